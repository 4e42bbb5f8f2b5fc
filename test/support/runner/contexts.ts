import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';

export interface EventRequest {
  readonly name: string;
  readonly payload: unknown;
}

type Context = Readonly<Record<string, string>>;

/** The `github` context that the server sends, before steps change it; a test overrides any key. */
export function githubContext(
  workspace: string,
  eventPath: string,
  eventName: string,
  overrides: Context,
): Map<string, string> {
  const repository = overrides['repository'] ?? 'octo-org/images';
  const ref = overrides['ref'] ?? 'refs/heads/main';
  return new Map(
    Object.entries({
      token: `ghs_${randomUUID().replaceAll('-', '')}`,
      actor: 'octocat',
      actor_id: '583231',
      action_repository: 'octo-org/bakehouse',
      action_ref: 'v1',
      api_url: 'https://api.github.com',
      base_ref: '',
      event_name: eventName,
      event_path: eventPath,
      graphql_url: 'https://api.github.com/graphql',
      head_ref: '',
      job: 'bake',
      ref,
      ref_name: ref.replace(/^refs\/(?:heads|tags|pull)\//u, ''),
      ref_protected: 'false',
      ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
      repository,
      repository_id: '1296269',
      repository_owner: repository.split('/')[0] ?? '',
      repository_owner_id: '6811672',
      retention_days: '90',
      run_attempt: '1',
      run_id: '15000000001',
      run_number: '7',
      server_url: 'https://github.com',
      sha: 'c0ffee0000000000000000000000000000000001',
      triggering_actor: 'octocat',
      workflow: 'images',
      workflow_ref: `${repository}/.github/workflows/images.yml@${ref}`,
      workflow_sha: 'c0ffee0000000000000000000000000000000001',
      workspace,
      ...overrides,
    }),
  );
}

/** The `runner` context of this machine: Runner.Worker/RunnerContext.cs passes all of it on as RUNNER_*. */
export function runnerContext(
  folders: { readonly workspace: string; readonly temp: string; readonly toolCache: string },
  debug: boolean,
  overrides: Context,
): Context {
  const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };
  return {
    os: systems[process.platform] ?? 'Linux',
    arch: process.arch.toUpperCase(),
    name: 'harness',
    environment: 'self-hosted',
    tool_cache: folders.toolCache,
    temp: folders.temp,
    workspace: dirname(folders.workspace),
    ...(debug ? { debug: '1' } : {}),
    ...overrides,
  };
}

// GitHubContext.cs _contextEnvAllowlist, without action_path (composite actions only) and the file commands.
const withoutVariable = new Set(['token', 'event']);

/** The GITHUB_* and RUNNER_* variables of a step. */
export function contextVariables(github: ReadonlyMap<string, string>, runner: Context): Record<string, string> {
  return Object.fromEntries([
    ...[...github]
      .filter(([key]) => !withoutVariable.has(key))
      .map(([key, value]) => [`GITHUB_${key.toUpperCase()}`, value] as const),
    ...Object.entries(runner).map(([key, value]) => [`RUNNER_${key.toUpperCase()}`, value] as const),
  ]);
}
