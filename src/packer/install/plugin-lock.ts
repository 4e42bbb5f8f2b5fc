import { UserError } from '../../core/errors.ts';
import { parseVersion } from '../../recipe/version/version.ts';
import type { Lockfile } from './lockfile.ts';
import { platformName, type Platform } from './platform.ts';
import { demandText, fits, type PluginNeed } from './plugin-needs.ts';

/** What the lockfile says of a plugin on this platform. */
export interface Pin {
  readonly version: string;
  /** Hex, of the binary. */
  readonly sha256: string;
  /** Relative to the lockfile's folder. */
  readonly file: string | undefined;
}

export interface Pins {
  /** By source. */
  readonly pins: ReadonlyMap<string, Pin>;
  /** Where lockfile and needs differ, in words. */
  readonly drift: readonly string[];
}

/** All that a lockfile pins for a platform, by source, needed here or not: templates may share a lockfile. */
export function allPins(lock: Lockfile, platform: Pick<Platform, 'os' | 'arch'>): ReadonlyMap<string, Pin> {
  return new Map(
    Object.entries(lock.plugins).flatMap(([source, { version, platforms }]) => {
      const here = platforms[platformName(platform)];
      return here === undefined ? [] : [[source, { version, sha256: here.sha256, file: here.file }] as const];
    }),
  );
}

/** Which needs the lockfile pins, and where the two differ. */
export function pinsOf(needs: readonly PluginNeed[], lock: Lockfile, platform: Pick<Platform, 'os' | 'arch'>): Pins {
  const pins = new Map<string, Pin>();
  const drift: string[] = [];
  for (const need of needs) {
    const locked = lock.plugins[need.source];
    const version = locked === undefined ? undefined : parseVersion(locked.version);
    const here = locked?.platforms[platformName(platform)];
    if (locked === undefined) drift.push(`${need.source} is needed but not locked`);
    else if (version === undefined) drift.push(`${need.source} is locked at "${locked.version}", which is no version`);
    else if (!fits(version, need)) {
      drift.push(`${need.source} is locked at ${locked.version}, but ${demandText(need)} is asked for`);
    } else if (here === undefined)
      drift.push(`${need.source} ${locked.version} is not locked for ${platformName(platform)}`);
    else pins.set(need.source, { version: locked.version, sha256: here.sha256, file: here.file });
  }
  return { pins, drift };
}

/** With `frozen`, needs and lockfile have to agree. */
export function checkFrozen(drift: readonly string[], lockName: string): void {
  if (drift.length === 0) return;
  throw new UserError(
    `${lockName} is not what this run needs: ${drift.join('; ')}. With frozen: true nothing is installed then. ` +
      'Run setup-packer once with lockfile-mode: write, and commit the file.',
  );
}
