// What an image to start from is now: a real docker daemon, moto as EC2, a registry on loopback.
import { RegisterImageCommand } from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { sha256 } from '../../src/core/files/files.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Asker } from '../../src/image/asker.ts';
import type { ResolvedSource, SourceRequest } from '../../src/image/definition.ts';
import type { Providers } from '../../src/image/provider.ts';
import { resolveSource } from '../../src/plan/sources.ts';
import { connectEc2, type ConnectEc2 } from '../../src/providers/aws/ec2.ts';
import { awsProvider } from '../../src/providers/aws/provider.ts';
import { createDocker } from '../../src/providers/docker/docker.ts';
import { dockerProvider } from '../../src/providers/docker/provider.ts';
import { createRegistry } from '../../src/providers/docker/registry.ts';
import { requirePart } from '../support/peers/available.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { docker } from '../support/peers/docker.ts';
import { sourceImages } from '../support/peers/moto.ts';
import { sampleAsker } from '../unit/image/sample-asker.ts';
import { startLoopbackRegistry } from '../unit/providers/loopback-registry.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

interface Around {
  readonly providers: Providers;
  readonly asker: Asker;
  readonly notices: readonly string[];
}

function context({ connectEc2: connect, ...over }: Partial<Asker> & { connectEc2?: ConnectEc2 } = {}): Around {
  const asker = sampleAsker({ now: Date.UTC(2026, 10, 21), environment: process.env, ...over });
  const clients = {
    docker: createDocker(
      Object.fromEntries(Object.entries(process.env).flatMap(([name, value = '']) => [[name, value] as const])),
    ),
    registry: createRegistry({ userAgent: 'bakehouse-test', idle: 2000 }),
    manifests: null,
    whyNoRegistry: '',
  };
  const providers = [
    dockerProvider(undefined, () => clients),
    awsProvider(connect ?? (async () => Promise.reject(new Error('not asked for')))),
  ];
  return { providers, asker, notices: asker.notices };
}

const resolve = async (request: SourceRequest, { providers, asker }: Around): Promise<ResolvedSource> =>
  await resolveSource(request, providers, asker);

describe('a source in docker', () => {
  async function madeHere(t: TestContext, name: string): Promise<string | undefined> {
    const base = requirePart(t, 'base-image');
    if (requirePart(t, 'docker') === undefined || base === undefined) return undefined;
    const container = await docker('create', base.image, 'true');
    const id = await docker('commit', '--change', `LABEL mark=${randomUUID()}`, container, name);
    await docker('rm', container);
    t.after(() => docker('image', 'rm', '--force', id));
    return id;
  }

  it('that was made here is told by a name that docker knows', async (t) => {
    const registry = await startLoopbackRegistry({ manifests: {} });
    t.after(registry.stop);
    const reference = `${registry.host}/acme/base:1.0`;
    const id = await madeHere(t, reference);
    if (id === undefined) return;
    const around = context();
    const source = await resolve({ of: 'docker', reference }, around);
    assert.deepEqual(source, { of: 'docker', id: `bakehouse.local/source:${id.slice(7, 19)}`, name: reference });
    assert.equal(await docker('image', 'inspect', '--format', '{{.Id}}', source.id), id);
    assert.deepEqual(around.notices, []);
    assert.deepEqual(await resolve({ of: 'docker', reference: id }, around), { ...source, name: id });
  });

  it("is the registry's where that has one, and docker's own where it is down", async (t) => {
    const manifest = '{"schemaVersion": 2, "of": "the registry"}';
    const registry = await startLoopbackRegistry({ manifests: { 'acme/base:1.0': manifest }, realm: 'self' });
    const reference = `${registry.host}/acme/base:1.0`;
    const id = await madeHere(t, reference);
    if (id === undefined) return registry.stop();
    const first = context();
    const newest = await resolve({ of: 'docker', reference }, first);
    assert.equal(newest.id, `${registry.host}/acme/base@${sha256(manifest)}`);
    assert.match(first.notices.join('\n'), /came from no registry and is not used/);
    await registry.stop();
    const second = context();
    const local = await resolve({ of: 'docker', reference }, second);
    assert.equal(local.id, `bakehouse.local/source:${id.slice(7, 19)}`);
    assert.match(second.notices.join('\n'), /cannot be reached: .*ECONNREFUSED.*that docker has here is used/);
  });

  it('that nobody has is an error', async (t) => {
    if (requirePart(t, 'docker') === undefined) return;
    const registry = await startLoopbackRegistry({ manifests: {} });
    t.after(registry.stop);
    await assert.rejects(
      resolve({ of: 'docker', reference: `${registry.host}/acme/none:1` }, context()),
      (error) => error instanceof UserError && /HTTP 404.*docker here: no such image/.test(error.message),
    );
  });
});

describe('a source in EC2', () => {
  it('is the newest of its owner that fits', async (t) => {
    const cloud = await startCloud(t);
    if (cloud === undefined) return;
    const { moto, proxy } = cloud;
    const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = moto.environment();
    const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
    const around = context({
      environment: { AWS_REGION: 'eu-west-1' },
      connectEc2: (region) => connectEc2(region, { endpoint: proxy.url, credentials, maxAttempts: 1 }),
    });
    const vendors = sourceImages.find(({ architecture }) => architecture === 'arm64');
    const filters = { name: 'debian-12-*', architecture: 'arm64' };
    assert.deepEqual(await resolve({ of: 'aws', owner: '136693071363', filters, region: null }, around), {
      of: 'aws',
      id: vendors?.ami_id,
      name: vendors?.name,
    });
    const register = async (name: string): Promise<string | undefined> =>
      (await moto.ec2('us-east-1').send(new RegisterImageCommand({ Name: name, RootDeviceName: '/dev/xvda' }))).ImageId;
    const ids = [await register('root-1'), await register('root-2'), await register('other-3')];
    const own = { of: 'aws', owner: 'self', filters: { name: 'root-*' }, region: 'us-east-1' } as const;
    const found = await resolve(own, around);
    // moto may give both one moment; then the id decides.
    assert.ok(ids.slice(0, 2).includes(found.id), found.id);
    assert.deepEqual(await resolve(own, around), found);
    await assert.rejects(
      resolve({ ...own, region: null }, around),
      (error) => error instanceof UserError && /"self" with name = "root-\*" in eu-west-1, none is/.test(error.message),
    );
    const calls = proxy.calls.map(({ region, action }) => `${region} ${action}`);
    assert.deepEqual([...new Set(calls)].sort(), ['eu-west-1 DescribeImages', 'us-east-1 DescribeImages']);
  });
});

describe('a source that is written down', () => {
  it('is found in a map, or is the id itself', async (t) => {
    const repository = mkdtempSync(join(tmpdir(), 'bakehouse-source-'));
    t.after(() => rmSync(repository, { recursive: true, force: true }));
    writeFileSync(join(repository, 'ids.json'), '{"centos": {"7": "0a1b"}}');
    const around = context({ repository });
    assert.deepEqual(await resolve({ of: 'map', file: 'ids.json', field: ['centos', '7'] }, around), {
      of: 'map',
      id: '0a1b',
      name: 'ids.json: centos.7',
    });
    assert.deepEqual(await resolve({ of: 'id', id: 'ami-1' }, around), { of: 'id', id: 'ami-1', name: null });
  });
});
