import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  describeLeftover,
  type Leftover,
  leftoverWarnings,
  sweptSentence,
  tellAsFound,
} from '../../../src/image/leftover.ts';

const pair: Leftover = {
  kind: 'key-pair',
  id: 'deploy',
  region: 'eu-west-1',
  state: 'left',
  reason: "Packer did not make up its name, so it may be somebody else's",
  command: 'aws ec2 delete-key-pair --key-name deploy --region eu-west-1',
};
const line =
  "key-pair deploy in eu-west-1 (Packer did not make up its name, so it may be somebody else's); " +
  'remove it with: aws ec2 delete-key-pair --key-name deploy --region eu-west-1';
const unchecked: Leftover = { ...pair, kind: 'unknown', id: 'images', state: 'unchecked', reason: 'refused' };
const removed: Leftover = { ...pair, state: 'removed', command: null };

describe('a line about what is left', () => {
  test('never offers a removal without what is not known', () => {
    assert.equal(describeLeftover(pair), line);
    assert.equal(describeLeftover({ ...pair, command: null }), line.replace(/; remove.*/, ''));
  });

  test('promises no removal of a command that only shows', () => {
    const shown = (command: string): string => describeLeftover({ ...pair, command }).replace(/^.*; /, '');
    for (const command of [
      'aws ec2 describe-instances',
      'openstack server list --long',
      'docker image ls',
      'git status',
    ]) {
      assert.equal(shown(command), `look with: ${command}`);
    }
    for (const command of ['docker ps -aq --filter x | xargs -r docker rm -fv', 'kitchen destroy', 'kill -9 1']) {
      assert.equal(shown(command), `remove it with: ${command}`);
    }
  });

  test('is one line, however long the provider spoke', () => {
    const said = describeLeftover({ ...pair, reason: ` held\r\nby  ${'x'.repeat(500)}` });
    assert.match(said, /^key-pair deploy in eu-west-1 \(held by x{292}\); remove it with: [^\n]+$/);
    assert.match(describeLeftover({ ...pair, reason: '' }), /^key-pair deploy in eu-west-1; remove it with: /);
  });

  test('says where, once, and what nobody looked for has no kind', () => {
    assert.equal(
      describeLeftover({ ...pair, kind: 'unknown', id: 'what it left in eu-west-1', command: null, reason: '' }),
      'what it left in eu-west-1',
    );
    assert.equal(describeLeftover({ ...pair, region: null, command: null, reason: 'busy' }), 'key-pair deploy (busy)');
  });

  test('tells what was not looked for with what looks', () => {
    const command = 'aws ec2 describe-images --region eu-west-1';
    assert.equal(
      describeLeftover({ ...unchecked, command }),
      `Not checked: refused: images in eu-west-1; look with: ${command}`,
    );
    assert.match(
      describeLeftover({ ...unchecked, kind: 'server', id: '7', command: 'openstack server delete 7' }),
      /: server 7 in eu-west-1; if it is there and yours, remove it with: openstack server delete 7$/,
    );
    assert.equal(
      describeLeftover({ ...unchecked, reason: 'Not checked: Azure. Nobody asked', command: null }),
      'Not checked: Azure. Nobody asked: images in eu-west-1',
    );
  });
});

describe('all that was found', () => {
  test('is told with what is open first', () => {
    const said: string[] = [];
    tellAsFound({ info: (text) => void said.push(text) }, [removed, pair, unchecked, { ...removed, region: null }]);
    assert.deepEqual(said, [
      `Left: ${line}`,
      describeLeftover(unchecked),
      'Removed: key-pair deploy in eu-west-1',
      'Removed: key-pair deploy',
    ]);
  });

  test('is counted by what came of it, and nothing unchecked is called removed', () => {
    assert.equal(sweptSentence('web', []), 'Cleaned up after web: 0 removed, 0 left.');
    assert.equal(
      sweptSentence('web', [removed, removed, pair, unchecked]),
      'Cleaned up after web: 2 removed, 1 left, 1 not checked.',
    );
  });

  test('warns of what is open, and of nothing else', () => {
    assert.deepEqual(leftoverWarnings([removed, pair, unchecked]), [
      { level: 'warning', title: 'Left behind', message: line },
      { level: 'warning', title: 'Not checked', message: describeLeftover(unchecked) },
    ]);
  });
});
