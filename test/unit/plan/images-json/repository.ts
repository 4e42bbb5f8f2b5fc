import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

import { DocumentError } from '../../../../src/core/text/document.ts';
import type { Draft } from '../../../../src/plan/draft.ts';
import { linkChain } from '../../../../src/plan/images-json/chain.ts';
import { readImagesJson } from '../../../../src/plan/images-json/images-json.ts';

/** A repository `shop` with these files, gone after the test. A path that ends in a slash is a folder. */
export function repositoryWith(t: TestContext, files: Readonly<Record<string, string>>): string {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'bakehouse-images-')));
  t.after(() => rmSync(home, { recursive: true, force: true }));
  const repository = join(home, 'shop');
  mkdirSync(repository);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(path.endsWith('/') ? join(repository, path) : dirname(join(repository, path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(repository, path), text);
  }
  return repository;
}

type Files = Readonly<Record<string, string>>;

/** What the `docker/IMAGES.json` of a repository with these entries and files is read into. */
export function draftOf(t: TestContext, entries: readonly unknown[], files: Files = {}): Draft {
  return readImagesJson({ repository: repositoryFor(t, entries, files), files: ['docker/IMAGES.json'] });
}

/** The same, with what each entry builds on. */
export async function linkedDraftOf(t: TestContext, entries: readonly unknown[], files: Files = {}): Promise<Draft> {
  const repository = repositoryFor(t, entries, files);
  return await linkChain(repository, readImagesJson({ repository, files: ['docker/IMAGES.json'] }));
}

function repositoryFor(t: TestContext, entries: readonly unknown[], files: Files): string {
  const text = JSON.stringify({ images: entries }, null, 2);
  return repositoryWith(t, { ...files, 'docker/IMAGES.json': text });
}

/** The lines of what an action is refused with. */
export function refusalOf(action: () => unknown): readonly string[] {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return error.message.split('\n');
  }
  return assert.fail('it was not refused');
}
