// Counts what would change something in the stand-in for Azure. The n-th such request is done, but its answer never comes, and from
// then on nobody hears the publishing any more: as if it had died there.
import type { Tripwire } from '../publish/tripwire.ts';
import type { ResourceManager } from './resource-manager.ts';

export function azureTripwire(arm: ResourceManager): Omit<Tripwire, 'before'> {
  let writes: string[] = [];
  let armed: { readonly count: number; readonly met: () => void } | undefined;
  const answer = arm.answer.bind(arm);
  arm.answer = (request) => {
    const isSignIn = request.host.startsWith('login.');
    const isOver = (): boolean => armed !== undefined && writes.length >= armed.count;
    if (isOver()) return 'silence';
    if (isSignIn || request.method === 'GET') return answer(request);
    writes.push(`${request.method} ${request.url.pathname}`);
    const reply = answer(request);
    if (!isOver()) return reply;
    armed?.met();
    return 'silence';
  };
  return {
    writes: () => writes,
    arm: async (count) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      writes = [];
      armed = { count, met: resolve };
      return promise;
    },
    disarm: () => {
      writes = [];
      armed = undefined;
    },
  };
}
