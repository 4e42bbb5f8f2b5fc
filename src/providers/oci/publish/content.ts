import { UserError } from '../../../core/errors.ts';
import { pushImage } from '../../docker/push.ts';
import { uploadAll } from '../blobs.ts';
import type { RegistryManifest } from '../manifest.ts';
import { copyBySkopeo } from '../skopeo.ts';
import type { Ledger } from '../../../image/provider-target.ts';
import { contentChange } from './change.ts';
import type { RepositoryPlace } from './place.ts';
import { conflictWords, type Looking } from './preflight.ts';
import { isImage } from './state.ts';

/** What bringing needs. */
interface Bringing extends Looking {
  readonly temporary: string;
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
}

interface Brought {
  readonly manifest: RegistryManifest;
  /** The tag that it has by that. */
  readonly tag: string | undefined;
}

/** Brings an image into its repository, and reads it back. Throws what docker, skopeo or the registry say. */
export async function bringContent(bringing: Bringing, place: RepositoryPlace, ledger: Ledger): Promise<Brought> {
  const { target, distribution, environment, temporary, pause } = bringing;
  const { source, image, name } = place;
  const run = { environment, signal: ledger.signal };
  if (source.kind === 'registry') {
    const { digest } = source;
    const hosts = { source: source.host, target: place.host };
    const isInsecure = {
      source: await distribution.isInsecure(hosts.source),
      target: await distribution.isInsecure(hosts.target),
    };
    const copy = { source: `${source.name}@${digest}`, repository: name, digest, hosts, isInsecure };
    const change = contentChange(target, place, new Map());
    await ledger.change(change, async () => copyBySkopeo(copy, run, temporary, pause));
    return { manifest: await readBack(bringing, place, digest, ledger), tag: undefined };
  }
  if (source.kind === 'files') {
    const { manifest, content } = source;
    await ledger.change(contentChange(target, place, new Map()), async () => {
      await uploadAll(distribution.blobs, place, content, ledger.signal);
      // By its digest alone: nobody follows that.
      await distribution.tag(place, manifest.digest, manifest, ledger.signal);
    });
    return { manifest: await readBack(bringing, place, manifest.digest, ledger), tag: undefined };
  }
  const tag = place.fixed[0] ?? place.moving[0] ?? '';
  const there = await distribution.manifest(place, tag, ledger.signal);
  if (there !== undefined && place.fixed.includes(tag)) throw new UserError(conflictWords(place, tag, there.digest));
  const change = contentChange(target, place, new Map([[tag, there]]));
  const pushed = await ledger.change(change, async () =>
    pushImage({ image: image.id, repository: name, tag }, run, async (ms) => pause(ms, ledger.signal)),
  );
  const [, digest = ''] = pushed.split('@');
  return { manifest: await readBack(bringing, place, digest, ledger), tag };
}

async function readBack(
  { distribution }: Bringing,
  place: RepositoryPlace,
  digest: string,
  ledger: Ledger,
): Promise<RegistryManifest> {
  const manifest = await distribution.manifest(place, digest, ledger.signal);
  if (manifest !== undefined && isImage(place, manifest)) return manifest;
  throw new UserError(`${place.name}@${digest} was written, but the registry has something else there.`);
}
