// Bakes on Compute Engine that are cancelled or killed at whatever moment, beside strangers' things of like names: nothing of theirs
// is touched, whatever the guest prints, and nothing of ours stays that nobody names. Thirty cancels and twice as many kills in a
// thorough run. Packer's own builder, a stand-in for Google, inventories before and after.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { Interruption } from '../support/bake/ec2-situations.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { type GcpTemplate, gcpHcl } from '../support/gcp/gcp-bake.ts';
import { startGcpTwin } from '../support/gcp/gcp-twin.ts';
import { interruptOnGcp, makeStrangers } from '../support/gcp/interrupted-gcp.ts';
import { someOf } from '../support/thorough.ts';

/** @param name of the image */
const situations: Readonly<Record<string, (name: string) => Partial<GcpTemplate>>> = {
  'with its mark on the instance': () => ({ isMarked: true }),
  'without a mark': () => ({}),
  'with its mark, into a family': () => ({ isMarked: true, family: 'web' }),
  'under a name of its own': (name) => ({ machine: `packer-${name}` }),
};
const moments: readonly RegExp[] = [
  /Loading zone: /,
  /Requesting instance creation/,
  /Instance has been created/,
  /IP: /,
  /begun/,
  /Deleting instance/,
  /Instance has been deleted/,
  /Creating image/,
];
const ways: readonly Interruption[] = ['cancel', 'kill', 'all'];
/** A little longer than a step of such a bake takes. */
const LONGEST_MS = 1200;
const all = Object.keys(situations).flatMap((situation) =>
  moments.flatMap((line) => ways.map((how) => ({ situation, line, how }))),
);

const chosen = someOf(all, 3);

describe('strangers beside an interrupted bake on Compute Engine', () => {
  for (const situation of Object.keys(situations)) {
    for (const how of ways) {
      const cases = chosen.filter((one) => one.situation === situation && one.how === how);
      // One for each: a test has its time, and eight bakes fit into that on a busy machine, too.
      if (cases.length > 0)
        it(`keep all that is theirs, beside one ${situation}, after ${how}`, (t) => interruptAll(t, cases));
    }
  }
});

async function interruptAll(t: TestContext, cases: typeof all): Promise<void> {
  const packer = requirePacker(t, 'packer-debian');
  const twin = await startGcpTwin(t);
  if (packer === undefined || twin === undefined) return;
  makeStrangers(twin);
  const workspace = await workspaceWith(t, {});
  // Each guest says what the builder says, of a stranger's instance.
  const forged =
    [`Loading zone: ${twin.engine.zone}`, 'Instance has been created!', 'IP: 127.0.1.250', 'Creating image...'] // prettier-ignore
      .map((line) => `echo "    googlecompute.web: ${line}"`);
  for (const { situation, line, how } of cases) {
    const after = Math.round(Math.random() * LONGEST_MS);
    await t.test(`${how} ${after} ms after ${line.source}`, async (each) => {
      const name = `web-${randomBytes(3).toString('hex')}`;
      const template = `${name}.pkr.hcl`;
      const own = situations[situation]?.(name) ?? {};
      writeFileSync(join(workspace, template), gcpHcl(twin, { name, guest: [...forged, 'echo begun', 'sleep 1'], ...own })); // prettier-ignore
      const end = await interruptOnGcp({ twin, packer, workspace, template, how, line, after });
      assert.deepEqual(end.touched, [], end.job.log);
      assert.deepEqual(end.unnamed, [], end.job.log);
      // With the mark nothing has to be looked at by hand. Without main, Packer may come to its end before anybody tells it to stop.
      const image = `projects/${twin.engine.project}/global/images/${name}`;
      const isFinished = /^ {2}Build \S+ finished/m.test(end.job.log);
      if (own.isMarked === true && end.status !== 'success')
        assert.deepEqual(end.left, isFinished ? [image] : [], end.job.log);
      each.diagnostic(`${end.status}; ${end.left.length} left and named`);
      // Not to be in the way of the next one.
      for (const path of end.left) twin.engine.store.remove(path);
    });
  }
}
