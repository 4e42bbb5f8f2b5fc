import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  buildCommand,
  checkDockerArguments,
  checkInheritedArguments,
  type DockerBuild,
} from '../../../src/dockerfile/arguments.ts';
import type { DockerBuilder } from '../../../src/dockerfile/builder.ts';

const plain: DockerBuild = {
  file: '/w/Dockerfile',
  context: '/w',
  target: null,
  platform: null,
  args: [],
  secrets: [],
  tags: [],
  labels: [],
  ownLabels: [],
  usesCache: true,
  extra: [],
  idFile: '/t/id',
  mark: 'a'.repeat(32),
};
const builder = (kind: DockerBuilder['kind']): DockerBuilder => ({ kind, client: '28', server: '28', buildx: null });
const command = (
  over: Partial<DockerBuild>,
  kind: DockerBuilder['kind'] = 'buildkit',
): ReturnType<typeof buildCommand> => buildCommand({ ...plain, ...over }, builder(kind));

describe('docker build', () => {
  const begin = ['build', '--file', '/w/Dockerfile', '--iidfile', '/t/id'];
  test('is called as each builder wants it', () => {
    assert.deepEqual(command({}, 'buildx').args, [...begin, '--progress=plain', '--load', '--', '/w']);
    assert.deepEqual(command({}, 'buildkit').args, [...begin, '--progress=plain', '--', '/w']);
    const host = `${'a'.repeat(32)}.bakehouse.invalid:127.0.0.1`;
    assert.deepEqual(command({}, 'classic').args, [...begin, '--force-rm', '--add-host', host, '--', '/w']);
    const kinds = (['buildx', 'buildkit', 'classic'] as const).map((kind) => command({}, kind).environment);
    assert.deepEqual(
      kinds.map((environment) => [environment['DOCKER_BUILDKIT'], environment['BUILDX_NO_DEFAULT_ATTESTATIONS']]),
      [['1', '1'], ['1', undefined], ['0', undefined]],
    ); // prettier-ignore
  });

  test('takes no layer of an earlier build where it has to be fresh', () => {
    for (const kind of ['buildx', 'buildkit', 'classic'] as const) {
      assert.ok(command({ usesCache: false }, kind).args.includes('--no-cache'));
      assert.ok(!command({}, kind).args.includes('--no-cache'));
    }
  });

  test('gets everything that is asked for, and our own labels last', () => {
    const { args } = command({
      target: 'run',
      platform: 'linux/arm64',
      tags: ['bakehouse.local/web:k', 'acme/web:1'],
      labels: [['title', 'a "b" =c']],
      ownLabels: [['dev.bakehouse.leg', 'web']],
      extra: ['--label', 'dev.bakehouse.leg=stolen', '--no-cache'],
    });
    assert.deepEqual(args.slice(begin.length + 1), [
      '--tag',
      'bakehouse.local/web:k',
      '--tag',
      'acme/web:1',
      '--target',
      'run',
      '--platform',
      'linux/arm64',
      '--label',
      'title=a "b" =c',
      '--label',
      'dev.bakehouse.leg=stolen',
      '--no-cache',
      '--label',
      'dev.bakehouse.leg=web',
      '--',
      '/w',
    ]);
  });

  test('has values of build arguments in the environment, not among its arguments', () => {
    const { args, environment } = command({ args: [['TOKEN', 'v1'], ['HTTP_PROXY', 'v2'], ['empty', '']] }); // prettier-ignore
    assert.deepEqual(args.slice(begin.length + 1, -2), [
      '--build-arg',
      'TOKEN',
      '--build-arg',
      'HTTP_PROXY',
      '--build-arg',
      'empty',
    ]);
    assert.deepEqual([environment['TOKEN'], environment['HTTP_PROXY'], environment['empty']], ['v1', 'v2', '']);
  });

  const own = ['PATH', 'HOME', 'DOCKER_HOST', 'BUILDKIT_INLINE_CACHE', 'BUILDX_BUILDER', 'LD_PRELOAD', 'GODEBUG', 'BAKEHOUSE_MARK', 'TMPDIR']; // prettier-ignore
  for (const name of own) {
    test(`is not turned by a build argument ${name}`, () => {
      const { args, environment } = command({ args: [[name, 'x']] });
      assert.ok(args.includes(`${name}=x`));
      assert.equal(environment[name], undefined);
    });
  }

  test('has secrets by their files', () => {
    const secrets = [
      { id: 'a.b', path: '/t/secret-0' },
      { id: 'c', path: '/t,"x"/secret-1' },
    ];
    const { args } = command({ secrets });
    assert.deepEqual(args.slice(begin.length + 1, -2), [
      '--secret',
      'id=a.b,src=/t/secret-0',
      '--secret',
      'id=c,"src=/t,""x""/secret-1"',
    ]);
  });

  test('refuses an argument that no program can be given', () => {
    command({ args: [['A', 'x'.repeat(131_069)]] });
    assert.throws(
      () => command({ args: [['A', 'x'.repeat(131_070)]] }),
      /^UserError: The build argument A has 131070 bytes/,
    );
  });
});

describe('more arguments', () => {
  const refused = ['--iidfile=x', '--iidfile', '-q', '--quiet', '-fx', '-f', '--file=x', '--output=type=tar', '-otype=tar', '--push', '--progress=tty', '--load', '--check', '--print']; // prettier-ignore
  for (const arg of refused) {
    test(`must not hold ${arg}`, () => {
      assert.throws(() => checkDockerArguments(['--no-cache', arg]), /^UserError: Input "arguments" must not hold /);
    });
  }
  test('may hold all else', () => {
    checkDockerArguments([
      '--no-cache',
      '--build-arg',
      'X=y',
      '--network=host',
      '--cache-from',
      'type=gha',
      '-t',
      'a:b',
      '--pull',
    ]);
  });

  test('name no variable that the build does not get', () => {
    const check = (...args: string[]): void => checkInheritedArguments(args, { X: '1', Y: '2' }, { Y: '2' });
    check(
      '--build-arg',
      'Y',
      '--build-arg=Y',
      '--build-arg',
      'X=3',
      '--build-arg=X=',
      '--build-arg',
      'NOWHERE',
      '--build-arg',
    );
    for (const args of [['--build-arg', 'X'], ['--build-arg=X']]) {
      assert.throws(() => check(...args), /--build-arg X takes its value from the environment.*"pass-env"/);
    }
  });
});
