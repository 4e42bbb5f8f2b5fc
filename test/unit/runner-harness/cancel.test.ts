import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { Interruption } from '../../support/runner/interruption.ts';
import { runJob } from '../../support/runner/job.ts';
import { only, writeAction } from './fixture-action.ts';

// The ladder takes 300 ms and 100 ms, the wait for pipes 200 ms.
const timeScale = 0.04;

const ready = /^ready/u;

// Reports signals and goes on.
const stubborn = `
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => console.log('got ' + name));
  console.log('ready');
  stay();
`;

function signalsIn(stdout: string): readonly string[] {
  return [...stdout.matchAll(/got (\w+)/gu)].map(([, name = '']) => name);
}

// Most of the time is waiting, so the tests run side by side.
describe('cancel and timeout', { concurrency: 4 }, () => {
  test('a cancel climbs SIGINT, SIGTERM, SIGKILL; the rest is skipped, the post runs', async () => {
    await using fixture = await writeAction({
      main: `append('GITHUB_STATE', 'a=1\\n'); ${stubborn}`,
      post: `console.log('post ' + env.STATE_a);`,
    });
    const job = await runJob({
      steps: [{ action: fixture.action }, { action: fixture.action }],
      cancel: ({ untilLine }) => untilLine(ready),
      timeScale,
    });
    const [step, later] = job.steps;
    assert.equal(job.conclusion, 'cancelled');
    assert.equal(step?.conclusion, 'cancelled');
    assert.equal(step?.signal, 'SIGKILL');
    assert.deepEqual(signalsIn(step?.rawStdout ?? ''), ['SIGINT', 'SIGTERM']);
    // Both waits of the ladder, however late the step got to its handlers.
    assert.ok((step?.phases.main.durationMs ?? 0) >= 390);
    assert.equal(step?.annotations[0]?.message, 'The operation was canceled.');
    assert.equal(step?.phases.post?.rawStdout, 'post 1');
    assert.equal(later?.conclusion, 'skipped');
    assert.equal(later?.phases.post, undefined);
  });

  test('who leaves at SIGINT gets no SIGTERM, and is cancelled even with exit code 0', async () => {
    await using fixture = await writeAction({
      main: `
      process.on('SIGINT', () => { append('GITHUB_OUTPUT', 'status=cancelled\\n'); process.exit(0); });
      process.on('SIGTERM', () => console.log('too far'));
      console.log('ready'); stay();
    `,
    });
    const step = only(
      (await runJob({ steps: [{ action: fixture.action }], cancel: ({ untilLine }) => untilLine(ready), timeScale }))
        .steps,
    );
    assert.equal(step.exitCode, 0);
    assert.equal(step.conclusion, 'cancelled');
    assert.deepEqual(step.outputs, { status: 'cancelled' });
    assert.equal(step.rawStdout, 'ready');
  });

  test('only the entry process is signalled, not its children', async () => {
    await using fixture = await writeAction({
      main: `
      const child = spawn(process.execPath, ['-e', 'process.on("SIGINT", () => console.log("child hit")); setInterval(() => {}, 1000); console.log("ready")'], { stdio: ['ignore', 'pipe', 'ignore'] });
      child.stdout.on('data', (data) => process.stdout.write(data));
      process.on('SIGINT', () => setTimeout(() => process.exit(1), 50));
    `,
    });
    const job = await runJob({
      steps: [{ action: fixture.action }],
      cancel: ({ untilLine }) => untilLine(ready),
      timeScale,
    });
    assert.equal(only(job.steps).rawStdout, 'ready');
    assert.equal(only(job.orphans).command[1], '-e');
  });

  test('a step with if: always() is not signalled', async () => {
    await using fixture = await writeAction({
      main: `
      process.on('SIGINT', () => console.log('hit'));
      console.log('ready');
      const wait = setInterval(() => { if (existsSync('cancelled')) { clearInterval(wait); console.log('done'); } }, 10);
    `,
    });
    const cancelled = new AbortController();
    await using second = await writeAction({ main: `console.log('second');`, post: `console.log('its post');` });
    let workspace = '';
    const job = await runJob({
      steps: [
        { run: (context) => void (workspace = context.workspace) },
        {
          action: fixture.action,
          if: 'always',
          signals: [
            {
              signal: 'SIGCONT',
              when: async ({ untilLine }) => {
                await untilLine(ready);
                cancelled.abort();
                await writeFile(`${workspace}/cancelled`, '');
              },
            },
          ],
        },
        { action: second.action },
        { action: second.action, if: 'cancelled' },
      ],
      cancel: cancelled.signal,
      timeScale,
    });
    assert.equal(job.conclusion, 'cancelled');
    assert.equal(job.steps[1]?.rawStdout, 'ready\ndone');
    assert.equal(job.steps[1]?.conclusion, 'success');
    assert.equal(job.steps[2]?.conclusion, 'skipped');
    assert.equal(job.steps[3]?.rawStdout, 'second\nits post');
  });

  test('a step timeout climbs the same ladder, fails the step and cancels nothing', async () => {
    // Nobody knows how far a step has come when its time is up, so the one that is timed has no handlers and dies of any; its
    // post is timed as well.
    const cases = [
      {
        main: 'stay();',
        timeout: { timeoutSeconds: 12.5 },
        signal: /^SIG(?:INT|TERM|KILL)$/u,
        heard: [],
        post: /^(?:post)?$/u,
      },
      {
        main: stubborn,
        timeout: { timeout: ({ untilLine }: { untilLine: (line: RegExp) => Promise<string> }) => untilLine(ready) },
        signal: /^SIGKILL$/u,
        heard: ['SIGINT', 'SIGTERM'],
        post: /^post$/u,
      },
    ];
    await using quick = await writeAction({ main: '' });
    for (const { main, timeout, signal, heard, post } of cases) {
      await using fixture = await writeAction({ main, post: `console.log('post');` });
      const job = await runJob({
        steps: [
          { action: fixture.action, ...timeout },
          { action: quick.action, if: 'failure' },
        ],
        timeScale,
      });
      const [step, next] = job.steps;
      assert.equal(job.conclusion, 'failure');
      assert.equal(step?.conclusion, 'failure');
      assert.match(step?.signal ?? '', signal);
      assert.deepEqual(signalsIn(step?.rawStdout ?? ''), heard);
      assert.match(step?.annotations[0]?.message ?? '', /^The action 'fixture' has timed out after/u);
      assert.match(step?.phases.post?.rawStdout ?? '', post);
      assert.equal(next?.conclusion, 'success');
    }
  });

  test('more signals at moments of the test', async () => {
    await using fixture = await writeAction({
      main: `
      let interrupts = 0;
      process.on('SIGHUP', () => console.log('got SIGHUP'));
      process.on('SIGINT', () => { interrupts += 1; console.log('SIGINT ' + interrupts); if (interrupts === 2) process.exit(5); });
      console.log('ready'); stay();
    `,
    });
    const job = await runJob({
      steps: [
        {
          action: fixture.action,
          signals: [
            { signal: 'SIGHUP', when: ({ untilLine }) => untilLine(ready) },
            { signal: 'SIGINT', when: ({ untilLine }) => untilLine(/^SIGINT 1/u) },
          ],
        },
      ],
      cancel: ({ untilLine }) => untilLine(/^got SIGHUP/u),
      timeScale,
    });
    assert.equal(only(job.steps).rawStdout, 'ready\ngot SIGHUP\nSIGINT 1\nSIGINT 2');
    assert.equal(only(job.steps).exitCode, 5);
  });

  test('signals can wait for those of the ladder, and can go to a post', async () => {
    await using fixture = await writeAction({
      main: stubborn,
      post: `process.on('SIGHUP', () => process.exit(7)); console.log('post ready'); stay();`,
    });
    const job = await runJob({
      steps: [
        {
          action: fixture.action,
          kill: ({ untilSignal }) => untilSignal('SIGINT'),
          signals: [{ signal: 'SIGHUP', phase: 'post', when: ({ untilLine }) => untilLine(/^post ready/u) }],
        },
      ],
      cancel: ({ untilLine }) => untilLine(ready),
      timeScale,
    });
    const { main, post } = only(job.steps).phases;
    assert.equal(main.signal, 'SIGKILL');
    assert.doesNotMatch(main.rawStdout, /SIGTERM/u);
    assert.equal(post?.exitCode, 7);
  });
});

describe('a listener to the cancel of a job', () => {
  const heard = (when: 'before the step' | 'while it starts' | 'later'): number => {
    const interruption = new Interruption(60_000);
    let calls = 0;
    if (when === 'before the step') interruption.cancel();
    const wasCancelled = interruption.cancelled;
    if (when === 'while it starts') interruption.cancel();
    interruption.onCancel(() => (calls += 1), wasCancelled);
    interruption.cancel();
    interruption.end();
    return calls;
  };

  test('hears of one that comes later, or while its step starts, and of no earlier one', () => {
    assert.deepEqual([heard('later'), heard('while it starts'), heard('before the step')], [1, 1, 0]);
  });
});
