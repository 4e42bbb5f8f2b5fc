import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Leftover } from '../../../../src/image/leftover.ts';
import { sweepMarked } from '../../../../src/providers/docker/marked-containers.ts';
import { type Answer, scriptedDocker } from '../scripted-docker.ts';

const MARK = 'ab'.repeat(16);
const LABEL = `label=dev.bakehouse.mark=${MARK}`;
const PS = `ps --all --quiet --no-trunc --filter ${LABEL}`;
const IMAGES = `image ls --quiet --no-trunc --filter ${LABEL} --filter dangling=true`;
const hex = (digit: string): string => digit.repeat(64);
const lines = (...ids: readonly string[]): Answer => ({ out: ids.map((id) => `${id}\n`).join('') });
const rm = (id: string): string => `rm --force --volumes -- ${id}`;
const rmi = (id: string): string => `image rm -- ${id}`;

const told = (found: readonly Leftover[]): readonly string[] =>
  found.map(({ kind, id, state }) => `${kind} ${id.slice(-1)} ${state}`);

describe('containers and images that have the mark of a run', () => {
  test('are removed, each once, the images after the containers', async () => {
    const docker = scriptedDocker({
      [PS]: lines(hex('a'), hex('b'), hex('a')),
      [IMAGES]: lines(`sha256:${hex('1')}`),
      [rm(hex('a'))]: {},
      [rm(hex('b'))]: {},
      [rmi(`sha256:${hex('1')}`)]: {},
    });
    const found = await sweepMarked(docker.environment, MARK, []);
    assert.deepEqual(told(found), ['container a removed', 'container b removed', 'image 1 removed']);
    assert.deepEqual(docker.removals(), [rm(hex('a')), rm(hex('b')), rmi(`sha256:${hex('1')}`)]);
    for (const { command, region } of found) assert.deepEqual([command, region], [null, null]);
  });

  test('are nothing where docker has none', async () => {
    const docker = scriptedDocker({ [PS]: {}, [IMAGES]: {} });
    assert.deepEqual(await sweepMarked(docker.environment, MARK, []), []);
    assert.deepEqual(docker.removals(), []);
  });

  test('stay where they are to be kept, whole or by the first letters of their id, and so do all images', async () => {
    for (const kept of [hex('a'), hex('a').slice(0, 12)]) {
      const docker = scriptedDocker({ [PS]: lines(hex('a'), hex('b')), [rm(hex('b'))]: {} });
      assert.deepEqual(told(await sweepMarked(docker.environment, MARK, [kept])), ['container b removed']);
      assert.deepEqual(docker.calls(), [PS, rm(hex('b'))]);
    }
  });

  test('are not kept for an instance of which no container is known', async () => {
    const docker = scriptedDocker({ [PS]: lines(hex('a')), [rm(hex('a'))]: {} });
    assert.deepEqual(told(await sweepMarked(docker.environment, MARK, [''])), ['container a removed']);
  });

  test('are gone where docker knows them no more by now', async () => {
    const docker = scriptedDocker({
      [PS]: lines(hex('a')),
      [IMAGES]: {},
      [rm(hex('a'))]: { code: 1, err: `Error: No such container: ${hex('a')}\n` },
    });
    assert.deepEqual(told(await sweepMarked(docker.environment, MARK, [])), ['container a removed']);
  });

  test('are left where docker refuses, with its first words and the command, and the others go all the same', async () => {
    const docker = scriptedDocker({
      [PS]: lines(hex('a'), hex('b'), hex('c')),
      [IMAGES]: lines(`sha256:${hex('1')}`),
      [rm(hex('a'))]: { code: 1, err: '\nError response from daemon: device is busy\nmore\n' },
      [rm(hex('b'))]: { code: 1 },
      [rm(hex('c'))]: {},
      [rmi(`sha256:${hex('1')}`)]: { code: 1, err: 'conflict: image is being used\n' },
    });
    const found = await sweepMarked(docker.environment, MARK, []);
    assert.deepEqual(told(found), ['container a left', 'container b left', 'container c removed', 'image 1 left']);
    assert.equal(found[0]?.reason, 'Error response from daemon: device is busy');
    assert.deepEqual(
      found.map(({ command }) => command),
      [
        `docker rm --force --volumes ${hex('a')}`,
        `docker rm --force --volumes ${hex('b')}`,
        null,
        `docker image rm sha256:${hex('1')}`,
      ],
    );
  });

  test('are named with the command for all of them where docker gives no list', async () => {
    const docker = scriptedDocker({ [PS]: { code: 1, err: 'Cannot connect to the Docker daemon\n' } });
    const [one, ...others] = await sweepMarked(docker.environment, MARK, []);
    assert.deepEqual(others, []);
    assert.equal(one?.state, 'unchecked');
    assert.match(one?.reason ?? '', /could not be looked for: .*Cannot connect/);
    assert.match(one?.command ?? '', new RegExp(`--filter ${LABEL} \\| xargs -r docker rm --force --volumes;`));
    assert.match(
      one?.command ?? '',
      new RegExp(`--filter ${LABEL} --filter dangling=true \\| xargs -r docker image rm$`),
    );
  });
});
