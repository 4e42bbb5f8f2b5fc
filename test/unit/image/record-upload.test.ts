import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { uploadRecord } from '../../../src/image/record-upload.ts';
import type { DownloadResult } from '../../../src/core/host.ts';
import { fakeHost, type FakeHost } from '../bake/fake-host.ts';
import { sampleRecord } from './sample-record.ts';

const NAME = 'bakehouse-server-bake-a2';

/** Tells what a job hears whose record another job's stands in the way of; null where there is none that can be had. */
async function told(own: string | null, kept: string | null): Promise<FakeHost['told']> {
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
    const record = sampleRecord({ key: own });
    await uploadRecord(host, record, { name: NAME, files: ['record.json'], root: '/job' });
    return host.told;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

const keptUnder = (key: string | null): string => JSON.stringify(sampleRecord({ key }));

test('a record of another key under the same name fails the step and says what to do', async () => {
  const [[kind, text] = []] = await told('bk2-one', keptUnder('bk2-two'));
  assert.equal(kind, 'fail');
  assert.match(text ?? '', /bakehouse-server-bake-a2/);
  assert.match(text ?? '', /"image" or an "artifact-prefix" of its own/);
});

test('the same image baked twice loses nothing', async () => {
  assert.deepEqual(await told('bk2-one', keptUnder('bk2-one')), [['output', `record-artifact=${NAME}`]]);
});

test('what cannot be told apart, and what cannot be had, is a warning as ever', async () => {
  for (const answer of [
    await told(null, keptUnder(null)),
    await told('bk2-one', null),
    await told('bk2-one', 'no record'),
  ]) {
    assert.deepEqual(
      answer.map(([kind]) => kind),
      ['warning'],
    );
    assert.match(answer[0]?.[1] ?? '', /409/);
  }
});
