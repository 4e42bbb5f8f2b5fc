import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

import { boundConsole } from '../../../../src/providers/qemu/bounded-output.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

it('a console that is printed to without end keeps its head and its tail, and says what is left out', (t) => {
  const path = join(temporaryFolder(), 'printed.txt');
  const limits = { most: 4000, kept: 100 };
  const bounded = boundConsole(path, limits);
  t.after(bounded.stop);
  assert.equal(bounded.whole(), undefined);
  writeFileSync(path, 'first line\n');
  assert.equal(bounded.whole(), path, 'all of it');
  let all = 'first line\n';
  for (let line = 0; line < 1000; line += 1) {
    const text = `line ${line} of a guest\n`;
    appendFileSync(path, text);
    all += text;
    bounded.look();
    assert.ok(statSync(path).size <= limits.most);
  }
  const kept = readFileSync(bounded.whole() ?? '', 'utf8');
  assert.ok(kept.startsWith('first line\nline 0 of a guest\n'));
  assert.ok(kept.endsWith('line 999 of a guest\n'));
  const [, cut = ''] = /\n\[(\d+) bytes that it printed are left out here\]\n/.exec(kept) ?? [];
  const note = `\n[${cut} bytes that it printed are left out here]\n`;
  assert.equal(kept.length - note.length + Number(cut), all.length);
});

// Whoever ends the machine asks for it first: what throws there leaves the machine running.
it('a console of which the whole cannot be written is none, and nothing is thrown', (t) => {
  const path = join(temporaryFolder(), 'printed.txt');
  const bounded = boundConsole(path, { most: 4000, kept: 100 });
  t.after(bounded.stop);
  writeFileSync(path, 'a line of a guest\n'.repeat(1000));
  mkdirSync(`${path}.whole`);
  assert.equal(bounded.whole(), undefined);
});
