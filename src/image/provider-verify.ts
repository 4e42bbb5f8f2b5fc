import type { Host } from '../core/runner/host.ts';
import type { BakedImage, Record as LegRecord } from './record.ts';

// The port's part on tests: how an image gets under test, what then runs of it, and how it is marked when it has passed.
// How Test Kitchen starts it stands in provider-kitchen.ts, how a script gets it in provider-trial.ts.

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
  /** Where its builder ran: paths of its record are relative to it; absolute. Absent: there is no record. */
  readonly folder?: string;
  /** Of an image that is files: absolute paths. */
  readonly files: readonly string[];
  /** The digests of these, in their order, where a record tells them. */
  readonly digests?: readonly string[];
}

/** Has the image where tests can start from it. Without it an image is what its record says, and is started by its id. */
export interface SubjectSource {
  /** Whether what starts images answers. Throws a KitchenError that says what does not. */
  readonly ready?: (environment: Variables) => Promise<void>;
  /**
   * Has the image of a record on this machine, where the reference that its hand-off gave is only a name, which builders fetch
   * by themselves. Throws what keeps it from that.
   */
  readonly present?: (image: BakedImage, reference: string, environment: Variables) => Promise<void>;
  /** What else is known of an image that is named by its id alone. Throws a UserError where there is no such image. */
  readonly named?: (
    host: Host,
    id: string,
    environment: Variables,
  ) => Promise<Partial<Pick<Subject, 'id' | 'region' | 'reference' | 'files'>>>;
}

/** By this tag, or what a provider makes of it, all that a run starts is found again: its value is the run's random mark. */
export const MARK_TAG = 'bakehouse:mark';

/** What a run started and noted at once, so that the post step finds it. */
export interface NotedThing {
  readonly region: string;
  readonly id: string;
}

/** What an instance runs, as its provider says. */
export interface RunningImage {
  /** `null`: it could not be asked. */
  readonly id: string | null;
  readonly isSubject: boolean;
  /** One sentence for the log. */
  readonly note: string;
  /** Nothing runs in it any more: a test that does not look into it would pass all the same. Absent: not known. */
  readonly hasEnded?: boolean;
}

/** Asks what an instance of Test Kitchen really runs: what it was configured to run proves nothing. May reject. */
export type LookAtRunning = (subject: Subject, id: string, environment: Variables) => Promise<RunningImage>;

/** Marks an image that passed its tests, where its provider keeps it: publishing asks for that, and nobody tests it again. */
export interface Marks {
  /** Whether it also marks images of others that do not mark them, such as files; those it keeps as well (`keep`). */
  readonly takes?: (image: BakedImage) => boolean;
  /** Throws what keeps it from that; the record is written all the same. */
  readonly verified: (image: BakedImage, passed: PassedTests) => Promise<void>;
  /**
   * Takes the mark back, whoever set it: the image passed its tests and is not to be used all the same. Changes nothing where it
   * has none. Throws what keeps it from that.
   */
  readonly unverified: (image: BakedImage, asked: PassedTests) => Promise<void>;
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
