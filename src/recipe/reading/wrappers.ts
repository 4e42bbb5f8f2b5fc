import { UNKNOWN_PART } from '../expression/computed.ts';

/** Programs that start the command which stands behind their own options. */
const WRAPPERS = new Set(
  'sudo doas env nohup nice ionice timeout gtimeout xargs stdbuf setsid parallel flock unbuffer fakeroot chronic retry systemd-run'.split(
    ' ',
  ),
);
/** What they put into the place of `{}` only running them tells. */
const FILLS = new Set(['xargs', 'parallel', 'find']);

export interface Wrapped {
  /** Words of the program itself. */
  readonly own: readonly string[];
  readonly commands: readonly (readonly string[])[];
}

/**
 * The commands that a program starts with its arguments; undefined for a program that starts none.
 * @param isCommand whether a word is called like a command: the value of an option is passed over for it
 */
export function wrappedCommands(
  program: string,
  args: readonly string[],
  isCommand: (word: string) => boolean,
): Wrapped | undefined {
  const name = program.slice(program.lastIndexOf('/') + 1);
  const words = FILLS.has(name) ? args.map((arg) => arg.replaceAll('{}', UNKNOWN_PART)) : args;
  if (name === 'find') return { own: words, commands: commandsOfFind(words) };
  if (!WRAPPERS.has(name)) return undefined;
  const plain = words.flatMap((word, index) => (/^-|^\w+=/.test(word) ? [] : [index]));
  const start = plain.find((index) => isCommand(words[index] ?? '')) ?? plain[0] ?? words.length;
  const command = words.slice(start);
  return { own: words.slice(0, start), commands: command.length === 0 ? [] : [command] };
}

/** `-exec command {} ;` */
function commandsOfFind(words: readonly string[]): readonly (readonly string[])[] {
  const commands: (readonly string[])[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!/^-(?:exec|execdir|ok|okdir)$/.test(words[at] ?? '')) continue;
    const ends = [words.indexOf(';', at), words.indexOf('+', at)].filter((one) => one !== -1);
    const end = ends.length === 0 ? -1 : Math.min(...ends);
    const command = words.slice(at + 1, end === -1 ? undefined : end);
    if (command.length > 0) commands.push(command);
    at = end === -1 ? words.length : end;
  }
  return commands;
}
