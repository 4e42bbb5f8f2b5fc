/**
 * How the programs of one cloud or service find credentials by themselves. A provider with a folder of its own tells its
 * table; entry points hand those over when they start, as core imports no provider.
 */
export interface CredentialTable {
  /** First letters of the environment variables that reach a build: `GOOGLE_`. */
  readonly families: readonly string[];
  /** Names that are the way to a credential, though no word of theirs says so: `OS_CLOUD`. */
  readonly ways?: readonly string[];
  /** Names of the families in which a credential's word means something else, such as `KEY` in `…_KEY_INTERVAL`. */
  readonly innocent?: RegExp;
  /** Names that look like those of secrets, and whose values may be shown. In capital letters. */
  readonly shown?: readonly string[];
  readonly files?: readonly CredentialFile[];
}

/** A file in which programs look for credentials without being told. */
export interface CredentialFile {
  /** Below the home folder, or absolute. */
  readonly path: string;
  /** Whether it opens a cloud; else a registry, a repository or another machine. */
  readonly isCloud: boolean;
  /** Whether such a file has a credential in it: many hold only a region or a name. */
  readonly holds: (text: string) => boolean;
  /** The variable that names another file: then this one is not looked at. */
  readonly fileVariable?: string;
  /** The variable that names what stands for the first folder of the path. */
  readonly folderVariable?: string;
}

const any = (text: string): boolean => text.trim() !== '';
const listed = (text: string): boolean => !/^(?:|\{\}|\[\])$/.test(text.replaceAll(/\s/g, ''));
/** Of a file in which a credential stands where the pattern is found. */
export const having =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

const KUBERNETES = having(/^[ \t]*(?:- )?(?:token|tokenFile|password|client-key|client-key-data|exec|auth-provider):/m);

const cloud = (path: string, holds = any): CredentialFile => ({ path, isCloud: true, holds });
const other = (path: string, holds = any): CredentialFile => ({ path, isCloud: false, holds });

/** What no provider tells: locales, Packer's own plugins, tools of a build, and clouds without a folder. */
const COMMON: CredentialTable = {
  families: [
    'LC_', 'XDG_', 'OCI_', 'ALICLOUD_', 'DIGITALOCEAN_',
    'HCLOUD_', 'LINODE_', 'SCW_', 'VULTR_', 'EXOSCALE_', 'PROXMOX_', 'VSPHERE_', 'GOVC_', 'VAULT_', 'CONSUL_', 'HCP_',
    'PACKER_', 'VAGRANT_', 'ANSIBLE_', 'CHEF_', 'LIBVIRT_', 'QEMU_',
  ], // prettier-ignore
  ways: [
    'KUBECONFIG', 'OCI_CONFIG_FILE', 'OCI_CLI_CONFIG_FILE', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL',
  ], // prettier-ignore
  // A shell's PWD is its folder.
  innocent:
    /^(?:PWD|SSH_AUTH_SOCK|SSL_CERT_(?:FILE|DIR)|ANSIBLE_(?:HOST_KEY_CHECKING|SSH_HOST_KEY_CHECKING)|PACKER_KEY_INTERVAL|(?:\w+_)?PUBLIC_KEY)$/,
  files: [
    cloud('.oci/config', having(/^[ \t]*(?:key_file|security_token_file)[ \t]*=/m)),
    cloud('.aliyun/config.json', having(/"(?:access_key_secret|sts_token|ram_role_arn)"\s*:\s*"[^"]/)),
    cloud('.config/hcloud/cli.toml', having(/^[ \t]*token[ \t]*=/m)),
    cloud('.config/doctl/config.yaml', having(/^[ \t]*access-token:[ \t]*[^ \t\r\n"']/m)),
    cloud('.config/scw/config.yaml', having(/^[ \t]*secret_key:[ \t]*\S/m)),
    cloud('.config/linode-cli', having(/^[ \t]*token[ \t]*=/m)),
    cloud('.kube/config', KUBERNETES),
    cloud('.vault-token'),
    other('.netrc', having(/\bpassword\b/)),
    other('.git-credentials'),
    other('.config/git/credentials'),
    other('.config/gh/hosts.yml', having(/^[ \t]*oauth_token:/m)),
    other('.npmrc', having(/_(?:authToken|auth|password)[ \t]*=/)),
    other('.gem/credentials'),
    other('.pypirc', having(/^[ \t]*password[ \t]*[=:]/m)),
    other('.terraform.d/credentials.tfrc.json', listed),
    ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519'].map((name) => other(`.ssh/${name}`)),
  ],
};

let told: readonly CredentialTable[] | undefined;

/** Hands over the tables of all providers. To be called once, before anything is started or judged by them. */
export function useCredentialTables(tables: readonly CredentialTable[]): void {
  told = tables;
}

/** All that is known of credentials. Where no provider told anything, a child is kept short of their variables. */
export function credentialTables(): readonly CredentialTable[] {
  return [...(told ?? []), COMMON];
}

/** The same for whoever judges whether there are any: throws a bug where the tables were not handed over. */
export function wholeCredentialTables(): readonly CredentialTable[] {
  if (told === undefined) throw new Error('Nobody has told yet where the providers keep credentials.');
  return credentialTables();
}
