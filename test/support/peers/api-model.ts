// The API model of a service of AWS as botocore has it, which comes with moto: what a request and an answer may hold.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { z } from 'zod';

import type { Parts } from './available.ts';

const member = z.object({ shape: z.string() });
const shape = z.object({
  type: z.string(),
  members: z.record(z.string(), member).optional(),
  required: z.array(z.string()).optional(),
  member: member.optional(),
  key: member.optional(),
  value: member.optional(),
  enum: z.array(z.string()).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  pattern: z.string().optional(),
});
type Shape = z.infer<typeof shape>;
const modelShape = z.object({
  operations: z.record(
    z.string(),
    z.object({ input: member.optional(), output: member.optional(), errors: z.array(member).optional() }),
  ),
  shapes: z.record(z.string(), shape),
});

export interface ApiModel {
  /** What is wrong with the input of an action, in words; none where it fits. */
  readonly problemsOfInput: (action: string, input: unknown) => readonly string[];
  readonly problemsOfOutput: (action: string, output: unknown) => readonly string[];
  /** An error that the action does not have. */
  readonly problemsOfError: (action: string, code: string) => readonly string[];
}

/** @param service as botocore calls it and its version, as `ssm/2014-11-06` */
export function apiModel({ python }: Parts['moto'], service: string): ApiModel {
  const root = dirname(dirname(python));
  const [path, ...more] = globSync(`lib/python*/site-packages/botocore/data/${service}/service-2.json*`, { cwd: root });
  if (path === undefined || more.length > 0) throw new Error(`There is not one model of ${service} under ${root}.`);
  const bytes = readFileSync(join(root, path));
  const { operations, shapes } = modelShape.parse(
    JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()),
  );

  const problems = (name: string, value: unknown, at: string): readonly string[] => {
    const one = shapes[name];
    if (one === undefined) return [`${at}: the model has no shape ${name}`];
    switch (one.type) {
      case 'structure':
        return ofStructure(one, value, at);
      case 'list':
        if (!Array.isArray(value)) return [`${at} is no list`];
        return [
          ...ofSize(one, value.length, at),
          ...value.flatMap((item: unknown, index) => problems(one.member?.shape ?? '', item, `${at}[${index}]`)),
        ];
      case 'map':
        if (!isMapping(value)) return [`${at} is no map`];
        return Object.entries(value).flatMap(([key, item]) => [
          ...problems(one.key?.shape ?? '', key, `${at} key`),
          ...problems(one.value?.shape ?? '', item, `${at}.${key}`),
        ]);
      case 'string':
        return typeof value === 'string' ? ofText(one, value, at) : [`${at} is no string`];
      case 'integer':
      case 'long':
        return typeof value === 'number' && Number.isInteger(value) ? ofSize(one, value, at) : [`${at} is no integer`];
      case 'boolean':
        return typeof value === 'boolean' ? [] : [`${at} is no boolean`];
      default:
        return [];
    }
  };
  const ofStructure = ({ members = {}, required = [] }: Shape, value: unknown, at: string): readonly string[] => {
    if (!isMapping(value)) return [`${at} is no structure`];
    return [
      ...required.filter((name) => value[name] === undefined).map((name) => `${at}.${name} is required`),
      ...Object.entries(value).flatMap(([name, item]) => {
        const own = members[name];
        if (own === undefined) return [`${at}.${name} is not in the model`];
        return item === undefined ? [] : problems(own.shape, item, `${at}.${name}`);
      }),
    ];
  };
  const shapeOf = (action: string, side: 'input' | 'output', value: unknown): readonly string[] => {
    const operation = operations[action];
    if (operation === undefined) return [`${service} has no action ${action}`];
    const name = operation[side]?.shape;
    return name === undefined ? [] : problems(name, value, `${action}.${side}`);
  };
  return {
    problemsOfInput: (action, input) => shapeOf(action, 'input', input),
    problemsOfOutput: (action, output) => shapeOf(action, 'output', output),
    problemsOfError: (action, code) =>
      (operations[action]?.errors ?? []).some((one) => one.shape === code) ? [] : [`${action} has no error ${code}`],
  };
}

function ofText({ enum: values, pattern, ...size }: Shape, value: string, at: string): readonly string[] {
  return [
    ...ofSize(size, value.length, at),
    ...(values === undefined || values.includes(value) ? [] : [`${at} is none of ${values.join(', ')}: ${value}`]),
    // Those of Java that JavaScript has, too.
    ...(pattern === undefined || new RegExp(`^(?:${pattern})$`, 's').test(value) ? [] : [`${at} is not ${pattern}`]),
  ];
}

function ofSize({ min, max }: Pick<Shape, 'min' | 'max'>, size: number, at: string): readonly string[] {
  if (min !== undefined && size < min) return [`${at} is less than ${min}`];
  return max !== undefined && size > max ? [`${at} is more than ${max}`] : [];
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
