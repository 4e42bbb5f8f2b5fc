import { isSeq, parseDocument } from 'yaml';

import { InputError, UserError } from '../../core/errors.ts';
import {
  onRevokes,
  placeOf,
  type Revocation,
  revocation,
  type RevokedBy,
  REVOCATIONS_FILE,
} from '../../image/revocation.ts';
import { parseRevocations } from '../../plan/revocations/revocation-file.ts';

/** What a name is the name of. */
export function kindOfName(name: string): RevokedBy {
  if (/^bk\d{1,3}-/i.test(name)) return 'key';
  if (/^br\d{1,3}-/i.test(name)) return 'recipe';
  return /^sha256:/i.test(name) ? 'digest' : 'image';
}

export interface EntryWords {
  readonly name: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly inherit: boolean;
  readonly 'on-revoke': string;
}

/** The entry that these words make. Throws an InputError that says which of them will not do. */
export function entryOf({ name, ...words }: EntryWords): Revocation {
  const by = kindOfName(name);
  const parsed = revocation.safeParse({ [by]: name, ...words });
  if (parsed.success) return parsed.data;
  const told = parsed.error.issues.map(({ path, message, code }) => {
    const at = path[0] === undefined ? 'it' : path[0] === by ? `the ${by}` : `--${String(path[0])}`;
    return code === 'custom' ? `${at} ${message}` : `${at} must be ${message}`;
  });
  throw new InputError(`Nothing is revoked: ${told.join('; ')}.`);
}

/** An entry as people write it: what it has by default is not said. Texts in quotes, so that none is anything else. */
export function entryText(entry: Revocation): string {
  const { reason, by, at, inherit, 'on-revoke': onRevoke, ...named } = entry;
  const lines = [
    ...Object.entries(named).map(([kind, name]) => `${kind}: ${JSON.stringify(name)}`),
    `reason: ${JSON.stringify(reason)}`,
    `by: ${JSON.stringify(by)}`,
    `at: ${at}`,
    ...(inherit ? [] : ['inherit: false']),
    ...(onRevoke === onRevokes[0] ? [] : [`on-revoke: ${onRevoke}`]),
  ];
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}\n`).join('');
}

const HEAD = '# What may not be used any more. An entry counts everywhere once it is on the default branch.\n';

/**
 * The text of the file with one more entry at its end; what else stands in it, comments too, is left as it is. Throws a UserError
 * where that cannot be done by adding lines.
 * @param text of the file; null: there is none
 */
export function withEntry(text: string | null, entry: Revocation): string {
  const before = text ?? HEAD;
  const added = addLines(before, entryText(entry));
  // What was written must read as it is meant, whatever the file looks like.
  const [was, is] = [before, added].map((one) => parseRevocations(REVOCATIONS_FILE, Buffer.from(one)).entries);
  const last = is?.at(-1);
  if (is?.length !== (was?.length ?? 0) + 1 || last === undefined || placeOf(last) !== placeOf(entry)) {
    throw new UserError(
      `${REVOCATIONS_FILE} cannot be added to as it is written. Add this to it:\n${entryText(entry)}`,
    );
  }
  return added;
}

function addLines(before: string, entry: string): string {
  const document = parseDocument(before, { version: '1.2' });
  const { contents } = document;
  const isFlow = isSeq(contents) && contents.flow === true;
  // An empty list in brackets is in the way.
  if (isFlow && contents.items.length === 0 && contents.range) {
    const [start, end] = contents.range;
    return `${before.slice(0, start)}${entry}${before.slice(end).replace(/^[ \t]*\r?\n/, '')}`;
  }
  const indent = isSeq(contents) && !isFlow ? ' '.repeat(columnOf(before, contents.range?.[0] ?? 0)) : '';
  const end = before === '' || before.endsWith('\n') ? '' : '\n';
  const lines = entry.split('\n').map((line) => (line === '' ? '' : `${indent}${line}`));
  return `${before}${end}${lines.join('\n')}`;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
