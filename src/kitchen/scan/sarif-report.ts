import { severities, type Severity } from '../../image/scan.ts';
import { ReportFault } from '../reports/bounded-text.ts';
import { member, type ReportObject } from '../reports/json-value.ts';
import {
  checkCount,
  digestsOf,
  type ReportedFinding,
  isDigest,
  listOf,
  objectOf,
  packageName,
  scannerName,
  type ScanReport,
  severityOfScore,
  shownText,
  textOf,
  textsOf,
  timeOf,
} from './scan-report.ts';

/** SARIF 2.1.0 of a scanner for vulnerabilities. */
export function isSarif(document: ReportObject): boolean {
  return Array.isArray(member(document, 'runs'));
}

/** Where a rule says no `security-severity`. */
const LEVELS: ReadonlyMap<string, Severity> = new Map([
  ['error', 'high'],
  ['warning', 'medium'],
  ['note', 'low'],
  ['none', 'negligible'],
]);

/** Throws a ReportFault. */
export function readSarif(document: ReportObject): ScanReport {
  const version = textOf(document, 'version');
  if (version !== '2.1.0') {
    throw new ReportFault('malformed', `It is SARIF of version ${JSON.stringify(version)}; read is 2.1.0.`);
  }
  const runs = listOf(document, 'runs');
  if (runs.length === 0) throw new ReportFault('malformed', 'It is SARIF without a run.');
  for (const run of runs) {
    if (!Array.isArray(member(run, 'results')))
      throw new ReportFault('malformed', 'It is SARIF with a run that came to no results.');
    if (listOf(run, 'invocations').some((one) => member(one, 'executionSuccessful') === false))
      throw new ReportFault('malformed', 'It is SARIF of a run that failed.');
  }
  const findings = runs.flatMap((run) => {
    const rules = listOf(objectOf(objectOf(run, 'tool'), 'driver'), 'rules');
    const byId = new Map(rules.map((rule) => [textOf(rule, 'id'), rule]));
    return listOf(run, 'results').flatMap((result): readonly ReportedFinding[] => {
      const kind = textOf(result, 'kind');
      if (kind === 'pass' || kind === 'notApplicable' || kind === 'informational') return [];
      const index = member(result, 'ruleIndex');
      const rule = byId.get(textOf(result, 'ruleId')) ?? (typeof index === 'number' ? rules[index] : undefined) ?? {};
      return [findingOf(result, rule)];
    });
  });
  checkCount(findings);
  const drivers = runs.map((run) => objectOf(objectOf(run, 'tool'), 'driver'));
  const ends = runs.map((run) =>
    listOf(run, 'invocations')
      .flatMap((one) => timeOf(one, 'endTimeUtc') ?? [])
      .slice(0, 1000),
  );
  return {
    format: 'sarif',
    scanner: [
      ...new Set(
        drivers.map((one) => scannerName(textOf(one, 'name').toLowerCase() || 'unnamed', textOf(one, 'version'))),
      ),
    ].join(', '),
    // A run without a time may be of any.
    at: ends.some(({ length }) => length === 0)
      ? null
      : ends.flat().reduce((first, one) => Math.min(first, one), Infinity),
    about: {
      configs: runs.map((run) => textOf(objectOf(run, 'properties'), 'imageID')).filter(isDigest),
      digests: runs.flatMap((run) => digestsOf(textsOf(objectOf(run, 'properties'), 'repoDigests'))),
      ids: [],
    },
    system: null,
    packages: findings.length > 0 ? findings.length : null,
    findings,
    leftOut: [],
    notes: [],
    problems: [],
  };
}

function findingOf(result: ReportObject, rule: ReportObject): ReportedFinding {
  const ruleId = textOf(result, 'ruleId') || textOf(rule, 'id');
  if (ruleId === '') throw new ReportFault('malformed', 'A result names no rule.');
  const said = [objectOf(result, 'message'), objectOf(rule, 'help')].map((one) => linesOf(member(one, 'text')));
  const read = (...names: readonly string[]): string | undefined =>
    said.flatMap((lines) => names.flatMap((name) => lines.get(name) ?? []))[0];
  const fixed = read('Fixed Version', 'Fix Version');
  const [place = {}] = listOf(result, 'locations');
  const uri = textOf(objectOf(objectOf(place, 'physicalLocation'), 'artifactLocation'), 'uri');
  const [purl = ''] = textsOf(objectOf(rule, 'properties'), 'purls');
  return {
    // Grype's rules are of an id and a package.
    id: /^(?:CVE-\d{4}-\d{4,19}|GHSA(?:-[0-9a-z]{4}){3})/.exec(ruleId)?.[0] ?? ruleId,
    aliases: [ruleId],
    package: packageName(purl, read('Package') ?? uri),
    version: read('Installed Version', 'Version') ?? '',
    fixed: fixed ?? '',
    isFixable: fixed === undefined ? null : fixed !== '',
    severity: severityOf(result, rule),
  };
}

function severityOf(result: ReportObject, rule: ReportObject): Severity {
  const scored = [result, rule].flatMap((one) => {
    const written = member(objectOf(one, 'properties'), 'security-severity');
    const score = typeof written === 'string' && written.trim() !== '' ? Number(written) : written;
    return typeof score === 'number' && score >= 0 && score <= 10 ? [severityOfScore(score)] : [];
  });
  const scores = new Set(scored);
  const level = textOf(result, 'level') || textOf(objectOf(rule, 'defaultConfiguration'), 'level') || 'warning';
  return severities.find((severity) => scores.has(severity)) ?? LEVELS.get(level) ?? 'high';
}

const MOST_LINES = 12;

/** `Package: openssl`, a line each, as trivy and grype write them. */
function linesOf(text: unknown): ReadonlyMap<string, string> {
  const lines = typeof text === 'string' ? text.slice(0, 4000).split('\n', MOST_LINES) : [];
  return new Map(
    lines.flatMap((line): readonly (readonly [string, string])[] => {
      const at = line.indexOf(':');
      return at < 1 ? [] : [[line.slice(0, at), shownText(line.slice(at + 1))]];
    }),
  );
}
