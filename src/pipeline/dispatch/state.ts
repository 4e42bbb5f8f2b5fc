import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

import { parseJson, readBounded } from '../../core/files/bounded-file.ts';
import { UserError } from '../../core/errors.ts';
import { sha256Hex, writeDurably } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { canonicalJson } from '../../core/values.ts';
import type { PackuilonConfig } from '../queue/config-ini.ts';
import type { DispatchInputs } from './inputs.ts';

const item = z.object({
  /** What the list of a server says of its age; null for a folder's. */
  stamp: z.string().nullable(),
  /** Of the profile as canonical JSON: what is only written otherwise did not change. */
  digest: z.string(),
  /** How often it was sent. */
  sent: z.number().int().nonnegative(),
});
/** A profile as it was when it was sent last, or noted by the first run. */
export type SentProfile = z.infer<typeof item>;

const state = z.object({
  schema: z.literal('bakehouse/dispatch-state/1'),
  /** What it is about; of something else it says nothing. */
  from: z.string(),
  items: z.record(z.string(), item),
  commit: z.string().nullable(),
  /** The id of what was about to be sent: it may have been. */
  pending: z.string().nullable(),
});
export type DispatchState = z.infer<typeof state>;

const LARGEST = 256 * 1024 * 1024;

/** What was sent so far; it is on the disk after each change. */
export class SentSoFar {
  readonly #path: string;
  /** Whether nothing was known before. */
  readonly isFirst: boolean;
  #now: DispatchState;

  /** Throws a UserError for a file that is none of ours, or that is about something else. */
  constructor(path: string, from: string) {
    this.#path = path;
    this.isFirst = !existsSync(path);
    this.#now = this.isFirst
      ? { schema: 'bakehouse/dispatch-state/1', from, items: {}, commit: null, pending: null }
      : readState(path);
    if (this.#now.from !== from) {
      throw new UserError(
        `The state in ${path} is about ${this.#now.from}, and not about ${from}. Name another file: --state FILE.`,
      );
    }
  }

  get now(): DispatchState {
    return this.#now;
  }

  item(name: string): SentProfile | undefined {
    return Object.hasOwn(this.#now.items, name) ? this.#now.items[name] : undefined;
  }

  keep(
    changes: Partial<Pick<DispatchState, 'commit' | 'pending'>>,
    items: ReadonlyMap<string, SentProfile | null> = new Map(),
  ): void {
    const all = new Map<string, SentProfile | null>([...Object.entries(this.#now.items), ...items]);
    const left = [...all].filter((one): one is [string, SentProfile] => one[1] !== null);
    this.#now = { ...this.#now, ...changes, items: Object.fromEntries(left) };
    writeDurably(this.#path, `${JSON.stringify(this.#now, null, 1)}\n`, 0o644);
  }
}

/** Undefined where it is no JSON. */
export function digestOfProfile(text: string): string | undefined {
  try {
    return sha256Hex(canonicalJson(JSON.parse(text)));
  } catch {
    return undefined;
  }
}

/** Where the state is kept: beside what packuilon's configuration has there, unless it is said. */
export function statePath(host: Host, { state }: DispatchInputs, config: PackuilonConfig | undefined): string {
  const folder = host.input('state') === '' ? config?.cacheFolder : undefined;
  return resolve(host.workspace, folder ?? '', state);
}

/** Tells what was sent by name, and how much could not be. */
export function tellSent(host: Host, sent: readonly string[], failed: number): void {
  host.output('sent', JSON.stringify(sent));
  host.output('failed', String(failed));
}

function readState(path: string): DispatchState {
  const found = state.safeParse(parseJson(`The state ${path}`, readBounded('The state', path, LARGEST)));
  if (found.success) return found.data;
  throw new UserError(`The state ${path} is none that bakehouse dispatch wrote. Name another file: --state FILE.`);
}
