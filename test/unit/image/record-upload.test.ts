import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { uploadRecord } from '../../../src/image/record-upload.ts';
import type { DownloadResult } from '../../../src/core/runner/host.ts';
import { fakeHost, type FakeHost } from '../core/runner/fake-host.ts';
import type { Record } from '../../../src/image/record.ts';
import { sampleImage, sampleRecord } from './sample-record.ts';

const NAME = 'bakehouse-server-bake-a2';

/** Tells what a job hears whose record another job's stands in the way of; null where there is none that can be had. */
async function told(own: Partial<Record>, kept: string | null): Promise<FakeHost['told']> {
  const temporary = mkdtempSync(join(tmpdir(), 'record-upload-'));
  const host = {
    ...fakeHost(),
    temporary,
    upload: async () => ({ kind: 'unavailable', reason: 'Received non-retryable error: (409) Conflict' }) as const,
    download: async (name: string, folder: string): Promise<DownloadResult> => {
      assert.equal(name, NAME);
      if (kept === null) return { kind: 'unavailable', reason: 'not found' };
      writeFileSync(join(folder, 'record.json'), kept);
      return { kind: 'downloaded' };
    },
  };
  try {
    await uploadRecord(host, sampleRecord(own), { name: NAME, files: ['record.json'], root: '/job' });
    return host.told;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

const kept = (over: Partial<Record>): string => JSON.stringify(sampleRecord(over));
const kinds = (answer: FakeHost['told']): readonly string[] => answer.map(([kind]) => kind);
const SAME = [['output', `record-artifact=${NAME}`]];

test('a record of another key under the same name fails the step and says what to do', async () => {
  const [[kind, text] = []] = await told({ key: 'bk2-one' }, kept({ key: 'bk2-two' }));
  assert.equal(kind, 'fail');
  assert.match(text ?? '', /bakehouse-server-bake-a2/);
  assert.match(text ?? '', /"image" or an "artifact-prefix" of its own/);
});

test('the same image baked twice loses nothing', async () => {
  const images = [sampleImage({ id: 'ami-0bbbbbbbbbbbbbbbb' })];
  assert.deepEqual(await told({ key: 'bk2-one' }, kept({ key: 'bk2-one', images })), SAME);
});

test('where no key is known the images are compared', async () => {
  const one = sampleImage();
  const two = sampleImage({ build: 'amazon-ebs.other', id: 'ami-0bbbbbbbbbbbbbbbb' });
  const noKey = { key: null };
  assert.deepEqual(await told({ ...noKey, images: [one, two] }, kept({ ...noKey, images: [two, one] })), SAME);
  const changed = [{ path: 'out/disk.img', size: 10, sha256: `sha256:${'c'.repeat(64)}` }];
  for (const images of [[two], [one, two], [], [sampleImage({ files: changed })]]) {
    const [[kind, text] = []] = await told({ ...noKey, images: [one] }, kept({ ...noKey, images }));
    assert.equal(kind, 'fail', JSON.stringify(images));
    assert.match(text ?? '', /has made other images of server\/us-east-1\/acme: .* "artifact-prefix" of its own/);
  }
  assert.deepEqual(await told({ key: 'bk2-one' }, kept(noKey)).then(kinds), ['fail']);
});

test('what tests came to is not replaced by what they came to in another job', async () => {
  const { verification } = sampleRecord();
  assert.ok(verification !== null);
  const stage = 'verify';
  const blocked = { ...verification, gate: 'block', conclusion: 'failure' } as const;
  assert.deepEqual(await told({ stage, verification }, kept({ stage, verification })), SAME);
  const later = { ...verification, at: '2026-11-21T11:00:00.000Z' };
  assert.deepEqual(await told({ stage, verification }, kept({ stage, verification: later })), SAME);
  const [[kind, text] = []] = await told({ stage, verification: blocked }, kept({ stage, verification }));
  assert.equal(kind, 'fail');
  assert.match(text ?? '', /has tested server\/us-east-1\/acme with the result pass, here block: /);
  const other = kept({ stage, key: null, images: [sampleImage({ id: 'ami-0bbbbbbbbbbbbbbbb' })] });
  const [[otherKind, otherText] = []] = await told({ stage, key: null }, other);
  assert.equal(otherKind, 'fail');
  assert.match(otherText ?? '', /has tested other images of server/);
  const instances = verification.instances.map((one) => ({ ...one, name: 'another suite' }));
  const suite = kept({ stage, verification: { ...verification, instances } });
  assert.deepEqual(await told({ stage, verification }, suite).then(kinds), ['warning']);
});

test('what cannot be told apart, and what cannot be had, is a warning as ever', async () => {
  const nothing = { key: null, images: [] };
  for (const answer of [
    await told(nothing, kept(nothing)),
    await told({ key: 'bk2-one' }, null),
    await told({ key: 'bk2-one' }, 'no record'),
  ]) {
    assert.deepEqual(kinds(answer), ['warning']);
    assert.match(answer[0]?.[1] ?? '', /409/);
  }
});
