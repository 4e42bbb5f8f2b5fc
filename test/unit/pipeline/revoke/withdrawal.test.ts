// What is done at providers to what is revoked: against small twins of EC2, OpenStack, Azure and Google, which are held to the real things elsewhere.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Asker } from '../../../../src/image/asker.ts';
import { connectEc2 } from '../../../../src/providers/aws/ec2.ts';
import { connectEc2Publishing } from '../../../../src/providers/aws/ec2-publishing.ts';
import { awsCensus, awsWithdrawal } from '../../../../src/providers/aws/census.ts';
import { azureCensus } from '../../../../src/providers/azure/census.ts';
import { azureProvider } from '../../../../src/providers/azure/provider.ts';
import { gcpCensus } from '../../../../src/providers/gcp/census.ts';
import { gcpProvider } from '../../../../src/providers/gcp/provider.ts';
import { connectCloud } from '../../../../src/providers/openstack/cloud/connect.ts';
import { openstackProvider } from '../../../../src/providers/openstack/provider.ts';
import { galleryWith } from '../../../support/azure/gallery.ts';
import { connectTo as connectToAzure } from '../../../support/azure/in-process.ts';
import { ResourceManager } from '../../../support/azure/resource-manager.ts';
import { roleOfPage } from '../../../support/azure/role-of-page.ts';
import { ComputeEngine } from '../../../support/gcp/compute-engine.ts';
import { connectTo } from '../../../support/gcp/in-process.ts';
import { startCloud } from '../../../support/openstack/cloud-server.ts';
import { putImage } from '../../../support/openstack/glance-server.ts';
import { startFakeAws } from '../../../support/publish/aws-fake.ts';
import { sampleImage } from '../../image/sample-record.ts';

const words = { at: '2026-11-30T12:00:00Z', reason: "OpenSSL's hole <script> \u{1f512}" };

describe('what is revoked on EC2', () => {
  it('gets a tag and a deprecation, each once, and is known with its copies', async (t) => {
    const fake = await startFakeAws(['eu-west-1', 'us-east-1']);
    t.after(fake.stop);
    const tags = {
      'bakehouse:key': 'bk2-x',
      'bakehouse:leg': 'web',
      'bakehouse:parent': 'ami-0',
      'bakehouse:verified': '7',
    };
    // Ids count up in each region.
    fake.region('us-east-1').add({ name: 'first', created: 1 });
    const image = fake.region('eu-west-1').add({ name: 'web', created: 1000, tags });
    const copy = fake
      .region('us-east-1')
      .add({ name: 'web', created: 2000, tags: { 'bakehouse:source-image': image.id } });
    fake.region('us-east-1').add({ name: "a stranger's", created: 3000, tags: { Name: 'x' } });
    const environment = { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' };
    const census = await awsCensus(
      { regions: ['us-east-1', 'eu-west-1'] },
      (region) => connectEc2(region, fake.settings),
      { environment },
    );
    assert.deepEqual(
      census.map(({ region, id, key, leg, parent, copyOf, verified }) => [
        region,
        id,
        key,
        leg,
        parent,
        copyOf,
        verified,
      ]),
      [
        ['us-east-1', copy.id, null, '', null, image.id, false],
        ['eu-west-1', image.id, 'bk2-x', 'web', 'ami-0', null, true],
      ],
    );
    const wanted = () =>
      awsWithdrawal(census, words, (region) => connectEc2Publishing(region, fake.settings), Date.now());
    const first = await wanted();
    assert.equal(fake.mutations().length, 0);
    const shown = first.map(({ region, id, what, isDone }) => [region, id, what, isDone]);
    const tag = 'tag it bakehouse:revoked=2026-11-30T12:00:00Z OpenSSL s hole  script   ';
    assert.deepEqual(shown, [
      ['us-east-1', copy.id, tag, false],
      ['us-east-1', copy.id, 'deprecate it', false],
      ['eu-west-1', image.id, tag, false],
      ['eu-west-1', image.id, 'deprecate it', false],
    ]);
    for (const change of first) await change.carryOut();
    assert.equal(fake.mutations().length, 4);
    assert.ok((await wanted()).every(({ isDone }) => isDone));
  });

  it('is not asked without credentials or a region', async () => {
    const connect = (region: string) => connectEc2(region);
    await assert.rejects(awsCensus({ regions: [] }, connect, { environment: {} }), /there are no AWS credentials/);
    const environment = { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' };
    await assert.rejects(awsCensus({ regions: [] }, connect, { environment }), /set AWS_REGION/);
  });
});

describe('what is revoked on OpenStack', () => {
  it('is marked, hidden and deactivated, each once, and nothing of others is', async (t) => {
    const cloud = await startCloud(['North']);
    t.after(() => cloud.close());
    const { census, withdrawal, tag } = openstackProvider(connectCloud);
    const put = (name: string) => putImage(cloud.region().glance, cloud.projectId('images'), { name });
    const [bad, other] = [put('web'), put('other')];
    await tag?.({
      environment: cloud.environment(),
      images: [sampleImage({ provider: 'openstack', build: 'web', region: 'North', id: bad.id })],
      tags: { 'bakehouse:leg': 'web', 'bakehouse:parent': other.id, 'bakehouse:recipe': 'br2-x' },
      key: 'bk2-web',
      onRefused: (_, error) => assert.fail(String(error)),
    });
    const asker: Asker = {
      repository: '/nowhere', environment: cloud.environment(), passEnv: [], agent: 'test', untrusted: null, buildRegistry: null,
      ref: '', now: Date.now(), remember: async () => undefined, notice: () => {},
    }; // prettier-ignore
    const known = (await census?.({ regions: [] }, asker)) ?? [];
    assert.deepEqual(
      known.map(({ id, key, leg, recipe, parent }) => [id, key, leg, recipe, parent]),
      [[bad.id, 'bk2-web', 'web', 'br2-x', other.id]],
    );
    cloud.writes.length = 0;
    const wanted = async () => (await withdrawal?.wanted(known, words, asker)) ?? [];
    const first = await wanted();
    assert.deepEqual(
      first.map(({ what, isDone }) => [what, isDone]),
      [
        [`set bakehouse_revoked to 2026-11-30T12:00:00Z OpenSSL's hole <script>  `, false],
        ['hide it', false],
        ['deactivate it', false],
      ],
    );
    assert.equal(cloud.writes.length, 0);
    for (const change of first) await change.carryOut();
    assert.equal(cloud.writes.length, 3);
    assert.ok((await wanted()).every(({ isDone }) => isDone));
    // It is still known, and the other one is as it was.
    assert.equal((await census?.({ regions: [] }, asker))?.length, 1);
    assert.equal(cloud.region().glance.images.get(other.id)?.status, 'active');
    await assert.rejects(census?.({ regions: [] }, { ...asker, untrusted: 'a fork' }) ?? Promise.resolve(), /a fork/);
  });
});

describe('what is revoked on Azure', () => {
  const environment = { AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c', AZURE_CLIENT_SECRET: 's' };
  const asker: Asker = {
    repository: '/nowhere', environment, passEnv: [], agent: 'test', untrusted: null, buildRegistry: null, ref: '',
    now: Date.now(), remember: async () => undefined, notice: () => {},
  }; // prettier-ignore

  it('gets a tag, latest leads past it, each once, and it is known with what was published of it', async (t) => {
    const arm = new ResourceManager();
    t.after(() => arm.stop());
    Object.assign(arm.delays, { publish: 0, capture: 0 });
    arm.role = roleOfPage('bake-azure.md');
    const { census, withdrawal, tag } = azureProvider(connectToAzure(arm));
    const { gallery, images } = galleryWith(arm, ['base', 'web', 'unmarked']);
    const [base = '', web = ''] = images;
    for (const [id, leg, parent] of [[base, 'base', ''], [web, 'web/eu', base]] as const) // prettier-ignore
      await tag?.({
        environment,
        images: [sampleImage({ provider: 'azure', build: 'web', region: 'westeurope', id })],
        tags: { 'bakehouse:leg': leg, 'bakehouse:recipe': `br2-${leg}`, ...(parent === '' ? {} : { 'bakehouse:parent': parent }) },
        key: `bk2-${leg}`,
        onRefused: (_, error) => assert.fail(String(error)),
      }); // prettier-ignore
    const put = (number: string, tags: Readonly<Record<string, string>>, regions = ['westeurope', 'northeurope']) =>
      arm.store.put(`${gallery}/images/web/versions/${number}`, {
        tags,
        properties: {
          publishingProfile: { targetRegions: regions.map((name) => ({ name })), excludeFromLatest: false },
          storageProfile: { source: { id: base } },
        },
      }).id;
    const version = put('1.0.3', { 'bakehouse:leg': 'base', 'bakehouse:run': '7' });
    put('1.0.2', { owner: 'a stranger' });
    const known = (await census?.({ regions: [] }, asker)) ?? [];
    const same = (id: string): string => id.replace('/IMAGES/', '/images/');
    assert.deepEqual(
      known
        .map(({ id, key, leg, recipe, parent, copyOf, verified }) => [
          same(id),
          key,
          leg,
          recipe,
          parent,
          copyOf,
          verified,
        ]) // prettier-ignore
        .toSorted((one, other) => (String(one[2]) < String(other[2]) ? -1 : 1)),
      [
        [base, 'bk2-base', 'base', 'br2-base', null, null, false],
        [version, null, 'base', null, null, base, false],
        [web, 'bk2-web/eu', 'web/eu', 'br2-web/eu', base, null, false],
      ],
    );
    const before = arm.inventory();
    const writes = (): readonly string[] => arm.requests.filter((one) => !one.startsWith('GET '));
    arm.requests.length = 0;
    const bad = known.filter(({ leg }) => leg === 'base');
    const wanted = async () => (await withdrawal?.wanted(bad, words, asker)) ?? [];
    const first = await wanted();
    const mark = `tag it bakehouse:revoked=2026-11-30T12:00:00Z ${words.reason}`;
    assert.deepEqual(
      first.map(({ id, what, isDone }) => [same(id), what, isDone]),
      [
        [base, mark, false],
        [version, mark, false],
        [version, 'exclude it from latest', false],
      ],
    );
    assert.deepEqual(writes(), []);
    // A region that it gets in between stays.
    put('1.0.3', { 'bakehouse:leg': 'base' }, ['westeurope', 'northeurope', 'eastus2']);
    for (const change of first) await change.carryOut();
    await arm.settled();
    assert.equal(writes().length, 3);
    assert.ok((await wanted()).every(({ isDone }) => isDone));
    assert.deepEqual(arm.inventory(), before);
    const profile = (number: string) => Object(arm.store.get(`${gallery}/images/web/versions/${number}`)?.properties['publishingProfile']); // prettier-ignore
    assert.deepEqual([profile('1.0.3').targetRegions.length, profile('1.0.2').excludeFromLatest], [3, false]);
    // Of what is gone meanwhile nothing is wanted.
    arm.store.remove(version);
    assert.equal((await wanted()).length, 1);
    await assert.rejects(first[2]?.carryOut() ?? Promise.resolve(), /1\.0\.3 is gone/);
  });

  it('is not asked without credentials or a subscription, and a refusal is told', async (t) => {
    const arm = new ResourceManager();
    t.after(() => arm.stop());
    const connect = async () => connectToAzure(arm)({});
    await assert.rejects(azureCensus(connect, { environment: {} }), /there are no credentials of Azure/);
    const nowhere = async () => ({ ...(await connect()), subscription: null });
    await assert.rejects(azureCensus(nowhere, { environment }), /AZURE_SUBSCRIPTION_ID/);
    arm.role = [];
    await assert.rejects(azureCensus(connect, { environment }), /AuthorizationFailed/);
  });
});

describe('what is revoked on Google', () => {
  it('gets a label and is obsolete, each once, and is known with what stands on it and its copies', async (t) => {
    const engine = new ComputeEngine();
    t.after(() => engine.stop());
    engine.delays.remove = 0;
    const { census, withdrawal, tag } = gcpProvider(connectTo(engine));
    const at = (name: string): string => `projects/${engine.project}/global/images/${name}`;
    const put = (name: string, labels: Readonly<Record<string, string>> = {}) => engine.store.add(at(name), { status: 'READY', labels }); // prettier-ignore
    const base = put('base');
    for (const name of ['stranger', 'web']) put(name);
    const label = async (name: string, tags: Readonly<Record<string, string>>): Promise<void> =>
      tag?.({
        environment: {},
        images: [sampleImage({ provider: 'gcp', build: name, region: 'global', id: at(name) })],
        tags: { 'bakehouse:recipe': `br2-${name}`, ...tags },
        key: `bk2-${name}`,
        onRefused: (_, error) => assert.fail(String(error)),
      });
    await label('base', { 'bakehouse:leg': 'base' });
    await label('web', { 'bakehouse:leg': 'web/eu', 'bakehouse:parent': at('base') });
    put('copy', { 'bakehouse-leg': 'base', 'bakehouse-copy-of': base.id, 'bakehouse-verified': base.id });
    const asker: Asker = {
      repository: '/nowhere', environment: { GOOGLE_OAUTH_ACCESS_TOKEN: 'x' }, passEnv: [], agent: 'test', untrusted: null,
      buildRegistry: null, ref: '', now: Date.now(), remember: async () => undefined, notice: () => {},
    }; // prettier-ignore
    const known = (await census?.({ regions: [] }, asker)) ?? [];
    assert.deepEqual(
      known.map(({ id, key, leg, recipe, parent, copyOf, verified }) => [
        id,
        key,
        leg,
        recipe,
        parent,
        copyOf,
        verified,
      ]),
      [
        [at('base'), 'bk2-base', 'base', 'br2-base', null, null, false],
        [at('web'), 'bk2-web', 'web/eu', 'br2-web', at('base'), null, false],
        [at('copy'), null, 'base', null, null, at('base'), false],
      ],
    );
    const before = engine.inventory();
    engine.requests.length = 0;
    const writes = (): readonly string[] => engine.requests.filter((one) => !one.startsWith('GET '));
    const bad = known.filter(({ leg }) => leg === 'base');
    const wanted = async () => (await withdrawal?.wanted(bad, words, asker)) ?? [];
    const first = await wanted();
    assert.deepEqual(
      first.map(({ id, what, isDone }) => [id, what, isDone]),
      [at('base'), at('copy')].flatMap((id) => [
        [id, 'label it bakehouse-revoked=2026-11-30t12_3a00_3a00z', false],
        [id, 'make it obsolete', false],
      ]),
    );
    assert.deepEqual(writes(), []);
    for (const change of first) await change.carryOut();
    await engine.settled();
    assert.equal(writes().length, 4);
    assert.ok((await wanted()).every(({ isDone }) => isDone));
    assert.deepEqual(engine.inventory(), before);
    assert.equal(engine.store.get(at('stranger'))?.body['deprecated'], undefined);
    assert.deepEqual([...engine.misfits], []);
  });

  it('is not asked without credentials or a project', async () => {
    const asker = { environment: {} };
    await assert.rejects(
      gcpCensus(async () => assert.fail(), asker),
      /there are no credentials of Google Cloud/,
    );
    const nowhere = connectTo(new ComputeEngine());
    const google = async () => ({ ...(await nowhere({})), project: null });
    await assert.rejects(
      gcpCensus(google, { environment: { GOOGLE_OAUTH_ACCESS_TOKEN: 'x' } }),
      /GOOGLE_CLOUD_PROJECT/,
    );
  });
});
