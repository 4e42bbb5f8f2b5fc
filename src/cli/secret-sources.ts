import { readBounded } from '../core/files/bounded-file.ts';
import { messageOf, UserError } from '../core/errors.ts';
import type { Environment } from '../core/runner/host.ts';
import { type InputSpec, secretVariable } from '../core/runner/inputs.ts';
import { UsageError } from './usage-error.ts';

/** Secrets are tokens, keys and some lines of pairs; what is larger is the wrong file. */
const MOST_BYTES = 1024 * 1024;

/** Where secrets are taken from, besides files. */
export interface SecretSources {
  readonly environment: Environment;
  readonly standardInput: AsyncIterable<Buffer | string> & { readonly isTTY?: boolean };
}

/**
 * Secret inputs by name, from where others on the machine cannot read them, as they can the arguments of a process: a file
 * (`--ssh-key @path`), standard input (`--ssh-key -`), or a variable of the environment. A value on the command line stays
 * what it is. Throws a UsageError, which never holds a value.
 *
 * @param given the values of each flag, by the name of its input
 */
export async function withSecrets(
  spec: InputSpec,
  given: ReadonlyMap<string, readonly string[]>,
  { environment, standardInput }: SecretSources,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map(given);
  let reader: string | undefined;
  for (const [name, { secret }] of Object.entries(spec)) {
    if (!secret) continue;
    const flag = `option '--${name}'`;
    const values = given.get(name) ?? [];
    const variable = secretVariable(name);
    const ofEnvironment = environment[variable] ?? '';
    if (values.length > 0 && ofEnvironment !== '') {
      throw new UsageError(`${flag} and the variable ${variable} do not go together; give one of them`);
    }
    if (ofEnvironment !== '') found.set(name, [ofEnvironment]);
    const source = values.find((value) => value === '-' || value.startsWith('@'));
    if (source === undefined) continue;
    if (values.length > 1) {
      throw new UsageError(`${flag} takes one file or standard input and nothing beside it; put all of it there`);
    }
    if (source !== '-') {
      found.set(name, [readSecretFile(flag, source.slice(1))]);
      continue;
    }
    if (reader !== undefined) {
      throw new UsageError(`${reader} and ${flag} both read standard input; give one of them a file: --${name} @FILE`);
    }
    reader = flag;
    found.set(name, [await readStandardInput(flag, standardInput)]);
  }
  return found;
}

function readSecretFile(flag: string, path: string): string {
  if (path === '') throw new UsageError(`${flag} names no file after the @`);
  try {
    return notEmpty(readBounded('its file', path, MOST_BYTES), `${flag}: its file ${JSON.stringify(path)}`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UsageError(`${flag}: ${messageOf(error)}`);
  }
}

async function readStandardInput(flag: string, stream: SecretSources['standardInput']): Promise<string> {
  // What is typed there would be shown.
  if (stream.isTTY === true)
    throw new UsageError(`${flag} reads standard input, which is a terminal; pipe the value in`);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > MOST_BYTES) throw new UsageError(`${flag}: standard input has more than ${MOST_BYTES} bytes`);
  }
  return notEmpty(Buffer.concat(chunks), `${flag}: standard input`);
}

function notEmpty(bytes: Buffer, what: string): string {
  const text = bytes.toString('utf8');
  if (text.trim() === '') throw new UsageError(`${what} is empty`);
  return text;
}
