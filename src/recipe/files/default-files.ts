import { posix } from 'node:path';

import picomatch from 'picomatch';

import { below } from './disk.ts';
import { renderedFiles } from './rendered-ledger.ts';
import type { Repository } from './repository.ts';
import { REVOCATIONS_FILE } from '../../image/revocation.ts';
import { templateFiles } from '../template/loaded-template.ts';

/** The files that count where nobody says otherwise. */
export interface DefaultFiles {
  /** What git does not ignore of a template's folder or a build context, but nothing that belongs to something else. */
  readonly of: (folder: string, template: string) => readonly string[];
  /** What git does not ignore of the whole repository. */
  readonly all: () => readonly string[];
  /** That Bakehouse itself has written a file, or a bake has left it. */
  readonly isTrace: (path: string) => boolean;
  /** That a target of the plan writes a file. */
  readonly isWritten: (path: string) => boolean;
}

export interface Exclusions {
  readonly templates: readonly string[];
  readonly manifests: readonly string[];
  /** Globs. */
  readonly written: readonly string[];
}

/** Leaves out templates of others, manifests, what targets write, and `.github/`. */
export function createDefaultFiles(repository: Repository, leftOut: Exclusions): DefaultFiles {
  const isWritten = leftOut.written.length === 0 ? () => false : picomatch(leftOut.written.map(plain), { dot: true });
  // What is revoked acts through the recipes that answer it.
  const manifests = new Set([...leftOut.manifests, REVOCATIONS_FILE].map(plain));
  const templates = new Set(leftOut.templates.flatMap((template) => filesOfTemplate(repository, template)));
  const rendered = renderedFiles(repository);
  const output = new Set(repository.ownOutput);
  const isTrace = (path: string): boolean =>
    rendered.has(path) ||
    output.has(path) ||
    ((TRACES.test(path) || repository.disk.kindOf(`${path}${BESIDE}`) === 'file') && !repository.isTracked(path));
  let all: readonly string[] | undefined;
  return {
    isWritten,
    isTrace,
    all: () => (all ??= repository.unignored.filter((path) => path !== REVOCATIONS_FILE && !isTrace(path))),
    of: (folder, template) => {
      const own = new Set(filesOfTemplate(repository, template));
      return repository
        .unignoredIn(folder)
        .filter(
          (path) =>
            !isWritten(path) &&
            !manifests.has(path) &&
            (!templates.has(path) || own.has(path)) &&
            !isTrace(path) &&
            !path.startsWith('.github/'),
        );
    },
  };
}

/** The end of the name of what lies beside an image that is a file: any leg of the plan may have left both. */
const BESIDE = '.bakehouse.json';

/** What a bake and its tests leave in a checkout, which somebody may not have told git to ignore. */
const TRACES = /(?:^|\/)(?:\.kitchen|berks-cookbooks|packer_cache)\/|\.bakehouse\.json$|(?:^|\/)crash\.log$/;

/** Of a template that is a folder only what Packer reads as the template: the rest may be anybody's. */
function filesOfTemplate({ find, disk }: Repository, template: string): readonly string[] {
  return find(template).flatMap(({ kind, path }) => {
    if (kind !== 'folder') return [path];
    return templateFiles(disk.namesIn(path)).templates.map((name) => below(path, name));
  });
}

function plain(path: string): string {
  return posix.normalize(path);
}
