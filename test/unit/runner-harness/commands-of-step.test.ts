import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runJob } from '../../support/runner/job.ts';
import type { JobRequest } from '../../support/runner/job.ts';
import type { Moments } from '../../support/runner/moments.ts';
import type { StepResult } from '../../support/runner/step.ts';
import { only, writeAction } from './fixture-action.ts';

async function runMain(main: string, request: Omit<JobRequest, 'steps'> = {}): Promise<StepResult> {
  await using fixture = await writeAction({ main });
  return only((await runJob({ ...request, steps: [{ action: fixture.action, id: 'it' }] })).steps);
}

function print(...lines: readonly string[]): string {
  return lines.map((line) => `console.log(${JSON.stringify(line)});`).join('\n');
}

test('both grammars on both streams set outputs and state; other commands vanish from the log', async () => {
  const step = await runMain(
    `${print('::set-output name=one::1', '  indent: ##[set-output name=two;]2', 'plain')}
     console.error('::save-state name=pid::7');`,
  );
  assert.deepEqual(step.outputs, { one: '1', two: '2' });
  assert.deepEqual(step.state, { pid: '7' });
  assert.equal(step.phases.main.log.split('\n').at(-1), 'plain');
  assert.deepEqual(
    step.commands.filter(({ stream }) => stream === 'stderr'),
    [{ name: 'save-state', properties: { name: 'pid' }, data: '7', phase: 'main', stream: 'stderr' }],
  );
});

test('stop-commands holds until its token, on both streams, and the token is masked', async () => {
  const step = await runMain(`
    console.log('::stop-commands::tok-4711-abcdef');
    console.log('::set-output name=a::1');
    console.log('##[set-output name=a]2');
    console.log('::other::');
    await new Promise((resolve) => process.stdout.write('', resolve));
    console.log('::TOK-4711-ABCDEF::');
    console.log('::set-output name=b::3');
  `);
  assert.deepEqual(step.outputs, { b: '3' });
  assert.deepEqual(
    step.commands.map(({ name }) => name),
    ['stop-commands', 'set-output'],
  );
  assert.match(step.log, /::stop-commands::\*\*\*\n::set-output name=a::1\n##\[set-output name=a\]2\n::other::/u);
});

test('a stop on stdout stops stderr; a stop that never ends is over with the phase', async () => {
  await using fixture = await writeAction({
    main: `console.log('::stop-commands::tok-4711-abcdef');`,
    post: `console.log('::save-state name=post::1');`,
  });
  const job = await runJob({ steps: [{ action: fixture.action }] });
  assert.deepEqual(only(job.steps).state, { post: '1' });

  await using quiet = await writeAction({
    main: `
      process.on('SIGUSR2', () => { console.error('::set-output name=a::1'); process.exit(0); });
      console.log('::stop-commands::tok-4711-abcdef');
      stay();
    `,
  });
  const stopped = ({ untilLine }: Moments): Promise<string> => untilLine(/^::stop-commands::/u);
  const steps = [{ action: quiet.action, signals: [{ signal: 'SIGUSR2' as const, when: stopped }] }];
  const step = only((await runJob({ steps })).steps);
  assert.deepEqual(step.outputs, {});
  assert.match(step.log, /::set-output name=a::1/u);
});

test('a stop token that is a command or empty is refused and fails the step', async () => {
  const step = await runMain(print('::stop-commands::set-output', '::set-output name=a::1'));
  assert.equal(step.conclusion, 'failure');
  assert.match(step.annotations[0]?.message ?? '', /You cannot use a endToken/u);
  assert.deepEqual(step.outputs, { a: '1' });
});

test('add-mask hides from then on, each line of its value too', async () => {
  const step = await runMain(
    print('hunter2', '::add-mask::hunter2%0Asecond line', 'hunter2 and second line', '::add-mask:: '),
  );
  assert.match(step.log, /hunter2\n\*\*\* and \*\*\*/u);
  assert.match(step.rawStdout, /hunter2 and second line/u);
  assert.deepEqual(
    step.annotations.map(({ level, message }) => [level, message]),
    [['warning', "Can't add secret mask for empty string in ##[add-mask] command."]],
  );
});

test('set-env and add-path are refused unless the job allows them', async () => {
  const lines = print('::set-env name=A::1', '::add-path::/opt/x', '::set-env name=NODE_OPTIONS::-v');
  const refused = await runMain(lines);
  assert.equal(refused.conclusion, 'failure');
  assert.equal(refused.exitCode, 0);
  assert.deepEqual(refused.envAdded, {});
  assert.match(refused.annotations[1]?.message ?? '', /The `set-env` command is disabled/u);

  const allowed = await runMain(lines, { env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true' } });
  assert.equal(allowed.conclusion, 'success');
  assert.deepEqual(allowed.envAdded, { A: '1' });
  assert.deepEqual(allowed.pathsAdded, ['/opt/x']);
  assert.match(only(allowed.annotations).message, /Can't update NODE_OPTIONS/u);
});

test('groups, debug lines, matchers and echo', async () => {
  const step = await runMain(`
    writeFileSync('matcher.json', '{"problemMatcher":[{"owner":"packer"}]}');
    ${print('::add-matcher::matcher.json', '::group::Baking', '::debug::hidden', '::endgroup::', '::echo::on')}
    ${print('::set-output name=a::1', '::add-mask::xyz', '::remove-matcher owner=packer::', '::add-matcher::none.json')}
  `);
  const log = step.log.slice(step.log.indexOf('##[group]Baking'));
  assert.equal(
    log.split('\n').slice(0, 5).join('\n'),
    '##[group]Baking\n##[endgroup]\n::set-output name=a::1\n::add-mask::***\n::remove-matcher owner=packer::',
  );
  assert.doesNotMatch(step.log, /hidden/u);
  assert.match(step.annotations[0]?.message ?? '', /Unable to process command '::add-matcher::none.json'/u);

  const debug = await runMain(print('::debug::shown'), { debug: true });
  assert.match(debug.log, /##\[debug\]shown/u);
});

test('annotations: places, the limit of ten per level and phase, and the cut of long messages', async () => {
  const step = await runMain(
    `
    console.log('::error file=' + env.GITHUB_WORKSPACE + '/images/web.pkr.hcl,line=3,col=5,title=No%2C::bad');
    for (let i = 0; i < 12; i += 1) console.log('::warning::w' + i);
    console.log('::notice::' + 'x'.repeat(5000));
    console.log('::error::hunter2');
  `,
    { masks: ['hunter2'] },
  );
  assert.deepEqual(step.annotations[0], {
    level: 'error',
    message: 'bad',
    phase: 'main',
    title: 'No,',
    file: 'images/web.pkr.hcl',
    line: '3',
    col: '5',
  });
  assert.deepEqual(
    step.droppedAnnotations.map(({ message }) => message),
    ['w10', 'w11'],
  );
  assert.match(step.log, /##\[warning\]w11/u);
  assert.equal(step.annotations.find(({ level }) => level === 'notice')?.message.length, 4096);
  assert.equal(step.annotations.at(-1)?.message, '***');
});

test('a carriage return starts a line, so a command behind it counts', async () => {
  const step = await runMain(`process.stdout.write('progress 99%\\r::set-output name=a::1\\n');`);
  assert.deepEqual(step.outputs, { a: '1' });
});
