import type { Providers } from '../../image/provider.ts';
import type { NamedImage, PackerArtifact } from '../../image/provider-bake.ts';
import type { Artifact } from './machine-output.ts';

/** One image that an artifact names, before the provider was asked about it. */
export interface ArtifactImage extends NamedImage {
  readonly build: string;
  readonly provider: string;
}

/** What records call the places of images that no provider here keeps. */
const STRANGERS: readonly (readonly [pattern: RegExp, name: string])[] = [[/googlecompute/i, 'gcp']];
/** What is known by nothing but files. */
const FILES = 'file';
/** It makes nothing and says `Null`, which nobody has. */
const NULL_BUILDER = /null/i;

/**
 * The images that Packer's artifacts name, one per build, region and id. Each kept stage of a build repeats its
 * artifact (a manifest post-processor, a tag), so equal ids are folded.
 */
export function findImages(
  artifacts: readonly Artifact[],
  nameOf: (build: string) => string,
  providers: Providers,
): readonly ArtifactImage[] {
  const builds = new Map<string, Artifact[]>();
  for (const artifact of artifacts) {
    const name = nameOf(artifact.build);
    builds.set(name, [...(builds.get(name) ?? []), artifact]);
  }
  return [...builds].flatMap(([build, ofBuild]) => imagesOfBuild(build, ofBuild, providers));
}

function imagesOfBuild(
  build: string,
  artifacts: readonly PackerArtifact[],
  providers: Providers,
): readonly ArtifactImage[] {
  const found: ArtifactImage[] = [];
  const strange = new Map<string, ArtifactImage>();
  let rest = artifacts;
  for (const { name, artifacts: reader } of providers) {
    if (reader === undefined) continue;
    const own = rest.filter(({ builderId }) => reader.builderIds.test(builderId));
    rest = rest.filter((one) => !own.includes(one));
    const read = reader.read(own);
    found.push(...read.images.map((image) => ({ ...image, build, provider: name })));
    for (const one of read.files) addFiles(strange, build, one, FILES);
  }
  for (const one of rest) {
    const stranger = STRANGERS.find(([pattern]) => pattern.test(one.builderId))?.[1];
    if (withoutBlanks(one.files).length > 0) addFiles(strange, build, one, stranger ?? FILES);
    else if (one.id !== '' && !NULL_BUILDER.test(one.builderId)) {
      const { builderId, id } = one;
      const image = { build, builderId, provider: stranger ?? FILES, region: 'local', id, tags: [], files: [] };
      strange.set(id, image);
    }
  }
  return withoutCopies([...found, ...strange.values()]);
}

/** The docker builder names a file without a name when it is told to discard its container. */
function withoutBlanks(files: readonly string[]): readonly string[] {
  return files.filter((file) => file !== '');
}

function addFiles(
  all: Map<string, ArtifactImage>,
  build: string,
  { builderId, files }: PackerArtifact,
  provider: string,
): void {
  const named = withoutBlanks(files);
  if (named.length === 0) return;
  all.set(named.join('\n'), { build, builderId, provider, region: 'local', id: '', tags: [], files: named });
}

/**
 * Of files, the images alone: a checksum post-processor repeats the files that it was given, with its own beside them, and
 * what compress made is a copy where the builder's own files are kept. An archive that is all that is left is the image.
 */
function withoutCopies(images: readonly ArtifactImage[]): readonly ArtifactImage[] {
  const ofFiles = images.filter(({ files }) => files.length > 0);
  if (ofFiles.length < 2) return images;
  const isBy = ({ builderId }: ArtifactImage, type: string): boolean => builderId.endsWith(`post-processor.${type}`);
  const isOwn = ({ builderId }: ArtifactImage): boolean => !/post-processor/i.test(builderId);
  const hasOwn = ofFiles.some(isOwn);
  const others = ofFiles.filter((image) => !isBy(image, 'checksum'));
  const repeats = ({ files }: ArtifactImage): boolean =>
    others.some((other) => other.files.every((file) => files.includes(file)));
  return images.filter((image) => {
    if (isBy(image, 'checksum')) return !repeats(image);
    return !(isBy(image, 'compress') && hasOwn);
  });
}
