import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { authOf, tokenRequest, wordsOfEnvironment } from '../../../../../src/providers/openstack/cloud/auth.ts';
import {
  cloudAuth,
  cloudsFolder,
  hasCloudCredentials,
  secretsOfFiles,
} from '../../../../../src/providers/openstack/cloud/clouds-file.ts';

const url = 'https://keystone.example:5000/v3';

function home(files: Readonly<Record<string, string>>): { readonly HOME: string; readonly folder: string } {
  const HOME = mkdtempSync(join(tmpdir(), 'clouds-'));
  const folder = join(HOME, 'repository');
  mkdirSync(join(HOME, '.config/openstack'), { recursive: true });
  mkdirSync(folder);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(HOME, path), text);
  return { HOME, folder };
}

const CLOUDS = `
clouds:
  lab:
    auth:
      auth_url: https://lab.example/identity
      username: bob
      password: lab-password
      project_name: images
      project_domain_name: Default
      user_domain_name: Default
    region_name: RegionOne
    verify: false
    interface: internal
  ci:
    auth_type: v3applicationcredential
    auth: {auth_url: "https://ci.example/v3", application_credential_id: abc}
    regions: [{name: West}, East]
`;

describe('OS_* variables', () => {
  const asked = (environment: Readonly<Record<string, string>>): unknown =>
    tokenRequest(authOf(wordsOfEnvironment(environment), 'here'));

  it('give a user with password, by name in the domain default', () => {
    const given = { OS_AUTH_URL: url, OS_USERNAME: 'bob', OS_PASSWORD: 'x', OS_PROJECT_NAME: 'images' };
    assert.deepEqual(asked(given), {
      auth: {
        identity: {
          methods: ['password'],
          password: { user: { name: 'bob', domain: { id: 'default' }, password: 'x' } },
        },
        scope: { project: { name: 'images', domain: { id: 'default' } } },
      },
    });
  });

  it('give ids before names, and the names that openrc files had before', () => {
    const given = {
      OS_AUTH_URL: url,
      OS_USERID: 'u',
      OS_USERNAME: 'bob',
      OS_PASSWORD: 'x',
      OS_TENANT_ID: 'p',
      OS_TENANT_NAME: 'n',
    };
    assert.deepEqual(asked(given), {
      auth: {
        identity: { methods: ['password'], password: { user: { id: 'u', password: 'x' } } },
        scope: { project: { id: 'p' } },
      },
    });
  });

  it('give an application credential, which has a project of its own', () => {
    const given = {
      OS_AUTH_URL: url, OS_APPLICATION_CREDENTIAL_ID: 'a', OS_APPLICATION_CREDENTIAL_SECRET: 's', OS_PROJECT_ID: 'p',
    }; // prettier-ignore
    assert.deepEqual(asked(given), {
      auth: { identity: { methods: ['application_credential'], application_credential: { id: 'a', secret: 's' } } },
    });
  });

  it('give a token', () => {
    assert.deepEqual(asked({ OS_AUTH_URL: url, OS_TOKEN: 't', OS_PROJECT_ID: 'p' }), {
      auth: { identity: { methods: ['token'], token: { id: 't' } }, scope: { project: { id: 'p' } } },
    });
  });

  it('get /v3 where the address has none', () => {
    const auth = (text: string): string => authOf({ auth_url: text, token: 't' }, 'here').url.href;
    assert.equal(auth('https://k.example:5000'), 'https://k.example:5000/v3');
    assert.equal(auth('https://k.example/identity/v3/'), 'https://k.example/identity/v3');
  });

  const wrong: readonly (readonly [words: Readonly<Record<string, string>>, message: RegExp])[] = [
    [{}, /auth_url \(OS_AUTH_URL\) is missing/],
    [{ auth_url: 'file:///etc/passwd', token: 't' }, /no address of http or https/],
    [{ auth_url: 'https://bob:secret@k.example', token: 't' }, /holds a user or a password/],
    [{ auth_url: 'https://k.example/v2.0', token: 't' }, /version 2 of Keystone/],
    [{ auth_url: url }, /no password, no token and no application credential/],
    [{ auth_url: url, password: 'x' }, /username or user_id is missing/],
    [{ auth_url: url, application_credential_id: 'a' }, /application_credential_secret is missing/],
    [{ auth_url: url, token: 't', interface: 'secret' }, /interface must be public, internal or admin/],
  ];
  for (const [words, message] of wrong) {
    it(`are refused: ${message.source}`, () => {
      assert.throws(
        () => authOf(words, 'here'),
        (error: Error) => {
          assert.match(error.message, message);
          assert.doesNotMatch(error.message, /bob:secret/);
          return true;
        },
      );
    });
  }
});

describe('clouds.yaml', () => {
  it('gives the cloud that OS_CLOUD names, with its region, its interface and its trust', () => {
    const { HOME, folder } = home({ '.config/openstack/clouds.yaml': CLOUDS });
    const auth = cloudAuth({ HOME, OS_CLOUD: 'lab' }, folder);
    assert.deepEqual(
      [auth.url.href, auth.region, auth.interface, auth.tls.verify],
      ['https://lab.example/identity/v3', 'RegionOne', 'internal', false],
    );
    assert.equal(auth.proof.kind === 'password' && auth.proof.password, 'lab-password');
  });

  it('beside the repository comes first, and secure.yaml is laid over it', () => {
    const { HOME, folder } = home({
      '.config/openstack/clouds.yaml': 'clouds: {ci: {auth: {auth_url: "https://other.example"}}}',
      'repository/clouds.yaml': CLOUDS,
      'repository/secure.yaml': 'clouds: {ci: {auth: {application_credential_secret: over}}}',
    });
    const auth = cloudAuth({ HOME }, folder, 'ci');
    assert.deepEqual(
      [auth.url.href, auth.region, auth.proof],
      ['https://ci.example/v3', 'West', { kind: 'application-credential', credential: { id: 'abc' }, secret: 'over' }],
    );
    assert.deepEqual(secretsOfFiles({ HOME }, folder).toSorted(), ['lab-password', 'over']);
  });

  it('may leave the secret to the environment, which names another region, too', () => {
    const { HOME, folder } = home({ 'repository/clouds.yaml': CLOUDS });
    const auth = cloudAuth(
      { HOME, OS_CLOUD: 'ci', OS_APPLICATION_CREDENTIAL_SECRET: 'env', OS_REGION_NAME: 'East' },
      folder,
    );
    assert.deepEqual([auth.region, auth.proof.kind === 'application-credential' && auth.proof.secret], ['East', 'env']);
  });

  it('of another cloud takes neither secret nor region from what the environment says of the own one', () => {
    const { HOME, folder } = home({
      'repository/clouds.yaml': `clouds:
  own: { auth: { auth_url: "https://own.example", username: u, project_id: p } }
  other: { auth: { auth_url: "https://other.example", username: u, project_id: p }, region_name: Far }
  far: { auth: { auth_url: "https://far.example", token: t }, region_name: Far }`,
    });
    for (const own of [{ OS_CLOUD: 'own' }, { OS_AUTH_URL: 'https://own.example', OS_USERNAME: 'u' }]) {
      const environment = { HOME, ...own, OS_PASSWORD: 'of-own', OS_REGION_NAME: 'Near' };
      assert.throws(() => cloudAuth(environment, folder, 'other'), /other" of .* there is no password/);
      assert.equal(cloudAuth(environment, folder, 'far').region, 'Far');
      assert.equal(cloudAuth(environment, folder).region, 'Near');
    }
  });

  it('keeps secret what YAML makes a number of', () => {
    const { HOME, folder } = home({
      'repository/clouds.yaml': 'clouds: {a: {auth: {auth_url: "https://a.example", username: u, password: 73910264}}}',
    });
    assert.deepEqual(secretsOfFiles({ HOME }, folder), ['73910264']);
  });

  it('of one cloud needs no name', () => {
    const { HOME, folder } = home({
      'repository/clouds.yaml': 'clouds: {only: {auth: {auth_url: "https://k.example", token: t}}}',
    });
    assert.equal(cloudAuth({ HOME }, folder).url.href, 'https://k.example/v3');
    assert.equal(hasCloudCredentials({ HOME }, folder), true);
  });

  it('says what it has, and where it was looked for', () => {
    const { HOME, folder } = home({ 'repository/clouds.yaml': CLOUDS });
    assert.throws(() => cloudAuth({ HOME, OS_CLOUD: 'labb' }, folder), /has no cloud "labb"\. Did you mean lab\?/);
    const none = home({});
    assert.throws(
      () => cloudAuth({ HOME: none.HOME, OS_CLOUD: 'lab' }, none.folder),
      /there is no clouds\.yaml: not at .*openstack\/clouds\.yml/,
    );
    assert.throws(() => cloudAuth({ HOME: none.HOME }, none.folder), /no credentials are there\. Set OS_CLOUD/);
    assert.equal(hasCloudCredentials({ HOME: none.HOME }, none.folder), false);
    const broken = home({ 'repository/clouds.yaml': 'clouds: [' });
    assert.throws(() => cloudAuth({ HOME: broken.HOME, OS_CLOUD: 'lab' }, broken.folder), /clouds\.yaml/);
  });
});

it('counts in the workspace of the job, and without a runner in the current folder', () => {
  assert.equal(cloudsFolder({ GITHUB_WORKSPACE: '/w' }), '/w');
  assert.equal(cloudsFolder({}), process.cwd());
});
