import assert from 'node:assert/strict';
import { readFileSync, realpathSync } from 'node:fs';
import { describe, it } from 'node:test';

import { parse } from 'yaml';

import { markClaims } from '../../../../src/image/own-mark.ts';
import { providerOf } from '../../../../src/image/provider.ts';
import { readManifest } from '../../../../src/plan/manifest/read.ts';
import { gcpFields } from '../../../../src/providers/gcp/publish/fields.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { targetProblems } from '../../../../src/publish/engine/planned-targets.ts';
import { readTargets, targetSchema } from '../../../../src/publish/engine/targets.ts';
import { loadTemplate } from '../../../../src/recipe/template/loaded-template.ts';

describe('examples/google', () => {
  const repository = realpathSync(new URL('../../../../examples/google', import.meta.url));
  const { legs, targets } = readManifest({
    repository,
    file: 'bakehouse.yml',
    environment: {},
    providers,
    targets: {
      schema: targetSchema(providers),
      problemsOf: (all, own) => targetProblems(readTargets('The targets', all, providers), own, providers),
    },
  });

  it('starts from the newest image of a family, and publishes into one', () => {
    assert.deepEqual(
      legs.map(({ definition }) => [definition?.leg, definition?.parent, definition?.source?.of]),
      [['root', null, 'gcp'], ['server', 'root', undefined]],
    ); // prettier-ignore
    const fields: unknown = Reflect.get(Object(targets['prod']), 'gcp');
    assert.equal(gcpFields.parse(fields).previous, 'deprecate');
  });

  for (const name of ['root', 'server']) {
    it(`has a template ${name} that asks for the mark, and puts it on the instance`, () => {
      const { model, texts } = loadTemplate(repository, repository, name);
      assert.deepEqual(model.builds.map(({ type }) => providerOf(type, providers)?.name), ['gcp']); // prettier-ignore
      assert.deepEqual(markClaims(model.variables, 'x'), ['mark:x']);
      assert.match(texts.join(), /labels += \{ bakehouse_mark = var\.bakehouse_mark \}/);
      assert.doesNotMatch(texts.join(), /image_family/);
    });
  }

  it('signs in by a token of the job', () => {
    const workflow: unknown = parse(readFileSync(`${repository}/.github/workflows/images.yml`, 'utf8'));
    assert.match(JSON.stringify(workflow), /"id-token":"write".*google-github-actions\/auth@[0-9a-f]{40}/);
  });
});
