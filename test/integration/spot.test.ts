// Spot instances that EC2 has none of, or takes back in the middle of a bake: Packer's own builder on moto, and a proxy that
// answers as EC2 does where moto cannot. What is checked is that the bake is tried again on demand, and that nothing is left.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';

import { record as recordSchema, type Record } from '../../src/image/record.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { ec2Inventory } from '../support/peers/ec2-inventory.ts';
import type { FaultProxy } from '../support/peers/fault-proxy.ts';
import { sourceImages } from '../support/peers/moto.ts';
import { bakeRow, planChain } from '../support/plan/chain.ts';
import { commitAll, temporaryFolder } from '../support/plan/repository.ts';
import { Run } from '../support/runner/run.ts';

const REGION = 'eu-west-1';
const EC2_ITSELF = 'AKIAEC2ITSELF0000000';

/** Ends the instance under the build, where it is a spot instance, and then fails as what has lost its guest. */
const TAKE_BACK = `const { SPOT, INSTANCE, ENDPOINT, BY } = process.env;
if (SPOT === '0') process.exit(0);
if (BY !== '') {
  const body = new URLSearchParams({ Action: 'TerminateInstances', Version: '2016-11-15', 'InstanceId.1': INSTANCE });
  const authorization = 'AWS4-HMAC-SHA256 Credential=' + BY + '/20260101/${REGION}/ec2/aws4_request, SignedHeaders=host, Signature=x';
  const answer = await fetch(ENDPOINT, { method: 'POST', body, headers: { authorization } });
  if (!answer.ok) throw new Error(await answer.text());
}
console.error('Script disconnected unexpectedly.');
process.exit(1);
`;

const template = (endpoint: string, by: string): string => `variable "spot_price" {
  type    = string
  default = "auto"
}
source "amazon-ebs" "server" {
  region                     = "${REGION}"
  custom_endpoint_ec2        = "${endpoint}"
  skip_credential_validation = true
  source_ami                 = "${sourceImages[0]?.ami_id}"
  instance_type              = "t3.micro"
  spot_price                 = var.spot_price
  ami_name                   = "server"
  communicator               = "none"
}
build {
  sources = ["source.amazon-ebs.server"]
  provisioner "shell-local" {
    environment_vars = ["SPOT=\${var.spot_price}", "INSTANCE=\${build.ID}", "ENDPOINT=${endpoint}", "BY=${by}"]
    inline           = ["node take-back.mjs"]
  }
}
`;

/** What EC2 answers to a fleet of which it has none: no error, but a fleet without instances that tells one. */
const NO_SPOT = `<?xml version="1.0" encoding="UTF-8"?>
<CreateFleetResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
  <requestId>00000000-0000-4000-8000-000000000000</requestId>
  <fleetId>fleet-01234567-89ab-cdef-0123-456789abcdef</fleetId>
  <errorSet>
    <item>
      <errorCode>UnfulfillableCapacity</errorCode>
      <errorMessage>Unable to fulfill capacity due to your request configuration. Please adjust your request and try again.</errorMessage>
      <lifecycle>spot</lifecycle>
    </item>
  </errorSet>
</CreateFleetResponse>
`;

interface Case {
  /** Who ends the instance while it is provisioned; nobody where it is empty. */
  readonly by?: string;
  readonly retryVars: boolean;
  readonly arm?: (proxy: FaultProxy) => void;
}

interface Seen {
  readonly record: Record;
  readonly log: string;
  /** Kinds of what is there in the end. */
  readonly left: readonly string[];
  /** How often an instance was asked for, on the spot market and on demand. */
  readonly asked: { readonly spot: number; readonly onDemand: number };
}

async function bake(t: TestContext, { by = '', retryVars, arm }: Case): Promise<Seen | undefined> {
  const packer = requirePacker(t, 'packer-current');
  const cloud = await startCloud(t, { ec2Itself: EC2_ITSELF, links: true });
  if (packer === undefined || cloud === undefined) return undefined;
  const { moto, proxy } = cloud;
  arm?.(proxy);
  const retry = retryVars ? ', retry-vars: { spot_price: "0" }' : '';
  const workspace = await workspaceWith(t, {
    'bakehouse.yml': `version: 1\nimages:\n  server: { packer: { template: server.pkr.hcl${retry} } }\n`,
    'server.pkr.hcl': template(proxy.url, by),
    'take-back.mjs': TAKE_BACK,
  });
  commitAll(workspace);
  await using run = await Run.start();
  const env = { ...packer.environment, ...moto.environment(proxy.url), HOME: await temporaryFolder(t) };
  const chain = { run, workspace, env };
  const plan = await planChain(chain, 'spot');
  const { outputs, job } = await bakeRow(chain, plan, 'server');
  const things = await ec2Inventory([REGION], (region) => moto.ec2(region));
  return {
    record: recordSchema.parse(JSON.parse(readFileSync(outputs['record'] ?? '', 'utf8'))),
    log: job.log,
    left: things.map(({ kind }) => kind).toSorted(),
    asked: {
      spot: proxy.calls.filter(({ action }) => action === 'CreateFleet').length,
      onDemand: proxy.calls.filter(({ action }) => action === 'RunInstances').length,
    },
  };
}

describe('a spot instance', () => {
  for (const [what, one] of [
    [
      'that is taken back in the middle of a bake, whose key pair Packer cannot delete,',
      {
        by: EC2_ITSELF,
        arm: (proxy) =>
          proxy.inject({ action: 'DeleteKeyPair', times: 1, error: { code: 'UnauthorizedOperation', status: 403 } }),
      },
    ],
    ['that there is none of', { arm: (proxy) => proxy.inject({ action: 'CreateFleet', body: NO_SPOT }) }],
  ] as const satisfies readonly (readonly [string, Omit<Case, 'retryVars'>])[]) {
    it(`${what} is tried again on demand, and nothing of it is left`, async (t) => {
      const seen = await bake(t, { ...one, retryVars: true });
      if (seen === undefined) return;
      const { record, log, left, asked } = seen;
      assert.equal(record.status, 'baked', log);
      assert.deepEqual(asked, { spot: 1, onDemand: 1 });
      assert.deepEqual(
        record.tries?.map(({ failure, 'retry-vars': names }) => [failure?.class, names]),
        [
          ['capacity', []],
          [undefined, ['spot_price']],
        ],
        log,
      );
      assert.match(log, /Trying again with spot_price of retry-vars in \d+ s, retry 1 of 1: capacity, /);
      assert.match(log, /Baked server in [\d.]+ s, try 2 with spot_price of retry-vars: /);
      assert.deepEqual(left, ['image', 'snapshot'], log);
    });

    it(`${what} fails for want of capacity where no retry-vars are named`, async (t) => {
      const seen = await bake(t, { ...one, retryVars: false });
      if (seen === undefined) return;
      const { record, log, left, asked } = seen;
      assert.equal(record.status, 'failed', log);
      assert.equal(record.failure?.class, 'capacity', log);
      assert.equal(record.tries, undefined);
      assert.deepEqual(asked, { spot: 1, onDemand: 0 });
      assert.deepEqual(left, [], log);
    });
  }

  it('of which a script fails is not tried again, though Packer ends it', async (t) => {
    const seen = await bake(t, { retryVars: true });
    if (seen === undefined) return;
    const { record, log, left, asked } = seen;
    assert.equal(record.failure?.class, 'provisioner', log);
    assert.deepEqual(asked, { spot: 1, onDemand: 0 });
    assert.deepEqual(left, [], log);
  });
});
