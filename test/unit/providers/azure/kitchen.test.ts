import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { azureKitchen, azureRunning } from '../../../../src/providers/azure/kitchen.ts';
import { connectTo } from '../../../support/azure/in-process.ts';
import { ResourceManager } from '../../../support/azure/resource-manager.ts';

const GROUP = 'kitchen-default-20261130T180000';

describe('what Test Kitchen starts on Azure', () => {
  let arm = new ResourceManager();
  beforeEach(() => {
    arm = new ResourceManager();
    arm.delays.remove = 0;
  });
  afterEach(() => arm.stop());
  const image = (name: string): string =>
    `${arm.root}/resourceGroups/images/providers/Microsoft.Compute/images/${name}`;
  const machine = (name: string, imageReference: object): void => {
    const id = `${arm.root}/resourceGroups/${GROUP}/providers/Microsoft.Compute/virtualMachines/${name}`;
    arm.store.put(id, { properties: { storageProfile: { imageReference } } });
  };
  const look = async (id: string) => {
    const subject = { leg: 'web', slug: 'web', provider: 'azure', region: 'westeurope', account: null, id: image('web'), reference: '', files: [] }; // prettier-ignore
    return azureRunning(connectTo(arm))(subject, id, {});
  };

  it('runs the image that Azure says', async () => {
    arm.group(GROUP);
    assert.match((await look(GROUP)).note, /not proved: Azure knows no machine in the group/);
    machine('vm', { id: image('web').toUpperCase() });
    assert.deepEqual((await look(GROUP)).isSubject, true);
    machine('vm', { id: image('other') });
    assert.deepEqual([(await look(GROUP)).isSubject, (await look(GROUP)).id], [false, image('other')]);
    machine('vm', { publisher: 'Canonical' });
    assert.match((await look(GROUP)).note, /was not made of an image with an id/);
    machine('vm2', { id: image('web') });
    assert.match((await look(GROUP)).note, /has 2 machines/);
    const before = arm.requests.length;
    for (const text of ['../../x', '..', '.']) assert.match((await look(text)).note, /not proved/);
    assert.deepEqual(arm.requests.slice(before), []);
  });

  it('is told as not looked for where nobody knows in which subscription', async () => {
    const connect = async () => ({ ...(await connectTo(arm)({})), subscription: null });
    const { sweep = assert.fail() } = azureKitchen(connect);
    const noted = [{ region: 'westeurope', id: GROUP }];
    const found = await sweep({ noted, mark: 'm1', kept: [], environment: {} });
    assert.deepEqual(found.map(({ id, state }) => [id, state]), [[GROUP, 'unchecked']]); // prettier-ignore
    assert.match(found[0]?.reason ?? '', /could not be looked for: .*AZURE_SUBSCRIPTION_ID/);
    assert.deepEqual(arm.requests, []);
  });

  it('is told as not looked for where the subscription is not seen', async () => {
    const other = '22222222-2222-4222-8222-222222222222';
    const connect = async () => ({ ...(await connectTo(arm)({})), subscription: other });
    const { sweep = assert.fail() } = azureKitchen(connect);
    const noted = [{ region: 'westeurope', id: GROUP }];
    const [found] = await sweep({ noted, mark: 'm1', kept: [], environment: {} });
    assert.match(found?.reason ?? '', /could not be looked for: .*see no subscription 2222/);
  });

  it('goes where the group has the mark of the run, and else is told', async () => {
    const { sweep = assert.fail() } = azureKitchen(connectTo(arm));
    const noted = [
      { region: 'westeurope', id: GROUP },
      { region: 'westeurope', id: 'theirs' },
      { region: 'westeurope', id: 'gone' },
    ];
    arm.group(GROUP, { 'bakehouse:mark': 'm1' });
    arm.group('theirs', { 'bakehouse:mark': 'm2' });
    const found = await sweep({ noted, mark: 'm1', kept: [], environment: {} });
    await arm.settled();
    assert.deepEqual(found.map(({ id, state }) => [id, state]), [[GROUP, 'removed'], ['theirs', 'left']]); // prettier-ignore
    assert.deepEqual(arm.inventory(), [`${arm.root}/resourceGroups/theirs`]);
  });
});
