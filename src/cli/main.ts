import { CommanderError } from 'commander';

import { codeOf, describeError } from '../core/errors.ts';
import { workCommands } from './commands.ts';
import { runDemo } from './own-package.ts';
import { type Acts, createProgram } from './program.ts';
import { runWork } from './terminal-run.ts';
import { EXIT, UsageError } from './usage-error.ts';

/** `bakehouse COMMAND --input value …`: the same functions, inputs and outputs as in a workflow. */
export async function commandLine(args: readonly string[]): Promise<void> {
  endWithReader([process.stdout, process.stderr], () => process.kill(process.pid, 'SIGTERM'));
  const program = createProgram(ACTS);
  try {
    if (args.length === 0) program.help({ error: true });
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`error: ${error.message}\n`);
      process.exitCode = EXIT.usage;
    } else if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
      if (error.code === 'commander.excessArguments') process.stderr.write(legHint(args));
    } else {
      // Before a command has a place to say it in.
      process.stderr.write(`error: ${describeError(error)}\n`);
      process.exitCode = EXIT.failed;
    }
  }
}

/** `bakehouse run web` is what many try first. */
function legHint([command = '', ...words]: readonly string[]): string {
  const work = workCommands.find(({ name }) => name === command);
  const leg = words.find((word) => !word.startsWith('-'));
  return work?.inputs['only'] === undefined || leg === undefined
    ? ''
    : `(A leg is named by a flag: bakehouse ${command} --only LEG)\n`;
}

const ACTS: Acts = {
  work: runWork,
  init: async (flags) => {
    const { runInit } = await import('./init/init.ts');
    await runInit(flags);
  },
  demo: async (words) => {
    process.exitCode = await runDemo(words);
  },
  print: (text) => void process.stdout.write(text),
};

/** A stream whose reader may go away, such as the one that we print to. */
export interface Readable {
  on: (event: 'error', listener: (error: unknown) => void) => unknown;
}

/**
 * Whoever reads what we print may have seen enough, as `| head` has. Then nothing more is printed, without a complaint,
 * and `end` is asked once to stop what runs as a cancel would, so that Packer still clears up.
 */
export function endWithReader(streams: readonly Readable[], end: () => void): void {
  let isAsked = false;
  for (const stream of streams) {
    stream.on('error', (error) => {
      // Of a terminal that was closed: the hang-up that comes with it is the wish to end.
      if (codeOf(error) === 'EIO') return;
      if (codeOf(error) !== 'EPIPE') throw error;
      if (isAsked) return;
      isAsked = true;
      end();
    });
  }
}
