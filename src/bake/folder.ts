import { randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { codeOf, messageOf, UserError } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { jobFolder } from '../core/files/paths.ts';
import { closeShortWay, openShortWay } from '../core/files/short-folder.ts';
import type { Leg } from '../image/leg.ts';
import { writeAtomically } from '../core/files/files.ts';
import type { Scrub } from '../core/secrets/secrets.ts';

/** The folder of one bake, and what lies in it; gone when the bake is over. */
export interface BakeFolder {
  readonly path: string;
  readonly journal: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly debugLog: string;
  /** What Packer says to somebody who steps through a build. */
  readonly spoken: string;
  /** Processes that were seen while the bake ran. */
  readonly sightings: string;
  /** What a provider told while the bake ran; its own file. */
  readonly note: (provider: string) => string;
  /** For Berkshelf: its output, and what was in the repository before it ran. */
  readonly berks: string;
  /** PACKER_TMP_DIR and TMPDIR of the build: what is mounted from under it is provably ours. */
  readonly temporary: string;
}

/** @param onNamed told of it before it is there: whoever is killed in between leaves no folder that nobody knows of */
export function createBakeFolder(
  host: Pick<Host, 'temporary'>,
  onNamed: (folder: BakeFolder) => void = () => {},
): BakeFolder {
  const jobs = jobFolder(host);
  let folder: BakeFolder;
  try {
    mkdirSync(jobs, { recursive: true, mode: 0o700 });
    // docker tells a mount by the path that it was given, and post looks for the folder by where it really is.
    folder = bakeFolderAt(join(realpathSync(jobs), `b-${randomBytes(4).toString('hex')}`));
    onNamed(folder);
    mkdirSync(folder.temporary, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = codeOf(error) ?? messageOf(error);
    throw new UserError(
      // mkdir says of a file in its place that something is there.
      `The runner's temporary folder ${host.temporary} cannot be written (${code === 'EEXIST' ? 'ENOTDIR' : code}). ` +
        'Free or mount it writable; RUNNER_TEMP names it.',
    );
  }
  openShortWay(folder.temporary);
  return folder;
}

export function bakeFolderAt(path: string): BakeFolder {
  return {
    path,
    journal: join(path, 'journal.json'),
    stdout: join(path, 'out.log'),
    stderr: join(path, 'err.log'),
    debugLog: join(path, 'debug.log'),
    spoken: join(path, 'spoken.log'),
    sightings: join(path, 'seen.json'),
    note: (provider) => join(path, `note-${provider}.json`),
    berks: join(path, 'berks'),
    temporary: join(path, 't'),
  };
}

export function removeBakeFolder(folder: BakeFolder): void {
  closeShortWay(folder.temporary);
  rmSync(folder.path, { recursive: true, force: true });
}

/** Each leg of a job has a folder of its own; a second bake of the same id would overwrite what the first one told. */
export function claimLeg(host: Host, leg: Leg): string {
  const path = join(jobFolder(host), 'legs', leg.slug);
  mkdirSync(join(jobFolder(host), 'legs'), { recursive: true, mode: 0o700 });
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new UserError(
      `The image ${leg.leg} was already baked by an earlier step of this job. Give this one another name with the input "image".`,
    );
  }
  return path;
}

/** What it is called beside the record. */
export const KEPT_TEMPLATE = 'template.json';

/** Where the filled-in template of a profile's leg is put for Packer. */
export function renderedTemplatePath(host: Pick<Host, 'temporary'>, slug: string): string {
  return join(jobFolder(host), 'rendered', `${slug}.json`);
}

/** Keeps the filled-in template beside the record, where there is one, as packuilon kept it of each build. */
export function keepRenderedTemplate(
  host: Pick<Host, 'temporary'>,
  slug: string,
  legFolder: string,
  scrub: Scrub,
): void {
  const path = renderedTemplatePath(host, slug);
  if (!existsSync(path)) return;
  writeAtomically(join(legFolder, KEPT_TEMPLATE), scrub(readFileSync(path, 'utf8')), 0o600);
}
