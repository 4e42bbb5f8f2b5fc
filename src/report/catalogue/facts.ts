import type { Tier } from '../../image/leg.ts';

/** Whether an image is still where a record says that it is. `unlike`: something is there, but not that image. */
export type ImageStanding =
  | { readonly kind: 'there' }
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'unlike'; readonly reason: string }
  | { readonly kind: 'unasked'; readonly reason: string };

/** All that a catalogue tells: its pages are drawn from this alone. */
export interface CatalogueFacts {
  /** owner/name; empty where nobody knows it. */
  readonly repository: string;
  /** The day that ages are of, UTC, as 2026-11-30. */
  readonly day: string;
  /** By their names. */
  readonly images: readonly CatalogueImage[];
  /** What is not known, and why: sentences. */
  readonly unknown: readonly string[];
  /** Whether somebody says which images there should be, as a manifest does. */
  readonly isDefined: boolean;
}

/** How an image stands, the worst first. `failed`: its tests or its scan. `empty`: no build of it is known. */
export const catalogueStates = ['revoked', 'gone', 'failed', 'stale', 'ready', 'empty'] as const;
export type CatalogueState = (typeof catalogueStates)[number];

/** One image at one set of axis values, with all of its builds that are known. */
export interface CatalogueImage {
  readonly leg: string;
  /** The name of its page, without a folder and an ending. */
  readonly slug: string;
  readonly image: string;
  /** Null: no record and no manifest says it. */
  readonly tier: Tier | null;
  readonly state: CatalogueState;
  /** Why it is in that state; empty where there is no more to be said. */
  readonly why: string;
  /** How often it is baked anew, as `every 7 days`; null: not, or nobody says. */
  readonly refresh: string | null;
  /** How long its builds stay, in words; null: for ever, or nobody says. */
  readonly retention: string | null;
  /** False: the manifest has it no more. */
  readonly isDefined: boolean;
  /** The newest first. */
  readonly builds: readonly CatalogueBuild[];
}

/** Another build that this one stands on, or that stands on it. */
export interface BuildLink {
  /** A key, or an id of what nobody of us baked. */
  readonly name: string;
  readonly leg: string | null;
  /** Of its page; null: it has none. */
  readonly slug: string | null;
  /** How many steps off it is; from 1. */
  readonly depth: number;
  readonly isRevoked: boolean;
  /** Whether no newer build of its image is known. */
  readonly isNewest: boolean;
}

/** Where one image of a build is, or was. */
export interface CataloguePlace {
  readonly provider: string;
  /** As people call the provider. */
  readonly title: string;
  readonly region: string;
  readonly id: string;
  readonly copyOf: string | null;
  readonly standing: ImageStanding;
  /** Why this image alone may not be used; null where nothing says so. */
  readonly revoked: string | null;
}

export interface BuildPublication {
  readonly target: string;
  readonly kind: string;
  readonly region: string | null;
  readonly ref: string | null;
  readonly id: string | null;
  readonly digest: string | null;
  /** ISO 8601; null: its record says nothing of it. */
  readonly at: string | null;
  readonly standing: ImageStanding;
  /** The key of a newer build that was published there since; null: this one may still be found there. */
  readonly movedTo: string | null;
}

/** That a build stands in a channel. */
export interface BuildChannel {
  readonly name: string;
  /** ISO 8601; null: promoting it was begun, and nobody saw the end. */
  readonly since: string | null;
}

/** All that is known of one bake. */
export interface CatalogueBuild {
  /** Its key, or the id of an image that has none. */
  readonly name: string;
  readonly key: string | null;
  readonly recipe: string | null;
  /** ISO 8601; null: nobody tells. */
  readonly created: string | null;
  /** Whole days; null: nobody tells. */
  readonly age: number | null;
  /** As `stale: 9 days, limit 7`; null: it is fresh, or need not be. */
  readonly stale: string | null;
  /** Why it may not be used; null where it may. */
  readonly revoked: string | null;
  readonly channels: readonly BuildChannel[];
  /** In words, as `24 passed`. */
  readonly tests: string;
  readonly testsState: 'passed' | 'failed' | 'none';
  /** In words; null: nobody has scanned it. */
  readonly scan: string | null;
  /** Null: also where its policy lets nothing fail. */
  readonly scanState: 'pass' | 'block' | null;
  /** What the scan found that shuts its gate, a line each. */
  readonly findings: readonly string[];
  readonly places: readonly CataloguePlace[];
  readonly publications: readonly BuildPublication[];
  readonly above: readonly BuildLink[];
  readonly below: readonly BuildLink[];
  /** How many stand on it, also those that are not listed. */
  readonly belowCount: number;
  /** What was baked of, in words: `acme/images 1916c39 on main`; empty where no record tells. */
  readonly from: string;
  /** Addresses of the run that baked it; empty where nobody knows one. */
  readonly run: string;
  readonly tools: readonly (readonly [name: string, version: string])[];
  /** Commands that fetch or show it. */
  readonly commands: readonly string[];
  /** How Terraform names it, each a text of its own. */
  readonly terraform: readonly string[];
  /** What checks where it comes from; empty where nothing was published with it. */
  readonly verify: readonly string[];
}
