import { checkDocument, type Document, DocumentError, type Problem, readDocument } from '../../core/text/document.ts';
import { type Pair, show } from '../../core/runner/inputs.ts';
import { documentSecrets } from '../../core/secrets/literal-secret.ts';
import { UserError } from '../../core/errors.ts';
import { type LegDefinition, nothingMore } from '../../image/definition.ts';
import { slugOf } from '../../image/leg.ts';
import { quoted } from '../../image/placeholder.ts';
import type { Draft } from '../draft.ts';
import { type BuildRequest, buildRequest } from './build-request.ts';
import { checkBranch, checkGitUrl, repositoryNameOf } from './git-address.ts';
import type { RequestText } from './request-text.ts';
import { templateOf } from './template-path.ts';

export interface RequestOptions extends RequestText {
  /** Where the repository of the request is checked out. */
  readonly repository: string;
  /** What the leg is called when the address names nothing. */
  readonly repositoryName: string;
}

/** What the request says beside its leg: for the clone, and for the response. */
export interface RequestFacts {
  readonly id: string | null;
  readonly giturl: string;
  readonly branch: string | null;
  readonly variables: readonly Pair[];
  /** Each with the name under which the input `secret-vars` gives its value. */
  readonly secretVariables: readonly Pair[];
}

/**
 * Reads packerd's build request as a draft of one leg. Throws a DocumentError that tells all that is wrong, and no value
 * that could be a secret.
 */
export function readRequest(options: RequestOptions): { readonly draft: Draft; readonly request: RequestFacts } {
  const { document, request, problems } = parseRequest(options);
  const template = templateOf(request.templatepath, options.repository, problems.length === 0);
  if (template instanceof UserError) {
    problems.push({ line: document.lineOf(['templatepath']), message: template.message });
  }
  if (problems.length > 0 || template instanceof UserError) throw refused(options, problems);
  const name = repositoryNameOf(request.giturl) ?? options.repositoryName;
  const at = { file: options.name, line: document.lineOf(['giturl']) };
  return {
    draft: {
      from: options.from,
      legs: [{ definition: definitionOf(name, template, request), at }],
      notices: [],
      targets: {},
      buildRegistry: null,
    },
    request: factsOf(request),
  };
}

/**
 * What a request asks for, before its repository is there. Throws a DocumentError that tells all that is wrong so far, and
 * no value that could be a secret.
 */
export function checkRequest(text: RequestText): RequestFacts {
  const { request, problems } = parseRequest(text);
  if (problems.length > 0) throw refused(text, problems);
  return factsOf(request);
}

function parseRequest({ name, text }: RequestText): {
  readonly document: Document;
  readonly request: BuildRequest;
  readonly problems: Problem[];
} {
  const document = readDocument(name, Buffer.from(text));
  checkSecrets(document, text);
  checkVariables(document);
  const request = checkDocument(document, buildRequest);
  return { document, request, problems: problemsOf(request, document) };
}

function refused({ name }: RequestText, problems: readonly Problem[]): DocumentError {
  return new DocumentError(
    name,
    problems.toSorted((a, b) => a.line - b.line),
  );
}

function factsOf({ id, giturl, branch, buildvars }: BuildRequest): RequestFacts {
  return {
    id: id ?? null,
    giturl,
    branch: branch ?? null,
    variables: buildvars.flatMap((one) => ('value' in one ? [[one.key, one.value] as const] : [])),
    secretVariables: buildvars.flatMap((one) => ('secret' in one ? [[one.key, one.secret] as const] : [])),
  };
}

function definitionOf(name: string, template: string, request: BuildRequest): LegDefinition {
  const { buildvars } = request;
  return {
    leg: name,
    slug: slugOf(name),
    image: name,
    tier: 'application',
    axes: {},
    name: quoted(name),
    version: null,
    parent: null,
    source: null,
    work: {
      builder: 'packer',
      template,
      'working-directory': '.',
      only: buildNames(request).map(quoted),
      except: [],
      vars: Object.fromEntries(buildvars.flatMap((one) => ('value' in one ? [[one.key, quoted(one.value)]] : []))),
      'secret-vars': Object.fromEntries(buildvars.flatMap((one) => ('secret' in one ? [[one.key, one.secret]] : []))),
      'var-files': [],
      arguments: [],
      version: null,
      'vars-in-environment': true,
      substitutions: null,
    },
    ...nothingMore(),
  };
}

function buildNames({ buildonly }: BuildRequest): readonly string[] {
  return buildonly
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function problemsOf(request: BuildRequest, document: Document): Problem[] {
  const problems: Problem[] = [];
  const add = (path: readonly PropertyKey[], message: string): void => {
    problems.push({ line: document.lineOf(path), message });
  };
  const address = checkGitUrl(request.giturl);
  if (address !== undefined) add(['giturl'], address.message);
  const branch = request.branch === undefined ? undefined : checkBranch(request.branch);
  if (branch !== undefined) add(['branch'], branch.message);
  for (const name of buildNames(request)) {
    // oxlint-disable-next-line no-control-regex -- as above
    if (/^-|[\u0000-\u001f\u007f]/.test(name))
      add(['buildonly'], `buildonly holds ${show(name)}, which no build is called.`);
  }
  const seen = new Set<string>();
  for (const [index, one] of request.buildvars.entries()) {
    if (seen.has(one.key)) add(['buildvars', index], `buildvars names ${one.key} twice; keep one of them.`);
    seen.add(one.key);
    if ('value' in one && one.value.includes('\0')) add(['buildvars', index], `${one.key} holds a NUL byte.`);
  }
  return problems;
}

function checkSecrets(document: Document, text: string): void {
  // The address has a check, and a remedy, of its own.
  const value = Object.fromEntries([...membersOf(document.value)].filter(([name]) => name !== 'giturl'));
  const found = documentSecrets({ ...document, value }, text, false);
  if (found.length === 0) return;
  const remedy = 'Give the value to the input secret-vars, and here {"key": …, "secret": "NAME"}.';
  const problems = found.map(({ line, what }) => ({ line, message: `A request must not hold ${what}. ${remedy}` }));
  throw new DocumentError(document.name, problems);
}

/** By hand, since the schema's own messages show what they found, and these values may be secrets. */
function checkVariables(document: Document): void {
  const list = membersOf(document.written).get('buildvars');
  if (list === undefined) return;
  const refuse = (path: readonly PropertyKey[], message: string): Problem => ({ line: document.lineOf(path), message });
  if (!Array.isArray(list)) {
    throw new DocumentError(document.name, [
      refuse(['buildvars'], 'buildvars must be a list of {"key", "value"} or {"key", "secret"}.'),
    ]);
  }
  const problems = list.flatMap((one: unknown, index) => {
    const members = membersOf(one);
    const where = `buildvars[${index}]`;
    const at = ['buildvars', index];
    const unknown = [...members.keys()].filter((name) => !['key', 'value', 'secret'].includes(name));
    if (unknown.length > 0)
      return [refuse(at, `${where} has ${unknown.map(show).join(', ')}; known are key, value, secret.`)];
    if (members.has('value') === members.has('secret')) {
      return [refuse(at, `${where} must have a "value" or a "secret" beside its "key", and not both.`)];
    }
    const notText = [...members].find(([, value]) => typeof value !== 'string')?.[0];
    if (notText !== undefined) return [refuse(at, `${where}.${notText} must be a string.`)];
    return ['key', 'secret'].flatMap((name) => {
      const value = members.get(name);
      if (typeof value !== 'string' || /^(?!__proto__$)[A-Za-z_][\w.:-]*$/.test(value)) return [];
      return [refuse(at, `${where}.${name} must be a name: a letter or underscore, then letters, digits, and . : _ -`)];
    });
  });
  if (problems.length > 0) throw new DocumentError(document.name, problems);
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}
