import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { before, describe, test } from 'node:test';

import { loadTemplate, TemplateError } from '../../../../src/recipe/template/loaded-template.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

describe('loadTemplate', () => {
  const folder = temporaryFolder();
  const workspace = join(folder, 'images');
  const web = join(workspace, 'web');
  const json = JSON.stringify({ builders: [{ type: 'null' }] });
  const hcl = 'source "null" "x" {}\nbuild {\n  sources = ["source.null.x"]\n}\n';

  before(() => {
    mkdirSync(join(web, 'empty'), { recursive: true });
    writeFileSync(join(workspace, 'app.json'), json);
    writeFileSync(join(workspace, '-force.json'), json);
    writeFileSync(join(workspace, 'broken.json'), '{\n "builders": [}\n');
    writeFileSync(join(workspace, 'broken.pkr.hcl'), 'source "null" "x" {}\nbuild {\n');
    writeFileSync(join(web, 'a.pkr.hcl'), 'source "null" "x" {}\n');
    writeFileSync(join(web, 'b.pkr.hcl'), 'build {\n  sources = ["source.null.x"]\n}\n');
    writeFileSync(join(web, 'c.pkrvars.hcl'), 'not = "a template"\n');
    writeFileSync(join(workspace, 'one.pkr.hcl'), hcl);
    writeFileSync(
      join(workspace, 'two.pkr.json'),
      JSON.stringify({ source: { null: { x: {} } }, build: { sources: ['source.null.x'] } }),
    );
    writeFileSync(join(folder, 'outside.pkr.hcl'), hcl);
    mkdirSync(join(workspace, 'linked'));
    symlinkSync(join(folder, 'outside.pkr.hcl'), join(workspace, 'linked', 'a.pkr.hcl'));
    symlinkSync(workspace, join(folder, 'link'));
  });

  const found: readonly (readonly [
    given: string,
    argument: string,
    name: string,
    kind: string,
    builds: readonly string[],
  ])[] = [
    ['app.json', './app.json', 'app', 'json', ['null']],
    ['./web/../app.json', './app.json', 'app', 'json', ['null']],
    ['-force.json', './-force.json', '-force', 'json', ['null']],
    ['one.pkr.hcl', './one.pkr.hcl', 'one', 'hcl2', ['null.x']],
    ['two.pkr.json', './two.pkr.json', 'two', 'hcl2', ['null.x']],
    ['web', './web', 'web', 'hcl2', ['null.x']],
    ['web/', './web', 'web', 'hcl2', ['null.x']],
  ];
  for (const [given, argument, name, kind, builds] of found) {
    test(`reads ${given}`, () => {
      const loaded = loadTemplate(workspace, workspace, given);
      assert.deepEqual(
        [loaded.argument, loaded.name, loaded.model.kind, loaded.model.builds.map((build) => build.name)],
        [argument, name, kind, builds],
      );
    });
  }

  test('reads the folder it runs in, or one above it', () => {
    assert.equal(loadTemplate(workspace, web, '.').argument, '.');
    assert.equal(loadTemplate(workspace, web, '../app.json').argument, join(workspace, 'app.json'));
    assert.equal(loadTemplate(web, web, '.').name, basename(web));
  });

  test('names its files as paths of the workspace', () => {
    const loaded = loadTemplate(workspace, web, '.');
    assert.equal(loaded.mainFile, 'web/a.pkr.hcl');
    assert.deepEqual(
      loaded.model.files.map(({ path }) => path),
      ['web/a.pkr.hcl', 'web/b.pkr.hcl'],
    );
    assert.equal(loaded.texts.length, 2);
  });

  test('names its files as paths of the workspace when that is a link, as on some runners', () => {
    const link = join(folder, 'link');
    assert.equal(loadTemplate(link, workspace, 'app.json').mainFile, 'app.json');
  });

  const refused: readonly (readonly [given: string, message: RegExp])[] = [
    ['missing.json', /^Input "template" names "missing\.json", which does not exist/],
    ['../outside.pkr.hcl', /must stay inside the workspace/],
    ['linked', /must stay inside the workspace/],
    ['web/empty', /names the folder "web\/empty", which holds no \*\.pkr\.hcl or \*\.pkr\.json\.$/],
  ];
  for (const [given, message] of refused) {
    test(`refuses ${given}`, () => {
      assert.throws(() => loadTemplate(workspace, workspace, given), { name: 'UserError', message });
    });
  }

  for (const [given, line] of [
    ['broken.json', 2],
    ['broken.pkr.hcl', 2],
  ] as const) {
    test(`pins what is wrong with ${given} to its line`, () => {
      assert.throws(
        () => loadTemplate(workspace, workspace, given),
        (error: unknown) => {
          assert.ok(error instanceof TemplateError);
          assert.equal(error.file, given);
          assert.ok(error.line >= line);
          assert.match(error.message, new RegExp(`^The template cannot be read: ${given}:${error.line}:\\d+: `));
          return true;
        },
      );
    });
  }
});
