import { mkdirSync } from 'node:fs';

import { NETWORK_MS, runCommand } from '../../core/process/command.ts';
import { CommandError, UserError } from '../../core/errors.ts';
import type { PackerProgram } from '../run/program.ts';
import type { Fetching } from './release.ts';

/** How Packer is run to bring plugins, or to put them in place. */
export interface PluginCall {
  readonly packer: PackerProgram;
  /** PACKER_PLUGIN_PATH. */
  readonly folder: string;
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly fetching: Pick<Fetching, 'signal'>;
}

/** @param token of GitHub, for what may ask it; empty for what may not, and where there is none */
export async function runPluginCommand(call: PluginCall, args: readonly string[], token: string): Promise<void> {
  const environment = {
    ...call.environment,
    CHECKPOINT_DISABLE: '1',
    PACKER_PLUGIN_PATH: call.folder,
    ...(token === '' ? {} : { PACKER_GITHUB_API_TOKEN: token }),
  };
  mkdirSync(call.folder, { recursive: true });
  const { signal } = call.fetching;
  const { exitCode, stdout, stderr } = await runCommand(call.packer.path, args, {
    environment,
    cwd: call.workspace,
    signal,
    limitMs: NETWORK_MS,
  });
  if (exitCode === 0) return;
  const output = `${stdout}${stderr}`;
  const hint = hintOf(output, token !== '');
  if (hint !== undefined)
    throw new UserError(`packer ${args.slice(0, 2).join(' ')} failed: ${hint}\n${output.trim().slice(-2000)}`);
  throw new CommandError(`packer ${args.join(' ')}`, exitCode, output);
}

function hintOf(output: string, hasToken: boolean): string | undefined {
  if (/rate limit/i.test(output)) {
    return hasToken
      ? "GitHub's rate limit is used up even with the token; a lockfile with a cache needs no request, and neither does a mirror."
      : "GitHub's rate limit for requests without a token is used up; give github-token, or use a lockfile with a cache, or a mirror.";
  }
  if (
    /dial tcp|no such host|i\/o timeout|connection refused|network is unreachable|TLS handshake timeout/i.test(output)
  ) {
    return (
      'what publishes the plugin cannot be reached. There are three ways without it: a Packer that has its plugins installed ' +
      '(PACKER_PLUGIN_PATH), mirror: with a folder plugins/, or a lockfile whose entries name files of the repository (file:).'
    );
  }
  return undefined;
}
