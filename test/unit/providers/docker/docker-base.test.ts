import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import { resolveDockerBase } from '../../../../src/providers/docker/source.ts';
import type { RegistryAnswer } from '../../../../src/providers/docker/registry.ts';
import { dockerImage, memoryDocker } from './memory-docker.ts';

const id = `sha256:${'c'.repeat(64)}`;
const newest = `sha256:${'2'.repeat(64)}`;
const pulled = `sha256:${'1'.repeat(64)}`;
const FOUND: RegistryAnswer = { kind: 'found', digest: newest };
const CLOSED: RegistryAnswer = { kind: 'missing', reason: 'docker.io answered HTTP 401' };
const DOWN: RegistryAnswer = { kind: 'unreachable', reason: 'docker.io cannot be reached' };

async function base(
  text: string,
  answer: RegistryAnswer,
  repoDigests?: readonly string[],
): Promise<{ readonly id: string; readonly asked: number; readonly calls: readonly string[] }> {
  const docker = memoryDocker(repoDigests === undefined ? [] : [dockerImage(id, { repoDigests })], { [text]: id });
  let asked = 0;
  const registry = {
    digestOf: async () => {
      asked += 1;
      return answer;
    },
  };
  const source = await resolveDockerBase(text, { docker, registry });
  return { id: source.id, asked, calls: docker.calls };
}

describe('a container image that a file names', () => {
  it('counts by the digest that the registry has now', async () => {
    assert.equal((await base('debian:12', FOUND)).id, `debian@${newest}`);
    assert.equal((await base('debian:12', FOUND, [`debian@${pulled}`])).id, `debian@${newest}`);
  });

  it('counts by the digest that was pulled, where the registry does not say', async () => {
    for (const answer of [CLOSED, DOWN]) {
      assert.equal((await base('debian:12', answer, [`debian@${pulled}`])).id, `debian@${pulled}`);
    }
  });

  it('counts by its id where it was made here, whatever a registry has, and gets no name for it', async () => {
    const found = await base('mine:1', FOUND, []);
    assert.deepEqual([found.id, found.asked], [id, 0]);
    assert.deepEqual(found.calls, ['inspect mine:1']);
  });

  it('asks nobody for what is named by digest', async () => {
    const found = await base(`debian:12@${pulled}`, FOUND);
    assert.deepEqual([found.id, found.asked, found.calls], [`debian@${pulled}`, 0, []]);
  });

  it('says why it cannot be told', async () => {
    await assert.rejects(base('debian:12', CLOSED), new UserError(CLOSED.reason));
  });
});
