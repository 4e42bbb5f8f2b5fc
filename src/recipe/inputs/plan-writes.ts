import type { LegDefinition } from '../../image/definition.ts';
import { UserError } from '../../core/errors.ts';
import { UNKNOWN_PART } from '../expression/computed.ts';
import type { PackerInputs } from './packer-inputs.ts';
import type { Made } from '../reading/effect.ts';
import { pathPattern } from '../reading/pattern.ts';

/** What the bakes of a plan write, and Bakehouse itself: no other leg counts it for lying where it looks. */
export interface Writes {
  /** By the path itself, or a folder above it. */
  readonly names: (path: string) => boolean;
  /** As far as it is known. */
  readonly fits: (path: string) => boolean;
}

type InputsOf = (work: Extract<LegDefinition['work'], { builder: 'packer' }>) => Promise<PackerInputs>;

const SPECIAL = /[*?[{]/;

/** Paths and globs, sorted: what a plan keeps of them. */
export async function writesOfLegs(legs: readonly LegDefinition[], inputsOf: InputsOf): Promise<readonly string[]> {
  const globs = new Set<string>();
  const seen = new Set<PackerInputs['counted']>();
  for (const leg of legs) {
    const counted = await countedFor(leg, inputsOf);
    if (counted === undefined || seen.has(counted)) continue;
    seen.add(counted);
    for (const made of counted.writes) globs.add(globOf(made));
  }
  return [...globs].sort();
}

/** @param globs as writesOfLegs tells them */
export function readWrites(globs: readonly string[]): Writes {
  const patterns = globs.filter((glob) => SPECIAL.test(glob)).map((glob) => pathPattern(glob, true));
  return {
    names: lookUp(new Set(globs.filter((glob) => !SPECIAL.test(glob)))),
    fits: (path) => patterns.some(({ matches }) => matches(path)),
  };
}

/** What is written by the legs that a leg builds on, as far as it is known for certain. Undefined: nothing. */
export async function writtenAbove(
  leg: LegDefinition,
  legs: ReadonlyMap<string, LegDefinition>,
  inputsOf: InputsOf,
): Promise<((path: string) => boolean) | undefined> {
  const paths = new Set<string>();
  const seen = new Set([leg.leg]);
  for (let id = leg.parent; id !== null && !seen.has(id); id = legs.get(id)?.parent ?? null) {
    seen.add(id);
    const above = legs.get(id);
    const counted = above === undefined ? undefined : await countedFor(above, inputsOf);
    for (const { kind, path } of counted?.writes ?? []) if (kind !== 'like') paths.add(path);
  }
  return paths.size === 0 ? undefined : lookUp(paths);
}

/** A template that cannot be read is told where its own leg is read. */
async function countedFor({ work }: LegDefinition, inputsOf: InputsOf): Promise<PackerInputs['counted'] | undefined> {
  if (work.builder !== 'packer') return undefined;
  try {
    return (await inputsOf(work)).counted;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function lookUp(paths: ReadonlySet<string>): (path: string) => boolean {
  if (paths.size === 0) return () => false;
  return (path) => {
    for (let end = path.length; end !== -1; end = path.lastIndexOf('/', end - 1)) {
      if (paths.has(path.slice(0, end))) return true;
      if (end === 0) return false;
    }
    return false;
  };
}

function globOf({ kind, path }: Made): string {
  if (kind === 'like') return path.replaceAll(UNKNOWN_PART, '**');
  return path.replace(/[*?[]/g, '[$&]').replaceAll('{', '?');
}
