import assert from 'node:assert/strict';
import { it } from 'node:test';

import { cutInTheMiddle } from '../../../../src/core/text/wording.ts';

it('keeps a text that fits', () => {
  assert.equal(cutInTheMiddle('x'.repeat(100), 100, 'see the log'), 'x'.repeat(100));
});

it('keeps both ends of a longer one, and says how much is left out and where it is', () => {
  const cut = cutInTheMiddle(`begin${'-'.repeat(5000)}end`, 1000, 'see the log');
  assert.match(cut, /^begin-{245}\n… 4,008 characters are left out here: see the log …\n-{747}end$/);
});

it('never breaks a character in two', () => {
  const cut = cutInTheMiddle('\u{1F600}'.repeat(1001), 1001, 'see the log');
  assert.ok(cut.isWellFormed());
});
