import type { HttpClientResponse } from '@actions/http-client';

/** What registries themselves allow a manifest at most (distribution: 4 MiB). */
const MOST_BYTES = 4 * 1024 * 1024;
/** A server that keeps sending a little is never idle. */
const LONGEST_MS = 60_000;

/** An answer that nothing can be done with, and that asking again does not mend. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}

/** The whole body of an answer. Throws for one that is too large, too slow, or cut short. */
export async function bytesOf({ message }: HttpClientResponse): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const deadline = setTimeout(() => message.destroy(new Error('its answer does not end')), LONGEST_MS);
  try {
    for await (const chunk of message) {
      const part = Buffer.from(chunk);
      bytes += part.length;
      if (bytes > MOST_BYTES) throw new AnswerError(`it sends more than ${MOST_BYTES} bytes`);
      chunks.push(part);
    }
  } finally {
    clearTimeout(deadline);
  }
  return Buffer.concat(chunks);
}
