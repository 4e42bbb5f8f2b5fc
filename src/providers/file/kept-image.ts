import type { KeepRequest } from '../../image/provider-keep.ts';
import type { BakedImage } from '../../image/record.ts';
import { writeBeside } from './beside.ts';

/** Writes the record beside an image that is files, by which its key finds it. */
export function keepImage(
  image: BakedImage,
  { key, recipe, workingDirectory, runId, packer }: KeepRequest,
): BakedImage {
  if (image.files.length === 0 || key === null) return image;
  writeBeside(workingDirectory, {
    key,
    recipe,
    build: image.build,
    id: image.id,
    created: image.created,
    files: image.files,
    run: runId === '' ? null : runId,
    ...(packer === null ? {} : { packer }),
    verified: false,
  });
  return image;
}
