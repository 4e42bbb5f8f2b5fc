// Nothing that knows the providers is imported here: so it is before an entry point has introduced them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  type CredentialTable,
  credentialTables,
  useCredentialTables,
  wholeCredentialTables,
} from '../../../../src/core/secrets/credential-tables.ts';
import { childEnvironment, credentialNames, isCredentialName } from '../../../../src/core/secrets/environment.ts';
import { machineCredentials } from '../../../../src/core/secrets/machine-credentials.ts';

const EXAMPLE: CredentialTable = {
  families: ['EXAMPLE_'],
  ways: ['EXAMPLE_CONTEXT'],
  innocent: /^EXAMPLE_KEY_FORMAT$/,
  shown: ['EXAMPLE_ACCESS_KEY'],
  files: [{ path: '/proc/self/status', isCloud: true, holds: (text) => text.startsWith('Name:') }],
};
const environment = {
  EXAMPLE_REGION: 'x',
  EXAMPLE_TOKEN: 'x',
  EXAMPLE_CONTEXT: 'x',
  EXAMPLE_KEY_FORMAT: 'x',
  OS_PASSWORD: 'x',
};

describe('the credentials of a provider', () => {
  it('are kept from a child before they are told, and nobody says that there are none', () => {
    assert.deepEqual(childEnvironment(environment, [], {}), { OS_PASSWORD: 'x' });
    assert.throws(() => credentialNames(environment), /Nobody has told yet/);
    assert.throws(() => machineCredentials({}), /Nobody has told yet/);
    assert.throws(wholeCredentialTables, /Nobody has told yet/);
  });

  it('are what its table says, beside those of clouds without a folder', () => {
    useCredentialTables([EXAMPLE]);
    assert.equal(credentialTables().length, 2);
    assert.deepEqual(childEnvironment(environment, [], {}), environment);
    assert.deepEqual(credentialNames(environment), ['EXAMPLE_CONTEXT', 'EXAMPLE_TOKEN', 'OS_PASSWORD']);
    assert.equal(isCredentialName('EXAMPLE_ACCESS_KEY'), false);
    assert.equal(isCredentialName('EXAMPLE_API_KEY'), true);
  });

  it('are found in its files', { skip: process.platform !== 'linux' }, () => {
    useCredentialTables([EXAMPLE]);
    assert.deepEqual(machineCredentials({}), [{ path: '/proc/self/status', isCloud: true }]);
  });
});
