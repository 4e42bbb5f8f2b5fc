import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

import { steadyNow, waitFor } from '../../core/clock.ts';
import { describeError, messageOf, UserError } from '../../core/errors.ts';
import { parseJson, readBounded } from '../../core/files/bounded-file.ts';
import { writeAtomically } from '../../core/files/files.ts';
import { isRunning, processesMarked, sendSignal, startDetached, startTimeOf } from '../../core/process/process.ts';
import type { Environment, Host } from '../../core/runner/host.ts';
import { secretVariable } from '../../core/runner/inputs.ts';
import type { BuildResponse } from '../response.ts';
import { inputPairs } from '../settings.ts';
import { type ServeInputs, serveInputs } from './inputs.ts';
import { failedResponse, type KeptBuild, type KeptBuilds, readResponse } from './kept-builds.ts';
import type { Bakery, Closing } from './service.ts';

export interface LocalOptions {
  readonly host: Host;
  readonly builds: KeptBuilds;
  readonly inputs: Pick<
    ServeInputs,
    'parallel' | 'keep' | 'clean-images' | 'secret-vars' | 'checkout-token' | 'ssh-key'
  >;
  /** This program: the command `run` is called by these words. */
  readonly program: readonly string[];
  /** Cleans up after runs beside this folder of a run that were killed. False where one still gives a sign of itself. */
  readonly finishKilled: (host: Host) => Promise<boolean>;
  /** How often it is looked for one that gives a sign, in ms. */
  readonly signMs?: number;
}

const processIdentity = z.object({ pid: z.number().int().positive(), startTime: z.string() });
type ProcessIdentity = z.infer<typeof processIdentity>;

/** In the environment of a build's process: by it the process is found again where we were killed before we wrote its id down. */
const MARK = 'BAKEHOUSE_BUILD';
/** A process that is no child of ours is asked for so often. */
const STEP_MS = 300;
/** A run in another container is looked for so often. */
const SIGN_MS = 10_000;
/** So long a cancelled build may clean up before it is left to do so alone. */
const CLEAN_MS = 300_000;

interface Running {
  /** Settles once its process has ended. */
  readonly ended: Promise<void>;
  readonly processes: readonly ProcessIdentity[];
  isCancelled: boolean;
}

/**
 * Bakes on this machine: each build is a process `bakehouse run` of its own, with a folder of its own, which outlives us. What
 * was running when we were killed is taken up again while it runs, and cleaned up after where it does not.
 */
export class LocalBakery implements Bakery {
  readonly #options: LocalOptions;
  readonly #waiting: KeptBuild[] = [];
  readonly #running = new Map<string, Running | 'begins'>();
  readonly #closing = new AbortController();

  constructor(options: LocalOptions) {
    this.#options = options;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Takes up what an earlier service left. */
  async resume(): Promise<void> {
    const { builds, host } = this.#options;
    for (const build of builds.all) {
      if (builds.isOver(build.id)) continue;
      const processes = await this.#processesOf(build);
      if (processes.length > 0) {
        host.info(`Build ${build.id} still runs, and is taken up again.`);
        this.#follow(build, { processes, ended: untilGone(processes), isCancelled: false });
      } else if (existsSync(this.#stateHome(build.id))) {
        host.info(`Build ${build.id} was ended with the machine, or from outside; it is cleaned up after.`);
        this.#follow(build, { processes: [], ended: Promise.resolve(), isCancelled: false });
      } else this.#waiting.push(build);
    }
    this.#fill();
  }

  add(build: KeptBuild): void {
    this.#waiting.push(build);
    this.#fill();
  }

  async attempts(): Promise<number> {
    return 1;
  }

  async response({ id }: KeptBuild): Promise<BuildResponse | undefined> {
    const over = this.#options.builds.outcome(id);
    if (over !== undefined) return over;
    const response = this.#newest(id);
    // It is over once its clean-up is, too.
    return response === undefined || response.status === 'pending' ? response : { ...response, status: 'running' };
  }

  isWell(): boolean {
    return true;
  }

  async close({ drainMs, isHurried }: Closing): Promise<void> {
    const { host } = this.#options;
    this.#closing.abort();
    if (this.#waiting.length > 0) host.info(`${this.#waiting.length} that wait are begun at the next start.`);
    if (this.#running.size > 0) {
      host.info(
        `${this.#running.size} running may go on for ${drainMs / 1000} s; asked again, they are cancelled at once.`,
      );
      await this.#until(steadyNow() + drainMs, () => isHurried(1));
    }
    await this.#until(steadyNow() + CLEAN_MS, () => {
      this.#cancelAll();
      return isHurried(2);
    });
    for (const id of this.#running.keys())
      host.info(`Build ${id} still cleans up, and is left to; what became of it is told at the next start.`);
  }

  #cancelAll(): void {
    for (const [id, running] of this.#running) {
      if (running === 'begins' || running.isCancelled) continue;
      this.#options.host.info(`Build ${id} is cancelled, and cleans up after itself.`);
      running.isCancelled = true;
      for (const one of running.processes) void interruptProcess(one);
    }
  }

  async #until(deadline: number, isEnough: () => boolean): Promise<void> {
    while (this.#running.size > 0 && steadyNow() < deadline && !isEnough()) await waitFor(50);
  }

  /** How many are taken. What is only cleaned up after has none. */
  get #places(): number {
    return [...this.#running.values()].filter((one) => one === 'begins' || one.processes.length > 0).length;
  }

  #fill(): void {
    while (!this.#closing.signal.aborted && this.#places < this.#options.inputs.parallel) {
      const build = this.#waiting.shift();
      if (build === undefined) return;
      void this.#begin(build);
    }
  }

  async #begin(build: KeptBuild): Promise<void> {
    const { id } = build;
    const { host } = this.#options;
    this.#running.set(id, 'begins');
    let started: ReturnType<typeof startDetached>;
    try {
      started = this.#start(build);
    } catch (error) {
      // A full disk, say.
      this.#running.delete(id);
      host.annotate({ level: 'warning', message: `Build ${id} cannot be begun: ${messageOf(error)}` });
      this.#fail(id, error);
      return;
    }
    const { pid, exit } = started;
    const found = { pid, startTime: (await startTimeOf(pid)) ?? 'unknown' };
    try {
      writeAtomically(this.#processPath(id), JSON.stringify(found));
    } catch {
      // It runs all the same, and a later service finds it by its mark.
    }
    host.info(`Build ${id} runs: ${build.request.giturl}`);
    this.#follow(build, { processes: [found], ended: exit.then(() => undefined), isCancelled: false });
  }

  #fail(id: string, why: unknown): void {
    const { host, builds } = this.#options;
    try {
      builds.end(id, failedResponse(id, 5, describeError(why)));
    } catch (error) {
      host.annotate({ level: 'warning', message: `What became of build ${id} could not be kept: ${messageOf(error)}` });
    }
  }

  #start({ id, request }: KeptBuild): ReturnType<typeof startDetached> {
    const { host, builds, inputs, program } = this.#options;
    const folder = builds.folderOf(id);
    if (!existsSync(builds.requestPath(id))) throw new UserError('its files were removed');
    const place = join(folder, 'place');
    mkdirSync(place, { recursive: true, mode: 0o700 });
    writeAtomically(join(folder, 'run.json'), JSON.stringify({ ...request, id }));
    const given = existsSync(builds.secretsPath(id)) ? readText(builds.secretsPath(id)) : '';
    const secrets: readonly (readonly [flag: string, value: string])[] = [
      ['secret-vars', [inputPairs(inputs['secret-vars']), given].filter((one) => one !== '').join('\n')],
      ['checkout-token', inputs['checkout-token']],
      ['ssh-key', inputs['ssh-key']],
    ];
    const flags = secrets.flatMap(([flag, value]) => {
      if (value === '') return [];
      writeAtomically(join(folder, 'given', flag), value);
      return [`--${flag}`, `@${join(folder, 'given', flag)}`];
    });
    const ofService = ['--clean-images', String(inputs['clean-images'])];
    const [command = '', ...words] = program;
    return startDetached({
      program: command,
      args: [...words, 'run', '--request', join(folder, 'run.json'), '--request-id', id, ...ofService, ...flags],
      cwd: place,
      environment: { ...ofBuild(host.environment), XDG_STATE_HOME: this.#stateHome(id), NO_COLOR: '1', [MARK]: id },
      stdout: join(folder, 'run.log'),
      stderr: join(folder, 'run.log'),
    });
  }

  #follow(build: KeptBuild, running: Running): void {
    this.#running.set(build.id, running);
    void running.ended
      .then(() => this.#settle(build, running))
      .catch((error: unknown) => {
        const message = `What became of build ${build.id} could not be kept: ${messageOf(error)}`;
        this.#options.host.annotate({ level: 'warning', message });
      })
      .finally(() => {
        this.#running.delete(build.id);
        this.#fill();
      });
  }

  /** Its process has ended: by itself, or killed, and then somebody has to clean up. */
  async #settle({ id }: KeptBuild, { isCancelled }: Running): Promise<void> {
    const { host, builds, inputs, finishKilled } = this.#options;
    rmSync(join(builds.folderOf(id), 'given'), { recursive: true, force: true });
    const runs = this.#runsFolder(id);
    while (existsSync(runs) && !(await finishKilled({ ...host, temporary: join(runs, 'serve') }))) {
      await waitFor(this.#options.signMs ?? SIGN_MS, this.#closing.signal);
      // The next service looks for it again.
      if (this.#closing.signal.aborted) return;
    }
    const found = this.#newest(id);
    const isWhole = found?.status === 'complete' || found?.status === 'failed';
    const why = isCancelled
      ? 'The service was stopped.'
      : (this.#lastError(id) ?? 'The run was ended before it was over.');
    const outcome = found === undefined || !isWhole ? { ...failedResponse(id, 1, why), ...stagesOf(found) } : found;
    builds.end(id, outcome);
    const reason = outcome.error === undefined ? '' : `: ${outcome.error.message.split('\n', 1).join('')}`;
    host.info(`Build ${id} is ${outcome.status}${reason}`);
    builds.prune(inputs.keep);
  }

  async #processesOf({ id }: KeptBuild): Promise<readonly ProcessIdentity[]> {
    const noted = readProcess(this.#processPath(id));
    const marked = processesMarked(MARK, id).map(async (pid) => ({ pid, startTime: (await startTimeOf(pid)) ?? '' }));
    const all = [...(noted === undefined ? [] : [noted]), ...(await Promise.all(marked))];
    const there = await Promise.all(all.map(async (one) => isRunning(one.pid, one.startTime)));
    return all.filter(({ pid }, index) => there[index] === true && all.findIndex((one) => one.pid === pid) === index);
  }

  /** The response of its run as it is now. */
  #newest(id: string): BuildResponse | undefined {
    const runs = this.#runsFolder(id);
    const [name] = existsSync(runs) ? readdirSync(runs).toSorted().toReversed() : [];
    return name === undefined ? undefined : readResponse(join(runs, name, 'bakehouse', 'response.json'));
  }

  /** What a run said that could not even begin, such as of a key that is none. */
  #lastError(id: string): string | undefined {
    try {
      const lines = readFileSync(join(this.#options.builds.folderOf(id), 'run.log'), 'utf8').split('\n');
      return lines.findLast((line) => line.startsWith('error: '))?.slice('error: '.length, 2000);
    } catch {
      return undefined;
    }
  }

  #processPath(id: string): string {
    return join(this.#options.builds.folderOf(id), 'process.json');
  }

  /** XDG_STATE_HOME of its process, so that its run is found. */
  #stateHome(id: string): string {
    return join(this.#options.builds.folderOf(id), 'state');
  }

  #runsFolder(id: string): string {
    return join(this.#stateHome(id), 'bakehouse', 'runs');
  }
}

function stagesOf(found: BuildResponse | undefined): Partial<BuildResponse> {
  return found === undefined
    ? {}
    : { buildstages: found.buildstages, images: found.images, artifacts: found.artifacts };
}

async function untilGone(processes: readonly ProcessIdentity[]): Promise<void> {
  for (const { pid, startTime } of processes) while (await isRunning(pid, startTime)) await waitFor(STEP_MS);
}

/** Its clean-up may take minutes after it has ended: by then its number may be a stranger's. */
async function interruptProcess({ pid, startTime }: ProcessIdentity): Promise<void> {
  if (await isRunning(pid, startTime)) sendSignal(pid, 'SIGINT');
}

function readProcess(path: string): ProcessIdentity | undefined {
  try {
    return processIdentity.parse(parseJson('The process', readBounded('The process', path, 4096)));
  } catch {
    return undefined;
  }
}

function readText(path: string): string {
  return readBounded('The secrets', path, 1024 * 1024).toString('utf8');
}

/** Without the secrets of the service itself: what a build is to have of them is given as files, and both together are an error. */
function ofBuild(environment: Environment): Record<string, string> {
  const secrets = new Set(Object.entries(serveInputs).flatMap(([name, { secret }]) => (secret ? [secretVariable(name)] : []))); // prettier-ignore
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || secrets.has(name) ? [] : [[name, value]],
    ),
  );
}
