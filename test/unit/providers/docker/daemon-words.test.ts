import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { daemonWords as wordsIn } from '../../../../src/providers/docker/daemon-words.ts';
import { uiTextOf } from '../../../../src/packer/run/machine-output.ts';

const PULL = 'Error pulling Docker image: Bad exit status: 1';
const PUSH = '1 error(s) occurred:\n\n* Post-processor failed: Bad exit status: 1';
const old = (text: string): string => `1,,ui,message,    docker.a${text}`;
const now = (text: string): string => `1,,ui,say,==> docker.a${text}`;
const error = (text: string): string => `1,,ui,error,==> docker.a${text}`;

/** Of lines as Packer writes them. */
const daemonWords = (lines: readonly string[], build: string, text: string): ReturnType<typeof wordsIn> =>
  wordsIn(
    lines.flatMap((line) => uiTextOf(line) ?? []),
    build,
    text,
  );

const NO_HOST = 'Get "https://registry.example/v2/": dial tcp: lookup registry.example: no such host';

describe('what docker said of a failure inside Packer', () => {
  for (const [name, say] of [
    ['Packer 1.6', old],
    ['Packer 1.16', now],
  ] as const) {
    test(`is found for a pull with ${name}`, () => {
      const lines = [
        now(': Pulling Docker image: x/y:1'),
        say(`: Error response from daemon: ${NO_HOST}`),
        error(`: ${PULL}`),
      ];
      assert.deepEqual(daemonWords(lines, 'docker.a', PULL), { line: NO_HOST, failure: 'network' });
    });

    test(`is what to do for the pull of an image that only this machine has, with ${name}`, () => {
      const local = 'Get "https://bakehouse.local/v2/": dial tcp: lookup bakehouse.local: no such host';
      const lines = [
        now(': Pulling Docker image: bakehouse.local/source:444dd3213b0d'),
        say(`: Error response from daemon: ${local}`),
        error(`: ${PULL}`),
      ];
      const words = daemonWords(lines, 'docker.a', PULL);
      assert.match(words?.line ?? '', /write "pull = false"/);
      assert.equal(words?.failure, 'config');
    });

    test(`is found for a push with ${name}`, () => {
      const lines = [
        now(': Running post-processor:  (type docker-push)'),
        say(' (docker-push): Creating temporary Docker configuration directory'),
        say(' (docker-push): Pushing: 127.0.0.1:1/x:1'),
        say(' (docker-push): toomanyrequests: You have reached your pull rate limit'),
        say(' (docker-push): Removing temporary Docker configuration directory'),
      ];
      assert.deepEqual(daemonWords(lines, 'docker.a', PUSH), {
        line: 'toomanyrequests: You have reached your pull rate limit',
        failure: 'throttled',
      });
    });
  }

  const classes: readonly (readonly [line: string, failure: string | undefined])[] = [
    ['unauthorized: authentication required', 'credentials'],
    ['denied: requested access to the resource is denied', 'credentials'],
    ['received unexpected HTTP status: 503 Service Unavailable', 'network'],
    ['net/http: TLS handshake timeout', 'network'],
    ['manifest for x/y:1 not found: manifest unknown', undefined],
  ];
  for (const [line, failure] of classes) {
    test(`is of its class: ${line}`, () => {
      const lines = [now(': Pulling Docker image: x/y:1'), now(`: Error response from daemon: ${line}`)];
      assert.deepEqual(daemonWords(lines, 'docker.a', PULL), { line, failure });
    });
  }

  test('is not taken from a guest, another build or an earlier try', () => {
    const guest = old(`: ${NO_HOST}`);
    assert.equal(daemonWords([guest], 'docker.a', PUSH), undefined);
    assert.equal(daemonWords([guest], 'docker.a', 'Script exited with non-zero exit status: 1'), undefined);
    const other = `1,,ui,say,==> docker.b: Error response from daemon: ${NO_HOST}`;
    assert.equal(daemonWords([now(': Pulling Docker image: x'), other], 'docker.a', PULL), undefined);
    const twice = [
      now(': Pulling Docker image: x'),
      now(`: ${NO_HOST}`),
      now(': Pulling Docker image: x'),
      now(': manifest unknown'),
    ];
    assert.equal(daemonWords(twice, 'docker.a', PULL)?.line, 'manifest unknown');
  });

  test('is not taken from a line that a guest begins by an escaped line end', () => {
    const forged = old(`: harmless\\n==> docker.a (docker-push): ${NO_HOST}`);
    assert.equal(daemonWords([forged], 'docker.a', PUSH), undefined);
  });
});
