import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';

import { bakeMeans } from '../../../src/actions/bake/means.ts';
import { readSettings } from '../../../src/actions/bake/settings.ts';
import { checkNamingRules } from '../../../src/bake/naming-rules.ts';
import { prepare } from '../../../src/bake/prepare.ts';
import { settleLeg } from '../../../src/bake/settled-leg.ts';
import type { Pair } from '../../../src/core/runner/inputs.ts';
import { introduceProviders, providers } from '../../../src/providers/providers.ts';
import { workspaceWith } from '../../support/bake/workspace.ts';
import { fakeHost } from '../core/runner/fake-host.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';

introduceProviders();

const leg = { leg: 'web', slug: 'web', image: 'web', tier: 'application', axes: {} } as const;
const build = (type: string, literals: Readonly<Record<string, string>> = {}) => ({
  type, literals, file: 'app.pkr.hcl', line: 3,
}); // prettier-ignore

describe('what a provider does not take', () => {
  const cases: readonly (readonly [what: string, builds: ReturnType<typeof build>[], tags: Pair[], told: string])[] = [
    [
      'a tag',
      [build('amazon-ebs', { ami_name: 'web' }), build('amazon-ebs', { ami_name: 'web-2' })],
      [['bakehouse:verified', '1']],
      'web: the tag "bakehouse:verified" begins with a reserved word.',
    ],
    [
      'a name and a tag',
      [build('amazon-ebs', { ami_name: 'w' })],
      [['aws:x', '1']],
      `web: the name "w" is not allowed for amazon-ebs: it has 3 to 128 letters, digits and ( ) [ ] . / - ' @ _ or blanks (app.pkr.hcl:3).\nweb: the tag "aws:x" begins with a reserved word.`,
    ],
    [
      'a name of Compute Engine',
      [build('googlecompute', { image_name: 'Web' })],
      [],
      'web: the name "Web" is not allowed for googlecompute: it has 1 to 63 lower-case letters, digits and hyphens, beginning with a letter (app.pkr.hcl:3).',
    ],
  ];
  for (const [what, builds, tags, message] of cases) {
    it(`is refused before a bake: ${what}`, () => {
      assert.throws(() => checkNamingRules({ leg, tags }, builds, providers), { name: 'UserError', message });
    });
  }

  it('leaves alone what nobody has a rule for, and names that only Packer knows', () => {
    const builds = [
      build('amazon-ebs', { ami_name: 'ü {{timestamp}}' }),
      build('amazon-ebs'),
      build('docker', { ami_name: 'ü' }),
      build('who-knows', { ami_name: 'ü', image_name: 'Ü' }),
    ];
    checkNamingRules({ leg, tags: [['Name', 'web']] }, builds, providers);
    checkNamingRules({ leg, tags: [['aws:x', '1']] }, [build('docker'), build('who-knows')], providers);
  });

  const bakeOf = async (t: TestContext, tags: string, name: string): Promise<unknown> => {
    const template = `source "amazon-ebs" "x" {
  ami_name = "${name}"
}
build {
  sources = ["source.amazon-ebs.x"]
}
`;
    const workspace = realpathSync(await workspaceWith(t, { 'app.pkr.hcl': template }));
    const inputs = { template: 'app.pkr.hcl', tags, 'min-free-disk': '0' };
    const host = { ...fakeHost({ inputs }), workspace, temporary: realpathSync(temporaryFolder()) };
    const options = readSettings(host);
    return prepare(host, bakeMeans, options, await settleLeg(host, bakeMeans.providers, options), false);
  };

  it('ends a bake without a plan before anything is asked or started', async (t) => {
    await assert.rejects(bakeOf(t, 'aws:x=1', 'web'), { message: 'app: the tag "aws:x" begins with a reserved word.' });
    await assert.rejects(bakeOf(t, 'x=1', 'w'), /^UserError: app: the name "w" is not allowed for amazon-ebs: /);
  });
});
