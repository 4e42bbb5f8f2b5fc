import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { childEnvironment } from '../core/secrets/environment.ts';
import type { Host } from '../core/runner/host.ts';
import type { Interrupt } from '../core/process/interrupt.ts';
import { MARK } from '../core/process/process.ts';
import { temporaryFolderOf } from '../core/files/short-folder.ts';
import type { Leftover } from '../image/leftover.ts';
import type { BuildOutcome } from '../image/outcome.ts';
import type { Stage } from '../image/record.ts';
import {
  BERKSHELF_VARIABLES,
  type BerksResult,
  lockWarning,
  reasonToSkip,
  vendorCookbooks,
} from '../kitchen/berks/berkshelf.ts';
import { RUBY } from '../kitchen/run/program.ts';
import { removeTraces } from '../kitchen/berks/repository-traces.ts';
import { withVariables } from '../packer/run/environment.ts';
import type { Attempt } from './builder.ts';
import type { BakeFolder } from './folder.ts';
import type { BakeOptions } from './options.ts';
import { type Journal, noteJournal, writeJournal } from './journal.ts';
import type { Prepared } from './prepare.ts';
import { builderStage, VENDORING, withStage } from './record.ts';
import { workspacePath } from '../core/files/paths.ts';

/** Beside the record. */
export const BERKS_LOG = 'berks.log';

/** What became of the cookbooks, and the journal as it stands after them. */
export interface Vendoring {
  readonly journal: Journal;
  /** `null`: the bake may go on. */
  readonly outcome: BuildOutcome | null;
  readonly annotations: Attempt['annotations'];
  /** Whether berks was still running when we had to let go of it: the post step ends it. */
  readonly isLeft: boolean;
}

/**
 * Vendors the cookbooks that a Berksfile names. The journal is written before anything is started.
 * @param onBegin called where there is something to vendor
 */
export async function vendor(
  host: Host,
  inputs: BakeOptions,
  prepared: Prepared,
  interrupt: Interrupt,
  first: Journal,
  onBegin: () => void,
): Promise<Vendoring> {
  const { builder, folder, legFolder, mark } = prepared;
  const wish = { berks: inputs.berks, frozen: inputs['berks-frozen'], folder: builder.workingDirectory };
  const goOn = { outcome: null, annotations: [], isLeft: false };
  if (reasonToSkip(wish) !== undefined) return { ...goOn, journal: first };

  let journal: Journal = {
    ...first,
    ...withVendoring(first, { status: 'running', start: now() }, { status: 'pending', start: null }),
  };
  const note = (changes: Partial<Journal>): void => {
    journal = { ...journal, ...changes };
    noteJournal(host, folder, journal);
  };
  writeJournal(folder, journal);
  mkdirSync(folder.berks, { recursive: true, mode: 0o700 });
  onBegin();
  let result: BerksResult;
  try {
    result = await host.group('Berkshelf', () =>
      vendorCookbooks(host, {
        ...wish,
        environment: berksEnvironment(host, inputs, prepared, mark),
        scratch: folder.berks,
        secrets: builder.secrets,
        logPath: join(legFolder, BERKS_LOG),
        timeoutMinutes: inputs.timeout,
        interrupt,
        onTraces: (traces) => note({ traces }),
        onStart: (child) => note({ child }),
      }),
    );
  } catch (error) {
    // With a child, the post step has to look after it.
    if (journal.child === null) {
      tidyRepository(host, folder, journal);
      rmSync(folder.journal, { force: true });
    }
    throw error;
  }
  if (result.kind === 'complete') {
    note({
      child: null,
      ...withVendoring(journal, { status: 'complete', end: now() }, { status: 'running', start: now() }),
    });
    tellCookbooks(host, result);
    return { ...goOn, journal };
  }
  const isLeft = result.kind === 'cancelled' && result.isLeft;
  note({
    ...(isLeft ? { phase: journal.phase === 'checking' ? 'checking' : 'stopping' } : { child: null }),
    ...withVendoring(journal, { status: 'failed', end: now() }, {}),
  });
  return { journal, isLeft, ...failureOf(host, prepared, result) };
}

/** Removes what Berkshelf left in the repository; what cannot be removed comes back. */
export function tidyRepository(
  host: Pick<Host, 'annotate' | 'workspace'>,
  folder: BakeFolder,
  journal: Journal,
): { readonly journal: Journal; readonly found: readonly Leftover[] } {
  const { traces } = journal;
  if (traces === null) return { journal, found: [] };
  const found = removeTraces(traces, { workspace: host.workspace, folder: folder.berks });
  const tidied = { ...journal, traces: null };
  noteJournal(host, folder, tidied);
  return { journal: tidied, found };
}

/** A Berksfile is the repository's own code: it gets what Packer gets, and what Ruby needs to find itself at home. */
function berksEnvironment(
  host: Host,
  inputs: BakeOptions,
  { settled, folder }: Prepared,
  mark: string,
): Readonly<Record<string, string>> {
  const { task } = settled;
  const pass = [...inputs['pass-env'], ...RUBY, ...BERKSHELF_VARIABLES];
  const own = childEnvironment(host.environment, pass, { ...temporaryFolderOf(folder.temporary), [MARK]: mark });
  return task.builder === 'packer' && task.varsInEnvironment
    ? withVariables(own, [...task.vars, ...task.secretVars])
    : own;
}

function withVendoring(journal: Journal, own: Partial<Stage>, ofBuilder: Partial<Stage>): Pick<Journal, 'record'> {
  const { record } = journal;
  const stages = withStage(withStage(record.stages, VENDORING, own), builderStage(record.builder), ofBuilder);
  return { record: { ...record, stages: [...stages] } };
}

function tellCookbooks(host: Host, { cookbooks, lockChanges }: BerksResult & { readonly kind: 'complete' }): void {
  host.info(`Vendored ${cookbooks.length === 0 ? 'no cookbooks' : cookbooks.join(', ')}.`);
  const message = lockWarning(lockChanges);
  if (message === undefined) return;
  host.annotate({ level: lockChanges === null ? 'notice' : 'warning', title: 'Berkshelf', message });
}

function failureOf(
  host: Host,
  { builder }: Prepared,
  result: Exclude<BerksResult, { readonly kind: 'complete' }>,
): Pick<Vendoring, 'outcome' | 'annotations'> {
  if (result.kind !== 'failed') {
    const message = 'The run was cancelled.';
    return { outcome: { status: 'cancelled', failure: { class: 'cancelled', message } }, annotations: [] };
  }
  const { class: failureClass, message, line } = result.failure;
  const file = workspacePath(host, join(builder.workingDirectory, 'Berksfile'));
  const place = line === null ? {} : { file, line };
  return {
    outcome: { status: 'failed', failure: { class: failureClass, message } },
    annotations: [{ level: 'error', title: `Berkshelf (${failureClass})`, message, ...place }],
  };
}

function now(): string {
  return new Date().toISOString();
}
