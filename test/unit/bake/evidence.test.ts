import assert from 'node:assert/strict';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

import { evidenceOf } from '../../../src/bake/evidence.ts';
import { readTemplate } from '../../../src/recipe/template/template-reader.ts';
import { fakeHost } from '../core/runner/fake-host.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { sampleImage } from '../image/sample-record.ts';

const STATEMENT = `{"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"disk.img","digest":{"sha256":"${'a'.repeat(64)}"}}],"predicateType":"https://slsa.dev/provenance/v1"}`;
const SBOM = '{"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","packages":[{"name":"bash"}]}';

function look(steps: string, files: Readonly<Record<string, string>>, old: readonly string[] = []) {
  const workspace = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
    if (old.includes(path)) utimesSync(join(workspace, path), 1, 1);
  }
  const text = `source "file" "disk" {\n  target = "out/disk.img"\n}\nbuild {\n  sources = ["source.file.disk"]\n${steps}\n}\n`;
  const template = readTemplate([{ path: 'a.pkr.hcl', text }], 'hcl2');
  const host = { ...fakeHost(), workspace };
  const images = [
    sampleImage({ build: 'file.disk', files: [{ path: 'out/disk.img', size: 1, sha256: `sha256:${'b'.repeat(64)}` }] }),
  ];
  const found = evidenceOf(host, { template, images, workingDirectory: workspace, since: Date.now() - 60_000 });
  return { found: found.map(({ path, kind, format, by, build }) => [path, kind, format, by, build]), told: host.told };
}

describe('what Packer wrote beside an image', () => {
  it('is what its post-processor left beside the image, of this bake', () => {
    const files = {
      'out/disk.img.provenance.json': STATEMENT,
      'out/disk.img.sbom.spdx.json': SBOM,
      'out/older.provenance.json': STATEMENT,
      'out/other.json': STATEMENT,
    };
    assert.deepEqual(look('post-processor "provenance" {}', files, ['out/older.provenance.json']).found, [
      ['out/disk.img.provenance.json', 'provenance', 'in-toto', 'provenance', 'file.disk'],
      ['out/disk.img.sbom.spdx.json', 'sbom', 'spdx', 'provenance', 'file.disk'],
    ]);
    assert.deepEqual(look('', files).found, [], 'where the template asks for none');
  });

  it('is in a folder of its own, signed', () => {
    const files = {
      'att/disk.x.provenance.json': '{"payloadType":"application/vnd.in-toto+json","payload":"e30=","signatures":[]}',
      'att/disk.x.provenance.sigstore.json': '{"verificationMaterial":{}}',
    };
    const { found } = look('post-processor "provenance" {\n output_dir = "att"\n}', files);
    assert.deepEqual(found.map(([, , format]) => format), ['dsse', 'sigstore']); // prettier-ignore
  });

  it('is what hcp-sbom brought: a file, or one in a folder', () => {
    const step = (to: string): string => `provisioner "hcp-sbom" {\n source = "/s.json"\n destination = "${to}"\n}`;
    assert.deepEqual(look(step('s/sbom.json'), { 's/sbom.json': SBOM }).found, [
      ['s/sbom.json', 'sbom', 'spdx', 'hcp-sbom', 'file.disk'],
    ]);
    const inside = look(step('s/'), { 's/packer-user-sbom-123.json': SBOM, 's/mine.json': SBOM });
    assert.deepEqual(inside.found.map(([path]) => path), ['s/packer-user-sbom-123.json']); // prettier-ignore
  });

  it('is told and left out where it is not what it says, or lies elsewhere', () => {
    const { found, told } = look('post-processor "provenance" {}', {
      'out/disk.img.provenance.json': '{"_type":"x"}',
      'out/disk.img.sbom.cdx.json': '{"bomFormat":"CycloneDX","bomFormat":"CycloneDX"}',
    });
    assert.deepEqual(found, []);
    assert.match(
      told.map(([, text]) => text).join('\n'),
      /provenance left "out\/disk.img.provenance.json", which is no statement/,
    );
    assert.match(told.map(([, text]) => text).join('\n'), /member "bomFormat" twice/);
    assert.deepEqual(look('post-processor "provenance" {\n output_dir = "/etc"\n}', {}).found, []);
  });
});
