import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { Asker } from '../../../../src/image/asker.ts';
import type { AdoptedLeg, WantedLeg } from '../../../../src/image/provider-plan.ts';
import { azureProvider } from '../../../../src/providers/azure/provider.ts';
import { connectTo } from '../../../support/azure/in-process.ts';
import { ResourceManager } from '../../../support/azure/resource-manager.ts';
import { sampleImage } from '../../image/sample-record.ts';

const KEY = 'bk-web';

describe('images of Azure that two machines made, or somebody else', () => {
  let arm = new ResourceManager();
  let group = '';
  beforeEach(() => {
    arm = new ResourceManager();
    arm.delays.remove = 0;
    group = arm.group('images');
  });
  afterEach(() => arm.stop());
  const environment = { AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c', AZURE_CLIENT_SECRET: 's' };
  const provider = () => azureProvider(connectTo(arm));
  const asker = (): Asker => ({
    repository: '/', environment, passEnv: [], agent: 'test', untrusted: null, buildRegistry: null, ref: '', now: 0,
    remember: async () => undefined, notice: () => {},
  }); // prettier-ignore
  const builds = [{ type: 'azure-arm', name: 'web', literals: {}, archives: () => [] }];
  const leg: WantedLeg = { slug: 'web', key: KEY, builds, hints: [], workingDirectory: '/', refs: { own: '' }, account: null, role: null }; // prettier-ignore
  const adopted: AdoptedLeg = { ...leg, leg: 'web', tier: 'application', name: 'web-{timestamp}', arch: null, recipe: 'br-1', epoch: undefined }; // prettier-ignore
  const image = (name: string, tags: Readonly<Record<string, string>>, createdTime = '2026-11-21T10:00:00Z'): string =>
    arm.store.put(`${group}/providers/Microsoft.Compute/images/${name}`, { tags, createdTime, properties: {} }).id;
  const baked = (name: string, run: string, createdTime?: string): string => {
    const tags = { 'bakehouse:key': KEY, 'bakehouse:build': 'web', 'bakehouse:images': 'web@westeurope', 'bakehouse:run': run }; // prettier-ignore
    return image(name, tags, createdTime);
  };

  it('are all found by their key, the newest first, and one is withdrawn that nobody uses', async () => {
    const [first, second] = [baked('web-a', '1'), baked('web-b', '2', '2026-11-21T10:05:00Z')];
    image('half', {
      'bakehouse:key': KEY,
      'bakehouse:images': 'web@westeurope db@westeurope',
      'bakehouse:build': 'web',
    });
    const { contest = assert.fail() } = provider();
    const bakes = await contest.bakes(leg, asker());
    assert.deepEqual(bakes.map((one) => one.map(({ id }) => id)), [[second], [first]]); // prettier-ignore
    assert.equal(contest.command({ id: first, region: 'westeurope' }), `az resource delete --ids '${first}'`);
    const withdraw = async (id: string): Promise<void> => {
      await contest.withdraw(sampleImage({ provider: 'azure', id }), environment);
      await arm.settled();
    };
    const machine = `${group}/providers/Microsoft.Compute/virtualMachines/one`;
    arm.store.put(machine, { properties: { storageProfile: { imageReference: { id: first.toUpperCase() } } } });
    await assert.rejects(withdraw(first), /the machine one runs of it/);
    await withdraw(second);
    assert.deepEqual([arm.store.get(first) === undefined, arm.store.get(second) === undefined], [false, true]);
    await assert.rejects(withdraw(image('theirs', {})), /it has no tag bakehouse:key/);
    await assert.rejects(
      withdraw(image('good', { 'bakehouse:key': KEY, 'bakehouse:verified': 'true' })),
      /passed its tests/,
    );
    await withdraw(second);
  });

  it('are adopted under the tags of a bake, and found like one', async () => {
    const { adoption = assert.fail() } = provider();
    const id = image('web-20261101', { owner: 'infra' });
    assert.deepEqual([adoption.isId(id), adoption.isId('web'), adoption.isId(adoption.example)], [true, false, true]);
    const { region, adopt } = await adoption.look(adopted, id, asker());
    assert.equal(region, 'westeurope');
    await adopt({ ref: 'refs/heads/main', reason: 'made by hand' });
    const { tags } = arm.store.get(id) ?? assert.fail();
    assert.deepEqual([tags['owner'], tags['bakehouse:adopted'], tags['bakehouse:verified']], ['infra', 'made by hand', undefined]); // prettier-ignore
    const [found] = (await provider().lookUp?.([{ ...leg, refs: { own: 'refs/heads/main' } }], asker())) ?? [];
    assert.equal(found?.kind === 'found' && found.images[0]?.id, id);
  });

  it('are not adopted where something speaks against it', async () => {
    const { adoption = assert.fail() } = provider();
    const refused = async (id: string, over: Partial<Asker> = {}): Promise<string> =>
      adoption.look(adopted, id, { ...asker(), ...over }).then(
        () => 'taken',
        (error: unknown) => String(error),
      );
    assert.match(await refused(image('db-1', {})), /its name is "db-1", but the leg's is "web-\{timestamp\}"/);
    assert.match(await refused(image('web-1', { 'bakehouse:key': 'bk-other' })), /has the key bk-other already/);
    assert.match(await refused(image('web-2', { 'bakehouse:verified': 'true' })), /nothing shows what was tested/);
    assert.match(await refused(`${group}/providers/Microsoft.Compute/images/none`), /Azure has no such image/);
    assert.match(await refused(image('web-3', {}), { untrusted: 'a fork' }), /Azure is not asked: a fork/);
    assert.match(adoption.reasonProblem('x'.repeat(257)) ?? '', /at most 256 characters/);
  });
});
