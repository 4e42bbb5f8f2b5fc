import { AsyncLocalStorage } from 'node:async_hooks';
import { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, resolve } from 'node:path';

/** What is started, with nothing left to look up. */
export interface ToolkitCall {
  /** Absolute; see `findProgram`. */
  readonly path: string;
  readonly args: readonly string[];
  /** The whole of it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd: string | undefined;
  /** How long the program may run, in ms. It is ended by whoever calls, who has it from `onStart`. */
  readonly limitMs: number;
}

/**
 * Whose child it is: `@actions/exec` gives its caller no hold of what it starts, and Node.js tells of each child as it
 * is made, in the same chain of calls.
 */
const calls = new AsyncLocalStorage<(child: ChildProcess) => void>();
let isListening = false;

/**
 * Runs a program by `@actions/exec` to its end, with closed input and nothing echoed.
 *
 * Given no input, the toolkit leaves that of the child open for ever; given an empty one, it writes to a child that may
 * have ended, and the broken pipe is nobody's and ends us. So the input is closed here, where a broken pipe is none of
 * our business. Its output is taken here, too: the toolkit keeps a line that is not ended, and searches the whole of it
 * again with each chunk, which makes ten seconds of 32 MiB.
 *
 * @param onStart gets the child before it runs; what it listens to, it hears before the toolkit does
 * @param read gets stdout and stderr once it runs
 * @returns the exit code; `null` after a signal. Rejects when the program cannot be started; where the toolkit does not
 *   even try, `onStart` has not been called
 */
export async function runByToolkit(
  call: ToolkitCall,
  onStart: (child: ChildProcess) => void,
  read: (child: ChildProcess) => void,
): Promise<number | null> {
  const { exec } = await import('@actions/exec');
  listen();
  let failure: Error | undefined;
  const begin = (child: ChildProcess): void => {
    onStart(child);
    child.once('error', (error) => {
      failure ??= error;
    });
    child.once('spawn', () => {
      child.stdin?.on('error', () => undefined).end();
      child.stdout?.removeAllListeners('data');
      child.stderr?.removeAllListeners('data');
      read(child);
    });
  };
  const options = {
    env: { ...call.environment },
    silent: true,
    ignoreReturnCode: true,
    // After the end of a program whose own children still hold its output. The caller's limit ends first.
    delay: call.limitMs,
    ...(call.cwd === undefined ? {} : { cwd: call.cwd }),
  };
  try {
    return await calls.run(begin, () => exec(quoted(call.path), [...call.args], options));
  } catch (error) {
    // The toolkit's own has no code.
    throw failure ?? error;
  }
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  subscribe('child_process', (message) => {
    const child = typeof message === 'object' && message !== null && 'process' in message ? message.process : undefined;
    if (child instanceof ChildProcess) calls.getStore()?.(child);
  });
}

/**
 * The path of a program as the system finds it: by the PATH that the program gets, which the toolkit does not look at,
 * and from the folder in which it runs. `undefined` where there is none, or where only the system knows.
 */
export function findProgram(
  program: string,
  environment: Readonly<Record<string, string>>,
  cwd: string | undefined,
): string | undefined {
  const folder = resolve(cwd ?? '.');
  if (isAbsolute(program) || program.includes('/')) return [resolve(folder, program)].find(isProgram);
  // There a program on PATH has endings, and PATH may be called Path.
  if (process.platform === 'win32') return undefined;
  const places = (environment['PATH'] ?? '').split(delimiter).filter((place) => place !== '');
  return places.map((place) => resolve(folder, place, program)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A path as the toolkit reads it out of a line of words: within quotes a backslash may mean the sign behind it. */
function quoted(path: string): string {
  return `"${path.replaceAll(/["\\]/g, (sign) => (sign === '"' ? '\\"' : '"\\"'))}"`;
}
