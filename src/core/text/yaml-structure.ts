import { type Document, isAlias, isMap, isNode, isScalar, type ParsedNode, visit } from 'yaml';

import { writtenName } from './yaml-values.ts';

export interface StructureProblem {
  /** In characters, from the start of the text. */
  readonly offset: number;
  readonly message: string;
}

const MOST_DEPTH = 200;
export const TOO_DEEP = 'The file is nested too deeply.';

/**
 * What YAML's parser lets pass and nobody means: a key twice, a key that is no text or that readers would drop unseen, an
 * alias of itself, a pit.
 */
export function structureProblems(document: Document<ParsedNode>): readonly StructureProblem[] {
  const problems: StructureProblem[] = [];
  const anchors = new Map<string, unknown>();
  visit(document, (_, node, path) => {
    const offset = (isNode(node) ? node.range?.[0] : undefined) ?? 0;
    if (path.length > MOST_DEPTH) {
      problems.push({ offset, message: TOO_DEEP });
      return visit.BREAK;
    }
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (path.some((outer) => outer === target)) {
        problems.push({ offset, message: `The alias *${node.source} stands inside of what it stands for.` });
      }
    } else if (isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isMap(node)) problems.push(...keyProblems(node.items, offset));
    return undefined;
  });
  return problems;
}

function keyProblems(items: readonly { readonly key: unknown }[], start: number): readonly StructureProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    const offset = (isNode(key) ? key.range?.[0] : undefined) ?? start;
    if (!isScalar(key)) return [{ offset, message: 'A key must be a string.' }];
    const name = writtenName(key);
    if (name === '__proto__') return [{ offset, message: 'A key must not be called "__proto__".' }];
    if (seen.has(name)) return [{ offset, message: `"${name}" is here twice.` }];
    seen.add(name);
    return [];
  });
}
