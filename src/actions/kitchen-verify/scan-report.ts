import type { Host } from '../../core/runner/host.ts';
import { escapeMarkdown } from '../../core/runner/summary.ts';
import type { Providers } from '../../image/provider.ts';
import type { Subject } from '../../image/provider-verify.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import type { Record } from '../../image/record.ts';
import { scanRefusal, scanWords } from '../../image/scan.ts';
import { markUnverified } from './mark.ts';
import { scannedRecord, verifyRecordPath, writeVerifyRecord } from './record.ts';
import { uploadVerifyRecord } from './report.ts';
import { scanFolder, scanImage, setScanOutputs, tellScan, type ScanWish } from './scan.ts';
import type { VerifySettings } from './settings.ts';
import { renderScan } from './summary.ts';
import { setNoTests } from './unverified.ts';

interface ScannedAlone {
  readonly providers: Providers;
  readonly settings: VerifySettings;
  readonly subject: Subject;
  readonly found: FoundRecord | null;
  readonly trusted: boolean;
  /** ms since the epoch. */
  readonly started: number;
}

/**
 * The end of a step that had scan reports and no tests. It fails where the scan does not pass; it opens the gate only where the
 * manifest says that nothing tests this image, for a scan is no test.
 */
export async function reportScan(host: Host, wish: ScanWish, alone: ScannedAlone): Promise<void> {
  const { providers, settings, subject, found, trusted, started } = alone;
  const { inputs, planned } = settings;
  const scanned = scanImage(host, wish, subject, found, Date.now());
  const isWaived = planned?.leg.verify?.['none'] === true;
  let record: Record | undefined;
  let path = '';
  if (found !== null) {
    if (scanRefusal(scanned.scan) !== undefined && trusted)
      await markUnverified(host, inputs, providers, subject, found.record);
    path = verifyRecordPath(scanFolder(host, subject));
    record = scannedRecord(host, found, scanned.scan);
    writeVerifyRecord(path, record);
  }
  setNoTests(host, started, '[]');
  host.output('conclusion', scanned.isOpen ? 'success' : 'failure');
  host.output('gate', scanned.isOpen && isWaived ? 'pass' : 'block');
  host.output('failure-class', scanned.isOpen ? '' : 'scan');
  host.output('record', path);
  setScanOutputs(host, scanned);
  tellScan(host, scanned);
  if (!scanned.isOpen) {
    for (const message of scanned.reasons) host.annotate({ level: 'error', title: 'Scan', message });
  }
  const sign = scanned.isOpen ? '🟢' : '🔴';
  await host.summary(`### ${sign} ${escapeMarkdown(subject.leg)}: scanned, not tested\n\n${renderScan(scanned)}\n`);
  if (record !== undefined && trusted) await uploadVerifyRecord(host, inputs, subject, record, path);
  const [first = '', ...more] = scanned.reasons;
  const told = `Scanned ${subject.leg}: ${scanWords(scanned.scan)}.`;
  if (scanned.isOpen) host.info(isWaived ? told : `${told} Nothing has tested it, so publishing will not take it yet.`);
  else
    host.fail(`${subject.leg} did not pass its scan: ${first}${more.length === 0 ? '' : ` (and ${more.length} more)`}`);
}
