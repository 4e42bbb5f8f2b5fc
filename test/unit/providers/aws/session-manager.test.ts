import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readBuildOf } from '../../../../src/packer/run/preflight.ts';
import { checkSessionManager } from '../../../../src/providers/aws/session-manager.ts';
import { hclTemplate, jsonTemplate } from '../../packer/run/fixtures.ts';

const by = (body: string, type = 'amazon-ebs', variables = '') =>
  hclTemplate(
    `${variables}source "${type}" "a" {\n  ${body}\n}\nbuild {\n  sources = ["source.${type}.a"]\n}\n`,
  ).builds.map(readBuildOf);
const BY_SESSION = 'ssh_interface = "session_manager"';

describe('a build by Session Manager', () => {
  it('without its program is an error that says what, where and what to do', () =>
    assert.throws(() => checkSessionManager(by(BY_SESSION), () => false), {
      name: 'UserError',
      message:
        'app.pkr.hcl:5: The build amazon-ebs.a reaches its instance by Session Manager (ssh_interface), for which Packer ' +
        'starts session-manager-plugin, and that is not on the PATH. Install it before this step, as ' +
        'docs/guides/no-public-address.md has it. Nothing was baked.',
    }));

  it('is found in legacy JSON, too', () => {
    const builder = { type: 'amazon-ebs', ssh_interface: 'session_manager' };
    assert.throws(() =>
      checkSessionManager(jsonTemplate({ builders: [builder] }).builds.map(readBuildOf), () => false),
    );
  });

  it('with its program is well', () => checkSessionManager(by(BY_SESSION), () => true));

  for (const [what, builds] of [
    ['another interface', by('ssh_interface = "private_ip"')],
    ['an interface that cannot be told', by('ssh_interface = data.x.y.z')],
    ['another builder', by(BY_SESSION, 'googlecompute')],
    ['none', by('')],
  ] as const) {
    it(`is none with ${what}: nobody looks for the program`, () =>
      checkSessionManager(builds, () => assert.fail('looked for')));
  }
});
