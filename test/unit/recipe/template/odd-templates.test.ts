import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { templateFiles } from '../../../../src/recipe/template/loaded-template.ts';
import type { TemplateStep, Template } from '../../../../src/recipe/template/template.ts';
import { readTemplate } from '../../../../src/recipe/template/template-reader.ts';
import type { OddTemplate } from './odd-templates.ts';
import { ODD_TEMPLATES } from './odd-templates.ts';

function read({ files, kind = 'hcl2' }: OddTemplate): Template {
  const names = Object.keys(files);
  const chosen = kind === 'json' ? names : templateFiles(names).templates;
  return readTemplate(
    chosen.map((path) => ({ path, text: files[path] ?? '' })),
    kind,
  );
}

function stepName({ type, name, dynamic }: TemplateStep): string {
  return `${type}${name === undefined ? '' : `.${name}`}${dynamic ? '*' : ''}`;
}

describe('odd templates', () => {
  for (const odd of ODD_TEMPLATES) {
    test(odd.title, () => {
      const template = read(odd);
      assert.deepEqual(
        {
          builds: template.builds.map(({ name, known }) => `${known ? '' : '?'}${name}`),
          buildsKnown: template.buildsKnown,
          variables: template.variables.map(
            ({ name, isString, hasDefault }) => `${isString ? '' : '!'}${name}${hasDefault ? '' : '*'}`,
          ),
          provisioners: template.provisioners.map((step) => `${stepName(step)}${step.isCleanup ? '!' : ''}`),
          postProcessors: template.postProcessors.map(stepName),
        },
        {
          builds: odd.builds,
          buildsKnown: odd.buildsKnown ?? true,
          variables: odd.variables ?? [],
          provisioners: odd.provisioners ?? [],
          postProcessors: odd.postProcessors ?? [],
        },
      );
    });
  }
});
