import { messageOf } from '../../core/errors.ts';
import { annotateAll } from '../../core/runner/annotations.ts';
import { canonicalJson } from '../../core/values.ts';
import type { Annotation, Host } from '../../core/runner/host.ts';
import { counted } from '../../core/text/wording.ts';
import { publishedArtifactName } from '../../image/artifact-name.ts';
import type { Phase, Placed, PublishPreflight } from '../../image/provider-target.ts';
import { isLagging, type PublishStatus, statusOf, type Publishing } from '../../publish/engine/engine.ts';
import { FILES } from '../../publish/engine/targets.ts';
import { progressOf, type PublishJournal } from '../../publish/engine/journal.ts';
import type { PublishFolder } from './folder.ts';
import type { GateResult } from './gate-run.ts';
import type { Attested, Sboms } from './attest.ts';
import { keepFiles, keepJournal, keepRecords } from './keep.ts';
import { keepPublishReport } from './run-report.ts';
import type { PublishSettings } from './settings.ts';
import { type PublishTold, renderPublishing } from './summary.ts';

/** What is known of a publishing before its first change. */
export interface Reported {
  readonly settings: PublishSettings;
  readonly folder: PublishFolder;
  readonly gate: GateResult;
  readonly survey: PublishPreflight;
  /** ms since the epoch. */
  readonly started: number;
  /** SBOMs of what is published. Absent: none was given. */
  readonly sboms?: Sboms;
}

export interface Done {
  readonly publishing: Publishing;
  readonly placed: readonly Placed[];
  readonly journal: PublishJournal;
  /** What was written for later steps, relative to `filesIn`. */
  readonly files: readonly string[];
  readonly filesIn: string;
  /** The path of image-manifest.json. */
  readonly manifest: string;
}

/** Nothing was changed: everything that speaks against it, at once. */
export async function reportRefusals(host: Host, { settings, gate, survey }: Reported): Promise<void> {
  const refusals = [...gate.refusals, ...survey.refusals];
  setNoOutputs(host, 'failed');
  annotateAll(
    host,
    besidesTheFirst(host, refusals).map((message): Annotation => ({ level: 'error', title: 'Not published', message })),
  );
  const headline = 'nothing was published, and nothing was changed';
  const address = await keepPublishReport(host, settings, gate, {
    records: [],
    problems: refusals,
    unpublished: 'Nothing was published, and nothing was changed.',
  });
  await host.summary(
    renderPublishing({ ...toldOf(settings, gate, survey), status: 'failed', headline, refusals, address }),
  );
  const more = refusals.length > 1 ? ` (and ${refusals.length - 1} more)` : '';
  host.fail(`Nothing was published, and nothing was changed: ${refusals[0] ?? ''}${more}`);
}

/** `mode: plan`: what would be changed. */
export async function reportPlan(host: Host, { settings, gate, survey }: Reported): Promise<void> {
  const { changes } = survey;
  const status = changes.length === 0 ? 'unchanged' : 'planned';
  setNoOutputs(host, status);
  host.output('changed', String(changes.length > 0));
  const back = gate.keptBack.length === 0 ? '' : `; ${keptBackWords(gate)}`;
  const headline = `${changes.length === 0 ? 'nothing would be changed' : `${counted(changes.length, 'change')} would be made`}${back}`;
  tellKeptBack(host, gate, 'warning');
  await host.summary(renderPublishing({ ...toldOf(settings, gate, survey), status, headline, changes }));
  host.info(`Planned: ${headline}.`);
}

/** What came of it, the most important first: the records, then the outputs, then all else. */
export async function reportPublishing(host: Host, reported: Reported, done: Done): Promise<void> {
  const { settings, folder, gate, survey, started } = reported;
  const { publishing, journal } = done;
  const { outcomes, troubles } = publishing;
  const mutations = journal.entries.length;
  const status =
    gate.keptBack.length > 0 ? incomplete(statusOf(publishing, mutations)) : statusOf(publishing, mutations);
  const prefix = settings.inputs['artifact-prefix'];
  setOutputs(host, reported, done, status);
  const lagging = outcomes.filter(isLagging);
  annotateAll(host, [
    ...(status === 'failed' ? besidesTheFirst(host, troubles) : troubles).map((message): Annotation => ({
      level: 'error',
      title: 'Publish',
      message,
    })),
    ...lagging.map(({ leg, region, target, message }): Annotation => ({
      level: 'warning',
      title: 'Publish',
      message: `${leg} lags in ${region ?? 'a place'} of ${target}: ${message ?? 'it is not there yet'}`,
    })),
  ]);
  const back = gate.keptBack.length === 0 ? '' : `; ${keptBackWords(gate)}`;
  const headline = `${headlineOf(status, done, lagging.length)}${back}`;
  tellKeptBack(host, gate, 'error');
  // Of a run that came to its end, what was not begun turned out not to be due.
  const left = status === 'failed' ? progressOf(journal).left : [];
  const records = await keepRecords(host, prefix, gate, outcomes, journal.entries);
  const unkept = await provenanceTrouble(host, {
    settings,
    admitted: gate.admitted,
    records,
    outcomes,
    sboms: reported.sboms ?? new Map(),
    folder: folder.path,
  });
  const isWhole = status !== 'failed' && status !== 'incomplete';
  const address = await keepPublishReport(host, settings, gate, {
    records,
    problems: troubles,
    unpublished: isWhole ? '' : sentenceOf(headline),
  });
  const told = { status, headline, troubles, changes: journal.entries, outcomes, left, address };
  await host.summary(renderPublishing({ ...toldOf(settings, gate, survey), ...told }));
  if (mutations > 0) await keepJournal(host, prefix, folder.journal);
  if (troubles.length === 0)
    await keepFiles(host, publishedArtifactName(prefix, host.run.attempt), done.filesIn, done.files);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const sentence = `${sentenceOf(headline).slice(0, -1)}, in ${seconds} s.`;
  if (status === 'failed') host.fail(`${sentence} ${troubles[0] ?? ''}`.trim());
  else if (status === 'incomplete') host.fail(sentence);
  else if (unkept !== undefined) host.fail(`${sentence} ${unkept}`);
  else host.info(sentence);
}

/** Why how it came to be could not be kept: what was changed by then has to be told all the same. */
export async function provenanceTrouble(host: Host, attested: Attested): Promise<string | undefined> {
  try {
    const { keepProvenance } = await import('./attest.ts');
    await keepProvenance(host, attested);
    return undefined;
  } catch (error) {
    const message = `Its provenance could not be kept: ${messageOf(error)}`;
    host.annotate({ level: 'error', title: 'Provenance', message });
    return message;
  }
}

function sentenceOf(headline: string): string {
  return `${headline.charAt(0).toUpperCase()}${headline.slice(1)}.`;
}

/** On a terminal the closing error tells the first. */
function besidesTheFirst({ kind }: Host, messages: readonly string[]): readonly string[] {
  return kind === 'terminal' ? messages.slice(1) : messages;
}

/** What was published is; what was kept back makes the run red all the same. */
function incomplete(status: PublishStatus): PublishTold['status'] {
  return status === 'failed' ? 'failed' : 'incomplete';
}

function keptBackWords({ keptBack }: GateResult): string {
  const names = keptBack.slice(0, MOST_NAMED).map(({ image }) => image);
  const more = keptBack.length > names.length ? ` and ${keptBack.length - names.length} more` : '';
  return `${names.join(', ')}${more} ${keptBack.length === 1 ? 'is' : 'are'} kept back, with all ${keptBack.length === 1 ? 'its' : 'their'} legs`;
}

const MOST_NAMED = 10;

function tellKeptBack(host: Host, { keptBack }: GateResult, level: Annotation['level']): void {
  annotateAll(
    host,
    keptBack.map(({ image, reasons }): Annotation => {
      const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : '';
      return { level, title: 'Kept back', message: `${image} is kept back: ${reasons[0] ?? ''}${more}` };
    }),
  );
}

/** Something threw: what later steps read must not be left over from nowhere. */
export function reportFailure(host: Host, mutations: number): void {
  setNoOutputs(host, 'failed');
  host.output('changed', String(mutations > 0));
  host.output('mutations', String(mutations));
}

/** What did not happen, by the phase that was not begun. */
const KEPT_BACK: Readonly<Record<Phase, string>> = {
  replicate: 'nothing was begun',
  share: 'nothing is shared, shown, pointed to or announced',
  expose: 'nothing is shown, pointed to or announced',
  point: 'nothing is pointed to or announced',
  announce: 'nothing is announced',
};

function headlineOf(status: PublishTold['status'], { publishing, journal }: Done, lagging: number): string {
  const { stoppedBefore, isCancelled } = publishing;
  const done = counted(progressOf(journal).done.length, 'change');
  if (isCancelled) return `cancelled after ${done}; the next run does the rest`;
  if (stoppedBefore !== null)
    return `failed after ${done}, and stopped before the phase ${stoppedBefore}: ${KEPT_BACK[stoppedBefore]}`;
  if (status === 'failed') return `failed after ${done}`;
  if (journal.entries.length === 0 && lagging === 0) return 'everything is where it should be, and nothing was changed';
  return `published with ${done}${lagging > 0 ? `; ${counted(lagging, 'place')} of best effort lag` : ''}`;
}

function setOutputs(
  host: Host,
  { gate, folder }: Reported,
  { publishing, placed, journal, manifest }: Done,
  status: string,
): void {
  const { outcomes } = publishing;
  const published = outcomes.map(({ leg, build, target, kind, region, id, digest, ref, status: what }) => ({
    leg, build, target, kind, region, id, digest, ref, status: what,
  })); // prettier-ignore
  host.output('status', status);
  host.output('changed', String(journal.entries.length > 0));
  host.output('mutations', String(journal.entries.length));
  host.output('journal', folder.journal);
  host.output('manifest', manifest);
  setIds(host, 'published', published);
  setIds(
    host,
    'images',
    placed.map(({ leg, build, provider, region, id }) => ({ leg, build, provider, region, id })),
  );
  host.output('images-by-leg', JSON.stringify(idsByLeg(host, gate, placed)));
  const digests = new Set(outcomes.flatMap(({ kind, digest }) => (kind === FILES || digest === null ? [] : [digest])));
  host.output('digest', digests.size === 1 ? ([...digests][0] ?? '') : '');
}

/** The runner drops an output that holds a masked value: those items are left out, and it is said. */
function setIds(host: Host, name: string, items: readonly { readonly leg: string }[]): void {
  const shown = items.filter((item) => !host.hides(canonicalJson(item)));
  host.output(name, JSON.stringify(shown));
  if (shown.length === items.length) return;
  const message = `${items.length - shown.length} of ${items.length} are left out of the output ${name}, since they hold a value that is masked. They are in the records.`;
  host.annotate({ level: 'warning', title: 'Output', message });
}

function idsByLeg(host: Host, { admitted }: GateResult, placed: readonly Placed[]): Readonly<Record<string, unknown>> {
  const byLeg = new Map<string, Record<string, string>>();
  for (const { candidate, leg } of admitted) {
    const own = placed.filter((one) => one.leg === candidate.leg && !host.hides(canonicalJson(one)));
    if (own.length === 0) continue;
    const ids = Object.fromEntries(
      own.map(({ region, build, id }) => [
        own.some((other) => other.region === region && other.build !== build) ? `${region}/${build}` : region,
        id,
      ]),
    );
    for (const name of [candidate.leg, ...(leg?.aliases ?? [])]) byLeg.set(name, ids);
  }
  return Object.fromEntries(byLeg);
}

function setNoOutputs(host: Host, status: string): void {
  host.output('status', status);
  host.output('changed', 'false');
  host.output('mutations', '0');
  host.output('published', '[]');
  host.output('images', '[]');
  host.output('images-by-leg', '{}');
  host.output('subjects', '');
  host.output('provenance', '');
}

function toldOf(
  { title = 'Publish' }: PublishSettings,
  { admitted, leftOut, keptBack, warnings }: GateResult,
  { notices }: PublishPreflight,
): Omit<PublishTold, 'status' | 'headline'> {
  const unverified = admitted.filter(({ candidate }) => !candidate.isVerified).map(({ candidate }) => candidate.leg);
  return {
    title,
    warnings,
    unverified,
    keptBack,
    refusals: [],
    troubles: [],
    notices,
    changes: [],
    outcomes: [],
    left: [],
    leftOut,
    address: '',
  };
}
