// The proxy in front of moto tells links that moto does not keep: each name that it uses is one of EC2's own.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { z } from 'zod';

import { NAMES } from '../support/peers/ec2-links.ts';
import { requirePart } from '../support/peers/available.ts';

const model = z.object({
  operations: z.record(z.string(), z.object({ input: z.object({ shape: z.string() }).optional() })),
  shapes: z.record(
    z.string(),
    z.object({
      members: z
        .record(z.string(), z.object({ locationName: z.string().optional(), documentation: z.string().optional() }))
        .optional(),
    }),
  ),
});

describe("the links that the tests' EC2 tells", () => {
  it('have the names, filters and parameters of the API model that AWS publishes', (t) => {
    const part = requirePart(t, 'moto');
    if (part === undefined) return;
    const root = dirname(dirname(part.python));
    const [path, ...more] = globSync('lib/python*/site-packages/botocore/data/ec2/2016-11-15/service-2.json*', {
      cwd: root,
    });
    assert.ok(path !== undefined && more.length === 0, `one model of EC2 under ${root}`);
    const bytes = readFileSync(join(root, path));
    const { operations, shapes } = model.parse(
      JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()),
    );
    const membersOf = (shape: string) => shapes[shape]?.members ?? {};
    const inputOf = (action: string) => membersOf(operations[action]?.input?.shape ?? '');
    for (const [kind, names] of [
      ['Image', NAMES.image],
      ['Snapshot', NAMES.snapshot],
    ] as const) {
      for (const [tag, member] of Object.entries(names))
        assert.equal(membersOf(kind)[member]?.locationName, tag, `${kind}.${member}`);
    }
    for (const [action, filters] of Object.entries(NAMES.filters)) {
      const told = inputOf(action)['Filters']?.documentation ?? '';
      for (const filter of filters) assert.ok(told.includes(`<code>${filter}</code>`), `${action} by ${filter}`);
    }
    for (const [action, parameters] of Object.entries(NAMES.calls)) {
      for (const parameter of parameters) assert.ok(inputOf(action)[parameter] !== undefined, `${action} ${parameter}`);
    }
  });
});
