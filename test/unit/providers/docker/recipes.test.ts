import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { lookUpContainerKeys } from '../../../../src/providers/docker/recipes.ts';
import { keyOfTag, stagedReference, verifiedReference } from '../../../../src/providers/docker/staging.ts';
import { memoryDocker } from './memory-docker.ts';

const KEYS = ['a', 'b', 'c'].map((letter) => `bk2-${letter.repeat(40)}`);
const [A = '', B = '', C = ''] = KEYS;

describe('the keys that a daemon has of a leg', () => {
  const docker = (names: readonly string[]) => ({
    docker: memoryDocker([], Object.fromEntries(names.map((name) => [name, 'sha256:1']))),
  });

  it('are those of its own names, each once, and all that the registry lists', async () => {
    const names = [
      stagedReference('web', A),
      verifiedReference('web', A),
      stagedReference('web', B, 'docker.one'),
      stagedReference('web-2', C),
      'bakehouse.local/source:0123456789ab',
      'bakehouse.local/web:latest',
    ];
    const found = await lookUpContainerKeys([{ slug: 'web' }, { slug: 'none' }], docker(names), async () => [
      C,
      `${C}-verified`,
      'v1.0',
      '$(id)',
    ]);
    const keysOf = (index: number): readonly string[] => {
      const one = found[index];
      return one?.kind === 'told' ? [...new Set(one.marks.map(({ key }) => key))] : [];
    };
    assert.deepEqual(keysOf(0), [A, B, C]);
    assert.deepEqual(keysOf(1), [C]);
    assert.ok(found.every((one) => one.kind === 'told' && one.marks.every(({ epoch }) => epoch === null)));
  });

  it('are not known where the registry does not answer', async () => {
    const [found] = await lookUpContainerKeys([{ slug: 'web' }], docker([]), async () => {
      throw new Error('HTTP 503');
    });
    assert.deepEqual(found, { kind: 'unknown', reason: 'what there is of its recipe could not be asked: HTTP 503' });
  });

  const tags = [
    [A, A],
    [`${A}-verified`, A],
    [`${A}.docker.one`, A],
    [`${A}-verified.one`, A],
  ] as const;
  for (const [tag, key] of tags) it(`is in ${tag.slice(44) || 'a key'}`, () => assert.equal(keyOfTag(tag), key));
  for (const tag of ['', 'latest', 'bk2-', `x${A}`, `${A}0`, 'bk2-AAAA', `${A}-other`])
    it(`is not in ${JSON.stringify(tag)}`, () => assert.equal(keyOfTag(tag), undefined));
});
