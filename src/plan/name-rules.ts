/** What a provider allows as the name of an image. */
interface NameRule {
  readonly pattern: RegExp;
  readonly words: string;
}

/** By the beginning of the builder's type. Sources: CreateImage (EC2), Glance, Managed Images, GCE images. */
const RULES: readonly (readonly [builder: string, rule: NameRule])[] = [
  [
    'amazon-',
    {
      pattern: /^[A-Za-z0-9()[\] ./\-'@_]{3,128}$/,
      words: "3 to 128 letters, digits and ( ) [ ] . / - ' @ _ or blanks",
    },
  ],
  ['openstack', { pattern: /^.{1,255}$/su, words: 'at most 255 characters' }],
  [
    'azure-',
    {
      pattern: /^[A-Za-z0-9](?:[\w.-]{0,78}\w)?$/,
      words: '1 to 80 letters, digits, dots, hyphens and underscores, beginning with a letter or digit',
    },
  ],
  [
    'googlecompute',
    {
      pattern: /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
      words: '1 to 63 lower-case letters, digits and hyphens, beginning with a letter',
    },
  ],
];

const PLACES: readonly (readonly [builder: string, place: string])[] = [
  ['docker', 'docker'],
  ['amazon-', 'EC2'],
  ['azure-', 'Azure'],
  ['googlecompute', 'Google Compute Engine'],
  ['openstack', 'OpenStack'],
];

/** Where the images of a builder come to be; undefined for files, and for builders that we do not know. */
export function placeOf(builderType: string): string | undefined {
  return PLACES.find(([prefix]) => builderType.startsWith(prefix))?.[1];
}

/** What is wrong with an image's name at the provider of a builder; undefined when nothing is. */
export function nameProblem(builderType: string, name: string): string | undefined {
  const rule = RULES.find(([prefix]) => builderType.startsWith(prefix))?.[1];
  if (rule === undefined || rule.pattern.test(name)) return undefined;
  return `the name "${name}" is not allowed for ${builderType}: it has ${rule.words}`;
}

/** What is wrong with tags at EC2, where `aws:` is Amazon's own and `bakehouse:` is ours. */
export function tagProblem(tags: Readonly<Record<string, string>>): string | undefined {
  for (const [name, value] of Object.entries(tags)) {
    if (/^(?:aws|bakehouse):/i.test(name)) return `the tag "${name}" begins with a reserved word`;
    if (name === '' || name.length > 128)
      return `the name of the tag "${name.slice(0, 40)}" has not 1 to 128 characters`;
    if (value.length > 256) return `the value of the tag "${name}" has more than 256 characters`;
  }
  // EC2 allows 50, of which Bakehouse sets up to ten.
  return Object.keys(tags).length > 40 ? 'there are more than 40 tags' : undefined;
}

/** Container references: `[host[:port]/]path[:tag]`, as the distribution project's grammar has them. */
export function referenceProblem(reference: string): string | undefined {
  const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
  const host =
    '(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::\\d+)?/)?';
  const whole = new RegExp(`^${host}${part}(?:/${part})*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?$`);
  return reference.length <= 400 && whole.test(reference)
    ? undefined
    : `"${reference}" is no name of a container image`;
}
