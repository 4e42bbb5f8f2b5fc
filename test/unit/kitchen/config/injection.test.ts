import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  type ConfigValue,
  isConfigMap,
  memberAt,
  PlainScalar,
  renderConfig,
} from '../../../../src/kitchen/config/config-value.ts';
import { injectImage, type InjectionRequest } from '../../../../src/kitchen/config/injection.ts';
import { KitchenError } from '../../../../src/kitchen/outcome.ts';
import { config, request, subject } from './subjects.ts';

type Plain = Readonly<Record<string, unknown>>;

const platforms = [{ name: 'a' }];
const suites = [{ name: 'one' }];
const ami = subject('aws', { id: 'ami-1', region: 'eu-west-1' });

describe('injectImage', () => {
  const places: readonly { readonly name: string; readonly given: Plain; readonly placed: readonly string[] }[] = [
    {
      name: 'nowhere: the platform',
      given: { driver: { name: 'docker' }, platforms, suites },
      placed: ['one-a: image at platform a, was null'],
    },
    {
      name: 'top level',
      given: { driver: { name: 'docker', image: 'old' }, platforms, suites },
      placed: ['one-a: image at the top level, was old'],
    },
    {
      name: 'platform over top level',
      given: {
        driver: { name: 'docker', image: 'old' },
        platforms: [{ name: 'a', driver: { image: 'mine' } }, { name: 'b' }],
        suites,
      },
      placed: ['one-a: image at platform a, was mine', 'one-b: image at the top level, was old'],
    },
    {
      name: 'suite over platform, and what a second instance of that suite replaced',
      given: {
        driver: 'docker',
        platforms: [{ name: 'a', driver: { image: 'mine' } }, { name: 'b' }],
        suites: [{ name: 'one', driver: { image: 'its' } }],
      },
      placed: ['one-a: image at suite one, was its', 'one-b: image at suite one, was its'],
    },
    {
      name: 'empty is also set',
      given: { driver: 'docker', platforms, suites: [{ name: 'one', driver: { image: null } }] },
      placed: ['one-a: image at suite one, was null'],
    },
    {
      name: 'a driver named by the suite',
      given: {
        platforms: [{ name: 'a', driver: 'docker' }],
        suites: [{ name: 'one' }, { name: 'two', driver: 'dokken' }],
      },
      placed: [
        'one-a: image at platform a, was null',
        'two-a: image at platform a, was null',
        'two-a: pull_platform_image at platform a, was null',
      ],
    },
    {
      name: 'drivers that start no image',
      given: { platforms: [{ name: 'a', driver: 'proxy' }, { name: 'b', driver: 'exec' }, { name: 'c' }], suites },
      placed: [],
    },
    { name: 'no suites', given: { driver: 'docker', platforms }, placed: [] },
  ];
  for (const { name, given, placed } of places) {
    it(`sets the key where it wins: ${name}`, () => {
      const { instances } = injectImage(request(given));
      const told = instances.flatMap((instance) =>
        instance.settings.map(({ key, block, replaced }) => `${instance.name}: ${key} at ${block}, was ${replaced}`),
      );
      assert.deepEqual(told, placed);
    });
  }

  const results: readonly {
    readonly name: string;
    readonly given: Plain;
    readonly more: Partial<InjectionRequest>;
    readonly result: Plain;
  }[] = [
    {
      name: 'openstack: image_ref goes',
      given: {
        driver: { name: 'openstack', image_ref: 'x', server_name: 'mine' },
        platforms: [{ name: 'a', driver: { image_ref: 'y' } }],
        suites,
      },
      more: { subject: subject('openstack', { id: 'uuid', region: 'RegionOne' }), labels: { 'bakehouse:run': '7' } },
      result: {
        driver: { name: 'openstack', server_name: 'mine' },
        platforms: [
          {
            name: 'a',
            driver: { image_id: 'uuid', openstack_region: 'RegionOne', metadata: { 'bakehouse:run': '7' } },
          },
        ],
        suites: [{ name: 'one', includes: ['a'] }],
      },
    },
    {
      name: 'gce: an image without a project takes the account, labels are lower-case',
      given: { driver: { name: 'gce', image_project: 'debian-cloud', image_family: 'debian' }, platforms, suites },
      more: { subject: subject('gcp', { id: 'web-1', account: 'house' }), labels: { 'bakehouse:run': 'Run 7' } },
      result: {
        driver: { name: 'gce', image_project: 'house', image_family: 'debian', image_name: 'web-1' },
        platforms: [{ name: 'a', driver: { labels: { 'bakehouse-run': 'run-7' } } }],
        suites: [{ name: 'one', includes: ['a'] }],
      },
    },
    {
      name: 'image-key replaces the known key, and leaves what goes with the image',
      given: { driver: { name: 'ec2', image_id: 'old' }, platforms, suites },
      more: { subject: ami, imageKey: 'image_search' },
      result: {
        driver: { name: 'ec2', image_id: 'old' },
        platforms: [{ name: 'a', driver: { image_search: 'ami-1', region: 'eu-west-1' } }],
        suites: [{ name: 'one', includes: ['a'] }],
      },
    },
    {
      name: 'busser, driver_plugin and plain names of old',
      given: {
        driver_plugin: 'docker',
        busser: '0.7',
        platforms: [{ name: 'a', transport: 'docker' }],
        suites: [{ name: 'one', busser: { x: 'y' } }],
      },
      more: {},
      result: {
        driver: { name: 'docker' },
        verifier: { name: 'busser', version: '0.7' },
        platforms: [{ name: 'a', transport: { name: 'docker' }, driver: { image: 'web:1' } }],
        suites: [{ name: 'one', verifier: { name: 'busser', x: 'y' }, includes: ['a'] }],
      },
    },
    {
      name: 'docker: labels go to what wins of run_options, each once',
      given: {
        driver: { name: 'docker', run_options: { label: 'own' } },
        platforms: [{ name: 'a', driver: { run_options: ['--init'] } }, { name: 'b' }],
        suites: [{ name: 'one' }, { name: 'two' }],
      },
      more: { labels: { 'bakehouse:run': "a 'b'" }, image: false },
      result: {
        driver: { name: 'docker', run_options: { label: ['own', "dev.bakehouse.run=a 'b'"] } },
        platforms: [
          { name: 'a', driver: { run_options: ['--init', String.raw`--label='dev.bakehouse.run=a '\''b'\'''`] } },
          { name: 'b' },
        ],
        suites: [
          { name: 'one', includes: ['a', 'b'] },
          { name: 'two', includes: ['a', 'b'] },
        ],
      },
    },
    {
      name: 'InSpec: beside the reporters that are there, wherever they are',
      given: {
        driver: 'dummy',
        verifier: 'inspec',
        platforms: [{ name: 'a', verifier: { reporter: 'documentation' } }, { name: 'b' }],
        suites: [{ name: 'one' }, { name: 'two', verifier: { name: 'shell' } }],
      },
      more: { reports: '/tmp/100%' },
      result: {
        driver: { name: 'dummy' },
        verifier: { name: 'inspec' },
        platforms: [
          { name: 'a', verifier: { reporter: ['documentation', 'json:/tmp/100%%/%{suite}/%{platform}.json'] } },
          { name: 'b', verifier: { reporter: ['cli', 'json:/tmp/100%%/%{suite}/%{platform}.json'] } },
        ],
        suites: [
          { name: 'one', includes: ['a', 'b'] },
          { name: 'two', verifier: { name: 'shell' }, includes: ['a', 'b'] },
        ],
      },
    },
    {
      name: 'what does not fit is not there, nor loaded',
      given: {
        platforms: [
          { name: 'a', driver: 'docker' },
          { name: 'b', driver: 'ec2' },
        ],
        suites: [{ name: 'one' }, { name: 'two', includes: ['b'] }, { name: 'three', excludes: ['/B/i'] }],
      },
      more: { labels: {} },
      result: {
        platforms: [{ name: 'a', driver: { name: 'docker', image: 'web:1' } }],
        suites: [
          { name: 'one', includes: ['a'] },
          { name: 'three', includes: ['a'] },
        ],
      },
    },
  ];
  for (const { name, given, more, result } of results) {
    it(`makes the configuration: ${name}`, () => {
      const before = plain(config(given));
      const asked = request(given, more);
      assert.deepEqual(plain(injectImage(asked).config), result);
      assert.deepEqual(plain(asked.config), before, 'what was given is as it was');
    });
  }

  it('tells what it left out, and the report of each instance', () => {
    const { instances, leftOut } = injectImage(
      request({
        verifier: { name: 'inspec' },
        platforms: [
          { name: 'a/b', driver: { name: 'docker', dockerfile: 'Dockerfile.erb' } },
          { name: 'c', driver: 'ec2' },
        ],
        suites,
      }),
    );
    assert.deepEqual(leftOut, [{ name: 'one-c', reason: 'its driver ec2 runs images of aws' }]);
    assert.deepEqual(
      instances.map(({ name, report, dockerfile }) => [name, report, dockerfile]),
      [['one-a-b', { file: '/reports/one/a/b.json', copies: [] }, 'Dockerfile.erb']],
    );
  });

  const reporters: readonly (readonly [
    reporter: string | readonly string[],
    added: string,
    copies: readonly string[],
  ])[] = [
    [['cli'], 'json', []],
    [['cli', 'json:out/%{suite}/%{platform}-100%%.json'], 'json', ['out/one/a-100%.json']],
    [['json:/tmp/%<suite>s.json', 'junit2:out/x.xml'], 'json', ['/tmp/one.json']],
    [['json:first.json', 'json:last.json'], 'json', ['last.json']],
    ['json:only.json', 'json', ['only.json']],
    [['json-min:min.json', 'json-automate:a.json'], 'json', []],
    // What is printed stays printed; what InSpec itself refuses is for InSpec to refuse.
    [['cli', 'json'], 'json-automate', []],
    [['json:-'], 'json-automate', []],
    [['json:%{what}.json'], 'json-automate', []],
  ];
  for (const [reporter, added, copies] of reporters) {
    it(`keeps the report that the user's own reporter ${JSON.stringify(reporter)} writes`, () => {
      const given = { driver: 'dummy', verifier: { name: 'inspec', reporter }, platforms, suites };
      const { instances, config: made } = injectImage(request(given));
      assert.deepEqual(instances[0]?.report, { file: '/reports/one/a.json', copies });
      const list = typeof reporter === 'string' ? [reporter] : reporter;
      assert.deepEqual(plain(made.get('verifier') ?? null), {
        name: 'inspec',
        reporter: [...list, `${added}:/reports/%{suite}/%{platform}.json`],
      });
    });
  }

  const refusals: readonly {
    readonly name: string;
    readonly given: Plain;
    readonly more?: Partial<InjectionRequest>;
    readonly message: RegExp;
  }[] = [
    {
      name: 'a disk and a docker driver',
      given: { driver: 'docker', platforms, suites },
      more: { subject: subject('qemu', { id: 'disk' }) },
      message: /one-a: its driver docker runs images of docker\nWhat runs such images is the driver proxy\./,
    },
    {
      name: 'a docker image and an ec2 driver',
      given: { driver: 'ec2', platforms, suites },
      message:
        /^kitchen\.yml cannot be made to run the image web:1 \(of docker\):\n- one-a: its driver ec2 runs images of aws\nWhat runs such images is the driver docker or dokken\./,
    },
    {
      name: 'an unknown driver, even beside one that fits',
      given: {
        platforms: [
          { name: 'a', driver: 'docker' },
          { name: 'b', driver: 'hyperv' },
        ],
        suites,
      },
      message:
        /\n- one-b: which option of its driver hyperv chooses the image is not known here; name it in the input "image-key"\n/,
    },
    {
      name: 'an image of another region of OpenStack',
      given: { driver: { name: 'openstack', openstack_region: 'Two', region: 'One' }, platforms, suites },
      more: { subject: subject('openstack', { id: 'uuid', region: 'One' }) },
      message: /- one-a: its openstack_region is Two, and uuid is in One; leave `openstack_region` out/,
    },
    {
      name: 'an AMI of another region',
      given: { driver: { name: 'ec2', region: 'us-east-1' }, platforms, suites },
      more: { subject: ami },
      message: /- one-a: its region is us-east-1, and ami-1 is in eu-west-1; leave `region` out/,
    },
    {
      name: 'no box among the files',
      given: { driver: 'vagrant', platforms, suites },
      more: { subject: subject('file', { files: ['/out/disk.qcow2'] }) },
      message: /- one-a: the image has no file that ends in \.box \(it has 1 files\)/,
    },
    {
      name: 'a suite that is not there',
      given: { driver: 'docker', platforms, suites: [{ name: 'webserver' }] },
      more: { suites: ['web-server'] },
      message:
        /^The suites to run must be suites of kitchen\.yml, but it does not have "web-server" \(did you mean "webserver"\?\); it has webserver\.$/,
    },
    {
      name: 'platforms that are no list',
      given: { platforms: { name: 'a' }, suites },
      message: /^kitchen\.yml: `platforms` must be a list, each with a `name`, but is an object\.$/,
    },
    {
      name: 'a platform without a name',
      given: { platforms: ['ubuntu'], suites },
      message: /^kitchen\.yml: `platforms\[0\]` must be an object with a `name`, but is the string "ubuntu"\.$/,
    },
    {
      name: 'a driver that is a list',
      given: { platforms: [{ name: 'a', driver: ['docker'] }], suites },
      message: /^kitchen\.yml: `driver` of platform a must be a name or an object, but is a list\.$/,
    },
    {
      name: 'an expression of Ruby that is none here',
      given: { driver: 'docker', platforms, suites: [{ name: 'one', includes: ['/(?>a)/'] }] },
      message: /^`includes` or `excludes` of suite one: \/\(\?>a\)\/ is no regular expression that is understood here/,
    },
    {
      name: 'names that lead out of the folder of reports',
      given: { verifier: 'inspec', driver: 'docker', platforms: [{ name: '../../x' }], suites },
      message: /^The instance of suite one and platform \.\.\/\.\.\/x can have no report of its own/,
    },
  ];
  for (const { name, given, more, message } of refusals) {
    it(`refuses ${name}`, () => {
      assert.throws(
        () => injectImage(request(given, more)),
        (error) => error instanceof KitchenError && error.failure === 'config' && message.test(error.message),
      );
    });
  }

  it('lets no value run as ERB', () => {
    const given = { driver: 'docker', 'k<%= 1 %>': '<% system("x") %>', platforms, suites };
    const { config: made } = injectImage(request(given, { subject: subject('docker', { reference: '<%= `id` %>' }) }));
    const text = renderConfig(made);
    assert.equal(/<%(?!%)/.test(text), false, text);
    assert.equal(memberAt(made, ['k<%= 1 %>']), '<% system("x") %>');
  });
});

/** As a test writes it. */
function plain(value: ConfigValue): unknown {
  if (isConfigMap(value)) return Object.fromEntries([...value].map(([key, member]) => [key, plain(member)]));
  if (value instanceof PlainScalar) return value.text;
  return Array.isArray(value) ? value.map(plain) : value;
}
