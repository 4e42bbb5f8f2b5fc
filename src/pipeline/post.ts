import { existsSync, readFileSync } from 'node:fs';

import { steadyNow } from '../core/clock.ts';
import { cleanUp } from '../actions/bake/post.ts';
import { finishVerification } from '../actions/kitchen-verify/post.ts';
import { finishPublishing } from '../actions/publish-image/post.ts';
import { finishSetup } from '../actions/setup-packer/post.ts';
import { messageOf } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { isRunning, MARK, processesMarked, sendSignal, waitUntil } from '../core/process/process.ts';
import { createChildHost } from './child-host.ts';
import { cleanImages, finishedLines } from './image-cleaning.ts';
import { responsePath } from './pipeline-run.ts';
import { type BuildResponse, buildResponse, type BuildStage, writeResponse } from './response.ts';
import { type KeptState, readRunFolder, removeRunFolder, type RunNotes } from './run-folder.ts';
import { SummaryTurns } from './summary-turns.ts';

const POSTS: Readonly<Record<KeptState['stage'], (host: Host) => Promise<void>>> = {
  'setup-packer': finishSetup,
  bake: cleanUp,
  'kitchen-verify': finishVerification,
  'publish-image': finishPublishing,
};

/**
 * After the run, however it ended: the post of every stage of every leg that kept something for it, all at once, since they
 * share what the runner leaves; then the images that nothing stands for. Reads no inputs.
 */
export async function finishPipeline(host: Host): Promise<void> {
  const found = readRunFolder(host, host.state('pipeline'));
  if (found === undefined) return;
  const { folder, notes, states } = found;
  const wasKilled = notes !== undefined && !notes.done && notes.main.pid !== process.pid;
  if (notes !== undefined && wasKilled) await endMain(host, notes);
  const summaries = new SummaryTurns();
  const results = await Promise.allSettled(
    states.map((state) => finishStage(host, state, states.length > 1, summaries)),
  );
  for (const [index, result] of results.entries()) {
    if (result.status === 'fulfilled') continue;
    const { leg, stage } = states[index] ?? {};
    const message = `The clean-up after ${stage} of ${leg} met trouble: ${messageOf(result.reason)}`;
    host.annotate({ level: 'warning', message });
  }
  if (notes !== undefined) {
    await endGit(notes);
    const cleaned = await closeResponse(host, notes, states);
    if (wasKilled) tellFinished(host, states, cleaned);
  }
  // On a terminal nobody had a chance yet to take the files that a request made where it was checked out.
  const isKept = host.kind === 'terminal' && notes?.done === true && existsSync(folder.checkout);
  if (!isKept) removeRunFolder(folder);
}

async function finishStage(host: Host, kept: KeptState, isOneOfMany: boolean, summaries: SummaryTurns): Promise<void> {
  const { stage, leg, workspace, state } = kept;
  const child = createChildHost(host, { inputs: {}, prefix: isOneOfMany ? leg : '', summaries, workspace, state });
  await POSTS[stage](child);
}

/** Main may still be there when the runner has given up on it: then it must begin nothing any more. */
async function endMain(host: Host, { main }: RunNotes): Promise<void> {
  if (!(await isRunning(main.pid, main.startTime))) return;
  sendSignal(main.pid, 'SIGKILL');
  host.info('The main step was still there; it was ended.');
}

/** A git that outlived main. */
async function endGit({ mark }: RunNotes): Promise<void> {
  const running = (): readonly number[] => processesMarked(MARK, mark);
  for (const pid of running()) sendSignal(pid, 'SIGKILL');
  await waitUntil(async () => running().length === 0, steadyNow() + 2000);
}

function tellFinished(host: Host, states: readonly KeptState[], cleaned: string): void {
  try {
    for (const line of finishedLines(host, states, cleaned)) host.info(line);
  } catch (error) {
    const message = `What the killed run had finished could not be read from its records: ${messageOf(error)}`;
    host.annotate({ level: 'warning', message });
  }
}

/** Gives what the cleaning of images said. */
async function closeResponse(host: Host, notes: RunNotes, states: readonly KeptState[]): Promise<string> {
  const path = responsePath(host);
  const start = new Date();
  const cleaned = notes.cleanImages ? await cleanImages(host, states) : undefined;
  let response: BuildResponse;
  try {
    response = buildResponse.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Killed before there was one.
    return cleaned?.log ?? '';
  }
  const now = new Date().toISOString();
  const stages = response.buildstages.map((stage): BuildStage =>
    stage.status === 'running' ? { ...stage, status: 'failed', end: now } : stage,
  );
  if (cleaned !== undefined) {
    const status = cleaned.isWhole ? 'complete' : 'failed';
    stages.push({ name: 'DockerClean', status, start: start.toISOString(), end: now, log: cleaned.log });
  }
  const isOver = response.status === 'complete' || response.status === 'failed';
  const end = isOver
    ? {}
    : { status: 'failed' as const, error: { code: 1, message: 'The run was ended before it was over.' } };
  writeResponse(host, path, { ...response, ...end, buildstages: stages });
  return cleaned?.log ?? '';
}
