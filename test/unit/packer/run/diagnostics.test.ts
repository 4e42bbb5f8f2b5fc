import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { annotationOf, readDiagnostics } from '../../../../src/packer/run/diagnostics.ts';
import { machineLog, observed, versions } from './fixtures.ts';

describe('diagnostics of real Packers', () => {
  for (const version of versions) {
    test(`${version}: HCL has file, line and text of each`, () => {
      const { diagnosticsText, started } = observed(machineLog(version, 'bad-hcl2.validate'));
      const one = {
        level: 'error',
        summary: 'Invalid type specification',
        detail: 'The keyword "strng" is not a valid type specification.',
        file: 'bad.pkr.hcl',
      };
      assert.equal(started, false);
      assert.deepEqual(readDiagnostics(diagnosticsText, 'main.pkr.hcl'), [
        { ...one, line: 5 },
        { ...one, line: 9 },
      ]);
    });

    test(`${version}: legacy JSON has the template, and one item a line`, () => {
      const { diagnosticsText } = observed(machineLog(version, 'bad-json.validate'));
      assert.deepEqual(readDiagnostics(diagnosticsText, 'bad.json'), [
        {
          level: 'error',
          summary: 'Failed to prepare build: "docker"',
          detail: '1 error occurred:\n* unknown configuration key: \'"imagee"\'',
          file: 'bad.json',
        },
      ]);
    });

    test(`${version}: a good build has none`, () => {
      assert.deepEqual(readDiagnostics(observed(machineLog(version, 'docker-hcl2')).diagnosticsText, 'x'), []);
    });
  }
});

describe('readDiagnostics', () => {
  test('rejoins what Packer wrapped, drops the quoted source, keeps paragraphs and items apart', () => {
    const text = `Warning: Undefined variable

  on sub dir/vars.auto.pkrvars.hcl line 12, in build:
  12:   name = "x"
      ^^^^
  (source code not available)

A "regon" variable was set but was not found in known variables. To declare
variable "regon", place this block in one of your
.pkr.hcl files.

These are known:
  * region, the place
    of it
  * zone

Error: Second

no place here
`;
    assert.deepEqual(readDiagnostics(text, 'main.pkr.hcl'), [
      {
        level: 'warning',
        summary: 'Undefined variable',
        detail:
          'A "regon" variable was set but was not found in known variables. To declare variable "regon", place this block in one of your .pkr.hcl files.\n' +
          'These are known:\n* region, the place of it\n* zone',
        file: 'sub dir/vars.auto.pkrvars.hcl',
        line: 12,
      },
      { level: 'error', summary: 'Second', detail: 'no place here', file: 'main.pkr.hcl' },
    ]);
  });

  test('finds the line of JSON that is none', () => {
    const text =
      "Failed to parse template: Error parsing JSON: invalid character '}' after object key\nAt line 7, column 3 (offset 99):\n";
    assert.deepEqual(readDiagnostics(text, 'app.json'), [
      {
        level: 'error',
        summary: 'The template is not valid JSON',
        detail: "invalid character '}' after object key",
        file: 'app.json',
        line: 7,
      },
    ]);
  });

  const none = ['', 'all is well', 'The error: x', 'error: lower case', '==> app: Error: of a guest'];
  for (const text of none) {
    test(`finds none in ${JSON.stringify(text)}`, () => assert.deepEqual(readDiagnostics(text, 'x'), []));
  }

  test('needs no template', () => {
    assert.deepEqual(readDiagnostics('Error: x\n', undefined), [{ level: 'error', summary: 'x', detail: '' }]);
  });
});

describe('annotationOf', () => {
  test('pins a diagnostic to its place', () => {
    const place = { file: 'sub/a.hcl', line: 3 };
    assert.deepEqual(annotationOf({ level: 'warning', summary: 's', detail: 'd', ...place }), {
      level: 'warning',
      title: 's',
      message: 'd',
      ...place,
    });
    assert.deepEqual(annotationOf({ level: 'error', summary: 's', detail: '' }), {
      level: 'error',
      title: 's',
      message: 's',
    });
  });
});
