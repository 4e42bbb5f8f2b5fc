import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { endWithReader } from '../../../src/cli/main.ts';

const closed = (): Error => Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });

describe('a reader that goes away', () => {
  it('ends what runs, once, whichever stream says it', () => {
    const [out, err] = [new EventEmitter(), new EventEmitter()];
    let ends = 0;
    endWithReader([out, err], () => {
      ends += 1;
    });
    for (const stream of [out, err, out]) stream.emit('error', closed());
    assert.equal(ends, 1);
  });

  it('is no excuse for another error', () => {
    const out = new EventEmitter();
    endWithReader([out], () => assert.fail('not asked'));
    assert.throws(() => out.emit('error', new Error('other')), /other/);
  });

  it('is met without a complaint', async () => {
    const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
    const code = `const { commandLine } = await import(${JSON.stringify(main)}); process.stdin.once('data', () => commandLine(['completion', 'bash']));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'pipe' });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stdout.destroy();
    child.stdin.write('go\n');
    await once(child, 'close');
    assert.equal(said, '');
  });
});
