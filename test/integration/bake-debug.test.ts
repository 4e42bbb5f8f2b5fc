// `bake --debug` on a terminal of its own: Packer's own questions, answered by a key, and the same record as ever.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { eitherPacker, type PackerPart, requirePacker } from '../support/bake/packers.ts';
import { dockerJson } from '../support/bake/templates.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker, dockerInventory } from '../support/peers/docker.ts';
import { madeUpToken } from '../support/peers/git-server.ts';
import { commitAll, temporaryFolder } from '../support/plan/repository.ts';
import { tested } from '../support/tested-node.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

interface Stepped {
  readonly code: number;
  readonly text: string;
  /** What was asked, in order. */
  readonly questions: readonly string[];
}

/** Runs it under `script`, which gives it a terminal; `answer` is what is typed at each question. */
async function onTerminal(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  answer: (count: number) => string,
): Promise<Stepped> {
  const command = [tested.node, cli, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['--quiet', '--flush', '--return', '--command', command, '/dev/null'], {
    cwd,
    env: { ...env, HOME: cwd, TERM: 'dumb', SHELL: '/bin/sh' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let text = '';
  let answered = 0;
  const asked = (): readonly string[] => text.match(/[^\n]*Press enter to continue\./g) ?? [];
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    while (answered < asked().length) {
      child.stdin.write(answer(answered));
      answered += 1;
    }
  });
  const [code] = await once(child, 'close');
  return { code: Number(code), text, questions: asked() };
}

async function repository(t: TestContext, inline: readonly string[]): Promise<string> {
  const cwd = await temporaryFolder(t);
  writeFileSync(join(cwd, '.gitignore'), '.local/\n.cache/\n');
  writeFileSync(join(cwd, 'stepped.json'), dockerJson({ inline: [...inline, `echo ${madeUpToken()} >/etc/motd`] }));
  commitAll(cwd);
  return cwd;
}

function parts(t: TestContext, name: PackerPart['name']): PackerPart | undefined {
  const packer = requirePacker(t, name);
  const isThere = requirePart(t, 'docker') !== undefined && requirePart(t, 'base-image') !== undefined;
  return isThere ? packer : undefined;
}

const BAKE = ['bake', '--template', 'stepped.json', '--debug'] as const;

for (const name of eitherPacker(import.meta.url)) {
  describe(`bake --debug with ${name}`, () => {
    it('stops after each step until a key comes, and finds the image', async (t) => {
      const packer = parts(t, name);
      if (packer === undefined) return;
      const cwd = await repository(t, ['echo of the guest, with a comma']);
      const { code, text, questions } = await onTerminal(cwd, BAKE, packer.environment, () => '\r');
      assert.equal(code, 0, text);
      assert.ok(
        questions.some((line) => line.includes("after run of step 'StepRun'")),
        questions.join('\n'),
      );
      assert.ok(
        questions.some((line) => line.includes('before cleanup of step')),
        questions.join('\n'),
      );
      assert.match(text, /docker: of the guest, with a comma/);
      const id = /^Baked stepped in \d.*: (sha256:[0-9a-f]{64})/m.exec(text)?.[1] ?? '';
      t.after(() => docker('image', 'rm', '--force', id));
      assert.match(text, new RegExp(`Imported Docker image: ${id}`));
      assert.match(await docker('image', 'inspect', id), /bakehouse\.local\/stepped/);
    });
  });
}

describe('bake --debug that does not end well', () => {
  it('says what failed, as without it', async (t) => {
    const packer = parts(t, 'packer-debian');
    if (packer === undefined) return;
    const cwd = await repository(t, ['exit 7']);
    const { code, text } = await onTerminal(cwd, BAKE, packer.environment, () => '\r');
    assert.equal(code, 1, text);
    assert.match(text, /stepped failed after .* \(provisioner\): .*exit status: 7/);
  });

  it('leaves nothing when Ctrl-C is the answer', async (t) => {
    const packer = parts(t, 'packer-debian');
    if (packer === undefined) return;
    const mark = madeUpToken();
    const cwd = await repository(t, ['true']);
    const template = readFileSync(join(cwd, 'stepped.json'), 'utf8');
    const labelled = template.replace(
      '"commit":true',
      `"commit":true,"run_command":["-d","-i","-t","--label","bakehouse.test=${mark}","--entrypoint=/bin/sh","--","{{.Image}}"]`,
    );
    writeFileSync(join(cwd, 'stepped.json'), labelled);
    commitAll(cwd);
    let isStarted = false;
    const { code, text } = await onTerminal(cwd, BAKE, packer.environment, () => {
      const answer = isStarted ? '\u0003' : '\r';
      isStarted = true;
      return answer;
    });
    assert.equal(code, 130, text);
    assert.deepEqual(await dockerInventory((thing) => thing.labels['bakehouse.test'] === mark), []);
  });
});

describe('bake --debug where nobody answers', () => {
  it('is refused before anything is begun', async (t) => {
    const cwd = await repository(t, ['true']);
    const child = spawn(tested.node, [cli, ...BAKE], { cwd, env: { PATH: process.env['PATH'], HOME: cwd } });
    let text = '';
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const [code] = await once(child, 'close');
    assert.equal(code, 1, text);
    assert.match(text, /not both a terminal, so nobody could answer/);
    assert.ok(!text.includes('Preflight'), text);
  });
});
