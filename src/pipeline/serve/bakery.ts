import type { BuildResponse } from '../response.ts';
import type { KeptBuild } from './kept-builds.ts';

/** How a service ends. */
export interface Closing {
  /** So long what runs may go on. */
  readonly drainMs: number;
  /** Whether somebody has asked again, so many times. */
  readonly isHurried: (times: number) => boolean;
}

/** Who bakes what a service was asked for. What it needs to go on after it was killed is on disk. */
export interface Bakery {
  /** How many builds have not begun. */
  readonly waiting: number;
  /** Takes up what an earlier service left. */
  readonly resume: () => Promise<void>;
  /** A build whose request is on disk. */
  readonly add: (build: KeptBuild) => void;
  /** How many responses there are, one at least: each time that it is run has one. */
  readonly attempts: (build: KeptBuild) => Promise<number>;
  /** @returns undefined while it has not begun; it is one of the attempts */
  readonly response: (build: KeptBuild, number: number) => Promise<BuildResponse | undefined>;
  /** Whether what bakes can be reached. */
  readonly isWell: () => boolean;
  readonly close: (closing: Closing) => Promise<void>;
}

/** What a build came to that has no response of its own. */
export function failedResponse(id: string, code: number, message: string): BuildResponse {
  return {
    buildrequestid: id,
    id,
    status: 'failed',
    buildstages: [],
    buildrequest: [],
    images: [],
    artifacts: [],
    links: [],
    error: { code, message },
  };
}
