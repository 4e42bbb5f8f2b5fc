/** A service that accepts a request and stays silent costs no more than this, in ms. */
const ANSWER_MS = 60_000;
/** What is moved more slowly than this does not come to its end in any job, in bytes per second. */
const SLOWEST = 256 * 1024;

/** What an answer may take, in ms, by how much has to be moved for it. */
export function answerLimit(bytes: number): number {
  return ANSWER_MS + Math.ceil((bytes / SLOWEST) * 1000);
}

/**
 * One step's line to a service whose own client cannot be stopped. One that did not answer in time is asked nothing more:
 * a silent service costs a step one wait, however much it would have asked.
 */
export class ServiceLine {
  readonly #name: string;
  #isSilent = false;

  /** @param name as in messages: the artifact service */
  constructor(name: string) {
    this.#name = name;
  }

  async ask<T>(
    question: () => Promise<T>,
    { bytes, limitMs = answerLimit(bytes) }: { readonly bytes: number; readonly limitMs?: number | undefined },
  ): Promise<T> {
    if (this.#isSilent) throw new Error(`${this.#name} did not answer before, and was not asked again`);
    let isAnswered = false;
    const answer = question().finally(() => (isAnswered = true));
    try {
      return await withinTime(this.#name, limitMs, answer);
    } catch (error) {
      this.#isSilent = !isAnswered;
      throw error;
    }
  }
}

/**
 * What a service answers, or an error when it does not in time. For those whose own client cannot be stopped: the request
 * goes on, and its end is nobody's business any more.
 *
 * @param what as in messages: The artifact service
 */
async function withinTime<T>(what: string, limitMs: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what} did not answer within ${Math.max(1, Math.round(limitMs / 1000))} s`)),
      limitMs,
    );
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
    answer.catch(() => {});
    limit.catch(() => {});
  }
}
