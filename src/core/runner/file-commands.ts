import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync } from 'node:fs';
import { EOL } from 'node:os';

import type { Environment } from './host.ts';

// The runner's protocol of files: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands.
// `@actions/core` speaks it too, and loads an HTTP client for it that costs each step a fifth of its start (decision 0017).

/** The files that a step appends to, by the variable that names each. */
type FileCommand = 'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_ENV' | 'GITHUB_PATH' | 'GITHUB_STEP_SUMMARY';

/** What ends the name of a value. */
const MARKS: readonly string[] = ['\r', '\n', '=', '<<'];

/**
 * The raw text of an input of the action, not trimmed; empty when it is not given.
 * @param name as `action.yml` has it
 */
export function inputOf(environment: Environment, name: string): string {
  return environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}

/** What an earlier phase of this step saved; empty when it did not. */
export function stateOf(environment: Environment, name: string): string {
  return environment[`STATE_${name}`] ?? '';
}

/**
 * Appends a value under a name. No line of the value can end it: the last line is made up at random.
 * @throws where the runner named no file, or that is gone; where a name is none, which is a fault of ours
 */
export function appendPair(environment: Environment, command: FileCommand, name: string, value: string): void {
  if (name === '' || MARKS.some((mark) => name.includes(mark)))
    throw new Error(`"${name}" cannot name a value in ${command}.`);
  const end = `ghadelimiter_${randomUUID()}`;
  appendText(environment, command, [`${name}<<${end}`, value, end, ''].join(EOL));
}

/**
 * Appends a text as it is.
 * @throws where the runner named no file, or that is gone: it reads no other
 */
export function appendText(environment: Environment, command: FileCommand, text: string): void {
  const file = environment[command] ?? '';
  if (file === '') throw new Error(`${command} is not set; the runner sets it for every step.`);
  if (!existsSync(file)) throw new Error(`The file of ${command} is gone: ${file}`);
  appendFileSync(file, text);
}
