import type { StringLiteral } from './block.ts';
import { Cursor } from './hcl-cursor.ts';
import { readExpression } from './hcl-expression.ts';
import type { Token } from './hcl-token.ts';
import type { Piece } from './path-text.ts';
import { TemplateSyntaxError } from './syntax-error.ts';

/** The expressions of a template's locals, by name. */
export type Locals = ReadonlyMap<string, readonly Token[]>;

/** An expression where a path stands, and its line, from 1, within the text that was read. */
export interface PathExpression {
  readonly pieces: readonly Piece[];
  readonly line: number;
}

/** Functions that read the file, or list the folder, that their first argument names. */
const READS = /^(?:templatefile|fileset|file(?:base64)?(?:(?:md5|sha1|sha256|sha512))?|filebase64(?:sha256|sha512))$/;
/** Functions that give the paths which they are given. */
const PASSES = new Set(['concat', 'flatten', 'distinct', 'compact', 'toset', 'tolist', 'coalesce', 'sort', 'try']);
const PASSES_ONE = new Set(['abspath', 'pathexpand', 'tostring', 'trimspace']);
const UNKNOWN: readonly Piece[] = [{ kind: 'unknown' }];
/** Locals that are made of each other in a circle are Packer's to refuse. */
const DEEPEST = 20;

export function tokensOf(expression: string): readonly Token[] {
  try {
    return readExpression(new Cursor(expression)).tokens;
  } catch (error) {
    if (error instanceof TemplateSyntaxError) return [];
    throw error;
  }
}

export function piecesOfString({ parts }: Pick<StringLiteral, 'parts'>, locals: Locals, depth = 0): readonly Piece[] {
  return parts.flatMap((part): readonly Piece[] => {
    if (part.kind === 'text') return [{ kind: 'text', text: part.text }];
    return part.kind === 'directive' ? UNKNOWN : piecesOf(tokensOf(part.expression), locals, depth + 1);
  });
}

/** An expression that gives a text. */
function piecesOf(tokens: readonly Token[], locals: Locals, depth: number): readonly Piece[] {
  const [first, second] = tokens;
  if (first === undefined || depth > DEEPEST) return UNKNOWN;
  if (first.string !== undefined && tokens.length === 1) return piecesOfString(first.string, locals, depth);
  if (first.kind === 'number' && tokens.length === 1) return [{ kind: 'text', text: first.text }];
  if (isEnclosed(tokens, 0)) return piecesOf(tokens.slice(1, -1), locals, depth + 1);
  if (second?.text === '(' && PASSES_ONE.has(first.text) && isEnclosed(tokens, 1)) {
    return piecesOf(tokens.slice(2, -1), locals, depth + 1);
  }
  const [, space, name = ''] = /^(path|var|local)\.([^.]+)$/.exec(tokens.map(({ text }) => text).join('')) ?? [];
  if (space === 'var') return [{ kind: 'variable', name }];
  if (space === 'local') return piecesOf(locals.get(name) ?? [], locals, depth + 1);
  if (space === 'path' && (name === 'root' || name === 'cwd')) return [{ kind: name }];
  return UNKNOWN;
}

/** An expression that gives one path or a list of them; of an object, names and values. */
export function pathsOf(tokens: readonly Token[], locals: Locals, depth = 0): readonly PathExpression[] {
  const [first, second] = tokens;
  if (first === undefined || depth > DEEPEST) return [];
  const called = second?.text === '(' && isEnclosed(tokens, 1) ? first.text : undefined;
  if (called !== undefined && READS.test(called)) return [];
  const listed = (first.text === '[' && isEnclosed(tokens, 0)) || (called !== undefined && PASSES.has(called));
  const inner = tokens.slice(called === undefined ? 1 : 2, -1);
  if (listed && inner[0]?.text !== 'for') return split(inner).flatMap((item) => pathsOf(item, locals, depth + 1));
  if (listed || (first.text === '{' && isEnclosed(tokens, 0))) {
    const strings = tokens.flatMap(({ string }) => (string === undefined ? [] : [string]));
    const found = strings.map((string) => ({ pieces: piecesOfString(string, locals, depth), line: string.line }));
    return found.length > 0 || inner.length === 0 ? found : [{ pieces: UNKNOWN, line: first.line }];
  }
  if (first.text === 'null' && second === undefined) return [];
  const [, local] = /^local\.([^.]+)$/.exec(tokens.map(({ text }) => text).join('')) ?? [];
  const meant = local === undefined ? undefined : locals.get(local);
  if (meant !== undefined) {
    return pathsOf(meant, locals, depth + 1).map(({ pieces }) => ({ pieces, line: first.line }));
  }
  return [{ pieces: piecesOf(tokens, locals, depth), line: first.line }];
}

/** What the functions that read files are given, anywhere in an expression. */
export function* readPaths(tokens: readonly Token[], locals: Locals): Generator<PathExpression> {
  for (const [index, token] of tokens.entries()) {
    for (const nested of token.nested ?? []) yield* readPaths(nested, locals);
    if (token.kind !== 'identifier' || !READS.test(token.text) || tokens[index + 1]?.text !== '(') continue;
    const [argument = []] = split(tokens.slice(index + 2, closing(tokens, index + 1)));
    yield* pathsOf(argument, locals);
  }
}

/** That the bracket there is closed by the last token. */
function isEnclosed(tokens: readonly Token[], open: number): boolean {
  const bracket = tokens[open];
  if (bracket?.kind !== 'symbol' || !'([{'.includes(bracket.text)) return false;
  return closing(tokens, open) === tokens.length - 1;
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    const { kind, text = '' } = tokens[index] ?? {};
    if (kind !== 'symbol') continue;
    if ('([{'.includes(text)) depth += 1;
    else if (')]}'.includes(text)) depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length;
}

/** At the commas that stand in no bracket. */
function split(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const items: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'symbol' && '([{'.includes(token.text)) depth += 1;
    if (token.kind === 'symbol' && ')]}'.includes(token.text)) depth -= 1;
    if (token.kind === 'symbol' && token.text === ',' && depth === 0) items.push([]);
    else items.at(-1)?.push(token);
  }
  return items.filter((item) => item.length > 0);
}
