import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { buildGlob, matchesBuild } from '../../../../src/recipe/template/build-glob.ts';

describe('buildGlob', () => {
  // What gobwas/glob v0.2.3 says of each; test/integration/oracles.test.ts asks it about many more.
  const cases: readonly (readonly [pattern: string, takes: readonly string[], leaves: readonly string[]])[] = [
    ['docker.*', ['docker.web', 'docker.a.b', 'docker.'], ['docker', 'a.docker.web']],
    ['*.web', ['docker.web', 'app.docker.web'], ['web', 'docker.web2']],
    ['d?cker.w**b', ['docker.web', 'docker.wb', 'd.cker.w/b'], ['dcker.web']],
    ['!docker.web', ['!docker.web'], ['docker.web', 'docker.db']],
    ['@(a)', ['@(a)'], ['a']],
    ['+(a|b)', ['+(a|b)'], ['a', 'ab']],
    ['[a-c]x', ['ax', 'cx'], ['dx', '-x']],
    ['[!a-c]x', ['dx', '!x'], ['ax', 'cx']],
    ['[^a]', ['^', 'a'], ['b']],
    ['[ab-d]', ['a', 'b', '-', 'd'], ['c']],
    ['[a\\]]', ['a', ']'], ['\\']],
    ['a]', ['a]'], ['a']],
    ['a}', ['a}'], ['a']],
    ['{web,db}-1', ['web-1', 'db-1'], ['web', '{web,db}-1']],
    ['x{a*,b{c,d}}', ['xa', 'xab', 'xbc', 'xbd'], ['xb', 'x']],
    ['{a,b', ['a', 'b'], ['{a']],
    ['\\*', ['*'], ['a', '\\*']],
    ['a\\', ['a'], ['a\\']],
    // The two ends may overlap.
    ['ab*b', ['ab', 'abb', 'abxb'], ['axb', 'a', 'b']],
    ['ab?b', ['abxb'], ['ab', 'abb']],
    ['été.*', ['été.web'], ['ete.web']],
  ];
  for (const [pattern, takes, leaves] of cases) {
    test(pattern, () => {
      const matches = buildGlob(pattern);
      assert.ok(matches);
      assert.deepEqual([...takes, ...leaves].filter(matches), takes);
    });
  }

  for (const pattern of ['[', 'a[b', '[]', '[!]', '[b-a]', '[a-', '[a-z0-9]', '[a-]', '[\\]', '{'.repeat(60)]) {
    test(`${pattern.slice(0, 20)} is none`, () => assert.equal(buildGlob(pattern), undefined));
  }

  test('takes linear time for patterns made to be slow', { timeout: 10_000 }, () => {
    assert.equal(buildGlob(`${'*a'.repeat(500)}*b`)?.('a'.repeat(1000)), false);
  });
});

describe('matchesBuild', () => {
  test('takes a name of legacy JSON as it is, besides patterns', () => {
    assert.equal(matchesBuild('json', 'a[b', 'a[b'), true);
    assert.equal(matchesBuild('json', 'web[1]', 'web[1]'), true);
    assert.equal(matchesBuild('json', 'w*', 'web'), true);
    assert.equal(matchesBuild('hcl2', 'web[1]', 'web[1]'), false);
    assert.equal(matchesBuild('hcl2', 'a[b', 'a[b'), false);
  });
});
