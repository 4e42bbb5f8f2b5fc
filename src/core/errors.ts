/** A mistake that the user can mend. Shown as it is, without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** What was given does not say what is meant, as a missing input: nothing was begun. */
export class InputError extends UserError {}

/** Something that is wrong on a line of a file; the path is as in messages, and need not be one of the repository. */
export interface PlacedProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** Mistakes with their places: each becomes an annotation there. */
export class PlacedError extends UserError {
  readonly places: readonly PlacedProblem[];

  constructor(places: readonly PlacedProblem[]) {
    super(places.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.places = places;
  }
}

/** A program that we ran and that failed. The message quotes the line that matters; `output` is kept for the log. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly command: string;
  readonly exitCode: number | null;
  readonly output: string;

  constructor(command: string, exitCode: number | null, output: string) {
    super(`${command} failed with exit code ${exitCode ?? 'none'}: ${lastTellingLine(output)}`);
    this.command = command;
    this.exitCode = exitCode;
    this.output = output;
  }
}

/** System errors that say something of the machine, not of us. */
const MACHINE_TROUBLE: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'The disk is full; free some space, or give the job a larger one'],
  ['EDQUOT', 'The disk quota is used up; free some space'],
  ['EROFS', 'The file system is read-only; mount it writable'],
  ['EACCES', 'This user may not do that; mind the owner of the files'],
  ['EMFILE', 'Too many files are open on this machine'],
]);

/** What the runner shows for an error: the plain message for a mistake or a command, the stack for a bug of ours. */
export function describeError(error: unknown): string {
  if (error instanceof UserError || error instanceof CommandError) return error.message;
  const trouble = MACHINE_TROUBLE.get(codeOf(error) ?? '');
  if (trouble !== undefined) return `${trouble} (${messageOf(error)}).`;
  if (error instanceof Error) {
    return `This is a bug in Bakehouse, please report it with these lines: ${error.stack ?? error.message}`;
  }
  return `This is a bug in Bakehouse, please report it: ${String(error)}`;
}

/** The message of anything thrown, for a line of our own. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of a Node.js system error, such as ENOENT; `undefined` when it has none. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function lastTellingLine(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.findLast((line) => /error|fail|denied|not found|cannot/i.test(line)) ?? lines.at(-1) ?? 'no output';
}
