import { messageOf } from '../../core/errors.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import { CancelledError } from './journal-ledger.ts';
import { FILES, type TargetPublisher } from './targets.ts';
import { type SharedFile, sharedFileMessage, sharedFiles } from '../files/delivery/shared-files.ts';
import {
  type Ledger,
  type Outcome,
  type Phase,
  phases,
  type Placed,
  type PublishPreflight,
  type Publisher,
  type There,
} from '../../image/provider-target.ts';

/** Targets at once; each bounds its own calls besides. */
const TARGETS_AT_ONCE = 8;

/**
 * Looks at all places of all targets, side by side; at files last, since they tell where all else is. What one of them throws
 * stops the run like a refusal.
 */
export async function surveyTargets(
  publishers: readonly TargetPublisher[],
  place: (there: readonly There[]) => readonly Placed[],
): Promise<PublishPreflight> {
  const places = await survey(
    publishers.filter(({ kind }) => kind !== FILES),
    [],
  );
  const placed = place(places.flatMap(({ there = [] }) => there));
  const files = await survey(
    publishers.filter(({ kind }) => kind === FILES),
    placed,
  );
  const surveys = [...places, ...files];
  const shared = sharedFiles(publishers.flatMap((publisher) => publisher.files?.(placed) ?? []));
  return {
    refusals: [...surveys.flatMap(({ refusals }) => refusals), ...shared.map(refusalOf)],
    notices: surveys.flatMap(({ notices }) => notices),
    changes: surveys.flatMap(({ changes }) => changes),
  };
}

function refusalOf(shared: SharedFile): string {
  return `Target ${shared.target}, files: ${sharedFileMessage(shared)}.`;
}

async function survey(
  publishers: readonly Publisher[],
  placed: readonly Placed[],
): Promise<readonly PublishPreflight[]> {
  return sideBySide(publishers, TARGETS_AT_ONCE, async (publisher): Promise<PublishPreflight> => {
    try {
      return await publisher.preflight(placed);
    } catch (error) {
      const refusal = `The target ${publisher.target} (${publisher.kind}) could not be looked at: ${messageOf(error)}`;
      return { refusals: [refusal], notices: [], changes: [] };
    }
  });
}

/** What the phases came to. */
export interface Publishing {
  readonly outcomes: readonly Outcome[];
  /** The first phase that was not begun, since something required failed before it or the run was cancelled. */
  readonly stoppedBefore: Phase | null;
  /** Required places that failed, and what publishers threw: in words. */
  readonly troubles: readonly string[];
  readonly isCancelled: boolean;
}

export interface EngineRequest {
  readonly publishers: readonly Publisher[];
  readonly ledger: Ledger;
  /** Where images are, by what has become of them so far. */
  readonly place: (outcomes: readonly Outcome[]) => readonly Placed[];
  /** Around each phase, for the log. */
  readonly during: (phase: Phase, body: () => Promise<void>) => Promise<void>;
}

/**
 * Phase after phase over all targets. While something required is missing, no later phase begins: nothing is exposed, pointed
 * or announced that is not whole. Never throws for what a publisher does.
 */
export async function carryOutPhases({ publishers, ledger, place, during }: EngineRequest): Promise<Publishing> {
  const thrown: string[] = [];
  const outcomes = (): readonly Outcome[] => publishers.flatMap((publisher) => publisher.outcomes());
  const conclude = (stoppedBefore: Phase | null): Publishing => {
    const all = outcomes();
    // Whether a publisher still had something to do is not seen from here: the next run tells.
    const isCancelled = ledger.signal.aborted;
    return { outcomes: all, stoppedBefore, troubles: [...lacks(all).map(troubleOf), ...thrown], isCancelled };
  };
  for (const phase of phases) {
    if (ledger.signal.aborted || thrown.length > 0 || lacks(outcomes()).length > 0) return conclude(phase);
    const placed = place(outcomes());
    await during(phase, async () => {
      await sideBySide(publishers, TARGETS_AT_ONCE, async (publisher) => {
        try {
          await publisher.carryOut(phase, ledger, placed);
        } catch (error) {
          if (error instanceof CancelledError && ledger.signal.aborted) return;
          thrown.push(`The target ${publisher.target} (${publisher.kind}) failed to ${phase}: ${messageOf(error)}`);
        }
      });
    });
  }
  return conclude(null);
}

/** Required places that are not as they should be. */
function lacks(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(({ status, isRequired }) => status === 'failed' && isRequired);
}

function troubleOf({ target, kind, leg, region, ref, message }: Outcome): string {
  const where = [region, ref].filter((part) => part !== null).join(' ');
  return `${leg} is not at the target ${target} (${kind}${where === '' ? '' : `, ${where}`}): ${message ?? 'it failed'}`;
}

/**
 * `published` and `unchanged`: everything is where it should be. `partial`: everything that is required is, and a
 * best-effort region lags. `failed`: something required is not, whatever else was done.
 */
export type PublishStatus = 'published' | 'unchanged' | 'partial' | 'failed';

/** @param mutations calls that changed something */
export function statusOf(
  { troubles, isCancelled, stoppedBefore, outcomes }: Publishing,
  mutations: number,
): PublishStatus {
  if (isCancelled || troubles.length > 0 || stoppedBefore !== null) return 'failed';
  if (outcomes.some(isLagging)) return 'partial';
  return mutations === 0 ? 'unchanged' : 'published';
}

/** Named, and tolerated: a best-effort region. */
export function isLagging({ isRequired, status }: Outcome): boolean {
  return !isRequired && (status === 'failed' || status === 'skipped');
}
