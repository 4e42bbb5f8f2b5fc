import type { RegistryManifest } from '../manifest.ts';
import type { Outcome } from '../../../image/provider-target.ts';
import type { RepositoryPlace } from './place.ts';
import { codeOf, CommandError, messageOf, UserError } from '../../../core/errors.ts';

/** How far one image has come in this run. */
export interface TagProgress {
  /** The image in the repository; undefined: not yet there. */
  readonly content: RegistryManifest | undefined;
  /** What each tag was at the beginning. */
  readonly tags: ReadonlyMap<string, RegistryManifest | undefined>;
  /** Whether one of its tags was the image at the beginning. */
  readonly hadTag: boolean;
  /** The tag that the push brought along. */
  readonly pushed: string | undefined;
  /** Whether this run brought the content. */
  readonly isCreated: boolean;
  /** Whether this run set or moved a tag. */
  readonly isTagged: boolean;
  readonly failure: string | undefined;
}

/** What the record, the outputs and the summary say of it. */
export function outcomeOf(target: string, place: RepositoryPlace, progress: TagProgress): Outcome {
  const { leg, build, name } = place;
  const digest = progress.content?.digest ?? null;
  const [tag = ''] = [...place.fixed, ...place.moving];
  return {
    target,
    kind: 'oci',
    leg,
    build,
    region: null,
    id: digest === null ? null : `${name}@${digest}`,
    digest,
    ref: `${name}:${tag}`,
    status: statusOf(progress),
    isRequired: true,
    message: progress.failure ?? null,
  };
}

function statusOf({ failure, isCreated, isTagged, hadTag }: TagProgress): Outcome['status'] {
  if (failure !== undefined) return 'failed';
  if (isCreated) return 'created';
  if (!isTagged) return 'unchanged';
  return hadTag ? 'updated' : 'adopted';
}

/** What an error says that is not a bug of ours; undefined for a bug. */
export function troubleOf(error: unknown): string | undefined {
  if (error instanceof UserError || error instanceof CommandError) return error.message;
  // A program that cannot be started, a disk that is full.
  return codeOf(error) === undefined ? undefined : `${messageOf(error)}.`;
}
