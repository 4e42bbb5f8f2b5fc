import { annotateAll } from '../../core/runner/annotations.ts';
import type { Annotation, Host } from '../../core/runner/host.ts';
import type { Interrupt } from '../../core/process/interrupt.ts';
import { createScrub, type Scrub } from '../../core/secrets/secrets.ts';
import { type Leftover, leftoverWarnings, tellAsFound } from '../../image/leftover.ts';
import type { Record } from '../../image/record.ts';
import type { TimedStep } from '../../image/outcome.ts';
import { type LastAttempt, takeAway } from '../../bake/attempts.ts';
import { noteDeposits, renewManifests } from '../../bake/deposits.ts';
import { removeBakeFolder } from '../../bake/folder.ts';
import type { BakeInputs } from './inputs.ts';
import { sendImages } from '../../bake/hand-off.ts';
import { noteJournal } from '../../bake/journal.ts';
import { keepImages, rememberBake } from '../../bake/keep-image.ts';
import { keepBesideRecord, uploadKept } from '../../bake/kept-files.ts';
import type { BakeMeans } from '../../bake/options.ts';
import type { Prepared } from '../../bake/prepare.ts';
import { keepOutputs, keepRecord } from './outputs.ts';
import { endedStages, newRecord, recordPath, VENDORING } from '../../bake/record.ts';
import { isQuiet, renderSummary, tryOf } from './summary.ts';
import { tagImages } from '../../bake/tags.ts';
import type { BakeTurn } from '../../bake/turn.ts';
import { type OpenContest, withdraw } from '../../bake/contest.ts';
import { recordOfFound } from '../../bake/reuse.ts';
import { takeUp } from './unbuilt.ts';

/** What a bake is at, for a caller of this process: cookbooks come only where a Berksfile names some. */
export type BakeStage = 'cookbooks' | 'build';

export interface Ended {
  readonly means: BakeMeans;
  readonly inputs: BakeInputs;
  readonly prepared: Prepared;
  readonly trusted: boolean;
  readonly started: number;
  readonly attempt: LastAttempt;
  readonly interrupt: Interrupt;
  /** What Berkshelf left and could not be removed. */
  readonly left: readonly Leftover[];
  readonly onStage: (stage: BakeStage) => void;
  /** Others that bake the same key on this machine wait for its end. */
  readonly turn: BakeTurn;
  /** Those on other machines. */
  readonly contest: OpenContest;
  /** When the outputs say what became of it, and stay. */
  readonly onTold: () => void;
}

/** Tells what became of a bake, the most important first: the record, then the outputs, then all else. */
export async function reportBake(host: Host, ended: Ended): Promise<void> {
  const { prepared, attempt, started } = ended;
  const { journal, outcome, images } = attempt;
  const scrub = createScrub(prepared.builder.secrets);
  const path = recordPath(prepared.legFolder);
  const stage = outcome.status === 'baked' ? 'complete' : 'failed';
  let record: Record = {
    ...newRecord(host, prepared, endedStages(journal.record.stages, stage, new Date())),
    status: outcome.status,
    images: [...images],
    failure: scrubbed(outcome.failure, scrub),
    ...triesOf(attempt, scrub),
  };
  keepOutputs(host, record, path, started, 'not-yet');
  keepRecord(host, path, record);
  // From here on a kill costs no more than the report: post must not take a good image for a half-made one.
  if (outcome.status === 'baked') noteJournal(host, prepared.folder, { ...journal, record, phase: 'done' });

  record = { ...record, leftovers: [...ended.left, ...attempt.earlier, ...(await findLeftovers(host, ended))] };
  if (outcome.status === 'baked') record = await keepOrGiveWay(host, ended, record);
  keepRecord(host, path, record);
  // What a cancelled one leaves is looked for after this step.
  keepOutputs(host, record, path, started, outcome.status === 'cancelled' ? 'not-yet' : 'looked');
  // Before all that may take its time: the post step must not take it for a step that was killed.
  if (outcome.status === 'cancelled') noteJournal(host, prepared.folder, { ...journal, record, phase: 'stopping' });
  // A cancelled bake may still be at it: its turn ends with the post step.
  if (outcome.status !== 'cancelled') ended.turn.release();
  ended.onTold();
  annotateOutcome(host, ended, record, scrub);
  // Of a plan the job at the end tells of all its images: sixty summaries of what is well would bury that one.
  if (ended.inputs.plan === '' || !ended.trusted || !isQuiet(record)) {
    await host.summary(renderSummary(record, [...vendoringOf(record), ...attempt.steps], Date.now() - started));
  }
  if (ended.trusted) await keepBesideRecord(host, ended);
  // A terminal has no artifacts: the files are where the record is.
  if (ended.trusted && host.kind === 'actions') await host.group('Artifacts', () => uploadKept(host, ended, record));

  if (outcome.status !== 'cancelled') removeBakeFolder(prepared.folder);
  conclude(host, ended, record, Date.now() - started);
}

function scrubbed(failure: Record['failure'], scrub: Scrub): Record['failure'] {
  return failure === null ? null : { ...failure, message: scrub(failure.message) };
}

/** The record's member for tries; most bakes have one, of which it tells nothing more. */
function triesOf({ tries }: LastAttempt, scrub: Scrub): Pick<Record, 'tries'> {
  if (tries.length < 2) return {};
  return { tries: tries.map((one) => ({ ...one, failure: scrubbed(one.failure, scrub) })) };
}

/** Berkshelf's part of the timeline. */
function vendoringOf({ stages }: Record): readonly TimedStep[] {
  const { start = null, end = null } = stages.find(({ name }) => name === VENDORING) ?? {};
  if (start === null || end === null) return [];
  return [{ build: 'Berkshelf', what: 'vendor', startMs: Date.parse(start), endMs: Date.parse(end) }];
}

/** Makes the images known, unless another machine has baked the same meanwhile, and its images are those that count. */
async function keepOrGiveWay(host: Host, ended: Ended, record: Record): Promise<Record> {
  const named = await ended.contest.named(record.images);
  if (named !== undefined) return giveWay(host, ended, record, named);
  const { providers } = ended.means;
  const kept = await nameWhatWasBaked(host, ended, record);
  // No tag, image or hint of an untrusted change leaves the runner.
  if (!ended.trusted) return kept;
  await tagImages(host, providers, ended.prepared.settled.tags, kept);
  const older = await ended.contest.older(record.images);
  return older === undefined ? handOn(host, ended, kept) : giveWay(host, ended, record, older);
}

/** The images of another bake of this key instead of our own, which go. */
export async function giveWay(
  host: Host,
  ended: Pick<Ended, 'means' | 'inputs' | 'prepared' | 'trusted'>,
  record: Record,
  images: Parameters<typeof recordOfFound>[2],
): Promise<Record> {
  const { means, inputs, prepared, trusted } = ended;
  const { settled, legFolder } = prepared;
  const found = { ...recordOfFound(host, settled, images), stages: record.stages, tools: record.tools };
  const taken = await takeUp(host, { means, inputs, trusted }, settled, legFolder, found);
  // Whoever reads it from now on finds the image that stays.
  keepRecord(host, recordPath(legFolder), { ...taken, leftovers: record.leftovers });
  // Packer has written there the ones that go.
  renewManifests(host, settled, taken);
  const gone = await withdraw(host, means.providers, inputs['pass-env'], record.images);
  host.annotate({
    level: 'notice',
    title: 'Reuse',
    message: `${record.leg} was baked elsewhere at the same time. The image that was first is taken, and this one is not: ${record.images.map(({ id }) => id).join(', ')}.`,
  });
  tellAsFound(host, gone);
  return { ...taken, leftovers: [...record.leftovers, ...gone] };
}

/** Gives the images the names by which their key finds them on this machine, and notes what was deposited. */
async function nameWhatWasBaked(host: Host, ended: Ended, record: Record): Promise<Record> {
  const { means, inputs, prepared } = ended;
  const { providers } = means;
  const { settled, builder } = prepared;
  const images = await keepImages(host, providers, inputs, settled, record, builder.workingDirectory);
  const artifacts = await noteDeposits(
    host,
    providers,
    settled,
    { ...record, images: [...images] },
    builder.workingDirectory,
  );
  const evidence = await evidenceOfBake(host, ended, images);
  return {
    ...record,
    images: [...images],
    ...(artifacts.length === 0 ? {} : { artifacts: [...artifacts] }),
    ...(evidence.length === 0 ? {} : { evidence: [...evidence] }),
  };
}

/** What Packer itself wrote of them; only few templates ask for that. */
async function evidenceOfBake(
  host: Host,
  { prepared, started }: Ended,
  images: readonly Record['images'][number][],
): Promise<NonNullable<Record['evidence']>> {
  const { settled, builder } = prepared;
  if (settled.task.builder !== 'packer') return [];
  const { model: template } = settled.task.template;
  const { evidenceOf } = await import('../../bake/evidence.ts');
  return [...evidenceOf(host, { template, images, workingDirectory: builder.workingDirectory, since: started })];
}

/** Brings them to the jobs that build on them, and what they were made of to later plans. */
async function handOn(host: Host, ended: Ended, record: Record): Promise<Record> {
  const { means, inputs, prepared } = ended;
  const { settled, legFolder, builder } = prepared;
  const leg = { slug: settled.leg.slug, key: record.key, folder: builder.workingDirectory };
  const [handed] = await Promise.all([
    sendImages(host, means.providers, inputs, settled.handoff, leg, record.images, legFolder),
    rememberBake(host, settled, record),
  ]);
  return { ...record, images: [...handed] };
}

/** A cancelled bake is swept by the post step, once the builder has ended; a good one only when that itself gave warning. */
async function findLeftovers(host: Host, ended: Ended): Promise<readonly Leftover[]> {
  const { prepared, attempt } = ended;
  const warnings = attempt.warnings.length;
  // Not quoted: a program on the machine that is baked can print the same, and would so write to the record.
  if (warnings > 0) {
    const lines = warnings === 1 ? 'One line of the log says' : `${warnings} lines of the log say`;
    host.annotate({
      level: 'notice',
      title: 'Left behind',
      message: `${lines} that something was not removed. ${prepared.builder.name} or a program that it ran wrote that; it is looked for.`,
    });
  }
  if (attempt.outcome.status === 'cancelled') return [];
  if (attempt.outcome.status === 'baked' && warnings === 0) return attempt.tidy();
  return await takeAway(ended.inputs, prepared, attempt);
}

function annotateOutcome(host: Host, ended: Ended, record: Record, scrub: Scrub): void {
  // On a terminal the closing error tells the same, with the place.
  const annotations: Annotation[] = ended.attempt.annotations.filter(
    (one) => host.kind !== 'terminal' || !isTheFailure(one, record, scrub),
  );
  annotations.push(...leftoverWarnings(record.leftovers));
  annotateAll(
    host,
    annotations.map((one) => ({ ...one, message: scrub(one.message), title: scrub(one.title ?? '') })),
  );
}

/** Whether a complaint says no more than what the bake failed with. */
function isTheFailure({ level, message }: Annotation, { failure }: Record, scrub: Scrub): boolean {
  return level === 'error' && failure !== null && failure.message.includes(scrub(message));
}

function conclude(host: Host, ended: Ended, record: Record, ms: number): void {
  const seconds = (ms / 1000).toFixed(ms < 10_000 ? 1 : 0);
  if (record.status === 'baked') {
    const ids = record.images.map(({ id, region }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
    host.info(`Baked ${record.leg} in ${seconds} s${tryOf(record)}: ${ids === '' ? 'no image is kept' : ids}`);
    return;
  }
  if (record.status === 'reused') {
    const ids = record.images.map(({ id, region }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
    host.info(`Baked ${record.leg} in ${seconds} s; reused is what another bake of its key made first: ${ids}`);
    return;
  }
  if (record.status === 'cancelled') {
    host.fail(`Cancelled ${record.leg} after ${seconds} s. What it started is cleaned up after this step.`);
    return;
  }
  const made =
    record.images.length === 0 ? '' : ` ${record.images.length} of its images were made and are in the record.`;
  const scrub = createScrub(ended.prepared.builder.secrets);
  const told = ended.attempt.annotations.find((one) => isTheFailure(one, record, scrub));
  const at = told?.line === undefined ? '' : ` at ${told.file ?? ''}:${told.line}`;
  const place = host.kind === 'terminal' ? at : '';
  host.fail(
    `${record.leg} failed after ${seconds} s${place} (${record.failure?.class ?? 'unknown'}): ${record.failure?.message ?? ''}${made}`,
  );
}
