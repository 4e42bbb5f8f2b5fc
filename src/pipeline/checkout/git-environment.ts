import { childEnvironment } from '../../core/secrets/environment.ts';
import type { Environment } from '../../core/runner/host.ts';

export interface GitAccess {
  /** As it was checked. */
  readonly giturl: string;
  /** Empty: none. */
  readonly token: string;
  /** The file of a private key; `null`: whatever ssh has by itself. */
  readonly keyFile: string | null;
  /** A file of the host keys that everybody may know. */
  readonly knownHosts: string | null;
}

/**
 * The environment of a git that fetches what a stranger names. Nobody's configuration is read: it could name helpers, hooks
 * and filters, which are programs. What it is to know comes by GIT_CONFIG_* (git 2.31), so that no credential is ever in an
 * address, an argument, a file or a log.
 */
export function gitEnvironment(environment: Environment, access: GitAccess): Record<string, string> {
  const settings = settingsOf(access);
  const { GIT_SSH_COMMAND: _, GIT_SSH: __, ...rest } = childEnvironment(environment, [], {});
  return {
    ...rest,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GIT_ALLOW_PROTOCOL: access.giturl.startsWith('http://') ? 'http:https:ssh' : 'https:ssh',
    GIT_SSH_COMMAND: sshCommand(access),
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([name, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, name],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

function settingsOf({ giturl, token }: GitAccess): readonly (readonly [name: string, value: string])[] {
  const settings: (readonly [string, string])[] = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['core.askPass', ''],
    ['credential.helper', ''],
    ['fetch.recurseSubmodules', 'false'],
    ['submodule.recurse', 'false'],
    ['advice.detachedHead', 'false'],
    ['gc.auto', '0'],
    // A server that stops in the middle would hold the job for hours.
    ['http.lowSpeedLimit', '100'],
    ['http.lowSpeedTime', '60'],
  ];
  const header = authorizationFor(giturl, token);
  if (header !== undefined) {
    // A redirect would take the header to wherever it leads.
    settings.push([`http.${header.origin}/.extraHeader`, header.value], ['http.followRedirects', 'false']);
  }
  return settings;
}

/** The header that gives a token to the host of an address, and what of it has to be kept secret. */
export function authorizationFor(
  giturl: string,
  token: string,
): { readonly origin: string; readonly value: string; readonly encoded: string } | undefined {
  const [origin] = /^https?:\/\/[^/?#]+/.exec(giturl) ?? [];
  if (token === '' || origin === undefined) return undefined;
  const encoded = Buffer.from(`x-access-token:${token}`).toString('base64');
  return { origin, value: `Authorization: Basic ${encoded}`, encoded };
}

/** Asks nobody, and takes no host on trust. git gives this to a shell. */
function sshCommand({ keyFile, knownHosts }: GitAccess): string {
  const words = ['ssh', '-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=yes'];
  // ssh itself splits the value at blanks that are not between double quotes.
  if (knownHosts !== null) words.push('-o', `GlobalKnownHostsFile=/etc/ssh/ssh_known_hosts "${knownHosts}"`);
  // The key that was given, and none of an agent.
  if (keyFile !== null) {
    words.push('-F', '/dev/null', '-o', 'IdentitiesOnly=yes', '-o', 'IdentityAgent=none', '-i', keyFile);
  }
  return words.map(shellWord).join(' ');
}

function shellWord(text: string): string {
  return /^[\w./=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
