/** Ways for a test to say when something shall happen. Each rejects when the job or phase ends before the moment. */
export interface Moments {
  /** A line of stdout or stderr, before masking, now or already seen. */
  readonly untilLine: (pattern: RegExp) => Promise<string>;
  /** The harness sent this signal to the process. */
  readonly untilSignal: (signal: NodeJS.Signals) => Promise<void>;
  /** The process is running; gives its pid. */
  readonly untilStarted: () => Promise<number>;
}

/** When it resolves, what the test asked for happens. */
export type Moment = (moments: Moments) => Promise<unknown>;

interface Happening {
  readonly kind: 'line' | 'signal' | 'start';
  readonly text: string;
}

interface Waiter {
  readonly matches: (happening: Happening) => boolean;
  readonly resolve: (happening: Happening) => void;
  readonly reject: (error: Error) => void;
  readonly what: string;
}

/** What happened so far in a phase or job, and who waits for what. */
export class Happenings implements Moments {
  readonly #name: string;
  readonly #past: Happening[] = [];
  #waiters: Waiter[] = [];
  #over = false;

  constructor(name: string) {
    this.#name = name;
  }

  add(happening: Happening): void {
    this.#past.push(happening);
    const due = this.#waiters.filter(({ matches }) => matches(happening));
    this.#waiters = this.#waiters.filter((waiter) => !due.includes(waiter));
    for (const { resolve } of due) resolve(happening);
  }

  end(): void {
    this.#over = true;
    for (const waiter of this.#waiters) waiter.reject(this.#missed(waiter.what));
    this.#waiters = [];
  }

  readonly untilLine = async (pattern: RegExp): Promise<string> => {
    const stateless = new RegExp(pattern.source, pattern.flags.replace(/[gy]/gu, ''));
    return (await this.#until('line', (text) => stateless.test(text), `a line matching ${String(pattern)}`)).text;
  };

  readonly untilSignal = async (signal: NodeJS.Signals): Promise<void> => {
    await this.#until('signal', (text) => text === signal, `signal ${signal}`);
  };

  readonly untilStarted = async (): Promise<number> => Number((await this.#until('start', () => true, 'a start')).text);

  #until(kind: Happening['kind'], test: (text: string) => boolean, what: string): Promise<Happening> {
    const matches = (happening: Happening): boolean => happening.kind === kind && test(happening.text);
    const past = this.#past.find(matches);
    if (past !== undefined) return Promise.resolve(past);
    if (this.#over) return Promise.reject(this.#missed(what));
    return new Promise((resolve, reject) => {
      this.#waiters.push({ matches, resolve, reject, what });
    });
  }

  #missed(what: string): Error {
    return new Error(`${this.#name} ended before ${what}`);
  }
}
