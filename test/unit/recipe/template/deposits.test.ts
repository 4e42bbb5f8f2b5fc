import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { depositsOf, type Left } from '../../../../src/recipe/template/deposits.ts';
import { computedOf } from '../../../../src/recipe/expression/computed.ts';
import { readTemplate } from '../../../../src/recipe/template/template-reader.ts';

const none = (): boolean => false;
const values = new Map([
  ['repository', 'acme/web'],
  ['version', '1.2'],
]);

function lefts(
  text: string,
  {
    file = 't.pkr.hcl',
    isExcepted = none,
    given = values,
  }: {
    readonly file?: string;
    readonly isExcepted?: (name: string) => boolean;
    readonly given?: ReadonlyMap<string, string>;
  } = {},
): readonly (readonly [build: string, by: string, left: Left])[] {
  const template = readTemplate([{ path: file, text }], file.endsWith('.hcl') ? 'hcl2' : 'json');
  return depositsOf(template, template.builds, isExcepted, (name) =>
    given.has(name) ? computedOf(given.get(name)) : undefined,
  ).map(({ build, by, left }) => [build, by, left]);
}

const hcl = (steps: string, name = ''): string => `
variable "repository" {}
locals { tag = "v\${var.version}" }
source "docker" "a" { image = "debian" }
build {
  ${name}
  source "docker.a" { name = "first" }
  ${steps}
}`;

/** What one post-processor alone leaves. */
function left(step: string): Left | undefined {
  return lefts(hcl(step))[0]?.[2];
}

describe('what a post-processor leaves elsewhere', () => {
  const cases: readonly (readonly [step: string, left: Left | undefined])[] = [
    [
      'post-processor "docker-tag" {\n repository = var.repository\n tags = [local.tag, "${source.name}-x"]\n }',
      { kind: 'names', references: ['acme/web:v1.2', 'acme/web:first-x'] },
    ],
    [
      'post-processor "docker-tag" {\n repository = "acme/web"\n tag = "1,2"\n }',
      { kind: 'names', references: ['acme/web:1', 'acme/web:2'] },
    ],
    ['post-processor "docker-tag" { repository = "acme/web" }', { kind: 'names', references: ['acme/web'] }],
    [
      'post-processor "docker-tag" {\n repository = "acme/web"\n tags = [timestamp()]\n }',
      { kind: 'unknown', reason: 'where docker-tag puts it is only known when it runs' },
    ],
    ['post-processor "docker-push" {}', { kind: 'unknown', reason: 'what docker-push pushes is only known when it runs' }],
    ['post-processor "docker-save" { path = "out-${source.name}.tar" }', { kind: 'files', paths: ['out-first.tar'] }],
    ['post-processor "compress" {}', { kind: 'files', paths: ['packer_a_docker'] }],
    ['post-processor "compress" { output = "{{.BuildName}}.{{ .BuilderType }}.zip" }', { kind: 'files', paths: ['a.docker.zip'] }],
    ['post-processor "checksum" {}', { kind: 'files', paths: ['packer_a_docker_md5.checksum'] }],
    [
      'post-processor "checksum" {\n checksum_types = ["md5", "sha256"]\n output = "sums.{{.ChecksumType}}"\n }',
      { kind: 'files', paths: ['sums.md5', 'sums.sha256'] },
    ],
    [
      'post-processor "checksum" {\n checksum_types = ["md5", "sha256"]\n output = "sums"\n }',
      { kind: 'files', paths: ['sums'] },
    ],
    ['post-processor "artifice" { files = ["a.img"] }', undefined],
    [
      'post-processor "shell-local" { inline = ["./upload"] }',
      { kind: 'unknown', reason: 'nobody can look for what shell-local does to docker.first' },
    ],
    [
      'post-processor "amazon-import" {}',
      { kind: 'unknown', reason: 'nobody can look for what amazon-import does to docker.first' },
    ],
    [
      'dynamic "post-processor" {\n labels = ["docker-tag"]\n for_each = ["a"]\n content { repository = "x" }\n }',
      { kind: 'unknown', reason: 'how many docker-tag there are is only known to Packer' },
    ],
  ]; // prettier-ignore
  for (const [step, expected] of cases) test(step, () => assert.deepEqual(left(step), expected));

  test('gives the manifest whatever is known of it, and never a reason to bake', () => {
    const manifest = (over: object): object => ({
      kind: 'manifest',
      path: 'packer-manifest.json',
      artifact: { kind: 'image' },
      stripPath: false,
      stripTime: false,
      customData: null,
      ...over,
    });
    assert.deepEqual(left('post-processor "manifest" {}'), manifest({}));
    assert.deepEqual(
      left(
        'post-processor "manifest" {\n output = "m.json"\n strip_path = true\n custom_data = { a = "b", n = 1 }\n }',
      ),
      manifest({ path: 'm.json', stripPath: true, customData: { a: 'b', n: '1' } }),
    );
    assert.deepEqual(left('post-processor "manifest" { custom_data = { a = timestamp() } }'), manifest({ path: null }));
  });

  test('follows a chain: what is tagged is pushed, and told by the manifest behind it', () => {
    const chain = `post-processors {
      post-processor "docker-tag" {
        repository = "acme/web"
        tags       = ["1", "2"]
      }
      post-processor "docker-push" {}
      post-processor "manifest" {}
    }
    post-processor "manifest" { output = "other.json" }`;
    const found = lefts(hcl(chain, 'name = "img"'));
    assert.deepEqual(
      found.map(([build, by]) => `${build} ${by}`),
      [
        'img.docker.first docker-tag',
        'img.docker.first docker-push',
        'img.docker.first manifest',
        'img.docker.first manifest',
      ],
    );
    assert.deepEqual(found[1]?.[2], { kind: 'pushed', references: ['acme/web:1', 'acme/web:2'] });
    const [, , third, fourth] = found.map(([, , one]) => (one.kind === 'manifest' ? one.artifact : null));
    assert.deepEqual(third, { kind: 'names', references: ['acme/web:1', 'acme/web:2'] });
    assert.deepEqual(fourth, { kind: 'image' });
  });

  test('leaves out what is not for a build, and what -except leaves out', () => {
    const step = (more: string): string => hcl(`post-processor "shell-local" {\n inline = ["true"]\n ${more}\n }`);
    assert.deepEqual(lefts(step('only = ["docker.other"]')), []);
    assert.deepEqual(lefts(step('except = ["docker.first"]')), []);
    assert.equal(lefts(step('only = ["docker.first"]')).length, 1);
    assert.deepEqual(lefts(step('name = "up"'), { isExcepted: (name) => name === 'up' }), []);
  });

  test('reads legacy JSON by the same rules', () => {
    const text = JSON.stringify({
      variables: { version: '' },
      builders: [{ type: 'docker' }],
      'post-processors': [
        [{ type: 'docker-tag', repository: 'acme/web', tag: '{{user `version`}}-{{build_name}}' }, 'docker-push'],
        { type: 'docker-save', path: '{{isotime}}.tar' },
      ],
    });
    assert.deepEqual(
      lefts(text, { file: 't.json' }).map(([, , one]) => one),
      [
        { kind: 'names', references: ['acme/web:1.2-docker'] },
        { kind: 'pushed', references: ['acme/web:1.2-docker'] },
        { kind: 'unknown', reason: 'where docker-save puts it is only known when it runs' },
      ],
    );
  });

  test('a value that is not known is no guess', () => {
    const step = 'post-processor "docker-tag" {\n repository = var.repository\n tags = [local.tag]\n }';
    assert.equal(lefts(hcl(step), { given: new Map() })[0]?.[2].kind, 'unknown');
  });
});
