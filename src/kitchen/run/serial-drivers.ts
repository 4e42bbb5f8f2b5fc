import type { PhaseName } from '../outcome.ts';
import { Turn } from '../../core/files/turn.ts';

/** Drivers that declare `no_parallel_for :create, :destroy`, which counts within one process of Test Kitchen only. */
const SERIAL: ReadonlySet<string> = new Set(['vagrant', 'proxy']);

/** Lets one instance at a time create or destroy where its driver wants it so. */
export function serialTurns(): <T>(driver: string, phase: PhaseName, work: () => Promise<T>) => Promise<T> {
  const turns = new Map<string, Turn>();
  return async (driver, phase, work) => {
    if (!SERIAL.has(driver) || (phase !== 'create' && phase !== 'destroy')) return work();
    const turn = turns.get(driver) ?? new Turn();
    turns.set(driver, turn);
    return turn.take(work);
  };
}
