import { messageOf } from '../../core/errors.ts';
import { fill } from '../../image/placeholder.ts';
import type { TellField } from '../../image/provider-target.ts';

/** What stands for a value that is the same for all legs of a run, and known only when they are baked. */
export const LATE = 'x';

/** What is wrong with a text once its placeholders are filled in; null or undefined: nothing. */
export type ProblemOf = (text: string) => string | null | undefined;

/** Fills the patterns of a target for one leg after the other. The mistake of a hundred legs is one: it is told once. */
export class PatternCheck {
  readonly #tell: TellField;
  /** Patterns of which something was told. */
  readonly #told = new Set<string>();
  /** The leg that each name is of. */
  readonly #owners = new Map<string, string>();

  constructor(tell: TellField) {
    this.#tell = tell;
  }

  /** The text of a pattern; undefined where there is something wrong with it. */
  filled(
    field: string,
    pattern: string,
    values: ReadonlyMap<string, string>,
    problemOf: ProblemOf = () => null,
  ): string | undefined {
    let text: string | undefined;
    let problem: string | null | undefined;
    try {
      text = fill(pattern, values);
      problem = problemOf(text);
    } catch (error) {
      problem = messageOf(error);
    }
    if (problem === null || problem === undefined) return text;
    this.#tellOnce(field, pattern, problem);
    return undefined;
  }

  /**
   * Tells where a name that a pattern made is of another leg already.
   * @param message of the pattern and both legs
   */
  owned(
    field: string,
    pattern: string,
    { name, leg }: { readonly name: string; readonly leg: string },
    message: (pattern: string, owner: string) => string,
  ): void {
    const owner = this.#owners.get(name) ?? leg;
    this.#owners.set(name, owner);
    if (owner !== leg) this.#tellOnce(field, pattern, message(JSON.stringify(pattern), owner));
  }

  #tellOnce(field: string, pattern: string, message: string): void {
    if (!this.#told.has(pattern)) this.#tell(field, message);
    this.#told.add(pattern);
  }
}
