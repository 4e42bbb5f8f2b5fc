import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { sha256HexOfFile } from '../../core/files/files.ts';
import { UserError } from '../../core/errors.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import { isAtLeast } from '../run/program.ts';
import type { Platform } from './platform.ts';
import { type PluginCall, runPluginCommand } from './plugin-command.ts';
import {
  hashPlugins,
  type HashedBinary,
  keepOnly,
  listPlugins,
  type PluginBinary,
  removePlugin,
} from './plugin-folder.ts';
import type { Pin } from './plugin-lock.ts';
import { fetchPlugin, wrongPlugin } from './plugin-mirror.ts';
import { bestPlugin, demandText, type PluginNeed } from './plugin-needs.ts';
import type { Fetching } from './release.ts';
import type { Keyring } from './signature.ts';
import type { ReleaseSource } from './source.ts';

export interface PluginInstallation extends PluginCall {
  readonly needs: readonly PluginNeed[];
  readonly pins: ReadonlyMap<string, Pin>;
  readonly platform: Platform;
  /**
   * All that the lockfile pins here, by source, where the folder is ours and outlives the job: anything else goes before
   * Packer sees it.
   */
  readonly kept: ReadonlyMap<string, Pin> | undefined;
  /** The folder that the lockfile's `file` members are relative to. */
  readonly lockFolder: string;
  /** The template for `packer init`; `undefined` where none declares plugins. */
  readonly template: string | undefined;
  readonly source: ReleaseSource;
  readonly verify: 'signature' | 'checksum';
  readonly keyring: Keyring;
  /** Of GitHub; added only where Packer may fetch. Empty where there is none. */
  readonly token: string;
  /** A folder for what is on its way. */
  readonly temporary: string;
  readonly fetching: Fetching;
}

/**
 * Brings every needed plugin into the folder, and gives what is there for them. Nothing that a lockfile pins is run
 * before its bytes were hashed; what Packer itself fetches it holds against the release's own list of sums.
 */
export async function installPlugins(job: PluginInstallation): Promise<readonly HashedBinary[]> {
  const { needs, fetching } = job;
  if (needs.length === 0) return [];
  refuseOldPacker(job);
  const before = await refuseSwapped(job);
  const temporary = join(job.temporary, `bakehouse-plugins-${randomBytes(6).toString('hex')}`);
  try {
    for (const need of needs) {
      fetching.signal.throwIfAborted();
      // One after another, as Packer does: each is checked whole before it is placed.
      // oxlint-disable-next-line no-await-in-loop -- as said
      if (installed(job, need) === undefined) await bring(job, need, join(temporary, need.name));
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  await initialise(job);
  const chosen = needs.map((need) => {
    const found = installed(job, need);
    if (found !== undefined) return found;
    throw new UserError(
      `The plugin ${need.source} (${demandText(need)}) is still not in ${job.folder}; Packer installed another or none.`,
    );
  });
  const hashed = await hashPlugins(chosen, before);
  for (const one of hashed) refuseWrong(one, job.pins.get(one.source));
  prune(job, chosen);
  return hashed;
}

/** The best installed binary for a need: the pinned version, else the highest that fits. */
function installed({ folder, platform, pins }: PluginInstallation, need: PluginNeed): PluginBinary | undefined {
  const pin = pins.get(need.source);
  const whole = listPlugins(folder, platform).filter(({ sumPath }) => existsSync(sumPath));
  return bestPlugin(pin === undefined ? whole : whole.filter(({ version }) => version.text === pin.version), need);
}

/** What was restored or lies there from before is held against the lockfile, not against the sum beside it. */
async function refuseSwapped({
  folder,
  platform,
  pins,
  kept,
  fetching,
}: PluginInstallation): Promise<readonly HashedBinary[]> {
  const known = kept ?? pins;
  const pinned = listPlugins(folder, platform).filter(
    ({ source, version }) => known.get(source)?.version === version.text,
  );
  const hashed = await hashPlugins(pinned);
  for (const one of hashed) refuseWrong(one, known.get(one.source));
  for (const path of kept === undefined ? [] : keepOnly(folder, pinned))
    fetching.note(`Removed ${path}, which the lockfile does not pin.`);
  return hashed;
}

function refuseWrong(one: HashedBinary, pin: Pin | undefined): void {
  if (pin === undefined || one.sha256 === pin.sha256) return;
  removePlugin(one);
  throw wrongPlugin(one.path, 'the lockfile', pin.sha256, one.sha256);
}

/** packer: CHANGELOG 1.7.0 (`init`), 1.8.0 (`plugins install`). */
function refuseOldPacker({ packer, needs }: PluginInstallation): void {
  if (isAtLeast(packer.version, '1.7')) return;
  throw new UserError(
    `Packer ${packer.version} knows no plugins of its own (since 1.7), but ${needs.map(({ source }) => source).join(', ')} ` +
      'should be installed. Ask for a later version, or leave the plugins out: this Packer has its builders inside.',
  );
}

async function bring(job: PluginInstallation, need: PluginNeed, temporary: string): Promise<void> {
  const { fetching, source } = job;
  const pin = job.pins.get(need.source);
  if (pin?.file !== undefined) {
    await placeLocal(job, need, { ...pin, file: pin.file });
    return;
  }
  if (source.isMirror) {
    const request = { need, pin, platform: job.platform, verify: job.verify, keyring: job.keyring };
    const fetched = await fetchPlugin(request, source, temporary, fetching);
    if (fetched !== undefined) {
      await place(job, need, fetched.path, fetched.file);
      fetching.note(`${need.source} from ${fetched.from}`);
      return;
    }
    fetching.note(
      `${source.name} has no ${need.source} (${demandText(need)}); Packer fetches it from where it is published.`,
    );
  }
  // What the template declares, Packer's init installs.
  if (need.declared && pin === undefined) return;
  if (!isAtLeast(job.packer.version, '1.8')) {
    throw new UserError(
      `Packer ${job.packer.version} has no "plugins install" (since 1.8), which ${need.source} wants. Ask for a later version.`,
    );
  }
  const version = pin === undefined ? need.demands.map(({ text }) => text).join(', ') : pin.version;
  await runPluginCommand(job, ['plugins', 'install', need.source, ...(version === '' ? [] : [version])], job.token);
}

async function placeLocal(
  job: PluginInstallation,
  need: PluginNeed,
  pin: Pin & { readonly file: string },
): Promise<void> {
  const path = insideWorkspace(`The lockfile's file for ${need.source}`, job.workspace, job.lockFolder, pin.file);
  const sha256 = await sha256HexOfFile(path);
  if (sha256 !== pin.sha256) {
    throw new UserError(
      `${pin.file} is not the plugin ${need.source} ${pin.version} that the lockfile names: its sha256 should be ${pin.sha256}, but is ${sha256}. It was not run.`,
    );
  }
  await place(job, need, path, path);
  job.fetching.note(`${need.source} ${pin.version} from ${pin.file}`);
}

/** Packer puts a binary in place itself since 1.10; for an earlier one the same is done by hand. */
async function place(job: PluginInstallation, need: PluginNeed, path: string, file: string): Promise<void> {
  if (isAtLeast(job.packer.version, '1.10')) {
    // It asks nobody, and runs the plugin to have its version: neither is to see the token.
    await runPluginCommand(job, ['plugins', 'install', '--path', path, need.source], '');
    return;
  }
  const target = join(job.folder, need.source, file.split(/[\\/]/).at(-1) ?? file);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(path, target);
  writeFileSync(`${target}_SHA256SUM`, await sha256HexOfFile(path));
}

/** The check that needs no request when all is there; it installs what is not. */
async function initialise(job: PluginInstallation): Promise<void> {
  const declared = job.needs.filter((need) => need.declared);
  if (job.template === undefined || declared.length === 0) return;
  const development = declared.filter((need) => installed(job, need)?.version.prerelease === 'dev');
  if (development.length > 0) {
    // packer init counts releases only (command/init.go, ReleasesOnly) and would fetch over what is there.
    job.fetching.note(
      `"packer init" is left out: ${development.map(({ source }) => source).join(', ')} is a development build.`,
    );
    return;
  }
  await runPluginCommand(job, ['init', job.template], job.token);
}

/** Each plugin left behind costs every later packer call a hash and a start of it. */
function prune(job: PluginInstallation, chosen: readonly PluginBinary[]): void {
  const { kept, folder, platform, fetching } = job;
  // A folder that ends with the job may hold what another step of it brought for another template.
  if (kept === undefined) return;
  for (const one of listPlugins(folder, platform)) {
    if (chosen.some(({ path }) => path === one.path) || kept.get(one.source)?.version === one.version.text) continue;
    removePlugin(one);
    fetching.note(`Removed ${one.source} ${one.version.text}, which nothing needs.`);
  }
}
