import { rmSync } from 'node:fs';

import { annotateAll } from '../../core/runner/annotations.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { leftoverWarnings } from '../../image/leftover.ts';
import type { BuildOutcome } from '../../image/outcome.ts';
import { MATCHER_OWNERS, MATCHER_VARIABLE } from '../../packer/run/problem-matcher.ts';
import { bakeWithRetries } from '../../bake/attempts.ts';
import { NO_CONTEST, openContest } from '../../bake/contest.ts';
import { firstJournal } from '../../bake/first-journal.ts';
import { removeBakeFolder } from '../../bake/folder.ts';
import { type Journal, writeJournal } from '../../bake/journal.ts';
import type { BakeMeans } from '../../bake/options.ts';
import { type Prepared, prepare, stopped } from '../../bake/prepare.ts';
import { findReusable } from '../../bake/reuse.ts';
import type { SettledLeg } from '../../bake/settled-leg.ts';
import { sweepProcesses } from '../../bake/started-processes.ts';
import { type BakeTurn, NO_TURN, takeTurn } from '../../bake/turn.ts';
import { tidyRepository, vendor, type Vendoring } from '../../bake/vendoring.ts';
import type { BakeInputs } from './inputs.ts';
import { reportUnbaked } from './outputs.ts';
import { type Ended, reportBake } from './report.ts';
import { reportReused } from './unbuilt.ts';

/** Checks all that can be checked before anything is paid for, and says what it found. */
export async function prepareAloud(
  host: Host,
  means: BakeMeans,
  inputs: BakeInputs,
  settled: SettledLeg,
  isStepping: boolean,
): Promise<Prepared> {
  const prepared = await prepare(host, means, inputs, settled, isStepping);
  for (const fact of prepared.builder.facts) host.info(fact);
  return prepared;
}

/** All is settled, and nothing has begun. */
type Ready = Omit<Ended, 'attempt' | 'left'>;

/**
 * Waits for another bake of the same key on this machine, takes what that made, and else bakes.
 * @param step has the turn from when it is taken, to release it whatever becomes of us
 */
export async function bakeInTurn(
  host: Host,
  step: { turn: BakeTurn },
  ready: Omit<Ready, 'turn' | 'contest'>,
  settled: SettledLeg,
): Promise<void> {
  const { means, inputs, prepared, trusted, started, interrupt } = ready;
  const { key } = settled.identity;
  const { providers } = means;
  let isThere = false;
  let timeout = inputs.timeout;
  if (key !== null && inputs.mode === 'build') {
    const wait = { keepers: prepared.builder.providers, leg: settled.leg.leg, key, passEnv: inputs['pass-env'] };
    const end = await takeTurn(host, { ...wait, providers, timeoutMinutes: timeout }, interrupt);
    const contest = NO_CONTEST;
    if (end.kind === 'late') return await reportLate(host, { ...ready, turn: NO_TURN, contest }, end.message);
    step.turn = end.turn;
    // What has ended meanwhile is there now; all that there is to say of it was said before.
    const silent = { ...host, info: () => {}, annotate: () => {} };
    const reused = await findReusable(silent, providers, inputs, settled, () => void (isThere = true));
    if (reused !== undefined) {
      removeBakeFolder(prepared.folder);
      const told = { means, inputs, trusted, started };
      return await reportReused(host, told, settled, reused, prepared.legFolder);
    }
    if (end.waited > A_MOMENT) timeout = Math.max(A_MOMENT, timeout - end.waited);
  }
  const contest = inputs.mode === 'build' ? await openContest(host, providers, inputs, settled, isThere) : NO_CONTEST;
  await bakePrepared(host, { ...ready, inputs: { ...inputs, timeout }, turn: step.turn, contest });
}

/** In minutes: what a timeout is not shortened by. */
const A_MOMENT = 0.02;

/** Vendors cookbooks, has the recipe checked, bakes, and tells what became of it; or only checks. */
async function bakePrepared(host: Host, ready: Ready): Promise<void> {
  const { inputs, prepared, trusted, interrupt, started, onStage } = ready;
  const first = await firstJournal(host, inputs, prepared, trusted, started, ready.turn);
  const vendoring = await vendor(host, inputs, prepared, interrupt, first, () => onStage('cookbooks'));
  if (inputs.mode === 'validate') return await validateOnly(host, ready, vendoring);
  if (vendoring.outcome !== null) return await reportUnvendored(host, ready, vendoring, vendoring.outcome);
  await checkRecipe(host, ready, vendoring);
  const { journal } = vendoring;
  writeJournal(prepared.folder, journal);
  removeProblemMatcher(host);
  if (trusted) host.prepareUpload();
  onStage('build');
  const attempt = await host.group('Build', () =>
    bakeWithRetries(host, inputs, prepared, journal, interrupt, ready.turn.alsoBy),
  );
  // A builder that was cancelled may still be at it; then the post step does this.
  if (attempt.outcome.status === 'cancelled') return await reportBake(host, { ...ready, attempt, left: [] });
  const tidied = tidyRepository(host, prepared.folder, attempt.journal);
  const left = tidied.found.filter(({ state }) => state === 'left');
  await reportBake(host, { ...ready, attempt: { ...attempt, journal: tidied.journal }, left });
}

/** Tells of a bake whose timeout went by while it waited for another one of its key. */
async function reportLate(host: Host, ready: Ready, message: string): Promise<void> {
  const { inputs, prepared, trusted, started } = ready;
  const journal = await firstJournal(host, inputs, prepared, trusted, started, ready.turn);
  const outcome: BuildOutcome = { status: 'failed', failure: { class: 'capacity', message } };
  await reportBake(host, { ...ready, attempt: { ...NOTHING_RAN, outcome, journal }, left: [] });
}

/** A guest may print anything: with the matcher on, it could write annotations. */
function removeProblemMatcher(host: Host): void {
  if ((host.environment[MATCHER_VARIABLE] ?? '') === '') return;
  for (const owner of MATCHER_OWNERS) host.removeMatcher(owner);
}

/** The recipe, once its cookbooks are there: a template that names their folder is not valid without it. */
async function checkRecipe(host: Host, { prepared, interrupt }: Ready, { journal }: Vendoring): Promise<void> {
  try {
    await prepared.builder.validate(host);
    if (interrupt.at() !== undefined) throw stopped();
  } catch (error) {
    tidyAloud(host, prepared, journal);
    // Nothing runs: there is nothing left for the post step.
    rmSync(prepared.folder.journal, { force: true });
    throw error;
  }
}

async function validateOnly(host: Host, ready: Ready, vendoring: Vendoring): Promise<void> {
  const { prepared, started } = ready;
  const { outcome, journal } = vendoring;
  // Then the journal stays, for the post step.
  if (vendoring.isLeft) throw stopped();
  if (outcome !== null) {
    for (const annotation of vendoring.annotations) host.annotate(annotation);
    await sweepProcesses(prepared.mark, prepared.sightings.processes);
    tidyAloud(host, prepared, journal);
    rmSync(prepared.folder.journal, { force: true });
    throw outcome.status === 'cancelled' ? stopped() : new UserError(outcome.failure?.message ?? outcome.status);
  }
  await checkRecipe(host, ready, vendoring);
  tidyAloud(host, prepared, journal);
  removeBakeFolder(prepared.folder);
  reportUnbaked(host, 'valid', started);
  host.info(`Validated ${prepared.settled.leg.leg}.`);
}

const NOTHING_RAN = {
  images: [],
  steps: [],
  warnings: [],
  annotations: [],
  tries: [],
  earlier: [],
  sweep: async () => [],
  tidy: async () => [],
} as const;

/** Tells of a bake that ended before its builder began. */
async function reportUnvendored(host: Host, ready: Ready, vendoring: Vendoring, outcome: BuildOutcome): Promise<void> {
  const { annotations, journal } = vendoring;
  const attempt = { ...NOTHING_RAN, outcome, annotations };
  // Nothing is taken from under a berks that still runs; then the post step does this.
  const tidied = vendoring.isLeft ? { journal, found: [] } : tidyRepository(host, ready.prepared.folder, journal);
  const left = tidied.found.filter(({ state }) => state === 'left');
  await reportBake(host, { ...ready, attempt: { ...attempt, journal: tidied.journal }, left });
}

/** Where there is no record to tell of what could not be removed. */
function tidyAloud(host: Host, { folder }: Prepared, journal: Journal): void {
  annotateAll(host, leftoverWarnings(tidyRepository(host, folder, journal).found));
}
