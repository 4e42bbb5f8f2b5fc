// What every sample of the documents does, and what init writes, since people copy them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

import { yamlBlocks } from '../../scripts/lint-workflows.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PUBLISHES = /\/actions\/publish-image@|\/workflows\/publish\.yml@/;

const concurrency = z.looseObject({ group: z.string(), 'cancel-in-progress': z.literal(false) });
const job = z.looseObject({
  uses: z.string().optional(),
  steps: z.array(z.looseObject({ uses: z.string().optional() })).optional(),
  concurrency: z.unknown().optional(),
});
const workflow = z.looseObject({ jobs: z.record(z.string(), job), concurrency: z.unknown().optional() });
/** A job of its own, by its name. */
const fragment = z.record(z.string(), job);

/** The jobs of a sample that publish though nothing keeps two of them apart; undefined where it has no jobs. */
function unguarded(text: string): readonly string[] | undefined {
  const value: unknown = parse(text);
  const whole = workflow.safeParse(value);
  const jobs = whole.success ? whole.data.jobs : fragment.safeParse(value).data;
  if (jobs === undefined) return undefined;
  const isGuarded = whole.success && concurrency.safeParse(whole.data.concurrency).success;
  return Object.entries(jobs).flatMap(([name, { uses = '', steps = [], concurrency: own }]) => {
    const publishes = [uses, ...steps.map((step) => step.uses ?? '')].some((one) => PUBLISHES.test(one));
    return publishes && !isGuarded && !concurrency.safeParse(own).success ? [name] : [];
  });
}

describe('samples that publish', () => {
  it('have a concurrency group that lets the one before end', () => {
    const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: root }).toString().trim().split('\n');
    const samples = pages.flatMap((path) =>
      yamlBlocks(readFileSync(join(root, path), 'utf8')).flatMap(({ line, text }) => {
        const jobs = PUBLISHES.test(text) ? unguarded(text) : undefined;
        return jobs === undefined ? [] : [{ at: `${path}:${line}`, jobs }];
      }),
    );
    assert.ok(samples.length > 0);
    assert.deepEqual(
      samples.filter(({ jobs }) => jobs.length > 0),
      [],
    );
  });

  it('are found where they have none', () => {
    const step = 'steps: [{ uses: bakehouse-dev/bakehouse/actions/publish-image@v1 }]';
    assert.deepEqual(unguarded(`publish: { runs-on: x, ${step} }`), ['publish']);
    assert.deepEqual(unguarded(`on: push\njobs: { a: { runs-on: x, ${step} } }`), ['a']);
    const own = 'concurrency: { group: publish, cancel-in-progress: ';
    assert.deepEqual(unguarded(`publish: { ${own} true }, ${step} }`), ['publish']);
    assert.deepEqual(unguarded(`publish: { ${own} false }, ${step} }`), []);
    assert.equal(unguarded('- uses: bakehouse-dev/bakehouse/actions/publish-image@v1'), undefined);
  });
});
