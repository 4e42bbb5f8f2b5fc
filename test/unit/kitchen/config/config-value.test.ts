import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import {
  configOf,
  memberAt,
  PlainScalar,
  readConfigYaml,
  renderConfig,
  scalarText,
  withMember,
} from '../../../../src/kitchen/config/config-value.ts';

describe('readConfigYaml', () => {
  const scalars: readonly { readonly yaml: string; readonly rendered: string }[] = [
    { yaml: 'plain', rendered: '"plain"' },
    { yaml: '20.0', rendered: '20.0' },
    { yaml: "'20.0'", rendered: '"20.0"' },
    { yaml: '0o17', rendered: '"0o17"' },
    { yaml: '123456789012345678901', rendered: '123456789012345678901' },
    { yaml: '.inf', rendered: '.inf' },
    { yaml: 'true', rendered: 'true' },
    { yaml: "'yes'", rendered: '"yes"' },
    { yaml: '', rendered: 'null' },
    { yaml: ':info', rendered: '!ruby/symbol "info"' },
    { yaml: ':a, b c"', rendered: '!ruby/symbol "a, b c\\""' },
    { yaml: '":info"', rendered: '":info"' },
    { yaml: '!ruby/object:IO {}', rendered: '{}' },
    { yaml: '!binary |-\n  aGVsbG8=', rendered: '!binary "aGVsbG8="' },
    { yaml: "'2024-01-01'", rendered: '"2024-01-01"' },
    { yaml: '"é\\U0001F600\\x7f"', rendered: '"\\u00e9\\U0001f600\\u007f"' },
    { yaml: "'<%= x %> <%% <'", rendered: '"<%%= x %> <%%% <"' },
    { yaml: '|\n  two\n  lines', rendered: '"two\\nlines\\n"' },
  ];
  for (const { yaml, rendered } of scalars) {
    it(`keeps ${JSON.stringify(yaml)}`, () => {
      const value = memberAt(readConfigYaml(`a: ${yaml}\n`), ['a']);
      assert.ok(value !== undefined);
      assert.equal(renderConfig(value), rendered);
    });
  }

  it('resolves aliases, and refuses a document that multiplies itself', () => {
    assert.equal(scalarText(memberAt(readConfigYaml('a: &x {b: c}\nd: *x\n'), ['d', 'b'])), 'c');
    const lines = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
    );
    assert.throws(() => readConfigYaml(['l0: &l0 [x]', ...lines].join('\n')), /aliases/);
    assert.throws(() => readConfigYaml('a: &a [*a]'), /nested too deeply|aliases|resolved/i);
  });

  it('reads what Test Kitchen 4.1.0 printed of its instances, tags and all', () => {
    const text = readFileSync(new URL('../../../fixtures/kitchen/diagnose-instances.yml', import.meta.url), 'utf8');
    const verifier = memberAt(readConfigYaml(text), ['instances', 'web-debian-12', 'verifier']);
    assert.equal(scalarText(memberAt(verifier, ['command'])), 'bash run-tests.sh');
    assert.equal(scalarText(memberAt(verifier, ['log_level'])), 'info');
  });

  it('has names that JavaScript would take for its own', () => {
    const value = readConfigYaml('__proto__: {name: x}\nconstructor: c\n');
    assert.equal(memberAt(value, ['__proto__', 'name']), 'x');
    assert.equal(memberAt(value, ['toString']), undefined);
    assert.equal(
      renderConfig(withMember(value, ['__proto__', 'name'], 'z')),
      '{\n  "__proto__": {\n    "name": "z"\n  },\n  "constructor": "c"\n}',
    );
  });
});

describe('configOf', () => {
  it('takes plain structures', () => {
    assert.equal(
      renderConfig(configOf({ a: 1, b: [true, null], c: new PlainScalar('20.0', '20.0'), d: undefined })),
      '{\n  "a": 1,\n  "b": [\n    true,\n    null\n  ],\n  "c": 20.0\n}',
    );
  });
});
