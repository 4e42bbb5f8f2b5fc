import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { describe, it } from 'node:test';

import type { BakeOptions } from '../../../src/bake/options.ts';
import { findReusable } from '../../../src/bake/reuse.ts';
import type { SettledLeg } from '../../../src/bake/settled-leg.ts';
import type { FoundImage } from '../../../src/image/found.ts';
import type { Provider } from '../../../src/image/provider.ts';
import { revocation, revocationsOf } from '../../../src/image/revocation.ts';
import { fakeHost } from '../core/runner/fake-host.ts';
import { sampleLeg } from '../image/sample-plan.ts';
import { sampleImage } from '../image/sample-record.ts';

const at = (second: number): string => `2026-11-30T12:00:0${second}.000Z`;
const entry = { reason: 'a hole', by: 'alice', at: '2026-11-30', image: 'base-1' };

interface Case {
  readonly image: Partial<FoundImage>;
  readonly revoked?: boolean;
  readonly isBuiltOnLeg?: boolean;
  readonly reuse?: string;
}

/** The record of what is taken instead of baking, and whether images were said to be there. */
async function reuse({ image, revoked = true, isBuiltOnLeg = false, reuse: said = '' }: Case) {
  const found: FoundImage = {
    build: null, provider: 'example', account: null, region: 'local', id: 'web-1', created: at(1), digests: {}, tags: [], files: [],
    verified: true, runId: '7', ...image,
  }; // prettier-ignore
  const provider: Provider = {
    name: 'example',
    title: 'Example Cloud',
    builders: [/^dockerfile$/],
    rules: {},
    lookUp: async () => [{ kind: 'found', images: [found] }],
  };
  const { work: _, ...leg } = sampleLeg('web', { parent: 'base' });
  const definition = { ...leg, work: { builder: 'dockerfile', file: 'Dockerfile', context: '.', args: {} } };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is taken of them
  const settled = {
    leg,
    name: 'web',
    late: new Map(),
    sources: [],
    parent: { leg: 'base', key: 'bk2-b', id: 'base-2' },
    task: { builder: 'dockerfile' },
    identity: {
      key: 'bk2-x', recipe: 'br2-x', parentKey: 'bk2-b', definition, bases: [], dirty: [], isForced: false,
      read: { unread: [], builds: [], buildsKnown: true, depositsWith: () => [] },
    }, // prettier-ignore
    handoff: { kind: 'none' },
    revocations: revocationsOf(revoked ? [revocation.parse(entry)] : []),
    foundation: { leg: 'base', images: [sampleImage({ id: 'base-2', created: at(2) })], isBuiltOnLeg, isNew: true },
  } as unknown as SettledLeg;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const inputs = { reuse: said, accept: [], 'pass-env': [] } as unknown as BakeOptions;
  let isThere = false;
  const host = { ...fakeHost(), workspace: tmpdir() };
  const result = await findReusable(host, [provider], inputs, settled, () => (isThere = true));
  return { record: result?.record, isThere };
}

describe('an image of the key of a leg, whose plan says that what it builds on was revoked', () => {
  it('is not taken where it is older than what it would be built on now, or stands on another image that may be revoked', async () => {
    for (const over of [
      { image: {} },
      { image: { parent: 'base-1' } },
      { image: { parent: 'mid-1' }, isBuiltOnLeg: true },
    ])
      assert.deepEqual(await reuse(over), { record: undefined, isThere: true });
    await assert.rejects(
      reuse({ image: {}, reuse: 'require' }),
      /nothing says that web-1 was made of the image of base/,
    );
  });

  it('is taken where it was made of that, and its record says of what', async () => {
    assert.deepEqual((await reuse({ image: { created: at(3) } })).record?.parent, {
      leg: 'base',
      key: 'bk2-b',
      id: 'base-2',
    });
    assert.equal((await reuse({ image: { parent: 'base-2' }, isBuiltOnLeg: true })).record?.parent?.id, 'base-2');
    assert.equal((await reuse({ image: { parent: 'base-0' }, revoked: false })).record?.parent?.id, 'base-0');
  });
});
