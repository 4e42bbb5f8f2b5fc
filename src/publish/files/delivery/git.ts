import { NETWORK_MS } from '../../../core/process/command.ts';
import { type GitResult, runGit } from '../../../core/process/git.ts';
import { CommandError } from '../../../core/errors.ts';

/** Where git runs, and with what. */
export interface GitPlace {
  /** A bare repository of our own. */
  readonly folder: string;
  /** Whole; see `gitEnvironment`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A file of ids and lists of refs are small; what goes beyond is dropped, so that nothing fills our memory. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * The environment for git over the network: nobody is asked, nothing that a configuration names is run, and the token
 * travels as a header that only this server gets. It stands in no URL, argument or file.
 *
 * @param base of a child process (core/environment.ts)
 * @param remote the URL; over anything but http the token is not used
 */
export function gitEnvironment(
  base: Readonly<Record<string, string>>,
  remote: string,
  token: string | null,
): Readonly<Record<string, string>> {
  const settings: [name: string, value: string][] = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['credential.helper', ''],
    ['core.askPass', ''],
    // A renamed repository or a stranger's server would get the header.
    ['http.followRedirects', 'false'],
    ['http.lowSpeedLimit', '1'],
    ['http.lowSpeedTime', '60'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['push.gpgSign', 'false'],
    ['push.followTags', 'false'],
    ['push.recurseSubmodules', 'no'],
  ];
  if (token !== null && /^https?:\/\/[^/@]+\//.test(remote)) {
    // An empty one first: it drops a header that the machine's own configuration sets.
    const name = `http.${remote}.extraheader`;
    settings.push([name, ''], [name, `AUTHORIZATION: basic ${loginOf(token)}`]);
  }
  return {
    ...base,
    LC_ALL: 'C',
    LANGUAGE: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
    GIT_ALLOW_PROTOCOL: 'http:https:ssh',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([name, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, name],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

/** What stands in the header in the token's place: to be hidden like the token. */
export function loginOf(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString('base64');
}

/** Runs git to its end. Throws a UserError where there is no git, and an AbortError. */
export async function gitResult(
  { folder, environment, signal }: GitPlace,
  args: readonly string[],
): Promise<GitResult> {
  return runGit(['--no-pager', ...args], {
    cwd: folder,
    environment,
    limitMs: NETWORK_MS,
    mostBytes: MOST_BYTES,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The same where git must succeed, with its output as text. Throws a CommandError, too. */
export async function git(place: GitPlace, ...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await gitResult(place, args);
  if (exitCode !== 0) throw new CommandError(`git ${args[0] ?? ''}`, exitCode, stderr);
  return stdout.toString('utf8').trimEnd();
}
