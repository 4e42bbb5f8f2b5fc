import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { memberAt, renderConfig, scalarText } from '../../../../src/kitchen/config/config-value.ts';
import { KitchenError } from '../../../../src/kitchen/outcome.ts';
import { readLoader } from '../../../../src/kitchen/config/loader-config.ts';
import { crashProblem } from '../../../../src/kitchen/config/loader-problem.ts';

const shown = (path: string): string => path.replace('/repo/', '');

/** As `kitchen diagnose --no-instances --loader` prints it. */
function loader(files: {
  readonly project?: unknown;
  readonly local?: unknown;
  readonly global?: unknown;
  readonly combined?: unknown;
}): string {
  const part = (path: string | null, data: unknown): unknown =>
    data === undefined ? null : { filename: path, raw_data: data };
  return JSON.stringify({
    kitchen_version: '4.1.5',
    loader: {
      project_config: part('/repo/kitchen.yml', files.project),
      local_config: part('/repo/kitchen.local.yml', files.local),
      global_config: part('/home/me/.kitchen/config.yml', files.global),
      combined_config: part(null, files.combined ?? files.project),
    },
    instances: {},
  });
}

function failed(message: string, source: string): unknown {
  const text = `${message}\nPlease run \`kitchen diagnose --no-instances --loader' to help debug your issue.`;
  return {
    error: {
      exception: `#<Kitchen::UserError: ${text}>`,
      message: text,
      backtrace: ['loader/yaml.rb:176'],
      raw_file: source,
    },
  };
}

describe('readLoader', () => {
  it('gives the merged configuration', () => {
    const { config, notices } = readLoader(
      loader({ project: { driver: 'docker' }, combined: { driver: { name: 'docker' } } }),
      '/repo/kitchen.yml',
      shown,
    );
    assert.equal(scalarText(memberAt(config, ['driver', 'name'])), 'docker');
    assert.deepEqual(notices, []);
  });

  it('puts a name back that an overlay makes Test Kitchen forget', () => {
    const text = loader({
      project: { verifier: 'inspec', transport: 'docker' },
      local: { verifier: { sudo: false } },
      combined: { verifier: { sudo: false }, transport: 'docker' },
    });
    const { config, notices } = readLoader(text, '/repo/kitchen.yml', shown);
    assert.equal(
      renderConfig(config),
      '{\n  "verifier": {\n    "sudo": false,\n    "name": "inspec"\n  },\n  "transport": "docker"\n}',
    );
    assert.equal(notices.length, 1);
    assert.match(notices[0] ?? '', /forget the name "inspec" of kitchen\.yml/);
  });

  it('takes a file whose member is called error for what it is', () => {
    const { config } = readLoader(loader({ project: { error: { note: 'x' } } }), '/repo/kitchen.yml', shown);
    assert.equal(scalarText(memberAt(config, ['error', 'note'])), 'x');
  });

  const refusals: readonly { readonly name: string; readonly text: string; readonly message: RegExp | string }[] = [
    {
      name: 'ERB that asks for a variable, with its line',
      text: loader({
        project: failed(
          'Error parsing ERB content in /repo/kitchen.yml (KeyError: key not found: "IMAGE").',
          "# <% x %>\na: 1\nb: <%= ENV.fetch('IMAGE') %>\n",
        ),
        combined: failed('the same', ''),
      }),
      message:
        "kitchen.yml:3: ERB cannot be evaluated: key not found: \"IMAGE\" (KeyError). The environment variable IMAGE is not set for Test Kitchen; set it, or give the file a default: ENV.fetch('IMAGE', '…').",
    },
    {
      name: 'ERB that is wrong, in the one line that has some',
      text: loader({
        project: { a: 1 },
        local: failed(
          "Error parsing ERB content in /repo/kitchen.local.yml (NameError: undefined local variable or method `foo' for main:Object).",
          'a: 1\nb: <%= foo %>\n',
        ),
        combined: failed('the same', ''),
      }),
      message:
        /^kitchen\.local\.yml:2: ERB cannot be evaluated: undefined local variable or method `foo' for main:Object \(NameError\)\. What stands/,
    },
    {
      name: 'ERB that could be of several lines',
      text: loader({
        project: failed(
          'Error parsing ERB content in /repo/kitchen.yml (RuntimeError: no).',
          'a: <%= x %>\nb: <%= y %>\n',
        ),
      }),
      message: /^kitchen\.yml: ERB cannot be evaluated: no \(RuntimeError\)\./,
    },
    {
      name: 'broken YAML, with the line that Test Kitchen does not tell',
      text: loader({
        project: failed(
          'Error parsing /repo/kitchen.yml as YAML.',
          'driver: docker\nplatforms:\n  - name: a\n   - name: b\n',
        ),
      }),
      message: /^kitchen\.yml:4: The file is no YAML: /,
    },
    {
      name: 'a global file that is broken',
      text: loader({
        project: { a: 1 },
        global: failed('Error parsing /home/me/.kitchen/config.yml as YAML.', 'a: <%= 1 %>\nd: 2024-01-01\n'),
      }),
      message:
        /^\/home\/me\/\.kitchen\/config\.yml: Test Kitchen cannot read the file as YAML after its ERB was evaluated: .*a date must be in quotes\.$/,
    },
    {
      name: 'a list',
      text: loader({
        project: failed(
          'Error parsing /repo/kitchen.yml as YAML (Result of parse was not a Hash, but was a Array).',
          '- a\n',
        ),
      }),
      message: 'kitchen.yml:1: The file must be an object, such as `driver: …`, but is a list.',
    },
    {
      name: 'a text over a mapping',
      text: loader({
        project: { verifier: { name: 'inspec' } },
        local: { verifier: 'shell' },
        combined: {
          error: { exception: '#<TypeError>', message: 'no implicit conversion of String into Hash', backtrace: [] },
        },
      }),
      message:
        /^kitchen\.local\.yml gives `verifier` as the string "shell" and kitchen\.yml as an object; .* Write `verifier: \{name: shell\}` in kitchen\.local\.yml\.$/,
    },
    {
      name: 'another merge that fails',
      text: loader({
        project: { x: {} },
        combined: { error: { exception: '#<TypeError>', message: 'no implicit conversion', backtrace: [] } },
      }),
      message: /^Test Kitchen cannot merge kitchen\.yml: no implicit conversion\./,
    },
    { name: 'no file', text: loader({ combined: {} }), message: 'Test Kitchen did not find kitchen.yml.' },
    { name: 'something else', text: 'a: [', message: /^What `kitchen diagnose` printed cannot be read: / },
  ];
  for (const { name, text, message } of refusals) {
    it(`refuses ${name}`, () => {
      assert.throws(
        () => readLoader(text, '/repo/kitchen.yml', shown),
        (error) => {
          assert.ok(error instanceof KitchenError);
          if (typeof message === 'string') assert.equal(error.message, message);
          else assert.match(error.message, message);
          return error.failure === 'config';
        },
      );
    });
  }
});

describe('crashProblem', () => {
  it('finds the line of ERB that is no Ruby', () => {
    const stderr =
      "/gems/erb/lib/erb.rb:429:in `eval': /repo/kitchen.yml:2: syntax error, unexpected ';' (SyntaxError)\n;  if ; _erbout\n      ^\n\tfrom /gems/erb/lib/erb.rb:429:in `result'\n";
    assert.equal(
      crashProblem(stderr, '', '/repo/kitchen.yml', shown),
      "kitchen.yml:2: Test Kitchen cannot evaluate the file: syntax error, unexpected ';' (SyntaxError). What stands between <% and %> must be Ruby that runs here.",
    );
  });

  it('tells what it can of anything else', () => {
    assert.match(
      crashProblem('', '', '/repo/kitchen.yml', shown),
      /^kitchen\.yml: Test Kitchen cannot evaluate the file: it said nothing\./,
    );
    assert.match(
      crashProblem(
        '>>>>>> ------Exception-------\n>>>>>> Class: X\n>>>>>> Message: no\n',
        '',
        '/repo/kitchen.yml',
        shown,
      ),
      /the file: no\./,
    );
  });
});
