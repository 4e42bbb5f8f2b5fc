// The workflow that people copy to take requests: what `bakehouse submit` sends, it takes, and its runs are found again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

import { yamlBlocks } from '../../scripts/lint-workflows.mjs';
import { idOf, titleOf } from '../../src/pipeline/requests/identity.ts';
import { evaluated } from '../support/expression.ts';
import { pipelineInputs } from '../../src/pipeline/inputs.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/requests.md', import.meta.url)), 'utf8');
const [sample] = yamlBlocks(page.slice(page.indexOf('<!-- request.yml -->')));
const workflow = z
  .looseObject({
    'run-name': z.string(),
    on: z.looseObject({
      workflow_dispatch: z.looseObject({ inputs: z.record(z.string(), z.unknown()) }),
      repository_dispatch: z.looseObject({ types: z.array(z.string()) }),
    }),
    permissions: z.strictObject({}),
    concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.literal(false), queue: z.literal('max') }),
    jobs: z.strictObject({
      bake: z.looseObject({
        steps: z.array(
          z.looseObject({
            uses: z.string(),
            if: z.string().optional(),
            with: z.record(z.string(), z.coerce.string()).optional(),
          }),
        ),
      }),
    }),
  })
  .parse(parse(sample?.text ?? ''));

/** As the runner writes a value into a text. */
function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A text with its expressions, in a run of this event. */
function filled(text: string, contexts: Readonly<Record<string, unknown>>): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) => shown(evaluated(expression, contexts)));
}

type Contexts = Parameters<typeof evaluated>[1];
const secrets = { IMAGES_TOKEN: 'images-token', WEB_TOKEN: 'web-token' };
const started = (inputs: Readonly<Record<string, string>>): Contexts => ({
  inputs: { id: '', request: '', only: '', ...inputs },
  github: { run_id: '4711', event: {} },
  secrets,
});
const sent = (client_payload: unknown): Contexts => ({
  inputs: {},
  github: { run_id: '4711', event: { client_payload } },
  secrets,
});

describe('the workflow that takes requests', () => {
  const [checkout, bake] = workflow.jobs.bake.steps;
  const given = (name: string, context: Contexts): string => filled(bake?.with?.[name] ?? '', context);

  it('takes what submit sends', () => {
    assert.deepEqual(Object.keys(workflow.on.workflow_dispatch.inputs), ['id', 'request', 'only']);
    assert.deepEqual(workflow.on.repository_dispatch.types, ['bake']);
    for (const name of Object.keys(bake?.with ?? {})) assert.ok(Object.hasOwn(pipelineInputs, name), name);
  });

  it('is found again by the id, and by that of its run where there is none', () => {
    for (const context of [started({ id: 'order-4711' }), sent({ id: 'order-4711' })]) {
      const title = filled(workflow['run-name'], context);
      assert.equal(title, titleOf('order-4711'));
      assert.equal(idOf({ title }), 'order-4711');
      assert.equal(given('request-id', context), 'order-4711');
      assert.equal(filled(workflow.concurrency.group, context), 'request-order-4711');
    }
    assert.equal(filled(workflow['run-name'], started({})), 'Bake 4711');
    assert.equal(given('request-id', started({})), '4711');
  });

  it('bakes a request, or legs of the manifest that it then checks out', () => {
    const request = started({ request: '{"giturl": "x"}' });
    assert.deepEqual(['request', 'only', 'checkout-token'].map((name) => given(name, request)), ['{"giturl": "x"}', '', 'images-token']); // prettier-ignore
    const event = sent({ id: 'a', giturl: 'x' });
    assert.deepEqual(['request', 'only', 'checkout-token'].map((name) => given(name, event)), ['event', '', 'images-token']); // prettier-ignore
    for (const legs of [started({ only: 'web' }), sent({ id: 'a', only: 'web' })]) {
      assert.deepEqual(
        ['request', 'only', 'checkout-token'].map((name) => given(name, legs)),
        ['', 'web', ''],
      );
      assert.equal(filled(checkout?.if ?? '', legs), 'web');
    }
    assert.equal(filled(checkout?.if ?? '', request), '');
    assert.equal(filled(checkout?.if ?? '', event), '');
  });
});
