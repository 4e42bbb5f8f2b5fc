import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { messageOf, UserError } from '../../core/errors.ts';
import { writeAtomically } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { isInside } from '../../core/files/paths.ts';
import { LEDGER, ledgerText } from '../../recipe/files/rendered-ledger.ts';

/**
 * Writes templates into the folder that the input `render` names, if it names one.
 * @param texts by path, relative to that folder
 */
export function writeRendered(host: Host, render: string, texts: ReadonlyMap<string, string>): void {
  if (render === '') return;
  const folder = join(host.workspace, render);
  if (!isInside(host.workspace, folder)) throw new UserError('Input "render" must stay inside the workspace.');
  for (const [path, text] of texts) {
    const full = join(folder, path);
    // A change under review may have made a folder a link.
    if (!isInside(folder, full) || !isInside(realpathSync(host.workspace), realFolder(dirname(full)))) {
      throw new UserError(`The rendered template ${path} would leave the folder ${render} of the workspace.`);
    }
    try {
      mkdirSync(dirname(full), { recursive: true });
      writeAtomically(full, text, 0o644);
    } catch (error) {
      throw new UserError(`The rendered template ${path} could not be written: ${messageOf(error)}`);
    }
  }
  const ledger = join(folder, LEDGER);
  const before = existsSync(ledger) ? readFileSync(ledger, 'utf8') : undefined;
  writeAtomically(ledger, ledgerText(before, texts), 0o644);
  host.info(`Wrote ${texts.size} ${texts.size === 1 ? 'template' : 'templates'} into ${render}.`);
}

/** Of a folder, or of the nearest one above it that is there. */
function realFolder(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : realFolder(dirname(folder));
}
