import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readTar, tarEnd, tarHeader, tarPadding } from '../../../../src/core/files/tar.ts';
import { chunksOf, type Member, paxOf, tarOf } from '../../core/files/image-archives.ts';

async function read(bytes: Buffer, length?: number): Promise<readonly string[]> {
  const told: string[] = [];
  for await (const member of readTar(chunksOf(bytes, length))) {
    const parts: Buffer[] = [];
    for await (const part of member.content()) parts.push(part);
    const { kind, name, target } = member;
    told.push(`${kind} ${name}${target === '' ? '' : ` to ${target}`}: ${Buffer.concat(parts).toString()}`);
  }
  return told;
}

const members: readonly Member[] = [
  { name: 'folder/', type: '5' },
  { name: 'a', data: 'x'.repeat(513) },
  { name: 'link', type: '2', target: 'a' },
  { name: 'b', data: 'y', prefix: 'deep/down' },
  paxOf({ path: 'ü'.repeat(80), mtime: '1.5' }),
  { name: 'short', data: 'z' },
  { name: 'c', data: '' },
  { name: 'big', data: 'w'.repeat(3), size: `\x80${'\0'.repeat(10)}\x03` },
];
const told = [
  'folder folder/: ',
  `file a: ${'x'.repeat(513)}`,
  'link link to a: ',
  'file deep/down/b: y',
  `file ${'ü'.repeat(80)}: z`,
  'file c: ',
  'file big: www',
];

describe('readTar', () => {
  for (const length of [1, 7, 511, 512, 100_000]) {
    it(`tells the members that come in pieces of ${length} bytes`, async () => {
      assert.deepEqual(await read(tarOf(members), length), told);
    });
  }

  it('passes over what nobody reads', async () => {
    const names: string[] = [];
    for await (const { name } of readTar(chunksOf(tarOf(members), 100))) names.push(name);
    assert.equal(names.length, told.length);
  });

  it('takes a size out of a header before', async () => {
    const big = tarOf([paxOf({ size: '3' }), { name: 'a', data: 'abc', size: `${'0'.repeat(11)}\0` }]);
    assert.deepEqual(await read(big), ['file a: abc']);
  });

  it('reads what is written here', async () => {
    const size = 600;
    const written = [tarHeader('a/b', size), Buffer.alloc(size, 'q'), tarPadding(size), tarEnd()];
    assert.deepEqual(await read(Buffer.concat(written)), [`file a/b: ${'q'.repeat(size)}`]);
  });

  it('writes sizes beyond 8 GiB', async () => {
    const size = 9 * 1024 ** 3;
    for await (const member of readTar(chunksOf(Buffer.concat([tarHeader('a', size), Buffer.alloc(512)])))) {
      assert.equal(member.size, size);
      break;
    }
  });

  const damaged = tarOf([{ name: 'a' }]);
  damaged.write('b', 0);
  const whole = tarOf(members);
  const refusals: readonly (readonly [string, Buffer, RegExp])[] = [
    ['a hard link', tarOf([{ name: 'a', type: '1', target: '/etc/passwd' }]), /unknown kind "1"/],
    ['a device', tarOf([{ name: 'a', type: '3' }]), /unknown kind "3"/],
    ['fields for all members', tarOf([{ name: 'a', type: 'g' }]), /unknown kind "g"/],
    ["GNU's long name", tarOf([{ name: 'a', type: 'L', data: 'x' }]), /unknown kind "L"/],
    ['a sparse file', tarOf([paxOf({ 'GNU.sparse.major': '1' }), { name: 'a' }]), /a sparse file/],
    ['a damaged header', damaged, /a damaged header/],
    ['damaged fields', tarOf([{ name: 'a', type: 'x', data: '99 path=b\n' }, { name: 'a' }]), /a damaged header/],
    ['fields without an end', tarOf([{ name: 'a', type: 'x', data: '9 path=bc' }, { name: 'a' }]), /a damaged header/],
    ['endless fields', tarOf([{ name: 'a', type: 'x', data: 'x'.repeat(70_000) }]), /a header of 70000 bytes/],
    ['no size', tarOf([{ name: 'a', size: 'abcdefghijk\0' }]), /a member of no size/],
    ['a negative size', tarOf([paxOf({ size: '-1' }), { name: 'a' }]), /a member of no size/],
    ['a size beyond all', tarOf([{ name: 'a', size: `\x80${'\xff'.repeat(11)}` }]), /a member of no size/],
    ['nothing', Buffer.alloc(0), /cut off/],
    ['half a header', whole.subarray(0, 700), /cut off/],
    ['half a content', whole.subarray(0, 1100), /cut off/],
    ['no end', tarOf(members, Buffer.alloc(0)), /cut off/],
    ['something after its end', Buffer.concat([whole, tarOf([{ name: 'manifest.json' }])]), /something after its end/],
  ];
  for (const [what, bytes, reason] of refusals) {
    it(`refuses ${what}`, async () => {
      await assert.rejects(read(bytes, 333), (error: Error) => {
        assert.equal(error.name, 'UserError');
        assert.match(error.message, reason);
        return true;
      });
    });
  }
});
