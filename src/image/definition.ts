import { z } from 'zod';

import { leg } from './leg.ts';
import { refresh } from './refresh.ts';
import { reuseFrom } from './reuse-from.ts';
import { manifestScan } from './scan.ts';

/** A text in which `{name}` stands for a value that is known later (see placeholder.ts); `{{` and `}}` are braces. */
const pattern = z.string();

/** An image to start from that no leg of the plan bakes. */
export const sourceRequest = z
  .looseObject({
    of: z
      .string()
      .min(1)
      .describe('Who is asked: a provider, or another member of `source`; `map` and `id` ask nobody.'),
  })
  .describe('What else there is, is for whoever `of` names: the name of an image, or what it has to fit.');
export type SourceRequest = z.infer<typeof sourceRequest>;

/** What such an image turned out to be. `id` is what a template or Dockerfile is given. */
export const resolvedSource = z.object({
  of: z.string().min(1),
  id: z.string().min(1),
  name: z.string().nullable(),
});
export type ResolvedSource = z.infer<typeof resolvedSource>;

/** Paths are relative to the repository, with slashes. A path of a var file that ends in `?` may be missing. */
const packerWork = z.object({
  builder: z.literal('packer'),
  template: z.string().min(1),
  'working-directory': z.string().min(1),
  only: z.array(pattern),
  except: z.array(pattern),
  vars: z.record(z.string(), pattern),
  'secret-vars': z
    .record(z.string(), z.string())
    .describe('Variable to the name under which the input secret-vars of bake gives its value.'),
  'var-files': z.array(z.string()),
  'retry-vars': z
    .record(z.string(), pattern)
    .optional()
    .describe(
      'Variables over vars for a bake that is tried again since there was no capacity. Absent: there are none.',
    ),
  arguments: z.array(pattern),
  'vars-in-environment': z
    .boolean()
    .describe("Whether the variables reach the environment of the build too, as a build request's do."),
  version: z.string().nullable().describe('A constraint on the version of Packer.'),
  substitutions: z
    .object({ METADATA: pattern, NAME: pattern, IMAGE: pattern })
    .nullable()
    .describe('What $METADATA, $NAME and $IMAGE stand for in the template; null: it is no such template.'),
});
export type PackerWork = z.infer<typeof packerWork>;

const dockerfileWork = z.object({
  builder: z.literal('dockerfile'),
  file: z.string().min(1),
  context: z.string().min(1),
  target: pattern.nullable(),
  platform: pattern.nullable(),
  args: z.record(z.string(), pattern),
  labels: z.record(z.string(), pattern),
  secrets: z.array(z.string()).describe('Names; the values come from the inputs of bake.'),
  arguments: z.array(pattern).describe("More arguments of docker build, as IMAGES.json's extra_args gives them."),
});
export type DockerfileWork = z.infer<typeof dockerfileWork>;

/** Doubts about an image that is there already, which somebody may say are no reason to bake it again. */
export const acceptances = ['unread', 'post-processors'] as const;
export const acceptance = z.enum(acceptances);
export type Acceptance = z.infer<typeof acceptance>;

/** Whether an image that was baked of the same inputs is taken. */
export const reuses = ['auto', 'never', 'require', 'strict'] as const;
export const reuse = z.enum(reuses);
export type Reuse = z.infer<typeof reuse>;

/** All that is to be known of a leg before anything is looked up: every format that plan reads becomes a list of these. */
const runnerLabels = z.union([z.string(), z.array(z.string())]);

export const legDefinition = leg.extend({
  name: pattern.describe('The name of the image at its provider.'),
  version: z.string().nullable().describe('What {version} stands for; null: the tag or the commit of the run.'),
  parent: z.string().nullable().describe('The id of the leg that it builds on.'),
  source: sourceRequest.nullable(),
  work: z.discriminatedUnion('builder', [packerWork, dockerfileWork]),
  inputs: z.array(z.string()).nullable().describe('Globs that say which files count, instead of the default ones.'),
  accept: z
    .array(acceptance)
    .describe(
      'Doubts that are no reason to bake: `unread`, about files that cannot be known beforehand; `post-processors`, about what they did elsewhere.',
    ),
  reuse: reuse
    .optional()
    .describe('Whether an image that was baked of the same inputs is taken instead of baking it again. Default: auto.'),
  'reuse-from': reuseFrom
    .optional()
    .describe('Refs whose images are taken: names of branches, `tags`, `any`. The own one always is. Absent: any.'),
  refresh: refresh.optional().describe('When it is baked anew though nothing has changed. Absent: never.'),
  extras: z.array(z.string()).describe('Further folders and files that count as inputs.'),
  tags: z.record(z.string(), pattern),
  'declared-tag': z.string().nullable().describe('A name that the container image gets on success.'),
  verify: z.record(z.string(), z.unknown()).nullable().describe('{kitchen}, {script} or {none: true}; null: not said.'),
  scan: manifestScan
    .optional()
    .describe('Which scan reports must be there, and what they may tell. Absent: none is asked for.'),
  publish: z.array(z.string()).describe('Names of targets.'),
  'runs-on': z.union([runnerLabels, z.strictObject({ group: z.string(), labels: runnerLabels.optional() })]).nullable(),
  arch: z.string().nullable(),
  timeout: z.number().positive().nullable().describe('Minutes.'),
  account: z.string().nullable().describe('The account that the credentials must belong to.'),
  role: z
    .string()
    .optional()
    .describe('The role that the job of the leg assumes for its credentials. Absent: that of the workflow.'),
  concurrency: z
    .string()
    .optional()
    .describe('Of legs with the same text one job runs at a time. Absent: it waits for none.'),
  'retry-shell-flake': z.boolean().describe("IMAGES.json: Packer's vanished script is tried again."),
});
export type LegDefinition = z.infer<typeof legDefinition>;

/** What a leg has of which nothing is said but how it is baked. */
export function nothingMore() {
  return {
    inputs: null,
    accept: [],
    extras: [],
    tags: {},
    'declared-tag': null,
    verify: null,
    publish: [],
    'runs-on': null,
    arch: null,
    timeout: null,
    account: null,
    'retry-shell-flake': false,
  } satisfies Partial<LegDefinition>;
}
