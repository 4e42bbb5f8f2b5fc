import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { expectedInstances, type ListedInstance, readList } from '../../../../src/kitchen/config/expected-instances.ts';
import { instanceName } from '../../../../src/kitchen/config/injection.ts';
import { KitchenError } from '../../../../src/kitchen/outcome.ts';
import { pluginProblem } from '../../../../src/kitchen/config/plugin-problem.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { planned } from './subjects.ts';

const listed = (...names: readonly string[]): readonly ListedInstance[] =>
  names.map((instance) => ({
    instance,
    driver: 'Docker',
    provisioner: 'Dummy',
    verifier: 'Shell',
    transport: 'Ssh',
  }));

describe('instanceName', () => {
  for (const [suite, platform, name] of [
    ['default', 'ubuntu-22.04', 'default-ubuntu-2204'],
    ['a_b', 'c/d,e', 'a-b-c-d-e'],
    ['a', 'b.c_d', 'a-bc-d'],
  ] as const) {
    it(`is ${name}`, () => assert.equal(instanceName(suite, platform), name));
  }
});

describe('readList', () => {
  it('reads what Test Kitchen prints, and passes over what gems print before it', () => {
    const [one] = readList(
      'WARN: Unresolved specs\n[\n{"instance":"web-debian-12","driver":"Docker","last_action":"setup","last_error":"Kitchen::ActionFailed"}]\n',
    );
    assert.deepEqual(one, {
      instance: 'web-debian-12',
      driver: 'Docker',
      provisioner: '',
      verifier: '',
      transport: '',
    });
  });
  for (const text of ['', '{}', '[{']) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.throws(() => readList(text), KitchenError));
  }
});

describe('expectedInstances', () => {
  const all = ['web-debian', 'web-ubuntu', 'db-debian'].map((name) => planned(name));
  const list = listed('web-debian', 'web-ubuntu', 'db-debian');
  const selections: readonly { readonly selection: readonly string[]; readonly names: readonly string[] }[] = [
    { selection: [], names: ['web-debian', 'web-ubuntu', 'db-debian'] },
    { selection: ['web-debian'], names: ['web-debian'] },
    { selection: ['debian$'], names: ['web-debian', 'db-debian'] },
    { selection: ['db', 'web-ubuntu'], names: ['web-ubuntu', 'db-debian'] },
    { selection: [String.raw`\Aweb-.*\z`], names: ['web-debian', 'web-ubuntu'] },
  ];
  for (const { selection, names } of selections) {
    it(`selects ${JSON.stringify(selection)}`, () => {
      assert.deepEqual(
        expectedInstances(all, list, selection).map(({ name }) => name),
        names,
      );
    });
  }

  it('takes no notice of two of one name that nobody selects', () => {
    const doubles = [planned('a-b'), planned('a-b'), planned('a-c')];
    const names = expectedInstances(doubles, listed('a-b', 'a-b', 'a-c'), ['a-c']).map(({ name }) => name);
    assert.deepEqual(names, ['a-c']);
  });

  const refusals: readonly { readonly name: string; readonly run: () => unknown; readonly message: RegExp }[] = [
    {
      name: 'two of one name',
      run: () =>
        expectedInstances(
          [planned('a-b', { suite: 'a_', platform: 'x' }), planned('a-b', { suite: 'a', platform: '_x' })],
          listed('a-b', 'a-b'),
          [],
        ),
      message:
        /gives several instances one name, .*: a-b \(suite a_ on platform x, suite a on platform _x\)\. .* rename one of them\.$/,
    },
    {
      name: 'a platform that is listed twice, where all are run',
      run: () => expectedInstances([planned('a-b'), planned('a-b'), planned('a-c')], listed('a-b', 'a-b', 'a-c'), []),
      message:
        /: a-b \(suite a on platform b, suite a on platform b\)\. A suite or a platform is listed twice; delete one/,
    },
    {
      name: 'a platform that is listed twice, where it is among the selected',
      run: () =>
        expectedInstances([planned('a-b'), planned('a-b'), planned('a-c')], listed('a-b', 'a-b', 'a-c'), ['a-']),
      message: /: a-b \(/,
    },
    {
      name: 'a list that lacks some',
      run: () => expectedInstances(all, list.slice(1), []),
      message: /must have the instances web-debian, .*but lists web-ubuntu, db-debian\./,
    },
    {
      name: 'a list that has more',
      run: () => expectedInstances(all.slice(1), list, []),
      message: /but lists web-debian, web-ubuntu, db-debian\./,
    },
    {
      name: 'a selection of none',
      run: () => expectedInstances(all, list, ['web-debain']),
      message: /"web-debain" fits none\. Did you mean "web-debian"\? There are web-debian, web-ubuntu, db-debian\.$/,
    },
    {
      name: 'a selection that is no expression',
      run: () => expectedInstances(all, list, ['web(']),
      message: /^Input "instances": \/web\(\/ is no regular expression/,
    },
  ];
  for (const { name, run, message } of refusals) {
    it(`refuses ${name}`, () =>
      assert.throws(run, (error) => error instanceof KitchenError && message.test(error.message)));
  }
});

describe('pluginProblem', () => {
  const missing = (kind: string, name: string): string =>
    `>>>>>> ------Exception-------\n>>>>>> Class: Kitchen::ClientError\n>>>>>> Message: Could not load the '${name}' ${kind} from the load path. Did you mean: dummy, exec ? Please ensure that your ${kind} is installed\n`;
  const cases: readonly {
    readonly stderr: string;
    readonly version?: string;
    readonly lock?: string;
    readonly message: string;
  }[] = [
    {
      stderr: missing('driver', 'gce'),
      message:
        'The kitchen file asks for the driver "gce", which is not installed; there are dummy, exec. If the name is right, run `gem install kitchen-google` before this step.',
    },
    {
      stderr: missing('driver', 'nobody_knows'),
      message:
        'The kitchen file asks for the driver "nobody_knows", which is not installed; there are dummy, exec. If the name is right, install its gem before this step; which one that is, is not known here.',
    },
    {
      stderr: missing('verifier', 'cinc_auditor'),
      lock: '/repo/Gemfile.lock',
      message:
        'The kitchen file asks for the verifier "cinc_auditor", which is not installed; there are dummy, exec. If the name is right, add kitchen-cinc-auditor from https://rubygems.cinc.sh to the Gemfile and run bundle install.',
    },
    {
      stderr: missing('provisioner', 'chef_infra'),
      lock: '/repo/Gemfile.lock',
      message:
        'The kitchen file asks for the provisioner "chef_infra", which is not installed; there are dummy, exec. If the name is right, add kitchen-omnibus-chef to the Gemfile and run bundle install.',
    },
    {
      stderr: ">>>>>> Message: Could not load the 'x' driver from the load path. cannot load such file -- fog\n",
      message:
        'Test Kitchen cannot load the driver "x": Could not load the \'x\' driver from the load path. cannot load such file -- fog',
    },
    {
      stderr: '>>>>>> Message: Missing attribute\n',
      message: 'Test Kitchen cannot list its instances: Missing attribute',
    },
    { stderr: '', message: 'Test Kitchen cannot list its instances: it said nothing' },
  ];
  for (const { stderr, version = '4.1.5', lock = null, message } of cases) {
    it(message.slice(0, 60), () =>
      assert.equal(pluginProblem(stderr, { version, gemfileLock: lock }, providers), message),
    );
  }
});
