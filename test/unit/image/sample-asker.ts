import { tmpdir } from 'node:os';

import type { Asker } from '../../../src/image/asker.ts';

/** A trusted run on a machine that has nothing: no credentials, no memory, no repository for hand-offs. */
export function sampleAsker(over: Partial<Asker> = {}): Asker & { readonly notices: readonly string[] } {
  const notices: string[] = [];
  return {
    repository: tmpdir(),
    environment: { HOME: '/nowhere' },
    passEnv: [],
    agent: 'bakehouse-test',
    untrusted: null,
    buildRegistry: null,
    ref: 'refs/heads/main',
    now: 0,
    remember: async () => undefined,
    notice: (message) => void notices.push(message),
    notices,
    ...over,
  };
}
