import assert from 'node:assert/strict';
import { test } from 'node:test';

import { setupAdvice } from '../../../../src/packer/run/program.ts';

test('who has no Packer is told what to do where they are: a workflow has steps, a terminal has commands', () => {
  assert.match(setupAdvice('actions'), /^Add the step setup-packer before this one/);
  assert.doesNotMatch(setupAdvice('actions'), /bakehouse /);
  assert.match(setupAdvice('terminal'), /^Run "bakehouse setup-packer" .*"bakehouse run"/);
  assert.doesNotMatch(setupAdvice('terminal'), /step/);
});
