// On Azure: a test in a machine that is cancelled or killed, two bakes in one group of which one is interrupted, a lock, and rights
// that are missing. As the runner starts the bundle, against a stand-in for Azure.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { azureHcl, azureInputs, prepareGalleries } from '../support/azure/azure-bake.ts';
import { type AzureTwin, startAzureTwin } from '../support/azure/azure-twin.ts';
import { galleryWith } from '../support/azure/gallery.ts';
import { makeStrangers } from '../support/azure/interrupted-azure.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { verifyAction } from '../support/kitchen/verify-job.ts';
import { commitAll } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import type { Moment } from '../support/runner/moments.ts';
import type { ActionStep } from '../support/runner/step.ts';
import { someOf } from '../support/thorough.ts';

const HOWS = ['cancel', 'kill'] as const;
const WAITS = [0, 100, 200, 300, 400, 500, 700, 900, 1100, 1300, 1500, 1800, 2100, 2500, 3000];

const interrupted = async (
  workspace: string,
  step: ActionStep,
  how: (typeof HOWS)[number],
  moment: Moment,
): Promise<JobResult> =>
  how === 'cancel'
    ? runJob({ workspace, steps: [step], cancel: moment })
    : runJob({ workspace, steps: [{ ...step, kill: moment }] });

/** A twin with strangers, and an image to test. */
async function scene(t: TestContext): Promise<{ readonly twin: AzureTwin; readonly image: string } | undefined> {
  const twin = await startAzureTwin(t);
  if (twin === undefined) return undefined;
  const { images } = galleryWith(twin.arm, ['web-1']);
  makeStrangers(twin);
  // Called as ours are, of other runs.
  for (const mark of [randomBytes(8).toString('hex'), 'feedfeedfeedfeed'])
    twin.arm.group(`bakehouse-${mark}`, { 'bakehouse:mark': mark });
  return { twin, image: images[0] ?? '' };
}

describe('on Azure', () => {
  for (const how of HOWS) {
    it(`an interrupted test in a machine leaves nothing after a ${how}`, async (t) => {
      const made = await scene(t);
      if (made === undefined) return;
      const { arm, guest, environment } = made.twin;
      const before = arm.inventory();
      const workspace = await workspaceWith(t, { 'test.sh': 'sleep 60\n' });
      commitAll(workspace);
      const step: ActionStep = {
        action: verifyAction,
        inputs: {
          'image-id': made.image, provider: 'azure', script: 'sh test.sh', reports: 'r.tap',
          'script-machine': JSON.stringify({ 'ssh-port': guest.port }),
        },
        env: environment,
      }; // prettier-ignore
      for (const wait of someOf(WAITS, 2)) {
        const job = await interrupted(workspace, step, how, async () => {
          while (arm.inventory().length === before.length) await pause(20);
          await pause(wait);
        });
        await arm.settled();
        assert.deepEqual(arm.inventory(), before, `${how} ${wait} ms after the first of it is there\n${job.log}`);
      }
      t.diagnostic(`${how}: ${someOf(WAITS, 2).length} of ${WAITS.length} moments`);
    });

    it(`of two bakes in one group a ${how} ends one, and the other ends well`, async (t) => {
      const packer = requirePacker(t, 'packer-debian');
      const twin = await startAzureTwin(t);
      if (packer === undefined || twin === undefined) return;
      const { arm } = twin;
      prepareGalleries(twin);
      makeStrangers(twin);
      const before = arm.inventory();
      const env = { ...packer.environment, ...twin.environment };
      const stepOf = (name: string): ActionStep => ({
        action: bakeAction,
        inputs: { template: `${name}.pkr.hcl`, ...azureInputs(twin) },
        env,
      });
      const workspaceOf = async (name: string): Promise<string> => {
        const guestLines = ['echo begun', 'sleep 3'];
        return workspaceWith(t, {
          [`${name}.pkr.hcl`]: azureHcl(twin, { name, guest: guestLines, buildGroup: 'images' }),
        });
      };
      const [ended, whole] = await Promise.all([
        interrupted(await workspaceOf('web-a'), stepOf('web-a'), how, async ({ untilLine }) => {
          await untilLine(/begun/);
        }),
        runJob({ workspace: await workspaceOf('web-b'), steps: [stepOf('web-b')] }),
      ]);
      await arm.settled();
      assert.equal(whole.steps[0]?.outputs['status'], 'baked', whole.log);
      const left = arm.inventory().filter((id) => !before.includes(id));
      assert.deepEqual(left.map((id) => id.split('/').at(-1)), ['web-b'], `${ended.log}\n${whole.log}`); // prettier-ignore
      assert.deepEqual(before.filter((id) => !arm.inventory().includes(id)), []); // prettier-ignore
    });
  }

  it('a lock keeps what is under it, and is named with the command', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const twin = await startAzureTwin(t);
    if (packer === undefined || twin === undefined) return;
    const { arm } = twin;
    prepareGalleries(twin);
    const workspace = await workspaceWith(t, {
      'web.pkr.hcl': azureHcl(twin, { name: 'web-1', guest: ['echo begun', 'sleep 5'] }),
    });
    const step: ActionStep = {
      action: bakeAction,
      inputs: { template: 'web.pkr.hcl', ...azureInputs(twin) },
      env: { ...packer.environment, ...twin.environment },
    };
    const job = await interrupted(workspace, step, 'kill', async ({ untilLine }) => {
      await untilLine(/begun/);
      const group = arm.inventory().find((id) => /\/pkr-Resource-Group-\w+$/.test(id)) ?? '';
      arm.store.locks.push({ scope: group, name: 'keep-it', level: 'CanNotDelete' });
    });
    await arm.settled();
    const group = arm.inventory().find((id) => /\/pkr-Resource-Group-\w+$/.test(id)) ?? assert.fail(job.log);
    const name = group.split('/').at(-1) ?? '';
    assert.match(job.log, new RegExp(`${name}.*keep-it|keep-it.*${name}`), job.log);
    assert.match(job.log, new RegExp(`az group delete --name ${name}`), job.log);
  });

  it('a right that is missing is named, and nothing is made', async (t) => {
    const made = await scene(t);
    if (made === undefined) return;
    const { arm, guest, environment } = made.twin;
    arm.lacks.add('Microsoft.Resources/subscriptions/resourceGroups/write');
    const before = arm.inventory();
    const workspace = await workspaceWith(t, { 'test.sh': 'exit 0\n' });
    commitAll(workspace);
    const inputs = {
      'image-id': made.image, provider: 'azure', script: 'sh test.sh', reports: 'r.tap',
      'script-machine': JSON.stringify({ 'ssh-port': guest.port }),
    }; // prettier-ignore
    const job = await runJob({ workspace, steps: [{ action: verifyAction, inputs, env: environment }] });
    assert.match(job.log, /was refused: .*resourceGroups\/write/, job.log);
    assert.deepEqual(arm.inventory(), before);
  });
});
