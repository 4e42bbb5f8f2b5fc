import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';

import type { ReadBuild, ReadRecipe } from '../../../../src/image/provider-bake.ts';
import { connectCloud } from '../../../../src/providers/openstack/cloud/connect.ts';
import { checkOpenstack, openstackRegions } from '../../../../src/providers/openstack/preflight.ts';
import { TemplateError } from '../../../../src/recipe/template/loaded-template.ts';
import { type SmallCloud, startCloud } from '../../../support/openstack/cloud-server.ts';
import { putImage } from '../../../support/openstack/glance-server.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

const build = (literals: Readonly<Record<string, unknown>> = {}, type = 'openstack'): ReadBuild => ({
  name: `${type}.web`,
  type,
  file: 'web.pkr.hcl',
  line: 7,
  known: true,
  literals,
  isWritten: (attribute) => Object.hasOwn(literals, attribute),
  mayHaveBlock: () => false,
});

const recipe = (builds: readonly ReadBuild[], regions: readonly string[] = []): ReadRecipe => ({
  builds, regions, texts: [], values: [], variableTexts: [],
}); // prettier-ignore

describe('before a bake on OpenStack', () => {
  let cloud: SmallCloud;
  const HOME = mkdtempSync(join(tmpdir(), 'home-'));
  before(async () => void (cloud = await startCloud(['North', 'South'])));
  after(() => cloud.close());
  beforeEach(() => {
    cloud.fault = () => undefined;
    for (const { glance, nova } of cloud.regions.values()) {
      glance.images.clear();
      nova.limits = { ...nova.limits, maxTotalInstances: 10, totalCoresUsed: 0 };
    }
  });

  const check = async (
    builds: readonly ReadBuild[],
    given: {
      account?: string;
      environment?: Readonly<Record<string, string>>;
      secrets?: string[];
      workspace?: string;
    } = {},
  ): Promise<string | null> => {
    const { account = '', environment = cloud.environment(), workspace = HOME } = given;
    const host = { ...fakeHost({ environment: { HOME, ...environment } }), workspace };
    try {
      const request = {
        host,
        environment: {},
        recipe: recipe(builds),
        regions: [],
        account,
        workingDirectory: HOME,
        slug: 'web',
      };
      return await checkOpenstack(request, connectCloud);
    } finally {
      given.secrets?.push(...host.told.flatMap(([kind, text]) => (kind === 'secret' ? [text] : [])));
    }
  };

  it('the project is told', async () => {
    assert.equal(await check([build({ flavor: 'm1.small' })]), cloud.projectId('images'));
    assert.equal(await check([build()], { account: cloud.projectId('images') }), cloud.projectId('images'));
    await assert.rejects(
      check([build()], { account: 'f'.repeat(32) }),
      /Input "account" is f{32}, but the credentials at hand belong to the project .*Nothing was baked/,
    );
  });

  const wrong: readonly (readonly [name: string, literals: Readonly<Record<string, unknown>>, message: RegExp])[] = [
    [
      'a flavour that is not there',
      { flavor: 'm1.smal' },
      /web\.pkr\.hcl:7: The build openstack\.web names the flavour "m1\.smal", which North does not have\. It has m1\.large, m1\.small\. Nothing was baked\.$/,
    ],
    [
      'a network that is not there',
      { networks: ['lab'] },
      /names the network "lab", which the project does not see in North; `networks` takes ids/,
    ],
    ['a name for an id', { source_image: 'debian' }, /has the source_image "debian", which is no id of an image/],
    [
      'an image that is gone',
      { source_image: 'aaaaaaaa-0000-4000-8000-000000000001' },
      /starts from the image aaaaaaaa-.*, which the project does not see in North/,
    ],
    ['a name that nobody has', { source_image_name: 'rhel' }, /named "rhel", and the project sees none in North/],
    [
      'a region that is not there',
      { region: 'West' },
      /has no Glance in the region "West"|has no Nova in the region "West"/,
    ],
  ];
  for (const [name, literals, message] of wrong) {
    it(`${name} is refused`, async () => assert.rejects(check([build(literals)]), message));
  }

  it('what is wrong is told at its place', async () => {
    await assert.rejects(
      check([build({ flavor: 'x' })]),
      (error) => error instanceof TemplateError && error.line === 7,
    );
  });

  it('sources are looked at in the region of the build', async () => {
    const image = putImage(cloud.region('South').glance, cloud.projectId('images'), { name: 'debian' });
    assert.notEqual(await check([build({ source_image: image.id, region: 'South', flavor: '1' })]), null);
    await assert.rejects(check([build({ source_image: image.id })]), /does not see in North/);
    image.status = 'deactivated';
    await assert.rejects(
      check([build({ source_image: image.id, region: 'South' })]),
      /which is deactivated, so that no server boots from it/,
    );
    image.status = 'active';
    putImage(cloud.region('South').glance, cloud.projectId('images'), { name: 'debian' });
    await assert.rejects(
      check([build({ source_image_name: 'debian', region: 'South' })]),
      /and 2 have that name in South: Packer takes none of them/,
    );
  });

  it('a quota that is used up is told before a server is asked for', async () => {
    const { nova } = cloud.region();
    nova.limits = { ...nova.limits, maxTotalInstances: 0, totalCoresUsed: 20 };
    await assert.rejects(
      check([build({ flavor: 'm1.large' })]),
      /the project .* has 0 of 0 servers in use, and this build needs 1, 20 of 20 cores in use, and this build needs 8\. Remove servers/,
    );
    // -1: without a limit.
    nova.limits = { ...nova.limits, maxTotalInstances: -1, totalCoresUsed: 0 };
    await check([build({ flavor: 'm1.large' })]);
  });

  it('what cannot be asked is left to Packer', async () => {
    cloud.fault = (call) => (/GET (?:compute|network|image)/.test(call) ? 403 : undefined);
    await check([build({ flavor: 'nobody-knows', networks: ['x'], source_image_name: 'y' })]);
  });

  it('credentials that are missing, wrong or out of reach are told', async () => {
    await assert.rejects(
      check([build()], { environment: {} }),
      /no credentials are there\. Set OS_CLOUD .*Nothing was baked/,
    );
    await assert.rejects(
      check([build()], { environment: { ...cloud.environment(), OS_PASSWORD: 'wrong-one' } }),
      (error: Error) => {
        assert.match(error.message, /does not take the credentials of OS_\* in the environment.*Nothing was baked/);
        assert.doesNotMatch(error.message, /wrong-one/);
        return true;
      },
    );
    await assert.rejects(
      check([build()], { environment: { ...cloud.environment(), OS_AUTH_URL: 'http://127.0.0.1:9/v3' } }),
      /could not be asked: .*ECONNREFUSED.*Mind OS_AUTH_URL/,
    );
  });

  it("credentials of the template's own are Packer's business", async () => {
    assert.equal(await check([build({ password: 'x', flavor: 'nobody-knows' })]), null);
    assert.equal(await check([build({ cloud: 'x' })], { environment: {} }), null);
    await assert.rejects(
      check([build({ cloud: 'x' })], { environment: {}, account: 'f'.repeat(32) }),
      /only the template has credentials/,
    );
  });

  it('secrets of clouds.yaml are masked', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'repository-'));
    const { OS_AUTH_URL, OS_USERNAME, OS_PASSWORD = '', OS_PROJECT_ID, OS_REGION_NAME } = cloud.environment();
    writeFileSync(join(workspace, 'clouds.yaml'), JSON.stringify({
      clouds: { lab: { auth: { auth_url: OS_AUTH_URL, username: OS_USERNAME, password: OS_PASSWORD, project_id: OS_PROJECT_ID }, region_name: OS_REGION_NAME } },
    })); // prettier-ignore
    const secrets: string[] = [];
    const { OS_CLIENT_CONFIG_FILE } = { OS_CLIENT_CONFIG_FILE: join(workspace, 'clouds.yaml') };
    assert.equal(
      await check([build()], { environment: { OS_CLOUD: 'lab', OS_CLIENT_CONFIG_FILE }, workspace, secrets }),
      OS_PROJECT_ID,
    );
    assert.ok(secrets.includes(OS_PASSWORD));
  });

  it('builds of other clouds are left alone', async () => {
    assert.equal(await check([build({ flavor: 'x' }, 'docker'), build()]), cloud.projectId('images'));
  });

  it('the regions to look in are those of the template, and that of the environment', () => {
    const env = { OS_REGION_NAME: 'B' };
    const build = (region: unknown, type = 'openstack') => ({
      type,
      literals: region === undefined ? {} : { region },
      isWritten: (attribute: string) => attribute === 'region',
    });
    assert.deepEqual(openstackRegions({ regions: ['A', 'A'], builds: [] }, env), ['A', 'B']);
    assert.deepEqual(openstackRegions({ regions: [], builds: [build('West')] }, env), ['West', 'B'], 'of a variable');
    assert.deepEqual(
      openstackRegions({ regions: [], builds: [build(undefined)] }, env),
      ['*', 'B'],
      'only Packer knows',
    );
    assert.deepEqual(openstackRegions({ regions: ['{{user `r`}}'], builds: [] }, env), ['*', 'B']);
    assert.deepEqual(openstackRegions({ regions: [], builds: [build(undefined, 'docker')] }, env), ['B']);
    assert.deepEqual(openstackRegions({ regions: [], builds: [] }, {}), []);
  });
});
