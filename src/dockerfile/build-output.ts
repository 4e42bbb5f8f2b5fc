import { dropEscapes } from '../core/process/relay.ts';
import type { TimedStep } from '../image/outcome.ts';

const MOST_STEPS = 500;
const MOST_LINES = 40;
const LONGEST_LINE = 2000;

/** An instruction as the builder tells of it: the text on one line, with its continuations joined. */
export interface BuildStep {
  /** BuildKit: `3/3`, with the stage's name where it has one; classic: the count over all stages. */
  readonly position: string;
  readonly text: string;
}

interface OpenStep extends BuildStep {
  readonly startMs: number;
  endMs: number | undefined;
}

/**
 * What is learnt from docker's plain output while it goes by; bounded, whatever a build prints. A hint and no proof:
 * what the classic builder's containers print cannot be told from its own lines.
 *
 *     #6 [stage 3/3] RUN make          Step 3/3 : RUN make
 *     #6 0.18 the output               the output
 *     #6 ERROR: …                      The command '/bin/sh -c make' returned a non-zero code: 2
 *
 * BuildKit since 0.8 names the place at the end: `Dockerfile:7`, with an excerpt (moby/buildkit solver/errdefs/source.go).
 */
export class BuildOutput {
  readonly #steps = new Map<string, OpenStep>();
  readonly #now: () => number;
  #failed: BuildStep | undefined;
  #last: BuildStep | undefined;
  #place: { file: string; line: number } | undefined;
  #lines: string[] = [];
  #endMs = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Whole lines, as docker wrote them. */
  read(lines: string): void {
    this.#endMs = this.#now();
    for (const line of dropEscapes(lines).split('\n')) if (line.trim() !== '') this.#readLine(line);
  }

  /** The instruction that failed: by BuildKit's own words, or the one that the classic builder was at. */
  get failed(): BuildStep | undefined {
    return this.#failed ?? (this.#isClassic ? this.#last : undefined);
  }

  /** The place in the Dockerfile that BuildKit named. */
  get place(): { readonly file: string; readonly line: number } | undefined {
    return this.#place;
  }

  /** The last lines that are not the output of a step of BuildKit's. */
  get closingLines(): readonly string[] {
    return this.#lines;
  }

  /** For the heartbeat. */
  get current(): string {
    return this.#last === undefined ? 'preparing' : `${this.#last.position} ${this.#last.text.slice(0, 60)}`;
  }

  steps(build: string): readonly TimedStep[] {
    return [...this.#steps.values()].map(({ position, text, startMs, endMs }) => ({
      build,
      what: `${position} ${/^[A-Za-z]+/.exec(text)?.[0] ?? ''}`.trim(),
      startMs,
      endMs: endMs ?? this.#endMs,
    }));
  }

  get #isClassic(): boolean {
    return this.#steps.has('classic 1');
  }

  #readLine(line: string): void {
    const buildkit = /^#(\d+) (.*)$/.exec(line);
    if (buildkit !== null) {
      this.#readBuildKit(buildkit[1] ?? '', buildkit[2] ?? '');
      return;
    }
    this.#lines.push(Buffer.from(line.slice(0, LONGEST_LINE)).toString());
    if (this.#lines.length > MOST_LINES) this.#lines.shift();
    const step = /^Step (\d+)\/(\d+) : (.*)$/.exec(line);
    if (step !== null) {
      const open = this.#steps.get(`classic ${this.#steps.size}`);
      if (open !== undefined) open.endMs = this.#now();
      this.#open(`classic ${step[1]}`, `${step[1]}/${step[2]}`, step[3] ?? '');
    }
    const place = /^([^\s:]+):(\d+)$/.exec(line);
    if (place !== null) this.#place = { file: place[1] ?? '', line: Number(place[2]) };
  }

  #readBuildKit(id: string, text: string): void {
    const named = /^\[((?:[^\]]* )?\d+\/\d+)\] (.*)$/.exec(text);
    if (named !== null) {
      this.#open(id, named[1] ?? '', named[2] ?? '');
      return;
    }
    const open = this.#steps.get(id);
    if (open === undefined) return;
    if (/^(?:DONE|CACHED|CANCELED)\b/.test(text)) open.endMs = this.#now();
    // Steps at its side fail too, for no reason of their own.
    else if (text.startsWith('ERROR: ') && !/^ERROR: (?:context canceled|.*: context canceled$)/.test(text)) {
      open.endMs = this.#now();
      this.#failed ??= { position: open.position, text: open.text };
    }
  }

  #open(id: string, position: string, text: string): void {
    const step = { position: position.slice(0, 100), text: text.slice(0, LONGEST_LINE) };
    this.#last = step;
    // BuildKit names a step again when others spoke in between.
    if (this.#steps.has(id) || this.#steps.size >= MOST_STEPS) return;
    this.#steps.set(id, { ...step, startMs: this.#now(), endMs: undefined });
  }
}
