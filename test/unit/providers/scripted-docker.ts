import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from '../core/temporary-folder.ts';

export interface Answer {
  readonly out?: string;
  readonly err?: string;
  readonly code?: number;
}

export interface ScriptedDocker {
  /** For whoever asks docker. */
  readonly environment: Readonly<Record<string, string>>;
  /** Every call: its arguments, by blanks. */
  readonly calls: () => readonly string[];
  /** The calls that remove something. */
  readonly removals: () => readonly string[];
  /** The value of a variable in the environment of each call. */
  readonly seen: (name: string) => readonly string[];
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/**
 * A docker client that has an answer to each of these calls, by all of its arguments, and fails at every other one:
 * a question in other words is another question.
 */
export function scriptedDocker(answers: Readonly<Record<string, Answer>>): ScriptedDocker {
  const folder = temporaryFolder();
  const program = join(folder, 'docker');
  const log = join(folder, 'calls');
  const variables = join(folder, 'environment');
  const cases = Object.entries(answers).map(
    ([call, { out = '', err = '', code = 0 }]) =>
      `  ${quoted(call)}) printf %s ${quoted(out)}; printf %s ${quoted(err)} >&2; exit ${code} ;;`,
  );
  const script = [
    '#!/bin/sh',
    `printf '%s\\n' "$*" >> ${quoted(log)}`,
    `env >> ${quoted(variables)}`,
    'case "$*" in',
    ...cases,
    `  *) echo "nobody expects $*" >&2; exit 125 ;;`,
    'esac',
  ];
  writeFileSync(program, `${script.join('\n')}\n`);
  chmodSync(program, 0o755);
  const linesOf = (path: string): readonly string[] =>
    existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
  return {
    environment: { PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    calls: () => linesOf(log),
    removals: () => linesOf(log).filter((call) => /^(?:\w+ )?rm /.test(call)),
    seen: (name) => linesOf(variables).filter((line) => line.startsWith(`${name}=`)),
  };
}
