import { messageOf, type PlacedProblem } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { isObject, memberOf } from '../../core/values.ts';
import type { SourcePlace } from '../../recipe/template/template.ts';
import type { ProfileText } from './profile-text.ts';
import type { ProfileSettings } from './settings.ts';

/** What plan wants to know of a profile. */
export interface Profile {
  readonly at: SourcePlace;
  readonly personality: string;
  readonly os: string;
  /** `<personality>-<os>`: the name of the image. */
  readonly name: string;
}

/** Reads a profile; or tells all that is wrong with it, and never quotes it: it may hold hashes. */
export function readProfile({ at, text }: ProfileText, settings: ProfileSettings): Profile | readonly PlacedProblem[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [{ file: at.file, line: at.line + lineOfError(text, error) - 1, message: 'The profile is not JSON.' }];
  }
  if (!isObject(value)) return [{ ...at, message: 'The profile must be a JSON object.' }];
  const names = readName(value, settings['name-path'], (found) => found);
  const osPaths = typeof settings['os-path'] === 'string' ? [settings['os-path']] : settings['os-path'];
  const systems = osPaths.map((path) => readName(value, path, (found) => found.split('/', 1)[0] ?? ''));
  const faults = [names, ...systems].flatMap((one) =>
    'fault' in one ? [{ ...at, message: `The profile ${one.fault}` }] : [],
  );
  if (faults.length > 0 || 'fault' in names) return faults;
  const os = systems.flatMap((one) => ('fault' in one ? [] : [one.name])).join('-');
  return { at, personality: names.name, os, name: `${names.name}-${os}` };
}

/** A name at a path, with a rule for what of the text there is the name. */
function readName(
  value: unknown,
  path: string,
  part: (found: string) => string,
): { readonly name: string } | { readonly fault: string } {
  const found = path.split('.').reduce<unknown>(memberOf, value);
  if (found === undefined) return { fault: `has no ${path}.` };
  if (typeof found !== 'string') return { fault: `has something other than a string at ${path}.` };
  const name = part(found);
  const fault = nameFault(name);
  return fault === undefined ? { name } : { fault: `${fault} at ${path}: ${show(found)}.` };
}

/** What no name of an image can hold; undefined when all is well. */
export function nameFault(name: string): string | undefined {
  if (name.trim() === '') return 'has an empty name';
  if (name.length > 200) return 'has a name of more than 200 characters';
  if (!name.isWellFormed() || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) return 'has a control character in the name';
  // In a template these would be code: Packer's own, or HCL's.
  const code = /\{\{|\}\}|\$\{|%\{/.exec(name)?.[0];
  return code === undefined ? undefined : `has ${show(code)}, which Packer would run, in the name`;
}

/** The line within the text, from 1. */
function lineOfError(text: string, error: unknown): number {
  const message = messageOf(error);
  const position = /at position (\d+)/.exec(message)?.[1];
  const end = Math.min(text.trimEnd().length, Number(position ?? Infinity));
  return text.slice(0, end).split('\n').length;
}
