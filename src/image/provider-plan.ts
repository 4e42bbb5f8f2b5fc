import type { z } from 'zod';

import type { Asker } from './asker.ts';
import type { LegDefinition, ResolvedSource, SourceRequest } from './definition.ts';
import type { Found, Marked } from './found.ts';
import type { RefRule } from './reuse-from.ts';

/**
 * What a provider takes, and what its images come of. A problem is told as the end of a sentence about the leg; undefined
 * where there is none.
 */
export interface NamingRules {
  readonly name?: (name: string, builder: string) => string | undefined;
  /** The setting of its builders in which a template gives the name. Absent: only names of a plan are held against the rule. */
  readonly nameSetting?: string;
  /** Tags of the user's, before ours are added. */
  readonly tags?: (tags: Readonly<Record<string, string>>) => string | undefined;
  /**
   * What its images start from, and what starts from them: images of its own, or any, since they are plain files, which
   * have no names that could be taken either. Absent: its own.
   */
  readonly kin?: 'own' | 'any';
}

/** A build of a leg whose image may be there already. */
export interface WantedBuild {
  /** The type of its builder. */
  readonly type: string;
  /** Null for a Dockerfile, which has only one. */
  readonly name: string | null;
  /** Attributes of the builder, where the template says them outright. */
  readonly literals: Readonly<Record<string, unknown>>;
  /** Whether an attribute of this name is written there, whatever its value. Absent: only those of `literals` are known. */
  readonly isWritten?: (attribute: string) => boolean;
  /** Paths of archives that a post-processor packs its image into, which may be all that is kept of it. */
  readonly archives: () => readonly string[];
}

/** A leg whose images may be there already. */
export interface WantedLeg {
  readonly slug: string;
  readonly key: string;
  /** Those whose images the provider keeps; at least one. */
  readonly builds: readonly WantedBuild[];
  /** Texts that may name the region that it bakes in: values of its axes and variables. */
  readonly hints: readonly string[];
  /** Absolute: where its builder runs. */
  readonly workingDirectory: string;
  /** Whose images are taken. */
  readonly refs: RefRule;
  /** The account that it is baked in, as the manifest names it; null: that of the credentials. */
  readonly account: string | null;
  /** The role that the job of the leg assumes; null: that of the workflow. It may tell the account. */
  readonly role: string | null;
}

/**
 * What is there of each leg, in the order asked: the images of all its builds, or none. Few calls for any number of legs,
 * each client connected at its first question. What cannot be asked is `unknown`; an error makes all of them so.
 */
export type LookUpImages = (wants: readonly WantedLeg[], asker: Asker) => Promise<readonly Found[]>;

/** A recipe of which there may be images, whatever they stand on. */
export type WantedRecipe = Omit<WantedLeg, 'key'> & { /** `br2-…` */ readonly recipe: string };

/** What there is of each recipe, in the order asked: more than is good is no harm, since keys are looked up after that. */
export type LookUpRecipes = (wants: readonly WantedRecipe[], asker: Asker) => Promise<readonly Marked[]>;

/** A kind of images to start from that nothing in a plan bakes: a member of `source` in a manifest. */
export interface SourceKind {
  /** What stands there. Every text in it may hold placeholders that are known at plan time. */
  readonly written: z.ZodType;
  /** The same in a plan: an object whose `of` is the name of the member. */
  readonly request: z.ZodObject<{ of: z.ZodLiteral<string> }>;
  /** From the one to the other. `filled` fits `written`, its placeholders filled; `axes` are those of the leg. */
  readonly requestOf: (filled: unknown, axes: Readonly<Record<string, string>>) => SourceRequest;
  /** What is wrong with a request, as the end of a sentence about the leg. */
  readonly problem?: (request: SourceRequest) => string | undefined;
  /**
   * The image that it is now, by an id that stays the same and that a template can be given. May give an image that is only
   * here a name of ours. Throws a UserError that says why it cannot be told.
   */
  readonly resolve: (request: SourceRequest, asker: Asker) => Promise<ResolvedSource>;
  /** The same of a name in a template or Dockerfile, which itself goes on to the builder. Changes nothing. */
  readonly base: (request: SourceRequest, asker: Asker) => Promise<ResolvedSource>;
  /** Whether what was resolved on another machine is on this one too. Absent: it is the same everywhere. */
  readonly isHere?: (source: ResolvedSource, asker: Asker) => Promise<boolean>;
}

/** Where a post-processor leaves something: names that a daemon has, names in a registry, files. */
export type DepositKind = 'names' | 'pushed' | 'files';

export interface DepositPlace {
  readonly kind: DepositKind;
  /** A name of a container image, or a path relative to the working directory. */
  readonly at: string;
  readonly key: string;
  /** Absolute: where the builder runs. */
  readonly workingDirectory: string;
}

export type DepositSeen =
  /** The digest of what is there, as a record has it: of a name, the id of the image. */
  | { readonly kind: 'there'; readonly digest: string | null }
  /** The reason is a clause about what is there. */
  | { readonly kind: 'missing'; readonly reason: string }
  /** Nobody was asked. */
  | { readonly kind: 'unasked'; readonly reason: string };

/** What post-processors leave where a provider can look. */
export interface Deposits {
  readonly kinds: readonly DepositKind[];
  /** May throw: then it counts as not there, with the message. */
  readonly look: (place: DepositPlace, asker: Asker) => Promise<DepositSeen>;
  /** Notes by what key a file was made, so that `look` knows it again. Only of files. Throws where it cannot. */
  readonly note?: (file: DepositedFile) => void;
}

export interface DepositedFile {
  /** Absolute: where the builder runs. */
  readonly workingDirectory: string;
  readonly path: string;
  readonly size: number;
  readonly digest: string;
  readonly build: string;
  readonly key: string;
  readonly recipe: string | null;
  /** The run that made it; null where none is known. */
  readonly runId: string | null;
}

/** Images that were made elsewhere, and are to be found like those of a bake. */
export interface Adoption {
  /** An id of such an image, for messages. */
  readonly example: string;
  readonly isId: (id: string) => boolean;
  /** What is wrong with the words that say why, which stay on the image. A sentence. */
  readonly reasonProblem: (reason: string) => string | undefined;
  /** Whether the image can stand for a leg. Changes nothing. Throws a UserError with everything that speaks against it. */
  readonly look: (leg: AdoptedLeg, id: string, asker: Asker) => Promise<Adopted>;
}

export interface AdoptedLeg extends WantedLeg, Pick<LegDefinition, 'leg' | 'tier' | 'name' | 'arch'> {
  readonly recipe: string | null;
  /** Undefined where the leg is not refreshed. */
  readonly epoch: string | undefined;
}

export interface Adopted {
  readonly region: string;
  /** Puts the marks on it by which runs find it; none of passed tests. `ref` is whose image it is to be. */
  readonly adopt: (words: { readonly ref: string; readonly reason: string }) => Promise<void>;
}
