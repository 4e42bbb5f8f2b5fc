// A second engine, not ours, runs workflows: two bakes, and a third job that reads both ids from `needs`; and a matrix of
// two Packers, each set up and then used to bake.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { push } from '../support/act.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { makeSigningKey } from '../support/archives/signing-key.ts';
import { dockerHcl, dockerJson, fileHcl } from '../support/bake/templates.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { makeMirror } from '../support/mirror/release.ts';
import { serveMirror } from '../support/mirror/server.ts';

const workflow = `
on: push
jobs:
  base:
    runs-on: ubuntu-latest
    outputs: { id: "\${{ steps.bake.outputs.image-id }}" }
    steps:
      - uses: actions/checkout@v4
      - uses: acme/bakehouse/actions/bake@v1
        id: bake
        with: { template: base.pkr.hcl }
  web:
    runs-on: ubuntu-latest
    outputs: { id: "\${{ steps.bake.outputs.image-id }}" }
    steps:
      - uses: actions/checkout@v4
      - uses: acme/bakehouse/actions/bake@v1
        id: bake
        with: { template: web.json }
  tell:
    needs: [base, web]
    runs-on: ubuntu-latest
    steps:
      - run: echo "base is $BASE and web is $WEB"
        env:
          BASE: \${{ needs.base.outputs.id }}
          WEB: \${{ needs.web.outputs.id }}
`;

/** Each leg of the matrix has its own Packer: from the mirror, verified, and first on PATH of the bake. */
const matrix = (mirror: string, keyring: string): string => `
on: push
jobs:
  image:
    runs-on: ubuntu-latest
    strategy:
      max-parallel: 1
      matrix: { packer: [1.6.6, 1.16.0] }
    steps:
      - uses: actions/checkout@v4
      - uses: acme/bakehouse/actions/setup-packer@v1
        id: packer
        with:
          version: \${{ matrix.packer }}
          prefer-system: false
          mirror: ${mirror}
          keyring: |
${keyring.replace(/^/gm, '            ')}
      - uses: acme/bakehouse/actions/bake@v1
        id: bake
        with: { template: base.pkr.hcl, image: "base-\${{ matrix.packer }}" }
      - run: echo "$WANTED $VERSION $VERIFIED $(packer version | head -1) $ID"
        env:
          WANTED: \${{ matrix.packer }}
          VERSION: \${{ steps.packer.outputs.version }}
          VERIFIED: \${{ steps.packer.outputs.verified }}
          ID: \${{ steps.bake.outputs.image-id }}
`;

describe('act', () => {
  it('hands the ids of two bake jobs to a third', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    const act = requirePart(t, 'act');
    if (packer === undefined || act === undefined || requirePart(t, 'base-image') === undefined) return;
    const inline = ['true'];
    const files = { 'base.pkr.hcl': dockerHcl({ inline }), 'web.json': dockerJson({ inline }) };
    const said = await push(t, act.act, { ...files, '.github/workflows/images.yml': workflow }, packer.environment);
    const [, base = '', web = ''] = /base is (sha256:[0-9a-f]{64}) and web is (sha256:[0-9a-f]{64})/.exec(said) ?? [];
    assert.notEqual(base, '', said);
    assert.notEqual(web, '', said);
    for (const id of new Set([base, web])) {
      assert.equal(await docker('image', 'inspect', '--format', '{{.Id}}', id), id);
      await docker('image', 'rm', '--force', id);
    }
  });

  it('sets up two Packers in a matrix, and bakes with each', async (t) => {
    const act = requirePart(t, 'act');
    const old = requirePacker(t, 'packer-debian');
    const current = requirePacker(t, 'packer-current');
    if (act === undefined || old === undefined || current === undefined) return;
    const folder = await mkdtemp(join(tmpdir(), 'bakehouse-mirror-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const key = await makeSigningKey();
    const releases = [old, current].map(({ version, program }) => ({ version, binary: program }));
    await makeMirror(folder, { releases, sign: (text) => key.sign(Buffer.from(text)) });
    const server = await serveMirror(folder);
    t.after(() => server.stop());
    const files = {
      'base.pkr.hcl': fileHcl('out/base.txt'),
      '.github/workflows/images.yml': matrix(server.url, key.armored.trim()),
    };
    const said = await push(t, act.act, files, { ...process.env, CHECKPOINT_DISABLE: '1' });
    for (const { version } of [old, current]) {
      assert.match(
        said,
        new RegExp(`${version} ${version} signature-by-keyring Packer v${version} sha256:[0-9a-f]{64}`),
      );
    }
    assert.equal(server.requests.length, 6, 'three for each, none for an index');
  });
});
