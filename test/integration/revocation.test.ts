// examples/revocation through the shipped actions, with a real daemon: what is revoked is baked anew under new keys, is not built
// on, and is not published, whatever the checkout says.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { type Plan, plan } from '../../src/image/plan.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { bakeAction } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { forgetImages } from '../support/peers/docker.ts';
import { smallImage } from '../support/peers/small-image.ts';
import { commitAll, exampleRepository, git, planAction, temporaryFolder } from '../support/plan/repository.ts';
import { publishAction, pushToMain, verifyAction } from '../support/publish/image-chain.ts';
import type { EventRequest } from '../support/runner/contexts.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import { Run } from '../support/runner/run.ts';
import type { StepContext } from '../support/runner/step.ts';
import { tested } from '../support/tested-node.ts';

introduceProviders();

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const execute = promisify(execFile);

interface Repository {
  readonly run: Run;
  readonly workspace: string;
  readonly home: string;
}

async function repositoryOf(t: TestContext, run: Run): Promise<Repository | undefined> {
  const base = requirePart(t, 'base-image');
  if (base === undefined || requirePart(t, 'docker') === undefined) return undefined;
  const workspace = await exampleRepository(t, 'revocation');
  const manifest = join(workspace, 'bakehouse.yml');
  const small = await smallImage(base.image);
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('debian:bookworm', small));
  // What this test bakes is nobody else's.
  appendFileSync(join(workspace, 'base/Dockerfile'), `RUN echo ${randomUUID()} >/srv/mark\n`);
  commitAll(workspace);
  return { run, workspace, home: await temporaryFolder(t) };
}

let attempts = 0;

interface Ended {
  readonly job: JobResult;
  readonly legs: ReadonlyMap<string, Plan['legs'][number]>;
  /** Lines `leg: todo (reason)` of the plan. */
  readonly reasons: readonly string[];
  readonly outputs: (step: string) => Readonly<Record<string, string>>;
  /** The plan and the records of the run, outside of its job. */
  readonly kept: string;
}

/** A run of the example: plan, bake both, test, publish. */
async function images(t: TestContext, { run, workspace, home }: Repository): Promise<Ended> {
  const planned = ({ steps }: StepContext): Readonly<Record<string, string>> => ({
    plan: steps['plan']?.outputs['plan'] ?? '',
    'plan-digest': steps['plan']?.outputs['digest'] ?? '',
  });
  const kept = await temporaryFolder(t);
  const job = await runJob({
    run,
    workspace,
    env: { HOME: home, DOCKER_HOST: process.env['DOCKER_HOST'] ?? '' },
    event: pushToMain,
    // Each is a later attempt of the same run, with artifacts of its own.
    github: { ref: 'refs/heads/main', run_attempt: String((attempts += 1)) },
    steps: [
      { action: planAction, id: 'plan', inputs: { list: 'true' } },
      { run: ({ steps }) => cpSync(steps['plan']?.outputs['plan'] ?? '', join(kept, 'plan.json')) },
      { action: bakeAction, id: 'base', inputs: (context) => ({ ...planned(context), leg: 'base' }) },
      { action: bakeAction, id: 'web', inputs: (context) => ({ ...planned(context), leg: 'web' }) },
      { action: verifyAction, id: 'verify', inputs: (context) => ({ ...planned(context), leg: 'web' }) },
      { run: ({ temp }) => cpSync(join(temp, 'bakehouse', 'legs'), join(kept, 'legs'), { recursive: true }) },
      { action: publishAction, id: 'publish', inputs: planned },
    ],
  });
  const outputs = (step: string): Readonly<Record<string, string>> =>
    job.steps.find(({ id }) => id === step)?.outputs ?? {};
  const ids = ['base', 'web'].flatMap((step) => outputs(step)['image-id'] ?? []).filter((id) => id !== '');
  t.after(() => forgetImages(ids.toReversed()));
  const { legs } = plan.parse(JSON.parse(readFileSync(join(kept, 'plan.json'), 'utf8')));
  return {
    job,
    legs: new Map(legs.map((leg) => [leg.leg, leg])),
    reasons: job.log.split('\n').filter((line) => /^(?:base|web): \w+.* \(/.test(line)),
    outputs,
    kept,
  };
}

/** Publishes what an earlier run has baked and tested. */
async function publishAgain(
  { run, workspace, home }: Repository,
  { kept }: Ended,
  { event = pushToMain, ref = 'refs/heads/main' }: { readonly event?: EventRequest; readonly ref?: string },
): Promise<JobResult> {
  return await runJob({
    run,
    workspace,
    env: { HOME: home, DOCKER_HOST: process.env['DOCKER_HOST'] ?? '' },
    event,
    github: { ref, run_attempt: String((attempts += 1)) },
    steps: [
      {
        action: publishAction,
        inputs: { plan: join(kept, 'plan.json'), records: join(kept, 'legs'), 'allow-untrusted': 'true' },
      },
    ],
  });
}

/** The shipped command line in the checkout. */
async function command(
  { workspace, home }: Repository,
  ...args: readonly string[]
): Promise<{ readonly out: string; readonly err: string }> {
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    DOCKER_HOST: process.env['DOCKER_HOST'],
    XDG_STATE_HOME: join(home, 'state'),
  };
  const { stdout, stderr } = await execute(tested.node, [cli, ...args], { cwd: workspace, env });
  return { out: stdout, err: stderr };
}

function published({ workspace }: Repository): string {
  return readFileSync(join(workspace, 'images.auto.tfvars.json'), 'utf8');
}

const said = 'reason: a hole, by: alice, at: 2026-11-30T12:00:00Z';

describe('examples/revocation', () => {
  it('bakes both anew under new keys once the parent is revoked by its key', async (t) => {
    await using run = await Run.start();
    const repository = await repositoryOf(t, run);
    if (repository === undefined) return;
    const first = await images(t, repository);
    assert.equal(first.job.conclusion, 'success', first.job.log);
    const key = first.legs.get('base')?.key ?? '';

    // The comments of the example are still there.
    const before = readFileSync(join(repository.workspace, 'revocations.yml'), 'utf8');
    const told = await command(repository, 'revoke', key, '--reason', 'OpenSSL has a hole', '--by', 'alice');
    assert.match(told.out, /Written to revocations\.yml\./);
    const list = readFileSync(join(repository.workspace, 'revocations.yml'), 'utf8');
    assert.ok(
      list.startsWith(before) && list.includes(`- key: "${key}"\n  reason: "OpenSSL has a hole"\n  by: "alice"\n`),
      list,
    );
    const again = await command(repository, 'revoke', key);
    assert.match(again.out, /revocations\.yml has this entry already\./);
    git(repository.workspace, 'commit', '--quiet', '--all', '--message', 'Revoke base');

    const second = await images(t, repository);
    assert.equal(second.job.conclusion, 'success', second.job.log);
    assert.match(
      second.reasons[0] ?? '',
      /^base: bake \(revoked by alice at \S+ \(key bk2-\w+\): OpenSSL has a hole\)$/,
    );
    assert.match(second.reasons[1] ?? '', /^web: bake, verify \(/);
    for (const leg of ['base', 'web']) {
      assert.notEqual(second.legs.get(leg)?.key, first.legs.get(leg)?.key);
      assert.notEqual(second.outputs(leg)['image-id'], first.outputs(leg)['image-id']);
      assert.equal(second.outputs(leg)['status'], 'baked');
    }
    assert.ok(published(repository).includes(second.outputs('web')['image-id'] ?? '-'), published(repository));

    // What is good is found again, and what stands on what is known.
    const third = await images(t, repository);
    assert.deepEqual(
      [third.outputs('base')['status'], third.outputs('web')['status']],
      ['reused', 'reused'],
      third.job.log,
    );
    const shown = await command(repository, 'lineage', key, '--json');
    const below: readonly { readonly key: string }[] = JSON.parse(shown.out)['below'];
    assert.deepEqual(
      below.map((one) => one.key),
      [first.legs.get('web')?.key],
    );
    assert.match(shown.err, /revoked by alice .*OpenSSL has a hole/);

    // Taken back, the first ones are good again.
    writeFileSync(join(repository.workspace, 'revocations.yml'), before);
    const fourth = await images(t, repository);
    assert.deepEqual(
      [fourth.legs.get('base')?.key, fourth.outputs('web')['image-id']],
      [key, first.outputs('web')['image-id']],
    );
  });

  it('publishes no image that the default branch revokes, whatever a tag or a pull request has', async (t) => {
    await using run = await Run.start();
    const repository = await repositoryOf(t, run);
    if (repository === undefined) return;
    const first = await images(t, repository);
    assert.equal(first.job.conclusion, 'success', first.job.log);
    const id = first.outputs('web')['image-id'] ?? '';
    const before = published(repository);
    run.twin.defaultBranch.files.set('revocations.yml', { text: `- { image: "${id.toUpperCase()}", ${said} }\n` });
    const refused =
      /web is not published: it is revoked by alice at 2026-11-30T12:00:00Z \(image SHA256:[0-9A-F]{64}\): a hole\./;

    // The very same commit, planned before: a run that is run again.
    const again = await images(t, repository);
    assert.equal(again.job.conclusion, 'failure', again.job.log);
    assert.match(again.job.log, refused);
    assert.equal(again.outputs('publish')['mutations'], '0');

    // A tag and a pull request that empty the list, with records of tests that passed.
    writeFileSync(join(repository.workspace, 'revocations.yml'), '[]\n');
    const tag = await publishAgain(repository, first, { ref: 'refs/tags/v1' });
    assert.equal(tag.conclusion, 'failure', tag.log);
    assert.match(tag.log, refused);
    const pull: EventRequest = {
      name: 'pull_request',
      payload: {
        ...Object(pushToMain.payload),
        pull_request: { head: { repo: { full_name: 'octo-org/images' } }, user: { login: 'octocat' } },
      },
    };
    const request = await publishAgain(repository, first, { event: pull, ref: 'refs/pull/7/merge' });
    assert.equal(request.conclusion, 'failure', request.log);
    assert.match(request.log, refused);
    assert.equal(published(repository), before);

    // Where GitHub does not say what is revoked, nothing is published.
    run.twin.defaultBranch.files.clear();
    run.twin.defaultBranch.refusal = 403;
    const silent = await publishAgain(repository, first, {});
    assert.match(
      silent.log,
      /What is revoked is not known: revocations\.yml of main cannot be read: GitHub answers 403/,
    );
    assert.equal(silent.conclusion, 'failure');
    run.twin.defaultBranch.refusal = undefined;
    const good = await publishAgain(repository, first, {});
    assert.equal(good.conclusion, 'success', good.log);
  });

  it('builds on no image that is revoked, and says in the summary why', async (t) => {
    await using run = await Run.start();
    const repository = await repositoryOf(t, run);
    if (repository === undefined) return;
    const first = await images(t, repository);
    assert.equal(first.job.conclusion, 'success', first.job.log);
    const reason = '"<img src=x> [click](https://evil.example) ::error::x | `a`"';
    const entry = `- { digest: "${first.outputs('base')['image-id']}", reason: ${reason}, by: alice, at: 2026-11-30 }\n`;
    writeFileSync(join(repository.workspace, 'revocations.yml'), entry);
    const second = await images(t, repository);
    assert.equal(second.job.conclusion, 'failure');
    assert.match(second.job.log, /web is not baked: base is revoked by alice at 2026-11-30 \(digest sha256:\w+\)/);
    assert.equal(second.outputs('base')['image-id'], first.outputs('base')['image-id']);
    assert.notEqual(second.outputs('web')['status'], 'baked');
    const summary = second.job.steps.map((step) => step.summary).join('');
    assert.match(summary, /&lt;img src=x&gt;/);
    assert.ok(!summary.includes('<img src=x>') && !summary.includes('[click]('), summary);
  });

  it('bakes again what stands on an image that is revoked, though no image of docker tells what it stands on', async (t) => {
    await using run = await Run.start();
    const repository = await repositoryOf(t, run);
    if (repository === undefined) return;
    // Without the cache of layers, so that the same key makes another image each time.
    const manifest = join(repository.workspace, 'bakehouse.yml');
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace('    tier: base\n', '    tier: base\n    refresh: monthly\n'),
    );
    appendFileSync(join(repository.workspace, 'base/Dockerfile'), 'RUN cat /proc/sys/kernel/random/uuid >/srv/once\n');
    commitAll(repository.workspace);
    const first = await images(t, repository);
    assert.equal(first.job.conclusion, 'success', first.job.log);
    writeFileSync(
      join(repository.workspace, 'revocations.yml'),
      `- { image: "${first.outputs('base')['image-id']}", ${said} }\n`,
    );
    const second = await images(t, repository);
    assert.equal(second.job.conclusion, 'success', second.job.log);
    assert.equal(second.legs.get('web')?.key, first.legs.get('web')?.key);
    for (const leg of ['base', 'web']) {
      assert.equal(second.outputs(leg)['status'], 'baked', second.job.log);
      assert.notEqual(second.outputs(leg)['image-id'], first.outputs(leg)['image-id']);
    }
    // What is good is found, and nothing is baked for ever.
    const third = await images(t, repository);
    assert.deepEqual(
      ['base', 'web'].map((leg) => third.outputs(leg)['image-id']),
      ['base', 'web'].map((leg) => second.outputs(leg)['image-id']),
      third.job.log,
    );
  });

  it('goes back to the newest good image, or leaves it out, as the entry says', async (t) => {
    await using run = await Run.start();
    const repository = await repositoryOf(t, run);
    if (repository === undefined) return;
    const first = await images(t, repository);
    appendFileSync(join(repository.workspace, 'web/Dockerfile'), 'ENV NEWER=1\n');
    git(repository.workspace, 'commit', '--quiet', '--all', '--message', 'Change web');
    const second = await images(t, repository);
    assert.equal(second.job.conclusion, 'success', second.job.log);
    const [older, newer] = [first, second].map(({ outputs }) => outputs('web')['image-id'] ?? '');
    assert.ok(older !== undefined && newer !== undefined && published(repository).includes(newer));

    const list = join(repository.workspace, 'revocations.yml');
    writeFileSync(list, `- { image: "${newer}", on-revoke: none, ${said} }\n`);
    const none = await publishAgain(repository, second, {});
    assert.match(none.log, /web is left out: it is revoked by alice/);
    assert.ok(published(repository).includes(newer), 'it stays');

    writeFileSync(list, `- { image: "${newer}", on-revoke: previous, ${said} }\n`);
    const back = await publishAgain(repository, second, {});
    assert.equal(back.conclusion, 'success', back.log);
    assert.match(back.log, /Its earlier image of the key bk2-\w+ is published\./);
    assert.ok(published(repository).includes(older), published(repository));

    // The older one is revoked too: there is nothing to go back to.
    appendFileSync(list, `- { image: "${older}", ${said} }\n`);
    const stuck = await publishAgain(repository, second, {});
    assert.equal(stuck.conclusion, 'failure');
    assert.match(
      stuck.log,
      /on-revoke is previous, but no earlier image of it is whole, passed its tests and is not revoked/,
    );
    assert.ok(existsSync(list));
  });
});
