import assert from 'node:assert/strict';
import { it } from 'node:test';

import { type JournalEntry, publishTime } from '../../../../src/publish/engine/journal.ts';

const at = (second: number): string => `2026-11-29T10:00:0${second}.000Z`;
const call = (leg: string | null, target: string, start: number, end: number | null): JournalEntry => ({
  target,
  kind: 'oci',
  leg,
  region: null,
  phase: 'replicate',
  what: 'push',
  before: null,
  after: null,
  status: end === null ? 'begun' : 'done',
  start: at(start),
  end: end === null ? null : at(end),
  message: null,
});
const entries = [
  call('web', 'ghcr', 2, 5),
  call('web', 'ghcr', 1, 2),
  call('docs', 'ghcr', 0, 9),
  call(null, 'files', 6, 7),
  call('', 'other', 8, 9),
];

it('reaches from the first call for a leg to the end of the last, with those for files of its targets', () => {
  assert.deepEqual(publishTime(entries, 'web', ['ghcr']), { start: at(1), end: at(5) });
  assert.deepEqual(publishTime(entries, 'web', ['ghcr', 'files']), { start: at(1), end: at(7) });
});

it('is none where nothing was changed for it', () => {
  assert.equal(publishTime(entries, 'base', ['ghcr']), undefined);
});

it('counts a call whose end was not seen', () => {
  assert.deepEqual(publishTime([call('web', 'ghcr', 3, null)], 'web', []), { start: at(3), end: at(3) });
});
