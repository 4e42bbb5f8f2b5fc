// What Test Kitchen resolves for every instance of the generated configuration, asked of `kitchen diagnose` itself, with
// the last 3 and the current 4. Drivers that are not installed are stubs that only declare their options.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';

import {
  memberAt,
  readConfigYaml,
  renderConfig,
  scalarText,
  type ConfigValue,
} from '../../src/kitchen/config/config-value.ts';
import {
  configurationEnvironment,
  expectedInstances,
  listInstances,
} from '../../src/kitchen/config/expected-instances.ts';
import { injectImage, type Injection, type InjectionRequest } from '../../src/kitchen/config/injection.ts';
import { findKitchenFiles } from '../../src/kitchen/config/kitchen-files.ts';
import { loadConfig } from '../../src/kitchen/config/loader-config.ts';
import { askKitchen, findKitchen, type KitchenProgram } from '../../src/kitchen/run/program.ts';
import type { Subject } from '../../src/image/provider-verify.ts';
import { providers, introduceProviders } from '../../src/providers/providers.ts';
import { writeStubDrivers } from '../support/kitchen-stub-drivers.ts';
import { requirePart } from '../support/peers/available.ts';
import { firstOf } from '../support/thorough.ts';

introduceProviders();

const image = (provider: Subject['provider'], id: string, more: Partial<Subject> = {}): Subject => ({
  leg: 'web/debian-12',
  slug: 'web-debian-12',
  provider,
  region: 'local',
  account: null,
  id,
  reference: id,
  files: [],
  ...more,
});

const containers = image('docker', 'sha256:0123', { reference: 'bakehouse.local/web:key1' });
const ami = image('aws', 'ami-0baked', { region: 'eu-west-1' });

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly subject: Subject;
  readonly options?: Partial<InjectionRequest>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Instance, then path in its resolved configuration, then value; `null`: nothing. */
  readonly expected: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
}

const cases: readonly Case[] = [
  {
    name: 'docker: no image anywhere, a driver that is a plain name',
    files: {
      'kitchen.yml':
        'driver: docker\nplatforms: [{name: debian-12}, {name: ubuntu-22.04}]\nsuites: [{name: default}]\n',
    },
    subject: containers,
    expected: {
      'default-debian-12': {
        'driver.image': 'bakehouse.local/web:key1',
        'driver.run_options.label': 'dev.bakehouse.run=77',
      },
      'default-ubuntu-2204': { 'driver.image': 'bakehouse.local/web:key1', 'driver.platform': 'ubuntu' },
    },
  },
  {
    name: 'docker: image at the top level, at a platform and at a suite',
    files: {
      'kitchen.yml': `driver: {name: docker, image: top, run_options: "--shm-size=1g"}
platforms:
  - {name: a, driver: {image: platform}}
  - {name: b}
suites:
  - {name: one}
  - {name: two, driver: {image: suite, run_options: {net: host}}}
`,
    },
    subject: containers,
    expected: {
      'one-a': {
        'driver.image': 'bakehouse.local/web:key1',
        'driver.run_options': '--shm-size=1g --label=dev.bakehouse.run=77',
      },
      'one-b': { 'driver.image': 'bakehouse.local/web:key1' },
      'two-a': { 'driver.image': 'bakehouse.local/web:key1', 'driver.run_options.net': 'host' },
      'two-b': { 'driver.image': 'bakehouse.local/web:key1' },
    },
  },
  {
    name: 'docker: driver_config and driver_plugin of old',
    files: {
      'kitchen.yml': `driver_plugin: docker
driver_config: {image: top, privileged: true}
platforms: [{name: a, driver_config: {image: platform, cap_add: [NET_ADMIN]}}]
suites: [{name: one}]
`,
    },
    subject: containers,
    expected: {
      'one-a': {
        'driver.image': 'bakehouse.local/web:key1',
        'driver.privileged': 'true',
        'driver.cap_add': 'NET_ADMIN',
      },
    },
  },
  {
    name: 'docker: a local overlay, a global file and ERB; values that ERB would run',
    files: {
      '.kitchen.yml': `driver: {name: docker}
transport: {name: docker, username: root}
verifier: inspec
platforms:
  - name: a
    driver:
      image: <%= ENV.fetch('NOT_SET', 'from-erb') %>
      note: "<%%= 6 * 7 %> and <%%% é 😀 %>"
      level: :info
      size: 20.0
suites: [{name: one}]
`,
      '.kitchen.local.yml': 'driver: {image: overlay}\nverifier: {sudo: false}\n',
      'home/.kitchen/config.yml': 'driver: {privileged: true}\n',
    },
    subject: containers,
    expected: {
      'one-a': {
        'driver.image': 'bakehouse.local/web:key1',
        'driver.privileged': 'true',
        'driver.note': '<%= 6 * 7 %> and <%% é 😀 %>',
        'driver.level': 'info',
        'driver.size': '20.0',
        'transport.name': 'docker',
        // Test Kitchen by itself would take Busser here.
        'verifier.name': 'inspec',
        'verifier.sudo': 'false',
        'verifier.reporter': 'cli json:/reports/%{suite}/%{platform}.json',
      },
    },
  },
  {
    name: 'dokken: the platform image is not pulled',
    files: {
      'kitchen.yml': `driver: {name: dokken, pull_platform_image: true}
platforms: [{name: a, driver: {image: dokken/debian-12}}]
suites: [{name: one}]
`,
    },
    subject: containers,
    expected: { 'one-a': { 'driver.image': 'bakehouse.local/web:key1', 'driver.pull_platform_image': 'false' } },
  },
  {
    name: 'ec2: image_id beside image_search, region, tags',
    files: {
      'kitchen.yml': `driver: {name: ec2, instance_type: t3.small}
platforms:
  - {name: debian-12, driver: {image_search: {name: "debian-12-*"}}}
  - {name: amazon, driver: {image_id: ami-pinned, tags: {team: web}}}
suites: [{name: one}]
`,
    },
    subject: ami,
    environment: { AWS_REGION: 'us-west-2' },
    expected: {
      'one-debian-12': {
        'driver.image_id': 'ami-0baked',
        'driver.region': 'eu-west-1',
        'driver.tags.bakehouse:run': '77',
        'driver.tags.created-by': 'test-kitchen',
      },
      'one-amazon': {
        'driver.image_id': 'ami-0baked',
        'driver.tags.team': 'web',
        'driver.tags.bakehouse:run': '77',
        'driver.tags.created-by': null,
      },
    },
  },
  {
    name: 'ec2: a kitchen file of two clouds keeps the platforms that fit, without loading the others',
    files: {
      'kitchen.yml': `platforms:
  - {name: debian, driver: {name: ec2}}
  - {name: box, driver: {name: vagrant}, transport: not_installed}
suites: [{name: one}, {name: two, includes: [/^deb/]}, {name: three, excludes: [debian]}]
`,
    },
    subject: ami,
    expected: { 'one-debian': { 'driver.image_id': 'ami-0baked' }, 'two-debian': { 'driver.image_id': 'ami-0baked' } },
  },
  {
    name: 'openstack: image_ref makes room',
    files: {
      'kitchen.yml': 'driver: {name: openstack, image_ref: /debian/}\nplatforms: [{name: a}]\nsuites: [{name: one}]\n',
    },
    subject: image('openstack', '5c2a-uuid', { region: 'RegionTwo' }),
    expected: {
      'one-a': {
        'driver.image_id': '5c2a-uuid',
        'driver.image_ref': null,
        'driver.openstack_region': 'RegionTwo',
        'driver.metadata.bakehouse:run': '77',
        'driver.server_name_prefix': 'bakehouse-77-1',
      },
    },
  },
  {
    name: 'azurerm',
    files: {
      'kitchen.yml':
        'driver: {name: azurerm, image_urn: "a:b:c:latest"}\nplatforms: [{name: a}]\nsuites: [{name: one}]\n',
    },
    subject: image('azure', '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/web'),
    expected: {
      'one-a': {
        'driver.image_id': '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/web',
        'driver.vm_tags.bakehouse:run': '77',
        'driver.resource_group_tags.bakehouse:run': '77',
      },
    },
  },
  {
    name: 'gce: name and project of the image',
    files: {
      'kitchen.yml':
        'driver: {name: gce, project: mine, image_family: debian-12}\nplatforms: [{name: a}]\nsuites: [{name: one}]\n',
    },
    subject: image('gcp', 'projects/acme-house/global/images/web-key1'),
    expected: {
      'one-a': {
        'driver.image_name': 'web-key1',
        'driver.image_project': 'acme-house',
        'driver.labels.bakehouse-run': '77',
      },
    },
  },
  {
    name: 'vagrant: a box of its own name from the file',
    files: {
      'kitchen.yml': `driver: {name: vagrant, box_version: "2024.1"}
platforms: [{name: a, driver: {box: bento/debian-12, box_download_checksum: abc}}]
suites: [{name: one}]
`,
    },
    subject: image('vagrant', '/out/web.box', { files: ['/out/with blank/web.box'] }),
    expected: {
      'one-a': {
        'driver.box': 'bakehouse-web-debian-12-77-1',
        'driver.box_url': 'file:///out/with%20blank/web.box',
        'driver.box_version': null,
        'driver.box_download_checksum': null,
      },
    },
  },
  {
    name: 'proxy: nothing to set',
    files: {
      'kitchen.yml':
        'driver: {name: proxy, host: 127.0.0.1, image: kept}\nplatforms: [{name: a}]\nsuites: [{name: one}]\n',
    },
    subject: ami,
    expected: { 'one-a': { 'driver.image': 'kept', 'driver.host': '127.0.0.1', 'driver.image_id': null } },
  },
  {
    name: 'another driver by image-key, and one suite of two',
    files: {
      'kitchen.yml':
        'driver: {name: hyperv, parent_vhd_name: old}\nplatforms: [{name: a}]\nsuites: [{name: one}, {name: two, driver: {parent_vhd_name: newer}}]\n',
    },
    subject: image('other', 'web.vhdx'),
    options: { suites: ['two'], imageKey: 'parent_vhd_name' },
    expected: { 'two-a': { 'driver.parent_vhd_name': 'web.vhdx' } },
  },
  {
    name: 'inject off: what the kitchen file chooses stays',
    files: { 'kitchen.yml': 'driver: {name: docker, image: pinned}\nplatforms: [{name: a}]\nsuites: [{name: one}]\n' },
    subject: containers,
    options: { image: false },
    expected: { 'one-a': { 'driver.image': 'pinned', 'driver.run_options.label': 'dev.bakehouse.run=77' } },
  },
];

for (const part of firstOf(['kitchen', 'kitchen-3'] as const)) {
  describe(`Injection, resolved by ${part}`, () => {
    let folder = '';
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'kitchen-injection-'));
    });
    after(() => rmSync(folder, { recursive: true }));

    for (const [index, one] of cases.entries()) {
      it(one.name, async (t) => {
        const resolution = await resolve(t, part, join(folder, `${index}`), one);
        if (resolution === undefined) return;
        const { injection, found, paths } = resolution;
        const resolved = Object.fromEntries(
          Object.entries(one.expected).map(([name, options]) => [
            name,
            Object.fromEntries(
              Object.keys(options).map((path) => [path, shown(memberAt(found, [name, ...path.split('.')]))]),
            ),
          ]),
        );
        assert.deepEqual(resolved, one.expected);
        assert.deepEqual(injection.instances.map(({ name }) => name).toSorted(), Object.keys(one.expected).toSorted());
        assert.deepEqual(
          paths.map((path) => readFileSync(path, 'utf8')),
          Object.values(one.files),
          'the kitchen files are as they were',
        );
      });
    }
  });
}

interface Resolution {
  readonly injection: Injection;
  readonly paths: readonly string[];
  /** What `kitchen diagnose` tells of every instance. */
  readonly found: ConfigValue | undefined;
}

async function resolve(
  t: TestContext,
  part: 'kitchen' | 'kitchen-3',
  root: string,
  one: Case,
): Promise<Resolution | undefined> {
  const kitchen = await program(t, part, root, one.environment ?? {});
  if (kitchen === undefined) return undefined;
  const folder = join(root, 'project');
  const paths = Object.keys(one.files).map((name) =>
    name.startsWith('home/') ? join(root, name) : join(folder, name),
  );
  const texts = Object.values(one.files);
  for (const [at, path] of paths.entries()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, texts[at] ?? '');
  }
  const files = findKitchenFiles({ workspace: folder, folder, kitchenYaml: '', environment: {} });
  assert.ok(files.kitchen !== null);
  const { config } = await loadConfig(kitchen, { ...files, kitchen: files.kitchen }, { workspace: folder, folder });
  const injection = injectImage({
    providers,
    config,
    where: 'kitchen.yml',
    subject: one.subject,
    image: true,
    imageKey: '',
    suites: [],
    labels: { 'bakehouse:run': '77' },
    unique: '77-1',
    reports: '/reports',
    ...one.options,
  });
  const configuration = join(root, 'generated.yml');
  writeFileSync(configuration, renderConfig(injection.config));
  expectedInstances(injection.instances, await listInstances(kitchen, { providers, folder, configuration }), []);
  const { stdout } = await askKitchen(kitchen, ['diagnose'], {
    folder,
    environment: configurationEnvironment(configuration),
  });
  return { injection, paths, found: memberAt(readConfigYaml(stdout), ['instances']) };
}

async function program(
  t: TestContext,
  name: 'kitchen' | 'kitchen-3',
  root: string,
  more: Readonly<Record<string, string>>,
): Promise<KitchenProgram | undefined> {
  const part = requirePart(t, name);
  if (part === undefined) return undefined;
  const [scratch, stubs] = [join(root, 'scratch'), join(root, 'stubs')];
  for (const folder of [scratch, join(root, 'home'), join(root, 'project')]) mkdirSync(folder, { recursive: true });
  writeStubDrivers(stubs);
  return findKitchen({
    command: part.program,
    workspace: join(root, 'project'),
    folder: join(root, 'project'),
    scratch,
    environment: { ...part.environment, HOME: join(root, 'home'), RUBYLIB: stubs, LANG: 'C.UTF-8', ...more },
    pass: [],
    chefLicense: '',
  });
}

function shown(value: ConfigValue | undefined): string | null {
  if (Array.isArray(value)) return value.map((item: ConfigValue) => scalarText(item)).join(' ');
  return scalarText(value) ?? null;
}
