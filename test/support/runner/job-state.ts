import type { Masker } from './masker.ts';

/** What the steps of one job share. */
export interface JobState {
  readonly masker: Masker;
  /** The job's environment and what steps added to it: GlobalContext.EnvironmentVariables of the runner. */
  readonly env: Map<string, string>;
  /** Folders added to PATH, the last one first in line: GlobalContext.PrependPath of the runner. */
  readonly prependPath: string[];
  /** Owners of the problem matchers that are on. */
  readonly matchers: Set<string>;
  readonly github: Map<string, string>;
  readonly runner: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly temp: string;
  /** Step debug logging (ACTIONS_STEP_DEBUG). */
  readonly debug: boolean;
  /** The whole job's log, masked. */
  readonly log: string[];
}
