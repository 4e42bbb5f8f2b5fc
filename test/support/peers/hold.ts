// A moment in the midst of a transfer: so much of it has passed, and nothing goes on until whoever asked for it is gone.
import type { IncomingMessage } from 'node:http';

import type { Interference } from './registry.ts';

export interface Hold {
  /** For a registry. */
  readonly interfere: (request: IncomingMessage) => Interference | undefined;
  /** Resolves when the next such request is held after so many bytes of it, or of its answer. */
  readonly next: (
    isMeant: (request: IncomingMessage) => boolean,
    of: 'request' | 'answer',
    bytes: number,
  ) => Promise<void>;
}

export function createHold(): Hold {
  let armed: { readonly isMeant: (request: IncomingMessage) => boolean; readonly hold: Interference } | undefined;
  return {
    interfere: (request) => {
      if (armed?.isMeant(request) !== true) return undefined;
      const { hold } = armed;
      armed = undefined;
      return hold;
    },
    next: async (isMeant, of, bytes) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      armed = { isMeant, hold: { holdsAfter: bytes, of, held: resolve } };
      return promise;
    },
  };
}
