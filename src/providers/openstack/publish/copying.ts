import { createHash, getHashes } from 'node:crypto';
import { Transform } from 'node:stream';

import { messageOf } from '../../../core/errors.ts';
import type { Ledger } from '../../../image/provider-target.ts';
import { type CloudImage, type Glance, listAll, type NewImage } from '../cloud/glance.ts';
import { copiedProperties, COPY_OF, IMAGE, markOf } from '../image-marks.ts';
import type { CloudPlace } from './place.ts';
import { cloudChange } from './steps.ts';

/** Glance gives no id twice: a copy that failed, or was deleted, takes the next one. */
const MOST_COPIES = 20;

/** What a copy of an image is there already. */
export interface CopiesThere {
  /** Whole; null: there is none. */
  readonly copy: CloudImage | null;
  /** Begun by an earlier run, and not ended. */
  readonly halves: readonly CloudImage[];
}

/**
 * The id of the n-th copy of an image in a project: the same in every run, and by whatever address the place is asked, so that
 * a copy is never made twice. Nobody who only has the properties of a copy, as what a server was made of has, has its id.
 */
export function copyId(source: Pick<CloudImage, 'id' | 'hash'>, project: string, attempt: number): string {
  const parts = ['bakehouse copy', source.id, source.hash ?? '', project, String(attempt)];
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Those of this project whose ids only copies of that image have. */
export async function findCopies(
  glance: Pick<Glance, 'list'>,
  source: CloudImage,
  project: string,
): Promise<CopiesThere> {
  const ids = new Set(Array.from({ length: MOST_COPIES }, (_, attempt) => copyId(source, project, attempt)));
  const seen = await listAll(glance, { [COPY_OF]: source.id, owner: project });
  const own = seen.filter(({ id, owner }) => owner === project && ids.has(id));
  const isWhole = (image: CloudImage): boolean =>
    (image.status === 'active' || image.status === 'deactivated') && image.hash === source.hash;
  return { copy: own.find(isWhole) ?? null, halves: own.filter((image) => !isWhole(image)) };
}

/** What a copy will be, as far as it is known before it is made. */
export function plannedCopy(source: CloudImage, id: string, project: string): CloudImage {
  return {
    ...source,
    id,
    owner: project,
    visibility: 'private',
    isHidden: false,
    isProtected: false,
    created: null,
    properties: copyProperties(source, id),
  };
}

/** That it is a copy, and of what, is a mark of its own; that its bake passed tests is said of the image that did. */
function copyProperties(source: CloudImage, id: string): Readonly<Record<string, string>> {
  const told = ['leg', 'tier', 'run', 'commit', 'ref', 'repository', 'recipe', 'epoch'].flatMap((one) => {
    const value = markOf(source, `bakehouse_${one}`);
    return value === undefined ? [] : [[`bakehouse_${one}`, value]];
  });
  return { ...copiedProperties(source), ...Object.fromEntries(told), [COPY_OF]: source.id, [IMAGE]: id };
}

interface CopyRequest {
  readonly place: CloudPlace;
  readonly source: CloudImage;
  readonly from: Pick<Glance, 'download'>;
  readonly to: Pick<Glance, 'create' | 'upload' | 'remove' | 'get'>;
  readonly project: string;
  readonly halves: readonly CloudImage[];
  readonly ledger: Ledger;
}

/** Streams an image from one place to another; what arrives is held against its hash. Resolves with the copy. */
export async function copyImage(request: CopyRequest): Promise<CloudImage> {
  const { place, source, to, project, halves, ledger } = request;
  const algorithm = algorithmOf(source);
  if (!getHashes().includes(algorithm)) throw new Error(`its hash is ${algorithm}, which nobody here can compute`);
  for (const { id, status } of halves) {
    await ledger.change(
      cloudChange(place, 'replicate', `remove ${id}, a copy that was not finished`, status, null),
      () => to.remove(id),
    );
  }
  for (let attempt = 0; attempt < MOST_COPIES; attempt += 1) {
    const id = copyId(source, project, attempt);
    const planned = plannedCopy(source, id, project);
    const made = await ledger.change(copyChange(place, source), () => to.create(newImageOf(planned)));
    if (made === 'created') return fillCopy(request, id);
  }
  throw new Error(`${MOST_COPIES} copies of ${source.id} were made there and deleted again; bake it anew`);
}

export function copyChange(place: CloudPlace, source: CloudImage): ReturnType<typeof cloudChange> {
  return cloudChange(
    place,
    'replicate',
    place.source.provider === 'openstack'
      ? `copy ${source.id} from ${place.source.region}`
      : `upload the disk ${source.id}`,
    null,
    source.hash?.slice(0, 24) ?? null,
  );
}

async function fillCopy({ place, source, from, to, ledger }: CopyRequest, id: string): Promise<CloudImage> {
  const size = source.size === null ? '' : ` (${source.size} bytes)`;
  const algorithm = algorithmOf(source);
  const hash = createHash(algorithm);
  try {
    await ledger.change(cloudChange(place, 'replicate', `upload ${id}${size}`, 'queued', 'active'), async () => {
      const content = await from.download(source.id);
      const watched = content.pipe(
        new Transform({
          transform: (chunk: Buffer, _, done) => {
            hash.update(chunk);
            done(null, chunk);
          },
        }),
      );
      content.on('error', (error) => watched.destroy(error));
      // Nothing goes on for a run that was cancelled, also while the answer was waited for.
      const stop = (): unknown => content.destroy(new Error('the run was cancelled'));
      if (ledger.signal.aborted) stop();
      ledger.signal.addEventListener('abort', stop, { once: true });
      try {
        await to.upload(id, watched, source.size ?? undefined, ledger.signal);
      } finally {
        ledger.signal.removeEventListener('abort', stop);
        // A store that refuses takes no more of it, and the file or the connection would stay open.
        content.destroy();
      }
    });
    const copy = await to.get(id);
    const sent = `${algorithm}:${hash.digest('hex')}`;
    if (copy === undefined) throw new Error(`${id} was uploaded, and is not there`);
    if (source.hash !== null && (sent !== source.hash || copy.hash !== source.hash)) {
      throw new Error(
        `what arrived as ${id} is not what ${source.id} is: ${copy.hash?.slice(0, 24)}… in place of ${source.hash.slice(0, 24)}…`,
      );
    }
    return copy;
  } catch (error) {
    // Glance takes no second upload under that id.
    const left = await ledger
      .change(
        cloudChange(place, 'replicate', `remove ${id}, a copy that failed`, null, null),
        () => to.remove(id),
        true,
      )
      .then(
        () => '',
        () => `; what there is of ${id} stays until the next run removes it`,
      );
    const reason = ledger.signal.aborted ? 'the run was cancelled' : messageOf(error);
    throw new Error(`it could not be copied: ${reason}${left}`, { cause: error });
  }
}

function algorithmOf({ hash }: Pick<CloudImage, 'hash'>): string {
  return hash?.split(':')[0] ?? 'sha512';
}

function newImageOf(planned: CloudImage): NewImage {
  const { id, name, minDisk, minRam, tags, properties } = planned;
  const { diskFormat, containerFormat } = planned;
  return {
    id,
    name,
    minDisk,
    minRam,
    tags,
    properties,
    diskFormat: diskFormat ?? 'raw',
    containerFormat: containerFormat ?? 'bare',
  };
}
