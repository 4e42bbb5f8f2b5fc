import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import { demandText, fits, pluginNeeds } from '../../../../src/packer/install/plugin-needs.ts';
import { parseVersion } from '../../../../src/recipe/version/version.ts';

const docker = 'github.com/hashicorp/docker';
const amazon = 'github.com/hashicorp/amazon';

function required(source: string, version: string, line = 3): Parameters<typeof pluginNeeds>[0][number] {
  return { name: 'x', source, version, file: 'app.pkr.hcl', line };
}

test('pluginNeeds gives one need per source, sorted, with all demands on it', () => {
  const needs = pluginNeeds([required(docker, '~> 1.1')], [`${docker} != 1.1.3`, amazon]);
  assert.deepEqual(
    needs.map((need) => [
      need.source,
      need.name,
      need.declared,
      demandText(need),
      need.demands.map(({ where }) => where),
    ]),
    [
      [amazon, 'amazon', false, 'any version', []],
      [docker, 'docker', true, '~> 1.1, != 1.1.3', ['app.pkr.hcl:3', 'Input "plugins"']],
    ],
  );
});

describe('pluginNeeds refuses', () => {
  const rows = [
    {
      what: 'a bare name',
      lines: ['docker'],
      says: /Input "plugins" names the plugin "docker"; a plugin is named by its source/,
    },
    { what: 'two parts', lines: ['hashicorp/docker'], says: /names the plugin/ },
    { what: 'a way out', lines: ['github.com/../../etc'], says: /names the plugin/ },
    { what: 'a part of dots', lines: ['github.com/hashicorp/..'], says: /names the plugin/ },
    { what: 'an address', lines: ['https://github.com/hashicorp/docker'], says: /names the plugin/ },
    { what: 'backslashes', lines: ['github.com\\hashicorp\\docker'], says: /names the plugin/ },
    { what: 'a flag', lines: ['--path/x/y'], says: /names the plugin/ },
    {
      what: 'a typo in a constraint',
      lines: [`${docker} ~> 1.O`],
      says: /Input "plugins", plugin github\.com\/hashicorp\/docker: /,
    },
    {
      what: 'what excludes each other',
      lines: [`${docker} < 1.1`],
      says: /No version of the plugin .* both app\.pkr\.hcl:3 \("~> 1\.1"\) and Input "plugins" \("< 1\.1"\)/,
    },
    {
      what: 'what only together excludes',
      lines: [`${docker} <= 1.1.0`, `${docker} != 1.1.0`],
      says: /satisfy what is asked for together: app\.pkr\.hcl:3 \("~> 1\.1"\), Input "plugins" \("<= 1\.1\.0"\), Input "plugins" \("!= 1\.1\.0"\)\./,
    },
  ];
  for (const { what, lines, says } of rows) {
    test(what, () => {
      assert.throws(
        () => pluginNeeds([required(docker, '~> 1.1')], lines),
        (error) => error instanceof UserError && says.test(error.message),
      );
    });
  }
});

describe('fits', () => {
  const rows = [
    { constraint: '~> 1.1', version: '1.1.2', fit: true },
    { constraint: '~> 1.1', version: '2.0.0', fit: false },
    { constraint: '>= 1.1.2', version: '1.1.2-dev', fit: true },
    { constraint: '>= 1.1.3', version: '1.1.2-dev', fit: false },
    { constraint: '>= 1.0, != 1.1.2', version: '1.1.2', fit: false },
    { constraint: '', version: '0.0.1', fit: true },
  ];
  for (const { constraint, version, fit } of rows) {
    test(`${version} and "${constraint}": ${fit}`, () => {
      const [need] = pluginNeeds([], [`${docker} ${constraint}`]);
      const parsed = parseVersion(version);
      assert.ok(need !== undefined && parsed !== undefined);
      assert.equal(fits(parsed, need), fit);
    });
  }
});
