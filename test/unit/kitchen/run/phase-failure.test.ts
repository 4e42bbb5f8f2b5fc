import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { readFailureText, tellingLine } from '../../../../src/kitchen/run/failure-text.ts';
import type { TestFailureClass, PhaseName } from '../../../../src/kitchen/outcome.ts';
import { classifyFailure, type PhaseEnd } from '../../../../src/kitchen/run/phase-failure.ts';
import { introduceProviders } from '../../../../src/providers/providers.ts';

introduceProviders();

const run = (name: string, file: string): string =>
  readFileSync(new URL(`../../../fixtures/kitchen/runs/${name}/${file}`, import.meta.url), 'utf8');

const summary = (kind: string, message: string): string =>
  `>>>>>> ------Exception-------\n>>>>>> Class: ${kind}\n>>>>>> Message: ${message}\n>>>>>> ----------------------\n`;
const unplanned = (phase: string, message: string): string =>
  summary(
    'Kitchen::ActionFailed',
    `1 actions failed.\n>>>>>>     Failed to complete #${phase} action: [${message}] on one-a`,
  );
const planned = summary(
  'Kitchen::ActionFailed',
  '1 actions failed.\n>>>>>>     Verify failed on instance <one-a>.  Please see .kitchen/logs/one-a.log for more details',
);

function failed(phase: PhaseName, stderr: string, more: Partial<PhaseEnd> & { readonly log?: string } = {}) {
  const { log = '', ...end } = more;
  return classifyFailure({
    phase,
    said: readFailureText(stderr, log),
    lastError: null,
    timedOutMinutes: null,
    silentState: null,
    ...end,
  });
}

describe('classifyFailure', () => {
  const cases: readonly (readonly [string, PhaseName, string, Partial<PhaseEnd> & { readonly log?: string }, TestFailureClass, RegExp])[] = [
    ['tests that fail', 'verify', planned, { lastError: 'Kitchen::ActionFailed' }, 'test', /^verify failed/],
    ['a verify that lost its guest', 'verify', unplanned('verify', 'Connection refused - connect(2)'), { lastError: 'Kitchen::Transport::SshFailed' }, 'infrastructure', /refused/],
    ['tests that print like a cloud', 'verify', unplanned('verify', "Expected process to exit with [0], but received '1'\n---- Begin output of rspec ----\nSTDOUT: connection refused\nSTDERR: \n---- End output of rspec ----"), { lastError: 'Kitchen::ShellOut::ShellCommandFailed' }, 'test', /connection refused — exit code 1 of rspec/],
    ['tests that print like a mistake', 'verify', unplanned('verify', 'undefined method `be_up`'), { lastError: 'Kitchen::ActionFailed' }, 'test', /be_up/],
    ['a guest command in converge', 'converge', unplanned('converge', 'SSH exited (100) for command: [sh -c apt-get]'), { lastError: 'Kitchen::Transport::SshFailed' }, 'converge', /SSH exited/],
    ['a guest that cannot be reached in converge', 'converge', unplanned('converge', 'Failed to connect after 30 tries'), { lastError: 'Kitchen::Transport::SshFailed' }, 'infrastructure', /Failed to connect/],
    ['a cloud without room', 'create', unplanned('create', 'InsufficientInstanceCapacity: We currently do not have sufficient capacity'), { lastError: 'Aws::EC2::Errors::X' }, 'infrastructure', /Insufficient/],
    ['a cloud that knows us not', 'create', unplanned('create', 'AuthFailure: AWS was not able to validate the credentials'), {}, 'config', /AuthFailure/],
    ['kitchen-docker with Test Kitchen 3', 'create', unplanned('create', "undefined method `to_blob' for #<OpenSSL::PKey::RSA>"), { lastError: 'NoMethodError' }, 'config', /to_blob/],
    ['an image that is not there', 'create', unplanned('create', 'pull access denied for x, repository does not exist'), {}, 'config', /denied/],
    ['an image without root', 'create', unplanned('create', "ln: failed to create symbolic link '/sbin/initctl': Permission denied"), {}, 'config', /does not run as root/],
    ['a plugin that is not there', 'create', summary('Kitchen::UserError', "Could not load the 'ec2' driver from the load path."), {}, 'config', /Could not load/],
    ['a licence', 'converge', unplanned('converge', 'Chef Infra Client cannot execute without accepting the license'), {}, 'licence', /chef-license/],
    ['a destroy', 'destroy', unplanned('destroy', 'DependencyViolation: it is in use'), {}, 'cleanup', /in use/],
    ['a time limit', 'create', '', { timedOutMinutes: 5 }, 'infrastructure', /within 5 min/],
    ['a time limit of tests', 'verify', planned, { timedOutMinutes: 5 }, 'test', /within 5 min/],
    ['an end that the state does not bear out', 'verify', '', { silentState: 'setup' }, 'test', /has it at setup/],
    ['a hook', 'create', run('tk-4.1.0_hook-failure-aborts-run', 'err.txt'), {}, 'config', /lifecycle hook of create failed: hook-output — exit code 7 of echo hook-output; exit 7/],
    ['the exec transport', 'converge', run('tk-4.1.0_converge-exec-fail-multiline', 'err.txt'), { lastError: 'Kitchen::ShellOut::ShellCommandFailed' }, 'converge', /exit code 5/],
    ['Test Kitchen 4, several', 'verify', run('tk-4.1.0', 'verify-c4.stderr.txt'), { lastError: 'Kitchen::ActionFailed', log: run('tk-4.1.0', 'instance.txt') }, 'test', /exit code 1/],
    ['Test Kitchen 3', 'verify', run('tk-3.9.1_test-destroy-passing_partial-fail', 'err.txt'), { lastError: 'Kitchen::ActionFailed', log: run('tk-3.9.1_test-destroy-passing_partial-fail', 'instance.txt') }, 'test', /^verify failed/],
    ['a Ruby that was not caught', 'create', "/gems/x.rb:3:in `a': no implicit conversion of String (TypeError)\n\tfrom /gems/y.rb:1:in `b'\n", {}, 'config', /no implicit conversion/],
    ['a program that said nothing', 'converge', '', {}, 'converge', /converge failed/],
  ]; // prettier-ignore
  for (const [name, phase, stderr, more, expected, message] of cases) {
    it(`${name}: ${expected}`, () => {
      const failure = failed(phase, stderr, more);
      assert.equal(failure.class, expected);
      assert.match(failure.message, message);
      assert.ok(!failure.message.includes('\n'));
    });
  }

  it('bounds what a guest printed, and drops its escapes', () => {
    const failure = failed('converge', unplanned('converge', `\u001b[31merror ${'x'.repeat(100_000)}\u001b[0m`));
    assert.ok(failure.message.length < 600 && failure.message.startsWith('error xxx'));
  });

  it('has all that was said, in lines, whatever its length, beside the line that says most', () => {
    const lines = Array.from({ length: 500 }, (_, index) => `line ${index} of what the guest printed`);
    const failure = failed(
      'converge',
      unplanned('converge', `SSH exited (1) for command: [sh -c '\n${lines.join('\n')}\n']`),
    );
    assert.deepEqual(failure.text?.split('\n').slice(1, -1), lines);
    assert.ok(!failure.message.includes('\n'));
  });

  it('has it without the mark that Test Kitchen puts before each line, and of a script more than its first line', () => {
    const stderr = run('tk-4.1.0_converge-exec-fail-multiline', 'err.txt');
    const failure = failed('converge', stderr, { lastError: 'Kitchen::ShellOut::ShellCommandFailed' });
    assert.match(failure.message, /exit code 5 of sh -c '.*exit 5/);
    assert.match(failure.text ?? '', /^STDOUT: out-line\n::error::hello\nSTDERR: err-line$/m);
    assert.ok(!failure.text?.includes('>>>>>>'));
  });

  it('says whether only the log of the instance has it', () => {
    const logged = readFailureText(planned, run('tk-4.1.0', 'instance.txt'));
    assert.ok(logged.isLogged);
    assert.ok(!readFailureText(unplanned('verify', 'x'), '').isLogged);
  });
});

describe('tellingLine', () => {
  it('prefers stderr, then the line that names a trouble', () => {
    const text =
      "Expected process to exit with [0], but received '2'\n---- Begin output of make ----\nSTDOUT: fine\nSTDERR: warning\nE: Unable to locate package\nbye\n---- End output of make ----\nRan make returned 2";
    assert.equal(tellingLine(text), 'E: Unable to locate package — exit code 2 of make');
  });
});
