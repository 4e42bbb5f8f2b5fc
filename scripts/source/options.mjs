// @ts-check
import { parseArgs } from 'node:util';

/**
 * The flags and words of a script. A mistyped one is told in a line, with where the help is, and ends the script with 2.
 * Node.js throws for it, and what nobody catches is printed as a stack.
 *
 * @template {import('node:util').ParseArgsConfig} T
 * @param {T} config
 * @param {string} see the command that prints the help
 * @returns {ReturnType<typeof parseArgs<T>>}
 */
export function readOptions(config, see) {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error;
    // Node.js adds how to pass it as a word, which no script here takes.
    const [first = ''] = error.message.split('. ');
    console.error(`${first.replace(/\.$/, '')}. See ${see}.`);
    return process.exit(2);
  }
}
