import { type CommandResult, NETWORK_MS, runCommand } from '../../core/process/command.ts';
import { codeOf, UserError } from '../../core/errors.ts';

/** git, with what it said so far. */
export interface Git {
  readonly run: (args: readonly string[], folder?: string) => Promise<CommandResult>;
  /** What all calls printed for people to read. */
  readonly log: () => string;
  /** Refuses a git that would pass over what its environment says. */
  readonly checkVersion: () => Promise<void>;
}

export function createGit(environment: Readonly<Record<string, string>>, signal: AbortSignal): Git {
  let log = '';
  const run = async (args: readonly string[], folder?: string): Promise<CommandResult> => {
    signal.throwIfAborted();
    const where = folder === undefined ? [] : ['-C', folder];
    let result: CommandResult;
    try {
      result = await runCommand('git', [...where, ...args], { environment, signal, limitMs: NETWORK_MS });
    } catch (error) {
      signal.throwIfAborted();
      if (codeOf(error) !== 'ENOENT') throw error;
      throw new UserError('A request is cloned by git, which is not on PATH. Install it.');
    }
    log += result.stderr;
    return result;
  };
  return {
    run,
    log: () => log,
    checkVersion: async () => {
      const { stdout } = await run(['version']);
      const [, major = '0', minor = '0'] = /^git version (\d+)\.(\d+)/.exec(stdout) ?? [];
      if (Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 31)) return;
      throw new UserError(
        `A request is cloned by git 2.31 or newer, which takes its configuration from the environment; here is ${stdout.trim()}.`,
      );
    },
  };
}

/** The line that matters of what git said, as people read it. */
export function lastWords({ stderr, exitCode }: CommandResult): string {
  const lines = stderr
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const telling = lines.findLast((line) => /^(?:fatal|error|remote: (?:error|fatal))/i.test(line)) ?? lines.at(-1);
  return telling ?? `git ended with ${exitCode}`;
}
