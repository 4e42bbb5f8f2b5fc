// Holds what is asked of Compute Engine, and what its stand-in answers, to Google's own description of it.
import { readFileSync } from 'node:fs';

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

import type { GceReply, GceRequest } from './compute-engine.ts';

interface Method {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** Names that its query may have. */
  readonly query: readonly string[];
  /** Names of schemas. */
  readonly request?: string;
  readonly response?: string;
}

interface Description {
  readonly methods: readonly Method[];
  readonly schemas: Readonly<Record<string, object>>;
}

/** Of all methods. */
const COMMON = ['alt', 'prettyPrint', 'fields', 'key'];

/** To compile a schema takes seconds, and all tests of a file need the same. */
const validators = new Map<string, ValidateFunction>();
let ajv: Ajv2020 | undefined;

export class Discovery {
  readonly #methods: readonly (Method & { readonly pattern: RegExp })[];
  readonly #ajv: Ajv2020;
  /** Names of methods that were asked. */
  readonly asked = new Set<string>();

  constructor() {
    const path = new URL('../../fixtures/google/compute-v1.json', import.meta.url);
    const { methods, schemas }: Description = JSON.parse(readFileSync(path, 'utf8'));
    // Google's formats are of its own, and say how texts are to be read.
    this.#ajv = ajv ??= new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).addSchema({
      $id: 'compute',
      $defs: schemas,
    });
    this.#methods = methods.map((one) => ({
      ...one,
      pattern: new RegExp(`^${one.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    }));
  }

  /** What of a call is not as described; empty where all is, or where it is none of Compute Engine's. */
  problems({ method, url, body }: GceRequest, reply: GceReply | 'silence'): readonly string[] {
    const [, path] = /^\/compute\/v1\/(.+)$/.exec(decodeURIComponent(url.pathname)) ?? [];
    if (path === undefined) return [];
    const what = `${method} ${path.replace(/^projects\/[^/]+/, 'projects/P')}`;
    // `family` is as good a name of an image as any to a pattern: the longest path is the one.
    const found = this.#methods
      .filter((one) => one.method === method && one.pattern.test(path))
      .toSorted((a, b) => b.path.replaceAll(/\{\w+\}/g, '').length - a.path.replaceAll(/\{\w+\}/g, '').length)[0];
    if (found === undefined) return [`${what}: there is no such method`];
    this.asked.add(found.name);
    const strange = [...url.searchParams.keys()].filter((name) => ![...COMMON, ...found.query].includes(name));
    return [
      ...strange.map((name) => `${what}: ${found.name} takes no ${name}`),
      ...(found.request === undefined ? [] : this.#misfits(`${what}, asked`, found.request, body)),
      ...(reply === 'silence' || reply.status !== 200 || found.response === undefined
        ? []
        : this.#misfits(`${what}, answered`, found.response, reply.body)),
    ];
  }

  #misfits(what: string, schema: string, value: unknown): readonly string[] {
    const known = validators.get(schema);
    const validate = known ?? this.#ajv.compile({ $ref: `compute#/$defs/${schema}` });
    validators.set(schema, validate);
    // As it goes over the wire.
    if (validate(JSON.parse(JSON.stringify(value)))) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${what}: ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}
