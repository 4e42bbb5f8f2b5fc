const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A wish to stop, whoever sent it. */
export interface Interrupt {
  /** When the first signal came, in ms since the epoch; `undefined` while none did. */
  readonly at: () => number | undefined;
  /** How many came. The runner sends SIGINT, then SIGTERM; a person presses Ctrl-C again when it takes too long. */
  readonly count: () => number;
  readonly onFirst: (listener: () => void) => void;
  /** Back to what the signals do by themselves. */
  readonly dispose: () => void;
}

/** From here on the signals only note the wish: whoever started something has to end it first. */
export function listenForInterrupt(): Interrupt {
  let first: number | undefined;
  let count = 0;
  const listeners: (() => void)[] = [];
  const note = (): void => {
    count += 1;
    if (first !== undefined) return;
    first = Date.now();
    for (const listener of listeners) listener();
  };
  for (const signal of SIGNALS) process.on(signal, note);
  return {
    at: () => first,
    count: () => count,
    onFirst: (listener) => {
      if (first === undefined) listeners.push(listener);
      else listener();
    },
    dispose: () => {
      for (const signal of SIGNALS) process.off(signal, note);
    },
  };
}
