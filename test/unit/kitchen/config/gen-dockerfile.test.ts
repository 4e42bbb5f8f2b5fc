import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { Interrupt } from '../../../../src/core/process/interrupt.ts';
import { dockerfileBase } from '../../../../src/kitchen/config/dockerfile-base.ts';
import {
  dockerfileProblem,
  type DockerfileScriptResult,
  findDockerfileScript,
  runDockerfileScript,
} from '../../../../src/kitchen/config/gen-dockerfile.ts';
import { removeTraces, type Traces } from '../../../../src/kitchen/berks/repository-traces.ts';
import { kitchenKey } from '../../../../src/kitchen/run/ssh-key.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

const id = `sha256:${'a'.repeat(64)}`;
const reference = 'bakehouse.local/web:bk1';
const subject = { id, reference };

describe('the base of a generated Dockerfile', () => {
  const cases: readonly (readonly [text: string, kind: string])[] = [
    [`FROM ${reference}\nRUN true\n`, 'image'],
    [`from --platform=linux/amd64 ${id} as x`, 'image'],
    [`# FROM other\nARG BASE="${reference}"\nFROM \${BASE}\n`, 'image'],
    [`FROM \${BASE:-${reference}}\n`, 'image'],
    [`FROM debian AS tools\nFROM ${reference}\nCOPY --from=tools /a /a\n`, 'image'],
    [`FROM ${reference} AS base\nFROM Base\n`, 'image'],
    ['FROM \\\n  <%= @image %>\n', 'image'],
    ["FROM <%= ENV['BAKEHOUSE_IMAGE'] %>\n", 'image'],
    ['FROM <%= ENV.fetch("BAKEHOUSE_IMAGE_ID") -%>\r\n', 'image'],
    ['FROM <%= ENV["IMAGE"] %>\n', 'unknown'],
    ['ARG BASE\nFROM $BASE\n', 'unknown'],
    ['FROM debian:bookworm\n', 'other'],
    [`FROM ${reference} AS tools\nFROM debian\nCOPY --from=tools /a /a\n`, 'other'],
    [`FROM ${reference}-other\n`, 'other'],
    [`RUN echo FROM ${reference}\n`, 'none'],
    [`# FROM ${reference}\n`, 'none'],
    ['', 'none'],
  ];
  for (const [text, kind] of cases) {
    it(`${JSON.stringify(text)} is ${kind}`, () => assert.equal(dockerfileBase(text, [reference, id]).kind, kind));
  }
});

describe('gen-kitchen-dockerfile.sh', () => {
  let base = '';
  let workspace = '';
  beforeEach(() => {
    base = realpathSync(mkdtempSync(join(tmpdir(), 'gen-dockerfile-')));
    workspace = join(base, 'ws');
    for (const folder of [workspace, join(base, 'ours')]) mkdirSync(folder);
  });
  afterEach(() => rmSync(base, { recursive: true }));

  const interrupt: Interrupt = { at: () => undefined, count: () => 0, onFirst: () => {}, dispose: () => {} };
  const run = async (text: string): Promise<{ result: DockerfileScriptResult; left: Traces; shown: string }> => {
    writeFileSync(join(workspace, 'gen-kitchen-dockerfile.sh'), text, { mode: 0o644 });
    const script = findDockerfileScript('auto', workspace, workspace);
    assert.ok(script !== null);
    const seen: Traces[] = [];
    const host = { ...fakeHost(), workspace };
    const result = await runDockerfileScript(host, {
      script,
      folder: workspace,
      subject,
      environment: { PATH: process.env['PATH'] ?? '' },
      scratch: join(base, 'ours'),
      secrets: ['hunter22'],
      logPath: join(base, 'ours/log'),
      timeoutMinutes: 1,
      interrupt,
      onTraces: (traces) => seen.push(traces),
      onStart: () => {},
    });
    const [first, left] = seen;
    assert.ok(first?.listing !== undefined, 'noted before it starts');
    assert.ok(left !== undefined);
    return { result, left, shown: readFileSync(join(base, 'ours/log'), 'utf8') };
  };

  const problemOf = (path: string | null, since: number, known: ReadonlyMap<string, string> = new Map()) =>
    dockerfileProblem({ path, folder: workspace, since, subject, idOf: async (name) => known.get(name) });

  it('may start from any name of the image', async () => {
    writeFileSync(join(workspace, 'Dockerfile'), 'FROM acme/demo:latest\n');
    const since = Date.now();
    assert.equal(await problemOf('Dockerfile', since, new Map([['acme/demo:latest', id]])), undefined);
    const other = await problemOf('Dockerfile', since, new Map([['acme/demo:latest', 'sha256:0']]));
    assert.match(other ?? '', /starts from "acme\/demo:latest", not from the image/);
  });

  it('finds the key pair that Test Kitchen will use, and leaves one that is there', async () => {
    const show = 'cut -d" " -f1 .kitchen/docker_id_rsa.pub > type; cp .kitchen/docker_id_rsa.pub copy\n';
    const { result, left } = await run(show);
    assert.deepEqual(result, { kind: 'complete', created: ['.kitchen', 'copy', 'type'] });
    assert.equal(readFileSync(join(workspace, 'type'), 'utf8'), 'ssh-rsa\n');
    const first = readFileSync(join(workspace, 'copy'), 'utf8');
    await run(show);
    assert.equal(readFileSync(join(workspace, 'copy'), 'utf8'), first);
    const key = createPublicKey(readFileSync(join(workspace, '.kitchen/docker_id_rsa'), 'utf8')).export({
      format: 'jwk',
    });
    assert.deepEqual(kitchenKey(workspace), {
      privateKey: join(workspace, '.kitchen/docker_id_rsa'),
      publicKey: join(workspace, '.kitchen/docker_id_rsa.pub'),
    });
    const blob = Buffer.from(first.split(' ')[1] ?? '', 'base64');
    assert.ok(blob.includes(Buffer.from(key.n ?? '', 'base64url')), 'the public half is that of the private one');
    removeTraces(left, { workspace, folder: join(base, 'ours') });
    assert.equal(existsSync(join(workspace, '.kitchen')), false);
    assert.equal(kitchenKey(workspace), undefined);
  });

  it('is run by bash with the image in its environment; what it wrote is told, used and removed', async () => {
    const since = Date.now();
    const { result, left, shown } = await run(
      '#!/bin/false\n[[ -n $BAKEHOUSE_IMAGE ]] && echo "hunter22 $BAKEHOUSE_IMAGE_ID"\nmkdir gen; echo "FROM $BAKEHOUSE_IMAGE" > gen/Dockerfile\n',
    );
    assert.deepEqual(result, { kind: 'complete', created: ['.kitchen', 'gen'] });
    assert.match(shown, new RegExp(`^\\S*\\*+ ${id}$`, 'm'));
    assert.equal(await problemOf('gen/Dockerfile', since), undefined);
    removeTraces(left, { workspace, folder: join(base, 'ours') });
    assert.equal(existsSync(join(workspace, 'gen')), false);
    assert.equal(existsSync(join(workspace, 'gen-kitchen-dockerfile.sh')), true);
  });

  it('that fails is told, and what it left by then too', async () => {
    const { result, left } = await run('touch half\nexit 3\n');
    assert.deepEqual(result, {
      kind: 'failed',
      message: 'gen-kitchen-dockerfile.sh failed with exit code 3; its output is above.',
    });
    assert.deepEqual(
      left.watched.map(({ path }) => path),
      ['.kitchen', 'half'],
    );
  });

  it('is looked for, left off, or named', () => {
    assert.equal(findDockerfileScript('auto', workspace, workspace), null);
    writeFileSync(join(workspace, 'mine.sh'), '');
    assert.equal(findDockerfileScript('off', workspace, workspace), null);
    assert.equal(findDockerfileScript('mine.sh', workspace, workspace), join(workspace, 'mine.sh'));
    assert.throws(() => findDockerfileScript('.', workspace, workspace), { message: /must be auto, off or the path/ });
    assert.throws(() => findDockerfileScript('../ours', workspace, workspace), { message: /inside the workspace/ });
  });

  const since = Date.now();
  const problems: readonly (readonly [
    name: string,
    path: string | null,
    text: string,
    old: boolean,
    message: RegExp,
  ])[] = [
    ['no dockerfile of the driver', null, '', false, /has no "dockerfile"/],
    ['one that is not there', 'lost', '', false, /"lost", which the driver names as its dockerfile, is not there/],
    ['one of an earlier run', 'Dockerfile', `FROM ${reference}\n`, true, /did not write "Dockerfile": it is older/],
    [
      'another image',
      'Dockerfile',
      'FROM debian\n',
      false,
      /starts from "debian", not from the image .* \$BAKEHOUSE_IMAGE/,
    ],
    ['no FROM', 'Dockerfile', 'RUN x\n', false, /has no FROM/],
    ['Ruby', 'Dockerfile', 'FROM <%= name %>\n', false, /cannot be known beforehand/],
  ];
  for (const [name, path, text, old, message] of problems) {
    it(`is complained about: ${name}`, async () => {
      const file = join(workspace, 'Dockerfile');
      writeFileSync(file, text);
      if (old) utimesSync(file, since / 1000 - 3600, since / 1000 - 3600);
      assert.match((await problemOf(path, since)) ?? '', message);
    });
  }
});
