import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DocumentError } from '../../../../src/core/text/document.ts';
import { readManifest } from '../../../../src/plan/manifest/read.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { workspaceWith } from '../../../support/bake/workspace.ts';
import { read, CONTAINERS, MACHINES } from './some-manifest.ts';

describe('channels of a manifest', () => {
  it('are in the draft with their defaults, and absent where there are none', async (t) => {
    const { channels } = await read(
      t,
      `${CONTAINERS}channels: { production: { targets: [registry], needs: [verify] } }\n`,
    );
    assert.deepEqual(channels, {
      production: { targets: ['registry'], needs: ['verify'], 'on-revoke': 'fail', history: {} },
    });
    assert.equal('channels' in (await read(t, CONTAINERS)), false);
  });

  it('name targets and channels that are there', async (t) => {
    await assert.rejects(
      read(t, `${CONTAINERS}channels:\n  production:\n    targets: [regstry]\n    needs: [{ channel: staging }]\n`),
      (error: DocumentError) =>
        error.message.includes('The target "regstry" is not known') &&
        error.message.includes('The channel "staging" is not known'),
    );
  });
});

describe('a manifest', () => {
  it('of containers becomes legs that are linked by their shared axes', async (t) => {
    const { legs, targets } = await read(t, CONTAINERS);
    assert.deepEqual(
      legs.map(({ definition: { leg, parent, slug, tier, axes } }) => ({ leg, parent, slug, tier, axes })),
      [
        { leg: 'base/bookworm', parent: null, slug: 'base-bookworm', tier: 'base', axes: { distro: 'bookworm' } },
        { leg: 'base/trixie', parent: null, slug: 'base-trixie', tier: 'base', axes: { distro: 'trixie' } },
        {
          leg: 'web/bookworm',
          parent: 'base/bookworm',
          slug: 'web-bookworm',
          tier: 'application',
          axes: { distro: 'bookworm' },
        },
        {
          leg: 'web/trixie',
          parent: 'base/trixie',
          slug: 'web-trixie',
          tier: 'application',
          axes: { distro: 'trixie' },
        },
      ],
    );
    const [base, , web] = legs.map(({ definition }) => definition);
    assert.deepEqual(base?.source, { of: 'docker', reference: 'debian:bookworm' });
    assert.deepEqual(web?.work, {
      builder: 'dockerfile',
      file: 'web/Dockerfile',
      context: 'web',
      target: null,
      platform: null,
      args: { BASE: '{parent.id}' },
      labels: {},
      secrets: [],
      arguments: [],
    });
    assert.deepEqual(Object.keys(targets), ['registry', 'ids']);
    assert.deepEqual(legs[2]?.at, { file: 'bakehouse.yml', line: 12 });
  });

  it('runs Packer where the manifest says, else in its own folder', async (t) => {
    const manifest = `version: 1
axes: { customer: [{ name: acme, folder: acme }] }
images:
  root: { packer: { template: root } }
  own: { packer: { template: root/root.pkr.hcl, working-directory: root } }
  filled: { packer: { template: root, working-directory: '{customer.folder}/package/' } }
`;
    const { legs } = await read(t, manifest);
    assert.deepEqual(
      legs.map(({ definition: { image, work } }) => [image, work.builder === 'packer' && work['working-directory']]),
      [
        ['root', '.'],
        ['own', 'root'],
        ['filled', 'acme/package'],
      ],
    );
  });

  describe('that says where its tests live', () => {
    const tested = (script: string) => `
version: 1
axes:
  region: [{ name: us-east-1, subnet: subnet-0123456789abcdef0 }, { name: eu-west-1, subnet: subnet-12345678 }]
images:
  root:
    packer: { template: root }
    verify: { script: { run: test.sh, report: out.xml, ${script} } }
`;

    it('has each leg tested in its own place', async (t) => {
      const { legs } = await read(t, tested("inside: true, machine: { subnet: '{region.subnet}', public-ip: false }"));
      assert.deepEqual(
        legs.map(({ definition: { verify } }) => verify),
        ['subnet-0123456789abcdef0', 'subnet-12345678'].map((subnet) => ({
          script: { run: 'test.sh', report: 'out.xml', inside: true, machine: { subnet, 'public-ip': false } },
        })),
      );
    });

    for (const [what, script, message] of [
      ['a subnet that is none', 'machine: { subnet: vpc-12345678 }', /it is the id of a subnet, as subnet-0123/],
      ['a member that is not known', 'machine: { subnets: [] }', /"subnets"/],
      [
        'a placeholder that is not known',
        "machine: { profile: '{acount}' }",
        /the placeholder \{acount\} is not known/,
      ],
      ['an inside that is a word', 'inside: perhaps', /inside/],
    ] as const) {
      it(`is refused with ${what}, at its line`, async (t) => {
        await assert.rejects(read(t, tested(script)), (error) => {
          assert.ok(error instanceof DocumentError);
          assert.match(error.problems.map(({ line, message: text }) => `${line}: ${text}`).join('\n'), message);
          assert.equal(error.problems[0]?.line, 8);
          return true;
        });
      });
    }
  });

  it('of machine images fills in what is known, and leaves what is not', async (t) => {
    const { legs } = await read(t, MACHINES);
    assert.deepEqual(
      legs.map(({ definition: { leg, parent } }) => [leg, parent]),
      [
        ['root/us-east-1/acme', null],
        ['root/eu-west-1/acme', null],
        ['server/us-east-1/acme', 'root/us-east-1/acme'],
        ['server/eu-west-1/acme', 'root/eu-west-1/acme'],
      ],
    );
    const root = legs[1]?.definition;
    assert.equal(root?.name, 'root-eu-west-1-{timestamp}-{key8}');
    assert.deepEqual(root?.tags, { 'distro-id': 'debian', 'role-id': 'root-server' });
    assert.deepEqual(root?.source, {
      of: 'aws',
      owner: '136693071363',
      filters: { name: 'debian-12-amd64-*' },
      region: 'eu-west-1',
    });
    assert.ok(root?.work.builder === 'packer');
    assert.deepEqual(root.work['var-files'], ['acme/package/eu-west-1.config', 'overrides.json?']);
    assert.deepEqual(root.work.vars, { source_ami: '{source.id}', ami_name: '{name}', region: 'eu-west-1' });
  });

  it('drops an axis that the parent lacks, and takes the default of one that only the parent has', async (t) => {
    const { legs } = await read(
      t,
      `version: 1
axes: { distro: { values: [a, b], default: b }, arch: [x, y] }
images:
  base: { over: [distro], packer: { template: root } }
  mid: { over: [distro, arch], from: base, packer: { template: root } }
  top: { over: [arch], from: mid, packer: { template: root } }
`,
    );
    const parents = new Map(legs.map(({ definition }) => [definition.leg, definition.parent]));
    assert.equal(parents.get('mid/a/y'), 'base/a');
    assert.equal(parents.get('top/y'), 'mid/b/y');
  });

  it('takes rows of include and exclude as a matrix does', async (t) => {
    const { legs } = await read(
      t,
      `version: 1
axes: { distro: [a, b], arch: [x, y] }
images:
  base:
    exclude: [{ distro: a, arch: y }]
    include: [{ distro: c, arch: x }, { distro: a, arch: x }]
    packer: { template: root }
`,
    );
    assert.deepEqual(
      legs.map(({ definition }) => definition.leg),
      ['base/a/x', 'base/b/x', 'base/b/y', 'base/c/x'],
    );
  });

  it('keeps braces that are written twice, and reads the environment that it lists', async (t) => {
    const { legs } = await read(
      t,
      'version: 1\nenv: [TEAM]\nimages: { a: { packer: { template: root, vars: { x: "{{env.TEAM}} {env.TEAM}" } } } }\n',
      { environment: { TEAM: 'red' } },
    );
    const work = legs[0]?.definition.work;
    assert.ok(work?.builder === 'packer');
    assert.equal(work.vars['x'], '{{env.TEAM}} red');
  });

  const SCALARS = [
    '012345678901',
    '1.10',
    '12345678901234567890',
    '0x1F',
    '1e3',
    '1.5e-7',
    'yes',
    'no',
    'on',
    'True',
    'TRUE',
    'true',
    '2026-01-31',
    '0o17',
    '017',
    '1_000',
    '~',
    '.inf',
    '-.inf',
    '.nan',
    '1:30',
    '+5',
    '-0',
    '5.',
    '.5',
  ];
  const map = SCALARS.map((text, index) => `k${index}: ${text}`).join(', ');
  const written = Object.fromEntries(SCALARS.map((text, index) => [`k${index}`, text]));

  it('gives each plain scalar as it is written: variables, tags, arguments, labels', async (t) => {
    const { legs } = await read(
      t,
      `version: 1
tags: { ${map} }
vars: { ${map} }
images:
  machine: { packer: { template: root, vars: { own: 1.10 } }, tags: { 1.10: 007 }, account: 012345678901 }
  container: { dockerfile: { file: web/Dockerfile, args: { ${map} }, labels: { ${map} }, platform: 1.0 }, arch: 1.0 }
`,
    );
    const [machine, container] = legs.map(({ definition }) => definition);
    assert.deepEqual(machine?.tags, { ...written, '1.10': '007' });
    assert.equal(machine?.account, '012345678901');
    assert.deepEqual(machine?.work.builder === 'packer' && machine.work.vars, { ...written, own: '1.10' });
    assert.ok(container?.work.builder === 'dockerfile');
    assert.deepEqual(container.work.args, written);
    assert.deepEqual(container.work.labels, written);
    assert.equal(container.work.platform, '1.0');
    assert.equal(container.arch, '1.0');
  });

  it('fills in the role of each leg, and refuses what is none', async (t) => {
    const role = (text: string): string => `version: 1
axes:
  account: [{ name: eu, role: "arn:aws:iam::111111111111:role/bake" }, { name: us, role: "arn:aws:iam::222222222222:role/bake" }]
images:
  app: { packer: { template: root }, role: "${text}" }
`;
    const rolesOf = async (text: string) => (await read(t, role(text))).legs.map(({ definition }) => definition.role);
    assert.deepEqual(await rolesOf('{account.role}'), [
      'arn:aws:iam::111111111111:role/bake',
      'arn:aws:iam::222222222222:role/bake',
    ]);
    assert.deepEqual(await rolesOf('arn:aws:iam::333333333333:role/{account}'), [
      'arn:aws:iam::333333333333:role/eu',
      'arn:aws:iam::333333333333:role/us',
    ]);
    for (const wrong of ['bake', 'arn:aws:iam::333333333333:user/bake', 'arn:aws:iam::333333333333:role/a b'])
      await assert.rejects(read(t, role(wrong)), /is the ARN of a role/, wrong);
  });

  it('fills in the runner and the queue of each leg', async (t) => {
    const { legs } = await read(
      t,
      `version: 1
axes: { account: [eu, us], arch: [{ name: arm64, size: large }] }
images:
  app:
    packer: { template: root }
    runs-on: { group: "pool-{account}", labels: ["{arch}", "{arch.size}"] }
    concurrency: "account {account}"
  one: { over: [arch], packer: { template: root }, runs-on: { group: pool, labels: "{arch}" } }
  two: { over: [], packer: { template: root }, runs-on: { group: pool } }
`,
    );
    assert.deepEqual(
      legs.map(({ definition }) => [definition.leg, definition['runs-on'], definition.concurrency]),
      [
        ['app/eu/arm64', { group: 'pool-eu', labels: ['arm64', 'large'] }, 'account eu'],
        ['app/us/arm64', { group: 'pool-us', labels: ['arm64', 'large'] }, 'account us'],
        ['one/arm64', { group: 'pool', labels: 'arm64' }, undefined],
        ['two', { group: 'pool' }, undefined],
      ],
    );
    for (const wrong of ['{ labels: big }', '{ group: pool, label: big }', '[]', '{ group: "{acount}" }']) {
      const text = `version: 1\nimages:\n  app: { packer: { template: root }, runs-on: ${wrong} }\n`;
      await assert.rejects(read(t, text), /runs-on/, wrong);
    }
  });

  it('fills in what the values of its axes carry', async (t) => {
    const { legs } = await read(
      t,
      `version: 1
axes:
  distro:
    values:
      - { name: centos-7, owner: "125523088429", filter: "CentOS Linux 7*", user: centos }
      - { name: debian-12, owner: "136693071363", filter: "debian-12-*", user: admin }
    default: debian-12
images:
  root:
    over: [distro]
    source: { aws: { owner: "{distro.owner}", filters: { name: "{distro.filter}" }, region: us-east-1 } }
    packer: { template: root, vars: { ssh_username: "{distro.user}" } }
    name: "root-{distro.user}"
    tags: { login: "{distro.user}" }
  tool: { over: [], packer: { template: root, vars: { user: "{distro.user}" } } }
`,
    );
    const [centos, debian, tool] = legs.map(({ definition }) => definition);
    assert.deepEqual(centos?.source, {
      of: 'aws',
      owner: '125523088429',
      filters: { name: 'CentOS Linux 7*' },
      region: 'us-east-1',
    });
    const vars = [centos, debian, tool].map((one) => (one?.work.builder === 'packer' ? one.work.vars : {}));
    assert.deepEqual(vars, [{ ssh_username: 'centos' }, { ssh_username: 'admin' }, { user: 'admin' }]);
    assert.deepEqual([centos?.leg, centos?.name, centos?.tags], ['root/centos-7', 'root-centos', { login: 'centos' }]);
  });

  it('takes numbers as values of axes, as they are written', async (t) => {
    const { legs } = await read(
      t,
      `version: 1
axes:
  release: [1.10, 1.1, 007]
  year: { values: [2026, 0x1F], default: 2026 }
images:
  web: { packer: { template: root }, exclude: [{ release: 007, year: 0x1F }] }
`,
    );
    assert.deepEqual(
      legs.map(({ definition }) => definition.leg),
      ['web/1.10/2026', 'web/1.10/0x1F', 'web/1.1/2026', 'web/1.1/0x1F', 'web/007/2026'],
    );
  });

  it('lies in a folder, and its paths begin there', async (t) => {
    const repository = realpathSync(
      await workspaceWith(t, {
        'team/bakehouse.yml': 'version: 1\nimages: { a: { packer: { template: x }, inputs: ["f/**", "!f/*.md"] } }\n',
        'team/x/a.pkr.hcl': '',
      }),
    );
    const { legs } = readManifest({ repository, file: 'team/bakehouse.yml', environment: {}, providers });
    const definition = legs[0]?.definition;
    assert.ok(definition?.work.builder === 'packer');
    assert.equal(definition.work.template, 'team/x');
    assert.equal(definition.work['working-directory'], 'team');
    assert.deepEqual(definition.inputs, ['team/f/**', '!team/f/*.md']);
  });

  it('says of an image when another of its key is taken', async (t) => {
    const repository = realpathSync(
      await workspaceWith(t, {
        'bakehouse.yml':
          'version: 1\nimages: { a: { packer: { template: x }, reuse: never }, b: { packer: { template: x } } }\n',
        'x/a.pkr.hcl': '',
      }),
    );
    const { legs } = readManifest({ repository, file: 'bakehouse.yml', environment: {}, providers });
    assert.deepEqual(
      legs.map(({ definition }) => definition.reuse),
      ['never', undefined],
    );
  });
});
