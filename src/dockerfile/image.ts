import { existsSync, readFileSync } from 'node:fs';

import { utcOf } from '../core/clock.ts';
import type { BakedImage } from '../image/record.ts';
import type { BuildDaemon } from './daemon.ts';

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * The image whose id docker wrote to `idFile`; none when it wrote none, or when the daemon has no such image.
 * The file holds the config digest. A daemon that keeps images in containerd calls it by another digest: there, one of
 * the tags finds it.
 */
export async function builtImages(
  docker: Pick<BuildDaemon, 'inspectImage'>,
  idFile: string,
  tags: readonly string[],
): Promise<readonly BakedImage[]> {
  const config = existsSync(idFile) ? readFileSync(idFile, 'utf8').trim() : '';
  if (!DIGEST.test(config)) return [];
  const [tag] = tags;
  const seen = (await docker.inspectImage(config)) ?? (tag === undefined ? undefined : await docker.inspectImage(tag));
  if (seen === undefined) return [];
  const manifest = seen.repoDigests
    .map((reference) => reference.split('@')[1] ?? '')
    .find((digest) => DIGEST.test(digest));
  return [
    {
      build: 'dockerfile',
      'builder-id': 'docker',
      provider: 'docker',
      account: null,
      region: 'local',
      id: seen.id,
      created: utcOf(seen.created),
      digests: { config, ...(manifest === undefined ? {} : { manifest }) },
      tags: [...seen.tags].sort(),
      files: [],
      handoff: null,
    },
  ];
}
