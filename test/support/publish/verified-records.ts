// The records that bake and kitchen-verify would have left of some images, for tests that begin at the publishing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { sha256 } from '../../../src/core/files/files.ts';
import { renderRecord } from '../../../src/image/record-file.ts';
import type { BakedImage, Record as ImageRecord } from '../../../src/image/record.ts';
import { candidateOf } from './aws-publishing.ts';
import type { FakeAws } from './aws-fake.ts';

export interface VerifiedLeg {
  readonly image: BakedImage;
  readonly key: string;
  readonly leg?: string;
  /** The run that baked it. */
  readonly run?: string;
  /** It was found instead of baked: its tests were those of an earlier run, of which its record says nothing. */
  readonly isReused?: boolean;
}

/** Writes a whole chain of records for each leg into a folder, which is what the input `records` names. */
export function writeVerifiedRecords(folder: string, legs: readonly VerifiedLeg[]): void {
  for (const { image, key, leg = 'web', run = '4711', isReused = false } of legs) {
    const { record } = candidateOf({}, { leg });
    const bake: ImageRecord = { ...record, stage: 'bake', key, images: [image], 'baked-in': run };
    const verify: ImageRecord = {
      ...bake,
      stage: 'verify',
      previous: sha256(renderRecord(bake)),
      verification: {
        engine: 'script',
        gate: 'pass',
        conclusion: 'success',
        image: image.id,
        'image-verified': true,
        instances: [{ name: 'script', phases: [], total: 1, passed: 1, failed: 0, errored: 0, skipped: 0 }],
        tools: {},
        at: '2026-11-02T10:21:30.000Z',
      },
    };
    mkdirSync(join(folder, leg, 'verify'), { recursive: true });
    if (isReused) {
      writeFileSync(join(folder, leg, 'record.json'), renderRecord({ ...bake, status: 'reused' }));
      continue;
    }
    writeFileSync(join(folder, leg, 'record.json'), renderRecord(bake));
    writeFileSync(join(folder, leg, 'verify', 'record.json'), renderRecord(verify));
  }
}

/** What an action needs to find this AWS: the standard chain of credentials, and nothing of the machine's. */
export function awsEnvironment({ settings }: FakeAws, endpoint = settings.endpoint): Readonly<Record<string, string>> {
  return {
    AWS_ACCESS_KEY_ID: settings.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: settings.credentials.secretAccessKey,
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  };
}
