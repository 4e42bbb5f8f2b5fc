// A real Test Kitchen on servers of OpenStack. Its driver's gem cannot be had here: a stub of the same options and the same state
// asks the small cloud, which is held to Nova itself.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it, type TestContext } from 'node:test';

import { connectCloud } from '../../src/providers/openstack/cloud/connect.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { writeStubDrivers } from '../support/kitchen-stub-drivers.ts';
import { kitchenRepository, verifyAction } from '../support/kitchen/verify-job.ts';
import { startCloud } from '../support/openstack/cloud-server.ts';
import { putServer, type StoredServer } from '../support/openstack/nova-server.ts';
import { requirePart } from '../support/peers/available.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { writeVerifiedRecords } from '../support/publish/verified-records.ts';
import { type JobRequest, runJob } from '../support/runner/job.ts';
import type { ActionStep } from '../support/runner/step.ts';
import { untilSo } from '../support/until.ts';
import { sampleImage } from '../unit/image/sample-record.ts';

introduceProviders();

const REGION = 'RegionTwo';
const KITCHEN = `driver:
  name: openstack
  openstack_auth_url: <%= ENV['OS_AUTH_URL'] %>
  openstack_username: <%= ENV['OS_USERNAME'] %>
  openstack_api_key: <%= ENV['OS_PASSWORD'] %>
  openstack_domain_id: <%= ENV['OS_USER_DOMAIN_ID'] %>
  openstack_project_name: images
  image_ref: debian-12
  flavor_id: '1'
  network_id: 11111111-1111-4111-8111-111111111111
  key_name: tester
  server_name_prefix: web-
  metadata: { team: web }
transport: { name: exec }
provisioner: { name: dummy }
verifier: { name: shell, command: sh tests/suite.sh }
platforms: [{ name: debian }]
suites: [{ name: default }]
`;
const SUITE = `mkdir -p out
echo "1..1
ok 1 - $KITCHEN_SERVER_ID" > out/suite.tap
sleep "\${SECONDS_OF_TEST:-0}"
`;

describe('Test Kitchen on a server of OpenStack', () => {
  it('runs the image that was baked, in its region, marked, and leaves none', async (t) => {
    const given = await setting(t);
    if (given === undefined) return;
    const { job, servers, seen, image, theirs } = given;
    const { steps, log } = await job({});
    assert.deepEqual(
      [steps[0]?.outputs['gate'], steps[0]?.outputs['passed'], steps[0]?.outputs['image-verified']],
      ['pass', '1', 'true'],
      log,
    );
    const [server, ...more] = seen();
    assert.equal(more.length, 0);
    assert.deepEqual([server?.image, server?.key_name], [image, 'tester']);
    assert.match(server?.name ?? '', /^web-[a-z]{8}$/);
    assert.equal(server?.metadata['team'], 'web');
    assert.match(server?.metadata['bakehouse:mark'] ?? '', /^[0-9a-f]{32}$/);
    assert.equal(server?.metadata['bakehouse:leg'], 'web');
    assert.deepEqual(servers(), theirs, 'what it started is gone, and what others have is there');
  });

  for (const how of ['kill', 'cancel'] as const) {
    it(`leaves none after a ${how}, and none of a stranger's is touched`, async (t) => {
      const given = await setting(t);
      if (given === undefined) return;
      const { job, servers, theirs, workspace } = given;
      const isThere = (): Promise<void> => untilSo('a server', () => servers().length > theirs.length, 20);
      const done = await job({
        env: { SECONDS_OF_TEST: '60' },
        ...(how === 'kill' ? { kill: isThere } : { cancel: isThere }),
      });
      assert.deepEqual(servers(), theirs, done.log);
      const state = join(workspace, '.kitchen');
      assert.deepEqual(existsSync(state) ? readdirSync(state).filter((name) => name.endsWith('.yml')) : [], []);
    });
  }
});

type Wish = Pick<JobRequest, 'cancel'> & Pick<ActionStep, 'kill'> & { readonly env?: Readonly<Record<string, string>> };

/** A cloud with an image of two regions' second one, and somebody else's servers that are called and marked much like ours. */
async function setting(t: TestContext) {
  const kitchen = requirePart(t, 'kitchen');
  if (kitchen === undefined) return undefined;
  const cloud = await startCloud(['RegionOne', REGION]);
  t.after(cloud.close);
  const environment = cloud.environment('images', 'RegionOne');
  const opened = await connectCloud(environment);
  const image = randomUUID();
  const fresh = { id: image, name: 'web', diskFormat: 'raw', containerFormat: 'bare', minDisk: 0, minRam: 0, tags: [], properties: {} }; // prettier-ignore
  await opened.glance(REGION).create(fresh);
  await opened.glance(REGION).upload(image, Readable.from(['web']));
  const { nova } = cloud.region(REGION);
  for (const metadata of [{}, { 'bakehouse:mark': '0'.repeat(32), 'bakehouse:leg': 'web' }])
    putServer(nova, opened.project, { name: 'web-abcdefgh', image, metadata });
  const servers = (): readonly string[] => [...nova.servers.keys()];
  const theirs = servers();
  const everyServer = new Map<string, StoredServer>();
  // Those that are gone are told of, too.
  cloud.fault = () => {
    for (const [id, server] of nova.servers) everyServer.set(id, server);
    return undefined;
  };
  const workspace = await kitchenRepository(t, { 'kitchen.yml': KITCHEN, 'tests/suite.sh': SUITE });
  const records = await temporaryFolder(t);
  const baked = sampleImage({ provider: 'openstack', build: 'openstack', region: REGION, account: opened.project, files: [], id: image }); // prettier-ignore
  writeVerifiedRecords(records, [{ image: baked, key: 'bk2-web' }]);
  const stubs = await temporaryFolder(t);
  writeStubDrivers(stubs);
  const inputs = { record: join(records, 'web/record.json'), engine: 'kitchen', reports: 'out/*.tap' };
  const job = async ({ env, kill, ...cancel }: Wish) =>
    runJob({
      ...cancel,
      workspace,
      env: { ...kitchen.environment, ...environment, RUBYLIB: stubs, HOME: await temporaryFolder(t), ...env },
      steps: [
        {
          action: verifyAction,
          id: 'verify',
          inputs: { ...inputs, 'pass-env': Object.keys(env ?? {}).join() },
          ...(kill === undefined ? {} : { kill }),
        },
      ],
    });
  return {
    job,
    servers,
    theirs,
    image,
    workspace,
    seen: () => [...everyServer.values()].filter(({ id }) => !theirs.includes(id)),
  };
}
