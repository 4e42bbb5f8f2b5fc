// @ts-check
// Checks every workflow, every action.yml and every workflow or step list in the documents with GitHub's own language
// service. A step that uses an action of ours is held against our own action.yml: its inputs, and the outputs read
// from it.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { LineCounter, isMap, isScalar, isSeq, parse, parseDocument } from 'yaml';

/** @typedef {{ path: string, line: number, message: string }} Problem `line` counts from 1 */
/** @typedef {{ line: number, text: string }} Block a fenced block of a document; `line` is that of its first line */
/** @typedef {{ kind: 'workflow' | 'job' | 'steps' }} Shape how much of a workflow a text is */

const WORKFLOWS = ['.github/workflows/*.yml', '.github/workflows/*.yaml'];
const ACTIONS = ['action.yml', 'actions/*/action.yml'];
const DOCUMENTS = ['*.md', 'docs/**/*.md', 'actions/*/README.md'];

/**
 * Checks all files of a repository.
 * @param {string} root
 * @returns {Promise<{ checked: number, problems: Problem[] }>}
 */
export async function lintRepository(root) {
  /** @type {Problem[]} */
  const problems = [];
  let checked = 0;
  const whole = globSync([...WORKFLOWS, ...ACTIONS], { cwd: root }).sort();
  for (const path of whole) {
    const text = readFileSync(join(root, path), 'utf8');
    checked += 1;
    problems.push(...(await lintFile(root, path, text)));
  }
  for (const path of globSync(DOCUMENTS, { cwd: root }).sort()) {
    for (const block of yamlBlocks(readFileSync(join(root, path), 'utf8'))) {
      const found = await lintBlock(root, path, block);
      if (found) {
        checked += 1;
        problems.push(...found);
      }
    }
  }
  return { checked, problems };
}

/**
 * Checks a whole workflow, or a whole action.yml if `path` ends so.
 * @param {string} root
 * @param {string} path
 * @param {string} text
 * @returns {Promise<Problem[]>}
 */
export async function lintFile(root, path, text) {
  const diagnostics = await diagnose(root, path.endsWith('action.yml') ? 'action.yml' : 'workflow.yml', text);
  const problems = diagnostics.map(({ line, message }) => ({ path, line, message }));
  return [...problems, ...unknownOutputs(root, path, text, 0)];
}

/**
 * Checks a block of a document, or answers undefined if it is no workflow, job or step list.
 * @param {string} root
 * @param {string} path
 * @param {Block} block
 * @returns {Promise<Problem[] | undefined>}
 */
export async function lintBlock(root, path, block) {
  const lines = new LineCounter();
  const document = parseDocument(block.text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      path,
      line: block.line + lines.linePos(error.pos[0]).line - 1,
      message: error.message.split('\n', 1)[0]?.replace(/ at line .*$/, '') ?? error.code,
    }));
  }
  const shape = shapeOf(document.contents);
  if (!shape) return undefined;
  const { text, added } = completed(block.text, shape);
  const diagnostics = await diagnose(root, 'workflow.yml', text);
  const at = (/** @type {number} */ line) => Math.max(block.line, block.line + line - 1 - added);
  return [
    // A fragment may read `needs` or `matrix` of the job around it, which the service cannot see and only warns of.
    ...diagnostics
      .filter((one) => shape.kind === 'workflow' || !one.warning)
      .map(({ line, message }) => ({ path, line: at(line), message })),
    ...unknownOutputs(root, path, text, block.line - 1 - added),
  ];
}

/**
 * The fenced blocks of a Markdown text that are marked as YAML.
 * @param {string} markdown
 * @returns {Block[]}
 */
export function yamlBlocks(markdown) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {{ fence: string, indent: number, yaml: boolean, line: number, lines: string[] } | undefined} */
  let open;
  for (const [index, line] of markdown.split('\n').entries()) {
    const fence = /^( *)(`{3,}|~{3,})\s*(\w*)/.exec(line);
    if (!open && fence) {
      const [, indent = '', mark = '', language = ''] = fence;
      open = { fence: mark, indent: indent.length, yaml: /^ya?ml$/i.test(language), line: index + 2, lines: [] };
    } else if (open && fence?.[2]?.startsWith(open.fence) && !fence[3]) {
      if (open.yaml) blocks.push({ line: open.line, text: `${open.lines.join('\n')}\n` });
      open = undefined;
    } else if (open) {
      open.lines.push(line.slice(0, open.indent).trim() === '' ? line.slice(open.indent) : line);
    }
  }
  return blocks;
}

/**
 * How much of a workflow a parsed block is, or undefined for any other YAML.
 * @param {unknown} contents
 * @returns {Shape | undefined}
 */
function shapeOf(contents) {
  if (isSeq(contents)) {
    const steps = contents.items.length > 0 && contents.items.every((item) => isMap(item) && isStep(item));
    return steps ? { kind: 'steps' } : undefined;
  }
  if (!isMap(contents)) return undefined;
  if (contents.has('jobs')) return { kind: 'workflow' };
  return isSeq(contents.get('steps')) && !contents.has('runs') ? { kind: 'job' } : undefined;
}

/** @param {import('yaml').YAMLMap} item */
const isStep = (item) => item.has('uses') || item.has('run');

/**
 * The block as a workflow of its own, with the number of lines put before it.
 * @param {string} text
 * @param {Shape} shape
 */
function completed(text, shape) {
  /** @type {string[]} */
  const before = [];
  let indent = '';
  if (shape.kind === 'workflow') {
    if (!/^['"]?on['"]?:/m.test(text)) before.push('on: push');
  } else {
    before.push('on: push', 'jobs:', '  example:');
    indent = '    ';
    if (shape.kind === 'steps' || !/^runs-on:/m.test(text)) before.push('    runs-on: ubuntu-24.04');
    if (shape.kind === 'steps') {
      before.push('    steps:');
      indent = '      ';
    }
  }
  const body = text.replace(/^(?=.)/gm, indent);
  return { text: [...before, body].join('\n'), added: before.length };
}

/**
 * @param {string} root
 * @param {string} name action.yml or workflow.yml: the service tells them apart by name
 * @param {string} text
 * @returns {Promise<{ line: number, message: string, warning: boolean }[]>}
 */
async function diagnose(root, name, text) {
  const { validate, failures } = await languageService();
  documents += 1;
  // The service remembers what it parsed by address, so each text gets an address of its own.
  const uri = `file:///${documents}/${name === 'action.yml' ? name : `.github/workflows/${name}`}`;
  const resolved = text.replace(/^(\s*(?:-\s+)?uses:\s*['"]?)\.\/(?=actions\/)/gm, '$1$/');
  const diagnostics = await validate(textDocument(uri, resolved), {
    actionsMetadataProvider: {
      // Of an action that is not ours nothing is known here, so anything goes.
      fetchActionMetadata: async (reference) =>
        reference.name === 'bakehouse'
          ? readAction(root, reference.path ?? '')
          : { name: reference.name, description: '' },
    },
    fileProvider: {
      getFileContent: async (reference) => {
        if ('repository' in reference && reference.repository !== 'bakehouse') {
          return { name: reference.path, content: '' };
        }
        return { name: reference.path, content: readFileSync(join(root, reference.path), 'utf8') };
      },
    },
  });
  const failed = failures.splice(0).map((message) => ({ line: 1, message, warning: false }));
  return [
    ...diagnostics.map(({ range, message, severity }) => ({
      line: range.start.line + 1,
      message: typeof message === 'string' ? message : message.value,
      warning: severity !== undefined && severity > 1,
    })),
    ...failed,
  ];
}

let documents = 0;

/**
 * @param {string} uri
 * @param {string} text
 * @returns {Parameters<typeof import('@actions/languageservice').validate>[0]}
 */
function textDocument(uri, text) {
  const lineCount = text.split('\n').length;
  const unused = { positionAt: unasked, offsetAt: unasked, getLineRange: unasked, getEOLCharacters: unasked };
  return { uri, languageId: 'yaml', version: 1, lineCount, getText: () => text, ...unused };
}

/** @returns {never} */
function unasked() {
  throw new Error('Validation asks a document for its text only.');
}

/** @type {Promise<{ validate: typeof import('@actions/languageservice').validate, failures: string[] }> | undefined} */
let service;

/** Loads the service at its first use: it takes a quarter of a second. */
function languageService() {
  service ??= (async () => {
    // The service imports JSON without the attribute that Node asks for, since it expects to be bundled.
    const hooks = registerHooks({
      resolve(specifier, context, next) {
        const resolved = next(specifier, context);
        return resolved.url.endsWith('.json') ? { ...resolved, importAttributes: { type: 'json' } } : resolved;
      },
    });
    const { validate, registerLogger } = await import('@actions/languageservice');
    hooks.deregister();
    // It logs its own failures and answers that all is well; here they count.
    /** @type {string[]} */
    const failures = [];
    registerLogger({ log: ignore, info: ignore, warn: ignore, error: (message) => failures.push(message) });
    return { validate, failures };
  })();
  return service;
}

function ignore() {}

/**
 * Reads of `steps.<id>.outputs.<name>` where step `<id>` is an action of ours that has no such output.
 * @param {string} root
 * @param {string} path
 * @param {string} text
 * @param {number} offset added to each line
 * @returns {Problem[]}
 */
function unknownOutputs(root, path, text, offset) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const jobs = isMap(document.contents) ? document.get('jobs') : undefined;
  if (!isMap(jobs)) return [];
  /** @type {Problem[]} */
  const problems = [];
  for (const { value: job } of jobs.items) {
    if (!isMap(job) || !job.range) continue;
    const [start, end] = job.range;
    const outputs = ownOutputs(root, job.get('steps'));
    for (const match of text.slice(start, end).matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      const [, id = '', output = ''] = match;
      const known = outputs.get(id);
      if (known && !known.includes(output)) {
        const line = lines.linePos(start + match.index).line + offset;
        problems.push({ path, line, message: `Step '${id}' has no output '${output}', only ${known.join(', ')}` });
      }
    }
  }
  return problems;
}

/**
 * The outputs of each step with an id that uses an action of ours.
 * @param {string} root
 * @param {unknown} steps
 */
function ownOutputs(root, steps) {
  /** @type {Map<string, string[]>} */
  const outputs = new Map();
  for (const step of isSeq(steps) ? steps.items : []) {
    if (!isMap(step)) continue;
    const uses = step.getIn(['uses'], true);
    const id = step.get('id');
    if (!isScalar(uses) || typeof uses.value !== 'string' || typeof id !== 'string') continue;
    const own = /^(?:[.$]\/|[\w-]+\/bakehouse\/)(actions\/[\w-]+)(?:@|$)/.exec(uses.value)?.[1];
    const action = own === undefined ? undefined : readAction(root, own);
    if (action) outputs.set(id, Object.keys(action.outputs ?? {}));
  }
  return outputs;
}

/**
 * @param {string} root
 * @param {string} folder of an action, '' for the root's
 * @returns {import('@actions/languageservice/action').ActionMetadata | undefined} undefined if there is none
 */
function readAction(root, folder) {
  const path = join(root, folder, 'action.yml');
  return existsSync(path) ? parse(readFileSync(path, 'utf8')) : undefined;
}

if (import.meta.main) {
  const { checked, problems } = await lintRepository(process.cwd());
  for (const { path, line, message } of problems) console.error(`${path}:${line}: ${message}`);
  console.log(`Checked ${checked} workflows, actions and examples. Problems: ${problems.length}.`);
  if (problems.length > 0) process.exitCode = 1;
}
