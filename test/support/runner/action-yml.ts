import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const manifestSchema = z.object({
  name: z.string(),
  inputs: z
    .record(z.string(), z.object({ default: scalar.optional(), deprecationMessage: z.string().optional() }).nullable())
    .default({}),
  runs: z.object({
    using: z.enum(['node20', 'node24']),
    main: z.string(),
    pre: z.string().optional(),
    'pre-if': z.string().default('always()'),
    post: z.string().optional(),
    'post-if': z.string().default('always()'),
  }),
});

/** What the harness needs of an action.yml. */
export interface ActionManifest {
  readonly folder: string;
  readonly name: string;
  readonly inputs: ReadonlyMap<
    string,
    { readonly default: string | undefined; readonly deprecated: string | undefined }
  >;
  readonly main: string;
  readonly pre: string | undefined;
  readonly preCondition: string;
  readonly post: string | undefined;
  readonly postCondition: string;
}

/** Reads action.yml, or action.yaml, of a JavaScript action. The node given to the job runs node20 actions too. */
export async function readAction(folder: string): Promise<ActionManifest> {
  const text = await readFile(join(folder, 'action.yml'), 'utf8').catch(() =>
    readFile(join(folder, 'action.yaml'), 'utf8'),
  );
  const { name, inputs, runs } = manifestSchema.parse(parse(text));
  return {
    folder,
    name,
    inputs: new Map(
      Object.entries(inputs).map(([key, input]) => [
        key,
        { default: input?.default, deprecated: input?.deprecationMessage },
      ]),
    ),
    main: runs.main,
    pre: runs.pre,
    preCondition: runs['pre-if'],
    post: runs.post,
    postCondition: runs['post-if'],
  };
}

/**
 * The value of an input's default: a literal, or one `${{ github.x }}` or `${{ runner.x }}`. The harness is no engine:
 * any other expression is an error (Runner.Worker/ActionManifestManager.cs EvaluateDefaultInput knows more).
 */
export function evaluateDefault(
  text: string,
  contexts: { readonly github: ReadonlyMap<string, string>; readonly runner: Readonly<Record<string, string>> },
): string {
  const expression = /^\$\{\{\s*(.*?)\s*\}\}$/su.exec(text)?.[1];
  if (expression === undefined && !text.includes('${{')) return text;
  const valueOf = (name: string): string => {
    const [, context, key] = /^(github|runner)\.(\w+)$/u.exec(name) ?? [];
    if (context === undefined || key === undefined) throw new Error(`the harness cannot evaluate the default ${text}`);
    return (context === 'github' ? contexts.github.get(key) : contexts.runner[key]) ?? '';
  };
  // The one other form that actions use: `a == 'literal' && b || ''`.
  const [, left, literal, chosen] = /^([\w.]+) == '([^']*)' && ([\w.]+) \|\| ''$/u.exec(expression ?? '') ?? [];
  if (left === undefined || chosen === undefined) return valueOf(expression ?? '');
  return valueOf(left) === literal ? valueOf(chosen) : '';
}
