import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import { bakeKey } from '../../../../src/recipe/key/bake-key.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { createRecipes, type Recipes } from '../../../../src/recipe/recipe.ts';
import { Seeded } from '../../../support/seeded.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { type Checkout, createCheckout, dockerLeg, packerLeg } from '../checkout.ts';
import {
  type Change,
  changesOfFile,
  changesOfFolder,
  changesOfLink,
  DOCKER_CHANGES,
  type Given,
  IDLE_CHANGES,
  IDLE_FILE_CHANGES,
  LEG_CHANGES,
  PACKER_CHANGES,
} from './key-changes.ts';

const SEED = 20260729;
const LEGS = 60;
/** Legs for which every file is changed: each change is planned anew. */
const LEGS_WITH_FILES = 3;

const FILES = {
  'bakehouse.yml': 'version: 1',
  '.github/x': '1',
  'elsewhere/x': '1',
  'web/t.pkr.hcl':
    'variable "one" {}\nvariable "two" {}\nvariable "pw" {}\nsource "null" "x" {}\nbuild {\n  sources = ["null.x"]\n  provisioner "shell" {\n    scripts = ["lib/run.sh", "made/tool"]\n  }\n  provisioner "ansible" {\n    playbook_dir = "${path.root}/../books"\n  }\n}\n',
  'web/u.json': '{"builders": [{"type": "null"}]}',
  'web/other.json': '{}',
  'web/ids.json': '{}',
  'web/conf/a': 'a',
  'web/README.md': 'x',
  'web/x.auto.pkrvars.hcl': 'two = "2"\n',
  'web/packer.lock.yml': 'version: 1\n',
  'web/Berksfile': 'x',
  'web/Berksfile.lock': 'x',
  'lib/run.sh': 'run',
  'books/site.yml': 'site',
  'behind/link': 'behind',
  'behind/other': 'other',
  'values/a.json': '{"one": "1"}',
  'values/b.config': 'two=2\n',
  'values/c.json': '{}',
  'app/Dockerfile': 'FROM debian AS run\nCOPY . /src\nFROM run AS x\nFROM run AS runx\n',
  'app/Dockerfile.dev': 'FROM debian AS run\nFROM run AS x\nFROM run AS runx\n',
  'app/.dockerignore': 'ignored\n',
  'app/ignored/x': '1',
  'app/src/main.c': 'main',
  'app/README.md': 'x',
};
const UNTRACKED = { 'made/tool': 'tool', 'app/made/bin': 'bin' };
const PACKER_FILES = ['web/t.pkr.hcl', 'web/conf/a', 'web/x.auto.pkrvars.hcl', 'web/packer.lock.yml', 'web/Berksfile', 'web/Berksfile.lock', 'lib/run.sh', 'books/site.yml'] as const; // prettier-ignore
const DOCKER_FILES = ['app/Dockerfile', 'app/.dockerignore', 'app/src/main.c'] as const;
/** Without it the plan is refused, so there is no key that could be wrong. */
const NEEDED = new Set(['web/t.pkr.hcl', 'app/Dockerfile', 'values/a.json', 'values/b.config']);
/** Counts because it is named: by another name it is gone. */
const NAMED = new Set(['lib/run.sh', 'made/tool', 'app/made/bin']);

describe('every input of a key, and nothing else', () => {
  const folder = temporaryFolder();
  const root = join(folder, 'repository');
  const random = new Seeded(SEED);
  const word = (): string =>
    random.some(1, 8, () => random.pick(['a', 'B', '0', '-', '.', ' ', '"', ',', 'é'])).join('');
  let checkout: Checkout;
  let givens: readonly Given[];
  /** Every key that was seen, and of what. */
  const seen = new Map<string, string>();
  const counts = { fields: 0, cases: 0, collisions: 0, misses: 0, idle: 0, moved: 0 };

  before(() => {
    checkout = createCheckout(root, FILES);
    checkout.link('web/way', '../behind/link');
    checkout.track();
    for (const [path, content] of Object.entries(UNTRACKED)) checkout.write(path, content);
    checkout.git('commit', '--quiet', '-m', 'x');
    givens = Array.from({ length: LEGS }, (_, index) => given(index));
  });

  function given(index: number): Given {
    const leg = {
      arch: random.pick([null, 'amd64', 'arm64']),
      account: random.pick([null, '123456789012']),
      name: word(),
    };
    const own = { one: `${word()}${index}`, two: word() };
    const definition = random.chance(0.5)
      ? packerLeg(
          {
            only: random.some(0, 2, word),
            vars: own,
            'secret-vars': random.chance(0.5) ? { key: 'KEY' } : {},
            'var-files': ['values/a.json', 'values/b.config'],
            arguments: random.some(0, 2, word),
            version: random.pick([null, '>= 1.6']),
          },
          leg,
        )
      : dockerLeg(
          {
            args: { ONE: own.one, TWO: own.two },
            labels: { one: word() },
            target: random.pick([null, 'run']),
            secrets: random.some(0, 2, word),
          },
          leg,
        );
    return {
      definition,
      foundations: {
        parentKey: random.pick([null, 'bk2-parent']),
        sources: random.chance(0.5) ? [] : [{ of: 'docker', id: `debian@sha256:${index}`, name: 'debian' }],
      },
    };
  }

  const recipes = (where: string = root): Promise<Recipes> =>
    createRecipes({
      providers,
      repository: where,
      environment: process.env,
      templates: ['web', 'web/other.json', 'app/Dockerfile.dev', 'app/Dockerfile'],
      manifests: ['bakehouse.yml'],
      written: ['web/ids.json'],
    });

  async function keyOf(from: Recipes, { definition, foundations }: Given): Promise<string> {
    const { recipe } = await from.recipeOf(definition, new Map());
    return bakeKey(recipe, foundations);
  }

  /** Notes a key that no one else may have. */
  function note(key: string, of: string): void {
    counts.cases += 1;
    const other = seen.get(key);
    if (other !== undefined) counts.collisions += 1;
    assert.equal(other, undefined, `${of} has the key of ${other}`);
    seen.set(key, of);
  }

  const isPacker = ({ definition }: Given): boolean => definition.work.builder === 'packer';
  const changesOf = (one: Given): typeof LEG_CHANGES => [
    ...(isPacker(one) ? PACKER_CHANGES : DOCKER_CHANGES),
    ...LEG_CHANGES,
  ];

  test('a change of any field is another key, and each change its own', async (t) => {
    const from = await recipes();
    for (const [index, one] of givens.entries()) {
      const base = await keyOf(from, one);
      note(base, `leg ${index}`);
      for (const [title, change] of changesOf(one)) {
        const key = await keyOf(from, change(one));
        if (key === base) counts.misses += 1;
        assert.notEqual(key, base, `leg ${index}: ${title}`);
        note(key, `leg ${index}: ${title}`);
      }
    }
    counts.fields += PACKER_CHANGES.length + DOCKER_CHANGES.length + LEG_CHANGES.length;
    t.diagnostic(`seed ${SEED}: ${LEGS} legs`);
  });

  test('a change of any file is another key', async () => {
    const packer = givens.filter(isPacker).slice(0, LEGS_WITH_FILES);
    const docker = givens.filter((one) => !isPacker(one)).slice(0, LEGS_WITH_FILES);
    const content = (path: string): string => Object.entries({ ...FILES, ...UNTRACKED }).find(([name]) => name === path)?.[1] ?? ''; // prettier-ignore
    const ofFiles = (paths: readonly string[]): readonly Change<(checkout: Checkout) => () => void>[] =>
      paths
        .flatMap((path) => changesOfFile(path, content(path)))
        .filter(([title]) => {
          const [path = '', what = ''] = title.split(': ');
          if (what === 'name') return !NEEDED.has(path) && !NAMED.has(path);
          return !NEEDED.has(path) || what !== 'gone from disk';
        });
    const cases = [
      {
        legs: packer,
        changes: [
          ...ofFiles(PACKER_FILES),
          ...ofFiles(['values/a.json', 'values/b.config']).filter(([title]) => !title.endsWith('execute')),
          ...ofFiles(['made/tool']),
          ...changesOfFolder('web'),
          ...changesOfFolder('books'),
          ...changesOfLink('web/way', '../behind/link', '../behind/other'),
          ...changesOfFile('behind/link', content('behind/link')).filter(([title]) => title.endsWith('content')),
        ],
      },
      { legs: docker, changes: [...ofFiles(DOCKER_FILES), ...ofFiles(['app/made/bin']), ...changesOfFolder('app')] },
    ];
    for (const { legs, changes } of cases) {
      const bases = await keysOf(legs);
      counts.fields += changes.length;
      for (const [title, change] of changes) {
        const undo = change(checkout);
        const keys = await keysOf(legs);
        undo();
        for (const [index, key] of keys.entries()) {
          if (key === bases[index]) counts.misses += 1;
          assert.notEqual(key, bases[index], title);
          note(key, `leg ${index} of ${legs.length}: ${title}`);
        }
      }
      assert.deepEqual(await keysOf(legs), bases, 'all changes were undone');
    }
  });

  async function keysOf(legs: readonly Given[], where?: string): Promise<readonly string[]> {
    const from = await recipes(where);
    return await Promise.all(legs.map((one) => keyOf(from, one)));
  }

  test('whatever else changes, the key stays', async (t) => {
    const bases = await keysOf(givens);
    const stays = async (title: string, legs: readonly Given[], where?: string): Promise<void> => {
      for (const [index, key] of (await keysOf(legs, where)).entries()) {
        counts.idle += 1;
        if (key !== bases[index]) counts.moved += 1;
        assert.equal(key, bases[index], `leg ${index}: ${title}`);
      }
    };
    for (const [title, change] of IDLE_CHANGES) await stays(title, givens.map(change));
    for (const [title, change] of IDLE_FILE_CHANGES) {
      const undo = change(checkout);
      await stays(title, givens);
      undo();
    }
    const elsewhere = join(folder, 'elsewhere, with a longer name');
    cpSync(root, elsewhere, { recursive: true, verbatimSymlinks: true });
    await stays('another place of the checkout', givens, elsewhere);
    t.diagnostic(
      `${counts.fields} fields and files changed, ${counts.cases} cases: ${counts.collisions} collisions, ` +
        `${counts.misses} misses; ${IDLE_CHANGES.length + IDLE_FILE_CHANGES.length + 1} that do not count, ` +
        `${counts.idle} cases: ${counts.moved} keys moved`,
    );
  });
});
