import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { checkSecrets, chooseBuilder, describeBuilder, type DockerBuilder } from '../../../src/dockerfile/builder.ts';

const server = '28.2.2';
const told = 'github.com/docker/buildx v0.29.1 a32761aeb3debd39be1eca514af3693af0db334b\n';

describe('the builder', () => {
  const cases: readonly (readonly [
    what: string,
    client: string,
    buildx: string | null,
    environment: Readonly<Record<string, string>>,
    kind: DockerBuilder['kind'],
    words: string,
  ])[] = [
    ['the plugin', '28.2.2', told, {}, 'buildx', 'docker 28.2.2, buildx 0.29.1, daemon 28.2.2'],
    ['no plugin', '28.2.2', null, {}, 'classic', 'docker 28.2.2, the classic builder, daemon 28.2.2'],
    ['the first without BuildKit inside', '23.0.0', null, {}, 'classic', 'docker 23.0.0, the classic builder, daemon 28.2.2'],
    ['the last with it', '22.06.0-beta.0', null, {}, 'buildkit', 'docker 22.06.0-beta.0, its own BuildKit, daemon 28.2.2'],
    ['an old client with the plugin', '20.10.24+dfsg1', told, {}, 'buildkit', 'docker 20.10.24+dfsg1, its own BuildKit, daemon 28.2.2'],
    ['BuildKit turned off', '28.2.2', told, { DOCKER_BUILDKIT: '0' }, 'classic', 'docker 28.2.2, the classic builder, daemon 28.2.2'],
    ['BuildKit turned off in an old one', '20.10.24', null, { DOCKER_BUILDKIT: '0' }, 'classic', 'docker 20.10.24, the classic builder, daemon 28.2.2'],
    ['BuildKit asked for, but not there', '28.2.2', null, { DOCKER_BUILDKIT: '1' }, 'classic', 'docker 28.2.2, the classic builder, daemon 28.2.2'],
    ['a plugin built without a version', '28.2.2', 'github.com/docker/buildx v0.0.0+unknown \n', {}, 'buildx', 'docker 28.2.2, buildx 0.0.0+unknown, daemon 28.2.2'],
    ['a plugin that tells none', '28.2.2', 'hello\n', {}, 'buildx', 'docker 28.2.2, buildx of unknown version, daemon 28.2.2'],
  ]; // prettier-ignore
  for (const [what, client, buildx, environment, kind, words] of cases) {
    test(`of ${what} is ${kind}`, () => {
      const builder = chooseBuilder({ client, server, buildx }, environment);
      assert.equal(builder.kind, kind);
      assert.equal(describeBuilder(builder), words);
    });
  }
});

describe('secrets', () => {
  const classic: DockerBuilder = { kind: 'classic', client: '28.2.2', server, buildx: null };
  test('are taken by BuildKit only', () => {
    checkSecrets(classic, []);
    for (const kind of ['buildx', 'buildkit'] as const) checkSecrets({ ...classic, kind }, ['token']);
  });
  test('say what is missing for them', () => {
    assert.throws(() => checkSecrets(classic, ['token', 'key']), {
      name: 'UserError',
      message:
        'Secrets (token, key) need BuildKit, and docker 28.2.2 here has no buildx; install the plugin (docker-buildx-plugin, or docker/setup-buildx-action).',
    });
    assert.throws(() => checkSecrets({ ...classic, buildx: '0.29.1' }, ['token']), {
      message: 'Secrets (token) need BuildKit, and DOCKER_BUILDKIT=0 turns it off; take that out.',
    });
  });
});
