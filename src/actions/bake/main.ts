import { existsSync, rmSync } from 'node:fs';

import { annotateAll } from '../../core/runner/annotations.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import { checkCloudFiles } from '../../core/secrets/cloud-files.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { type Interrupt, leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import { tellShortSecrets } from '../../core/secrets/short-secrets.ts';
import { leftoverWarnings } from '../../image/leftover.ts';
import type { BuildOutcome } from '../../image/outcome.ts';
import { checkRights, type Deed } from '../../core/files/rights.ts';
import { MATCHER_OWNERS, MATCHER_VARIABLE } from '../../packer/run/problem-matcher.ts';
import { TemplateError } from '../../recipe/template/loaded-template.ts';
import { bakeWithRetries } from '../../bake/attempts.ts';
import { tellEnvironment, tellSessionEnd } from './environment-notices.ts';
import { firstJournal } from '../../bake/first-journal.ts';
import { removeBakeFolder } from '../../bake/folder.ts';
import { type BakeInputs } from './inputs.ts';
import { type Journal, writeJournal } from '../../bake/journal.ts';
import { type Prepared, prepare } from '../../bake/prepare.ts';
import { reportUnbaked } from './outputs.ts';
import { type PlannedSettlement, settlePlanned } from '../../bake/planned-leg.ts';
import { type Ended, reportBake } from './report.ts';
import { findReusable } from '../../bake/reuse.ts';
import { type SettledLeg, settleLeg } from '../../bake/settled-leg.ts';
import { reportBlocked, reportReused } from './unbuilt.ts';
import { checkSteps, isOnTerminal, isStepping } from './debug-input.ts';
import { bakeMeans as means } from './means.ts';
import { readSettings } from './settings.ts';
import { renderUntrusted } from './summary.ts';
import { sweepProcesses } from '../../bake/started-processes.ts';
import { stopped } from '../../bake/stopped.ts';
import { tidyRepository, vendor, type Vendoring } from '../../bake/vendoring.ts';

/** Bakes one image, with Packer or of a Dockerfile, and says which one it is. */
export async function bake(host: Host): Promise<void> {
  const started = Date.now();
  const interrupt = listenForInterrupt();
  interrupt.onFirst(() => host.info('The run was cancelled.'));
  const step: Step = { started, interrupt, prepared: undefined, isTold: false };
  try {
    await leaveInTime(host, interrupt, () => bakeStep(host, step));
  } catch (error) {
    const { prepared } = step;
    // Once something may run, its journal is what the post step needs to end it.
    if (prepared !== undefined && !existsSync(prepared.folder.journal)) removeBakeFolder(prepared.folder);
    if (error instanceof TemplateError) {
      host.annotate({ level: 'error', title: 'Template', message: error.message, file: error.file, line: error.line });
    }
    if (!step.isTold) reportUnbaked(host, interrupt.at() === undefined ? 'failed' : 'cancelled', started);
    throw error;
  } finally {
    interrupt.dispose();
  }
}

const BAKED: Deed = { done: 'baked', verb: 'bake' };

/** How far the step has come, for whoever has to end it. */
interface Step {
  readonly started: number;
  readonly interrupt: Interrupt;
  prepared: Prepared | undefined;
  /** Whether the outputs say what became of it. */
  isTold: boolean;
}

async function bakeStep(host: Host, step: Step): Promise<void> {
  const { started, interrupt } = step;
  const given = readSettings(host);
  const stepping = isStepping(host, given, isOnTerminal());
  const inputs: BakeInputs = stepping && given.reuse === '' ? { ...given, reuse: 'never' } : given;
  const trusted = checkRights(host, inputs['allow-untrusted'], BAKED);
  if (host.trust.kind === 'untrusted' && trusted) await host.summary(renderUntrusted(host.trust.reason));
  const settlement = await settle(host, inputs);
  if (settlement.kind === 'blocked') {
    const { leg, reason, parent } = settlement;
    return await reportBlocked(host, { means, inputs, trusted, started }, leg, reason, parent);
  }
  const { settled } = settlement;
  tellEnvironment(host, inputs, settled);
  const { task } = settled;
  if (stepping) checkSteps(task.builder);
  const secrets = task.builder === 'packer' ? task.secretVars : task.secrets;
  tellShortSecrets(host, secrets, childEnvironment(host.environment, inputs['pass-env'], {}));
  const reused = inputs.mode === 'build' ? await findReusable(host, means.providers, inputs, settled) : undefined;
  if (reused !== undefined) return await reportReused(host, { means, inputs, trusted, started }, settled, reused);
  const own = {
    ...inputs,
    timeout: settled.timeoutMinutes ?? inputs.timeout,
    account: settled.account ?? inputs.account,
  };
  tellSessionEnd(host, means.providers, own.timeout, settled);
  const prepared = await host.group('Preflight', () => prepareAloud(host, own, settled, stepping));
  step.prepared = prepared;
  const { unasked, workingDirectory } = prepared.builder;
  checkCloudFiles(host, inputs['allow-untrusted'], BAKED, { types: unasked, workingDirectory });
  const onTold = (): void => {
    step.isTold = true;
  };
  await bakePrepared(host, { means, inputs: own, prepared, trusted, interrupt, started, onTold });
}

/** A guest may print anything: with the matcher on, it could write annotations. */
function removeProblemMatcher(host: Host): void {
  if ((host.environment[MATCHER_VARIABLE] ?? '') === '') return;
  for (const owner of MATCHER_OWNERS) host.removeMatcher(owner);
}

/** The leg of a plan, or the one that the inputs describe. */
async function settle(host: Host, inputs: BakeInputs): Promise<PlannedSettlement> {
  if (inputs.leg !== '') return settlePlanned(host, means.providers, inputs);
  return { kind: 'settled', settled: await settleLeg(host, means.providers, inputs) };
}

async function prepareAloud(
  host: Host,
  inputs: BakeInputs,
  settled: SettledLeg,
  isStepping: boolean,
): Promise<Prepared> {
  const prepared = await prepare(host, means, inputs, settled, isStepping);
  for (const fact of prepared.builder.facts) host.info(fact);
  return prepared;
}

type Ready = Omit<Ended, 'attempt' | 'left'>;

async function bakePrepared(host: Host, ready: Ready): Promise<void> {
  const { inputs, prepared, trusted, interrupt, started } = ready;
  const first = await firstJournal(host, inputs, prepared, trusted, started);
  const vendoring = await vendor(host, inputs, prepared, interrupt, first);
  if (inputs.mode === 'validate') return await validateOnly(host, ready, vendoring);
  if (vendoring.outcome !== null) return await reportUnvendored(host, ready, vendoring, vendoring.outcome);
  await checkRecipe(host, ready, vendoring);
  const { journal } = vendoring;
  writeJournal(prepared.folder, journal);
  removeProblemMatcher(host);
  if (trusted) host.prepareUpload();
  const attempt = await host.group('Build', () => bakeWithRetries(host, inputs, prepared, journal, interrupt));
  // A builder that was cancelled may still be at it; then the post step does this.
  if (attempt.outcome.status === 'cancelled') return await reportBake(host, { ...ready, attempt, left: [] });
  const tidied = tidyRepository(host, prepared.folder, attempt.journal);
  const left = tidied.found.filter(({ state }) => state === 'left');
  await reportBake(host, { ...ready, attempt: { ...attempt, journal: tidied.journal }, left });
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

/** Tells of a bake that ended before its builder began. */
async function reportUnvendored(host: Host, ready: Ready, vendoring: Vendoring, outcome: BuildOutcome): Promise<void> {
  const { annotations, journal } = vendoring;
  const attempt = {
    outcome,
    images: [],
    stretches: [],
    warnings: [],
    annotations,
    sweep: async () => [],
    tidy: async () => [],
  };
  // Nothing is taken from under a berks that still runs; then the post step does this.
  const tidied = vendoring.isLeft ? { journal, found: [] } : tidyRepository(host, ready.prepared.folder, journal);
  const left = tidied.found.filter(({ state }) => state === 'left');
  await reportBake(host, { ...ready, attempt: { ...attempt, journal: tidied.journal }, left });
}

/** Where there is no record to tell of what could not be removed. */
function tidyAloud(host: Host, { folder }: Prepared, journal: Journal): void {
  annotateAll(host, leftoverWarnings(tidyRepository(host, folder, journal).found));
}
