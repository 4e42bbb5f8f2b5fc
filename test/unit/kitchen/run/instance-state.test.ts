import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { contrary } from '../../../../src/kitchen/run/instance-run.ts';
import { ownerOf } from '../../../../src/kitchen/run/instance-reports.ts';
import { parseInstanceState, readInstanceState } from '../../../../src/kitchen/run/instance-state.ts';
import type { PhaseName } from '../../../../src/kitchen/outcome.ts';
import { compareImages } from '../../../../src/kitchen/run/running-image.ts';

describe('parseInstanceState', () => {
  it('reads what Test Kitchen 4 keeps', () => {
    const url = new URL('../../../fixtures/kitchen/runs/tk-4.1.0/state.yml', import.meta.url);
    const { exists, lastAction, lastError } = parseInstanceState(readFileSync(url, 'utf8'));
    assert.deepEqual([exists, lastAction, lastError], [true, 'setup', 'Kitchen::ActionFailed']);
  });

  it('knows ids and secrets of drivers', () => {
    assert.equal(parseInstanceState('---\ncontainer_id: abc\n').containerId, 'abc');
    assert.equal(parseInstanceState('runner_container: {Id: def}\n').containerId, 'def');
    const state = parseInstanceState('server_id: i-0a\npassword: s3cret-value\nlast_error:\n');
    assert.deepEqual([state.serverId, state.secrets, state.lastError], ['i-0a', ['s3cret-value'], null]);
  });

  it('takes a broken file for one that says nothing, and a missing one for no instance', () => {
    for (const text of ['', '[', '- a\n', '{{{']) assert.equal(parseInstanceState(text).exists, true);
    assert.equal(readInstanceState('/nowhere', 'one-a').exists, false);
  });
});

describe('contrary', () => {
  const cases: readonly (readonly [PhaseName, string | null, string | null, string | null])[] = [
    ['verify', 'verify', null, null],
    ['verify', 'setup', null, 'setup'],
    ['verify', 'verify', 'Kitchen::ActionFailed', 'verify with the error Kitchen::ActionFailed'],
    ['create', null, null, 'no action'],
    ['converge', 'create', 'X', 'create with the error X'],
  ];
  for (const [phase, lastAction, lastError, expected] of cases) {
    it(`${phase}: ${lastAction}, ${lastError}`, () => assert.equal(contrary(phase, lastAction, lastError), expected));
  }
});

describe('ownerOf', () => {
  const names = ['web-debian', 'web-debian-12', 'db-debian'];
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['.kitchen/reports/web-debian.json', 'web-debian'],
    ['.kitchen/reports/web-debian-12.json', 'web-debian-12'],
    ['reports/web-debian-12/junit.xml', 'web-debian-12'],
    ['reports/web-debian_bats.xml', 'web-debian'],
    ['reports/web-debian2.xml', undefined],
    ['reports/junit.xml', undefined],
  ];
  for (const [path, owner] of cases) it(path, () => assert.equal(ownerOf(path, names), owner));
});

describe('compareImages', () => {
  const baked = { id: 'sha256:b', layers: ['1', '2'] };
  const cases: readonly (readonly [string, string, readonly string[], boolean, RegExp])[] = [
    ['the image itself', 'sha256:b', ['1', '2'], true, /very image/],
    ['another id, the same layers', 'sha256:c', ['1', '2'], true, /very layers/],
    ['layers on top', 'sha256:c', ['1', '2', '3'], true, /1 layers on top/],
    ['its parent', 'sha256:c', ['1'], false, /not made of/],
    ['the same layers in another order', 'sha256:c', ['2', '1'], false, /not made of/],
  ];
  for (const [name, id, layers, isSubject, note] of cases) {
    it(name, () => {
      const image = compareImages({ id, layers }, baked);
      assert.deepEqual([image.id, image.isSubject], [id, isSubject]);
      assert.match(image.note, note);
    });
  }

  it('proves nothing by an image without layers', () => {
    const image = compareImages({ id: 'sha256:c', layers: ['1'] }, { id: 'sha256:b', layers: [] });
    assert.equal(image.isSubject, false);
  });
});
