import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { scan as scanForm } from '../../../../src/image/scan.ts';
import { judgeScan } from '../../../../src/kitchen/scan/scan-gate.ts';
import {
  CONFIG,
  cyclonedx,
  found,
  grype,
  grypeMatch,
  image,
  NOW,
  openvex,
  OTHER,
  policy,
  sarif,
  trivy,
} from './some-reports.ts';

const clean = trivy({}, null);

function reasons(contents: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): readonly string[] {
  return judgeScan(found(...contents), policy(more), image, NOW).reasons;
}

/** Each hole: what is given, what is said of it, and what closes it. */
const HOLES: readonly (readonly [
  name: string,
  given: readonly unknown[],
  said: RegExp,
  more?: Readonly<Record<string, unknown>>,
])[] = [
  ['no file is a report', [openvex()], /none of the files is a scan report/],
  [
    'trivy of another image',
    [trivy({ Metadata: { OS: { Family: 'debian', Name: '12' }, ImageID: OTHER } }, null)],
    /about another image, sha256:c+, not sha256:a+/,
  ],
  [
    'an index that names an image of another architecture',
    [
      trivy(
        { Metadata: { OS: { Family: 'debian' }, ImageID: OTHER, RepoDigests: [`web@${image.digests[1] ?? ''}`] } },
        null,
      ),
    ],
    /about another image/,
  ],
  [
    'grype of another image',
    [grype({ source: { type: 'image', target: { imageID: OTHER } } }, [])],
    /about another image/,
  ],
  [
    'trivy of another AMI',
    [trivy({ ArtifactName: 'ami-0123456789abcdef0', Metadata: { OS: { Family: 'amazon' } } }, null)],
    /another image, ami-0123456789abcdef0/,
  ],
  [
    'trivy of a disk that is not named',
    [trivy({ ArtifactName: 'disk.img', ArtifactType: 'vm', Metadata: { OS: { Family: 'amazon' } } }, null)],
    /does not say which image/,
  ],
  ['SARIF without an image', [sarif()], /does not say which image/],
  ['a report that does not say when', [trivy({ CreatedAt: undefined }, null)], /does not say when it was made/],
  ['an old report', [trivy({ CreatedAt: '2027-03-09T11:59:00Z' }, null)], /may be no older than 1d/],
  ['a report of before the image', [trivy({ CreatedAt: '2027-03-10T09:59:59Z' }, null)], /before the image/],
  ['a report of tomorrow', [trivy({ CreatedAt: '2027-03-11T12:00:00Z' }, null)], /yet to come/],
  ['trivy without a system', [trivy({ Metadata: { ImageID: CONFIG } }, null)], /found no operating system/],
  [
    'trivy that says none',
    [trivy({ Metadata: { ImageID: CONFIG, OS: { Family: 'none', Name: '' } } }, null)],
    /found no operating system/,
  ],
  ['grype without a distro', [grype({ distro: { name: '', version: '', idLike: null } })], /found no operating system/],
  [
    'CycloneDX that does not say the system',
    [cyclonedx({ components: [{ 'bom-ref': 'p1', type: 'library', name: 'libssl3' }], vulnerabilities: [] })],
    /no report says which operating system/,
  ],
  ['trivy without packages', [trivy({ Results: [] }, null)], /tells of no package/],
  ['grype without a match', [grype({}, [])], /nothing says that grype 0.90.0 looked at any/],
  ['CycloneDX without packages', [cyclonedx({ components: [], vulnerabilities: [] })], /tells of no package/],
  [
    'CycloneDX without findings by trivy',
    [
      cyclonedx({
        vulnerabilities: [],
        metadata: {
          timestamp: '2027-03-10T11:00:00Z',
          tools: [{ name: 'trivy' }],
          component: { version: image.digests[1] },
        },
      }),
    ],
    /trivy writes the same CycloneDX where it did not look/,
  ],
  ['a CycloneDX that is no scan', [cyclonedx({ vulnerabilities: undefined })], /without a list of vulnerabilities/],
  ['a truncated report', [JSON.stringify(trivy()).slice(0, -20)], /ends in the midst/],
  [
    'a member twice',
    [JSON.stringify(clean).replace('"SchemaVersion":2', '"Results":[],"SchemaVersion":2')],
    /has the member "Results" twice/,
  ],
  [
    'a member twice, once in escapes',
    [JSON.stringify(clean).replace('"SchemaVersion":2', String.raw`"R\u0065sults":[],"SchemaVersion":2`)],
    /has the member "Results" twice/,
  ],
  ['a pit', [`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`], /nests deeper than 100 levels/],
  ['an unknown format', ['{"vulnerabilities":[]}'], /no known format.*Its members are vulnerabilities/],
  ['no JSON', ['no findings'], /not JSON/],
  ['an empty file', [' \n'], /is empty/],
  ['trivy of another schema', [trivy({ SchemaVersion: 3 }, null)], /schema 3; read is 2/],
  ['a severity that nobody has', [trivy({}, { Severity: 'APOCALYPTIC' })], /severity "APOCALYPTIC" is not known/],
  ['a finding without an id', [trivy({}, { VulnerabilityID: '' })], /has no "VulnerabilityID"/],
  ['a list that is none', [trivy({ Results: {} }, null)], /"Results" is no list/],
];

describe('holes of a scan', () => {
  for (const [name, given, said, more] of HOLES) {
    it(`shuts the gate for ${name}`, () => {
      const told = reasons(given, { 'fail-on': 'critical', ...more });
      assert.ok(
        told.some((reason) => said.test(reason)),
        told.join('\n'),
      );
    });
  }

  it('says which glob matched nothing', () => {
    const { reasons: told, scan } = judgeScan({ files: [], unmatched: ['scans/*.json'] }, policy(), image, NOW);
    assert.deepEqual(told, [
      'no scan report matches "scans/*.json". Run the scanner before, and mind that links are not followed',
    ]);
    assert.equal(scan.gate, 'block');
  });

  it('opens what the policy says need not be stated', () => {
    const lax = { unstated: ['image', 'time', 'system'], 'require-packages': false };
    assert.deepEqual(reasons([sarif({ results: [] })], lax), []);
    assert.deepEqual(reasons([trivy({ Metadata: { ImageID: CONFIG }, Results: [] }, null)], lax), []);
    // Unstated is not another.
    assert.match(reasons([trivy({ Metadata: { ImageID: OTHER } }, null)], lax)[0] ?? '', /about another image/);
  });

  it('takes what one report tells for what another has no place for', () => {
    assert.deepEqual(reasons([grype({}, []), cyclonedx({ vulnerabilities: [] })]), []);
    assert.deepEqual(
      reasons([
        sarif({ results: [], properties: { imageID: CONFIG }, invocations: [{ endTimeUtc: '2027-03-10T11:00:00Z' }] }),
        clean,
      ]),
      [],
    );
  });

  it('knows an image by its configuration, its manifest or its id', () => {
    assert.deepEqual(reasons([clean]), []);
    const ami = { ...image, id: 'ami-0123456789abcdef0', config: null, digests: [] };
    const report = trivy({ ArtifactName: ami.id, Metadata: { OS: { Family: 'amazon' } } }, null);
    assert.deepEqual(judgeScan(found(report), policy(), ami, NOW).reasons, []);
    const pushed = { ...image, config: null, id: 'registry', digests: image.digests.slice(1) };
    assert.deepEqual(judgeScan(found(clean), policy(), pushed, NOW).reasons, []);
  });
});

describe('a policy', () => {
  it('fails on the severity and worse ones', () => {
    assert.match(
      reasons([trivy()])[0] ?? '',
      /^1 finding fails \(1 high\): CVE-2027-0001 in libssl3 3.0.1-1, fixed in 3.0.2-1$/,
    );
    assert.deepEqual(reasons([trivy({}, { Severity: 'MEDIUM' })]), []);
    assert.equal(reasons([trivy({}, { Severity: 'UNKNOWN' })], { 'fail-on': 'unknown' }).length, 1);
  });

  it('lets pass what has no fix, where only that counts, and counts what nobody says', () => {
    const unfixed = trivy({}, { FixedVersion: '', Status: 'affected' });
    assert.equal(reasons([unfixed]).length, 1);
    assert.deepEqual(reasons([unfixed], { 'fixable-only': true }), []);
    assert.deepEqual(
      reasons([grype({}, [grypeMatch({ fix: { versions: [], state: 'wont-fix' } })])], { 'fixable-only': true }),
      [],
    );
    assert.equal(reasons([cyclonedx()], { 'fixable-only': true }).length, 1);
    // What one scanner knows of the fix holds for the other.
    assert.deepEqual(reasons([unfixed, cyclonedx()], { 'fixable-only': true }), []);
  });

  it('ignores until the end of a day, and then says so', () => {
    const entry = { id: 'cve-2027-0001', package: 'libssl3', until: '2027-03-10', reason: 'not reachable' };
    const { reasons: none, scan } = judgeScan(found(trivy()), policy({ ignore: [entry] }), image, NOW);
    assert.deepEqual(none, []);
    assert.deepEqual(
      scan.ignored?.map(({ by, until, reason }) => [by, until, reason]),
      [['policy', '2027-03-10', 'not reachable']],
    );
    assert.deepEqual(scan.counts, { high: { total: 0, fixable: 0, ignored: 1 } });
    const late = judgeScan(found(trivy()), policy({ ignore: [{ ...entry, until: '2027-03-09' }] }), image, NOW);
    assert.equal(late.reasons.length, 1);
    assert.deepEqual(late.scan.notes, [
      'the policy ignores cve-2027-0001 until 2027-03-09, which is over: it counts again',
    ]);
    const elsewhere = judgeScan(found(trivy()), policy({ ignore: [{ ...entry, package: 'openssl' }] }), image, NOW);
    assert.equal(elsewhere.reasons.length, 1);
    assert.match(elsewhere.scan.notes?.[0] ?? '', /nothing was found of it: remove the entry/);
  });

  it('wants an end and a reason of each', () => {
    for (const wrong of [
      { id: 'CVE-1' },
      { id: 'CVE-1', until: '2027-01-01' },
      { id: 'CVE-1', reason: 'x' },
      { id: 'CVE-1', until: '2027-02-30', reason: 'x' },
      { id: 'CVE-1', until: 'never', reason: 'x' },
    ])
      assert.throws(() => policy({ ignore: [wrong] }));
  });

  it('only reports where it says so, and a channel is not met by that', () => {
    const { isOpen, reasons: told, scan } = judgeScan(found(trivy()), policy({ mode: 'report-only' }), image, NOW);
    assert.deepEqual([isOpen, told.length, scan.gate, scan['report-only']], [true, 1, 'block', true]);
  });
});

describe('findings', () => {
  it('count once for each package, whoever tells them, the worst that is said', () => {
    const both = judgeScan(
      found(trivy({}, { Severity: 'LOW' }), grype(), cyclonedx()),
      policy({ 'fail-on': 'low' }),
      image,
      NOW,
    );
    assert.deepEqual(both.scan.counts, { high: { total: 1, fixable: 1, ignored: 0 } });
    assert.equal(both.scan.by, 'trivy 0.60.0, grype 0.90.0');
  });

  it('are the same by their CVE where a scanner has a GHSA', () => {
    const npm = { VulnerabilityID: 'CVE-2027-9', PkgName: '@a/b', PkgIdentifier: { PURL: 'pkg:npm/%40a/b@1.0.0' } };
    const ghsa = {
      ...grypeMatch({ id: 'GHSA-aaaa-bbbb-cccc' }, { name: 'b', purl: 'pkg:npm/%40a/b@1.0.0' }),
      relatedVulnerabilities: [{ id: 'CVE-2027-9' }],
    };
    const ignore = [{ id: 'GHSA-aaaa-bbbb-cccc', until: '2027-12-31', reason: 'x' }];
    const { scan } = judgeScan(found(trivy({}, npm), grype({}, [ghsa])), policy({ ignore }), image, NOW);
    assert.deepEqual(scan.counts, { high: { total: 0, fixable: 0, ignored: 1 } });
  });

  it('count where a scanner was told to ignore them, but not where a statement of VEX said why', () => {
    const ignored = (rule: object) => grype({ ignoredMatches: [{ ...grypeMatch(), appliedIgnoreRules: [rule] }] }, []);
    assert.equal(reasons([ignored({ vulnerability: 'CVE-2027-0001', reason: 'later' })]).length, 1);
    assert.deepEqual(
      reasons([
        ignored({ namespace: 'vex', 'vex-status': 'not_affected', 'vex-justification': 'component_not_present' }),
      ]),
      [],
    );
    const modified = (Status: string) =>
      trivy({
        Results: [
          {
            Class: 'os-pkgs',
            Packages: [{}],
            ExperimentalModifiedFindings: [
              {
                Type: 'vulnerability',
                Status,
                Statement: 'why',
                Finding: { VulnerabilityID: 'CVE-1', PkgName: 'a', Severity: 'HIGH' },
              },
            ],
          },
        ],
      });
    assert.equal(reasons([modified('ignored')]).length, 1);
    assert.deepEqual(reasons([modified('not_affected')]), []);
  });

  it('are no others for what a prototype has', () => {
    const text = JSON.stringify(clean).replace(
      '"SchemaVersion"',
      '"__proto__":{"CreatedAt":"x","polluted":1},"constructor":1,"SchemaVersion"',
    );
    assert.deepEqual(reasons([text]), []);
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  });

  it('are told without what a terminal obeys, and as the record takes them', () => {
    const { reasons: told, scan } = judgeScan(
      found(trivy({}, { VulnerabilityID: 'CVE-1\u001b[2J\u202e', PkgName: '\u0007x', PkgIdentifier: {} })),
      policy(),
      image,
      NOW,
    );
    assert.match(told[0] ?? '', /CVE-1\ufffd\[2J\ufffd in \ufffdx/);
    assert.doesNotThrow(() => scanForm.parse(scan));
  });
});

describe('OpenVEX', () => {
  const judged = (statement: object) => judgeScan(found(trivy(), openvex({ ...statement })), policy(), image, NOW);
  it('ignores what it says is harmless in a package or an image', () => {
    const harmless: readonly object[] = [
      {},
      { status: 'fixed', justification: undefined, status_notes: 'patched by us' },
      { products: [{ '@id': 'pkg:oci/web', subcomponents: [{ '@id': 'pkg:deb/debian/libssl3' }] }] },
      { products: [{ '@id': `pkg:oci/other@${encodeURIComponent(image.digests[1] ?? '')}` }] },
      { products: [{ '@id': 'x', identifiers: { purl: 'pkg:deb/debian/libssl3' } }] },
      { vulnerability: 'CVE-2027-0001' },
    ];
    for (const statement of harmless) {
      const { reasons: told, scan } = judged(statement);
      assert.deepEqual([told, scan.ignored?.[0]?.by], [[], 'vex'], JSON.stringify(statement));
    }
  });

  it('holds by its last statement about one thing, and of one time by the one that says harm', () => {
    const document = openvex();
    const [one = assert.fail()] = document.statements;
    const at = (time: string, status = 'affected') => ({ ...one, status, timestamp: time });
    const early = at('2026-01-01T00:00:00Z', 'not_affected');
    for (const [statements, counts] of [
      [[early, at('2026-06-01T00:00:00Z')], 1],
      [[at('2026-06-01T00:00:00Z'), early], 1],
      [[early, at('2026-01-01T00:00:00Z')], 1],
      [[at('2025-06-01T00:00:00Z'), early], 0],
    ] as const) {
      const { reasons: told } = judgeScan(found(trivy(), { ...document, statements }), policy(), image, NOW);
      assert.equal(told.length, counts, JSON.stringify(statements));
    }
  });

  it('counts for nothing where it is of something else, or does not say why', () => {
    const others: readonly object[] = [
      { status: 'affected' },
      { status: 'under_investigation' },
      { justification: undefined },
      { products: [] },
      { products: [{ '@id': 'pkg:deb/debian/libssl3@3.0.0-1' }] },
      { products: [{ '@id': 'pkg:deb/debian/bash' }] },
      { products: [{ '@id': 'pkg:oci/other', subcomponents: [{ '@id': 'pkg:deb/debian/libssl3' }] }] },
      { products: [{ '@id': `pkg:oci/web@${OTHER}` }] },
      { vulnerability: { name: 'CVE-2027-0002' } },
    ];
    for (const statement of others) assert.equal(judged(statement).reasons.length, 1, JSON.stringify(statement));
  });
});

describe('what a scanner was told to leave out, or did not do', () => {
  const ignoredBy = (rule: object) =>
    grype({ ignoredMatches: [{ ...grypeMatch(), appliedIgnoreRules: [rule] }] }, [
      grypeMatch({ severity: 'Low' }, { name: 'bash' }),
    ]);
  const countedOf = (report: object): number =>
    judgeScan(found(report), policy(), image, NOW).scan.failing?.length ?? 0;

  it('counts all the same where a package was left out by name, and not where grype itself leaves it out', () => {
    assert.equal(countedOf(ignoredBy({ package: { name: 'openssl' } })), 1);
    assert.equal(countedOf(ignoredBy({ package: { name: 'openssl' }, 'match-type': 'exact-indirect-match' })), 0);
  });

  it('is no clean scan', () => {
    const [run = assert.fail()] = sarif().runs;
    for (const report of [
      cyclonedx({ vulnerabilities: null }),
      { ...sarif(), runs: [{ ...run, results: undefined }] },
      { ...sarif(), runs: [{ ...run, invocations: [{ executionSuccessful: false }] }] },
    ])
      assert.equal(judgeScan(found(report), policy(), image, NOW).scan.gate, 'block', JSON.stringify(report));
  });

  it('is summed in a moment, however many names one finding has', () => {
    const one = (index: number) => ({
      ...grypeMatch(),
      relatedVulnerabilities: [{ id: `CVE-1-${index}` }, { id: `CVE-2-${index}` }],
    });
    const many = Array.from({ length: 20_000 }, (_, index) => one(index));
    const { scan } = judgeScan(found(grype({}, many)), policy(), image, NOW);
    assert.equal(scan.failing?.length, 1);
  });
});
