import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';

import { type Answers, answersOf, askFor, questions } from '../../../../src/cli/init/answers.ts';
import { initFiles } from '../../../../src/cli/init/files.ts';
import { UsageError } from '../../../../src/cli/usage-error.ts';

const usual = answersOf({});
const fileOf = (answers: Partial<Answers>, path: string, packerHasPlugins = true): string =>
  initFiles({ ...usual, ...answers }, { packerHasPlugins }).find((file) => file.path === path)?.text ?? '';

describe('the questions of init', () => {
  it('are asked again after an answer that cannot be', async () => {
    const typed = ['No Name', 'web', '', '', 'bats', 'kitchen', ''];
    const asked: string[] = [];
    const told: string[] = [];
    const answers = await askFor(
      {},
      async (question) => {
        asked.push(question);
        return typed.shift() ?? '';
      },
      (line) => told.push(line),
    );
    assert.deepEqual(answers, { ...usual, image: 'web', test: 'kitchen' });
    assert.equal(asked.length, 7);
    assert.match(told.join('\n'), /must be lower-case letters[^]*must be script or kitchen, but was "bats"/);
  });

  it('are not asked where a flag answers', async () => {
    const asked: string[] = [];
    const given = { image: 'web', from: 'alpine:3.20', test: 'script', publish: '' };
    const answers = await askFor(
      given,
      async (question) => {
        asked.push(question);
        return 'dockerfile';
      },
      () => {},
    );
    assert.equal(answers.builder, 'dockerfile');
    assert.equal(asked.length, 1);
  });

  const hostile = [
    '',
    ' ',
    'a b',
    "x'y",
    'x\ny',
    '../x',
    '-x',
    'X',
    '$(id)',
    '{x}',
    'x'.repeat(400),
    'x"',
    'a//b',
    '`x`',
  ];
  for (const { name, values } of questions) {
    it(`take no --${name} that could break a file`, () => {
      for (const value of hostile) {
        if (name === 'publish' && value === '') continue;
        assert.throws(() => answersOf({ [name]: value }), UsageError, JSON.stringify(value));
      }
      for (const value of values ?? []) assert.equal(answersOf({ [name]: value })[name], value);
    });
  }

  it('take what registries take', () => {
    for (const from of [
      'debian:bookworm',
      'ghcr.io/acme/base:1.0',
      'localhost:5000/a/b',
      `x@sha256:${'0'.repeat(64)}`,
    ]) {
      assert.equal(answersOf({ from }).from, from);
    }
    for (const publish of ['ghcr.io/acme/base', '127.0.0.1:5000/acme/base']) {
      assert.equal(answersOf({ publish }).publish, publish);
    }
    assert.throws(() => answersOf({ publish: 'acme/base' }), UsageError);
    assert.throws(() => answersOf({ publish: 'ghcr.io/acme/base:1' }), UsageError);
  });
});

describe('the files of init', () => {
  it('name the image alike everywhere, also one that YAML would take for a number', () => {
    for (const image of ['base', '1.10', '2024-01-01', 'null']) {
      const manifest = parse(fileOf({ image }, 'bakehouse.yml'));
      assert.deepEqual(Object.keys(manifest.images), [image]);
      const [definition] = Object.values<{ packer: { template: string }; verify: { script: { run: string } } }>(
        manifest.images,
      );
      const paths = new Set(initFiles({ ...usual, image }, { packerHasPlugins: true }).map(({ path }) => path));
      assert.ok(paths.has(definition?.packer.template ?? ''));
      assert.ok(paths.has((definition?.verify.script.run ?? '').replace('sh ', '')));
    }
  });

  it('declare the plugin where Packer knows plugins, and say so where it does not', () => {
    assert.match(fileOf({}, 'base/base.pkr.hcl'), /^packer \{\n {2}required_plugins/);
    const old = fileOf({}, 'base/base.pkr.hcl', false);
    assert.doesNotMatch(old, /^packer/m);
    assert.match(old, /^# packer \{$[^]*^# \}$/m);
  });

  it('call the workflows as the documentation does', () => {
    const docs = readFileSync(new URL('../../../../docs/workflows.md', import.meta.url), 'utf8');
    const caller = parse(/<!-- caller: one repository -->\s+```yaml\n([^]*?)```/.exec(docs)?.[1] ?? '');
    const ours = parse(fileOf({ publish: 'ghcr.io/acme/base' }, '.github/workflows/images.yml'));
    assert.deepEqual(ours.jobs, caller.jobs);
    assert.deepEqual(ours.permissions, {});
    const plain = parse(fileOf({ test: 'kitchen' }, '.github/workflows/images.yml'));
    assert.deepEqual(Object.keys(plain.jobs), ['images']);
    assert.deepEqual(plain.jobs.images.with, { 'ruby-version': '3.3' });
    const elsewhere = parse(fileOf({ publish: 'registry.example.org/x' }, '.github/workflows/images.yml'));
    assert.deepEqual(elsewhere.jobs.publish.permissions, { contents: 'read' });
  });
});
