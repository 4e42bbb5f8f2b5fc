import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import { refuseMissingProfile } from '../../../../src/providers/aws/profile.ts';

function home(t: TestContext, files: { readonly config?: string; readonly credentials?: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'bakehouse-profile-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, '.aws'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, '.aws', name), text);
  return folder;
}

describe('a profile of AWS that is named', () => {
  const config = '[default]\nregion = eu-west-1\n\n  [profile  bakery]\nregion = x\n[sso-session shop]\n[plain]\n';
  const credentials = '[default]\n[till] # of the shop\naws_access_key_id = x\n';
  const there: readonly (readonly [name: string, files: Parameters<typeof home>[1]])[] = [
    ['bakery', { config }],
    ['till', { config, credentials }],
    ['default', {}],
    ['', {}],
  ];
  for (const [name, files] of there) {
    it(`is there: ${show(name)}`, (t) => refuseMissingProfile({ HOME: home(t, files), AWS_PROFILE: name }));
  }

  const missing: readonly (readonly [name: string, files: Parameters<typeof home>[1], hint: RegExp])[] = [
    ['bakry', { config, credentials }, /Did you mean bakery\? /],
    ['another-shop', { config, credentials }, /They have default, bakery, till\. /],
    ['another-shop', {}, /They have none at all\. /],
    // In the one file a section of that name is no profile.
    ['plain', { config }, /They have default, bakery\. /],
    ['shop', { config }, /no?r .* has a profile of that name/],
  ];
  for (const [name, files, hint] of missing) {
    it(`is not: ${name}, ${hint.source}`, (t) => {
      const folder = home(t, files);
      assert.throws(
        () => refuseMissingProfile({ HOME: folder, AWS_PROFILE: name }),
        (error) =>
          error instanceof UserError &&
          error.message.startsWith(`AWS_PROFILE is "${name}", but neither ${folder}/.aws/config nor `) &&
          hint.test(error.message),
      );
    });
  }

  it('is looked for in the files that the environment names', (t) => {
    const folder = home(t, { config: '[profile bakery]\n' });
    const environment = { HOME: '/nowhere', AWS_PROFILE: 'bakery', AWS_CONFIG_FILE: join(folder, '.aws', 'config') };
    refuseMissingProfile(environment);
    assert.throws(() => refuseMissingProfile({ ...environment, AWS_CONFIG_FILE: '/nowhere/config' }), UserError);
  });

  it('may be in a file that cannot be read', (t) => {
    const folder = home(t, {});
    mkdirSync(join(folder, '.aws', 'config'));
    refuseMissingProfile({ HOME: folder, AWS_PROFILE: 'bakery' });
  });
});

function show(name: string): string {
  return name === '' ? 'none' : name;
}
