import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { annotateAll } from '../../core/annotations.ts';
import { messageOf } from '../../core/errors.ts';
import type { Annotation, Host } from '../../core/host.ts';
import type { Interrupt } from '../../core/interrupt.ts';
import { isInside, shownPath } from '../../core/paths.ts';
import { createScrub, type Scrub } from '../../core/secrets.ts';
import { debugLogArtifactName, recordArtifactName } from '../../image/artifact-name.ts';
import { imageIdsOutput, imagesOutput, singleImageId } from '../../image/image-ids.ts';
import type { Leftover } from '../../image/leftover.ts';
import type { Record } from '../../image/record.ts';
import { blamedProvisioner, provisionerAnnotation } from '../../packer/blame.ts';
import { scrubDebugLog } from '../../packer/debug-log.ts';
import { annotationOf, readDiagnostics } from '../../packer/diagnostics.ts';
import { noteJournal, removeBakeFolder } from '../../packer/journal.ts';
import { sweep } from '../../packer/leftovers.ts';
import type { Attempt } from './attempts.ts';
import type { BakeInputs } from './inputs.ts';
import type { Prepared } from './prepare.ts';
import { newRecord, recordPath, stagesOf, writeRecord } from './record.ts';
import { renderSummary } from './summary.ts';
import { tagImages } from './tags.ts';

/** After a failure Packer has cleaned up by itself; what it could not is given this long. */
const SWEEP_MS = 60_000;

export interface Ended {
  readonly inputs: BakeInputs;
  readonly prepared: Prepared;
  readonly trusted: boolean;
  readonly started: number;
  readonly attempt: Attempt;
  readonly interrupt: Interrupt;
}

/** Tells what became of a bake, the most important first: the record, then the outputs, then all else. */
export async function reportBake(host: Host, ended: Ended): Promise<void> {
  const { inputs, prepared, attempt, started } = ended;
  const { run, outcome, images } = attempt;
  const scrub = createScrub(prepared.secrets);
  const path = recordPath(prepared.legFolder);
  const stage = outcome.status === 'baked' ? 'complete' : 'failed';
  let record: Record = {
    ...newRecord(host, inputs, prepared, stagesOf(stage, new Date(started), new Date())),
    status: outcome.status,
    images: [...images],
    failure: outcome.failure === null ? null : { ...outcome.failure, message: scrub(outcome.failure.message) },
  };
  setOutputs(host, record, path, started);
  keepRecord(host, path, record);
  // From here on a kill costs no more than the report: post must not take a good image for a half-made one.
  if (outcome.status === 'baked') noteJournal(host, prepared.folder, { ...run.journal, record, phase: 'done' });

  record = { ...record, leftovers: [...(await findLeftovers(ended, scrub))] };
  if (outcome.status === 'baked' && ended.trusted) await tagImages(host, inputs.tags, record);
  keepRecord(host, path, record);
  setOutputs(host, record, path, started);
  annotateOutcome(host, ended, record, scrub);
  await host.summary(renderSummary(record, run.observer.timeline.end(), Date.now() - started));
  // A terminal has no artifacts: the files are where the record is.
  if (ended.trusted && host.kind === 'actions') await host.group('Artifacts', () => uploadAll(host, ended, record));

  if (outcome.status === 'cancelled') noteJournal(host, prepared.folder, { ...run.journal, record, phase: 'stopping' });
  else removeBakeFolder(prepared.folder);
  conclude(host, record, Date.now() - started);
}

/** An image that was baked is told in the outputs also when its record cannot be written. */
function keepRecord(host: Host, path: string, record: Record): void {
  try {
    writeRecord(path, record);
  } catch (error) {
    host.annotate({ level: 'warning', message: `The record could not be written to ${path}: ${messageOf(error)}` });
  }
}

/** For steps that end before there is a record: later steps must not find an old or an empty truth. */
export function reportUnbaked(host: Host, status: 'valid' | 'failed' | 'cancelled', started: number): void {
  host.output('status', status);
  host.output('images', '[]');
  host.output('image-ids', '{}');
  host.output('leftovers', '[]');
  host.output('duration', String(Math.round((Date.now() - started) / 1000)));
}

/** A path of Packer's as one of the workspace; what lies outside stays as it is. */
export function workspacePath(host: Host, path: string, base = host.workspace): string {
  const full = resolve(base, path);
  return isInside(host.workspace, full) ? shownPath(host.workspace, full) : path;
}

function setOutputs(host: Host, record: Record, path: string, started: number): void {
  host.output('status', record.status);
  host.output('name', record.name);
  // A step that expects an image must not take one from a bake that failed; the parts that were made are in `images`.
  host.output('image-id', record.status === 'baked' ? singleImageId(record.images) : '');
  host.output('image-ids', JSON.stringify(imageIdsOutput(record.images)));
  host.output('images', JSON.stringify(imagesOutput(record.leg, record.images)));
  host.output('record', path);
  host.output('leftovers', JSON.stringify(record.leftovers.filter(({ state }) => state === 'left')));
  host.output('duration', String(Math.round((Date.now() - started) / 1000)));
}

/** A cancelled bake is swept by the post step, once Packer has ended; a good one only when Packer itself gave warning. */
async function findLeftovers(ended: Ended, scrub: Scrub): Promise<readonly Leftover[]> {
  const { prepared, attempt } = ended;
  const { observer, journal } = attempt.run;
  const warnings = observer.ledger.warnings.map((text): Leftover => ({
    kind: 'unknown',
    id: scrub(text),
    region: null,
    state: 'left',
    reason: "Packer's own words",
    command: null,
  }));
  if (attempt.outcome.status === 'cancelled') return warnings;
  if (attempt.outcome.status === 'baked' && warnings.length === 0) return [];
  const { folder, docker } = prepared;
  return [...warnings, ...(await sweep({ journal, folder, observer, docker, deadline: Date.now() + SWEEP_MS }))];
}

function annotateOutcome(host: Host, ended: Ended, record: Record, scrub: Scrub): void {
  const { prepared, attempt } = ended;
  const { observer } = attempt.run;
  const pathOf = (file: string): string => workspacePath(host, file, prepared.workingDirectory);
  const diagnostics = readDiagnostics(observer.diagnosticsText, prepared.template.mainFile).map((one) =>
    annotationOf(one, pathOf),
  );
  const annotations: Annotation[] =
    attempt.outcome.status === 'failed' ? [...diagnostics] : diagnostics.filter(({ level }) => level !== 'error');
  for (const { build, text } of observer.buildErrors) {
    const title = `Build ${build} failed (${record.failure?.class ?? 'unknown'})`;
    const message = text.replace(/\s+/g, ' ');
    const provisioner = blamedProvisioner(prepared.template.model, build, observer.provisionerStarts);
    if (provisioner !== undefined && record.failure?.class === 'provisioner')
      annotations.push(provisionerAnnotation(provisioner, title, message));
    else annotations.push({ level: 'error', title, message, file: prepared.template.mainFile });
  }
  for (const { kind, id, region, command, state } of record.leftovers) {
    if (state !== 'left') continue;
    const where = region === null ? '' : ` in ${region}`;
    annotations.push({
      level: 'warning',
      title: 'Left behind',
      message: `${kind} ${id}${where}${command === null ? '' : `; remove it with: ${command}`}`,
    });
  }
  annotateAll(
    host,
    annotations.map((one) => ({ ...one, message: scrub(one.message), title: scrub(one.title ?? '') })),
  );
}

/** Nothing that was baked is lost because an upload fails: the record is on disk, the outputs are set. */
async function uploadAll(host: Host, ended: Ended, record: Record): Promise<void> {
  const { inputs, prepared } = ended;
  const { slug } = prepared.leg;
  const { attempt } = record.run;
  const name = recordArtifactName(inputs['artifact-prefix'], slug, 'bake', attempt);
  const root = prepared.legFolder;
  const files = ['record.json', 'packer.log'].filter((file) => existsSync(join(root, file)));
  const uploaded = await host.upload({ name, files, root });
  if (uploaded.kind === 'uploaded') host.output('record-artifact', name);
  else {
    host.annotate({
      level: 'warning',
      message: `The record of ${record.leg} could not be kept as an artifact: ${uploaded.reason}. It is at ${join(root, 'record.json')}.`,
    });
  }
  if (!inputs['debug-log']) return;
  try {
    if (!(await scrubDebugLog(prepared.folder.debugLog, join(root, 'debug.log'), prepared.secrets))) return;
    await host.upload({
      name: debugLogArtifactName(inputs['artifact-prefix'], slug, attempt),
      files: ['debug.log'],
      root,
      retentionDays: 3,
    });
  } catch (error) {
    host.annotate({ level: 'warning', message: `The debug log could not be kept: ${messageOf(error)}` });
  }
}

function conclude(host: Host, record: Record, ms: number): void {
  const seconds = (ms / 1000).toFixed(ms < 10_000 ? 1 : 0);
  if (record.status === 'baked') {
    const ids = record.images.map(({ id, region }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
    host.info(`Baked ${record.leg} in ${seconds} s: ${ids}`);
    return;
  }
  if (record.status === 'cancelled') {
    host.fail(`Cancelled ${record.leg} after ${seconds} s. What it started is cleaned up after this step.`);
    return;
  }
  const made =
    record.images.length === 0 ? '' : ` ${record.images.length} of its images were made and are in the record.`;
  host.fail(
    `${record.leg} failed after ${seconds} s (${record.failure?.class ?? 'unknown'}): ${record.failure?.message ?? ''}${made}`,
  );
}
