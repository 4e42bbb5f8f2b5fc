import type { Host } from '../runner/host.ts';
import { type Input, type Pair, pairs, parsePairs, secretTextsOf } from '../runner/inputs.ts';
import { isReservedName, HANDED, isCredentialName, SHORTEST_CREDENTIAL } from './environment.ts';

/** What both steps that take them say of them. */
const DESCRIPTION =
  'Environment variables that this step and its clean-up get and no other step does, one `NAME=value` a line: credentials of a cloud. What runs here sees them, whatever they are called; none of their values counts for a key.';

/** The input `credentials` of a step. */
export const credentialsInput: Input<readonly Pair[]> = {
  ...pairs({ secret: true, description: DESCRIPTION }),
  parse: (text) => {
    const found = parsePairs(text);
    const wrong = found.find(([name]) => !isHandable(name));
    if (wrong !== undefined) {
      throw new Error(
        `names ${wrong[0]}, which is no credential: a program would read something else there. Variables of a template go into "secret-vars"`,
      );
    }
    return found;
  },
};

function isHandable(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && !isReservedName(name);
}

/**
 * Puts the variables of the input into the environment of this very process, where SDKs and children find them, and notes
 * their names there. Never throws: what cannot be read is the input's own mistake, told by whoever reads it.
 * @param text the input as it was given; absent or empty does nothing
 */
export function takeCredentials(text: string | undefined, environment: Record<string, string | undefined>): void {
  const handed = parsed(text).filter(([name]) => isHandable(name));
  if (handed.length === 0) return;
  for (const [name, value] of handed) environment[name] = value;
  environment[HANDED] = handed.map(([name]) => name).join(' ');
}

/**
 * Hides their values: all that have the length of a credential, or the name of one. Others are words such as `3` or
 * `default`, and hiding those would hide half of the log.
 */
export function hideCredentials(host: Pick<Host, 'input' | 'secret'>): void {
  const text = host.input('credentials');
  const known = parsed(text);
  // When it is malformed, every line of it may be one.
  const values = known.length > 0 || text.trim() === '' ? hidden(known) : secretTextsOf(text);
  for (const value of values) if (value !== '') host.secret(value);
}

function hidden(known: readonly Pair[]): readonly string[] {
  return known.flatMap(([name, value]) =>
    value.length >= SHORTEST_CREDENTIAL || isCredentialName(name) ? [value] : [],
  );
}

function parsed(text: string | undefined): readonly Pair[] {
  try {
    return parsePairs(text ?? '');
  } catch {
    return [];
  }
}
