import type { Artifacts, NamedImage } from '../../image/provider-bake.ts';

/** packer-plugin-amazon artifact.go: `region:ami-…,region:ami-…`. */
const PLACED = /(?<![a-z-])([a-z]{2}(?:-[a-z]+)+-\d):(ami-[0-9a-f]+)/g;

export const amazonArtifacts: Artifacts = {
  builderIds: /amazon/i,
  read: (artifacts) => {
    const images = new Map<string, NamedImage>();
    for (const { builderId, id: text } of artifacts) {
      for (const [, region = '', id = ''] of text.matchAll(PLACED)) {
        images.set(`${region} ${id}`, { builderId, region, id, tags: [], files: [] });
      }
    }
    return { images: [...images.values()], files: [] };
  },
};
