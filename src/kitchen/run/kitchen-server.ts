import type { CommandResult } from '../../core/process/command.ts';
import type { ProcessIdentity } from '../../core/process/long-process.ts';
import type { DetachedProcess, DetachedRequest } from '../../core/process/process.ts';

/** A call of it as a process. */
export interface ServedProcess extends DetachedProcess {
  /** Whether it ended while nobody was there to hear how. */
  readonly isUnheard: () => boolean;
}

/** What is run: Test Kitchen with these arguments, its output appended to files. */
export type ServedCall = Pick<DetachedRequest, 'args' | 'cwd' | 'environment' | 'stdout' | 'stderr'>;

/**
 * A Test Kitchen that is loaded once and forks a process for each call, which costs a tenth of a start of Ruby. Each of them
 * has a session, an environment, files and an end of its own, as if it had been started. When the server is gone, so are
 * the answers: what it had running is asked to end, and whoever calls next starts Test Kitchen itself.
 */
export interface KitchenServer {
  readonly version: string;
  readonly process: ProcessIdentity;
  /** Why it is gone; undefined while it is there. */
  readonly trouble: () => string | undefined;
  /** Starts a call; undefined when there is no server any more. */
  readonly start: (call: ServedCall) => Promise<ServedProcess | undefined>;
  /** Runs a call to its end; undefined when there is no server to tell that, or it takes too long. */
  readonly ask: (call: Pick<ServedCall, 'args' | 'cwd' | 'environment'>) => Promise<CommandResult | undefined>;
  /** Loads what calls would, each for itself; what cannot be loaded is left to them. */
  readonly load: (files: readonly string[], where: Pick<ServedCall, 'cwd' | 'environment'>) => Promise<void>;
  /** The newest versions of those of these gems that are there; undefined when there is no server any more. */
  readonly gems: (names: readonly string[]) => Promise<ReadonlyMap<string, string> | undefined>;
  /** Ends it, and not what it has started. */
  readonly close: () => Promise<void>;
}
