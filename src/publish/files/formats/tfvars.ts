import { UserError } from '../../../core/errors.ts';
import { groupedBy } from '../../../core/values.ts';
import { show } from '../../../core/runner/inputs.ts';
import { fill } from '../../../image/placeholder.ts';
import { entriesOf } from './entry.ts';
import type { ExpectedItem } from '../expected-items.ts';
import { type IdLeaf, idLeavesOf, isImageId, type Slot, slotMatcher } from './id-tree.ts';
import { type Item, tellsRegion } from '../item.ts';
import { areRegional, keptAxes } from './kept-axes.ts';
import { departedMessage, staleMessage, staleNames } from './stale-names.ts';
import type { Expected, Merged } from './merged.ts';
import { readTfvars, withVariables } from './tfvars-text.ts';

/** HCL's identifiers, without letters beyond ASCII. */
const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/;

type Branch = Map<string, string | Branch>;

/**
 * Variables for Terraform and Packer: a text, or a map of texts by region, and by every other axis in which the images of
 * one variable differ, in the plan. Texts of a JSON variable file are taken as they are by both, `${` and `%{` too (HCL
 * evaluates them without a context: hcl/json/structure.go, expression.Value). Other variables of the file stay, and so do
 * images in ours that this run does not publish. Throws a UserError.
 * @param hasRegionInPath one file for each region: then an id stands alone
 */
export function renderTfvars(
  items: readonly Item[],
  variable: string,
  hasRegionInPath: boolean,
  existing: Uint8Array | null,
  expected: Expected = null,
): Merged<string> {
  const file = readTfvars(existing);
  const there = new Map([...file.variables].map(([name, value]) => [name, idLeavesOf(value ?? {})]));
  const isTold = hasRegionInPath || tellsRegion(variable);
  const own = ownLeaves(items, variable, isTold, expected?.items ?? null, there);
  const slots = slotsOf(expected?.items ?? [], variable, isTold, own);
  const fresh = new Map<string, string | Branch>();
  const notices: string[] = [];
  for (const [name, { leaves }] of own) {
    const found = there.get(name) ?? (file.variables.has(name) ? undefined : []);
    if (found === undefined) {
      throw new UserError(
        `the variable ${show(name)} must be an id or a map of ids, but is ${show(JSON.stringify(file.variables.get(name)).slice(0, 60))}.`,
      );
    }
    const { kept, departed, stale } = sorted(found, slots.get(name) ?? [], expected);
    const told = (leaf: IdLeaf): string => [name, ...leaf.names].join('.');
    notices.push(
      ...departed.map((leaf) => departedMessage(told(leaf))),
      ...stale.map((leaf) => staleMessage(told(leaf))),
    );
    const variables: Branch = new Map();
    for (const { names, id } of kept) put(variables, [name, ...names], id);
    for (const { names, id } of leaves) put(variables, [name, ...names], id);
    fresh.set(name, variables.get(name) ?? '');
  }
  if (expected !== null) {
    const strangers = [...there].flatMap(([name, leaves = []]) => {
      const [first] = leaves;
      return first !== undefined && leaves.every(({ id }) => isImageId(id)) ? ([[name, first.id]] as const) : [];
    });
    notices.push(...staleNames(variable, strangers, new Set([...own.keys(), ...slots.keys()])).map(staleMessage));
  }
  const values = new Map([...fresh].map(([name, value]) => [name, plain(value)]));
  return { content: withVariables(file, values), notices };
}

/** Throws a UserError where two images would be under one name. */
export function checkVariables(items: readonly Item[], variable: string, hasRegionInPath: boolean): void {
  ownLeaves(items, variable, hasRegionInPath || tellsRegion(variable), null, new Map());
}

interface Variable {
  readonly axes: readonly string[];
  /** Whether its ids stand by region in the file that is there. */
  readonly hasRegions: boolean;
  readonly leaves: readonly IdLeaf[];
}

/** What the images of this run are in the file, by variable. */
function ownLeaves(
  items: readonly Item[],
  variable: string,
  isTold: boolean,
  expected: readonly ExpectedItem[] | null,
  there: ReadonlyMap<string, readonly IdLeaf[] | undefined>,
): ReadonlyMap<string, Variable> {
  const differing = differingAxes([...items, ...(expected ?? [])], variable);
  const variables = new Map<string, Variable & { leaves: IdLeaf[] }>();
  for (const [name, images] of groupedBy(items, (item) => variableName(variable, item))) {
    const found = there.get(name) ?? [];
    const own = differing.get(name) ?? [];
    const axes = expected === null ? keptAxes(name, own, images, isTold, found) : own;
    const hasRegions = areRegional(found) && found.every(({ names }) => names.length === axes.length + 1);
    variables.set(name, { axes, hasRegions, leaves: [] });
  }
  const entries = entriesOf(items, 'variable', (item) => {
    const name = variableName(variable, item);
    return [name, ...namesOf(item, variables.get(name), isTold)];
  });
  const check: Branch = new Map();
  for (const { names, id } of entries) {
    const [name = '', ...below] = names;
    checkedPut(check, names, id);
    variables.get(name)?.leaves.push({ names: below, id });
  }
  return variables;
}

/** By variable, where images of the plan and of this run stand. */
function slotsOf(
  expected: readonly ExpectedItem[],
  variable: string,
  isTold: boolean,
  own: ReadonlyMap<string, Variable>,
): ReadonlyMap<string, readonly Slot[]> {
  const slots = new Map<string, Slot[]>();
  const add = (name: string, slot: Slot): void => {
    const there = slots.get(name);
    if (there === undefined) slots.set(name, [slot]);
    else there.push(slot);
  };
  for (const [name, { leaves }] of own) for (const { names } of leaves) add(name, { names, isOpen: false });
  for (const item of expected) {
    const name = variableName(variable, item);
    const names = namesOf(item, own.get(name), isTold);
    const isOpen = names.length > (own.get(name)?.axes.length ?? 0) && !item.isRegionKnown;
    add(name, { names, isOpen });
  }
  return slots;
}

/**
 * What is there of a variable: what stays, what no leg of the plan has any more, and what stays though no leg has it. A run
 * of chosen legs takes nothing out but what cannot stand beside ours, as Terraform knows maps of one type alone.
 */
function sorted(
  found: readonly IdLeaf[],
  slots: readonly Slot[],
  expected: Expected,
): { readonly kept: readonly IdLeaf[]; readonly departed: readonly IdLeaf[]; readonly stale: readonly IdLeaf[] } {
  if (expected === null) return { kept: found, departed: [], stale: [] };
  const hasSlot = slotMatcher(slots);
  const depths = new Set(slots.map(({ names }) => names.length));
  const isOurs = found.every(({ id }) => isImageId(id));
  const isDeparted = (leaf: IdLeaf): boolean =>
    !hasSlot(leaf) && (!depths.has(leaf.names.length) || (expected.isWhole && isOurs));
  return {
    kept: found.filter((leaf) => !isDeparted(leaf)),
    departed: found.filter(isDeparted),
    stale: found.filter((leaf) => !isDeparted(leaf) && !hasSlot(leaf)),
  };
}

function namesOf({ placed, isRegional }: Item, variable: Variable | undefined, isTold: boolean): readonly string[] {
  const { axes, hasRegions } = variable ?? { axes: [], hasRegions: false };
  const regions = !isTold && (isRegional || hasRegions) ? [placed.region] : [];
  return [...axes.map((axis) => placed.axes[axis] ?? ''), ...regions];
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

function checkedPut(branch: Branch, [name = '', ...rest]: readonly string[], id: string): void {
  const there = branch.get(name);
  if (rest.length === 0) {
    if (there !== undefined) throw mixed(name);
    branch.set(name, id);
    return;
  }
  if (typeof there === 'string') throw mixed(name);
  const next: Branch = there ?? new Map();
  branch.set(name, next);
  checkedPut(next, rest, id);
}

/** What is there makes way. */
function put(branch: Branch, [name = '', ...rest]: readonly string[], id: string): void {
  if (rest.length === 0) {
    branch.set(name, id);
    return;
  }
  const there = branch.get(name);
  const next: Branch = there === undefined || typeof there === 'string' ? new Map() : there;
  branch.set(name, next);
  put(next, rest, id);
}

function plain(value: string | Branch): unknown {
  if (typeof value === 'string') return value;
  return Object.fromEntries([...value].map(([name, one]) => [name, plain(one)]));
}

/** Names of images and values of axes may hold dots and plus signs, which a variable's name may not. */
function variableName(variable: string, { values, placed }: Item): string {
  const own = new Map([...values].map(([name, value]) => [name, value.replace(/[^A-Za-z0-9_-]/g, '_')]));
  const name = fill(variable, own);
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
