import { resolve } from 'node:path';

import type { RunContext } from '../../core/runner/host.ts';
import { lateValues } from '../../image/late-values.ts';
import { slugOf } from '../../image/leg.ts';
import type { Candidate } from '../../image/provider-target.ts';
import type { DueLeg } from './legs.ts';

/**
 * A leg that passed the gate, as its targets see it.
 * @param version of the input; empty: that of the leg, or of the run
 */
export function candidateOf(
  { found, leg, version: own }: DueLeg,
  {
    run,
    now,
    version,
    workspace,
  }: { readonly run: RunContext; readonly now: Date; readonly version: string; readonly workspace: string },
  isVerified: boolean,
): Candidate {
  const { record } = found;
  const slug = leg?.slug ?? slugOf(record.leg);
  const said = own ?? (version === '' ? (leg?.version ?? null) : version);
  const values = lateValues(run, now, {
    key: record.key,
    version: said,
    isDirty: record.git.dirty !== undefined,
  });
  for (const [axis, value] of Object.entries(record.axes)) values.set(axis, value);
  values.set('image', record.image).set('tier', record.tier).set('name', record.name).set('slug', slug);
  return {
    leg: record.leg,
    slug,
    image: record.image,
    tier: record.tier,
    axes: record.axes,
    record,
    images: record.images,
    folder: resolve(workspace, leg?.work.builder === 'packer' ? leg.work['working-directory'] : '.'),
    isVerified,
    values,
  };
}

/** Which run it is, as GitHub tells it; empty strings outside of GitHub. */
export interface Origin {
  readonly event: string;
  readonly ref: string;
  /** Null: the event does not say. */
  readonly defaultBranch: string | null;
}

/** Somebody with the right to write chose this very ref, or it is the default branch by nature. */
const CHOSEN: ReadonlySet<string> = new Set(['workflow_dispatch', 'repository_dispatch', 'schedule']);

/**
 * Why a run may not move a channel, though it may publish: whoever may push a branch may dispatch it, and with it a manifest whose
 * channels need nothing. Undefined where it may, or another rule says of the event that it may not.
 */
export function refuseBranch({ event, ref, defaultBranch }: Origin): string | undefined {
  if (event === '' || defaultBranch === null || !ref.startsWith('refs/heads/')) return undefined;
  if (ref === `refs/heads/${defaultBranch}`) return undefined;
  return `Channels count as they are on the default branch: what channels need may be changed in ${ref} (event ${event}). Promote in a run of ${defaultBranch}, or of a tag.`;
}

/**
 * Why the targets of this run may not be used; undefined where they may. Targets say who gets images, and with whose rights:
 * they count as they are on the default branch, not as a branch or a pull request has them.
 */
export function refuseOrigin({ event, ref, defaultBranch }: Origin): string | undefined {
  if (event === '' || CHOSEN.has(event) || ref.startsWith('refs/tags/')) return undefined;
  if (defaultBranch !== null && ref === `refs/heads/${defaultBranch}`) return undefined;
  const branch = defaultBranch === null ? 'the default branch, which this event does not name' : defaultBranch;
  return (
    `Targets count as they are on the default branch, but this run is of ${ref === '' ? 'no ref' : ref} (event ${event}), which may have changed them. ` +
    `Publish on a push to ${branch}, on a tag, on a schedule, or by workflow_dispatch.`
  );
}
