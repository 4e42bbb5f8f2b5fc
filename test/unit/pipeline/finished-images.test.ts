import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { renderRecord } from '../../../src/image/record-file.ts';
import { finishedLines } from '../../../src/pipeline/image-cleaning.ts';
import { recordsFolder } from '../../../src/pipeline/pipeline-run.ts';
import type { KeptState } from '../../../src/pipeline/run-folder.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { sampleImage, sampleRecord } from '../image/sample-record.ts';

const docker = (): string => `sha256:${createHash('sha256').update(randomBytes(8)).digest('hex')}`;

function stateOf(leg: string, stage: KeptState['stage'] = 'bake'): KeptState {
  return { stage, leg, slug: leg, workspace: '/', state: {} };
}

describe('finishedLines', () => {
  it('names each image that the killed run had finished and that is still there', () => {
    const host = { temporary: temporaryFolder() };
    const [kept, removed, reused] = [docker(), docker(), docker()];
    const write = (leg: string, id: string, status: 'baked' | 'reused', tags: string[] = []): void => {
      const folder = join(recordsFolder(host), leg);
      mkdirSync(folder, { recursive: true });
      const images = [{ ...sampleImage(), provider: 'docker', region: 'local', id, tags }];
      writeFileSync(join(folder, 'record.json'), renderRecord({ ...sampleRecord(), leg, status, images }));
    };
    write('base', kept, 'baked', ['base:latest']);
    write('web', removed, 'baked');
    write('old', reused, 'reused');
    const states = [
      stateOf('base'),
      stateOf('web'),
      stateOf('old'),
      stateOf('never'),
      stateOf('base', 'kitchen-verify'),
    ];
    assert.deepEqual(finishedLines(host, states, `Kept x: in use\nRemoved ${removed}\n`), [
      `Finished before the run was killed, and still there: base: ${kept} (base:latest)`,
    ]);
    assert.equal(finishedLines(host, states, '').length, 2);
  });
});
