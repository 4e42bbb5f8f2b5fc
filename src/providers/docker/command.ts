import { type CommandOptions, type CommandResult, runCommand } from '../../core/process/command.ts';

/** How long a daemon may take to answer a question, in ms. One that is stopped accepts, and never answers. */
export const ANSWER_MS = 60_000;
/** The same in a sweep, where others wait for their turn. */
export const SWEEP_ANSWER_MS = 20_000;
/** The same of what moves an image: a pull, a push, a save, a load. */
export const TRANSFER_MS = 60 * 60_000;

export interface DockerCall extends Omit<CommandOptions, 'limitMs'> {
  /** ms; ANSWER_MS unless given. */
  readonly limitMs?: number;
}

/** Asks the docker client for one thing. Rejects when it cannot be started, or does not answer in time. */
export async function askDocker(args: readonly string[], call: DockerCall): Promise<CommandResult> {
  return runCommand('docker', args, { limitMs: ANSWER_MS, ...call });
}
