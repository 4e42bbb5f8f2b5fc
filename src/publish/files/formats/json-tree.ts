import { UserError } from '../../../core/errors.ts';
import { show } from '../../../core/runner/inputs.ts';
import { jsonNode, type NodeSpan, type ObjectSpan, sortedJson } from './json-text.ts';

/** How the file is laid out. `unit` undefined: all in one line. */
interface Manner {
  readonly unit: string | undefined;
  readonly lineEnd: string;
  readonly colon: string;
}

interface Leaf {
  readonly kind: 'leaf';
  readonly text: string;
}

interface Branch {
  readonly kind: 'object';
  /** The blanks with which the line begins that the object begins in. */
  readonly margin: string;
  /** What stands inside where there is no member. */
  inner: string;
  members: Member[];
  readonly byName: Map<string, Member[]>;
}

interface Member {
  readonly name: string;
  readonly nameText: string;
  /** From the brace or comma before it to its name. */
  lead: string;
  readonly colon: string;
  value: Leaf | Branch;
  /** From its value to the comma or brace behind it. */
  tail: string;
}

/**
 * The text of a JSON object to put members into and take some out of, all other bytes stay. It is read once, however many
 * there are. JSON.parse must have taken it for an object.
 */
export class JsonTree {
  readonly #before: string;
  readonly #after: string;
  readonly #root: Branch;
  readonly #manner: Manner;

  constructor(text: string) {
    const root = jsonNode(text, 0);
    if (root.kind !== 'object') throw new TypeError('It was checked to be an object.');
    this.#before = text.slice(0, root.start);
    this.#after = text.slice(root.end);
    this.#manner = mannerOf(text, root);
    this.#root = branchOf(text, root, lineStarts(text));
  }

  /** New members come last, in the manner of those before them. Throws a UserError where something else stands there. */
  putId(names: readonly string[], id: string): void {
    let object = this.#root;
    for (const [depth, name] of names.entries()) {
      const where = names.slice(0, depth + 1).join('.');
      const [member, second] = object.byName.get(name) ?? [];
      if (second !== undefined) throw twice(where, object.byName.get(name)?.length ?? 0);
      if (member === undefined)
        return this.#insert(object, names.slice(depth), { kind: 'leaf', text: JSON.stringify(id) });
      const { value } = member;
      if (depth === names.length - 1) member.value = replaced(where, value, id);
      else if (value.kind === 'object') object = value;
      else throw new UserError(`the member ${show(where)} must be an object, but is ${cut(value)}.`);
    }
  }

  /** A whole value at a member of the root. Throws a UserError where that stands there twice. */
  putValue(name: string, value: unknown): void {
    const there = this.#root.byName.get(name) ?? [];
    if (there.length > 1) throw twice(name, there.length);
    if (there.length === 0) this.#insert(this.#root, [name], { kind: 'leaf', text: '""' });
    const [member] = this.#root.byName.get(name) ?? [];
    if (member === undefined) throw new TypeError('It was just put in.');
    const last = member.lead.lastIndexOf('\n') + 1;
    const margin = last === 0 ? this.#root.margin : (/^[ \t]*/.exec(member.lead.slice(last))?.[0] ?? '');
    const { unit, lineEnd } = this.#manner;
    member.value = {
      kind: 'leaf',
      text: sortedJson(value, unit)
        .trimEnd()
        .replaceAll('\n', lineEnd + margin),
    };
  }

  /** Takes a member out, and objects that hold nothing else. */
  remove(names: readonly string[]): void {
    let object = this.#root;
    for (const name of names.slice(0, -1)) {
      const value = object.byName.get(name)?.[0]?.value;
      if (value?.kind !== 'object') return;
      object = value;
    }
    if (object.members.length === 1 && names.length > 1) return this.remove(names.slice(0, -1));
    const own = object.byName.get(names.at(-1) ?? '')?.[0];
    if (own === undefined) return;
    const index = object.members.indexOf(own);
    const [before, after] = [object.members[index - 1], object.members[index + 1]];
    if (before !== undefined) before.tail = own.tail;
    else if (after !== undefined) after.lead = own.lead;
    else object.inner = '';
    object.members.splice(index, 1);
    object.byName.set(
      own.name,
      (object.byName.get(own.name) ?? []).filter((one) => one !== own),
    );
  }

  toString(): string {
    return `${this.#before}${textOf(this.#root)}${this.#after}`;
  }

  /** At the end of an object. */
  #insert(object: Branch, names: readonly string[], value: Leaf): void {
    const last = object.members.at(-1);
    const { unit, lineEnd } = this.#manner;
    if (last === undefined) {
      const inner = unit === undefined ? object.margin : object.margin + unit;
      const member = memberOf(names, value, inner, this.#manner);
      if (unit !== undefined) member.lead = lineEnd + inner;
      if (unit !== undefined) member.tail = lineEnd + object.margin;
      add(object, member);
      return;
    }
    // What stands before the last name stands before ours: an indented line, or a blank.
    const { lead, colon } = last;
    const isOneLine = !/[\r\n]/.test(lead);
    const inner = isOneLine ? object.margin : (lead.split(/[\r\n]/).at(-1) ?? '');
    const isFirst = object.members.length === 1;
    const member = memberOf(names, value, inner, { lineEnd, colon, unit: isOneLine ? undefined : unit });
    member.lead = isOneLine && lead === '' && isFirst && /\s$/.test(this.#manner.colon) ? ' ' : lead;
    member.tail = last.tail;
    last.tail = '';
    add(object, member);
  }
}

/** `"a": {"b": "id"}` for the names a, b; what is inside of an object stands in lines of its own, or all in one. */
function memberOf([name = '', ...others]: readonly string[], value: Leaf, margin: string, manner: Manner): Member {
  const { unit, lineEnd, colon } = manner;
  const member = { name, nameText: JSON.stringify(name), lead: '', colon, tail: '' };
  if (others.length === 0) return { ...member, value };
  const inner = margin + (unit ?? '');
  const within = memberOf(others, value, inner, manner);
  if (unit !== undefined) within.lead = lineEnd + inner;
  if (unit !== undefined) within.tail = lineEnd + margin;
  const object: Branch = { kind: 'object', margin, inner: '', members: [], byName: new Map() };
  add(object, within);
  return { ...member, value: object };
}

function add(object: Branch, member: Member): void {
  object.members.push(member);
  object.byName.set(member.name, [...(object.byName.get(member.name) ?? []), member]);
}

function branchOf(text: string, node: ObjectSpan, lines: readonly number[]): Branch {
  const lineStart = lastUpTo(lines, node.start);
  const margin = /^[ \t]*/.exec(text.slice(lineStart, node.start + 1))?.[0] ?? '';
  const isEmpty = node.members.length === 0;
  const branch: Branch = {
    kind: 'object',
    margin,
    inner: isEmpty ? text.slice(node.start + 1, node.end - 1) : '',
    members: [],
    byName: new Map(),
  };
  let from = node.start + 1;
  for (const [index, { name, start, nameEnd, value }] of node.members.entries()) {
    const next = node.members[index + 1];
    const end = next === undefined ? node.end - 1 : text.indexOf(',', value.end);
    add(branch, {
      name,
      nameText: text.slice(start, nameEnd),
      lead: text.slice(from, start),
      colon: text.slice(nameEnd, value.start),
      value:
        value.kind === 'object'
          ? branchOf(text, value, lines)
          : { kind: 'leaf', text: text.slice(value.start, value.end) },
      tail: text.slice(value.end, end),
    });
    from = end + 1;
  }
  return branch;
}

function textOf(node: Leaf | Branch): string {
  if (node.kind === 'leaf') return node.text;
  if (node.members.length === 0) return `{${node.inner}}`;
  return `{${node.members.map(({ lead, nameText, colon, value, tail }) => `${lead}${nameText}${colon}${textOf(value)}${tail}`).join(',')}}`;
}

function replaced(where: string, value: Leaf | Branch, id: string): Leaf | Branch {
  const old: unknown = value.kind === 'leaf' ? JSON.parse(value.text) : {};
  if (old === id) return value;
  if (old !== null && typeof old !== 'string') {
    throw new UserError(`the member ${show(where)} must be an id as a string, but is ${cut(value)}.`);
  }
  return { kind: 'leaf', text: JSON.stringify(id) };
}

function mannerOf(text: string, root: ObjectSpan): Manner {
  const [first] = root.members;
  const lead = first === undefined ? '\n  ' : text.slice(root.start + 1, first.start);
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const unit = /[\r\n]([ \t]*)$/.exec(lead)?.[1];
  const colon = first === undefined ? ': ' : text.slice(first.nameEnd, (first.value satisfies NodeSpan).start);
  return { unit, lineEnd, colon };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lastUpTo(sorted: readonly number[], place: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? 0;
}

function twice(where: string, times: number): UserError {
  return new UserError(`the member ${show(where)} stands there ${times} times.`);
}

function cut(value: Leaf | Branch): string {
  return show(textOf(value).replace(/\s+/g, ' ').slice(0, 60));
}
