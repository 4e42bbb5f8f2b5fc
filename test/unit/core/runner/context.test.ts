import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

import { readDefaultBranch } from '../../../../src/core/runner/context.ts';
import { temporaryFolder } from '../../../support/plan/repository.ts';

it('knows the default branch by the payload of its event, and of a schedule by what it runs on', async (t) => {
  const path = join(await temporaryFolder(t), 'event.json');
  const branch = (payload: object, event: string, ref: string): string | null => {
    writeFileSync(path, JSON.stringify(payload));
    return readDefaultBranch({ GITHUB_EVENT_PATH: path, GITHUB_EVENT_NAME: event, GITHUB_REF: ref });
  };
  const told = { repository: { default_branch: 'trunk' } };
  assert.equal(branch(told, 'push', 'refs/heads/other'), 'trunk');
  assert.equal(branch(told, 'schedule', 'refs/heads/other'), 'trunk');
  assert.equal(branch({ schedule: '17 4 * * *' }, 'schedule', 'refs/heads/release/1'), 'release/1');
  assert.equal(branch({}, 'push', 'refs/heads/other'), null);
  assert.equal(readDefaultBranch({}), null);
});
