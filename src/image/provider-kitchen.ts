import type { Leftover } from './leftover.ts';
import type { StartedTrial } from './provider-trial.ts';
import type { NotedThing, Subject } from './provider-verify.ts';

// The port's part on Test Kitchen: what starts images, what would fail, and what is left of it.

type Variables = Readonly<Record<string, string>>;

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
  /**
   * Where Test Kitchen finds a machine that the provider's `trial` has brought up: options for its own driver `proxy` and its
   * transport. Absent: drivers start the image, or nothing does.
   */
  readonly reach?: (started: StartedTrial) => readonly ReachOption[];
  /** Removes what has the mark of a run. What cannot be removed comes back as left, with the command for it; never rejects. */
  readonly sweep?: (sweep: KitchenSweep) => Promise<readonly Leftover[]>;
}

/** An option of Test Kitchen. */
export interface ReachOption {
  readonly section: 'driver' | 'transport';
  readonly key: string;
  readonly value: string | number;
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
  /** The option that says its region. Absent: it has none. */
  readonly regionKey?: string;
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

export interface KitchenSweep {
  readonly mark: string;
  /** For programs that are asked; without the mark. */
  readonly environment: Variables;
  /** Of this provider. */
  readonly noted: readonly NotedThing[];
  /** Ids of what shall stay. */
  readonly kept: readonly string[];
}
