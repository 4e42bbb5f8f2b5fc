import { commandHandlers } from './command-handlers.ts';
import { parseCommand } from './command.ts';
import type { Command } from './command.ts';
import type { PhaseRecord } from './phase-record.ts';
import type { OutputStream } from './phase-result.ts';

const stopCommand = 'stop-commands';

/**
 * Reads the output of one phase for workflow commands: Runner.Worker/ActionCommandManager.cs and
 * Handlers/OutputManager.cs. One per phase, shared by stdout and stderr, so a stop on one of them stops both and a
 * stop that is never resumed ends with the phase.
 *
 * The runner hands over the waiting lines of stderr before those of stdout (ProcessInvoker.cs ProcessOutput); here
 * lines are taken as they arrive.
 */
export class CommandProcessor {
  readonly #record: PhaseRecord;
  readonly #registered = new Set([stopCommand, ...commandHandlers.keys()]);
  #resumeToken: string | undefined;

  constructor(record: PhaseRecord) {
    this.#record = record;
  }

  takeLine(line: string, stream: OutputStream): void {
    this.#record.raw[stream].push(line);
    const command = parseCommand(line, this.#registered);
    if (command === undefined || !this.#process(command, line, stream)) this.#record.output(line);
  }

  #process(command: Command, line: string, stream: OutputStream): boolean {
    const name = command.name.toLowerCase();
    if (this.#resumeToken !== undefined) {
      if (name !== this.#resumeToken) return false;
      this.#registered.delete(this.#resumeToken);
      this.#resumeToken = undefined;
      this.#record.output(line);
      return true;
    }
    this.#record.commands.push({
      name,
      properties: command.properties.toObject(),
      data: command.data,
      phase: this.#record.phase,
      stream,
    });
    if (name === stopCommand) this.#stop(command.data, line);
    else this.#obey(command, line);
    return true;
  }

  #stop(token: string, line: string): void {
    // ValidateStopToken: a token that is empty or a command's name is refused.
    if (token === '' || token.toLowerCase() === 'pause-logging' || this.#registered.has(token.toLowerCase())) {
      this.#record.issue(
        'error',
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
      );
      this.#record.commandFailed = true;
      return;
    }
    this.#resumeToken = token.toLowerCase();
    this.#registered.add(this.#resumeToken);
    // From here on the log shows the token as ***, so that output cannot copy it from there.
    if (token.length > 6) this.#record.job.masker.add(token);
    this.#record.output(line);
  }

  #obey(command: Command, line: string): void {
    const handler = commandHandlers.get(command.name.toLowerCase());
    if (handler === undefined) throw new Error(`no handler for the registered command ${command.name}`);
    if (this.#record.echo && !handler.omitEcho) this.#record.output(line);
    try {
      handler.obey(command, this.#record);
    } catch (error) {
      this.#record.issue(
        'error',
        `Unable to process command '${handler.omitEcho ? command.name : line}' successfully.`,
      );
      this.#record.issue('error', error instanceof Error ? error.message : String(error));
      this.#record.commandFailed = true;
    }
  }
}
