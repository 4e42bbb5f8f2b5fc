import picomatch from 'picomatch';

import { UserError } from '../core/errors.ts';
import { orList, show } from '../core/inputs.ts';
import { nearestName } from '../core/nearest.ts';
import type { Build, Template } from '../recipe/template.ts';

/** Which builds of a template are to run. */
export interface Selection {
  readonly only: readonly string[];
  readonly except: readonly string[];
  /** The builds that will run, as far as they can be read from the template. */
  readonly builds: readonly Build[];
}

/**
 * Checks `only` and `except` against the builds of a template. Packer before 1.8.4 takes an `-only` that matches nothing
 * for a success with no image, and any Packer only warns when a part of it matches nothing.
 * In legacy JSON Packer knows no patterns: they are spelled out here.
 */
export function selectBuilds(template: Template, only: readonly string[], except: readonly string[]): Selection {
  const { builds, kind } = template;
  const matching = (pattern: string): readonly Build[] => builds.filter(({ name }) => matches(pattern, name));
  const spell = (patterns: readonly string[]): readonly string[] =>
    kind === 'json'
      ? [
          ...new Set(
            patterns.flatMap((pattern) => (isPattern(pattern) ? matching(pattern).map(({ name }) => name) : [pattern])),
          ),
        ]
      : patterns;
  if (template.buildsKnown) {
    for (const pattern of only) if (matching(pattern).length === 0) throw new UserError(noMatch(pattern, builds));
  }
  const chosen = builds.filter(
    ({ name }) =>
      (only.length === 0 || only.some((pattern) => matches(pattern, name))) &&
      !except.some((pattern) => matches(pattern, name)),
  );
  if (template.buildsKnown && chosen.length === 0) {
    throw new UserError(
      builds.length === 0
        ? 'The template has no builds.'
        : `Inputs "only" and "except" together leave none of the template's builds ${orList(builds.map(({ name }) => name))}.`,
    );
  }
  return { only: spell(only), except: spell(except), builds: chosen };
}

function noMatch(pattern: string, builds: readonly Build[]): string {
  const names = builds.map(({ name }) => name);
  const near = nearestName(pattern, names);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  const known = names.length === 0 ? 'it has no builds' : `its builds are ${orList(names)}`;
  return `Input "only" holds ${show(pattern)}, which matches no build of the template; ${known}.${hint}`;
}

function isPattern(name: string): boolean {
  return /[*?[{]/.test(name);
}

/** As gobwas/glob without separators, which Packer uses: a star runs over dots, too. */
function matches(pattern: string, name: string): boolean {
  return picomatch.isMatch(name, pattern, { bash: true, dot: true, nonegate: true, noextglob: true });
}

/**
 * The name that a build has in the template, from the one in Packer's stream: since 1.7 a legacy JSON build `app` of
 * type docker is told as `docker.app`.
 */
export function buildNameOf(template: Template, told: string): string {
  if (template.kind === 'hcl2') return told;
  const found = template.builds.find(({ name, type }) => told === `${type}.${name}` || told === name);
  return found?.name ?? told;
}
