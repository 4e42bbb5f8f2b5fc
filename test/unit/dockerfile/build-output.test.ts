import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { blamedLine } from '../../../src/dockerfile/blame.ts';
import { BuildOutput } from '../../../src/dockerfile/build-output.ts';
import { closingMessage, decideDockerOutcome } from '../../../src/dockerfile/failure.ts';
import type { FailureClass } from '../../../src/image/record.ts';
import { introduceProviders } from '../../../src/providers/providers.ts';

introduceProviders();

const dockerfile = `FROM debian:bookworm AS base
RUN echo fine
# a comment

RUN echo going && \\
    # and one in between
    echo wrong >&2 && \\
    exit 7
FROM base
ARG NAME=x
COPY nothing-$NAME /x
run  echo twice
RUN echo twice
`;

/** The first two are what docker 28.2.2 and 20.10.24 really print; the third follows moby/buildkit solver/errdefs/source.go. */
const logs = {
  classic: `DEPRECATED: The legacy builder is deprecated and will be removed in a future release.

Sending build context to Docker daemon  3.072kB
Step 1/4 : FROM debian:bookworm AS base
 ---> a0593a846b42
Step 2/4 : RUN echo fine
 ---> Running in 287bf2485fc5
fine
 ---> 151c3a19e6eb
Step 3/4 : RUN echo going &&     echo wrong >&2 &&     exit 7
 ---> Running in 6a8c6529c7d0
\u001b[91mwrong
\u001b[0mgoing
The command '/bin/sh -c echo going &&     echo wrong >&2 &&     exit 7' returned a non-zero code: 7
Removing intermediate container 6a8c6529c7d0
`,
  buildkit: `#1 [internal] load build definition from Dockerfile
#1 sha256:1b621220019d90e5c5d26e7de81c3758d68acdf30e976683fab4a523b4e2d3bc
#1 transferring dockerfile: 131B 0.0s done
#1 DONE 0.1s

#6 [base 3/3] RUN echo going &&     echo wrong >&2 &&     exit 7
#6 sha256:17f68e274093cd051a90c242f4cebefff7765209e035a9f38ba8ec19dcbee731
#6 0.185 going
#6 0.185 wrong
#7 [stage-1 1/2] COPY nothing-x /x
#7 ERROR: context canceled
#6 ERROR: executor failed running [/bin/sh -c echo going &&     echo wrong >&2 &&     exit 7]: exit code: 7
------
 > [base 3/3] RUN echo going &&     echo wrong >&2 &&     exit 7:
------
executor failed running [/bin/sh -c echo going &&     echo wrong >&2 &&     exit 7]: exit code: 7
`,
  buildx: `#0 building with "default" instance using docker driver

#6 [base 3/3] RUN echo going &&     echo wrong >&2 &&     exit 7
#6 0.220 wrong
#6 ERROR: process "/bin/sh -c echo going" did not complete successfully: exit code: 7
------
 > [base 3/3] RUN echo going &&     echo wrong >&2 &&     exit 7:
0.220 wrong
------
Dockerfile:5
--------------------
   4 |
   5 | >>> RUN echo going && \\
   6 | >>>     # and one in between
--------------------
ERROR: failed to build: failed to solve: process "/bin/sh -c echo going" did not complete successfully: exit code: 7
View build details: docker-desktop://dashboard/build/default/x
`,
} as const;

function outputOf(text: string, now?: () => number): BuildOutput {
  const output = new BuildOutput(now);
  // In parts, as a tail reads it.
  for (const line of text.split(/(?<=\n)/)) output.read(line);
  return output;
}

const failed = {
  exitCode: 1,
  interrupted: false,
  timedOut: false,
  timeoutMinutes: 1,
  isDiskFull: false,
  imageCount: 0,
};

describe('the output of a failed build', () => {
  for (const [name, log] of Object.entries(logs)) {
    test(`of ${name} names the step, its line and the class`, () => {
      const output = outputOf(log);
      assert.match(output.failed?.text ?? '', /^RUN echo going/);
      assert.equal(blamedLine(output, '/w/web/Dockerfile', dockerfile), 5);
      const { failure } = decideDockerOutcome(failed, output);
      assert.equal(failure?.class, 'provisioner');
      assert.match(failure.message, /7$/);
      assert.doesNotMatch(failure.message, /^ERROR|failed to solve/);
    });
  }

  const steps: readonly (readonly [step: string, line: number | undefined])[] = [
    ['RUN echo fine', 2],
    ['FROM debian:bookworm AS base', 1],
    ['COPY nothing-filled-in /x', 11],
    ['RUN echo twice', undefined],
    ['RUN echo elsewhere', undefined],
    ['ONBUILD of a base', undefined],
  ];
  for (const [step, line] of steps) {
    test(`blames ${line === undefined ? 'no line' : `line ${line}`} for ${step}`, () => {
      const output = outputOf(`#5 [2/3] ${step}\n#5 ERROR: it failed\n`);
      assert.equal(blamedLine(output, 'Dockerfile', dockerfile), line);
    });
  }

  test('blames the line of a parse error, whoever tells it', () => {
    for (const text of [
      'dockerfile parse error line 3: unknown instruction: X',
      'ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: X',
    ]) {
      assert.equal(blamedLine(outputOf(`${text}\n`), 'Dockerfile', 'FROM x\n\nX\n'), 3);
    }
  });

  test('blames the step that failed first', () => {
    const output = outputOf(
      '#4 [1/3] RUN echo fine\n#5 [2/3] RUN echo twice\n#4 ERROR: it failed\n#5 ERROR: so did this\n',
    );
    assert.equal(blamedLine(output, 'Dockerfile', dockerfile), 2);
  });

  test('blames no line of another file', () => {
    assert.equal(blamedLine(outputOf('Other:5\nERROR: x\n'), 'Dockerfile', dockerfile), undefined);
  });

  test('blames no line of a file that cannot be read', () => {
    assert.equal(blamedLine(outputOf(logs.classic), 'Dockerfile', 'FROM x\nRUN <<E\n'), undefined);
  });
});

describe('the closing words', () => {
  const cases: readonly (readonly [line: string, failure: FailureClass, message?: string])[] = [
    ['ERROR: failed to build: failed to solve: rpc error: code = Unknown desc = failed to solve with frontend dockerfile.v0: failed to create LLB definition: target stage x could not be found', 'validation', 'target stage x could not be found'],
    ['Error response from daemon: dockerfile parse error line 2: unknown instruction: RUNN', 'validation', 'dockerfile parse error line 2: unknown instruction: RUNN'],
    ['COPY failed: file not found in build context or excluded by .dockerignore: stat nothing: file does not exist', 'validation'],
    ['failed to compute cache key: "/nothing" not found: not found', 'validation'],
    ['Get "https://nowhere.invalid/v2/": dial tcp: lookup nowhere.invalid on 10.0.0.1:53: no such host', 'network'],
    ['ERROR: failed to solve: debian:nosuch: docker.io/library/debian:nosuch: not found', 'validation', 'debian:nosuch: docker.io/library/debian:nosuch: not found'],
    ['pull access denied for acme/x, repository does not exist or may require \'docker login\'', 'credentials'],
    ['toomanyrequests: You have reached your pull rate limit.', 'throttled'],
    ['ERROR: failed to solve: write /var/lib/docker/x: no space left on device', 'capacity', 'The disk of the docker daemon is full: write /var/lib/docker/x: no space left on device'],
    ['ERROR: failed to solve: process "/bin/sh -c echo no space left on device; false" did not complete successfully: exit code: 1', 'provisioner', 'process "/bin/sh -c echo no space left on device; false" did not complete successfully: exit code: 1'],
    ['ERROR: failed to solve: process "/bin/sh -c curl nowhere || echo connection refused" did not complete successfully: exit code: 6', 'provisioner', 'process "/bin/sh -c curl nowhere || echo connection refused" did not complete successfully: exit code: 6'],
    ['unknown flag: --nope', 'config'],
    ['something else', 'unknown'],
  ]; // prettier-ignore
  for (const [line, failure, message] of cases) {
    test(`${failure}: ${line.slice(0, 70)}`, () => {
      const outcome = decideDockerOutcome(failed, outputOf(`${line}\n`));
      assert.deepEqual(outcome, { status: 'failed', failure: { class: failure, message: message ?? line } });
    });
  }

  test('are none of an excerpt', () => {
    assert.equal(
      closingMessage(['it failed', '------', ' > [1/2] RUN x:', '   5 | >>> RUN x', '--------------------']),
      'it failed',
    );
    assert.equal(closingMessage([]), undefined);
  });

  test('are not looked at when the ending says enough', () => {
    const output = outputOf(logs.buildx);
    const status = (over: Partial<typeof failed>): string => decideDockerOutcome({ ...failed, ...over }, output).status;
    assert.equal(status({ exitCode: 0, imageCount: 1 }), 'baked');
    assert.equal(status({ interrupted: true }), 'cancelled');
    assert.equal(decideDockerOutcome({ ...failed, exitCode: 0 }, output).failure?.class, 'config');
    const silent = decideDockerOutcome({ ...failed, exitCode: 137 }, new BuildOutput());
    assert.equal(silent.failure?.message, 'docker ended with exit code 137 and said nothing.');
  });
});

describe('the steps of a build', () => {
  test('are timed by their lines', () => {
    let now = 0;
    const output = new BuildOutput(() => now);
    for (const [at, line] of [
      [1, '#5 [2/3] RUN a'],
      [2, '#6 [x 1/1] COPY . /'],
      [4, '#5 DONE 3.0s'],
      [6, '#6 CACHED'],
    ] as const) {
      now = at;
      output.read(`${line}\n`);
    }
    assert.deepEqual(output.steps('dockerfile'), [
      { build: 'dockerfile', what: '2/3 RUN', startMs: 1, endMs: 4 },
      { build: 'dockerfile', what: 'x 1/1 COPY', startMs: 2, endMs: 6 },
    ]);
    assert.equal(output.current, 'x 1/1 COPY . /');
  });

  test('of the classic builder end where the next begins', () => {
    let now = 0;
    const output = new BuildOutput(() => now);
    for (const line of ['Step 1/2 : FROM x', 'Step 2/2 : RUN y', 'done']) {
      now += 10;
      output.read(`${line}\n`);
    }
    assert.deepEqual(
      output.steps('d').map(({ what, startMs, endMs }) => [what, startMs, endMs]),
      [
        ['1/2 FROM', 10, 20],
        ['2/2 RUN', 20, 30],
      ],
    );
  });

  test('never fill the memory, whatever a build prints', () => {
    const output = new BuildOutput();
    for (let id = 0; id < 2000; id += 1)
      output.read(`#${id} [1/2] RUN ${'x'.repeat(5000)}\n${'y'.repeat(5000)}\nStep ${id}/9 : RUN z\n`);
    assert.ok(output.steps('d').length <= 500);
    assert.ok(output.closingLines.join('').length <= 40 * 2000);
  });
});
