import type { Host } from '../core/runner/host.ts';
import type { Leftover } from './leftover.ts';
import type { BakedImage, FailureClass } from './record.ts';

// What a bake by Packer asks of a provider. The ids, lines and artifacts are Packer's; what they mean is the provider's.

/** What Packer tells of one artifact of one build. */
export interface PackerArtifact {
  readonly builderId: string;
  readonly id: string;
  readonly files: readonly string[];
  /** What Packer shows people of it; a builder may say things there alone. */
  readonly text?: string;
}

/** An image that Packer's artifacts name, before anybody was asked about it. */
export interface NamedImage {
  readonly builderId: string;
  /** `local` where the provider has none. */
  readonly region: string;
  /** A name where only that is known: `complete` asks for the id. Empty for an image that is files. */
  readonly id: string;
  readonly tags: readonly string[];
  readonly files: readonly string[];
}

/** How Packer's artifacts become images. */
export interface Artifacts {
  /** Matches the ids of the builders and post-processors that make them. */
  readonly builderIds: RegExp;
  /** The images of one build; `files`: artifacts that are no images of this provider, though their files are images. */
  readonly read: (artifacts: readonly PackerArtifact[]) => {
    readonly images: readonly NamedImage[];
    readonly files: readonly PackerArtifact[];
  };
  /** Settings of its builders by which a build ends well and keeps no image. Absent: none but those that many builders have. */
  readonly withoutImage?: readonly string[];
  /**
   * The settings by which the image of the build's own region is not kept, though Packer names it: `dropped` is true then,
   * and `copies` lists the regions of those that are.
   */
  readonly ownRegion?: { readonly dropped: string; readonly copies: string };
  /**
   * Asks the provider for what the artifact does not say: the id behind a name, when it was made, digests. May throw: then
   * the image stays as it is. Absent: there is nothing to ask.
   * @param environment of the builder
   * @param limitMs that an answer may take; absent: as long as the provider thinks fit
   */
  readonly complete?: (
    image: BakedImage,
    environment: Readonly<Record<string, string>>,
    limitMs?: number,
  ) => Promise<BakedImage>;
  /**
   * What else is to be told of an image that is files, whose sizes and digests are known. May throw, as `complete`.
   * @param folder to which its paths are relative; absolute
   */
  readonly completeFiles?: (image: BakedImage, folder: string) => Promise<BakedImage>;
}

/** A kind of thing and its id, as a line tells it. The kinds are the provider's own words. */
export type Told = readonly [kind: string, id: string];

/**
 * What Packer's own lines announce. `text` is what follows the name of the build. All expressions must be linear: a guest
 * may print anything.
 */
export interface LedgerLines {
  /** Parts of the lines that are of any use; no other line is read. */
  readonly telling: RegExp;
  /**
   * From the first of these on, a build's lines may be a guest's. The ledger knows those of Packer itself (communicators,
   * provisioners); these are the provider's own, such as the launch of an instance.
   */
  readonly letsGuestSpeak?: RegExp;
  /** Read up to the line that lets the guest speak, and never after it. Only from these may a proof begin. */
  readonly trusted?: (text: string) => readonly Told[];
  /** Read always: perhaps a guest's words. They say where to look, and prove nothing. */
  readonly hints?: (text: string) => readonly Told[];
  /** Before or after such a line the provider has something new to tell of: the watch is poked. */
  readonly pokes?: RegExp;
}

/** What the lines of one build told a provider. */
export interface ToldOfBuild {
  /** As Packer's lines name it. */
  readonly build: string;
  readonly trusted: (kind: string) => ReadonlySet<string>;
  readonly hinted: (kind: string) => ReadonlySet<string>;
}

/** All that Packer's output tells; it grows while Packer runs. */
export interface PackerWords {
  /** By build, what its lines told this provider. */
  readonly told: (provider: string) => readonly ToldOfBuild[];
  readonly artifacts: readonly PackerArtifact[];
  /** Per failed build, Packer's own closing words. */
  readonly buildErrors: readonly { readonly build: string; readonly text: string }[];
  /** The last lines of the error channel, Packer's and the guests'. */
  readonly errorLines: readonly string[];
}

/** A build of a template, as far as it can be read. */
export interface ReadBuild {
  readonly name: string;
  readonly type: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Whether its name is certain, and its source was found. */
  readonly known: boolean;
  readonly literals: Readonly<Record<string, unknown>>;
  /** Whether an attribute of this name is written there, whatever its value. */
  readonly isWritten: (attribute: string) => boolean;
  /** Whether it has a block of this name, or may have one. */
  readonly mayHaveBlock: (name: string) => boolean;
  /** The literals of its blocks of this name, as far as they are known. Absent: nothing is known of them. */
  readonly blocks?: (name: string) => readonly Readonly<Record<string, unknown>>[];
}

/** The template of a bake. */
export interface ReadRecipe {
  /** Those that are to run, with what their variables come to. */
  readonly builds: readonly ReadBuild[];
  /** Values of `region` that builds of the template say outright, run or not. */
  readonly regions: readonly string[];
  /** Of its files. */
  readonly texts: readonly string[];
  /** Values of variables. */
  readonly values: readonly string[];
  /** Of files of variables. */
  readonly variableTexts: readonly string[];
}

export interface PreflightRequest {
  readonly host: Host;
  /** Of the builder. */
  readonly environment: Readonly<Record<string, string>>;
  readonly recipe: ReadRecipe;
  readonly regions: readonly string[];
  /** That the credentials must belong to; empty: any. */
  readonly account: string;
  /** Where the builder will run; absolute. */
  readonly workingDirectory: string;
  /** Of the leg. */
  readonly slug: string;
}

/** What a provider settles before minutes are spent. */
export interface BakePreflight {
  /** Where to look for what a killed build left: what recipe and environment name, never what a line names. Absent: nowhere. */
  readonly regions?: (recipe: ReadRecipe, environment: Readonly<Record<string, string>>) => Promise<readonly string[]>;
  /** What its accounts look like: `form` goes on "must be". Absent: nobody can say that an account is none of its. */
  readonly account?: { readonly form: string; readonly fits: (account: string) => boolean };
  /** Throws a UserError where a bake would fail. Resolves with the account where it was asked for, else with null. */
  readonly check: (request: PreflightRequest) => Promise<string | null>;
  /**
   * That the credentials at hand may end before the bake does; undefined where they do not, or tell no end.
   * @param now ms since the epoch
   * @param minutes after which the bake is stopped
   */
  readonly sessionEnd?: (environment: Host['environment'], now: number, minutes: number) => string | undefined;
}

/** What a provider lends to its builders while they run, where a template declares all of the variables for it. */
export interface Lends {
  /** Their names; they are no part of a bake's key. */
  readonly variables: readonly string[];
  /** Undefined where this step has nothing to lend. */
  readonly open: (host: Host) => Promise<Loan | undefined>;
}

export interface Loan {
  /** Of the variables, by their names. */
  readonly values: ReadonlyMap<string, string>;
  readonly secrets: readonly string[];
  /** After it nothing of it can be used any more. */
  readonly end: () => Promise<void>;
}

/** One bake, for a provider that is to tell what of its things came of it. */
export interface OwnBake {
  /** To ask the provider with. */
  readonly environment: Readonly<Record<string, string>>;
  /** PACKER_TMP_DIR of the build: what is mounted from under it is provably its own. */
  readonly temporary: string;
  /** A file of the provider's own, gone with the bake: what was seen while it ran. */
  readonly note: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  /** As the preflight gave them. */
  readonly regions: readonly string[];
  /** As `Sweep.claims` gave them. */
  readonly claims: readonly string[];
  /** Builder types of other providers, and builds of them: what their lines say proves nothing here. */
  readonly otherBuilds: readonly string[];
}

/** Whether a build, as Packer's lines name it, is another provider's. HCL: `[build.]TYPE.NAME`; JSON: any name. */
export function isOtherBuild(build: string, { otherBuilds }: Pick<OwnBake, 'otherBuilds'>): boolean {
  return otherBuilds.includes(build) || otherBuilds.includes(build.split('.').at(-2) ?? '');
}

/** Where a builder is about to put what it makes. */
export interface RoomRequest {
  readonly builds: readonly ReadBuild[];
  /** Where it runs; absolute. */
  readonly workingDirectory: string;
  /** Of the leg: another leg's image is in the way, too, but not to be put aside. */
  readonly slug: string;
}

export interface SweepRequest extends OwnBake {
  readonly words: PackerWords;
  /** Ids that stay, beside those that Packer reported. */
  readonly kept: readonly string[];
  /** Nothing is removed, all is listed. */
  readonly keepOnFailure: boolean;
  /** ms of the steady clock. */
  readonly deadline: number;
  /** Told of each as it comes: a provider that is silent keeps nobody else's back. */
  readonly onFound: (one: Leftover) => void;
}

/** Notes what a provider tells only while it is there. Never fails: what is not seen is not known, and the sweep says so. */
export interface Watch {
  /** There may be something new; a guest can make this happen over and over. */
  readonly poke: () => void;
  /** The builder is about to be asked to end: sees at once what it was to see soon. */
  readonly hurry: () => Promise<void>;
  /** Ends when all that was asked is answered, or dropped. */
  readonly stop: () => Promise<void>;
}

/**
 * Finds what a bake leaves. Removed is only what a chain of the provider's own links ties to something random that Packer
 * made up and told before any guest could speak, or that is mounted from the bake's own folder; all else is listed with the
 * command that removes it.
 */
export interface Sweep {
  /** As the object of a sentence: `containers`. */
  readonly what: string;
  /** What looks for it by hand. */
  readonly command: (bake: OwnBake) => string;
  /** The most of a deadline that it takes, in ms. Absent: it holds to the deadline itself, and names what gave no answer. */
  readonly limitMs?: number;
  /** Builder types of the provider whose things are not looked for: told as such. */
  readonly except?: { readonly types: RegExp; readonly title: string; readonly look: string | null };
  /** What the texts of a template say that bears on what may be deleted: words of the provider's own, kept in the journal. */
  readonly claims?: (texts: readonly string[]) => readonly string[];
  /** Why what these builder types leave may only be listed; undefined where something will prove it. */
  readonly unprovable?: (types: readonly string[], texts: readonly string[]) => string | undefined;
  /**
   * Right before the builder starts, each time that it does: puts aside what is ours and in its way, and notes in `bake.note`
   * what was not there before. `tidy` removes it after a good end, `sweep` puts it back after any other. Throws a UserError
   * for what is in the way and not ours; then nothing is started.
   */
  readonly makeRoom?: (bake: OwnBake, room: RoomRequest) => Promise<void>;
  readonly watch?: (bake: OwnBake, words: () => PackerWords) => Promise<Watch>;
  /** Sees once more what there is; quick, and asked again and again while the builder ends. */
  readonly look?: (bake: OwnBake) => Promise<void>;
  /** What the watch does, once: for a bake whose own process was killed. */
  readonly note?: (bake: OwnBake, words: PackerWords, signal: AbortSignal) => Promise<void>;
  /** Removes what stays after a good end, too; gives what is left. */
  readonly tidy?: (bake: OwnBake, words: PackerWords) => Promise<readonly Leftover[]>;
  /** After every end but a good one; Packer itself must have ended. */
  readonly sweep: (request: SweepRequest) => Promise<readonly Leftover[]>;
}

/** What a provider said of a build that failed, where Packer's own words say nothing. */
export interface FailureWords {
  readonly line: string;
  readonly failure: FailureClass | undefined;
}
