import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { checkExpression } from '../../src/recipe/hcl/hcl-expression.ts';
import { hclString } from '../../src/recipe/hcl/hcl-string.ts';
import { templateFiles } from '../../src/recipe/template/loaded-template.ts';
import type { TemplateStep, Template } from '../../src/recipe/template/template.ts';
import { readTemplate } from '../../src/recipe/template/template-reader.ts';
import { packerNames } from '../support/bake/packers.ts';
import { availableParts, requirePart } from '../support/peers/available.ts';
import { someOf } from '../support/thorough.ts';
import { EXPRESSIONS, NO_EXPRESSIONS } from '../unit/recipe/expressions.ts';
import { LITERALS } from '../unit/recipe/hcl/literals.ts';
import type { OddTemplate } from '../unit/recipe/template/odd-templates.ts';
import { ODD_TEMPLATES } from '../unit/recipe/template/odd-templates.ts';
import { HOSTILE_STRINGS } from '../unit/recipe/strings.ts';

type Packer = {
  readonly title: string;
  readonly program: string;
  readonly version: readonly number[];
  readonly environment: Readonly<Record<string, string>>;
};
type Run = { readonly failed: boolean; readonly stdout: string };

/** The values that a build sees, written by the built-in `file` builder, which would evaluate a `{{`. */
const WRITE_VALUES = `
source "file" "values" {
  content = base64encode(jsonencode(VALUES))
  target  = "values.txt"
}
build {
  sources = ["file.values"]
}
`;

for (const packer of await packers()) {
  describe(packer.title, () => {
    for (const odd of ODD_TEMPLATES) {
      // What a Packer cannot read by its own word is no question to it.
      if (!knows(packer, odd)) continue;
      test(odd.title, () => inFolder((folder) => compare(odd, packer, folder)));
    }

    test('reads strings back as they were', () =>
      inFolder(async (folder) => {
        writeFileSync(
          join(folder, 'a.pkr.hcl'),
          `variable "values" { type = list(string) }\n${WRITE_VALUES.replace('VALUES', 'var.values')}`,
        );
        const values = HOSTILE_STRINGS.map((value) => `  ${hclString(value)},\n`).join('');
        writeFileSync(join(folder, 'a.auto.pkrvars.hcl'), `values = [\n${values}]\n`);
        const { failed, stdout } = await packerRun(packer, ['build', '.'], folder);
        assert.equal(failed, false, stdout);
        assert.deepEqual(writtenValues(folder), HOSTILE_STRINGS);
      }));

    test('evaluates literals to what we read', () =>
      inFolder(async (folder) => {
        const literals = LITERALS.filter(({ value }) => value !== undefined);
        const locals = literals.map(({ text }, index) => `  v${index} = ${text}\n`).join('');
        const list = literals.map((_, index) => `local.v${index}`).join(', ');
        const template = `locals {\n${locals}}\n${WRITE_VALUES.replace('VALUES', () => `[${list}]`)}`;
        writeFileSync(join(folder, 'a.pkr.hcl'), template);
        const { failed, stdout } = await packerRun(packer, ['build', '.'], folder);
        assert.equal(failed, false, stdout);
        assert.deepEqual(
          writtenValues(folder),
          literals.map(({ value }) => value),
        );
      }));

    // Packer 1.6 has other rules.
    if (packer.version[1] !== 6) {
      test('takes values from outside as isString says', () =>
        inFolder(async (folder) => {
          for (const argument of VARIABLES) {
            const text = `variable "v" {\n  ${argument}\n}\n`;
            writeFileSync(join(folder, 'a.pkr.hcl'), text);
            const { stdout } = await packerRun(packer, ['validate', '-var', 'v=x y', 'a.pkr.hcl'], folder);
            const [variable] = readTemplate([{ path: 'a.pkr.hcl', text }], 'hcl2').variables;
            assert.equal(
              variable?.isString,
              !stdout.includes('Extra characters after expression'),
              `${argument}: ${stdout}`,
            );
          }
        }));
    }

    for (const { texts, ok } of [
      { texts: EXPRESSIONS, ok: true },
      { texts: NO_EXPRESSIONS, ok: false },
    ]) {
      test(`${ok ? 'parses' : 'refuses'} what checkExpression ${ok ? 'accepts' : 'refuses'}`, () =>
        inFolder(async (folder) => {
          const differences: string[] = [];
          for (const text of texts) assert.equal(checkExpression(text).ok, ok, text);
          // Each is a start of Packer.
          for (const text of someOf(texts, 20)) {
            writeFileSync(join(folder, 'a.pkr.hcl'), `locals {\n  v = ${text}\n}\n`);
            // Names that nothing defines and functions that nobody knows do not trouble `inspect`, but syntax does.
            const { failed, stdout } = await packerRun(packer, ['inspect', 'a.pkr.hcl'], folder);
            // A second argument that slipped in is another reading of the text than one expression.
            const parsed = !failed && !stdout.includes('local.other');
            if (parsed !== ok) differences.push(`${JSON.stringify(text)}: ${stdout}`);
          }
          assert.deepEqual(differences, []);
        }));
    }
  });
}

/** Arguments of a `variable` block that Packer 1.7 and later settle as we read them; 1.6 parsed the values of the last. */
const VARIABLES: readonly string[] = [
  '',
  'type = string',
  'type = number',
  'type = bool',
  'type = list(string)',
  'type = object({ a = string })',
  'default = "x"',
  'default = 1',
  'default = true',
  'default = ["x"]',
  'default = env("HOME")',
  'default = null',
  'default = []',
  'default = {}',
];

/** Those that are here; each that is not is one skipped (or, where it is required, failed) test. */
async function packers(): Promise<readonly Packer[]> {
  const found: Packer[] = [];
  for (const name of packerNames) {
    const part = availableParts().parts[name];
    const plugins = availableParts().parts['packer-plugin-docker'];
    if (part?.ready !== true) {
      test(name, (t) => void requirePart(t, name));
      continue;
    }
    const environment = plugins?.ready === true ? { PACKER_PLUGIN_PATH: plugins.paths['pluginPath'] ?? '' } : {};
    const version = part.version.split('.').map(Number);
    found.push({ title: `Packer ${part.version}`, program: part.paths['packer'] ?? '', version, environment });
  }
  return found;
}

function writtenValues(folder: string): unknown {
  return JSON.parse(Buffer.from(readFileSync(join(folder, 'values.txt'), 'utf8'), 'base64').toString('utf8'));
}

function knows({ version: [, minor = 0] }: Packer, { since }: OddTemplate): boolean {
  return since === undefined || minor >= Number(since.slice(2));
}

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function packerRun({ program, environment }: Packer, args: readonly string[], cwd: string): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      { cwd, env: { ...process.env, CHECKPOINT_DISABLE: '1', PACKER_NO_COLOR: '1', ...environment } },
      (error, stdout, stderr) => resolve({ failed: error !== null, stdout: stdout + stderr }),
    );
  });
}

/** Compares names: of builds and variables as sets, of steps in order. */
async function compare(odd: OddTemplate, packer: Packer, folder: string): Promise<void> {
  const { files, kind = 'hcl2' } = odd;
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const names = kind === 'json' ? Object.keys(files) : templateFiles(Object.keys(files)).templates;
  const template = readTemplate(
    names.map((path) => ({ path, text: files[path] ?? '' })),
    kind,
  );
  const target = kind === 'json' || names.length === 1 ? (names[0] ?? '.') : '.';
  const { failed, stdout } = await packerRun(packer, ['inspect', target], folder);
  assert.equal(failed, false, stdout);
  const seen = kind === 'json' ? inspectedJson(stdout) : inspectedHcl(stdout);
  const read = summaryOf(template);
  assert.deepEqual(read.variables, seen.variables, stdout);
  if (odd.uninspectable) return;
  if (template.buildsKnown) assert.deepEqual(read.builds, seen.builds, stdout);
  else
    assert.deepEqual(
      read.certain.filter((name) => !seen.builds.includes(name)),
      [],
      stdout,
    );
  assert.deepEqual(read.provisioners, seen.provisioners, stdout);
  // `inspect` does not list the post-processors of a legacy template.
  if (kind === 'hcl2') assert.deepEqual(read.postProcessors, seen.postProcessors, stdout);
}

type Summary = Readonly<Record<'builds' | 'variables' | 'provisioners' | 'postProcessors', readonly string[]>>;

function summaryOf(template: Template): Summary & { readonly certain: readonly string[] } {
  const stepName = ({ type, name }: TemplateStep): string =>
    name === undefined || template.kind === 'json' ? type : `${type}.${name}`;
  return {
    builds: template.builds.map(({ name }) => name).sort(),
    certain: template.builds.filter(({ known }) => known).map(({ name }) => name),
    variables: template.variables.map(({ name }) => name).sort(),
    provisioners: template.provisioners.filter(({ isCleanup }) => !isCleanup).map(stepName),
    postProcessors: template.postProcessors.map(stepName),
  };
}

/** The text that `packer inspect` writes for HCL2 (hcl2template/types.packer_config.go, printBuilds). */
function inspectedHcl(text: string): Summary {
  const seen: Record<'builds' | 'provisioners' | 'postProcessors', string[]> = {
    builds: [],
    provisioners: [],
    postProcessors: [],
  };
  let build = '';
  let section: keyof typeof seen | undefined;
  const sections = new Map<string, keyof typeof seen>([
    ['sources:', 'builds'],
    ['provisioners:', 'provisioners'],
    ['post-processors:', 'postProcessors'],
  ]);
  for (const line of text
    .slice(text.indexOf('> builds:'))
    .split('\n')
    .map((one) => one.trim())) {
    if (line.startsWith('> ') && line !== '> builds:') build = line.slice(2, -1);
    else if (sections.has(line)) section = sections.get(line);
    else if (line !== '' && !line.startsWith('<') && !/^\d+:$/.test(line) && section !== undefined) {
      seen[section].push(section === 'builds' && !build.startsWith('<unnamed') ? `${build}.${line}` : line);
    }
  }
  return { ...seen, builds: seen.builds.sort(), variables: variablesIn(text, /^var\.(\S+?):/gm) };
}

/** The text that `packer inspect` writes for a legacy template (packer/core.go). */
function inspectedJson(text: string): Summary {
  const section = (title: string): string => new RegExp(`^${title}:\n\n((?:  .*\n)*)`, 'm').exec(text)?.[1] ?? '';
  const lines = (title: string): readonly string[] =>
    section(title)
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.includes('<No '));
  return {
    builds: lines('Builders')
      .map((line) => line.trim().replace(/\s+\(\S+\)$/, ''))
      .sort(),
    variables: variablesIn(
      section('Required variables') + section('Optional variables and their defaults'),
      /^  (\S+)/gm,
    ),
    provisioners: lines('Provisioners').map((line) => line.trim()),
    postProcessors: [],
  };
}

function variablesIn(text: string, pattern: RegExp): readonly string[] {
  return Array.from(text.matchAll(pattern), ([, name]) => name ?? '').sort();
}
