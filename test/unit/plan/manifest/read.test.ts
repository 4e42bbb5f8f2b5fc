import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';

import { DocumentError } from '../../../../src/core/text/document.ts';
import type { Draft } from '../../../../src/plan/draft.ts';
import { readManifest } from '../../../../src/plan/manifest/read.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { workspaceWith } from '../../../support/bake/workspace.ts';

const FILES = {
  'base/base.pkr.hcl': '',
  'web/Dockerfile': 'FROM x\n',
  'root/root.pkr.hcl': '',
  'acme/package/us-east-1.config': 'vpc=vpc-1\n',
  'acme/package/eu-west-1.config': 'vpc=vpc-2\n',
  'ids.json': '{}',
};

async function read(
  t: TestContext,
  manifest: string,
  { files = {}, environment = {} }: { files?: Record<string, string>; environment?: Record<string, string> } = {},
): Promise<Draft> {
  const repository = realpathSync(await workspaceWith(t, { ...FILES, ...files, 'bakehouse.yml': manifest }));
  return readManifest({ repository, file: 'bakehouse.yml', environment, providers });
}

const CONTAINERS = `
version: 1
axes:
  distro: { values: [bookworm, trixie], default: bookworm }
images:
  base:
    tier: base
    over: [distro]
    source: { docker: "debian:{distro}" }
    packer: { template: base/base.pkr.hcl, vars: { source_image: "{source.id}" } }
    verify: { kitchen: { suites: base } }
  web:
    tier: application
    over: [distro]
    from: base
    dockerfile: { file: web/Dockerfile, args: { BASE: "{parent.id}" } }
    verify: { script: { run: web/test.sh, report: out/junit.xml } }
    publish: [registry, ids]
targets:
  registry: { oci: { repository: "ghcr.io/acme/{image}", tags: ["{version}-{distro}", "latest-{distro}"] } }
  ids:      { files: { tfvars: images.auto.tfvars.json, deliver: pull-request } }
`;

const MACHINES = `
version: 1
axes:
  region:   { values: [us-east-1, eu-west-1], default: us-east-1 }
  customer: { values: [acme], default: acme }
images:
  root:
    tier: base
    over: [region, customer]
    source: { aws: { owner: "136693071363", filters: { name: "debian-12-amd64-*" } } }
    packer:
      template: root
      only: ["amazon-ebs.*"]
      var-files: ["{customer}/package/{region}.config", "overrides.json?"]
      vars: { source_ami: "{source.id}", ami_name: "{name}", region: "{region}" }
    tags: { role-id: root-server }
  server:
    tier: infrastructure
    from: root
    packer: { template: root, vars: { source_ami: "{parent.id}", playbook: "{image}" } }
    verify: { kitchen: { min-tests: 3 } }
    publish: [fleet]
targets:
  fleet:
    aws:   { share: ["123456789012"], ssm: "/images/{image}/{region}" }
    files: { properties: "Distro/{version}/{region}.vmi.properties" }
name: "{image}-{region}-{timestamp}-{key8}"
tags: { distro-id: debian }
`;

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

const one = (image: string, rest = ''): string => `version: 1\n${rest}images:\n  web: ${image}\n`;
const PACKER = 'packer: { template: root }';

describe('a manifest is refused, with its line', () => {
  const cases: readonly (readonly [
    what: string,
    text: string,
    expected: readonly string[],
    files?: Record<string, string>,
  ])[] = [
    [
      'a wrong key',
      one('{ pakcer: { template: root } }'),
      [
        'bakehouse.yml:3: images.web: "pakcer" is not known here. Did you mean "packer"?',
        'bakehouse.yml:3: images.web has either packer or dockerfile, one of them.',
      ],
    ],
    ['no version', `images: { web: { ${PACKER} } }\n`, ['bakehouse.yml:1: version must be 1, but is missing.']],
    [
      'a key twice',
      `version: 1\nimages:\n  web: { ${PACKER} }\n  web: { ${PACKER} }\n`,
      ['bakehouse.yml:4: "web" is here twice.'],
    ],
    [
      'an unknown parent',
      one(`{ from: bsae, ${PACKER} }\n  base: { ${PACKER} }`),
      ['bakehouse.yml:3: The image "bsae" is not known. Did you mean "base"?'],
    ],
    [
      'a cycle',
      `version: 1\nimages:\n  a: { from: c, ${PACKER} }\n  b: { from: a, ${PACKER} }\n  c: { from: b, ${PACKER} }\n`,
      ['bakehouse.yml:3: Images build on each other in a circle: a → c → b → a.'],
    ],
    [
      'a parent of itself',
      one(`{ from: web, ${PACKER} }`),
      ['bakehouse.yml:3: Images build on each other in a circle: web → web.'],
    ],
    [
      'an ambiguous parent',
      `version: 1\naxes: { distro: [a, b] }\nimages:\n  base: { over: [distro], ${PACKER} }\n  web: { over: [], from: base, ${PACKER} }\n`,
      [
        'bakehouse.yml:5: images.web.from: web has several parents: base/a, base/b. Give the axis distro a default, or add it to over.',
      ],
    ],
    [
      'a missing parent',
      `version: 1\naxes: { distro: [a, b] }\nimages:\n  base: { exclude: [{ distro: b }], ${PACKER} }\n  web: { from: base, ${PACKER} }\n`,
      ['bakehouse.yml:5: images.web.from: web/b has no parent: base is not baked at distro b.'],
    ],
    [
      'an attribute that a value lacks',
      one(
        '{ packer: { template: root, vars: { a: "{distro.owner}" } } }',
        'axes: { distro: [{ name: a, owner: x }, b, { name: c, user: y }] }\n',
      ),
      [
        'bakehouse.yml:4: images.web.packer.vars.a: {distro.owner} has no value at distro b, c: write {name: b, owner: …} among the values of the axis.',
      ],
    ],
    [
      'a wrong attribute',
      one(
        '{ packer: { template: root, vars: { a: "{distro.ownr}" } } }',
        'axes: { distro: [{ name: a, owner: x }] }\n',
      ),
      [
        'bakehouse.yml:4: images.web.packer.vars.a: the placeholder {distro.ownr} is not known. Did you mean {distro.owner}?',
      ],
    ],
    [
      'an unknown placeholder',
      one('{ packer: { template: root, vars: { a: "{distor}" } } }', 'axes: { distro: [a] }\n'),
      ['bakehouse.yml:4: images.web.packer.vars.a: the placeholder {distor} is not known. Did you mean {distro}?'],
    ],
    [
      'a wrong attribute of a role',
      one('{ packer: { template: root }, role: "{distro.rol}" }', 'axes: { distro: [{ name: a, role: x }] }\n'),
      ['bakehouse.yml:4: images.web.role: the placeholder {distro.rol} is not known. Did you mean {distro.role}?'],
    ],
    [
      'a working directory that is not there',
      one('{ packer: { template: root, working-directory: rot } }'),
      ['bakehouse.yml:3: images.web.packer.working-directory: it names "rot", which does not exist.'],
    ],
    [
      'a working directory elsewhere',
      one('{ packer: { template: root, working-directory: ../root } }'),
      ['bakehouse.yml:3: images.web.packer.working-directory: must stay inside the repository, but was "../root".'],
    ],
    [
      'a name that begins with no letter',
      `version: 1\nimages:\n  _web: { ${PACKER} }\n`,
      [
        'bakehouse.yml:3: images._web is a wrong name: the name of an image begins with a letter or digit and is made of those, dots, hyphens, plus signs and underscores, at most 63.',
      ],
    ],
    [
      'a merge of YAML',
      `version: 1\nimages:\n  base: &base { ${PACKER} }\n  web: { <<: *base, ${PACKER} }\n`,
      [
        'bakehouse.yml:4: images.web: "<<", which merges members in some readers of YAML, is not known here. Write them out.',
      ],
    ],
    [
      'a parent where none is',
      one('{ packer: { template: root, vars: { a: "{parent.id}" } } }'),
      ['bakehouse.yml:3: images.web.packer.vars.a: {parent.id} needs a parent: this image has no from.'],
    ],
    [
      'a late value in a path',
      one('{ packer: { template: "root-{timestamp}" } }'),
      [
        'bakehouse.yml:3: images.web.packer.template: {timestamp} is not known before the bake, and so cannot be part of this.',
      ],
    ],
    [
      'a brace alone',
      one('{ packer: { template: root, vars: { a: "{" } } }'),
      ['bakehouse.yml:3: images.web.packer.vars.a: a brace stands alone in "{"; write it twice.'],
    ],
    [
      'an axis value that breaks a name',
      `version: 1\naxes: { distro: ["a/b"] }\nimages: { web: { ${PACKER} } }\n`,
      [
        'bakehouse.yml:2: axes.distro[0] must fit (a value of an axis begins with a letter or digit and is made of those, dots, hyphens, plus signs and underscores, at most 63), but was "a/b".',
      ],
    ],
    [
      'an empty axis',
      `version: 1\naxes: { distro: [] }\nimages: { web: { ${PACKER} } }\n`,
      ['bakehouse.yml:2: axes.distro must fit (an axis has at least one value), but was [].'],
    ],
    [
      'nothing as a value',
      one('{ packer: { template: root, vars: { a: null } } }'),
      ['bakehouse.yml:3: images.web.packer.vars.a must be a string, but was null.'],
    ],
    [
      'both builders',
      one(`{ ${PACKER}, dockerfile: { file: web/Dockerfile } }`),
      ['bakehouse.yml:3: images.web has either packer or dockerfile, one of them.'],
    ],
    [
      'an unknown target',
      one(`{ ${PACKER}, publish: [regstry] }`, 'targets: { registry: { oci: {} } }\n'),
      ['bakehouse.yml:4: The target "regstry" is not known. Did you mean "registry"?'],
    ],
    [
      'regions twice',
      one(`{ ${PACKER}, publish: [fleet] }`, 'axes: { region: [r] }\ntargets: { fleet: { aws: { regions: [x] } } }\n'),
      [
        'bakehouse.yml:5: web is baked in every region of its axis, so the target "fleet" must not copy it to regions as well.',
      ],
    ],
    [
      'a missing template',
      one('{ packer: { template: nope } }'),
      ['bakehouse.yml:3: images.web.packer.template: it names "nope", which does not exist.'],
    ],
    [
      'a template outside',
      one('{ packer: { template: ../x } }'),
      ['bakehouse.yml:3: images.web.packer.template: must stay inside the repository, but was "../x".'],
    ],
    [
      'a missing var file',
      one('{ packer: { template: root, var-files: [x.json] } }'),
      [
        'bakehouse.yml:3: images.web.packer.var-files[0]: it names "x.json", which does not exist. End it in ? when it may be missing.',
      ],
    ],
    [
      'a var file that is no text',
      one('{ packer: { template: root, var-files: [b.json] } }'),
      ['bakehouse.yml:3: images.web.packer.var-files[0]: b.json is not UTF-8 text.'],
      { 'b.json': 'a\0b' },
    ],
    [
      'an environment that holds tokens',
      one(`{ ${PACKER} }`, 'env: [GITHUB_TOKEN]\n'),
      ['bakehouse.yml:2: The environment variable GITHUB_TOKEN is not for placeholders: it may hold a credential.'],
    ],
    [
      'an environment variable that is not set',
      one(`{ ${PACKER} }`, 'env: [TEAM]\n'),
      ['bakehouse.yml:2: The environment variable TEAM is not set.'],
    ],
    ['nothing', '', ['bakehouse.yml:1: The file must be an object, but was null.']],
    ['no image', 'version: 1\nimages: {}\n', ['bakehouse.yml:2: images must have at least one image.']],
    [
      'several mistakes at once',
      `version: 1\naxes: { distro: [a, a] }\nimages:\n  web: { over: [distor], ${PACKER} }\n  db: { from: wbe, ${PACKER} }\n`,
      [
        'bakehouse.yml:2: The axis distro has the value "a" twice.',
        'bakehouse.yml:4: The axis "distor" is not known. Did you mean "distro"?',
        'bakehouse.yml:5: The image "wbe" is not known. Did you mean "web"?',
      ],
    ],
  ];
  for (const [what, text, expected, files = {}] of cases) {
    it(what, async (t) => {
      const error: unknown = await read(t, text, { files }).catch((caught: unknown) => caught);
      assert.ok(error instanceof DocumentError, String(error));
      assert.deepEqual(error.message.split('\n'), expected);
    });
  }

  it('a secret, without showing it, unless the line allows it', async (t) => {
    const secret = `AKIA${[...randomBytes(16)].map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('')}`;
    const text = one(`{ packer: { template: root, vars: { key: "${secret}" } } }`);
    const error: unknown = await read(t, text).catch((caught: unknown) => caught);
    assert.ok(error instanceof DocumentError);
    assert.match(error.message, /^bakehouse\.yml:3: This looks like /);
    assert.ok(!error.message.includes(secret));
    await read(t, text.replace(/\n$/, ' # allow-secret\n'));
  });
});
