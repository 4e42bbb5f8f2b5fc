import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { isLicenceAccepted } from '../../../../src/kitchen/config/doctor.ts';
import { gemVersions, isAtLeast } from '../../../../src/kitchen/run/gems.ts';
import { KitchenError } from '../../../../src/kitchen/outcome.ts';
import { findKitchen, type KitchenProgram } from '../../../../src/kitchen/run/program.ts';

const LOCK = `GEM
  remote: https://gems.example.com/
  specs:
    kitchen-docker (3.4.1)
      test-kitchen (>= 3.0, < 5)
    test-kitchen (4.1.5)
`;

describe('findKitchen', () => {
  let root = '';
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'kitchen-program-')));
    for (const folder of ['bin', 'ws/cookbook', 'scratch']) mkdirSync(join(root, folder), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** A program that stands in for Ruby's, on PATH before all others. */
  const script = (name: string, text: string): string => {
    const file = join(root, 'bin', name);
    writeFileSync(file, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    return file;
  };
  const lock = (folder: string, text = LOCK): void => {
    writeFileSync(join(root, folder, 'Gemfile'), '');
    writeFileSync(join(root, folder, 'Gemfile.lock'), text);
  };
  const find = (
    command = 'auto',
    environment: Readonly<Record<string, string>> = {},
    chefLicense = '',
  ): Promise<KitchenProgram> => {
    return findKitchen({
      command,
      workspace: join(root, 'ws'),
      folder: join(root, 'ws/cookbook'),
      scratch: join(root, 'scratch'),
      environment: { PATH: `${join(root, 'bin')}:/usr/bin:/bin`, HOME: root, ...environment },
      pass: [],
      chefLicense,
    });
  };
  const says = (version: string): string => `echo "Test Kitchen version ${version}"`;

  it('asks the one on PATH from the empty folder, with an environment of its own', async () => {
    script(
      'kitchen',
      'pwd > "$HOME/asked"; env >> "$HOME/asked"; [ "$(pwd)" = "$HOME/scratch" ] && echo "Test Kitchen version 4.1.5"',
    );
    const kitchen = await find(
      'auto',
      { INPUT_SECRET: 'x', GEM_HOME: '/gems', ACTIONS_RUNTIME_TOKEN: 'x', BUNDLE_RUBYGEMS__EXAMPLE__COM: 'me:secret' },
      'accept-no-persist',
    );
    assert.deepEqual(kitchen.command, ['kitchen']);
    assert.equal(kitchen.version, '4.1.5');
    assert.equal(kitchen.gemfileLock, null);
    assert.deepEqual(Object.keys(kitchen.environment).toSorted(), [
      'CHEF_LICENSE',
      'GEM_HOME',
      'HOME',
      'KITCHEN_LOG_OVERWRITE',
      'NO_COLOR',
      'PATH',
      'TERM',
    ]);
    assert.equal(kitchen.environment['CHEF_LICENSE'], 'accept-no-persist');
  });

  it('takes the bundle of the folder or one above, in its own folder', async () => {
    lock('ws');
    script(
      'bundle',
      `[ "$1 $2 $3" = "exec kitchen version" ] && [ "$BUNDLE_GEMFILE" = "$HOME/ws/Gemfile" ] && ${says('4.1.5')}`,
    );
    const kitchen = await find();
    assert.deepEqual(kitchen.command, ['bundle', 'exec', 'kitchen']);
    assert.equal(kitchen.gemfileLock, join(root, 'ws/Gemfile.lock'));
    const versions = await gemVersions(kitchen, ['kitchen-docker', 'kitchen-ec2'], join(root, 'ws'));
    assert.deepEqual([...versions], [['kitchen-docker', '3.4.1']]);
  });

  it('takes no bundle without test-kitchen, and none above the workspace', async () => {
    lock('ws', LOCK.replaceAll(/^ {4}test-kitchen.*$/gm, ''));
    lock('.');
    script('kitchen', says('3.9.1'));
    assert.deepEqual((await find()).command, ['kitchen']);
  });

  it('takes the command that is given', async () => {
    const kitchen = script('kitchen', says('4.1.5'));
    script('chef', `[ "$1 $2" = "exec kitchen" ] && ${says('3.9.1')}`);
    script(
      'gem',
      String.raw`[ "$3" = "--quiet" ] && printf 'kitchen-docker (3.4.1, 3.0.0)\nkitchen-ec2 (default: 3.22.3)\n'`,
    );
    assert.deepEqual((await find('chef exec')).command, ['chef', 'exec', 'kitchen']);
    const own = await find(kitchen);
    assert.deepEqual(own.command, [kitchen]);
    assert.deepEqual(
      [...(await gemVersions(own, ['kitchen-docker', 'kitchen-ec2'], root))],
      [
        ['kitchen-docker', '3.4.1'],
        ['kitchen-ec2', '3.22.3'],
      ],
    );
  });

  it('loads time for 4.1.0, beside what RUBYOPT says', async () => {
    script('kitchen', says('4.1.0'));
    assert.equal((await find('auto', { RUBYOPT: '-W0' })).environment['RUBYOPT'], '-W0 -rtime');
  });

  const refusals: readonly {
    readonly name: string;
    readonly prepare: () => void;
    readonly command?: string;
    readonly message: RegExp;
  }[] = [
    {
      name: 'not installed',
      prepare: () => undefined,
      message:
        /^Test Kitchen cannot be run by `kitchen`: kitchen is not on PATH\. Install it before this step: `gem install test-kitchen`/,
    },
    {
      name: 'not there',
      prepare: () => undefined,
      command: '/nowhere/kitchen',
      message: /^Test Kitchen cannot be run by `\/nowhere\/kitchen`: \/nowhere\/kitchen does not exist\./,
    },
    {
      name: 'too old',
      prepare: () => script('kitchen', says('2.12.0')),
      message:
        /^Test Kitchen must be 3\.0 or newer, but `kitchen` is 2\.12\.0\. Test Kitchen 4 is current; update the gem\.$/,
    },
    {
      name: 'a bundle without kitchen',
      prepare: () => lock('ws', 'GEM\n  specs:\n    rake (13.0.0)\n'),
      command: 'bundle exec',
      message:
        /^Input "command" is "bundle exec", but \S+\/ws\/Gemfile\.lock does not have test-kitchen\. Add it to the Gemfile/,
    },
    {
      name: 'a bundle that is not installed',
      prepare: () => {
        lock('ws');
        script(
          'bundle',
          'echo "bundler: command not found: kitchen" >&2; echo \'Install missing gem executables\' >&2; exit 127',
        );
      },
      message:
        /^`bundle exec kitchen version` did not show a version of Test Kitchen \(exit code 127\): bundler: command not found: kitchen\. Put test-kitchen into the Gemfile and run bundle install/,
    },
    {
      name: 'another program of that name',
      prepare: () => script('kitchen', 'echo hello'),
      message: /did not show a version of Test Kitchen \(exit code 0\): hello\./,
    },
  ];
  for (const { name, prepare, command, message } of refusals) {
    it(`refuses: ${name}`, async () => {
      prepare();
      await assert.rejects(
        find(command),
        (error) => error instanceof KitchenError && error.failure === 'config' && message.test(error.message),
      );
    });
  }

  it('knows where a licence was accepted', () => {
    assert.equal(isLicenceAccepted({ HOME: root }), false);
    assert.equal(isLicenceAccepted({ HOME: root, CHEF_LICENSE: 'no' }), false);
    assert.equal(isLicenceAccepted({ CHEF_LICENSE: 'accept-silent' }), true);
    mkdirSync(join(root, '.chef/accepted_licenses'), { recursive: true });
    assert.equal(isLicenceAccepted({ HOME: root }), false);
    writeFileSync(join(root, '.chef/accepted_licenses/chef_infra_client'), '');
    assert.equal(isLicenceAccepted({ HOME: root }), true);
  });
});

describe('isAtLeast', () => {
  for (const [version, least, answer] of [
    ['4.1.5', [4], true],
    ['3.9.1', [4], false],
    ['3.10.0', [3, 4], true],
    ['3.2.3', [3, 2, 3], true],
    ['3.2', [3, 2, 3], false],
    ['4.0.0.pre', [4], true],
  ] as const) {
    it(`${version} ≥ ${least.join('.')}`, () => assert.equal(isAtLeast(version, ...least), answer));
  }
});
