import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { test } from 'node:test';
import { runJob } from '../../support/runner/job.ts';
import { only, writeAction } from './fixture-action.ts';

const allPhases = {
  pre: `console.log('pre ' + env.INPUT_NAME); append('GITHUB_STATE', 'from=pre\\n');`,
  main: `console.log('main ' + env.INPUT_NAME + ' ' + env.STATE_from); process.exitCode = Number(env.INPUT_EXIT);`,
  post: `console.log('post ' + env.INPUT_NAME + ' ' + env.STATE_from);`,
  top: ['inputs:', '  name:', '  exit: { default: 0 }'],
};

function said(log: string): readonly string[] {
  return log.split('\n').filter((line) => /^(?:pre|main|post|function) /u.test(line));
}

test('every pre, then every main, then the posts in reverse; state goes along', async () => {
  await using fixture = await writeAction(allPhases);
  const job = await runJob({
    steps: [
      { action: fixture.action, inputs: { name: 'a' } },
      { run: () => {} },
      { action: fixture.action, inputs: { name: 'b' } },
    ],
  });
  assert.deepEqual(said(job.log), ['pre a', 'pre b', 'main a pre', 'main b pre', 'post b pre', 'post a pre']);
  assert.match(job.log, /Post job cleanup\.\npost b/u);
});

test('after a failure later steps are skipped, posts run, and only those of steps that started', async () => {
  await using fixture = await writeAction({ ...allPhases, pre: undefined });
  const job = await runJob({
    steps: [
      { action: fixture.action, inputs: { name: 'a', exit: 3 } },
      { action: fixture.action, inputs: { name: 'b' } },
      { action: fixture.action, inputs: { name: 'c' }, if: 'always' },
      { action: fixture.action, inputs: { name: 'd' }, if: 'failure' },
    ],
  });
  assert.equal(job.conclusion, 'failure');
  assert.deepEqual(
    job.steps.map(({ conclusion }) => conclusion),
    ['failure', 'skipped', 'success', 'success'],
  );
  assert.equal(job.steps[0]?.exitCode, 3);
  assert.deepEqual(
    said(job.log).map((line) => line.slice(0, 6)),
    ['main a', 'main c', 'main d', 'post d', 'post c', 'post a'],
  );
});

test('continue-on-error keeps the outcome and changes the conclusion', async () => {
  await using fixture = await writeAction({ main: 'process.exitCode = 1;' });
  const job = await runJob({ steps: [{ action: fixture.action, continueOnError: true }] });
  assert.equal(only(job.steps).outcome, 'failure');
  assert.equal(only(job.steps).conclusion, 'success');
  assert.equal(job.conclusion, 'success');
});

test('post-if and pre-if are obeyed, a failing post fails the job', async () => {
  await using picky = await writeAction({ ...allPhases, runs: ['  post-if: failure()', '  pre-if: failure()'] });
  await using failing = await writeAction({ main: '', post: 'process.exitCode = 1;' });
  const job = await runJob({
    steps: [{ action: picky.action, inputs: { name: 'a' } }, { action: failing.action }],
  });
  assert.deepEqual(said(job.log), ['main a undefined', 'post a undefined']);
  assert.equal(job.steps[1]?.conclusion, 'success');
  assert.equal(job.steps[1]?.phases.post?.conclusion, 'failure');
  assert.equal(job.conclusion, 'failure');
});

test('a function step sees the steps before it; what it throws comes out after the posts', async () => {
  await using fixture = await writeAction({
    main: `append('GITHUB_OUTPUT', 'id=1\\n');`,
    post: `writeFileSync('post-ran', '');`,
  });
  let seen = '';
  let workspace = '';
  let ranAfterwards = false;
  const job = runJob({
    steps: [
      { action: fixture.action, id: 'bake' },
      {
        run: (context) => {
          seen = context.steps['bake']?.outputs['id'] ?? '';
          workspace = context.workspace;
          throw new Error('the test is not content');
        },
      },
      {
        if: 'always',
        run: async () => {
          ranAfterwards = (await stat(workspace)).isDirectory();
        },
      },
    ],
  });
  await assert.rejects(job, /the test is not content/u);
  assert.equal(seen, '1');
  assert.equal(ranAfterwards, true);
});

test('a script that is not there fails the step', async () => {
  await using fixture = await writeAction({ main: '', runs: ['  post: gone.mjs'] });
  const step = only((await runJob({ steps: [{ action: fixture.action }] })).steps);
  assert.equal(step.phases.post?.conclusion, 'failure');
  assert.match(only(step.annotations).message, /^File not found: '.*gone\.mjs'$/u);
});
