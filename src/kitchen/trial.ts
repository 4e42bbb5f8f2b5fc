import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { messageOf } from '../core/errors.ts';
import { showable } from '../core/process/relay.ts';
import { withoutMark } from '../core/process/process.ts';
import type { Host } from '../core/runner/host.ts';
import { createScrub, type Scrub } from '../core/secrets/secrets.ts';
import type { Leftover } from '../image/leftover.ts';
import { notOffered, providerNamed } from '../image/provider.ts';
import type { StartedTrial, Trial, TrialRun } from '../image/provider-trial.ts';
import type { Subject } from '../image/provider-verify.ts';
import { notedOf, sweptAt, type TestJournalEntry, type TestRequest } from './engine.ts';
import { KitchenError, type PhaseResult } from './outcome.ts';
import { copyFolderOf } from './script/workspace-copy.ts';

// An image that its provider brings up for tests: for a script, or for Test Kitchen, which only reaches it.

export interface TrialOptions {
  /** Whether what tests it runs within it. */
  readonly inside: boolean;
  /** What the user says of the machine; null: nothing. */
  readonly machine: Readonly<Record<string, unknown>> | null;
}

/** Throws a KitchenError for what the user says of a machine and its provider does not take. */
export async function prepareTrial(request: TestRequest, trial: Trial, options: TrialOptions): Promise<TrialRun> {
  const { host, subject, providers, interrupt } = request;
  const title = providerNamed(subject.provider, providers)?.title ?? subject.provider;
  return trial.prepare({
    subject,
    private: trialFolderOf(request.folder),
    workspace: realpathSync(host.workspace),
    keepLog: (name, path) => keepLog({ ...request, scrub: createScrub(request.secrets) }, name, path),
    name: `bakehouse-${subject.slug}-${randomBytes(4).toString('hex')}`,
    mark: request.mark,
    run: host.run.id === '' ? 'local' : host.run.id,
    folder: copyFolderOf(request.folder),
    inside: options.inside,
    machine: machineFor(options.machine, trial, title),
    environment: request.environment,
    timeoutMs: request.timeouts.create * 60_000,
    isInterrupted: () => interrupt.at() !== undefined,
    onStarted: (thing) => request.note({ kind: 'started', provider: subject.provider, ...thing }),
  });
}

/** Why what was started is not what is to be tested; null where it is. */
export function wrongImage({ subject }: TestRequest, image: StartedTrial['image']): PhaseResult['failure'] {
  if (image.isSubject) return null;
  return {
    class: 'config',
    message: `What was started runs ${image.id ?? 'an unknown image'}, not the image under test, ${subject.id}. Something has given ${subject.reference} to another one.`,
  };
}

/** What is known of a run that did not take away what it had brought up. */
export interface TrialLeft extends Pick<TestRequest, 'providers' | 'subject' | 'mark' | 'environment' | 'folder'> {
  readonly entries: readonly TestJournalEntry[];
}

/** Takes away what a run brought up, found by its mark. Gives what stays; may be called when nothing is left. */
export async function sweepTrial(left: TrialLeft): Promise<readonly Leftover[]> {
  const { entries, subject, mark, folder } = left;
  const provider = providerNamed(subject.provider, left.providers);
  const swept = provider?.trial?.sweep?.({
    subject,
    mark,
    environment: withoutMark(left.environment),
    folder: copyFolderOf(folder),
    private: trialFolderOf(folder),
    noted: notedOf(subject.provider, entries),
    wasAsked: entries.some(({ kind }) => kind === 'instance'),
  });
  return provider === undefined || swept === undefined ? [] : await sweptAt(provider.title, swept);
}

/** What a provider keeps of what it started: keys, disks. */
export function trialFolderOf(folder: string): string {
  return join(folder, 'trial');
}

/** What the user says of the machine, checked. Throws a KitchenError with each member that is wrong. */
function machineFor(
  given: TrialOptions['machine'],
  { machine }: Trial,
  title: string,
): Readonly<Record<string, unknown>> | null {
  if (given === null) return null;
  if (machine === undefined) {
    throw new KitchenError(
      'config',
      notOffered(title, 'choose the machine of a test', 'Leave "machine" out: its images need none of that.'),
    );
  }
  const read = machine.safeParse(given);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `${['machine', ...path].join('.')}: ${message}`);
  throw new KitchenError('config', `The machine of the test cannot be had so. ${wrong.join('; ')}.`);
}

/** Of what a guest may have written, more helps nobody. */
const MOST_LOG_BYTES = 4 * 1024 * 1024;

interface LogPlace extends Pick<TestRequest, 'logs'> {
  readonly host: Pick<Host, 'info'>;
  readonly subject: Pick<Subject, 'leg' | 'slug'>;
  readonly scrub: Scrub;
}

/**
 * Beside the log of the tests: the end of what was started, without secrets. Gives where it is; null where it cannot be kept,
 * which is told.
 */
export function keepLog({ host, logs, subject, scrub }: LogPlace, name: string, path: string): string | null {
  const kept = join(logs, `${subject.slug}-${name}.log`);
  try {
    const lines = endOfFile(path, MOST_LOG_BYTES).split('\n');
    mkdirSync(logs, { recursive: true, mode: 0o700 });
    writeFileSync(kept, lines.map((line) => showable(line, scrub)).join('\n'), { mode: 0o600 });
    return kept;
  } catch (error) {
    host.info(`The ${name} of ${subject.leg} could not be kept: ${messageOf(error)}`);
    return null;
  }
}

function endOfFile(path: string, most: number): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.min(size, most));
    const read = readSync(file, bytes, 0, bytes.length, Math.max(0, size - most));
    return bytes.toString('utf8', 0, read);
  } finally {
    closeSync(file);
  }
}
