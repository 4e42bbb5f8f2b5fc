import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { kitchenVerifyInputs } from '../../../../src/actions/kitchen-verify/inputs.ts';
import { readSettings } from '../../../../src/actions/kitchen-verify/settings.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

const given = (provider: string) => fakeHost({ inputs: { ...defaults(), 'image-id': 'img-1', provider } });

/** As the runner gives them. */
function defaults(): Readonly<Record<string, string>> {
  const named = Object.entries(kitchenVerifyInputs).map(([name, input]) => [name, input.default ?? ''] as const);
  return Object.fromEntries(named);
}

describe('the input provider', () => {
  test('takes all of whom images can be tested, and other', async () => {
    for (const provider of ['docker', 'aws', 'file', 'openstack', 'azure', 'gcp', 'vagrant', 'other']) {
      assert.equal((await readSettings(given(provider), providers)).inputs.provider, provider);
    }
    const own = [
      ...providers,
      { name: 'example', title: 'Example', builders: [], rules: {}, kitchen: { drivers: [] } },
    ];
    assert.equal((await readSettings(given('example'), own)).inputs.provider, 'example');
  });

  test('refuses what is none, and registries, of which nothing is started', async () => {
    for (const provider of ['amazon', 'oci']) {
      await assert.rejects(readSettings(given(provider), providers), {
        name: 'UserError',
        message: `Input "provider" must be docker, aws, file, openstack, azure, gcp, vagrant or other, but was "${provider}".`,
      });
    }
  });
});
