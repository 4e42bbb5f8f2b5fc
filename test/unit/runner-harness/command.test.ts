import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseCommand } from '../../support/runner/command.ts';

const registered = new Set(['set-output', 'error', 'token']);

// The cases of ActionCommandL0.cs in the runner's own tests, and the ones that matter to output from guests.
const cases: readonly (readonly [line: string, parsed: string | undefined])[] = [
  ['::set-output name=a::b', 'set-output {"name":"a"} b'],
  [' \t ::set-output name=a::b', 'set-output {"name":"a"} b'],
  ['\u0085::error::nel is a blank', 'error {} nel is a blank'],
  ['\uFEFF::error::a byte order mark is none', undefined],
  ['text ::set-output name=a::b', undefined],
  ['::set-output name=a', undefined],
  ['::SET-OUTPUT name=a::b', 'SET-OUTPUT {"name":"a"} b'],
  ['::unknown::b', undefined],
  ['::error::%252C stays %2C and %3A', 'error {} %2C stays %2C and %3A'],
  ['::error file=,line==4,=col=2,x::d', 'error {"line":"4","col":"2"} d'],
  ['::error a=1, b=2::d', 'error {"a":"1"," b":"2"} d'],
  ['::error a==::d', 'error {} d'],
  ['::error A=1,a=2::d', 'error {"A":"2"} d'],
  ['::token::', 'token {} '],
  ['::error::a::b', 'error {} a::b'],
  ['##[set-output name=a;]b', 'set-output {"name":"a"} b'],
  ['    amazon-ebs: >>> ##[set-output name=a]b', 'set-output {"name":"a"} b'],
  ['##[set-output name=%5Dx%3B%2C;other=%25]%3By%2C', 'set-output {"name":"]x;%2C","other":"%"} ;y%2C'],
  ['##[unknown]##[error]second', undefined],
  ['##[error', undefined],
  ['::unknown::##[error]both', 'error {} both'],
  ['', undefined],
];

describe('parseCommand', () => {
  for (const [line, expected] of cases) {
    test(JSON.stringify(line), () => {
      const command = parseCommand(line, registered);
      const text = command && `${command.name} ${JSON.stringify(command.properties.toObject())} ${command.data}`;
      assert.equal(text, expected);
    });
  }

  test('undoes the escapes of properties and data', () => {
    const command = parseCommand('::error file=a.hcl,title=Two%2C words%3A here%0A%25::one%0Atwo%0D%25', registered);
    assert.deepEqual(command?.properties.toObject(), { file: 'a.hcl', title: 'Two, words: here\n%' });
    assert.equal(command?.data, 'one\ntwo\r%');
  });
});
