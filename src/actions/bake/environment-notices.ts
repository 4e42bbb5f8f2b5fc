import { childEnvironment, handedNames, handedSecrets, isCredentialName } from '../../core/secrets/environment.ts';
import { tellShortSecrets } from '../../core/secrets/short-secrets.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { providerOf, type Providers } from '../../image/provider.ts';
import { chosenReuse } from '../../bake/reuse.ts';
import { type BakeInputs, bakeInputs } from './inputs.ts';
import type { SettledLeg } from '../../bake/settled-leg.ts';
import type { Record } from '../../image/record.ts';
import { findPacker } from '../../packer/run/program.ts';

/** What a template asks of the environment, as it stands here. */
export interface EnvironmentAnswer {
  /** Set here, and not passed on: the build finds them empty. */
  readonly held: readonly string[];
  /** Not set at all. */
  readonly unset: readonly string[];
  /** Passed on as all children get them, so their values are not in the key; credentials are not meant to be. */
  readonly unseen: readonly string[];
  /** PKR_VAR_ of variables of the template, set and not passed on. */
  readonly variables: readonly string[];
}

export function environmentAnswer(
  environment: Host['environment'],
  passEnv: readonly string[],
  asked: readonly string[],
  variables: readonly string[],
): EnvironmentAnswer {
  const passed = childEnvironment(environment, passEnv, {});
  const handed = handedNames(environment);
  const isSet = (name: string): boolean => (environment[name] ?? '') !== '';
  const names = [...new Set(asked)].sort();
  return {
    held: names.filter((name) => isSet(name) && passed[name] === undefined),
    unset: names.filter((name) => !isSet(name)),
    unseen: names.filter(
      (name) => passed[name] !== undefined && ![...passEnv, ...handed].includes(name) && !isCredentialName(name),
    ),
    variables: variables
      .map((name) => `PKR_VAR_${name}`)
      .filter((name) => isSet(name) && passed[name] === undefined)
      .sort(),
  };
}

/** Tells what the template asks for and does not get. With `strict`, throws a UserError where a value is not in the key. */
export function tellEnvironment(host: Host, inputs: BakeInputs, { task, identity }: SettledLeg): void {
  if (task.builder !== 'packer') return;
  const given = new Set([...task.vars, ...task.secretVars].map(([name]) => name));
  const { held, unset, unseen, variables } = environmentAnswer(
    host.environment,
    inputs['pass-env'],
    (identity.read?.environment ?? []).map(({ name }) => name),
    task.template.model.variables.flatMap(({ name }) => (given.has(name) ? [] : [name])),
  );
  const { reuse, said } = chosenReuse(inputs, identity.definition);
  if (reuse === 'strict' && unseen.length > 0) {
    throw new UserError(
      `${said}, but the template reads ${unseen.join(', ')}, whose values are not in the key. Name them in "pass-env", or give the variables of the template by "vars".`,
    );
  }
  const notice = (message: string): void => host.annotate({ level: 'notice', title: 'Environment', message });
  if (held.length > 0) {
    notice(
      `The template reads ${held.join(', ')}, which ${held.length === 1 ? 'is' : 'are'} set here and not passed on: the build finds nothing there. Name it in "pass-env", or give the variable of the template by "vars".`,
    );
  }
  if (variables.length > 0) {
    notice(
      `${variables.join(', ')} ${variables.length === 1 ? 'is' : 'are'} set here and not passed on. Give the variable of the template by "vars" or "secret-vars".`,
    );
  }
  if (unset.length > 0) host.info(`Read by the template, and not set here: ${unset.join(', ')}`);
}

interface TimedLeg extends Pick<SettledLeg, 'timeoutMinutes'> {
  readonly identity: { readonly read: { readonly builds: readonly { readonly type: string }[] } | null };
}

/** Tells of secrets that are too short to be hidden: of the recipe, and those that a child is handed. */
export function tellSecrets(host: Host, inputs: BakeInputs, task: SettledLeg['task']): void {
  const secrets = task.builder === 'packer' ? task.secretVars : task.secrets;
  const handed = handedSecrets(host.environment);
  tellShortSecrets(host, [...secrets, ...handed], childEnvironment(host.environment, inputs['pass-env'], {}));
}

/**
 * Tells of credentials that may end before the bake does.
 * @param minutes after which it is stopped; where nobody set that, it may well end long before
 */
export function tellSessionEnd(
  host: Pick<Host, 'annotate' | 'environment'>,
  providers: Providers,
  minutes: number,
  { identity, timeoutMinutes }: TimedLeg,
): void {
  const keepers = new Set(identity.read?.builds.map(({ type }) => providerOf(type, providers)));
  const isSet = timeoutMinutes !== null || String(minutes) !== bakeInputs.timeout.default;
  for (const keeper of keepers) {
    const message = keeper?.preflight?.sessionEnd?.(host.environment, Date.now(), minutes);
    if (message !== undefined) host.annotate({ level: isSet ? 'warning' : 'notice', title: 'Credentials', message });
  }
}

/**
 * Tells where a reused image was baked with another Packer than the one on PATH. That is no reason to bake it again: a version
 * that matters is in the key, by a lockfile or a constraint. Without a Packer here nothing is told.
 */
export async function tellOtherPacker(host: Host, { leg, tools }: Pick<Record, 'leg' | 'tools'>): Promise<void> {
  if (tools.packer === null) return;
  let version: string;
  try {
    ({ version } = await findPacker(childEnvironment(host.environment, [], {}), host.kind));
  } catch {
    return;
  }
  if (version === tools.packer) return;
  const message = `${leg} is reused. Baked with Packer ${tools.packer}; this run has ${version}.`;
  host.annotate({ level: 'notice', title: 'Packer', message });
}
