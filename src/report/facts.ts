import type { Leftover } from '../image/leftover.ts';
import type { BakedImage, Record } from '../image/record.ts';
import type { FailedTest, Publication } from '../image/verification.ts';
import type { LegStatus } from '../plan/collection.ts';

/** The run that is told of. Empty texts where it is none of GitHub's. */
export interface RunContextFacts {
  readonly repository: string;
  readonly commit: string;
  readonly ref: string;
  readonly event: string;
  readonly id: string;
  readonly attempt: number;
  readonly url: string;
  /** When this is told, in ms since the epoch. */
  readonly at: number;
}

/** What went wrong with an image. */
export interface Trouble {
  /** `tests`: it was baked, and they did not pass. `result`: nothing usable came of it. */
  readonly kind: 'bake' | 'tests' | 'scan' | 'result' | 'cancelled' | 'blocked';
  /** The class of a failed bake, else empty. */
  readonly class: string;
  readonly message: string;
}

/** A flag of `bakehouse run` that says what is planned. */
export interface RunFlag {
  readonly flag: 'manifest' | 'request' | 'profiles' | 'vars';
  /** Null where it is not to be shown, or has no room on a line. */
  readonly value: string | null;
}

/** How an image was tested. */
export interface TestFacts {
  /** `earlier`: not in this run, as its provider says. `none`: it has no tests. `unknown`: none came to a result. */
  readonly state: 'passed' | 'failed' | 'earlier' | 'none' | 'unknown';
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly FailedTest[];
  /** What scanning it came to, in a few words; absent where nothing has scanned it. */
  readonly scan?: string;
  readonly instances: readonly { readonly name: string; readonly passed: number; readonly total: number }[];
}

/** A part of an image's time. */
export interface TimeSpan {
  readonly what: 'prepare' | 'bake' | 'test' | 'publish';
  readonly failed: boolean;
  /** ms since the epoch. */
  readonly start: number;
  readonly end: number;
}

/** One image of the plan after the run. */
export interface LegFacts {
  readonly leg: string;
  readonly slug: string;
  readonly level: number;
  readonly parent: string | null;
  /** Other names under which the same image goes. */
  readonly aliases: readonly string[];
  readonly status: LegStatus;
  readonly trouble: Trouble | null;
  readonly blockedBy: string | null;
  /** Why the plan had it baked or not. */
  readonly reason: string;
  /** The images above it, the nearest first, that were baked and so had it baked, with their own reasons. */
  readonly causes: readonly { readonly leg: string; readonly reason: string }[];
  readonly builder: Record['builder'];
  readonly template: string;
  readonly key: string | null;
  /** Those that were made, also where they are not for use. */
  readonly images: readonly BakedImage[];
  readonly tests: TestFacts;
  /** In the order of time. */
  readonly parts: readonly TimeSpan[];
  readonly leftovers: readonly Leftover[];
  readonly publications: readonly Publication[];
  readonly sources: Record['sources'];
  readonly variables: readonly string[];
  /** Files of its inputs that were not as the commit has them. */
  readonly dirty: readonly string[];
}

/** What a report tells: the page, the summary and the end of a terminal are drawn from the same. */
export interface RunFacts {
  readonly run: RunContextFacts;
  /** In the order of the plan, without those that were not selected. */
  readonly legs: readonly LegFacts[];
  /** What is wrong beside the images: records that could not be read, and what the run failed with. */
  readonly problems: readonly string[];
  /** What nothing was published for, where that was asked for; empty otherwise. */
  readonly unpublished: string;
  /** Whether something was to be published. */
  readonly publishes: boolean;
  readonly isCancelled: boolean;
  /** What was named to be planned; empty where it was found by itself, or is not known. */
  readonly asked: readonly RunFlag[];
  /** Files that the plan was read from. */
  readonly from: readonly string[];
  /** Program to version, of the bakes and tests of this run. */
  readonly tools: readonly (readonly [name: string, version: string])[];
  /** Ids of reused legs by the Packer that baked them, where that is none of those that baked in this run. */
  readonly otherPackers: readonly (readonly [version: string, legs: readonly string[]])[];
}
