import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { findProgram, type KitchenRequest } from '../../../../src/actions/kitchen-verify/kitchen-run.ts';
import { kitchenVerifyInputs } from '../../../../src/actions/kitchen-verify/inputs.ts';
import { readInputs } from '../../../../src/core/runner/inputs.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

describe('findProgram', () => {
  it('says once that Test Kitchen cannot stay loaded, and why, and goes on with it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'kitchen');
    const text = `[ "$1" = version ] && echo 'Test Kitchen version 4.1.5' && exit 0; echo 'no ERB here' >&2; exit 3`;
    writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    const host = { ...fakeHost({ inputs: { command: path } }), workspace: folder };
    const request: KitchenRequest = {
      inputs: readInputs(kitchenVerifyInputs, (name) => host.input(name)),
      providers: [],
      subject: {
        leg: 'web', slug: 'web', provider: 'other', region: 'local', account: null, id: 'i', reference: 'i', files: [],
      },
      root: folder,
      files: { kitchen: join(folder, 'kitchen.yml'), local: null, global: null, berksfile: null, dockerfileScript: null },
      environment: { PATH: '/usr/bin:/bin' },
      folder,
      mark: 'mark',
    }; // prettier-ignore
    const kitchen = await findProgram(host, request);
    assert.deepEqual([kitchen.version, kitchen.server], ['4.1.5', undefined]);
    assert.deepEqual(host.told, [
      ['info', `Test Kitchen 4.1.5 (${path})`],
      ['info', 'It is started anew for each phase, since it cannot stay loaded: it ended with code 3: no ERB here.'],
    ]);
  });
});
