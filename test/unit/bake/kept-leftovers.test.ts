import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { keepLeftovers } from '../../../src/actions/bake/tell-leftovers.ts';
import type { Host, UploadRequest } from '../../../src/core/runner/host.ts';
import type { Leftover } from '../../../src/image/leftover.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { sampleRecord } from '../image/sample-record.ts';
import { fakeHost } from '../core/runner/fake-host.ts';

const left: Leftover = {
  kind: 'instance',
  id: 'i-1',
  region: 'eu-west-1',
  state: 'left',
  reason: 'refused',
  command: null,
};

async function kept(over: Partial<Host>, trusted = true) {
  const folder = temporaryFolder();
  const uploads: UploadRequest[] = [];
  const base = fakeHost();
  const host = {
    ...base,
    upload: async (request: UploadRequest) => {
      uploads.push(request);
      return { kind: 'uploaded', digest: '' } as const;
    },
    ...over,
  };
  const recordPath = join(folder, 'record.json');
  const journal = { recordPath, trusted, artifactPrefix: 'bakehouse', slug: 'web', record: sampleRecord() };
  await keepLeftovers(host, journal, [left], '');
  return { folder, uploads, told: base.told };
}

describe('the list of what is left', () => {
  it('is written beside the record and uploaded, in the time that a clean-up has', async () => {
    const { folder, uploads, told } = await kept({});
    assert.deepEqual(JSON.parse(readFileSync(join(folder, 'leftovers.json'), 'utf8')), [left]);
    assert.deepEqual(
      uploads.map(({ files, root, limitMs }) => [files, root, limitMs]),
      [[['leftovers.json'], folder, 15_000]],
    );
    assert.deepEqual(told, []);
  });

  it('is told of where it could not be uploaded, but on a terminal, which has no artifacts', async () => {
    const refused = { upload: async () => ({ kind: 'unavailable', reason: 'it is silent' }) as const };
    const { folder, told } = await kept(refused);
    const path = join(folder, 'leftovers.json');
    const message = `The list of what is left could not be kept as an artifact: it is silent. It is at ${path}.`;
    assert.deepEqual(told, [['info', message]]);
    assert.deepEqual((await kept({ ...refused, kind: 'terminal' })).told, []);
  });

  it('of an untrusted change stays on the runner', async () => {
    assert.deepEqual((await kept({}, false)).uploads, []);
  });
});
