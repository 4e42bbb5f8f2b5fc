import type { SourcePlace } from '../template/template.ts';

/** Something that is read, and cannot be told. */
export interface Doubt extends SourcePlace {
  /** As written. */
  readonly text: string;
}

/** What is written by the bake. `below`: all in a folder that is the bake's own. `like`: as far as it is known. */
export interface Made {
  readonly kind: 'file' | 'below' | 'like';
  readonly path: string;
  readonly order: number;
}

/** What a part of a template reads and writes. Paths are relative to the repository. */
export interface Effect {
  /** Named where only a path can stand, each with the number of the step that reads it first. */
  readonly needed: ReadonlyMap<string, number>;
  /** Named in free text. */
  readonly loose: ReadonlySet<string>;
  /** Brought along with what is named, or fitting a name that is not known. */
  readonly brought: ReadonlySet<string>;
  readonly made: readonly Made[];
  /** A path of which nothing is known: every file that git does not ignore counts. */
  readonly anything: readonly Doubt[];
  /** A tool that reads its project, where that is the whole repository. */
  readonly wide: readonly Doubt[];
  /** What lies outside the repository, and cannot be told. */
  readonly outside: readonly Doubt[];
  /** Tracked, named for certain, and not on disk. */
  readonly absent: readonly (Doubt & { readonly path: string })[];
}

export interface OpenEffect extends Effect {
  readonly needed: Map<string, number>;
  readonly loose: Set<string>;
  readonly brought: Set<string>;
  readonly made: Made[];
  readonly anything: Doubt[];
  readonly wide: Doubt[];
  readonly outside: Doubt[];
  readonly absent: (Doubt & { readonly path: string })[];
}

export function newEffect(): OpenEffect {
  return {
    needed: new Map(),
    loose: new Set(),
    brought: new Set(),
    made: [],
    anything: [],
    wide: [],
    outside: [],
    absent: [],
  };
}

/** All of these together. */
export function united(effects: readonly Effect[]): Effect {
  const all = newEffect();
  for (const effect of effects) {
    for (const [path, order] of effect.needed) need(all, path, order);
    for (const path of effect.loose) all.loose.add(path);
    for (const path of effect.brought) all.brought.add(path);
    all.made.push(...effect.made);
    all.anything.push(...effect.anything);
    all.wide.push(...effect.wide);
    all.outside.push(...effect.outside);
    all.absent.push(...effect.absent);
  }
  return all;
}

export function need(effect: OpenEffect, path: string, order: number): void {
  effect.needed.set(path, Math.min(order, effect.needed.get(path) ?? Number.POSITIVE_INFINITY));
}
