import { providerNamed, type Providers } from '../../image/provider.ts';
import type { Artifacts } from '../../image/provider-bake.ts';
import { attributeOf, literalOf, stringsOf } from '../../recipe/hcl/block.ts';
import type { Build, Template } from '../../recipe/template/template.ts';
import type { ArtifactImage } from './artifact-id.ts';
import type { Artifact } from './machine-output.ts';

/** Settings by which builders of many plugins end well and keep no image (packer-plugin-docker, …). */
const SETTINGS = ['skip_create_image', 'discard', 'skip_export'] as const;

/** The setting of a template by which no image is kept, with its place; null where none says so. */
export function withoutImage(template: Template, providers: Providers): string | null {
  const settings = [...providers.flatMap(({ artifacts }) => artifacts?.withoutImage ?? []), ...SETTINGS];
  for (const { blocks, file } of template.builds) {
    for (const block of blocks) {
      const name = settings.find((one) => literalOf(block, one) === true);
      if (name !== undefined) return `${name} at ${file}:${attributeOf(block, name)?.line ?? block.line}`;
    }
  }
  return null;
}

/** Whether all that ended well is of the null builder, which is taken where no image is wanted. */
export function isWithoutImage(artifacts: readonly Artifact[]): boolean {
  return artifacts.length > 0 && artifacts.every(({ builderId }) => builderId === NULL_BUILDER);
}

const NULL_BUILDER = 'fnoeding.null';

/**
 * Images without those of regions that do not keep theirs: Packer names the image of the build region also where a setting
 * of its builder had it removed once it was copied.
 */
export function keptImages(
  images: readonly ArtifactImage[],
  template: Template,
  providers: Providers,
): readonly ArtifactImage[] {
  return images.filter((image) => {
    const build = template.builds.find(({ name }) => name === image.build);
    const own = providerNamed(image.provider, providers)?.artifacts?.ownRegion;
    return image.region === 'local' || build === undefined || own === undefined || isKept(image.region, build, own);
  });
}

function isKept(region: string, { blocks }: Build, own: NonNullable<Artifacts['ownRegion']>): boolean {
  const last = <T>(read: (block: Build['blocks'][number]) => T | undefined): T | undefined =>
    blocks.map(read).findLast((value) => value !== undefined);
  if (last((block) => literalOf(block, own.dropped)) !== true) return true;
  const copies = last((block) => stringsOf(block, own.copies));
  if (copies !== undefined) return copies.includes(region);
  return last((block) => literalOf(block, 'region')) !== region;
}
