import { readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';

import { UserError } from '../core/errors.ts';
import { show } from '../core/runner/inputs.ts';
import { insideWorkspace, shownPath } from '../core/files/paths.ts';
import { withoutTrailing } from '../core/text/wording.ts';

/** A Dockerfile as it lies on disk. */
export interface LoadedDockerfile {
  /** Absolute, links resolved. */
  readonly path: string;
  /** Relative to the workspace, for messages and annotations. */
  readonly shown: string;
  /** What the leg is called when nobody says otherwise. */
  readonly name: string;
  readonly text: string;
}

/** Finds and reads the Dockerfile that a user named. */
export function loadDockerfile(workspace: string, workingDirectory: string, given: string): LoadedDockerfile {
  const path = insideWorkspace('Input "template"', workspace, workingDirectory, given);
  if (statSync(path).isDirectory()) {
    throw new UserError(
      `Input "template" names the folder ${show(given)}; with builder: dockerfile it must be the Dockerfile, such as ${show(`${withoutTrailing(given, '/')}/Dockerfile`)}.`,
    );
  }
  const root = insideWorkspace('The workspace', workspace, workspace, '.');
  return { path, shown: shownPath(root, path), name: dockerfileName(path), text: readFileSync(path, 'utf8') };
}

/** `web` of web/Dockerfile, Dockerfile.web, web.Dockerfile and web.dockerfile. */
export function dockerfileName(path: string): string {
  const base = basename(path);
  const own = /^(?:Dockerfile|Containerfile)(?:[.-](.+))?$/i.exec(base);
  const name = own === null ? base.replace(/\.(?:dockerfile|containerfile)$/i, '') : (own[1] ?? '');
  return name === '' ? basename(dirname(path)) || 'image' : name;
}
