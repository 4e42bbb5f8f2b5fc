import { codeOf, CommandError, messageOf, UserError } from '../../core/errors.ts';
import { sha256 } from '../../core/files/files.ts';
import type { Candidate, Outcome, Placed, PublishPreflight } from '../../image/provider-target.ts';
import type { Fleet } from '../engine/fleet.ts';
import { FILES, type TargetPublisher } from '../engine/targets.ts';
import { commitDelivery } from './delivery/commit-delivery.ts';
import type { Delivery, FileResult } from './delivery/delivery.ts';
import type { FilesFields } from './fields.ts';
import { folderDelivery } from './delivery/folder-delivery.ts';
import { itemsOf, placedAsBaked } from './item.ts';
import { pullRequestDelivery } from './delivery/pull-request-delivery.ts';
import type { RemoteWorld } from './delivery/remote.ts';
import { type Rendering, renderingsOf } from './formats/rendering.ts';
import { deliveryPlace } from './delivery/shared-files.ts';

/** What the files of a target need to know of the run. */
export interface FilesSetting {
  readonly target: string;
  readonly fields: FilesFields;
  /** The legs that name the target. */
  readonly candidates: readonly Candidate[];
  /** What the plan brings to the target; null: no plan is known, and files stay nested as they are. */
  readonly fleet: Fleet | null;
  /** Absolute; where `deliver: artifact` writes, and finds the files to merge with. */
  readonly folder: string;
  /** Null where no repository is known: then only `deliver: artifact` works. */
  readonly world: RemoteWorld | null;
}

/** The publisher of a target's files, and what it leaves for an upload. */
export interface FilesPublisher extends TargetPublisher {
  /** Of `deliver: artifact`: the files of the target as they lie in the folder, also those that stayed as they were. */
  readonly written: () => readonly string[];
}

/** Files that carry ids: written when all else is done, as then all ids are known. */
export function createFilesPublisher(setting: FilesSetting): FilesPublisher {
  const { target, fields, candidates, fleet } = setting;
  const outcomes: Outcome[] = [];
  const written: string[] = [];
  /** As the look at the repository told it: the default branch is one also where another target names it. */
  let branch: string | undefined;
  const at = (message: string): string => `Target ${target}, files: ${message}`;
  return {
    target,
    kind: FILES,
    preflight: async (placed = candidates.flatMap(placedAsBaked)): Promise<PublishPreflight> => {
      const { renderings, problems } = renderingsOf(fields, itemsOf(candidates, placed), fleet);
      if (problems.length > 0) return { refusals: problems.map(at), notices: [], changes: [] };
      try {
        const { comparison, changes, notices, ...looked } = await deliveryOf(setting).look(renderings);
        ({ branch } = looked);
        const told = comparison.files.flatMap(({ rendering, notices: own }) =>
          own.map((message) => at(`${rendering.path}: ${message}`)),
        );
        return {
          refusals: comparison.problems.map(({ message }) => at(message)),
          notices: [...notices, ...told],
          changes,
        };
      } catch (error) {
        return { refusals: [at(troubleOf(error))], notices: [], changes: [] };
      }
    },
    files: (placed) => {
      const { renderings } = renderingsOf(fields, itemsOf(candidates, placed), fleet);
      return { target, place: deliveryPlace(target, fields, branch), paths: renderings.map(({ path }) => path) };
    },
    carryOut: async (phase, ledger, placed) => {
      if (phase !== 'announce') return;
      const items = itemsOf(candidates, placed);
      const { renderings, problems } = renderingsOf(fields, items, fleet);
      if (problems.length > 0) {
        outcomes.push(...outcomesOf(target, placedOf(items), null, 'failed', null, problems.map(at).join('\n')));
        return;
      }
      for (const result of await results(renderings, async () => deliveryOf(setting).deliver(renderings, ledger))) {
        const { rendering, status, after, message } = result;
        const digest = after === null ? null : sha256(after);
        const told = message === null ? null : at(message);
        outcomes.push(...outcomesOf(target, placedOf(rendering.items), rendering.path, status, digest, told));
        if (fields.deliver === 'artifact' && status !== 'failed' && status !== 'skipped') written.push(rendering.path);
      }
    },
    outcomes: () => outcomes,
    written: () => written,
  };
}

function deliveryOf({ target, fields, folder, world }: FilesSetting): Delivery {
  if (fields.deliver === 'artifact') return folderDelivery(target, folder);
  if (world === null) {
    throw new UserError(
      `deliver: ${fields.deliver} needs a repository on GitHub, which is not known here (GITHUB_REPOSITORY); use deliver: artifact.`,
    );
  }
  if (fields.deliver === 'commit') return commitDelivery(target, fields.branch, world);
  return pullRequestDelivery(target, fields.branch ?? `bakehouse/${target}`, world);
}

async function results(
  renderings: readonly Rendering[],
  deliver: () => Promise<readonly FileResult[]>,
): Promise<readonly FileResult[]> {
  try {
    return await deliver();
  } catch (error) {
    const message = troubleOf(error);
    return renderings.map((rendering): FileResult => ({ rendering, status: 'failed', after: null, message }));
  }
}

/** What the place said; a bug of ours is thrown on. */
function troubleOf(error: unknown): string {
  const isTold = error instanceof UserError || error instanceof CommandError || codeOf(error) !== undefined;
  if (isTold || (error instanceof Error && error.name === 'AbortError')) return messageOf(error);
  throw error;
}

function placedOf(items: readonly { readonly placed: Placed }[]): readonly Placed[] {
  return items.map(({ placed }) => placed);
}

/** One for each image in a file, so that every leg's record tells where its ids went. */
function outcomesOf(
  target: string,
  placed: readonly Placed[],
  ref: string | null,
  status: FileResult['status'],
  digest: string | null,
  message: string | null,
): readonly Outcome[] {
  return placed.map(({ leg, build, region, id }) => ({
    target,
    kind: FILES,
    leg,
    build,
    region,
    id,
    digest,
    ref,
    status,
    isRequired: status !== 'skipped',
    message,
  }));
}
