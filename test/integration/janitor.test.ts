// What a dead run left with a real daemon: it is told with its age, and what carries its mark is ended and nothing else.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { janitor } from '../../src/pipeline/janitor/janitor.ts';
import { dockerStrays } from '../../src/providers/docker/strays.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { smallImage } from '../support/peers/small-image.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { tested } from '../support/tested-node.ts';
import { fakeHost } from '../unit/core/runner/fake-host.ts';
import { sampleAsker } from '../unit/image/sample-asker.ts';

introduceProviders();
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const execute = promisify(execFile);

describe('what a dead run left in the docker daemon', () => {
  it('is told, stays while it is young, and is ended by its mark alone', async (t) => {
    const base = requirePart(t, 'base-image');
    if (base === undefined || requirePart(t, 'docker') === undefined) return;
    const image = await smallImage(base.image);
    const mark = randomBytes(16).toString('hex');
    const create = async (...labels: readonly string[]): Promise<string> => {
      const id = await docker('create', ...labels.flatMap((label) => ['--label', label]), image, 'true');
      t.after(() => docker('rm', '--force', '--volumes', id).catch(() => ''));
      return id;
    };
    const own = await create(`dev.bakehouse.mark=${mark}`, 'dev.bakehouse.run=77');
    const theirs = await create('dev.bakehouse.run=77');
    const workspace = await temporaryFolder(t);
    const environment = { PATH: process.env['PATH'], DOCKER_HOST: process.env['DOCKER_HOST'] };
    const host = {
      ...fakeHost({ inputs: { providers: 'docker', 'older-than': '6h' }, environment }),
      workspace,
      temporary: join(workspace, 'temporary'),
    };
    await janitor(host);
    const held: readonly { readonly mark: string; readonly things: unknown; readonly heldBy: unknown }[] = JSON.parse(
      host.told.find(([, text]) => text.startsWith('held='))?.[1].slice(5) ?? '[]',
    );
    const found = held.filter((one) => one.mark === mark);
    assert.deepEqual(
      found.map(({ things, heldBy }) => [things, heldBy]),
      [[[`container ${own}`], ['its age, 0 hours']]],
    );

    const asker = sampleAsker({ environment });
    for (const _ of [1, 2]) {
      const stays = await dockerStrays.end({ region: 'local', mark }, asker);
      assert.deepEqual(
        stays.filter(({ state }) => state !== 'removed'),
        [],
      );
    }
    const there = (await docker('ps', '--all', '--quiet', '--no-trunc')).split('\n');
    assert.deepEqual([there.includes(own), there.includes(theirs)], [false, true]);
  });

  it('is shown by the shipped command line, which ends nothing that was not agreed', async (t) => {
    const base = requirePart(t, 'base-image');
    if (base === undefined || requirePart(t, 'docker') === undefined) return;
    const mark = randomBytes(16).toString('hex');
    const own = await docker('create', '--label', `dev.bakehouse.mark=${mark}`, await smallImage(base.image), 'true');
    t.after(() => docker('rm', '--force', '--volumes', own).catch(() => ''));
    const home = await temporaryFolder(t);
    const env = { PATH: process.env['PATH'], HOME: home, DOCKER_HOST: process.env['DOCKER_HOST'] };
    const command = ['janitor', '--providers', 'docker', '--plan', 'janitor-plan.json'];
    const { stdout } = await execute(tested.node, [cli, ...command], { cwd: home, env });
    assert.match(stdout, new RegExp(own.slice(0, 12)));
    const digest = `sha256:${'0'.repeat(64)}`;
    await assert.rejects(execute(tested.node, [cli, ...command, '--apply', digest], { cwd: home, env }), /sha256:/);
    assert.match(await docker('ps', '--all', '--quiet', '--no-trunc'), new RegExp(own));
  });
});
