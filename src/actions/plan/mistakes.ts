import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { annotateAll } from '../../core/runner/annotations.ts';
import { PlacedError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { TemplateError } from '../../recipe/template/loaded-template.ts';

/** Shows what is wrong on its lines. What stands in no file of the workspace, as an input, has none to show it on. */
export function annotateMistakes(host: Host, error: unknown): void {
  // A terminal has no lines to show it on: there the closing error tells all of it.
  if (host.kind === 'terminal') return;
  const places = error instanceof PlacedError ? error.places : error instanceof TemplateError ? [error] : [];
  annotateAll(
    host,
    places
      .filter(({ file }) => existsSync(join(host.workspace, file)))
      .map(({ file, line, message }) => ({ level: 'error', message, file, line })),
  );
}
