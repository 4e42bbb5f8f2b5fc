// The access rules of the page on OpenStack, as Keystone, Glance and Nova themselves hold a credential to them: what the product
// asks by itself goes, and no rule stands there for nothing. Neutron and Cinder, whose rules stand there too, are not asked by them here.
import assert from 'node:assert/strict';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, readFileSync } from 'node:fs';
import { ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { it } from 'node:test';

import { z } from 'zod';

import { steadyNow } from '../../src/core/clock.ts';
import type { PreflightRequest } from '../../src/image/provider-bake.ts';
import type { Ledger } from '../../src/image/provider-target.ts';
import { connectCloud } from '../../src/providers/openstack/cloud/connect.ts';
import { openstackFields } from '../../src/providers/openstack/publish/fields.ts';
import { createOpenstackPublisher } from '../../src/providers/openstack/publish/publisher.ts';
import { openstackProvider } from '../../src/providers/openstack/provider.ts';
import { sweepOpenstack } from '../../src/providers/openstack/sweep/sweep.ts';
import { carryOutPhases } from '../../src/publish/engine/engine.ts';
import { type Lab, startLab } from '../support/openstack/lab.ts';
import { LAB_NETWORK } from '../support/openstack/machines.ts';
import { requirePart } from '../support/peers/available.ts';
import { candidatesOf } from '../support/publish/candidates.ts';
import { untilSo } from '../support/until.ts';
import { sampleImage } from '../unit/image/sample-record.ts';
import { observed, ownBake, uiLine } from '../unit/packer/run/fixtures.ts';

const page = readFileSync(new URL('../../docs/publish/openstack.md', import.meta.url), 'utf8');
const rule = z.object({ service: z.string(), method: z.string(), path: z.string() });
const rules = z.array(rule).parse(JSON.parse(/```json\n(\[[^`]+\])\n```/.exec(page)?.[1] ?? ''));

/** What the product itself asks, and not the test: `METHOD service path`. */
const product = new AsyncLocalStorage<Set<string>>();
const own = <T>(asked: Set<string>, ask: () => Promise<T>): Promise<T> => product.run(asked, ask);

it('of the page are enough for all that is asked, and all of them are needed', async (t) => {
  const part = requirePart(t, 'openstack');
  if (part === undefined) return;
  const lab = await startLab(part);
  t.after(lab.stop);
  const services = new Map(
    [['image', 'glance'], ['compute', 'nova'], ['network', 'neutron']].map(([service = '', name = '']) => [new URL(lab.addresses[name] ?? '').host, service]),
  ); // prettier-ignore
  const hear = (message: unknown): void => {
    const { request } = z.object({ request: z.instanceof(ClientRequest) }).parse(message);
    const service = services.get(String(request.getHeader('host')));
    const { pathname } = new URL(request.path, 'http://cloud');
    if (service !== undefined) product.getStore()?.add(`${request.method} ${service} ${pathname}`);
  };
  subscribe('http.client.request.start', hear);
  t.after(() => void unsubscribe('http.client.request.start', hear));
  const asked = new Set<string>();
  await work(lab, await credential(lab, rules), asked);
  const fits = (call: string, { service, method, path }: z.infer<typeof rule>): boolean => {
    const pattern = path.replaceAll('.', '\\.').replaceAll('*', '[^/]+');
    return new RegExp(`^${method} ${service} ${pattern}$`).test(call);
  };
  assert.deepEqual([...asked].filter((call) => !rules.some((one) => fits(call, one))), []); // prettier-ignore
  // Cinder is not here.
  const unneeded = rules.filter(
    (one) => one.service !== 'block-storage' && ![...asked].some((call) => fits(call, one)),
  );
  assert.deepEqual(unneeded, []);
  t.diagnostic(`${asked.size} calls, ${rules.length} rules`);
});

/** An application credential of the user of `images` that may do this. */
async function credential(
  lab: Lab,
  access: readonly z.infer<typeof rule>[],
): Promise<Readonly<Record<string, string>>> {
  const {
    OS_AUTH_URL: url = '',
    OS_USERNAME: user,
    OS_PASSWORD: password,
    OS_PROJECT_ID: id,
  } = lab.environment('images');
  const login = {
    auth: {
      identity: { methods: ['password'], password: { user: { name: user, domain: { id: 'default' }, password } } },
      scope: { project: { id } },
    },
  };
  const headers = { 'Content-Type': 'application/json' };
  const entry = await fetch(`${url}/auth/tokens`, { method: 'POST', headers, body: JSON.stringify(login) });
  const { token } = z.object({ token: z.object({ user: z.object({ id: z.string() }) }) }).parse(await entry.json());
  const body = JSON.stringify({ application_credential: { name: `rights-${randomUUID()}`, access_rules: access } });
  const own = { ...headers, 'X-Auth-Token': entry.headers.get('x-subject-token') ?? '' };
  const made = await fetch(`${url}/users/${token.user.id}/application_credentials`, {
    method: 'POST',
    headers: own,
    body,
  });
  const told = z
    .object({ application_credential: z.object({ id: z.string(), secret: z.string() }) })
    .parse(await made.json());
  return {
    OS_AUTH_URL: url,
    OS_REGION_NAME: 'RegionOne',
    OS_APPLICATION_CREDENTIAL_ID: told.application_credential.id,
    OS_APPLICATION_CREDENTIAL_SECRET: told.application_credential.secret,
  };
}

/** All that the product asks: plan, bake's own part, a test, clean-up, publishing. */
async function work(lab: Lab, environment: Readonly<Record<string, string>>, asked: Set<string>): Promise<void> {
  const provider = openstackProvider(connectCloud);
  const owner = await connectCloud(lab.environment('images'));
  const others = lab.environment('others')['OS_PROJECT_ID'] ?? '';
  const images: string[] = [];
  for (const name of ['web', 'Next-web']) {
    const id = randomUUID();
    images.push(id);
    const fresh = {
      id,
      name,
      diskFormat: 'raw',
      containerFormat: 'bare',
      minDisk: 0,
      minRam: 0,
      tags: [],
      properties: {},
    };
    await owner.glance().create(fresh);
    await owner.glance().upload(id, Readable.from([name]));
    const tag = {
      environment,
      images: [sampleImage({ provider: 'openstack', build: 'web', region: 'RegionOne', id })],
      tags: { 'bakehouse:run': '7', 'bakehouse:leg': 'web' },
      key: `bk-${name}`,
      onRefused: (_: unknown, error: unknown) => assert.fail(String(error)),
    };
    await own(asked, async () => provider.tag?.(tag));
  }
  const [old = '', image = ''] = images;
  const asker = {
    repository: '/nowhere', environment, passEnv: [], agent: 'test', untrusted: null, buildRegistry: null, ref: '', now: Date.now(),
    remember: async () => undefined, notice: () => {},
  }; // prettier-ignore
  const want = {
    slug: 'web', key: 'bk-web', builds: [{ type: 'openstack', name: 'web', literals: {}, archives: () => [] }], hints: [], workingDirectory: '/',
    refs: { own: '' }, account: null, role: null,
  }; // prettier-ignore
  assert.equal((await own(asked, async () => provider.lookUp?.([want], asker)))?.[0]?.kind, 'found');

  const build = {
    name: 'web',
    type: 'openstack',
    file: 'web.json',
    line: 1,
    literals: { flavor: 'm1.small', networks: [LAB_NETWORK], source_image: old },
    isWritten: () => false,
  };
  const host = { environment, workspace: '/nowhere', secret: () => {}, debug: (line: string) => assert.fail(line) };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what it takes of a host and a recipe is here
  const bake = { host, recipe: { builds: [build] }, account: '' } as unknown as PreflightRequest;
  await own(asked, async () => provider.preflight?.check(bake));

  // A test in a server, which is cancelled as soon as it has an address.
  const folder = mkdtempSync(join(tmpdir(), 'rights-'));
  const trial = await provider.trial?.prepare({
    subject: { leg: 'web', slug: 'web', provider: 'openstack', region: 'RegionOne', account: null, id: image, reference: image, files: [] },
    name: 'bakehouse-web', mark: randomUUID(), run: '7', folder, inside: false, private: join(folder, 'private'), workspace: folder,
    machine: { network: LAB_NETWORK, 'floating-ip-network': 'public', 'ssh-port': lab.ssh },
    environment: { ...environment, PATH: process.env['PATH'] ?? '' }, timeoutMs: 120_000,
    isInterrupted: () => asked.has('POST network /v2.0/floatingips'), onStarted: () => {},
    keepLog: (_, path) => path,
  }); // prettier-ignore
  await assert.rejects(
    own(asked, async () => trial?.start()),
    /The run was cancelled while bakehouse-web started/,
  );
  assert.deepEqual(await own(asked, async () => trial?.remove()), []);
  assert.deepEqual(await owner.nova().servers(), []);

  // What a bake left.
  const pair = `packer_${randomUUID()}`;
  await owner
    .nova()
    .createKeyPair(pair, 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINTP65KrlRbSCOeTtx9IPx86y+kzHzH58RmsEgoOIPDb x');
  const server = await owner
    .nova()
    .createServer({ name: 'web', image, flavor: '1', keyPair: pair, network: LAB_NETWORK, metadata: {} });
  await untilSo('an active server', async () => (await owner.nova().server(server))?.status === 'ACTIVE');
  await lab.snapshot(lab.environment('images'), server, 'half');
  const [port = ''] = await owner.neutron().portsOf(server);
  const address = await owner.neutron().createFloatingIp('33333333-3333-4333-8333-333333333333', port);
  const lines = [
    `Creating temporary keypair: ${pair} ...`,
    'Launching server...',
    `Server ID: ${server}`,
    `Created floating IP: '${address.id}' (${address.address})`,
  ];
  const swept = await own(asked, async () =>
    sweepOpenstack(
      {
        ...ownBake({ environment, startedAt: Date.now() - 60_000 }),
        words: observed(lines.map((line) => uiLine(`==> openstack.web: ${line}`)).join('')),
        kept: [],
        keepOnFailure: false,
        deadline: steadyNow() + 60_000,
        onFound: () => {},
      },
      connectCloud,
    ),
  );
  assert.deepEqual(swept.map(({ kind, state }) => `${state} ${kind}`), ['removed server', 'removed floating-ip', 'removed image', 'removed key-pair']); // prettier-ignore

  const publish = async (id: string, fields: unknown): Promise<void> => {
    const placed = {
      leg: 'web',
      image: 'web',
      axes: {},
      build: 'web',
      provider: 'openstack',
      region: 'RegionOne',
      id,
      name: 'x',
      version: '1',
    };
    const target = {
      name: 'prod',
      fields: openstackFields.parse(fields),
      candidates: candidatesOf([placed]),
      bestEffort: new Set<string>(),
      allowPublic: false,
      region: 'RegionOne',
    };
    const publisher = createOpenstackPublisher(target, (cloud) =>
      connectCloud(cloud === null ? environment : lab.environment('others')),
    );
    assert.deepEqual((await own(asked, () => publisher.preflight())).refusals, []);
    const ledger: Ledger = {
      mutations: () => 0,
      signal: new AbortController().signal,
      change: async (_, call) => call(),
    };
    const during = async (_: unknown, body: () => Promise<void>): Promise<void> => body();
    const carry = { publishers: [publisher], ledger, place: () => [], during };
    assert.deepEqual((await own(asked, () => carryOutPhases(carry))).troubles, []);
  };
  await publish(image, { name: 'web', members: [others], previous: 'deactivate', clouds: ['mirror'] });
  await publish(image, { name: 'web', 'member-mode': 'exact' });
  await publish(old, { name: 'web', previous: 'rename' });
}
