import {
  combined,
  type Computed,
  either,
  isKnown,
  isWhole,
  listOf,
  literalOf,
  mapped,
  objectOf,
  optionsOf,
  scalar,
  textOf,
  UNKNOWN,
} from './computed.ts';
import { formattedList } from './format.ts';
import type { Function } from './text-functions.ts';

/** More items a product or a range does not get. */
const MOST_ITEMS = 1000;

/** The items of a list, with those that it may have besides as one that is not known. */
export function itemsOf(value: Computed): { readonly items: readonly Computed[]; readonly open: boolean } {
  if (value.kind === 'list') return value;
  if (value.kind === 'object') return { items: [...value.members.values()], open: value.open };
  return { items: [], open: value.kind !== 'scalar' };
}

function ofList(
  make: (items: readonly Computed[], ...more: readonly Computed[]) => Computed | readonly Computed[],
): Function {
  return (args) =>
    combined(args, (first = UNKNOWN, ...more) => {
      if (first.kind === 'unknown' || first.kind === 'scalar') return UNKNOWN;
      const { items, open } = itemsOf(first);
      const made = make(items, ...more);
      if ('kind' in made) return open ? either([made, UNKNOWN]) : made;
      return listOf(made, open);
    });
}

function concat(args: readonly Computed[]): Computed {
  return combined(args, (...lists) => {
    const found = lists.map(itemsOf);
    return listOf(
      found.flatMap(({ items }) => items),
      found.some(({ open }) => open),
    );
  });
}

function flattened(value: Computed): readonly Computed[] {
  return value.kind === 'list' ? [...value.items.flatMap(flattened), ...(value.open ? [UNKNOWN] : [])] : [value];
}

function distinct(items: readonly Computed[]): readonly Computed[] {
  return [
    ...new Map(
      items.map((item) => [JSON.stringify(literalOf(item) ?? [item.kind, ...optionsOf(item)]), item]),
    ).values(),
  ];
}

/** Of a list whose items are not all known, any may be the wanted one. */
function element(items: readonly Computed[], at: Computed | undefined): Computed {
  const index = at?.kind === 'scalar' ? Number(at.value) : Number.NaN;
  if (!Number.isInteger(index)) return either([...items, UNKNOWN]);
  return items[((index % items.length) + items.length) % items.length] ?? UNKNOWN;
}

function merge(args: readonly Computed[]): Computed {
  return combined(args, (...values) =>
    objectOf(
      values.flatMap((value) => (value.kind === 'object' ? [...value.members] : [])),
      values.some((value) => value.kind === 'unknown' || (value.kind === 'object' && value.open)),
    ),
  );
}

function lookup([map = UNKNOWN, key = UNKNOWN, otherwise]: readonly Computed[]): Computed {
  return mapped(map, (one) =>
    mapped(key, (name) => {
      if (one.kind !== 'object') return UNKNOWN;
      const text = textOf(name);
      if (text === undefined || !isWhole(text))
        return either([
          ...one.members.values(),
          ...(otherwise === undefined ? [] : [otherwise]),
          ...(one.open ? [UNKNOWN] : []),
        ]);
      return one.members.get(text) ?? (one.open ? UNKNOWN : (otherwise ?? UNKNOWN));
    }),
  );
}

function split(args: readonly Computed[]): Computed {
  return combined(args, (separator = UNKNOWN, text = UNKNOWN) => {
    const [by, of] = [textOf(separator), textOf(text)];
    if (by === undefined || of === undefined || !isWhole(by)) return UNKNOWN;
    // A part of which nothing is known may hold any number of separators.
    return of === '' ? listOf([scalar('')]) : listOf(of.split(by).map(scalar), !isWhole(of));
  });
}

function join([separator = UNKNOWN, ...lists]: readonly Computed[]): Computed {
  return combined([separator, concat(lists)], (by, list = UNKNOWN) => {
    const text = by === undefined ? undefined : textOf(by);
    if (text === undefined || list.kind !== 'list' || list.open) return UNKNOWN;
    return combined(list.items, (...items) => {
      const texts = items.map(textOf);
      return texts.some((one) => one === undefined) ? UNKNOWN : scalar(texts.join(text));
    });
  });
}

/** The first that is no null and no empty text; any up to the first of which that is certain. */
function coalesce(args: readonly Computed[]): Computed {
  const possible: Computed[] = [];
  for (const arg of args) {
    const options = optionsOf(arg).filter(
      (option) => option.kind !== 'scalar' || (option.value !== null && option.value !== ''),
    );
    possible.push(...options);
    if (
      options.length > 0 &&
      options.every((option) => option.kind !== 'unknown') &&
      options.length === optionsOf(arg).length
    )
      break;
  }
  return either(possible);
}

function setproduct(args: readonly Computed[]): Computed {
  const lists = args.map(itemsOf);
  const count = lists.reduce((product, { items }) => product * items.length, 1);
  if (count > MOST_ITEMS) return UNKNOWN;
  const rows = lists.reduce<readonly (readonly Computed[])[]>(
    (found, { items }) => found.flatMap((row) => items.map((item) => [...row, item])),
    [[]],
  );
  return listOf(
    rows.map((row) => listOf(row)),
    lists.some(({ open }) => open),
  );
}

function range(args: readonly Computed[]): Computed {
  const numbers = args.map((arg) => (arg.kind === 'scalar' ? Number(arg.value) : Number.NaN));
  const [start, end, step] =
    numbers.length === 1 ? [0, numbers[0] ?? 0, 1] : [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 1];
  const length = Math.max(0, Math.ceil((end - start) / step));
  if (!Number.isInteger(length) || length > MOST_ITEMS) return UNKNOWN;
  return listOf(Array.from({ length }, (_, index) => scalar(start + index * step)));
}

function sorted(items: readonly Computed[]): readonly Computed[] {
  const texts = items.map(textOf);
  return texts.every((text) => text !== undefined && isWhole(text))
    ? texts.toSorted((a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)).map((text) => scalar(text ?? ''))
    : items;
}

const numberOf = (value: Computed | undefined): number => (value?.kind === 'scalar' ? Number(value.value) : Number.NaN);
const literals = (items: readonly Computed[]): readonly string[] =>
  items.map((item) => JSON.stringify(literalOf(item) ?? null));

export const LIST_FUNCTIONS: Readonly<Record<string, Function>> = {
  alltrue: ofList((items) =>
    items.every(isKnown) ? scalar(items.every((item) => literalOf(item) === true)) : UNKNOWN,
  ),
  anytrue: ofList((items) => (items.every(isKnown) ? scalar(items.some((item) => literalOf(item) === true)) : UNKNOWN)),
  chunklist: ofList((items, size) => {
    const width = numberOf(size);
    if (!Number.isInteger(width) || width < 1) return [listOf(items)];
    return Array.from({ length: Math.ceil(items.length / width) }, (_, index) =>
      listOf(items.slice(index * width, (index + 1) * width)),
    );
  }),
  coalesce,
  coalescelist: (args) => either(args.filter((arg) => !(arg.kind === 'list' && !arg.open && arg.items.length === 0))),
  compact: ofList((items) =>
    items.filter((item) => item.kind !== 'scalar' || (item.value !== null && item.value !== '')),
  ),
  concat,
  contains: ofList((items, wanted = UNKNOWN) => {
    if (!items.every(isKnown) || !isKnown(wanted)) return UNKNOWN;
    return scalar(literals(items).includes(JSON.stringify(literalOf(wanted) ?? null)));
  }),
  distinct: ofList((items) => distinct(items)),
  element: ofList((items, at) => element(items, at)),
  flatten: ofList((items) => items.flatMap(flattened)),
  formatlist: formattedList,
  index: ofList((items, wanted = UNKNOWN) => {
    const at = literals(items).indexOf(JSON.stringify(literalOf(wanted) ?? null));
    return at === -1 || !items.every(isKnown) ? UNKNOWN : scalar(at);
  }),
  join,
  keys: (args) =>
    mapped(args[0] ?? UNKNOWN, (one) =>
      one.kind === 'object' ? listOf([...one.members.keys()].sort().map(scalar), one.open) : UNKNOWN,
    ),
  length: (args) =>
    mapped(args[0] ?? UNKNOWN, (one) => {
      if (one.kind === 'list') return one.open ? UNKNOWN : scalar(one.items.length);
      if (one.kind === 'object') return one.open ? UNKNOWN : scalar(one.members.size);
      const text = textOf(one);
      return text === undefined || !isWhole(text) ? UNKNOWN : scalar(Array.from(text).length);
    }),
  lookup,
  merge,
  one: ofList((items) => items[0] ?? scalar(null)),
  range,
  reverse: ofList((items) => items.toReversed()),
  setintersection: (args) => {
    const [first = UNKNOWN, ...others] = args;
    return ofList((items) =>
      items.filter((item) =>
        others.every(
          (other) =>
            itemsOf(other).open || literals(itemsOf(other).items).includes(JSON.stringify(literalOf(item) ?? null)),
        ),
      ),
    )([first]);
  },
  setproduct,
  setsubtract: ofList((items) => items),
  setunion: (args) =>
    mapped(concat(args), (list) => (list.kind === 'list' ? listOf(distinct(list.items), list.open) : list)),
  slice: ofList((items, from, to) => items.slice(numberOf(from), numberOf(to))),
  sort: ofList((items) => sorted(items)),
  split,
  tolist: ofList((items) => items),
  tomap: (args) => args[0] ?? UNKNOWN,
  toset: ofList((items) => distinct(items)),
  convert: (args) => args[0] ?? UNKNOWN,
  values: ofList((items) => items),
  zipmap: (args) =>
    combined(args, (names = UNKNOWN, values = UNKNOWN) => {
      const [keys, items] = [itemsOf(names), itemsOf(values)];
      const members = keys.items.flatMap((name, index) => {
        const text = textOf(name);
        return text === undefined ? [] : [[text, items.items[index] ?? UNKNOWN] as const];
      });
      return objectOf(members, keys.open || items.open);
    }),
  max: (args) => (args.every(isKnown) ? scalar(Math.max(...args.map(numberOf))) : UNKNOWN),
  min: (args) => (args.every(isKnown) ? scalar(Math.min(...args.map(numberOf))) : UNKNOWN),
};
