import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { DockerImage } from '../../../../src/providers/docker/docker.ts';
import { removeUnnamed } from '../../../../src/providers/docker/baked-image.ts';

describe('the image of a bake that was second', () => {
  const daemon = (tags: readonly string[]) => {
    const removed: string[] = [];
    const image: DockerImage = { id: 'sha256:1', created: '', tags, repoDigests: [], labels: {} };
    const removeImage = async (id: string): Promise<void> => void removed.push(id);
    return { removed, inspectImage: async () => image, removeImage };
  };

  test('is removed where it has no name, and else is somebody’s', async () => {
    const unnamed = daemon([]);
    await removeUnnamed('sha256:1', unnamed);
    assert.deepEqual(unnamed.removed, ['sha256:1']);
    const named = daemon(['acme/web:1']);
    await assert.rejects(removeUnnamed('sha256:1', named), /^Error: it is called acme\/web:1$/);
    assert.deepEqual(named.removed, []);
  });
});
