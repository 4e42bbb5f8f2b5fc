// A moment in the midst of a transfer: so much of it has passed, and nothing goes on until whoever asked for it is gone.
import type { IncomingMessage } from 'node:http';

import type { Interference } from './registry.ts';

export interface Hold {
  /** For a registry. */
  readonly interfere: (request: IncomingMessage) => Interference | undefined;
  /** Resolves when the next such request of which, or of whose answer, so many bytes pass is held after them. */
  readonly next: (
    isMeant: (request: IncomingMessage) => boolean,
    of: 'request' | 'answer',
    bytes: number,
  ) => Promise<void>;
}

export function createHold(): Hold {
  let armed:
    | {
        readonly isMeant: (request: IncomingMessage) => boolean;
        readonly hold: Extract<Interference, { readonly held: unknown }>;
      }
    | undefined;
  return {
    interfere: (request) => {
      if (armed?.isMeant(request) !== true) return undefined;
      const { hold } = armed;
      // One that ends before so much of it has passed was not meant: what an image is made of is sent side by side.
      const held = (): void => {
        armed = undefined;
        hold.held();
      };
      return { ...hold, held };
    },
    next: async (isMeant, of, bytes) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      armed = { isMeant, hold: { holdsAfter: bytes, of, held: resolve } };
      return promise;
    },
  };
}
