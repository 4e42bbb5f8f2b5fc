import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';

import { type Lockfile, readLockfile, renderLockfile } from '../../../../src/packer/install/lockfile.ts';

const sum = 'a'.repeat(64);
const other = 'b'.repeat(64);

function fileWith(t: TestContext, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bakehouse-lock-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'packer.lock.yml'), text);
  return join(folder, 'packer.lock.yml');
}

const full: Lockfile = {
  version: 1,
  packer: {
    version: '1.16.0',
    platforms: { windows_amd64: { sha256: other }, linux_386: { sha256: sum, file: 'vendor/packer.zip' } },
  },
  plugins: {
    'github.com/hashicorp/docker': { version: '1.1.2-dev', platforms: { linux_386: { sha256: sum } } },
    'example.com/a/b': { version: '0.1.0', platforms: { linux_386: { sha256: sum } } },
  },
};

test('renderLockfile gives the same bytes whatever the order, and readLockfile reads them back', (t) => {
  const text = renderLockfile(full);
  const turned: Lockfile = {
    plugins: Object.fromEntries(Object.entries(full.plugins).toReversed()),
    packer: {
      version: '1.16.0',
      platforms: Object.fromEntries(Object.entries(full.packer?.platforms ?? {}).toReversed()),
    },
    version: 1,
  };
  assert.equal(renderLockfile(turned), text);
  assert.match(text, /^# Which Packer[^]*\nversion: 1\npacker:\n {2}version: 1\.16\.0\n {2}platforms:\n {4}linux_386:/);
  assert.ok(text.indexOf('example.com/a/b') < text.indexOf('github.com'));
  assert.deepEqual(readLockfile(fileWith(t, text), 'packer.lock.yml'), full);
});

test('readLockfile gives undefined where there is none, and no plugins where none are named', (t) => {
  const path = fileWith(t, 'version: 1\n');
  assert.equal(readLockfile(`${path}.none`, 'x'), undefined);
  assert.deepEqual(readLockfile(path, 'x'), { version: 1, plugins: {} });
});

describe('readLockfile refuses', () => {
  const packer = (version: string, platform: string, hash: string): string =>
    `version: 1\npacker: { version: ${version}, platforms: { ${platform}: { sha256: ${hash} } } }\n`;
  const rows = [
    { what: 'a later format', text: 'version: 2\n', says: /packer\.lock\.yml:1: / },
    { what: 'an unknown member', text: 'version: 1\npackr: {}\n', says: /packr/ },
    { what: 'a short sum', text: packer('1.16.0', 'linux_amd64', 'abc'), says: /a sha256 has 64 hex digits/ },
    { what: 'a sum in capitals', text: packer('1.16.0', 'linux_amd64', sum.toUpperCase()), says: /in lower case/ },
    { what: 'a platform in other words', text: packer('1.16.0', 'linux-x64', sum), says: /linux-x64/ },
    {
      what: 'a version with a v',
      text: packer('v1.16.0', 'linux_amd64', sum),
      says: /a version is written in full, as 1\.16\.0/,
    },
    {
      what: 'a version of two parts',
      text: packer("'1.16'", 'linux_amd64', sum),
      says: /a version is written in full/,
    },
    { what: 'a constraint', text: packer("'~> 1.16'", 'linux_amd64', sum), says: /a version is written in full/ },
    {
      what: 'a bare plugin',
      text: 'version: 1\nplugins: { docker: { version: 1.1.2, platforms: {} } }\n',
      says: /plugins\.docker/,
    },
    { what: 'a key twice', text: 'version: 1\nversion: 1\n', says: /packer\.lock\.yml:2: / },
  ];
  for (const { what, text, says } of rows) {
    test(what, (t) => {
      const path = fileWith(t, text);
      assert.throws(() => readLockfile(path, 'packer.lock.yml'), says);
    });
  }
});
