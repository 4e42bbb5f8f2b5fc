import type { Artifact } from './machine-output.ts';

/** One image that an artifact names, before the provider was asked about it. */
export interface FoundImage {
  readonly build: string;
  readonly builderId: string;
  readonly provider: string;
  readonly region: string;
  readonly id: string;
  readonly tags: readonly string[];
  readonly files: readonly string[];
}

const PROVIDERS: readonly (readonly [pattern: RegExp, provider: string])[] = [
  [/amazon/i, 'aws'],
  [/docker/i, 'docker'],
  [/azure/i, 'azure'],
  [/googlecompute/i, 'gcp'],
  [/openstack/i, 'openstack'],
  [/null/i, 'null'],
];

/**
 * The images that Packer's artifacts name, one per build, region and id. Each kept stage of a build repeats its
 * artifact (a manifest post-processor, a tag), so equal ids are folded, and what docker-tag and docker-push report
 * becomes a tag of the image they were given.
 *
 * Shapes by builder: packer-plugin-amazon artifact.go (`region:ami-…,region:ami-…`), packer-plugin-docker
 * artifact_import.go (`sha256:…`, or `repository:tag` after a tag), file-like builders only name files. The null builder
 * makes nothing and says `Null`, which nobody has.
 */
export function findImages(artifacts: readonly Artifact[], nameOf: (build: string) => string): readonly FoundImage[] {
  const builds = new Map<string, Artifact[]>();
  for (const artifact of artifacts) {
    const name = nameOf(artifact.build);
    builds.set(name, [...(builds.get(name) ?? []), artifact]);
  }
  return [...builds].flatMap(([build, ofBuild]) => imagesOfBuild(build, ofBuild));
}

function imagesOfBuild(build: string, artifacts: readonly Artifact[]): readonly FoundImage[] {
  const found = new Map<string, FoundImage>();
  const dockerTags = new Set<string>();
  for (const artifact of artifacts) {
    const { builderId } = artifact;
    // The docker builder names a file without a name when it is told to discard its container.
    const files = artifact.files.filter((file) => file !== '');
    const provider = PROVIDERS.find(([pattern]) => pattern.test(builderId))?.[1] ?? 'file';
    const base = { build, builderId, provider, tags: [] as readonly string[] };
    if (provider === 'aws') {
      for (const [, region = '', id = ''] of artifact.id.matchAll(
        /(?<![a-z-])([a-z]{2}(?:-[a-z]+)+-\d):(ami-[0-9a-f]+)/g,
      )) {
        found.set(`${region} ${id}`, { ...base, region, id, files: [] });
      }
    } else if (provider === 'docker' && files.length === 0) {
      if (/^sha256:[0-9a-f]{64}$/.test(artifact.id)) {
        found.set(artifact.id, { ...base, region: 'local', id: artifact.id, files: [] });
      } else if (artifact.id !== '' && artifact.id !== 'Container') dockerTags.add(artifact.id);
    } else if (files.length > 0) {
      const fileProvider = provider === 'docker' ? 'file' : provider;
      const key = files.join('\n');
      found.set(key, { ...base, provider: fileProvider, region: 'local', id: '', files });
    } else if (artifact.id !== '' && provider !== 'docker' && provider !== 'null') {
      found.set(artifact.id, { ...base, region: 'local', id: artifact.id, files: [] });
    }
  }
  const images = withoutCopies([...found.values()]);
  const docker = images.filter(({ provider }) => provider === 'docker');
  if (dockerTags.size === 0) return images;
  if (docker.length === 0) {
    // Only a tag was kept: the tag is how docker finds the image; its id is asked for afterwards.
    const tags = [...dockerTags];
    const tag = tags[0] ?? '';
    return [
      ...images,
      {
        build,
        builderId: 'packer.post-processor.docker-tag',
        provider: 'docker',
        region: 'local',
        id: tag,
        tags,
        files: [],
      },
    ];
  }
  return images.map((image) => (image.provider === 'docker' ? { ...image, tags: [...dockerTags] } : image));
}

/**
 * Of files, the images alone: a checksum post-processor repeats the files that it was given, with its own beside them, and
 * what compress made is a copy where the builder's own files are kept. An archive that is all that is left is the image.
 */
function withoutCopies(images: readonly FoundImage[]): readonly FoundImage[] {
  const ofFiles = images.filter(({ files }) => files.length > 0);
  if (ofFiles.length < 2) return images;
  const isBy = ({ builderId }: FoundImage, type: string): boolean => builderId.endsWith(`post-processor.${type}`);
  const isOwn = ({ builderId }: FoundImage): boolean => !/post-processor/i.test(builderId);
  const hasOwn = ofFiles.some(isOwn);
  const others = ofFiles.filter((image) => !isBy(image, 'checksum'));
  const repeats = ({ files }: FoundImage): boolean =>
    others.some((other) => other.files.every((file) => files.includes(file)));
  return images.filter((image) => {
    if (isBy(image, 'checksum')) return !repeats(image);
    return !(isBy(image, 'compress') && hasOwn);
  });
}
