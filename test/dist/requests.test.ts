// Requests by the shipped command line and the shipped action, against a twin of GitHub's API.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { steadyNow } from '../../src/core/clock.ts';
import { waitUntil } from '../../src/core/process/process.ts';
import { type RunsTwin, startRunsTwin } from '../support/github/runs-twin.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { tested } from '../support/tested-node.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const action = fileURLToPath(new URL('../../actions/submit', import.meta.url));
const request = '{"giturl": "https://github.com/acme/web", "buildonly": "image"}';

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Started {
  readonly said: () => string;
  readonly interrupt: () => void;
  readonly end: Promise<Ran>;
}

async function start(t: TestContext, twin: RunsTwin, ...words: readonly string[]): Promise<Started> {
  const home = await temporaryFolder(t);
  const child = spawn(tested.node, [cli, ...words, '--repo', 'acme/images', '--json'], {
    cwd: home,
    env: { PATH: process.env['PATH'] ?? '', HOME: home, GITHUB_API_URL: twin.apiUrl, GH_TOKEN: twin.token },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.after(() => child.kill('SIGKILL'));
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const end = once(child, 'close').then(([code]): Ran => ({ code, out, err }));
  return { said: () => err, interrupt: () => void child.kill('SIGINT'), end };
}

const ran = async (t: TestContext, twin: RunsTwin, ...words: readonly string[]): Promise<Ran> =>
  (await start(t, twin, ...words)).end;

describe('requests by the shipped command line', () => {
  for (const [conclusion, code] of [
    ['success', 0],
    ['failure', 1],
    ['cancelled', 130],
  ] as const) {
    it(`exits with ${code} where the run that it waits for ends as ${conclusion}`, async (t) => {
      const twin = await startRunsTwin(t);
      twin.onStart = (run) => Object.assign(run, { status: 'completed', conclusion });
      const waited = await ran(t, twin, 'submit', '--request', request, '--wait', '--interval', '0.1');
      assert.equal(waited.code, code, waited.err);
      const outputs = JSON.parse(waited.out);
      assert.deepEqual(
        [outputs.status, outputs['run-id'], outputs.response],
        [conclusion, String(twin.runs[0]?.id), null],
      );
      assert.ok(!`${waited.out}${waited.err}`.includes(twin.token));
      const watched = await ran(t, twin, 'watch', outputs.id, '--interval', '0.1');
      assert.equal(watched.code, code, watched.err);
    });
  }

  it('tells what is wrong in one line, and lists what there is', async (t) => {
    const twin = await startRunsTwin(t);
    twin.add('order-4711');
    const unknown = await ran(t, twin, 'status', 'order-9999');
    assert.equal(unknown.code, 1);
    assert.match(unknown.err, /error: No run of acme\/images has the id "order-9999"/);
    assert.doesNotMatch(unknown.err, /\n {4}at /);
    const listed = await ran(t, twin, 'list');
    assert.equal(listed.code, 0, listed.err);
    assert.deepEqual(
      JSON.parse(listed.out).requests.map(({ id }: { readonly id: string }) => id),
      ['order-4711'],
    );
    const found = await ran(t, twin, 'status', 'order-47');
    assert.equal(JSON.parse(found.out).status, 'waiting');
  });

  it('ends the watching alone when it is interrupted', async (t) => {
    const twin = await startRunsTwin(t);
    const run = twin.add('order-4711', { status: 'in_progress' });
    const watching = await start(t, twin, 'watch', 'order-4711', '--interval', '60');
    assert.ok(await waitUntil(async () => /Run \d+: running/.test(watching.said()), steadyNow() + 120_000));
    watching.interrupt();
    const { code, err } = await watching.end;
    assert.equal(code, 130, err);
    assert.match(err, /The request order-4711 goes on without us: bakehouse watch order-4711/);
    assert.equal(run.status, 'in_progress');
  });
});

describe('the action submit', () => {
  it('gives what became of its request to later steps', async (t) => {
    const twin = await startRunsTwin(t);
    twin.onStart = (run) => Object.assign(run, { status: 'completed', conclusion: 'success' });
    const inputs = { repo: 'acme/images', 'github-token': twin.token, request, wait: 'true', interval: '0.1' };
    const job = await runJob({ steps: [{ action, inputs }], github: { api_url: twin.apiUrl } });
    assert.equal(job.conclusion, 'success', job.log);
    const [step] = job.steps;
    assert.deepEqual([step?.outputs['status'], step?.outputs['run-id']], ['success', String(twin.runs[0]?.id)]);
    twin.onStart = (run) => Object.assign(run, { status: 'completed', conclusion: 'failure' });
    const red = await runJob({ steps: [{ action, inputs }], github: { api_url: twin.apiUrl } });
    assert.equal(red.conclusion, 'failure');
    assert.match(red.log, /Request \S+: failure/);
  });
});
