// A request from end to end: `bakehouse submit` sends it to a twin of GitHub's API, behind which act runs the workflow of the
// page on requests; its stages are watched while it runs, it is cancelled, and run again.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { yamlBlocks } from '../../scripts/lint-workflows.mjs';
import { steadyNow } from '../../src/core/clock.ts';
import { waitUntil } from '../../src/core/process/process.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { runByAct } from '../support/github/act-runs.ts';
import { type RunsTwin, startRunsTwin } from '../support/github/runs-twin.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker, forgetImages } from '../support/peers/docker.ts';
import { madeUpToken, startGitServer } from '../support/peers/git-server.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { tested } from '../support/tested-node.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const page = readFileSync(fileURLToPath(new URL('../../docs/requests.md', import.meta.url)), 'utf8');
const [sample] = yamlBlocks(page.slice(page.indexOf('<!-- request.yml -->')));
/** As it stands there, but for the names of the runner and of our repository. */
const workflow = (sample?.text ?? '')
  .replace('runs-on: ubuntu-24.04', 'runs-on: ubuntu-latest')
  .replace('bakehouse-dev/bakehouse@v1', 'acme/bakehouse@v1');

const LONG_MS = 240_000;

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Going {
  readonly until: (pattern: RegExp) => Promise<void>;
  readonly end: Promise<Ran>;
}

async function start(t: TestContext, twin: RunsTwin, ...words: readonly string[]): Promise<Going> {
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
  return {
    until: async (pattern) => {
      const isEnough = async (): Promise<boolean> => pattern.test(err) || child.exitCode !== null;
      await waitUntil(isEnough, steadyNow() + LONG_MS);
      assert.match(err, pattern);
    },
    end: once(child, 'close').then(([code]): Ran => ({ code, out, err })),
  };
}

it('is sent, watched, cancelled and run again, and GitHub is asked for nothing twice', async (t) => {
  const act = requirePart(t, 'act');
  const packer = requirePacker(t, 'packer-debian');
  if (act === undefined || packer === undefined || requirePart(t, 'base-image') === undefined) return;
  const twin = await startRunsTwin(t);
  const files = { '.github/workflows/request.yml': workflow };
  const said = await runByAct(t, twin, { act: act.act, files, environment: packer.environment });
  const ran = async (...words: readonly string[]): Promise<Ran> => (await start(t, twin, ...words)).end;

  // A bake that ends once there is a file, in a container and with an image that are known by a label.
  const label = `submitted=${madeUpToken()}`;
  const gate = join(await temporaryFolder(t), 'gate');
  const server = await startGitServer(t);
  await server.add('web', {
    'packer.json': JSON.stringify({
      variables: { gate: '' },
      builders: [{
        type: 'docker', name: 'image', image: 'debian:bookworm', pull: false, commit: true,
        run_command: ['-d', '-i', '-t', '--label', label, '--entrypoint=/bin/sh', '--', '{{.Image}}'],
      }],
      provisioners: [
        { type: 'shell-local', inline: ['until test -e {{user `gate`}}; do sleep 0.2; done'] },
        { type: 'shell', inline: ['echo of a request >/made'] },
      ],
    }), // prettier-ignore
  });
  const left = async (): Promise<readonly string[]> => [
    await docker('ps', '--all', '--quiet', '--filter', `label=${label}`),
    await docker('image', 'ls', '--all', '--quiet', '--no-trunc', '--filter', `label=${label}`),
    execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n').filter((line) => line.includes(gate)).join('\n'),
  ]; // prettier-ignore
  const id = `order-${madeUpToken()}`;
  const request = { id, giturl: `${server.address}/web.git`, buildonly: 'image', buildvars: [{ key: 'gate', value: gate }] }; // prettier-ignore
  const submitted = ['submit', '--request', JSON.stringify(request), '--wait', '--interval', '0.5'];

  const going = await start(t, twin, ...submitted);
  // The stages come as the run keeps them: the bake is told while it waits for the file.
  await going.until(/^image: bake$/m);
  const seen = await ran('status', id.slice(0, 12));
  assert.match(seen.err, /: running, since/);
  const stages = JSON.parse(seen.out).response.buildstages;
  assert.deepEqual(
    stages.map(({ name, status }: { readonly name: string; readonly status: string }) => `${name} ${status}`),
    ['GitClone complete', 'GitCheckout complete', 'RunBerksVendor skipped', 'RunPacker running'],
    said(),
  );
  assert.notEqual((await left())[0], '', said());

  // The same request again is known, and starts nothing.
  const again = await ran('submit', '--request', JSON.stringify(request));
  assert.match(again.err, /was there already \(running\)/);
  assert.equal(twin.runs.length, 1);

  const cancel = await ran('cancel', id);
  assert.equal(cancel.code, 0, cancel.err);
  const cancelled = await going.end;
  assert.equal(cancelled.code, 130, `${cancelled.err}\n${said()}`);
  assert.equal(JSON.parse(cancelled.out).status, 'cancelled');
  assert.deepEqual(await left(), ['', '', ''], said());
  assert.match((await ran('cancel', id)).err, /is over already \(cancelled\)/);

  writeFileSync(gate, '');
  const retried = await ran('retry', id, '--wait', '--interval', '0.5');
  assert.equal(retried.code, 0, `${retried.err}\n${said()}`);
  assert.match(retried.err, /runs again, attempt 2/);
  const { status, response } = JSON.parse(retried.out);
  assert.deepEqual([status, response.status, response.buildrequestid], ['success', 'complete', id]);
  const [containers, image = ''] = await left();
  t.after(() => forgetImages([image]));
  assert.deepEqual([containers, `sha256:${response.images}`], ['', image]);
  assert.equal(await docker('run', '--rm', '--entrypoint', 'cat', image, '/made'), 'of a request');
  assert.ok(!said().includes(twin.token));
  assert.doesNotMatch(said(), /Warning: /);
  assert.equal(twin.calls.filter((call) => call.endsWith('/dispatches')).length, 1);
});
