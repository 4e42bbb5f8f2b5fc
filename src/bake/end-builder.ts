import { existsSync } from 'node:fs';

import { steadyNow } from '../core/clock.ts';
import { watchDescendants } from '../core/process/descendants.ts';
import type { Host } from '../core/runner/host.ts';
import { delay, isRunning, MARK, processesMarked, sendSignal, waitUntil } from '../core/process/process.ts';
import { createRelay } from '../core/process/relay.ts';
import { tailFile, type TailState } from '../core/text/tail.ts';
import type { BakeCleanup } from './cleanup.ts';
import type { BakeFolder } from './folder.ts';
import type { Journal } from './journal.ts';
import { isBeforeBuilder } from './record.ts';

/** For one that was killed to be gone. */
const GONE_MS = 5000;
const LOOK_EVERY_MS = 150;

/** The builder gets its one SIGTERM, and until `until`; then it is killed, with all that carries this bake's mark. */
export async function endBuilder(
  host: Host,
  journal: Journal,
  cleanup: BakeCleanup,
  log: RestOfLog,
  until: number,
): Promise<void> {
  const { child } = journal;
  const { sightings } = cleanup;
  const name = isBeforeBuilder(journal.record) ? 'Berkshelf' : cleanup.name;
  if (child === null) {
    // Killed in the moment between the start of the builder and the note of it.
    for (const pid of processesMarked(MARK, journal.mark)) sendSignal(pid, 'SIGTERM');
    await waitUntil(async () => processesMarked(MARK, journal.mark).length === 0, until);
    return;
  }
  const isThere = (): Promise<boolean> => isRunning(child.pid, child.startTime);
  let running = await isThere();
  if (!running) return;
  const watch = watchDescendants([child, ...sightings.processes], (seen) => sightings.running(seen));
  if (journal.phase !== 'stopping') {
    await cleanup.lookOnce();
    watch.look();
    sendSignal(child.pid, 'SIGTERM');
  }
  host.info(`${name} is still cleaning up.`);
  let isWaiting = true;
  const looking = lookOn(cleanup, () => isWaiting);
  await log.showWhile(async () => {
    running = await isThere();
    isWaiting = running && steadyNow() <= until;
    return isWaiting;
  });
  watch.stop();
  await looking;
  if (!running) return;
  host.info(`${name} did not end in time and is killed.`);
  sendSignal(child.pid, 'SIGKILL', true);
  for (const pid of processesMarked(MARK, journal.mark)) sendSignal(pid, 'SIGKILL');
  await waitUntil(async () => !(await isThere()), steadyNow() + GONE_MS);
}

/** What it was just making when it was asked to end comes and goes while it cleans up. */
async function lookOn(cleanup: BakeCleanup, isGoingOn: () => boolean): Promise<void> {
  while (isGoingOn()) {
    await cleanup.lookOnce();
    await delay(LOOK_EVERY_MS);
  }
}

/** What main did not come to show: a part while the builder goes on, the rest when all else is done. */
export class RestOfLog {
  readonly #host: Host;
  readonly #path: string;
  readonly #relay: ReturnType<typeof createRelay>;
  #write: (lines: string) => void = () => {};
  #shown: number;

  constructor(host: Host, folder: BakeFolder, { secrets, shown }: Journal, cleanup: BakeCleanup) {
    this.#host = host;
    this.#path = folder.stdout;
    this.#shown = shown;
    this.#relay = createRelay(secrets, cleanup.renderer(), (lines) => this.#write(lines));
  }

  /** Shows what is written for as long as `isGoingOn` says so. */
  async showWhile(isGoingOn: () => Promise<boolean>): Promise<void> {
    let isOver = false;
    const watch = waitUntil(async () => {
      isOver = !(await isGoingOn());
      return isOver;
    }, Number.MAX_SAFE_INTEGER);
    await this.#show(() => (isOver ? 'leave' : 'writing'));
    await watch;
  }

  /** The rest; it may be long. */
  async showAll(): Promise<void> {
    await this.#show(() => 'ended', true);
  }

  async #show(state: () => TailState, isLast = false): Promise<void> {
    if (!existsSync(this.#path)) return;
    await this.#host.relay(async (write) => {
      this.#write = write;
      this.#shown = await tailFile(this.#path, this.#shown, this.#relay.push, state);
      if (isLast) this.#relay.end();
    });
  }
}
