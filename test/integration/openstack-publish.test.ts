// The target openstack against Keystone and Glance themselves.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { it } from 'node:test';

import type { Change, Ledger } from '../../src/image/provider-target.ts';
import { markBaked } from '../../src/providers/openstack/baked-image.ts';
import { connectCloud } from '../../src/providers/openstack/cloud/connect.ts';
import { openstackFields } from '../../src/providers/openstack/publish/fields.ts';
import { createOpenstackPublisher } from '../../src/providers/openstack/publish/publisher.ts';
import { carryOutPhases } from '../../src/publish/engine/engine.ts';
import { startLab } from '../support/openstack/lab.ts';
import { requirePart } from '../support/peers/available.ts';
import { candidatesOf } from '../support/publish/candidates.ts';
import { sampleImage } from '../unit/image/sample-record.ts';

it('an image of OpenStack is promoted, copied to another project, left alone by a second run, and taken back', async (t) => {
  const part = requirePart(t, 'openstack');
  if (part === undefined) return;
  const lab = await startLab(part);
  t.after(lab.stop);
  const environment = lab.environment('images');
  const cloud = await connectCloud(environment);
  const others = await connectCloud(lab.environment('others'));
  const glance = cloud.glance();
  const baked = async (name: string, properties: Readonly<Record<string, string>> = {}): Promise<string> => {
    const id = randomUUID();
    const fresh = {
      id,
      name,
      diskFormat: 'raw',
      containerFormat: 'bare',
      minDisk: 0,
      minRam: 0,
      tags: ['t'],
      properties,
    };
    await glance.create(fresh);
    await glance.upload(id, Readable.from([Buffer.from(`content of ${name}`)]));
    const image = sampleImage({ provider: 'openstack', build: 'web', region: 'RegionOne', id });
    const onRefused = (_: unknown, error: unknown): void => assert.fail(String(error));
    await markBaked(
      {
        environment,
        images: [image],
        tags: { 'bakehouse:run': '7', 'bakehouse:leg': 'web' },
        key: `bk-${name}`,
        onRefused,
      },
      connectCloud,
    );
    return id;
  };
  const publish = async (id: string, fields: Record<string, unknown>): Promise<readonly Change[]> => {
    const placed = {
      leg: 'web',
      image: 'web',
      axes: {},
      build: 'web',
      provider: 'openstack',
      region: 'RegionOne',
      id,
      name: 'x',
      version: '1',
    };
    const publisher = createOpenstackPublisher(
      {
        name: 'prod',
        fields: openstackFields.parse(fields),
        candidates: candidatesOf([placed]),
        bestEffort: new Set(),
        allowPublic: false,
        region: 'RegionOne',
      },
      (where) => connectCloud(where === null ? environment : lab.environment('others')),
    );
    const { refusals, changes: planned } = await publisher.preflight();
    assert.deepEqual(refusals, []);
    const changes: Change[] = [];
    const ledger: Ledger = {
      mutations: () => changes.length,
      signal: new AbortController().signal,
      change: async (change, call) => {
        changes.push(change);
        return call();
      },
    };
    const run = {
      publishers: [publisher],
      ledger,
      place: () => [],
      during: async (_: unknown, body: () => Promise<void>) => body(),
    };
    assert.deepEqual((await carryOutPhases(run)).troubles, []);
    if (planned.length === 0) assert.deepEqual(changes, []);
    return changes;
  };
  const old = await baked('web', { AQ_OS: 'sl7' });
  const image = await baked('Next-web');
  const fields = {
    name: 'web', members: [others.project], 'properties-from-previous': ['AQ_*'], protected: true, previous: 'deactivate', clouds: ['mirror'],
  }; // prettier-ignore
  assert.ok((await publish(image, fields)).length >= 8);
  const [now, before] = [await glance.get(image), await glance.get(old)];
  assert.deepEqual(
    [now?.name, now?.visibility, now?.isProtected, now?.properties['AQ_OS']],
    ['web', 'shared', true, 'sl7'],
  );
  assert.deepEqual([before?.status, before?.name.startsWith('warehoused-web-')], ['deactivated', true]);
  const [copy] = await others.glance().list({ bakehouse_copy_of: image, owner: others.project });
  assert.deepEqual([copy?.hash, copy?.status, copy?.properties['bakehouse_image']], [now?.hash, 'active', copy?.id]);
  assert.deepEqual(await publish(image, fields), [], 'a second run changes nothing');
  // A copy that somebody deleted: Glance gives its id to nobody again.
  await others.glance().change(copy?.id ?? '', [{ op: 'replace', path: 'protected', value: false }]);
  await others.glance().remove(copy?.id ?? '');
  await publish(image, fields);
  assert.equal((await others.glance().list({ bakehouse_copy_of: image, owner: others.project })).length, 1);
  await publish(old, { name: 'web', previous: 'rename' });
  assert.deepEqual([(await glance.get(old))?.name, (await glance.get(old))?.status], ['web', 'active']);
  assert.notEqual((await glance.get(image))?.name, 'web');
});
