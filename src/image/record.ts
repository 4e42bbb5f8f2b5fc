import { z } from 'zod';

import { resolvedSource } from './definition.ts';
import { leftover } from './leftover.ts';
import { tier, withTier } from './leg.ts';
import { epoch } from './refresh.ts';
import { scan } from './scan.ts';
import { publication, verification } from './verification.ts';

const failureClasses = [
  'config',
  'validation',
  'credentials',
  'capacity',
  'throttled',
  'network',
  'provisioner',
  'post-processor',
  'cancelled',
  'unknown',
] as const;
const failureClass = z.enum(failureClasses);
export type FailureClass = z.infer<typeof failureClass>;

const bakeStatuses = ['baked', 'reused', 'blocked', 'failed', 'cancelled'] as const;
export type BakeStatus = (typeof bakeStatuses)[number];

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const time = z.iso.datetime();

const dockerTools = z
  .object({
    kind: z
      .enum(['buildx', 'buildkit', 'classic'])
      .describe('What built: BuildKit by a plugin or inside the client, or neither.'),
    client: z.string(),
    server: z.string(),
    buildx: z.string().nullable(),
  })
  .describe('What built a Dockerfile.');

/** A file of an image; of a disk also what a machine would see of it. */
export const imageFile = z.object({
  path: z.string(),
  size: z.number().int().nonnegative(),
  sha256: digest,
  format: z.string().optional().describe('Of a disk: qcow2 or raw.'),
  'virtual-size': z.number().int().nonnegative().optional().describe('Of a disk: the bytes that a machine sees.'),
});

/** One image that a bake made. A leg has several when its template has several builds or regions. */
export const bakedImage = z.object({
  build: z.string().describe("The build's name in the template."),
  'builder-id': z.string().describe('What Packer calls the kind of artifact.'),
  provider: z.string().describe('docker, file, …'),
  account: z.string().nullable(),
  region: z.string().describe('The region, or local.'),
  id: z.string().min(1),
  created: time.nullable(),
  digests: z.record(z.string(), digest),
  tags: z.array(z.string()),
  files: z.array(imageFile),
  handoff: z
    .object({ kind: z.enum(['archive', 'registry']), artifact: z.string().nullable(), ref: z.string().nullable() })
    .nullable(),
});
export type BakedImage = z.infer<typeof bakedImage>;

const stageStatuses = ['pending', 'running', 'failed', 'complete', 'skipped'] as const;
const stage = z.object({
  name: z.string(),
  status: z.enum(stageStatuses),
  start: time.nullable(),
  end: time.nullable(),
});
export type Stage = z.infer<typeof stage>;

/** What a post-processor left elsewhere than where the image itself is kept. */
const recordArtifact = z.object({
  build: z.string(),
  by: z.string().describe('The type of the post-processor.'),
  kind: z.enum(['name', 'file']),
  at: z.string().describe('A name of a container image, or a path relative to the working directory.'),
  digest: digest.nullable().describe('The config digest of the image, or the digest of the file.'),
});
export type RecordArtifact = z.infer<typeof recordArtifact>;

/** What Packer itself wrote about an image, beside it. */
const recordEvidence = z.object({
  build: z.string(),
  by: z.string().describe('The type of the post-processor or provisioner: provenance or hcp-sbom.'),
  kind: z.enum(['provenance', 'sbom']),
  format: z
    .enum(['in-toto', 'dsse', 'sigstore', 'cyclonedx', 'spdx'])
    .describe('A statement as it is, in a signed envelope, or in a bundle of Sigstore; a list of packages.'),
  path: z.string().describe('Relative to the working directory.'),
  sha256: digest,
});
export type RecordEvidence = z.infer<typeof recordEvidence>;

/** One of several tries of a bake. */
const attemptNote = z.object({
  failure: z.object({ class: failureClass, message: z.string() }).nullable(),
  'retry-vars': z.array(z.string()).describe('Names of the variables that held since there was no capacity before.'),
});
export type AttemptNote = z.infer<typeof attemptNote>;

/** What a leg was baked on, where that is of Bakehouse. */
export const recordParent = z.object({ leg: z.string().nullable(), key: z.string().nullable(), id: z.string() });

const recordMembers = z.object({
  schema: z.literal('bakehouse/record/1'),
  stage: z.enum(['bake', 'verify', 'publish']),
  leg: z.string(),
  image: z.string(),
  tier,
  axes: z.record(z.string(), z.string()),
  name: z.string(),
  key: z.string().nullable(),
  recipe: z.string().nullable(),
  epoch: epoch
    .optional()
    .describe('The day from which on it counts as fresh, which is in its key; absent where it is not refreshed.'),
  status: z.enum(bakeStatuses),
  builder: z.enum(['packer', 'dockerfile']),
  images: z.array(bakedImage),
  artifacts: z
    .array(recordArtifact)
    .optional()
    .describe('What post-processors left elsewhere, as far as that is known.'),
  evidence: z
    .array(recordEvidence)
    .optional()
    .describe('What Packer wrote about the images beside them: provenance and SBOMs. Absent where it wrote nothing.'),
  parent: recordParent.nullable(),
  sources: z.array(resolvedSource),
  git: z.object({
    repository: z.string(),
    commit: z.string(),
    ref: z.string(),
    template: z.string(),
    dirty: z
      .array(z.string())
      .optional()
      .describe('Files of its key that differed from the commit before the bake; absent where none did.'),
  }),
  tools: z.object({
    packer: z.string().nullable(),
    plugins: z.record(z.string(), z.string()),
    docker: dockerTools.optional(),
  }),
  run: z.object({ url: z.string(), id: z.string(), attempt: z.number().int().positive() }),
  'baked-in': z.string(),
  previous: digest.nullable(),
  variables: z.array(z.string()).describe('Names of the variables that were set; never their values.'),
  stages: z.array(stage),
  leftovers: z.array(leftover),
  failure: z.object({ class: failureClass, message: z.string() }).nullable(),
  tries: z
    .array(attemptNote)
    .optional()
    .describe('Where the bake was tried more than once: all tries, the last one too.'),
  tested: z
    .literal(true)
    .optional()
    .describe(
      'Of an image that was found: its provider says that it passed its tests in an earlier run. Publishing asks again.',
    ),
  verification: verification.nullable(),
  scan: scan.optional().describe('What scanning it came to; absent where nobody has scanned it.'),
  publications: z.array(publication),
});
/** One JSON per leg and stage; each names the digest of the one before it. */
export const record = z.preprocess(withTier, recordMembers);
export type Record = z.infer<typeof record>;

/** What the record of a bake begins with, whatever becomes of it. */
export function beginningOf({ leg, image, tier: of, axes }: Pick<Record, 'leg' | 'image' | 'tier' | 'axes'>) {
  return { schema: 'bakehouse/record/1', stage: 'bake', leg, image, tier: of, axes } as const satisfies Partial<Record>;
}
