/**
 * What breaks into a job: a cancel, a shutdown of the runner, and at last the kill of the worker, 4 m 45 s after the
 * first (Runner.Listener/JobDispatcher.cs). A second cancel changes nothing.
 */
export class Interruption {
  readonly #budget: number;
  readonly #listeners = new Set<() => void>();
  readonly #kill = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #cancelled = false;
  #shutDown = false;
  #over = false;

  constructor(budget: number) {
    this.#budget = budget;
  }

  get cancelled(): boolean {
    return this.#cancelled;
  }

  /** The runner itself was told to stop: no later step runs, not even a post. */
  get shutDown(): boolean {
    return this.#shutDown;
  }

  /** Aborted when the worker is killed: nothing of the job goes on, nothing is processed. */
  get workerKilled(): AbortSignal {
    return this.#kill.signal;
  }

  cancel(): void {
    if (this.#cancelled || this.#over) return;
    this.#cancelled = true;
    this.#timer = setTimeout(() => this.#kill.abort(), this.#budget);
    for (const listener of this.#listeners) listener();
  }

  stopRunner(): void {
    this.#shutDown = true;
    this.cancel();
  }

  /**
   * Calls the listener at the first cancel from now on, and at once for one that came while its step was starting; gives
   * the way to stop listening.
   * @param wasCancelled whether the job was when the step was found to run
   */
  onCancel(listener: () => void, wasCancelled = this.#cancelled): () => void {
    this.#listeners.add(listener);
    if (this.#cancelled && !wasCancelled) listener();
    return () => this.#listeners.delete(listener);
  }

  end(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }
}
