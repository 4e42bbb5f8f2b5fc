import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { writeAtomically } from '../../core/files/files.ts';
import { orList, type Pair, show } from '../../core/runner/inputs.ts';
import { nearestName } from '../../core/text/wording.ts';
import { insideWorkspace, shownPath } from '../../core/files/paths.ts';
import { checkExpression } from '../../recipe/hcl/hcl-expression.ts';
import { hclString } from '../../recipe/hcl/hcl-string.ts';
import { templateFiles } from '../../recipe/template/loaded-template.ts';
import type { Template, Variable } from '../../recipe/template/template.ts';
import { readVarFile } from './var-file.ts';
import type { Value } from './written-value.ts';

export interface VariablesRequest {
  readonly template: Template;
  readonly workspace: string;
  readonly workingDirectory: string;
  /** As given; a path that ends in `?` may be missing. */
  readonly varFiles: readonly string[];
  readonly vars: readonly Pair[];
  readonly secretVars: readonly Pair[];
  /** Over all others, for a build that is tried again since there was no capacity. */
  readonly retryVars: readonly Pair[];
  /** Values of variables that are ours to give: those that the template declares get them, whatever else gives one. */
  readonly reserved?: readonly Pair[];
  /** Where the files that we make ourselves go: nobody else may read that folder. */
  readonly folder: string;
}

export interface PreparedVariables {
  /** Paths for `-var-file`, in order: the later one wins. */
  readonly files: readonly string[];
  /** The same with those for want of capacity. */
  readonly retryFiles: readonly string[];
  readonly names: readonly string[];
  /** Values that must not be shown: of secret variables, and of those that the template calls sensitive. */
  readonly secrets: readonly string[];
  /** All texts among the values of variable files, those that Packer loads by itself among them. */
  readonly texts: readonly string[];
}

/**
 * Brings all values into files: Packer reads HCL and JSON itself; YAML, `name=value` and the inputs become a file of our
 * own. Never an argument (readable by every process) and not `PKR_VAR_*` either, which `-var-file` would override.
 */
export async function prepareVariables(request: VariablesRequest): Promise<PreparedVariables> {
  const { template } = request;
  const sensitive = new Set(template.variables.filter((one) => one.sensitive).map(({ name }) => name));
  const secrets = new Set(request.secretVars.map(([, value]) => value));
  for (const variable of template.variables) {
    if (variable.sensitive && variable.default.known) addTexts(secrets, variable.default.value);
  }
  const texts = new Set<string>();
  for (const path of autoVarFiles(request)) {
    // Only to learn what is secret; what is wrong with it, Packer says.
    const { values } = await readVarFile(path, path, template).catch(() => ({ values: new Map<string, Value>() }));
    for (const [name, value] of values) {
      addTexts(texts, value);
      if (sensitive.has(name)) addTexts(secrets, value);
    }
  }
  const files: string[] = [];
  const names = new Set<string>();
  const problems: string[] = [];
  const own = (values: ReadonlyMap<string, Value>, source: string): void => {
    problems.push(...unknownNames(values, template, source));
    const path = join(request.folder, `vars-${files.length}${template.kind === 'hcl2' ? '.pkrvars.hcl' : '.json'}`);
    writeAtomically(path, renderVariables(values, template));
    files.push(path);
  };
  for (const given of request.varFiles) {
    const path = findVarFile(request, given);
    if (path === undefined) continue;
    const { values, passed } = await readVarFile(path, shownPath(request.workspace, path), template);
    for (const [name, value] of values) {
      names.add(name);
      addTexts(texts, value);
      if (sensitive.has(name)) addTexts(secrets, value);
    }
    if (passed) files.push(path);
    else own(values, shownPath(request.workspace, path));
  }
  const fromInputs = new Map<string, Value>([...request.vars, ...request.secretVars]);
  for (const [name, value] of fromInputs) {
    names.add(name);
    if (sensitive.has(name)) addTexts(secrets, value);
  }
  if (fromInputs.size > 0) own(fromInputs, 'the inputs "vars" and "secret-vars"');
  const usual = [...files];
  const ofRetry = new Map<string, Value>(request.retryVars);
  for (const [name, value] of ofRetry) if (sensitive.has(name)) addTexts(secrets, value);
  if (ofRetry.size > 0) own(ofRetry, '"retry-vars"');
  const isDeclared = ([name]: readonly [string, string]): boolean =>
    template.variables.some((one) => one.name === name);
  const declared = new Map<string, Value>([...(request.reserved ?? [])].filter(isDeclared));
  if (declared.size > 0) {
    own(declared, 'Bakehouse');
    usual.push(...files.slice(-1));
  }
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  secrets.delete('');
  return { files: usual, retryFiles: files, names: [...names].sort(), secrets: [...secrets], texts: [...texts] };
}

/** What Packer itself loads beside the files of a template folder. */
function autoVarFiles({ template, workspace }: VariablesRequest): readonly string[] {
  const first = template.files[0]?.path;
  if (template.kind === 'json' || first === undefined) return [];
  const folder = dirname(resolve(workspace, first));
  try {
    return templateFiles(readdirSync(folder)).varFiles.map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function findVarFile(request: VariablesRequest, given: string): string | undefined {
  const optional = given.endsWith('?');
  const path = optional ? given.slice(0, -1) : given;
  if (optional && !existsSync(resolve(request.workingDirectory, path))) return undefined;
  return insideWorkspace('Input "var-files"', request.workspace, request.workingDirectory, path);
}

function unknownNames(values: ReadonlyMap<string, Value>, template: Template, source: string): readonly string[] {
  const declared = template.variables.map(({ name }) => name);
  return [...values.keys()]
    .filter((name) => !declared.includes(name))
    .map((name) => {
      const near = nearestName(name, declared);
      const hint = near === undefined ? '' : ` Did you mean ${near}?`;
      const allowed = declared.length === 0 ? 'it declares none' : `it declares ${orList(declared)}`;
      return `The template declares no variable ${show(name)}, which ${source} set; ${allowed}.${hint}`;
    });
}

/** The text of a var file of our own: HCL for HCL2 templates, else JSON with all values as texts, as Packer wants it. */
export function renderVariables(
  values: ReadonlyMap<string, Value>,
  template: Pick<Template, 'kind' | 'variables'>,
): string {
  if (template.kind === 'json') {
    const texts = [...values].map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
    return JSON.stringify(Object.fromEntries(texts));
  }
  const declared = new Map(template.variables.map((one) => [one.name, one]));
  return [...values].map(([name, value]) => `${name} = ${expressionOf(value, declared.get(name))}\n`).join('');
}

function expressionOf(value: Value, variable: Variable | undefined): string {
  if (typeof value !== 'string' || variable === undefined || variable.isString) return hclValue(value);
  // As Packer itself does with -var: a value for a variable that is not a string is an HCL expression.
  const expression = value.trim();
  const checked = checkExpression(expression);
  if (!checked.ok) {
    throw new UserError(
      `The variable ${variable.name} is no string (${variable.type ?? 'by its default'}), so its value must be one HCL expression, ` +
        `but it is none: ${checked.reason}`,
    );
  }
  return expression;
}

function hclValue(value: Value): string {
  if (typeof value === 'string') return hclString(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(hclValue).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${hclString(key)} = ${hclValue(one)}`)
    .join(', ')} }`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function addTexts(secrets: Set<string>, value: unknown): void {
  if (typeof value === 'string') secrets.add(value);
  else if (typeof value === 'number') secrets.add(String(value));
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) addTexts(secrets, one);
}
