import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { messageOf } from '../../core/errors.ts';
import type { ProcessIdentity } from '../../core/process/long-process.ts';
import { sendSignal, startTimeOf } from '../../core/process/process.ts';
import { configurationEnvironment } from '../config/expected-instances.ts';
import { SERVER, serverProgram } from './server-program.ts';

export interface ServerRequest {
  /** The words of the command line before its subcommand. */
  readonly command: readonly [program: string, ...args: string[]];
  readonly environment: Readonly<Record<string, string>>;
  /** Where Test Kitchen runs: what the environment names may be relative to it. */
  readonly folder: string;
  /** Ours alone: what the server needs is written there. */
  readonly scratch: string;
}

export type ServerAnswer = readonly [verb: string, ...fields: string[]];

/** A server that has said its hello. */
export interface StartedServer {
  readonly child: ChildProcess;
  readonly version: string;
  readonly process: ProcessIdentity;
  /** What it was started with. */
  readonly environment: Readonly<Record<string, string>>;
  /** Given each answer, and at the end of the server why it ended. */
  readonly listen: (onAnswer: (answer: ServerAnswer) => void, onEnd: (why: string) => void) => void;
}

/** How long Ruby may take to start and load Test Kitchen; whoever waits longer starts it by itself. */
const HELLO_MS = 60_000;
/** What a gem prints as it is loaded may be one line without end. */
const LONGEST_LINE = 1_000_000;

/** Starts a server; a text says why there is none. It never rejects. */
export async function startServer(request: ServerRequest): Promise<StartedServer | string> {
  // Only there is every process known by its pid, its start and its environment.
  if (process.platform !== 'linux') return 'this is no Linux';
  const word = randomBytes(16).toString('hex');
  let child: ChildProcess | undefined;
  let onAnswer: (answer: ServerAnswer) => void = () => {};
  let onEnd: (why: string) => void = () => {};
  try {
    const { environment, ...begun } = begin(request, word);
    child = begun.child;
    const hello = await new Promise<ServerAnswer | string>((resolve) => {
      onAnswer = resolve;
      onEnd = resolve;
      readAnswers(begun.child, word, (answer) => onAnswer(answer));
      onceEnded(begun.child, begun.said, (why) => onEnd(why));
      setTimeout(() => resolve(`it said nothing for ${HELLO_MS / 1000} s`), HELLO_MS).unref();
    });
    const known = typeof hello === 'string' ? hello : await greeted(hello, word);
    if (typeof known === 'string') {
      drop(child);
      return known;
    }
    const listen: StartedServer['listen'] = (answered, ended) => {
      onAnswer = answered;
      onEnd = ended;
    };
    return { child: begun.child, environment, ...known, listen };
  } catch (error) {
    if (child !== undefined) drop(child);
    return messageOf(error);
  }
}

function begin({ command: [program, ...words], environment, folder, scratch }: ServerRequest, word: string) {
  const configuration = join(scratch, 'server.yml');
  const said = join(scratch, 'server.err');
  writeFileSync(configuration, serverProgram(word), { mode: 0o600 });
  const own = { ...environment, ...configurationEnvironment(configuration), [SERVER]: word };
  const errors = openSync(said, 'w', 0o600);
  try {
    const child = spawn(program, [...words, 'diagnose', '--no-instances', '--loader', '--no-color'], {
      cwd: folder,
      env: own,
      // A Ctrl-C of the terminal is not its business: whoever has called it is told, and ends what it runs.
      detached: true,
      stdio: ['pipe', 'pipe', errors],
    });
    return { child, said, environment: own };
  } finally {
    closeSync(errors);
  }
}

function readAnswers(child: ChildProcess, word: string, onAnswer: (answer: ServerAnswer) => void): void {
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = (lines.pop() ?? '').slice(-LONGEST_LINE);
    for (const line of lines) {
      const [first, ...fields] = line.split(' ');
      const [verb = '', ...others] = fields.map((field) => Buffer.from(field, 'base64').toString('utf8'));
      if (first === word) onAnswer([verb, ...others]);
    }
  });
}

function onceEnded(child: ChildProcess, said: string, onEnd: (why: string) => void): void {
  const end = (how: string): void => onEnd(`${how}${lastLine(said)}`);
  // Its end is heard of by itself.
  child.stdin?.on('error', () => {});
  child.once('error', (error) => end(error.message));
  child.once('close', (code, signal) => end(signal === null ? `it ended with code ${code}` : `it ended by ${signal}`));
}

/** Whether the server is a process that we can see and end: the one that was given the word. */
async function greeted(
  [verb, told, version = '']: ServerAnswer,
  word: string,
): Promise<Pick<StartedServer, 'version' | 'process'> | string> {
  const pid = Number(told);
  if (verb !== 'hello' || !Number.isInteger(pid) || !/^\d/.test(version)) return 'it answered something else';
  try {
    const startTime = await startTimeOf(pid);
    const isOurs = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`${SERVER}=${word}`);
    if (startTime !== undefined && isOurs) return { version, process: { pid, startTime } };
  } catch {
    // Said below.
  }
  return 'its process cannot be seen from here';
}

/** Whatever it is, it is not what it should be. */
function drop(child: ChildProcess): void {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    sendSignal(child.pid, 'SIGKILL', true);
  }
  child.stdin?.destroy();
  child.stdout?.destroy();
}

function lastLine(path: string): string {
  try {
    const line = readFileSync(path, 'utf8').trim().split('\n').at(-1) ?? '';
    return line === '' ? '' : `: ${line.slice(0, 300)}`;
  } catch {
    return '';
  }
}
