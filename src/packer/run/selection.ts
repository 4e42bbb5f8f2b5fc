import { UserError } from '../../core/errors.ts';
import { orList, show } from '../../core/runner/inputs.ts';
import { nearestName } from '../../core/text/wording.ts';
import { buildGlob, matchesBuild } from '../../recipe/template/build-glob.ts';
import type { Build, Template, TemplateKind } from '../../recipe/template/template.ts';

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
  for (const [input, patterns] of Object.entries({ only, except })) checkPatterns(input, kind, patterns);
  const matches = (pattern: string, name: string): boolean => matchesBuild(kind, pattern, name);
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

/** Packer refuses such a pattern too, when the builds are about to start. */
function checkPatterns(input: string, kind: TemplateKind, patterns: readonly string[]): void {
  const wrong = kind === 'hcl2' ? patterns.find((pattern) => buildGlob(pattern) === undefined) : undefined;
  if (wrong === undefined) return;
  throw new UserError(
    `Input "${input}" holds ${show(wrong)}, which Packer cannot read as a pattern: brackets hold one range, as in [a-z], ` +
      'or a list of characters, as in [abc], and must be closed. Put a backslash before a bracket that is meant as itself.',
  );
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
