import type { Artifacts, LedgerLines, NamedImage, PackerArtifact, Told } from '../../image/provider-bake.ts';
import { locationOf, readId } from './cloud/ids.ts';

/** The variables that a template declares for GitHub's tokens, and gives its builder as oidc_request_url and oidc_request_token. */
export const LENT = ['bakehouse_oidc_request_url', 'bakehouse_oidc_request_token'] as const;

/** Resources of the two kinds that are images. */
const IMAGE = /^Microsoft\.Compute\/(?:images|galleries\/images\/versions)$/i;

/** Whether an id is that of an image: a managed one, or a version in a gallery. */
export function isImageId(id: string): boolean {
  return IMAGE.test(readId(id)?.type ?? '');
}

/**
 * packer-plugin-azure artifact.go. Of a managed image with a version in a gallery that was made of it the version is the image:
 * from it machines are started. Of both the text alone tells.
 */
export const azureArtifacts: Artifacts = {
  builderIds: /^Azure\.ResourceManagement\.VMImage$|^azure\./i,
  withoutImage: ['skip_create_image'],
  read: (artifacts) => {
    const images = new Map<string, NamedImage>();
    for (const artifact of artifacts) {
      const { builderId } = artifact;
      const id = idsOf(artifact).at(-1) ?? '';
      const region = locationOf(wordOf(artifact, 'ManagedImageLocation') ?? 'local');
      if (id !== '') images.set(id.toLowerCase(), { builderId, region, id, tags: [], files: [] });
    }
    return { images: [...images.values()], files: [] };
  },
};

/** All that an artifact names: what machines are started from last. Its own id is that of a disk, where `keep_os_disk` keeps one. */
export function idsOf(artifact: PackerArtifact): readonly string[] {
  const images = ['ManagedImageId', 'ManagedImageSharedImageGalleryId'].map((name) => wordOf(artifact, name) ?? '');
  return [...new Set([artifact.id, ...images.filter(isImageId)])].filter((id) => id !== '');
}

function wordOf({ text = '' }: PackerArtifact, name: string): string | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${name}: `));
  return line?.slice(name.length + 2).trim() || undefined;
}

/**
 * What the builder announces (packer-plugin-azure step_*.go). Trusted are `group` and `deployment`, with the names, and `made`:
 * that it found no such group and made it. What comes later says only where to look.
 */
export const azureLines: LedgerLines = {
  telling:
    /resource group \.\.\.|Getting the VM's IP address|ResourceGroupName|DeploymentName|Image Name|SIG |Gallery Image Version ID/,
  trusted: (text) => told(TRUSTED, text),
  hints: (text) => told(HINTS, text),
  // Then the deployment is done.
  pokes: /^Getting the VM's IP address \.\.\.$/,
};

type Line = readonly [kind: string, line: RegExp];

const TRUSTED: readonly Line[] = [
  ['made', /^(Creating) resource group \.\.\.$/],
  ['group', /^ ?-> ResourceGroupName {0,9}: '([\w().-]{1,90})'$/],
  ['deployment', /^ ?-> DeploymentName {0,9}: '([\w().-]{1,64})'$/],
];

const HINTS: readonly Line[] = [
  ['image-group', /^ ?-> Image ResourceGroupName {0,9}: '([\w().-]{1,90})'$/],
  ['image', /^ ?-> Image Name {0,30}: '([\w().-]{1,80})'$/],
  ['gallery-group', /^ ?-> SIG publish resource group {0,30}: '([\w().-]{1,90})'$/],
  ['gallery', /^ ?-> SIG gallery name {0,40}: '([\w.]{1,80})'$/],
  ['definition', /^ ?-> SIG image name {0,40}: '([\w.-]{1,80})'$/],
  ['number', /^ ?-> SIG image version {0,40}: '(\d{1,10}\.\d{1,10}\.\d{1,10})'$/],
  ['version', /^ ?-> Shared Gallery Image Version ID {0,9}: '(\/subscriptions\/[\w()./-]{1,400})'$/],
];

function told(lines: readonly Line[], text: string): readonly Told[] {
  return lines.flatMap(([kind, line]): readonly Told[] => {
    const id = line.exec(text)?.[1];
    return id === undefined ? [] : [[kind, id]];
  });
}
