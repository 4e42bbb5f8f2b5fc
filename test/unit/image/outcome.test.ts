import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { isInfrastructure } from '../../../src/image/failure.ts';
import type { Ending } from '../../../src/image/outcome.ts';
import type { FailureClass } from '../../../src/image/record.ts';
import { decideOutcome, classifyFailure } from '../../../src/packer/run/outcome.ts';
import { machineLog, observed, uiLine, versions } from '../packer/run/fixtures.ts';
import { introduceProviders } from '../../../src/providers/providers.ts';

introduceProviders();

describe('classifyFailure', () => {
  const cases: readonly (readonly [failure: FailureClass, text: string])[] = [
    ['credentials', 'Error querying AMI: AuthFailure: AWS was not able to validate the provided access credentials'],
    [
      'credentials',
      'operation error EC2: RunInstances, https response error StatusCode: 403, api error UnauthorizedOperation: You are not authorized',
    ],
    ['credentials', 'ExpiredToken: The security token included in the request is expired'],
    ['credentials', 'no valid credential sources for amazon-ebs found.'],
    ['credentials', 'Error pushing: denied: requested access to the resource is denied'],
    [
      'capacity',
      'Error launching source instance: InsufficientInstanceCapacity: We currently do not have sufficient t3.micro capacity',
    ],
    // A fleet's errors, of which Packer prints the message without the code.
    [
      'capacity',
      'Error waiting for fleet request (fleet-1) to become ready:There is no Spot capacity available that matches your request.',
    ],
    [
      'capacity',
      'Unable to fulfill capacity due to your request configuration. Please adjust your request and try again.',
    ],
    ['capacity', 'Error waiting for fleet request (fleet-1) to become ready:Max spot instance count exceeded'],
    [
      'capacity',
      'Your Spot request price of 0.001 is lower than the minimum required Spot request fulfillment price of 0.0031.',
    ],
    [
      'capacity',
      'Instance state change details: Server.SpotInstanceTermination (2026-01-01): Server.SpotInstanceTermination: Spot instance termination',
    ],
    ['capacity', 'VcpuLimitExceeded: You have requested more vCPU capacity than your current vCPU limit of 32'],
    ['capacity', 'write /var/lib/docker/tmp/x: no space left on device'],
    ['throttled', 'RequestLimitExceeded: Request limit exceeded.'],
    ['throttled', 'toomanyrequests: You have reached your pull rate limit.'],
    ['throttled', 'ThrottlingException: Rate exceeded'],
    ['network', 'Timeout waiting for SSH.'],
    ['network', 'dial tcp 10.0.0.1:22: i/o timeout'],
    ['network', 'Could not resolve host: deb.example.test'],
    ['network', 'read: connection reset by peer'],
    ['provisioner', 'Script exited with non-zero exit status: 7. Allowed exit codes are: [0]'],
    ['provisioner', 'Error executing Ansible: Non-zero exit status: exit status 2'],
    ['provisioner', 'Script disconnected unexpectedly. If you expected your script to disconnect'],
    ['post-processor', '1 error(s) occurred:\n\n* Post-processor failed: exit status 1'],
    ['validation', 'Failed to prepare build: "docker"'],
    ['validation', 'Unsupported argument: An argument named "imagee" is not expected here.'],
    ['unknown', 'something else entirely'],
    ['unknown', ''],
  ];
  for (const [failure, text] of cases) {
    test(`${failure}: ${text.slice(0, 60)}`, () => assert.equal(classifyFailure(text, true), failure));
  }

  test('is about the template when no build began', () => {
    assert.equal(classifyFailure('something else entirely', false), 'validation');
    assert.equal(classifyFailure('Script exited with non-zero exit status', false), 'validation');
    assert.equal(classifyFailure('ExpiredToken: x', false), 'credentials');
  });

  test('only what passes by itself is tried again', () => {
    const all: readonly FailureClass[] = [
      'config',
      'validation',
      'credentials',
      'capacity',
      'throttled',
      'network',
      'provisioner',
      'post-processor',
      'cancelled',
      'unknown',
    ];
    assert.deepEqual(all.filter(isInfrastructure), ['capacity', 'throttled', 'network']);
  });
});

describe('decideOutcome', () => {
  const ending = (over: Partial<Ending>): Ending => ({
    exitCode: 0,
    interrupted: false,
    timedOut: false,
    isDiskFull: false,
    timeoutMinutes: 350,
    imageCount: 1,
    ...over,
  });
  const silent = observed('');
  const cases: readonly (readonly [
    name: string,
    over: Partial<Ending>,
    status: string,
    failure: FailureClass | null,
  ])[] = [
    ['an image and exit 0', {}, 'baked', null],
    ['no image and exit 0', { imageCount: 0 }, 'failed', 'config'],
    ['no image, which is what is wanted', { imageCount: 0, allowsNoImage: true }, 'baked', null],
    ['no image, since the template says so', { imageCount: 0, withoutImage: 'x at t:1' }, 'failed', 'config'],
    ['a failure where no image is wanted', { exitCode: 1, allowsNoImage: true }, 'failed', 'validation'],
    ['exit 1 without a word', { exitCode: 1, imageCount: 0 }, 'failed', 'validation'],
    ['exit 1 with an image of another build', { exitCode: 1 }, 'failed', 'validation'],
    ['a cancel', { exitCode: 1, interrupted: true, imageCount: 0 }, 'cancelled', 'cancelled'],
    [
      'a cancel of a Packer that ended well without an image',
      { interrupted: true, imageCount: 0 },
      'cancelled',
      'cancelled',
    ],
    ['a cancel after the image was made', { interrupted: true }, 'baked', null],
    [
      'a Packer that still cleans up',
      { exitCode: undefined, interrupted: true, imageCount: 0 },
      'cancelled',
      'cancelled',
    ],
    ['a full disk', { exitCode: 1, isDiskFull: true, imageCount: 0 }, 'failed', 'capacity'],
    [
      'a cancel on a full disk',
      { exitCode: 1, isDiskFull: true, interrupted: true, imageCount: 0 },
      'cancelled',
      'cancelled',
    ],
    ['a good end on a full disk', { exitCode: 0, isDiskFull: true, imageCount: 1 }, 'baked', null],
    ['the timeout', { exitCode: 1, timedOut: true, imageCount: 0 }, 'failed', 'cancelled'],
    [
      'the timeout, then a cancel',
      { exitCode: 1, timedOut: true, interrupted: true, imageCount: 0 },
      'failed',
      'cancelled',
    ],
    ['a kill', { exitCode: 137, imageCount: 0 }, 'failed', 'unknown'],
  ];
  for (const [name, over, status, failure] of cases) {
    test(`${name} is ${status}`, () => {
      const outcome = decideOutcome(ending(over), silent);
      assert.deepEqual([outcome.status, outcome.failure?.class ?? null], [status, failure]);
    });
  }

  test('tells the timeout, the missing image and the silence in words', () => {
    const message = (over: Partial<Ending>): string | undefined => decideOutcome(ending(over), silent).failure?.message;
    assert.match(message({ exitCode: 1, timedOut: true, timeoutMinutes: 12.5 }) ?? '', /timeout of 12\.5 minutes/);
    assert.match(message({ imageCount: 0 }) ?? '', /reported no image.*"only" or "except".*commit or export_path/);
    assert.equal(message({ exitCode: 3, imageCount: 0 }), 'Packer ended with exit code 3 and said nothing.');
    assert.match(message({ exitCode: 137, imageCount: 0 }) ?? '', /^Packer was killed by signal 9, not by this step/);
  });

  for (const version of versions) {
    test(`${version}: the failed build of two, in Packer's closing words`, () => {
      const { status, failure } = decideOutcome(
        ending({ exitCode: 1 }),
        observed(machineLog(version, 'docker-partial-failure')),
      );
      const build = version === '1.6.6' ? 'broken' : 'docker.broken';
      assert.equal(status, 'failed');
      assert.equal(failure?.class, 'provisioner');
      assert.match(failure?.message ?? '', new RegExp(`^${build}: Script exited with non-zero exit status: 7\\.`));
    });

    test(`${version}: a template that is wrong`, () => {
      const { failure } = decideOutcome(
        ending({ exitCode: 1, imageCount: 0 }),
        observed(machineLog(version, 'bad-hcl2.validate')),
      );
      assert.deepEqual(failure, {
        class: 'validation',
        message: 'Invalid type specification: The keyword "strng" is not a valid type specification.',
      });
    });
  }

  test("what a guest printed does not outweigh Packer's closing words", () => {
    const text = [
      uiLine('==> app: Starting'),
      uiLine('==> app: curl: AccessDenied, connection refused', 'error'),
      '1795249011,app,error,Script exited with non-zero exit status: 1.\n',
    ].join('');
    assert.equal(decideOutcome(ending({ exitCode: 1, imageCount: 0 }), observed(text)).failure?.class, 'provisioner');
  });

  test('the error channel speaks when nothing else does', () => {
    const text = uiLine('==> app: Starting') + uiLine('==> app: ', 'error') + uiLine('Error: toomanyrequests', 'error');
    assert.deepEqual(decideOutcome(ending({ exitCode: 1, imageCount: 0 }), observed(text)).failure, {
      class: 'throttled',
      message: 'Error: toomanyrequests',
    });
  });

  test('a message is one line, and not endless', () => {
    const text = `${uiLine('==> app: Starting')}1795249011,app,error,a\\nb ${'x'.repeat(5000)}\n`;
    const message = decideOutcome(ending({ exitCode: 1, imageCount: 0 }), observed(text)).failure?.message ?? '';
    assert.match(message, /^app: a b x+$/);
    assert.equal(message.length, 1000);
  });
});
