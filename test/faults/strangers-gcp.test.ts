// Bakes on Compute Engine that are cancelled or killed at whatever moment, beside strangers' things of like names: nothing of theirs
// is touched, and nothing of ours stays that nobody names. Packer's own builder, a stand-in for Google, inventories before and after.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import type { Interruption } from '../support/bake/ec2-situations.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { type GcpTemplate, gcpHcl } from '../support/gcp/gcp-bake.ts';
import { startGcpTwin } from '../support/gcp/gcp-twin.ts';
import { interruptOnGcp, makeStrangers } from '../support/gcp/interrupted-gcp.ts';
import { someOf } from '../support/thorough.ts';

const situations: Readonly<Record<string, Partial<GcpTemplate>>> = {
  'with its mark on the instance': { isMarked: true },
  'without a mark': {},
};
const moments: readonly RegExp[] = [
  /Requesting instance creation/,
  /Instance has been created/,
  /IP: /,
  /begun/,
  /Deleting instance/,
  /Creating image/,
];
const ways: readonly Interruption[] = ['cancel', 'kill', 'all'];
/** A little longer than a step of such a bake takes. */
const LONGEST_MS = 1200;
const all = Object.keys(situations).flatMap((situation) =>
  moments.flatMap((line) => ways.map((how) => ({ situation, line, how }))),
);

describe('strangers beside an interrupted bake on Compute Engine', () => {
  it('keep all that is theirs, and nothing of the bake stays unnamed', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const twin = await startGcpTwin(t);
    if (packer === undefined || twin === undefined) return;
    makeStrangers(twin);
    const workspace = await workspaceWith(t, {});
    for (const { situation, line, how } of someOf(all, 3)) {
      const after = Math.round(Math.random() * LONGEST_MS);
      await t.test(`${situation}, ${how} ${after} ms after ${line.source}`, async (each) => {
        const name = `web-${randomBytes(3).toString('hex')}`;
        const template = `${name}.pkr.hcl`;
        const given = { name, guest: ['echo begun', 'sleep 1'], ...situations[situation] };
        writeFileSync(join(workspace, template), gcpHcl(twin, given));
        const end = await interruptOnGcp({ twin, packer, workspace, template, how, line, after });
        assert.deepEqual(end.touched, [], end.job.log);
        assert.deepEqual(end.unnamed, [], end.job.log);
        // With the mark nothing has to be looked at by hand.
        if (situations[situation]?.isMarked === true && end.status !== 'success')
          assert.deepEqual(end.left, [], end.job.log);
        each.diagnostic(`${end.status}; ${end.left.length} left and named`);
        // Not to be in the way of the next one.
        for (const path of end.left) twin.engine.store.remove(path);
      });
    }
  });
});
