import type { Host } from '../core/runner/host.ts';

/** The runner takes 1 MiB of a step and nothing of one that has more; the run's own summary needs the rest. */
const MOST_BYTES = 600 * 1024;

/**
 * The summaries of legs that are baked side by side, one after another: the toolkit collects in one buffer what is written
 * meanwhile, and would write it twice.
 */
export class SummaryTurns {
  #last: Promise<void> = Promise.resolve();
  #bytes = 0;
  #dropped = false;

  async add(host: Host, markdown: string): Promise<void> {
    const size = Buffer.byteLength(markdown);
    if (this.#bytes + size > MOST_BYTES) {
      if (this.#dropped) return;
      this.#dropped = true;
      return this.#write(
        host,
        '\n_The summaries of further legs are left out: a step has 1 MiB. Their records have everything._\n',
      );
    }
    this.#bytes += size;
    return this.#write(host, markdown);
  }

  async #write(host: Host, markdown: string): Promise<void> {
    const before = this.#last;
    const mine = (async (): Promise<void> => {
      await before;
      await host.summary(markdown);
    })();
    // One that fails is its own writer's trouble.
    this.#last = mine.catch(() => {});
    return mine;
  }
}
