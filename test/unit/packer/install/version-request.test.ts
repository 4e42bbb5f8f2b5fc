import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  bestVersion,
  brokenNeed,
  versionRequest,
  type Wishes,
} from '../../../../src/packer/install/version-request.ts';
import { parseVersion } from '../../../../src/recipe/version/version.ts';

const nothing: Wishes = { input: 'auto', file: undefined, lock: undefined, required: [] };
const file = { name: '.packer-version', version: '1.10.0' };
const lock = { name: 'packer.lock.yml', version: '1.11.0' };
const required = (constraint: string): Wishes['required'] => [{ constraint, file: 'app.pkr.hcl', line: 2 }];

describe('versionRequest decides', () => {
  const rows = [
    { what: 'nothing', wishes: nothing, source: 'system', kind: 'any', exact: undefined, needs: 0 },
    {
      what: 'the input',
      wishes: { ...nothing, input: '1.9.1', file, lock },
      source: 'input',
      kind: 'needs',
      exact: '1.9.1',
      needs: 1,
    },
    {
      what: 'the version file',
      wishes: { ...nothing, file, lock },
      source: 'version-file',
      kind: 'needs',
      exact: '1.10.0',
      needs: 1,
    },
    {
      what: 'the lockfile',
      wishes: { ...nothing, lock },
      source: 'lockfile',
      kind: 'needs',
      exact: '1.11.0',
      needs: 1,
    },
    {
      what: 'the template',
      wishes: { ...nothing, required: required('~> 1.9') },
      source: 'required_version',
      kind: 'needs',
      exact: undefined,
      needs: 1,
    },
    {
      what: 'lockfile and template',
      wishes: { ...nothing, lock, required: required('~> 1.9') },
      source: 'lockfile',
      kind: 'needs',
      exact: '1.11.0',
      needs: 2,
    },
    {
      what: 'latest, held to the template',
      wishes: { ...nothing, input: 'latest', required: required('< 1.12') },
      source: 'input',
      kind: 'latest',
      exact: undefined,
      needs: 1,
    },
    {
      what: 'a constraint',
      wishes: { ...nothing, input: '~> 1.9' },
      source: 'input',
      kind: 'needs',
      exact: undefined,
      needs: 1,
    },
    {
      what: 'an exact version in a constraint',
      wishes: { ...nothing, input: '= 1.9.1' },
      source: 'input',
      kind: 'needs',
      exact: '1.9.1',
      needs: 1,
    },
  ];
  for (const { what, wishes, ...expected } of rows) {
    test(what, () => {
      const { source, kind, exact, needs } = versionRequest(wishes);
      assert.deepEqual({ source, kind, exact: exact?.text, needs: needs.length }, expected);
    });
  }
});

describe('versionRequest refuses', () => {
  const rows = [
    { what: 'a typo', wishes: { ...nothing, input: '1.9.O' }, says: /Input "version": "1\.9\.O" is not/ },
    {
      what: 'a typo in a file',
      wishes: { ...nothing, file: { name: '.packer-version', version: 'one' } },
      says: /UserError: \.packer-version: "one" is not/,
    },
    {
      what: 'input against template',
      wishes: { ...nothing, input: '< 1.9', required: required('>= 1.10') },
      says: /both input "version" \("< 1\.9"\) and required_version at app\.pkr\.hcl:2 \(">= 1\.10"\)/,
    },
    {
      what: 'two of three, and names these two',
      wishes: {
        ...nothing,
        input: '>= 1.9',
        required: [...required('!= 1.9.0, != 1.10.0'), { constraint: '< 1.8', file: 'base.pkr.hcl', line: 3 }],
      },
      says: /satisfy both input "version" \(">= 1\.9"\) and required_version at base\.pkr\.hcl:3 \("< 1\.8"\)\. Change one/,
    },
    {
      what: 'three of which each two agree',
      wishes: {
        ...nothing,
        input: '>= 1.9, <= 1.10',
        required: [...required('!= 1.10.0'), { constraint: '~> 1.10', file: 'base.pkr.hcl', line: 3 }],
      },
      says: /satisfy input "version" \(.*\), required_version at app\.pkr\.hcl:2 \("!= 1\.10\.0"\) and required_version at base\.pkr\.hcl:3 \("~> 1\.10"\)\. Change one/,
    },
    {
      what: 'one that contradicts itself',
      wishes: { ...nothing, input: '> 2, < 1' },
      says: /satisfy input "version" \("> 2, < 1"\)\. Change it\./,
    },
    {
      what: 'an exact version against the template',
      wishes: { ...nothing, lock, required: required('!= 1.11.0') },
      says: /required_version at app\.pkr\.hcl:2/,
    },
  ];
  for (const { what, wishes, says } of rows) test(what, () => assert.throws(() => versionRequest(wishes), says));
});

describe('bestVersion', () => {
  const versions = ['1.9.1', '1.16.0', '1.17.0-alpha1', '1.10.3', '2.0.0-beta'].flatMap(
    (text) => parseVersion(text) ?? [],
  );
  const rows = [
    { wishes: nothing, best: '1.16.0' },
    { wishes: { ...nothing, input: '< 1.16' }, best: '1.10.3' },
    { wishes: { ...nothing, input: '~> 1.9.0' }, best: '1.9.1' },
    { wishes: { ...nothing, input: '1.17.0-alpha1' }, best: '1.17.0-alpha1' },
    { wishes: { ...nothing, input: '> 3' }, best: undefined },
  ];
  for (const { wishes, best } of rows) {
    test(`of "${wishes.input}" is ${best ?? 'none'}`, () =>
      assert.equal(bestVersion(versions, versionRequest(wishes))?.text, best));
  }
});

test("a pre-release is held against the template's demand as its release, and against the input's as it is", () => {
  const version = parseVersion('1.16.0-dev');
  assert.ok(version !== undefined);
  assert.equal(brokenNeed(version, versionRequest({ ...nothing, required: required('>= 1.16.0') }).needs), undefined);
  assert.equal(brokenNeed(version, versionRequest({ ...nothing, input: '>= 1.16.0' }).needs)?.where, 'input "version"');
  // So the two do not exclude each other, though no version satisfies both as they stand.
  const both = versionRequest({ ...nothing, input: '~> 1.16.0-alpha1', required: required('>= 1.16.0') });
  assert.equal(brokenNeed(version, both.needs), undefined);
});
