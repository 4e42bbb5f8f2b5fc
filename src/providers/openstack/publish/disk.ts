import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { insideWorkspace } from '../../../core/files/paths.ts';
import type { Candidate } from '../../../image/provider-target.ts';
import type { BakedImage } from '../../../image/record.ts';
import type { CloudImage } from '../cloud/glance.ts';
import { IMAGE, LEG, RUN } from '../image-marks.ts';

// A disk of this machine, as QEMU's builder makes it, which becomes an image of Glance by being uploaded.

const GIB = 1024 ** 3;
/** What QEMU's builder puts beside a disk that boots by UEFI. */
const EFI_VARIABLES = /(?:^|\/)efivars\.fd$/;

/** Whether an image is files with a disk among them. */
export function isDisk({ files }: Pick<BakedImage, 'files'>): boolean {
  return files.some(({ format }) => format !== undefined);
}

/** What a copy is made of: all that is known of it, and its content, anew each time. */
export interface CopySource {
  readonly image: CloudImage;
  readonly download: () => Promise<Readable>;
}

/**
 * The disk of a record, read once for the hash by which Glance tells what it has. Its id is its digest. Throws what speaks against
 * uploading it.
 */
export async function diskSource(image: BakedImage, candidate: Candidate): Promise<CopySource> {
  const [disk, ...more] = image.files.filter(({ format }) => format !== undefined);
  if (disk?.format === undefined || more.length > 0)
    throw new Error(`an image of Glance is one disk, and this one has ${more.length + 1}`);
  // Any job of the run may have written the record.
  const path = insideWorkspace('The disk of the record', candidate.folder, candidate.folder, disk.path);
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
  let size = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      size += chunk.length;
      sha256.update(chunk);
      sha512.update(chunk);
    }
  });
  // Of another size Glance would wait for the rest.
  if (`sha256:${sha256.digest('hex')}` !== disk.sha256 || size !== disk.size)
    throw new Error(`${disk.path} is not the disk of the record: its content has changed`);
  const { record, leg } = candidate;
  const run = record['baked-in'];
  const isUefi = image.files.some((file) => EFI_VARIABLES.test(file.path));
  return {
    image: {
      id: disk.sha256,
      name: record.name,
      status: 'active',
      owner: null,
      visibility: 'private',
      created: image.created,
      tags: [],
      isHidden: false,
      isProtected: false,
      size: disk.size,
      hash: `sha512:${sha512.digest('hex')}`,
      diskFormat: disk.format,
      containerFormat: 'bare',
      minDisk: Math.ceil((disk['virtual-size'] ?? 0) / GIB),
      minRam: 0,
      properties: {
        [IMAGE]: disk.sha256,
        [LEG]: leg,
        ...(run === '' ? {} : { [RUN]: run }),
        ...(isUefi ? { hw_firmware_type: 'uefi' } : {}),
      },
    },
    download: async () => createReadStream(path),
  };
}
