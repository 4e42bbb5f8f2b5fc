// A bake whose builder reaches its instance by Session Manager: real Packer with its real amazon plugin, EC2 by moto, and the
// start of a session by a twin that is held to AWS's API model. The program that Packer starts for the connection is a stand-in
// that only sleeps; that it is called as AWS's own would be is held to the source of Packer's plugin (common/ssm/session.go).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { z } from 'zod';

import { waitUntil } from '../../src/core/process/process.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { apiModel } from '../support/peers/api-model.ts';
import { requirePart } from '../support/peers/available.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { ec2Inventory } from '../support/peers/ec2-inventory.ts';
import { describeThings, difference } from '../support/peers/inventory.ts';
import { motoIam } from '../support/peers/moto-iam.ts';
import { sourceImages } from '../support/peers/moto.ts';
import { SsmTwin } from '../support/peers/ssm-twin.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import type { Moment } from '../support/runner/moments.ts';

const region = 'eu-west-1';

const template = (endpoint: string): string => `
source "amazon-ebs" "web" {
  region                     = "${region}"
  custom_endpoint_ec2        = "${endpoint}"
  skip_credential_validation = true
  source_ami                 = "${sourceImages[0]?.ami_id ?? ''}"
  instance_type              = "t3.micro"
  ami_name                   = "web"
  iam_instance_profile       = "image-guest"
  ssh_username               = "ec2-user"
  ssh_interface              = "session_manager"
  pause_before_ssm           = "1s"
}
build {
  sources = ["source.amazon-ebs.web"]
}
`;

async function stage(t: TestContext) {
  const packer = requirePacker(t, 'packer-current');
  const part = requirePart(t, 'moto');
  if (packer === undefined || part === undefined) return undefined;
  const twin = new SsmTwin({ guest: ['sh'], model: apiModel(part, 'ssm/2014-11-06') });
  const cloud = await startCloud(t, { ssm: twin, links: true });
  if (cloud === undefined) return undefined;
  await motoIam(cloud.moto.url).instanceProfile('image-guest');
  const inventory = () => ec2Inventory([region], (where) => cloud.moto.ec2(where));
  const before = await inventory();
  const programs = await temporaryFolder(t);
  const told = join(programs, 'told');
  mkdirSync(join(programs, 'bin'));
  const standIn = join(programs, 'bin/session-manager-plugin');
  writeFileSync(
    standIn,
    `#!/bin/sh\nfor word in "$@"; do printf '%s\\n' "$word"; done >${told}.new\nmv ${told}.new ${told}\nsleep 600\n`,
  );
  chmodSync(standIn, 0o755);
  const workspace = await workspaceWith(t, { 'web.pkr.hcl': template(cloud.proxy.url) });
  const bake = async (path: string, more: { readonly cancel?: Moment; readonly kill?: Moment }) =>
    runJob({
      workspace,
      steps: [
        {
          action: bakeAction,
          inputs: { template: 'web.pkr.hcl' },
          env: { ...packer.environment, ...cloud.moto.environment(cloud.proxy.url), PATH: path },
          ...(more.kill === undefined ? {} : { kill: more.kill }),
        },
      ],
      ...(more.cancel === undefined ? {} : { cancel: more.cancel }),
    });
  const path = packer.environment['PATH'] ?? '';
  const { program, environment } = packer;
  return {
    program,
    environment,
    twin,
    cloud,
    told,
    bake,
    path,
    withPlugin: `${join(programs, 'bin')}:${path}`,
    before,
    inventory,
  };
}

describe('a bake by Session Manager', () => {
  for (const how of ['cancel', 'kill'] as const) {
    it(`leaves nothing after a ${how}: no program that holds the connection, and nothing on EC2`, async (t) => {
      const lab = await stage(t);
      if (lab === undefined) return;
      const connected: Moment = async () => {
        assert.ok(await waitUntil(async () => existsSync(lab.told), Date.now() + 300_000, 50), 'Packer started it');
      };
      const job = await lab.bake(lab.withPlugin, { [how]: connected });
      const [details = '', where, what, profile, parameters = '', stream] = readFileSync(lab.told, 'utf8').split('\n');
      assert.deepEqual([where, what, profile], [region, 'StartSession', '']);
      const started = z.looseObject({ SessionId: z.string(), StreamUrl: z.string() }).parse(JSON.parse(details));
      assert.equal(stream, started.StreamUrl);
      const asked = z.looseObject({ DocumentName: z.string(), Target: z.string() }).parse(JSON.parse(parameters));
      assert.equal(asked.DocumentName, 'AWS-StartPortForwardingSession');
      assert.match(asked.Target, /^i-\w+$/);
      assert.deepEqual(
        job.orphans.map(({ command }) => command.join(' ')),
        [],
        job.log,
      );
      const { added, removed } = difference(lab.before, await lab.inventory());
      assert.deepEqual([describeThings(added), describeThings(removed)], [[], []], job.log);
      assert.deepEqual(lab.twin.violations, []);
    });
  }

  it('without the program is not begun', async (t) => {
    const lab = await stage(t);
    if (lab === undefined) return;
    const job = await lab.bake(lab.path, {});
    assert.match(job.log, /web\.pkr\.hcl:\d+: The build .* session-manager-plugin, and that is not on the PATH/);
    assert.deepEqual(lab.cloud.proxy.mutations(), []);
  });

  it('is shown on its page by a template that Packer takes', async (t) => {
    const lab = await stage(t);
    if (lab === undefined) return;
    const page = readFileSync(new URL('../../docs/guides/no-public-address.md', import.meta.url), 'utf8');
    const [, text = ''] = /<!-- session manager: template -->\s*```hcl\n([^`]*)```/.exec(page) ?? [];
    const cwd = await workspaceWith(t, { 'web.pkr.hcl': text });
    const env = { ...lab.cloud.moto.environment(), ...lab.environment };
    const args = ['validate', '-var', 'subnet=subnet-0123456789abcdef0', '.'];
    assert.match(execFileSync(lab.program, args, { cwd, env, encoding: 'utf8' }), /configuration is valid/);
  });
});
