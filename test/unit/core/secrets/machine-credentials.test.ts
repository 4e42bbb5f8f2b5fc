import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

import type { Annotation, Host } from '../../../../src/core/runner/host.ts';
import { machineCredentials } from '../../../../src/core/secrets/machine-credentials.ts';
import { checkRights } from '../../../../src/core/files/rights.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { introduceProviders } from '../../../../src/providers/providers.ts';

introduceProviders();

const secret = randomBytes(20).toString('hex');

function homeWith(files: Readonly<Record<string, string>>): string {
  const home = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  return home;
}

const CLOUD: readonly (readonly [path: string, text: string])[] = [
  ['.aws/credentials', `[default]\naws_access_key_id = x\naws_secret_access_key = ${secret}\n`],
  ['.aws/credentials', '[default]\n  credential_process = /usr/bin/keys\n'],
  ['.aws/config', '[profile ci]\nrole_arn = arn:aws:iam::1:role/x\ncredential_source = Ec2InstanceMetadata\n'],
  ['.aws/config', '[profile ci]\nregion = eu-west-1\nsso_session = work\n'],
  ['.config/gcloud/application_default_credentials.json', `{"refresh_token": "${secret}"}`],
  ['.config/gcloud/credentials.db', 'SQLite format 3'],
  ['.azure/msal_token_cache.json', `{"RefreshToken": {"x": "${secret}"}}`],
  ['.azure/service_principal_entries.json', `[{"client_secret": "${secret}"}]`],
  ['.config/openstack/clouds.yaml', 'clouds: {}\n'],
  ['.oci/config', '[DEFAULT]\nkey_file=~/.oci/key.pem\n'],
  ['.aliyun/config.json', `{"access_key_secret": "${secret}"}`],
  ['.config/hcloud/cli.toml', `[[contexts]]\n  token = "${secret}"\n`],
  ['.config/doctl/config.yaml', `access-token: ${secret}\n`],
  ['.config/scw/config.yaml', `secret_key: ${secret}\n`],
  ['.config/linode-cli', `[DEFAULT]\ntoken = ${secret}\n`],
  ['.kube/config', `users:\n- user:\n    token: ${secret}\n`],
  ['.kube/config', 'users:\n- user:\n    exec:\n      command: aws\n'],
  ['.vault-token', secret],
];

const OTHER: readonly (readonly [path: string, text: string])[] = [
  ['.docker/config.json', `{"auths": {"ghcr.io": {"auth": "${secret}"}}}`],
  ['.docker/config.json', '{"credsStore": "pass"}'],
  ['.netrc', `machine x login y password ${secret}\n`],
  ['.git-credentials', `https://x:${secret}@example.org\n`],
  ['.config/gh/hosts.yml', `github.com:\n    oauth_token: ${secret}\n`],
  ['.npmrc', `//registry.example.org/:_authToken=${secret}\n`],
  ['.ssh/id_ed25519', 'a private key\n'],
];

const INNOCENT: readonly (readonly [path: string, text: string])[] = [
  ['.aws/config', '[default]\nregion = eu-west-1\noutput = json\n'],
  ['.aws/credentials', '[default]\n# aws_secret_access_key = none\n'],
  ['.aws/credentials', ''],
  ['.azure/config', '[cloud]\nname = AzureCloud\n'],
  ['.azure/msal_token_cache.json', '{ }\n'],
  ['.azure/service_principal_entries.json', '[]'],
  ['.config/gcloud/configurations/config_default', '[core]\nproject = x\n'],
  ['.docker/config.json', '{"auths": {"ghcr.io": {}}, "currentContext": "default"}'],
  ['.kube/config', 'clusters:\n- cluster:\n    server: https://example.org\n'],
  ['.npmrc', 'fund=false\n'],
  ['.ssh/id_ed25519.pub', 'ssh-ed25519 AAAA\n'],
  ['.ssh/known_hosts', 'example.org ssh-ed25519 AAAA\n'],
  ['.gitconfig', '[user]\n  name = x\n'],
];

describe('credentials that lie on the machine', () => {
  for (const [table, isCloud] of [
    [CLOUD, true],
    [OTHER, false],
  ] as const)
    for (const [path, text] of table)
      it(`are in ${path}: ${text.split('\n').at(-2)?.trim().replaceAll(secret, '…') ?? '…'}`, () => {
        const home = homeWith({ [path]: text });
        assert.deepEqual(machineCredentials({ HOME: home }), [{ path: join(home, path), isCloud }]);
      });

  it('are not in what holds none', () => {
    for (const [path, text] of INNOCENT)
      assert.deepEqual(machineCredentials({ HOME: homeWith({ [path]: text }) }), [], path);
    assert.deepEqual(machineCredentials({}), []);
    assert.deepEqual(machineCredentials({ HOME: '' }), []);
  });

  it('are looked for where a variable says', () => {
    const text = `[default]\naws_secret_access_key = ${secret}\n`;
    const away = homeWith({ 'my-config': text, 'gcloud/credentials.db': 'x', 'accessTokens.json': '[1]' });
    const home = homeWith({ '.aws/config': '[default]\nregion = x\n' });
    assert.deepEqual(
      machineCredentials({
        HOME: home,
        AWS_CONFIG_FILE: join(away, 'my-config'),
        XDG_CONFIG_HOME: away,
        AZURE_CONFIG_DIR: away,
      }).map(({ path }) => path),
      ['my-config', 'accessTokens.json', 'gcloud/credentials.db'].map((name) => join(away, name)),
    );
    assert.equal(machineCredentials({ USERPROFILE: homeWith({ '.vault-token': secret }) }).length, 1);
  });

  it('count where a file is too large to be settings, and not where it is none', () => {
    assert.equal(machineCredentials({ HOME: homeWith({ '.aws/credentials': ' '.repeat(2 ** 20 + 1) }) }).length, 1);
    const home = homeWith({ '.vault-token/file': secret });
    assert.deepEqual(machineCredentials({ HOME: home }), []);
    const closed = homeWith({ '.vault-token': secret });
    chmodSync(join(closed, '.vault-token'), 0);
    // Root reads it all the same.
    assert.equal(machineCredentials({ HOME: closed }).length, process.getuid?.() === 0 ? 1 : 0);
  });
});

describe('an untrusted change on such a machine', () => {
  const deed = { done: 'baked', verb: 'bake' };
  const check = (files: Readonly<Record<string, string>>, over: Partial<Host> = {}): readonly Annotation[] => {
    const told: Annotation[] = [];
    const host = {
      trust: { kind: 'untrusted', reason: 'the pull request comes from evil/images', runs: true },
      environment: { HOME: homeWith(files) },
      annotate: (annotation: Annotation) => void told.push(annotation),
      info: () => {},
      ...over,
    } as const;
    checkRights(host, false, deed);
    return told;
  };

  it('is refused beside credentials of a cloud, which are named and not shown', () => {
    for (const [path, text] of CLOUD)
      assert.throws(
        () => check({ [path]: text, '.netrc': `password ${secret}` }),
        (error: Error) => {
          assert.match(
            error.message,
            /^Nothing is baked here: the pull request .*, and this machine holds credentials/,
          );
          assert.ok(error.message.includes(`/${path})`) && !error.message.includes(secret), error.message);
          return true;
        },
      );
  });

  it('is warned of beside others', () => {
    for (const [path, text] of OTHER) {
      const [told, ...more] = check({ [path]: text });
      assert.deepEqual(more, []);
      assert.equal(told?.level, 'warning');
      assert.match(told.message, /^Untrusted: .* can read credentials of this machine \(/);
      assert.ok(told.message.includes(path) && !told.message.includes(secret));
    }
  });

  it('runs without a word where there are none, and where it is trusted', () => {
    assert.deepEqual(check({}), []);
    assert.deepEqual(check({ '.vault-token': secret }, { trust: { kind: 'trusted' } }), []);
  });
});
