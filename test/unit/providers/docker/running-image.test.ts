import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { compareImages } from '../../../../src/providers/docker/running-image.ts';

describe('compareImages', () => {
  const baked = { id: 'sha256:b', layers: ['1', '2'] };
  const cases: readonly (readonly [string, string, readonly string[], boolean, RegExp])[] = [
    ['the image itself', 'sha256:b', ['1', '2'], true, /very image/],
    ['another id, the same layers', 'sha256:c', ['1', '2'], true, /very layers/],
    ['layers on top', 'sha256:c', ['1', '2', '3'], true, /1 layers on top/],
    ['its parent', 'sha256:c', ['1'], false, /not made of/],
    ['the same layers in another order', 'sha256:c', ['2', '1'], false, /not made of/],
  ];
  for (const [name, id, layers, isSubject, note] of cases) {
    it(name, () => {
      const image = compareImages({ id, layers }, baked);
      assert.deepEqual([image.id, image.isSubject], [id, isSubject]);
      assert.match(image.note, note);
    });
  }

  it('proves nothing by an image without layers', () => {
    const image = compareImages({ id: 'sha256:c', layers: ['1'] }, { id: 'sha256:b', layers: [] });
    assert.equal(image.isSubject, false);
  });
});
