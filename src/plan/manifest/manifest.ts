import { z } from 'zod';

import { channel } from '../../image/channel.ts';
import { acceptance, reuse } from '../../image/definition.ts';
import { tier } from '../../image/leg.ts';
import type { SourceKind } from '../../image/provider-plan.ts';
import { writtenRefresh } from '../../image/refresh.ts';
import { imageRetain, manifestRetain } from '../../image/retention.ts';
import { reuseFrom } from '../../image/reuse-from.ts';
import { manifestScan } from '../../image/scan.ts';

/** What every part of an id, a slug and a folder may be made of. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,62}$/;
const label = z.string().min(1);
const labels = z.array(label).min(1);

/** Names that mean something else where an axis' name would stand: in a matrix row, or as a placeholder. */
const TAKEN_NAMES: ReadonlySet<string> = new Set([
  'leg',
  'slug',
  'image',
  'tier',
  // The former name of a tier.
  'layer',
  'name',
  'version',
  'runs-on',
  'aws-role',
  'concurrency',
  'key8',
  'timestamp',
  'date',
  'include',
  'exclude',
  // Every object of JavaScript has one, and what reads a row of a matrix may be written in it.
  'constructor',
]);

const name = (what: string): z.ZodString =>
  z
    .string()
    .regex(
      NAME,
      `${what} begins with a letter or digit and is made of those, dots, hyphens, plus signs and underscores, at most 63`,
    );
const axisName = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,30}$/, 'the name of an axis is a lower-case word of at most 31 characters')
  .refine((value) => !TAKEN_NAMES.has(value), 'this name means something else in a matrix row or a placeholder');
const axisValue = z
  .string({ error: 'a value of an axis is a string' })
  .regex(
    NAME,
    'a value of an axis begins with a letter or digit and is made of those, dots, hyphens, plus signs and underscores, at most 63',
  );

const attributeName = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,30}$/, 'the name of an attribute is a lower-case word of at most 31 characters');
const describedValue = z
  .object({ name: axisValue })
  .catchall(z.string())
  .superRefine((one, context) => {
    for (const name of Object.keys(one)) {
      const message = attributeName.safeParse(name).error?.issues[0]?.message;
      if (message !== undefined) context.addIssue({ code: 'custom', path: [name], message });
    }
  });
const axisValues = z
  .array(z.union([axisValue, describedValue], { error: 'a value of an axis is a string' }))
  .min(1, 'an axis has at least one value')
  .describe(
    'In the order in which the legs are named. A value may carry attributes, {name, owner: …}, which placeholders read as {<axis>.owner}.',
  );
const axis = z
  .union([
    axisValues.transform((list) => ({ ...describedAxis(list), default: undefined })),
    z
      .strictObject({
        values: axisValues,
        default: axisValue.optional().describe('For images that are not over the axis, and for finding parents.'),
      })
      .transform((one) => ({ ...describedAxis(one.values), default: one.default })),
  ])
  .describe('A list of values, or {values, default}.');

function describedAxis(list: z.infer<typeof axisValues>) {
  const named = list.map((one) => (typeof one === 'string' ? { name: one } : one));
  return {
    values: named.map(({ name }) => name),
    attributes: new Map(named.map(({ name, ...rest }) => [name, new Map<string, string>(Object.entries(rest))])),
  };
}

/** A path; placeholders whose value is known at plan time may stand in it. */
const path = z.string().min(1).describe('Relative to the folder of the manifest.');
/** A plain scalar is the text that stands there: `1.10`, `007`, `yes`. */
const values = z.record(z.string(), z.string());
const row = z.record(z.string(), axisValue);

/** What stands under `source`: one member, by the kind of source. */
export type WrittenSource = Readonly<Record<string, unknown>>;

/** `source.map`: no provider is asked. */
const mapSource = z
  .strictObject({
    file: path,
    field: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .describe('The name of the member, or the names that lead to it.'),
  })
  .describe('An id out of a JSON file.');

/** @param kinds those of providers, by their names */
function sourceWith(kinds: SourceKinds): z.ZodType<WrittenSource> {
  const members = {
    ...Object.fromEntries([...kinds].map(([name, { written }]) => [name, written.optional()])),
    map: mapSource.optional(),
    id: z.string().min(1).describe('An id as it is.').optional(),
  };
  const names = Object.keys(members);
  return z
    .strictObject(members)
    .refine((one) => Object.values(one).filter((part) => part !== undefined).length === 1, {
      error: `is one of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
    })
    .describe('An image to start from that nothing here bakes: {source.id}.');
}

const packer = z
  .strictObject({
    template: path.describe('The Packer template: a file, or a folder of HCL2 files.'),
    'working-directory': path
      .describe(
        'Where Packer runs: relative paths inside the template start there. Default: the folder of the manifest.',
      )
      .optional(),
    only: z.array(z.string()).default([]).describe('Builds of the template to run; `*` stands for any part.'),
    except: z.array(z.string()).default([]).describe('Builds of the template to leave out.'),
    vars: values.default({}).describe('Variables of the template.'),
    'secret-vars': z
      .array(z.string())
      .default([])
      .describe('Names of variables whose values are secret: the input `secret-vars` of bake gives them.'),
    'var-files': z
      .array(z.string().min(1))
      .default([])
      .describe('Files of variables, the later one wins. One that ends in `?` may be missing.'),
    'retry-vars': values
      .optional()
      .describe(
        'Variables over `vars` where the provider has no capacity or takes a spot instance back: the bake is then tried once more with these.',
      ),
    arguments: z.array(z.string()).default([]).describe('More flags for `packer build`.'),
    version: z.string().optional().describe('A constraint on the version of Packer.'),
  })
  .describe('Bakes with Packer.');

const dockerfile = z
  .strictObject({
    file: path.describe('The Dockerfile.'),
    context: path.describe('The build context. Default: the folder of the Dockerfile.').optional(),
    target: z.string().min(1).optional().describe('The stage to build.'),
    platform: z.string().min(1).optional().describe('The platform, as linux/arm64.'),
    args: values.default({}).describe('Build arguments.'),
    labels: values.default({}).describe('Labels of the image.'),
    secrets: z
      .array(z.string().min(1))
      .default([])
      .describe('Ids of secrets that the Dockerfile mounts: the input `secret-vars` of bake gives them.'),
  })
  .describe('Bakes with docker build.');

/** What providers take as the machine of a script, where nobody looks into it. */
const looseMachine = z.record(z.string(), z.unknown());

function verifyWith(machine: MachineForm) {
  const script = z.strictObject({
    run: z.string().min(1).describe('The command, relative to the folder of the manifest.'),
    report: z.string().min(1).describe('The JUnit, TAP, RSpec or InSpec report that it writes.'),
    inside: z
      .boolean()
      .optional()
      .describe(
        'Whether it runs in the container, or in the instance by SSM, instead of beside it. Default: the input of kitchen-verify.',
      ),
    machine: machine.optional(),
    'min-tests': z.int().nonnegative().optional(),
    'max-skipped': z.int().nonnegative().optional(),
  });
  return z
    .union(
      [
        z.literal('none'),
        z.strictObject({
          kitchen: z
            .record(z.string(), z.unknown())
            .describe('Inputs of kitchen-verify by name, and `suites`: the suites that count.'),
        }),
        z.strictObject({ script }),
      ],
      { error: 'it is none, {kitchen: …} or {script: {run, report}}' },
    )
    .describe('How the image is tested. Without it nothing is, and it cannot be published; `none` allows that.');
}

const imageWith = (source: z.ZodType<WrittenSource>, machine: MachineForm) =>
  z
    .strictObject({
      tier: tier.optional().meta({ default: 'application' }),
      layer: tier.optional().describe('The former name of `tier`.').meta({ deprecated: true }),
      over: z.array(z.string()).optional().describe('Axes over which the image is baked. Default: all.'),
      include: z.array(row).default([]).describe('Further cells, each with a value for every axis of `over`.'),
      exclude: z.array(row).default([]).describe('Cells to leave out: those that have all these values.'),
      from: z.string().optional().describe('The image of this manifest that it builds on: {parent.id}.'),
      source: source.optional(),
      packer: packer.optional(),
      dockerfile: dockerfile.optional(),
      inputs: z
        .array(z.string().min(1))
        .optional()
        .describe('Globs of files that count for the bake key, instead of the default ones; `!` leaves out.'),
      reuse: reuse
        .optional()
        .describe(
          'Whether an image that was baked of the same inputs is taken instead of baking it again: `auto`, where nothing is in doubt; `never`; `require` fails when there is none; `strict` fails when something that it is made of cannot be known beforehand. The input of bake goes before it. Default: `auto`.',
        ),
      'reuse-from': reuseFrom.optional().describe('As that of the manifest, for this image.'),
      refresh: writtenRefresh.optional().describe('As that of the manifest, for this image.'),
      retain: imageRetain
        .optional()
        .describe('How long older images of it stay, instead of what the manifest says of all; `never` lets none go.'),
      accept: z
        .array(acceptance)
        .default([])
        .describe(
          'Doubts about an image that is there already which are no reason to bake it again: `unread`, about files that cannot be known beforehand, and `post-processors`, about what those did elsewhere.',
        ),
      verify: verifyWith(machine).optional(),
      scan: z
        .union([z.literal('none'), manifestScan], { error: 'is none, or {reports: […]} and what is asked of them' })
        .optional()
        .describe('As that of the manifest, for this image, whole; `none` asks for no scan.'),
      publish: z.array(z.string()).default([]).describe('Names of targets.'),
      name: z.string().min(1).optional().describe('The name of the image at its provider.'),
      tags: values.default({}).describe('Tags, over the global ones.'),
      'runs-on': z
        .union([label, labels, z.strictObject({ group: label, labels: z.union([label, labels]).optional() })])
        .optional()
        .describe(
          'The runner of the job, for the row of the matrix: a label, labels, or a group of runners with its labels.',
        ),
      concurrency: z
        .string()
        .min(1)
        .max(256)
        .optional()
        .describe(
          'Jobs of legs that say the same here run one after the other in images.yml, those of other runs as well.',
        ),
      arch: z.string().min(1).optional().describe('The architecture.'),
      timeout: z.number().positive().max(7200).optional().describe('Minutes.'),
      account: z.string().min(1).optional().describe('The account that the credentials must belong to.'),
      role: z
        .string()
        .max(2048)
        .refine((text) => text.startsWith('{') || /^arn:[^\s:]+:iam::[^\s:]+:role\/\S+$/.test(text), {
          error: 'is the ARN of a role, as arn:aws:iam::123456789012:role/bake',
        })
        .optional()
        .describe('The role on AWS that the job of the leg assumes in images.yml, over its input `aws-role`.'),
    })
    .refine((one) => (one.packer === undefined) !== (one.dockerfile === undefined), {
      error: 'has either packer or dockerfile, one of them',
    })
    .refine((one) => one.from === undefined || one.source === undefined, {
      error: 'has either from or source, not both',
    })
    .refine((one) => one.tier === undefined || one.layer === undefined, {
      error: 'has either tier or layer, its former name, not both',
    })
    .transform(({ layer, ...rest }) => ({ ...rest, tier: rest.tier ?? layer ?? ('application' as const) }));
export type ImageOfManifest = z.infer<ReturnType<typeof imageWith>>;

/** A place where images are made available; who publishes knows the fields. */
export type ManifestTarget = {
  readonly [kind in 'oci' | 'aws' | 'files']?: Readonly<Record<string, unknown>> | undefined;
};

/** A place where images are made available; publish-image knows the fields. */
const looseTarget = z
  .strictObject({
    oci: z.record(z.string(), z.unknown()).optional().describe('A repository of container images.'),
    aws: z.record(z.string(), z.unknown()).optional().describe('Accounts, regions and parameters of AWS.'),
    files: z.record(z.string(), z.unknown()).optional().describe('Files that carry ids to whoever reads them.'),
  })
  .refine((one) => Object.keys(one).length > 0, { error: 'has at least one of oci, aws and files' });

type SourceKinds = ReadonlyMap<string, SourceKind>;

/** What providers take as the machine of a script: placeholders may stand in its texts. */
export type MachineForm = z.ZodType<Readonly<Record<string, unknown>>>;

/**
 * `bakehouse.yml`: images, what they build on, over which axes, and where they are published.
 * @param kinds what providers take as `source`, by their names
 * @param machine of the providers; without it nobody looks into that
 */
export const manifestWith = <T extends z.ZodType<ManifestTarget>>(
  target: T,
  kinds: SourceKinds,
  machine: MachineForm = looseMachine,
) =>
  z.strictObject({
    version: z.literal(1, { error: 'the version of this format is 1' }).describe('Of this format.'),
    axes: z
      .record(axisName, axis)
      .refine((all) => Object.keys(all).length <= 30, { error: 'has at most 30 axes' })
      .default({})
      .describe('What images vary over, as distros and regions.'),
    images: z
      .record(name('the name of an image'), imageWith(sourceWith(kinds), machine))
      .refine((all) => Object.keys(all).length > 0, { error: 'must have at least one image' }),
    targets: z.record(name('the name of a target'), target).default({}).describe('Where images are published.'),
    channels: z
      .record(name('the name of a channel'), channel)
      .default({})
      .describe('Targets that move together, and only by promoting.'),
    'reuse-from': reuseFrom
      .optional()
      .describe(
        'Whose images are taken instead of baking: names of branches, `tags`, or `any`. Each branch takes its own besides. Default: the default branch and `tags` for images that are published and what they build on, else `any`.',
      ),
    refresh: writtenRefresh
      .optional()
      .describe(
        'When images are baked anew though nothing has changed, and with them what builds on them: `weekly` and `monthly` by the calendar of UTC; `{max-age: 7d}` once the newest image is so many days old; `never`. Pull requests and untrusted runs renew nothing. Default: `never`.',
      ),
    scan: manifestScan
      .optional()
      .describe(
        'Reports of vulnerability scanners without which no image passes, and what is asked of them. Without it none is asked for.',
      ),
    retain: manifestRetain
      .optional()
      .describe(
        'When older images are deprecated, disabled and deleted by `bakehouse retain`, which shows it first. Without it none goes.',
      ),
    'build-registry': z
      .string()
      .min(1)
      .optional()
      .describe('A repository through which container images pass from job to job.'),
    staging: z.string().min(1).optional().describe('The former name of `build-registry`.').meta({ deprecated: true }),
    name: z.string().min(1).optional().describe('The default for the name of an image.'),
    tags: values.default({}).describe('Tags of all images.'),
    vars: values.default({}).describe('Variables of all Packer templates.'),
    env: z.array(z.string()).default([]).describe('Environment variables that placeholders may read as {env.NAME}.'),
  });
/** The same, where nobody looks into targets. */
export const looseManifest = (kinds: SourceKinds, machine?: MachineForm) => manifestWith(looseTarget, kinds, machine);
export type Manifest = z.infer<ReturnType<typeof manifestWith<z.ZodType<ManifestTarget>>>>;
