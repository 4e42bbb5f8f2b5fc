import { posix } from 'node:path';
import picomatch from 'picomatch';

import type { Profile } from './profile.ts';
import type { ProfileText } from './profile-text.ts';
import type { ProfileSettings } from './settings.ts';

/** Whether a text is chosen before it is read: one that is not need not even be a profile. */
export function isTextChosen({ at, text }: ProfileText, settings: ProfileSettings): boolean {
  const content = settings['match-content'];
  if (content !== undefined && !text.includes(content)) return false;
  return (
    settings.match === undefined || settings.glob === undefined || nameFits(posix.basename(at.file), settings.match)
  );
}

/** Whether a profile is chosen once its name is known: one that was sent has no file. */
export function isProfileChosen({ name }: Profile, settings: ProfileSettings): boolean {
  return settings.match === undefined || settings.glob !== undefined || nameFits(name, settings.match);
}

/** The name holds the text, as packuilon had it; or fits it, where it is a glob. */
export function nameFits(name: string, match: string): boolean {
  return (
    name.includes(match) || (/[*?[{]/.test(match) && picomatch.isMatch(name, match, { dot: true, nonegate: true }))
  );
}

/** What to say where nothing was chosen. */
export function noneChosen(settings: ProfileSettings): string | undefined {
  const { match } = settings;
  const content = settings['match-content'];
  if (match === undefined && content === undefined) return undefined;
  const named = match === undefined ? [] : [`is called ${JSON.stringify(match)} or has that in its name`];
  const holding = content === undefined ? [] : [`holds the string ${JSON.stringify(content)}`];
  return `No profile ${[...named, ...holding].join(' and ')}.`;
}
