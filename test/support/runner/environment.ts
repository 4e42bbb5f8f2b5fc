import { userInfo } from 'node:os';
import { contextVariables } from './contexts.ts';
import type { PhaseRecord } from './phase-record.ts';

/**
 * What the runner's worker process itself would hand down. A real runner hands down all of the machine's variables;
 * here it is this small set, so that nothing of the developer's reaches an action: PATH is the developer's, to find
 * the real tools, HOME is an empty folder.
 */
export function machineEnvironment(home: string, trackingId: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    HOME: home,
    LANG: 'C.UTF-8',
    SHELL: '/bin/sh',
    USER: userInfo().username,
    RUNNER_TRACKING_ID: trackingId,
  };
}

/**
 * The environment of a phase, in the runner's order of precedence (ActionRunner.cs, Handlers/Handler.cs,
 * Handlers/NodeScriptActionHandler.cs, ProcessInvoker.cs): a step can override what the machine hands down, never
 * GITHUB_*, RUNNER_* of the contexts, or the services.
 */
export function phaseEnvironment(
  record: PhaseRecord,
  given: {
    readonly machine: Readonly<Record<string, string>>;
    readonly inputs: Readonly<Record<string, string>>;
    readonly files: Readonly<Record<string, string>>;
    /** Only actions get these. */
    readonly services: Readonly<Record<string, string>>;
  },
): Record<string, string> {
  const { job } = record;
  const environment: Record<string, string> = {
    ...given.machine,
    ...Object.fromEntries(record.env),
    ...withPrefix('STATE_', record.state.toObject()),
    ...inputVariables(given.inputs),
  };
  if (job.prependPath.length > 0) {
    environment['PATH'] = [...job.prependPath.toReversed(), environment['PATH'] ?? ''].join(':');
  }
  return {
    ...environment,
    ...contextVariables(job.github, job.runner),
    ...given.files,
    ...given.services,
    GITHUB_ACTIONS: 'true',
    CI: environment['CI'] ?? 'true',
  };
}

/** Blanks become underscores, hyphens stay: Handler.cs AddInputsToEnvironment. */
function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function withPrefix(prefix: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value]));
}
