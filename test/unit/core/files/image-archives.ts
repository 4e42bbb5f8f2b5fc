// Archives as `docker save` writes them, and as a stranger might.
import { sha256 } from '../../../../src/core/files/files.ts';

export interface Member {
  readonly name: string;
  readonly data?: string | Buffer;
  /** Of the header; a plain file without. */
  readonly type?: string;
  readonly target?: string;
  /** What the header says in place of the length of the data. */
  readonly size?: string;
  readonly prefix?: string;
}

/** A tar archive of these members, in the manner of ustar; nothing is checked. */
export function tarOf(members: readonly Member[], end: Buffer = Buffer.alloc(1024)): Buffer {
  const blocks = members.flatMap(({ name, data = '', type = '0', target = '', size, prefix = '' }) => {
    const content = Buffer.from(data);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write('0000644\0', 100);
    header.write(size ?? `${content.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    header.write('        ', 148);
    header.write(type, 156);
    header.write(target, 157);
    header.write('ustar\x0000', 257, 'latin1');
    header.write(prefix, 345);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, end]);
}

/** Fields of pax, as the member before the one that they are about. */
export function paxOf(fields: Readonly<Record<string, string>>): Member {
  const records = Object.entries(fields).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`;
    const digits = String(Buffer.byteLength(rest)).length;
    const length = Buffer.byteLength(rest) + digits;
    return `${String(length).length > digits ? length + 1 : length}${rest}`;
  });
  return { name: 'PaxHeaders/x', type: 'x', data: records.join('') };
}

export async function* chunksOf(bytes: Buffer, length = 4096): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const hex = (digest: string): string => digest.replace('sha256:', '');

const layers = ['the first layer', 'the second layer', 'the first layer'];
const config = JSON.stringify({ os: 'linux', rootfs: { type: 'layers', diff_ids: layers.map(sha256) } });

/** The id that a daemon gives the image in the archives below. */
export const imageId = sha256(config);

/** Docker before 25: a folder for each layer, the same layer again as a link. */
export function classicMembers(): readonly Member[] {
  const folders = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
  const paths = folders.map((folder) => `${folder}/layer.tar`);
  return [
    ...folders.flatMap((folder, at): Member[] => [
      { name: `${folder}/`, type: '5' },
      { name: `${folder}/VERSION`, data: '1.0' },
      { name: `${folder}/json`, data: '{}' },
      at === 2
        ? { name: `${folder}/layer.tar`, type: '2', target: `../${folders[0]}/layer.tar` }
        : { name: `${folder}/layer.tar`, data: layers[at] ?? '' },
    ]),
    { name: `${hex(imageId)}.json`, data: config },
    {
      name: 'manifest.json',
      data: JSON.stringify([{ Config: `${hex(imageId)}.json`, RepoTags: null, Layers: paths }]),
    },
  ];
}

/** Docker since 25: blobs, with an index that lists no image without a name. */
export function blobMembers(): readonly Member[] {
  const paths = layers.map((layer) => `blobs/sha256/${hex(sha256(layer))}`);
  return [
    { name: 'blobs/', type: '5' },
    { name: 'blobs/sha256/', type: '5' },
    ...[...new Set(layers)].map((layer) => ({ name: `blobs/sha256/${hex(sha256(layer))}`, data: layer })),
    { name: `blobs/sha256/${hex(imageId)}`, data: config },
    { name: 'index.json', data: '{"schemaVersion":2,"manifests":null}' },
    {
      name: 'manifest.json',
      data: JSON.stringify([{ Config: `blobs/sha256/${hex(imageId)}`, RepoTags: null, Layers: paths }]),
    },
    { name: 'oci-layout', data: '{"imageLayoutVersion":"1.0.0"}' },
  ];
}

const ociManifest = JSON.stringify({
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config: { digest: imageId },
});

/** What a daemon with containerd's image store calls the image. */
export const containerdId = sha256(ociManifest);

/** Docker with containerd's image store: the index lists the image by its manifest. */
export function containerdMembers(annotations: Readonly<Record<string, string>> = {}): readonly Member[] {
  const entry = {
    mediaType: 'application/vnd.oci.image.index.v1+json',
    digest: containerdId,
    size: 7,
    annotations,
    urls: ['https://elsewhere.example'],
  };
  return [
    ...blobMembers().filter(({ name }) => name !== 'index.json'),
    { name: `blobs/sha256/${hex(containerdId)}`, data: ociManifest },
    { name: 'index.json', data: JSON.stringify({ schemaVersion: 2, manifests: [entry] }) },
  ];
}
