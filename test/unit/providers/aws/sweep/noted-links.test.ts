import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import {
  linksNow,
  mergeLinks,
  NOTHING_NOTED,
  readLinks,
  writeLinks,
} from '../../../../../src/providers/aws/sweep/noted-links.ts';
import { temporaryFolder } from '../../../core/temporary-folder.ts';
import { memoryEc2, type MemoryState } from './memory-ec2.ts';

const START = Date.UTC(2026, 10, 21, 10);
const LATER = START + 60_000;
const DAYS_AGO = START - 3 * 86_400_000;
const PAIR = 'packer_6b015377-c2d6-bb90-7a70-bea1c4621f4a';

const running: MemoryState = {
  keyPairs: [{ name: PAIR, created: LATER }],
  instances: [
    {
      id: 'i-ours',
      keyPair: PAIR,
      launched: LATER,
      volumes: [
        { id: 'vol-root', staysOn: false },
        { id: 'vol-theirs', staysOn: true },
      ],
    },
    { id: 'i-prod', keyPair: 'prod', launched: LATER, volumes: [{ id: 'vol-prod', staysOn: false }] },
    { id: 'i-old', keyPair: PAIR, launched: DAYS_AGO, volumes: [{ id: 'vol-old', staysOn: false }] },
  ],
  volumes: [
    { id: 'vol-root', created: LATER, isFree: false },
    { id: 'vol-theirs', created: DAYS_AGO, isFree: false },
    { id: 'vol-prod', created: LATER, isFree: false },
    { id: 'vol-old', created: LATER, isFree: false },
  ],
  images: [
    { id: 'ami-ours', created: LATER, sourceInstance: 'i-ours' },
    { id: 'ami-prod', created: LATER, sourceInstance: 'i-prod' },
  ],
};
const ours = { instances: [{ id: 'i-ours', keyPair: PAIR }], volumes: ['vol-root'], images: ['ami-ours'] };

describe('the links that EC2 tells while a bake runs', () => {
  test('are those of its key pair, and of nothing that was there before', async () => {
    assert.deepEqual(await linksNow(memoryEc2(running), [PAIR], START), ours);
  });

  test('are none without a key pair, with one that is older, or without an instance', async () => {
    assert.deepEqual(await linksNow(memoryEc2(running), [], START), NOTHING_NOTED);
    const older = memoryEc2({ ...running, keyPairs: [{ name: PAIR, created: DAYS_AGO }] });
    assert.deepEqual(await linksNow(older, [PAIR], START), NOTHING_NOTED);
    assert.deepEqual(older.calls, ['keyPairs']);
    assert.deepEqual(await linksNow(memoryEc2({ ...running, instances: [] }), [PAIR], START), NOTHING_NOTED);
  });

  test('are none of an instance with another key pair, though the service ignores the filter', async () => {
    const ec2 = memoryEc2(running);
    const careless = { ...ec2, instancesByKeyPair: () => ec2.instancesByKeyPair(['prod']) };
    assert.deepEqual(await linksNow(careless, [PAIR], START), NOTHING_NOTED);
  });

  test('are told as far as EC2 tells them', async () => {
    const told = async (...forbidden: readonly string[]) =>
      linksNow(memoryEc2({ ...running, forbidden }), [PAIR], START);
    assert.deepEqual(await told('keyPairs'), ours);
    assert.deepEqual(await told('volumes'), { ...ours, volumes: [] });
    assert.deepEqual(await told('imagesOfInstances'), { ...ours, images: [] });
    await assert.rejects(told('instancesByKeyPair'), /UnauthorizedOperation/);
  });

  test('say which volumes of theirs do not end with their instance', async () => {
    const [instance] = running.instances ?? [];
    const all = [
      { id: 'vol-root', staysOn: false },
      { id: 'vol-data', staysOn: true },
      { id: 'vol-theirs', staysOn: true },
    ];
    const ec2 = memoryEc2({
      ...running,
      instances: instance === undefined ? [] : [{ ...instance, volumes: all }],
      volumes: [...(running.volumes ?? []), { id: 'vol-data', created: LATER, isFree: false }],
    });
    const { volumes, staying } = await linksNow(ec2, [PAIR], START);
    assert.deepEqual([volumes, staying], [['vol-root', 'vol-data'], ['vol-data']]);
  });

  test('ask for no volumes where nothing is attached', async () => {
    const ec2 = memoryEc2({ ...running, instances: [{ id: 'i-ours', keyPair: PAIR, launched: LATER }] });
    assert.deepEqual(await linksNow(ec2, [PAIR], START), { ...ours, volumes: [] });
    assert.ok(!ec2.calls.includes('volumes'));
  });
});

describe('what was once linked', () => {
  test('stays so', () => {
    const later = { instances: [{ id: 'i-2', keyPair: PAIR }, ...ours.instances], volumes: ['vol-2'], images: [] };
    assert.deepEqual(mergeLinks(ours, later), {
      instances: [
        { id: 'i-ours', keyPair: PAIR },
        { id: 'i-2', keyPair: PAIR },
      ],
      volumes: ['vol-root', 'vol-2'],
      images: ['ami-ours'],
    });
    assert.deepEqual(mergeLinks(ours, NOTHING_NOTED), ours);
    assert.deepEqual(mergeLinks(NOTHING_NOTED, ours), ours);
    assert.deepEqual(mergeLinks(ours, ours), ours);
    const [one, other] = [
      ['vol-1', 'vol-2'],
      ['vol-2', 'vol-3'],
    ].map((staying) => ({ ...NOTHING_NOTED, staying }));
    assert.deepEqual(mergeLinks(one ?? ours, other ?? ours).staying, ['vol-1', 'vol-2', 'vol-3']);
  });
});

describe('the note of them', () => {
  const links = {
    'us-east-1': {
      instances: [{ id: 'i-0123456789abcdef0', keyPair: PAIR }],
      volumes: ['vol-01234567'],
      images: ['ami-0123456789abcdef0'],
    },
  };

  test('is read as it was written, and written whole', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'links.json');
    writeLinks(path, links);
    writeLinks(path, { ...links, 'eu-west-1': NOTHING_NOTED });
    assert.deepEqual(readLinks(path), { ...links, 'eu-west-1': NOTHING_NOTED });
    assert.deepEqual(readdirSync(folder), ['links.json']);
  });

  test('is nothing where there is none, or none of ours', () => {
    const path = join(temporaryFolder(), 'links.json');
    assert.deepEqual(readLinks(path), {});
    const [region] = Object.values(links);
    const odd: readonly unknown[] = [
      [],
      { 'us-east-1': {} },
      { 'us-east-1': { ...region, instances: [{ id: 'i-0123456789abcdef0' }] } },
      { 'us-east-1': { ...region, instances: [{ id: 'x i-0123456789abcdef0', keyPair: PAIR }] } },
      { 'us-east-1': { ...region, instances: [{ id: 'i-0123456789abcdef0 x', keyPair: PAIR }] } },
      { 'us-east-1': { ...region, volumes: ['vol-x'] } },
      { 'us-east-1': { ...region, volumes: ['snap-01234567'] } },
      { 'us-east-1': { ...region, images: ['ami-0123456789abcdef01'] } },
    ];
    for (const one of odd) {
      writeFileSync(path, JSON.stringify(one));
      assert.deepEqual(readLinks(path), {}, JSON.stringify(one));
    }
    writeFileSync(path, JSON.stringify(links).slice(0, -1));
    assert.deepEqual(readLinks(path), {});
  });

  test('that cannot be written costs nothing else, and the one before stays', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    assert.doesNotThrow(() => writeLinks(join(folder, 'file', 'links.json'), links));
    const path = join(folder, 'links.json');
    mkdirSync(join(path, 'in the way'), { recursive: true });
    assert.doesNotThrow(() => writeLinks(path, links));
    assert.throws(() => readFileSync(path));
  });
});
