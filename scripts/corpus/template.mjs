// @ts-check
import { firstOf, causeOf, unlessSame } from './verdict.mjs';

/** @import { TemplateStep, Template, Variable } from '../../src/recipe/template/template.ts' */
/** @import { Verdict } from './verdict.mjs' */

/**
 * What packer-template says (test/tools/packer-template/main.go).
 * @typedef {{ summary: string, detail: string, file: string, line: number }} PackerProblem
 * @typedef {{ name: string, hasDefault: boolean, default: unknown, sensitive: boolean, line: number }} PackerVariable
 * @typedef {{ type: string, name: string, only: string[] | null, except: string[] | null, file: string, line: number }} PackerStep
 * @typedef {{ name: string, type: string, provisioners: PackerStep[], cleanup: PackerStep[], postProcessors: PackerStep[][] }} PackerBuild
 * @typedef {object} PackerAnswer
 * @property {string} stage where it was refused; empty where it was not
 * @property {PackerProblem[] | null} problems
 * @property {PackerVariable[] | null} variables
 * @property {string[] | null} sources
 * @property {PackerBuild[] | null} builds
 * @property {string[] | null} selected
 */

/**
 * @param {Template | Error} ours
 * @param {PackerAnswer} theirs
 * @returns {Verdict}
 */
export function compareTemplate(ours, theirs) {
  const [problem] = theirs.problems ?? [];
  if (ours instanceof Error) {
    if (theirs.stage === 'read') return { kind: 'agree', cause: 'both refuse it' };
    // What Packer cannot load for another reason was at least read by it.
    return { kind: 'differ', cause: `refused: ${causeOf(ours.message)}`, detail: ours.message };
  }
  if (problem !== undefined) {
    const detail = [problem.summary, problem.detail].filter((part) => part !== '').join(': ');
    return { kind: 'lenient', cause: `${theirs.stage}: ${causeOf(problem.summary)}`, detail };
  }
  return firstOf(
    (function* () {
      yield builds(ours, theirs.builds ?? []);
      yield* ours.kind === 'hcl2' ? hclSteps(ours, theirs.builds ?? []) : jsonSteps(ours, theirs.builds ?? []);
      yield* variables(ours.variables, theirs.variables ?? [], ours.kind === 'hcl2');
    })(),
  );
}

/**
 * @param {readonly Variable[]} ours
 * @param {readonly PackerVariable[]} theirs
 * @param {boolean} withLines
 * @returns {Iterable<Verdict | undefined>}
 */
function* variables(ours, theirs, withLines) {
  const byName = ours.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  yield unlessSame(
    'variables: names',
    byName.map(({ name }) => name),
    theirs.map(({ name }) => name),
  );
  for (const [index, variable] of byName.entries()) {
    const theirVariable = theirs[index];
    if (theirVariable === undefined) return;
    const { name, sensitive, line, hasDefault } = variable;
    yield unlessSame('variables: which have a default', [name, hasDefault], [name, theirVariable.hasDefault]);
    yield unlessSame('variables: sensitive', [name, sensitive], [name, theirVariable.sensitive]);
    if (withLines) yield unlessSame('variables: lines', [name, line], [name, theirVariable.line]);
    if (!hasDefault) continue;
    if (variable.default.known) {
      yield unlessSame(
        'variables: defaults',
        [name, loose(variable.default.value)],
        [name, loose(theirVariable.default)],
      );
    } else yield { kind: 'open', cause: 'a computed default', detail: name };
  }
}

/**
 * The builds by name, in Packer's order; in JSON Packer has none.
 * @param {Template} ours
 * @param {readonly PackerBuild[]} theirs
 * @returns {Verdict | undefined}
 */
function builds({ kind, builds, buildsKnown }, theirs) {
  /** @type {(names: readonly string[]) => readonly string[]} */
  const ordered = (names) => (kind === 'json' ? names.toSorted() : names);
  const names = ordered(theirs.map(({ name }) => name));
  if (buildsKnown) return unlessSame('builds: names', ordered(builds.map(({ name }) => name)), names);
  const wrong = builds.find(({ known, name }) => known && !names.includes(name));
  if (wrong !== undefined) return { kind: 'differ', cause: 'builds: one that is not there', detail: wrong.name };
  return { kind: 'open', cause: 'builds that are not known', detail: names.join(', ') };
}

/**
 * Steps by type, file and line: each of Packer's is ours, and each of ours is Packer's unless a `dynamic` block makes it.
 * @param {Template} ours
 * @param {readonly PackerBuild[]} theirs
 * @returns {Iterable<Verdict | undefined>}
 */
function* hclSteps({ provisioners, postProcessors }, theirs) {
  const pairs = /** @type {const} */ ([
    ['provisioners', provisioners, theirs.flatMap((build) => [...build.provisioners, ...build.cleanup])],
    ['post-processors', postProcessors, theirs.flatMap((build) => build.postProcessors.flat())],
  ]);
  for (const [what, own, all] of pairs) {
    const known = new Map(all.map((step) => [placeOf(step), step]));
    const certain = own.filter(({ dynamic }) => !dynamic);
    const made = new Set(own.filter(({ dynamic }) => dynamic).map(({ type }) => type));
    const missing = [...known.values()].filter(
      (step) => !certain.some((other) => placeOf(other) === placeOf(step)) && !made.has(step.type) && !made.has(''),
    );
    yield unlessSame(`${what}: missing`, missing.map(placeOf), []);
    yield unlessSame(
      `${what}: not there`,
      certain.map(placeOf).filter((place) => !known.has(place)),
      [],
    );
    for (const step of certain) {
      const other = known.get(placeOf(step));
      if (other === undefined) continue;
      for (const list of /** @type {const} */ (['only', 'except'])) {
        const written = step.block.attributes.some(({ name }) => name === list);
        if (written && step[list] === undefined) yield { kind: 'open', cause: `${what}: a computed "${list}"` };
        else yield unlessSame(`${what}: ${list}`, step[list] ?? [], other[list] ?? []);
      }
    }
  }
}

/** @param {{ type: string, file: string, line: number }} step */
function placeOf({ type, file, line }) {
  return `${type} ${file.split('/').at(-1)}:${line}`;
}

/**
 * Which steps each build has, by `only` and `except`.
 * @param {Template} ours
 * @param {readonly PackerBuild[]} theirs
 * @returns {Iterable<Verdict | undefined>}
 */
function* jsonSteps({ builds, provisioners, postProcessors }, theirs) {
  for (const { name } of builds.filter(({ known }) => known)) {
    const build = theirs.find((other) => other.name === name);
    if (build === undefined) continue;
    /** @type {(steps: readonly TemplateStep[]) => readonly string[]} */
    const typesOf = (steps) => steps.filter((step) => runsFor(step, name)).map(({ type }) => type);
    yield unlessSame(
      'provisioners: types',
      typesOf(provisioners.filter(({ isCleanup }) => !isCleanup)),
      build.provisioners.map(({ type }) => type),
    );
    yield unlessSame(
      'post-processors: types',
      typesOf(postProcessors),
      build.postProcessors.flat().map(({ type }) => type),
    );
  }
}

/**
 * As Packer compares a build's name with a step's lists: by equality.
 * @param {Pick<TemplateStep, 'only' | 'except'>} step
 * @param {string} name
 */
function runsFor({ only = [], except = [] }, name) {
  return only.length > 0 ? only.includes(name) : !except.includes(name);
}

/**
 * A value without its type: Packer converts a default to the type of its variable, which may be a set.
 * @param {unknown} value
 * @returns {unknown}
 */
function loose(value) {
  if (Array.isArray(value))
    return value.map(loose).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, item]) => [name, loose(item)])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
