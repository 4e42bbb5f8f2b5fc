// deliver: commit and pull-request against a real git server and a twin of GitHub's API, both on loopback.
import assert from 'node:assert/strict';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { childEnvironment } from '../../src/core/secrets/environment.ts';
import type { Candidate, Change, Outcome, Placed, PublishPreflight } from '../../src/image/provider-target.ts';
import { surveyTargets } from '../../src/publish/engine/engine.ts';
import type { RemoteWorld } from '../../src/publish/files/delivery/remote.ts';
import { filesFields } from '../../src/publish/files/fields.ts';
import { createFilesPublisher } from '../../src/publish/files/files.ts';
import { candidatesOf, type MemoryLedger, memoryLedger, placedImage } from '../support/publish/candidates.ts';
import { type GitServer, startGitServer } from '../support/publish/git-server.ts';
import { startGithubTwin } from '../support/publish/github-twin.ts';
import { temporaryFolder } from '../unit/core/temporary-folder.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const folder = temporaryFolder();
let runs = 0;

const FILES = {
  'ids/images.properties': '# kept by hand\r\nother.id = x\r\nweb.image.id = ami-0\r\n',
  'ids/images.json': '{\n\t"db": "ami-9",\n\t"web": "ami-0"\n}',
  'README.md': 'Images\n',
};
const FIELDS = { properties: 'ids/images.properties', map: 'ids/images.json', manifest: 'ids/image-manifest.json' };

function images(id: string): readonly Placed[] {
  return [placedImage({ id })];
}

interface Run {
  readonly preflight: PublishPreflight;
  readonly changes: readonly Change[];
  readonly outcomes: readonly Outcome[];
  readonly sleeps: readonly number[];
  /** What is never to be shown. */
  readonly hidden: readonly string[];
}

interface Options {
  readonly fields?: Readonly<Record<string, string>>;
  readonly deliver: 'commit' | 'pull-request';
  readonly apiUrl?: string;
  readonly token?: string;
  readonly ledger?: MemoryLedger;
  readonly onSleep?: (temporary: string) => void;
  /** Of git's own, as the machine has it. */
  readonly configuration?: string;
}

function freshRun(): string {
  const temporary = join(folder, `run-${runs++}`);
  mkdirSync(temporary);
  return temporary;
}

/** What a publisher of files asks of the world. */
function worldOf(server: GitServer, temporary: string, options: Options, hidden: string[]): RemoteWorld {
  const home = join(folder, `home-${runs}`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, '.gitconfig'), options.configuration ?? '');
  return {
    remote: {
      url: server.url,
      repository: 'acme/images',
      apiUrl: options.apiUrl ?? 'http://127.0.0.1:1',
      token: options.token ?? server.token,
      identity: { name: 'bakehouse[bot]', email: 'bakehouse[bot]@users.noreply.github.com' },
    },
    temporary,
    environment: childEnvironment({ ...process.env, HOME: home }, [], {}),
    sleep: async () => {},
    secret: (value) => void hidden.push(value),
  };
}

/** A run of its own, as another runner would start it: nothing is left of the one before but what the server has. */
async function publish(server: GitServer, placed: readonly Placed[], options: Options): Promise<Run> {
  const temporary = freshRun();
  const candidates: readonly Candidate[] = candidatesOf(placed);
  const sleeps: number[] = [];
  const hidden: string[] = [];
  const publisher = createFilesPublisher({
    target: 'ids',
    fields: filesFields.parse({ ...(options.fields ?? FIELDS), deliver: options.deliver }),
    candidates,
    fleet: null,
    folder: temporary,
    world: {
      ...worldOf(server, temporary, options, hidden),
      sleep: async (ms) => {
        sleeps.push(ms);
        options.onSleep?.(temporary);
      },
    },
  });
  const ledger = options.ledger ?? memoryLedger();
  const pushes = server.pushes();
  const preflight = await publisher.preflight();
  assert.equal(server.pushes(), pushes, 'a preflight pushes nothing');
  await publisher.carryOut('point', ledger, placed);
  assert.deepEqual(publisher.outcomes(), []);
  await publisher.carryOut('announce', ledger, placed);
  assert.deepEqual(readdirSync(temporary), [], 'nothing is left');
  return { preflight, changes: ledger.changes, outcomes: publisher.outcomes(), sleeps, hidden };
}

function statuses({ outcomes }: Run): Readonly<Record<string, string>> {
  return Object.fromEntries(outcomes.map(({ ref, status }) => [ref, status]));
}

function log(server: GitServer, branch: string): readonly string[] {
  return server.git('log', '--format=%an: %s', branch).trim().split('\n');
}

describe('deliver: commit', () => {
  it('commits what differs, and nothing the second time', async (t) => {
    const server = await startGitServer(t, FILES);
    const first = await publish(server, images('ami-1'), { deliver: 'commit' });
    assert.deepEqual(first.preflight.refusals, []);
    assert.deepEqual(
      first.preflight.changes.map(({ what, before, after }) => [what, before, after]),
      [
        ['commit ids/image-manifest.json to main', null, '16 lines'],
        ['commit ids/images.json to main', '"web": "ami-0"', '"web": "ami-1"'],
        ['commit ids/images.properties to main', 'web.image.id = ami-0', 'web.image.id = ami-1'],
      ],
    );
    assert.deepEqual(statuses(first), {
      'ids/image-manifest.json': 'created',
      'ids/images.json': 'updated',
      'ids/images.properties': 'updated',
    });
    assert.equal(first.changes.length, 1);
    assert.equal(server.pushes(), 1);
    assert.equal(server.file('main', 'ids/images.json'), FILES['ids/images.json'].replace('ami-0', 'ami-1'));
    assert.equal(
      server.file('main', 'ids/images.properties'),
      FILES['ids/images.properties'].replace('ami-0', 'ami-1'),
    );
    assert.deepEqual(log(server, 'main'), ['bakehouse[bot]: Update image ids of ids', 'Rival: First']);

    const tip = server.git('rev-parse', 'main');
    const second = await publish(server, images('ami-1'), { deliver: 'commit' });
    assert.deepEqual([second.preflight.changes, second.changes], [[], []]);
    assert.deepEqual([...new Set(Object.values(statuses(second)))], ['unchanged']);
    assert.equal(server.pushes(), 1);
    assert.equal(server.git('rev-parse', 'main'), tip);
  });

  it('is refused where two targets write one file to the default branch, and only one of them names it', async (t) => {
    const server = await startGitServer(t, FILES);
    server.git('branch', 'ids', 'main');
    const placed = images('ami-1');
    const refusals = async (...branches: readonly (string | undefined)[]): Promise<readonly string[]> => {
      const publishers = branches.map((branch, index) =>
        createFilesPublisher({
          target: `t${index}`,
          fields: filesFields.parse({
            map: FIELDS.map,
            deliver: 'commit',
            ...(branch === undefined ? {} : { branch }),
          }),
          candidates: candidatesOf(placed),
          fleet: null,
          folder,
          world: worldOf(server, freshRun(), { deliver: 'commit' }, []),
        }),
      );
      return (await surveyTargets(publishers, () => placed)).refusals;
    };
    const both = [/^Target t1, files: the target "t0" writes the file "ids\/images\.json", too/];
    for (const [branches, expected] of [
      [[undefined, 'main'], both],
      [['main', undefined], both],
      [[undefined, 'ids'], []],
    ] as const) {
      const found = await refusals(...branches);
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const [index, pattern] of expected.entries()) assert.match(found[index] ?? '', pattern);
    }
    assert.equal(server.pushes(), 0);
  });

  for (const moment of ['GET info/refs?service=git-receive-pack', 'POST git-receive-pack']) {
    it(`merges again when somebody pushes before ${moment.slice(0, 4).trim()}`, async (t) => {
      const server = await startGitServer(t, FILES);
      server.before(moment, () =>
        server.commit('main', {
          'ids/images.json': FILES['ids/images.json'].replace('ami-9', 'ami-99'),
          'new.txt': 'theirs',
        }),
      );
      const run = await publish(server, images('ami-1'), { deliver: 'commit' });
      assert.equal(server.file('main', 'ids/images.json'), '{\n\t"db": "ami-99",\n\t"web": "ami-1"\n}');
      assert.equal(server.file('main', 'new.txt'), 'theirs');
      assert.deepEqual(log(server, 'main'), [
        'bakehouse[bot]: Update image ids of ids',
        'Rival: Somebody else',
        'Rival: First',
      ]);
      assert.deepEqual(run.sleeps, [500]);
      assert.equal(run.changes.length, 2);
      const again = await publish(server, images('ami-1'), { deliver: 'commit' });
      assert.equal(again.changes.length, 0);
    });
  }

  it('has nothing to do when somebody else pushed the same', async (t) => {
    const server = await startGitServer(t, { 'ids/images.json': '{"web": "ami-0"}' });
    server.before('GET info/refs?service=git-receive-pack', () =>
      server.commit('main', { 'ids/images.json': '{"web": "ami-1"}' }),
    );
    const run = await publish(server, images('ami-1'), { deliver: 'commit', fields: { map: 'ids/images.json' } });
    assert.deepEqual(statuses(run), { 'ids/images.json': 'unchanged' });
    assert.deepEqual(log(server, 'main'), ['Rival: Somebody else', 'Rival: First']);
  });

  it('gives up in the end', async (t) => {
    const server = await startGitServer(t, FILES);
    let rivals = 0;
    const race = (): void =>
      server.before('GET info/refs?service=git-receive-pack', () => {
        server.commit('main', { [`rival-${rivals++}`]: '' });
      });
    race();
    const run = await publish(server, images('ami-1'), { deliver: 'commit', onSleep: race });
    assert.deepEqual(run.sleeps, [500, 1000, 2000, 4000, 8000]);
    assert.deepEqual([...new Set(Object.values(statuses(run)))], ['failed']);
    assert.match(
      run.outcomes[0]?.message ?? '',
      /tried 6 times, the last time: somebody else pushed to main meanwhile/,
    );
    assert.equal(server.file('main', 'ids/images.json'), FILES['ids/images.json']);
  });

  it('tries again when the server stumbles', async (t) => {
    const server = await startGitServer(t, FILES);
    server.before('POST git-receive-pack', () => 502);
    let files = 0;
    const run = await publish(server, images('ami-1'), {
      deliver: 'commit',
      onSleep: (temporary) => {
        for (const path of globSync('**', { cwd: temporary, withFileTypes: true })) {
          if (!path.isFile()) continue;
          files += 1;
          const bytes = readFileSync(join(path.parentPath, path.name));
          const login = Buffer.from(`x-access-token:${server.token}`).toString('base64');
          assert.ok(![server.token, login].some((secret) => bytes.includes(secret)), path.name);
        }
      },
    });
    assert.ok(files > 3);
    assert.deepEqual(run.sleeps, [500]);
    assert.equal(statuses(run)['ids/images.json'], 'updated');
  });

  it('writes nothing when one file cannot be merged', async (t) => {
    const server = await startGitServer(t, { ...FILES, 'ids/images.json': '{"web": "ami-0",}' });
    const run = await publish(server, images('ami-1'), { deliver: 'commit' });
    assert.match(
      run.preflight.refusals.join('\n'),
      /^Target ids, files: `map` \("ids\/images\.json"\): the file that is there is not JSON/,
    );
    assert.deepEqual(statuses(run), {
      'ids/images.json': 'failed',
      'ids/image-manifest.json': 'skipped',
      'ids/images.properties': 'skipped',
    });
    assert.equal(server.pushes(), 0);
  });

  it('keeps what its commit is not about: modes, links, hooks and filters of the repository', async (t) => {
    const server = await startGitServer(t, { ...FILES, '.gitattributes': '*.json text eol=crlf filter=boom\n' });
    server.git('update-ref', 'refs/heads/other', 'main');
    const configuration = '[core]\n\tautocrlf = input\n\tsafecrlf = true\n';
    const run = await publish(server, images('ami-1'), { deliver: 'commit', configuration });
    assert.equal(run.changes.length, 1);
    const names = server.git('diff', '--name-status', 'other', 'main').trim().split('\n');
    assert.deepEqual(names, ['A\tids/image-manifest.json', 'M\tids/images.json', 'M\tids/images.properties']);
    assert.equal(server.file('main', 'ids/image-manifest.json').includes('\r'), false);
    assert.ok(server.file('main', 'ids/images.properties').endsWith('web.image.id = ami-1\r\n'));
  });

  it('refuses a link in the repository', async (t) => {
    const server = await startGitServer(t, FILES);
    server.link('main', 'link', 'ids');
    const run = await publish(server, images('ami-1'), { deliver: 'commit', fields: { map: 'link/images.json' } });
    assert.match(run.preflight.refusals.join(), /"link" is a link; name the path that it leads to/);
    assert.equal(server.pushes(), 0);
  });

  it('pushes nothing once the run is cancelled', async (t) => {
    const server = await startGitServer(t, FILES);
    const ledger = memoryLedger();
    // Somebody cancels while we wait to try again.
    server.before('POST git-receive-pack', () => 502);
    const run = await publish(server, images('ami-1'), { deliver: 'commit', ledger, onSleep: () => ledger.abort() });
    assert.deepEqual([...new Set(Object.values(statuses(run)))], ['failed']);
    assert.match(run.outcomes[0]?.message ?? '', /aborted/);
    assert.equal(server.pushes(), 1);
    assert.equal(server.file('main', 'ids/images.json'), FILES['ids/images.json']);
  });

  it('names a branch that is not there', async (t) => {
    const server = await startGitServer(t, FILES);
    const run = await publish(server, images('ami-1'), { deliver: 'commit', fields: { ...FIELDS, branch: 'images' } });
    assert.match(
      run.preflight.refusals.join(),
      /`branch` names images, which acme\/images does not have; create it first/,
    );
  });

  it('tells of a login that is refused, without the token', async (t) => {
    const server = await startGitServer(t, FILES);
    const run = await publish(server, images('ami-1'), { deliver: 'commit', token: 'wrong-token' });
    const said = run.preflight.refusals.join();
    assert.match(said, /acme\/images\.git refuses the login: .*permissions: contents: write/);
    assert.ok(
      !said.includes('wrong-token') && !said.includes(Buffer.from('x-access-token:wrong-token').toString('base64')),
    );
    assert.deepEqual(run.sleeps, []);
  });

  it('tells of a branch that is protected', async (t) => {
    const server = await startGitServer(t, FILES);
    const hook = join(server.folder, 'hooks', 'update');
    mkdirSync(dirname(hook), { recursive: true });
    writeFileSync(hook, '#!/bin/sh\necho "GH006: Protected branch update failed" >&2\nexit 1\n', { mode: 0o755 });
    const run = await publish(server, images('ami-1'), { deliver: 'commit' });
    assert.match(
      run.outcomes[0]?.message ?? '',
      /does not take the commit on main: hook declined\. It said: GH006: Protected branch update failed.*deliver: pull-request/,
    );
    assert.deepEqual(run.sleeps, []);
  });

  it('sends its own login alone, and runs nothing that the machine names', async (t) => {
    const server = await startGitServer(t, FILES);
    const marker = join(folder, 'marker');
    // As an earlier step may leave it: a login of another, and programs that git would run.
    const configuration = `[http "${new URL('/', server.url).href}"]\n\textraheader = AUTHORIZATION: basic b3RoZXI6bG9naW4=\n[core]\n\thooksPath = ${folder}/hooks\n\tfsmonitor = touch ${marker}\n[credential]\n\thelper = "!touch ${marker}"\n`;
    mkdirSync(join(folder, 'hooks'));
    for (const hook of ['pre-push', 'reference-transaction', 'post-index-change']) {
      writeFileSync(join(folder, 'hooks', hook), `#!/bin/sh\ntouch ${marker}\n`, { mode: 0o755 });
    }
    const run = await publish(server, images('ami-1'), { deliver: 'commit', configuration });
    assert.equal(statuses(run)['ids/images.json'], 'updated');
    assert.ok(server.requests.length > 4);
    const login = `basic ${Buffer.from(`x-access-token:${server.token}`).toString('base64')}`;
    assert.deepEqual([...new Set(server.requests.map(({ authorization }) => authorization.join()))], [login]);
    assert.deepEqual(run.hidden.slice(0, 2), [server.token, login.slice('basic '.length)]);
    assert.equal(existsSync(marker), false);
  });
});

describe('deliver: pull-request', () => {
  const setup = async (t: TestContext) => {
    const server = await startGitServer(t, FILES);
    const twin = await startGithubTwin(t, server);
    const run = async (id: string, more: Partial<Options> = {}) =>
      publish(server, images(id), { deliver: 'pull-request', apiUrl: twin.apiUrl, ...more });
    return { server, twin, run };
  };

  it('proposes what differs, and nothing the second time', async (t) => {
    const { server, twin, run } = await setup(t);
    const first = await run('ami-1');
    assert.deepEqual(
      first.preflight.changes.map(({ what }) => what),
      [
        'propose ids/image-manifest.json from bakehouse/ids',
        'propose ids/images.json from bakehouse/ids',
        'propose ids/images.properties from bakehouse/ids',
        'open a pull request from bakehouse/ids to main',
      ],
    );
    assert.equal(first.changes.length, 2);
    assert.deepEqual([server.pushes(), twin.writes()], [1, 1]);
    assert.deepEqual(
      twin.pulls.map(({ title, head, base, state }) => [title, head, base, state]),
      [['Update image ids of ids', 'bakehouse/ids', 'main', 'open']],
    );
    assert.equal(server.file('main', 'ids/images.json'), FILES['ids/images.json']);
    assert.equal(server.file('bakehouse/ids', 'ids/images.json'), FILES['ids/images.json'].replace('ami-0', 'ami-1'));

    const second = await run('ami-1');
    assert.deepEqual([second.preflight.changes, second.changes], [[], []]);
    assert.deepEqual([server.pushes(), twin.writes()], [1, 1]);
    assert.deepEqual([...new Set(Object.values(statuses(second)))], ['unchanged']);
  });

  it('makes the branch anew on the fresh default branch when the ids change', async (t) => {
    const { server, twin, run } = await setup(t);
    await run('ami-1');
    server.commit('main', { 'ids/images.json': FILES['ids/images.json'].replace('ami-9', 'ami-99') });
    const second = await run('ami-2');
    assert.deepEqual([server.pushes(), twin.writes()], [2, 1]);
    assert.equal(second.changes.length, 1);
    assert.equal(server.file('bakehouse/ids', 'ids/images.json'), '{\n\t"db": "ami-99",\n\t"web": "ami-2"\n}');
    assert.deepEqual(log(server, 'bakehouse/ids'), [
      'bakehouse[bot]: Update image ids of ids',
      'Rival: Somebody else',
      'Rival: First',
    ]);
    await run('ami-2');
    assert.deepEqual([server.pushes(), twin.writes()], [2, 1]);
  });

  it('keeps what an open one proposes of other legs, and what only these write', async (t) => {
    const { server, twin } = await setup(t);
    const fields = { map: 'ids/images.json', properties: 'ids/{image}.properties' };
    const of = async (image: string, id: string): Promise<Run> =>
      publish(server, [placedImage({ image, id })], { deliver: 'pull-request', apiUrl: twin.apiUrl, fields });
    await of('app', 'ami-1');
    server.commit('main', { 'README.md': 'More\n' });
    await of('api', 'ami-2');
    assert.equal(
      server.file('bakehouse/ids', 'ids/images.json'),
      '{\n\t"db": "ami-9",\n\t"web": "ami-0",\n\t"app": "ami-1",\n\t"api": "ami-2"\n}',
    );
    assert.match(server.file('bakehouse/ids', 'ids/app.properties') ?? '', /ami-1/);
    assert.match(server.file('bakehouse/ids', 'ids/api.properties') ?? '', /ami-2/);
    assert.equal(server.file('bakehouse/ids', 'README.md'), 'More\n');
    assert.deepEqual([server.pushes(), twin.writes()], [2, 1]);
    // Nothing is left to do, whichever of them comes again.
    assert.equal((await of('app', 'ami-1')).changes.length + (await of('api', 'ami-2')).changes.length, 0);
    // Merged: what one of them proposes next begins from the default branch alone.
    server.git('update-ref', 'refs/heads/main', 'bakehouse/ids');
    twin.close(1, true);
    server.commit('main', { 'ids/images.json': '{\n\t"app": "ami-1"\n}' });
    await of('app', 'ami-3');
    assert.equal(server.file('bakehouse/ids', 'ids/images.json'), '{\n\t"app": "ami-3"\n}');
  });

  it('leaves the branch when the default branch moved on beside its files', async (t) => {
    const { server, twin, run } = await setup(t);
    await run('ami-1');
    server.commit('main', { 'README.md': 'More\n' });
    assert.equal((await run('ami-1')).changes.length, 0);
    assert.deepEqual([server.pushes(), twin.writes()], [1, 1]);
  });

  it('does not write over the commit of somebody else', async (t) => {
    const { server, twin, run } = await setup(t);
    await run('ami-1');
    server.commit('bakehouse/ids', { 'review.txt': 'a correction' });
    const second = await run('ami-2');
    assert.match(
      second.preflight.refusals.join(),
      /branch bakehouse\/ids of acme\/images ends in a commit that Bakehouse did not make/,
    );
    assert.deepEqual([...new Set(Object.values(statuses(second)))], ['failed']);
    assert.deepEqual([server.pushes(), twin.writes()], [1, 1]);
    assert.equal(server.file('bakehouse/ids', 'review.txt'), 'a correction');
  });

  it('loses a race for the branch with no harm', async (t) => {
    const { server, run } = await setup(t);
    await run('ami-1');
    server.before('GET info/refs?service=git-receive-pack', () =>
      server.commit('bakehouse/ids', { 'review.txt': 'a correction' }),
    );
    const second = await run('ami-2');
    assert.match(second.outcomes[0]?.message ?? '', /ends in a commit that Bakehouse did not make/);
    assert.equal(server.file('bakehouse/ids', 'review.txt'), 'a correction');
  });

  it('does not open again what somebody closed, until the ids change', async (t) => {
    const { server, twin, run } = await setup(t);
    await run('ami-1');
    twin.close(1, false);
    const second = await run('ami-1');
    assert.match(second.preflight.notices.join(), /pull request #1 with these very ids was closed without merging/);
    assert.deepEqual([...new Set(Object.values(statuses(second)))], ['skipped']);
    assert.deepEqual([server.pushes(), twin.writes()], [1, 1]);
    await run('ami-2');
    assert.deepEqual([server.pushes(), twin.writes()], [2, 2]);
    assert.equal(twin.pulls[1]?.state, 'open');
  });

  it('has nothing to propose once it was merged, and proposes again when that was taken back', async (t) => {
    const { server, twin, run } = await setup(t);
    await run('ami-1');
    const before = server.git('rev-parse', 'main').trim();
    server.git('update-ref', 'refs/heads/main', 'bakehouse/ids');
    twin.close(1, true);
    assert.equal((await run('ami-1')).changes.length, 0);
    server.git('update-ref', 'refs/heads/main', before);
    server.commit('main', { 'README.md': 'Reverted\n' });
    await run('ami-1');
    assert.deepEqual([server.pushes(), twin.writes()], [2, 2]);
    assert.deepEqual(log(server, 'bakehouse/ids').slice(0, 2), [
      'bakehouse[bot]: Update image ids of ids',
      'Rival: Somebody else',
    ]);
  });

  it('finds the pull request whose creation was answered with an error', async (t) => {
    const { server, twin, run } = await setup(t);
    twin.failNext(502, 'Server Error', true);
    const first = await run('ami-1');
    assert.deepEqual([server.pushes(), twin.writes(), twin.pulls.length], [1, 1, 1]);
    assert.equal(statuses(first)['ids/images.json'], 'updated');
    assert.deepEqual(first.sleeps, [500]);
  });

  it('says which right is missing', async (t) => {
    const { twin, run } = await setup(t);
    twin.failNext(403, 'Resource not accessible by integration', false);
    const first = await run('ami-1');
    assert.match(
      first.outcomes[0]?.message ?? '',
      /Resource not accessible by integration.*permissions: pull-requests: write/,
    );
    twin.failNext(403, 'GitHub Actions is not permitted to create or approve pull requests.', false);
    const second = await run('ami-1');
    assert.match(second.outcomes[0]?.message ?? '', /Allow GitHub Actions to create and approve pull requests/);
    // What was pushed stays, and the next run needs but the request.
    const third = await run('ami-1');
    assert.deepEqual(
      third.changes.map(({ what }) => what),
      ['open a pull request from bakehouse/ids to main'],
    );
  });
});
