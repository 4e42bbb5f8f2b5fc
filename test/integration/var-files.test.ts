// What Packer gets from each format of var files, against what Packer itself sees where the very text is given by -var.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { prepareVariables } from '../../src/packer/run/variables.ts';
import { loadTemplate } from '../../src/recipe/template/loaded-template.ts';
import { requirePart } from '../support/peers/available.ts';
import { Seeded } from '../support/seeded.ts';
import { isThorough, someOf } from '../support/thorough.ts';
import { temporaryFolder } from '../unit/core/temporary-folder.ts';

const seed = Number(process.env['BAKEHOUSE_SEED'] ?? 1);

/** Plain scalars of YAML that are more than a text to one reader or another. */
const SCALARS = [
  '012345678901',
  '1.10',
  '12345678901234567890',
  '0x1F',
  '0x1f',
  '1e3',
  '1E3',
  '1.5e-7',
  '0o17',
  '017',
  '-017',

  'yes',
  'no',
  'on',
  'off',
  'Yes',
  'true',
  'True',
  'TRUE',
  'false',
  'False',
  'y',
  'n',
  '~',
  '.inf',
  '-.inf',
  '.nan',
  '2026-01-31',
  '2026-01-31T10:00:00Z',
  '1:30',
  '190:20:30',
  '1_000',
  '0b101',
  '+5',
  '-0',
  '.5',
  '5.',
  '00',
  '0.0',

  '9007199254740993',
  '1.0',
  '10.0',
  '3.14159265358979323846',
  '0x',
  '1e',
  '.',
  '..',
  '-',
  '=',
  '<<',
  'a: b'.slice(0, 1),
  '${x}',
  '%{x}',
  '$${x}',
  '{{user}}',
  'a"b',
  "a'b",
  'a\\nb',
  'ä',
  '日本',
  'a b',
  'a#b',
  'C:\\x',
].filter((text) => !/^[%{]|^-$/.test(text));

/** Numbers and words in the many ways to write them. */
function scalars(count: number): readonly string[] {
  const random = new Seeded(seed);
  const digits = (least: number, most: number): string =>
    random.some(least, most, () => random.pick(['0', '0', '1', '2', '7', '9'])).join('');
  return Array.from({ length: count }, () => {
    const sign = random.pick(['', '', '-', '+']);
    return random.pick([
      () => `${sign}${digits(1, 24)}`,
      () => `${sign}${digits(0, 4)}.${digits(1, 20)}`,
      () => `${sign}${digits(1, 3)}${random.pick(['e', 'E'])}${random.pick(['', '-', '+'])}${digits(1, 2)}`,
      () => `0${random.pick(['x', 'o', 'b', 'X'])}${digits(1, 9)}`,
      () => random.pick(['t', 'T']) + random.pick(['rue', 'RUE']),
      () => `${digits(4, 4)}-${digits(2, 2)}-${digits(2, 2)}`,
      () => `${digits(1, 3)}_${digits(1, 3)}`,
      () => `${digits(1, 2)}:${digits(2, 2)}`,
    ])();
  });
}

const all = [...SCALARS, ...scalars(isThorough ? 2000 : 200)];

interface Setting {
  readonly packer: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly workspace: string;
  readonly template: string;
}

/** A template whose one build writes all variables into a file, each as a text in JSON. */
function setUp(packer: string, kind: 'hcl2' | 'json', types: readonly (string | undefined)[]): Setting {
  const workspace = temporaryFolder();
  const file = kind === 'hcl2' ? 't.pkr.hcl' : 't.json';
  const names = types.map((_, index) => `v${index}`);
  const declared = types.map(
    (type, index) => `variable "v${index}" {${type === undefined ? '' : ` type = ${type} `}}\n`,
  );
  const shown = names.map((name) => `    ${name} = jsonencode(var.${name})\n`).join('');
  const source = `source "file" "f" {\n  content = jsonencode({\n${shown}  })\n  target = "out.txt"\n}\n`;
  const lines = names.map((name) => `<${name}>{{user \`${name}\`}}</${name}>`).join('\n');
  const legacy = {
    variables: Object.fromEntries(names.map((name) => [name, ''])),
    builders: [{ type: 'file', content: lines, target: 'out.txt' }],
  };
  const text =
    kind === 'json' ? JSON.stringify(legacy) : `${declared.join('')}${source}build { sources = ["source.file.f"] }\n`;
  writeFileSync(join(workspace, file), text);
  const environment = { PATH: process.env['PATH'], HOME: workspace, CHECKPOINT_DISABLE: '1' };
  return { packer, environment, workspace, template: file };
}

function seen({ packer, environment, workspace, template }: Setting, options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(packer, ['build', '-force', '-color=false', ...options, template], {
    cwd: workspace,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  assert.equal(status, 0, `${stdout}${stderr}`);
  return readFileSync(join(workspace, 'out.txt'), 'utf8');
}

async function throughUs(setting: Setting, file: string, text: string): Promise<string> {
  const { workspace } = setting;
  const folder = join(workspace, 'own');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(workspace, file), text);
  const { model: template } = loadTemplate(workspace, workspace, join(workspace, setting.template));
  const { files } = await prepareVariables({
    template,
    workspace,
    workingDirectory: workspace,
    varFiles: [file],
    vars: [],
    secretVars: [],
    retryVars: [],
    folder,
  });
  return seen(
    setting,
    files.map((path) => `-var-file=${path}`),
  );
}

const given = (values: readonly string[]): readonly string[] =>
  values.flatMap((value, index) => ['-var', `v${index}=${value}`]);

async function agree(setting: Setting, values: readonly string[], file: string, text: string): Promise<void> {
  const ours = linesOf(await throughUs(setting, file, text));
  const theirs = linesOf(seen(setting, given(values)));
  assert.equal(ours.length, theirs.length);
  const differ = ours.flatMap((line, index) => (line === theirs[index] ? [] : [{ ours: line, theirs: theirs[index] }]));
  assert.deepEqual(differ, []);
}

function linesOf(text: string): readonly string[] {
  return text.startsWith('{')
    ? Object.entries(JSON.parse(text)).map(([name, value]) => `${name}: ${String(value)}`)
    : text.split('\n');
}

for (const part of ['packer-debian', 'packer-current'] as const) {
  describe(`with ${part}`, () => {
    const withPacker = (t: TestContext): string | undefined => requirePart(t, part)?.packer;

    for (const file of someOf(['v.yml', 'v.yaml', 'v.config', 'v.env', 'v.properties'] as const, 2, part)) {
      const isYaml = file.startsWith('v.y');
      const text = (values: readonly string[]): string =>
        values.map((value, index) => (isYaml ? `v${index}: ${value}\n` : `v${index}=${value}\n`)).join('');

      it(`${file} gives texts as they are written`, async (t) => {
        const packer = withPacker(t);
        if (packer === undefined) return;
        await agree(
          setUp(
            packer,
            'hcl2',
            all.map(() => 'string'),
          ),
          all,
          file,
          text(all),
        );
      });

      it(`${file} gives them to a template of JSON`, async (t) => {
        const packer = withPacker(t);
        if (packer === undefined) return;
        await agree(
          setUp(
            packer,
            'json',
            all.map(() => undefined),
          ),
          all,
          file,
          text(all),
        );
      });

      it(`${file} gives numbers with all their digits`, async (t) => {
        const packer = withPacker(t);
        if (packer === undefined) return;
        const numbers = all.filter((value) => /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value));
        assert.ok(numbers.length > 20);
        await agree(
          setUp(
            packer,
            'hcl2',
            numbers.map(() => 'number'),
          ),
          numbers,
          file,
          text(numbers),
        );
      });
    }

    it('v.yml gives lists and objects with the texts in them as they are written', async (t) => {
      const packer = withPacker(t);
      if (packer === undefined) return;
      const items = all.filter((value) => !/[,#"'\\$%{}]/.test(value));
      const setting = setUp(packer, 'hcl2', ['list(string)', 'map(string)']);
      const yaml = `v0: [${items.map((value) => ` ${value} `).join(',')}]\nv1:\n${items.map((value, index) => `  k${index}: ${value}\n`).join('')}`;
      const map = `{${items.map((value, index) => `k${index} = ${JSON.stringify(value)}`).join(', ')}}`;
      await agree(setting, [JSON.stringify(items), map], 'v.yml', yaml);
    });
  });
}
