import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runJob } from '../../support/runner/job.ts';
import { only, writeAction } from './fixture-action.ts';

const timeScale = 0.04;

const ready = /^ready/u;

// Most of the time is waiting, so the tests run side by side.
describe('the end of a job, and moments', { concurrency: 4 }, () => {
  test('one budget for all posts after a cancel, then the worker is killed and nothing is processed', async () => {
    await using fixture = await writeAction({
      main: `console.log('ready'); stay();`,
      post: `append('GITHUB_STEP_SUMMARY', 'lost'); console.log('post hangs'); stay();`,
    });
    const job = await runJob({
      steps: [
        { action: fixture.action, if: 'always', kill: ({ untilLine }) => untilLine(ready) },
        { action: fixture.action },
      ],
      cancel: ({ untilLine }) => untilLine(/^post hangs/u),
      timeScale: 0.002,
    });
    const [step] = job.steps;
    assert.equal(job.workerKilled, true);
    assert.equal(job.conclusion, 'cancelled');
    assert.equal(step?.phases.post?.signal, 'SIGKILL');
    assert.equal(step?.summary, '');
    // 4 m 45 s, scaled
    assert.ok((step?.phases.post?.durationMs ?? 0) >= 560, String(step?.phases.post?.durationMs));
  });

  test('after the budget no further post starts', async () => {
    await using hanging = await writeAction({ main: '', post: `console.log('hangs'); stay();` });
    await using other = await writeAction({ main: '', post: `console.log('never');` });
    const job = await runJob({
      steps: [{ action: other.action }, { action: hanging.action }],
      cancel: ({ untilLine }) => untilLine(/^hangs/u),
      timeScale: 0.001,
    });
    assert.equal(job.workerKilled, true);
    assert.equal(job.steps[0]?.phases.post, undefined);
  });

  test('a shutdown of the runner signals the step and skips everything after, posts too', async () => {
    await using fixture = await writeAction({
      main: `process.on('SIGINT', () => process.exit(1)); console.log('ready'); stay();`,
      post: `console.log('post');`,
    });
    const job = await runJob({
      steps: [
        { action: fixture.action, if: 'always' },
        { action: fixture.action, if: 'always' },
      ],
      shutdown: ({ untilLine }) => untilLine(ready),
      timeScale,
    });
    assert.equal(job.conclusion, 'failure');
    assert.equal(job.workerKilled, false);
    assert.equal(job.steps[0]?.conclusion, 'cancelled');
    assert.equal(job.steps[0]?.exitCode, 1);
    assert.equal(job.steps[0]?.phases.post, undefined);
    assert.equal(job.steps[1]?.conclusion, 'skipped');
    assert.match(job.annotations[0]?.message ?? '', /shutdown signal/u);
  });

  test('a moment that never comes is an error of the test', async () => {
    await using fixture = await writeAction({ main: '' });
    const steps = [{ action: fixture.action }];
    await assert.rejects(
      runJob({ steps, cancel: ({ untilLine }) => untilLine(/never/u) }),
      /the job ended before a line matching \/never\/u/u,
    );
    await assert.rejects(
      runJob({ steps: [{ action: fixture.action, kill: ({ untilSignal }) => untilSignal('SIGTERM') }] }),
      /main of step __step_0 ended before signal SIGTERM/u,
    );
  });

  test('a moment can ask for the start, and a cancel can come before it', async () => {
    await using fixture = await writeAction({ main: `console.log('ready'); stay();`, post: `console.log('post');` });
    let pid = 0;
    const steps = [
      {
        action: fixture.action,
        kill: async ({ untilStarted }: { untilStarted: () => Promise<number> }) => (pid = await untilStarted()),
      },
    ];
    assert.equal(only((await runJob({ steps })).steps).phases.main.pid, pid);

    const job = await runJob({ steps: [{ action: fixture.action }], cancel: AbortSignal.abort() });
    assert.equal(only(job.steps).conclusion, 'skipped');
    assert.equal(only(job.steps).phases.post, undefined);
  });
});
