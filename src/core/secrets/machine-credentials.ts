import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { Environment } from '../runner/host.ts';

/** A file of the machine in which the programs of a build find credentials by themselves. */
export interface MachineCredential {
  readonly path: string;
  /** Whether it opens a cloud; else a registry, a repository or another machine. */
  readonly isCloud: boolean;
}

interface Known {
  /** Below the home folder, or absolute. */
  readonly path: string;
  readonly isCloud: boolean;
  /** Whether such a file has a credential in it: many hold only a region or a name. */
  readonly holds: (text: string) => boolean;
}

/** In bytes. What a larger one holds is not looked at: it counts. */
const LARGEST = 1024 * 1024;

const any = (text: string): boolean => text.trim() !== '';
const listed = (text: string): boolean => !/^(?:|\{\}|\[\])$/.test(text.replaceAll(/\s/g, ''));
const having =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

/** AWS's SDKs (shared config), with what makes a profile more than a region. */
const AWS = having(
  /^[ \t]*(?:aws_access_key_id|aws_secret_access_key|aws_session_token|credential_process|credential_source|web_identity_token_file|role_arn|sso_start_url|sso_session|login_session)[ \t]*=[ \t]*\S/m,
);
const KUBERNETES = having(/^[ \t]*(?:- )?(?:token|tokenFile|password|client-key|client-key-data|exec|auth-provider):/m);
const OPENSTACK = ['clouds', 'secure'].flatMap((name) => [`${name}.yaml`, `${name}.yml`]);

const cloud = (path: string, holds = any): Known => ({ path, isCloud: true, holds });
const other = (path: string, holds = any): Known => ({ path, isCloud: false, holds });

const KNOWN: readonly Known[] = [
  cloud('.aws/credentials', AWS),
  cloud('.aws/config', AWS),
  cloud('.config/gcloud/application_default_credentials.json', listed),
  cloud('.config/gcloud/credentials.db'),
  cloud('.config/gcloud/access_tokens.db'),
  cloud('.azure/msal_token_cache.json', listed),
  cloud('.azure/msal_token_cache.bin'),
  cloud('.azure/service_principal_entries.json', listed),
  cloud('.azure/service_principal_entries.bin'),
  cloud('.azure/accessTokens.json', listed),
  ...OPENSTACK.flatMap((name) => [cloud(`.config/openstack/${name}`), cloud(`/etc/openstack/${name}`)]),
  cloud('.oci/config', having(/^[ \t]*(?:key_file|security_token_file)[ \t]*=/m)),
  cloud('.aliyun/config.json', having(/"(?:access_key_secret|sts_token|ram_role_arn)"\s*:\s*"[^"]/)),
  cloud('.config/hcloud/cli.toml', having(/^[ \t]*token[ \t]*=/m)),
  cloud('.config/doctl/config.yaml', having(/^[ \t]*access-token:[ \t]*[^ \t\r\n"']/m)),
  cloud('.config/scw/config.yaml', having(/^[ \t]*secret_key:[ \t]*\S/m)),
  cloud('.config/linode-cli', having(/^[ \t]*token[ \t]*=/m)),
  cloud('.kube/config', KUBERNETES),
  cloud('.vault-token'),
  other(
    '.docker/config.json',
    having(/"(?:auth|identitytoken|registrytoken)"\s*:\s*"[^"]|"(?:credsStore|credHelpers)"/),
  ),
  other('.netrc', having(/\bpassword\b/)),
  other('.git-credentials'),
  other('.config/git/credentials'),
  other('.config/gh/hosts.yml', having(/^[ \t]*oauth_token:/m)),
  other('.npmrc', having(/_(?:authToken|auth|password)[ \t]*=/)),
  other('.gem/credentials'),
  other('.pypirc', having(/^[ \t]*password[ \t]*[=:]/m)),
  other('.terraform.d/credentials.tfrc.json', listed),
  ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519'].map((name) => other(`.ssh/${name}`)),
];

/**
 * The credentials that lie on this machine where programs look for them without being told: whoever's change runs here
 * could use them, since it runs as the same user. One that this user cannot read counts for nothing.
 */
export function machineCredentials(environment: Environment): readonly MachineCredential[] {
  const home = environment['HOME'] || environment['USERPROFILE'] || '';
  const places = KNOWN.flatMap((one) => {
    const path = placeOf(one.path, home, environment);
    return path === undefined ? [] : [{ ...one, path }];
  });
  return places.flatMap(({ path, isCloud, holds }) => (isHeld(path, holds) ? [{ path, isCloud }] : []));
}

/** A variable may name another place; then the usual one is not looked at. */
function placeOf(path: string, home: string, environment: Environment): string | undefined {
  if (path.startsWith('/')) return path;
  if (path === '.aws/config' && environment['AWS_CONFIG_FILE']) return environment['AWS_CONFIG_FILE'];
  const [folder = '', ...rest] = path.split('/');
  const moved = { '.azure': 'AZURE_CONFIG_DIR', '.docker': 'DOCKER_CONFIG', '.config': 'XDG_CONFIG_HOME' }[folder];
  const to = moved === undefined ? undefined : environment[moved];
  if (to) return join(to, ...rest);
  return home === '' ? undefined : join(home, path);
}

function isHeld(path: string, holds: Known['holds']): boolean {
  try {
    const file = statSync(path);
    return file.isFile() && (file.size > LARGEST || holds(readFileSync(path, 'utf8')));
  } catch {
    return false;
  }
}
