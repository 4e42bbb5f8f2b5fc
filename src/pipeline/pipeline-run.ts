import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { CommandError, describeError } from '../core/errors.ts';
import type { Environment, Host, RunContext } from '../core/runner/host.ts';
import type { Interrupt } from '../core/process/interrupt.ts';
import { jobFolder } from '../core/files/paths.ts';
import { placeOfThisProcess } from '../core/process/process-place.ts';
import { startTimeOf } from '../core/process/process.ts';
import { showLife } from '../core/process/sign-of-life.ts';
import { createScrub, type Scrub } from '../core/secrets/secrets.ts';
import type { PlannedLeg } from '../image/plan.ts';
import type { Record as BakeRecord } from '../image/record.ts';
import { type ChildHost, createChildHost } from './child-host.ts';
import type { PipelineInputs } from './inputs.ts';
import { type BuildError, type BuildResponse, renderResponse, writeResponse } from './response.ts';
import { KeptResponse } from './kept-response.ts';
import { createRunFolder, keepState, type KeptState, type RunFolder, type RunNotes, writeNotes } from './run-folder.ts';
import { PipelineStages, stagesOf } from './pipeline-stages.ts';
import { SummaryTurns } from './summary-turns.ts';
import type { PipelineWatch } from './watch.ts';

/** Where a stage runs, when that is not where the root does. */
export interface StagePlace {
  readonly workspace: string;
  readonly run: RunContext;
}

export interface StageOptions {
  readonly stage: KeptState['stage'] | 'plan';
  /** None for a stage of the whole run. */
  readonly leg?: Pick<PlannedLeg, 'leg' | 'slug'>;
  /** Where its lines are shown while it goes on; the leg's where it has one. */
  readonly row?: string;
  /** Whether what it fails with is said at once; else the end of the run says it. */
  readonly tellsFailures?: boolean;
  readonly inputs: Readonly<Record<string, string>>;
  readonly environment?: Environment;
}

/** What became of an action: what it gave, where it came to that, and whether it failed with nothing. */
export interface Performed<T> {
  readonly isGood: boolean;
  readonly result: T | undefined;
}

/** The one place of a job where its response is looked for. */
export function responsePath(host: Pick<Host, 'temporary'>): string {
  return join(jobFolder(host), 'response.json');
}

export function recordsFolder(host: Pick<Host, 'temporary'>): string {
  return join(jobFolder(host), 'legs');
}

/** What the stages of one run of the pipeline share. */
export class PipelineRun {
  readonly host: Host;
  readonly inputs: PipelineInputs;
  readonly interrupt: Interrupt;
  readonly watch: PipelineWatch;
  readonly folder: RunFolder;
  readonly stages: PipelineStages;
  readonly mark: string = randomBytes(16).toString('hex');
  /** What there is of each leg, for the response. */
  readonly images = new Map<string, Pick<BakeRecord, 'images' | 'artifacts'>>();
  requestId: string;
  /** The workspace, or where a request was checked out. */
  place: StagePlace;
  /** One leg at a time speaks: lines need no name, and groups do not get mixed up. */
  isSerial = true;
  /** Of several legs each failure names its own. */
  hasSeveral = false;
  readonly #id = randomUUID();
  readonly #summaries = new SummaryTurns();
  /** Hides what this run was given to keep to itself, in texts that do not go through the host. */
  readonly scrub: Scrub;
  #states = 0;
  readonly #kept: KeptResponse;
  #end: { readonly error: BuildError | null } | null = null;

  constructor(host: Host, inputs: PipelineInputs, interrupt: Interrupt, watch: PipelineWatch) {
    this.host = host;
    this.inputs = inputs;
    this.interrupt = interrupt;
    this.watch = watch;
    this.folder = createRunFolder(host);
    showLife(this.folder.path);
    this.place = { workspace: host.workspace, run: host.run };
    const ofRun = host.run.id === '' ? this.#id : host.run.id;
    this.requestId = inputs['request-id'] === '' ? ofRun : inputs['request-id'];
    this.#kept = new KeptResponse(host, inputs['request-id'] !== '');
    const values = [...inputs['secret-vars'].map(([, value]) => value), inputs['checkout-token'], inputs['ssh-key']];
    this.scrub = createScrub(values.filter((value) => value !== ''));
    mkdirSync(recordsFolder(host), { recursive: true, mode: 0o700 });
    const first = stagesOf(inputs.targets !== '').map((name) => ({ name, status: 'pending' as const, log: '' }));
    this.stages = new PipelineStages(
      first,
      () => new Date(),
      () => this.writeResponse(),
    );
  }

  /** The first thing of a run: from here on post finds whatever becomes of it. */
  async note(changes: Pick<RunNotes, 'cleanImages' | 'done'>): Promise<void> {
    const startTime = (await startTimeOf(process.pid)) ?? 'unknown';
    writeNotes(this.folder, {
      schema: 'bakehouse/pipeline/1',
      main: { pid: process.pid, startTime },
      place: placeOfThisProcess(),
      mark: this.mark,
      ...changes,
    });
  }

  /** The host of one stage; what it keeps for post is on disk before it goes on. */
  child(options: StageOptions): ChildHost {
    const { stage } = options;
    const { leg = '', slug = '' } = options.leg ?? {};
    const { row = leg, tellsFailures = true } = options;
    const { workspace, run } = this.place;
    const state: Record<string, string> = {};
    this.#states += 1;
    const name = `${String(this.#states).padStart(5, '0')}-${stage}`;
    return createChildHost(this.host, {
      inputs: options.inputs,
      tellsFailures,
      prefix: this.isSerial ? '' : leg,
      ...(this.hasSeveral ? { leg } : {}),
      summaries: this.#summaries,
      workspace,
      run,
      ...(options.environment === undefined ? {} : { environment: options.environment }),
      ...(row === '' ? {} : { onLine: (line: string) => this.watch.said(row, this.scrub(line)) }),
      saveState: (key, value) => {
        if (stage === 'plan') return;
        state[key] = value;
        keepState(this.folder, name, { stage, leg, slug, workspace, state: { ...state } });
      },
    });
  }

  /** Runs an action on its host; what it throws is its failure, as the runner would have it. */
  async perform<T>(host: ChildHost, main: (host: Host) => Promise<T>): Promise<Performed<T>> {
    let result: T | undefined;
    try {
      result = await main(host);
    } catch (error) {
      if (error instanceof CommandError) host.info(error.output.trimEnd());
      host.fail(describeError(error));
    }
    return { isGood: host.failures.length === 0, result };
  }

  /** True once somebody has asked to stop: nothing more is begun. */
  get isStopped(): boolean {
    return this.interrupt.at() !== undefined;
  }

  /** Says what it came to; the response does not change any more, but for what post does. */
  conclude(error: BuildError | null): BuildResponse {
    this.#end = { error: error === null ? null : { ...error, message: this.scrub(error.message) } };
    return this.writeResponse();
  }

  writeResponse(): BuildResponse {
    const path = responsePath(this.host);
    const response = renderResponse({
      requestId: this.requestId,
      id: this.#id,
      runUrl: this.host.run.url,
      path,
      stages: this.stages.all.map((stage) => ({ ...stage, log: this.scrub(stage.log) })),
      images: [...this.images.values()].flatMap(({ images }) => images),
      artifacts: [...this.images.values()].flatMap(({ artifacts }) => artifacts ?? []),
      end: this.#end,
    });
    // What was kept of the job is gone once its folder is: then nobody polls.
    if (existsSync(this.folder.path)) writeResponse(this.host, path, response);
    this.#kept.changed(response);
    return response;
  }

  /** The response is where others find it, as it is now. */
  async keepResponse(): Promise<void> {
    await this.#kept.settle();
  }
}
