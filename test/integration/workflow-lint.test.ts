// Our workflows as others see them: actionlint and zizmor, both real. GitHub's own language service is in
// test/contract/workflows.test.ts.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { yamlBlocks } from '../../scripts/lint-workflows.mjs';
import { requirePart } from '../support/peers/available.ts';
import { temporaryFolder } from '../support/plan/repository.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const workflows = globSync('.github/workflows/*.yml', { cwd: root }).sort();

/** actionlint 1.7.12 is older than `uses: $/…`, which names an action of this repository at the very same commit. */
const UNKNOWN_SELF = String.raw`specifying action "\$/actions/[a-z-]+" in invalid format because ref is missing`;
/** And older than `queue: max`, by which all that wait in a group have their turn. */
const UNKNOWN_QUEUE = 'unexpected key "queue" for "concurrency" section';

/** What a program says of a file, and the code that it ends with. */
function run(program: string, args: readonly string[], cwd = root): { readonly code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  return { code: status, said: `${stdout}${stderr}` };
}

/** Every whole workflow of every document, in files named after their places. */
async function documentedWorkflows(
  t: TestContext,
): Promise<{ readonly folder: string; readonly files: readonly string[] }> {
  const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const shown = pages.flatMap((page) =>
    yamlBlocks(readFileSync(join(root, page), 'utf8')).flatMap(({ line, text }) =>
      /^jobs:/m.test(text) && /^on:/m.test(text) ? [{ name: `${page.replaceAll('/', '-')}-${line}.yml`, text }] : [],
    ),
  );
  assert.ok(shown.length >= 9, `${shown.length} workflows`);
  const folder = await temporaryFolder(t);
  mkdirSync(join(folder, '.github/workflows'), { recursive: true });
  const files = shown.map(({ name, text }) => {
    const file = `.github/workflows/${name}`;
    writeFileSync(join(folder, file), text);
    return file;
  });
  return { folder, files };
}

describe('actionlint', () => {
  // What it would ask shellcheck and pyflakes depends on what the machine has.
  const plain = ['-no-color', '-shellcheck=', '-pyflakes='];

  it('has nothing to say but of $/ and queue, which it does not know', (t) => {
    const part = requirePart(t, 'actionlint');
    if (part === undefined) return;
    const { code, said } = run(part.actionlint, [
      ...plain,
      '-ignore',
      UNKNOWN_SELF,
      '-ignore',
      UNKNOWN_QUEUE,
      ...workflows,
    ]);
    assert.deepEqual({ code, said }, { code: 0, said: '' });
  });

  it('has nothing to say of the workflows that our documents show', async (t) => {
    const part = requirePart(t, 'actionlint');
    if (part === undefined) return;
    const { folder, files } = await documentedWorkflows(t);
    const { code, said } = run(part.actionlint, [...plain, '-ignore', UNKNOWN_QUEUE, ...files], folder);
    assert.deepEqual({ code, said }, { code: 0, said: '' });
  });

  it('still does not know them: else the exceptions can go', (t) => {
    const part = requirePart(t, 'actionlint');
    if (part === undefined) return;
    const { said } = run(part.actionlint, [
      ...plain,
      '-format',
      '{{range $e := .}}{{$e.Message}}\n{{end}}',
      ...workflows,
    ]);
    const messages = said.split('\n').filter((line) => line !== '');
    const [self, queue] = [UNKNOWN_SELF, UNKNOWN_QUEUE].map((pattern) =>
      messages.filter((message) => new RegExp(pattern).test(message)),
    );
    assert.ok(self?.length && queue?.length, said);
    assert.equal(self.length + queue.length, messages.length, said);
  });

  it('finds what a stranger could put into a shell', async (t) => {
    const part = requirePart(t, 'actionlint');
    if (part === undefined) return;
    const folder = await temporaryFolder(t);
    const file = join(folder, 'bad.yml');
    writeFileSync(
      file,
      `on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo \${{ github.head_ref }}\n`,
    );
    const { code, said } = run(part.actionlint, [...plain, file], folder);
    assert.equal(code, 1);
    assert.match(said, /"github\.head_ref" is potentially untrusted/);
  });
});

describe('zizmor', () => {
  const regular = ['--offline', '--no-progress', '--color=never', '--format=plain'];
  const strict = [...regular, '--persona=pedantic'];
  const config = ['--config', join(root, '.github/zizmor.yml')];

  it('finds nothing in our workflows and actions, at its most pedantic', (t) => {
    const part = requirePart(t, 'zizmor');
    if (part === undefined) return;
    const actions = globSync('actions/*/action.yml', { cwd: root });
    const { code, said } = run(part.zizmor, [...strict, ...config, '.github/workflows', ...actions]);
    assert.equal(code, 0, said);
    assert.match(said, /No findings to report/);
    for (const path of [...workflows, ...actions]) assert.ok(said.includes(`completed ${path}`), `${path}\n${said}`);
  });

  it('finds nothing in the workflows that our documents show', async (t) => {
    const part = requirePart(t, 'zizmor');
    if (part === undefined) return;
    const { folder, files } = await documentedWorkflows(t);
    // A reader pins them by SHA, which only a release has: the text says so.
    writeFileSync(join(folder, 'zizmor.yml'), 'rules: { unpinned-uses: { config: { policies: { "*": any } } } }\n');
    const by = ['--config', join(folder, 'zizmor.yml')];
    const names = files.map((file) => basename(file));
    // Callers to copy as they stand, at its most pedantic; those that show one thing may lack a name and a group.
    const whole = names.filter((name) => /^docs-(?:workflows|guides-aws)\.md/.test(name));
    assert.ok(whole.length > 2);
    for (const [chosen, more] of [
      [whole, strict],
      // The first of the page is what people come from.
      [names.filter((name) => !name.startsWith('docs-coming-from-packer-workflows.md-9.')), regular],
    ] as const) {
      const { code, said } = run(part.zizmor, [...more, ...by, ...chosen], join(folder, '.github/workflows'));
      assert.equal(code, 0, said);
    }
  });

  it('finds permissions that are too broad', async (t) => {
    const part = requirePart(t, 'zizmor');
    if (part === undefined) return;
    const folder = await temporaryFolder(t);
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    writeFileSync(
      join(folder, '.github/workflows/bad.yml'),
      'on: push\npermissions: write-all\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo hello\n',
    );
    const { code, said } = run(part.zizmor, [...strict, folder]);
    assert.notEqual(code, 0);
    assert.match(said, /excessive-permissions/);
  });
});
