import { UserError } from '../../core/errors.ts';
import { show } from '../../core/inputs.ts';
import { isObject } from '../../core/member.ts';
import { fill } from '../../image/placeholder.ts';
import { entriesOf } from './entry.ts';
import { type Item, tellsRegion } from './item.ts';
import { sortedJson } from './sorted-json.ts';
import { utf8Text } from './stored-text.ts';

/** HCL's identifiers, without letters beyond ASCII. */
const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/;

type Branch = Map<string, string | Branch>;

/**
 * Variables for Terraform and Packer: a text, or a map of texts by region, and by every other axis in which the images of
 * one variable differ. Texts of a JSON variable file are taken as they are by both, `${` and `%{` too (HCL evaluates them
 * without a context: hcl/json/structure.go, expression.Value). Throws a UserError.
 * @param hasRegionInPath one file for each region: then an id stands alone
 */
export function renderTfvars(
  items: readonly Item[],
  variable: string,
  hasRegionInPath: boolean,
  existing: Uint8Array | null,
): string {
  if (existing !== null) checkOurs(utf8Text(existing));
  return sortedJson(plainObject(variablesOf(items, variable, hasRegionInPath)));
}

/** The variables with their values. Throws a UserError where two images would be under one name. */
export function variablesOf(items: readonly Item[], variable: string, hasRegionInPath: boolean): Branch {
  const isTold = hasRegionInPath || tellsRegion(variable);
  const axes = differingAxes(items, variable);
  const entries = entriesOf(items, 'variable', (item) => {
    const name = variableName(variable, item);
    const own = (axes.get(name) ?? []).map((axis) => item.placed.axes[axis] ?? '');
    return [name, ...own, ...(item.isRegional && !isTold ? [item.placed.region] : [])];
  });
  const variables: Branch = new Map();
  for (const { names, id } of entries) put(variables, names, id);
  return variables;
}

/** By variable: the axes, in the order of the manifest, that tell its images apart; the region is told by itself. */
function differingAxes(items: readonly Item[], variable: string): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, Map<string, Set<string>>>();
  for (const item of items) {
    const name = variableName(variable, item);
    const own = values.get(name) ?? new Map<string, Set<string>>();
    values.set(name, own);
    for (const [axis, value] of Object.entries(item.placed.axes)) {
      if (axis !== 'region') own.set(axis, (own.get(axis) ?? new Set<string>()).add(value));
    }
  }
  return new Map(
    [...values].map(([name, own]) => [name, [...own].flatMap(([axis, { size }]) => (size > 1 ? [axis] : []))]),
  );
}

function put(branch: Branch, [name = '', ...rest]: readonly string[], id: string): void {
  const there = branch.get(name);
  if (rest.length === 0) {
    if (there !== undefined) throw mixed(name);
    branch.set(name, id);
    return;
  }
  if (typeof there === 'string') throw mixed(name);
  const next: Branch = there ?? new Map();
  branch.set(name, next);
  put(next, rest, id);
}

function plainObject(branch: Branch): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...branch].map(([name, one]) => [name, typeof one === 'string' ? one : plainObject(one)]));
}

/** Names of images and values of axes may hold dots and plus signs, which a variable's name may not. */
function variableName(variable: string, { values, placed }: Item): string {
  const plain = new Map([...values].map(([name, value]) => [name, value.replace(/[^A-Za-z0-9_-]/g, '_')]));
  const name = fill(variable, plain);
  if (IDENTIFIER.test(name)) return name;
  throw new UserError(
    `\`variable\` makes ${show(name)} of the leg ${show(placed.leg)}, but the name of a variable is made of letters, digits, _ and -, and begins with a letter or _.`,
  );
}

function mixed(name: string): UserError {
  return new UserError(
    `${show(name)} would hold both an id and a map of ids; tell the images apart by {image} in \`variable\`.`,
  );
}

/** It is written whole: what somebody else keeps in it would be lost. */
function checkOurs(text: string): void {
  let value: unknown;
  try {
    value = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new UserError('the file that is there is not JSON; remove it, or name another path.');
  }
  const areIds = (one: unknown): boolean =>
    typeof one === 'string' || (isObject(one) && Object.values(one).every(areIds));
  if (!isObject(value) || !areIds(value)) {
    throw new UserError(
      'the file that is there holds more than ids of images, which would be lost; name a path of its own.',
    );
  }
}
