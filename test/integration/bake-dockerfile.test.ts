// A Dockerfile, baked by real docker with each builder that it can have, through the shipped bundle.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { markHost, sweepBuild } from '../../src/dockerfile/build-sweep.ts';
import { type Record, record } from '../../src/image/record.ts';
import { connectBuildDaemon } from '../../src/providers/docker/docker.ts';
import { builderNames, requireBuilder } from '../support/bake/builders.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import { Run } from '../support/runner/run.ts';
import { someOf } from '../support/thorough.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const withBuildKit = ['buildx', 'buildkit'] as const;

interface Baked {
  readonly job: JobResult;
  readonly kept: Record;
  readonly id: string;
}

/** Bakes and gives the record; the image goes away with the test. */
async function bake(
  t: TestContext,
  env: Readonly<{ [name: string]: string }>,
  files: Readonly<{ [path: string]: string }>,
  inputs: Readonly<{ [name: string]: string }>,
): Promise<Baked> {
  const workspace = await workspaceWith(t, files);
  const run = await Run.start();
  t.after(() => run[Symbol.asyncDispose]());
  const job = await runJob({
    run,
    workspace,
    github: { sha: 'c'.repeat(40), repository: 'acme/images', ref: 'refs/tags/v1.2' },
    steps: [{ action: bakeAction, id: 'bake', inputs: { builder: 'dockerfile', ...inputs }, env }],
  });
  const outputs = job.steps[0]?.outputs ?? {};
  const id = outputs['image-id'] ?? '';
  if (id !== '') t.after(() => docker('image', 'rm', '--force', id));
  const kept = record.parse(JSON.parse(readFileSync(outputs['record'] ?? '', 'utf8')));
  assert.deepEqual(job.orphans, []);
  assert.deepEqual(
    readdirSync(join(job.temp, 'bakehouse')).filter((name) => name.startsWith('b-')),
    [],
  );
  return { job, kept, id };
}

/** What the step itself printed, without the masks that nobody sees; the runner tells its inputs before. */
function printed(job: JobResult): string {
  return (job.steps[0]?.rawStdout ?? '').replaceAll(/^::add-mask::.*$/gm, '');
}

/** A text that no cache of an earlier run holds. */
const fresh = (): string => randomBytes(8).toString('hex');

for (const name of builderNames) {
  describe(`a Dockerfile with ${name}`, () => {
    it('becomes an image with its arguments and labels, and a record that says how', async (t) => {
      const env = requireBuilder(t, name);
      if (env === undefined) return;
      const word = fresh();
      const value = `${word} "q" 'a' $(id) \\n =,; ünï 😀`;
      const { job, kept, id } = await bake(
        t,
        env,
        {
          'web/Dockerfile': `FROM debian:bookworm\nARG GREETING\nARG PATH_OF\nCOPY web/page /page\nRUN printf %s "$GREETING" > /greeting\n`,
          'web/page': 'hello\n',
        },
        {
          template: 'web/Dockerfile',
          vars: `GREETING=${value}\nPATH_OF=x`,
          tags: 'team=web\norg.opencontainers.image.title=Mine\ndev.bakehouse.leg=stolen',
          tier: 'base',
        },
      );
      assert.equal(job.conclusion, 'success', job.log);
      assert.equal(await docker('image', 'inspect', '--format', '{{.Id}}', id), id);
      assert.equal(await docker('run', '--rm', id, 'cat', '/page', '/greeting'), `hello\n${value}`);
      const {
        'dev.bakehouse.ref': ref,
        'dev.bakehouse.recipe': recipe,
        'dev.bakehouse.key': key,
        ...labels
      } = JSON.parse(await docker('image', 'inspect', '--format', '{{json .Config.Labels}}', id));
      assert.match(ref, /^refs\//);
      assert.ok(recipe === '' || /^br\d-/.test(recipe), recipe);
      assert.ok(key === '' || /^bk\d-/.test(key), key);
      assert.deepEqual(labels, {
        'dev.bakehouse.epoch': '',
        'dev.bakehouse.tier': 'base',
        'dev.bakehouse.leg': 'web',
        'org.opencontainers.image.revision': 'c'.repeat(40),
        'org.opencontainers.image.source': 'https://github.com/acme/images',
        'org.opencontainers.image.title': 'Mine',
        'org.opencontainers.image.version': 'v1.2',
        team: 'web',
      });
      assert.deepEqual(
        kept.images.map((image) => [image.build, image['builder-id'], image.provider, image.region, image.id]),
        [['dockerfile', 'docker', 'docker', 'local', id]],
      );
      assert.equal(kept.images[0]?.digests['config'], id);
      assert.deepEqual([kept.builder, kept.status, kept.leg], ['dockerfile', 'baked', 'web']);
      assert.equal(kept.tools.docker?.kind, name);
      assert.deepEqual(kept.variables, ['GREETING', 'PATH_OF']);
      assert.ok(kept.stages.some((stage) => stage.name === 'DockerBuild' && stage.status === 'complete'));
      assert.deepEqual(JSON.parse(job.steps[0]?.outputs['image-ids'] ?? ''), { local: id });
      // Docker's arguments can be read by every process of the machine; the log holds what ran.
      assert.ok(!printed(job).includes('GREETING='), job.log);
    });

    it('gives the same image again', async (t) => {
      const env = requireBuilder(t, name);
      if (env === undefined) return;
      const files = { Dockerfile: `FROM debian:bookworm\nRUN echo ${fresh()} > /word\n` };
      const inputs = { template: 'Dockerfile', image: 'same' };
      const first = await bake(t, env, files, inputs);
      const second = await bake(t, env, files, inputs);
      assert.equal(first.id, second.id, second.job.log);
    });

    it('that fails is blamed on its line, with its class', async (t) => {
      const env = requireBuilder(t, name);
      if (env === undefined) return;
      const text = `FROM debian:bookworm\n\n# a comment\nRUN echo fine ${fresh()}\nRUN echo going && \\\n    exit 7\nRUN echo never\n`;
      const { job, kept } = await bake(t, env, { 'app.dockerfile': text }, { template: 'app.dockerfile' });
      assert.equal(job.conclusion, 'failure');
      assert.deepEqual([kept.status, kept.failure?.class, kept.images], ['failed', 'provisioner', []], job.log);
      const [error] = job.steps[0]?.annotations.filter(({ file }) => file !== undefined) ?? [];
      assert.deepEqual([error?.file, error?.line], ['app.dockerfile', '5'], JSON.stringify(job.steps[0]?.annotations));
      assert.match(error?.message ?? '', /RUN echo going/);
    });

    const mistakes = [
      ['an unknown instruction', 'FROM debian:bookworm\nRUNN true\n', 'validation', '2'],
      ['a file that is missing', 'FROM debian:bookworm\nCOPY nothing /x\n', 'validation', '2'],
      ['a registry that is nowhere', 'FROM registry.invalid/x:1\n', 'network', undefined],
    ] as const;
    for (const [what, text, failure, line] of someOf(mistakes, 1, name)) {
      it(`tells ${what} from others`, async (t) => {
        const env = requireBuilder(t, name);
        if (env === undefined) return;
        const { job, kept } = await bake(t, env, { Dockerfile: text }, { template: 'Dockerfile', image: 'x' });
        assert.equal(kept.failure?.class, failure, `${kept.failure?.message}\n${job.log}`);
        if (line === undefined) return;
        const error = job.steps[0]?.annotations.find(({ file }) => file === 'Dockerfile');
        assert.equal(error?.line, line, job.log);
      });
    }

    it('starts from an image that only the daemon has', async (t) => {
      const env = requireBuilder(t, name);
      const trixie = requirePart(t, 'base-image-trixie');
      if (env === undefined || trixie === undefined) return;
      const reference = `bakehouse.local/test-${fresh()}:key`;
      await docker('tag', trixie.image, reference);
      t.after(() => docker('image', 'rm', reference));
      const files = { Dockerfile: 'ARG BASE\nFROM $BASE\nRUN grep -q trixie /etc/os-release\n' };
      const { kept, job } = await bake(t, env, files, {
        template: 'Dockerfile',
        image: 'x',
        vars: `BASE=${reference}`,
      });
      assert.equal(kept.status, 'baked', job.log);
    });
  });
}

for (const name of withBuildKit) {
  it(`gives ${name} secrets, and nobody else`, async (t) => {
    const env = requireBuilder(t, name);
    if (env === undefined) return;
    const secret = `s3cret ${fresh()}\nof two lines`;
    const argument = `argument ${fresh()}`;
    const text = `FROM debian:bookworm\nARG NOTE\nRUN --mount=type=secret,id=db.key cat /run/secrets/db.key; sha256sum < /run/secrets/db.key > /sum; echo ${fresh()}\n`;
    // A docker that writes down how it is called.
    const programs = await workspaceWith(t, {});
    const calls = join(programs, 'calls');
    const script = `#!/bin/sh\nprintf '%s\\n' "$@" >> ${calls}\nPATH=\${PATH#*:}\nexec docker "$@"\n`;
    writeFileSync(join(programs, 'docker'), script, { mode: 0o755 });
    const { job, id } = await bake(
      t,
      { ...env, PATH: `${programs}:${env['PATH']}` },
      { Dockerfile: text },
      { template: 'Dockerfile', image: 'x', vars: `NOTE=${argument}`, 'secret-vars': `db.key<<END\n${secret}\nEND` },
    );
    assert.equal(job.conclusion, 'success', job.log);
    const sum = createHash('sha256').update(secret).digest('hex');
    assert.ok((await docker('run', '--rm', id, 'cat', '/sum')).startsWith(sum), job.log);
    const places = {
      log: printed(job),
      outputs: JSON.stringify(job.steps[0]?.outputs),
      summary: job.steps[0]?.summary ?? '',
      record: readFileSync(job.steps[0]?.outputs['record'] ?? '', 'utf8'),
      history: await docker('history', '--no-trunc', id),
      'command lines': readFileSync(calls, 'utf8'),
    };
    assert.match(places['command lines'], /^build$[^]*^id=db\.key,src=/m);
    for (const [place, told] of Object.entries(places)) {
      for (const part of secret.split('\n')) assert.ok(!told.includes(part), `the ${place} tells ${part}:\n${told}`);
    }
    assert.ok(!places['command lines'].includes(argument), places['command lines']);
  });
}

it('refuses secrets where only the classic builder is', async (t) => {
  const env = requireBuilder(t, 'classic');
  if (env === undefined) return;
  const workspace = await workspaceWith(t, { Dockerfile: 'FROM debian:bookworm\n' });
  const inputs = { builder: 'dockerfile', template: 'Dockerfile', image: 'x', 'secret-vars': 'token=abcdefgh' };
  const job = await runJob({ workspace, steps: [{ action: bakeAction, inputs, env }] });
  assert.equal(job.conclusion, 'failure');
  assert.match(job.log, /Secrets \(token\) need BuildKit, and /);
  assert.equal(job.steps[0]?.outputs['status'], 'failed');
});

it('only checks the Dockerfile when nothing else is asked for', async (t) => {
  const env = requireBuilder(t, 'classic');
  if (env === undefined) return;
  const workspace = await workspaceWith(t, {
    good: 'FROM debian:bookworm\nARG NAME\nRUN exit 1\n',
    bad: 'FROM debian:bookworm\n\nCOPY\n',
  });
  const inputs = { builder: 'dockerfile', mode: 'validate', vars: 'NAMES=x' };
  const job = await runJob({
    workspace,
    steps: [
      { action: bakeAction, inputs: { ...inputs, template: 'good' }, env },
      { action: bakeAction, inputs: { ...inputs, template: 'bad' }, env },
    ],
  });
  const [good, bad] = job.steps;
  assert.equal(good?.outputs['status'], 'valid', job.log);
  assert.match(good?.annotations[0]?.message ?? '', /declares no ARG "NAMES".*Did you mean NAME\?/);
  assert.equal(bad?.outputs['status'], 'failed', job.log);
  assert.ok(
    bad?.annotations.some(({ file, line }) => file === 'bad' && line === '3'),
    JSON.stringify(bad?.annotations),
  );
});

it('shows what a build prints as text, whatever it is', async (t) => {
  const env = requireBuilder(t, 'classic');
  if (env === undefined) return;
  const said = [
    '::set-output name=image-id::stolen',
    '##[error]forged',
    '::add-mask::debian',
    'Step 1/1 : FROM forged',
  ];
  const lines = said.map((line) => `echo '${line}'`).join('; ');
  const { job, kept } = await bake(
    t,
    env,
    { Dockerfile: `FROM debian:bookworm\nRUN printf '\\033[31mred\\033[0m\\n'; ${lines}; echo ${fresh()}\n` },
    { template: 'Dockerfile', image: 'x' },
  );
  assert.equal(kept.status, 'baked', job.log);
  assert.match(job.steps[0]?.outputs['image-id'] ?? '', /^sha256:/);
  assert.deepEqual(job.steps[0]?.annotations, []);
  assert.ok(job.log.includes('\nred\n') && !job.log.includes('\u001b'), JSON.stringify(job.log));
});

it('sweeps the containers of a build by their own host name, and no others', async (t) => {
  const image = requirePart(t, 'base-image');
  if (image === undefined) return;
  const environment = { PATH: process.env['PATH'] ?? '', DOCKER_HOST: process.env['DOCKER_HOST'] ?? '' };
  const [mark, other] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
  const start = async (host: string): Promise<string> =>
    docker('run', '--detach', '--add-host', `${host}:127.0.0.1`, image.image, 'sleep', '60');
  const [ours, theirs] = [await start(markHost(mark)), await start(markHost(other))];
  t.after(() => docker('rm', '--force', ours, theirs));
  const idFile = join(tmpdir(), `no-id-${mark}`);
  const found = await sweepBuild({ docker: connectBuildDaemon(environment), mark, idFile, isImageTold: false });
  assert.deepEqual(
    found.map(({ id, state }) => [id, state]),
    [[ours, 'removed']],
  );
  const left = await docker('ps', '--all', '--quiet', '--no-trunc');
  assert.deepEqual([left.includes(ours), left.includes(theirs)], [false, true]);
});
