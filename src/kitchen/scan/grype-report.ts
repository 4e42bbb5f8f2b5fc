import { ReportFault } from '../reports/bounded-text.ts';
import { isJsonObject, member, type ReportObject } from '../reports/json-value.ts';
import {
  checkCount,
  digestsOf,
  type ReportedFinding,
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

/** The JSON of grype (grype/presenter/models/document.go). */
export function isGrype(document: ReportObject): boolean {
  return 'matches' in document && textOf(objectOf(document, 'descriptor'), 'name') === 'grype';
}

/** Throws a ReportFault. */
export function readGrype(document: ReportObject): ScanReport {
  if (!Array.isArray(member(document, 'matches'))) {
    throw new ReportFault('malformed', "It is grype's JSON without a list of matches.");
  }
  const descriptor = objectOf(document, 'descriptor');
  const target = objectOf(objectOf(document, 'source'), 'target');
  const distro = objectOf(document, 'distro');
  const config = textOf(target, 'imageID');
  const manifest = textOf(target, 'manifestDigest');
  const findings = listOf(document, 'matches').map(findingOf);
  const leftOut: LeftOutFinding[] = [];
  const ignored = listOf(document, 'ignoredMatches');
  let [ownRules, overruled] = [0, 0];
  for (const match of ignored) {
    const rules = listOf(match, 'appliedIgnoreRules');
    const vex = rules.find((rule) => textOf(rule, 'vex-status') !== '');
    if (vex !== undefined) {
      const said = [textOf(vex, 'vex-status'), textOf(vex, 'vex-justification')].filter((part) => part !== '');
      leftOut.push({ finding: findingOf(match), reason: said.join(': ') });
    } else if (rules.length > 0 && rules.every(isOwnRule)) ownRules += 1;
    else {
      findings.push(findingOf(match));
      overruled += 1;
    }
  }
  checkCount(findings);
  return {
    format: 'grype',
    scanner: scannerName('grype', textOf(descriptor, 'version')),
    at: timeOf(descriptor, 'timestamp'),
    about: {
      configs: isDigest(config) ? [config] : [],
      digests: [...(isDigest(manifest) ? [manifest] : []), ...digestsOf(textsOf(target, 'repoDigests'))],
      ids: [],
    },
    system: [textOf(distro, 'name'), textOf(distro, 'version')].filter((part) => part !== '').join(' '),
    // It lists no package but those that it has something against.
    packages: findings.length + ignored.length > 0 ? findings.length + ignored.length : null,
    findings,
    leftOut,
    notes: [
      ...(overruled === 0
        ? []
        : [`grype was told to ignore ${overruled}, which count all the same: what is ignored is said in the policy`]),
      ...(ownRules === 0 ? [] : [`grype left out ${ownRules} by rules that name packages and no finding`]),
    ],
    problems: [],
  };
}

function findingOf(match: ReportObject): ReportedFinding {
  const vulnerability = objectOf(match, 'vulnerability');
  const artifact = objectOf(match, 'artifact');
  const id = textOf(vulnerability, 'id');
  if (id === '') throw new ReportFault('malformed', 'A match has no id of a vulnerability.');
  const fix = member(vulnerability, 'fix');
  const versions = isJsonObject(fix) ? textsOf(fix, 'versions') : [];
  return {
    id,
    aliases: listOf(match, 'relatedVulnerabilities').map((one) => textOf(one, 'id')),
    package: packageName(textOf(artifact, 'purl'), textOf(artifact, 'name')),
    version: textOf(artifact, 'version'),
    fixed: versions.slice(0, 5).join(', '),
    isFixable: isJsonObject(fix) ? textOf(fix, 'state') === 'fixed' || versions.length > 0 : null,
    severity: severityOf(textOf(vulnerability, 'severity')),
  };
}

/** What grype itself leaves out, as headers of a kernel that is found by its source: by the kind of match, and by nothing that is chosen. */
function isOwnRule(rule: ReportObject): boolean {
  const isChosen = ['vulnerability', 'fix-state', 'namespace'].some((member) => textOf(rule, member) !== '');
  return textOf(rule, 'match-type') === 'exact-indirect-match' && !isChosen;
}
