import { basename } from 'node:path';

import { readInstructions } from '../recipe/dockerfile/instruction.ts';
import { sourceLines } from '../recipe/dockerfile/source-text.ts';
import type { BuildOutput, BuildStep } from './build-output.ts';

/** An instruction of a Dockerfile: the line on which it begins, from 1, and its text with continuations joined. */
interface Instruction {
  readonly line: number;
  readonly text: string;
}

/**
 * The line of the Dockerfile that a failed build is to be blamed on: BuildKit's own word, else the line of a parse error,
 * else where the instruction that failed stands; `undefined` where several are alike. What a build prints may look like
 * any of them: it can at worst move the blame to another line.
 *
 * @param path the Dockerfile's
 */
export function blamedLine(output: BuildOutput, path: string, text: string): number | undefined {
  const { place, failed, closingLines } = output;
  if (place !== undefined && basename(place.file) === basename(path)) return place.line;
  for (const line of closingLines.toReversed()) {
    const parsed = /dockerfile parse error (?:on )?line (\d+)/i.exec(line)?.[1];
    if (parsed !== undefined) return Number(parsed);
  }
  return failed === undefined ? undefined : lineOf(failed, instructionsOf(text));
}

function lineOf(step: BuildStep, instructions: readonly Instruction[]): number | undefined {
  const wanted = plain(step.text);
  const same = instructions.filter(({ text }) => plain(text) === wanted);
  // BuildKit fills in the variables of some instructions: then what comes before the first of them has to do.
  const alike = same.length > 0 ? same : instructions.filter(({ text }) => begins(wanted, plain(text)));
  return alike.length === 1 ? alike[0]?.line : undefined;
}

function begins(filled: string, text: string): boolean {
  const variable = text.indexOf('$');
  return variable > text.indexOf(' ') + 1 && filled.startsWith(text.slice(0, variable));
}

function plain(text: string): string {
  const [keyword = '', ...rest] = text.trim().split(/\s+/);
  return [keyword.toUpperCase(), ...rest].join(' ');
}

/** None where the file is one that docker refuses, too. */
function instructionsOf(text: string): readonly Instruction[] {
  try {
    const { list } = readInstructions(sourceLines(text, 'Dockerfile'));
    return list.map(({ name, flags, rest, line }) => ({ line, text: [name, ...flags, rest].join(' ') }));
  } catch {
    return [];
  }
}
