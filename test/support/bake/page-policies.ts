import { readFileSync } from 'node:fs';

import { z } from 'zod';

const policyShape = z.object({
  Version: z.literal('2012-10-17'),
  Statement: z.array(
    z.object({
      Sid: z.string(),
      Effect: z.literal('Allow'),
      Action: z.array(z.string()),
      Resource: z.string(),
      Condition: z.record(z.string(), z.record(z.string(), z.string())).optional(),
    }),
  ),
});
export type Policy = z.infer<typeof policyShape>;

/** The JSON after such a comment of docs/bake-aws.md. */
export function policyOf(name: string): Policy {
  const page = readFileSync(new URL('../../../docs/bake-aws.md', import.meta.url), 'utf8');
  const [, json = ''] = new RegExp(`<!-- policy: ${name} -->\\s*\`\`\`json\\n([^\`]*)\`\`\``).exec(page) ?? [];
  return policyShape.parse(JSON.parse(json));
}

export const together = (...policies: readonly Policy[]): Policy => ({
  Version: '2012-10-17',
  Statement: policies.flatMap(({ Statement }) => Statement),
});

export const without = (policy: Policy, right: string): Policy => ({
  ...policy,
  Statement: policy.Statement.map((one) => ({
    ...one,
    Action: one.Action.filter((action) => action !== right),
  })).filter(({ Action }) => Action.length > 0),
});

/** As moto can enforce it, which knows the resources of S3 alone, and no tags of what a call is about. */
export const onAnything = (policy: Policy): Policy => ({
  ...policy,
  Statement: policy.Statement.map(({ Sid, Effect, Action }) => ({ Sid, Effect, Action, Resource: '*' })),
});
