import type { Artifacts, NamedImage } from '../../image/provider-bake.ts';
import { withDisks } from './disk.ts';

/**
 * packer-plugin-qemu: always the id `VM`, and all that lies in the output directory (artifact.go). Each stage of a build that
 * keeps it repeats it.
 */
export const qemuArtifacts: Artifacts = {
  builderIds: /^transcend\.qemu$/,
  read: (artifacts) => {
    const images = artifacts.flatMap(({ builderId, files }): readonly NamedImage[] => {
      const named = files.filter((file) => file !== '');
      return named.length === 0 ? [] : [{ builderId, region: 'local', id: '', tags: [], files: named }];
    });
    return { images: [...new Map(images.map((one) => [one.files.join('\n'), one])).values()], files: [] };
  },
  completeFiles: withDisks,
};
