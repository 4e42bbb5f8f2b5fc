import { dropEscapes } from '../../core/process/relay.ts';
import type { BuildStage } from '../response.ts';
import { PUBLISH } from '../pipeline-stages.ts';
import { PUBLISH_ROW, type RowEnd, testsRow } from '../watch.ts';
import type { SeenRun } from './following.ts';
import type { Job } from './github.ts';

/** A line of the table: what it is at, or what it came to. */
export interface Row {
  readonly name: string;
  /** Null where it has not begun. */
  readonly stage: string | null;
  readonly line: string;
  /** Null while it goes on. */
  readonly end: RowEnd | null;
}

const LONGEST = 200;
/** What stages of a leg are called while they run. */
const STAGE_WORDS: Readonly<Record<string, string>> = {
  GitClone: 'checkout',
  GitCheckout: 'checkout',
  RunBerksVendor: 'cookbooks',
  RunPacker: 'bake',
  KitchenTest: 'verify',
  DockerClean: 'clean-up',
  [PUBLISH]: 'publish',
};

/** The rows of a run: its jobs, and what its response tells of each leg. Pure. */
export function rowsOfRun({ run, jobs, response }: SeenRun): readonly Row[] {
  const rows = new Map<string, Row>(jobs.map((job) => [`job ${job.name}`, rowOfJob(job)]));
  for (const stage of response?.buildstages ?? []) {
    const row = rowOfStage(stage);
    if (row !== undefined) rows.set(row.name, row);
  }
  const isOver = run.status === 'completed';
  return [...rows.values()].map((row) => ({
    ...row,
    name: onOneLine(row.name),
    line: onOneLine(row.line),
    // A run that was ended from outside leaves a response that says it goes on.
    end: row.end ?? (!isOver ? null : row.stage === null ? 'skipped' : endOf(run.conclusion)),
  }));
}

/** Any step of a run may have written its response: what it says must not move the cursor, or pass for a line of ours. */
function onOneLine(text: string): string {
  return dropEscapes(text).replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);
}

function rowOfJob({ name, status, conclusion, step }: Job): Row {
  const hasBegun = status === 'in_progress' || status === 'completed';
  return {
    name: `job ${name}`,
    stage: hasBegun ? 'job' : null,
    line: hasBegun ? step : status,
    end: status === 'completed' ? endOf(conclusion) : null,
  };
}

/** What of a run is over without having come to anything is told as its job has it. */
function endOf(conclusion: string | null): RowEnd {
  if (conclusion === 'success' || conclusion === 'neutral') return 'done';
  if (conclusion === 'skipped' || conclusion === 'cancelled') return conclusion;
  return 'failed';
}

function rowOfStage(stage: BuildStage): Row | undefined {
  const { name, leg = 'image', status, log } = stage;
  const word = STAGE_WORDS[name];
  if (word === undefined || name === 'DockerClean') return undefined;
  const row = name === 'KitchenTest' ? testsRow(leg) : name === PUBLISH ? PUBLISH_ROW : leg;
  const line = log.trimEnd().split('\n').at(-1) ?? '';
  // What comes before the bake is no end of its row, unless it is the end of all.
  const isBefore = name !== 'KitchenTest' && name !== PUBLISH && name !== 'RunPacker';
  if (isBefore && status !== 'running' && status !== 'failed') return undefined;
  if (status === 'pending') return { name: row, stage: null, line: '', end: null };
  return { name: row, stage: word, line, end: status === 'running' ? null : endOfStage(stage) };
}

function endOfStage({ name, status, log }: BuildStage): RowEnd {
  if (status === 'failed') return 'failed';
  if (status === 'skipped') return name === 'RunPacker' && log.includes('there already') ? 'reused' : 'skipped';
  return name === 'KitchenTest' ? 'passed' : name === PUBLISH ? 'published' : 'baked';
}
