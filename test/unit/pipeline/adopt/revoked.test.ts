import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

import type { Host } from '../../../../src/core/runner/host.ts';
import { adopt } from '../../../../src/pipeline/adopt/adopt.ts';
import { introduceProviders } from '../../../../src/providers/providers.ts';
import { commitAll, temporaryFolder } from '../../../support/plan/repository.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

introduceProviders();

it('adopts no image that is revoked', async (t) => {
  const workspace = await temporaryFolder(t);
  writeFileSync(
    join(workspace, 'bakehouse.yml'),
    'version: 1\nimages:\n  web: { packer: { template: web.pkr.hcl } }\n',
  );
  writeFileSync(
    join(workspace, 'web.pkr.hcl'),
    'source "amazon-ebs" "web" {\n  region = "eu-west-1"\n  ami_name = "web"\n  source_ami = "ami-1"\n}\nbuild {\n  sources = ["source.amazon-ebs.web"]\n}\n',
  );
  writeFileSync(
    join(workspace, 'revocations.yml'),
    '- { image: ami-0123456789abcdef0, reason: a hole, by: alice, at: 2026-11-30 }\n',
  );
  commitAll(workspace);
  const environment = { PATH: process.env['PATH'] ?? '', HOME: workspace };
  const inputs = { leg: 'web', id: 'ami-0123456789abcdef0', reason: 'made by hand', branch: 'main' };
  const host: Host = {
    ...fakeHost({ environment, inputs }),
    kind: 'terminal',
    workspace,
    temporary: await temporaryFolder(t),
  };
  await assert.rejects(
    adopt(host),
    /web: ami-0123456789abcdef0 is not adopted: it is revoked by alice at 2026-11-30 .*: a hole\.\nNothing was tagged/,
  );
});
