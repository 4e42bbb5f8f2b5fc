// Ways for `kitchen test` to be green, or to stop half way, with nothing tested, or the wrong thing. What it says bare, and
// what kitchen-verify says, both for real. The answers are printed, as a table of its documentation.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { finish, strangersHome } from '../support/kitchen/command.ts';
import { KITCHEN } from '../support/kitchen/engine.ts';
import { labImage, type LabImage } from '../support/kitchen/project.ts';
import { kitchenRepository, verifyImage } from '../support/kitchen/verify-job.ts';
import { requirePart } from '../support/peers/available.ts';
import { isThorough, someOf } from '../support/thorough.ts';

const GREEN = `<testsuite name="a" tests="1"><testcase classname="a" name="is there"/></testsuite>`;
const RED = `<testsuite name="a" tests="1"><testcase classname="a" name="is there"><failure message="no"/></testcase></testsuite>`;
const SKIPPED = `<testsuite name="a" tests="1"><testcase classname="a" name="is there"><skipped/></testcase></testsuite>`;
const ENDLESS = GREEN.slice(0, -14);

const suite = (command: string, name = 'web'): string =>
  `  - {name: ${name}, verifier: {command: ${JSON.stringify(command)}}}\n`;
const one = (command: string): string => `${KITCHEN}suites:\n${suite(command)}`;
const writes = (report: string): string =>
  `mkdir -p out/$KITCHEN_INSTANCE && printf '%s' '${report}' > out/$KITCHEN_INSTANCE/junit.xml`;

interface Hole {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The exit code of `kitchen test`, run bare on the same files. */
  readonly bare: number;
  readonly bareArguments?: readonly string[];
  readonly conclusion: 'failure' | 'no-tests';
  readonly says: RegExp;
}

const holes: readonly Hole[] = [
  {
    name: 'no suites',
    files: { 'kitchen.yml': `${KITCHEN}suites: []\n` },
    bare: 1,
    conclusion: 'failure',
    says: /has no suites|no instance/,
  },
  {
    name: 'no tests',
    files: { 'kitchen.yml': one('true') },
    bare: 0,
    conclusion: 'no-tests',
    says: /web-debian: 0 tests were executed, at least 1 must be/,
  },
  {
    name: 'every test skipped',
    files: { 'kitchen.yml': one(writes(SKIPPED)) },
    bare: 0,
    conclusion: 'no-tests',
    says: /web-debian: 0 tests were executed/,
  },
  {
    name: 'a failed test whose exit code is lost',
    files: { 'kitchen.yml': one(`${writes(RED)}; true`) },
    bare: 0,
    conclusion: 'failure',
    says: /web-debian: 1 of 1 tests failed/,
  },
  {
    name: 'the report of an earlier run',
    files: { 'kitchen.yml': one('true'), 'out/web-debian/junit.xml': GREEN },
    bare: 0,
    conclusion: 'no-tests',
    says: /web-debian: 0 tests were executed/,
  },
  {
    name: 'a report that is cut short',
    files: { 'kitchen.yml': one(writes(ENDLESS)) },
    bare: 0,
    conclusion: 'failure',
    says: /junit\.xml/,
  },
  {
    name: 'an instance that does not exist',
    files: { 'kitchen.yml': one(writes(GREEN)) },
    inputs: { instances: 'wbe-debian' },
    bare: 1,
    bareArguments: ['wbe-debian'],
    conclusion: 'failure',
    says: /wbe-debian/,
  },
  {
    name: 'a program that hides how Test Kitchen ended',
    files: {
      'kitchen.yml': one(`${writes(GREEN)}; false`),
      'calm.sh': '#!/bin/sh\n"$@" || true\n',
    },
    inputs: { command: './calm.sh' },
    bare: 20,
    conclusion: 'failure',
    says: /web-debian: verify failed/,
  },
  {
    name: 'a hook that ends it all, and one that passed',
    files: {
      'kitchen.yml': `${KITCHEN}suites:\n${suite(writes(GREEN), 'api')}  - name: web\n    lifecycle: {pre_verify: ["false"]}\n    verifier: {command: ${JSON.stringify(writes(GREEN))}}\n`,
    },
    bare: 20,
    conclusion: 'failure',
    says: /web-debian: verify failed/,
  },
  {
    name: 'two kitchen files',
    files: { 'kitchen.yml': one(writes(GREEN)), '.kitchen.yml': one('true') },
    bare: 20,
    conclusion: 'failure',
    says: /both kitchen\.yml and \.kitchen\.yml/,
  },
];

describe('what is green without having been tested', () => {
  for (const hole of someOf(holes, 5)) {
    it(hole.name, async (t) => {
      const lab = await open(t, hole.files);
      if (lab === undefined) return;
      const bare = isThorough ? await lab.bare(hole.bareArguments ?? []) : undefined;
      if (bare !== undefined) assert.equal(bare.code, hole.bare, bare.text);
      const { job, outputs } = await verifyImage(t, {
        ...lab,
        inputs: { reports: 'out/**/*.xml', ...hole.inputs },
      });
      assert.equal(outputs['gate'], 'block', job.log);
      assert.equal(outputs['conclusion'], hole.conclusion, job.log);
      const [, message = ''] = /##\[error\](.*)$/m.exec(job.log) ?? [];
      assert.match(job.log, hole.says);
      t.diagnostic(
        `kitchen test: exit code ${hole.bare}${bare === undefined ? ' (not asked)' : ''}; kitchen-verify: ${outputs['conclusion']}: ${message}`,
      );
    });
  }

  it('another image than the one under test', async (t) => {
    const lab = await open(t, {
      'kitchen.yml': one(writes(GREEN)),
      // It does not ask for the image.
      'Dockerfile.erb': 'FROM debian:bookworm\n',
    });
    if (lab === undefined) return;
    if (isThorough) {
      const bare = await lab.bare([]);
      assert.equal(bare.code, 0, bare.text);
    }
    const { job, outputs } = await verifyImage(t, { ...lab, inputs: { reports: 'out/**/*.xml', inject: 'none' } });
    assert.equal(outputs['gate'], 'block', job.log);
    assert.equal(outputs['image-verified'], 'false');
    const [, message = '', other, subject] =
      /##\[error\](web-debian: it ran another image, (sha256:\w{64}), not (sha256:\w{64}))$/m.exec(job.log) ?? [];
    assert.equal(subject, lab.image.id, job.log);
    assert.notEqual(other, subject);
    t.diagnostic(`kitchen test: exit code 0; kitchen-verify: ${message}`);
  });
});

async function open(t: TestContext, files: Readonly<Record<string, string>>) {
  const part = requirePart(t, 'kitchen');
  if (part === undefined || requirePart(t, 'base-image') === undefined) return undefined;
  const image: LabImage = await labImage(t, 'debian:bookworm', ['useradd app']);
  const workspace = await kitchenRepository(t, files);
  const home = await strangersHome(t);
  const environment = { ...home, ...part.environment, KITCHEN_LOG_OVERWRITE: 'false' };
  return {
    part,
    image,
    workspace,
    /** In a copy, so that what it leaves is not there afterwards. */
    bare: async (words: readonly string[]) => {
      const copy = await kitchenRepository(t, {
        ...files,
        'kitchen.local.yml': `driver: {image: "${image.name}"}\n`,
      });
      return finish(join(part.program), ['test', ...words], { cwd: copy, env: environment });
    },
  };
}
