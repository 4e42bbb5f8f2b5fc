import { type Computed, computedOf, either, objectOf, UNKNOWN } from '../expression/computed.ts';
import { Evaluator, newTrace } from '../expression/evaluator.ts';
import type { Template } from '../template/template.ts';
import { type Effect, united } from './effect.ts';
import { Finder, type Room } from './finder.ts';
import { type NamedBase, namedBases } from './named-bases.ts';
import { type Builds, resolvedBuilds } from './resolved-builds.ts';
import { type GivenValue, scopeOf, type TemplateScope } from './template-scope.ts';
import { evaluated, isCertain, type Unit, unitsOf } from './units.ts';

/** A template whose parts are read once for each set of values that they hang on. */
export interface TemplateReading {
  readonly effectOf: (given: GivenValue) => Effect;
  /** The builds that the template has with these values. */
  readonly buildsOf: (given: GivenValue) => Builds;
  /** The images that these builds start from by a name. */
  readonly basesOf: (given: GivenValue) => readonly NamedBase[];
}

interface Part {
  readonly unit: Unit;
  /** Names of the variables that it hangs on; not known before it was read once. */
  variables: readonly string[] | undefined;
  readonly effects: Map<string, Effect>;
}

export function readTemplateParts(template: Template, room: Room): TemplateReading {
  const shared = scopeOf(template, room);
  const parts = unitsOf(template, room.words).map((unit): Part => ({ unit, variables: undefined, effects: new Map() }));
  let closed: Effect | undefined;
  let open: readonly Part[] = parts;
  const whole = new Map<string, Effect>();
  const builds = new Map<string, Builds>();
  let variablesOfBuilds: readonly string[] | undefined;
  const bases = new Map<string, readonly NamedBase[]>();
  let variablesOfBases: readonly string[] | undefined;
  const buildsOf = (given: GivenValue): Builds => {
    const known = variablesOfBuilds === undefined ? undefined : builds.get(keyOf(variablesOfBuilds, given));
    if (known !== undefined) return known;
    const trace = newTrace();
    const found = resolvedBuilds(template, evaluatorOf(shared, given, true), trace);
    variablesOfBuilds = [...new Set([...(variablesOfBuilds ?? []), ...trace.variables])].sort();
    builds.set(keyOf(variablesOfBuilds, given), found);
    return found;
  };
  const basesOf = (given: GivenValue): readonly NamedBase[] => {
    const known = variablesOfBases === undefined ? undefined : bases.get(keyOf(variablesOfBases, given));
    if (known !== undefined) return known;
    const trace = newTrace();
    const found = namedBases(
      template,
      buildsOf(given).builds,
      room.providers,
      evaluatorOf(shared, given, true),
      trace,
      room.folders.cwd,
    );
    const all = [...(variablesOfBases ?? []), ...(variablesOfBuilds ?? []), ...trace.variables];
    variablesOfBases = [...new Set(all)].sort();
    bases.set(keyOf(variablesOfBases, given), found);
    return found;
  };
  return {
    buildsOf,
    basesOf,
    effectOf: (given) => {
      let evaluator: Evaluator | undefined;
      const effectOf = (part: Part): Effect => {
        const key = part.variables === undefined ? undefined : keyOf(part.variables, given);
        const known = key === undefined ? undefined : part.effects.get(key);
        if (known !== undefined) return known;
        evaluator ??= evaluatorOf(shared, given, false, sourceOf(template, buildsOf(given)));
        const { effect, variables } = effectOfUnit(part.unit, evaluator, room);
        part.variables = variables;
        part.effects.set(keyOf(variables, given), effect);
        return effect;
      };
      if (closed === undefined) {
        const effects = parts.map((part) => [part, effectOf(part)] as const);
        closed = united(effects.filter(([{ variables }]) => variables?.length === 0).map(([, effect]) => effect));
        open = parts.filter(({ variables }) => variables?.length !== 0);
      }
      const key = JSON.stringify(open.map(({ variables }) => keyOf(variables ?? [], given)));
      const found = whole.get(key) ?? united([closed, ...open.map(effectOf)]);
      whole.set(key, found);
      return found;
    },
  };
}

function keyOf(variables: readonly string[], given: GivenValue): string {
  if (variables.length === 0) return '';
  return JSON.stringify(
    variables.map((name) => given(name) ?? null),
    (_, value: unknown) => (value instanceof Map ? [...value] : value),
  );
}

function effectOfUnit(
  unit: Unit,
  evaluator: Evaluator,
  room: Room,
): { readonly effect: Effect; readonly variables: readonly string[] } {
  const { values, trace } = evaluated(unit, evaluator);
  const finder = new Finder(room, {
    ...unit,
    text: oneLine(unit.text),
    isOneOfSeveral: unit.iterators.length > 0 || !isCertain(values),
  });
  unit.read(finder, values, trace);
  return { effect: finder.effect, variables: [...trace.variables].sort() };
}

const LONGEST_SHOWN = 160;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}

function evaluatorOf(scope: TemplateScope, given: GivenValue, isExact: boolean, source: Computed = UNKNOWN): Evaluator {
  return new Evaluator({
    variable: (name) => {
      const own = given(name);
      return own === undefined ? undefined : scope.typed(name, own);
    },
    defaults: scope.defaults,
    locals: scope.locals,
    other: (name) => (name === 'source' ? source : UNKNOWN),
    files: scope.files,
    isExact,
  });
}

/** The sources of all builds: which one a step runs for is known only to Packer, so each counts. */
function sourceOf({ kind }: Template, { builds, buildsKnown }: Builds): Computed {
  const more = buildsKnown ? [] : [UNKNOWN];
  const of = (texts: readonly string[]): Computed => either([...texts.map((text) => computedOf(text)), ...more]);
  const name = of(
    builds.map(({ name: whole, sourceName }) =>
      kind === 'json' ? sourceName : whole.slice(whole.lastIndexOf('.') + 1),
    ),
  );
  return objectOf(
    [
      ['name', name],
      ['type', of(builds.map(({ type }) => type))],
    ],
    true,
  );
}
