import type { Annotation, Host } from '../core/runner/host.ts';
import type { Interrupt } from '../core/process/interrupt.ts';
import type { LongProcessEnd, ProcessIdentity } from '../core/process/long-process.ts';
import type { Leftover } from '../image/leftover.ts';
import type { BuildOutcome, TimedStep } from '../image/outcome.ts';
import type { BakedImage, Record } from '../image/record.ts';
import type { AskedProvider } from './asked.ts';
import type { BakeFolder } from './folder.ts';
import type { Sightings } from './sightings.ts';
import type { SettledLeg } from './settled-leg.ts';

/** Where a bake takes place. */
export interface BakeContext {
  readonly settled: SettledLeg;
  readonly folder: BakeFolder;
  /** A random name in the environment of all that this bake starts. */
  readonly mark: string;
  readonly sightings: Sightings;
  /** Whether somebody on a terminal answers Packer after each step. */
  readonly isStepping: boolean;
}

/** Packer or docker, with all that is settled before it starts. Made by `preparePacker` and `prepareDockerfile`. */
export interface Builder {
  readonly name: 'Packer' | 'docker';
  /** Its stage in the record. */
  readonly stage: 'RunPacker' | 'DockerBuild';
  readonly logName: 'packer.log' | 'docker.log';
  readonly workingDirectory: string;
  /** The template or Dockerfile; absolute. */
  readonly recipe: string;
  readonly tools: Record['tools'];
  /** Names of variables and secrets. */
  readonly variables: readonly string[];
  readonly secrets: readonly string[];
  /** Names of the variables that there are for want of capacity. */
  readonly retryVariables: readonly string[];
  /** Those that keep what it makes. */
  readonly providers: readonly AskedProvider[];
  /** Types of its builds at whose provider nobody looks for what they leave. */
  readonly unasked: readonly string[];
  /** What the preflight says, line by line. */
  readonly facts: readonly string[];
  /** Has the recipe checked, where that is wanted and possible; annotates and throws when it is not valid. */
  readonly validate: (host: Host) => Promise<void>;
  readonly bake: (host: Host, run: RunRequest) => Promise<Attempt>;
}

/** One run of a builder. */
export interface RunRequest {
  readonly interrupt: Interrupt;
  readonly timeoutMinutes: number;
  readonly logPath: string;
  /** Whether the variables hold that are for want of capacity. */
  readonly withRetryVars: boolean;
  /** ms since the epoch. */
  readonly startedAt: number;
  readonly onStart: (started: ProcessIdentity) => void;
  /** Right before the builder is asked to end. */
  readonly onStop: () => void;
  readonly onEnd: (end: LongProcessEnd) => void;
}

/** What one run of a builder came to, and what is to be told of it. Texts are not scrubbed yet. */
export interface Attempt {
  readonly outcome: BuildOutcome;
  readonly images: readonly BakedImage[];
  readonly steps: readonly TimedStep[];
  /** Lines that say that something was not removed, the builder's or a guest's: a reason to look, and not to be quoted. */
  readonly warnings: readonly string[];
  /** Complaints about the recipe, at their places. */
  readonly annotations: readonly Annotation[];
  /** Removes or lists what it left at its providers; the builder itself must have ended. */
  readonly sweep: (deadline: number) => Promise<readonly Leftover[]>;
  /** Removes what it leaves after a good end, too; gives what could not be removed. */
  readonly tidy: () => Promise<readonly Leftover[]>;
}
