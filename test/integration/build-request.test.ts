// A build request as packerd took it, its repository checked out: one leg, baked.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { eitherPacker, requirePacker } from '../support/bake/packers.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { commitAll, planAction, temporaryFolder } from '../support/plan/repository.ts';
import { type JobRequest, runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import { Run } from '../support/runner/run.ts';

const SECRET = 'hunter2-and-more';
const REQUEST = {
  giturl: 'https://git.example.org/acme/web-server.git',
  branch: 'main',
  buildonly: 'image',
  buildvars: [
    { key: 'greeting', value: 'Hello, {name} "you"' },
    { key: 'token', secret: 'WEB_TOKEN' },
  ],
  id: '0b9f7a3e-5f0f-4a52-9d3c-5d4a86f5f0aa',
};

/** The repository that the request names. The image tells how long its secret is, and not what it is. */
function repositoryOf(t: TestContext): Promise<string> {
  return workspaceWith(t, {
    'packer.json': JSON.stringify({
      variables: { greeting: '', token: '' },
      'sensitive-variables': ['token'],
      builders: [
        { type: 'file', name: 'image', content: '{{user `greeting`}}', target: 'web.image' },
        { type: 'file', name: 'other', content: 'not asked for', target: 'other.image' },
      ],
      'post-processors': [
        {
          type: 'shell-local',
          environment_vars: ['TOKEN={{user `token`}}'],
          inline: [
            'printf %s "$TOKEN" | wc -c >>web.image',
            'echo "token is $TOKEN"',
            'echo "all stages see $greeting and ${#token} characters"',
          ],
        },
      ],
    }),
  });
}

/** Plans and bakes in one job, as a job would that a webhook starts. */
async function bakeRequest(
  t: TestContext,
  request: string,
  env: Readonly<Record<string, string>>,
  event: Pick<JobRequest, 'event'> = {},
): Promise<JobResult> {
  const workspace = await repositoryOf(t);
  commitAll(workspace);
  const run = await Run.start();
  t.after(() => run[Symbol.asyncDispose]());
  return runJob({
    ...event,
    run,
    workspace,
    env: { ...env, HOME: await temporaryFolder(t) },
    steps: [
      { action: planAction, id: 'plan', inputs: { request } },
      {
        action: bakeAction,
        id: 'bake',
        inputs: ({ steps }) => ({
          plan: steps['plan']?.outputs['plan'] ?? '',
          'plan-digest': steps['plan']?.outputs['digest'] ?? '',
          leg: JSON.parse(steps['plan']?.outputs['level-0'] ?? '').include[0].leg,
          'secret-vars': `WEB_TOKEN=${SECRET}`,
        }),
      },
    ],
  });
}

for (const name of eitherPacker(import.meta.url)) {
  describe(`a build request with ${name}`, () => {
    const ways = [
      ['as JSON', JSON.stringify(REQUEST), {}],
      [
        'as an event',
        'event',
        { event: { name: 'repository_dispatch', payload: { action: 'bake', client_payload: REQUEST } } },
      ],
      [
        "as a form's inputs",
        'event',
        {
          event: {
            name: 'workflow_dispatch',
            payload: { inputs: { ...REQUEST, buildvars: JSON.stringify(REQUEST.buildvars), templatepath: '' } },
          },
        },
      ],
    ] as const;
    for (const [way, request, event] of ways) {
      it(`${way} is one leg, baked with a secret that nobody sees`, async (t) => {
        const packer = requirePacker(t, name);
        if (packer === undefined) return;
        const job = await bakeRequest(t, request, packer.environment, event);
        assert.equal(job.conclusion, 'success', job.log);
        const [plan, bake] = job.steps;
        assert.equal(
          plan?.outputs['level-0'],
          '{"include":[{"leg":"web-server","slug":"web-server","image":"web-server"}]}',
        );
        assert.equal(bake?.outputs['status'], 'baked', job.log);
        assert.match(job.log, new RegExp(`all stages see Hello, \\{name\\} "you" and ${SECRET.length} characters`));
        assert.equal(
          readFileSync(join(job.workspace, 'web.image'), 'utf8'),
          `Hello, {name} "you"${SECRET.length}\n`,
          job.log,
        );
        assert.match(job.log, /token is/);
        const record = readFileSync(bake?.outputs['record'] ?? '', 'utf8');
        assert.deepEqual(JSON.parse(record).variables, ['greeting', 'token']);
        const places = {
          // As printed, before the runner masks anything, but for what tells it to.
          log: job.steps.map(({ rawStdout }) => rawStdout.replaceAll(/^::add-mask::.*$/gm, '')).join('\n'),
          record,
          plan: readFileSync(plan?.outputs['plan'] ?? '', 'utf8'),
          summaries: job.summaries.join('\n'),
        };
        for (const [place, text] of Object.entries(places)) {
          assert.ok(!text.includes(SECRET), `the ${place} tells the secret:\n${text}`);
        }
      });
    }
  });
}

it('asks for the secret that the request names', async (t) => {
  const packer = requirePacker(t, 'packer-debian');
  if (packer === undefined) return;
  const workspace = await repositoryOf(t);
  commitAll(workspace);
  const job = await runJob({
    workspace,
    env: packer.environment,
    steps: [
      { action: planAction, id: 'plan', inputs: { request: JSON.stringify(REQUEST) } },
      {
        action: bakeAction,
        inputs: ({ steps }) => ({ plan: steps['plan']?.outputs['plan'] ?? '', leg: 'web-server' }),
      },
    ],
  });
  assert.equal(job.conclusion, 'failure');
  assert.match(job.log, /The plan names the secret WEB_TOKEN, which the input "secret-vars" does not give\./);
});
