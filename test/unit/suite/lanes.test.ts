import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { inLanes } from '../../../scripts/provision/provide.mjs';

const parts = [
  { name: 'docker', lane: 'packages' },
  { name: 'zsh', lane: 'packages' },
  { name: 'image', lane: 'images', after: 'docker' },
  { name: 'packer', lane: 'builds' },
  { name: 'plugin', lane: 'builds', after: 'nothing that was asked for' },
] as const;

/** What began before what ended, as one text for each moment. */
async function told(ends: Readonly<Record<string, number>>): Promise<readonly string[]> {
  const lines: string[] = [];
  await inLanes(parts, async ({ name }: { name: string }) => {
    lines.push(`${name} begins`);
    for (let turn = 0; turn < (ends[name] ?? 1); turn += 1) await new Promise((resolve) => setImmediate(resolve));
    lines.push(`${name} ends`);
  });
  return lines;
}

describe('what is provided', () => {
  it('is made side by side in lanes, and one after the other in each', async () => {
    const lines = await told({ packer: 50 });
    const at = (line: string): number => lines.indexOf(line);
    assert.deepEqual(lines.toSorted(), parts.flatMap(({ name }) => [`${name} begins`, `${name} ends`]).toSorted());
    assert.ok(at('zsh begins') > at('docker ends'));
    assert.ok(at('plugin begins') > at('packer ends'));
    assert.ok(at('zsh ends') < at('packer ends'), 'a long one of another lane is waited for');
  });

  it('waits for what it is made of in another lane', async () => {
    const lines = await told({ docker: 20 });
    assert.ok(lines.indexOf('image begins') > lines.indexOf('docker ends'));
    assert.ok(lines.indexOf('plugin ends') < lines.indexOf('docker ends'));
  });

  it('is all tried before what is wrong with one is thrown, and its lane ends there', async () => {
    const seen: string[] = [];
    const work = async ({ name }: { name: string }): Promise<void> => {
      if (name === 'docker') throw new Error('no disk');
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(name);
    };
    await assert.rejects(inLanes(parts, work), { message: 'no disk' });
    assert.deepEqual(seen, ['packer', 'plugin']);
  });
});
