// examples/retention with a real daemon, by the shipped command line: older images go once that is agreed, what is in use stays.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { requirePart } from '../support/peers/available.ts';
import { forgetImages } from '../support/peers/docker.ts';
import { smallImage } from '../support/peers/small-image.ts';
import { commitAll, exampleRepository, git, temporaryFolder } from '../support/plan/repository.ts';
import { tested } from '../support/tested-node.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const execute = promisify(execFile);
const docker = (...args: readonly string[]): string => execFileSync('docker', args, { encoding: 'utf8' });

interface Shown {
  readonly digest: string;
  readonly changes: readonly { readonly id: string; readonly leg: string }[];
  readonly held: readonly {
    readonly leg: string;
    readonly images: readonly { readonly id: string }[];
    readonly heldBy: readonly { readonly kind: string; readonly what: string }[];
  }[];
}

describe('examples/retention', () => {
  it('lets older containers go, children first, and none that is in use', async (t) => {
    const base = requirePart(t, 'base-image');
    if (base === undefined || requirePart(t, 'docker') === undefined) return;
    const workspace = await exampleRepository(t, 'retention');
    const home = await temporaryFolder(t);
    const recipe = join(workspace, 'base/Dockerfile');
    writeFileSync(recipe, readFileSync(recipe, 'utf8').replace('debian:bookworm', await smallImage(base.image)));
    // What this test bakes is nobody else's.
    appendFileSync(recipe, `RUN echo ${randomUUID()} >/srv/mark\n`);
    const env = {
      PATH: process.env['PATH'],
      HOME: home,
      DOCKER_HOST: process.env['DOCKER_HOST'],
      XDG_STATE_HOME: join(home, 'state'),
    };
    const command = async (...args: readonly string[]): Promise<string> =>
      (await execute(tested.node, [cli, ...args], { cwd: workspace, env })).stdout;
    const retain = async (...args: readonly string[]): Promise<Shown> =>
      JSON.parse(await command('retain', '--providers', 'docker', '--plan', 'retain-plan.json', '--json', ...args));
    const ours = (): readonly string[] => bakedOf(workspace);
    const baked: string[][] = [];
    t.after(() => forgetImages(baked.flat()));
    for (const version of ['one', 'two', 'three']) {
      appendFileSync(recipe, `RUN echo ${version} >/srv/version\n`);
      commitAll(workspace);
      const there = new Set(ours());
      await command('run');
      baked.push(ours().filter((name) => !there.has(name)));
    }
    const [first = [], second = [], third = []] = baked;
    assert.deepEqual([first.length, second.length, third.length], [2, 2, 2], JSON.stringify(baked));

    // A container of the first one, and the name of the second in a file.
    const web = (names: readonly string[]): string => names.find((name) => name.includes('/web:')) ?? '';
    const container = docker('create', web(first)).trim();
    t.after(() => docker('rm', '--force', '--volumes', container));
    writeFileSync(join(workspace, 'deploy.yml'), `image: ${web(second)}\n`);
    git(workspace, 'add', 'deploy.yml');
    const held = await retain();
    assert.deepEqual(held.changes, []);
    const heldBy = (names: readonly string[]): readonly string[] =>
      held.held.flatMap(({ images, heldBy: by }) =>
        images.some(({ id }) => names.includes(id)) ? by.map(({ kind }) => kind) : [],
      );
    assert.deepEqual(heldBy([web(first)]), ['instance']);
    assert.deepEqual(heldBy([web(second)]), ['pin']);
    assert.deepEqual(heldBy(first.filter((name) => name !== web(first))), ['child']);
    assert.deepEqual(heldBy(third), ['newest', 'newest']);

    docker('rm', container);
    const shown = await retain();
    assert.deepEqual(
      shown.changes.map(({ leg, id }) => [leg, first.includes(id)]),
      [
        ['web', true],
        ['base', true],
      ],
    );
    assert.deepEqual(ours(), [...first, ...second, ...third].toSorted(), 'a plan changes nothing');
    // Agreed, and then somebody uses it.
    const late = docker('create', web(first)).trim();
    t.after(() => docker('rm', '--force', '--volumes', late));
    await assert.rejects(retain('--apply', shown.digest), /is not what was agreed/);
    assert.deepEqual(ours(), [...first, ...second, ...third].toSorted());
    docker('rm', late);
    await retain('--apply', shown.digest);
    assert.deepEqual(ours(), [...second, ...third].toSorted());
    // The same again finds it done.
    await retain('--apply', shown.digest);
    assert.deepEqual((await retain()).changes, []);
  });
});

/** The names of what was baked of commits of this workspace: other tests bake in the same daemon. */
function bakedOf(workspace: string): readonly string[] {
  const commits = git(workspace, 'log', '--format=%H').trim().split('\n');
  const names = commits.flatMap((commit) => {
    const label = `label=org.opencontainers.image.revision=${commit}`;
    return docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', '--filter', label).split('\n');
  });
  return names.filter((name) => /\/(?:web|base):bk/.test(name)).toSorted();
}
