// Whether Packer sees the requirements that we read in a template: those, and no others, in those files and lines.
//
// Packer never prints a `required_version`, but it names file and line of each that refuses the running version. So
// the versions of a template are filled in twice: all with what this Packer satisfies, then one of them with what it
// does not. Both in the same place, they differ only in what the constraint says.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { TemplateSyntaxError } from '../../src/recipe/hcl/syntax-error.ts';
import type { SourcePlace, Template } from '../../src/recipe/template/template.ts';
import { readTemplate } from '../../src/recipe/template/template-reader.ts';
import { templateFiles } from '../../src/recipe/template/loaded-template.ts';
import { packerNames } from '../support/bake/packers.ts';
import { availableParts, requirePart } from '../support/peers/available.ts';
import { ODD_REQUIREMENTS, type OddRequirements } from '../unit/recipe/template/odd-requirements.ts';
import { REQUIREMENT_VERDICTS, type RequirementVerdict } from '../unit/recipe/requirement-verdicts.ts';

type Packer = { readonly program: string; readonly version: string; readonly hasPlugins: boolean };
type Run = { readonly failed: boolean; readonly output: string };
type Files = Readonly<Record<string, string>>;

/** What the running version satisfies, and what it does not. */
const versionForms = (version: string): readonly (readonly [good: string, bad: string])[] => [
  [`= ${version}`, `!= ${version}`],
  ['>= 1.5, < 99', '> 99'],
  ['~> 1.0', '~> 99.0'],
  [version, '99.1'],
  ['!= 99', '!= 99, >= 99'],
];
const PLUGIN_FORMS = ['~> 1.0', '>= 1.2.3, < 9', '!= 1.0.3', '1.2.3', '>= 1, != 2, < 3'];
const NO_CONSTRAINT = 'latest';

for (const name of packerNames) {
  const part = availableParts().parts[name];
  if (part?.ready !== true) {
    test(name, (t) => void requirePart(t, name));
    continue;
  }
  const { version } = part;
  const packer = { program: part.paths['packer'] ?? '', version, hasPlugins: Number(version.split('.')[1]) >= 8 };

  describe(`Packer ${version}`, { concurrency: 2 }, () => {
    for (const verdict of REQUIREMENT_VERDICTS) {
      const { differs } = verdict;
      test(differs === undefined ? verdict.title : `${verdict.title} (known to differ: ${differs})`, async () => {
        const { failed, output } = await packerRun(packer, ['validate', verdict.path], {
          [verdict.path]: verdict.text,
        });
        assert.equal(failed, verdict.says !== undefined, output);
        assert.match(output, verdict.says ?? /^/);
        if (differs === undefined) assert.deepEqual(constraintsOf(verdict), verdict.constraints, output);
        // Mended, it is no longer known to differ: the table has to say so.
        else assert.notDeepEqual(constraintsOf(verdict), verdict.constraints);
      });
    }

    for (const odd of ODD_REQUIREMENTS) {
      test(`versions: ${odd.title}`, async () => await compareVersions(odd, packer));
      if (!packer.hasPlugins) continue;
      if (odd.plugins !== undefined) test(`plugins: ${odd.title}`, async () => await comparePlugins(odd, packer));
      if (odd.refused !== undefined) test(`plugins: ${odd.title}`, async () => await compareRefused(odd, packer));
    }
  });
}

async function compareVersions(odd: OddRequirements, packer: Packer): Promise<void> {
  const forms = versionForms(packer.version);
  const computed = odd.computed ?? [];
  const slots = Array.from({ length: odd.versions }, (_, index) => index);
  for (const bad of [undefined, ...slots]) {
    const used = new Set<number>();
    const formOf = (index: number): string => {
      used.add(index);
      return forms[index % forms.length]?.[index === bad ? 1 : 0] ?? '';
    };
    const files = odd.files(formOf, pluginForm);
    assert.equal(used.size, odd.versions, 'the table is wrong');
    const { requiredVersions } = read(files);
    assert.deepEqual(
      requiredVersions.map(({ constraint }) => constraint.trim()).sort(),
      slots
        .filter((index) => !computed.includes(index))
        .map(formOf)
        .sort(),
    );
    const { failed, output } = await packerRun(packer, ['inspect', '.'], files);
    const refused = placesOf(output, 'Unsupported Packer Core version');
    if (bad === undefined) {
      assert.deepEqual(refused, [], output);
      // It has read the whole template, not stumbled before it came to that.
      if (odd.refused === undefined && (packer.hasPlugins || odd.plugins === undefined))
        assert.equal(failed, false, output);
    } else if (computed.includes(bad)) {
      assert.equal(refused.length, 1, output);
    } else {
      const expected = requiredVersions.filter(({ constraint }) => constraint.trim() === formOf(bad));
      assert.deepEqual(refused, expected.map(place), output);
    }
  }
}

async function comparePlugins(odd: OddRequirements, packer: Packer): Promise<void> {
  const good = () => versionForms(packer.version)[0]?.[0] ?? '';
  const computed = new Set(odd.computedPlugins);
  const files = odd.files(good, pluginForm);
  const all = (odd.plugins ?? []).map((plugin, index) => `${plugin} ${spaceless(pluginForm(index))}`);
  const { output, failed } = await packerRun(packer, ['plugins', 'required', '.'], files);
  assert.equal(failed, false, output);
  assert.deepEqual(listedPlugins(output), all.toSorted(), output);
  assert.deepEqual(readPlugins(read(files)), all.filter((_, index) => !computed.has(index)).sort());

  // Where they stand is told of plugins without a usable version.
  const spoilt = odd.files(good, (index) => (computed.has(index) ? '>= 1' : NO_CONSTRAINT));
  const { output: errors } = await packerRun(packer, ['inspect', '.'], spoilt);
  const spoiltPlugins = read(spoilt).requiredPlugins;
  assert.deepEqual(placesOf(errors, 'Invalid version constraint'), spoiltPlugins.map(place).sort(), errors);
}

async function compareRefused(odd: OddRequirements, packer: Packer): Promise<void> {
  const files = odd.files(() => versionForms(packer.version)[0]?.[0] ?? '', pluginForm);
  const { output, failed } = await packerRun(packer, ['plugins', 'required', '.'], files);
  assert.ok(failed && output.includes(odd.refused?.says ?? ''), output);
  assert.deepEqual(
    read(files)
      .requiredPlugins.map(({ name }) => name)
      .sort(),
    odd.refused?.names,
  );
}

/** Undefined where the reader finds the file broken. */
function constraintsOf({ path, text }: RequirementVerdict): readonly string[] | undefined {
  try {
    const { requiredVersions } = readTemplate([{ path, text }], path === 'a.json' ? 'json' : 'hcl2');
    return requiredVersions.map(({ constraint }) => constraint);
  } catch (error) {
    if (error instanceof TemplateSyntaxError) return undefined;
    throw error;
  }
}

function pluginForm(index: number): string {
  return PLUGIN_FORMS[index % PLUGIN_FORMS.length] ?? '';
}

function read(files: Files): Template {
  const paths = templateFiles(Object.keys(files)).templates;
  return readTemplate(
    paths.map((path) => ({ path, text: files[path] ?? '' })),
    'hcl2',
  );
}

function place({ file, line }: SourcePlace): string {
  return `${file}:${line}`;
}

/** Where Packer found that fault, by its own diagnostics (hcl2template, formatter.go). */
function placesOf(output: string, fault: string): readonly string[] {
  const pattern = new RegExp(`^Error: ${fault}\\s+on (\\S+) line (\\d+)`, 'gm');
  return Array.from(output.matchAll(pattern), ([, file, line]) => `${file}:${line}`).sort();
}

function readPlugins({ requiredPlugins }: Template): readonly string[] {
  return requiredPlugins.map(({ name, source, version }) => `${name} ${source} ${spaceless(version)}`).sort();
}

/** `NAME SOURCE "CONSTRAINTS"`, quoted as Go does it, as `packer plugins required` prints it. */
function listedPlugins(output: string): readonly string[] {
  return Array.from(
    output.matchAll(/^(\S+) (\S+\/\S+) (".*")/gm),
    ([, name, source, quoted = '']) => `${name} ${source} ${spaceless(String(JSON.parse(quoted)))}`,
  ).sort();
}

function spaceless(constraints: string): string {
  return constraints.replaceAll(/\s+/g, '');
}

async function packerRun({ program }: Packer, args: readonly string[], files: Files): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'requirements-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const env = { ...process.env, CHECKPOINT_DISABLE: '1', PACKER_NO_COLOR: '1', PACKER_PLUGIN_PATH: folder };
    return await new Promise((resolve) => {
      execFile(program, args, { cwd: folder, env }, (error, stdout, stderr) => {
        resolve({ failed: error !== null, output: stdout + stderr });
      });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
