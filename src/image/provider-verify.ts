import type { Host } from '../core/runner/host.ts';
import type { Leftover } from './leftover.ts';
import type { PlannedLeg } from './plan.ts';
import type { BakedImage, Record as LegRecord } from './record.ts';

// The port's part on tests: how an image gets under test, what then runs of it, and how it is marked when it has passed.

type Variables = Readonly<Record<string, string>>;

/** The image under test, as its record tells it. */
export interface Subject {
  readonly leg: string;
  readonly slug: string;
  /** The name of its provider; `other` where somebody says no more. */
  readonly provider: string;
  /** The region, or local. */
  readonly region: string;
  readonly account: string | null;
  /** A config digest, an id of the provider's, a path, … */
  readonly id: string;
  /** By what an instance of it can be started; else the id. */
  readonly reference: string;
  /** Of an image that is files: absolute paths. */
  readonly files: readonly string[];
}

/** Has the image where tests can start from it. Without it an image is what its record says, and is started by its id. */
export interface SubjectSource {
  /** Whether what starts images answers. Throws a KitchenError that says what does not. */
  readonly ready?: (environment: Variables) => Promise<void>;
  /** The reference by which the image of a record can be started here, fetched where it is elsewhere. Throws a UserError. */
  readonly bring?: (host: Host, image: BakedImage, wanted: BringRequest) => Promise<string>;
  /** What else is known of an image that is named by its id alone. Throws a UserError where there is no such image. */
  readonly named?: (
    host: Host,
    id: string,
    environment: Variables,
  ) => Promise<Partial<Pick<Subject, 'id' | 'region' | 'reference' | 'files'>>>;
}

export interface BringRequest {
  readonly leg: Pick<PlannedLeg, 'leg' | 'slug' | 'key' | 'declared-tag'>;
  /** The manifest's repository for images that jobs hand on; null where there is none. */
  readonly buildRegistry: string | null;
  readonly environment: Variables;
  /** Names of variables that the user lets through. */
  readonly passEnv: readonly string[];
}

/** By this tag, or what a provider makes of it, all that a run starts is found again: its value is the run's random mark. */
export const MARK_TAG = 'bakehouse:mark';

/** What a provider says of how Test Kitchen starts its images. */
export interface KitchenSide {
  /** The drivers that start them. Two providers may share a driver. */
  readonly drivers: readonly KitchenDriver[];
  /** Absent: what they start is known to Test Kitchen alone, by its own state. */
  readonly instances?: KitchenInstances;
  /** Variables for every call of Test Kitchen, beside those of its environment. Never rejects. */
  readonly variables?: (environment: Variables) => Promise<Variables>;
  /** What would fail, minutes later and with a worse message. */
  readonly findings?: (facts: KitchenFacts) => Promise<readonly KitchenFinding[]>;
  /** The id of the image that a name stands for where Test Kitchen builds; undefined when it is not there. */
  readonly imageId?: (name: string, environment: Variables) => Promise<string | undefined>;
  /** Removes what has the mark of a run. What cannot be removed comes back as left, with the command for it; never rejects. */
  readonly sweep?: (sweep: KitchenSweep) => Promise<readonly Leftover[]>;
}

/** How the states of Test Kitchen name what its drivers start. */
export interface KitchenInstances {
  /** What the provider calls what they start, as leftovers do: `container`, `instance`. */
  readonly kind: string;
  /** Where the state of an instance names it: paths of members in `.kitchen/INSTANCE.yml`, of which the first counts. */
  readonly idAt: readonly (readonly string[])[];
  /** Whether a text is such an id: a state is a file of the repository, whatever wrote it. */
  readonly isId: (text: string) => boolean;
  /** Whether the id of a state is that of something that was removed. Absent: where they are equal. */
  readonly isSame?: (id: string, removed: string) => boolean;
  /** The command that removes one by its id, without Test Kitchen. Absent: `kitchen destroy`. */
  readonly removal?: (id: string) => string;
}

/** A driver of Test Kitchen: the names of its options, and which of them wins, are facts of its own source. */
export interface KitchenDriver {
  /** As a kitchen file has it. */
  readonly name: string;
  readonly gem: string;
  /** What else of its name the gem brings. */
  readonly brings?: readonly ('transport' | 'provisioner')[];
  /** The options that choose its image; the first is the one that is set, and any of them tells which block chooses. */
  readonly keys: readonly string[];
  /** Options that contradict the first key, or belong to the image that it replaces. */
  readonly contrary: readonly string[];
  /** The values of its options for the subject, or what is wrong. */
  readonly settings: (subject: Subject, place: DriverPlace) => DriverSettings;
  /** How it puts the run's labels on what it creates. Absent: it has no option for that. */
  readonly labels?: readonly DriverLabels[];
  /** Of a driver that builds an image of its own on this machine. */
  readonly build?: DriverBuild;
  /** It declares `no_parallel_for :create, :destroy`, which counts within one process of Test Kitchen only. */
  readonly isSerial?: true;
}

export interface DriverPlace {
  /** Of this run, for a name that nothing cached can have. */
  readonly unique: string;
  /** The region that the kitchen file gives, if it does. */
  readonly region: string | undefined;
}

export type DriverSettings =
  | { readonly kind: 'settings'; readonly settings: readonly (readonly [key: string, value: string | boolean])[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Labels are given as tags, `bakehouse:run`; a driver's functions make of them what its provider takes. */
export type DriverLabels =
  /** An option that is a mapping. `defaults`: what the driver itself would put there. */
  | {
      readonly kind: 'mapping';
      readonly option: string;
      readonly defaults?: Readonly<Record<string, string>>;
      readonly word?: (text: string) => string;
    }
  /** An option that holds options of a command, as a string, a list or an object: one `label` each. */
  | { readonly kind: 'flags'; readonly option: string; readonly word: (name: string) => string }
  /** An option that begins the name of what is made, where none of the others is set. */
  | { readonly kind: 'prefix'; readonly option: string; readonly others: readonly string[] };

/** Names of the driver's options. */
export interface DriverBuild {
  /** Set always: what keeps it from what is not its own. */
  readonly fixed: Readonly<Record<string, string | boolean>>;
  /** Gets a folder of ours to build in. */
  readonly folder: string;
  /** Get the two files of a key pair, where the kitchen file names none. */
  readonly privateKey: string;
  readonly publicKey: string;
  /** Holds options of the build, which gets the run's mark as a label. */
  readonly flags: string;
  readonly word: (name: string) => string;
}

/** What is known before anything is started. */
export interface KitchenFacts {
  /** Of Test Kitchen. */
  readonly version: string;
  /** Of installed gems; a gem that is not in it is not known. */
  readonly gems: ReadonlyMap<string, string>;
  /** Whether Test Kitchen runs in a bundle, for the remedy. */
  readonly isBundled: boolean;
  /** Of Test Kitchen. */
  readonly environment: Variables;
  readonly instances: readonly {
    readonly name: string;
    readonly driver: string;
    /** What the kitchen file says of the driver. */
    readonly option: (name: string) => string | undefined;
  }[];
}

export interface KitchenFinding {
  readonly failure: 'config' | 'infrastructure';
  readonly message: string;
}

/** What a run started and noted at once, so that the post step finds it. */
export interface NotedThing {
  readonly region: string;
  readonly id: string;
}

export interface KitchenSweep {
  readonly mark: string;
  /** For programs that are asked; without the mark. */
  readonly environment: Variables;
  /** Of this provider. */
  readonly noted: readonly NotedThing[];
  /** Ids of what shall stay. */
  readonly kept: readonly string[];
}

/** What an instance runs, as its provider says. */
export interface RunningImage {
  /** `null`: it could not be asked. */
  readonly id: string | null;
  readonly isSubject: boolean;
  /** One sentence for the log. */
  readonly note: string;
}

/** Asks what an instance of Test Kitchen really runs: what it was configured to run proves nothing. May reject. */
export type LookAtRunning = (subject: Subject, id: string, environment: Variables) => Promise<RunningImage>;

/** Starts images for a script that tests them. */
export interface Trial {
  /** Never rejects: what is wrong is thrown when it is started. Here, and not before, an SDK is loaded. */
  readonly prepare: (request: TrialRequest) => Promise<TrialRun>;
  /** The command that runs a shell's text within what is up. Absent: a script runs beside it only. */
  readonly inside?: (
    text: string,
    place: { readonly folder: string; readonly variables: Variables },
  ) => { readonly program: string; readonly args: readonly string[] };
  /** After a kill: removes what the run started, found by its mark. Never rejects. Absent: nothing is started. */
  readonly sweep?: (sweep: TrialSweep) => Promise<readonly Leftover[]>;
}

export interface TrialRequest {
  readonly subject: Subject;
  /** For what is started: of letters, digits and dashes. */
  readonly name: string;
  readonly mark: string;
  /** The id of the run, for people who meet it later. */
  readonly run: string;
  /** The copy of the workspace; a machine of its own may be given it under the same path. */
  readonly folder: string;
  readonly environment: Variables;
  readonly timeoutMs: number;
  readonly isInterrupted: () => boolean;
  /** Told as soon as there is something that could be left. */
  readonly onStarted: (thing: NotedThing) => void;
}

/** The image under test, brought up: a container, an instance, files. */
export interface TrialRun {
  /** Brings it up. Throws a KitchenError for what the user can mend, and passes on what the provider says. */
  readonly start: () => Promise<StartedTrial>;
  /** After the script: what has become of it that the script may not have noticed; null where all is well. */
  readonly trouble: () => Promise<string | null>;
  /** Takes it away, also one that came up half; what stays is told. Never throws. */
  readonly remove: () => Promise<readonly Leftover[]>;
}

export interface StartedTrial {
  /** For the script: by what it reaches what is up. */
  readonly variables: Variables;
  /** What the provider says that runs. */
  readonly image: { readonly id: string | null; readonly isSubject: boolean };
  /** Name to version. */
  readonly tools: Readonly<Record<string, string>>;
}

export interface TrialSweep {
  readonly subject: Subject;
  readonly mark: string;
  /** For programs that are asked; without the mark. */
  readonly environment: Variables;
  /** As for the trial. */
  readonly folder: string;
  /** Of this provider. */
  readonly noted: readonly NotedThing[];
  /** Whether a start was under way, so that something may appear of which nobody told the id. */
  readonly wasAsked: boolean;
}

/** Marks an image that passed its tests, where its provider keeps it: publishing asks for that, and nobody tests it again. */
export interface Marks {
  /** Whether it also marks images of builders that no provider knows. */
  readonly takes?: (image: BakedImage) => boolean;
  /** Throws what keeps it from that; the record is written all the same. */
  readonly verified: (image: BakedImage, passed: PassedTests) => Promise<void>;
}

export interface PassedTests {
  readonly record: LegRecord;
  /** Of the record. */
  readonly key: string;
  readonly slug: string;
  /** The id of the run that tested it; empty where there is none. */
  readonly run: string;
  /** The working directory of the bake; absolute. */
  readonly folder: string;
  readonly environment: Variables;
}
