// Packer itself is killed, as by a machine short of memory, and the step lives on to clean up after it.
import assert from 'node:assert/strict';
import { readdirSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';

import { containersOf } from '../support/bake/interruptions.ts';
import { eitherPacker, requirePacker } from '../support/bake/packers.ts';
import { dockerHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { runJob } from '../support/runner/job.ts';

const plain = dockerHcl({ inline: ['echo begun', 'sleep 60'] });
const templates: Readonly<Record<string, string>> = {
  'whose builds can be read': plain,
  'whose only source stands in a dynamic block': plain.replace(
    /^ {2}sources = .*$/m,
    '  dynamic "source" {\n    for_each = ["app"]\n    labels   = ["docker.app"]\n    content {\n      name = source.value\n    }\n  }',
  ),
};

for (const name of eitherPacker(import.meta.url)) {
  describe(`${name}, killed`, () => {
    for (const [what, text] of Object.entries(templates)) {
      it(`leaves no container of a template ${what}`, async (t) => {
        const packer = requirePacker(t, name);
        if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
        const workspace = await workspaceWith(t, { 'app.pkr.hcl': text });
        const job = await runJob({
          workspace,
          steps: [
            {
              action: bakeAction,
              inputs: { template: 'app.pkr.hcl' },
              env: packer.environment,
              signals: [
                {
                  signal: 'SIGCONT',
                  when: async ({ untilLine }) => {
                    await untilLine(/: begun/);
                    for (const pid of packersIn(workspace)) killIfThere(pid);
                  },
                },
              ],
            },
          ],
        });
        assert.deepEqual(await containersOf(job.temp), [], job.log);
        assert.deepEqual(job.orphans, [], job.log);
        const left: { readonly id: string; readonly reason: string }[] = JSON.parse(
          job.steps[0]?.outputs['leftovers'] ?? 'null',
        );
        assert.deepEqual(left, [], job.log);
        assert.equal(job.steps[0]?.outputs['status'], 'failed', job.log);
      });
    }
  });
}

/** Packer and its plugins, which all start in the workspace. */
function packersIn(workspace: string): readonly number[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const isPacker = basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('packer');
      return isPacker && readlinkSync(`/proc/${pid}/cwd`) === workspace ? [Number(pid)] : [];
    } catch {
      return [];
    }
  });
}

/** A plugin may end by itself as soon as the Packer that started it is gone. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
