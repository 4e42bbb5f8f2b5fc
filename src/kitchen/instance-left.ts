import type { Leftover } from '../image/leftover.ts';

/** An instance whose destroy failed. */
export function instanceLeft(name: string): Leftover {
  return {
    kind: 'instance',
    id: name,
    region: null,
    state: 'left',
    reason: 'Test Kitchen could not destroy it',
    command: `kitchen destroy ${name}`,
  };
}
