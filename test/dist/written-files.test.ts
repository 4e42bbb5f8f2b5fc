// The files that the bundles write are what their schemas say, for a validator that is not ours.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { packerNames, requirePacker } from '../support/bake/packers.ts';
import { fileHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { commitAll, exampleRepository, planAction } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import { verdictOf } from '../support/schema.ts';

function assertFits(name: 'plan' | 'record', file: string): void {
  assert.deepEqual(verdictOf(name, JSON.parse(readFileSync(file, 'utf8'))), []);
}

const examples: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tiers: {},
  regions: {},
  fleet: {},
  'images-json': { manifest: 'docker/IMAGES.json' },
  profiles: { profiles: readFileSync(new URL('../../examples/profiles/profiles.yml', import.meta.url), 'utf8') },
};

describe('plan.json', () => {
  for (const [name, inputs] of Object.entries(examples)) {
    it(`of examples/${name} fits its schema`, async (t) => {
      const workspace = await exampleRepository(t, name);
      await using run = await Run.start();
      const job = await runJob({
        run,
        workspace,
        steps: [
          { action: planAction, id: 'plan', inputs: { 'look-up': 'false', 'resolve-sources': 'false', ...inputs } },
        ],
      });
      assert.equal(job.conclusion, 'success', job.log);
      assertFits('plan', job.steps[0]?.outputs['plan'] ?? '');
    });
  }
});

describe('record.json', () => {
  for (const name of packerNames) {
    for (const [what, target] of [
      ['baked', 'out.txt'],
      // A file is no folder.
      ['failed', 'bakehouse.yml/out.txt'],
    ] as const) {
      it(`of a leg that ${what === 'baked' ? 'was' : 'has'} ${what}, by ${name}, fits its schema`, async (t) => {
        const packer = requirePacker(t, name);
        if (packer === undefined) return;
        const workspace = await workspaceWith(t, {
          'bakehouse.yml': 'version: 1\nimages:\n  app: { packer: { template: app.pkr.hcl } }\n',
          'app.pkr.hcl': fileHcl(target),
        });
        commitAll(workspace);
        await using run = await Run.start();
        const job = await runJob({
          run,
          workspace,
          steps: [
            { action: planAction, id: 'plan', inputs: { 'look-up': 'false' } },
            {
              action: bakeAction,
              id: 'bake',
              env: packer.environment,
              inputs: ({ steps }) => ({
                plan: steps['plan']?.outputs['plan'] ?? '',
                'plan-digest': steps['plan']?.outputs['digest'] ?? '',
                leg: 'app',
              }),
            },
          ],
        });
        assert.equal(job.steps[1]?.outputs['status'], what, job.log);
        assertFits('plan', job.steps[0]?.outputs['plan'] ?? '');
        const folder = join(job.temp, 'bakehouse', 'legs');
        assert.deepEqual(readdirSync(folder), ['app']);
        assertFits('record', join(folder, 'app', 'record.json'));
      });
    }
  }
});
