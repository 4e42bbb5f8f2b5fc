import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { staleNames } from '../../../../../src/publish/files/formats/stale-names.ts';

const AMI = 'ami-0123456789abcdef0';
const stale = (pattern: string, names: readonly string[]): readonly string[] =>
  staleNames(
    pattern,
    names.map((name) => [name, AMI] as const),
    new Set(['web_mine_ami']),
  );

describe('names that no leg makes any more', () => {
  it('are those like the pattern, with something in each place', () => {
    const names = [
      'web_old_ami',
      'web_mine_ami',
      'web__ami',
      'web_ami',
      'web_a_ami_x',
      'xweb_old_ami',
      'web_a_ami_b_ami',
    ];
    assert.deepEqual(stale('web_{name}_ami', names), ['web_old_ami', 'web_a_ami_b_ami']);
  });

  it('may have several places, of which none is empty', () => {
    assert.deepEqual(stale('{a}-{b}', ['x-y', '-y', 'x-', '-', '--', '---', 'x--y']), ['x-y', '---', 'x--y']);
    assert.deepEqual(stale('a{x}b{y}c', ['a1b2c', 'abbbc', 'abbc', 'a1bc', 'a1b2c3']), ['a1b2c', 'abbbc']);
    assert.deepEqual(stale('{a}{b}', ['x', 'xy']), ['xy']);
  });

  it('are none of a pattern without a place, nor of a value that is no image', () => {
    assert.deepEqual(stale('web', ['web', 'other']), []);
    assert.deepEqual(staleNames('web_{name}', [['web_x', 'text']], new Set()), []);
  });

  it('take signs of the pattern as they are', () => {
    assert.deepEqual(stale('a.+{x}', ['a.+1', 'abb1']), ['a.+1']);
  });
});
