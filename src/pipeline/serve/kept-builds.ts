import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';

import { waitFor } from '../../core/clock.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import { parseJson, readBounded } from '../../core/files/bounded-file.ts';
import { bringToDisk, writeAtomically, writeDurably } from '../../core/files/files.ts';
import { ensureOwnFolder } from '../../core/files/own-folder.ts';
import type { Interrupt } from '../../core/process/interrupt.ts';
import { type Lock, tryLockOfStrangers, waitedFor } from '../../core/process/lock.ts';
import type { Host } from '../../core/runner/host.ts';
import { inputPairs } from '../settings.ts';
import { type BuildResponse, buildResponse } from '../response.ts';
import type { Intake } from './intake.ts';
import { isUuid } from './routes.ts';

const keptBuild = z.object({
  schema: z.literal('bakehouse/serve/1'),
  id: z.string().refine(isUuid),
  /** ms since the epoch. */
  received: z.number(),
  /** By which the same request is known when it comes again. */
  digest: z.string(),
  request: z.looseObject({
    giturl: z.string(),
    branch: z.string().optional(),
    templatepath: z.string().optional(),
    buildonly: z.string().optional(),
  }),
});
/** A build that was asked for. Its request holds no secrets. */
export type KeptBuild = z.infer<typeof keptBuild>;

/** A request is at most 64 KB; a response has the logs of seven stages. */
const LARGEST_FILE = 16 * 1024 * 1024;
/** How often it is looked whether the folder is still ours. */
const LOOK_MS = 5000;
/** What is not there yet, or not any more, has such a name. */
const ASIDE = '.';

/**
 * Takes the folder that keeps builds, and makes it: one service at a time works in it. One that was killed in a container has no
 * process that could be asked for. Throws a UserError where another one is at work.
 */
export async function ownFolder(host: Host, folder: string, interrupt: Interrupt): Promise<Lock> {
  ensureOwnFolder(folder, 'folder');
  const stop = new AbortController();
  interrupt.onFirst(() => stop.abort());
  const found = await tryLockOfStrangers(join(folder, 'lock'), 'a service', (why) => host.info(`Taken over: ${why}.`), {
    signal: stop.signal,
    onWait: (by) => host.info(waitedFor(by, folder)),
  });
  if (found.kind === 'taken') return found.lock;
  const pids = found.by.processes.map(({ pid }) => pid).join(', ');
  throw new UserError(
    `Another service works in ${folder} (process ${pids} on ${found.by.place.host}). End it, or give this one a folder of its own: --folder.`,
  );
}

/** Until somebody asks for the end, or the folder is another's. */
export async function untilAsked(interrupt: Interrupt, own: Lock): Promise<void> {
  const asked = new AbortController();
  interrupt.onFirst(() => asked.abort());
  while (!asked.signal.aborted && own.isOurs()) await waitFor(LOOK_MS, asked.signal);
}

/**
 * The builds of a service, a folder for each. A folder comes and goes by being renamed, so that there is a whole build or none,
 * whenever we are killed: `request.json` is what was asked, `secrets` what nobody else may read (until it is over), and
 * `outcome.json` what became of it.
 */
export class KeptBuilds {
  readonly #folder: string;
  readonly #builds = new Map<string, KeptBuild>();
  readonly #over = new Set<string>();
  /** What became of those of which it could not be written, on a full disk. */
  readonly #unwritten = new Map<string, BuildResponse>();

  /** @param onTrouble told what could not be read; it is left as it is */
  constructor(folder: string, onTrouble: (message: string) => void) {
    this.#folder = join(folder, 'builds');
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const found: KeptBuild[] = [];
    for (const name of readdirSync(this.#folder)) {
      if (isAside(name)) rmSync(join(this.#folder, name), { recursive: true, force: true });
      if (!isUuid(name)) continue;
      try {
        found.push(keptBuild.parse(readJson(join(this.#folder, name, 'request.json'))));
      } catch (error) {
        onTrouble(`The build ${name} cannot be read and is left out: ${messageOf(error)}`);
      }
    }
    for (const build of found.toSorted(byTime)) this.#builds.set(build.id, build);
    for (const id of this.#builds.keys()) if (existsSync(this.#outcomePath(id))) this.#over.add(id);
  }

  /** In the order in which they came. */
  get all(): readonly KeptBuild[] {
    return [...this.#builds.values()];
  }

  get(id: string): KeptBuild | undefined {
    if (this.#over.has(id) && !existsSync(this.folderOf(id))) this.#forget(id);
    return this.#builds.get(id);
  }

  /** Where the files of a build are. */
  folderOf(id: string): string {
    return join(this.#folder, id);
  }

  secretsPath(id: string): string {
    return join(this.#folder, id, 'secrets');
  }

  requestPath(id: string): string {
    return join(this.#folder, id, 'request.json');
  }

  /** The build is there, whole, when this returns, and on the disk: the machine itself may be switched off then. */
  add({ id: own, request, secrets, digest }: Intake): KeptBuild {
    const id = own ?? randomUUID();
    const build = keptBuild.parse({ schema: 'bakehouse/serve/1', id, received: Date.now(), digest, request });
    const aside = join(this.#folder, `${ASIDE}${id}`);
    try {
      writeDurably(join(aside, 'request.json'), JSON.stringify(build));
      if (secrets.length > 0) writeDurably(join(aside, 'secrets'), inputPairs(secrets));
      renameSync(aside, this.folderOf(id));
      bringToDisk(this.#folder);
    } catch (error) {
      rmSync(aside, { recursive: true, force: true });
      throw error;
    }
    this.#builds.set(id, build);
    return build;
  }

  isOver(id: string): boolean {
    return this.#over.has(id);
  }

  /** What became of it, undefined while it is not over. */
  outcome(id: string): BuildResponse | undefined {
    if (!this.#over.has(id)) return undefined;
    const unwritten = this.#unwritten.get(id);
    if (unwritten === undefined) return readResponse(this.#outcomePath(id));
    try {
      this.#write(id, unwritten);
    } catch {
      // Whoever asks next tries again; the next service finds out for itself.
    }
    return unwritten;
  }

  /** It is over, and its secrets are gone. Throws where that cannot be written; it is over all the same. */
  end(id: string, outcome: BuildResponse): void {
    if (!this.#builds.has(id)) return;
    // Somebody has removed it while it was baked, and wants nothing of it.
    if (!existsSync(this.folderOf(id))) return this.#forget(id);
    this.#over.add(id);
    this.#unwritten.set(id, outcome);
    this.#write(id, outcome);
  }

  #write(id: string, outcome: BuildResponse): void {
    writeAtomically(this.#outcomePath(id), JSON.stringify(outcome));
    this.#unwritten.delete(id);
    rmSync(this.secretsPath(id), { force: true });
  }

  /** Removes the oldest of those that are over, and gives how many. */
  prune(keep: number): number {
    const over = this.all.filter(({ id }) => this.#over.has(id));
    const old = over.slice(0, Math.max(0, over.length - keep));
    for (const { id } of old) {
      const aside = join(this.#folder, `${ASIDE}${id}`);
      // Whoever needs room on the disk may have been here before.
      if (existsSync(this.folderOf(id))) renameSync(this.folderOf(id), aside);
      this.#forget(id);
      rmSync(aside, { recursive: true, force: true });
    }
    return old.length;
  }

  #forget(id: string): void {
    this.#builds.delete(id);
    this.#over.delete(id);
    this.#unwritten.delete(id);
  }

  #outcomePath(id: string): string {
    return join(this.#folder, id, 'outcome.json');
  }
}

/** What a build came to that has no response of its own. */
export function failedResponse(id: string, code: number, message: string): BuildResponse {
  return {
    buildrequestid: id,
    id,
    status: 'failed',
    buildstages: [],
    buildrequest: [],
    images: [],
    artifacts: [],
    links: [],
    error: { code, message },
  };
}

/** The response in a file that a build writes while we read; undefined where there is none. */
export function readResponse(path: string): BuildResponse | undefined {
  try {
    return buildResponse.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function readJson(path: string): unknown {
  return parseJson('The file', readBounded('The file', path, LARGEST_FILE));
}

/** Whoever names the folder may have things of their own in it: whatever has another name is theirs. */
function isAside(name: string): boolean {
  return name.startsWith(ASIDE) && isUuid(name.slice(ASIDE.length));
}

function byTime(one: KeptBuild, other: KeptBuild): number {
  return one.received - other.received || (one.id < other.id ? -1 : 1);
}
