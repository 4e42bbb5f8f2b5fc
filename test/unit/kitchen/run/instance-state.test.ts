import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { contrary } from '../../../../src/kitchen/run/instance-run.ts';
import { ownerOf } from '../../../../src/kitchen/run/instance-reports.ts';
import { idIn, parseInstanceState, readInstanceState } from '../../../../src/kitchen/run/instance-state.ts';
import type { PhaseName } from '../../../../src/kitchen/outcome.ts';
import { awsKitchen } from '../../../../src/providers/aws/kitchen.ts';
import { dockerKitchen } from '../../../../src/providers/docker/kitchen.ts';

describe('parseInstanceState', () => {
  it('reads what Test Kitchen 4 keeps', () => {
    const url = new URL('../../../fixtures/kitchen/runs/tk-4.1.0/state.yml', import.meta.url);
    const { exists, lastAction, lastError } = parseInstanceState(readFileSync(url, 'utf8'));
    assert.deepEqual([exists, lastAction, lastError], [true, 'setup', 'Kitchen::ActionFailed']);
  });

  it('knows ids and secrets of drivers', () => {
    const [docker, aws] = [dockerKitchen.instances, awsKitchen().instances];
    const [one, other] = ['a', 'b'].map((digit) => digit.repeat(64));
    assert.equal(idIn(parseInstanceState(`---\ncontainer_id: ${one}\n`), docker), one);
    assert.equal(idIn(parseInstanceState(`runner_container: {Id: ${other}}\n`), docker), other);
    const state = parseInstanceState('server_id: i-0a\npassword: s3cret-value\nlast_error:\n');
    assert.deepEqual([idIn(state, aws), state.secrets, state.lastError], ['i-0a', ['s3cret-value'], null]);
    assert.equal(idIn(state, docker), null);
    // A state is a file of the repository.
    assert.equal(idIn(parseInstanceState('server_id: "i-0a; reboot"\n'), aws), null);
    assert.equal(idIn(parseInstanceState('container_id: $(reboot)\n'), docker), null);
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
