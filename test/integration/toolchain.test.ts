// The image of examples/toolchain: Bakehouse bakes it and tests it, and then bakes with it by the socket of the same daemon.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { steadyNow } from '../../src/core/clock.ts';
import { waitUntil } from '../../src/core/process/process.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { dockerJson } from '../support/bake/templates.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker, forgetImages } from '../support/peers/docker.ts';
import { startGitServer } from '../support/peers/git-server.ts';
import { build, idIn, untilOver } from '../support/pipeline/service.ts';
import { commitAll, temporaryFolder } from '../support/plan/repository.ts';
import { tested } from '../support/tested-node.ts';
import { isThorough } from '../support/thorough.ts';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const BASE = 'debian:trixie-slim';

/** What of a clone goes into the image, as a repository of its own, with a pool of what no registry gives here. */
async function clone(t: TestContext, packer: string): Promise<string> {
  const folder = await temporaryFolder(t);
  for (const part of ['dist', 'schema', 'LICENSE', 'package.json', 'examples/toolchain'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, '.gitignore'), 'out/\n');
  commitAll(folder);
  const pool = join(folder, 'examples/toolchain/pool');
  copyFileSync(packer, join(pool, 'packer'));
  const gems = join(process.env['BAKEHOUSE_GEM_POOL'] ?? '', 'pool');
  if (existsSync(gems)) for (const gem of readdirSync(gems)) copyFileSync(join(gems, gem), join(pool, gem));
  return folder;
}

describe('examples/toolchain', () => {
  it('is baked and tested by Bakehouse, and bakes', async (t) => {
    if (!isThorough) return t.skip('minutes of compiling: BAKEHOUSE_THOROUGH=1 has them');
    const packer = requirePacker(t, 'packer-debian');
    const trixie = requirePart(t, 'base-image-trixie');
    if (packer === undefined || trixie === undefined || requirePart(t, 'buildx') === undefined) return;
    if ((await docker('image', 'ls', '--quiet', BASE)) === '') {
      await docker('tag', trixie.image, BASE);
      t.after(() => docker('image', 'rm', BASE));
    }
    const workspace = await clone(t, '/usr/bin/packer');
    const home = await temporaryFolder(t);
    const env = { ...packer.environment, HOME: home };
    const manifest = 'examples/toolchain/bakehouse.yml';
    const args = [`${root}dist/cli.js`, 'run', '--manifest', manifest, '--json'];
    const { stdout } = await execute(tested.node, args, { cwd: workspace, env, maxBuffer: 64 * 1024 * 1024 });
    const id: string = JSON.parse(stdout)['images-by-leg']['toolchain']['local'];
    t.after(() => forgetImages([id]));
    t.diagnostic(`${(Number(await docker('image', 'inspect', '--format', '{{.Size}}', id)) / 1e6).toFixed(0)} MB`);
    // Nothing of the pool is in a layer, and nobody is root.
    assert.doesNotMatch(
      await docker('history', '--no-trunc', '--format', '{{.CreatedBy}}', id),
      /TOKEN|PASSWORD|SECRET/i,
    );
    assert.equal(await docker('image', 'inspect', '--format', '{{.Config.User}}', id), 'bakehouse');

    // The repository of somebody who has nothing but docker.
    const theirs = await temporaryFolder(t);
    writeFileSync(
      join(theirs, 'bakehouse.yml'),
      'version: 1\nimages:\n  tiny: { dockerfile: { file: Dockerfile }, verify: none }\n',
    );
    writeFileSync(join(theirs, 'Dockerfile'), `FROM ${BASE}\nRUN echo of the toolchain >/made\n`);
    writeFileSync(join(theirs, '.gitignore'), '.bakehouse/\n');
    commitAll(theirs);
    mkdirSync(join(theirs, '.bakehouse'));
    const socket = (process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock').replace('unix://', '');
    const uid = String(process.getuid?.() ?? 0);
    const run = [
      'run', '--rm', '--volume', `${socket}:/var/run/docker.sock`, '--group-add', '0', '--user', uid,
      '--volume', `${theirs}:${theirs}`, '--workdir', theirs, '--env', `XDG_STATE_HOME=${theirs}/.bakehouse`, id,
    ]; // prettier-ignore
    const said = JSON.parse(await docker(...run, 'run', '--json'));
    const made: string = said['images-by-leg']['tiny']['local'];
    t.after(() => forgetImages([made]));
    assert.equal(await docker('run', '--rm', made, 'cat', '/made'), 'of the toolchain');
    assert.equal(await docker(...run, 'shell', 'tiny', '--', 'cat', '/made'), 'of the toolchain');

    // And as a service: a request comes by HTTP, and is baked by the same daemon.
    const server = await startGitServer(t);
    await server.add('web', { 'packer.json': dockerJson({ inline: ['echo served >/made'], image: BASE }) });
    const [, ...options] = run;
    const container = await docker(
      'run',
      '--detach',
      '--network',
      'host',
      ...options,
      'serve',
      '--listen',
      '127.0.0.1:0',
    );
    t.after(() => docker('rm', '--force', container).catch(() => ''));
    let log = '';
    const isUp = async (): Promise<boolean> => (log = await docker('logs', container)).includes('Listening on');
    assert.ok(await waitUntil(isUp, steadyNow() + 120_000), log);
    const service = { url: /^Listening on ([^,\s]+)/m.exec(log)?.[1] ?? '', said: () => log };
    const { status, images, buildstages } = await untilOver(
      service,
      idIn(await build(service, { giturl: `${server.address}/web.git` })),
    );
    assert.equal(status, 'complete', JSON.stringify(buildstages));
    t.after(() => forgetImages(images));
    assert.equal(await docker('run', '--rm', '--entrypoint', 'cat', images[0], '/made'), 'served');
    const ended = docker('wait', container);
    await docker('stop', '--time', '120', container);
    assert.equal(await ended, '0');
  });
});
