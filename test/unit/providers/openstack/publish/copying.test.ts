import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';

import type { Ledger } from '../../../../../src/image/provider-target.ts';
import type { CloudImage } from '../../../../../src/providers/openstack/cloud/glance.ts';
import { copyImage } from '../../../../../src/providers/openstack/publish/copying.ts';
import { cloudPlaces } from '../../../../../src/providers/openstack/publish/place.ts';
import { openstackFields } from '../../../../../src/providers/openstack/publish/fields.ts';
import { candidatesOf } from '../../../../support/publish/candidates.ts';

describe('a copy of an image of Glance', () => {
  const id = randomUUID();
  const candidates = candidatesOf([{
    leg: 'web', image: 'web', axes: {}, build: 'openstack.web', provider: 'openstack', region: 'North', id, name: 'web', version: '1',
  }]); // prettier-ignore
  const fields = openstackFields.parse({ regions: ['South'] });
  const { places } = cloudPlaces({
    name: 'prod',
    fields,
    candidates,
    bestEffort: new Set(),
    allowPublic: false,
    region: 'North',
  });
  const place = places.find(({ isHome }) => !isHome) ?? assert.fail();
  const image: CloudImage = {
    id, name: 'web', status: 'active', owner: 'p', visibility: 'private', created: null, tags: [], isHidden: false,
    isProtected: false, size: 3, hash: `sha512:${'0'.repeat(128)}`, diskFormat: 'raw', containerFormat: 'bare', minDisk: 0,
    minRam: 0, properties: {},
  }; // prettier-ignore

  const copy = async (
    source: CloudImage,
    whileAsked = (): void => {},
    cancel = new AbortController(),
    remove = async (): Promise<void> => {},
  ) => {
    const did: string[] = [];
    const ledger: Ledger = {
      mutations: () => did.length,
      signal: cancel.signal,
      change: async ({ what }, call, takesBack = false) => {
        if (cancel.signal.aborted && !takesBack) throw new Error(`not begun: ${what}`);
        did.push(what.split(' ')[0] ?? '');
        return call();
      },
    };
    const failed = await copyImage({
      place,
      source,
      project: 'p',
      halves: [],
      ledger,
      from: {
        download: async () => {
          whileAsked();
          return Readable.from([Buffer.from('abc')]);
        },
      },
      to: {
        create: async () => 'created',
        get: async () => undefined,
        remove,
        upload: async (_, content) => {
          for await (const chunk of content) did.push(`sent ${String(chunk)}`);
        },
      },
    }).then(
      () => '',
      (error: unknown) => String(error),
    );
    return { did, failed };
  };

  it('is not sent for a run that was cancelled while its content was asked for, and is taken back', async () => {
    const cancel = new AbortController();
    const { did, failed } = await copy(image, () => cancel.abort(), cancel);
    assert.deepEqual(did, ['copy', 'upload', 'remove']);
    assert.match(failed, /it could not be copied: the run was cancelled$/);
  });

  it('is told of where it cannot be taken back', async () => {
    const gone = async (): Promise<never> => Promise.reject(new Error('gone'));
    const { failed } = await copy(image, () => assert.fail('no content'), new AbortController(), gone);
    assert.match(
      failed,
      /it could not be copied: no content; what there is of [0-9a-f-]{36} stays until the next run removes it/,
    );
  });

  it('is not begun where its hash is of a kind that cannot be computed', async () => {
    const { did, failed } = await copy({ ...image, hash: 'of-tomorrow:00' });
    assert.deepEqual(did, []);
    assert.match(failed, /its hash is of-tomorrow, which nobody here can compute/);
  });
});
