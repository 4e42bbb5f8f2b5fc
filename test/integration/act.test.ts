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
import { KITCHEN } from '../support/kitchen/engine.ts';
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

/** The three in one job, as the README has them. */
const verified = `
on: push
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: acme/bakehouse/actions/setup-packer@v1
        with: { template: base.pkr.hcl }
      - uses: acme/bakehouse/actions/bake@v1
        id: bake
        with: { template: base.pkr.hcl }
      - uses: acme/bakehouse/actions/kitchen-verify@v1
        id: verify
        with:
          record: \${{ steps.bake.outputs.record }}
          reports: .kitchen/reports/**/*.xml
      - run: echo "$ID $GATE $PASSED of $INSTANCES"
        env:
          ID: \${{ steps.bake.outputs.image-id }}
          GATE: \${{ steps.verify.outputs.gate }}
          PASSED: \${{ steps.verify.outputs.passed }}
          INSTANCES: \${{ steps.verify.outputs.instances }}
`;

describe('act', () => {
  it('verifies in the job that baked', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const act = requirePart(t, 'act');
    const kitchen = requirePart(t, 'kitchen');
    const isReady = requirePart(t, 'bats') !== undefined && requirePart(t, 'base-image') !== undefined;
    if (packer === undefined || act === undefined || kitchen === undefined || !isReady) return;
    const bats = '@test "it was baked" {\n  docker exec "$KITCHEN_CONTAINER_ID" grep -q baked /mark\n}\n';
    const run =
      'mkdir -p .kitchen/reports/$KITCHEN_INSTANCE && bats --report-formatter junit --output .kitchen/reports/$KITCHEN_INSTANCE a.bats';
    const files = {
      'base.pkr.hcl': dockerHcl({ inline: [`echo baked ${Date.now()} >/mark`] }),
      'a.bats': bats,
      'Dockerfile.erb': 'FROM <%= @image %>\nENTRYPOINT []\n',
      'kitchen.yml': `${KITCHEN}suites: [{name: mark, verifier: {command: ${JSON.stringify(run)}}}]\n`,
      '.github/workflows/images.yml': verified,
    };
    const said = await push(t, act.act, files, {
      ...packer.environment,
      ...kitchen.environment,
      PATH: `${kitchen.environment.PATH.split(':', 1)[0]}:${packer.environment['PATH']}`,
    });
    const [, id = '', gate, passed, instances = ''] = /(sha256:\w{64}) (\w+) (\d+) of (\[.*\])/.exec(said) ?? [];
    t.after(() => docker('image', 'rm', '--force', id).catch(() => ''));
    assert.equal(gate, 'pass', said);
    assert.equal(passed, '1');
    assert.equal(JSON.parse(instances)[0]['image-verified'], true);
  });

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
