// Small reports in the shape that scanners write (trivy 0.6x, grype 0.9x, CycloneDX 1.6, SARIF 2.1.0, OpenVEX 0.2.0).
import type { ScannedImage } from '../../../../src/kitchen/scan/scan-gate.ts';
import { scanPolicy, type ScanPolicy } from '../../../../src/image/scan.ts';
import { contentOf, type FoundScans, type ScanFile } from '../../../../src/kitchen/scan/scan-files.ts';

const digit = (sign: string): string => `sha256:${sign.repeat(64)}`;
export const CONFIG = digit('a');
const MANIFEST = digit('b');
export const OTHER = digit('c');
export const NOW = Date.parse('2027-03-10T12:00:00Z');
const EARLIER = '2027-03-10T11:00:00.000000005Z';

export const image: ScannedImage = {
  id: CONFIG,
  config: CONFIG,
  digests: [CONFIG, MANIFEST],
  names: ['web'],
  created: Date.parse('2027-03-10T10:00:00Z'),
};

type Json = Readonly<Record<string, unknown>>;

export function trivy(more: Json = {}, vulnerability: Json | null = {}) {
  return {
    SchemaVersion: 2,
    Trivy: { Version: '0.60.0' },
    CreatedAt: EARLIER,
    ArtifactName: 'web:1',
    ArtifactType: 'container_image',
    Metadata: {
      OS: { Family: 'debian', Name: '12.9' },
      ImageID: CONFIG,
      RepoDigests: [`registry.example/web@${MANIFEST}`],
    },
    Results: [
      {
        Target: 'web:1 (debian 12.9)',
        Class: 'os-pkgs',
        Type: 'debian',
        Packages: [{ Name: 'libssl3' }, { Name: 'bash' }],
        ...(vulnerability === null
          ? {}
          : {
              Vulnerabilities: [
                {
                  VulnerabilityID: 'CVE-2027-0001',
                  PkgName: 'libssl3',
                  PkgIdentifier: { PURL: 'pkg:deb/debian/libssl3@3.0.1-1?arch=amd64&distro=debian-12.9' },
                  InstalledVersion: '3.0.1-1',
                  FixedVersion: '3.0.2-1',
                  Status: 'fixed',
                  Severity: 'HIGH',
                  ...vulnerability,
                },
              ],
            }),
      },
    ],
    ...more,
  };
}

export function grype(more: Json = {}, matches: readonly Json[] = [grypeMatch()]) {
  return {
    matches,
    source: { type: 'image', target: { userInput: 'web:1', imageID: CONFIG, manifestDigest: OTHER, repoDigests: [] } },
    distro: { name: 'debian', version: '12', idLike: null },
    descriptor: { name: 'grype', version: '0.90.0', timestamp: EARLIER },
    ...more,
  };
}

export function grypeMatch(vulnerability: Json = {}, artifact: Json = {}) {
  return {
    vulnerability: {
      id: 'CVE-2027-0001',
      severity: 'High',
      fix: { versions: ['3.0.2-1'], state: 'fixed' },
      ...vulnerability,
    },
    relatedVulnerabilities: [],
    artifact: {
      name: 'libssl3',
      version: '3.0.1-1',
      purl: 'pkg:deb/debian/libssl3@3.0.1-1?distro=debian-12',
      ...artifact,
    },
  };
}

export function cyclonedx(more: Json = {}) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: {
      timestamp: EARLIER,
      tools: { components: [{ type: 'application', name: 'grype', version: '0.90.0' }] },
      component: { 'bom-ref': 'x', type: 'container', name: 'web:1', version: MANIFEST },
    },
    components: [
      {
        'bom-ref': 'p1',
        type: 'library',
        name: 'libssl3',
        version: '3.0.1-1',
        purl: 'pkg:deb/debian/libssl3@3.0.1-1?distro=debian-12',
      },
    ],
    vulnerabilities: [
      { id: 'CVE-2027-0001', ratings: [{ severity: 'high', method: 'CVSSv31' }], affects: [{ ref: 'p1' }] },
    ],
    ...more,
  };
}

export function sarif(more: Json = {}) {
  return {
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Trivy',
            version: '0.60.0',
            rules: [{ id: 'CVE-2027-0001', properties: { 'security-severity': '7.5' } }],
          },
        },
        results: [
          {
            ruleId: 'CVE-2027-0001',
            level: 'error',
            message: {
              text: 'Package: libssl3\nInstalled Version: 3.0.1-1\nVulnerability CVE-2027-0001\nSeverity: HIGH\nFixed Version: 3.0.2-1',
            },
          },
        ],
        ...more,
      },
    ],
  };
}

export function openvex(statement: Json = {}) {
  return {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    author: 'alice',
    statements: [
      {
        vulnerability: { name: 'CVE-2027-0001' },
        products: [{ '@id': 'pkg:deb/debian/libssl3@3.0.1-1' }],
        status: 'not_affected',
        justification: 'vulnerable_code_not_present',
        ...statement,
      },
    ],
  };
}

function fileOf(content: unknown, path = 'scan.json'): ScanFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { path, sha256: digit('d'), written: NOW, content: contentOf(Buffer.from(text)) };
}

export function found(...contents: readonly unknown[]): FoundScans {
  return { files: contents.map((one) => fileOf(one)), unmatched: [] };
}

export function policy(more: Json = {}): ScanPolicy {
  return scanPolicy.parse(more);
}
