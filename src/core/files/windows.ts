import { UserError } from '../errors.ts';

/**
 * Throws a UserError on Windows, where a program and all that it started cannot be asked to end.
 * @param what is run, such as bake
 */
export function refuseWindows(what: string): void {
  if (process.platform !== 'win32') return;
  throw new UserError(
    `${what} runs on Linux and macOS; on Windows it cannot stop what it starts so that nothing is left behind.`,
  );
}
