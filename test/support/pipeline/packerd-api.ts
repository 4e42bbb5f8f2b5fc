// The answers of packerd 0.0.2, as its description has them, in our words: packerd has no licence by which its own could be kept
// here. Where PACKERD_SWAGGER names packerd's swagger.yml, that file is used, and ours is held to it.
import { readFileSync } from 'node:fs';

import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { z } from 'zod';

const string = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const listOf = (name: string) => ({ type: 'array', items: { $ref: `#/definitions/${name}` } });

const own = {
  definitions: {
    variable: { type: 'object', required: ['key', 'value'], properties: { key: string, value: string } },
    variables: listOf('variable'),
    error: { type: 'object', required: ['message'], properties: { code: integer, message: string } },
    buildresponse: {
      type: 'object',
      properties: {
        buildrequestid: string,
        id: string,
        buildstages: listOf('buildstage'),
        buildrequest: { items: { $ref: '#/definitions/link' } },
        images: { type: 'array', items: string },
        artifacts: listOf('link'),
        status: string,
        eta: integer,
      },
    },
    buildrequest: {
      required: ['giturl'],
      properties: {
        id: string,
        buildonly: string,
        buildvars: { $ref: '#/definitions/variables' },
        giturl: string,
        templatepath: string,
        branch: string,
        localpath: string,
        responses: { type: 'array', items: string },
        responselinks: listOf('link'),
      },
    },
    buildstage: {
      type: 'object',
      properties: {
        name: string,
        status: { type: 'string', enum: ['pending', 'running', 'failed', 'complete'] },
        log: string,
        start: string,
        end: string,
      },
    },
    link: { type: 'object', properties: { rel: string, href: string } },
    health: {
      type: 'object',
      required: ['status', 'diskpercentfull'],
      properties: { status: string, diskpercentfull: integer, goroutines: integer },
    },
  },
  /** What each path answers by its status; `null`: nothing. */
  paths: {
    'post /build': { 202: listOf('link'), 400: { $ref: '#/definitions/error' } },
    'get /build/queue': { 200: listOf('link'), 204: null, 400: { $ref: '#/definitions/error' } },
    'get /build/queue/{id}': {
      200: { $ref: '#/definitions/buildrequest' },
      400: { $ref: '#/definitions/error' },
    },
    'get /build/responses/{id}': { 200: listOf('link'), 400: { $ref: '#/definitions/error' } },
    'get /build/responses/{id}/{buildnumber}': {
      200: { $ref: '#/definitions/buildresponse' },
      400: { $ref: '#/definitions/error' },
    },
    'get /build/responses/{id}/{buildnumber}/stages': {
      200: listOf('link'),
      400: { $ref: '#/definitions/error' },
    },
    'get /build/responses/{id}/{buildnumber}/stages/{stagename}': {
      200: { $ref: '#/definitions/buildstage' },
      400: { $ref: '#/definitions/error' },
    },
    'get /health': { 200: { $ref: '#/definitions/health' }, default: { $ref: '#/definitions/error' } },
  },
};

const swagger = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ responses: z.record(z.string(), z.object({ schema: z.unknown().optional() })) })),
  ),
  definitions: z.record(z.string(), z.unknown()),
});

interface Description {
  readonly definitions: unknown;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** packerd's own, without the words; undefined where it is not at hand. */
export function packerdsOwn(): Description | undefined {
  const path = process.env['PACKERD_SWAGGER'];
  if (path === undefined) return undefined;
  const { paths, definitions } = swagger.parse(parse(readFileSync(path, 'utf8')));
  const answers = Object.entries(paths).flatMap(([at, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => [
      `${method} ${at}`,
      Object.fromEntries(Object.entries(responses).map(([status, { schema }]) => [status, bare(schema ?? null)])),
    ]),
  );
  return { definitions: bare(definitions), paths: Object.fromEntries(answers) };
}

export const ourDescription: Description = own;

/** What tools and people read, and JSON Schema has no use for. */
const WORDS: ReadonlySet<string> = new Set(['format', 'readOnly']);

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => !WORDS.has(name) && !(name === 'description' && typeof one === 'string'))
      .map(([name, one]) => [name, bare(one)]),
  );
}

/** What is wrong with an answer by packerd's description; empty where nothing is. Codes of its framework have `error`. */
export function faultsOf(method: string, path: string, status: number, body: unknown): string {
  const { definitions, paths } = packerdsOwn() ?? ourDescription;
  const at = Object.keys(paths).find((one) => fits(one, `${method.toLowerCase()} ${path}`));
  if (at === undefined) return `packerd has no ${method} ${path}`;
  const answers: Readonly<Record<string, unknown>> = paths[at] ?? {};
  const isFramework = [401, 403, 413, 415, 422, 429, 500, 503].includes(status);
  const schema = answers[status] ?? (isFramework ? { $ref: '#/definitions/error' } : answers[status]);
  if (schema === undefined) return `packerd's ${at} has no ${status}`;
  if (schema === null) return body === undefined ? '' : 'packerd answers nothing here';
  if (typeof schema !== 'object') return 'no schema';
  const ajv = new Ajv({ strict: false });
  return ajv.validate({ ...schema, definitions }, body) ? '' : ajv.errorsText();
}

function fits(pattern: string, path: string): boolean {
  const [one, other] = [pattern.split('/'), path.split('/')];
  return one.length === other.length && one.every((part, index) => part.startsWith('{') || part === other[index]);
}
