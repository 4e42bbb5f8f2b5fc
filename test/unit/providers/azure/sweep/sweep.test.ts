import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';

import { steadyNow } from '../../../../../src/core/clock.ts';
import type { Leftover } from '../../../../../src/image/leftover.ts';
import { watchAzure } from '../../../../../src/providers/azure/packer-watch.ts';
import { type AzureLeftovers, sweepAzure } from '../../../../../src/providers/azure/sweep/sweep.ts';
import { connectTo } from '../../../../support/azure/in-process.ts';
import { ResourceManager } from '../../../../support/azure/resource-manager.ts';
import { observed, ownBake, uiLine } from '../../../packer/run/fixtures.ts';

const S = 'ehku7hr90b';
const GROUP = `pkr-Resource-Group-${S}`;
const NAMES = { vm: `pkrvm${S}`, ni: `pkrni${S}`, ip: `pkrip${S}`, vn: `pkrvn${S}`, os: `pkros${S}` };

const said = (...texts: readonly string[]): string =>
  texts.map((text) => uiLine(`==> azure-arm.web: ${text}`)).join('');
const begun = (group = GROUP, first = 'Creating resource group ...'): readonly string[] => [
  'Running builder ...',
  first,
  ` -> ResourceGroupName : '${group}'`,
  ' ->> dept : x',
  'Deploying deployment template ...',
  ` -> ResourceGroupName : '${group}'`,
  ` -> DeploymentName    : 'pkrdp${S}'`,
  'Waiting for SSH to become available...',
];

/** Of the vault in which a Windows bake keeps its certificate. */
const VAULT = { properties: { tenantId: randomUUID(), provisioningState: 'Succeeded' } };

describe('what a bake on Azure leaves', () => {
  let arm = new ResourceManager();
  let startedAt = 0;
  beforeEach(() => {
    arm.stop();
    arm = new ResourceManager();
    arm.delays.remove = 0;
    startedAt = Date.now();
    arm.group('images');
  });
  after(() => arm.stop());

  /** All that a bake has while it runs, in this group. */
  const machine = (name = GROUP, from = S): string => {
    const group =
      arm.store.get(`${arm.root}/resourceGroups/${name}`)?.id ??
      arm.store.put(`${arm.root}/resourceGroups/${name}`, {}).id;
    const at = (type: string, short: string): string => `${group}/providers/${type}/pkr${short}${from}`;
    const vm = at('Microsoft.Compute/virtualMachines', 'vm');
    const [nic, ip, net, disk] = [at('Microsoft.Network/networkInterfaces', 'ni'), at('Microsoft.Network/publicIPAddresses', 'ip'), at('Microsoft.Network/virtualNetworks', 'vn'), at('Microsoft.Compute/disks', 'os')]; // prettier-ignore
    arm.store.put(vm, {
      properties: {
        networkProfile: { networkInterfaces: [{ id: nic }] },
        storageProfile: { osDisk: { createOption: 'FromImage', managedDisk: { id: disk } } },
      },
    });
    const own = { publicIPAddress: { id: ip }, subnet: { id: `${net}/subnets/pkrsn${from}` } };
    arm.store.put(nic, { properties: { ipConfigurations: [{ name: 'own', properties: own }] } });
    for (const id of [ip, net, disk]) arm.store.put(id, {});
    arm.store.put(at('Microsoft.Resources/deployments', 'dp'), {
      properties: {
        parameters: {
          vmName: { value: `pkrvm${from}` },
          osDiskName: { value: `pkros${from}` },
          adminPassword: { type: 'SecureString' },
        },
        outputResources: [vm, nic, ip, net].map((id) => ({ id: id.replace('resourceGroups', 'resourcegroups') })),
      },
    });
    return vm;
  };
  const image = (name: string, vm: string): string => arm.store.put(`${arm.root}/resourceGroups/images/providers/Microsoft.Compute/images/${name}`, { properties: { sourceVirtualMachine: { id: vm } } }).id; // prettier-ignore
  const version = (number: string, source: object): string => arm.store.put(`${arm.root}/resourceGroups/images/providers/Microsoft.Compute/galleries/gal/images/web/versions/${number}`, { properties: { storageProfile: { source } } }).id; // prettier-ignore

  const sweep = async (output: string, over: Partial<AzureLeftovers> = {}): Promise<readonly string[]> => {
    const told: Leftover[] = [];
    const request = { ...ownBake({ startedAt, ...over }), words: observed(output), kept: [], keepOnFailure: false, deadline: steadyNow() + 60_000, onFound: (one: Leftover) => void told.push(one), ...over }; // prettier-ignore
    const found = await sweepAzure(request, connectTo(arm));
    await arm.settled();
    return found.map(({ state, kind, id, reason, command }) => `${state} ${kind} ${id.split('/').at(-1)}${state === 'removed' ? '' : `: ${reason}${command === null ? '' : ` | ${command}`}`}`); // prettier-ignore
  };
  const left = (): readonly string[] => arm.inventory().map((id) => id.split('/').at(-1) ?? '');

  it('goes with the group that Packer made up and made', async () => {
    machine();
    assert.deepEqual(await sweep(said(...begun())), [`removed resource-group ${GROUP}`]);
    assert.deepEqual(left(), ['images']);
    const asked = arm.requests.find((one) => one.startsWith('DELETE'));
    assert.equal(asked, `DELETE ${arm.root}/resourceGroups/${GROUP}`);
    assert.deepEqual(await sweep(said(...begun())), [], 'and is gone');
  });

  it('stays where a lock is on the group, which is named', async () => {
    machine();
    arm.store.locks.push({ scope: `${arm.root}/resourceGroups/${GROUP}`, name: 'no-deletes', level: 'CanNotDelete' });
    const rights = async (): Promise<string> => (await sweep(said(...begun()))).join();
    assert.match(
      await rights(),
      /^left resource-group pkr-\S+: the lock no-deletes \(CanNotDelete\) is on it.*\| az group delete --name pkr-/,
    );
    arm.lacks.add('Microsoft.Authorization/locks/read');
    assert.match(await rights(), /^left resource-group pkr-\S+: .*ScopeLocked/, 'Azure says so itself');
  });

  it('stays where something in the group is older than the bake', async () => {
    machine();
    arm.store.put(`${arm.root}/resourceGroups/${GROUP}/providers/Microsoft.Storage/storageAccounts/old`, {
      createdTime: '2020-01-01T00:00:00Z',
    });
    assert.match(
      (await sweep(said(...begun()))).join(),
      /^left resource-group \S+ it holds old, which was there before this bake \| az resource list/,
    );
    assert.ok(left().includes(NAMES.vm));
  });

  it('stays where the group holds no deployment of its characters', async () => {
    machine(GROUP, 'aaaaaaaaaa');
    assert.match(
      (await sweep(said(...begun()))).join(),
      /^left resource-group \S+ Packer made up its name, but it holds no deployment pkrdpehku7hr90b/,
    );
    assert.ok(left().includes('pkrvmaaaaaaaaaa'));
  });

  it('goes, too, where the vault of Windows is all that there is yet', async () => {
    const group = arm.store.put(`${arm.root}/resourceGroups/${GROUP}`, {}).id;
    const vault = arm.store.put(`${group}/providers/Microsoft.KeyVault/vaults/pkrkv${S}`, VAULT).id;
    arm.store.put(`${group}/providers/Microsoft.Resources/deployments/kvpkrdp${S}`, {
      properties: { outputResources: [{ id: vault }] },
    });
    const lines = begun().map((line) => line.replace('pkrdp', 'kvpkrdp'));
    assert.deepEqual(await sweep(said(...lines)), [`removed resource-group ${GROUP}`]);
    assert.deepEqual(left(), ['images']);
  });

  it('of a group that others use also the vault of Windows', async () => {
    machine('images');
    const group = `${arm.root}/resourceGroups/images`;
    const vault = arm.store.put(`${group}/providers/Microsoft.KeyVault/vaults/pkrkv${S}`, VAULT).id;
    arm.store.put(`${group}/providers/Microsoft.Resources/deployments/kvpkrdp${S}`, {
      properties: { outputResources: [{ id: vault }] },
    });
    const lines = begun('images', 'Using existing resource group ...');
    await sweep(said(...lines.slice(0, 3), ` -> DeploymentName    : 'kvpkrdp${S}'`, ...lines.slice(3)));
    assert.deepEqual(left(), ['images']);
  });

  it('is listed in a group whose given name is such as Packer makes up', async () => {
    const given = 'pkr-Resource-Group-aaaaaaaaaa';
    machine(given);
    const found = await sweep(said(...begun(given)));
    assert.match(
      found.at(-1) ?? '',
      /^left resource-group pkr-Resource-Group-aaaaaaaaaa: Packer made it under the name that the template gives/,
    );
    assert.deepEqual(left(), ['images', given]);
  });

  it('is listed where the guest may have said the names', async () => {
    machine();
    const forged = said('Running builder ...', 'Waiting for SSH to become available...', ...begun().slice(1));
    assert.deepEqual(await sweep(forged), []);
    assert.ok(left().includes(NAMES.vm));
  });

  it('of a group that others use only what the deployment made', async () => {
    machine('images');
    machine('images', 'zzzzzzzzzz');
    const found = await sweep(said(...begun('images', 'Using existing resource group ...')));
    assert.deepEqual(found, ['virtual-machine', 'network-interface', 'public-ip', 'virtual-network', 'disk', 'deployment'].map((kind, index) => `removed ${kind} pkr${['vm', 'ni', 'ip', 'vn', 'os', 'dp'][index]}${S}`)); // prettier-ignore
    assert.deepEqual(
      left().filter((name) => name.endsWith(S)),
      [],
    );
    assert.equal(left().filter((name) => name.endsWith('zzzzzzzzzz')).length, 6, 'those of another bake stay');
  });

  it('of a group that others use also what Azure tells in capitals', async () => {
    const vm = machine('images');
    const shared = begun('images', 'Using existing resource group ...');
    image('web-1', vm.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions'));
    const disk = `${arm.root}/resourceGroups/images/providers/Microsoft.Compute/disks`;
    arm.store.remove(`${disk}/pkros${S}`);
    arm.store.put(`${disk}/PKROS${S.toUpperCase()}`, {});
    await sweep(said(...shared));
    assert.deepEqual(left(), ['images']);
  });

  it('of a group under a given name is removed one by one, and the group listed', async () => {
    machine('temp');
    const found = await sweep(said(...begun('temp')));
    assert.equal(found.filter((one) => one.startsWith('removed')).length, 6);
    assert.match(
      found.at(-1) ?? '',
      /^left resource-group temp: Packer made it under the name that the template gives/,
    );
    assert.deepEqual(left(), ['images', 'temp']);
  });

  it('without its deployment is only listed', async () => {
    machine('images');
    arm.store.remove(`${arm.root}/resourceGroups/images/providers/Microsoft.Resources/deployments/pkrdp${S}`);
    const found = await sweep(said(...begun('images', 'Using existing resource group ...')));
    assert.equal(found.length, 5);
    for (const one of found)
      assert.match(
        one,
        /^left resource pkr.*no deployment pkrdp\w+ says that it made it \| az resource delete --ids '/,
      );
  });

  it('without its deployment is known by what that said before', async () => {
    machine('images');
    machine();
    const folder = mkdtempSync(join(tmpdir(), 'note-'));
    const note = join(folder, 'note.json');
    const shared = said(...begun('images', 'Using existing resource group ...'));
    for (const output of [shared, said(...begun())]) {
      const request = { ...ownBake({ note, regions: [arm.subscription] }), environment: {} };
      const asked = arm.requests.length;
      const watch = watchAzure(request, () => observed(output), connectTo(arm));
      watch.poke();
      await watch.hurry();
      await watch.hurry();
      await watch.stop();
      assert.ok(arm.requests.length - asked < 5, 'what is noted is not asked for again');
      if (output === shared) {
        arm.store.remove(`${arm.root}/resourceGroups/images/providers/Microsoft.Resources/deployments/pkrdp${S}`);
        const found = await sweep(output, { note });
        assert.deepEqual(found.map((one) => one.split(' ', 2).join(' ')), ['virtual-machine', 'network-interface', 'public-ip', 'virtual-network', 'disk'].map((kind) => `removed ${kind}`)); // prettier-ignore
        rmSync(note);
      } else {
        arm.store.remove(`${arm.root}/resourceGroups/${GROUP}/providers/Microsoft.Resources/deployments/pkrdp${S}`);
        assert.deepEqual(await sweep(output, { note }), [`removed resource-group ${GROUP}`]);
      }
    }
    rmSync(folder, { recursive: true });
  });

  it('takes the image and the version that were made of it, after a clean cancel too', async () => {
    // Packer has taken its group away by then.
    const vm = `${arm.root}/resourcegroups/${GROUP}/providers/Microsoft.Compute/virtualMachines/${NAMES.vm}`;
    const made = image('web-1', vm);
    version('1.0.3', { id: made.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions') });
    image(
      'victim',
      `${arm.root}/resourceGroups/pkr-Resource-Group-aaaaaaaaaa/providers/Microsoft.Compute/virtualMachines/pkrvmaaaaaaaaaa`,
    );
    version('9.0.0', { id: `${arm.root}/resourceGroups/images/providers/Microsoft.Compute/images/victim` });
    const lines = [
      'Capturing image ...',
      " -> Image ResourceGroupName   : 'images'",
      " -> Image Name                : 'victim'",
      " -> SIG gallery name          : 'gal'",
    ];
    assert.deepEqual(await sweep(said(...begun(), ...lines)), ['removed gallery-version 1.0.3', 'removed image web-1']);
    assert.deepEqual(left(), ['images', '9.0.0', 'victim']);
  });

  it('is told as not checked where its version was to be in a gallery of another subscription', async () => {
    const publishing = [
      'Publishing to Shared Image Gallery ...',
      " -> SIG publish resource group     : 'central'",
      " -> SIG gallery name     : 'fleet'",
    ];
    const look = async (): Promise<string> => (await sweep(said(...begun(), ...publishing))).join('\n');
    assert.match(
      await look(),
      /^unchecked unknown a version of this bake in the gallery fleet of the group central: could not be looked for: no subscription that was asked has it \| az resource list --resource-type/,
    );
    arm.store.put(`${arm.root}/resourceGroups/central/providers/Microsoft.Compute/galleries/fleet`, {});
    assert.equal(await look(), '');
  });

  it('keeps what Packer reported, in letters of either case', async () => {
    const made = image(
      'web-1',
      `${arm.root}/resourceGroups/${GROUP}/providers/Microsoft.Compute/virtualMachines/${NAMES.vm}`,
    );
    const number = version('1.0.3', { id: made });
    const text = `ManagedImageId: ${made}\nManagedImageSharedImageGalleryId: ${number.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions')}\n`;
    const words = observed(said(...begun(), " -> SIG gallery name : 'gal'"));
    words.artifacts.push({
      build: 'azure-arm.web',
      builderId: 'Azure.ResourceManagement.VMImage',
      id: made,
      text,
      files: [],
    });
    assert.deepEqual(await sweep('', { words }), []);
  });

  it('is found by the lines where the role may not list images', async () => {
    image('web-1', `${arm.root}/resourceGroups/${GROUP}/providers/Microsoft.Compute/virtualMachines/${NAMES.vm}`);
    arm.troubles.push({
      method: 'GET',
      path: /Microsoft\.Compute\/images$/,
      reply: { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'no' } } },
    });
    const lines = [" -> Image ResourceGroupName   : 'images'", " -> Image Name                : 'web-1'"];
    assert.deepEqual(await sweep(said(...begun(), ...lines)), ['removed image web-1']);
  });

  it('is found by the lines whatever a guest says beside them', async () => {
    image('web-1', `${arm.root}/resourceGroups/${GROUP}/providers/Microsoft.Compute/virtualMachines/${NAMES.vm}`);
    arm.troubles.push({
      method: 'GET',
      path: /Microsoft\.Compute\/images$/,
      reply: { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'no' } } },
    });
    const places = ['images', '..'].map((name) => ` -> Image ResourceGroupName   : '${name}'`);
    const names = ['web-1', '..'].map((name) => ` -> Image Name                : '${name}'`);
    assert.deepEqual(await sweep(said(...begun(), ...places, ...names)), ['removed image web-1']);
  });

  it('is listed where nothing is to be removed', async () => {
    machine();
    assert.match(
      (await sweep(said(...begun()), { keepOnFailure: true })).join(),
      /^left resource-group \S+ kept as keep-on-failure asks/,
    );
  });

  it('is told as not checked where Azure is silent, or the subscription is not seen', async () => {
    machine();
    arm.troubles.push({ method: 'GET', path: /./, reply: 'silence', times: 9 });
    assert.match((await sweep(said(...begun()))).join(), /^unchecked unknown .*could not be looked for/);
    arm.troubles.length = 0;
    const other = '22222222-2222-4222-8222-222222222222';
    const found = (
      await sweep(said(...begun()), { regions: [other], environment: { AZURE_SUBSCRIPTION_ID: other } })
    ).join('\n');
    assert.match(
      found,
      /^unchecked resource-group pkr-\S+ .*see no subscription 2222.* \| az group delete --name pkr-/,
    );
    assert.ok(left().includes(NAMES.vm));
  });
});
