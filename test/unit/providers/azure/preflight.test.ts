import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { ReadBuild } from '../../../../src/image/provider-bake.ts';
import { azureSubscriptions, checkAzure } from '../../../../src/providers/azure/preflight.ts';
import { isAllowed } from '../../../../src/providers/azure/rights.ts';
import { azureRules } from '../../../../src/providers/azure/naming.ts';
import { prepareGalleries } from '../../../support/azure/azure-bake.ts';
import { connectTo } from '../../../support/azure/in-process.ts';
import { ResourceManager } from '../../../support/azure/resource-manager.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

const OTHER = '33333333-3333-4333-8333-333333333333';
const CREDENTIALS = { AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c', AZURE_CLIENT_SECRET: 's' };

const build = (
  literals: Readonly<Record<string, unknown>> = {},
  gallery?: Readonly<Record<string, unknown>>,
): ReadBuild => ({
  name: 'azure-arm.web', type: 'azure-arm', file: 'web.pkr.hcl', line: 7, known: true, literals,
  isWritten: (attribute) => Object.hasOwn(literals, attribute), mayHaveBlock: () => gallery !== undefined,
  blocks: (name) => (gallery === undefined || name !== 'shared_image_gallery_destination' ? [] : [gallery]),
}); // prettier-ignore

describe('before a bake on Azure', () => {
  let arm = new ResourceManager();
  beforeEach(() => {
    arm = new ResourceManager();
    prepareGalleries({ arm });
  });
  afterEach(() => arm.stop());

  const told: string[] = [];
  const check = async (
    one: ReadBuild,
    account = '',
    environment: Readonly<Record<string, string>> = CREDENTIALS,
  ): Promise<string | null> => {
    const host = fakeHost({ environment: { HOME: '/nowhere', ...environment } });
    const recipe = { builds: [one], regions: [], texts: [], values: [], variableTexts: [] };
    const request = { host, environment, recipe, regions: [], account, workingDirectory: '/', slug: 'web' };
    try {
      return await checkAzure(request, connectTo(arm));
    } finally {
      told.push(...host.told.map(String));
    }
  };

  it('the subscription is told', async () => {
    assert.equal(await check(build({ managed_image_resource_group_name: 'images' })), arm.subscription);
    assert.equal(
      await check(build({ build_resource_group_name: 'images' }), arm.subscription.toUpperCase()),
      arm.subscription,
    );
    await assert.rejects(
      check(build(), OTHER),
      /Input "account" is 3{8}-.*, but the template bakes in the subscription .*Nothing was baked/,
    );
    await assert.rejects(check(build({ subscription_id: OTHER })), /see no subscription 3{8}/);
  });

  it('a subscription that only Packer can read is told, and is none that an account is compared with', async () => {
    const unread = { ...build(), isWritten: (attribute: string) => attribute === 'subscription_id' };
    assert.equal(await check(unread), arm.subscription);
    assert.match(told.join('\n'), /which subscription_id azure-arm\.web has.*looked for in .* alone/);
    for (const one of [unread, build({ subscription_id: 'prod' })])
      await assert.rejects(
        check(one, arm.subscription),
        /Input "account" is .*, but nobody can tell which subscription_id azure-arm\.web has.*Nothing was baked/,
      );
  });

  it('without credentials of its own nothing is asked, and that is said', async () => {
    assert.equal(await check(build(), '', {}), null);
    assert.match(told.join('\n'), /what it left is listed and not removed/);
    await assert.rejects(check(build(), OTHER, {}), /no credentials of Azure are in the environment/);
    assert.deepEqual(arm.requests, []);
  });

  const gallery = (over: object = {}) => ({ subscription: arm.subscription, resource_group: 'images', gallery_name: 'gal', image_name: 'web', image_version: '1.0.0', ...over }); // prettier-ignore
  const wrong: readonly (readonly [name: string, given: () => ReadBuild, message: RegExp])[] = [
    ["an image's group that is not there", () => build({ managed_image_resource_group_name: 'imgs' }), /web\.pkr\.hcl:7: The build azure-arm\.web names the resource group imgs as managed_image_resource_group_name, which is not in the subscription .*az group create --name imgs .*Nothing was baked\.$/],
    ['a build group that is not there', () => build({ build_resource_group_name: 'bakes' }), /names the resource group bakes as build_resource_group_name/],
    ['a location beside a build group', () => build({ build_resource_group_name: 'images', location: 'westeurope' }), /has both location and build_resource_group_name/],
    ['a definition that is not there', () => build({}, gallery({ image_name: 'db' })), /makes a version of db in the gallery gal, and the group images has no such definition.*az sig image-definition create/],
    ['a definition for another system', () => build({ os_type: 'Windows' }, gallery()), /has the os_type Windows, but the definition web of the gallery gal is for Linux/],
  ]; // prettier-ignore
  for (const [name, given, message] of wrong) it(`${name} is told`, () => assert.rejects(check(given()), message));

  it('rights that no role gives are named', async () => {
    arm.lacks.add('Microsoft.Resources/subscriptions/resourceGroups/delete').add('Microsoft.Compute/images/write');
    const whole = build({ managed_image_resource_group_name: 'images' });
    await assert.rejects(
      check(whole),
      /needs rights on the subscription .*: Microsoft\.Resources\/subscriptions\/resourceGroups\/delete\./,
    );
    arm.lacks.delete('Microsoft.Resources/subscriptions/resourceGroups/delete');
    await assert.rejects(check(whole), /needs rights on the image's group .*: Microsoft\.Compute\/images\/write\./);
    assert.equal(await check(build({ build_resource_group_name: 'images' })), arm.subscription);
  });

  it('what cannot be asked is left to Packer', async () => {
    arm.troubles.push({ method: 'GET', path: /permissions$/, reply: { status: 403, body: {} }, times: 2 });
    assert.equal(await check(build({ managed_image_resource_group_name: 'images' })), arm.subscription);
  });
});

describe('where a bake on Azure may leave something', () => {
  const environment = { AZURE_SUBSCRIPTION_ID: OTHER.toUpperCase() };
  it('is what its builders name, and the own subscription', () => {
    const own = '44444444-4444-4444-8444-444444444444';
    assert.deepEqual(
      azureSubscriptions(
        { builds: [build({ subscription_id: own }), build({ subscription_id: '${x}' })] },
        environment,
      ),
      [own, OTHER],
    );
  });
});

describe('the rights of a role', () => {
  const cases: readonly (readonly [actions: readonly string[], notActions: readonly string[], expected: boolean])[] = [
    [['*'], [], true],
    [['Microsoft.Compute/*'], [], true],
    [['microsoft.compute/*/write'], [], true],
    [['Microsoft.Compute/images/write'], [], true],
    [['Microsoft.Compute/images/read', '*/read'], [], false],
    [['*'], ['Microsoft.Compute/images/*'], false],
    [['Microsoft.Compute/images'], [], false],
    [['*write*write'], [], false],
  ];
  for (const [actions, notActions, expected] of cases) {
    it(`${actions.join(' ')} without ${notActions.join(' ') || 'nothing'}`, () => {
      assert.equal(
        isAllowed('Microsoft.Compute/images/write', [{ actions: [...actions], notActions: [...notActions] }]),
        expected,
      );
    });
  }
  it('what one role forbids, another allows', () => {
    assert.ok(
      isAllowed('a/b', [
        { actions: ['*'], notActions: ['a/*'] },
        { actions: ['a/b'], notActions: [] },
      ]),
    );
  });
});

describe('tags of Azure', () => {
  const problems: readonly (readonly [tags: Readonly<Record<string, string>>, problem: RegExp | undefined])[] = [
    [{ 'role-id': 'x', 'Cost centre': '' }, undefined],
    [{ 'a<b': 'x' }, /has not 1 to 512 characters without/],
    [{ 'bakehouse:key': 'x' }, /begins with a reserved word/],
    [{ Dept: 'x', dept: 'y' }, /"Dept" and "dept" are one to Azure/],
    [{ a: 'x'.repeat(257) }, /has more than 256 characters/],
    [Object.fromEntries(Array.from({ length: 35 }, (_, index) => [`t${index}`, 'x'])), /more than 33 tags/],
  ];
  for (const [tags, problem] of problems) {
    it(`${Object.keys(tags)[0]}: ${String(problem)}`, () => {
      const found = azureRules.tags?.(tags);
      if (problem === undefined) assert.equal(found, undefined);
      else assert.match(found ?? '', problem);
    });
  }
});
