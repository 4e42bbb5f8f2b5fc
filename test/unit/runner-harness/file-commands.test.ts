import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runJob } from '../../support/runner/job.ts';
import { only, writeAction } from './fixture-action.ts';

test('files are fresh for each phase, and later steps see variables and paths', async () => {
  await using first = await writeAction({
    main: `
      append('GITHUB_OUTPUT', 'image-id=ami-1\\nnotes<<EOF\\none\\ntwo\\nEOF\\n');
      append('GITHUB_STATE', 'pid=42\\n');
      append('GITHUB_ENV', 'CHANNEL=beta\\nNODE_OPTIONS=--no-warnings\\n');
      append('GITHUB_PATH', '/opt/one\\n/opt/two\\n/opt/one\\n');
      append('GITHUB_STEP_SUMMARY', '# Baked hunter2\\n');
    `,
    post: `
      append('GITHUB_OUTPUT', 'image-id=late\\n');
      append('GITHUB_STEP_SUMMARY', 'post ' + env.STATE_pid + ' ' + readFileSync(env.GITHUB_STATE, 'utf8').length);
    `,
  });
  await using second = await writeAction({
    main: `console.log([env.CHANNEL, env.PATH.split(':').filter((path) => path.startsWith('/opt/')), env.NODE_OPTIONS, env.INPUT_IMAGE].join(' '));`,
  });
  const job = await runJob({
    steps: [
      { action: first.action, id: 'bake' },
      { action: second.action, inputs: ({ steps }) => ({ image: steps['bake']?.outputs['image-id'] ?? '' }) },
    ],
    masks: ['hunter2'],
  });
  const [bake, next] = job.steps;
  assert.deepEqual(bake?.outputs, { 'image-id': 'ami-1', notes: 'one\ntwo' });
  assert.deepEqual(bake?.envAdded, { CHANNEL: 'beta' });
  assert.deepEqual(bake?.pathsAdded, ['/opt/one', '/opt/two', '/opt/one']);
  assert.equal(bake?.summary, '# Baked ***\npost 42 0\n');
  assert.match(only(bake?.annotations ?? []).message, /Can't store NODE_OPTIONS/u);
  assert.equal(next?.rawStdout, 'beta /opt/one,/opt/two  ami-1');
});

test('a malformed file is an error like the runner words it, and what stood before it counts', async () => {
  await using fixture = await writeAction({
    main: `
      append('GITHUB_OUTPUT', 'good=1\\nbroken\\nlater=2\\n');
      append('GITHUB_STATE', 'a<<EOF\\nx\\n');
      append('GITHUB_STEP_SUMMARY', 'fine');
    `,
  });
  const step = only((await runJob({ steps: [{ action: fixture.action }] })).steps);
  assert.equal(step.conclusion, 'failure');
  assert.equal(step.exitCode, 0);
  assert.deepEqual(step.outputs, { good: '1' });
  assert.equal(step.summary, 'fine\n');
  assert.deepEqual(
    step.annotations.map(({ message }) => message),
    [
      "Unable to process file command 'state' successfully.",
      "Invalid value. Matching delimiter not found 'EOF'",
      "Unable to process file command 'output' successfully.",
      "Invalid format 'broken'",
    ],
  );
});

test('a summary of more than 1 MiB is not uploaded; the step stays green', async () => {
  await using fixture = await writeAction({
    main: `append('GITHUB_STEP_SUMMARY', 'x'.repeat(Number(env.INPUT_SIZE)));`,
  });
  const steps = [1024 * 1024, 1024 * 1024 + 1].map((size) => ({ action: fixture.action, inputs: { size } }));
  const [fits, tooBig] = (await runJob({ steps })).steps;
  assert.equal(fits?.summary.length, 1024 * 1024 + 1);
  assert.equal(tooBig?.summary, '');
  assert.equal(tooBig?.conclusion, 'success');
  const annotation = tooBig?.annotations.find(({ level }) => level === 'error');
  assert.match(annotation?.message ?? '', /upload aborted, supports content up to a size of 1024k, got 1024k/u);
});

test('files count after a failure and after a kill', async () => {
  await using fixture = await writeAction({
    main: `
      append('GITHUB_STATE', 'pid=1\\n');
      append('GITHUB_OUTPUT', 'status=started\\n');
      console.log('ready');
      stay();
    `,
    post: `console.log('post sees ' + env.STATE_pid);`,
  });
  const job = await runJob({
    steps: [{ action: fixture.action, kill: ({ untilLine }) => untilLine(/ready/u) }],
  });
  const step = only(job.steps);
  assert.equal(step.signal, 'SIGKILL');
  assert.equal(step.conclusion, 'failure');
  assert.deepEqual(step.outputs, { status: 'started' });
  assert.equal(step.phases.post?.rawStdout, 'post sees 1');
});
