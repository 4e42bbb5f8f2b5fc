// What people type: help, wrong command lines, completion, and a run of a whole manifest with Ctrl-C in the middle.
import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { requirePart } from '../support/peers/available.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { madeUpToken } from '../support/peers/git-server.ts';
import { describeThings, processInventory } from '../support/peers/inventory.ts';
import { commitAll, temporaryFolder } from '../support/plan/repository.ts';
import { tested } from '../support/tested-node.ts';
import { someOf } from '../support/thorough.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function bakehouse(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = { PATH: process.env['PATH'] ?? '' },
): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(tested.node, [cli, ...args], { cwd, env: { HOME: cwd, ...env } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

describe('help', () => {
  for (const command of [
    'init',
    'run',
    'bake-legs',
    'plan',
    'validate',
    'setup-packer',
    'lock',
    'bake',
    'verify',
    'kitchen-verify',
    'submit',
    'retain',
    'list',
    'status',
    'watch',
    'cancel',
    'retry',
    'serve',
    'schema',
    'demo',
    'completion',
  ]) {
    it(`of ${command} has an example`, async (t) => {
      const { code, out } = await bakehouse(await temporaryFolder(t), [command, '--help']);
      assert.equal(code, 0);
      assert.match(out, /^Usage: bakehouse /);
      assert.match(out, /Example:\n {2}\S.*bakehouse \w|Example:\n {2}bakehouse \w/);
    });
  }

  it('tells the exit codes', async (t) => {
    const { out } = await bakehouse(await temporaryFolder(t), ['--help']);
    assert.match(out, /Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}130 /);
  });
});

describe('a command line that cannot be meant', () => {
  const cases: readonly [args: readonly string[], message: RegExp][] = [
    [[], /Usage: bakehouse/],
    [['bakee'], /unknown command 'bakee'\n\(Did you mean bake\?\)/],
    [['runn', '--only', 'web'], /unknown command 'runn'\n\(Did you mean run\?\)/],
    [['kitchen-verfy'], /Did you mean kitchen-verify\?/],
    [['--jason'], /unknown option '--jason'/],
    [['run', '--paralel', '3'], /unknown option '--paralel'\n\(Did you mean --parallel\?\)/],
    [['bake', '--templat', 'x'], /Did you mean --template\?/],
    [['run', '--debug'], /option '--debug' is not for run: several legs may be baked at once/],
    [['run', '--parallel'], /option '--parallel <value...>' argument missing/],
    [['run', '--parallel', 'many'], /option '--parallel' must be a whole number of legs from 1 to 64, but was "many"/],
    [['run', '--parallel', '0'], /must be a whole number of legs from 1 to 64, but was "0"/],
    [['run', '--parallel', '2', '3'], /option '--parallel' takes one value, but was given 2: 2, 3/],
    [['run', '--clean-images', 'maybe'], /option '--clean-images' must be auto, true or false, but was "maybe"/],
    [['run', '--continue-on-error', 'perhaps'], /option '--continue-on-error' must be true or false/],
    [['run', '--secret-vars', 'no-equals-sign'], /option '--secret-vars' must hold lines name=value/],
    [['run', '--manifest', 'a.yml', '--request', '{}'], /options '--manifest' and '--request' do not go together/],
    [['plan', '--manifest', 'a.yml', '--profiles', 'x: 1'], /options '--manifest' and '--profiles' do not go together/],
    [['bake', '--template', 'a', '--leg', 'b'], /options '--leg' and '--template' do not go together/],
    [['bake', '--mode', 'check'], /option '--mode' must be build or validate, but was "check"/],
    [['lock', '--lockfile-mode', 'read'], /unknown option '--lockfile-mode'/],
    [['schema'], /missing required argument 'name'/],
    [['schema', 'manifst'], /unknown format 'manifst'\. \(Did you mean manifest\?\)/],
    [['run', 'web'], /too many arguments for 'run'[^]*\(A leg is named by a flag: bakehouse run --only LEG\)/],
    [['schema', 'plan', 'record'], /too many arguments for 'schema'/],
    [['completion', 'fish'], /unknown shell 'fish'/],
    [['publish', '--target', 'ids'], /unknown option '--target'\s+\(Did you mean --targets\?\)/],
  ];
  for (const [args, message] of someOf(cases, 10)) {
    it(args.join(' ') || 'nothing at all', async (t) => {
      const folder = await temporaryFolder(t);
      const { code, out, err } = await bakehouse(folder, args);
      assert.equal(code, 2, `${out}${err}`);
      assert.match(err, message);
      assert.equal(out, '');
      assert.deepEqual(readdirSync(folder), [], 'nothing was begun');
      assert.doesNotMatch(err, /\n {4}at /, 'no stack');
    });
  }

  const unsaid: readonly [args: readonly string[], message: RegExp][] = [
    [['bake'], /error: --template is required: the template to bake; or --plan and --leg/],
    [['verify'], /error: One of --record, --leg \(with --plan\) and --image-id says/],
    [
      ['publish'],
      /error: Nothing says where to publish: give --plan, whose manifest has targets, or --targets as YAML/,
    ],
    [['submit'], /error: What is to be baked\? Give a request \(--request FILE\)/],
    [['adopt'], /error: Name a leg and the id of its image/],
    [['adopt', 'web', 'ami-0123456789abcdef0'], /error: Say with --reason why/],
    [['revoke'], /error: Say what is revoked, and why/],
    [['revoke', 'bk2-x'], /error: Say with --reason why/],
    [['lineage'], /error: Say what it is asked of/],
    [['retain'], /error: Say with --providers whose images are looked at: /],
    [['shell'], /error: Name the leg to step into/],
    [['status'], /error: Which repository is meant .* this folder has no remote "origin" on GitHub\./],
    [['consume'], /error: Which broker\?/],
    [['dispatch'], /error: What may have changed\?/],
    [['dispatch', '--commits', 'main'], /error: --commits must be A\.\.B, .* but was "main"\./],
    [['serve', '--listen', 'here'], /error: --listen must be an IP address .* but was "here"\./],
  ];
  for (const [args, message] of unsaid) {
    it(`${args.join(' ')}, which says too little`, async (t) => {
      const { code, out, err } = await bakehouse(await temporaryFolder(t), args);
      assert.equal(code, 2, `${out}${err}`);
      // Of a command whose standard output is another program's, it is on standard error.
      assert.match(`${out}${err}`, message);
      assert.doesNotMatch(`${out}${err}`, /\n {4}at /, 'no stack');
    });
  }
});

describe('completion', () => {
  for (const shell of ['bash', 'zsh'] as const) {
    it(`of ${shell} is a script that it can read`, async (t) => {
      const { code, out } = await bakehouse(await temporaryFolder(t), ['completion', shell]);
      assert.equal(code, 0);
      assert.match(out, /run\) words='.*--parallel/);
      if (shell === 'zsh' && requirePart(t, 'zsh') === undefined) return;
      const checked = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' });
      assert.deepEqual([checked.status, checked.stderr], [0, '']);
    });
  }

  it('of bash offers commands, then their flags', async (t) => {
    const { out } = await bakehouse(await temporaryFolder(t), ['completion', 'bash']);
    const ask = (...words: string[]): string[] => {
      const line = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _bakehouse; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return spawnSync('bash', ['-c', `${out}\n${line}`], { encoding: 'utf8' })
        .stdout.trim()
        .split('\n');
    };
    assert.deepEqual(ask('bakehouse', 'va'), ['validate']);
    assert.deepEqual(ask('bakehouse', 'run', '--par'), ['--parallel']);
    assert.deepEqual(ask('bakehouse', 'schema', 'man'), ['manifest']);
    assert.deepEqual(ask('bakehouse', 'run', '--clean-images', ''), ['auto', 'true', 'false']);
    assert.deepEqual(ask('bakehouse', 'bake', '--on-error', 'ab'), ['abort']);
  });
});

describe('--version', () => {
  it('is that of the package', async (t) => {
    const kept: { readonly version: string } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    const { code, out } = await bakehouse(await temporaryFolder(t), ['--version']);
    assert.deepEqual([code, out], [0, `${kept.version}\n`]);
    const folder = await temporaryFolder(t);
    const { err } = await bakehouse(folder, ['publish', '--version', '1.2.3', '--mode', 'nonsense']);
    assert.match(err, /option '--mode' must be/, 'of a command it is an input');
    const planned = await bakehouse(folder, ['run', '--version', '1.2.3']);
    assert.equal(planned.code, 1, planned.out);
    assert.match(planned.out, /There is nothing to plan/);
  });
});

describe('plan', () => {
  it('finds the manifest from a folder below, and prints what it found with its types', async (t) => {
    const workspace = await workspaceWith(t, {
      'bakehouse.yml': 'version: 1\nimages:\n  base: { packer: { template: base.pkr.hcl } }\n',
      'base.pkr.hcl': template('out-base', 'true'),
      'deep/er/note.txt': '',
      '.gitignore': '.*\n',
    });
    commitAll(workspace);
    const { code, out, err } = await bakehouse(join(workspace, 'deep', 'er'), ['plan', '--json']);
    assert.equal(code, 0, err);
    const outputs: Readonly<Record<string, unknown>> = JSON.parse(out);
    assert.equal(outputs['count'], 1);
    assert.equal(outputs['has-level-0'], true);
    assert.equal(outputs['has-level-1'], false);
    assert.ok(Array.isArray(Object(outputs['level-0']).include));
    assert.match(err, /Working in .*, where the manifest is\./);
    const named = await bakehouse(join(workspace, 'deep'), ['plan', '--manifest', 'bakehouse.yml']);
    assert.equal(named.code, 1, 'what is named is named from here');
  });
});

describe('schema', () => {
  for (const name of ['build-request', 'build-response', 'lockfile', 'manifest', 'plan', 'record']) {
    it(`${name} is the one that is kept in the repository`, async (t) => {
      const { out } = await bakehouse(await temporaryFolder(t), ['schema', name]);
      const kept = readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), 'utf8');
      assert.deepEqual(JSON.parse(out), JSON.parse(kept));
    });
  }
});

function template(target: string, script: string): string {
  return `
source "file" "image" {
  content = "plain"
  target  = "${target}"
}
build {
  sources = ["source.file.image"]
  post-processor "shell-local" { inline = [${JSON.stringify(script)}] }
}
`;
}

async function chain(t: TestContext, script: string): Promise<string> {
  const workspace = await workspaceWith(t, {
    'bakehouse.yml':
      'version: 1\nimages:\n  base: { packer: { template: base.pkr.hcl }, accept: [post-processors] }\n  web: { from: base, packer: { template: web.pkr.hcl }, accept: [post-processors] }\n',
    'base.pkr.hcl': template('out-base', 'true'),
    'web.pkr.hcl': template('out-web', script),
    '.gitignore': '.*\n',
  });
  commitAll(workspace);
  return workspace;
}

describe('run', () => {
  it('bakes a chain, tells the outputs as JSON, and has nothing left to do', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await chain(t, 'true');
    const { code, out, err } = await bakehouse(workspace, ['run', '--json'], packer.environment);
    assert.equal(code, 0, err);
    const outputs: { readonly 'images-by-leg': object; readonly report: string } = JSON.parse(out);
    assert.deepEqual(Object.keys(outputs['images-by-leg']).sort(), ['base', 'web']);
    assert.ok(existsSync(outputs.report));
    assert.ok(!err.includes('\u001b['), 'no colours where there is no terminal');
    const again = await bakehouse(workspace, ['run'], packer.environment);
    assert.equal(again.code, 0);
    assert.match(again.out, /Planned 2 legs: 0 to bake/);
    const anew = await bakehouse(workspace, ['run', '--rebuild', 'web'], packer.environment);
    assert.equal(anew.code, 0);
    assert.match(anew.out, /Planned 2 legs: 1 to bake/);
  });

  it('publishes one leg of a fleet, and leaves the ids of the others where they are', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await workspaceWith(t, {
      'bakehouse.yml': [
        'version: 1',
        'axes: { distro: [noble, trixie], place: [eu-1, us-1] }',
        'images:',
        '  core: &image',
        '    packer: { template: "{image}.pkr.hcl", vars: { out: "out-{image}-{distro}-{place}" } }',
        '    accept: [post-processors]',
        '    verify: none',
        '    publish: [ids]',
        '  web: *image',
        'targets:',
        '  ids:',
        '    files:',
        '      tfvars: ids.auto.tfvars.json',
        '      map: ids-{distro}-{place}.json',
        '      dotenv: ids-{distro}-{place}.env',
        '      properties: "{distro}/{place}.properties"',
        '      markdown: ids.md',
      ].join('\n'),
      ...Object.fromEntries(
        ['core', 'web'].map((name) => [`${name}.pkr.hcl`, `variable "out" {}\n${template('${var.out}-1', 'true')}`]),
      ),
      '.gitignore': '.*\nout*\nids*\nnoble\ntrixie\n',
    });
    commitAll(workspace);
    const run = async (...words: readonly string[]): Promise<void> => {
      const { code, out, err } = await bakehouse(workspace, ['run', '--targets', 'all', ...words], packer.environment);
      assert.equal(code, 0, out + err);
    };
    const files = ['noble-eu-1', 'trixie-us-1'].flatMap((leg) => [`ids-${leg}.json`, `ids-${leg}.env`]);
    files.push('ids.auto.tfvars.json', 'noble/eu-1.properties', 'trixie/us-1.properties');
    const read = (): readonly string[] => files.map((file) => readFileSync(join(workspace, file), 'utf8'));
    await run();
    const before = read();
    const rows = (): number => readFileSync(join(workspace, 'ids.md'), 'utf8').match(/out-/g)?.length ?? 0;
    assert.equal(rows(), 8);
    const core = join(workspace, 'core.pkr.hcl');
    writeFileSync(core, readFileSync(core, 'utf8').replace('}-1"', '}-2"'));
    commitAll(workspace);
    await run('--only', 'core/trixie/us-1');
    const after = read();
    assert.match(after.join(''), /out-core-trixie-us-1-2/);
    assert.deepEqual(
      after.map((text) => text.replaceAll('out-core-trixie-us-1-2', 'out-core-trixie-us-1-1')),
      before,
    );
    assert.equal(rows(), 8);
  });

  it('shows a table with the tests and the publishing on a terminal, and no escapes on a dumb one', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await workspaceWith(t, {
      'bakehouse.yml': [
        'version: 1',
        'images:',
        '  base:',
        '    packer: { template: base.pkr.hcl }',
        '    accept: [post-processors]',
        '    verify: { script: { run: sh test.sh, report: out/test.tap } }',
        '    publish: [ids]',
        'targets:',
        '  ids: { files: { tfvars: ids.auto.tfvars.json } }',
      ].join('\n'),
      'base.pkr.hcl': template('out-base', 'true'),
      'test.sh': 'mkdir -p out; { echo ok 1 - it is there; echo 1..1; } >out/test.tap\n',
      '.gitignore': '.*\nout*\nids*\n',
    });
    commitAll(workspace);
    const onTerminal = async (term: string, ...words: string[]): Promise<Ran> =>
      new Promise((resolve) => {
        const line = `'${tested.node}' '${cli}' run --targets all ${words.join(' ')}`;
        const env = { ...packer.environment, HOME: workspace, TERM: term };
        execFile('script', ['-qec', line, '/dev/null'], { cwd: workspace, env }, (error, out, err) => {
          resolve({ code: error === null ? 0 : Number(error.code), out, err });
        });
      });
    const live = await onTerminal('xterm');
    assert.equal(live.code, 0, live.out);
    for (const row of [/base +baked/, /base tests +passed/, /publish images +published/]) assert.match(live.out, row);
    const dumb = await onTerminal('dumb', '--rebuild', 'all');
    assert.equal(dumb.code, 0, dumb.out);
    assert.ok(!dumb.out.includes('\u001b'), dumb.out);
  });

  it('fails with 1, and tells which leg when it happens and at the end, and nowhere else', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const { code, out } = await bakehouse(await chain(t, 'false'), ['run'], packer.environment);
    assert.equal(code, 1);
    assert.match(out, /^Failed: web failed after /m);
    const [, end = ''] = out.split('\n\n  base ');
    assert.match(end, /^ {2}web +FAILED/m);
    assert.match(end, /\nFailed: 1 of 2 images\. .* Retry: bakehouse run --only web\n$/);
    assert.doesNotMatch(out, /^error: /m, 'the closing lines have said it');
    assert.doesNotMatch(out, /legs failed/);
  });

  it('tells a failed test by its leg and name, once when it fails and once at the end', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await workspaceWith(t, {
      'bakehouse.yml': [
        'version: 1',
        'images:',
        '  base: { packer: { template: base.pkr.hcl }, accept: [post-processors] }',
        '  web:',
        '    packer: { template: web.pkr.hcl }',
        '    accept: [post-processors]',
        '    verify: { script: { run: sh test.sh, report: out/test.tap } }',
      ].join('\n'),
      'base.pkr.hcl': template('out-base', 'true'),
      'web.pkr.hcl': template('out-web', 'true'),
      'test.sh': 'mkdir -p out; { echo not ok 1 - the page answers; echo 1..1; } >out/test.tap\n',
      '.gitignore': '.*\nout*\n',
    });
    commitAll(workspace);
    const { code, out } = await bakehouse(workspace, ['run'], packer.environment);
    assert.equal(code, 1, out);
    const told = out.split('\n').filter((line) => line.includes('the page answers'));
    assert.deepEqual(told.length, 2, out);
    assert.match(told[0] ?? '', /^error: web: the page answers: /);
    assert.match(told[1] ?? '', /^ {2}web failed: the page answers/);
    assert.equal(out.split('\n').filter((line) => /^(?:\[web\] )?Failed: /.test(line)).length, 2, out);
  });

  it('validates every leg, also those that build on what is not there', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await chain(t, 'true');
    const { code, out } = await bakehouse(workspace, ['validate'], packer.environment);
    assert.equal(code, 0, out);
    assert.match(out, /Validated 2 legs\./);
    assert.ok(!existsSync(join(workspace, 'out-base')), 'nothing was baked');
    writeFileSync(join(workspace, 'web.pkr.hcl'), `${template('out-web', 'true')}\nnonsense "x" {}\n`);
    const wrong = await bakehouse(workspace, ['validate'], packer.environment);
    assert.equal(wrong.code, 1);
    assert.match(wrong.out, /error: web: /);
  });

  /** Starts a run whose second leg sleeps, and calls `act` once it does. */
  async function interrupted(
    t: TestContext,
    act: (child: ReturnType<typeof spawn>, until: (said: RegExp) => Promise<void>) => Promise<void> | void,
    script = 'echo begun; sleep 300',
  ): Promise<{ readonly code: number | null; readonly said: string; readonly workspace: string } | undefined> {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return undefined;
    const workspace = await chain(t, `test -e .go || { ${script}; }`);
    const child = spawn(tested.node, [cli, 'run'], {
      cwd: workspace,
      env: { HOME: workspace, ...packer.environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    const waiting: { readonly pattern: RegExp; readonly resolve: () => void }[] = [];
    const until = (pattern: RegExp): Promise<void> =>
      new Promise((resolve) => {
        if (pattern.test(said)) resolve();
        else waiting.push({ pattern, resolve });
      });
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      for (const { pattern, resolve } of waiting) if (pattern.test(said)) resolve();
    });
    void until(/: begun/).then(() => act(child, until));
    const [code]: (number | null)[] = await once(child, 'close');
    return { code: code ?? null, said, workspace };
  }

  const leftIn = (workspace: string): readonly string[] => {
    const runs = join(workspace, '.local', 'state', 'bakehouse', 'runs');
    return readdirSync(runs).flatMap((run) =>
      readdirSync(join(runs, run, 'bakehouse')).filter((name) => /^[bv]-/.test(name)),
    );
  };

  it('cleans up on Ctrl-C, says so with 130, and goes on when it is run again', async (t) => {
    const ended = await interrupted(t, (child) => {
      child.kill('SIGINT');
    });
    if (ended === undefined) return;
    assert.equal(ended.code, 130, ended.said);
    assert.deepEqual(leftIn(ended.workspace), []);
    assert.deepEqual(describeThings(await processInventory('HOME', ended.workspace)), []);
    writeFileSync(join(ended.workspace, '.go'), '');
    const packer = requirePacker(t, 'packer-debian');
    const again = await bakehouse(ended.workspace, ['run'], packer?.environment);
    assert.equal(again.code, 0, again.out);
    assert.match(again.out, /Planned 2 legs: 1 to bake/);
  });

  it('is quick on the second Ctrl-C, and leaves nothing without a name', async (t) => {
    // Packer waits for a script that does not heed its signal.
    const ended = await interrupted(
      t,
      async (child, until) => {
        child.kill('SIGINT');
        // The first one was heard.
        await until(/Cancelled: Packer was asked to end\./);
        child.kill('SIGINT');
      },
      "trap '' TERM INT; echo begun; for i in $(seq 300); do sleep 1; done",
    );
    if (ended === undefined) return;
    assert.equal(ended.code, 130, ended.said);
    assert.deepEqual(leftIn(ended.workspace), []);
    assert.deepEqual(describeThings(await processInventory('HOME', ended.workspace)), [], ended.said);
  });

  it('killed, is cleaned up after by the next one, which goes on from there', async (t) => {
    const ended = await interrupted(t, (child) => {
      child.kill('SIGKILL');
    });
    if (ended === undefined) return;
    assert.equal(ended.code, null);
    writeFileSync(join(ended.workspace, '.go'), madeUpToken());
    const packer = requirePacker(t, 'packer-debian');
    const again = await bakehouse(ended.workspace, ['run'], packer?.environment);
    assert.equal(again.code, 0, again.out);
    assert.match(again.out, /Clean-up after the run/);
    assert.match(again.out, /Planned 2 legs: 1 to bake/);
    assert.deepEqual(leftIn(ended.workspace), []);
    assert.deepEqual(describeThings(await processInventory('HOME', ended.workspace)), []);
  });
});
