// Builds that the workflow of a repository bakes, by a twin of GitHub's API that is held to GitHub's own description.
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { steadyNow } from '../../../../src/core/clock.ts';
import { waitUntil } from '../../../../src/core/process/process.ts';
import { readInputs } from '../../../../src/core/runner/inputs.ts';
import { GitHubBakery } from '../../../../src/pipeline/serve/github-builds.ts';
import { serveInputs } from '../../../../src/pipeline/serve/inputs.ts';
import { failedResponse, type KeptBuild, KeptBuilds } from '../../../../src/pipeline/serve/kept-builds.ts';
import { startRunsTwin, type RunsTwin } from '../../../support/github/runs-twin.ts';
import { temporaryFolder } from '../../../support/plan/repository.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

const request = { giturl: 'https://git.example.org/acme/web.git', buildonly: 'image' };

interface At {
  readonly twin: RunsTwin;
  readonly builds: KeptBuilds;
  readonly open: () => Promise<GitHubBakery>;
  readonly take: (bakery: GitHubBakery, over?: object) => KeptBuild;
}

async function at(t: TestContext): Promise<At> {
  const twin = await startRunsTwin(t);
  const folder = await temporaryFolder(t);
  const given: Readonly<Record<string, string>> = { repo: 'acme/images', 'github-token': twin.token, keep: '2' };
  const inputs = readInputs(serveInputs, (name) => given[name] ?? '');
  const host = { ...fakeHost({ environment: { GITHUB_API_URL: twin.apiUrl } }), workspace: folder };
  const builds = new KeptBuilds(folder, () => assert.fail());
  return {
    twin,
    builds,
    open: () => GitHubBakery.open({ host, builds, inputs, stepMs: 0 }),
    take: (bakery, over = {}) => {
      const build = builds.add({ id: undefined, request: { ...request, ...over }, secrets: [], digest: '' });
      bakery.add(build);
      return build;
    },
  };
}

const sent = async (twin: RunsTwin, count: number): Promise<void> => {
  assert.ok(await waitUntil(async () => twin.runs.length >= count, steadyNow() + 60_000, 20));
};
const settled = async (bakery: GitHubBakery): Promise<void> => {
  assert.ok(await waitUntil(async () => bakery.waiting === 0, steadyNow() + 60_000, 20));
};

describe('a build on GitHub', () => {
  it('is sent once, seen while it runs, and what it came to', async (t) => {
    const { twin, open, take, builds } = await at(t);
    const bakery = await open();
    const build = take(bakery);
    assert.deepEqual([await bakery.attempts(build), await bakery.response(build, 0)], [1, undefined]);
    await settled(bakery);
    const [run] = twin.runs;
    assert.ok(run !== undefined && run.title === `Bake ${build.id}`);
    run.status = 'in_progress';
    const running = { ...failedResponse(build.id, 1, ''), status: 'running', error: undefined };
    twin.keep(run, 'bakehouse-response-a1.json', JSON.stringify(running));
    assert.equal((await bakery.response(build, 0))?.status, 'running');
    assert.equal(builds.isOver(build.id), false);
    Object.assign(run, { status: 'completed', conclusion: 'success' });
    assert.equal((await bakery.response(build, 0))?.status, 'complete');
    assert.deepEqual([builds.isOver(build.id), twin.runs.length, bakery.isWell()], [true, 1, true]);
    await bakery.close();
  });

  it('has a response for each time that it was run', async (t) => {
    const { twin, open, take } = await at(t);
    const bakery = await open();
    const build = take(bakery);
    await settled(bakery);
    const [run] = twin.runs;
    assert.ok(run !== undefined);
    const first = { ...failedResponse(build.id, 1, 'the first time'), status: 'failed' };
    twin.keep(run, 'bakehouse-response-a1.json', JSON.stringify(first));
    Object.assign(run, { status: 'completed', conclusion: 'failure' });
    assert.equal((await bakery.response(build, 0))?.error?.message, 'the first time');
    Object.assign(run, { status: 'in_progress', conclusion: null, attempt: 2 });
    assert.equal(await bakery.attempts(build), 2);
    assert.equal((await bakery.response(build, 0))?.error?.message, 'the first time');
    Object.assign(run, { status: 'completed', conclusion: 'cancelled' });
    assert.match((await bakery.response(build, 1))?.error?.message ?? '', /ended as cancelled/);
    await bakery.close();
  });

  it('is told from what was seen where GitHub does not answer', async (t) => {
    const { twin, open, take, builds } = await at(t);
    const bakery = await open();
    const build = take(bakery);
    await settled(bakery);
    Object.assign(twin.runs[0] ?? {}, { status: 'completed', conclusion: 'success' });
    assert.equal((await bakery.response(build, 0))?.status, 'complete');
    twin.fail({ on: 'read', kind: 'forbidden' });
    assert.equal((await bakery.response(build, 0))?.status, 'complete');
    assert.equal(bakery.isWell(), false);
    await bakery.close();
    const again = await open();
    await again.resume();
    twin.fail({ on: 'read', kind: 'forbidden' });
    assert.equal((await again.response(build, 0))?.status, 'complete');
    assert.deepEqual([builds.isOver(build.id), twin.runs.length], [true, 1]);
    await again.close();
  });

  it('is sent once by two services, the first of which was killed before it knew that it was', async (t) => {
    const { twin, open, take } = await at(t);
    const bakery = await open();
    twin.fail({ on: 'dispatch', kind: 'cut after' });
    const build = take(bakery);
    await sent(twin, 1);
    await bakery.close();
    const again = await open();
    await again.resume();
    await settled(again);
    assert.equal(twin.runs.length, 1);
    assert.equal(await again.attempts(build), 1);
    await again.close();
  });

  it('fails where GitHub takes it not', async (t) => {
    const { twin, open, take, builds } = await at(t);
    const bakery = await open();
    twin.fail({ on: 'dispatch', kind: 'forbidden' });
    const build = take(bakery);
    await settled(bakery);
    const outcome = builds.outcome(build.id);
    assert.deepEqual([outcome?.status, outcome?.error?.code], ['failed', 5]);
    assert.match(outcome?.error?.message ?? '', /GitHub does not start request\.yml/);
    assert.ok(!JSON.stringify(outcome).includes(twin.token));
    await bakery.close();
  });

  it('wants a token', async (t) => {
    const folder = await temporaryFolder(t);
    const inputs = readInputs(serveInputs, (name) => (name === 'repo' ? 'acme/images' : ''));
    const builds = new KeptBuilds(folder, () => assert.fail());
    const host = { ...fakeHost(), workspace: folder, kind: 'terminal' as const };
    await assert.rejects(GitHubBakery.open({ host, builds, inputs }), /There is no token for acme\/images/);
  });
});
