import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { runJob } from '../../support/runner/job.ts';
import { only, writeAction } from './fixture-action.ts';

const printEnvironment = 'console.log(JSON.stringify({ env, cwd: process.cwd() }));';

function environmentOf(rawStdout: string): Record<string, string> {
  return z.object({ env: z.record(z.string(), z.string()) }).parse(JSON.parse(rawStdout)).env;
}

test('inputs become INPUT_ variables with the defaults of action.yml', async () => {
  await using fixture = await writeAction({
    main: printEnvironment,
    top: [
      'inputs:',
      '  on-error: { default: cleanup }',
      '  Two words: { default: "" }',
      '  bare:',
      '  count: { default: 3 }',
      '  old: { deprecationMessage: use new }',
      '  token: { default: "${{ github.token }}" }',
      '  folder: { default: "${{ runner.temp }}" }',
    ],
  });
  const inputs = { 'ON-ERROR': 'abort', 'two WORDS': 'yes', old: 'x', strange: true };
  const job = await runJob({ steps: [{ action: fixture.action, inputs }], github: { token: 'ghs_abcdef' } });
  const step = only(job.steps);
  const env = environmentOf(step.rawStdout);
  assert.equal(env['INPUT_ON-ERROR'], 'abort');
  assert.equal(env['INPUT_TWO_WORDS'], 'yes');
  assert.equal(env['INPUT_BARE'], '');
  assert.equal(env['INPUT_COUNT'], '3');
  assert.equal(env['INPUT_TOKEN'], 'ghs_abcdef');
  assert.equal(env['INPUT_FOLDER'], job.temp);
  assert.equal(env['INPUT_STRANGE'], 'true');
  const warnings = step.annotations.map(({ message }) => message);
  assert.equal(warnings.length, 2);
  assert.match(warnings[0] ?? '', /'old' has been deprecated with message: use new/u);
  assert.match(warnings[1] ?? '', /Unexpected input\(s\) 'strange', valid inputs are \['on-error'/u);
  assert.match(step.log, /ON-ERROR: abort/u);
  assert.doesNotMatch(step.log, /ghs_abcdef/u);
});

test('an expression the harness does not know is an error', async () => {
  await using fixture = await writeAction({ main: '', top: ['inputs:', '  x: { default: "${{ matrix.x }}" }'] });
  await assert.rejects(runJob({ steps: [{ action: fixture.action }] }), /cannot evaluate the default/u);
});

test('the contexts reach the action, the developer does not', async () => {
  await using fixture = await writeAction({ main: printEnvironment });
  process.env['BAKEHOUSE_HARNESS_LEAK'] = 'developer';
  try {
    const job = await runJob({
      steps: [{ action: fixture.action, id: 'bake', env: { GITHUB_SHA: 'forged', LANG: 'de_DE', STEP: 1 } }],
      env: { JOB: 'yes', RUNNER_OS: 'forged', STEP: 'job' },
      event: { name: 'push', payload: { forced: true } },
      github: { run_attempt: '2', ref: 'refs/tags/v1' },
      runner: { tool_cache: '/opt/hostedtoolcache' },
    });
    const env = environmentOf(only(job.steps).rawStdout);
    const expected = {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION: 'bake',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF_NAME: 'v1',
      GITHUB_REF_TYPE: 'tag',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKSPACE: job.workspace,
      RUNNER_TEMP: job.temp,
      RUNNER_TOOL_CACHE: '/opt/hostedtoolcache',
      JOB: 'yes',
      STEP: '1',
      LANG: 'de_DE',
      ACTIONS_CACHE_SERVICE_V2: 'True',
    };
    for (const [name, value] of Object.entries(expected)) assert.equal(env[name], value, name);
    assert.notEqual(env['GITHUB_SHA'], 'forged');
    assert.notEqual(env['RUNNER_OS'], 'forged');
    assert.notEqual(env['HOME'], process.env['HOME']);
    assert.match(env['RUNNER_TRACKING_ID'] ?? '', /^github_[0-9a-f-]{36}$/u);
    assert.equal(env['BAKEHOUSE_HARNESS_LEAK'], undefined);
    assert.equal(env['GITHUB_TOKEN'], undefined);
  } finally {
    delete process.env['BAKEHOUSE_HARNESS_LEAK'];
  }
});

test('stdin is at its end, output goes to pipes, the workspace is the folder', async () => {
  await using fixture = await writeAction({
    main: `
      console.log('stdin ' + JSON.stringify(readFileSync(0, 'utf8')));
      console.log('tty ' + [process.stdin.isTTY, process.stdout.isTTY, process.stderr.isTTY].map(Boolean));
      console.log('cwd ' + (process.cwd() === env.GITHUB_WORKSPACE));
      console.log('event ' + readFileSync(env.GITHUB_EVENT_PATH, 'utf8').includes('forced'));
      spawnSync('sh', ['-c', 'echo reopened > /dev/stdout; echo reopened > /dev/stderr'], { stdio: 'inherit' });
    `,
  });
  const job = await runJob({
    steps: [{ action: fixture.action }],
    event: { name: 'push', payload: { forced: true } },
  });
  const step = only(job.steps);
  assert.equal(step.rawStdout, 'stdin ""\ntty false,false,false\ncwd true\nevent true\nreopened');
  assert.equal(step.rawStderr, 'reopened');
});

test('services are for actions only, and only those the run has', async () => {
  await using fixture = await writeAction({ main: printEnvironment });
  let seen: Readonly<Record<string, string>> = {};
  const job = await runJob({
    steps: [{ action: fixture.action }, { run: ({ env }) => void (seen = env) }],
    services: { cache: false },
  });
  const env = environmentOf(job.steps[0]?.rawStdout ?? '');
  assert.match(env['ACTIONS_RUNTIME_TOKEN'] ?? '', /^[\w-]+\.[\w-]+\.[\w-]+$/u);
  assert.match(env['ACTIONS_RESULTS_URL'] ?? '', /^http:\/\/127\.0\.0\.1:\d+\/$/u);
  assert.equal(env['ACTIONS_CACHE_SERVICE_V2'], undefined);
  assert.equal(seen['GITHUB_ACTIONS'], 'true');
  assert.deepEqual(
    Object.keys(seen).filter((name) => name.startsWith('ACTIONS_')),
    [],
  );
});

test('an input beyond the system limit for one variable fails the step', async () => {
  await using fixture = await writeAction({ main: '' });
  const job = await runJob({ steps: [{ action: fixture.action, inputs: { big: 'x'.repeat(200_000) } }] });
  const step = only(job.steps);
  assert.equal(step.conclusion, 'failure');
  assert.match(step.annotations.at(-1)?.message ?? '', /An error occurred trying to start process.*E2BIG/u);
});
