import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Who may name a stream of the process: the host of an action, which hands it to its one voice, what waits for it to be
 * empty, what hands it to another program, and the command line.
 */
const SPEAKERS = new Set([
  'core/runner/actions-host.ts',
  'core/runner/run.ts',
  'core/process/attached.ts',
  'cli/init/init.ts',
  'cli/init/run-init.ts',
  'cli/main.ts',
  'cli/terminal-run.ts',
]);
/** Whether a stream is a terminal may be asked by anybody. */
const STREAM = /\bprocess\s*\.\s*(?:stdout|stderr)\b(?!\s*\.\s*isTTY\b)|\bconsole\s*\./;
/** What the toolkit writes to files. All else of it prints. */
const FILES_ONLY = new Set([
  'addPath',
  'exportVariable',
  'getInput',
  'getState',
  'saveState',
  'setOutput',
  'summary',
]); // prettier-ignore

describe('what is printed', () => {
  const files = globSync('**/*.ts', { cwd: join(root, 'src') }).map((path) => ({
    path,
    text: readFileSync(join(root, 'src', path), 'utf8'),
  }));

  it('is printed by the hosts alone', () => {
    const others = files.filter(({ path, text }) => !SPEAKERS.has(path) && STREAM.test(text)).map(({ path }) => path);
    assert.deepEqual(
      others.filter((path) => path !== 'core/runner/runner-voice.ts'),
      [],
    );
  });

  it("goes through the voice and not through the runner's toolkit", () => {
    const used = files.flatMap(({ path, text }) =>
      [...text.matchAll(/import ([^;]*?) from '@actions\/core'/g)].flatMap(([, names = '']) =>
        names.startsWith('{')
          ? names
              .slice(1, -1)
              .split(',')
              .map((name) => name.trim())
              .filter((name) => name !== '' && !FILES_ONLY.has(name))
          : [`${path}: all of it`],
      ),
    );
    assert.deepEqual(used, []);
  });
});
