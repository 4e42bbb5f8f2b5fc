import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';

import { insideWorkspace } from '../../core/files/paths.ts';
import type { Host } from '../../core/runner/host.ts';
import { NO_KEY, type Seen, type ViewedLeg } from '../../image/provider-witness.ts';
import type { BakedImage } from '../../image/record.ts';
import { lookUpBeside } from './beside.ts';

/** What lies beside the files of an image now, and whether they are those that were baked, byte for byte. */
export async function lookAtFiles(
  host: Pick<Host, 'workspace'>,
  { record, leg }: ViewedLeg,
  image: BakedImage,
): Promise<Seen> {
  const [first] = image.files;
  if (record.key === null || first === undefined) return NO_KEY;
  const at = leg?.work.builder === 'packer' ? leg.work['working-directory'] : '.';
  const folder = insideWorkspace('The working directory of the bake', host.workspace, realpathSync(host.workspace), at);
  if (!existsSync(resolve(folder, first.path)))
    return { ...others(`${first.path} is not there any more`), isGone: true };
  const found = await lookUpBeside(folder, [first.path], record.key);
  if (found.kind !== 'found') {
    return others(found.reason ?? `${first.path} has no record beside it`);
  }
  const [there] = found.images;
  const same =
    there?.id === image.id &&
    image.files.every((file) =>
      there.files.some(
        ({ sha256, path }) => sha256 === file.sha256 && resolve(folder, path) === resolve(folder, file.path),
      ),
    );
  if (!same) return others(`what lies beside ${first.path} is of ${there?.id ?? 'nothing'}, not ${image.id}`);
  const untested = there.verified ? null : `what lies beside ${first.path} does not say that it passed its tests`;
  return { kind: 'seen', problems: [], untested };
}

function others(problem: string): Extract<Seen, { kind: 'seen' }> {
  return { kind: 'seen', problems: [`its files are not those that were baked: ${problem}`], untested: null };
}
