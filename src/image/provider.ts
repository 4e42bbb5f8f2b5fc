import type { z } from 'zod';

import type { CredentialTable } from '../core/secrets/credential-tables.ts';
import type { ImageIdentity } from './attestation.ts';
import type { FailureSigns } from './failure.ts';
import type { BakedImage } from './record.ts';
import type { Census, Withdrawal } from './provider-census.ts';
import type { Retention } from './provider-retention.ts';
import type { RecipeWords } from './provider-recipe.ts';
import type { ConsumedImage, TargetKind } from './provider-target.ts';
import type { Witness } from './provider-witness.ts';
import type { KitchenSide } from './provider-kitchen.ts';
import type { BuildShell } from './provider-shell.ts';
import type { Strays } from './provider-strays.ts';
import type { Trial } from './provider-trial.ts';
import type { LookAtRunning, Marks, SubjectSource, NotedThing } from './provider-verify.ts';
import type {
  Artifacts,
  BakePreflight,
  FailureWords,
  LedgerLines,
  Lends,
  OwnBake,
  PackerWords,
  Sweep,
} from './provider-bake.ts';
import type { Contest, HandOff, KeepImage, TagImages } from './provider-keep.ts';
import type { Environment } from '../core/runner/host.ts';
import type { Adoption, Deposits, LookUpImages, LookUpRecipes, NamingRules, SourceKind } from './provider-plan.ts';

/**
 * The port: all that the product asks of a place where images live. One folder of src/providers answers it; the engines
 * (packer, dockerfile, plan, kitchen, publish, bake) know these types and no provider.
 *
 * Only `name`, `title`, `builders` and `rules` are there in every provider. What else is absent is answered by one sentence,
 * the same everywhere: see `notOffered`.
 */
export interface Provider {
  /** What records, plans and journals hold: `gcp`. */
  readonly name: string;
  /** What people read: `Google Compute Engine`. */
  readonly title: string;
  /** The types of builders whose images it keeps. */
  readonly builders: readonly RegExp[];
  readonly rules: NamingRules;
  /** Absent: its images cannot be published, since nobody says that they are what was tested. */
  readonly witness?: Witness;
  /** The member of a target that has its name. Absent: images are not published to it. */
  readonly target?: TargetKind;
  /** Has an image where tests start from it. Absent: its id is all that tests get. */
  readonly subject?: SubjectSource;
  /** How Test Kitchen starts its images. Absent: by drivers that nobody here knows, with the input `image-key`. */
  readonly kitchen?: KitchenSide;
  /** Absent: which image an instance ran cannot be told, and the gate stays shut. */
  readonly running?: LookAtRunning;
  /** Absent: a script cannot be run against its images. */
  readonly trial?: Trial;
  /** Absent: nobody can step into a build of it. */
  readonly shell?: BuildShell;
  /** Absent: only the record says that an image passed its tests. */
  readonly marks?: Marks;
  /** How Packer's artifacts become its images. Absent: its images are known by their files, if at all. */
  readonly artifacts?: Artifacts;
  /** What Packer's lines tell of it. Absent: nothing. */
  readonly lines?: LedgerLines;
  /** Asked before anything is paid for. Absent: Packer is the first to find what is wrong. */
  readonly preflight?: BakePreflight;
  /** Absent: its builders are lent nothing. */
  readonly lends?: Lends;
  /** Absent: what a bake leaves is told as not looked for. */
  readonly sweep?: Sweep;
  /**
   * Its own words for why a build failed, out of the last lines of Packer's output or of its own knowledge; undefined where it
   * has none.
   * @param text with which Packer says that the build failed
   * @param own the bake, where the provider is one of those that keep what it makes
   */
  readonly reason?: (
    output: readonly string[],
    build: string,
    text: string,
    own?: { readonly bake: OwnBake; readonly words: PackerWords },
  ) => Promise<FailureWords | undefined>;
  /** Makes an image known by its key on this machine. Absent: it is not found again, or is by its tags. */
  readonly keep?: KeepImage;
  /** Puts tags on images where all who reach the provider see them. Absent: it has none. */
  readonly tag?: TagImages;
  /** Which of several places of its kind this machine works with, such as a daemon: bakes of one key wait for each other there.
   * Never throws. Absent: the account of the credentials, and the regions. */
  readonly place?: (environment: Readonly<Record<string, string>>) => Promise<string>;
  /** Absent: of two bakes of one key that machines begin at once, both stay. */
  readonly contest?: Contest;
  /** The words of a command that shows one of its images, on any machine that reaches it. Absent: nothing is told. */
  readonly show?: (image: Pick<BakedImage, 'region' | 'id'>) => readonly string[];
  /** How Terraform names one of its images, as text of a .tf file; undefined where it cannot. Absent: it never can. */
  readonly terraform?: (image: ConsumedImage) => string | undefined;
  /** How its images get from one job's machine to another's. Absent: every job reaches them by their ids. */
  readonly handOff?: HandOff;
  /** By what attestations know one of its images. Absent: by its digests and files alone. */
  readonly identity?: ImageIdentity;
  /** What its images are in a registry. Absent: none is published to one. */
  readonly inRegistries?: RegistryForm;
  /** What stands for an image that is not there, in a check that builds nothing; undefined where it cannot be one of its. */
  readonly standIn?: (leg: {
    readonly slug: string;
    readonly key: string;
    readonly region?: string;
  }) => string | undefined;
  /** Earlier images by their key. Absent: its legs are baked each time. */
  readonly lookUp?: LookUpImages;
  /** All its images that a bake marked. Absent: nobody tells what there was before. */
  readonly census?: Census;
  /** What keeps people from an image that is revoked. Absent: only Bakehouse itself refuses it. */
  readonly withdrawal?: Withdrawal;
  /** How images that are no longer wanted go. Absent: all of them stay. */
  readonly retention?: Retention;
  /** What runs left long ago. Absent: nobody looks for it. */
  readonly strays?: Strays;
  /** Earlier images by their recipe. Absent: how old they are is not known beforehand. */
  readonly lookUpRecipes?: LookUpRecipes;
  /** Images to start from that no leg bakes, by the member of a manifest's `source`. Absent: it has none of its own. */
  readonly sources?: Readonly<Record<string, SourceKind>>;
  /** Whether what post-processors left is still there. Absent: they run again. */
  readonly deposits?: Deposits;
  /** Images that were made elsewhere. Absent: none is adopted. */
  readonly adoption?: Adoption;
  /** The run's own region, where nothing names one; null where none is set. Absent: it has no regions. */
  readonly region?: (environment: Environment) => string | null;
  /** How journals of the first version had it. Absent: they did not know it. */
  readonly firstJournals?: FirstJournals;
  /** What its builders and commands call things in templates and scripts. Absent: what all builders share is read. */
  readonly recipe?: RecipeWords;
  /** How its programs find credentials by themselves. Absent: no variable or file of it is known as one. */
  readonly credentials?: CredentialTable;
  /** Its words for trouble. Absent: only what networks and machines say is told apart. */
  readonly failures?: FailureSigns;
}

/** All providers that there are, in the order in which they are asked. */
export type Providers = readonly Provider[];

/** How a registry keeps an image: as that of a container, or as the files of a machine. */
export type RegistryForm = 'container' | 'disk';

/** Undefined for an image that registries do not take. */
export type RegistryFormOf = (image: Pick<BakedImage, 'provider'>) => RegistryForm | undefined;

export function registryFormOf(providers: Providers): RegistryFormOf {
  return ({ provider }) => providerNamed(provider, providers)?.inRegistries;
}

/** The provider that keeps what a builder makes; undefined for builders that nobody here knows. */
export function providerOf(builder: string, providers: Providers): Provider | undefined {
  return providers.find(({ builders }) => builders.some((pattern) => pattern.test(builder)));
}

/** Why nobody can say whether images of a builder are there: no provider knows it, or the one that does cannot be asked. */
export function nobodyToAsk(builder: string): string {
  return `nobody can be asked for images of ${builder}`;
}

/** The one sentence for what a provider does not offer. `what` goes on "cannot", `instead` is a sentence of its own. */
export function notOffered(provider: string, what: string, instead: string): string {
  return `Bakehouse cannot ${what} with ${provider}. ${instead}`;
}

/** The provider of that name, as records have it; undefined for one that nobody here knows. */
export function providerNamed(name: string, providers: Providers): Provider | undefined {
  return providers.find((provider) => provider.name === name);
}

// Journals of the first version had a member or a kind of entry for each provider that there was.

/** What such a journal of a bake held for all of its providers. */
export interface FirstTold {
  readonly account: string | null;
  readonly regions: readonly string[];
  readonly otherBuilds: readonly string[];
  /** By flags of the template; one that is absent may hold. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** How a provider stood in journals of the first version, beside a flag of its name. */
export interface FirstJournals {
  /** The file in a bake's folder with what was seen of it. */
  readonly note: string;
  /** What of the journal was its own, in today's words. Absent: nothing. */
  readonly asked?: (told: FirstTold) => Omit<FirstTold, 'claims'> & { readonly claims: readonly string[] };
  /** The entry of a verification for what it started, read as what is noted today. */
  readonly started: z.ZodType<NotedThing>;
}
