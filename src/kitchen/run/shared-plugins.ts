import type { PlannedInstance } from '../config/injection.ts';

type Kind = 'driver' | 'transport' | 'provisioner' | 'verifier';

/**
 * Plugins that are known to do nothing as they are loaded but to define themselves: no thread, no connection, no file that
 * goes at the end of a process, nothing that the processes of several instances would then share. All others are loaded by
 * each call for itself.
 */
const HARMLESS: Readonly<Record<Kind, ReadonlySet<string>>> = {
  driver: new Set(['docker', 'dummy', 'exec', 'proxy']),
  transport: new Set(['docker', 'dummy', 'exec', 'ssh', 'winrm']),
  provisioner: new Set(['dummy', 'shell']),
  verifier: new Set(['busser', 'dummy', 'shell']),
};
/** What is taken where a kitchen file names none, where that is the same in each version (lib/kitchen/*.rb). */
const DEFAULTS: Readonly<Partial<Record<Kind, string>>> = { transport: 'ssh', verifier: 'busser' };

const KINDS = ['driver', 'transport', 'provisioner', 'verifier'] as const;

/**
 * Files of the plugins of these instances that may be loaded once for all.
 */
export function sharedPlugins(instances: readonly Pick<PlannedInstance, Kind>[]): readonly string[] {
  const files = instances.flatMap((instance) =>
    KINDS.flatMap((kind) => {
      const name = instance[kind] ?? DEFAULTS[kind];
      return name !== undefined && HARMLESS[kind].has(name) ? [`kitchen/${kind}/${name}`] : [];
    }),
  );
  return [...new Set(files)];
}
