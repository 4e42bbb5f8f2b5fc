import { existsSync } from 'node:fs';

import { checkCloudFiles } from '../../core/secrets/cloud-files.ts';
import type { Host } from '../../core/runner/host.ts';
import { type Interrupt, leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import { checkRights, type Deed } from '../../core/files/rights.ts';
import { TemplateError } from '../../recipe/template/loaded-template.ts';
import { tellEnvironment, tellSecrets, tellSessionEnd } from './environment-notices.ts';
import { removeBakeFolder } from '../../bake/folder.ts';
import { NO_TURN, type BakeTurn } from '../../bake/turn.ts';
import { bakeInTurn, prepareAloud } from './baking.ts';
import { type BakeInputs } from './inputs.ts';
import type { Prepared } from '../../bake/prepare.ts';
import { reportUnbaked } from './outputs.ts';
import type { BakeStage } from './report.ts';
import { settle } from '../../bake/planned-leg.ts';
import { findReusable } from '../../bake/reuse.ts';
import { reportBlocked, reportReused } from './unbuilt.ts';
import { checkSteps, isOnTerminal, isStepping } from './debug-input.ts';
import { bakeMeans as means } from './means.ts';
import { readSettings } from './settings.ts';
import { renderUntrusted } from './summary.ts';

/**
 * Bakes one image, with Packer or from a Dockerfile, and says which one it is.
 * @param onStage told as each stage begins
 */
export async function bake(host: Host, onStage: (stage: BakeStage) => void = () => {}): Promise<void> {
  const started = Date.now();
  const interrupt = listenForInterrupt();
  interrupt.onFirst(() => host.info('The run was cancelled.'));
  const step: Step = { started, interrupt, onStage, prepared: undefined, turn: NO_TURN, isTold: false };
  try {
    await leaveInTime(host, interrupt, () => bakeStep(host, step));
  } catch (error) {
    const { prepared } = step;
    // Once something may run, its journal is what the post step needs to end it.
    if (prepared !== undefined && !existsSync(prepared.folder.journal)) removeBakeFolder(prepared.folder);
    if (error instanceof TemplateError) {
      host.annotate({ level: 'error', title: 'Template', message: error.message, file: error.file, line: error.line });
    }
    const looked = existsSync(prepared?.folder.journal ?? '') ? 'not-yet' : 'looked';
    if (!step.isTold) reportUnbaked(host, interrupt.at() === undefined ? 'failed' : 'cancelled', started, looked);
    throw error;
  } finally {
    // With a journal, the post step has it until all is swept.
    if (!existsSync(step.prepared?.folder.journal ?? '')) step.turn.release();
    interrupt.dispose();
  }
}

const BAKED: Deed = { done: 'baked', verb: 'bake' };

/** How far the step has come, for whoever has to end it. */
interface Step {
  readonly started: number;
  readonly interrupt: Interrupt;
  readonly onStage: (stage: BakeStage) => void;
  prepared: Prepared | undefined;
  turn: BakeTurn;
  /** Whether the outputs say what became of it. */
  isTold: boolean;
}

async function bakeStep(host: Host, step: Step): Promise<void> {
  const { started, interrupt, onStage } = step;
  const given = readSettings(host);
  const stepping = isStepping(host, given, isOnTerminal());
  const inputs: BakeInputs = stepping && given.reuse === '' ? { ...given, reuse: 'never' } : given;
  const trusted = checkRights(host, inputs['allow-untrusted'], BAKED);
  if (host.trust.kind === 'untrusted' && trusted) await host.summary(renderUntrusted(host.trust.reason));
  const settlement = await settle(host, means.providers, inputs);
  if (settlement.kind === 'blocked') {
    const { leg, reason, parent } = settlement;
    return await reportBlocked(host, { means, inputs, trusted, started }, leg, reason, parent);
  }
  const { settled } = settlement;
  tellEnvironment(host, inputs, settled);
  const { task } = settled;
  if (stepping) checkSteps(task.builder);
  tellSecrets(host, inputs, task);
  const reused = inputs.mode === 'build' ? await findReusable(host, means.providers, inputs, settled) : undefined;
  if (reused !== undefined) return await reportReused(host, { means, inputs, trusted, started }, settled, reused);
  const { timeoutMinutes, account } = settled;
  const own = { ...inputs, timeout: timeoutMinutes ?? inputs.timeout, account: account ?? inputs.account };
  tellSessionEnd(host, means.providers, own.timeout, settled);
  const prepared = await host.group('Preflight', () => prepareAloud(host, means, own, settled, stepping));
  step.prepared = prepared;
  const { unasked, workingDirectory } = prepared.builder;
  checkCloudFiles(host, inputs['allow-untrusted'], BAKED, { types: unasked, workingDirectory });
  const onTold = (): void => void (step.isTold = true);
  const ready = { means, inputs: own, prepared, trusted, interrupt, started, onStage, onTold };
  await bakeInTurn(host, step, ready, settled);
}
