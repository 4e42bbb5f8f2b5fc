import type { NamingRules } from '../../image/provider-plan.ts';

/** packer-plugin-azure config.go; Azure itself takes no other at the end. */
const NAME = /^[A-Za-z0-9](?:[\w.-]{0,78}\w)?$/;
/** Azure counts 50; ours are up to seventeen. */
const MOST_TAGS = 33;
const LONGEST_NAME = 512;
/** Azure takes no more as the value of a tag. */
export const LONGEST_VALUE = 256;

/** What Azure takes as names and tags of images. */
export const azureRules: NamingRules = {
  nameSetting: 'managed_image_name',
  name: (name, builder) =>
    NAME.test(name)
      ? undefined
      : `the name "${name}" is not allowed for ${builder}: it has 1 to 80 letters, digits, dots, hyphens and underscores, beginning with a letter or digit`,
  tags: (tags) => {
    for (const [name, value] of Object.entries(tags)) {
      if (/^(?:bakehouse:|microsoft|azure|windows)/i.test(name))
        return `the tag "${name.slice(0, 40)}" begins with a reserved word`;
      if (name === '' || name.length > LONGEST_NAME || /[<>%&\\?/]/.test(name))
        return `the name of the tag "${name.slice(0, 40)}" has not 1 to ${LONGEST_NAME} characters without < > % & \\ ? and /`;
      if (value.length > LONGEST_VALUE)
        return `the value of the tag "${name.slice(0, 40)}" has more than ${LONGEST_VALUE} characters`;
    }
    const names = Object.keys(tags);
    const lower = names.map((name) => name.toLowerCase());
    const twin = names.findIndex((_, index) => lower.indexOf(lower[index] ?? '') < index);
    if (twin >= 0)
      return `the tags "${names[lower.indexOf(lower[twin] ?? '')]?.slice(0, 40)}" and "${names[twin]?.slice(0, 40)}" are one to Azure, which does not tell capitals apart`;
    return names.length > MOST_TAGS ? `there are more than ${MOST_TAGS} tags` : undefined;
  },
};
