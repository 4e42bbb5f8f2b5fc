import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

import { keepProvenance, knownSlugs, readSboms, type Sboms } from '../../../../src/actions/publish-image/attest.ts';
import type { AdmittedLeg } from '../../../../src/actions/publish-image/gate-run.ts';
import { publishImageInputs } from '../../../../src/actions/publish-image/inputs.ts';
import { provenanceTrouble } from '../../../../src/actions/publish-image/report.ts';
import { readEnvelope, verifiedPayload } from '../../../../src/core/attestation/envelope.ts';
import { readSigningKey } from '../../../../src/core/attestation/signing.ts';
import { sha256 } from '../../../../src/core/files/files.ts';
import type { Host, UploadRequest } from '../../../../src/core/runner/host.ts';
import { readInputs } from '../../../../src/core/runner/inputs.ts';
import { readStatement } from '../../../../src/image/attestation.ts';
import type { Outcome } from '../../../../src/image/provider-target.ts';
import { plannedRecord } from '../../../../src/image/record-file.ts';
import type { Record as LegRecord } from '../../../../src/image/record.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';

const CYCLONEDX = '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":"bash"}]}\n';
const SPDX = '{"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","packages":[{"name":"bash"}]}\n';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = readSigningKey('It', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());

function begin() {
  const workspace = temporaryFolder();
  const uploads: UploadRequest[] = [];
  const upload: Host['upload'] = async (request) => {
    uploads.push(request);
    return { kind: 'unavailable', reason: 'a test has no artifact service' };
  };
  const host = { ...fakeHost(), workspace, upload };
  const write = (path: string, text: string): string => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
    return join(workspace, path);
  };
  const legOf = (leg: string, over: Partial<LegRecord> = {}): AdmittedLeg => {
    const record = sampleRecord({ leg, images: [sampleImage({ files: [] })], ...over });
    const { image, tier, axes, images } = record;
    const candidate = {
      leg, slug: leg.replaceAll('/', '-'), image, tier, axes, record, images, folder: workspace, isVerified: true, values: new Map(),
    }; // prettier-ignore
    return { found: plannedRecord(record), leg: null, targets: ['t'], candidate };
  };
  const attestedOf = (
    legs: readonly AdmittedLeg[],
    isSigned = true,
    sboms: Sboms = new Map(),
    statuses: readonly Outcome['status'][] = legs.map(() => 'unchanged'),
  ) => {
    const records = legs.map(({ candidate: { record, slug } }) => {
      const text = `${JSON.stringify(record)}\n`;
      return { record, digest: sha256(text), from: write(`records/${slug}.json`, text), attempt: 1 };
    });
    const settings = {
      inputs: readInputs(publishImageInputs, (name) => Object.entries(publishImageInputs).find(([one]) => one === name)?.[1].default ?? ''),
      plan: null, targets: {}, areInline: true, ...(isSigned ? { key } : {}),
    }; // prettier-ignore
    const outcomes = statuses.map((status, index): Outcome => ({
      leg: legs[index]?.candidate.leg ?? '', build: 'b', target: 't', kind: 'aws', region: null, id: null, digest: null, ref: null, status,
      isRequired: true, message: null,
    })); // prettier-ignore
    return { settings, admitted: legs, records, outcomes, sboms, folder: join(workspace, 'own') };
  };
  const keep = async (...given: Parameters<typeof attestedOf>) => {
    await keepProvenance(host, attestedOf(...given));
    const folder = join(workspace, 'own', 'provenance');
    return {
      files: existsSync(folder) ? readdirSync(folder).sort() : [],
      read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    };
  };
  return { host, write, legOf, attestedOf, keep, uploads };
}

const opened = (text: string) => verifiedPayload('It', readEnvelope('It', JSON.parse(text)), key.publicKey).toString();

describe('what is kept of a publishing', () => {
  it('are statements about each leg, and a list of all that they are about, and of themselves', async () => {
    const { legOf, keep, host } = begin();
    const { files, read } = await keep([legOf('web'), legOf('db')], false);
    assert.deepEqual(files, [
      'db.provenance.json',
      'db.record.json',
      'subjects.sha256',
      'web.provenance.json',
      'web.record.json',
    ]);
    const lines = read('subjects.sha256').trim().split('\n');
    for (const file of files.filter((one) => one.endsWith('.json')))
      assert.ok(lines.includes(`${sha256(read(file)).slice(7)}  ${file}`), file);
    assert.equal(lines.length, 5, 'and the AMI that both are');
    const { subjects } = readStatement('It', JSON.parse(read('web.provenance.json')));
    assert.deepEqual(
      subjects.map(({ name }) => name),
      ['web.record.json', 'aws:aws:123456789012:us-east-1:ami-0123456789abcdef0'],
    );
    assert.ok(host.told.some(([kind, text]) => kind === 'output' && /^subjects=.*subjects\.sha256$/.test(text)));
  });

  it('is signed with a key, each word of it, and the key is nowhere', async () => {
    const { legOf, keep, host } = begin();
    const { files, read } = await keep([legOf('web')]);
    assert.equal(opened(read('web.provenance.dsse.json')), read('web.provenance.json'));
    const all = [...files.map(read), ...host.told.map(([, text]) => text)].join('\n');
    const body = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64').slice(30, 60);
    assert.ok(!all.includes(body) && !all.includes('PRIVATE KEY'));
    assert.ok(all.includes(key.publicKey.id));
  });

  it('is the artifact that is documented, with every file of it', async () => {
    const { legOf, keep, uploads } = begin();
    const { files } = await keep([legOf('web')]);
    assert.deepEqual(
      uploads.map(({ name }) => name),
      ['bakehouse-provenance-a1'],
    );
    assert.deepEqual(uploads[0]?.files.toSorted(), files);
  });

  it('is nothing where nothing was published', async () => assert.deepEqual((await begin().keep([])).files, []));

  it('is nothing of a leg that came to none of its targets', async () => {
    const { legOf, keep } = begin();
    const legs = [legOf('db'), legOf('app'), legOf('web')];
    const { files, read } = await keep(legs, true, new Map(), ['failed', 'skipped', 'created']);
    assert.deepEqual(
      files.filter((name) => !name.startsWith('web.')),
      ['subjects.sha256'],
    );
    assert.doesNotMatch(read('subjects.sha256'), / (?:db|app)\./);
  });

  it('is told as an error where it cannot be kept, and ends nothing else', async () => {
    const { host, legOf, attestedOf } = begin();
    const attested = attestedOf([legOf('web')]);
    assert.equal(await provenanceTrouble(host, attested), undefined);
    const gone = attested.records.map((one) => ({ ...one, from: '/nowhere/at/all' }));
    const said = await provenanceTrouble(host, { ...attested, records: gone });
    assert.match(said ?? '', /^Its provenance could not be kept: ENOENT/);
    assert.ok(host.told.some(([kind, text]) => kind === 'error' && text === said));
  });

  it('holds SBOMs that were given, and those that Packer wrote where they are as they were', async () => {
    const { host, write, legOf, keep } = begin();
    write('sboms/web.cdx.json', CYCLONEDX);
    write('packer/sbom.json', SPDX);
    write('packer/changed.json', SPDX.replace('bash', 'dash'));
    const of = (path: string) =>
      ({ build: 'b', by: 'hcp-sbom', kind: 'sbom', format: 'spdx', path, sha256: sha256(SPDX) }) as const;
    const evidence = [of('packer/sbom.json'), of('packer/changed.json'), of('gone.json'), of('../../etc/hostname')];
    const legs = [legOf('web', { evidence })];
    const { files, read } = await keep(legs, true, readSboms(host, ['sboms/*.json'], legs, new Set(['web'])));
    assert.deepEqual(
      files.filter((name) => name.includes('sbom')),
      ['web.sbom-2.spdx.dsse.json', 'web.sbom-2.spdx.json', 'web.sbom.cdx.dsse.json', 'web.sbom.cdx.json'],
    );
    assert.equal(read('web.sbom.cdx.json'), CYCLONEDX);
    const signed = readStatement('It', JSON.parse(opened(read('web.sbom.cdx.dsse.json'))));
    assert.equal(signed.predicateType, 'https://cyclonedx.org/bom');
    assert.deepEqual(signed.predicate, JSON.parse(CYCLONEDX));
    assert.equal(signed.subjects[0]?.name, 'web.record.json');
    assert.match(read('web.provenance.json'), /web\.sbom-2\.spdx\.json/);
  });
});

describe('the input sbom', () => {
  const reads = (
    files: Readonly<Record<string, string>>,
    glob: string,
    legs = ['web', 'web/trixie'],
    others: readonly string[] = [],
  ) => {
    const { host, write, legOf } = begin();
    for (const [path, text] of Object.entries(files)) write(path, text);
    const admitted = legs.map((leg) => legOf(leg));
    const records = [...admitted, ...others.map((leg) => legOf(leg))].map(({ found }) => found);
    return readSboms(host, [glob], admitted, knownSlugs({ set: { records, problems: [] }, admitted }, null));
  };

  it('gives each leg its own, by the name of the file or of a folder above it', () => {
    const found = reads({ 'o/web.cdx.json': CYCLONEDX, 'o/web-trixie/sbom.json': SPDX }, 'o/**');
    assert.deepEqual([...found].map(([slug, [one]]) => `${slug} ${one?.format}`).sort(), [
      'web cyclonedx',
      'web-trixie spdx',
    ]);
    assert.deepEqual([...reads({ 'any.json': SPDX }, 'any.json', ['db']).keys()], ['db']);
  });

  it('is of no leg that is not published, and none is taken for that of another', () => {
    const both = { 'o/web.cdx.json': CYCLONEDX, 'o/db.spdx.json': SPDX };
    const found = reads(both, 'o/*', ['web'], ['db']);
    assert.deepEqual([...found].map(([slug, all]) => [slug, all.length]), [['web', 1]]); // prettier-ignore
    assert.equal(found.get('web')?.[0]?.format, 'cyclonedx');
    assert.throws(() => reads({ 'any.json': SPDX }, 'any.json', ['web'], ['db']), /names none of the 2 legs/);
    assert.equal(reads({}, 'o/*', [], ['db']).size, 0, 'with nothing to publish none is read');
  });

  const refused: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ['fits nothing', {}, /"sbom" names "o\/\*", which fits no file/],
    ['names no leg', { 'o/other.json': SPDX }, /leads to "o\/other.json", which names none of the 2 legs.*web or web-trixie/],
    ['is no SBOM', { 'o/web.json': '{"packages":[1]}' }, /"o\/web.json" must be an SBOM as JSON/],
    ['is no JSON', { 'o/web.json': '<bom/>' }, /"o\/web.json" is not JSON/],
    ['lists nothing', { 'o/web.json': CYCLONEDX.replace('{"name":"bash"}', '') }, /"o\/web.json" lists nothing/],
    ['is a pit', { 'o/web.json': CYCLONEDX.replace('{', `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)},`) }, /nested more than 200 levels/],
    ['is too large for its envelope', { 'o/web.json': CYCLONEDX.padEnd(10 * 1024 * 1024 + 1) }, /at most 10485760 are read/],
    ['says something twice', { 'o/web.json': CYCLONEDX.replace('{', '{"bomFormat":"SPDX",') }, /member "bomFormat" twice/],
  ]; // prettier-ignore
  for (const [what, files, message] of refused) {
    it(`that ${what} is refused`, () => assert.throws(() => reads(files, 'o/*'), message));
  }
});
