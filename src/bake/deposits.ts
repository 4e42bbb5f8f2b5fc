import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { sha256OfFile } from '../core/files/files.ts';
import { messageOf } from '../core/errors.ts';
import { groupedBy } from '../core/values.ts';
import type { Host } from '../core/runner/host.ts';
import { isInside } from '../core/files/paths.ts';
import type { Providers } from '../image/provider.ts';
import type { DepositedFile } from '../image/provider-plan.ts';
import type { Record, RecordArtifact } from '../image/record.ts';
import { type ManifestBuild, renewManifest } from '../packer/run/manifest-file.ts';
import { keeperOf } from '../plan/deposits.ts';
import type { Deposit } from '../recipe/template/deposits.ts';
import type { SettledLeg } from './settled-leg.ts';

/** What the post-processors of a leg do elsewhere, with every value filled in. */
export function depositsOfLeg({ identity, late }: Pick<SettledLeg, 'identity' | 'late'>): readonly Deposit[] {
  return identity.read?.depositsWith(late) ?? [];
}

/**
 * What the post-processors left of a bake, for its record. Beside each file a record is written, by which the file is known
 * again: a later bake of the same key then need not make it anew.
 */
export async function noteDeposits(
  host: Host,
  providers: Providers,
  settled: SettledLeg,
  record: Record,
  workingDirectory: string,
): Promise<readonly RecordArtifact[]> {
  const artifacts: RecordArtifact[] = [];
  for (const { build, by, left } of depositsOfLeg(settled)) {
    if (left.kind === 'names' || left.kind === 'pushed') {
      const keeper = keeperOf(left.kind, providers);
      const image = record.images.find((one) => one.provider === keeper?.name && one.build === build);
      artifacts.push(
        ...left.references.map((at) => ({ build, by, kind: 'name' as const, at, digest: image?.id ?? null })),
      );
    }
    const paths = left.kind === 'files' ? left.paths : left.kind === 'manifest' ? [left.path ?? ''] : [];
    for (const path of paths) {
      const full = resolve(workingDirectory, path);
      const stat = statSync(full, { throwIfNoEntry: false });
      if (path === '' || stat === undefined || !stat.isFile()) continue;
      const digest = await sha256OfFile(full);
      artifacts.push({ build, by, kind: 'file', at: path, digest });
      if (left.kind === 'files') {
        noteFile(host, settled, record, { workingDirectory, build, path, digest, size: stat.size }, providers);
      }
    }
  }
  return artifacts;
}

type LeftFile = Omit<DepositedFile, 'key' | 'recipe' | 'runId'>;

function noteFile(host: Host, settled: SettledLeg, record: Record, file: LeftFile, providers: Providers): void {
  const { key, recipe } = settled.identity;
  const isImage = record.images.some(({ files }) => files[0]?.path === file.path);
  // An image that is files has its own record there already.
  if (key === null || isImage) return;
  try {
    const runId = record.run.id === '' ? null : record.run.id;
    keeperOf('files', providers)?.deposits?.note?.({ ...file, key, recipe, runId });
  } catch (error) {
    const message = `${file.path} could not be marked with its key, so it is made anew next time: ${messageOf(error)}`;
    host.annotate({ level: 'warning', title: 'Reuse', message });
  }
}

/** Writes the lists of artifacts that Packer would have written, had the images not been there already. */
export function renewManifests(host: Host, settled: SettledLeg, record: Record): void {
  const { task } = settled;
  if (task.builder !== 'packer') return;
  const builds = depositsOfLeg(settled).flatMap(
    ({ build, left }): readonly (ManifestBuild & { path: string | null })[] => {
      if (left.kind !== 'manifest') return [];
      const found = task.template.model.builds.find(({ name }) => name === build);
      const { sourceName: name = build, type = '' } = found ?? {};
      return [{ path: left.path, name, type, left, images: record.images.filter((image) => image.build === build) }];
    },
  );
  for (const [path, of] of groupedBy(builds, (one) => one.path)) {
    const full = resolve(task.workingDirectory, path ?? '');
    try {
      if (path === null) throw new Error('what it is to hold is only known when Packer runs');
      if (!isInside(realpathSync(host.workspace), realFolder(dirname(full))))
        throw new Error('it is outside the workspace');
      renewManifest(full, task.workingDirectory, record.key ?? '', of);
      host.info(`Wrote ${path} anew.`);
    } catch (error) {
      host.annotate({
        level: 'warning',
        title: 'Reuse',
        message: `The manifest ${path ?? ''} was not written anew: ${messageOf(error)}`,
      });
    }
  }
}

/** Of a folder, or of the nearest one above it that is there. */
function realFolder(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : realFolder(dirname(folder));
}
