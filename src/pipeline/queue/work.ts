import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { waitFor } from '../../core/clock.ts';
import { UserError } from '../../core/errors.ts';
import { writeDurably } from '../../core/files/files.ts';
import { listenForInterrupt } from '../../core/process/interrupt.ts';
import { type Lock, tryLock } from '../../core/process/lock.ts';
import type { Host } from '../../core/runner/host.ts';
import { secretVariable } from '../../core/runner/inputs.ts';
import { runPipeline } from '../main.ts';
import { withoutBroker } from './address.ts';
import { BAKE_INPUTS, consumeInputs } from './inputs.ts';
import { bakeLockPath, type QueueEntry, entryPath, readEntry, resultPath, type WorkResult } from './journal.ts';
import { readMessage } from './message.ts';

// A message is baked by a process of its own, which outlives whoever started it: that one may be killed at any moment, and the
// bake comes to its end and says so. Another process for the same message waits for the first.

/** Says to this command that it is such a process, and where the message lies: `<folder of the journal>\n<id>`. */
const VARIABLE = 'BAKEHOUSE_QUEUE_ENTRY';
const LOOK_MS = 300;
const MOST_NOTES = 5;

/** The message that this process was started for. */
export interface Task {
  readonly folder: string;
  readonly id: string;
}

/** Undefined where this process consumes. What it starts is not told. */
export function takeTask(environment: NodeJS.ProcessEnv): Task | undefined {
  const [folder, id] = (environment[VARIABLE] ?? '').split('\n');
  delete environment[VARIABLE];
  return folder === undefined || id === undefined ? undefined : { folder, id };
}

/**
 * Starts the process that bakes a message, and resolves when it has ended, however it did.
 * @param signal once it is aborted, the process is asked to clean up and end
 */
export async function startWork(host: Host, { folder, id }: Task, logPath: string, signal: AbortSignal): Promise<void> {
  const flags: string[] = [];
  const secrets: Record<string, string> = {};
  for (const name of BAKE_INPUTS) {
    const given = host.input(name);
    if (given === '') continue;
    // No argument, which everybody on the machine can read.
    if (consumeInputs[name].secret) secrets[secretVariable(name)] = given;
    else flags.push(`--${name}=${given}`);
  }
  const log = openSync(logPath, 'a', 0o600);
  try {
    const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', 'consume', ...flags], {
      cwd: host.workspace,
      // Its runs are this journal's alone: so whoever has the journal knows whose a killed one is.
      env: {
        ...withoutBroker(host.environment),
        ...secrets,
        XDG_STATE_HOME: join(folder, 'state'),
        [VARIABLE]: `${folder}\n${id}`,
      },
      // Not a pipe: nobody may be there to read it. And Ctrl-C is for us, who ask it then.
      stdio: ['ignore', log, log],
      detached: true,
    });
    const stop = (): void => void child.kill('SIGINT');
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', () => resolve());
    });
    signal.removeEventListener('abort', stop);
  } finally {
    closeSync(log);
  }
}

/** Bakes a message, in the process that was started for it, and writes down what became of it. */
export async function workOn(host: Host, { folder, id }: Task): Promise<void> {
  const path = resultPath(folder, id);
  const interrupt = listenForInterrupt();
  const stop = new AbortController();
  interrupt.onFirst(() => stop.abort());
  const lock = await lockOf(host, { folder, id }, stop.signal);
  try {
    if (lock === undefined || existsSync(path)) return;
    const { entry, inputs, environment } = taskOf(host, { folder, id });
    host.info(`Message ${id}: ${entry.label}`);
    const failures: string[] = [];
    const notes: string[] = [];
    let headline = '';
    await runPipeline({
      ...host,
      environment: { ...host.environment, ...environment },
      input: (name) => inputs[name] ?? '',
      output: (name, value) => {
        if (name === 'headline') headline = value;
        host.output(name, value);
      },
      annotate: (annotation) => {
        // Such as that an operating system has no image.
        if (annotation.level !== 'error' && notes.length < MOST_NOTES) notes.push(annotation.message);
        host.annotate(annotation);
      },
      fail: (message) => {
        failures.push(message);
        host.fail(message);
      },
    });
    // What was cancelled is begun again.
    if (interrupt.at() !== undefined) return;
    const isGood = failures.length === 0;
    keepResult(path, {
      isGood,
      text: host.scrub(isGood ? headline : [...failures, ...notes].join('\n')).slice(0, 10_000),
    });
  } catch (error) {
    if (!(error instanceof UserError) || interrupt.at() !== undefined) throw error;
    keepResult(path, { isGood: false, text: host.scrub(error.message).slice(0, 10_000) });
    throw error;
  } finally {
    lock?.release();
    interrupt.dispose();
  }
}

async function lockOf(host: Host, { folder, id }: Task, signal: AbortSignal): Promise<Lock | undefined> {
  let isTold = false;
  while (!signal.aborted) {
    const found = await tryLock(bakeLockPath(folder, id), `The bake of message ${id}`, (why) => host.info(why));
    if (found.kind === 'taken') return found.lock;
    if (!isTold) host.info(`${found.by.what} goes on in process ${found.by.processes[0]?.pid}, and is waited for.`);
    isTold = true;
    await waitFor(LOOK_MS, signal);
  }
  return undefined;
}

/** What the pipeline is given for a message. */
function taskOf(
  host: Host,
  { folder, id }: Task,
): { entry: QueueEntry; inputs: Record<string, string>; environment: Record<string, string> } {
  const entry = readEntry(entryPath(folder, id));
  const { wish } = readMessage(Buffer.from(entry.body), entry.messageId ?? undefined);
  const inputs: Record<string, string> = { 'request-id': id };
  for (const name of BAKE_INPUTS) {
    const isOfOthers =
      (name === 'profiles' && wish.kind !== 'profile') || (name === 'manifest' && wish.kind !== 'legs');
    const isForClone = (name === 'checkout-token' || name === 'ssh-key') && wish.kind !== 'request';
    if (!isOfOthers && !isForClone) inputs[name] = host.input(name);
  }
  if (wish.kind === 'request') return { entry, inputs: { ...inputs, request: wish.request }, environment: {} };
  if (wish.kind === 'legs') return { entry, inputs: { ...inputs, only: wish.only.join('\n') }, environment: {} };
  const event = join(host.temporary, 'queue-event.json');
  writeFileSync(event, `{"client_payload":{"profiles":${wish.profile}}}`, { mode: 0o600 });
  return { entry, inputs, environment: { GITHUB_EVENT_PATH: event } };
}

function keepResult(path: string, result: WorkResult): void {
  writeDurably(path, JSON.stringify(result));
}
