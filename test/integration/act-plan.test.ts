// A second engine, not ours, runs the workflow that plan is for: a matrix for each level out of plan's outputs, the
// legs of the second on top of the images of the first, and at the end one job that tells all ids.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { push } from '../support/act.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { dockerHcl } from '../support/bake/templates.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';

/** The images of a test run are nobody else's, even in a daemon that has served before. */
const marker = `${Date.now()}-${process.pid}`;

const manifest = `
version: 1
axes:
  flavour: [plain, spicy]
images:
  base:
    tier: base
    packer: { template: base/base.pkr.hcl, vars: { greeting: "{flavour}" } }
  web:
    from: base
    dockerfile: { file: web/Dockerfile, args: { BASE: "{parent.id}", FLAVOUR: "{flavour}" } }
`;

/** A level that is empty or red does not stop the fan-in. */
const workflow = `
on: push
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs:
      level-0: \${{ steps.plan.outputs.level-0 }}
      level-1: \${{ steps.plan.outputs.level-1 }}
      has-level-0: \${{ steps.plan.outputs.has-level-0 }}
      has-level-1: \${{ steps.plan.outputs.has-level-1 }}
      plan: \${{ steps.plan.outputs.plan-artifact }}
      digest: \${{ steps.plan.outputs.digest }}
    steps:
      - uses: actions/checkout@v4
      - uses: acme/bakehouse/actions/plan@v1
        id: plan
${['level-0', 'level-1']
  .map(
    (level, number) => `
  ${level}:
    needs: [plan${number === 0 ? '' : ', level-0'}]
    if: needs.plan.outputs.has-${level} == 'true'
    runs-on: ubuntu-latest
    strategy:
      max-parallel: 1
      fail-fast: false
      matrix: \${{ fromJSON(needs.plan.outputs.${level}) }}
    steps:
      - uses: actions/checkout@v4
      - uses: acme/bakehouse/actions/bake@v1
        id: bake
        with:
          plan: \${{ needs.plan.outputs.plan }}
          plan-digest: \${{ needs.plan.outputs.digest }}
          leg: \${{ matrix.leg }}
          # The jobs share a daemon here.
          handoff: none
      - run: echo "$LEG of $FLAVOUR is $STATUS as $ID"
        env:
          LEG: \${{ matrix.leg }}
          FLAVOUR: \${{ matrix.flavour }}
          STATUS: \${{ steps.bake.outputs.status }}
          ID: \${{ steps.bake.outputs.image-id }}
`,
  )
  .join('')}
  collect:
    needs: [plan, level-0, level-1]
    if: always()
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: acme/bakehouse/actions/plan@v1
        id: collect
        with:
          mode: collect
          plan: \${{ needs.plan.outputs.plan }}
          plan-digest: \${{ needs.plan.outputs.digest }}
      - run: echo "collected $STATUS $IDS"
        env:
          STATUS: \${{ steps.collect.outputs.status }}
          IDS: \${{ steps.collect.outputs.images-by-leg }}
`;

const LEGS = ['base/plain', 'base/spicy', 'web/plain', 'web/spicy'];

describe('act', () => {
  it('bakes two levels out of the matrices of plan, and collects all ids', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    const act = requirePart(t, 'act');
    if (packer === undefined || act === undefined || requirePart(t, 'base-image') === undefined) return;
    const files = {
      'bakehouse.yml': manifest,
      'base/base.pkr.hcl': dockerHcl({ inline: [`echo "$GREETING ${marker}" >/flavour`] }),
      'web/Dockerfile': 'ARG BASE\nFROM ${BASE}\nARG FLAVOUR\nRUN echo "web of $FLAVOUR" >/web\n',
      '.github/workflows/images.yml': workflow,
    };
    const said = await push(t, act.act, files, packer.environment);
    const baked = new Map(
      [...said.matchAll(/(\S+) of (\S+) is baked as (sha256:[0-9a-f]{64})/g)].map(([, leg = '', flavour, id = '']) => {
        assert.equal(leg.split('/')[1], flavour);
        return [leg, id] as const;
      }),
    );
    // Children first.
    t.after(() => docker('image', 'rm', '--force', ...[...new Set(baked.values())].toReversed()));
    assert.deepEqual([...baked.keys()].sort(), LEGS, said);
    const [, status, ids = '{}'] = /collected (\S+) (\{.*\})/.exec(said) ?? [];
    assert.equal(status, 'baked', said);
    assert.deepEqual(JSON.parse(ids), Object.fromEntries(LEGS.map((leg) => [leg, { local: baked.get(leg) }])));
    // Each child stands on the parent of its own flavour.
    for (const flavour of ['plain', 'spicy']) {
      const told = await docker('run', '--rm', baked.get(`web/${flavour}`) ?? '', 'cat', '/flavour', '/web');
      assert.equal(told, `${flavour} ${marker}\nweb of ${flavour}`);
    }
  });
});
