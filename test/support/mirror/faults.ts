/**
 * What a release host does on a bad day. Sizes are in bytes of the body; where `at` is left out, it is half of it.
 *
 * - `status`: an answer of that status instead of the file
 * - `delay`: the file, but only after a while
 * - `silence`: no answer, on a connection that stays open
 * - `stall`: the first `at` bytes, then nothing more, on a connection that stays open
 * - `truncate`: the first `at` bytes: `clean` with their own content-length, so that only who knows the file can tell;
 *   `close` and `reset` with the whole file's, on a connection that then ends, or is reset, which may lose bytes that
 *   were on their way (few ones arrive)
 * - `reset`: the connection is reset instead of an answer
 * - `redirect`: to an address or to a path of the same server
 * - `loop`: to the same path again, each time with another query
 * - `replace`: other bytes, with their own content-length
 * - `length`: the file with another content-length, on a connection that ends after it
 * - `gzip`: the file as content-encoding gzip, asked for or not, without a content-length
 * - `endless`: zeros, of which `bytes` (10 GiB, unless given) are the last; with a content-length when `declared`
 */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'silence' }
  | { readonly kind: 'stall'; readonly at?: number }
  | { readonly kind: 'truncate'; readonly ending: 'clean' | 'close' | 'reset'; readonly at?: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
  | { readonly kind: 'loop' }
  | { readonly kind: 'replace'; readonly body: Uint8Array | string }
  | { readonly kind: 'length'; readonly claimed: number }
  | { readonly kind: 'gzip' }
  | { readonly kind: 'endless'; readonly declared: boolean; readonly bytes?: number };

/** A fault in place: how many requests met it, and how to end it. */
export interface ArmedFault {
  readonly struck: number;
  readonly disarm: () => void;
}

export class Faults {
  #armed: { readonly on: string | RegExp; readonly fault: Fault; readonly times: number; struck: number }[] = [];

  /** For the first `times` requests whose path and query hold, or match, `on`. Earlier faults come first. */
  arm(on: string | RegExp, fault: Fault, times: number): ArmedFault {
    const entry = { on, fault, times, struck: 0 };
    this.#armed.push(entry);
    return {
      get struck() {
        return entry.struck;
      },
      disarm: () => {
        this.#armed = this.#armed.filter((other) => other !== entry);
      },
    };
  }

  disarmAll(): void {
    this.#armed = [];
  }

  /** The fault that this request meets. */
  take(path: string): Fault | undefined {
    const entry = this.#armed.find(
      ({ on, times, struck }) => struck < times && (typeof on === 'string' ? path.includes(on) : on.test(path)),
    );
    if (entry !== undefined) entry.struck += 1;
    return entry?.fault;
  }
}
