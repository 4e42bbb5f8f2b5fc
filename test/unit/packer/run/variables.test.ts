import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';

import type { Pair } from '../../../../src/core/runner/inputs.ts';
import { loadTemplate } from '../../../../src/recipe/template/loaded-template.ts';
import { type PreparedVariables, prepareVariables, renderVariables } from '../../../../src/packer/run/variables.ts';
import { readHcl } from '../../../../src/recipe/hcl/hcl.ts';
import type { Template } from '../../../../src/recipe/template/template.ts';
import { longestStretch, randomWord } from '../../core/encodings.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { hclTemplate, jsonTemplate } from './fixtures.ts';

const hcl = hclTemplate(`
variable "name" { type = string }
variable "region" { default = "us-east-1" }
variable "count" { type = number }
variable "flags" { type = list(string) }
variable "anything" { type = any }
variable "on" { type = bool }
variable "pw" {
  type      = string
  sensitive = true
}
variable "keys" {
  type      = map(string)
  sensitive = true
}
`);
const json = jsonTemplate({
  variables: { name: '', region: 'us-east-1', pw: null, count: '1' },
  'sensitive-variables': ['pw'],
  builders: [{ type: 'null' }],
});

interface Given {
  readonly template?: Template;
  readonly files?: Readonly<Record<string, string | Buffer>>;
  readonly varFiles?: readonly string[];
  readonly vars?: readonly Pair[];
  readonly secretVars?: readonly Pair[];
  readonly retryVars?: readonly Pair[];
  readonly reserved?: readonly Pair[];
  readonly workingDirectory?: string;
}

interface Bench {
  readonly workspace: string;
  readonly folder: string;
  readonly prepare: (given: Given) => Promise<PreparedVariables>;
}

function bench(): Bench {
  const root = temporaryFolder();
  const workspace = join(root, 'workspace');
  const folder = join(root, 'own');
  mkdirSync(join(workspace, 'sub'), { recursive: true });
  writeFileSync(join(root, 'outside.json'), '{"name": "x"}');
  symlinkSync(join(root, 'outside.json'), join(workspace, 'link.json'));
  const prepare = (given: Given): Promise<PreparedVariables> => {
    for (const [path, text] of Object.entries(given.files ?? {})) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), text);
    }
    return prepareVariables({
      template: given.template ?? hcl,
      workspace,
      workingDirectory: join(workspace, given.workingDirectory ?? '.'),
      varFiles: given.varFiles ?? Object.keys(given.files ?? {}),
      vars: given.vars ?? [],
      secretVars: given.secretVars ?? [],
      retryVars: given.retryVars ?? [],
      reserved: given.reserved ?? [],
      folder,
    });
  };
  return { workspace, folder, prepare };
}

describe('renderVariables', () => {
  const cases: readonly (readonly [name: string, value: string, rendered: string])[] = [
    ['name', 'plain', 'name = "plain"\n'],
    ['name', 'a "q" \\ ${x} %{y} $$', 'name = "a \\"q\\" \\\\ \\u0024{x} \\u0025{y} \\u0024\\u0024"\n'],
    ['name', 'one\ntwo\t\r', 'name = "one\\ntwo\\t\\r"\n'],
    ['name', '[1, 2]', 'name = "[1, 2]"\n'],
    ['name', '', 'name = ""\n'],
    ['region', '5', 'region = "5"\n'],
    ['undeclared', 'x', 'undeclared = "x"\n'],
    // Packer converts texts for numbers and for any type itself (types.variables.go).
    ['count', '7', 'count = "7"\n'],
    ['anything', '{ a = 1 }', 'anything = "{ a = 1 }"\n'],
    ['flags', '["a", "b"]', 'flags = ["a", "b"]\n'],
    ['flags', '[\n  "a",\n  "b"\n]', 'flags = [\n  "a",\n  "b"\n]\n'],
    ['keys', '{ a = "1" }', 'keys = { a = "1" }\n'],
    ['on', 'true', 'on = true\n'],
  ];
  for (const [name, value, rendered] of cases) {
    test(`writes ${name} = ${JSON.stringify(value)}`, () => {
      const text = renderVariables(new Map([[name, value]]), hcl);
      // Which characters are escaped is the writer's affair; what is read back is not.
      if (name === 'name') {
        assert.deepEqual(readHcl(text).attributes[0]?.value, { known: true, value });
        assert.equal(text.split('\n').length, 2);
      } else assert.equal(text, rendered);
    });
  }

  const refused: readonly (readonly [name: string, value: string])[] = [
    ['on', 'true\nname = "x"'],
    ['on', 'true # x\n'],
    ['flags', '["a"'],
    ['flags', '["a"] }'],
    ['flags', ''],
    ['keys', '}\nx = {'],
    ['keys', '{}\nx = {}'],
    ['keys', 'x y'],
  ];
  for (const [name, value] of refused) {
    test(`refuses ${JSON.stringify(value)} for ${name}: it is not one expression`, () => {
      assert.throws(() => renderVariables(new Map([[name, value]]), hcl), {
        name: 'UserError',
        message: new RegExp(
          `^The variable ${name} is no string \\(.+\\), so its value must be one HCL expression, but `,
        ),
      });
    });
  }

  test('says what is wrong with an expression in one sentence', () => {
    assert.throws(() => renderVariables(new Map([['keys', 'x y']]), hcl), { message: /, but [^.]+\.$/ });
  });

  for (const value of ['\n["a"]', ' ["a"] \n', '\r\n["a"]\r\n']) {
    test(`writes ${JSON.stringify(value)} so that Packer can read it: no line end after the =`, () => {
      const text = renderVariables(
        new Map([
          ['flags', value],
          ['name', 'x'],
        ]),
        hcl,
      );
      assert.deepEqual(
        readHcl(text).attributes.map(({ name, value: read }) => [name, read]),
        [
          ['flags', { known: true, value: ['a'] }],
          ['name', { known: true, value: 'x' }],
        ],
      );
    });
  }

  test('writes what YAML holds', () => {
    const values = new Map<
      string,
      string | number | boolean | null | readonly string[] | Readonly<Record<string, number>>
    >([
      ['count', 5],
      ['flags', ['a', 'b "c"']],
      ['anything', { 'k e y': 1 }],
      ['region', null],
      ['name', true],
    ]);
    assert.equal(
      renderVariables(values, hcl),
      'count = 5\nflags = ["a", "b \\"c\\""]\nanything = { "k e y" = 1 }\nregion = null\nname = true\n',
    );
  });

  test('writes texts for legacy JSON, whatever the kind', () => {
    const values = new Map<string, string | number | boolean | readonly string[]>([
      ['name', 'a "b" {{user}}'],
      ['count', 5],
      ['region', true],
      ['pw', ['x']],
    ]);
    assert.deepEqual(JSON.parse(renderVariables(values, json)), {
      name: 'a "b" {{user}}',
      count: '5',
      region: 'true',
      pw: '["x"]',
    });
  });
});

describe('prepareVariables', () => {
  test('of nothing makes nothing', async () => {
    assert.deepEqual(await bench().prepare({}), { files: [], retryFiles: [], names: [], secrets: [], texts: [] });
  });

  test('keeps the order, and puts the inputs last: the later one wins', async () => {
    const { workspace, folder, prepare } = bench();
    const { files, names } = await prepare({
      files: {
        'a.pkrvars.hcl': 'name = "a"\n',
        'b.yml': 'name: b\nflags: [x, y]\n',
        'c.json': '{"name": "c"}',
        'd.config': 'name=d\n',
        'e.properties': 'name = e\n',
        'f.env': 'name="f g"\n',
        'h.yaml': '---\nregion: eu\n',
      },
      vars: [['name', 'v']],
      secretVars: [['pw', randomWord(10)]],
    });
    assert.deepEqual(
      files.map((file) => (file.startsWith(folder) ? 'own' : file.slice(workspace.length + 1))),
      ['a.pkrvars.hcl', 'own', 'c.json', 'own', 'own', 'own', 'own', 'own'],
    );
    assert.deepEqual(names, ['flags', 'name', 'pw', 'region']);
    const text = (index: number): string => readFileSync(files[index] ?? '', 'utf8');
    assert.equal(text(1), 'name = "b"\nflags = ["x", "y"]\n');
    assert.equal(text(3), 'name = "d"\n');
    assert.equal(text(4), 'name = "e"\n');
    assert.equal(text(5), 'name = "f g"\n');
    assert.match(text(7), /^name = "v"\npw = "/);
    for (const file of files) assert.match(file, /\.(pkrvars\.hcl|json)$/);
  });

  test('gives legacy JSON templates JSON', async () => {
    const { prepare } = bench();
    const { files } = await prepare({
      template: json,
      files: { 'a.yml': 'name: a\ncount: 3\n' },
      vars: [['name', 'x']],
    });
    assert.deepEqual(
      files.map((file) => JSON.parse(readFileSync(file, 'utf8'))),
      [{ name: 'a', count: '3' }, { name: 'x' }],
    );
    for (const file of files) assert.match(file, /\.json$/);
  });

  test('makes its own files for nobody else', async () => {
    const { folder, prepare } = bench();
    const { files } = await prepare({ files: { 'a.yml': 'name: a' }, secretVars: [['pw', randomWord(10)]] });
    for (const file of files) assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
  });

  test('takes paths from the working directory, and optional ones only where they are', async () => {
    const { workspace, prepare } = bench();
    const { files } = await prepare({
      files: { 'a.json': '{"name": "a"}', 'sub/b.json': '{"name": "b"}' },
      workingDirectory: 'sub',
      varFiles: ['missing.json?', 'b.json?', '../a.json', 'no/such/folder.yml?'],
    });
    assert.deepEqual(files, [join(workspace, 'sub/b.json'), join(workspace, 'a.json')]);
  });

  test('takes an optional absolute path that is there', async () => {
    const { workspace, prepare } = bench();
    const path = join(workspace, 'a.json');
    const { files } = await prepare({ files: { 'a.json': '{"name": "a"}' }, varFiles: [`${path}?`] });
    assert.deepEqual(files, [path]);
  });

  const refused: readonly (readonly [name: string, given: Given, message: RegExp])[] = [
    [
      'a missing file',
      { varFiles: ['missing.json'] },
      /^Input "var-files" names "missing\.json", which does not exist/,
    ],
    ['a file outside', { varFiles: ['../outside.json'] }, /must stay inside the workspace/],
    ['an optional file outside', { varFiles: ['../outside.json?'] }, /must stay inside the workspace/],
    ['a link out', { varFiles: ['link.json'] }, /must stay inside the workspace/],
    ['JSON that is none', { files: { 'a.json': '{\n' } }, /^a\.json is not valid JSON\b.*line 2\.$/],
    ['JSON that is a list', { files: { 'a.json': '[1]' } }, /^a\.json must hold names and values at its top\.$/],
    ['YAML that is none', { files: { 'a.yml': 'a: x\n  b: [' } }, /^a\.yml is not valid YAML\b.*line 1\.$/],
    ['YAML that is a text', { files: { 'a.yml': 'hello' } }, /^a\.yml must hold names and values at its top\.$/],
    ['HCL that is none', { files: { 'a.hcl': 'name = ' } }, /^a\.hcl is not valid HCL: /],
    [
      'lines that are no pairs',
      { files: { 'a.env': 'name=x\nlonely' } },
      /^a\.env must hold lines name=value, but line 2 is none\.$/,
    ],
    ['a NUL byte', { files: { 'a.env': 'name=a\0b' } }, /^a\.env is not UTF-8 text\.$/],
    [
      'a text that is not UTF-8',
      { files: { 'sub/a.yml': Buffer.from([0x6e, 0x3a, 0x20, 0xff]) } },
      /^sub\/a\.yml is not UTF-8 text\.$/,
    ],
    ['a YAML bomb', { files: { 'a.yml': bomb() } }, /^a\.yml is not valid YAML/],
  ];
  for (const [name, given, message] of refused) {
    test(`refuses ${name}`, async () => {
      await assert.rejects(bench().prepare(given), { name: 'UserError', message });
    });
  }

  // Neither error has a place, and neither is about the file's end or its size.
  const placeless: readonly (readonly [path: string, text: string, wrong: RegExp])[] = [
    ['a.json', '{\n "name": x\n}', /ends too early/],
    ['a.yml', 'name: *nowhere\n', /without bound/],
  ];
  for (const [path, text, wrong] of placeless) {
    test(`says nothing wrong about ${JSON.stringify(text)}`, async () => {
      await assert.rejects(bench().prepare({ files: { [path]: text } }), (error: Error) => {
        assert.match(error.message, new RegExp(`^${path} is not valid (JSON|YAML)`));
        assert.doesNotMatch(error.message, wrong);
        return true;
      });
    });
  }

  test('tells all names that the template does not declare, with the nearest', async () => {
    const { prepare } = bench();
    await assert.rejects(
      prepare({ files: { 'a.yml': 'regoin: x' }, vars: [['nmae', 'x']], secretVars: [['zzzzzzzz', 'y']] }),
      (error: Error) => {
        const [first, second, third] = error.message.split('\n');
        assert.match(
          first ?? '',
          /^The template declares no variable "regoin", which a\.yml set; it declares name, .* or keys\. Did you mean region\?$/,
        );
        assert.match(second ?? '', /"nmae", which the inputs "vars" and "secret-vars" set; .*Did you mean name\?$/);
        assert.match(third ?? '', /"zzzzzzzz".*keys\.$/);
        return true;
      },
    );
    await assert.rejects(
      prepare({ template: jsonTemplate({ builders: [] }), vars: [['x', '1']] }),
      /it declares none\.$/,
    );
  });
});

describe('secrets among the variables', () => {
  test('are the values of secret variables and of those that the template calls sensitive', async () => {
    const { prepare } = bench();
    const [given, fromHcl, fromYaml, nested, fromInput] = Array.from({ length: 5 }, () => randomWord(16));
    const { secrets } = await prepare({
      files: {
        'a.pkrvars.hcl': `pw = "${fromHcl}"\nname = "open"\n`,
        'b.yml': `pw: ${fromYaml}\nkeys: {a: ${nested}, b: [12345678]}\n`,
      },
      vars: [['pw', fromInput ?? '']],
      secretVars: [['name', given ?? '']],
    });
    assert.deepEqual(new Set(secrets), new Set([given, fromHcl, fromYaml, nested, fromInput, '12345678']));
  });

  test('are the defaults of sensitive variables', async () => {
    const [ofHcl, ofJson, inMap] = Array.from({ length: 3 }, () => randomWord(16));
    const template = hclTemplate(
      `variable "pw" {\n  sensitive = true\n  default = "${ofHcl}"\n}\nvariable "m" {\n  sensitive = true\n  default = { a = ["${inMap}"] }\n}\nvariable "open" { default = "x" }\n`,
    );
    assert.deepEqual(new Set((await bench().prepare({ template })).secrets), new Set([ofHcl, inMap]));
    const legacy = jsonTemplate({ variables: { pw: ofJson, open: 'x' }, 'sensitive-variables': ['pw'], builders: [] });
    assert.deepEqual((await bench().prepare({ template: legacy })).secrets, [ofJson]);
  });

  test('are never empty', async () => {
    const { secrets } = await bench().prepare({ secretVars: [['pw', '']], files: { 'a.json': '{"pw": ""}' } });
    assert.deepEqual(secrets, []);
  });

  // Begins with a letter that begins no word of JSON.
  const secret = `s${randomWord(15)}`;
  const broken: readonly (readonly [name: string, given: Given])[] = [
    ['a secret variable that is no expression', { secretVars: [['flags', `${secret} x`]] }],
    ['a sensitive variable that is no expression', { vars: [['keys', `${secret} x`]] }],
    ['broken JSON', { files: { 'a.json': `{"pw": ${secret}}` } }],
    ['broken YAML', { files: { 'a.yml': `pw: ${secret}\n  x: [` } }],
    ['YAML with an open quote', { files: { 'a.yml': `pw: "${secret}\nx: [` } }],
    ['broken HCL', { files: { 'a.hcl': `pw = "${secret}\n` } }],
    ['broken pairs', { files: { 'a.env': `pw=x\n${secret}\n` } }],
  ];
  for (const [name, given] of broken) {
    test(`are in no error about ${name}: nothing has masked them yet`, async () => {
      await assert.rejects(bench().prepare(given), (error: Error) => {
        assert.equal(error.name, 'UserError');
        assert.equal(longestStretch(error.message, secret, 8), '', error.message);
        return true;
      });
    });
  }

  test('are those of the files that Packer itself loads beside a template folder, too', async () => {
    const { workspace, prepare } = bench();
    const secret = randomWord(16);
    const web = join(workspace, 'web');
    mkdirSync(web);
    writeFileSync(
      join(web, 'a.pkr.hcl'),
      'variable "pw" {\n  type = string\n  sensitive = true\n}\nsource "null" "x" {}\nbuild {\n  sources = ["source.null.x"]\n}\n',
    );
    writeFileSync(join(web, 'own.auto.pkrvars.hcl'), `pw = "${secret}"\n`);
    const { model } = loadTemplate(workspace, workspace, 'web');
    assert.deepEqual((await prepare({ template: model })).secrets, [secret]);
  });

  test('for want of capacity are in a file of their own behind all others, and only that run reads it', async () => {
    const { files, retryFiles, names } = await bench().prepare({ vars: [['name', 'x']], retryVars: [['name', 'y']] });
    assert.deepEqual(retryFiles.slice(0, -1), files);
    assert.equal(readFileSync(files.at(-1) ?? '', 'utf8'), 'name = "x"\n');
    assert.equal(readFileSync(retryFiles.at(-1) ?? '', 'utf8'), 'name = "y"\n');
    assert.deepEqual(names, ['name']);
    const none = await bench().prepare({ vars: [['name', 'x']] });
    assert.deepEqual(none.retryFiles, none.files);
    await assert.rejects(bench().prepare({ retryVars: [['nam', 'y']] }), /"nam", which "retry-vars" set.*name/s);
  });

  test('that are ours win over all others, and are left out where the template declares none', async () => {
    const reserved: readonly Pair[] = [['region', 'ours'], ['bakehouse_mark', 'x']]; // prettier-ignore
    const given = { vars: [['region', 'theirs']], retryVars: [['region', 'again']], reserved } as const;
    const { files, retryFiles, names } = await bench().prepare(given);
    for (const all of [files, retryFiles]) assert.equal(readFileSync(all.at(-1) ?? '', 'utf8'), 'region = "ours"\n');
    assert.deepEqual([files.length, retryFiles.length, names], [2, 3, ['region']]);
  });

  test('are never in the name of a file', async () => {
    const secret = randomWord(16);
    const { files } = await bench().prepare({ secretVars: [['pw', secret]] });
    assert.ok(files.every((file) => !file.includes(secret)));
    assert.ok(readFileSync(files[0] ?? '', 'utf8').includes(secret));
  });
});

/** A few lines that would become millions of values. */
function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, index) =>
    index === 0
      ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
      : `a${index}: &a${index} [${Array.from({ length: 9 }, () => `*a${index - 1}`).join(', ')}]`,
  );
  return `${levels.join('\n')}\n`;
}
