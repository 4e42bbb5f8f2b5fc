/**
 * What a service answers, or an error when it does not in time. For those whose own client cannot be stopped: the request
 * goes on, and its end is nobody's business any more.
 *
 * @param what as in messages: The artifact service
 */
export async function withinTime<T>(what: string, limitMs: number, answer: Promise<T>): Promise<T> {
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
