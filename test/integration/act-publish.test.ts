// A second engine, not ours, runs the whole way: plan, a matrix over two regions whose jobs bake with Packer's amazon-ebs and
// verify with a script, and one job that publishes what the matrix made and reads back what consumers get. AWS is moto.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { push } from '../support/act.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { amazonHcl } from '../support/bake/templates.ts';
import { requirePart } from '../support/peers/available.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { ec2Inventory } from '../support/peers/ec2-inventory.ts';
import { sourceImages } from '../support/peers/moto.ts';

const REGIONS = ['eu-west-1', 'us-east-1'] as const;

const manifest = `version: 1
axes:
  region: [${REGIONS.join(', ')}]
images:
  server:
    tier: infrastructure
    over: [region]
    packer: { template: server.pkr.hcl, vars: { region: "{region}" } }
    verify: { script: { run: "sh test.sh", report: out/junit.xml } }
    publish: [fleet]
targets:
  fleet:
    aws: { share: ["210987654321"], ssm: ["/images/{image}/{version}"] }
    files: { tfvars: images.auto.tfvars.json, properties: "Distro/{version}/{region}.vmi.properties" }
`;

const script = `mkdir -p out
test -n "$BAKEHOUSE_INSTANCE_ID" || exit 1
echo "tested $BAKEHOUSE_IMAGE_ID in $BAKEHOUSE_REGION"
echo '<testsuite name="server" tests="1"><testcase name="is up" classname="server"/></testsuite>' > out/junit.xml
`;

const planned = `plan: \${{ needs.plan.outputs.plan }}
          plan-digest: \${{ needs.plan.outputs.digest }}`;

const workflow = `
on: push
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs:
      level-0: \${{ steps.plan.outputs.level-0 }}
      plan: \${{ steps.plan.outputs.plan-artifact }}
      digest: \${{ steps.plan.outputs.digest }}
    steps:
      - uses: actions/checkout@v4
      - uses: acme/bakehouse/actions/plan@v1
        id: plan
  image:
    needs: plan
    runs-on: ubuntu-latest
    strategy:
      max-parallel: 1
      fail-fast: false
      matrix: \${{ fromJSON(needs.plan.outputs.level-0) }}
    env:
      AWS_REGION: \${{ matrix.region }}
    steps:
      - uses: actions/checkout@v4
      - uses: acme/bakehouse/actions/bake@v1
        id: bake
        with:
          ${planned}
          leg: \${{ matrix.leg }}
      - uses: acme/bakehouse/actions/kitchen-verify@v1
        with:
          ${planned}
          leg: \${{ matrix.leg }}
      - run: echo "baked $LEG as $ID"
        env:
          LEG: \${{ matrix.leg }}
          ID: \${{ steps.bake.outputs.image-id }}
  publish:
    needs: [plan, image]
    runs-on: ubuntu-latest
    outputs:
      ids: \${{ steps.publish.outputs.images-by-leg }}
    env:
      AWS_REGION: us-east-1
    steps:
      - uses: actions/checkout@v4
      - uses: acme/bakehouse/actions/publish-image@v1
        id: publish
        with:
          ${planned}
          version: "1.0"
      - uses: acme/bakehouse/actions/publish-image@v1
        id: again
        with:
          ${planned}
          version: "1.0"
      - run: |
          echo "first $FIRST, then $AGAIN with $CHANGES"
          echo "tfvars $(tr -d '\\n ' < images.auto.tfvars.json)"
          for region in ${REGIONS.join(' ')}; do
            echo "file $region $(cat "Distro/1.0/$region.vmi.properties")"
          done
        env:
          FIRST: \${{ steps.publish.outputs.status }}
          AGAIN: \${{ steps.again.outputs.status }}
          CHANGES: \${{ steps.again.outputs.mutations }}
  consume:
    needs: publish
    runs-on: ubuntu-latest
    steps:
      - run: echo "consumed $IDS"
        env:
          IDS: \${{ needs.publish.outputs.ids }}
`;

describe('act', () => {
  it('plans, bakes, verifies and publishes over a matrix of two regions, and hands the ids on', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    const act = requirePart(t, 'act');
    const cloud = await startCloud(t);
    if (packer === undefined || act === undefined || cloud === undefined) return;
    const { moto, proxy } = cloud;
    const template = amazonHcl({
      endpoint: proxy.url,
      sourceImage: sourceImages[0]?.ami_id ?? '',
      regions: ['${var.region}'],
      name: 'server-${var.region}',
    });
    const files = {
      'bakehouse.yml': manifest,
      'test.sh': script,
      'server.pkr.hcl': `variable "region" {\n  type = string\n}\n${template}`,
      '.github/workflows/images.yml': workflow,
    };
    const said = await push(t, act.act, files, { ...packer.environment, ...moto.environment(proxy.url) });
    const baked = new Map(
      [...said.matchAll(/baked server\/(\S+) as (ami-\w+)/g)].map(([, region = '', id = '']) => [region, id]),
    );
    assert.deepEqual([...baked.keys()].sort(), REGIONS, said);
    for (const [region, id] of baked) assert.match(said, new RegExp(`tested ${id} in ${region}`));
    assert.match(said, /first published, then unchanged with 0/);
    const ids = Object.fromEntries(REGIONS.map((region) => [`server/${region}`, { [region]: baked.get(region) }]));
    assert.deepEqual(JSON.parse(/consumed (\{.*\})/.exec(said)?.[1] ?? '{}'), ids, said);
    const [, tfvars = '{}'] = /tfvars (\{.*\})/.exec(said) ?? [];
    assert.deepEqual(JSON.parse(tfvars), { server_image_id: Object.fromEntries(baked) }, said);
    for (const [region, id] of baked) assert.match(said, new RegExp(`file ${region} server\\.image\\.id=${id}`));
    // One image in each region, shared and pointed to there, and nothing else.
    const things = await ec2Inventory(REGIONS, (region) => moto.ec2(region));
    const images = things.filter(({ kind }) => kind === 'image');
    assert.deepEqual(images.map(({ id }) => id).sort(), [...baked].map(([region, id]) => `${region} ${id}`).sort());
    assert.deepEqual(
      proxy
        .mutations('PutParameter')
        .map(({ region }) => region)
        .sort(),
      REGIONS,
    );
    assert.deepEqual(
      proxy
        .mutations('ModifyImageAttribute')
        .map(({ region }) => region)
        .sort(),
      REGIONS,
    );
  });
});
