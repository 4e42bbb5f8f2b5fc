import { isObject, memberOf } from '../../core/values.ts';
import { fill } from '../../image/placeholder.ts';
import type { ProfileTemplate } from './profile-template.ts';
import type { Profile } from './profile.ts';
import type { ProfileSettings } from './settings.ts';

/** Members in which builders name their image. */
const NAMES = ['image_name', 'ami_name', 'managed_image_name', 'vm_name'] as const;

/**
 * What the image of a profile is called: as the settings say; else as the builders of the filled template do, where all of
 * them use one name; else as the profile.
 */
export function imageName(
  profile: Profile,
  template: ProfileTemplate,
  text: string,
  settings: ProfileSettings,
): string {
  const { name, personality, os } = profile;
  if (settings.name !== undefined) {
    return fill(settings.name, new Map(Object.entries({ name, personality, os, template: template.base })));
  }
  const names = new Set(buildersOf(text).map(builderName));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : name;
}

function builderName(builder: unknown): string | undefined {
  const given = NAMES.map((member) => memberOf(builder, member)).find((value) => value !== undefined);
  // What Packer itself fills in is not known before it runs.
  return typeof given === 'string' && given !== '' && !given.includes('{{') ? given : undefined;
}

function buildersOf(text: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const builders = isObject(value) ? value['builders'] : undefined;
  return Array.isArray(builders) ? builders : [];
}
