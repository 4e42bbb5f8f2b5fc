import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { kitchenVerifyInputs } from '../../../../src/actions/kitchen-verify/inputs.ts';
import { readSettings, machineOf } from '../../../../src/actions/kitchen-verify/settings.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { renderPlan } from '../../../../src/plan/plan-file.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { sampleLeg, samplePlan } from '../../image/sample-plan.ts';
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
        message: `Input "provider" must be docker, aws, qemu, file, openstack, azure, gcp, vagrant or other, but was "${provider}".`,
      });
    }
  });
});

describe('a leg whose manifest says where its script runs', () => {
  test('is tested there, over what the step says', async () => {
    const workspace = temporaryFolder();
    const machine = { subnet: 'subnet-12345678', 'security-groups': ['sg-12345678'], 'public-ip': false };
    const verify = { script: { run: 'test.sh', report: 'out.xml', inside: true, machine } };
    mkdirSync(join(workspace, 'out'));
    writeFileSync(join(workspace, 'out/plan.json'), renderPlan(samplePlan([sampleLeg('web', { verify })])));
    const inputs = { ...defaults(), leg: 'web', plan: 'out/plan.json', 'script-machine': 'subnet: subnet-87654321' };
    const settings = await readSettings({ ...fakeHost({ inputs }), workspace }, providers);
    assert.equal(settings.inputs['script-inside'], true);
    assert.deepEqual(machineOf(settings.inputs['script-machine']), machine);
  });
});

describe('the input script-machine', () => {
  test('is YAML, or nothing', () => {
    assert.deepEqual(machineOf('subnet: subnet-12345678\npublic-ip: true\n'), {
      subnet: 'subnet-12345678',
      'public-ip': true,
    });
    assert.equal(machineOf(''), null);
  });

  test('says what is wrong with it', () => {
    assert.throws(() => machineOf('[a]'), { name: 'UserError', message: /must be a mapping of YAML/ });
    assert.throws(() => machineOf('a: 1\na: 2'), /Input "script-machine"/);
  });
});
