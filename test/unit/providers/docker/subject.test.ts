import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { stagedReference, verifiedReference } from '../../../../src/providers/docker/staging.ts';
import { unmark } from '../../../../src/providers/docker/subject.ts';
import { dockerImage, memoryDocker } from './memory-docker.ts';

const key = `bk2-${'a2'.repeat(20)}`;
const [id, other] = [`sha256:${'a'.repeat(64)}`, `sha256:${'b'.repeat(64)}`];
const [staged, verified] = [stagedReference('web', key), verifiedReference('web', key)];

describe('the name of passed tests', () => {
  const after = async (names: Readonly<Record<string, string>>) => {
    const docker = memoryDocker([dockerImage(id), dockerImage(other)], names);
    for (const _ of [1, 2]) await unmark(docker, id, 'web', key);
    return [(await docker.inspectImage(id))?.tags, (await docker.inspectImage(verified))?.id];
  };

  it('is taken away, and the image stays', async () => {
    assert.deepEqual(await after({ [staged]: id, [verified]: id }), [[staged], undefined]);
  });

  it('is none that an image goes by: it gets the other one where it had no more', async () => {
    assert.deepEqual(await after({ [verified]: id }), [[staged], undefined]);
  });

  it('stays with another image', async () => {
    assert.deepEqual(await after({ [staged]: id, [verified]: other }), [[staged], other]);
    assert.deepEqual(await after({ [staged]: id }), [[staged], undefined]);
  });
});
