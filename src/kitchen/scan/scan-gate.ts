import { counted } from '../../core/text/wording.ts';
import { severities, type Scan, type ScanPolicy, type Severity } from '../../image/scan.ts';
import type { FoundScans, ScanFile } from './scan-files.ts';
import { rankOf, type Sum, sumFindings } from './scan-findings.ts';
import type { ScanReport } from './scan-report.ts';

/** The image that reports must be about, as its record tells it. */
export interface ScannedImage {
  readonly id: string;
  /** Of a container image that of its configuration; null where it has none, or none is known. */
  readonly config: string | null;
  /** All other digests of it and of its files. */
  readonly digests: readonly string[];
  /** Names under which a statement of OpenVEX may speak of it, without tags. */
  readonly names: readonly string[];
  /** When it was made, in ms since the epoch; null: that is not known. */
  readonly created: number | null;
}

export interface ScanVerdict {
  /** Whether nothing stands against publishing, or the policy only wants to be told. */
  readonly isOpen: boolean;
  /** Why the gate is shut, in words; also where the policy only wants to be told. */
  readonly reasons: readonly string[];
  readonly scan: Scan;
}

const HOUR_MS = 3_600_000;
/** Clocks of two machines differ by as much. */
const AHEAD_MS = 10 * 60_000;
/** A record has room for a megabyte. */
const MOST_KEPT = 100;
const MOST_TOLD = 5;

/** Opens only when reports are about this very image, young and whole, and none of their findings fails. */
export function judgeScan(found: FoundScans, policy: ScanPolicy, image: ScannedImage, now: number): ScanVerdict {
  const statements = found.files.flatMap(({ content }) => (content.kind === 'vex' ? content.vex.statements : []));
  const reports = found.files.flatMap(({ content }) => (content.kind === 'report' ? [content.report] : []));
  const told = {
    system: reports.some(({ system }) => system !== null && system !== ''),
    packages: reports.some(({ packages }) => packages !== null && packages > 0),
  };
  const problems = [
    ...found.unmatched.map(
      (glob) =>
        `no scan report matches ${JSON.stringify(glob)}. Run the scanner before, and mind that links are not followed`,
    ),
    ...(reports.length === 0 && found.unmatched.length === 0 ? ['none of the files is a scan report'] : []),
    ...found.files.flatMap((file) =>
      fileProblems(file, policy, image, now, told).map((text) => `${file.path}: ${text}`),
    ),
  ];
  const today = new Date(now).toISOString().slice(0, 10);
  const about = { names: image.names, digests: [image.id, ...image.digests] };
  const sum = sumFindings(reports, { entries: policy.ignore, statements, image: about, today });
  const failing = sum.findings.filter(
    ({ ignored, severity, isFixable }) =>
      ignored === null &&
      rankOf(severity) <= rankOf(policy['fail-on']) &&
      (!policy['fixable-only'] || isFixable !== false),
  );
  const reasons = [...problems, ...(failing.length === 0 ? [] : [failingWords(failing)])];
  const isReport = policy.mode === 'report-only';
  const notes = [...noteWords(found), ...sum.notes];
  const scan: Scan = {
    gate: reasons.length === 0 ? 'pass' : 'block',
    by: [...new Set(reports.map(({ scanner }) => scanner))].join(', ') || 'nobody',
    images: [...new Set([image.id, ...(image.config === null ? [] : [image.config])])],
    at: new Date(now).toISOString(),
    ...(isReport ? { 'report-only': true as const } : {}),
    policy: { 'fail-on': policy['fail-on'], 'fixable-only': policy['fixable-only'] },
    counts: countsOf(sum),
    ...(failing.length === 0 ? {} : { failing: failing.slice(0, MOST_KEPT).map(keptFinding) }),
    ...(problems.length === 0 ? {} : { problems: problems.slice(0, MOST_KEPT) }),
    ...(notes.length === 0 ? {} : { notes: notes.slice(0, MOST_KEPT) }),
    ...ignoredOf(sum),
    ...(found.files.length === 0 ? {} : { reports: reportsOf(found) }),
  };
  return { isOpen: reasons.length === 0 || isReport, reasons, scan };
}

/** What is wrong with a file: whatever cannot be told of it shuts the gate. */
function fileProblems(
  { content, written }: ScanFile,
  policy: ScanPolicy,
  image: ScannedImage,
  now: number,
  told: { readonly system: boolean; readonly packages: boolean },
): readonly string[] {
  if (content.kind === 'vex') return [];
  if (content.kind === 'fault') return [content.message];
  const { report } = content;
  const allows = (what: ScanPolicy['unstated'][number]): boolean => policy.unstated.includes(what);
  return [
    ...subjectProblems(report, image, allows('image')),
    ...timeProblems(report.at ?? (allows('time') ? written : null), policy, image, now),
    ...(report.system === '' && !allows('system')
      ? [
          `${report.scanner} found no operating system in it, so it knew none of its packages. Where the image has none, say \`unstated: [system]\``,
        ]
      : []),
    ...(report.system === null && !told.system && !allows('system')
      ? [
          'no report says which operating system was found. Give the JSON of the scanner beside it, or say `unstated: [system]`',
        ]
      : []),
    ...(policy['require-packages'] ? packageProblems(report, told.packages) : []),
    ...report.problems,
  ];
}

function subjectProblems({ about, scanner }: ScanReport, image: ScannedImage, isUnstated: boolean): readonly string[] {
  const { configs, digests, ids } = about;
  const own = new Set([image.id, ...(image.config === null ? [] : [image.config]), ...image.digests]);
  const all = [...configs, ...digests, ...ids];
  if (all.length === 0) {
    return isUnstated
      ? []
      : [
          `${scanner} does not say which image it looked at. Give a report that does, or say \`unstated: [image]\` where the run makes sure of it`,
        ];
  }
  // One index has images of several architectures, and each of them another configuration.
  const named = configs.length > 0 && image.config !== null && !digests.includes(image.config) ? configs : all;
  if (named.some((one) => own.has(one))) return [];
  return [
    `it is about another image, ${[...new Set(named)].slice(0, 3).join(' and ')}, not ${image.id}. Scan the very image that was baked`,
  ];
}

function timeProblems(at: number | null, policy: ScanPolicy, image: ScannedImage, now: number): readonly string[] {
  if (at === null) {
    return [
      'it does not say when it was made. Give a report that does, or say `unstated: [time]`, and the time of the file is taken',
    ];
  }
  const when = new Date(at).toISOString();
  if (at > now + AHEAD_MS) return [`it was made at ${when}, which is yet to come. Mind the clocks`];
  const problems: string[] = [];
  if (now - at > ageMs(policy['max-age'])) {
    problems.push(`it was made at ${when}, and may be no older than ${policy['max-age']}. Scan the image again`);
  }
  if (image.created !== null && at < image.created) {
    problems.push(
      `it was made at ${when}, before the image (${new Date(image.created).toISOString()}). Scan the image after it was baked`,
    );
  }
  return problems;
}

function packageProblems({ format, packages, scanner }: ScanReport, isToldElsewhere: boolean): readonly string[] {
  if (packages === 0) {
    return [
      `${scanner} tells of no package, so it looked at nothing. Where the image has none, say \`require-packages: false\``,
    ];
  }
  if (packages !== null || isToldElsewhere) return [];
  const more = format === 'grype' ? 'its CycloneDX (`-o json=… -o cyclonedx-json=…`)' : 'the JSON of the scanner';
  return [
    `it has no finding, and its format does not tell of packages, so nothing says that ${scanner} looked at any. Give ${more} beside it, or say \`require-packages: false\``,
  ];
}

function ageMs(text: string): number {
  return Number.parseInt(text, 10) * (text.endsWith('d') ? 24 : 1) * HOUR_MS;
}

function failingWords(failing: Sum['findings']): string {
  const by = severities.flatMap((severity) => {
    const count = failing.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  const first = failing.slice(0, MOST_TOLD).map(findingWords);
  const more = failing.length - first.length;
  const verb = failing.length === 1 ? 'fails' : 'fail';
  return `${counted(failing.length, 'finding')} ${verb} (${by.join(', ')}): ${first.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** `CVE-2026-1 in openssl 3.0.1, fixed in 3.0.2`. */
function findingWords({
  id,
  package: of,
  version,
  fixed,
}: Pick<Sum['findings'][number], 'id' | 'package' | 'version' | 'fixed'>): string {
  const where = of === '' ? '' : ` in ${`${of} ${version}`.trim()}`;
  return `${id}${where}${fixed === '' ? '' : `, fixed in ${fixed}`}`;
}

function countsOf({ findings }: Sum): Scan['counts'] {
  const counts: Partial<Record<Severity, { total: number; fixable: number; ignored: number }>> = {};
  for (const { severity, ignored, isFixable } of findings) {
    const own = (counts[severity] ??= { total: 0, fixable: 0, ignored: 0 });
    if (ignored !== null) own.ignored += 1;
    else {
      own.total += 1;
      if (isFixable === true) own.fixable += 1;
    }
  }
  return counts;
}

function keptFinding({ id, package: of, version, fixed, severity }: Sum['findings'][number]) {
  return { id, package: of, version, fixed, severity };
}

function ignoredOf({ findings }: Sum): Pick<Scan, 'ignored'> {
  const ignored = findings.flatMap((one) => (one.ignored === null ? [] : [{ ...keptFinding(one), ...one.ignored }]));
  return ignored.length === 0 ? {} : { ignored: ignored.slice(0, MOST_KEPT) };
}

function noteWords({ files }: FoundScans): readonly string[] {
  return files.flatMap(({ path, content }) => {
    const notes = content.kind === 'vex' ? content.vex.notes : content.kind === 'report' ? content.report.notes : [];
    return notes.slice(0, 20).map((note) => `${path}: ${note}`);
  });
}

function reportsOf({ files }: FoundScans): NonNullable<Scan['reports']> {
  return files.flatMap(({ path, sha256, content }) => {
    if (sha256 === '') return [];
    const report = content.kind === 'report' ? content.report : null;
    const format = report?.format ?? (content.kind === 'vex' ? 'openvex' : 'unknown');
    const at = report?.at ?? null;
    return [{ path, sha256, format, at: at === null ? null : new Date(at).toISOString() }];
  });
}
