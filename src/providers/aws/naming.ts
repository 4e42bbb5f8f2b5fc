import type { NamingRules } from '../../image/provider-plan.ts';

/** CreateImage of EC2. */
const NAME = /^[A-Za-z0-9()[\] ./\-'@_]{3,128}$/;
/** EC2 allows 50, of which Bakehouse sets up to 14 on an image, three more on a copy of it, and one on what is disabled. */
export const MOST_TAGS = 32;

/** An id of EC2's own form, and no word that a shell or a program takes otherwise. */
export function isMachineImage(id: string): boolean {
  return /^ami-[0-9a-f]{8,17}$/.test(id);
}

/** Ids of images and snapshots wherever they stand in a text: a list of them, or JSON. Each once. */
export function idsIn(text: string): readonly string[] {
  return [...new Set(text.match(/\b(?:ami|snap)-[0-9a-f]{8,17}\b/g))];
}

/** What EC2 takes as names and tags; `aws:` is Amazon's own, and `bakehouse:` is ours. */
export const awsRules: NamingRules = {
  nameSetting: 'ami_name',
  name: (name, builder) =>
    NAME.test(name)
      ? undefined
      : `the name "${name}" is not allowed for ${builder}: it has 3 to 128 letters, digits and ( ) [ ] . / - ' @ _ or blanks`,
  tags: (tags) => {
    for (const [name, value] of Object.entries(tags)) {
      if (/^(?:aws|bakehouse):/i.test(name)) return `the tag "${name}" begins with a reserved word`;
      if (name === '' || name.length > 128)
        return `the name of the tag "${name.slice(0, 40)}" has not 1 to 128 characters`;
      if (value.length > 256) return `the value of the tag "${name}" has more than 256 characters`;
    }
    return Object.keys(tags).length > MOST_TAGS ? `there are more than ${MOST_TAGS} tags` : undefined;
  },
};
