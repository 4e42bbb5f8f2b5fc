import { Option } from 'commander';

import { messageOf, UserError } from '../core/errors.ts';
import { type Input, orList, readInputs, secretVariable } from '../core/runner/inputs.ts';
import type { WorkCommand } from './commands.ts';
import { type SecretSources, withSecrets } from './secret-sources.ts';
import { UsageError } from './usage-error.ts';

/** Each input is a flag of its name. A default that is an expression is the runner's to fill in; here it is empty. */
export function inputFlag(name: string, input: Input<unknown>): Option {
  const preset = input.default === '' || input.default.startsWith('${{') ? [] : [`default: ${input.default}`];
  const choices = isSwitch(input) ? [] : unnamedValues(input);
  const notes = [...choices, ...preset].join('; ');
  // What is true or false is true when it stands alone.
  const value = isSwitch(input) ? '[value...]' : '<value...>';
  const elsewhere = input.secret ? ` Best given as @FILE, as - for standard input, or by ${secretVariable(name)}.` : '';
  return new Option(`--${name} ${value}`, `${input.description}${notes === '' ? '' : ` (${notes})`}${elsewhere}`);
}

/** The values of a choice whose description does not name them all. */
function unnamedValues({ values = [], description }: Input<unknown>): readonly string[] {
  return values.every((value) => description.includes(`\`${value}\``)) ? [] : [orList(values)];
}

/**
 * The inputs that the flags give, several values of a flag as its lines; secret ones also from where no argument is.
 * Throws a UsageError for what cannot be meant.
 */
export async function inputsOf(
  { inputs: spec, oneOf }: Pick<WorkCommand, 'inputs' | 'oneOf'>,
  flags: Readonly<Record<string, unknown>>,
  sources: SecretSources,
): Promise<Readonly<Record<string, string>>> {
  const given: Record<string, string> = {};
  for (const [name, values] of await withSecrets(spec, valuesOf(spec, flags), sources)) {
    const input = spec[name];
    if (input !== undefined && values.length > 1 && takesOne(input, values)) {
      const what = input.secret ? '' : `: ${values.join(', ')}`;
      throw new UsageError(`option '--${name}' takes one value, but was given ${values.length}${what}`);
    }
    given[name] = values.join('\n');
  }
  const several = oneOf.filter((name) => (given[name] ?? '') !== '');
  if (several.length > 1) {
    const flagsOf = several.map((name) => `'--${name}'`);
    throw new UsageError(`options ${flagsOf.join(' and ')} do not go together; give one of them`);
  }
  try {
    readInputs(spec, (name) => given[name] ?? '');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UsageError(messageOf(error).replace(/^Input "([\w-]+)"/gm, "option '--$1'"));
  }
  return given;
}

function valuesOf(
  spec: WorkCommand['inputs'],
  flags: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const name of Object.keys(spec)) {
    // Commander calls `--secret-vars` secretVars.
    const value = flags[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
    if (value === true) found.set(name, ['true']);
    if (Array.isArray(value)) found.set(name, value.map(String));
  }
  return found;
}

function isSwitch(input: Input<unknown>): boolean {
  try {
    return input.default !== '' && input.parse('true') === true;
  } catch {
    return false;
  }
}

/** Whether each of the values is good, but not all of them as lines. */
function takesOne(input: Input<unknown>, values: readonly string[]): boolean {
  try {
    input.parse(values.join('\n'));
    return false;
  } catch {
    return values.every((value) => {
      try {
        input.parse(value);
        return true;
      } catch {
        return false;
      }
    });
  }
}
