import { existsSync } from 'node:fs';

import { childEnvironment, handedSecrets } from '../../core/secrets/environment.ts';
import { checkCloudFiles } from '../../core/secrets/cloud-files.ts';
import type { Host } from '../../core/runner/host.ts';
import { type Interrupt, leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import { tellShortSecrets } from '../../core/secrets/short-secrets.ts';
import { checkRights, type Deed } from '../../core/files/rights.ts';
import { TemplateError } from '../../recipe/template/loaded-template.ts';
import { tellEnvironment, tellSessionEnd } from './environment-notices.ts';
import { removeBakeFolder } from '../../bake/folder.ts';
import { NO_CONTEST, openContest } from '../../bake/contest.ts';
import { NO_TURN, takeTurn, type BakeTurn } from '../../bake/turn.ts';
import { bakePrepared, prepareAloud, type Ready, reportLate } from './baking.ts';
import { type BakeInputs } from './inputs.ts';
import type { Prepared } from '../../bake/prepare.ts';
import { reportUnbaked } from './outputs.ts';
import type { BakeStage } from './report.ts';
import { type PlannedSettlement, settlePlanned } from '../../bake/planned-leg.ts';
import { findReusable } from '../../bake/reuse.ts';
import { settleLeg, type SettledLeg } from '../../bake/settled-leg.ts';
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
  const handed = handedSecrets(host.environment);
  tellShortSecrets(host, [...secrets, ...handed], childEnvironment(host.environment, inputs['pass-env'], {}));
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

/** Waits for another bake of the same key on this machine, takes what that made, and else bakes. */
async function bakeInTurn(
  host: Host,
  step: Step,
  ready: Omit<Ready, 'turn' | 'contest'>,
  settled: SettledLeg,
): Promise<void> {
  const { inputs, prepared, trusted, started, interrupt } = ready;
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

/** The leg of a plan, or the one that the inputs describe. */
async function settle(host: Host, inputs: BakeInputs): Promise<PlannedSettlement> {
  if (inputs.leg !== '') return settlePlanned(host, means.providers, inputs);
  return { kind: 'settled', settled: await settleLeg(host, means.providers, inputs) };
}
