import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync } from 'node:fs';
import { access, appendFile, constants } from 'node:fs/promises';
import { EOL } from 'node:os';
import { delimiter } from 'node:path';

import type { Environment } from './host.ts';

// The files of the runner, written as its toolkit writes them (@actions/core, file-command.ts). The toolkit itself would bring
// an HTTP client into every step: a third of the time until a step's first line.

type NamedFile = 'OUTPUT' | 'STATE' | 'ENV';

/** Appends to what the runner reads after the step. A runner that knows Node 24 has told a file for each. */
export interface FileCommands {
  /** A value by its name, which may hold line ends. Throws where the file is gone or cannot be written. */
  readonly set: (file: NamedFile, name: string, value: string) => void;
  readonly addPath: (folder: string) => void;
  /** Throws where the file cannot be written; nothing of it is kept for the next call then. */
  readonly summarize: (markdown: string) => Promise<void>;
}

export function createFileCommands(environment: Environment): FileCommands {
  const append = (file: NamedFile | 'PATH', text: string): void => {
    const path = environment[`GITHUB_${file}`] ?? '';
    if (path === '') return;
    // Made anew it would be read by nobody.
    if (!existsSync(path)) throw new Error(`The runner's file for ${file} is gone: ${path}`);
    appendFileSync(path, `${text}${EOL}`, 'utf8');
  };
  return {
    set: (file, name, value) => append(file, named(name, value)),
    addPath: (folder) => append('PATH', folder),
    summarize: async (markdown) => {
      const path = environment['GITHUB_STEP_SUMMARY'] ?? '';
      await access(path, constants.R_OK | constants.W_OK);
      await appendFile(path, markdown, 'utf8');
    },
  };
}

/** `name<<mark`, the value, and the mark, which is another each time: no value can hold it and end itself early. */
function named(name: string, value: string): string {
  const mark = `ghadelimiter_${randomUUID()}`;
  if (name.includes(mark) || value.includes(mark)) throw new Error(`${name} holds the mark that ends it`);
  return `${name}<<${mark}${EOL}${value}${EOL}${mark}`;
}

/** The value of an input byte for byte; empty where it was not given. */
export function inputOf(environment: Environment, name: string): string {
  return environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}

/** A variable of this process, and of the steps after it. */
export function exportTo(commands: FileCommands, own: NodeJS.ProcessEnv, name: string, value: string): void {
  own[name] = value;
  commands.set('ENV', name, value);
}

/** A folder that goes first on the PATH of this process, and of the steps after it. */
export function putOnPath(commands: FileCommands, own: NodeJS.ProcessEnv, folder: string): void {
  commands.addPath(folder);
  own['PATH'] = `${folder}${delimiter}${own['PATH']}`;
}
