// What the input `credentials` of a step reaches: what that step runs, and nothing else of the job.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { requirePacker } from '../support/bake/packers.ts';
import { fileHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { verifyAction } from '../support/kitchen/verify-job.ts';
import { commitAll } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';

const PASSWORD = 'correct-horse-42';
const lines = `OS_PASSWORD=${PASSWORD}\nOS_IDENTITY_API_VERSION=3\nOF_NO_FAMILY=battery-staple\n`;
/** Says which of them a program sees, and spills two of them. */
const SPY = 'echo "sees $OS_IDENTITY_API_VERSION ${#OF_NO_FAMILY}; $OS_PASSWORD $OF_NO_FAMILY"';

describe('credentials', () => {
  it('reach the build and the tests, are found nowhere, and no other step has them', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    if (packer === undefined) return;
    const template = fileHcl('app.img').replace(
      /\}\n$/,
      `  provisioner "shell-local" {\n    inline = ["sh spy.sh"]\n  }\n}\n`,
    );
    const workspace = await workspaceWith(t, {
      'app.pkr.hcl': template,
      'spy.sh': `${SPY}\n`,
      'test.sh': `${SPY} >&2\nprintf '1..1\\nok 1 - seen %s\\n' "$OS_IDENTITY_API_VERSION" >out.tap\n`,
    });
    commitAll(workspace);
    await using run = await Run.start();
    const others: string[] = [];
    const look = ({ env }: { readonly env: Readonly<Record<string, string>> }): void => {
      others.push(...Object.keys(env).filter((name) => /^OS_|OF_NO_FAMILY|CREDENTIALS|HANDED/.test(name)));
    };
    const job = await runJob({
      run,
      workspace,
      masks: [lines],
      steps: [
        { run: look },
        {
          action: bakeAction,
          id: 'bake',
          inputs: { template: 'app.pkr.hcl', credentials: lines, 'debug-log': true },
          env: packer.environment,
        },
        { run: look },
        {
          action: verifyAction,
          id: 'verify',
          inputs: ({ steps }) => ({
            record: steps['bake']?.outputs['record'] ?? '',
            script: 'sh test.sh',
            reports: 'out.tap',
            credentials: lines,
          }),
          env: packer.environment,
        },
        { run: look },
      ],
    });
    assert.equal(job.conclusion, 'success', job.log);
    assert.deepEqual(others, []);
    assert.equal(job.log.match(/sees 3 14; \*\*\* \*\*\*/g)?.length, 2, job.log);
    const places: Record<string, string> = {
      summary: job.steps.map(({ summary }) => summary).join('\n'),
      log: job.log,
    };
    for (const name of readdirSync(job.temp, { recursive: true, encoding: 'utf8' })) {
      const path = join(job.temp, name);
      if (statSync(path).isFile()) places[path] = readFileSync(path, 'latin1');
    }
    for (const { name } of run.artifacts.list()) {
      for (const [path, bytes] of await run.artifacts.files(name)) places[`${name}/${path}`] = bytes.toString('latin1');
    }
    assert.ok(Object.keys(places).some((place) => place.includes('debug-log')));
    for (const [place, text] of Object.entries(places)) {
      for (const secret of [PASSWORD, 'battery-staple']) assert.ok(!text.includes(secret), `${place} holds ${secret}`);
    }
  });

  it("are a reason to run nothing of a stranger's", async (t) => {
    const packer = requirePacker(t, 'packer-current');
    if (packer === undefined) return;
    const workspace = await workspaceWith(t, { 'app.pkr.hcl': fileHcl('app.img') });
    await using run = await Run.start();
    const job = await runJob({
      run,
      workspace,
      masks: ['OF_NO_FAMILY=battery-staple'],
      event: {
        name: 'pull_request',
        payload: {
          repository: { full_name: 'octo-org/images' },
          pull_request: { head: { repo: { full_name: 'stranger/images' } }, user: { login: 'stranger' } },
        },
      },
      steps: [
        {
          action: bakeAction,
          id: 'bake',
          inputs: { template: 'app.pkr.hcl', credentials: 'OF_NO_FAMILY=battery-staple' },
          env: packer.environment,
        },
      ],
    });
    assert.equal(job.conclusion, 'failure', job.log);
    assert.match(job.log, /OF_NO_FAMILY/);
    assert.ok(!job.log.includes('battery-staple'));
  });
});
