import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { readLegacyJson } from '../../../../src/recipe/template/legacy-json.ts';
import { TemplateSyntaxError } from '../../../../src/recipe/hcl/syntax-error.ts';
import { templateFiles } from '../../../../src/recipe/template/loaded-template.ts';
import type { Template, TemplateKind } from '../../../../src/recipe/template/template.ts';
import { readTemplate } from '../../../../src/recipe/template/template-reader.ts';

const hcl = (text: string): Template => readTemplate([{ path: 'a.pkr.hcl', text }], 'hcl2');
const hclJson = (value: unknown): Template =>
  readTemplate([{ path: 'a.pkr.json', text: JSON.stringify(value, null, 1) }], 'hcl2');
const legacy = (value: unknown): Template =>
  readTemplate([{ path: 'a.json', text: JSON.stringify(value, null, 1) }], 'json');

describe('readTemplate', () => {
  test('collects versions, plugins and data sources of every file, with their places', () => {
    const template = readTemplate(
      [
        {
          path: 'a.pkr.hcl',
          text: 'packer {\n  required_version = ">= 1.7"\n}\npacker {\n  required_version = var.x\n}\n',
        },
        {
          path: 'b.pkr.hcl',
          text: 'packer {\n  required_plugins {\n    docker = { source = "github.com/hashicorp/docker", version = "~> 1" }\n    old = ">= 1"\n  }\n  required_version = "< 2"\n}\ndata "amazon-ami" "base" {}\n',
        },
        { path: 'c.pkr.json', text: '{"packer": {"required_version": "!= 1.9.1"},\n"data": {"null": {"d": {}}}}' },
      ],
      'hcl2',
    );
    assert.deepEqual(template.requiredVersions, [
      { constraint: '>= 1.7', file: 'a.pkr.hcl', line: 2 },
      { constraint: '< 2', file: 'b.pkr.hcl', line: 6 },
      { constraint: '!= 1.9.1', file: 'c.pkr.json', line: 1 },
    ]);
    assert.deepEqual(template.requiredPlugins, [
      { name: 'docker', source: 'github.com/hashicorp/docker', version: '~> 1', file: 'b.pkr.hcl', line: 3 },
    ]);
    assert.deepEqual(template.dataSources, [
      { type: 'amazon-ami', name: 'base', file: 'b.pkr.hcl', line: 8 },
      { type: 'null', name: 'd', file: 'c.pkr.json', line: 2 },
    ]);
  });

  test('gives the literal attributes of a build, and its blocks', () => {
    const { builds } = hcl(
      'source "amazon-ebs" "a" {\n  region = "us-east-1"\n  ami_name = "x-${local.t}"\n  tag {\n    key = "k"\n  }\n}\nbuild {\n  source "amazon-ebs.a" {\n    name = "b"\n    ssh_username = "admin"\n  }\n}\n',
    );
    assert.deepEqual(builds[0]?.literals, { region: 'us-east-1', ssh_username: 'admin' });
    assert.deepEqual(
      builds[0].blocks.map(({ type, line }) => [type, line]),
      [
        ['source', 1],
        ['source', 9],
      ],
    );
    assert.equal(builds[0].blocks[0]?.blocks[0]?.type, 'tag');
    assert.deepEqual([builds[0].name, builds[0].sourceName, builds[0].line], ['amazon-ebs.b', 'a', 9]);
  });

  test('gives steps with their scripts, filters, chains and places', () => {
    const { provisioners, postProcessors } = hcl(
      'build {\n  name = "w"\n  provisioner "shell" {\n    script = "a.sh"\n    only = ["docker.a"]\n  }\n  provisioner "shell" {\n    scripts = ["b.sh", "c.sh"]\n    except = [var.x]\n  }\n  provisioner "shell" {\n    script = "${path.root}/d.sh"\n  }\n  post-processors {\n    post-processor "docker-tag" {\n      keep_input_artifact = true\n    }\n    dynamic "post-processor" {\n      for_each = []\n      labels = ["manifest"]\n      content {}\n    }\n  }\n  post-processor "manifest" {}\n}\n',
    );
    assert.deepEqual(
      provisioners.map(({ scripts, only, except, line, build, index }) => ({
        scripts,
        only,
        except,
        line,
        build,
        index,
      })),
      [
        { scripts: ['a.sh'], only: ['docker.a'], except: undefined, line: 3, build: 'w', index: 0 },
        { scripts: ['b.sh', 'c.sh'], only: undefined, except: undefined, line: 7, build: 'w', index: 1 },
        { scripts: [], only: undefined, except: undefined, line: 11, build: 'w', index: 2 },
      ],
    );
    assert.deepEqual(
      postProcessors.map(({ type, chain, index, dynamic, literals }) => ({ type, chain, index, dynamic, literals })),
      [
        { type: 'docker-tag', chain: 0, index: 0, dynamic: false, literals: { keep_input_artifact: true } },
        { type: 'manifest', chain: 0, index: 1, dynamic: true, literals: {} },
        { type: 'manifest', chain: 1, index: 2, dynamic: false, literals: {} },
      ],
    );
  });

  test('takes a name for a list of one, and a number for its text, as Packer does with "only" and "except"', () => {
    const { provisioners, postProcessors } = legacy({
      builders: [{ type: 'docker' }],
      provisioners: [
        { type: 'file', only: 'docker' },
        { type: 'file', except: [1, 'docker'] },
        { type: 'file', only: ['{{user `x`}}'] },
        { type: 'file', only: null },
      ],
      'post-processors': [{ type: 'manifest', except: 'docker' }],
    });
    assert.deepEqual(
      [...provisioners, ...postProcessors].map(({ only, except }) => [only, except]),
      [
        [['docker'], undefined],
        [undefined, ['1', 'docker']],
        [['{{user `x`}}'], undefined],
        [undefined, undefined],
        [undefined, ['docker']],
      ],
    );
    assert.deepEqual(hcl('build {\n provisioner "file" {\n only = [1]\n }\n}\n').provisioners[0]?.only, ['1']);
  });

  test('does not know a default that Packer adds optional members to', () => {
    const { variables } = hcl(
      'variable "a" {\n  type = object({ x = string, y = optional(string, "z") })\n  default = { x = "y" }\n}\n',
    );
    assert.deepEqual([variables[0]?.hasDefault, variables[0]?.default], [true, { known: false }]);
  });

  test('reads variables with type, default and secrecy', () => {
    const { variables } = hcl(
      'variable "a" {\n  type = map(string)\n  default = { x = "y" }\n  sensitive = true\n}\nvariable "b" { default = env("B") }\nvariable "c" { sensitive = false }\n',
    );
    assert.deepEqual(variables, [
      {
        name: 'a',
        type: 'map(string)',
        isString: false,
        hasDefault: true,
        default: { known: true, value: { x: 'y' } },
        sensitive: true,
        file: 'a.pkr.hcl',
        line: 1,
      },
      {
        name: 'b',
        isString: true,
        hasDefault: true,
        default: { known: false },
        sensitive: false,
        file: 'a.pkr.hcl',
        line: 6,
      },
      {
        name: 'c',
        isString: true,
        hasDefault: false,
        default: { known: false },
        sensitive: false,
        file: 'a.pkr.hcl',
        line: 7,
      },
    ]);
  });

  test('tells computed from literal strings in JSON syntax', () => {
    const { builds, files } = hclJson({
      source: {
        docker: { a: { image: '${var.x}', escaped: '$${x}', list: ['a', '%{ if true }b%{ endif }'], message: '${' } },
      },
      build: { sources: ['docker.a'] },
    });
    assert.deepEqual(builds[0]?.literals, { escaped: '${x}' });
    assert.deepEqual(
      files[0]?.strings.map(({ value }) => value),
      [undefined, '${x}', 'a', undefined, undefined, 'docker.a'],
    );
  });

  test('reads legacy templates with names, chains and computed strings', () => {
    const template = legacy({
      min_packer_version: '1.2.0',
      'sensitive-variables': ['s'],
      variables: { s: 'x', r: null, e: '{{env `E`}}' },
      builders: [
        { type: 'docker', image: '{{user `x`}}', commit: true, volumes: { './host': '/guest' } },
        { type: 'docker', name: 'n' },
        { type: 'docker', name: '{{user `n`}}' },
      ],
      provisioners: [{ type: 'shell', script: 'a.sh', scripts: ['{{template_dir}}/b.sh'], except: ['n'] }],
      'error-cleanup-provisioner': { type: 'shell-local' },
      'post-processors': [['docker-tag', { type: 'docker-push' }], 'manifest'],
    });
    assert.deepEqual(
      template.builds.map(({ name, known, line, literals }) => ({ name, known, line, literals })),
      [
        {
          name: 'docker',
          known: true,
          line: 12,
          literals: { type: 'docker', commit: true, volumes: { './host': '/guest' } },
        },
        { name: 'n', known: true, line: 20, literals: { type: 'docker', name: 'n' } },
        { name: 'docker', known: false, line: 24, literals: { type: 'docker' } },
      ],
    );
    assert.equal(template.buildsKnown, false);
    assert.deepEqual(
      template.variables.map(({ name, hasDefault, sensitive, default: initial }) => [
        name,
        hasDefault,
        sensitive,
        initial,
      ]),
      [
        ['s', true, true, { known: true, value: 'x' }],
        ['r', false, false, { known: true, value: null }],
        ['e', true, false, { known: false }],
      ],
    );
    assert.deepEqual(
      template.provisioners.map(({ type, scripts, except, isCleanup }) => [type, scripts, except, isCleanup]),
      [
        ['shell', ['a.sh'], ['n'], false],
        ['shell-local', [], undefined, true],
      ],
    );
    assert.deepEqual(
      template.postProcessors.map(({ type, chain }) => [type, chain]),
      [
        ['docker-tag', 0],
        ['docker-push', 0],
        ['manifest', 1],
      ],
    );
    assert.deepEqual(template.requiredVersions, [{ constraint: '>= 1.2.0', file: 'a.json', line: 2 }]);
    const strings = template.files[0]?.strings ?? [];
    assert.ok(strings.some(({ value }) => value === './host'));
    assert.ok(!strings.some(({ value }) => value === 'scripts'));
    assert.deepEqual(strings.find(({ parts }) => parts.length === 2)?.parts, [
      { kind: 'interpolation', expression: 'template_dir' },
      { kind: 'text', text: '/b.sh' },
    ]);
  });
});

describe('readTemplate names file, line and column of what it refuses', () => {
  const cases: readonly (readonly [kind: TemplateKind, path: string, text: string, line: number, message: RegExp])[] = [
    ['hcl2', 'a.pkr.hcl', 'a = 1\nb = [\n', 2, /not closed/],
    ['hcl2', 'a.pkr.json', '{\n"a": 1,\n}', 3, /name in quotes/],
    ['hcl2', 'a.pkr.json', '{"build": 1}', 1, /JSON object/],
    ['hcl2', 'a.pkr.json', '{"source": {"null": "x"}}', 1, /JSON object/],
    ['hcl2', 'a.pkr.json', '{"build": {"name": "a",\n"name": "b"}}', 2, /already set/],
    ['json', 'a.json', '[]', 1, /A template must be a JSON object/],
    ['json', 'a.json', '', 1, /ends too early/],
    ['json', 'a.json', '{} x', 1, /Nothing may follow/],
    ['json', 'a.json', '{"a": 01}', 1, /comma|value/],
    ['json', 'a.json', '{"_a": "tab\there"}', 1, /not closed/],
    ['json', 'a.json', '{"_a": "\\x"}', 1, /no such escape/],
    ['json', 'a.json', '{\n"builder": []}', 2, /no section "builder"/],
    ['json', 'a.json', '{"_c": 1}', 1, /comment must be a string/],
    ['json', 'a.json', '{"builders": {}}', 1, /"builders" must be a list/],
    ['json', 'a.json', '{"builders": [\n"x"]}', 2, /A builder must be a JSON object/],
    ['json', 'a.json', '{"builders": [\n{}]}', 2, /no "type"/],
    ['json', 'a.json', '{"provisioners": [{"type": 1}]}', 1, /"type" must be a string/],
    ['json', 'a.json', '{"post-processors": [[["x"]]]}', 1, /post-processor must be a JSON object/],
    ['json', 'a.json', '{"variables": {"a": 1}}', 1, /default of the variable "a" must be a string/],
    ['json', 'a.json', '{"variables": {"a": "x",\n"a": "y"}}', 2, /stands twice/],
    ['json', 'a.json', '{"sensitive-variables": [1]}', 1, /must be a string/],
    ['json', 'a.json', '['.repeat(100_000), 1, /deeper than/],
    ['json', 'a.json', '{"a":'.repeat(100_000), 1, /deeper than/],
    ['json', 'a.json', `{"_a": "${'x'.repeat(10_000_000)}`, 1, /longer than/],
    ['json', 'a.json', `{"_a": "${'{{'.repeat(1_000_000)}`, 1, /not closed/],
  ];
  for (const [kind, path, text, line, message] of cases) {
    test(`${path}: ${JSON.stringify(text).slice(0, 50)}`, { timeout: 60_000 }, () => {
      assert.throws(
        () => readTemplate([{ path, text }], kind),
        (error) => {
          assert.ok(error instanceof TemplateSyntaxError, String(error));
          assert.match(error.message, message);
          assert.deepEqual([error.file, error.line], [path, line]);
          return true;
        },
      );
    });
  }

  test('a legacy template in more than one file is a mistake of the caller', () => {
    assert.throws(() => readTemplate([], 'json'), TypeError);
  });
});

describe('readLegacyJson', () => {
  test('compares the names of sections without case, as Packer does', () => {
    assert.equal(readLegacyJson('{"Builders": [{"type": "null"}], "VARIABLES": null}').builders.length, 1);
  });

  test('takes a {{ that is never closed for computed, in linear time', () => {
    const { variables } = readLegacyJson(`{"variables": {"a": "${'{{'.repeat(1_000_000)}"}}`);
    assert.deepEqual(variables[0]?.default, { known: false });
  });
});

describe('templateFiles', () => {
  test('selects what Packer loads, in its order', () => {
    assert.deepEqual(
      templateFiles([
        'b.pkr.hcl',
        'a.pkr.json',
        'B.pkr.hcl',
        '.hidden.pkr.hcl',
        '.pkr.hcl',
        'x.hcl',
        'x.json',
        'a.pkr.hcl.bak',
        'x.pkrvars.hcl',
        'z.auto.pkrvars.json',
        'é.auto.pkrvars.hcl',
        'y.auto.pkrvars.hcl',
        'packer.lock.yml',
      ]),
      {
        templates: ['.hidden.pkr.hcl', '.pkr.hcl', 'B.pkr.hcl', 'b.pkr.hcl', 'a.pkr.json'],
        varFiles: ['y.auto.pkrvars.hcl', 'é.auto.pkrvars.hcl', 'z.auto.pkrvars.json'],
      },
    );
  });
});
