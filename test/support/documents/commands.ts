// The commands that the documents show, as they stand there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface DocumentedCommand {
  /** Relative to the repository. */
  readonly page: string;
  readonly line: number;
  /** Without a comment behind it. */
  readonly text: string;
}

/** The pages that people read; those on decisions tell of the past. */
export function pages(): readonly string[] {
  const below = (folder: string): readonly string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md') && !path.startsWith('decisions'))
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);
  return ['README.md', 'CONTRIBUTING.md', ...['docs', 'actions', 'examples'].flatMap(below)].toSorted();
}

/** Commands of ours: in blocks for a shell and in the text. */
export function documentedCommands(page: string, text = readFileSync(join(root, page), 'utf8')): DocumentedCommand[] {
  const found: DocumentedCommand[] = [];
  let block: string | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, fence] = /^\s*```(.*)$/.exec(line) ?? [];
    if (fence !== undefined) {
      block = block === undefined ? fence.trim() : undefined;
      continue;
    }
    const isShell = block !== undefined && /^(?:sh|bash|shell|console)$/.test(block);
    const spans = isShell
      ? [line]
      : block === undefined
        ? [...line.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)
        : [];
    for (const span of spans) {
      const command = span
        .replace(/\s#\s.*$/, '')
        .replace(/^\s*\$ /, '')
        .trim();
      if (OURS.test(command)) found.push({ page, line: index + 1, text: command });
    }
  }
  return found;
}

const OURS = /^(?:bakehouse|npx|npm|node dist\/cli\.js)(?: |$)/;

/** The words behind `bakehouse`; undefined for a command of another program, and for the name alone. */
export function bakehouseWords(text: string): readonly string[] | undefined {
  const [, line] = /^(?:(?:npx (?:--no-install|--package \S+) )?bakehouse|node dist\/cli\.js) (.+)$/.exec(text) ?? [];
  return line === undefined ? undefined : shellWords(line.replace(/\s+>\s*\S+$/, ''));
}

/** As a shell takes them apart; what it would put in the place of a variable or a command stays as it is written. */
function shellWords(line: string): readonly string[] {
  return [...line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'),
  );
}
