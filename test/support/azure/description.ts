// Holds what is asked of Azure's Resource Manager, and what its stand-in answers, to Microsoft's own description of it.
import { readFileSync } from 'node:fs';

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

import { type ArmReply, type ArmRequest, membersOf } from './answers.ts';

interface Method {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly version: string;
  /** Names that its query may have, beside api-version. */
  readonly query: readonly string[];
  readonly request?: object;
  /** By status; null: without a body. */
  readonly responses: Readonly<Record<string, object | null>>;
}

interface Described {
  readonly methods: readonly Method[];
  readonly schemas: Readonly<Record<string, object>>;
}

/** As every service tells an error (CloudError, ErrorResponse). */
const ERROR = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: { code: { type: 'string' }, message: { type: 'string' } },
      required: ['code', 'message'],
    },
  },
  required: ['error'],
};
/**
 * Azure tells the rights on a subscription, too, which its description has for groups and resources alone; scale sets are not in the
 * part of the description that is here.
 */
const UNDESCRIBED =
  /^\/subscriptions\/[^/]+(?:\/providers\/(?:Microsoft\.Authorization\/permissions|Microsoft\.Compute\/virtualMachineScaleSets)|\/resourceGroups\/[^/]+\/providers\/Microsoft\.Compute\/virtualMachineScaleSets\/[^/]+\/virtualMachines)$/i;
/** Of lists, where a page leads to the next one. */
const PAGING = ['$skiptoken'];

export class Description {
  readonly #methods: readonly (Method & { readonly pattern: RegExp })[];
  readonly #validators = new Map<string, ValidateFunction>();
  readonly #ajv: Ajv2020;

  constructor() {
    const path = new URL('../../fixtures/azure/resource-manager.json', import.meta.url);
    const { methods, schemas }: Described = JSON.parse(readFileSync(path, 'utf8'));
    this.#ajv = new Ajv2020({ allErrors: true, strict: false });
    this.#ajv.addSchema({ $id: 'answers', $defs: schemas });
    // Nobody may ask for what only Azure says.
    this.#ajv.addSchema({ $id: 'requests', $defs: membersOf(writable(schemas)) });
    this.#methods = methods.map((one) => ({ ...one, pattern: patternOf(one.path) }));
  }

  /**
   * What of a call is not as described; empty where all is. Packer's builder speaks older versions, of which nothing is
   * known here.
   */
  problems({ method, url, body }: ArmRequest, reply: ArmReply | 'silence'): readonly string[] {
    const path = decodeURIComponent(url.pathname);
    const version = url.searchParams.get('api-version') ?? '';
    const what = `${method} ${path.replace(/^\/subscriptions\/[^/]+/, '/subscriptions/S')} of ${version}`;
    const fits = this.#methods.filter((one) => one.method === method && one.pattern.test(path));
    const found = fits.filter((one) => one.version === version).toSorted((a, b) => literals(b) - literals(a))[0];
    if (found === undefined) return isUndescribed(path, version) ? [] : [`${what}: there is no such method`];
    const known = new Set(['api-version', ...PAGING, ...found.query]);
    const strange = [...url.searchParams.keys()].filter((name) => !known.has(name));
    const asked = found.request === undefined ? [] : this.#misfits(`${what}, asked`, 'requests', found.request, body);
    const answered = reply === 'silence' ? [] : this.#answered(`${what}, answered ${reply.status}`, found, reply);
    return [...strange.map((name) => `${what}: ${found.name} takes no ${name}`), ...asked, ...answered];
  }

  #answered(what: string, { responses }: Method, { status, body }: ArmReply): readonly string[] {
    const schema = responses[status];
    if (schema === null) return [];
    if (schema !== undefined) return this.#misfits(what, 'answers', schema, body);
    return status < 400 ? [`${what}: it gives no such status`] : this.#misfits(what, 'answers', ERROR, body);
  }

  #misfits(what: string, of: 'requests' | 'answers', schema: object, value: unknown): readonly string[] {
    const text = JSON.stringify(of === 'requests' ? writable(schema) : schema);
    const key = `${of} ${text}`;
    const known = this.#validators.get(key);
    const validate = known ?? this.#ajv.compile(JSON.parse(text.replaceAll('"#/$defs/', `"${of}#/$defs/`)));
    this.#validators.set(key, validate);
    // As it goes over the wire.
    if (validate(JSON.parse(JSON.stringify(value ?? null)))) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${what}: ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}

/** Versions that only Packer's builder asks for, and what goes on while Azure works, which no description has. */
function isUndescribed(path: string, version: string): boolean {
  return version < '2021' || UNDESCRIBED.test(path) || /\/(?:operations|operationresults)\/[0-9a-f-]{36}$/.test(path);
}

function patternOf(path: string): RegExp {
  // Most resources have no parent.
  const parts = path.split(/(\{parentResourcePath\}\/|\{\w+\})/).map((part) => {
    if (part === '{parentResourcePath}/') return '(?:.+/)?';
    if (part === '{scope}') return '.+';
    return part.startsWith('{') ? '[^/]+' : part.replaceAll('.', '\\.');
  });
  return new RegExp(`^${parts.join('')}/?$`, 'i');
}

/** How much of a path is not left open. */
function literals({ path }: Method): number {
  return path.replaceAll(/\{\w+\}/g, '').length;
}

/** A schema without the members that are Azure's to say. */
function writable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(writable);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([name, one]) => {
      if (name === 'readOnly') return [];
      if (name !== 'properties') return [[name, writable(one)] as const];
      const own = Object.entries(membersOf(one)).filter(([, member]) => membersOf(member)['readOnly'] !== true);
      return [[name, Object.fromEntries(own.map(([key, member]) => [key, writable(member)]))] as const];
    }),
  );
}
