import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { childEnvironment } from '../core/secrets/environment.ts';
import { messageOf } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import type { BakedImage } from '../image/record.ts';
import { readRecordFile } from '../image/record-file.ts';
import { createDocker, type Docker } from '../providers/docker/docker.ts';
import { recordsFolder } from './pipeline-run.ts';
import type { KeptState } from './run-folder.ts';

export interface Cleaning {
  readonly log: string;
  readonly isWhole: boolean;
}

/**
 * packerd's DockerClean. Only images that this very run has baked, by the ids in its records, and of these only those that
 * no name stands for: what has one is there to be found again. Docker itself keeps what a container runs on.
 */
export async function cleanImages(host: Host, states: readonly KeptState[]): Promise<Cleaning> {
  const ids = bakedIds(host, states);
  const lines: string[] = [];
  let isWhole = true;
  if (ids.length > 0) {
    const docker = createDocker(childEnvironment(host.environment, [], {}));
    for (const id of ids) {
      const trouble = await removeUnnamed(docker, id);
      if (trouble === undefined) continue;
      lines.push(trouble === '' ? `Removed ${id}` : `Kept ${id}: ${trouble}`);
      isWhole &&= trouble === '';
    }
  }
  for (const line of lines) host.info(line);
  return { log: lines.map((line) => `${line}\n`).join(''), isWhole };
}

/** Undefined where there is nothing to do, an empty text where it is gone, else what was in the way. */
async function removeUnnamed(docker: Docker, id: string): Promise<string | undefined> {
  try {
    const image = await docker.inspectImage(id);
    if (image === undefined || image.tags.length > 0) return undefined;
    await docker.removeImage(id);
    return '';
  } catch (error) {
    return messageOf(error);
  }
}

function bakedIds(host: Pick<Host, 'temporary'>, states: readonly KeptState[]): readonly string[] {
  const ids = bakedImages(host, states).flatMap(({ provider, id }) => (provider === 'docker' ? [id] : []));
  return [...new Set(ids.filter((id) => /^sha256:[0-9a-f]{64}$/.test(id)))];
}

/** What this very run has baked, by the records of its legs. */
function bakedImages(host: Pick<Host, 'temporary'>, states: readonly KeptState[]): readonly FinishedImage[] {
  return states.flatMap(({ stage, leg, slug }) => {
    const path = join(recordsFolder(host), slug, 'record.json');
    if (stage !== 'bake') return [];
    if (!existsSync(path)) return [];
    const { record } = readRecordFile(path);
    if (record.status === 'reused' || record.leg !== leg) return [];
    return record.images.map((image) => ({ ...image, leg }));
  });
}

type FinishedImage = BakedImage & { readonly leg: string };

/**
 * One line for each image that a killed run had finished: nothing removes it, and the run itself could not say so.
 *
 * @param cleaned what the cleaning of images said
 */
export function finishedLines(
  host: Pick<Host, 'temporary'>,
  states: readonly KeptState[],
  cleaned: string,
): readonly string[] {
  const removed = new Set(cleaned.split('\n').map((line) => line.replace(/^Removed /, '')));
  return bakedImages(host, states).flatMap(({ leg, id, region, tags }) => {
    if (removed.has(id)) return [];
    const place = region === 'local' ? '' : ` in ${region}`;
    const names = tags.length === 0 ? '' : ` (${tags.join(', ')})`;
    return [`Finished before the run was killed, and still there: ${leg}: ${id}${place}${names}`];
  });
}
