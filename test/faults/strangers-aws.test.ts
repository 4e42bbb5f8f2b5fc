// Bakes on EC2 that are cancelled or killed at whatever moment, beside strangers' things of the same names: nothing of
// theirs is touched, and nothing of ours stays that nobody names. Real Packer, moto, inventories before and after.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { type Interruption, interruptOnEc2, situationNames, situations } from '../support/bake/ec2-situations.ts';
import { eitherPacker, requirePacker } from '../support/bake/packers.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { describeThings } from '../support/peers/inventory.ts';
import { someOf } from '../support/thorough.ts';

const ways: readonly Interruption[] = ['cancel', 'kill', 'all'];
/** A little longer than these bakes take. */
const LONGEST_MS = 5000;
const all = situationNames.flatMap((situation) => ways.map((how) => ({ situation, how })));

for (const part of eitherPacker(import.meta.url)) {
  describe(`strangers beside an interrupted bake with ${part}`, () => {
    it('keep all that is theirs, and nothing of the bake stays unnamed', async (t) => {
      const packer = requirePacker(t, part);
      const cloud = await startCloud(t, { links: true });
      if (packer === undefined || cloud === undefined) return;
      const workspace = await workspaceWith(t, {});
      for (const { situation, how } of someOf(all, 2)) {
        const after = Math.round(Math.random() * LONGEST_MS);
        await t.test(`${situation}, ${how} after ${after} ms`, async (each) => {
          const name = `web-${randomBytes(3).toString('hex')}`;
          const template = `${name}.pkr.hcl`;
          writeFileSync(join(workspace, template), situations[situation](cloud.proxy.url, name));
          const end = await interruptOnEc2({ ...cloud, packer, workspace, template, name, how, after });
          assert.deepEqual(describeThings(end.touched), [], end.job.log);
          assert.deepEqual(describeThings(end.unnamed), [], end.job.log);
          each.diagnostic(`${end.status}; ${end.strangers} strangers, 0 touched; ${end.left.length} left and named`);
        });
      }
    });
  });
}
