import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { createTerminalHost } from '../../../../src/core/runner/terminal-host.ts';
import type { InsideScript } from '../../../../src/image/provider-trial.ts';
import { runRemote } from '../../../../src/kitchen/script/script-remote.ts';
import { handInterrupt } from '../../../support/kitchen/script.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

/** A run whose guest writes these reports and prints these parts. */
async function run(
  parts: readonly string[],
  reports: Readonly<Record<string, string>> = {},
  { prepare, isCancelled = false }: { prepare?: (folder: string) => void; isCancelled?: boolean } = {},
) {
  const place = temporaryFolder();
  const folder = join(place, 'workspace');
  mkdirSync(folder);
  prepare?.(folder);
  let shown = '';
  const host = createTerminalHost({
    environment: {}, workspace: place, folder: join(place, 'host'), inputs: {}, colour: false, commit: '',
    write: (part) => {
      shown += part;
    },
  }); // prettier-ignore
  const interrupt = handInterrupt();
  const logPath = join(place, 'log');
  const output = {
    name: 'The script', stdout: join(place, 'out'), stderr: join(place, 'out'), render: (lines: string) => lines,
    stage: () => 'verify', logPath, secrets: ['geheim!!'], interrupt,
  }; // prettier-ignore
  const inside = async ({ onOutput, signal }: InsideScript) => {
    for (const part of parts) onOutput(Buffer.from(part));
    if (isCancelled) {
      interrupt.fire();
      assert.equal(signal.aborted, true);
      throw new Error('cancelled');
    }
    const found = new Map(Object.entries(reports).map(([path, content]) => [path, Buffer.from(content)]));
    return { exitCode: 3, timedOut: false, reports: found, problems: ['one is lost'] };
  };
  const script = { text: 'x', folder, variables: {}, isReport: () => true, timeoutMs: 1000 };
  const ending = runRemote(host, output, inside, script);
  return { ending, folder, place, shown: () => shown, log: () => readFileSync(logPath, 'utf8') };
}

describe('a script that runs elsewhere', () => {
  it('is shown and kept in its order, without secrets and escapes, and ends as it ended', async () => {
    const { ending, shown, log } = await run(['one\ntw', 'o \u001b[31mred\u001b[0m geh', 'eim!! end']);
    const { exitCode, timedOut, isDiskFull, problems } = await ending;
    assert.deepEqual(
      { exitCode, timedOut, isDiskFull, problems },
      {
        exitCode: 3,
        timedOut: false,
        isDiskFull: false,
        problems: ['one is lost'],
      },
    );
    assert.equal(log(), 'one\ntwo red *** end\n');
    assert.ok(shown().includes('one\ntwo red *** end'));
  });

  it('has its reports where it would have written them here', async () => {
    const { ending, folder } = await run([], { 'a.xml': 'a', 'out/deep/b.xml': 'b' });
    await ending;
    assert.equal(readFileSync(join(folder, 'a.xml'), 'utf8'), 'a');
    assert.equal(readFileSync(join(folder, 'out/deep/b.xml'), 'utf8'), 'b');
  });

  it('never has one written out of the copy: not by its path, and not through a link of the repository', async () => {
    const stranger = temporaryFolder();
    writeFileSync(join(stranger, 'theirs.xml'), 'theirs');
    const { ending, place } = await run(
      [],
      { '../b.xml': 'x', '/tmp/c.xml': 'x', 'out/a.xml': 'x', 'theirs.xml': 'x' },
      {
        prepare: (folder) => {
          symlinkSync(stranger, join(folder, 'out'));
          symlinkSync(join(stranger, 'theirs.xml'), join(folder, 'theirs.xml'));
        },
      },
    );
    const { problems } = await ending;
    assert.equal(problems.filter((problem) => problem.includes('cannot be kept here')).length, 2, problems.join('\n'));
    assert.equal(readFileSync(join(stranger, 'theirs.xml'), 'utf8'), 'theirs');
    assert.throws(() => readFileSync(join(stranger, 'a.xml')), { code: 'ENOENT' });
    assert.throws(() => readFileSync(join(place, 'b.xml')), { code: 'ENOENT' });
  });

  it('hears of a cancel, and what it printed before is kept', async () => {
    const { ending, log } = await run(['before\n'], {}, { isCancelled: true });
    await assert.rejects(ending, /cancelled/);
    assert.match(log(), /^before$/m);
  });
});
