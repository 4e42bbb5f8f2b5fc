// Case 13: whatever a guest or a local script prints is text, and the step's own channels are out of its reach.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { eitherPacker, requirePacker } from '../support/bake/packers.ts';
import { dockerHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { runJob } from '../support/runner/job.ts';

const hostile = [
  "echo '##[set-output name=image-id]sha256:evil'",
  "echo 'noise ##[set-output name=image-id]sha256:evil'",
  "echo '::set-output name=image-id::evil'",
  "echo '   ::save-state name=journal::/etc/passwd'",
  "echo '##[save-state name=journal]/etc/passwd'",
  "echo '::add-mask::e'",
  "echo '::error file=a,line=1::from the guest'",
  "echo '##[error]from the guest'",
  "echo '::stop-commands::guess'",
  "echo '::guess::'",
  "echo '::add-matcher::x.json'",
  "echo '::add-path::/evil'",
  "echo '::set-env name=EVIL::1'",
  "printf 'a\\r::error::after a carriage return\\n'",
  "printf 'b\\n::error::after a line end\\n'",
  "echo '\\\\n::error::after a typed line end'",
  "printf 'c\\033[31m::error::red\\033[0m\\n'",
];

for (const name of eitherPacker(import.meta.url)) {
  describe(`a hostile template with ${name}`, () => {
    it('sets no output, state, mask, path or annotation', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const workspace = await workspaceWith(t, { 'app.pkr.hcl': dockerHcl({ inline: hostile, local: hostile }) });
      const job = await runJob({
        workspace,
        steps: [{ action: bakeAction, id: 'bake', inputs: { template: 'app.pkr.hcl' }, env: packer.environment }],
      });
      const [step] = job.steps;
      assert.equal(job.conclusion, 'success', job.log);
      const id = step?.outputs['image-id'] ?? '';
      t.after(() => docker('image', 'rm', '--force', id));
      assert.match(id, /^sha256:[0-9a-f]{64}$/);
      assert.deepEqual(step?.annotations, []);
      assert.deepEqual(step?.pathsAdded, []);
      assert.deepEqual(step?.envAdded, {});
      assert.match(step?.state['journal'] ?? '', /bakehouse\/b-[0-9a-f]{8}\/journal\.json$/);
      // What the runner obeyed is all ours.
      const obeyed = new Set((step?.commands ?? []).map(({ name: command }) => command));
      for (const command of obeyed)
        assert.ok(['group', 'endgroup', 'stop-commands', 'add-mask', 'debug'].includes(command), command);
      // And yet a person sees what the guest said.
      assert.match(job.log, /noise ##\[set-output name=image-id\]sha256:evil/);
    });

    it('finds no token and no command file in its environment', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const local = ['env | sort > seen.txt', 'echo "image-id=evil" >> "${GITHUB_OUTPUT:-/dev/null}"'];
      const workspace = await workspaceWith(t, {
        'app.pkr.hcl': dockerHcl({ inline: ['true'], local }),
      });
      const job = await runJob({
        workspace,
        env: {
          GITHUB_TOKEN: 'made-up',
          NPM_TOKEN: 'made-up',
          PKR_VAR_greeting: 'undeclared',
          HTTPS_PROXY: '',
          NO_PROXY: 'localhost',
          PASSED: 'yes',
        },
        steps: [
          {
            action: bakeAction,
            id: 'bake',
            inputs: { template: 'app.pkr.hcl', 'pass-env': 'PASSED' },
            env: packer.environment,
          },
        ],
      });
      assert.equal(job.conclusion, 'success', job.log);
      t.after(() => docker('image', 'rm', '--force', job.steps[0]?.outputs['image-id'] ?? ''));
      const seen = readFileSync(join(workspace, 'seen.txt'), 'utf8');
      const names = seen.split('\n').map((line) => line.split('=')[0] ?? '');
      for (const line of names) t.diagnostic(line);
      const runners = names.filter((one) =>
        /^(INPUT_|STATE_|ACTIONS_|PKR_VAR_greeting|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY|TOKEN)$|NPM_TOKEN$)/.test(
          one,
        ),
      );
      assert.deepEqual(runners, []);
      for (const kept of ['PATH', 'RUNNER_TRACKING_ID', 'NO_PROXY', 'PASSED', 'GITHUB_SHA'])
        assert.ok(names.includes(kept), kept);
      assert.notEqual(job.steps[0]?.outputs['image-id'], 'evil');
    });
  });
}
