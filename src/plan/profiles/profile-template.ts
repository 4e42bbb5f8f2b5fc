import { readFileSync, realpathSync, statSync } from 'node:fs';
import { posix } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { orList, show } from '../../core/runner/inputs.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import type { Profile } from './profile.ts';
import type { ProfileSettings } from './settings.ts';

/** A template with dollar signs. */
export interface ProfileTemplate {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
  /** Its file's name without an ending: it tells legs of one profile apart. */
  readonly base: string;
}

/** Which templates a profile is baked with; undefined when the settings name none for it. */
export type TemplateChoice = (profile: Profile) => readonly ProfileTemplate[] | undefined;

const DEFAULT = 'DEFAULT';

/** Reads all templates that the settings name. What is said of the one image replaces DEFAULT, as packuilon's map did. */
export function readTemplates(settings: ProfileSettings, repository: string): TemplateChoice {
  const { template } = settings;
  const root = realpathSync(repository);
  const read = new Map<string, ProfileTemplate>();
  const listed = Object.entries(typeof template === 'string' ? { [DEFAULT]: template } : template);
  const byKey = new Map(
    listed.map(([key, paths]) => {
      const chosen = (typeof paths === 'string' ? [paths] : paths).map((path) => {
        const found = read.get(path) ?? readTemplate(root, path);
        read.set(path, found);
        return found;
      });
      const bases = chosen.map(({ base }) => base);
      const twice = chosen.find(({ base }, index) => bases.indexOf(base) !== index);
      if (twice !== undefined) {
        const paths = chosen.filter(({ base }) => base === twice.base).map((one) => one.path);
        throw new UserError(
          `Input "profiles": the templates of ${show(key)} must differ in their names, but ${paths.join(' and ')} do not.`,
        );
      }
      return [key, chosen] as const;
    }),
  );
  return ({ name, personality, os }) =>
    byKey.get(name) ?? byKey.get(personality) ?? byKey.get(os) ?? byKey.get(DEFAULT);
}

/** What the settings name templates for, for a message. */
export function templateKeys({ template }: ProfileSettings): string {
  return typeof template === 'string' ? DEFAULT : orList(Object.keys(template));
}

function readTemplate(root: string, path: string): ProfileTemplate {
  const what = 'Input "profiles": template';
  const real = insideWorkspace(what, root, root, path);
  if (!statSync(real).isFile()) throw new UserError(`${what} must be a file, but ${show(path)} is none.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(real));
  } catch {
    throw new UserError(`${what} ${show(path)} is not UTF-8 text.`);
  }
  const plain = posix.normalize(path);
  return { path: plain, text, base: posix.basename(plain).replace(/(\.pkr)?\.(json|hcl)$/, '') };
}
