// `bakehouse shell` with real Packer and docker: what is entered is what Packer would start, and nothing of it stays.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

import { requirePacker } from '../support/bake/packers.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker, forgetImages } from '../support/peers/docker.ts';
import { madeUpToken } from '../support/peers/git-server.ts';
import { commitAll } from '../support/plan/repository.ts';
import { tested } from '../support/tested-node.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const label = `shell-${madeUpToken()}`;
const secret = madeUpToken();

/** All that says how a container is run, so that a comparison has something to miss. */
const OPTIONS = {
  type: 'docker',
  image: '{{user `source`}}',
  pull: false,
  commit: true,
  cap_drop: ['MKNOD'],
  tmpfs: ['/scratch'],
  volumes: { '{{pwd}}/shared': '/workspace' },
  run_command: ['-d', '-i', '-t', '--hostname', 'oven', '--label', label, '--env', 'KNEADED=yes', '--entrypoint=/bin/sh', '--', '{{.Image}}'],
}; // prettier-ignore

/** What Packer itself starts is written down by a script that runs beside it. */
const SEEN = `docker inspect $(docker ps --quiet --filter label=${label}) >"$HOME/inspected.json"`;

const MANIFEST = `version: 1
images:
  base:
    packer: { template: base.json }
    verify: none
  app:
    from: base
    packer:
      template: app.json
      vars: { source: '{parent.id}' }
      secret-vars: [token]
    verify: none
  broken:
    dockerfile: { file: Dockerfile }
    verify: none
  plain:
    packer: { template: plain.json }
    verify: none
  user:
    packer: { template: user.json, vars: { who: nobody } }
    verify: none
`;

const FILES = {
  '.gitignore': 'plain.txt\n',
  'shared/file': 'of the repository\n',
  'bakehouse.yml': MANIFEST,
  'base.json': JSON.stringify({
    builders: [{ type: 'docker', image: 'debian:bookworm', pull: false, commit: true }],
    provisioners: [{ type: 'shell', inline: ['echo of the base >/of-base', `: ${label}`] }],
  }),
  'app.json': JSON.stringify({
    variables: { source: '', token: '' },
    'sensitive-variables': ['token'],
    builders: [OPTIONS],
    provisioners: [
      { type: 'shell-local', inline: [SEEN] },
      { type: 'shell', environment_vars: ['TOKEN={{user `token`}}'], inline: ['echo of the app >/of-app'] },
    ],
  }),
  'user.json': JSON.stringify({
    variables: { who: '' },
    builders: Object.entries({ known: '{{user `who`}}', unknown: '{{uuid}}' }).map(([name, user]) => ({
      name, type: 'docker', image: 'debian:bookworm', pull: false, commit: true, exec_user: user,
    })),
  }), // prettier-ignore
  'plain.json': JSON.stringify({ builders: [{ type: 'file', target: 'plain.txt', content: 'plain' }] }),
  Dockerfile: 'FROM debian:bookworm\nRUN echo before >/before\nRUN echo after >/after && false\nRUN true\n',
};

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

describe('bakehouse shell', () => {
  let cwd = '';
  let home = '';
  const images = new Set<string>();
  let environment: Readonly<Record<string, string | undefined>> = {};
  const start = (t: Pick<TestContext, 'after'>, args: readonly string[]): ChildProcess => {
    const child = spawn(tested.node, [cli, 'shell', ...args], { cwd, env: environment, stdio: 'pipe' });
    t.after(() => child.kill('SIGKILL'));
    return child;
  };
  const shell = async (t: Pick<TestContext, 'after'>, args: readonly string[], typed = ''): Promise<Said> => {
    const child = start(t, args);
    const said = { out: '', err: '' };
    child.stdout?.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
    child.stdin?.end(typed);
    const [code] = await once(child, 'close');
    for (const [, id = ''] of said.err.matchAll(/^Baked .*(sha256:[0-9a-f]{64})/gm)) images.add(id);
    return { code: Number(code), ...said };
  };
  const entered = async (child: ChildProcess): Promise<void> => {
    assert.ok(child.stderr !== null);
    const seen = await until(child.stderr, (text) => text.includes('In app'));
    child.stderr.resume();
    assert.ok(seen.includes('In app'), seen);
  };
  const containers = async (): Promise<readonly string[]> =>
    (await docker('ps', '--all', '--quiet', '--no-trunc', '--filter', `label=${label}`)).split('\n').filter(Boolean);
  const isReady = (t: TestContext): boolean => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined || requirePart(t, 'base-image') === undefined) return false;
    environment = { ...packer.environment, HOME: home, TERM: 'dumb', BAKEHOUSE_SECRET_VARS: `token=${secret}` };
    return true;
  };

  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'bakehouse-shell-'));
    home = await mkdtemp(join(tmpdir(), 'bakehouse-home-'));
    mkdirSync(join(cwd, 'shared'));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(cwd, name), text);
    commitAll(cwd);
  });
  after(async () => {
    await forgetImages(images);
    for (const folder of [cwd, home]) await rm(folder, { recursive: true, force: true });
  });

  it('starts the container as Packer does, on the parent that it bakes first', async (t) => {
    if (!isReady(t)) return;
    // Packer's own, by a whole bake.
    const baked = await shell(t, ['app', '--at', 'end', '--', 'cat', '/of-base', '/of-app']);
    assert.deepEqual([baked.code, baked.out], [0, 'of the base\nof the app\n'], baked.err);
    assert.match(baked.err, /app builds on base: /);
    const packers = JSON.parse(readFileSync(join(home, 'inspected.json'), 'utf8'));
    // Ours, which waits for what is typed.
    const child = start(t, ['app', '--', 'cat']);
    await entered(child);
    const [id = ''] = await containers();
    const ours = JSON.parse(await docker('inspect', id));
    child.stdin?.end('typed\n');
    assert.equal(String(await child.stdout?.toArray()), 'typed\n');
    if (child.exitCode === null) await once(child, 'close');
    assert.equal(child.exitCode, 0);
    assert.deepEqual(facts(ours), facts(packers));
    assert.deepEqual(await containers(), []);
  });

  it('gives its own exit code, and tells no secret', async (t) => {
    if (!isReady(t)) return;
    const { code, out, err } = await shell(t, ['app', '--command', 'env; ls /of-app; exit 7']);
    assert.equal(code, 7, err);
    assert.match(out, /^KNEADED=yes$/m);
    // Before the provisioners: what they make is not there, and what is given to them is not known.
    assert.doesNotMatch(out, /of-app/);
    for (const text of [out, err]) assert.ok(!text.includes(secret), text);
    assert.match(err, /app builds on base, which is there already\./);
    assert.deepEqual(await containers(), []);
  });

  it('is whom the template says, also where that is computed, and says where it cannot tell', async (t) => {
    if (!isReady(t)) return;
    const known = await shell(t, ['user', '--build', 'known', '--', 'id', '-un']);
    assert.deepEqual([known.code, known.out], [0, 'nobody\n'], known.err);
    const unknown = await shell(t, ['user', '--build', 'unknown', '--', 'id', '-un']);
    assert.deepEqual([unknown.code, unknown.out], [0, 'root\n'], unknown.err);
    assert.match(unknown.err, /The exec_user of unknown can be computed by Packer alone/);
  });

  it('is one shell on a terminal, with its keys', async (t) => {
    if (!isReady(t)) return;
    const terminal = onTerminal(t, cwd, environment, ['app']);
    // Ctrl-C is for what runs there: cat, which answers once it does.
    const text = await terminal.typing([
      [PROMPT, 'tty; cat\r'],
      [/pts/, 'here\r'],
      [/here\s+here/, '\u0003'],
      [PROMPT, 'exit 5\r'],
    ]);
    assert.match(text, /\/dev\/pts\/\d/);
    assert.equal(await terminal.code, 5, text);
    assert.deepEqual(await containers(), []);
  });

  it('leaves nothing when the terminal is closed', async (t) => {
    if (!isReady(t)) return;
    const terminal = onTerminal(t, cwd, environment, ['app']);
    await terminal.typing([[PROMPT, '']]);
    assert.equal((await containers()).length, 1);
    terminal.close();
    await gone(containers);
  });

  it('is cleaned up after a kill by the next', async (t) => {
    if (!isReady(t)) return;
    const child = start(t, ['app', '--', 'cat']);
    await entered(child);
    const [killed = ''] = await containers();
    child.kill('SIGKILL');
    await once(child, 'close');
    assert.deepEqual(await containers(), [killed]);
    const { code, err } = await shell(t, ['app', '--', 'true']);
    assert.equal(code, 0, err);
    assert.match(err, /Clean-up after the run/);
    assert.deepEqual(await containers(), []);
  });

  it('leaves nothing when it is ended', async (t) => {
    if (!isReady(t)) return;
    const child = start(t, ['app', '--', 'cat']);
    await entered(child);
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    assert.equal(code, 130);
    assert.deepEqual(await containers(), []);
  });

  it('shows a Dockerfile as it was before the step that fails', async (t) => {
    if (!isReady(t)) return;
    const { code, out, err } = await shell(t, ['broken', '--', 'ls', '/before', '/after']);
    assert.deepEqual([code, out], [2, '/before\n'], err);
    assert.match(err, /What Dockerfile has before line 3: RUN echo after/);
    const [, container = '', image = ''] = /Container (\w+) of (sha256:\w+)/.exec(err) ?? [];
    for (const left of [container, image]) await assert.rejects(docker('inspect', left), left);
  });

  it('says what it cannot do, before anything is started', async (t) => {
    if (!isReady(t)) return;
    const mute = await shell(t, ['app']);
    assert.equal(mute.code, 1);
    assert.match(mute.err, /nobody could type\. Give a command: bakehouse shell app -- COMMAND\./);
    const unknown = await shell(t, ['ap', '--', 'true']);
    assert.match(unknown.err, /"ap" names no leg of the plan\. Did you mean app\?/);
    const file = await shell(t, ['plain', '--', 'true']);
    assert.match(
      file.err,
      /Bakehouse cannot step into the build of plain with files\. It can with docker, EC2, QEMU, OpenStack, Azure and Google Compute Engine; where/,
    );
    assert.equal(file.code, 1);
    assert.ok(!existsSync(join(cwd, 'plain.txt')));
  });
});

/** What of a container is the template's; the folder for uploads is at the same place, whatever is mounted there. */
function facts(inspected: readonly Inspected[]): unknown {
  const [{ Config, HostConfig, Mounts } = assert.fail('nothing was inspected')] = inspected;
  const { Labels: _, ...config } = Config;
  const { Binds, ContainerIDFile: __, ...host } = HostConfig;
  return {
    config: { ...config, Volumes: null },
    host,
    binds: (Binds ?? []).filter((bind) => !bind.endsWith(':/packer-files')),
    mounted: Mounts.map(({ Destination }) => Destination).sort(),
  };
}

interface Inspected {
  readonly Config: Readonly<Record<string, unknown>>;
  readonly HostConfig: Readonly<Record<string, unknown>> & { readonly Binds: readonly string[] | null };
  readonly Mounts: readonly { readonly Destination: string }[];
}

async function gone(containers: () => Promise<readonly string[]>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while ((await containers()).length > 0) assert.ok(Date.now() < deadline, 'a container stays');
}

const PROMPT = /# $/;

interface Terminal {
  /** Types keys once what came since the last is as given, and gives all that was shown until then. */
  readonly typing: (steps: readonly (readonly [due: RegExp, keys: string])[]) => Promise<string>;
  readonly code: Promise<number>;
  readonly close: () => void;
}

/** Runs it under `script`, which gives it a terminal, and takes it away when it is killed. */
function onTerminal(
  t: TestContext,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): Terminal {
  const command = [tested.node, cli, 'shell', ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['--quiet', '--flush', '--return', '--command', command, '/dev/null'], {
    cwd,
    env: { ...env, SHELL: '/bin/sh' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  const code = once(child, 'close').then(([exit]) => Number(exit));
  return {
    code,
    close: () => child.kill('SIGKILL'),
    typing: async (steps) => {
      let all = '';
      for (const [due, keys] of steps) {
        // Without what tells a terminal how to show it.
        all += await until(child.stdout, (text) => due.test(stripVTControlCharacters(text)));
        child.stdin.write(keys);
      }
      child.stdout.resume();
      return all;
    },
  };
}

/** What comes until it is enough; the rest stays to be read. */
async function until(stream: Readable, isEnough: (text: string) => boolean): Promise<string> {
  let text = '';
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    if (isEnough(text)) break;
  }
  return text;
}
