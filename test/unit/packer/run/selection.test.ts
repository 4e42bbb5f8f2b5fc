import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { buildNameOf, selectBuilds } from '../../../../src/packer/run/selection.ts';
import type { Template } from '../../../../src/recipe/template/template.ts';
import { fixture, hclTemplate, jsonTemplate } from './fixtures.ts';

const hcl = hclTemplate(`
source "docker" "web" {}
source "docker" "db" {}
source "amazon-ebs" "web" {}
build {
  name    = "app"
  sources = ["source.docker.web", "source.docker.db"]
}
build {
  sources = ["source.amazon-ebs.web"]
}
`);
const json = jsonTemplate({
  builders: [{ type: 'docker', name: 'web' }, { type: 'docker', name: 'db' }, { type: 'null' }],
});

const names = (template: Template, only: readonly string[], except: readonly string[]): readonly string[] =>
  selectBuilds(template, only, except).builds.map(({ name }) => name);

describe('selectBuilds', () => {
  const cases: readonly (readonly [
    only: readonly string[],
    except: readonly string[],
    template: Template,
    names: readonly string[],
  ])[] = [
    [[], [], hcl, ['app.docker.web', 'app.docker.db', 'amazon-ebs.web']],
    [['app.docker.web'], [], hcl, ['app.docker.web']],
    [['app.*'], [], hcl, ['app.docker.web', 'app.docker.db']],
    [['*.web'], [], hcl, ['app.docker.web', 'amazon-ebs.web']],
    [['*web', 'app.docker.d?'], [], hcl, ['app.docker.web', 'app.docker.db', 'amazon-ebs.web']],
    [[], ['app.*'], hcl, ['amazon-ebs.web']],
    [['app.*'], ['*.db'], hcl, ['app.docker.web']],
    [[], ['a-post-processor'], hcl, ['app.docker.web', 'app.docker.db', 'amazon-ebs.web']],
    [['web'], [], json, ['web']],
    [['*'], ['null'], json, ['web', 'db']],
  ];
  for (const [only, except, template, expected] of cases) {
    test(`${template.kind}: only ${only.join()} except ${except.join()} leaves ${expected.join()}`, () =>
      assert.deepEqual(names(template, only, except), expected));
  }

  const refused: readonly (readonly [
    only: readonly string[],
    except: readonly string[],
    template: Template,
    message: RegExp,
  ])[] = [
    [
      ['app.docker.wbe'],
      [],
      hcl,
      /^Input "only" holds "app\.docker\.wbe", which matches no build of the template; its builds are app\.docker\.web, app\.docker\.db or amazon-ebs\.web\. Did you mean app\.docker\.web\?$/,
    ],
    [['app.docker.web', 'qemu.*'], [], hcl, /"qemu\.\*", which matches no build/],
    [['docker.web'], [], hcl, /matches no build/],
    [
      ['web'],
      ['web'],
      json,
      /^Inputs "only" and "except" together leave none of the template's builds web, db or null\.$/,
    ],
    [[], ['*'], hcl, /leave none/],
    [
      ['app.docker.[a-z0-9]*'],
      [],
      hcl,
      /^Input "only" holds "app\.docker\.\[a-z0-9\]\*", which Packer cannot read as a pattern/,
    ],
    [[], ['[web'], hcl, /^Input "except" holds "\[web", which Packer cannot read/],
    [[], [], jsonTemplate({ builders: [] }), /^The template has no builds\.$/],
  ];
  for (const [only, except, template, message] of refused) {
    test(`${template.kind}: refuses only ${only.join()} except ${except.join()}`, () => {
      assert.throws(() => selectBuilds(template, only, except), { name: 'UserError', message });
    });
  }

  // gobwas/glob, which Packer matches with, knows neither.
  for (const pattern of ['!app.docker.web', '@(app.docker.web)', '+(app.docker.web)']) {
    test(`takes ${pattern} literally, as Packer does`, () => {
      assert.throws(() => selectBuilds(hcl, [pattern], []), { name: 'UserError', message: /matches no build/ });
      assert.equal(selectBuilds(hcl, [], [pattern]).builds.length, 3);
    });
  }

  test('hands patterns on in HCL2, spells them out in JSON, each name once', () => {
    assert.deepEqual(selectBuilds(hcl, ['app.*'], ['*.db']).only, ['app.*']);
    const { only, except } = selectBuilds(json, ['*b', 'web', 'd?'], ['n*', 'a-post-processor']);
    assert.deepEqual(
      [only, except],
      [
        ['web', 'db'],
        ['null', 'a-post-processor'],
      ],
    );
  });

  test('leaves to Packer what cannot be read from the template', () => {
    const computed = hclTemplate('build {\n  sources = var.sources\n}\n');
    assert.deepEqual(selectBuilds(computed, ['docker.x'], []), { only: ['docker.x'], except: [], builds: [] });
  });
});

describe('buildNameOf', () => {
  const two = jsonTemplate(JSON.parse(fixture('docker-two-builds.json')));

  test('is the name in the template, whichever version told it', () => {
    const told = ['docker-debian', 'docker.docker-debian', 'docker.docker-debian2', 'docker.other', 'other'];
    assert.deepEqual(
      told.map((name) => buildNameOf(two, name)),
      ['docker-debian', 'docker-debian', 'docker-debian2', 'docker.other', 'other'],
    );
    assert.equal(buildNameOf(jsonTemplate({ builders: [{ type: 'docker' }] }), 'docker'), 'docker');
    assert.equal(buildNameOf(hcl, 'app.docker.web'), 'app.docker.web');
  });
});
