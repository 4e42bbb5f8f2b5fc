import type { z } from 'zod';

import type { Tier } from './leg.ts';
import type { Publication } from './verification.ts';
import type { BakedImage, Record as LegRecord } from './record.ts';

// The port's part on publishing: what a provider says of a target of its own, and what the engine of publishing gives and gets.

/** What publishing does after the preflight, one after the other over all targets: no phase begins before the last is whole. */
export const phases = ['replicate', 'share', 'expose', 'point', 'announce'] as const;
export type Phase = (typeof phases)[number];

/** A provider's kind of target: the member of a target that has the provider's name. */
export interface TargetKind {
  /** Its fields as a manifest has them. No SDK is loaded for it: plan reads manifests with it. */
  readonly fields: z.ZodType<TargetFields>;
  /** Whether images like this one are published to it. */
  readonly takes: (image: BakedImage) => boolean;
  /**
   * How consumers find what was published: `copies` are images of their own in other regions; a `name` is what any machine
   * gets the image by, in place of the id that it was baked with; a `version` is that, too, and is in other regions by the same id.
   */
  readonly gives: 'copies' | 'name' | 'version';
  /**
   * Tells what publishing would refuse, as far as that can be known before anything is baked: placeholders that nobody knows,
   * names that it does not take, two images under one name.
   * @param legs that name the target
   */
  readonly check: (fields: TargetFields, legs: readonly PlannedImage[], tell: TellField) => void;
  /** The regions, as they are written, that images are copied to. Absent: it copies nothing. */
  readonly copiesTo?: (fields: TargetFields) => readonly string[];
  /** What publishes to one target of that kind, for all legs that name it. Here, and not before, its SDK is loaded. */
  readonly publisher: (fields: TargetFields, request: PublisherRequest) => Promise<Publisher>;
}

/** Of a target's member, checked, with its defaults. */
export type TargetFields = Readonly<Record<string, unknown>>;

/** What a kind of target says, with its fields as its own schema types them. */
interface TypedKind<S extends z.ZodType<TargetFields>> {
  readonly fields: S;
  readonly takes: TargetKind['takes'];
  readonly gives: TargetKind['gives'];
  readonly check: (fields: z.output<S>, legs: readonly PlannedImage[], tell: TellField) => void;
  readonly copiesTo?: (fields: z.output<S>) => readonly string[];
  readonly publisher: (fields: z.output<S>, request: PublisherRequest) => Promise<Publisher>;
}

/** A kind of target for a list of providers, where nobody knows its fields any more: its schema tells them again. */
export function targetKind<S extends z.ZodType<TargetFields>>(kind: TypedKind<S>): TargetKind {
  const { fields: schema, check, copiesTo, publisher } = kind;
  return {
    fields: schema,
    takes: kind.takes,
    gives: kind.gives,
    check: (fields, legs, tell) => check(schema.parse(fields), legs, tell),
    ...(copiesTo === undefined ? {} : { copiesTo: (fields: TargetFields) => copiesTo(schema.parse(fields)) }),
    publisher: (fields, request) => publisher(schema.parse(fields), request),
  };
}

/** A leg as a plan has it before anything is baked. */
export interface PlannedImage {
  readonly leg: string;
  readonly axes: Readonly<{ [axis: string]: string }>;
  /** What placeholders stand for; for what is not known yet there is some word. */
  readonly values: ReadonlyMap<string, string>;
}

/** An image as somebody uses it who has Terraform. */
export interface ConsumedImage {
  /** What Terraform may call it: letters, digits and underscores. */
  readonly label: string;
  /** The region, or local. */
  readonly region: string;
  /** Empty where it is known by its reference alone. */
  readonly id: string;
  /** The name that it was published under, as its provider tells it; null: none. */
  readonly ref: string | null;
  readonly digest: string | null;
  readonly account: string | null;
}

/** Tells what is wrong with a field of a target. */
export type TellField = (field: string, message: string) => void;

/** What a publisher is made of. */
export interface PublisherRequest {
  /** The target's name. */
  readonly target: string;
  /** The legs that name the target. */
  readonly candidates: readonly Candidate[];
  /** All legs of the plan that name the target, published by this run or not; null where there is no plan. */
  readonly planned: readonly PlannedImage[] | null;
  /** The run's repository for images that one job hands to another; null where there is none. */
  readonly buildRegistry: string | null;
  /** What programs are started with. */
  readonly environment: Readonly<Record<string, string>>;
  /** A folder of this publishing for small files. */
  readonly temporary: string;
  /** Regions that may lag behind: without them, the others are published all the same. */
  readonly bestEffort: ReadonlySet<string>;
  /** Whether this run may show images to everybody. */
  readonly allowPublic: boolean;
}

/** One leg whose images are to be published: its record has passed the gate, or `require-verified: false` let it through. */
export interface Candidate {
  readonly leg: string;
  /** The leg as part of a file or tag name. */
  readonly slug: string;
  readonly image: string;
  readonly tier: Tier;
  readonly axes: Readonly<{ [axis: string]: string }>;
  readonly record: LegRecord;
  readonly images: readonly BakedImage[];
  /** Where its builder would run here: paths of files are relative to it; absolute. */
  readonly folder: string;
  /** False only where `require-verified: false` was said. */
  readonly isVerified: boolean;
  /** What placeholders in the fields of its targets stand for; `{key8}` and `{name}` among them. */
  readonly values: ReadonlyMap<string, string>;
}

/** One change that is needed, in words for the plan, the journal and the summary. */
export interface Change {
  readonly target: string;
  /** The provider's name, or files. */
  readonly kind: string;
  /** Null: it is of several legs, as a file is. */
  readonly leg: string | null;
  readonly region: string | null;
  readonly phase: Phase;
  /** What is done to what, beginning with a verb: "copy the image from us-east-1", "set latest". Never a secret. */
  readonly what: string;
  /** What is there now, in short; null: nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What a look at all of a target's places says, before anything is changed. */
export interface PublishPreflight {
  /** Each stops the whole run before the first change: what, where, allowed, got, what to do. */
  readonly refusals: readonly string[];
  readonly notices: readonly string[];
  /** All that the phases will change, as far as it can be seen now. */
  readonly changes: readonly Change[];
  /** Where images are already: what files say of them can then be told before anything is changed. */
  readonly there?: readonly There[];
}

/** An image that is where its target wants it, whatever else is due for it. */
export type There = Pick<Outcome, 'kind' | 'leg' | 'build' | 'region' | 'id' | 'status'>;

/** What became of one leg in one place of a target. */
export interface Outcome extends Publication {
  readonly leg: string;
  readonly build: string;
  /** Whether the run may go on to the next phase without it: only of a best-effort region. */
  readonly isRequired: boolean;
  /** Why it failed or was skipped; null otherwise. */
  readonly message: string | null;
}

/** Where a consumer finds an image now: one line of the outputs and the files. */
export interface Placed {
  readonly leg: string;
  readonly image: string;
  readonly axes: Readonly<{ [axis: string]: string }>;
  readonly build: string;
  readonly provider: string;
  /** The region, or local. */
  readonly region: string;
  /** The provider's own; `repository@sha256:…` of a container image that was published, else its id; a path. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

/**
 * One kind of one target, over all legs that name it. It decides by what the provider says, never by what an earlier run
 * noted; each of its phases looks again and changes only what differs, so that it may be run again at any time.
 */
export interface Publisher {
  readonly target: string;
  /** The provider's name, or files. */
  readonly kind: string;
  /**
   * Reads only. Throws nothing but bugs: what is wrong is a refusal.
   * @param placed where images are already, by what the targets of other kinds say
   */
  readonly preflight: (placed?: readonly Placed[]) => Promise<PublishPreflight>;
  /**
   * Does its part of a phase. What fails in a place is an outcome of it, not an error; after the phase the run stops if a
   * required outcome failed.
   * @param placed where images are by now; complete in `announce`
   */
  readonly carryOut: (phase: Phase, ledger: Ledger, placed: readonly Placed[]) => Promise<void>;
  /** So far; one for each leg, build and region (files: one for each path, its `ref`). */
  readonly outcomes: () => readonly Outcome[];
}

/**
 * Through here goes every call that changes something, so that it is counted and journalled: the intent before, its end
 * after, flushed each time. A report only: no run decides by it.
 */
export interface Ledger {
  /** Calls that change something, so far. */
  readonly mutations: () => number;
  /** Aborted when the run is cancelled: no new change begins, and waiting ends. */
  readonly signal: AbortSignal;
  /**
   * @param change what the call does
   * @param call makes exactly one change; throws what the provider said
   * @param takesBack what this run itself began and did not end: that is done when the run is cancelled, too
   */
  readonly change: <T>(change: Change, call: () => Promise<T>, takesBack?: boolean) => Promise<T>;
}
