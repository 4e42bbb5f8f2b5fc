import { resolve } from 'node:path';

import { show } from '../../core/runner/inputs.ts';
import type { Tell } from './entry-fields.ts';
import { locate } from './location.ts';

/** The words of `extra_args` for `packer build`, by what they say. */
export interface ExtraArguments {
  readonly vars: ReadonlyMap<string, string>;
  /** Relative to the repository. */
  readonly varFiles: readonly string[];
  readonly only: readonly string[];
  readonly except: readonly string[];
  /** The others, as they are. */
  readonly rest: readonly string[];
}

const KNOWN = /^--?(var|var-file|only|except)(?:=(.*))?$/s;

/**
 * Takes what bake has a place of its own for out of the words: a value on a command line can be read by every process of
 * the machine. Flags are written in Go's ways: one or two hyphens, the value after `=` or as the next word.
 */
export function readPackerWords(
  words: readonly string[],
  workingDirectory: string,
  repository: string,
  tell: Tell,
): ExtraArguments {
  const vars = new Map<string, string>();
  const varFiles: string[] = [];
  const lists = { only: [] as string[], except: [] as string[] };
  const rest: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    // Go's flags end there.
    if (word === '--') return { vars, varFiles, ...lists, rest: [...rest, ...words.slice(index)] };
    const [, flag, glued] = KNOWN.exec(word) ?? [];
    if (flag === undefined) {
      rest.push(word);
      continue;
    }
    if (glued === undefined) index += 1;
    const value = glued ?? words[index];
    if (value === undefined) tell('INVALID_EXTRA_ARGS', `ends in -${flag}, which needs a value`, 'extra_args');
    else if (flag === 'var') {
      const [, name, text] = /^\s*([^=\s]+)\s*=(.*)$/s.exec(value) ?? [];
      if (name === undefined || text === undefined) {
        tell('INVALID_EXTRA_ARGS', 'holds a -var that is not name=value', 'extra_args');
      } else if (name === '__proto__') {
        // A JSON object of ours could not carry it.
        tell('INVALID_EXTRA_ARGS', 'holds a -var of the name __proto__, which no variable may have here', 'extra_args');
      } else vars.set(name, text);
    } else if (flag === 'var-file') {
      const file = locate(repository, resolve(repository, workingDirectory), value);
      if (file.kind === 'file' && !file.path.endsWith('?')) varFiles.push(file.path);
      else {
        const wanted = `a file in ${workingDirectory === '.' ? 'the repository' : `${workingDirectory}, or elsewhere in the repository`}`;
        tell('INVALID_EXTRA_ARGS', `holds -var-file ${show(value)}, which must be ${wanted}`, 'extra_args');
      }
    } else lists[flag === 'only' ? 'only' : 'except'].push(...value.split(',').filter((name) => name !== ''));
  }
  return { vars, varFiles, ...lists, rest };
}
