import { z } from 'zod';

import { isTroublesome } from '../core/text/wording.ts';

/** How bad a finding is, the worst first. `unknown`: the scanner has no word for it. */
export const severities = ['critical', 'high', 'medium', 'low', 'negligible', 'unknown'] as const;
export type Severity = (typeof severities)[number];

/** What a report need not say, where its writer cannot: each closes a hole that somebody has to open by name. */
const unsaid = ['image', 'time', 'system'] as const;

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'is not empty')
    .max(most, `has at most ${most} characters`)
    .refine((text) => !isTroublesome(text), 'holds a control character');

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'is a day, as 2027-01-31')
  .refine((text) => isDay(text), 'is no day of the calendar');

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const ignoredFinding = z.strictObject({
  id: words(200).describe('The id of the finding, as CVE-2026-1234; of a GHSA its CVE, where it has one, is as good.'),
  package: words(500).optional().describe('Only of this package, by its name. Default: of whichever has it.'),
  until: day.describe('The last day, in UTC, on which it is ignored; from the next on it counts again.'),
  reason: words(1000).describe('Why it does no harm, for whoever reads the record.'),
});
export type IgnoredFinding = z.infer<typeof ignoredFinding>;

const policyMembers = {
  mode: z
    .enum(['gate', 'report-only'])
    .default('gate')
    .describe(
      '`report-only`: all is told and counted, and nothing fails. A channel that needs `scan` is not met by it.',
    ),
  'fail-on': z
    .enum(severities)
    .default('high')
    .describe('Findings of this severity and worse ones fail. `unknown` is the least: with it all of them do.'),
  'fixable-only': z
    .boolean()
    .default(false)
    .describe(
      'Only findings fail for which there is a fix. Where a report does not say whether there is, it counts as if.',
    ),
  ignore: z
    .array(ignoredFinding)
    .max(1000)
    .default([])
    .describe('Findings that do not fail, each with its reason and its last day. One that matches nothing is told.'),
  'max-age': z
    .string()
    .regex(/^(?:[1-9]|[12]\d|3[01])d$|^(?:[1-9]|1\d|2[0-3])h$/, 'is 1h to 23h, or 1d to 31d')
    .default('1d')
    .describe('How old a report may be: hours or days.'),
  'require-packages': z
    .boolean()
    .default(true)
    .describe('Whether a report must tell that the scanner found packages: without any it has looked at nothing.'),
  unstated: z
    .array(z.enum(unsaid))
    .default([])
    .describe(
      'What a report need not say: `image`, of which image it is; `time`, when it was made: then its file must be young enough; `system`, which operating system it found.',
    ),
};

/** What is asked of scan reports. */
export const scanPolicy = z.strictObject(policyMembers);
export type ScanPolicy = z.infer<typeof scanPolicy>;

/** A policy with the reports that it is about, as a manifest has it. */
export const manifestScan = z
  .strictObject({
    ...policyMembers,
    reports: z
      .array(z.string().min(1).max(500))
      .min(1)
      .max(100)
      .describe(
        'Globs of scan reports, relative to the working directory; `{slug}` stands for the slug of the leg. Trivy and grype JSON, CycloneDX, SARIF, and OpenVEX for what is not affected.',
      ),
  })
  .describe('Reports of vulnerability scanners about the image, and what is asked of them.');
export type ManifestScan = z.infer<typeof manifestScan>;

const count = z.number().int().nonnegative();

/** A finding as the record keeps it. */
const finding = z.object({
  id: z.string(),
  package: z.string().describe('Empty where the report does not name it.'),
  version: z.string(),
  fixed: z.string().describe('The version that has the fix; empty where there is none, or none is told.'),
  severity: z.enum(severities),
});

/** What scanning the images of a record for known weaknesses came to. */
export const scan = z.object({
  gate: z.enum(['pass', 'block']).describe('Whether publishing may go on.'),
  by: z.string().describe('The scanners, each with its version where it is told.'),
  images: z.array(z.string()).describe('The ids or digests of the images that it has looked at.'),
  at: z.iso.datetime().describe('When the verdict was reached.'),
  'report-only': z
    .literal(true)
    .optional()
    .describe('The policy lets nothing fail: where the gate is shut, it would have.'),
  policy: z
    .object({ 'fail-on': z.enum(severities), 'fixable-only': z.boolean() })
    .optional()
    .describe('What made a finding fail.'),
  counts: z
    .partialRecord(
      z.enum(severities),
      z.object({
        total: count.describe('Without those that are ignored.'),
        fixable: count.describe('Of these such as have a fix.'),
        ignored: count,
      }),
    )
    .optional()
    .describe('Findings by severity, one for each id and package; without severities that have none.'),
  failing: z.array(finding).optional().describe('The first of those that shut the gate, the worst first.'),
  problems: z.array(z.string()).optional().describe('What is wrong with the reports; each shuts the gate.'),
  notes: z.array(z.string()).optional().describe('What somebody should know, and shuts nothing.'),
  ignored: z
    .array(
      finding.extend({
        by: z.enum(['policy', 'vex', 'scanner']).describe('Who says that it does no harm.'),
        until: z.string().nullable().describe('The last day of that; null: without end.'),
        reason: z.string(),
      }),
    )
    .optional()
    .describe('The first of those that do not count.'),
  reports: z
    .array(
      z.object({
        path: z.string().describe('Relative to the workspace.'),
        sha256: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        format: z.string().describe('trivy, grype, cyclonedx, sarif or openvex.'),
        at: z.iso.datetime().nullable().describe('When it was made; null: it does not say.'),
      }),
    )
    .optional(),
});
export type Scan = z.infer<typeof scan>;

/** Why a scan keeps an image back, in words; undefined where it does not, or there is none. */
export function scanRefusal(told: Scan | undefined): string | undefined {
  if (told === undefined || told.gate === 'pass' || told['report-only'] === true) return undefined;
  const count = told.failing?.length ?? 0;
  const why =
    told.problems?.[0] ??
    (count === 0 ? '' : `${told.failing?.[0]?.id ?? ''}${count > 1 ? ` and ${count - 1} more` : ''}`);
  return `it did not pass its scan by ${told.by}${why === '' ? '' : `: ${why}`}`;
}

/** Whether a leg may not be used before its scan is told; what only wants to know keeps nothing back. */
export function isScanDue({ scan: wanted, todo }: ScannedLeg): boolean {
  return wanted !== undefined && wanted.mode !== 'report-only' && todo.includes('verify');
}

interface ScannedLeg {
  readonly scan?: Pick<ManifestScan, 'mode'> | undefined;
  readonly todo: readonly string[];
}

/**
 * Whether a leg is scanned where a run wants that of all, whatever its plan says: one that nothing tests is scanned in every
 * run, for no provider tells of an earlier scan; one that is tested, in the run that tests it.
 */
export function isScannedOnWish({ scan: wanted, verify, todo }: WishedLeg): boolean {
  return wanted === undefined && (todo.length > 0 || isUntested({ verify }));
}

/** Whether nothing tests a leg, so that its scan is all that is known of it. */
function isUntested({ verify }: Pick<WishedLeg, 'verify'>): boolean {
  return verify === null || verify['none'] === true;
}

interface WishedLeg extends ScannedLeg {
  readonly verify: Readonly<Record<string, unknown>> | null;
}

/**
 * What a record lacks of a scan of its images, in words: a scan that was due, or one of these very images. Undefined where it
 * lacks nothing.
 */
export function scanLack({ scan: told, images }: ScannedRecord, isDue: boolean): string | undefined {
  if (told === undefined) return isDue ? 'a scan is asked for, and its record tells of none' : undefined;
  if (told['report-only'] === true) return undefined;
  const other = unscannedImage(told, images);
  return other === undefined ? undefined : `the scan by ${told.by} at ${told.at} was not of its image ${other.id}`;
}

interface ScannedRecord {
  readonly scan?: Scan | undefined;
  readonly images: readonly IdentifiedImage[];
}

interface IdentifiedImage {
  readonly id: string;
  readonly digests: Readonly<Record<string, string>>;
}

/** The first of the images that the scan did not look at. */
export function unscannedImage(
  told: Pick<Scan, 'images'>,
  images: readonly IdentifiedImage[],
): IdentifiedImage | undefined {
  const seen = new Set(told.images);
  return images.find(({ id, digests }) => ![id, ...Object.values(digests)].some((one) => seen.has(one)));
}

/** The scan in a few words, as `2 critical, 14 high (9 with a fix), 3 ignored`, and whether it let the image pass. */
export function scanWords(scan: Scan): string {
  const { gate, problems = [] } = scan;
  const refused = problems.length === 0 ? 'not passed' : 'its reports do not count';
  return gate === 'pass' ? countWords(scan) : `${countWords(scan)}, ${refused}`;
}

/** What the scan found, in a few words. */
export function countWords({ counts: told = {} }: Pick<Scan, 'counts'>): string {
  const counts = severities.flatMap((severity) => {
    const one = told[severity];
    return one === undefined ? [] : [{ severity, ...one }];
  });
  const found = counts.filter(({ total }) => total > 0).map(({ severity, total }) => `${total} ${severity}`);
  const fixable = counts.reduce((sum, one) => sum + one.fixable, 0);
  const ignored = counts.reduce((sum, one) => sum + one.ignored, 0);
  return [
    found.length === 0 ? 'no findings' : `${found.join(', ')}${fixable > 0 ? ` (${fixable} with a fix)` : ''}`,
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
  ].join(', ');
}
