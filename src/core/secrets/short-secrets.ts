import { isCredentialName, SHORTEST_CREDENTIAL } from './environment.ts';
import type { Environment, Host } from '../runner/host.ts';
import type { Pair } from '../runner/inputs.ts';
import { SHORTEST_ENCODED } from './secrets.ts';

/** Secrets that are too short to be hidden in all that programs make of them, by name. */
export interface ShortSecrets {
  /** Hidden as they are, but in none of their encodings. */
  readonly plainOnly: readonly string[];
  /** Credentials of a child's environment that are not hidden at all: their values may be any word. */
  readonly shown: readonly string[];
}

export function shortSecrets(secrets: readonly Pair[], environment: Environment): ShortSecrets {
  const given = new Set(secrets.map(([name]) => name));
  return {
    plainOnly: secrets.flatMap(([name, value]) => (value !== '' && value.length < SHORTEST_ENCODED ? [name] : [])),
    shown: Object.entries(environment).flatMap(([name, value = '']) =>
      value !== '' && value.length < SHORTEST_CREDENTIAL && isCredentialName(name) && !given.has(name) ? [name] : [],
    ),
  };
}

/** Names them, since nobody would expect it. Never tells a value. */
export function tellShortSecrets(
  host: Pick<Host, 'annotate' | 'info'>,
  secrets: readonly Pair[],
  environment: Environment,
): void {
  const { plainOnly, shown } = shortSecrets(secrets, environment);
  if (plainOnly.length > 0) {
    const message =
      `Hidden as plain text only, and in none of the forms that programs print, since a value has fewer than ` +
      `${SHORTEST_ENCODED} characters: ${plainOnly.join(', ')}. Give it a longer value.`;
    host.annotate({ level: 'warning', title: 'Short secret', message });
  }
  // Credentials that somebody means are longer; this is a stand-in, or a word such as `true`.
  if (shown.length > 0) {
    host.info(`Not hidden, since a value has fewer than ${SHORTEST_CREDENTIAL} characters: ${shown.join(', ')}`);
  }
}
