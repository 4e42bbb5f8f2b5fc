import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { versionOfFile } from '../../../../src/packer/install/version-file.ts';

describe('versionOfFile reads', () => {
  const rows = [
    { name: '.packer-version', text: '1.9.1\n', version: '1.9.1' },
    { name: '.packer-version', text: '\n# ours\r\n  ~> 1.9  # why\r\n', version: '~> 1.9' },
    { name: '.tool-versions', text: 'nodejs 24.1.0\npacker 1.9.1 # ours\npackerd 2\n', version: '1.9.1' },
    { name: 'x.tool-versions', text: 'packer\t1.9.1\r\n', version: '1.9.1' },
  ];
  for (const { name, text, version } of rows)
    test(`${name} ${JSON.stringify(text)}`, () => assert.equal(versionOfFile(name, text), version));
});

describe('versionOfFile refuses', () => {
  const rows = [
    { name: '.packer-version', text: '', says: /should hold one line .* but holds 0 lines/ },
    { name: '.packer-version', text: '1.9.1\n1.9.2\n', says: /holds 2 lines/ },
    { name: '.tool-versions', text: 'nodejs 24\n', says: /has no line for packer/ },
    { name: '.tool-versions', text: 'packer 1\npacker 2\n', says: /has 2 lines for packer/ },
    {
      name: '.tool-versions',
      text: 'packer 1.9.1 1.8.0\n',
      says: /should name one version, but is "packer 1\.9\.1 1\.8\.0"/,
    },
    { name: '.tool-versions', text: 'packer\n', says: /should name one version/ },
  ];
  for (const { name, text, says } of rows)
    test(`${name} ${JSON.stringify(text)}`, () => assert.throws(() => versionOfFile(name, text), says));
});
