import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import { temporaryFolder } from '../core/temporary-folder.ts';
import { type Checkout, createCheckout, dockerLeg, recipeOf } from './checkout.ts';

interface Kind {
  readonly title: string;
  readonly copies: string;
  readonly reads: readonly string[];
  readonly not: readonly string[];
}

/** The same files stand at the top of one context, and below the folder that is another. */
const FILES = ['a.txt', 'b.md', 'sub/c.txt', 'sub/d.md', 'sub/deep/e.txt', 'one/e', '[f].txt'];

const KINDS: readonly Kind[] = [
  { title: 'a wildcard for a name', copies: 'COPY *.txt /x/', reads: ['a.txt', '[f].txt'], not: ['b.md', 'sub/c.txt'] },
  { title: 'a wildcard for a folder', copies: 'COPY */*.txt /x/', reads: ['sub/c.txt'], not: ['a.txt', 'sub/d.md'] },
  { title: 'a wildcard behind a folder', copies: 'COPY sub/*.txt /x/', reads: ['sub/c.txt'], not: ['sub/d.md'] },
  { title: 'a class and one letter', copies: 'COPY s?b/[cx].txt /x', reads: ['sub/c.txt'], not: ['sub/d.md', 'a.txt'] },
  { title: 'wildcards that are escaped', copies: 'COPY [[]f].txt /x', reads: ['[f].txt'], not: ['a.txt'] },
  { title: 'a wildcard alone', copies: 'COPY * /x/', reads: ['a.txt', 'sub/deep/e.txt', 'one/e'], not: [] },
  { title: 'a mount', copies: 'RUN --mount=type=bind,source=sub,target=/s ls', reads: ['sub/c.txt'], not: ['a.txt'] },
  {
    title: 'what keeps its folders',
    copies: 'COPY --parents */deep/* /x',
    reads: ['sub/deep/e.txt'],
    not: ['sub/c.txt'],
  },
  { title: 'what is left out', copies: 'COPY --exclude=*.md . /x', reads: ['a.txt', 'sub/c.txt'], not: ['b.md'] },
];

describe('what counts for the key of a Dockerfile', () => {
  const folder = temporaryFolder();
  let repository: Checkout;
  before(() => {
    const contexts = ['', 'app/', 'deep/app/'];
    const files = contexts.flatMap((context) => FILES.map((path) => [`${context}${path}`, path] as const));
    repository = createCheckout(join(folder, 'repository'), Object.fromEntries(files));
  });

  for (const context of ['.', 'app', 'deep/app']) {
    for (const { title, copies, reads, not } of KINDS) {
      test(`${title}, of the context ${context}`, async () => {
        const inside = (path: string): string => (context === '.' ? path : `${context}/${path}`);
        const file = inside('Dockerfile');
        repository.write(file, `FROM debian\n${copies}\n`);
        const { files } = await recipeOf(repository.root, dockerLeg({ file, context }));
        const counted = Object.keys(files.files);
        for (const path of reads) assert.ok(counted.includes(inside(path)), `missed ${path}, of ${counted.join(' ')}`);
        for (const path of not) assert.ok(!counted.includes(inside(path)), `counted ${path} for nothing`);
      });
    }
  }
});
