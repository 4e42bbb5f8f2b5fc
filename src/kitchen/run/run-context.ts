import type { Host } from '../../core/runner/host.ts';
import type { TestRequest } from '../engine.ts';
import type { PlannedInstance } from '../config/injection.ts';
import type { PhaseName } from '../outcome.ts';
import type { ReachedMachine } from './reached-machine.ts';
import type { KitchenProgram } from './program.ts';

/** What all instances of a run share. */
export interface KitchenRunContext {
  readonly request: TestRequest;
  /** With the environment of every call, except the configuration's path. */
  readonly kitchen: KitchenProgram;
  /** The generated configuration: absolute. */
  readonly configuration: string;
  /** Every instance that is expected. */
  readonly instances: readonly PlannedInstance[];
  readonly phases: readonly PhaseName[];
  readonly destroy: 'always' | 'passing' | 'never';
  readonly retries: number;
  /** The machine that instances with the driver `proxy` are. */
  readonly reached?: ReachedMachine | undefined;
  /** Waits for its turn where a driver cannot do this phase for two instances at once. */
  readonly inTurn: <T>(driver: string, phase: PhaseName, work: () => Promise<T>) => Promise<T>;
}

/** One instance on its way. */
export interface InstanceContext {
  readonly planned: PlannedInstance;
  /** Shows what is printed, or keeps it for later. */
  readonly host: Host;
  /** Absolute; without an ending. Files of calls begin with it. */
  readonly files: string;
  readonly log: string;
  /** What its state holds and must not be shown: grows with the phases. */
  readonly secrets: Set<string>;
}
