import type { Host } from '../../core/host.ts';
import { type Interrupt, listenForInterrupt } from '../../core/interrupt.ts';
import { MATCHER_OWNERS, MATCHER_VARIABLE } from '../../packer/problem-matcher.ts';
import { TemplateError } from '../../recipe/loaded-template.ts';
import { bakeWithRetries } from './attempts.ts';
import { firstJournal } from './first-journal.ts';
import { removeBakeFolder } from './folder.ts';
import { type BakeInputs } from './inputs.ts';
import { writeJournal } from './journal.ts';
import { type Prepared, prepare } from './prepare.ts';
import { reportUnbaked } from './outputs.ts';
import { type PlannedSettlement, settlePlanned } from './planned-leg.ts';
import { reportBake } from './report.ts';
import { findReusable } from './reuse.ts';
import { type SettledLeg, settleLeg } from './settled-leg.ts';
import { reportBlocked, reportReused } from './unbuilt.ts';
import { checkTrust, readSettings } from './settings.ts';
import { renderUntrusted } from './summary.ts';
import { stopped } from './stopped.ts';

/** Bakes one image, with Packer or of a Dockerfile, and says which one it is. */
export async function bake(host: Host): Promise<void> {
  const started = Date.now();
  const interrupt = listenForInterrupt();
  let prepared: Prepared | undefined;
  let begun = false;
  try {
    const inputs = readSettings(host);
    const trusted = checkTrust(host, inputs['allow-untrusted']);
    if (host.trust.kind === 'untrusted' && trusted) await host.summary(renderUntrusted(host.trust.reason));
    const settlement = await settle(host, inputs);
    if (settlement.kind === 'blocked') {
      const { leg, reason, parent } = settlement;
      return await reportBlocked(host, { inputs, trusted, started }, leg, reason, parent);
    }
    const { settled } = settlement;
    const reused = inputs.mode === 'build' ? await findReusable(host, inputs, settled) : undefined;
    if (reused !== undefined) return await reportReused(host, { inputs, trusted, started }, settled, reused);
    const own = {
      ...inputs,
      timeout: settled.timeoutMinutes ?? inputs.timeout,
      account: settled.account ?? inputs.account,
    };
    prepared = await host.group('Preflight', () => prepareAloud(host, own, settled));
    await prepared.builder.validate(host);
    if (inputs.mode === 'validate') {
      removeBakeFolder(prepared.folder);
      reportUnbaked(host, 'valid', started);
      host.info(`Validated ${prepared.settled.leg.leg}.`);
      return;
    }
    if (interrupt.at() !== undefined) throw stopped();
    begun = true;
    removeProblemMatcher(host);
    await bakePrepared(host, own, prepared, trusted, interrupt, started);
  } catch (error) {
    // Once the builder may run, its folder is what the post step needs to end it.
    if (prepared !== undefined && !begun) removeBakeFolder(prepared.folder);
    if (error instanceof TemplateError) {
      host.annotate({ level: 'error', title: 'Template', message: error.message, file: error.file, line: error.line });
    }
    reportUnbaked(host, interrupt.at() === undefined ? 'failed' : 'cancelled', started);
    throw error;
  } finally {
    interrupt.dispose();
  }
}

/** A guest may print anything: with the matcher on, it could write annotations. */
function removeProblemMatcher(host: Host): void {
  if ((host.environment[MATCHER_VARIABLE] ?? '') === '') return;
  for (const owner of MATCHER_OWNERS) host.removeMatcher(owner);
}

/** The leg of a plan, or the one that the inputs describe. */
async function settle(host: Host, inputs: BakeInputs): Promise<PlannedSettlement> {
  if (inputs.leg !== '') return settlePlanned(host, inputs);
  return { kind: 'settled', settled: await settleLeg(host, inputs) };
}

async function prepareAloud(host: Host, inputs: BakeInputs, settled: SettledLeg): Promise<Prepared> {
  const prepared = await prepare(host, inputs, settled);
  for (const fact of prepared.builder.facts) host.info(fact);
  return prepared;
}

async function bakePrepared(
  host: Host,
  inputs: BakeInputs,
  prepared: Prepared,
  trusted: boolean,
  interrupt: Interrupt,
  started: number,
): Promise<void> {
  const journal = await firstJournal(host, inputs, prepared, trusted, started);
  writeJournal(prepared.folder, journal);
  if (trusted) host.prepareUpload();
  const attempt = await host.group('Build', () => bakeWithRetries(host, inputs, prepared, journal, interrupt));
  await reportBake(host, { inputs, prepared, trusted, started, attempt, interrupt });
}
