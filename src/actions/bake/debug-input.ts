import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { flag } from '../../core/runner/inputs.ts';
import type { BakeInputs } from './inputs.ts';

/** What only the command line takes: in a workflow nobody could answer. */
export const bakeTerminalInputs = {
  debug: flag({
    default: 'false',
    description:
      "Step through the build by Packer's own `-debug`, which waits for a key after each step. It always bakes, one build at a time.",
  }),
} as const;

/**
 * Whether the build is stepped through. Throws a UserError where nobody could answer.
 * @param isTerminal whether both standard input and output are one
 */
export function isStepping(
  host: Pick<Host, 'kind' | 'input'>,
  inputs: Pick<BakeInputs, 'mode'>,
  isTerminal: boolean,
): boolean {
  const given = host.input('debug');
  if (given === '' || !bakeTerminalInputs.debug.parse(given)) return false;
  const other = 'For a log of all that Packer does, set "debug-log".';
  if (host.kind === 'actions')
    throw new UserError(
      `Input "debug" waits for a key after each step, and in a workflow nobody answers. ${other} To step through the build, run "bakehouse bake --debug" on a terminal.`,
    );
  if (!isTerminal)
    throw new UserError(
      `Input "debug" waits for a key after each step, but standard input and output are not both a terminal, so nobody could answer. Run it on a terminal, without a pipe. ${other}`,
    );
  if (inputs.mode === 'validate')
    throw new UserError('Input "debug" steps through a build, but "mode" is validate, which builds nothing.');
  return true;
}

/** Throws a UserError for what has no steps. */
export function checkSteps(builder: BakeInputs['builder']): void {
  if (builder !== 'packer')
    throw new UserError('Input "debug" is for builder: packer; docker build has no steps to wait after.');
}

/** Of this process. */
export function isOnTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}
