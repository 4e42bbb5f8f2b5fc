import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  type BuildArguments,
  buildArguments,
  checkBuildNames,
  checkExtraArguments,
  validateArguments,
} from '../../../../src/packer/run/arguments.ts';

const plain: BuildArguments = {
  template: './app.pkr.hcl',
  only: [],
  except: [],
  varFiles: [],
  onError: 'cleanup',
  parallelBuilds: 0,
  isStepping: false,
  extra: [],
};
const full: BuildArguments = {
  template: '.',
  only: ['docker.*', 'app.null.x'],
  except: ['qemu.*'],
  varFiles: ['vars/a.pkrvars.hcl', 'b c.json'],
  onError: 'run-cleanup-provisioner',
  parallelBuilds: 2,
  isStepping: false,
  extra: ['-config-type=hcl2', '-force', '-skip-enforcement'],
};

describe('the arguments of Packer', () => {
  test('for a plain build', () => {
    assert.deepEqual(buildArguments(plain), ['build', '-machine-readable', './app.pkr.hcl']);
  });

  test('for a build with everything, the template last', () => {
    assert.deepEqual(buildArguments(full), [
      'build',
      '-machine-readable',
      '-on-error=run-cleanup-provisioner',
      '-parallel-builds=2',
      '-config-type=hcl2',
      '-force',
      '-skip-enforcement',
      '-only=docker.*,app.null.x',
      '-except=qemu.*',
      '-var-file=vars/a.pkrvars.hcl',
      '-var-file=b c.json',
      '.',
    ]);
  });

  test('for a validation of the same', () => {
    assert.deepEqual(validateArguments(full), [
      'validate',
      '-machine-readable',
      '-config-type=hcl2',
      '-only=docker.*,app.null.x',
      '-except=qemu.*',
      '-var-file=vars/a.pkrvars.hcl',
      '-var-file=b c.json',
      '.',
    ]);
  });

  // Packer 1.16 and 1.6.6, seen: "flag provided but not defined: -force", "-warn-on-undeclared-var".
  for (const flag of ['--force', '-force=true', '--skip-enforcement', '-warn-on-undeclared-var']) {
    test(`for a validation leave out ${flag}, which only a build knows`, () => {
      checkExtraArguments([flag]);
      assert.deepEqual(validateArguments({ ...plain, extra: [flag] }), [
        'validate',
        '-machine-readable',
        './app.pkr.hcl',
      ]);
    });
  }
});

describe('extra arguments', () => {
  test('that are known pass', () => {
    checkExtraArguments([]);
    checkExtraArguments([
      '-force',
      '--force',
      '-warn-on-undeclared-var',
      '-config-type=hcl2',
      '-use-sequential-evaluation',
    ]);
  });

  const refused: readonly (readonly [arg: string, message: RegExp])[] = [
    ['-var=a=b', /must not hold "-var=a=b": use the input "vars"/],
    ['--var=a=b', /use the input "vars"/],
    ['-var', /use the input "vars"/],
    ['-var-file=x', /use the input "var-files"/],
    ['-only=x', /use the input "only"/],
    ['-except=x', /use the input "except"/],
    ['-on-error=ask', /use the input "on-error"/],
    ['-parallel-builds=1', /use the input "parallel-builds"/],
    ['-debug', /waits for a key/],
    ['-color=false', /reads the output itself/],
    ['-timestamp-ui', /reads the output itself/],
    ['-machine-readable', /Bakehouse sets it/],
    ['-config-type', /-config-type needs a value, as -config-type=…\./],
    ['-boom', /"-boom", which is no known flag; allowed are -force, .* or -config-type\./],
    ['force', /no known flag/],
    ['other.pkr.hcl', /no known flag/],
    ['-', /no known flag/],
    ['--', /no known flag/],
    ['', /no known flag/],
    ['-FORCE', /no known flag/],
    ['---force', /no known flag/],
    ['-force -debug', /no known flag/],
    ['-constructor', /no known flag/],
  ];
  for (const [arg, message] of refused) {
    test(`refuse ${JSON.stringify(arg)}`, () => {
      assert.throws(() => checkExtraArguments(['-force', arg]), { name: 'UserError', message });
    });
  }
});

describe('names of builds', () => {
  test('may hold patterns', () => checkBuildNames('Input "only"', ['docker.*', 'a.b-c_d', '{x}', 'amazon-ebs.?']));

  for (const name of ['-force', 'a b', 'a,b', 'a"b', "a'b", 'a\tb']) {
    test(`refuse ${JSON.stringify(name)}`, () => {
      assert.throws(() => checkBuildNames('Input "except"', ['x', name]), {
        name: 'UserError',
        message: /^Input "except" must hold names of builds, with \* for any part, but holds /,
      });
    });
  }
});
