// One repository has one plan, byte for byte: at any path, in any locale and time zone, whatever order its files came in.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { commitAll, git, planAction, temporaryFolder } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';

interface Machine {
  readonly env: Readonly<Record<string, string>>;
  /** Below the temporary folder of the test. */
  readonly folder: string;
  /** In which order files are made and added. */
  readonly order: (paths: readonly string[]) => readonly string[];
}

const machines: readonly Machine[] = [
  { env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, folder: 'a', order: (paths) => paths },
  {
    // Where `i` has another capital letter, `z` comes before `t`, and it is another day.
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'et_EE.UTF-8', LANGUAGE: 'de' },
    folder: 'some where/with ünï {braces}',
    order: (paths) => paths.toReversed(),
  },
];

const SPECIAL = {
  'bakehouse.yml': `
version: 1
axes:
  distro: [zebra, ash, Oak, i1, I2]
  region: { values: [us-east-1, eu-west-1], default: us-east-1 }
tags: { zeta: "1", alpha: "2", Ürsprung: "{date}" }
images:
  web: { from: base, dockerfile: { file: web/Dockerfile, args: { B: "{parent.id}", A: "{distro}" } } }
  base:
    packer: { template: base, vars: { z: "{region}", content: "{name}" }, var-files: [base/b.json] }
    name: "{image}-{distro}-{region}-{timestamp}"
    source: { id: "ami-{distro}" }
`,
  'base/one.pkr.hcl':
    'variable "z" {\n  type = string\n}\nvariable "content" {\n  type = string\n}\nsource "file" "x" {\n  content = file("${path.root}/ünï.txt")\n  target = "x"\n}\n',
  'base/two.pkr.hcl': 'build {\n  sources = ["source.file.x"]\n}\n',
  'base/ünï.txt': 'umlauts\n',
  'base/u\u0308.txt': 'the same in two signs\n',
  'base/b.json': '{"content": "x"}\n',
  'web/Dockerfile': 'ARG B\nFROM ${B}\nCOPY . /\n',
  'web/.dockerignore': '*.md\n',
  'web/I.html': 'I',
  'web/i.html': 'i',
  'web/Z.html': 'Z',
  'web/a.html': 'a',
  'web/read.md': 'left out',
};

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

const cases: readonly Case[] = [
  { name: 'a manifest of odd names', files: SPECIAL },
  { name: 'examples/tiers', files: exampleFiles('tiers') },
  { name: 'examples/regions', files: exampleFiles('regions') },
  { name: 'examples/packer-resources', files: exampleFiles('packer-resources') },
  { name: 'examples/images-json-systemd', files: exampleFiles('images-json-systemd') },
  { name: 'examples/images-json', files: exampleFiles('images-json'), inputs: { manifest: 'docker/IMAGES.json' } },
  {
    name: 'examples/profiles',
    files: exampleFiles('profiles'),
    inputs: { profiles: exampleFiles('profiles')['profiles.yml'] ?? '' },
  },
];

describe('plan.json', () => {
  for (const one of cases) {
    it(`of ${one.name} is the same on two machines`, async (t) => {
      const [first, ...others] = await Promise.all(machines.map((machine) => planOn(t, machine, one)));
      assert.ok(first !== undefined && first.text.length > 500);
      for (const other of others) assert.deepEqual(other, first);
      t.diagnostic(`${first.text.length} characters, ${first.outputs['digest'] ?? ''}`);
    });
  }
});

interface PlannedHere {
  readonly text: string;
  /** But for those that are paths of the machine, or times. */
  readonly outputs: Readonly<Record<string, string>>;
}

async function planOn(t: TestContext, { env, folder, order }: Machine, one: Case): Promise<PlannedHere> {
  const workspace = join(await temporaryFolder(t), folder);
  mkdirSync(workspace, { recursive: true });
  git(workspace, 'init', '--quiet', '--initial-branch=main');
  for (const path of order(Object.keys(one.files))) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), one.files[path] ?? '', { mode: path.endsWith('.sh') ? 0o755 : 0o644 });
    git(workspace, 'add', '--', path);
  }
  commitAll(workspace);
  await using run = await Run.start();
  const job = await runJob({
    run,
    workspace,
    env: { ...env, HOME: await temporaryFolder(t) },
    steps: [
      {
        action: planAction,
        id: 'plan',
        inputs: { 'look-up': 'false', ...(one.files === SPECIAL ? {} : { 'resolve-sources': 'false' }), ...one.inputs },
      },
    ],
  });
  assert.equal(job.conclusion, 'success', job.log);
  const { plan = '', ...outputs } = job.steps[0]?.outputs ?? {};
  return { text: readFileSync(plan, 'utf8'), outputs };
}

/** The files of an example, by their paths in it. */
function exampleFiles(name: string): Readonly<Record<string, string>> {
  const folder = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}
