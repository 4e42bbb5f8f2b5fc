import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readMakefile } from '../../../../src/recipe/reading/makefile.ts';

test('a makefile gives its recipes and includes, with the variables that it sets', () => {
  const text =
    'DIR = tools # where\nRUN := $(DIR)/gen.sh\ninclude $(DIR)/a.mk  b.mk\nall: ; cat x\n\t@-$(RUN) $$HOME $(NOPE)\n';
  assert.deepEqual(readMakefile(text), {
    includes: ['tools/a.mk', 'b.mk'],
    recipes: ['cat x', 'tools/gen.sh $HOME $make_'],
  });
});

test('a makefile whose variables name each other over and over is read all the same', () => {
  const line = (name: string, of: string): string => `${name} = ${`$(${of})`.repeat(900)}\n`;
  const text = `${line('A', 'B')}${line('B', 'A')}${line('C', 'C')}all:\n\tcat $(A)$(C) tools/x.sh\n`;
  const { recipes } = readMakefile(text);
  assert.equal(recipes.length, 1);
  assert.match(recipes[0] ?? '', /^cat .*tools\/x\.sh$/);
  assert.ok((recipes[0] ?? '').length < 50_000);
});
