import type { Base, Dockerfile, Unread } from './content.ts';
import { StageReader } from './stage-reader.ts';
import { readInstructions } from './instruction.ts';
import { sourceLines } from './source-text.ts';
import { findFrontend, isDockerfileFrontend } from './frontend.ts';

/**
 * Reads a Dockerfile without running anything of it. Follows BuildKit v0.25 (frontend/dockerfile); what its predecessor
 * reads otherwise counts as unread, but for two things: an image's own `ENV` is taken not to hide an `ARG`, and a stage
 * inherits the arguments of the stage that it starts from.
 *
 * @param args the build arguments: all that will be given. An `ARG` that is neither here nor has a default is unset.
 * @throws {TemplateSyntaxError} with the line, for what docker refuses, and for a file made to take forever
 */
export function readDockerfile(text: string, args: ReadonlyMap<string, string> = new Map()): Dockerfile {
  const lines = sourceLines(text, 'Dockerfile');
  const frontend = findFrontend(lines);
  const bases: Base[] = [];
  if (frontend !== undefined) {
    const { reference, line } = frontend;
    bases.push({ kind: 'frontend', reference, line, stage: null });
    if (!isDockerfileFrontend(reference)) {
      // It decides by itself what the lines mean.
      const unread: Unread[] = [{ kind: 'file', text: lines[line - 1] ?? '', line }];
      return { stages: [], copies: [], bases, remotes: [], unread, args: [] };
    }
  }
  const { escape, list } = readInstructions(lines);
  const found = new StageReader(escape, args).read(list);
  return { ...found, bases: [...bases, ...found.bases] };
}
