import type { TimedStep } from '../../image/outcome.ts';
import type { UiLine } from './machine-output.ts';

const PREFIX = /^(?:==>|\s{3}) (.+?): (.*)$/s;
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/^(?:Prevalidating|Creating a temporary directory|Retrieving|Creating file|Starting)/, 'prepare'],
  [/^(?:Provisioning with|Running local shell|Uploading)/, 'provision'],
  [/^(?:Stopping the source|Committing|Image ID)/, 'save'],
  [/^Running post-processor/, 'post-process'],
];
const MOST = 500;

/** Collects the steps of all builds, for the summary, and says what is going on, for the heartbeat. */
export class Timeline {
  readonly #done: TimedStep[] = [];
  readonly #open = new Map<string, { what: string; startMs: number }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  read(line: UiLine): void {
    const [, build, text = ''] = PREFIX.exec(line.first) ?? [];
    const finished = /^Build '(.+)' (?:finished|errored)/.exec(line.first)?.[1];
    if (finished !== undefined) this.#close(finished);
    if (build === undefined) return;
    const what = STEPS.find(([sign]) => sign.test(text))?.[1];
    const open = this.#open.get(build);
    if (what === undefined || open?.what === what || this.#done.length >= MOST) return;
    this.#close(build);
    this.#open.set(build, { what, startMs: this.#now() });
  }

  end(): readonly TimedStep[] {
    for (const build of this.#open.keys()) this.#close(build);
    return this.#done;
  }

  /** What each build is at, such as `docker.app: provision`. */
  get current(): string {
    const parts = [...this.#open].map(([build, { what }]) => `${build}: ${what}`);
    return parts.length === 0 ? 'preparing' : parts.slice(0, 5).join(', ');
  }

  #close(build: string): void {
    const open = this.#open.get(build);
    if (open === undefined) return;
    this.#open.delete(build);
    this.#done.push({ build, ...open, endMs: this.#now() });
  }
}
