import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';

import { changedLegs } from '../../../../src/pipeline/dispatch/commits.ts';
import type { Destination, Parcel } from '../../../../src/pipeline/dispatch/destinations.ts';
import { dispatch } from '../../../../src/pipeline/dispatch/main.ts';
import { type Due, pack } from '../../../../src/pipeline/dispatch/parcels.ts';
import { profileServer, readList } from '../../../../src/pipeline/dispatch/profile-sources.ts';
import { SentSoFar } from '../../../../src/pipeline/dispatch/state.ts';
import { temporaryFolder } from '../../../support/plan/repository.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

/** A folder of profiles, and what a run of the command prints and says. */
async function folder(t: TestContext) {
  const workspace = await temporaryFolder(t);
  mkdirSync(join(workspace, 'profiles'));
  const put = (name: string, value: unknown): void =>
    writeFileSync(join(workspace, 'profiles', name), typeof value === 'string' ? value : JSON.stringify(value));
  const run = async (
    inputs: Readonly<Record<string, string>> = {},
    print: (text: string) => Promise<void> = async () => {},
  ) => {
    const printed: string[] = [];
    const said: string[] = [];
    const outputs = new Map<string, string>();
    const given: Readonly<Record<string, string>> = { from: 'profiles', ...inputs };
    const host = {
      ...fakeHost({}),
      workspace,
      input: (name: string) => given[name] ?? '',
      info: (line: string) => void said.push(line),
      annotate: ({ message }: { readonly message: string }) => void said.push(message),
      output: (name: string, value: string) => void outputs.set(name, value),
    };
    await dispatch(host, async (text) => {
      await print(text);
      printed.push(text);
    });
    return { printed, said: said.join('\n'), sent: JSON.parse(outputs.get('sent') ?? 'null') };
  };
  return { workspace, put, run };
}

describe('bakehouse dispatch of a folder', () => {
  it('notes what is there, and sends what becomes another from then on', async (t) => {
    const { workspace, put, run } = await folder(t);
    put('web.json', { a: 1, b: 2 });
    put('db.json', { a: 1 });
    const first = await run();
    assert.deepEqual([first.printed, first.sent], [[], []]);
    assert.match(first.said, /The first run: 2 profiles of profiles are noted, and nothing is sent/);
    assert.match((await run()).said, /Nothing changed: 2 profiles/);
    put('web.json', '{\n  "b": 2,\n  "a": 1\n}\n');
    assert.deepEqual((await run()).sent, [], 'written otherwise is no change');
    put('web.json', '{\n  "b": 3,\n  "a": 1\n}\n');
    put('new.json', { c: 1 });
    put('broken.json', '{');
    writeFileSync(join(workspace, 'profiles/backup.tar'), Buffer.from([0xff, 0xfe, 0]));
    writeFileSync(join(workspace, 'profiles/old.json.gz'), 'no gzip');
    rmSync(join(workspace, 'profiles/db.json'));
    const next = await run();
    assert.deepEqual(next.printed, ['{"c":1}\n', '{"b":3,"a":1}\n']);
    assert.match(next.said, /broken\.json is not JSON, and is left out/);
    assert.match(next.said, /backup\.tar is left out: backup\.tar cannot be read as text/);
    assert.match(next.said, /old\.json\.gz is left out: /);
    assert.match(next.said, /No longer there: db\.json/);
    assert.deepEqual((await run()).sent, []);
  });

  it('says what it leaves out for its name or its kind, and does not send it again and again', async (t) => {
    const { workspace, put, run } = await folder(t);
    const odd = ['web server.json', 'büro.json', 'x;y.json', 'new\nline.json', '__proto__'];
    for (const name of [...odd, '.hidden.json']) put(name, { a: 1 });
    put('web.json', { a: 1 });
    mkdirSync(join(workspace, 'profiles', 'folder.json'));
    symlinkSync('web.json', join(workspace, 'profiles', 'link.json'));
    const { said, sent } = await run({ prime: 'false' });
    assert.deepEqual(sent, ['web.json']);
    for (const name of odd) assert.ok(said.includes(`${JSON.stringify(name)} is left out: its name may have`), said);
    assert.match(said, /"link\.json" is left out: it is no plain file\./);
    assert.doesNotMatch(said, /hidden|folder\.json/);
    assert.deepEqual((await run({ prime: 'false' })).sent, []);
    assert.doesNotMatch((await run({ match: 'web.json' })).said, /left out/);
  });

  it('sends all of it the first time where that is wanted, and what a name has in it', async (t) => {
    const { put, run } = await folder(t);
    put('web.cloud.template.json', { a: 1 });
    put('web.json', { a: 1 });
    const { sent } = await run({ prime: 'false', match: '.cloud.template.json' });
    assert.deepEqual(sent, ['web.cloud.template.json']);
  });

  it('sends again what could not be sent, and only that', async (t) => {
    const { put, run } = await folder(t);
    await run();
    put('a.json', { a: 1 });
    put('b.json', { b: 1 });
    put('c.json', { c: 1 });
    await assert.rejects(
      run({}, async (text) => {
        if (text.includes('"b"')) throw new Error('nobody reads');
      }),
      /nobody reads/,
    );
    assert.deepEqual((await run()).sent, ['b.json', 'c.json']);
  });

  it('takes no state of something else, and no folder that is none', async (t) => {
    const { workspace, put, run } = await folder(t);
    put('a.json', {});
    await run();
    await assert.rejects(run({ from: '.' }), /is about profiles, and not about \./);
    await assert.rejects(run({ from: 'nowhere' }), /must be a folder of profiles or the address of a server/);
    await assert.rejects(run({ from: '' }), /What may have changed\?/);
    writeFileSync(join(workspace, 'bakehouse-dispatch.json'), '{"schema": 1}');
    await assert.rejects(run(), /is none that bakehouse dispatch wrote/);
  });
});

describe('a server of profiles', () => {
  it('is read as packuilon read it, and asked again only for what its list says is another', async (t) => {
    const asked: string[] = [];
    const profiles: Record<string, string | Buffer> = {
      '/p/web.json': '{"a": 1}',
      '/p/db.json.gz': gzipSync('{"b": 1}'),
    };
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push(path);
      const body = profiles[path];
      if (body === undefined) response.writeHead(404).end();
      else response.writeHead(200).end(body);
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    t.after(() => server.close());
    const address = server.address();
    const root = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/p`;
    const list = (web: number): string =>
      `<?xml version='1.0' encoding='utf-8'?>\n<profiles>\n<profile mtime='${web}'>web.json</profile>\n<profile mtime='2'>db.json.gz</profile>\n<profile mtime='1'>gone.json</profile>\n</profiles>\n`;
    profiles['/p/profiles-info.xml'] = list(1);
    const { run } = await folder(t);
    await run({ from: root });
    profiles['/p/profiles-info.xml'] = list(2);
    profiles['/p/web.json'] = '{"a": 2}';
    asked.length = 0;
    const { sent, printed } = await run({ from: `${root}/profiles-info.xml` });
    assert.deepEqual([sent, printed], [['web.json'], ['{"a":2}\n']]);
    assert.deepEqual(asked.toSorted(), ['/p/gone.json', '/p/profiles-info.xml', '/p/web.json']);
    await assert.rejects(run({ from: `${root}/else/`, state: 'else.json' }), /profiles-info\.xml is not there/);
  });

  for (const [what, text] of [
    ['no XML', 'hello'],
    ['a document type', '<!DOCTYPE p [<!ENTITY x "y">]><profiles/>'],
    ['an end in the midst', "<profiles><profile mtime='1'>a.json"],
  ] as const) {
    it(`with ${what} is refused`, () =>
      assert.throws(() => readList(text, 'http://server/list'), /is no list of profiles/));
  }

  for (const name of ['../../etc/passwd', 'http://elsewhere/x.json', '.netrc', 'a b.json', '__proto__', '']) {
    it(`is not asked for ${JSON.stringify(name)}, and for all others`, () => {
      const text = `<profiles><profile mtime='1'>${name}</profile><profile mtime='2'>web.json</profile></profiles>`;
      const [odd, web] = readList(text, 'http://server/list');
      assert.match(odd?.fault ?? '', /^its name may have letters/);
      assert.deepEqual(web, { name: 'web.json', stamp: '2' });
    });
  }

  it('keeps no profile back for one that it refuses, and is told where it refuses all', async (t) => {
    const refused = new Set<string>();
    let stamp = 0;
    const server = createServer(({ url = '' }, response) => {
      const list = ['web', 'db'].map((name) => `<profile mtime='${stamp}'>${name}.json</profile>`).join('');
      if (url.endsWith('.xml')) response.writeHead(200).end(`<profiles>${list}</profiles>`);
      else response.writeHead(refused.has(url) ? 403 : 200).end(`{"at": ${stamp}}`);
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    t.after(() => server.close());
    const address = server.address();
    const from = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
    const { run } = await folder(t);
    await run({ from });
    stamp = 1;
    refused.add('/db.json');
    assert.deepEqual((await run({ from })).sent, ['web.json']);
    stamp = 2;
    refused.add('/web.json');
    await assert.rejects(run({ from }), /web\.json answered HTTP 403/);
    refused.clear();
    assert.deepEqual((await run({ from })).sent, ['web.json', 'db.json']);
  });

  it('is given up where it sends a byte now and then', async (t) => {
    const began = performance.now();
    let late = 0;
    t.mock.method(performance, 'now', () => began + late);
    const server = createServer((_, response) => {
      response.write('<profiles>');
      const dripping = setInterval(() => {
        late += 60_000;
        response.write(' ');
      }, 5);
      response.on('close', () => clearInterval(dripping));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
    await assert.rejects(
      profileServer(url, undefined, new AbortController().signal).list(),
      /was not there whole in 10 minutes/,
    );
  });

  it('is no address with a password, and none of a file', () => {
    const { signal } = new AbortController();
    assert.throws(
      () => profileServer('http://me:hidden-word@host/', undefined, signal),
      (error: Error) => !error.message.includes('hidden'),
    );
    assert.throws(() => profileServer('file:///etc', undefined, signal), /http/);
  });
});

describe('legs that changed', () => {
  const leg = (name: string, recipe: string | null, parent: string | null = null) => ({ leg: name, recipe, parent });
  const before = [leg('base', 'r1'), leg('web', 'r2', 'base'), leg('shop', 'r3', 'web'), leg('db', 'r4')];
  for (const [what, after, expected] of [
    ['nothing', before, []],
    ['a recipe, and what builds on it', [leg('base', 'r9'), ...before.slice(1)], ['base', 'web', 'shop']],
    ['the last of a chain', [...before.slice(0, 2), leg('shop', 'r9', 'web'), leg('db', 'r4')], ['shop']],
    ['a new leg', [...before, leg('new', 'r5')], ['new']],
    ['one that nobody can know', [leg('base', 'r1'), leg('db', null)], ['db']],
    ['one that is gone', before.slice(0, 2), []],
  ] as const) {
    it(`are none or some: ${what}`, () => assert.deepEqual(changedLegs(before, after), expected));
  }
});

describe('what is packed', () => {
  const due = (name: string, size = 10): Due => ({
    name,
    text: 'x'.repeat(size),
    next: { stamp: null, digest: `of ${name}`, sent: 1 },
  });
  const takes = (most: number, takesSeveral = true): Destination => ({
    takesSeveral,
    refuses: ({ content }: Parcel) =>
      content.kind === 'profiles' && content.texts.join('').length > most ? 'is too large' : undefined,
    send: async () => '',
    close: async () => {},
  });
  const names = (dues: readonly Due[], to: Destination) =>
    pack(dues, to, null).map((one) =>
      one.kind === 'refused' ? one.reason : one.dues.map(({ name }) => name).join('+'),
    );

  it('fills one, and goes on with the next', () => {
    assert.deepEqual(
      names(
        ['a', 'b', 'c'].map((name) => due(name)),
        takes(25),
      ),
      ['a+b', 'c'],
    );
    assert.deepEqual(
      names(
        ['a', 'b'].map((name) => due(name)),
        takes(25, false),
      ),
      ['a', 'b'],
    );
    assert.deepEqual(names([due('a'), due('large', 30), due('b')], takes(25)), ['is too large', 'a+b']);
    assert.deepEqual(names([], takes(25)), []);
  });

  it('has the same id until it is noted as sent, and another one then', () => {
    const idOf = (one: Due, pending: string | null) => {
      const [packed] = pack([one], takes(25), pending);
      assert.ok(packed?.kind === 'parcel');
      return packed.parcel;
    };
    const { id, isOld } = idOf(due('a'), null);
    assert.equal(isOld, false);
    assert.deepEqual([idOf(due('a'), id).id, idOf(due('a'), id).isOld], [id, true]);
    assert.notEqual(idOf({ ...due('a'), next: { ...due('a').next, sent: 2 } }, id).id, id);
  });
});

it('keeps what was sent on the disk after each change', async (t) => {
  const path = join(await temporaryFolder(t), 'state.json');
  const state = new SentSoFar(path, 'here');
  assert.ok(state.isFirst);
  state.keep({ pending: 'x' }, new Map([['__proto__', { stamp: null, digest: 'd', sent: 1 }]]));
  assert.equal(JSON.parse(readFileSync(path, 'utf8')).pending, 'x');
  const again = new SentSoFar(path, 'here');
  assert.deepEqual([again.isFirst, again.now.pending, again.item('toString')], [false, 'x', undefined]);
});
