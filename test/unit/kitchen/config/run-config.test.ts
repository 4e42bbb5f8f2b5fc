import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { memberAt, readConfigYaml, renderConfig, isConfigMap } from '../../../../src/kitchen/config/config-value.ts';
import { injectImage } from '../../../../src/kitchen/config/injection.ts';
import { runConfig } from '../../../../src/kitchen/config/run-config.ts';
import { providers } from '../../../../src/providers/providers.ts';

function resolved(yaml: string, subject: 'docker' | 'aws' = 'docker'): unknown {
  const config = readConfigYaml(yaml);
  assert.ok(isConfigMap(config));
  const injection = injectImage({
    providers,
    config,
    where: 'kitchen.yml',
    subject: {
      leg: 'web', slug: 'web', provider: subject, region: 'eu-west-1', account: null, id: 'ID', reference: 'REF', files: [],
    }, // prettier-ignore
    image: true,
    imageKey: '',
    suites: [],
    labels: {},
    unique: '1',
    reports: '/reports',
  });
  const key = { privateKey: '/own/key', publicKey: '/own/key.pub' };
  const settled = runConfig(injection, { providers, where: 'kitchen.yml', mark: 'M', buildFolder: '/own/build', key });
  return JSON.parse(renderConfig(memberAt(settled, ['platforms']) ?? null));
}

const platform = (driver: string): string =>
  `driver: {name: docker}\nplatforms: [{name: a, driver: ${driver}}]\nsuites: [{name: one}]\n`;
const driverOf = (yaml: string): Record<string, unknown> => {
  const [first] = Object.values(Object(resolved(yaml)));
  return Object(Object(first).driver);
};

describe('runConfig', () => {
  it('keeps kitchen-docker from what it does to others', () => {
    assert.deepEqual(resolved(platform('{remove_images: true}')), [
      {
        name: 'a',
        driver: {
          remove_images: false,
          image: 'REF',
          run_options: { label: ['dev.bakehouse.mark=M'] },
          build_tempdir: '/own/build',
          private_key: '/own/key',
          public_key: '/own/key.pub',
          build_options: { 'force-rm': true, label: ['dev.bakehouse.mark=M'] },
        },
      },
    ]);
  });

  const options: readonly (readonly [string, unknown])[] = [
    ['{build_options: "--network=none"}', ['--network=none', '--force-rm', '--label=dev.bakehouse.mark=M']],
    ['{build_options: ["-q"]}', ['-q', '--force-rm', '--label=dev.bakehouse.mark=M']],
    ['{build_options: {pull: true, label: team=web}}', { pull: true, label: ['team=web', 'dev.bakehouse.mark=M'], 'force-rm': true }],
  ]; // prettier-ignore
  for (const [driver, expected] of options) {
    it(`adds to ${driver}`, () => assert.deepEqual(driverOf(platform(driver))['build_options'], expected));
  }

  it('keeps a key of the user', () => {
    const driver = driverOf(platform('{private_key: mine, public_key: mine.pub}'));
    assert.deepEqual([driver['private_key'], driver['public_key']], ['mine', 'mine.pub']);
  });

  it('marks servers', () => {
    const [first] = Object.values(
      Object(resolved('driver: {name: ec2}\nplatforms: [{name: a}]\nsuites: [{name: one}]\n', 'aws')),
    );
    assert.equal(Object(first).driver.tags['bakehouse:mark'], 'M');
    assert.equal(Object(first).driver.build_options, undefined);
  });
});
