import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { z } from 'zod';

import { parseJson } from '../../core/files/bounded-file.ts';
import { UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { readTar, type TarMember, tarEnd, tarHeader, tarPadding } from '../../core/files/tar.ts';

/** Files that hold an image: named by their digest, or as docker before 25 and podman name layers and configs. */
const CONTENT = /^(?:blobs\/sha256\/[0-9a-f]{64}|[0-9a-f]{64}\/layer\.tar|[0-9a-f]{64}\.(?:json|tar))$/;
/** What `docker save` writes for older readers, and nobody here reads. */
const PASSED_OVER = /^(?:oci-layout|[0-9a-f]{64}\/(?:json|VERSION))$/;
const DIRECTORIES = new Set(['manifest.json', 'index.json', 'repositories']);
/** Docker's own bound of a manifest; a config with a long history stays far below. */
const MOST_JSON = 4 * 1024 * 1024;

const taggedSchema = z.array(z.looseObject({ RepoTags: z.array(z.unknown()).nullish() }));
const manifestSchema = z.tuple([
  z.object({
    Config: z.string(),
    Layers: z.array(z.string()),
  }),
]);
const configSchema = z.object({ rootfs: z.object({ diff_ids: z.array(z.string()) }) });
const blobSchema = z.object({ mediaType: z.string().optional(), manifests: z.unknown().optional() });
const indexSchema = z.object({
  manifests: z
    .array(z.object({ digest: z.string(), annotations: z.record(z.string(), z.unknown()).nullish() }))
    .nullish(),
});

/**
 * What `docker save` wrote of one image, made anew for `docker load`: the files that hold the image, and directories of our
 * own that give it no name. Whoever wrote the archive cannot have docker read it in another way than we do, nor make it
 * take a name from another image. The directories come last, when every file has proved to be what the id of the image
 * says it is: the config by its digest, the layers by the digests in the config; or, where the daemon keeps images in
 * containerd, each blob by its name. Before that docker has nothing to begin with.
 *
 * Throws a UserError for an archive of anything else.
 *
 * @param id of the image that is expected: `sha256:…`
 */
export async function* provenArchive(source: AsyncIterable<Buffer>, id: string): AsyncGenerator<Buffer> {
  const digests = new Map<string, string>();
  const links = new Map<string, string>();
  const texts = new Map<string, Buffer>();
  const seen = new Set<string>();
  for await (const member of readTar(source)) {
    const { kind, name } = member;
    if (kind === 'folder') continue;
    if (seen.has(name)) throw refused(`the file ${show(name)} twice`);
    seen.add(name);
    if (kind === 'link') links.set(name, linkedLayer(member));
    else if (DIRECTORIES.has(name)) texts.set(name, await textOf(member));
    else if (CONTENT.test(name)) {
      const hash = createHash('sha256');
      const text: Buffer[] | undefined = isNamedBy(name, id) && member.size <= MOST_JSON ? [] : undefined;
      yield tarHeader(name, member.size);
      for await (const chunk of member.content()) {
        hash.update(chunk);
        text?.push(chunk);
        yield chunk;
      }
      yield tarPadding(member.size);
      const digest = `sha256:${hash.digest('hex')}`;
      if (name.startsWith('blobs/') && !isNamedBy(name, digest)) throw refused(`${name}, whose content is ${digest}`);
      digests.set(name, digest);
      if (text !== undefined) texts.set(name, Buffer.concat(text));
    } else if (!PASSED_OVER.test(name)) throw refused(`the file ${show(name)}, which docker save does not write`);
  }
  for (const [name, text] of directoriesOf(id, { digests, links, texts })) {
    yield tarHeader(name, text.length);
    yield text;
    yield tarPadding(text.length);
  }
  yield tarEnd();
}

interface Seen {
  /** The digest of each file that holds a part of the image. */
  readonly digests: ReadonlyMap<string, string>;
  /** Layers that are the same as another one. */
  readonly links: ReadonlyMap<string, string>;
  /** What is read here. */
  readonly texts: ReadonlyMap<string, Buffer>;
}

/** The directories for `docker load`, which name the image by its content alone. */
function directoriesOf(id: string, { digests, links, texts }: Seen): readonly (readonly [string, Buffer])[] {
  const manifest = json('manifest.json', texts.get('manifest.json'));
  const index = indexSchema.safeParse(json('index.json', texts.get('index.json'))).data?.manifests ?? [];
  const tagged = taggedSchema.safeParse(manifest).data ?? [];
  const isNamed =
    texts.has('repositories') ||
    tagged.some(({ RepoTags }) => (RepoTags ?? []).length > 0) ||
    index.some(({ annotations }) => Object.keys(annotations ?? {}).some((name) => /\.(?:ref\.)?name$/.test(name)));
  if (isNamed) throw refused('names of images');
  const [only, ...more] = index;
  const blob = texts.get(blobOf(id));
  if (only?.digest === id && more.length === 0 && blob !== undefined) return layoutOf(id, blob);
  const parsed = manifestSchema.safeParse(manifest);
  if (!parsed.success) throw refused('something else than one image in manifest.json');
  const [{ Config: config, Layers: layers }] = parsed.data;
  if (digests.get(config) !== id) {
    throw refused(`an image of another id than ${id}: ${digests.get(config) ?? 'its config is missing'}`);
  }
  const wanted = configSchema.safeParse(json(config, texts.get(config))).data?.rootfs.diff_ids;
  const paths = layers.map((layer) => links.get(layer) ?? layer);
  if (wanted === undefined || paths.length !== wanted.length) throw refused('other layers than the image has');
  for (const [at, path] of paths.entries()) {
    if (digests.get(path) !== wanted[at]) throw refused(`another layer ${at + 1} than the image has`);
  }
  return [['manifest.json', Buffer.from(JSON.stringify([{ Config: config, RepoTags: null, Layers: paths }]))]];
}

/** For a daemon that keeps images in containerd, which tells an image by its manifest, or by an index of manifests. */
function layoutOf(id: string, blob: Buffer): readonly (readonly [string, Buffer])[] {
  const parsed = blobSchema.safeParse(json(blobOf(id), blob));
  if (!parsed.success) throw refused(`no manifest of an image in ${blobOf(id)}`);
  // Not what the archive's own index says it is: of one file, a manifest and an index could be read.
  const mediaType =
    parsed.data.mediaType ??
    `application/vnd.oci.image.${parsed.data.manifests === undefined ? 'manifest' : 'index'}.v1+json`;
  const manifests = [{ mediaType, digest: id, size: blob.length }];
  return [
    ['index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, manifests }))],
    ['oci-layout', Buffer.from('{"imageLayoutVersion":"1.0.0"}')],
  ];
}

/** A layer that is the same as another one is a link to it: `../<id>/layer.tar`, or `../<id>.tar` of podman. */
function linkedLayer({ name, target }: TarMember): string {
  const path = posix.join(posix.dirname(name), target);
  if (!name.endsWith('/layer.tar') || !CONTENT.test(name) || !CONTENT.test(path)) {
    throw refused(`the link ${show(name)} to ${show(target)}`);
  }
  return path;
}

async function textOf(member: TarMember): Promise<Buffer> {
  if (member.size > MOST_JSON) throw refused(`${member.name} of ${member.size} bytes`);
  const chunks: Buffer[] = [];
  for await (const chunk of member.content()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function json(name: string, text: Buffer | undefined): unknown {
  return text === undefined ? undefined : parseJson(`${name} of the archive`, text);
}

function blobOf(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}

function isNamedBy(name: string, digest: string): boolean {
  return name === blobOf(digest) || name === `${digest.replace('sha256:', '')}.json`;
}

function refused(what: string): UserError {
  return new UserError(`The archive holds ${what}. It is not what a bake kept, and nothing of it is used.`);
}
