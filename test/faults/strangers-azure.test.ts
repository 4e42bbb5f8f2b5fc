// Bakes on Azure that are cancelled or killed at whatever moment, beside strangers' things of like names: nothing of theirs is
// touched, whatever the guest prints, and nothing of ours stays that nobody names. Thirty cancels and twice as many kills in a
// thorough run. Packer's own builder, a stand-in for Azure, inventories before and after.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { type AzureTemplate, azureHcl, prepareGalleries } from '../support/azure/azure-bake.ts';
import { startAzureTwin } from '../support/azure/azure-twin.ts';
import { interruptOnAzure, makeStrangers } from '../support/azure/interrupted-azure.ts';
import type { Interruption } from '../support/bake/ec2-situations.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { someOf } from '../support/thorough.ts';

const situations: Readonly<Record<string, Partial<AzureTemplate>>> = {
  'a group of its own': {},
  'a version in a gallery': { version: '1.0.3' },
  'the group of the images': { buildGroup: 'images', version: '1.0.3' },
  'a group under a given name': { groupName: 'temp-bakes' },
};
const moments: readonly RegExp[] = [
  /Creating resource group|Using existing resource group/,
  /Validating deployment template/,
  /Deploying deployment template/,
  /Getting the VM's IP address/,
  /begun/,
  /Powering off machine/,
  /Capturing image/,
  /Publishing to Shared Image Gallery|Capturing image/,
];
const ways: readonly Interruption[] = ['cancel', 'kill', 'all'];
/** A little longer than a step of such a bake takes. */
const LONGEST_MS = 1200;
const all = Object.keys(situations).flatMap((situation) =>
  moments.flatMap((line) => ways.map((how) => ({ situation, line, how }))),
);

const chosen = someOf(all, 3);

describe('strangers beside an interrupted bake on Azure', () => {
  for (const situation of Object.keys(situations)) {
    for (const how of ways) {
      const cases = chosen.filter((one) => one.situation === situation && one.how === how);
      // One for each: a test has its time, and eight bakes fit into that on a busy machine, too.
      if (cases.length > 0)
        it(`keep all that is theirs, beside ${situation}, after ${how}`, (t) => interruptAll(t, cases));
    }
  }
});

async function interruptAll(t: TestContext, cases: typeof all): Promise<void> {
  const packer = requirePacker(t, 'packer-debian');
  const twin = await startAzureTwin(t);
  if (packer === undefined || twin === undefined) return;
  prepareGalleries(twin);
  makeStrangers(twin);
  const workspace = await workspaceWith(t, {});
  // Each guest says what the builder says, of a stranger's group and image.
  const group = twin.arm.inventory().find((id) => /\/pkr-Resource-Group-\w+$/.test(id)) ?? '';
  const forged = [
    'Creating resource group ...',
    ` -> ResourceGroupName : '${group.split('/').at(-1)}'`,
    ` -> DeploymentName    : 'pkrdp${group.slice(-10)}'`,
    'Capturing image ...',
    " -> Image ResourceGroupName   : 'images'",
    " -> Image Name                : 'stranger'",
  ].map((line) => `echo "==> azure-arm.web: ${line}"`);
  for (const { situation, line, how } of cases) {
    const after = Math.round(Math.random() * LONGEST_MS);
    await t.test(`${how} ${after} ms after ${line.source}`, async (each) => {
      const name = `web-${randomBytes(3).toString('hex')}`;
      const version = situations[situation]?.version === undefined ? {} : { version: `1.0.${Date.now() % 1e9}` };
      const given = { name, guest: [...forged, 'echo begun', 'sleep 1'], ...situations[situation], ...version };
      const template = `${name}.pkr.hcl`;
      writeFileSync(join(workspace, template), azureHcl(twin, given));
      const end = await interruptOnAzure({ twin, packer, workspace, template, how, line, after });
      assert.deepEqual(end.touched, [], end.job.log);
      assert.deepEqual(end.unnamed, [], end.job.log);
      each.diagnostic(`${end.status}; ${end.left.length} left and named`);
      // Not to be in the way of the next one.
      for (const id of end.left) twin.arm.store.remove(id);
    });
  }
}
