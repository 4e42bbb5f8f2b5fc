import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { signedEnvelope } from '../../../../src/core/attestation/envelope.ts';
import { readSigningKey } from '../../../../src/core/attestation/signing.ts';
import { sha256Hex } from '../../../../src/core/files/files.ts';
import { SLSA_PROVENANCE, statementOf, subjectOf, subjectOfIdentity } from '../../../../src/image/attestation.ts';
import { verifyProvenanceInputs } from '../../../../src/pipeline/verify-provenance/inputs.ts';
import { verifyProvenance } from '../../../../src/pipeline/verify-provenance/main.ts';
import { provenanceOf } from '../../../../src/publish/provenance/predicate.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { sampleRecord } from '../../image/sample-record.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const key = readSigningKey('It', privateKey);
const BUILDER = 'https://github.com/acme/images/.github/workflows/publish.yml@refs/heads/main';
const IDENTITY = 'aws:aws:123456789012:us-east-1:ami-0123456789abcdef0';
const HEX = 'a'.repeat(64);

const predicate = provenanceOf(sampleRecord(), {
  server: 'https://github.com', workflow: BUILDER.slice('https://github.com/'.length), manifests: [], request: null,
  runner: null, tools: [], sboms: [], version: '',
}); // prettier-ignore
const subjects = [
  subjectOf('disk.img', sha256Hex('a disk')),
  subjectOfIdentity(IDENTITY),
  subjectOf('ghcr.io/acme/web', HEX),
];
const signed = (type = SLSA_PROVENANCE): string =>
  signedEnvelope(JSON.stringify(statementOf(subjects, type, type === SLSA_PROVENANCE ? predicate : {})), key);

async function verify(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
  gh?: string,
) {
  const workspace = temporaryFolder();
  mkdirSync(join(workspace, 'bin'));
  const all = { 'key.pub': publicKey, 'disk.img': 'a disk', 'web.dsse.json': signed(), ...files };
  for (const [path, text] of Object.entries(all)) writeFileSync(join(workspace, path), text);
  if (gh !== undefined) {
    writeFileSync(join(workspace, 'bin', 'gh'), `#!/bin/sh\n${gh}\n`);
    chmodSync(join(workspace, 'bin', 'gh'), 0o755);
  }
  const given: Readonly<Record<string, string>> = {
    image: 'disk.img',
    key: 'key.pub',
    attestation: 'web.dsse.json',
    ...inputs,
  };
  const defaults = new Map(Object.entries(verifyProvenanceInputs).map(([name, one]) => [name, one.default]));
  const base = fakeHost({ environment: { PATH: join(workspace, 'bin') } });
  const host = {
    ...base,
    workspace,
    temporary: workspace,
    input: (name: string) => given[name] ?? defaults.get(name) ?? '',
  };
  await verifyProvenance(host);
  const told = base.told.filter(([kind]) => kind === 'info').map(([, text]) => text);
  return { told: told.join('\n'), workspace };
}

describe('what is signed', () => {
  it('is verified by file, digest and name for ever, and what was not asked is told', async () => {
    for (const image of ['disk.img', IDENTITY, `ghcr.io/acme/web@sha256:${HEX}`]) {
      const { told } = await verify({ image });
      assert.match(told, /^Verified: .* is what the key [0-9a-f]{64} signed https:\/\/slsa/m);
      assert.match(
        told,
        /^Not checked: which workflow built it, as it says "https:\/\/github.com\/acme\/images\/.github/m,
      );
      assert.match(told, /^Not checked: of which repository it is, as it says "https:\/\/github.com\/acme\/images"/m);
      assert.match(told, /^Not checked: when it was signed/m);
    }
  });

  it('is found by the id of an image that its record knows', async () => {
    const files = { 'r.json': JSON.stringify(sampleRecord()) };
    assert.match((await verify({ image: 'ami-0123456789abcdef0', record: 'r.json' }, files)).told, /^Verified/m);
    await assert.rejects(verify({ image: 'ami-1', record: 'r.json' }, files), /record knows no image "ami-1"/);
    await assert.rejects(
      verify({ image: 'ami-1' }),
      /"ami-1" is no file here, and an id alone does not say whose it is/,
    );
  });

  it('is of the builder and repository that are wanted', async () => {
    const { told } = await verify({ builder: BUILDER, repo: 'acme/Images' });
    assert.doesNotMatch(told, /which workflow|which repository/);
    await assert.rejects(verify({ builder: `${BUILDER}x` }), /says that ".*" built it, and not/);
    for (const repo of ['acme/other', 'evil/acme', 'acme/image'])
      await assert.rejects(verify({ repo }), /says that it is of "https:\/\/github.com\/acme\/images", and not of/);
  });

  it('is a list of packages where one is asked for', async () => {
    const type = 'https://cyclonedx.org/bom';
    const files = { 'web.dsse.json': signed(type) };
    assert.match((await verify({ 'predicate-type': type }, files)).told, /^Verified: .* signed https:\/\/cyclonedx/m);
    await assert.rejects(
      verify({}, files),
      /What is signed about it is "https:\/\/cyclonedx.org\/bom", and not https:\/\/slsa/,
    );
    await assert.rejects(
      verify({ 'predicate-type': type, builder: 'x' }, files),
      /is no provenance, so it says nothing of its builder/,
    );
  });

  it('is looked for in a folder, where all must be signed by the key', async () => {
    assert.match((await verify({ attestation: '.' })).told, /^Verified/m);
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    });
    const other = signedEnvelope('{}', readSigningKey('It', String(stranger)));
    await assert.rejects(
      verify({ attestation: '.' }, { 'other.dsse.json': other }),
      /signed by the key .* but the one to check it with/,
    );
    await assert.rejects(verify({ attestation: 'bin' }), /holds no file that ends in \.dsse\.json/);
  });
});

describe('what is not as it was', () => {
  const refused: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ['the file', { 'disk.img': 'another disk' }, /No statement that [0-9a-f]{64} signed is about sha256:/],
    ['the payload', { 'web.dsse.json': signed().replace(/"payload":"e/, '"payload":"f') }, /is not signed by the key/],
    ['a name twice', { 'web.dsse.json': signed().replace('{', '{"payload":"e30=",') }, /has the member "payload" twice/],
    ['a statement that nobody signed', { 'web.dsse.json': JSON.stringify(statementOf(subjects, SLSA_PROVENANCE, {})) }, /that nobody signed/],
    ['something else', { 'web.dsse.json': '{"a":1}' }, /neither a signed envelope/],
    ['a statement without subjects', { 'web.dsse.json': signedEnvelope(JSON.stringify(statementOf([], SLSA_PROVENANCE, {})), key) }, /is about nothing/],
    ['a statement of another version', { 'web.dsse.json': signedEnvelope('{"_type":"https://in-toto.io/Statement/v0.1"}', key) }, /is no statement/],
    ['a private key', { 'key.pub': privateKey }, /must be a public key/],
  ]; // prettier-ignore
  for (const [what, files, message] of refused) {
    it(`is refused: ${what}`, async () => assert.rejects(verify({}, files), message));
  }

  it('is refused where nothing could be checked', async () => {
    await assert.rejects(
      verify({ key: '' }),
      /Nothing was verified: by whom the envelope is signed: give the public key/,
    );
    await assert.rejects(verify({ attestation: '' }), /Nothing was verified: no statement was given/);
  });
});

describe('what GitHub keeps', () => {
  const none = { attestation: '', key: '', repo: 'acme/images' };

  it('is asked by gh: a file as it is, an image by its digest, a name for ever as a file that holds it', async () => {
    const gh = 'echo "$@" >"${0%/bin/gh}/asked"; case "$3" in oci:*) ;; *) /bin/cat "$3" >"${0%/bin/gh}/seen";; esac';
    const asked = async (image: string) => {
      const { told, workspace } = await verify({ ...none, image }, {}, gh);
      assert.match(told, /^Verified: .* is attested by GitHub for acme\/images/m);
      return { words: readFileSync(join(workspace, 'asked'), 'utf8'), workspace };
    };
    assert.match(
      (await asked('disk.img')).words,
      /^attestation verify \S+disk\.img --repo acme\/images --predicate-type https:\/\/slsa/,
    );
    assert.match(
      (await asked(`ghcr.io/acme/web@sha256:${HEX}`)).words,
      /^attestation verify oci:\/\/ghcr\.io\/acme\/web@sha256:a/,
    );
    const { workspace } = await asked(IDENTITY);
    assert.equal(readFileSync(join(workspace, 'seen'), 'utf8'), IDENTITY);
  });

  it('is refused with the words of gh, harmlessly, and told where there is no gh', async () => {
    await assert.rejects(
      verify(none, {}, 'printf "\\033[31mError: no attestations\\nfound" >&2; exit 1'),
      /gh does not verify "disk\.img" for acme\/images: Error: no attestations found$/,
    );
    await assert.rejects(verify(none), /Nothing was verified: what GitHub keeps: gh is not installed/);
    const both = await verify({ repo: 'acme/images' });
    assert.match(both.told, /^Verified: .*\n(?:.*\n)*Not checked: what GitHub keeps: gh is not installed/m);
  });

  it('is a bundle that is here, where gh takes it', async () => {
    const bundle = { 'b.sigstore.json': '{"mediaType":"x","verificationMaterial":{},"dsseEnvelope":{}}' };
    const { workspace } = await verify(
      { ...none, attestation: 'b.sigstore.json' },
      bundle,
      'echo "$@" >"${0%/bin/gh}/asked"',
    );
    assert.match(readFileSync(join(workspace, 'asked'), 'utf8'), /--bundle \S+b\.sigstore\.json/);
  });
});
