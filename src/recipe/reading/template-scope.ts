import { blocksOf } from '../hcl/block.ts';
import type { Computed } from '../expression/computed.ts';
import { constantOf, attributeExpression, textExpression, syntaxOf } from '../expression/source-expression.ts';
import type { Scope, ReadableFiles } from '../expression/evaluator.ts';
import { legacyText } from '../expression/legacy-text.ts';
import type { Expression } from '../expression/syntax.ts';
import type { Template } from '../template/template.ts';
import { textOfFile } from './file-text.ts';
import type { Room } from './finder.ts';
import { pathPattern } from './pattern.ts';
import { placesOf } from './place.ts';

/** What the leg gives a variable: nothing where it gives none. */
export type GivenValue = (name: string) => Computed | undefined;

/** What the expressions of a template can see, whatever its variables are given. */
export interface TemplateScope extends Pick<Scope, 'locals' | 'defaults' | 'files'> {
  /** As Packer reads what a variable is given. */
  readonly typed: (name: string, value: Computed) => Computed;
}

const NO_FILES: ReadableFiles = { read: () => undefined, list: () => undefined, parse: textExpression };

/** @param room where its functions find files; without one they find none */
export function scopeOf(template: Template, room?: Room): TemplateScope {
  const locals = new Map<string, Expression>();
  const defaults = new Map<string, Expression>();
  for (const file of template.files) {
    const syntax = syntaxOf(template, file);
    for (const { attributes } of blocksOf(file, 'locals'))
      for (const one of attributes) locals.set(one.name, attributeExpression(one, syntax));
    for (const {
      labels: [name = ''],
      attributes,
    } of blocksOf(file, 'local')) {
      for (const one of attributes) if (one.name === 'expression') locals.set(name, attributeExpression(one, syntax));
    }
    for (const {
      labels: [name = ''],
      attributes,
    } of blocksOf(file, 'variable')) {
      for (const one of attributes) if (one.name === 'default') defaults.set(name, attributeExpression(one, syntax));
    }
    for (const { attributes } of blocksOf(file, 'variables'))
      for (const one of attributes) defaults.set(one.name, attributeExpression(one, syntax));
  }
  if (template.kind === 'json') {
    for (const { name, written } of template.variables)
      if (written !== undefined) defaults.set(name, legacyText(written));
  }
  const texts = new Set(template.variables.flatMap(({ name, isString }) => (isString ? [name] : [])));
  return {
    locals,
    defaults,
    typed: (name, value) => typed(value, texts.has(name)),
    files: room === undefined ? NO_FILES : filesOf(room),
  };
}

/** Packer reads what it is given for a variable that is no text as an expression. */
function typed(value: Computed, isString: boolean): Computed {
  if (isString || value.kind !== 'scalar' || typeof value.value !== 'string') return value;
  const read = constantOf(value.value);
  return read.kind === 'unknown' ? value : read;
}

function filesOf({ repository, folders }: Room): ReadableFiles {
  const bases = [folders.cwd, folders.root];
  return {
    read: (path) => {
      for (const place of placesOf(path, folders, bases).inside) {
        const text = textOfFile(repository, place);
        if (text !== undefined) return text;
      }
      return undefined;
    },
    list: (folder, pattern) => {
      for (const place of placesOf(folder, folders, bases).inside) {
        const [found] = repository.find(place);
        if (found?.kind !== 'folder') continue;
        const wanted = pathPattern(pattern, true);
        const start = found.path === '' ? 0 : found.path.length + 1;
        const among = found.path === '' ? repository.unignored : repository.disk.filesIn(found.path);
        const own = among.filter((path) => wanted.matchesWhole(path.slice(start)));
        return own.length > MOST_LISTED ? undefined : own.map((path) => path.slice(start));
      }
      return undefined;
    },
    parse: textExpression,
  };
}

/** A longer list is not gone through item by item: its folder counts. */
const MOST_LISTED = 500;
