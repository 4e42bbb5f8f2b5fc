import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { MARK } from '../../../../src/core/process/process.ts';
import { packerEnvironment } from '../../../../src/packer/run/environment.ts';
import { checkPackerVersion, providersOf } from '../../../../src/packer/run/preflight.ts';
import { isAtLeast } from '../../../../src/packer/run/program.ts';
import { providers } from '../../../../src/providers/providers.ts';
import type { Template } from '../../../../src/recipe/template/template.ts';
import { randomWord } from '../../core/encodings.ts';
import { hclTemplate, jsonTemplate } from './fixtures.ts';

describe('the version of Packer', () => {
  const versions: readonly (readonly [version: string, least: string, is: boolean])[] = [
    ['1.6.6', '1.5', true],
    ['1.5.0', '1.5', true],
    ['1.4.5', '1.5', false],
    ['1.16.0', '1.7', true],
    ['1.7.0-dev', '1.7', true],
    ['2.0.0', '1.99', true],
    ['0.12.3', '1.5', false],
  ];
  for (const [version, least, is] of versions) {
    test(`${version} is ${is ? '' : 'not '}at least ${least}`, () => assert.equal(isAtLeast(version, least), is));
  }

  const plain = hclTemplate('build {}\n');
  const plugins = hclTemplate(
    'packer {\n  required_plugins {\n    d = { source = "github.com/hashicorp/docker", version = ">= 1" }\n  }\n}\n',
  );
  const required = (constraint: string): Template => hclTemplate(`packer {\n  required_version = "${constraint}"\n}\n`);
  const refused: readonly (readonly [version: string, template: Template, message: RegExp])[] = [
    [
      '1.4.5',
      plain,
      /^The template needs Packer 1\.5 or later \(HCL2\), but .* is 1\.4\.5\. Add the step setup-packer/,
    ],
    ['1.6.6', plugins, /needs Packer 1\.7 or later \(required_plugins at app\.pkr\.hcl:3\)/],
    ['1.6.6', hclTemplate('data "amazon-ami" "x" {}\n'), /1\.7 or later \(a data source at app\.pkr\.hcl:1\)/],
    [
      '1.6.6',
      required('>= 1.9.0'),
      /needs Packer >= 1\.9\.0 \(required_version at app\.pkr\.hcl:2\), but .* is 1\.6\.6/,
    ],
    ['1.6.6', required('~> 1.8'), /needs Packer ~> 1\.8 /],
    ['1.16.0', required('>= 1.6, < 1.16, != 1.9.1'), /needs Packer >= 1\.6, < 1\.16, != 1\.9\.1 /],
    ['1.6.6', jsonTemplate({ min_packer_version: '1.7.0', builders: [] }), /needs Packer >= 1\.7\.0 /],
  ];
  for (const [version, template, message] of refused) {
    test(`${version} is refused: ${message.source.slice(0, 50)}`, () => {
      assert.throws(() => checkPackerVersion({ path: 'packer', version }, template, 'actions'), {
        name: 'UserError',
        message,
      });
    });
  }

  test('is left to Packer itself where only Packer can judge', () => {
    for (const constraint of ['>= 1.6, < 2', '!= 1.6.5', '1.6.6', 'not a constraint']) {
      checkPackerVersion({ path: 'packer', version: '1.6.6' }, required(constraint), 'actions');
    }
    checkPackerVersion({ path: 'packer', version: '1.0.0' }, jsonTemplate({ builders: [] }), 'actions');
    checkPackerVersion({ path: 'packer', version: '1.7.0' }, plugins, 'actions');
  });

  test('speaks to where it runs', () => {
    const old = { path: 'packer', version: '1.4.0' };
    const hcl = hclTemplate('build {}\n');
    assert.throws(() => checkPackerVersion(old, hcl, 'actions'), /Add the step setup-packer before this one\.$/);
    assert.throws(() => checkPackerVersion(old, hcl, 'terminal'), /Run "bakehouse setup-packer"/);
  });
});

describe('the providers', () => {
  const names = (builds: Template['builds'], of: Template): readonly string[] =>
    providersOf(builds, of, providers).map(({ name }) => name);
  const template = jsonTemplate({ builders: [{ type: 'docker' }, { type: 'amazon-ebs' }, { type: 'null' }] });

  test('are those of the chosen builds', () => {
    const of = (type: string): readonly string[] =>
      names(
        template.builds.filter((build) => build.type === type),
        template,
      );
    assert.deepEqual([of('docker'), of('amazon-ebs'), of('null')], [['docker'], ['aws'], []]);
  });

  test('are all that may be there when the builds are not certain', () => {
    assert.deepEqual(names([], { ...template, buildsKnown: false }), ['docker', 'aws']);
    const dynamic = hclTemplate(
      'source "docker" "d" {}\nbuild {\n  dynamic "source" {\n    for_each = var.x\n    labels   = ["docker.d"]\n  }\n}\n',
    );
    assert.deepEqual(names(dynamic.builds, dynamic), ['docker']);
  });
});

describe('the environment of Packer', () => {
  const mark = 'a'.repeat(32);
  const folders = { temporary: '/t/b-00000000/t', debugLog: undefined };
  const environment = {
    PATH: '/p',
    PKR_VAR_x: randomWord(8),
    INPUT_VARS: 'x',
    ACTIONS_RUNTIME_TOKEN: randomWord(8),
    NPM_TOKEN: 'n',
  };

  test('has a temporary folder and a mark of its own, and nothing of the runner', () => {
    assert.deepEqual(packerEnvironment(environment, [], folders, mark), {
      PATH: '/p',
      PACKER_TMP_DIR: '/t/b-00000000/t',
      TMPDIR: '/t/b-00000000/t',
      [MARK]: mark,
    });
    assert.equal(packerEnvironment(environment, ['NPM_TOKEN'], folders, mark)['NPM_TOKEN'], 'n');
  });

  test('leaves TMPDIR alone where sockets in it would have too long a path', () => {
    const temporary = `/${'x'.repeat(80)}/t`;
    const built = packerEnvironment({ TMPDIR: 'short' }, [], { temporary, debugLog: undefined }, mark);
    assert.deepEqual([built['TMPDIR'], built['PACKER_TMP_DIR']], ['short', temporary]);
  });

  test('has the debug log in a file, only when asked for', () => {
    const built = packerEnvironment(environment, [], { ...folders, debugLog: '/t/debug.log' }, mark);
    assert.deepEqual([built['PACKER_LOG'], built['PACKER_LOG_PATH']], ['1', '/t/debug.log']);
  });

  test("has no debug log of the user's: it would be shown in the job", () => {
    const built = packerEnvironment({ PACKER_LOG: '1' }, [], folders, mark);
    assert.equal(built['PACKER_LOG'] ?? '', '');
  });
});
