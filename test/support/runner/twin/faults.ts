/** How a service fails. Without `status`, `drop` and `silent` the call is served, after the delay. */
export interface Fault {
  /** A part of, or an expression for, `METHOD /path?query`. */
  readonly on: string | RegExp;
  readonly status?: number;
  readonly body?: string;
  readonly delayMs?: number;
  /** Cut the connection instead of answering: before the call took effect, or after. */
  readonly drop?: 'before' | 'after';
  /** Accept it, and never answer. */
  readonly silent?: boolean;
  /** How many calls fail; all of them unless given. */
  readonly times?: number;
}

/** A fault in place: how often it struck, and how to end it. */
export interface FaultHandle {
  readonly struck: number;
  readonly stop: () => void;
}

export class Faults {
  #active: { readonly fault: Fault; struck: number }[] = [];

  add(fault: Fault): FaultHandle {
    const entry = { fault, struck: 0 };
    this.#active.push(entry);
    return {
      get struck() {
        return entry.struck;
      },
      stop: () => {
        this.#active = this.#active.filter((other) => other !== entry);
      },
    };
  }

  /** The fault that this call meets. */
  take(call: string): Fault | undefined {
    const entry = this.#active.find(
      ({ fault, struck }) =>
        struck < (fault.times ?? Infinity) &&
        (typeof fault.on === 'string' ? call.includes(fault.on) : fault.on.test(call)),
    );
    if (entry !== undefined) entry.struck += 1;
    return entry?.fault;
  }
}
