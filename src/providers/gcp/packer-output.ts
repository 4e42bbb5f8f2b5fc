import type { Artifacts, LedgerLines, NamedImage, PackerArtifact, Told } from '../../image/provider-bake.ts';
import { GLOBAL, imageId, readImageId } from './cloud/paths.ts';

/** packer-plugin-googlecompute artifact.go: the id is the bare name; the project stands in the text alone, and in old ones nowhere. */
export const gcpArtifacts: Artifacts = {
  builderIds: /^packer\.googlecompute$/,
  withoutImage: ['skip_create_image'],
  read: (artifacts) => {
    const images = new Map<string, NamedImage>();
    for (const artifact of artifacts) {
      const { builderId } = artifact;
      const id = idOf(artifact);
      if (id !== '') images.set(id, { builderId, region: GLOBAL, id, tags: [], files: [] });
    }
    return { images: [...images.values()], files: [] };
  },
};

/** The id of the image that an artifact names; its name, where the artifact says no project. */
export function idOf({ id, text = '' }: PackerArtifact): string {
  const [, project = ''] = /^A disk image was created in the '([a-z0-9.:-]{1,100})' project: /.exec(text) ?? [];
  const whole = imageId({ project, name: id });
  return readImageId(whole) === undefined ? id : whole;
}

/**
 * What the builder announces (packer-plugin-googlecompute step_*.go, driver_gce.go). It never says what the instance is called:
 * trusted are `zone`, that an instance was `asked` for and `made` in it, and the `address` that Google gave it. What comes later
 * says only where to look.
 */
export const gcpLines: LedgerLines = {
  telling: /Loading zone: |instance creation\.\.\.|Instance has been created!|IP: |Creating image\.\.\./,
  trusted: (text) => told(TRUSTED, text),
  hints: (text) => told(HINTS, text),
  pokes: /^ {0,4}(?:Instance has been created!$|(?:Public |Internal )?IP: )/,
};

type Line = readonly [kind: string, line: RegExp];

const TRUSTED: readonly Line[] = [
  ['zone', /^ {0,4}Loading zone: ([a-z]{2,20}-[a-z]{2,30}\d{1,3}-[a-z])$/],
  ['asked', /^ {0,4}(Requesting)(?: Shielded VM)? instance creation\.\.\.$/],
  ['made', /^ {0,4}(Instance) has been created!$/],
  ['address', /^ {0,4}IP: ([0-9a-f.:]{2,45})$/],
];

const HINTS: readonly Line[] = [['imaging', /^(Creating) image\.\.\.$/]];

function told(lines: readonly Line[], text: string): readonly Told[] {
  return lines.flatMap(([kind, line]): readonly Told[] => {
    const id = line.exec(text)?.[1];
    return id === undefined ? [] : [[kind, id]];
  });
}
