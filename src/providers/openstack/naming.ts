import type { NamingRules } from '../../image/provider-plan.ts';

/** Ids of Glance: nothing else becomes part of an address, or of a command. */
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Stands for every region of the cloud: the template says one in a way that only Packer reads. */
export const ANY_REGION = '*';

/** Names that Glance itself gives an image, so that no property can have them. */
export const ATTRIBUTES: ReadonlySet<string> = new Set(
  `id name status created_at updated_at tags owner visibility checksum os_hash_algo os_hash_value size virtual_size disk_format
   container_format min_disk min_ram protected os_hidden locations direct_url file schema self stores first next images
   deleted deleted_at is_public`.split(/\s+/),
);

/** Glance's name of an image, without what Nova refuses when it makes one: control characters, and blanks at its ends. */
const NAME = /^(?! )[^\p{Cc}\u{10000}-\u{10ffff}]{1,255}(?<! )$/u;
/** Glance takes others, too; the commands of OpenStack and Horizon do not. */
const PROPERTY = /^[A-Za-z0-9_.:-]{1,255}$/;
/** Glance counts 128 by default. Bakehouse sets up to sixteen, and Nova about as many. */
const MOST_PROPERTIES = 90;
const MOST_BYTES = 65_535;

/** What Glance and Nova take as names and properties. */
export const openstackRules: NamingRules = {
  nameSetting: 'image_name',
  name: (name, builder) => {
    const problem = nameProblem(name);
    return problem === undefined ? undefined : `the name "${name}" is not allowed for ${builder}: ${problem}`;
  },
  tags: (tags) => {
    for (const [name, value] of Object.entries(tags)) {
      const problem = propertyProblem(name, value);
      if (problem !== undefined) return problem;
    }
    return Object.keys(tags).length > MOST_PROPERTIES ? `there are more than ${MOST_PROPERTIES} tags` : undefined;
  },
};

/** What is wrong with the name of an image; undefined: nothing. */
export function nameProblem(name: string): string | undefined {
  if (NAME.test(name)) return undefined;
  return 'it has 1 to 255 characters, no control characters, none of four bytes such as emoji, and no blanks at its ends';
}

/** What is wrong with a property, as the end of a sentence; undefined: nothing. */
export function propertyProblem(name: string, value: string): string | undefined {
  if (/^bakehouse[_:]/i.test(name) || name.startsWith('os_glance'))
    return `the property "${name}" begins with a reserved word`;
  if (!PROPERTY.test(name))
    return `the name of the property "${name.slice(0, 40)}" has not 1 to 255 letters, digits and _ . : -`;
  if (ATTRIBUTES.has(name)) return `the property "${name}" has the name of what Glance itself says of an image`;
  if (Buffer.byteLength(value) > MOST_BYTES)
    return `the value of the property "${name}" has more than ${MOST_BYTES} bytes`;
  return undefined;
}

/** The region of an image as it is asked for: a record of a cloud that could not be asked says `local`. */
export function regionIn(cloud: { readonly region: string }, region: string): string {
  return region === 'local' || region === '' ? cloud.region : region;
}

/** For a command of OpenStack's command line; a region of an odd name is left to whoever runs it. */
export function regionOption(region: string | null): string {
  return region !== null && region !== 'local' && /^[\w.-]{1,64}$/.test(region) ? ` --os-region-name ${region}` : '';
}
