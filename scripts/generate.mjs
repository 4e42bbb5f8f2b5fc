// @ts-check
// Writes what is made from the code: action.yml of each action, the tables of its README, the JSON Schemas.
// `--check` writes nothing and fails when something is not as it would be written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

import { kitchenVerifyInputs, kitchenVerifyOutputs } from '../src/actions/kitchen-verify/inputs.ts';
import { planInputs, planOutputs } from '../src/actions/plan/inputs.ts';
import { publishImageInputs, publishImageOutputs } from '../src/actions/publish-image/inputs.ts';
import { bakeInputs, bakeOutputs } from '../src/actions/bake/inputs.ts';
import { setupPackerInputs, setupPackerOutputs } from '../src/actions/setup-packer/inputs.ts';
import { promoteInputs, promoteOutputs } from '../src/pipeline/promote/inputs.ts';
import { submitInputs, submitOutputs } from '../src/pipeline/requests/inputs.ts';
import { retainInputs, retainOutputs } from '../src/pipeline/retain/inputs.ts';
import { bakeLegsInputs, bakeLegsOutputs } from '../src/pipeline/legs/inputs.ts';
import { pipelineInputs, pipelineOutputs } from '../src/pipeline/inputs.ts';
import { schemaNames } from '../src/cli/schema-names.ts';
import { schemaOf, schemaText } from '../src/cli/schemas.ts';
import { manifestReference } from './manifest-reference.mjs';

/** @import { InputSpec } from '../src/core/runner/inputs.ts' */

/**
 * @typedef {object} Action
 * @property {string} name of its folder in dist, too
 * @property {string} folder that holds action.yml and the README, with a slash at its end; empty for the root
 * @property {string} title
 * @property {string} description
 * @property {string} icon
 * @property {InputSpec} inputs
 * @property {Readonly<Record<string, string>>} outputs
 * @property {boolean} post
 */

/** @type {readonly Action[]} */
export const actions = [
  {
    name: 'pipeline',
    folder: '',
    title: 'Bakehouse',
    description:
      'Build, test and publish machine images from a manifest or a build request, in one step on one machine',
    icon: 'layers',
    inputs: pipelineInputs,
    outputs: pipelineOutputs,
    post: true,
  },
  {
    name: 'setup-packer',
    folder: 'actions/setup-packer/',
    title: 'Bakehouse setup-packer',
    description: 'Install a verified version of Packer and the plugins your template needs',
    icon: 'download',
    inputs: setupPackerInputs,
    outputs: setupPackerOutputs,
    post: true,
  },
  {
    name: 'plan',
    folder: 'actions/plan/',
    title: 'Bakehouse plan',
    description: 'Find out which images need building, and create the job matrices',
    icon: 'map',
    inputs: planInputs,
    outputs: planOutputs,
    post: false,
  },
  {
    name: 'bake',
    folder: 'actions/bake/',
    title: 'Bakehouse bake',
    description: 'Build one image with Packer or from a Dockerfile, and clean up after it',
    icon: 'package',
    inputs: bakeInputs,
    outputs: bakeOutputs,
    post: true,
  },
  {
    name: 'bake-legs',
    folder: 'actions/bake-legs/',
    title: 'Bakehouse bake-legs',
    description: 'Build and test several legs of a plan in one job, where a level has more legs than a matrix has rows',
    icon: 'layers',
    inputs: bakeLegsInputs,
    outputs: bakeLegsOutputs,
    post: true,
  },
  {
    name: 'kitchen-verify',
    folder: 'actions/kitchen-verify/',
    title: 'Bakehouse kitchen-verify',
    description: 'Test the image that was just built, with Test Kitchen or a script',
    icon: 'check-circle',
    inputs: kitchenVerifyInputs,
    outputs: kitchenVerifyOutputs,
    post: true,
  },
  {
    name: 'publish-image',
    folder: 'actions/publish-image/',
    title: 'Bakehouse publish-image',
    description: 'Publish tested images to registries, regions, accounts and files',
    icon: 'upload-cloud',
    inputs: publishImageInputs,
    outputs: publishImageOutputs,
    post: true,
  },
  {
    name: 'promote',
    folder: 'actions/promote/',
    title: 'Bakehouse promote',
    description: 'Move a channel to an image that has what the channel needs, and back',
    icon: 'chevrons-up',
    inputs: promoteInputs,
    outputs: promoteOutputs,
    post: true,
  },
  {
    name: 'submit',
    folder: 'actions/submit/',
    title: 'Bakehouse submit',
    description: 'Send a build request to the workflow of a repository, and wait for its end',
    icon: 'send',
    inputs: submitInputs,
    outputs: submitOutputs,
    post: false,
  },
  {
    name: 'retain',
    folder: 'actions/retain/',
    title: 'Bakehouse retain',
    description: 'Show which old images go and by what others are held; let exactly those go that were agreed to',
    icon: 'trash-2',
    inputs: retainInputs,
    outputs: retainOutputs,
    post: false,
  },
];

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every generated file by its path, with the text that it should have. */
export function generatedFiles() {
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const action of actions) {
    files.set(`${action.folder}action.yml`, actionYaml(action));
    // The page of the root action is not the front page of the repository.
    const readme = action.folder === '' ? 'docs/pipeline.md' : `${action.folder}README.md`;
    files.set(
      readme,
      withTables(existsSync(join(root, readme)) ? readFileSync(join(root, readme), 'utf8') : '', action),
    );
  }
  const { page, text } = workflowPage();
  files.set(page, text);
  for (const name of schemaNames) {
    if (name === 'manifest') {
      const page = 'docs/manifest.md';
      const text = existsSync(join(root, page)) ? readFileSync(join(root, page), 'utf8') : '';
      files.set(page, withTable(text, 'members', manifestReference(schemaOf(name))));
    }
    files.set(`schema/${name}.schema.json`, schemaText(name));
  }
  return files;
}

/** The page on the reusable workflows, with the tables of what each takes and gives. */
function workflowPage() {
  const page = 'docs/workflows.md';
  let text = readFileSync(join(root, page), 'utf8');
  for (const name of ['images', 'publish', 'promote']) {
    const { on } = parse(readFileSync(join(root, `.github/workflows/${name}.yml`), 'utf8'));
    /** @type {Readonly<Record<string, Readonly<Record<string, Described>>>>} */
    const { inputs = {}, secrets = {}, outputs = {} } = on.workflow_call;
    text = withTable(text, `${name}-inputs`, interfaceTable('input', inputs));
    text = withTable(text, `${name}-secrets`, interfaceTable('secret', secrets));
    text = withTable(text, `${name}-outputs`, interfaceTable('output', outputs));
  }
  return { page, text };
}

/** @typedef {{ readonly description: string, readonly required?: boolean, readonly default?: string | number }} Described */

/**
 * @param {'input' | 'secret' | 'output'} what
 * @param {Readonly<Record<string, Described>>} members
 */
function interfaceTable(what, members) {
  const hasDefaults = what === 'input';
  const rows = Object.entries(members).map(([name, { description, required, default: value }]) => {
    const shown = required === true ? '**required**' : value === undefined || value === '' ? '' : `\`${value}\``;
    return `| \`${name}\` | ${hasDefaults ? `${shown} | ` : ''}${cell(description)} |`;
  });
  const head = hasDefaults
    ? ['| input | default | meaning |', '| --- | --- | --- |']
    : [`| ${what} | meaning |`, '| --- | --- |'];
  return [...head, ...rows].join('\n');
}

/** @param {string} value */
function cell(value) {
  return value.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** @param {Action} action */
function actionYaml(action) {
  const text = (/** @type {string} */ value) => JSON.stringify(value);
  const dist = `${action.folder === '' ? '' : '../../'}dist/${action.name}`;
  const lines = [
    '# Generated from the input specification by `npm run generate`; do not edit.',
    `name: ${text(action.title)}`,
    `description: ${text(action.description)}`,
    `branding: { icon: ${action.icon}, color: orange }`,
    'inputs:',
    ...Object.entries(action.inputs).flatMap(([name, input]) => [
      `  ${name}:`,
      `    description: ${text(input.description)}`,
      ...(input.required ? ['    required: true'] : [`    default: ${text(input.default)}`]),
    ]),
    'outputs:',
    ...Object.entries(action.outputs).flatMap(([name, description]) => [
      `  ${name}:`,
      `    description: ${text(description)}`,
    ]),
    'runs:',
    '  using: node24',
    `  main: ${dist}/main.js`,
    ...(action.post ? [`  post: ${dist}/post.js`, '  post-if: always()'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * @param {string} readme
 * @param {Action} action
 */
function withTables(readme, action) {
  const inputs = Object.entries(action.inputs).map(
    ([name, input]) =>
      `| \`${name}\` | ${input.required ? '**required**' : input.default === '' ? '' : `\`${input.default}\``} | ${cell(input.description)} |`,
  );
  const outputs = Object.entries(action.outputs).map(([name, description]) => `| \`${name}\` | ${cell(description)} |`);
  const tables = {
    inputs: ['| input | default | meaning |', '| --- | --- | --- |', ...inputs].join('\n'),
    outputs: ['| output | meaning |', '| --- | --- |', ...outputs].join('\n'),
  };
  let text = readme;
  for (const [name, table] of Object.entries(tables)) text = withTable(text, name, table);
  return text;
}

/**
 * The page with what stands between two comments replaced.
 * @param {string} page
 * @param {string} name
 * @param {string} table
 */
function withTable(page, name, table) {
  return page.replace(
    new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`),
    (_, before, after) => `${before}\n${table}\n\n${after}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const stale = [...generatedFiles()].filter(([path, text]) => {
    const full = join(root, path);
    if (existsSync(full) && readFileSync(full, 'utf8') === text) return false;
    if (!check) {
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, text);
    }
    return true;
  });
  for (const [path] of stale) console.log(`${check ? 'Not as generated' : 'Wrote'}: ${path}`);
  if (check && stale.length > 0) process.exitCode = 1;
}
