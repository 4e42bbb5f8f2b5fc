import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import type { DockerImage } from '../../../../src/providers/docker/docker.ts';
import type { RegistryAnswer } from '../../../../src/providers/docker/registry.ts';
import { resolveDockerSource } from '../../../../src/providers/docker/source.ts';
import { dockerImage, memoryDocker } from './memory-docker.ts';

const id = `sha256:${'c'.repeat(64)}`;
const newest = `sha256:${'2'.repeat(64)}`;
const pulled = `sha256:${'1'.repeat(64)}`;
const local = 'bakehouse.local/source:cccccccccccc';

const answers = {
  found: { kind: 'found', digest: newest },
  missing: { kind: 'missing', reason: 'docker.io answered HTTP 401' },
  unreachable: { kind: 'unreachable', reason: 'docker.io cannot be reached: ENOTFOUND' },
} as const satisfies Record<string, RegistryAnswer>;

const here = (repoDigests: readonly string[]): DockerImage => dockerImage(id, { repoDigests });

async function resolve(
  text: string,
  answer: keyof typeof answers,
  image: DockerImage | undefined,
  names: Readonly<Record<string, string>> = { [text]: id },
) {
  const docker = memoryDocker(image === undefined ? [] : [image], image === undefined ? {} : names);
  const notices: string[] = [];
  const asked: string[] = [];
  const source = await resolveDockerSource(text, {
    docker,
    notice: (message) => void notices.push(message),
    registry: {
      digestOf: async ({ host, path, tag }) => {
        asked.push(`${host}/${path}:${tag}`);
        return answers[answer];
      },
    },
  });
  assert.deepEqual([source.of, source.name], ['docker', text]);
  return { id: source.id, notices, asked, tagged: docker.calls.filter((call) => call.startsWith('tag')) };
}

describe('a container image to start from', () => {
  for (const [what, text, answer, image, expected, notice] of [
    ['that only the registry has', 'debian:12', 'found', undefined, `debian@${newest}`, undefined],
    ['pulled before', 'debian:12', 'found', here([`debian@${pulled}`]), `debian@${newest}`, undefined],
    ['made here, and in the registry', 'debian:12', 'found', here([]), `debian@${newest}`, /came from no registry/],
    ['pulled, registry down', 'debian:12', 'unreachable', here([`debian@${pulled}`]), `debian@${pulled}`, /may not be/],
    ['pulled, registry closed', 'debian:12', 'missing', here([`debian@${pulled}`]), `debian@${pulled}`, /HTTP 401/],
    [
      'named in full',
      'docker.io/library/debian',
      'missing',
      here([`debian@${pulled}`]),
      `docker.io/library/debian@${pulled}`,
      /./,
    ],
    ['of another repository', 'mine:1', 'missing', here([`debian@${pulled}`]), local, undefined],
    ['made here', 'mine:1', 'missing', here([]), local, undefined],
    ['made here, registry down', 'mine:1', 'unreachable', here([]), local, /that docker has here is used/],
  ] as const) {
    it(`${what} is told by ${expected.split('@')[0] ?? ''}`, async () => {
      const got = await resolve(text, answer, image);
      assert.equal(got.id, expected);
      assert.deepEqual(got.tagged, expected === local ? [`tag ${id} ${local}`] : []);
      if (notice === undefined) assert.deepEqual(got.notices, []);
      else assert.match(got.notices.join('\n'), notice);
    });
  }

  it('with several digests of its repository gives the same one always', async () => {
    for (const digests of [
      [`debian@${pulled}`, `debian@${newest}`],
      [`debian@${newest}`, `debian@${pulled}`],
    ]) {
      assert.equal((await resolve('debian:12', 'missing', here(digests))).id, `debian@${pulled}`);
    }
  });

  it('with a digest is what it is, and nobody is asked', async () => {
    const got = await resolve(`debian:12@${pulled}`, 'found', undefined);
    assert.deepEqual([got.id, got.asked], [`debian@${pulled}`, []]);
  });

  it("of ours, or by the daemon's own id, is asked of no registry", async () => {
    for (const text of ['bakehouse.local/web:1', id]) {
      const got = await resolve(text, 'found', here([]), { 'bakehouse.local/web:1': id });
      assert.deepEqual([got.id, got.asked], [local, []]);
    }
  });

  it('is not named a second time', async () => {
    const got = await resolve('mine:1', 'missing', here([]), { 'mine:1': id, [local]: id });
    assert.deepEqual([got.id, got.tagged], [local, []]);
  });

  it('never takes the name of another', async () => {
    const docker = memoryDocker([here([]), dockerImage(newest)], { 'mine:1': id, [local]: newest });
    const registry = { digestOf: async () => answers.missing };
    await assert.rejects(resolveDockerSource('mine:1', { docker, registry, notice: () => {} }), /already belongs/);
    assert.ok(docker.calls.every((call) => !call.startsWith('tag')));
  });

  for (const [text, message] of [
    ['debian:13', /debian:13 is not found\. docker\.io answered HTTP 401; docker here: no such image\. Mind the name/],
    ['bakehouse.local/web:1', /docker here has no bakehouse\.local\/web:1/],
    [id, /known only to the daemon/],
    ['Debian', /no name of a container image/],
  ] as const) {
    it(`that nobody has is an error: ${text.slice(0, 30)}`, async () => {
      await assert.rejects(
        resolve(text, 'missing', undefined),
        (error) => error instanceof UserError && message.test(error.message),
      );
    });
  }
});
