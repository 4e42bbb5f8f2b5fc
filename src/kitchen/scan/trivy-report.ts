import { ReportFault } from '../reports/bounded-text.ts';
import { member, type ReportObject } from '../reports/json-value.ts';
import {
  checkCount,
  digestsOf,
  type ReportedFinding,
  isCloudId,
  isDigest,
  type LeftOutFinding,
  listOf,
  objectOf,
  packageName,
  scannerName,
  type ScanReport,
  severityOf,
  textOf,
  textsOf,
  timeOf,
} from './scan-report.ts';

/** The JSON of `trivy image`, `rootfs`, `vm` and the like (trivy pkg/types/report.go). */
export function isTrivy(document: ReportObject): boolean {
  return typeof member(document, 'SchemaVersion') === 'number';
}

/** Throws a ReportFault. */
export function readTrivy(document: ReportObject): ScanReport {
  const schema = member(document, 'SchemaVersion');
  if (schema !== 2) throw new ReportFault('malformed', `It is trivy's JSON of schema ${String(schema)}; read is 2.`);
  const metadata = objectOf(document, 'Metadata');
  const system = objectOf(metadata, 'OS');
  const family = textOf(system, 'Family');
  const name = textOf(document, 'ArtifactName');
  const config = textOf(metadata, 'ImageID');
  const findings: ReportedFinding[] = [];
  const leftOut: LeftOutFinding[] = [];
  let listed = 0;
  let overruled = 0;
  for (const result of listOf(document, 'Results')) {
    listed += listOf(result, 'Packages').length;
    for (const one of listOf(result, 'Vulnerabilities')) findings.push(findingOf(one));
    for (const one of listOf(result, 'ExperimentalModifiedFindings')) {
      if (textOf(one, 'Type') !== 'vulnerability') continue;
      const finding = findingOf(objectOf(one, 'Finding'));
      const status = textOf(one, 'Status');
      if (status === 'not_affected' || status === 'fixed') {
        leftOut.push({ finding, reason: `${status}: ${textOf(one, 'Statement')}` });
      } else {
        findings.push(finding);
        overruled += 1;
      }
    }
    checkCount(findings);
  }
  return {
    format: 'trivy',
    scanner: scannerName('trivy', textOf(objectOf(document, 'Trivy'), 'Version')),
    at: timeOf(document, 'CreatedAt'),
    about: {
      configs: isDigest(config) ? [config] : [],
      digests: digestsOf(textsOf(metadata, 'RepoDigests')),
      // An image in a cloud is told by its id alone; of a file of a disk the name says nothing.
      ids: [name].filter(isCloudId),
    },
    system: family === 'none' ? '' : [family, textOf(system, 'Name')].filter((part) => part !== '').join(' '),
    packages: Math.max(listed, new Set(findings.map((one) => one.package)).size),
    findings,
    leftOut,
    notes: [
      ...(member(system, 'EOSL') === true
        ? [`${family} ${textOf(system, 'Name')} gets no security updates any more, so what has no fix need not be told`]
        : []),
      ...(overruled === 0
        ? []
        : [`trivy was told to ignore ${overruled}, which count all the same: what is ignored is said in the policy`]),
    ],
    problems: [],
  };
}

function findingOf(one: ReportObject): ReportedFinding {
  const id = textOf(one, 'VulnerabilityID');
  if (id === '') throw new ReportFault('malformed', 'A vulnerability has no "VulnerabilityID".');
  const fixed = textOf(one, 'FixedVersion');
  return {
    id,
    aliases: textsOf(one, 'VendorIDs'),
    package: packageName(textOf(objectOf(one, 'PkgIdentifier'), 'PURL'), textOf(one, 'PkgName')),
    version: textOf(one, 'InstalledVersion'),
    fixed,
    isFixable: fixed !== '' || textOf(one, 'Status') === 'fixed',
    severity: severityOf(textOf(one, 'Severity')),
  };
}
