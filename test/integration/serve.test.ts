// `bakehouse serve` as it is shipped, asked as packerd was: by real curl and jq, for repositories of a real git server.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { requirePacker } from '../support/bake/packers.ts';
import { dockerJson } from '../support/bake/templates.ts';
import { startRunsTwin } from '../support/github/runs-twin.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { type GitServer, madeUpToken, startGitServer } from '../support/peers/git-server.ts';
import { faultsOf } from '../support/pipeline/packerd-api.ts';
import { ask, build, idIn, shell, startService, untilOver } from '../support/pipeline/service.ts';
import { git, temporaryFolder } from '../support/plan/repository.ts';

const missing = ['curl', 'jq'].filter((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
});
const skip = missing.length > 0 && `not here: ${missing.join(', ')}`;

const FILE = JSON.stringify({
  variables: { greeting: '', docker_repo_password: '' },
  builders: [{ type: 'file', name: 'image', content: '{{user `greeting`}}', target: 'web.image' }],
  'post-processors': [{ type: 'shell-local', inline: ['echo "greeting $greeting password $docker_repo_password"'] }],
});

interface Place {
  readonly home: string;
  readonly server: GitServer;
  readonly env: Readonly<Record<string, string>>;
}

/** A home, a Packer, and a repository `web`. */
async function place(t: TestContext, template: string): Promise<Place | undefined> {
  const packer = requirePacker(t, 'packer-debian');
  if (packer === undefined) return undefined;
  const server = await startGitServer(t);
  await server.add('web', { 'packer.json': template });
  return { home: await temporaryFolder(t), server, env: packer.environment };
}

/** All that lies in a folder, as text. */
function kept(folder: string): string {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((one) => one.isFile());
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')).join('\n');
}

const page = readFileSync(fileURLToPath(new URL('../../docs/requests.md', import.meta.url)), 'utf8');
const fences = (text: string): readonly string[] =>
  [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, one = '']) => one);

describe('a session with packerd', { skip }, () => {
  it('goes as it went, by curl -k and jq, and as the page on requests has it', async (t) => {
    const at = await place(t, FILE);
    if (at === undefined) return;
    const { home, server, env } = at;
    const service = await startService(t, { home, env, args: ['--tls'] });
    const password = madeUpToken();
    // As the page has it, but for the address, the repository, and one variable more.
    const [session] = fences(page.slice(page.indexOf('<!-- serve -->')));
    const typed = (session ?? '')
      .replace('https://127.0.0.1:8080', service.url)
      .replace('https://git.example.org/acme/web-server.git', `${server.address}/web.git`)
      .replace('"Hello" }]', `"Hello" }, { "key": "docker_repo_password", "value": "${password}" }]`);
    assert.ok(typed.includes(password) && typed.includes('.responselinks[1].href'), typed);
    const said = await shell(
      home,
      `{ ${typed}
      } >&2
      curl="curl -s -k -X GET"
      $curl $url/health | jq -r .status
      $curl $url/build/queue | jq -r '.[0].href'
      until $curl $url$response | jq -e '.status == "complete" or .status == "failed"' >&2; do sleep 0.2; done
      $curl $url$response | jq -r '.status, (.buildstages | reverse)[0].name'
      echo $request $response
      $curl $url$response/stages/RunPacker | jq -r .log
      `,
      {},
    );
    const [health, queued, status, stage, links = '', ...log] = said.split('\n');
    assert.match(health ?? '', /^(?:ok|poor|bad)$/);
    const [request = '', response = ''] = links.split(' ');
    assert.deepEqual([queued, status, stage], [request, 'complete', 'DockerClean'], said);
    assert.match(log.join('\n'), /greeting Hello password \*\*\*/);
    const [, id = ''] = /^\/build\/responses\/([^/]+)\/0$/.exec(response) ?? [];
    // What was given as a value reached the build, and is nowhere any more.
    assert.ok(!kept(join(home, '.local')).includes(password));
    assert.ok(!`${said}${service.said()}`.includes(password));
    assert.ok(existsSync(join(home, '.local/state/bakehouse/serve/builds', id, 'outcome.json')));
    // Who trusts the certificate needs no -k.
    const pem = join(home, '.local/state/bakehouse/serve/certificate.pem');
    assert.match(await shell(home, `curl -sS --cacert ${pem} ${service.url}/health`, {}), /"status"/);
  });

  it('bakes an image of docker, and shows its id', async (t) => {
    if (requirePart(t, 'base-image') === undefined) return;
    const at = await place(t, dockerJson({ inline: ['echo "$GREETING" >/greeting'] }));
    if (at === undefined) return;
    const service = await startService(t, at);
    const accepted = await build(service, { giturl: `${at.server.address}/web.git` });
    const { status, images, buildstages } = await untilOver(service, idIn(accepted));
    const [image = ''] = images;
    t.after(() => docker('image', 'rm', '--force', image).catch(() => ''));
    assert.equal(status, 'complete', JSON.stringify(buildstages));
    assert.match(await docker('image', 'inspect', '--format', '{{.Id}}', image), new RegExp(image));
  });
});

describe('what is asked of the service as it is shipped', () => {
  it('is answered as packerd described it, and ends where it would harm', async (t) => {
    const at = await place(t, FILE);
    if (at === undefined) return;
    const { home, server, env } = at;
    await server.add('linked', { 'packer.json': FILE, 'note.txt': 'x' });
    symlinkSync('/etc/passwd', join(home, 'passwd'));
    const work = await server.add('outside', { 'note.txt': 'x' });
    symlinkSync('/etc/hostname', join(work, 'packer.json'));
    git(work, 'add', '--all');
    git(work, 'commit', '--quiet', '--message', 'A link');
    server.publish('outside');
    const touched = join(home, 'touched');
    const token = madeUpToken();
    const service = await startService(t, {
      home,
      env: { ...env, BAKEHOUSE_TOKEN: token },
      args: ['--allow', server.address, '--secret-vars', `OWN=${madeUpToken()}`],
    });
    const bearer = { authorization: `Bearer ${token}` };
    const asked = async (method: string, path: string, body?: unknown, headers: object = bearer): Promise<number> => {
      const type = { 'content-type': 'application/json' };
      const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
      const told = await ask(`${service.url}${path}`, { ...init, headers: { ...type, ...headers } });
      if (told.status !== 404 && told.status !== 405) {
        assert.equal(faultsOf(method, path, told.status, told.body), '', `${path}: ${JSON.stringify(told)}`);
      }
      assert.doesNotMatch(JSON.stringify(told.body ?? ''), /root:|node:internal|\.js:\d/);
      return told.status;
    };
    assert.equal(await asked('GET', '/health', undefined, {}), 401);
    assert.equal(await asked('GET', '/build/queue', undefined, { authorization: `Bearer ${token}x` }), 401);
    assert.equal(await asked('POST', '/build', { giturl: `${server.address}/web.git` }, {}), 401);
    assert.equal(await asked('GET', '/build/queue'), 204);
    assert.equal(await asked('GET', `/build/queue/${'..%2f'.repeat(11)}etc`), 400);
    const port = new URL(server.address).port;
    for (const giturl of [
      `--upload-pack=touch ${touched}`,
      `ext::sh -c touch% ${touched}`,
      `ssh://-oProxyCommand=touch\${IFS}${touched}/x`,
      'file:///etc',
      '/etc',
      `http://user:hunter2@127.0.0.1:${port}/web.git`,
      `http://127.0.0.1:${port}@127.0.0.1:1/web.git`,
      `http://127.0.0.1:${port}/../web.git`,
      `http://127.0.0.1:${port}/%2e%2e/web.git`,
      'http://127.0.0.1:1/web.git',
      'https://github.com/acme/web',
    ]) {
      assert.equal(await asked('POST', '/build', { giturl }), 400, giturl);
    }
    assert.equal(await asked('POST', '/build', { giturl: server.address, buildvars: [{ key: 'a', value: 'x'.repeat(70_000) }] }), 413); // prettier-ignore
    assert.equal(await asked('GET', '/build/queue'), 204, 'nothing of it was taken');
    // These are known to be wrong only once the repository is there.
    const ids: string[] = [];
    for (const request of [
      { giturl: `${server.address}/web.git`, templatepath: '../../../etc/passwd' },
      { giturl: `${server.address}/outside.git` },
      { giturl: `${server.address}/web.git`, branch: 'nothing' },
      { giturl: `${server.address}/web.git`, buildvars: [{ key: 'token', secret: 'NOT_GIVEN' }] },
    ]) {
      const headers = { 'content-type': 'application/json', ...bearer };
      const told = await ask(`${service.url}/build`, { method: 'POST', headers, body: JSON.stringify(request) });
      assert.equal(told.status, 202, JSON.stringify(told.body));
      ids.push(idIn(told));
    }
    for (const id of ids) await service.waitFor(new RegExp(`^Build ${id} is failed: `, 'm'));
    const why = ids.map((id) => new RegExp(`^Build ${id} is failed: (.*)`, 'm').exec(service.said())?.[1] ?? '');
    assert.match(why[0] ?? '', /templatepath must stay inside the repository/);
    assert.match(why[1] ?? '', /must stay inside the workspace/);
    assert.match(why[2] ?? '', /no branch, tag or commit "nothing"/);
    assert.match(why[3] ?? '', /NOT_GIVEN/);
    assert.ok(!existsSync(touched));
    assert.ok(!service.said().includes('hunter2') && !service.said().includes(token));
    const builders = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
    assert.ok(!builders.includes(token), 'no argument holds the token');
  });

  it('is refused where it could not begin', async (t) => {
    const home = await temporaryFolder(t);
    const service = await startService(t, { home });
    await assert.rejects(startService(t, { home }), /Another service works in .*serve \(process \d+ on /);
    const other = await temporaryFolder(t);
    await assert.rejects(startService(t, { home: other, listen: '0.0.0.0:0' }), /could have any program run here/);
    const open = await startService(t, { home: other, args: ['--open', '--allow', 'https://git.example.org/acme'] });
    assert.match(
      open.said(),
      /^error: Open: whoever reaches 127\.0\.0\.1 can have this machine bake.*git\.example\.org\/acme$/m,
    );
    assert.equal((await build(open, { giturl: 'https://git.example.org@evil.example/acme/web' })).status, 400);
    assert.equal((await build(open, { giturl: 'https://git.example.org/acme-other/web' })).status, 400);
    // What only a build notices is told as its end.
    const keyed = await startService(t, { home: await temporaryFolder(t), args: ['--ssh-key', 'none'] });
    const { error } = await untilOver(keyed, idIn(await build(keyed, { giturl: 'git@git.example.org:acme/web.git' })));
    assert.match(error.message, /ssh-key"? must be a private key/);
    service.signal('SIGTERM');
    assert.equal(await service.end, 0, service.said());
    assert.match(service.said(), /The service has ended\./);
  });
});

describe('a service whose folder another one took over while it was asleep', () => {
  it('takes nothing more, and ends', async (t) => {
    const home = await temporaryFolder(t);
    const service = await startService(t, { home });
    const lock = join(home, '.local/state/bakehouse/serve/lock');
    const [file = ''] = readdirSync(lock);
    rmSync(join(lock, file));
    assert.equal((await build(service, { giturl: 'https://git.example.org/acme/web' })).status, 503);
    assert.equal(await service.end, 1);
    assert.match(service.said(), /^error: Another service has \S+ now: this one gave no sign for 5 minutes/m);
  });
});

describe('requests that GitHub bakes', () => {
  it('are sent to the workflow, and answered from its run', async (t) => {
    const twin = await startRunsTwin(t);
    const service = await startService(t, {
      home: await temporaryFolder(t),
      args: ['--to', 'github', '--repo', 'acme/images'],
      env: { GITHUB_API_URL: twin.apiUrl, GH_TOKEN: twin.token },
    });
    const giturl = 'https://git.example.org/acme/web.git';
    const secret = { giturl, buildvars: [{ key: 'password', value: madeUpToken() }] };
    assert.match((await build(service, secret)).body.message, /must not hold a literal value for "password"/);
    const id = idIn(await build(service, { giturl, buildonly: 'image' }));
    await service.waitFor(new RegExp(`Build ${id} was sent: run \\d+`));
    const [run] = twin.runs;
    assert.equal(run?.title, `Bake ${id}`);
    Object.assign(run, { status: 'completed', conclusion: 'failure' });
    const { status, error } = await untilOver(service, id);
    assert.deepEqual([status, error.code], ['failed', 1]);
    assert.match(error.message, /ended as failure/);
    service.signal('SIGTERM');
    assert.equal(await service.end, 0);
    assert.ok(!service.said().includes(twin.token));
  });
});
