import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runJob } from '../../support/runner/job.ts';
import { only, writeAction } from './fixture-action.ts';

test('an output that holds a masked value is dropped with a warning, an empty one is none', async () => {
  await using fixture = await writeAction({
    main: `append('GITHUB_OUTPUT', 'Image-Id=ami-1\\nmatrix={"include":[]}\\nempty=\\nkey=aHVudGVyMg==\\n');`,
  });
  const job = await runJob({
    steps: [{ action: fixture.action, id: 'bake' }],
    // A secret of several lines, one of which is a brace.
    masks: ['{\n  "private": 1\n}', 'hunter2'],
    outputs: {
      image: 'steps.bake.outputs.image-id',
      matrix: 'steps.bake.outputs.matrix',
      empty: 'steps.bake.outputs.empty',
      key: 'steps.bake.outputs.key',
      none: 'steps.other.outputs.x',
    },
  });
  assert.deepEqual(job.outputs, { image: 'ami-1' });
  assert.deepEqual(job.droppedOutputs, [
    { name: 'matrix', reason: 'secret' },
    { name: 'key', reason: 'secret' },
  ]);
  assert.equal(job.annotations[0]?.message, "Skip output 'matrix' since it may contain secret.");
  assert.equal(job.conclusion, 'success');
  const step = only(job.steps);
  assert.equal(step.outputs['matrix'], '{"include":[]}');
  assert.deepEqual(
    step.droppedOutputs.map(({ name }) => name),
    ['matrix', 'key'],
  );
});

test('a mask added after the output was set still drops it', async () => {
  await using fixture = await writeAction({
    main: `append('GITHUB_OUTPUT', 'account=123456789012\\n');`,
    post: `console.log('::add-mask::123456789012');`,
  });
  const job = await runJob({
    steps: [{ action: fixture.action, id: 'bake' }],
    outputs: { account: 'steps.bake.outputs.account' },
  });
  assert.deepEqual(job.outputs, {});
});

test('outputs of more than 1 MB in UTF-16 do not leave the job', async () => {
  await using fixture = await writeAction({
    main: `append('GITHUB_OUTPUT', 'big=' + 'x'.repeat(600000) + '\\nsmall=1\\n');`,
  });
  const steps = [{ action: fixture.action, id: 'plan' }];
  const outputs = { big: 'steps.plan.outputs.big', small: 'steps.plan.outputs.small' };
  const job = await runJob({ steps, outputs });
  assert.deepEqual(job.outputs, {});
  assert.deepEqual(
    job.droppedOutputs.map(({ reason }) => reason),
    ['size', 'size'],
  );
  assert.deepEqual((await runJob({ steps, outputs: { small: outputs.small } })).outputs, { small: '1' });
});
