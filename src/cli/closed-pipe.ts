import { codeOf } from '../core/errors.ts';

/** A stream whose reader may go away, such as the one that we print to. */
export interface Readable {
  on: (event: 'error', listener: (error: unknown) => void) => unknown;
}

/**
 * Whoever reads what we print may have seen enough, as `| head` has. Then nothing more is printed, without a complaint,
 * and `end` is asked once to stop what runs as a cancel would, so that Packer still clears up.
 */
export function endWithReader(streams: readonly Readable[], end: () => void): void {
  let isAsked = false;
  for (const stream of streams) {
    stream.on('error', (error) => {
      if (codeOf(error) !== 'EPIPE') throw error;
      if (isAsked) return;
      isAsked = true;
      end();
    });
  }
}
