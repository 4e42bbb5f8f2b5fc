import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { temporaryFolder } from '../core/temporary-folder.ts';
import { createCheckout, dockerLeg, recipeOf } from './checkout.ts';

const KINDS: readonly (readonly [title: string, copies: string, target: string, doubts: readonly string[]])[] = [
  ['an absolute link that is named', 'COPY a.txt link /x/', '/etc/hosts', ['COPY link']],
  ['below one that is named', 'COPY link/hosts /x/', '/etc', ['COPY link/hosts']],
  ['a link out of the repository', 'ADD link /x', '../../../../x', ['COPY link']],
  ['a link within the context', 'COPY link /x', 'a.txt', []],
  ['an absolute link in a folder, which is copied as such', 'COPY . /x/', '/etc/hosts', []],
  ['one that is not copied', 'COPY a.txt /x', '/etc/hosts', []],
];

describe('links in the context of a Dockerfile', () => {
  const folder = temporaryFolder();
  for (const [index, [title, copies, target, doubts]] of KINDS.entries()) {
    test(title, async () => {
      const repository = createCheckout(join(folder, String(index)), {
        'app/Dockerfile': `FROM scratch\n${copies}\n`,
        'app/a.txt': 'a',
      });
      repository.link('app/link', target);
      repository.track();
      const { unread } = await recipeOf(repository.root, dockerLeg({}));
      assert.deepEqual(
        unread.map(({ text, file, line }) => `${file}:${line}: ${text}`),
        doubts.map((doubt) => `app/Dockerfile:2: ${doubt}`),
      );
    });
  }
});
