import { failure } from './source-text.ts';
import { UNKNOWN, type Lookup } from './words.ts';

/** Characters that all substitutions of a file may put in: doubling a value some thirty times would fill the memory. */
const MAX_SUBSTITUTED = 4 * 1024 * 1024;

/** What BuildKit fills in by the machine and the platform that is built for. */
const PLATFORM_ARGUMENTS = /^(?:BUILD|TARGET)(?:PLATFORM|OS|ARCH|VARIANT)$|^TARGETSTAGE$/;

/** What may be given without an `ARG`. */
const PROXY_ARGUMENTS = /^(?:HTTPS?|FTP|NO|ALL)_PROXY$/i;

/** How much substitution one file has cost, and where it is read just now. */
export type Budget = { spent: number; line: number };

type Entry = { readonly value: string | typeof UNKNOWN; readonly isEnv: boolean };

/**
 * The names that an instruction can use, as of one place in the file. A stage that starts from another one sees what
 * that one ends with.
 */
export class VariableScope {
  readonly #entries = new Map<string, Entry>();
  readonly #below: VariableScope | undefined;
  readonly others: 'none' | 'platform' | 'unknown';
  readonly #budget: Budget;
  #isLost = false;

  /**
   * @param others what other names may be set: `none` in a stage from `scratch`, `platform` before the first `FROM`,
   *   `unknown` in a stage from an image, which has an environment of its own
   */
  constructor(budget: Budget, others: 'none' | 'platform' | 'unknown', below?: VariableScope) {
    this.#budget = budget;
    this.others = others;
    this.#below = below;
  }

  readonly lookup = (name: string): Lookup => {
    const value = this.find(name);
    if (typeof value === 'string') this.#budget.spent += value.length;
    if (this.#budget.spent > MAX_SUBSTITUTED) {
      throw failure(`Substitution makes more than ${MAX_SUBSTITUTED} characters of this file.`, this.#budget.line);
    }
    return value;
  };

  find(name: string): Lookup {
    if (!/^[\p{L}_]/u.test(name)) return undefined;
    const entry = this.#entry(name);
    if (entry !== undefined) return entry.value;
    if (this.others === 'unknown' || PROXY_ARGUMENTS.test(name)) return UNKNOWN;
    return this.others === 'platform' && PLATFORM_ARGUMENTS.test(name) ? UNKNOWN : undefined;
  }

  setEnv(name: string | undefined, value: string | undefined): void {
    // A name that hangs on something unknown may be any name.
    if (name === undefined) this.#isLost = true;
    else this.#entries.set(name, { value: value ?? UNKNOWN, isEnv: true });
  }

  /** An `ARG` behind an `ENV` of the same name: Docker's documents and its old builder keep the `ENV`, BuildKit does not. */
  setArg(name: string, given: string | undefined): void {
    const value = given ?? UNKNOWN;
    const earlier = this.#entry(name);
    const isContested = earlier?.isEnv === true && earlier.value !== value;
    this.#entries.set(name, { value: isContested ? UNKNOWN : value, isEnv: isContested });
  }

  /** An `ARG` without a value takes that of the same name before the first `FROM`; without one it changes nothing. */
  inheritArg(name: string, global: VariableScope): void {
    const value = global.find(name);
    if (value !== undefined) this.setArg(name, value === UNKNOWN ? undefined : value);
  }

  #entry(name: string): Entry | undefined {
    const own = this.#own(name);
    if (own !== undefined) return own;
    // A loop, since stages may build on one another in a long chain.
    for (let below = this.#below; below !== undefined; below = below.#below) {
      const entry = below.#own(name);
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  #own(name: string): Entry | undefined {
    return this.#isLost ? { value: UNKNOWN, isEnv: true } : this.#entries.get(name);
  }
}
