import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { withFinished } from '../../../src/actions/bake/tell-leftovers.ts';
import type { BakedImage } from '../../../src/image/record.ts';

const image = (id: string, region: string): BakedImage => ({
  build: 'app',
  'builder-id': 'x',
  provider: region === 'local' ? 'docker' : 'aws',
  account: null,
  region,
  id,
  created: null,
  digests: {},
  tags: [],
  files: [],
  handoff: null,
});

describe('withFinished', () => {
  const nothing = 'Cleaned by Packer in 3 s; nothing was left behind.';

  it('does not say that nothing is there where images are', () => {
    assert.equal(withFinished(nothing, []), nothing);
    assert.equal(
      withFinished(nothing, [image('sha256:1', 'local'), image('ami-1', 'eu-west-1')]),
      'Cleaned by Packer in 3 s; nothing else was left behind. What was finished stays: sha256:1, ami-1 in eu-west-1.',
    );
    assert.match(
      withFinished('Cleaned up after app: 1 removed, 0 left.', [image('a', 'local')]),
      /0 left\. What .* a\.$/,
    );
  });
});
