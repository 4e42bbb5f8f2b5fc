import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Observer } from '../../../../src/packer/run/observer.ts';

describe('the beginnings of provisioners', () => {
  for (const line of [
    '==> file.f: Running local shell script: /tmp/packer-shell1',
    '==> file.f: Running local shell script:',
    '==> file.f: Provisioning with shell script: /tmp/script',
    '==> file.f: Uploading a.conf => /etc/a.conf',
  ]) {
    test(line, () => {
      const observer = new Observer();
      observer.reader.render(`1,,ui,say,${line}`);
      assert.deepEqual(observer.provisionerStarts, [{ build: 'file.f', text: line.slice('==> file.f: '.length) }]);
    });
  }

  test('a post-processor is none of the build', () => {
    const observer = new Observer();
    observer.reader.render('1,,ui,say,==> file.f (shell-local): Running local shell script: /tmp/x');
    assert.deepEqual(
      observer.provisionerStarts.map(({ build }) => build),
      ['file.f (shell-local)'],
    );
  });
});
