// Our reusable workflows, called from another repository and run by a second engine, not ours: plan, levels, fan-in,
// then publishing. Stubs stand for aws-actions/configure-aws-credentials, ruby/setup-ruby and actions/download-artifact,
// which are not ours and not here; act itself stands for actions/checkout. docker, Packer and the registry are real.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { pinnedStrangers, runAct } from '../support/act.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { dockerHcl } from '../support/bake/templates.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker, forgetImages } from '../support/peers/docker.ts';
import { registryUser, startRegistry } from '../support/peers/registry.ts';
import { smallImage } from '../support/peers/small-image.ts';

/** The images of a test run are nobody else's, even in a daemon that has served before. */
const marker = `${Date.now()}-${process.pid}`;

/** Each says what it was given, for the test to read. */
function strangers(): Record<string, string> {
  const stub = `
name: Stub
description: Stands for an action of somebody else
inputs:
  role-to-assume: { description: '' }
  role-duration-seconds: { description: '' }
  aws-region: { description: '' }
runs:
  using: composite
  steps:
    - run: echo "role \${{ inputs.role-to-assume }} for \${{ inputs.role-duration-seconds }} in \${{ inputs.aws-region }}"
      shell: bash
    - run: echo "a stranger finds \${OS_PASSWORD:-nothing} and \${BAKEHOUSE_CREDENTIALS:-nothing}"
      shell: bash
`;
  return Object.fromEntries(pinnedStrangers().map((name) => [name, stub]));
}

const event = { repository: { full_name: 'acme/images', default_branch: 'main' }, ref: 'refs/heads/main' };

/** Images by leg, as the fan-in tells them to the caller. */
function toldIds(said: string): Record<string, Record<string, string>> {
  return JSON.parse(/told \S+ (\{.*\})/.exec(said)?.[1] ?? '{}');
}

/** The same out of the fan-in's own step: act starts no job of a caller after a called workflow that failed. */
function collectedIds(said: string): ReturnType<typeof toldIds> {
  return JSON.parse(/Result[^\n]* images-by-leg=(\{.*\})/.exec(said)?.[1] ?? '{}');
}

const chain = `
version: 1
images:
  base: { tier: base, dockerfile: { file: base/Dockerfile } }
  middle: { from: base, dockerfile: { file: middle/Dockerfile, args: { BASE: "{parent.id}" } } }
  top: { from: middle, dockerfile: { file: top/Dockerfile, args: { BASE: "{parent.id}" } } }
  broken: { tier: base, dockerfile: { file: broken/Dockerfile } }
  fallen: { from: broken, dockerfile: { file: middle/Dockerfile, args: { BASE: "{parent.id}" } } }
`;

/** A repository with that chain, and a caller with these inputs. */
function chainRepository(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const given = Object.entries({ 'runs-on': 'ubuntu-latest', ...inputs });
  return {
    'bakehouse.yml': chain,
    'base/Dockerfile': 'FROM scratch\nCOPY marker /base\n',
    'base/marker': marker,
    'middle/Dockerfile': 'ARG BASE\nFROM ${BASE}\nCOPY marker /middle\n',
    'middle/marker': marker,
    'top/Dockerfile': 'ARG BASE\nFROM ${BASE}\nCOPY marker /top\n',
    'top/marker': marker,
    'broken/Dockerfile': 'FROM debian:bookworm\nRUN echo "no such package"; exit 3\n',
    '.github/workflows/images.yml': `
on: [push, pull_request]
permissions: {}
jobs:
  images:
    permissions: { contents: read }
    uses: acme/bakehouse/.github/workflows/images.yml@v1
    with:
${given.map(([name, value]) => `      ${name}: ${JSON.stringify(value)}\n`).join('')}`,
  };
}

/** How the step of each job that plans, bakes or collects ended; act has one end for all jobs of a matrix. */
function steps(said: string): readonly string[] {
  const ended = said.matchAll(
    /\[images\/images\/([^\]]+?)\s*\] .*(Success|Failure) - Main acme\/bakehouse\/actions\/(?:plan|bake)@v1/g,
  );
  return [...ended].map(([, name = '', end = '']) => `${name.replace(/-\d+$/, '')}: ${end}`).toSorted();
}

describe('images.yml', () => {
  it('lets a failed leg block its descendants only, and a red and an empty level stop nobody', async (t) => {
    const act = requirePart(t, 'act');
    if (act === undefined || requirePart(t, 'base-image') === undefined) return;
    const ids = new Set<string>();
    t.after(() => forgetImages([...ids].toReversed()));
    const ask = async (
      inputs: Readonly<Record<string, string>>,
      more: Partial<Parameters<typeof runAct>[1]> = {},
    ): Promise<{ code: number | null; said: string; found: ReturnType<typeof toldIds> }> => {
      const environment = { PATH: process.env['PATH'], DOCKER_HOST: process.env['DOCKER_HOST'] };
      const files = chainRepository(inputs);
      const request = { act: act.act, files, environment, strangers: strangers(), event, ...more };
      const { code, said } = await runAct(t, request);
      const found = collectedIds(said);
      for (const one of Object.values(found)) for (const id of Object.values(one)) ids.add(id);
      return { code, said, found };
    };

    const first = await ask({ only: 'middle, fallen' });
    assert.equal(first.code, 1, first.said);
    assert.deepEqual(steps(first.said), [
      'Plan: Success',
      'Result: Failure',
      'base: Success',
      'broken: Failure',
      'fallen: Success',
      'middle: Success',
    ]);
    assert.deepEqual(Object.keys(first.found).sort(), ['base', 'middle'], first.said);
    assert.match(first.said, /fallen is blocked/);

    // Red, then nothing to do, then a leg on top of what the run before baked.
    const second = await ask({ only: 'top, broken' });
    assert.equal(second.code, 1, second.said);
    assert.deepEqual(steps(second.said), ['Plan: Success', 'Result: Failure', 'broken: Failure', 'top: Success']);
    assert.deepEqual(Object.keys(second.found).sort(), ['base', 'middle', 'top'], second.said);
    assert.equal(second.found['middle']?.['local'], first.found['middle']?.['local']);

    // As the runner does it with an output that holds a masked value.
    const lost = await ask(
      { only: 'top', rebuild: 'middle' },
      { change: (name, text) => (name === 'images.yml' ? text.replace(/^( +level-1: ).*outputs.*$/m, "$1''") : text) },
    );
    assert.equal(lost.code, 1, lost.said);
    assert.match(lost.said, /::error title=Matrix lost::|Matrix lost.*did not arrive|did not arrive/);
    assert.match(lost.said, /Failure - Main The matrix arrived/);
    assert.deepEqual(steps(lost.said), ['Plan: Success', 'Result: Failure', 'top: Success']);

    // A manifest that cannot be read: the check that is required must not stay green.
    const unreadable = await ask({ manifest: 'nowhere.yml' });
    assert.equal(unreadable.code, 1, unreadable.said);
    assert.match(unreadable.said, /images\/Result[^\n]*Failure - Main The plan is there/);

    // A stranger's plan stays where it is: nothing is baked, and nothing is red.
    const strange = await ask(
      { only: 'top', rebuild: 'all' },
      {
        eventName: 'pull_request',
        event: {
          ...event,
          pull_request: { head: { repo: { full_name: 'stranger/images' } }, user: { login: 'stranger' } },
        },
      },
    );
    assert.equal(strange.code, 0, strange.said);
    assert.deepEqual(steps(strange.said), ['Plan: Success', 'Result: Success']);
    assert.match(strange.said, /Nothing is collected: the pull request comes from stranger\/images/);
  });
});

describe('images.yml, then publish.yml', () => {
  it('bake three levels over two distributions and two regions, and publish what was verified', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    const act = requirePart(t, 'act');
    const part = requirePart(t, 'docker-registry');
    const [bookworm, trixie] = [requirePart(t, 'base-image'), requirePart(t, 'base-image-trixie')];
    if (packer === undefined || act === undefined || part === undefined) return;
    if (bookworm === undefined || trixie === undefined) return;
    for (const { image } of [bookworm, trixie]) assert.match(await smallImage(image), /^bakehouse-small:debian-\w+$/);
    const { host } = await startRegistry(t, part, { login: true });
    const credentials = 'OS_PASSWORD=correct-horse\n';
    const files = {
      'bakehouse.yml': `
version: 1
axes:
  distro: [bookworm, trixie]
  region: [eu-west-1, us-east-1]
images:
  tool:
    over: []
    packer: { template: tool/tool.pkr.hcl }
  base:
    tier: base
    source: { docker: "bakehouse-small:debian-{distro}" }
    dockerfile: { file: base/Dockerfile, args: { BASE: "{source.id}", REGION: "{region}" } }
  runtime:
    tier: infrastructure
    from: base
    dockerfile: { file: runtime/Dockerfile, args: { BASE: "{parent.id}" } }
  web:
    from: runtime
    role: "arn:aws:iam::210987654321:role/{region}"
    dockerfile: { file: web/Dockerfile, args: { BASE: "{parent.id}" } }
    verify: { script: { run: sh test.sh, report: out.tap, min-tests: 1 } }
    publish: [registry]
targets:
  registry: { oci: { repository: "${host}/acme/{image}", tags: ["{version}-{distro}-{region}"] } }
`,
      'tool/tool.pkr.hcl': dockerHcl({
        inline: [`echo ${marker} >/tool`],
        local: ['test "$OS_PASSWORD" = correct-horse'],
      }),
      'base/Dockerfile': `ARG BASE\nFROM \${BASE}\nARG REGION\nRUN echo "$REGION ${marker}" >/region\n`,
      'runtime/Dockerfile': 'ARG BASE\nFROM ${BASE}\nRUN true >/runtime\n',
      'web/Dockerfile': 'ARG BASE\nFROM ${BASE}\nRUN true >/web\n',
      'test.sh':
        'if docker exec "$BAKEHOUSE_CONTAINER" test -e /web; then echo "ok 1 - web"; else echo "not ok 1 - web"; fi >out.tap\n' +
        'if [ "$OS_PASSWORD" = correct-horse ]; then echo "ok 2 - seen"; else echo "not ok 2 - seen"; fi >>out.tap\necho 1..2 >>out.tap\n',
      '.github/actions/bakehouse-setup/action.yml': `
name: Set-up
description: The caller's own
runs:
  using: composite
  steps: [{ run: 'echo "set up by the caller, who has \${#BAKEHOUSE_CREDENTIALS} letters"', shell: bash }]
`,
      '.github/workflows/images.yml': `
on: push
permissions: {}
jobs:
  images:
    permissions: { contents: read, id-token: write }
    uses: acme/bakehouse/.github/workflows/images.yml@v1
    with:
      runs-on: ubuntu-latest
      aws-plan-role: arn:aws:iam::123456789012:role/look
      aws-role: arn:aws:iam::123456789012:role/bake
      aws-session-duration: 7200
      build-registry: ${host}/staging
      registry-username: ${registryUser.name}
    secrets:
      registry-password: \${{ secrets.REGISTRY_PASSWORD }}
      credentials: \${{ secrets.CREDENTIALS }}
  told:
    needs: images
    if: \${{ always() }}
    runs-on: ubuntu-latest
    steps:
      - run: echo "told $STATUS $IDS"
        env:
          STATUS: \${{ needs.images.outputs.status }}
          IDS: \${{ needs.images.outputs.images-by-leg }}
  publish:
    needs: images
    if: \${{ !cancelled() && needs.images.result == 'success' }}
    permissions: { contents: read }
    uses: acme/bakehouse/.github/workflows/publish.yml@v1
    with:
      runs-on: ubuntu-latest
      plan-artifact: \${{ needs.images.outputs.plan-artifact }}
      plan-digest: \${{ needs.images.outputs.plan-digest }}
      version: 1.2.3
      registry: ${host}
      registry-username: ${registryUser.name}
    secrets:
      registry-password: \${{ secrets.REGISTRY_PASSWORD }}
  published:
    needs: publish
    runs-on: ubuntu-latest
    steps:
      - run: echo "published $STATUS $MUTATIONS $PUBLISHED"
        env:
          STATUS: \${{ needs.publish.outputs.status }}
          MUTATIONS: \${{ needs.publish.outputs.mutations }}
          PUBLISHED: \${{ needs.publish.outputs.published }}
`,
    };
    const { code, said } = await runAct(t, {
      act: act.act,
      files,
      environment: packer.environment,
      secrets: { REGISTRY_PASSWORD: registryUser.password, CREDENTIALS: credentials },
      strangers: strangers(),
      event,
    });
    const ids = toldIds(said);
    t.after(() => forgetImages([...new Set(Object.values(ids).flatMap((one) => Object.values(one)))].toReversed()));
    assert.equal(code, 0, said);

    const cells = ['bookworm', 'trixie'].flatMap((distro) => [`${distro}/eu-west-1`, `${distro}/us-east-1`]);
    const legs = ['base', 'runtime', 'web'].flatMap((image) => cells.map((cell) => `${image}/${cell}`));
    assert.deepEqual(Object.keys(ids).sort(), [...legs, 'tool'].sort(), said);
    assert.equal(new Set(Object.values(ids).map((one) => one['local'])).size, 13, 'each leg has an image of its own');
    for (const cell of cells) {
      const [, region = ''] = cell.split('/');
      const seen = await docker('run', '--rm', ids[`web/${cell}`]?.['local'] ?? '', 'cat', '/region');
      assert.equal(seen, `${region} ${marker}`, cell);
    }
    // The session is of the leg's own region, and where a leg has none, of none.
    const sessions = [...said.matchAll(/role (arn:\S+) for (\d+) in ?(\S*)\r?$/gm)];
    for (const region of ['eu-west-1', 'us-east-1']) {
      const roles = sessions.flatMap(([, role = '', , at]) => (at === region ? [role] : []));
      // Of an image that names a role it is that one, and of the others the workflow's.
      const own = [`arn:aws:iam::210987654321:role/${region}`, 'arn:aws:iam::123456789012:role/bake'];
      assert.deepEqual(
        own.map((role) => roles.filter((one) => one === role).length),
        [2, 4],
        said,
      );
    }
    assert.deepEqual(new Set(sessions.map(([, , seconds]) => seconds)), new Set(['7200']));
    // The job that plans looks with a role of its own, and its region is no leg's.
    assert.equal(
      said.match(/Plan[^|\n]*\| role arn:aws:iam::123456789012:role\/look for +in us-east-1/g)?.length,
      1,
      said,
    );
    assert.match(said, /Success - Main Forget where the session began/);
    assert.equal(said.match(/\| set up by the caller, who has 26 letters/g)?.length, 13);
    // Twelve sessions of legs and one of the plan, then those of publishing.
    assert.ok((said.match(/\| a stranger finds nothing and nothing/g)?.length ?? 0) >= 13, said);
    assert.ok(!/\| a stranger finds (?!nothing and nothing)/.test(said), said);
    assert.ok(!said.includes('correct-horse'), 'the credential is in no log');
    assert.equal(said.match(/Nothing is set up: \S+ is built from a Dockerfile/g)?.length, 12);

    const [, status, mutations, list = '[]'] = /published (\S+) (\d+) (\[.*\])/.exec(said) ?? [];
    assert.equal(status, 'published', said);
    const published: { leg: string; digest: string; ref: string }[] = JSON.parse(list);
    assert.deepEqual(published.map(({ leg }) => leg).sort(), cells.map((cell) => `web/${cell}`).sort());
    t.diagnostic(`13 legs, ${mutations} mutations`);
    const authorization = `Basic ${Buffer.from(`${registryUser.name}:${registryUser.password}`).toString('base64')}`;
    for (const { leg, digest } of published) {
      const tag = leg.replace('web/', '1.2.3-').replace('/', '-');
      const answer = await fetch(`http://${host}/v2/acme/web/manifests/${tag}`, {
        headers: { authorization, accept: 'application/vnd.docker.distribution.manifest.v2+json' },
      });
      assert.equal(answer.headers.get('docker-content-digest'), digest, leg);
    }
    assert.ok(!said.includes(registryUser.password), 'the password is in no log');
  });
});
