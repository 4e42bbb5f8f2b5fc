import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { styleText } from 'node:util';

import { messageOf, UserError } from '../errors.ts';
import { writeAtomically } from '../files/files.ts';
import { userCacheFolder } from '../files/paths.ts';
import type { AnnotationLevel, Environment, Host } from './host.ts';
import { showable } from '../process/relay.ts';
import { summaryPart } from './summary.ts';
import { Secrets } from '../secrets/secrets.ts';

export interface TerminalOptions {
  readonly environment: Environment;
  readonly workspace: string;
  /** Records, logs and the summary of this run are put here. */
  readonly folder: string;
  /** Inputs by name, as flags or a caller gave them. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly colour: boolean;
  /** The commit of the workspace; empty when it is none. */
  readonly commit: string;
  readonly write: (text: string) => void;
}

export interface TerminalHost extends Host {
  readonly outputs: ReadonlyMap<string, string>;
  readonly failures: readonly string[];
}

/** A terminal, or another CI: the same actions, with outputs kept in memory and the summary in a file. */
export function createTerminalHost(options: TerminalOptions): TerminalHost {
  const { folder } = options;
  const variables = { ...options.environment };
  const environment: Environment = variables;
  const outputs = new Map<string, string>();
  const state = new Map<string, string>();
  const failures: string[] = [];
  const secrets = new Secrets();
  makeFolder(folder);
  const cache = userCacheFolder(environment) ?? join(folder, '.cache', 'bakehouse');
  // Of one workspace: two repositories may have legs of one name.
  const hintPath = (name: string): string => join(cache, 'hints', `${digestOf(`${options.workspace}\n${name}`)}.txt`);
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    options.colour ? styleText(style, text, { validateStream: false }) : text;
  // Escapes of a guest would move the cursor; those of our own colours are put around what is clean.
  const clean = (text: string): string => showable(text, (one, wholeOnly) => secrets.scrub(one, wholeOnly));
  const say = (line: string): void => options.write(`${line}\n`);
  return {
    kind: 'terminal',
    outputs,
    failures,
    environment,
    workspace: options.workspace,
    temporary: folder,
    toolCache: join(cache, 'tools'),
    run: { id: '', attempt: 1, url: '', repository: '', commit: options.commit, ref: '', event: '' },
    trust: { kind: 'trusted' },
    input: (name) => options.inputs[name] ?? '',
    output: (name, value) => {
      outputs.set(name, value);
    },
    saveState: (name, value) => {
      state.set(name, value);
    },
    state: (name) => state.get(name) ?? '',
    // The steps of a terminal are one process: what is set for later steps is set for us.
    addPath: (path) => {
      variables['PATH'] = `${path}${delimiter}${variables['PATH'] ?? ''}`;
    },
    exportVariable: (name, value) => {
      variables[name] = value;
    },
    addMatcher: () => {},
    removeMatcher: () => {},
    secret: (value) => {
      secrets.add(value);
    },
    // Nothing drops the outputs of a terminal.
    hides: () => false,
    scrub: (text) => secrets.scrub(text),
    info: (line) => say(clean(line)),
    debug: () => {},
    annotate: ({ level, title = '', message, file, line }) => {
      const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
      say(`${paint(COLOURS[level], `${level}:`)} ${clean(`${place}${titled(title, message)}`)}`);
    },
    group: async (title, body) => {
      say(paint('bold', clean(title)));
      return body();
    },
    relay: (body) => body((lines) => options.write(lines)),
    summary: async (markdown) => {
      writeFileSync(join(folder, 'summary.md'), summaryPart(clean(markdown)), { flag: 'a', mode: 0o600 });
    },
    upload: async () => ({ kind: 'unavailable', reason: 'a terminal has no artifact service' }),
    prepareUpload: () => {},
    artifacts: async () => ({ kind: 'unavailable', reason: 'a terminal has no artifact service' }),
    download: async () => ({ kind: 'unavailable', reason: 'a terminal has no artifact service' }),
    restoreCache: async () => ({ kind: 'missed', reason: 'a terminal has no cache service' }),
    saveCache: async () => ({ kind: 'missed', reason: 'a terminal has no cache service' }),
    recall: async (name) => {
      try {
        return readFileSync(hintPath(name), 'utf8');
      } catch {
        // It is only a hint.
        return undefined;
      }
    },
    keep: async (name, text) => {
      try {
        writeAtomically(hintPath(name), text);
      } catch {
        // It is only a hint.
      }
    },
    fail: (message) => {
      failures.push(message);
      say(`${paint('red', 'error:')} ${clean(message)}`);
    },
  };
}

/** A title tells of which leg and test it is; what the message says already is not said twice. */
function titled(title: string, message: string): string {
  return title === '' || message.includes(title) ? message : `${title}: ${message}`;
}

const COLOURS: Readonly<Record<AnnotationLevel, 'red' | 'yellow' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  notice: 'cyan',
};

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Throws a UserError where nothing can be kept there. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new UserError(
      `What this run needs cannot be kept: ${messageOf(error)}. XDG_STATE_HOME names the folder where it may be, else ~/.local/state.`,
    );
  }
}
