import { type IgnoredFinding, severities, type Severity } from '../../image/scan.ts';
import { isAbout, type VexStatement } from './openvex.ts';
import type { ReportedFinding, ScanReport } from './scan-report.ts';

/** A finding of all reports together: what several of them tell of one package counts once. */
interface SummedFinding extends ReportedFinding {
  /** Null: it counts. */
  readonly ignored: {
    readonly by: 'policy' | 'vex' | 'scanner';
    readonly until: string | null;
    readonly reason: string;
  } | null;
}

/** About one finding; where there are more, none is heard, and it counts. */
const MOST_STATEMENTS = 1000;

export interface Ignores {
  readonly entries: readonly IgnoredFinding[];
  readonly statements: readonly VexStatement[];
  /** Of the image, for statements that name one. */
  readonly image: { readonly names: readonly string[]; readonly digests: readonly string[] };
  /** The day in UTC, as 2027-01-31. */
  readonly today: string;
}

/** Findings, the worst first, and what is to be told of those who ignore them. */
export interface Sum {
  readonly findings: readonly SummedFinding[];
  readonly notes: readonly string[];
}

/** Puts the findings of reports together, the worst that any of them says of one, and takes from them what is ignored. */
export function sumFindings(reports: readonly ScanReport[], ignores: Ignores): Sum {
  const active = merged(reports.flatMap(({ findings }) => findings));
  const leftOut = new Map<string, SummedFinding>();
  for (const { leftOut: own } of reports) {
    for (const { finding, reason } of own) {
      // What another scanner was not told to leave out is a finding.
      if (active.has(keyOf(finding))) continue;
      leftOut.set(keyOf(finding), {
        ...finding,
        id: mainId(finding),
        ignored: { by: 'scanner', until: null, reason },
      });
    }
  }
  const statementsOf = new Map<string, VexStatement[]>();
  for (const one of ignores.statements) {
    for (const id of new Set(one.ids)) {
      const own = statementsOf.get(id);
      if (own === undefined) statementsOf.set(id, [one]);
      else own.push(one);
    }
  }
  const used = new Set<IgnoredFinding>();
  const expired = new Map<IgnoredFinding, number>();
  const usedStatements = new Set<VexStatement>();
  const findings = [...active.values()].map((finding): SummedFinding => {
    const entries = ignores.entries.filter((entry) => isEntryAbout(entry, finding));
    for (const entry of entries) used.add(entry);
    const entry = entries.find(({ until }) => until >= ignores.today);
    if (entry !== undefined) {
      return { ...finding, ignored: { by: 'policy', until: entry.until, reason: entry.reason } };
    }
    for (const late of entries) expired.set(late, (expired.get(late) ?? 0) + 1);
    const said = [finding.id, ...finding.aliases].flatMap((id) => statementsOf.get(id) ?? []);
    const about = (said.length > MOST_STATEMENTS ? [] : said).filter((one) => isAbout(one, finding, ignores.image));
    for (const one of about) usedStatements.add(one);
    const statement = holding(about);
    if (statement === undefined) return { ...finding, ignored: null };
    return { ...finding, ignored: { by: 'vex', until: null, reason: statement.reason } };
  });
  return {
    findings: [...findings, ...leftOut.values()].sort(
      (a, b) => rankOf(a.severity) - rankOf(b.severity) || compare(a.id, b.id) || compare(a.package, b.package),
    ),
    notes: [
      ...[...expired.keys()].map(
        ({ id, until }) => `the policy ignores ${id} until ${until}, which is over: it counts again`,
      ),
      ...ignores.entries
        .filter((entry) => !used.has(entry))
        .map(
          ({ id, package: of, until }) =>
            `the policy ignores ${id}${of === undefined ? '' : ` of ${of}`} until ${until}, and nothing was found of it: remove the entry`,
        ),
      ...ignores.statements
        .filter((one) => one.isHarmless && !usedStatements.has(one))
        .map(({ ids }) => `a statement of OpenVEX about ${ids[0] ?? 'nothing'} matches nothing that counts`),
    ],
  };
}

/** The last statement about one thing holds: undefined where it, or one of the same time, says that the thing is affected. */
function holding(about: readonly VexStatement[]): VexStatement | undefined {
  const last = about.reduce((latest, { at }) => Math.max(latest, at), 0);
  const latest = about.filter(({ at }) => at === last);
  return latest.every(({ isHarmless }) => isHarmless) ? latest[0] : undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function rankOf(severity: Severity): number {
  return severities.indexOf(severity);
}

function merged(findings: readonly ReportedFinding[]): ReadonlyMap<string, ReportedFinding> {
  const sum = new Map<string, ReportedFinding>();
  // Beside them, since a list that is made anew for each takes quadratic time.
  const aliases = new Map<string, Set<string>>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const known = sum.get(key);
    const ids = aliases.get(key) ?? new Set();
    aliases.set(key, ids.add(finding.id));
    for (const one of finding.aliases) ids.add(one);
    if (known === undefined) {
      sum.set(key, { ...finding, id: mainId(finding) });
      continue;
    }
    sum.set(key, {
      ...known,
      version: known.version || finding.version,
      fixed: known.fixed || finding.fixed,
      isFixable: known.isFixable === true || finding.isFixable === true ? true : (known.isFixable ?? finding.isFixable),
      severity: rankOf(finding.severity) < rankOf(known.severity) ? finding.severity : known.severity,
    });
  }
  return new Map([...sum].map(([key, one]) => [key, { ...one, aliases: [...(aliases.get(key) ?? [])] }]));
}

function keyOf(finding: ReportedFinding): string {
  return `${mainId(finding)}\n${finding.package}`;
}

/** The CVE of what a scanner knows by another id, where there is exactly one: so two scanners mean the same. */
function mainId({ id, aliases }: ReportedFinding): string {
  if (!id.startsWith('GHSA-')) return id;
  const others = new Set(aliases.filter((one) => one.startsWith('CVE-')));
  const [only] = others;
  return only !== undefined && others.size === 1 ? only : id;
}

function isEntryAbout({ id, package: of }: IgnoredFinding, finding: ReportedFinding): boolean {
  const wanted = id.toLowerCase();
  return (
    (of === undefined || of === finding.package) &&
    [finding.id, ...finding.aliases].some((one) => one.toLowerCase() === wanted)
  );
}
