// What package.json promises in `engines`: the command line under the oldest Node.js that may run it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { availableParts, requirePart } from '../support/peers/available.ts';
import { tested } from '../support/tested-node.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function print(t: TestContext, code: string): Promise<string | undefined> {
  const part = requirePart(t, 'node-oldest');
  if (part === undefined) return undefined;
  const args = ['--input-type=module', '--eval', `process.stdout.write(String(${code}))`];
  return (await promisify(execFile)(part.node, args)).stdout;
}

describe('the oldest Node.js', () => {
  it('is the one of engines', async (t) => {
    const { engines }: { engines: { node: string } } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const version = await print(t, 'process.versions.node');
    if (version === undefined) return;
    assert.equal(`>=${version.split('.').slice(0, 2).join('.')}`, engines.node);
  });

  it('has all that src takes of its modules', async (t) => {
    const names = new Map<string, Set<string>>();
    for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const text = readFileSync(join(root, 'src', file), 'utf8');
      for (const [, list = '', module = ''] of text.matchAll(/^import \{([^}]*)\} from '(node:[\w/]+)';$/gm)) {
        const ofModule = names.get(module) ?? new Set();
        for (const it of list.split(',').map((one) => one.trim())) {
          if (it !== '' && !it.startsWith('type ')) ofModule.add(it.split(' as ')[0] ?? it);
        }
        names.set(module, ofModule);
      }
    }
    assert.ok(names.size > 10);
    const questions = JSON.stringify([...names].map(([module, own]) => [module, [...own]]));
    const lacking = await print(
      t,
      `(await Promise.all(${questions}.map(async ([module, names]) => {
        const there = await import(module);
        return names.filter((name) => !(name in there)).map((name) => module + ' ' + name);
      }))).flat().join()`,
    );
    if (lacking !== undefined) assert.equal(lacking, '');
  });
});

// The tests of the command line once more, started by that Node.js.
const state = availableParts().parts['node-oldest'];
if (state?.ready === true && state.paths['node'] !== undefined) {
  tested.node = state.paths['node'];
  process.env['PATH'] = `${dirname(tested.node)}:${process.env['PATH']}`;
  await import('./command-line.test.ts');
  await import('./command-lines.test.ts');
}
