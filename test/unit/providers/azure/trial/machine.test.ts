import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { runCommand } from '../../../../../src/core/process/command.ts';
import type { Leftover } from '../../../../../src/image/leftover.ts';
import type { TrialRequest, TrialRun } from '../../../../../src/image/provider-trial.ts';
import type { NotedThing } from '../../../../../src/image/provider-verify.ts';
import { azureTrial } from '../../../../../src/providers/azure/trial/trial.ts';
import { galleryWith } from '../../../../support/azure/gallery.ts';
import { connectTo } from '../../../../support/azure/in-process.ts';
import { ResourceManager } from '../../../../support/azure/resource-manager.ts';
import { type SshGuest, startSshGuest } from '../../../../support/azure/ssh-guest.ts';

const MARK = '0123456789abcdef';

interface Scene {
  readonly arm: ResourceManager;
  readonly guest: SshGuest;
  readonly request: TrialRequest;
  readonly noted: NotedThing[];
  readonly before: readonly string[];
  readonly begin: (over?: Partial<TrialRequest>) => Promise<TrialRun>;
  readonly sweep: (wasAsked: boolean) => Promise<readonly Leftover[]>;
  readonly left: () => Promise<readonly string[]>;
}

async function scene(t: TestContext): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'trial-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const arm = new ResourceManager();
  t.after(() => arm.stop());
  arm.delays.deployment = 60;
  arm.delays.remove = 20;
  const { images } = galleryWith(arm, ['web-1']);
  const guest = await startSshGuest({ keys: () => arm.keys, folder });
  t.after(guest.stop);
  const noted: NotedThing[] = [];
  const subject = { leg: 'web', slug: 'web', provider: 'azure', region: 'westeurope', account: null, id: images[0] ?? '', reference: images[0] ?? '', files: [] }; // prettier-ignore
  const request: TrialRequest = {
    subject, name: 'web', mark: MARK, run: '4711', folder, inside: false,
    machine: { 'ssh-port': guest.port, size: 'Standard_D2s_v5' },
    private: join(folder, 'private'), workspace: folder,
    environment: { PATH: process.env['PATH'] ?? '', HOME: folder }, timeoutMs: 20_000, isInterrupted: () => false,
    onStarted: (thing) => void noted.push(thing), keepLog: (name) => name,
  }; // prettier-ignore
  const trial = azureTrial(connectTo(arm));
  const before = arm.inventory();
  return {
    arm,
    guest,
    request,
    noted,
    before,
    begin: async (over = {}) => trial.prepare({ ...request, ...over }),
    sweep: async (wasAsked) => (await trial.sweep?.({ ...request, noted, wasAsked })) ?? [],
    left: async () => {
      await arm.settled();
      return arm.inventory().filter((id) => !before.includes(id));
    },
  };
}

describe('a machine of Azure that a script tests', () => {
  it('is made of the image, lets the script in by a key of its own, and goes with its group', async (t) => {
    const { arm, begin, noted, left, request } = await scene(t);
    const run = await begin();
    const { variables, image } = await run.start();
    assert.deepEqual(image, { id: request.subject.id, isSubject: true });
    assert.deepEqual(noted, [{ region: 'westeurope', id: `bakehouse-${MARK}` }]);
    const { exitCode, stdout } = await runCommand(variables['BAKEHOUSE_SSH'] ?? '', ['echo', 'inside'], {
      environment: request.environment,
      limitMs: 20_000,
    });
    assert.deepEqual([exitCode, stdout.trim()], [0, 'inside']);
    const group = arm.store.get(`${arm.root}/resourceGroups/bakehouse-${MARK}`);
    assert.deepEqual(group?.tags, { 'bakehouse:mark': MARK, 'bakehouse:run': '4711' });
    const machine = arm.store.get(variables['BAKEHOUSE_INSTANCE_ID'] ?? '');
    assert.deepEqual(machine?.properties['hardwareProfile'], { vmSize: 'Standard_D2s_v5' });
    const firewall = JSON.stringify(
      arm.store.all.find(({ type }) => type.endsWith('/networkSecurityGroups'))?.properties,
    );
    assert.match(firewall, new RegExp(`"destinationPortRange":"${String(request.machine?.['ssh-port'])}"`));
    assert.equal(await run.trouble(), null);
    assert.deepEqual(await run.remove(), []);
    assert.deepEqual(await left(), []);
  });

  it('leaves nothing after a kill at any moment, and strangers keep a group of its name', async (t) => {
    const { arm, begin, sweep, left, request } = await scene(t);
    const stranger = arm.group('bakehouse-feedfeedfeedfeed');
    await (await begin()).start();
    assert.deepEqual(await sweep(true), []);
    assert.deepEqual(await left(), [stranger]);
    // Killed right after the group was asked for.
    const tags = { 'bakehouse:mark': MARK };
    arm.store.put(`${arm.root}/resourceGroups/bakehouse-${MARK}`, { tags });
    assert.deepEqual(await sweep(true), []);
    assert.deepEqual(await left(), [stranger]);
    // One that is called so, and is not ours.
    arm.group(`bakehouse-${MARK}`);
    const [told] = await sweep(true);
    assert.match(`${told?.state}: ${told?.reason}`, /^left: .* lacks its tag bakehouse:mark/);
    arm.store.remove(`${arm.root}/resourceGroups/bakehouse-${MARK}`);
    arm.store.put(`${arm.root}/resourceGroups/bakehouse-${MARK}`, { tags });
    arm.store.locks.push({
      scope: `${arm.root}/resourceGroups/bakehouse-${MARK}`,
      name: 'keep',
      level: 'CanNotDelete',
    });
    assert.match((await sweep(true))[0]?.reason ?? '', /ScopeLocked/);
    writeFileSync(join(request.folder, 'still'), 'there');
  });

  it('is cancelled while it is made, and leaves nothing', async (t) => {
    const { arm, begin, left } = await scene(t);
    arm.delays.deployment = 400;
    let isInterrupted = false;
    const run = await begin({ isInterrupted: () => isInterrupted });
    const start = run.start();
    setTimeout(() => {
      isInterrupted = true;
    }, 100);
    await assert.rejects(start, /The run was cancelled while web started/);
    assert.deepEqual(await run.remove(), []);
    assert.deepEqual(await left(), []);
  });

  it('that Azure refuses is told with what it said', async (t) => {
    const { arm, begin, left } = await scene(t);
    arm.lacks.add('Microsoft.Resources/deployments/write');
    const run = await begin();
    await assert.rejects(run.start(), /was refused: .*Microsoft\.Resources\/deployments\/write/s);
    assert.deepEqual(await run.remove(), []);
    assert.deepEqual(await left(), []);
    arm.lacks.clear();
    arm.troubles.push({
      method: 'GET',
      path: /deployments\/bakehouse$/,
      reply: {
        status: 200,
        body: {
          properties: {
            provisioningState: 'Failed',
            error: { code: 'DeploymentFailed', message: 'At least one.', details: [{ code: 'SkuNotAvailable', message: 'No B2s.' }] }, // prettier-ignore
          },
        },
      },
    });
    const second = await begin();
    await assert.rejects(second.start(), /its deployment is Failed \(SkuNotAvailable: No B2s\.\)\. Another size/);
    assert.deepEqual(await second.remove(), []);
    assert.deepEqual(await left(), []);
  });

  it('is not made of what no script reaches', async (t) => {
    const { arm, begin, request, before } = await scene(t);
    const definition = arm.store.all.find(({ type }) => type.endsWith('galleries/images')) ?? assert.fail();
    definition.properties = { ...definition.properties, osType: 'Windows' };
    const id = `${definition.id}/versions/1.0.0`;
    arm.store.put(id, { properties: {} });
    const run = await begin({ subject: { ...request.subject, id } });
    await assert.rejects(run.start(), /is for Windows: a script reaches generalized images of Linux only/);
    assert.deepEqual(await run.remove(), []);
    assert.deepEqual(arm.inventory(), [...before, id].toSorted());
  });
});
