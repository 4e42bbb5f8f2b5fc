import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { credentialTables } from '../../../../src/core/secrets/credential-tables.ts';
import {
  checkPassedNames,
  childEnvironment,
  credentialNames,
  credentialVariables,
  credentialValues,
  handedSecrets,
} from '../../../../src/core/secrets/environment.ts';
import { takeCredentials } from '../../../../src/core/secrets/handed-credentials.ts';
import { randomWord } from '../encodings.ts';
import { introduceProviders } from '../../../../src/providers/providers.ts';

introduceProviders();

/** Names that a JavaScript action holds, or that a stranger sets, and that no child may see. */
const KEPT_BACK = [
  'INPUT_TEMPLATE',
  'INPUT_SECRET-VARS',
  'input_lower',
  'STATE_journal',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RUNTIME_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_CACHE_URL',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'actions_runtime_token',
  'GITHUB_TOKEN',
  'GITHUB_OUTPUT',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ARTIFACTS',
  'github_output',
  'GITHUB_EVENT_PATH',
  'GITHUB_ACTION_PATH',
  'PKR_VAR_password',
  'NPM_TOKEN',
  'DEPLOY_KEY',
  'NODE_OPTIONS',
  'LD_PRELOAD',
  'BASH_ENV',
  'RUNNER_DEBUG',
];

const LET_THROUGH = [
  'PATH',
  'HOME',
  'USER',
  'LANG',
  'LC_ALL',
  'TMPDIR',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'NODE_EXTRA_CA_CERTS',
  'RUNNER_TRACKING_ID',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_REGION',
  'AWS_ENDPOINT_URL_EC2',
  'AZURE_CLIENT_ID',
  'ARM_CLIENT_SECRET',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'OS_AUTH_URL',
  'DOCKER_HOST',
  'DOCKER_CONFIG',
  'PACKER_PLUGIN_PATH',
  'SSH_AUTH_SOCK',
  'CI',
  'GITHUB_ACTIONS',
  'GITHUB_SHA',
  'GITHUB_REPOSITORY',
];

const filled = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, randomWord(12)]));

/** All families that reach a child, whoever tells them: one that is lost is a build without its credentials. */
const FAMILIES = [
  'LC_', 'XDG_', 'AWS_', 'AZURE_', 'ARM_', 'GOOGLE_', 'GCLOUD_', 'CLOUDSDK_', 'GCE_', 'OS_', 'OCI_', 'ALICLOUD_', 'DIGITALOCEAN_',
  'HCLOUD_', 'LINODE_', 'SCW_', 'VULTR_', 'EXOSCALE_', 'PROXMOX_', 'VSPHERE_', 'GOVC_', 'VAULT_', 'CONSUL_', 'HCP_',
  'DOCKER_', 'BUILDKIT_', 'BUILDX_', 'PODMAN_', 'PACKER_', 'VAGRANT_', 'ANSIBLE_', 'CHEF_', 'LIBVIRT_', 'QEMU_',
]; // prettier-ignore

describe('childEnvironment', () => {
  test('lets through all families, and no other', () => {
    assert.deepEqual(
      credentialTables()
        .flatMap(({ families }) => families)
        .toSorted(),
      FAMILIES.toSorted(),
    );
    for (const family of FAMILIES) assert.ok(`${family}X` in childEnvironment({ [`${family}X`]: 'x' }, [], {}), family);
  });

  const environment = { ...filled(KEPT_BACK), ...filled(LET_THROUGH), PATH: '/usr/bin:/bin', UNSET: undefined };

  test('is built from what is needed, not inherited', () => {
    assert.deepEqual(childEnvironment(environment, [], {}), filledFrom(environment, LET_THROUGH));
  });

  for (const name of KEPT_BACK) {
    test(`keeps ${name} back`, () => assert.ok(!(name in childEnvironment(environment, [], {}))));
  }

  test('lets through what the user names, and nothing more', () => {
    const child = childEnvironment(environment, ['NPM_TOKEN', 'UNSET', 'NOT_THERE'], {});
    assert.deepEqual(child, filledFrom(environment, [...LET_THROUGH, 'NPM_TOKEN']));
  });

  test("never lets the runner's own through, even when named", () => {
    const child = childEnvironment(environment, KEPT_BACK, {});
    for (const name of KEPT_BACK) {
      if (/^(INPUT_|STATE_|ACTIONS_|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY|ARTIFACTS)$)/i.test(name)) {
        assert.ok(!(name in child), name);
      }
    }
  });

  test('gives what is added the last word', () => {
    assert.equal(childEnvironment({ TMPDIR: 'a' }, [], { TMPDIR: 'b' })['TMPDIR'], 'b');
  });

  const paths: readonly (readonly [given: string, kept: string | undefined])[] = [
    ['.:/usr/bin:bin:/bin', '/usr/bin:/bin'],
    [':/usr/bin::/bin:', '/usr/bin:/bin'],
    ['.', undefined],
    ['', undefined],
  ];
  for (const [given, kept] of paths) {
    // execvp(3): an empty folder is the one that the program starts in, and no PATH at all is the system's own.
    test(`never looks for a program where it starts: PATH=${given}`, () => {
      assert.equal(childEnvironment({ PATH: given }, [], {})['PATH'], kept);
      assert.equal(childEnvironment({}, [], { PATH: given })['PATH'], kept);
    });
  }

  test('keeps values as they are, empty and odd ones too', () => {
    assert.deepEqual(childEnvironment({ CI: '', LANG: 'a\nb=\u0001' }, [], {}), { CI: '', LANG: 'a\nb=\u0001' });
  });
});

describe('checkPassedNames', () => {
  for (const name of [
    'INPUT_X',
    'state_x',
    'ACTIONS_RUNTIME_TOKEN',
    'GITHUB_OUTPUT',
    'github_env',
    'GITHUB_STEP_SUMMARY',
  ]) {
    test(`refuses ${name}`, () => {
      assert.throws(() => checkPassedNames(['CI', name]), {
        name: 'UserError',
        message: new RegExp(`^Input "pass-env" must not name ${name}:`),
      });
    });
  }
  for (const name of ['', 'A B', 'A=1', '1A', 'A*', 'ÄB', 'A\n']) {
    test(`refuses ${JSON.stringify(name)} as no name`, () => {
      assert.throws(() => checkPassedNames([name]), { name: 'UserError', message: /must hold names of environment/ });
    });
  }
  test('accepts other names', () => checkPassedNames(['NPM_TOKEN', '_x', 'GITHUB_OUTPUTS', 'PKR_VAR_x']));
});

describe('credentialValues', () => {
  const secret = [
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'GITHUB_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'DB_PASSWORD',
    'db_password',
    'VAULT_TOKEN',
    'API_KEY_2',
    'SSH_PRIVATE_KEY',
    'OS_PASSWORD',
    'HCP_CLIENT_SECRET',
    'SIGNING_PASSPHRASE',
  ];
  const open = [
    'AWS_ACCESS_KEY_ID',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'TOKENIZER',
    'PATH',
    'AWS_REGION',
    'SECRET_DIR',
    'PASSWORDLESS',
  ];

  test('are those of names like credentials', () => {
    const environment = { ...filled(secret), ...filled(open) };
    assert.deepEqual(
      credentialValues(environment, []),
      secret.map((name) => environment[name]),
    );
  });

  test('are no short texts, which would hide half the log', () => {
    assert.deepEqual(credentialValues({ A_TOKEN: 'true', B_TOKEN: undefined, C_TOKEN: '12345678' }, []), ['12345678']);
  });

  test('are those that the step was handed, whatever they are called, but for words of no credential', () => {
    const environment: Record<string, string | undefined> = {};
    takeCredentials('HANDED=battery-staple\nOS_PASSWORD=abc\nOS_VERSION=3\nEMPTY_TOKEN=', environment);
    const handed = handedSecrets({ ...environment, OTHER: 'of nobody' });
    assert.deepEqual(handed, [
      ['HANDED', 'battery-staple'],
      ['OS_PASSWORD', 'abc'],
    ]);
    assert.deepEqual(credentialValues(childEnvironment(environment, [], {}), handed), ['battery-staple', 'abc']);
  });
});

describe('credentialNames', () => {
  test('names what a stranger must not run beside, sorted, without values', () => {
    const names = ['VAULT_TOKEN', 'AWS_SECRET_ACCESS_KEY', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ARM_CLIENT_SECRET'];
    const environment = { ...filled(names), AWS_PROFILE: '', AWS_REGION: 'x', GOOGLE_CREDENTIALS: undefined };
    assert.deepEqual(credentialNames(environment), names.toSorted());
  });
});

describe('a credential', () => {
  const guilty =
    `SCW_SECRET_KEY LINODE_TOKEN VSPHERE_PASSWORD ALICLOUD_ACCESS_KEY CLOUDSDK_AUTH_ACCESS_TOKEN ARM_OIDC_TOKEN
    ARM_OIDC_TOKEN_FILE_PATH ARM_CLIENT_SECRET ARM_CLIENT_CERTIFICATE_PATH AZURE_FEDERATED_TOKEN_FILE AZURE_CLIENT_SECRET
    AWS_ACCESS_KEY_ID AWS_SESSION_TOKEN AWS_WEB_IDENTITY_TOKEN_FILE AWS_CONTAINER_CREDENTIALS_FULL_URI
    AWS_CONTAINER_CREDENTIALS_RELATIVE_URI AWS_CONTAINER_AUTHORIZATION_TOKEN AWS_PROFILE AWS_SHARED_CREDENTIALS_FILE
    DOCKER_AUTH_CONFIG OS_CLOUD OS_CLIENT_CONFIG_FILE OS_PASSWORD OS_APPLICATION_CREDENTIAL_SECRET PROXMOX_TOKEN
    CONSUL_HTTP_TOKEN CONSUL_HTTP_AUTH EXOSCALE_API_SECRET EXOSCALE_API_KEY GOOGLE_APPLICATION_CREDENTIALS GOVC_PASSWORD
    HCLOUD_TOKEN DIGITALOCEAN_ACCESS_TOKEN VULTR_API_KEY KUBECONFIG CHEF_LICENSE_KEY ANSIBLE_VAULT_PASSWORD_FILE
    ACTIONS_ID_TOKEN_REQUEST_TOKEN ACTIONS_ID_TOKEN_REQUEST_URL VAULT_TOKEN HCP_CLIENT_SECRET`
      .split(/\s+/)
      .filter((name) => name !== '');
  for (const name of guilty) {
    test(`is ${name}`, () => assert.deepEqual(credentialNames({ [name]: 'x' }), [name]));
    test(`is ${name} no more when it is empty`, () => assert.deepEqual(credentialNames({ [name]: '' }), []));
  }

  const innocent =
    `GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL SSH_AUTH_SOCK GPG_KEY SSL_CERT_FILE SSL_CERT_DIR OS_AUTH_URL OS_AUTH_TYPE
    ANSIBLE_HOST_KEY_CHECKING PACKER_KEY_INTERVAL PACKER_LOG AWS_REGION AWS_DEFAULT_REGION AWS_EC2_METADATA_DISABLED
    DOCKER_HOST DOCKER_TLS_VERIFY XDG_SESSION_ID LC_ALL HOME PATH KEYBOARD AZURE_EXTENSION_DIR GITHUB_TOKEN_NAME
    MONKEY_BUSINESS AUTHOR BYPASS GOOGLE_CLOUD_PROJECT VAULT_ADDR ARM_SUBSCRIPTION_ID PWD`
      .split(/\s+/)
      .filter((name) => name !== '');
  for (const name of innocent) {
    test(`is not ${name}`, () => assert.deepEqual(credentialNames({ [name]: 'x' }), []));
  }

  test('is a proxy with a user, and not one without', () => {
    const url = (user: string): string => `http://${user}proxy.example:3128/a@b`;
    assert.deepEqual(credentialNames({ HTTPS_PROXY: url('me:word@'), http_proxy: url('') }), ['HTTPS_PROXY']);
    assert.deepEqual(credentialNames({ all_proxy: 'me@proxy.example:3128' }), ['all_proxy']);
  });
});

function filledFrom(
  environment: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, environment[name]]));
}

describe('credentialVariables', () => {
  test('are what was handed and the credentials of clouds, but nothing of Packer or of the machine', () => {
    const environment: Record<string, string | undefined> = {
      PATH: '/bin',
      HTTPS_PROXY: 'http://a:b@proxy',
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_SESSION_TOKEN: 'x',
      AWS_REGION: 'eu-west-1',
      PACKER_GITHUB_API_TOKEN: 'x',
      OF_A_BUILD_TOKEN: 'x',
    };
    takeCredentials('OS_PASSWORD=x\nSETTING=y', environment);
    // The id of a key opens nothing by itself.
    assert.deepEqual(credentialVariables(environment).toSorted(), [
      'AWS_SECRET_ACCESS_KEY',
      'AWS_SESSION_TOKEN',
      'OS_PASSWORD',
      'SETTING',
    ]);
  });
});
