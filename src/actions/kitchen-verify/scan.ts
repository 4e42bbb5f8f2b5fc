import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { jobFolder, insideWorkspace } from '../../core/files/paths.ts';
import type { Host } from '../../core/runner/host.ts';
import { checkDocument, readDocument } from '../../core/text/document.ts';
import { counted } from '../../core/text/wording.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import type { Subject } from '../../image/provider-verify.ts';
import { scanPolicy, type ScanPolicy, scanWords } from '../../image/scan.ts';
import type { Verdict } from '../../kitchen/gate.ts';
import { KitchenError } from '../../kitchen/outcome.ts';
import { checkScanGlobs, type FoundScans, readScanFiles } from '../../kitchen/scan/scan-files.ts';
import { judgeScan, type ScannedImage, type ScanVerdict } from '../../kitchen/scan/scan-gate.ts';
import type { KitchenVerifyInputs } from './inputs.ts';

/** What is asked of scan reports, and where they are. */
export interface ScanWish {
  readonly policy: ScanPolicy;
  readonly globs: readonly string[];
  /** Where globs begin: the working directory; absolute, links resolved. */
  readonly root: string;
  /** What a script wrote into its own copy of the workspace, which goes with it. */
  readonly kept: FoundScans[];
}

/** Undefined where no scan is asked for. Throws a UserError for a policy that says nothing clear. */
export function scanWishOf(
  host: Host,
  inputs: KitchenVerifyInputs,
  { slug }: Pick<Subject, 'slug'>,
): ScanWish | undefined {
  const globs = inputs['scan-reports'].map((glob) => glob.replaceAll('{slug}', slug));
  const written = inputs['scan-policy'].trim();
  if (globs.length === 0) {
    if (written === '') return undefined;
    throw new KitchenError(
      'config',
      'Input "scan-policy" asks something of scan reports, but "scan-reports" names none.',
    );
  }
  checkScanGlobs(globs);
  const policy = readScanPolicy(written);
  const root = insideWorkspace(
    'Input "working-directory"',
    host.workspace,
    host.workspace,
    inputs['working-directory'],
  );
  return { policy, globs, root, kept: [] };
}

/** The policy that the input of that name has; of an empty text what is meant without it. Throws a UserError. */
export function readScanPolicy(written: string): ScanPolicy {
  const document = readDocument('Input "scan-policy"', Buffer.from(written.trim() === '' ? '{}' : written));
  return checkDocument(document, scanPolicy);
}

/** Has what a script leaves in its copy of the workspace looked at before that is removed. */
export function keepScans({ globs, kept }: ScanWish): (folder: string) => void {
  return (folder) => {
    const found = readScanFiles(folder, folder, globs);
    if (found.files.length > 0) kept.push(found);
  };
}

/** Reads the reports and judges them; whatever they hold, it does not throw. */
export function scanImage(
  host: Host,
  wish: ScanWish,
  subject: Subject,
  found: FoundRecord | null,
  now: number,
): ScanVerdict {
  const here = readScanFiles(wish.root, host.workspace, wish.globs);
  const all = [here, ...wish.kept];
  const sum: FoundScans = {
    files: all.flatMap(({ files }) => files),
    unmatched: here.unmatched.filter((glob) => all.every(({ unmatched }) => unmatched.includes(glob))),
  };
  return judgeScan(sum, wish.policy, scannedImage(subject, found), now);
}

/** A record with several images is refused before: one is verified at a time. */
function scannedImage(subject: Subject, found: FoundRecord | null): ScannedImage {
  const image = found?.record.images[0];
  const digests = image?.digests ?? {};
  const names = [found?.record.image ?? subject.leg, ...(image?.tags ?? [])].map(plainName);
  return {
    id: image?.id ?? subject.id,
    config: digests['config'] ?? (/^sha256:[0-9a-f]{64}$/.test(subject.id) ? subject.id : null),
    digests: [
      ...Object.values(digests),
      ...(image?.files ?? []).map(({ sha256 }) => sha256),
      ...(subject.digests ?? []),
    ],
    names,
    created: image?.created == null ? null : Date.parse(image.created),
  };
}

/** The last part of a name of a container image, without its tag. */
function plainName(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return last.split(/[:@]/, 1)[0] ?? last;
}

/** Tests and scan together: the gate is open where both are. */
export function withScan(verdict: Verdict, scanned: ScanVerdict | undefined): Verdict {
  if (scanned === undefined || scanned.isOpen) return verdict;
  return {
    gate: 'block',
    conclusion: verdict.gate === 'pass' || verdict.conclusion === 'skipped' ? 'failure' : verdict.conclusion,
    reasons: [...verdict.reasons, ...scanned.reasons.map((reason) => `Scan: ${reason}`)],
    failure: verdict.failure ?? 'scan',
  };
}

/** Tells of it on the log, each note once. */
export function tellScan(host: Host, { scan, isOpen, reasons }: ScanVerdict): void {
  host.info(`Scan by ${scan.by}: ${scanWords(scan)}, in ${counted(scan.reports?.length ?? 0, 'file')}.`);
  for (const note of scan.notes ?? []) host.annotate({ level: 'warning', title: 'Scan', message: `${note}.` });
  if (!isOpen) return;
  // The policy only wants to know.
  for (const reason of reasons)
    host.annotate({
      level: 'warning',
      title: 'Scan',
      message: `${reason}. It fails nothing: the policy says mode: report-only.`,
    });
}

/** Where what is kept of a leg lies. */
export function scanFolder(host: Host, { slug }: Pick<Subject, 'slug'>): string {
  const folder = join(jobFolder(host), 'legs', slug);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export function setScanOutputs(host: Host, scanned: ScanVerdict | undefined): void {
  host.output('scan', scanned?.scan.gate ?? '');
  host.output('findings', JSON.stringify(scanned?.scan.counts ?? {}));
}
