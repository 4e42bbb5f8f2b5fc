import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

import { steadyNow, waitFor } from '../../core/clock.ts';
import { describeError, messageOf } from '../../core/errors.ts';
import { parseJson, readBounded } from '../../core/files/bounded-file.ts';
import { writeAtomically } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { responseArtifactName } from '../../image/artifact-name.ts';
import { type BuildResponse, buildResponse } from '../response.ts';
import { look, type SeenRun } from '../requests/following.ts';
import type { GitHub } from '../requests/github.ts';
import { runsOfId } from '../requests/identity.ts';
import { readPayload } from '../requests/payload.ts';
import { defaultRef, openPlace } from '../requests/place.ts';
import { send } from '../requests/submission.ts';
import { stateOf } from '../requests/telling.ts';
import type { ServeInputs } from './inputs.ts';
import { failedResponse, type KeptBuild, type KeptBuilds } from './kept-builds.ts';
import type { Bakery } from './service.ts';

export interface GitHubBakeryOptions {
  readonly host: Host;
  readonly builds: KeptBuilds;
  readonly inputs: ServeInputs;
  /** A run is looked at once in so many ms, however many ask. */
  readonly stepMs?: number;
}

const STEP_MS = 15_000;
const SEND_STEP_MS = 3000;
/** GitHub lists a run seconds after it has taken it; whoever asks meanwhile finds it later. */
const PATIENCE_MS = 30_000;
/** Who asks waits so long for GitHub, and is told what was seen last. */
const ANSWER_MS = 8000;
/** Runs of a request that was sent just now are among these. */
const NEWEST = 300;

const sentRun = z.object({ run: z.number().int().positive() });

interface Sight {
  at: number;
  seen: SeenRun | undefined;
  looking: Promise<void> | undefined;
}

/** Has the workflow of a repository bake, as `bakehouse submit` does: GitHub is the queue, and keeps what became of it. */
export class GitHubBakery implements Bakery {
  readonly #options: GitHubBakeryOptions;
  readonly #github: GitHub;
  readonly #stop: AbortController;
  readonly #sending = new Map<string, Promise<void>>();
  readonly #sights = new Map<string, Sight>();
  #isWell = true;

  private constructor(options: GitHubBakeryOptions, github: GitHub, stop: AbortController) {
    this.#options = options;
    this.#github = github;
    this.#stop = stop;
  }

  /** Throws a UserError where there is no token, or no repository. */
  static async open(options: GitHubBakeryOptions): Promise<GitHubBakery> {
    const stop = new AbortController();
    return new GitHubBakery(options, await openPlace(options.host, options.inputs, stop.signal), stop);
  }

  get waiting(): number {
    return this.#sending.size;
  }

  async resume(): Promise<void> {
    const { builds } = this.#options;
    for (const build of builds.all) {
      if (!builds.isOver(build.id) && this.#runOf(build.id) === undefined) this.add(build);
    }
  }

  add(build: KeptBuild): void {
    const sending = this.#send(build).finally(() => this.#sending.delete(build.id));
    this.#sending.set(build.id, sending);
  }

  async attempts(build: KeptBuild): Promise<number> {
    return (await this.#look(build))?.run.attempt ?? 1;
  }

  async response(build: KeptBuild, number: number): Promise<BuildResponse | undefined> {
    const seen = await this.#look(build);
    if (seen !== undefined && number + 1 < seen.run.attempt) return this.#earlier(seen.run.id, number + 1);
    const kept = this.#options.builds.outcome(build.id);
    return seen === undefined ? kept : (outcomeOf(build.id, seen) ?? seen.response ?? kept);
  }

  isWell(): boolean {
    return this.#isWell;
  }

  /** What runs on GitHub runs on; what was not sent yet is sent at the next start. */
  async close(): Promise<void> {
    this.#stop.abort();
    if (this.#sending.size > 0) this.#options.host.info(`${this.#sending.size} not sent yet are at the next start.`);
    await Promise.allSettled(this.#sending.values());
  }

  async #send(build: KeptBuild): Promise<void> {
    const { host, inputs } = this.#options;
    const { id } = build;
    try {
      const request = JSON.stringify({ ...build.request, id });
      const given = { ...inputs, request, only: [], id: '', event: '', wait: false, interval: 15 };
      const payload = readPayload(host, given);
      // Looked for first where it may have been sent before we were killed.
      const isOwnId = existsSync(this.#path(id, 'sent.json'));
      writeAtomically(this.#path(id, 'sent.json'), '{}');
      const { run } = await send(host, {
        github: this.#github,
        payload: { ...payload, isOwnId },
        ref: inputs.ref === '' ? defaultRef(host, this.#github.repository) : inputs.ref,
        event: '',
        signal: this.#stop.signal,
        stepMs: SEND_STEP_MS,
        patienceMs: PATIENCE_MS,
      });
      if (run !== null) writeAtomically(this.#path(id, 'github.json'), JSON.stringify({ run: run.id }));
      this.#isWell = true;
      host.info(`Build ${id} was sent${run === null ? '; its run is not listed yet' : `: run ${run.id}, ${run.url}`}`);
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      this.#isWell = false;
      host.annotate({ level: 'warning', message: `Build ${id} could not be sent: ${messageOf(error)}` });
      this.#end(id, failedResponse(id, 5, describeError(error)));
    }
  }

  /** The run as GitHub shows it, or showed it a while ago where it does not answer. */
  async #look(build: KeptBuild): Promise<SeenRun | undefined> {
    const { stepMs = STEP_MS } = this.#options;
    const sight = this.#sights.get(build.id) ?? { at: Number.NEGATIVE_INFINITY, seen: undefined, looking: undefined };
    this.#sights.set(build.id, sight);
    if (sight.looking === undefined && steadyNow() - sight.at >= stepMs && !this.#sending.has(build.id)) {
      sight.looking = this.#see(build.id, sight).finally(() => {
        sight.at = steadyNow();
        sight.looking = undefined;
      });
    }
    if (sight.looking !== undefined) await Promise.race([sight.looking, waitFor(ANSWER_MS)]);
    return sight.seen;
  }

  async #see(id: string, sight: Sight): Promise<void> {
    try {
      const run = this.#runOf(id) ?? (await runsOfId(this.#github, id, NEWEST)).at(-1)?.id;
      if (run === undefined) return;
      sight.seen = await look(this.#github, run, sight.seen);
      this.#isWell = true;
      const outcome = outcomeOf(id, sight.seen);
      if (outcome !== undefined) this.#end(id, outcome);
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      this.#isWell = false;
      this.#options.host.info(`GitHub does not tell of build ${id}: ${messageOf(error)}`);
    }
  }

  #end(id: string, outcome: BuildResponse): void {
    const { builds, inputs } = this.#options;
    try {
      builds.end(id, outcome);
      builds.prune(inputs.keep);
    } catch (error) {
      this.#options.host.annotate({ level: 'warning', message: `Build ${id}: ${messageOf(error)}` });
    }
    for (const known of this.#sights.keys()) if (builds.get(known) === undefined) this.#sights.delete(known);
  }

  async #earlier(run: number, attempt: number): Promise<BuildResponse | undefined> {
    try {
      const text = await this.#github.artifact(run, responseArtifactName('bakehouse', attempt));
      return text === undefined ? undefined : buildResponse.safeParse(JSON.parse(text)).data;
    } catch {
      return undefined;
    }
  }

  #runOf(id: string): number | undefined {
    try {
      const path = this.#path(id, 'github.json');
      return sentRun.parse(parseJson('The run', readBounded('The run', path, 4096))).run;
    } catch {
      return undefined;
    }
  }

  #path(id: string, name: string): string {
    return join(this.#options.builds.folderOf(id), name);
  }
}

/** What a run came to; undefined while it goes on. A run that was ended from outside leaves a response that says it runs. */
function outcomeOf(id: string, { run, response }: SeenRun): BuildResponse | undefined {
  if (run.status !== 'completed') return undefined;
  const state = stateOf(run);
  if (state === 'success' || state === 'neutral') {
    const { error: _, ...blank } = failedResponse(id, 0, '');
    return { ...blank, ...response, status: 'complete' };
  }
  const failed = failedResponse(id, 1, `The run ${run.url} ended as ${state}.`);
  return { ...failed, ...response, status: 'failed', error: response?.error ?? failed.error };
}
