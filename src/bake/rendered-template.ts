import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeAtomically } from '../core/files/files.ts';
import type { Host } from '../core/runner/host.ts';
import { jobFolder } from '../core/files/job-folder.ts';
import type { Scrub } from '../core/secrets/secrets.ts';

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
