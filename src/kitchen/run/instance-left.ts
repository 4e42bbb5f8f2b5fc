import type { Leftover } from '../../image/leftover.ts';
import type { InstanceState } from './instance-state.ts';

/** An instance whose destroy failed. The command works without Test Kitchen, whose configuration of it is gone by then. */
export function instanceLeft(name: string, state: Pick<InstanceState, 'containerId'>, root: string): Leftover {
  const containerId = idOf(state);
  return {
    kind: 'instance',
    id: name,
    region: null,
    state: 'left',
    reason: 'Test Kitchen could not destroy it',
    command:
      containerId === null
        ? `cd '${root.replaceAll("'", String.raw`'\''`)}' && kitchen destroy ${name}`
        : `docker rm --force --volumes ${containerId}`,
  };
}

/** Whether a sweep removed what an instance is. */
export function isSwept(
  instance: Pick<InstanceState, 'containerId' | 'serverId'>,
  swept: readonly Leftover[],
): boolean {
  const containerId = idOf(instance);
  return swept.some(
    ({ kind, id, state }) =>
      state === 'removed' &&
      ((kind === 'container' && containerId !== null && id.startsWith(containerId)) ||
        (kind === 'instance' && id === instance.serverId)),
  );
}

/** The state is a file of the repository: whatever wrote it, what is no id names no container. */
function idOf({ containerId }: Pick<InstanceState, 'containerId'>): string | null {
  return containerId !== null && /^[0-9a-f]{12,64}$/.test(containerId) ? containerId : null;
}
