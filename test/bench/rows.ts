// What the benchmarks measured, as bench/results.json has it and docs/performance.md is made of.
import { z } from 'zod';

/** What can be measured by itself, in the order in which it is. */
export const parts = ['bake', 'plan', 'kitchen-verify', 'publish', 'setup-packer', 'relay', 'report'] as const;
export type Part = (typeof parts)[number];

const bar = z.strictObject({
  /** In the unit of the bar. */
  measured: z.number(),
  most: z.number().optional(),
  least: z.number().optional(),
  /** `+s` are seconds over a peer's; `×` and `%` are of a peer's. */
  unit: z.enum(['s', '+s', '×', '%', 'MB', 'MB/s', 'KiB']),
});
export type Bar = z.infer<typeof bar>;

const row = z.strictObject({
  /** A few words, for the plot. */
  short: z.string(),
  what: z.string(),
  figure: z.string(),
  bars: z.array(bar),
  /** Who did the same beside us in the same run, turn by turn; both medians in seconds. */
  peer: z.strictObject({ name: z.string(), theirs: z.number(), ours: z.number() }).optional(),
});
export type Row = z.infer<typeof row>;

export const benchResults = z.strictObject({
  schema: z.literal('bakehouse/bench/1'),
  at: z.iso.datetime(),
  /** How long all of it took, in seconds. */
  seconds: z.number(),
  node: z.string(),
  machine: z.strictObject({ processor: z.string(), cores: z.int(), memoryGb: z.number(), system: z.string() }),
  /** How often each was measured, and how often the builds of half a minute were. */
  turns: z.int(),
  long: z.int(),
  parts: z.array(z.strictObject({ part: z.enum(parts), rows: z.array(row) })),
  /** What could not be measured there, and why. */
  missing: z.array(z.strictObject({ part: z.enum(parts), why: z.string() })),
});
export type BenchResults = z.infer<typeof benchResults>;

export function atMost(measured: number, most: number, unit: Bar['unit']): Bar {
  return { measured: rounded(measured), most, unit };
}

export function atLeast(measured: number, least: number, unit: Bar['unit']): Bar {
  return { measured: rounded(measured), least, unit };
}

export function isMet({ measured, most = Infinity, least = -Infinity }: Bar): boolean {
  return measured <= most && measured >= least;
}

/** How much of what a bar allows is used: 1 is all of it. */
export function shareOf({ measured, most, least }: Bar): number {
  if (most !== undefined) return most === 0 ? Infinity : measured / most;
  return least === undefined || measured === 0 ? Infinity : least / measured;
}

/** `≤ 1.1×`, `≤ +0.20 s`, `≥ 60 MB/s`. */
export function barText({ most, least, unit }: Bar): string {
  const sign = most === undefined ? '≥' : '≤';
  const amount = most ?? least ?? 0;
  if (unit === '×') return `${sign} ${amount}×`;
  if (unit === '+s') return `${sign} +${amount.toFixed(2)} s`;
  return `${sign} ${amount.toLocaleString('en-US')} ${unit}`;
}

/** The bar of which most is used; undefined where there is none. */
export function tightest(bars: readonly Bar[]): Bar | undefined {
  return bars.toSorted((a, b) => shareOf(b) - shareOf(a))[0];
}

/** `0.31 s`, `1.07×`: as much of it as tells. */
export function measuredText({ measured, unit }: Bar): string {
  const digits = unit === '×' || measured < 10 ? 2 : 0;
  if (unit === '×') return `${measured.toFixed(digits)}×`;
  if (unit === '+s') return `${measured < 0 ? '−' : '+'}${Math.abs(measured).toFixed(2)} s`;
  return `${measured.toFixed(digits)} ${unit}`;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function rounded(measured: number): number {
  return Math.round(measured * 10_000) / 10_000;
}
