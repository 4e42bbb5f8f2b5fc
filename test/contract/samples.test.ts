// What every sample of the documents does, and what init writes, since people copy them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

import { yamlBlocks } from '../../scripts/lint-workflows.mjs';
import { childEnvironment } from '../../src/core/secrets/environment.ts';
import { looseManifest } from '../../src/plan/manifest/manifest.ts';
import { machineForm, sourceKinds } from '../../src/plan/sources.ts';
import { providers } from '../../src/providers/providers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PUBLISHES = /\/actions\/(?:publish-image|promote)@|\/workflows\/(?:publish|promote)\.yml@/;

const concurrency = z.looseObject({
  group: z.string(),
  'cancel-in-progress': z.literal(false),
  queue: z.literal('max'),
});
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
  it('have a concurrency group that lets the one before end, and those that wait have their turn', () => {
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
    // A third run would put the second out of the queue.
    assert.deepEqual(unguarded(`publish: { ${own} false }, ${step} }`), ['publish']);
    assert.deepEqual(unguarded(`publish: { ${own} false, queue: max }, ${step} }`), []);
    assert.equal(unguarded('- uses: bakehouse-dev/bakehouse/actions/publish-image@v1'), undefined);
  });
});

describe('the page on caches', () => {
  const blocks = yamlBlocks(readFileSync(join(root, 'docs/guides/caches.md'), 'utf8')).map(({ text }) => text);

  it('names a variable that reaches Packer, and keeps the folder that it names', () => {
    const [setUp = ''] = blocks;
    const kept = /PACKER_CACHE_DIR=\$RUNNER_TEMP\/(\S+)"/.exec(setUp)?.[1];
    assert.ok(kept !== undefined && setUp.includes(`path: \${{ runner.temp }}/${kept}\n`), setUp);
    const { PACKER_CACHE_DIR } = childEnvironment({ PACKER_CACHE_DIR: '/x' }, [], {});
    assert.equal(PACKER_CACHE_DIR, '/x');
  });

  it('shows a manifest that is one', () => {
    const text: unknown = parse(`version: 1\n${blocks[1]}`);
    assert.deepEqual(looseManifest(sourceKinds(providers)).parse(text).images['base']?.packer?.['secret-vars'], [
      'apt_proxy',
    ]);
  });
});

describe('the guide of refresh', () => {
  const text = readFileSync(join(root, 'docs/guides/refresh.md'), 'utf8');
  const marked = (name: string): string => yamlBlocks(text.split(`<!-- ${name} -->`)[1] ?? '')[0]?.text ?? '';

  it('shows a manifest that is one, and the workflow of its example', () => {
    const { images, refresh } = looseManifest(sourceKinds(providers)).parse(parse(marked('refresh: manifest')));
    assert.deepEqual(refresh, { 'max-age': '7d' });
    assert.deepEqual([images['web']?.refresh, images['tools']?.refresh], ['never', 'monthly']);
    const example = readFileSync(join(root, 'examples/refresh/.github/workflows/refresh.yml'), 'utf8');
    assert.equal(marked('refresh: workflow').trim(), example.trim());
  });
});

describe('the guide of AWS', () => {
  const text = readFileSync(join(root, 'docs/guides/aws.md'), 'utf8');
  const marked = (name: string, from = text): string =>
    yamlBlocks(from.split(`<!-- ${name} -->`)[1] ?? '')[0]?.text ?? assert.fail(name);

  it('shows manifests that are manifests', () => {
    const kinds = sourceKinds(providers);
    for (const name of ['manifest', 'accounts']) looseManifest(kinds).parse(parse(marked(name)));
    const spot = marked('spot', readFileSync(join(root, 'docs/bake-aws.md'), 'utf8'));
    const { images } = looseManifest(kinds).parse(parse(`version: 1\n${spot}`));
    assert.deepEqual(images['base']?.packer?.['retry-vars'], { spot_price: '0' });
  });

  it('lets the roles of its workflow be those that it makes, in the environments that it makes', () => {
    const { jobs } = workflow.parse(parse(marked('workflow')));
    const given = Object.values(jobs).flatMap(({ with: inputs }) => Object.entries(Object(inputs)).map(String));
    const roles = given.flatMap((one) => /role\/(bakehouse-[a-z]+)$/.exec(one)?.[1] ?? []);
    const table = [...text.matchAll(/^\| `(bakehouse-[a-z]+)` +\| `(repo:\S+)`/gm)];
    assert.deepEqual(roles, ['bakehouse-look', 'bakehouse-bake', 'bakehouse-publish']);
    assert.deepEqual(
      table.map(([, role = '', subject = '']) => [role, subject.split(':').slice(2).join(':')]),
      [
        ['bakehouse-look', 'ref:refs/heads/main'],
        ['bakehouse-bake', 'environment:bake'],
        ['bakehouse-publish', 'environment:publish'],
      ],
    );
    for (const name of ['bake', 'publish']) assert.ok(given.includes(`environment,${name}`), name);
    const [, policy = ''] = /<!-- trust -->\s+```json\n([^]*?)```/.exec(text) ?? [];
    assert.match(
      JSON.stringify(JSON.parse(policy)),
      /"StringEquals":\{[^}]*:sub":"repo:acme\/images:environment:bake"/,
    );
  });
});

describe('actions of others', () => {
  it('are of one version everywhere, in our workflows and in the samples', () => {
    const versions = new Map<string, Map<string, string>>();
    const paths = execFileSync('git', ['ls-files', '*.md', '.github/workflows/*.yml'], { cwd: root }).toString();
    for (const path of paths.trim().split('\n')) {
      const uses = /uses: ((?!bakehouse-dev\/)[\w-]+\/[\w-]+)@(?:v(\d+)|[0-9a-f]{40} # v(\d+))/g;
      for (const [, name = '', tag, pinned] of readFileSync(join(root, path), 'utf8').matchAll(uses)) {
        versions.set(name, (versions.get(name) ?? new Map()).set(tag ?? pinned ?? '', path));
      }
    }
    for (const name of ['actions/checkout', 'aws-actions/configure-aws-credentials'])
      assert.ok(versions.has(name), name);
    for (const [name, found] of versions) assert.equal(found.size, 1, `${name}: ${JSON.stringify([...found])}`);
  });

  it('that we run are one commit each', () => {
    const pins = new Map<string, Set<string>>();
    for (const path of globSync('.github/workflows/*.yml', { cwd: root })) {
      const text = readFileSync(join(root, path), 'utf8');
      for (const [, name = '', pin = ''] of text.matchAll(/uses: ([\w-]+\/[\w-]+)@(\S+)/g))
        pins.set(name, (pins.get(name) ?? new Set()).add(pin));
    }
    assert.ok(pins.size > 3);
    for (const [name, found] of pins) assert.equal(found.size, 1, name);
  });
});

describe('the page on machines without a public address', () => {
  const page = readFileSync(join(root, 'docs/guides/no-public-address.md'), 'utf8');

  it('shows a manifest that is one, and names each member of the machine', () => {
    const [, text = ''] = yamlBlocks(page).map((block) => block.text);
    const form = machineForm(providers);
    const { images } = looseManifest(sourceKinds(providers), form).parse(parse(text));
    const verify = images['web']?.verify;
    assert.ok(typeof verify === 'object' && 'script' in verify && verify.script.inside === true, text);
    assert.equal(verify.script.machine?.['profile'], 'image-guest');
    const members = z
      .object({ properties: z.record(z.string(), z.unknown()) })
      .parse(z.toJSONSchema(providers.find(({ name }) => name === 'aws')?.trial?.machine ?? z.never()));
    for (const name of Object.keys(members.properties)) assert.match(page, new RegExp(`^\\| \`${name}\` +\\|`, 'm'));
  });
});
