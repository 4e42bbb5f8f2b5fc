// The root action on a build request as packerd took it: cloned from a real git server, baked, and answered in its shape.
import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { eitherPacker, requirePacker } from '../support/bake/packers.ts';
import { dockerJson } from '../support/bake/templates.ts';
import { asItMustBe } from '../support/kitchen/project.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { madeUpToken, startGitServer } from '../support/peers/git-server.ts';
import { responseOf, runRoot, stagesOf, startRun } from '../support/pipeline/root.ts';
import { git } from '../support/plan/repository.ts';
import { someOf } from '../support/thorough.ts';

const ID = '0b9f7a3e-5f0f-4a52-9d3c-5d4a86f5f0aa';

function fileTemplate(lines: readonly string[] = []): string {
  return JSON.stringify({
    variables: { greeting: '', token: '' },
    'sensitive-variables': ['token'],
    builders: [{ type: 'file', name: 'image', content: '{{user `greeting`}}', target: 'web.image' }],
    'post-processors': [{ type: 'shell-local', inline: ['echo "all stages see $greeting"', ...lines] }],
  });
}

const BUILDVARS = [
  { key: 'greeting', value: 'Hello' },
  { key: 'token', secret: 'WEB_TOKEN' },
];

for (const name of eitherPacker(import.meta.url)) {
  describe(`a request with ${name}`, () => {
    for (const way of ['as JSON', 'as an event'] as const) {
      it(`${way} is cloned, baked and answered`, async (t) => {
        const packer = requirePacker(t, name);
        if (packer === undefined) return;
        const secret = madeUpToken();
        const server = await startGitServer(t);
        const work = await server.add('web-server', {
          'packer.json': fileTemplate([`grep -A1 RunPacker "$RUNNER_TEMP/bakehouse/response.json"`]),
        });
        git(work, 'checkout', '--quiet', '-b', 'release/1.0');
        git(work, 'commit', '--quiet', '--allow-empty', '--message', 'Release');
        server.publish('web-server');
        const commit = git(work, 'rev-parse', 'HEAD');
        const request = {
          id: ID,
          giturl: `${server.address}/web-server.git`,
          branch: 'release/1.0',
          buildvars: BUILDVARS,
        };
        const run = await startRun(t);
        const job = await runRoot(t, {
          run,
          inputs: {
            request: way === 'as JSON' ? JSON.stringify(request) : 'event',
            'request-id': ID,
            'secret-vars': `WEB_TOKEN=${secret}`,
          },
          ...(way === 'as JSON'
            ? {}
            : { event: { name: 'repository_dispatch', payload: { action: 'bake', client_payload: request } } }),
          env: packer.environment,
        });
        assert.equal(job.conclusion, 'success', job.log);
        const response = responseOf(job);
        assert.deepEqual(stagesOf(response), [
          'GitClone complete',
          'GitCheckout complete',
          'RunBerksVendor skipped',
          'RunPacker complete',
          'KitchenTest skipped',
          'DockerClean complete',
        ]);
        const { buildstages, id, links, buildrequest, ...rest } = response;
        assert.deepEqual(rest, {
          buildrequestid: ID,
          status: 'complete',
          images: [],
          artifacts: [{ rel: 'artifact', href: response.artifacts[0]?.href }],
        });
        assert.match(rest.artifacts[0]?.href ?? '', /web\.image$/);
        assert.match(id, /^[0-9a-f-]{36}$/);
        assert.deepEqual(
          links.map(({ rel }) => rel),
          ['buildrequest', 'buildresponse'],
        );
        assert.deepEqual(buildrequest, [links[0]]);
        for (const { name: stage, status, start, end, log } of buildstages) {
          if (status === 'skipped') assert.deepEqual([start, end], [undefined, undefined], stage);
          else assert.ok(Date.parse(start ?? '') <= Date.parse(end ?? ''), `${stage} ${start} ${end}`);
          assert.ok(!log.includes(secret));
        }
        const packerStage = buildstages.find((stage) => stage.name === 'RunPacker');
        assert.match(packerStage?.log ?? '', /all stages see Hello/);
        assert.match(packerStage?.log ?? '', /"status": "running"/, 'a poller saw it run');
        const outputs = job.steps[0]?.outputs ?? {};
        assert.deepEqual(JSON.parse(outputs['response'] ?? '').buildrequestid, ID);
        assert.deepEqual(Object.keys(JSON.parse(outputs['images-by-leg'] ?? '')), ['web-server']);
        assert.match(outputs['health'] ?? '', /^(?:ok|poor|bad)$/);
        // Whoever watches from elsewhere finds the last one, as one file under its own name.
        const kept = await run.artifacts.files('bakehouse-response-a1.json');
        const text = kept.get('bakehouse-response-a1.json')?.toString() ?? '';
        assert.deepEqual([JSON.parse(text).buildrequestid, JSON.parse(text).status], [ID, 'complete']);
        assert.ok(!text.includes(secret));
        const record = JSON.parse(readFileSync(`${outputs['records']}/web-server/record.json`, 'utf8'));
        assert.deepEqual(record.git, {
          repository: 'web-server',
          commit,
          ref: 'release/1.0',
          template: 'packer.json',
        });
        const printed = (job.steps[0]?.rawStdout ?? '').replaceAll(/^::add-mask::.*$/gm, '');
        assert.ok(!printed.includes(secret));
      });
    }
  });
}

describe('what a request names', () => {
  const start = async (
    t: TestContext,
    files: Readonly<Record<string, string>>,
    ref = '',
  ): Promise<string | undefined> => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return undefined;
    const server = await startGitServer(t);
    const work = await server.add('web', files);
    git(work, 'tag', 'v1.0');
    git(work, 'commit', '--quiet', '--allow-empty', '--message', 'Later');
    server.publish('web');
    const branch =
      ref === 'commit'
        ? git(work, 'rev-parse', 'v1.0')
        : ref === 'short'
          ? git(work, 'rev-parse', '--short', 'v1.0')
          : ref;
    const request = { giturl: `${server.address}/web.git`, ...(branch === '' ? {} : { branch }) };
    const job = await runRoot(t, { inputs: { request: JSON.stringify(request) }, env: packer.environment });
    assert.equal(job.conclusion, 'success', job.log);
    const record = JSON.parse(readFileSync(`${job.steps[0]?.outputs['records']}/web/record.json`, 'utf8'));
    return record.git.commit === git(work, 'rev-parse', 'v1.0^{commit}') ? 'v1.0' : 'main';
  };
  const refs = [
    ['', 'main'],
    ['main', 'main'],
    ['v1.0', 'v1.0'],
    ['commit', 'v1.0'],
    ['short', 'v1.0'],
  ] as const;
  for (const [ref, expected] of someOf(refs, 2)) {
    it(`${ref === '' ? 'nothing' : ref} is checked out`, async (t) => {
      const found = await start(t, { 'packer.json': fileTemplate() }, ref);
      if (found !== undefined) assert.equal(found, expected);
    });
  }
});

describe('a request that fails', () => {
  const cases: readonly {
    readonly name: string;
    readonly request?: Readonly<Record<string, unknown>>;
    readonly files?: Readonly<Record<string, string>>;
    readonly stages: readonly string[];
    readonly code: number;
    readonly message: RegExp;
    readonly inputs?: Readonly<Record<string, string>>;
  }[] = [
    {
      name: 'with an address that git would take for an option',
      request: { giturl: '--upload-pack=touch /tmp/x' },
      stages: ['failed', 'skipped', 'skipped', 'skipped', 'skipped', 'complete'],
      code: 100,
      message: /giturl begins with a hyphen/,
    },
    {
      name: 'with a repository that is not there',
      request: { giturl: 'ADDRESS/nothing.git' },
      stages: ['failed', 'skipped', 'skipped', 'skipped', 'skipped', 'complete'],
      code: 4,
      message: /could not be cloned: .*not found/,
    },
    {
      name: 'with a branch that is not there',
      request: { branch: 'nope' },
      stages: ['complete', 'failed', 'skipped', 'skipped', 'skipped', 'complete'],
      code: 4,
      message: /no branch, tag or commit "nope"/,
    },
    {
      name: 'without a template',
      request: { templatepath: '/other.json' },
      stages: ['complete', 'complete', 'skipped', 'failed', 'skipped', 'complete'],
      code: 4,
      message: /templatepath names "other\.json", which does not exist/,
    },
    {
      name: 'in its build',
      files: { 'packer.json': fileTemplate(['echo going wrong', 'false']) },
      stages: ['complete', 'complete', 'skipped', 'failed', 'skipped', 'complete'],
      code: 1,
      message: /1 of 1 legs failed: web \(post-processor/,
    },
    {
      name: 'without tests where they are asked for',
      inputs: { 'allow-no-tests': 'false' },
      stages: ['complete', 'complete', 'skipped', 'complete', 'failed', 'complete'],
      code: 1,
      message: /its tests did not pass \(no-tests\)/,
    },
  ];
  for (const { name, request, files, stages, code, message, inputs } of someOf(cases, 3)) {
    it(name, async (t) => {
      const packer = requirePacker(t, 'packer-debian');
      if (packer === undefined) return;
      const server = await startGitServer(t);
      await server.add('web', files ?? { 'packer.json': fileTemplate() });
      const given = { id: ID, giturl: `${server.address}/web.git`, ...request };
      const text = JSON.stringify(given).replace('ADDRESS', server.address);
      const job = await runRoot(t, { inputs: { request: text, ...inputs }, env: packer.environment });
      assert.equal(job.conclusion, 'failure', job.log);
      const response = responseOf(job);
      assert.deepEqual(
        response.buildstages.map(({ status }) => status),
        stages,
        job.log,
      );
      assert.equal(response.status, 'failed');
      assert.equal(response.error?.code, code, job.log);
      assert.match(response.error?.message ?? '', message);
      const failed = response.buildstages.find(({ status }) => status === 'failed');
      assert.notEqual(failed?.log, '', 'the stage says why');
      assert.ok(failed?.end !== undefined);
      assert.equal(job.steps[0]?.outputs['images'] ?? '[]', '[]');
      if (name === 'in its build') assert.match(failed?.log ?? '', /going wrong/);
    });
  }
});

async function commandLines(): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
}

describe('a private repository', () => {
  it('is cloned by a token that is nowhere to be found', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const token = madeUpToken();
    const seen = new Set<string>();
    const server = await startGitServer(t, {
      token,
      // While git asks, its arguments are there for everybody on the machine.
      hold: async () => {
        for (const line of await commandLines()) seen.add(line);
      },
    });
    const spy = ['cat .git/config', 'env'];
    const library = await server.add('library', { 'README.md': 'hello' });
    const work = await server.add('web', { 'packer.json': fileTemplate(spy) });
    // By hand: the server is this process, and waits while we wait for git.
    writeFileSync(join(work, '.gitmodules'), '[submodule "library"]\n\tpath = library\n\turl = ../library.git\n');
    git(work, 'add', '.gitmodules');
    git(work, 'update-index', '--add', '--cacheinfo', `160000,${git(library, 'rev-parse', 'HEAD')},library`);
    git(work, 'commit', '--quiet', '--message', 'Submodule');
    server.publish('web');
    const request = { giturl: `${server.address}/web.git` };
    const wrong = await runRoot(t, { inputs: { request: JSON.stringify(request) }, env: packer.environment });
    assert.deepEqual(stagesOf(responseOf(wrong))[0], 'GitClone failed');
    const job = await runRoot(t, {
      inputs: { request: JSON.stringify(request), 'checkout-token': token },
      env: packer.environment,
    });
    assert.equal(job.conclusion, 'success', job.log);
    assert.ok(server.requests.some((line) => line.includes('library.git')));
    assert.ok(server.authorizations.length > 0);
    const encoded = Buffer.from(`x-access-token:${token}`).toString('base64');
    assert.ok(
      [...seen].some((line) => line.includes('clone')),
      'git was seen',
    );
    const places = {
      arguments: [...seen].join('\n'),
      log: job.steps
        .map(({ rawStdout, rawStderr }) => `${rawStdout}${rawStderr}`.replaceAll(/^::add-mask::.*$/gm, ''))
        .join('\n'),
      outputs: JSON.stringify(job.steps[0]?.outputs),
      response: JSON.stringify(responseOf(job)),
      summaries: job.summaries.join('\n'),
    };
    for (const [place, text] of Object.entries(places)) {
      for (const secret of [token, encoded, 'Authorization: Basic']) {
        assert.ok(!text.includes(secret), `the ${place} tells the token`);
      }
    }
    assert.match(places.log, /\[remote "origin"\]/, 'the configuration was shown');
  });

  it('has submodules whose addresses are held to the same', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const server = await startGitServer(t);
    const addresses = ['ext::sh -c touch% /tmp/owned', '/etc', 'http://git.example.org/a.git', '--upload-pack=x'];
    for (const url of someOf(addresses, 2)) {
      const name = `bad-${url.replace(/\W+/g, '-')}`;
      await server.add(name, {
        'packer.json': fileTemplate(),
        '.gitmodules': `[submodule "a"]\n\tpath = a\n\turl = ${url}\n`,
      });
      const request = { giturl: `${server.address}/${name}.git` };
      const job = await runRoot(t, { inputs: { request: JSON.stringify(request) }, env: packer.environment });
      assert.equal(stagesOf(responseOf(job))[1], 'GitCheckout failed', url);
      assert.match(responseOf(job).error?.message ?? '', /The submodule a is refused/, url);
    }
  });
});

describe('a request whose provider is out of reach for a while', () => {
  it('is tried again as often as "retries" says', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const server = await startGitServer(t);
    // The registry that it pulls from refuses the connection: nothing listens there.
    const builder = { type: 'docker', image: '127.0.0.1:9/acme/nothing:1', commit: true };
    if (requirePart(t, 'docker') === undefined) return;
    await server.add('web', { 'packer.json': JSON.stringify({ builders: [builder] }) });
    const request = JSON.stringify({ giturl: `${server.address}/web.git` });
    const job = await runRoot(t, { inputs: { request, retries: 1 }, env: packer.environment });
    assert.equal(job.conclusion, 'failure', job.log);
    assert.equal(job.log.match(/Trying again in \d+ s, retry 1 of 1: network/g)?.length, 1, job.log);
  });
});

describe('a request for a container', () => {
  it('tells the image as packerd did', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined || requirePart(t, 'docker') === undefined || requirePart(t, 'base-image') === undefined)
      return;
    const server = await startGitServer(t);
    await server.add('box', { 'packer.json': dockerJson({ inline: ['echo baked >/etc/motd'] }) });
    const request = { giturl: `${server.address}/box.git` };
    const job = await runRoot(t, {
      inputs: { request: JSON.stringify(request), 'clean-images': 'true' },
      env: packer.environment,
    });
    assert.equal(job.conclusion, 'success', job.log);
    const response = responseOf(job);
    const [id = ''] = response.images;
    assert.match(id, /^[0-9a-f]{64}$/);
    assert.equal(stagesOf(response).at(-1), 'DockerClean complete');
    t.after(() => docker('image', 'rm', '--force', id));
    assert.match(await docker('image', 'inspect', `sha256:${id}`), /bakehouse\.local\/box/, 'what has a name stays');
  });
});

describe('a request whose repository has a kitchen file', () => {
  for (const [what, broken] of [
    ['passes its tests', ''],
    ['fails them', "\ndescribe file('/nowhere') do\n  it { is_expected.to exist }\nend\n"],
  ] as const) {
    it(what, async (t) => {
      const packer = requirePacker(t, 'packer-debian');
      const kitchen = requirePart(t, 'kitchen');
      const bats = requirePart(t, 'bats');
      if (packer === undefined || kitchen === undefined || bats === undefined) return;
      if (requirePart(t, 'docker') === undefined || requirePart(t, 'base-image') === undefined) return;
      const server = await startGitServer(t);
      const example = fileURLToPath(new URL('../../examples/tiers', import.meta.url));
      const paths = globSync('{kitchen.yml,test/**/*}', { cwd: example, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(example, join(entry.parentPath, entry.name)));
      const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(example, path), 'utf8')]));
      const spec = 'test/integration/users/users_spec.rb';
      await server.add('lab', {
        ...files,
        [spec]: `${files[spec]}${broken}`,
        'packer.json': JSON.stringify({
          variables: { greeting: '' },
          builders: [
            {
              type: 'docker',
              image: 'debian:bookworm',
              pull: false,
              commit: true,
              // By default Packer gives the container an entry point of its own, and the image keeps it.
              run_command: ['-d', '-i', '-t', '{{.Image}}', '/bin/sh'],
              changes: ['USER app', 'CMD ["bash"]', `LABEL bakehouse.test=${madeUpToken()}`],
            },
          ],
          provisioners: [{ type: 'shell', inline: [...asItMustBe] }],
        }),
      });
      const job = await runRoot(t, {
        inputs: {
          request: JSON.stringify({
            giturl: `${server.address}/lab.git`,
            buildvars: [{ key: 'greeting', value: 'Hello' }],
          }),
        },
        env: { ...packer.environment, ...kitchen.environment },
      });
      const response = responseOf(job);
      const [id = ''] = response.images;
      t.after(() => docker('image', 'rm', '--force', id).catch(() => ''));
      const isGood = broken === '';
      assert.equal(job.conclusion, isGood ? 'success' : 'failure', job.log);
      const tested = response.buildstages.find(({ name }) => name === 'KitchenTest');
      assert.equal(tested?.status, isGood ? 'complete' : 'failed', job.log);
      assert.notEqual(tested?.log, '');
      assert.match(id, /^[0-9a-f]{64}$/);
      assert.equal(JSON.parse(job.steps[0]?.outputs['images'] ?? '[]').length, isGood ? 1 : 0);
      if (!isGood) assert.match(response.error?.message ?? '', /its tests did not pass \(failure: 1 of/);
    });
  }
});

const GEN_SCRIPT = `#!/bin/bash
echo "FROM $docker_repo/acme/demo:latest" > kitchen-dockerfile
mkdir -p .kitchen
ssh-keygen -q -t rsa -N "" -f .kitchen/docker_id_rsa </dev/null
ssh_key=$(cat .kitchen/docker_id_rsa.pub)
printf 'ENTRYPOINT []\\nRUN echo "%s" >/authorized_keys\\n' "$ssh_key" >> kitchen-dockerfile
`;

const DEMO_KITCHEN = `driver:
  name: docker
  platform: debian
  run_command: sleep infinity
  username: root
transport: { name: docker, username: root }
provisioner: { name: dummy }
verifier: { name: shell, command: bats --tap test/key.bats }
platforms:
  - name: built
    driver: { image: "acme/demo:latest" }
suites:
  - name: demo
    driver: { dockerfile: kitchen-dockerfile }
`;

const KEY_TEST = `@test "Test Kitchen has the key that the image lets in" {
  private=$(sed -n 's/.*"private_key": "\\(.*\\)".*/\\1/p' "$KITCHEN_YAML")
  public=$(docker exec "$KITCHEN_CONTAINER_ID" cut -d' ' -f1,2 /authorized_keys)
  [ "$(ssh-keygen -y -f "$private" | cut -d' ' -f1,2)" = "$public" ]
}
`;

describe('a request in the shape of the demo of packerd', () => {
  it('opens the gate for the image that its post-processors have named', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const kitchen = requirePart(t, 'kitchen');
    if (packer === undefined || kitchen === undefined || requirePart(t, 'bats') === undefined) return;
    if (requirePart(t, 'docker') === undefined || requirePart(t, 'base-image') === undefined) return;
    const server = await startGitServer(t);
    const place = `bakehouse.local/${madeUpToken().toLowerCase()}`;
    const tag = { type: 'docker-tag', repository: '{{user `docker_repo`}}/acme/demo' };
    await server.add('demo', {
      '.gitignore': '.kitchen/\nkitchen-dockerfile\n',
      '.kitchen.yml': DEMO_KITCHEN,
      'gen-kitchen-dockerfile.sh': GEN_SCRIPT,
      'test/key.bats': KEY_TEST,
      'packer.json': JSON.stringify({
        variables: { version: '{{env `version`}}', docker_repo: null },
        builders: [{ name: 'docker-debian', type: 'docker', image: 'debian:bookworm', pull: false, commit: true }],
        provisioners: [{ type: 'shell', inline: [`echo ${place} >/etc/motd`] }],
        'post-processors': [[{ ...tag, tag: '{{user `version`}}' }], [{ ...tag, tag: 'latest' }]],
      }),
    });
    const request = {
      giturl: `${server.address}/demo.git`,
      buildonly: 'docker-debian',
      buildvars: [
        { key: 'version', value: '0.21' },
        { key: 'docker_repo', value: place },
      ],
    };
    const job = await runRoot(t, {
      inputs: { request: JSON.stringify(request), parallel: 2, retries: 1, 'clean-images': 'true' },
      env: { ...packer.environment, ...kitchen.environment },
    });
    const response = responseOf(job);
    for (const id of response.images) t.after(() => docker('image', 'rm', '--force', id).catch(() => ''));
    assert.equal(job.conclusion, 'success', job.log);
    assert.deepEqual(stagesOf(response).slice(-3), [
      'RunPacker complete',
      'KitchenTest complete',
      'DockerClean complete',
    ]);
    const hrefs = response.artifacts.map(({ href }) => href);
    for (const version of ['0.21', 'latest']) assert.ok(hrefs.includes(`${place}/acme/demo:${version}`), hrefs.join());
  });
});
