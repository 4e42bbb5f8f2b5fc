import { childEnvironment } from '../../core/secrets/environment.ts';
import type { Host } from '../../core/runner/host.ts';
import type { Record } from '../../image/record.ts';
import { findPacker } from '../../packer/run/program.ts';

/**
 * Tells where a reused image was baked with another Packer than the one on PATH. That is no reason to bake it again: a version
 * that matters is in the key, by a lockfile or a constraint. Without a Packer here nothing is told.
 */
export async function tellOtherPacker(host: Host, { leg, tools }: Pick<Record, 'leg' | 'tools'>): Promise<void> {
  if (tools.packer === null) return;
  let version: string;
  try {
    ({ version } = await findPacker(childEnvironment(host.environment, [], {}), host.kind));
  } catch {
    return;
  }
  if (version === tools.packer) return;
  const message = `${leg} is reused. Baked with Packer ${tools.packer}; this run has ${version}.`;
  host.annotate({ level: 'notice', title: 'Packer', message });
}
