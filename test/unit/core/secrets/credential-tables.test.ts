import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, describe, it } from 'node:test';

import {
  type CredentialTable,
  credentialTables,
  useCredentialTables,
} from '../../../../src/core/secrets/credential-tables.ts';
import { childEnvironment, credentialNames, isCredentialName } from '../../../../src/core/secrets/environment.ts';
import { machineCredentials } from '../../../../src/core/secrets/machine-credentials.ts';
import { introduceProviders } from '../../../../src/providers/providers.ts';

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
  HCLOUD_TOKEN: 'x',
};

describe('the credentials of a provider', () => {
  // Other tests of this process need those of the providers that there are.
  after(() => introduceProviders());

  it('are kept from a child before they are told, and nobody says that there are none', () => {
    const module = (path: string): string => JSON.stringify(new URL(`../../../../src/${path}`, import.meta.url).href);
    // In a process of its own, where no entry point has introduced the providers.
    const script = `
      const { childEnvironment, credentialNames } = await import(${module('core/secrets/environment.ts')});
      const { machineCredentials } = await import(${module('core/secrets/machine-credentials.ts')});
      const { wholeCredentialTables } = await import(${module('core/secrets/credential-tables.ts')});
      const said = (ask) => { try { ask(); return 'nothing'; } catch (error) { return error.message; } };
      const environment = ${JSON.stringify(environment)};
      console.log(JSON.stringify([
        childEnvironment(environment, [], {}),
        said(() => credentialNames(environment)), said(() => machineCredentials({})), said(wholeCredentialTables),
      ]));`;
    const [child, ...said] = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
    );
    assert.deepEqual(child, { HCLOUD_TOKEN: 'x' });
    for (const message of said) assert.match(message, /Nobody has told yet/);
    assert.equal(said.length, 3);
  });

  it('are what its table says, beside those of clouds without a folder', () => {
    useCredentialTables([EXAMPLE]);
    assert.equal(credentialTables().length, 2);
    assert.deepEqual(childEnvironment(environment, [], {}), environment);
    assert.deepEqual(credentialNames(environment), ['EXAMPLE_CONTEXT', 'EXAMPLE_TOKEN', 'HCLOUD_TOKEN']);
    assert.equal(isCredentialName('EXAMPLE_ACCESS_KEY'), false);
    assert.equal(isCredentialName('EXAMPLE_API_KEY'), true);
  });

  it('are found in its files', { skip: process.platform !== 'linux' }, () => {
    useCredentialTables([EXAMPLE]);
    assert.deepEqual(machineCredentials({}), [{ path: '/proc/self/status', isCloud: true }]);
  });
});
