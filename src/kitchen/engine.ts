import type { Host } from '../core/runner/host.ts';
import type { Interrupt } from '../core/process/interrupt.ts';
import type { ProcessIdentity } from '../core/process/long-process.ts';
import { type Leftover, listLeftovers } from '../image/leftover.ts';
import type { Providers } from '../image/provider.ts';
import type { NotedThing, Subject } from '../image/provider-verify.ts';
import type { PhaseName } from './outcome.ts';

/** What both engines are given. Paths are absolute. */
export interface TestRequest {
  readonly host: Host;
  /** Those that there are; that of the subject need not be one of them. */
  readonly providers: Providers;
  readonly subject: Subject;
  /** The folder of the kitchen file, or where the script runs. */
  readonly root: string;
  /** Of every child: built, not inherited. */
  readonly environment: Readonly<Record<string, string>>;
  /** Never shown. */
  readonly secrets: readonly string[];
  readonly interrupt: Interrupt;
  /** Ours alone (0700), gone after `post`: configuration, keys, copies. */
  readonly folder: string;
  /** Where logs go that are kept beside the record. */
  readonly logs: string;
  /** In the environment and the labels of all that is started, so that what is left can be told from everybody else's. */
  readonly mark: string;
  /** At most so many instances at once. */
  readonly parallel: number;
  /** Minutes by phase. */
  readonly timeouts: Readonly<Record<PhaseName, number>>;
  /** Globs of reports below `root`; none: where the engine itself has them written. */
  readonly reports: readonly string[];
  /** ms since the epoch; a report older than its phase is stale. */
  readonly now: () => number;
  /** Given the folder in which a script of the runner has run, before it is removed. */
  readonly look?: ((folder: string) => void) | undefined;
  /** Told at once, before anything else is done, so that the post step can find it. */
  readonly note: (entry: TestJournalEntry) => void;
}

/** What the post step needs to end and clean up what is under way. */
export type TestJournalEntry =
  | { readonly kind: 'process'; readonly process: ProcessIdentity; readonly instance: string }
  | { readonly kind: 'ended'; readonly pid: number }
  /** An instance that may exist from now on; destroy it by the same configuration. Null: a script's, which has none. */
  | { readonly kind: 'instance'; readonly instance: string; readonly config: string | null }
  /** Something that runs at a provider. */
  | ({ readonly kind: 'started'; readonly provider: string } & NotedThing);

/** What a run noted of one provider. */
export function notedOf(provider: string, entries: readonly TestJournalEntry[]): readonly NotedThing[] {
  return entries.flatMap((entry) =>
    entry.kind === 'started' && entry.provider === provider ? [{ region: entry.region, id: entry.id }] : [],
  );
}

/** What a provider's sweep gives. One that fails is named, and costs no other what that finds. */
export async function sweptAt(title: string, swept: Promise<readonly Leftover[]>): Promise<readonly Leftover[]> {
  return listLeftovers(`what was started at ${title}`, null, swept);
}

/** What tells a kitchen file, a suite or a script which image is under test. */
export function subjectEnvironment(subject: Subject): Readonly<Record<string, string>> {
  return {
    BAKEHOUSE_IMAGE: subject.reference,
    BAKEHOUSE_IMAGE_ID: subject.id,
    BAKEHOUSE_IMAGE_PROVIDER: subject.provider,
    BAKEHOUSE_IMAGE_REGION: subject.region,
    BAKEHOUSE_LEG: subject.leg,
  };
}
