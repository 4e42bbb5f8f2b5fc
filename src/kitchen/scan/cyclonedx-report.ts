import { severities, type Severity } from '../../image/scan.ts';
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
  severityOfScore,
  shownText,
  textOf,
  timeOf,
} from './scan-report.ts';

/** CycloneDX as JSON, with vulnerabilities (bom-1.4 and later). */
export function isCyclonedx(document: ReportObject): boolean {
  return textOf(document, 'bomFormat') === 'CycloneDX';
}

/** What its author holds for harmless; all other states are findings. */
const HARMLESS = new Set(['not_affected', 'resolved', 'resolved_with_pedigree', 'false_positive']);

/** Throws a ReportFault. */
export function readCyclonedx(document: ReportObject): ScanReport {
  if (!Array.isArray(member(document, 'vulnerabilities'))) {
    throw new ReportFault('malformed', 'It is a CycloneDX of what is in an image, without a list of vulnerabilities.');
  }
  const metadata = objectOf(document, 'metadata');
  const subject = objectOf(metadata, 'component');
  const scanner = scannerOf(metadata);
  const components = new Map<string, ReportObject>();
  let system = '';
  let packages = 0;
  // A component may have components of its own.
  const lists = [listOf(document, 'components')];
  for (let list = lists.pop(); list !== undefined; list = lists.pop()) {
    for (const one of list) {
      const [ref, type] = [textOf(one, 'bom-ref'), textOf(one, 'type')];
      if (ref !== '') components.set(ref, one);
      if (type === 'operating-system') system = `${textOf(one, 'name')} ${textOf(one, 'version')}`.trim();
      else if (type !== 'file') packages += 1;
      if (system === '') system = /[?&]distro=([\w.-]{1,60})/.exec(textOf(one, 'purl'))?.[1] ?? '';
      if ('components' in one) lists.push(listOf(one, 'components'));
    }
  }
  const findings: ReportedFinding[] = [];
  const leftOut: LeftOutFinding[] = [];
  const vulnerabilities = listOf(document, 'vulnerabilities');
  for (const one of vulnerabilities) {
    const analysis = objectOf(one, 'analysis');
    const state = textOf(analysis, 'state');
    const found = findingsOf(one, components);
    if (HARMLESS.has(state)) {
      const why = textOf(analysis, 'justification') || textOf(analysis, 'detail');
      leftOut.push(...found.map((finding) => ({ finding, reason: why === '' ? state : `${state}: ${why}` })));
    } else findings.push(...found);
    checkCount(findings);
  }
  return {
    format: 'cyclonedx',
    scanner,
    at: timeOf(metadata, 'timestamp'),
    about: aboutOf(subject),
    system: system === '' ? null : system,
    packages,
    findings,
    leftOut,
    notes: [],
    problems:
      vulnerabilities.length === 0 && scanner.startsWith('trivy')
        ? ['trivy writes the same CycloneDX where it did not look for vulnerabilities. Give the JSON of trivy instead']
        : [],
  };
}

function aboutOf(subject: ReportObject): ScanReport['about'] {
  const properties = listOf(subject, 'properties').map((one) => [textOf(one, 'name'), textOf(one, 'value')] as const);
  const named = (end: string): readonly string[] =>
    properties.filter(([name]) => name.endsWith(end)).map(([, value]) => value);
  const hashes = listOf(subject, 'hashes').flatMap((one) =>
    textOf(one, 'alg') === 'SHA-256' ? [`sha256:${textOf(one, 'content').toLowerCase()}`] : [],
  );
  const [purl = ''] = textOf(subject, 'purl').split('?', 1);
  return {
    configs: named(':ImageID').filter(isDigest),
    digests: [...digestsOf([...named(':RepoDigest'), textOf(subject, 'version'), purl]), ...hashes.filter(isDigest)],
    ids: [textOf(subject, 'name')].filter(isCloudId),
  };
}

/** The tools are a list of names up to 1.4, and an object with components from 1.5 on. */
function scannerOf(metadata: ReportObject): string {
  const tools = member(metadata, 'tools');
  const all = Array.isArray(tools) ? listOf(metadata, 'tools') : listOf(objectOf(metadata, 'tools'), 'components');
  const [tool] = all;
  return tool === undefined ? 'CycloneDX' : scannerName(textOf(tool, 'name').toLowerCase(), textOf(tool, 'version'));
}

function findingsOf(one: ReportObject, components: ReadonlyMap<string, ReportObject>): readonly ReportedFinding[] {
  const id = textOf(one, 'id');
  if (id === '') throw new ReportFault('malformed', 'A vulnerability has no "id".');
  const advice = textOf(one, 'recommendation');
  const shared = {
    id,
    aliases: listOf(one, 'references').map((reference) => textOf(reference, 'id')),
    fixed: advice,
    isFixable: advice === '' ? null : true,
    severity: worstOf(listOf(one, 'ratings')),
  };
  const refs = listOf(one, 'affects').map((affected) => textOf(affected, 'ref'));
  return (refs.length === 0 ? [''] : refs).map((ref) => {
    const component = components.get(ref) ?? components.get(shownText(ref.slice(ref.lastIndexOf('#') + 1))) ?? {};
    const purl = textOf(component, 'purl') || (ref.startsWith('pkg:') ? ref : '');
    const group = textOf(component, 'group');
    const name = textOf(component, 'name');
    return {
      ...shared,
      package: packageName(purl, group === '' ? name : `${group}/${name}`),
      version: textOf(component, 'version'),
    };
  });
}

function worstOf(ratings: readonly ReportObject[]): Severity {
  const rated = ratings.flatMap((rating): readonly Severity[] => {
    const word = textOf(rating, 'severity');
    if (word !== '') return [severityOf(word)];
    const score = member(rating, 'score');
    return typeof score === 'number' && textOf(rating, 'method').startsWith('CVSS') ? [severityOfScore(score)] : [];
  });
  const told = new Set(rated);
  return severities.find((severity) => told.has(severity)) ?? 'unknown';
}
