// deliver: commit and pull-request as steps of a job, with the job's own token, against a real git server and a twin of
// GitHub's API. EC2, which is asked whether the images are what their records say, is the fake.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { temporaryFolder } from '../support/plan/repository.ts';
import { bakedTags, candidateOf, KEY, START } from '../support/publish/aws-publishing.ts';
import { startFakeAws } from '../support/publish/aws-fake.ts';
import { type GitServer, startGitServer } from '../support/publish/git-server.ts';
import { type GithubTwin, startGithubTwin } from '../support/publish/github-twin.ts';
import { publishAction, pushToMain } from '../support/publish/image-chain.ts';
import { awsEnvironment, writeVerifiedRecords } from '../support/publish/verified-records.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import type { StepResult } from '../support/runner/step.ts';
import { readZip } from '../support/runner/twin/zip.ts';

const FILES = {
  'ids/images.properties': '# kept by hand\r\nother.id = x\r\nweb.image.id = ami-0\r\n',
  'ids/images.json': '{\n\t"db": "ami-9",\n\t"web": "ami-0"\n}',
};

interface Bench {
  readonly server: GitServer;
  readonly twin: GithubTwin;
  readonly id: string;
  /** Publishes in a run of its own, as another runner would; whatever it leaves is held to tell no token. */
  readonly publish: () => Promise<StepResult>;
}

async function bench(t: TestContext, deliver: 'commit' | 'pull-request'): Promise<Bench> {
  const server = await startGitServer(t, FILES);
  const twin = await startGithubTwin(t, server);
  const fake = await startFakeAws(['us-east-1']);
  t.after(fake.stop);
  const { id } = fake.region('us-east-1').add({ name: 'web-1', created: START, tags: bakedTags() });
  const records = await temporaryFolder(t);
  for (const image of candidateOf({ 'us-east-1': id }).images) writeVerifiedRecords(records, [{ image, key: KEY }]);
  const files = { properties: 'ids/images.properties', map: 'ids/images.json', deliver };
  const publish: Bench['publish'] = async () => {
    await using run = await Run.start();
    const { temp, steps, log } = await runJob({
      run,
      env: { ...awsEnvironment(fake), HOME: await temporaryFolder(t) },
      event: pushToMain,
      github: {
        repository: 'acme/images',
        // What ends like this is no server of a company's own to @actions/artifact, which would then keep nothing.
        server_url: `http://github.localhost:${new URL(server.url).port}`,
        api_url: twin.apiUrl,
        token: server.token,
      },
      steps: [
        { action: publishAction, id: 'publish', inputs: { records, targets: JSON.stringify({ ids: { files } }) } },
      ],
    });
    const [step] = steps;
    assert.ok(step !== undefined, log);
    await tellsNoToken(server.token, step, temp, run);
    return step;
  };
  return { server, twin, id, publish };
}

/** Neither the token nor the login that git makes of it; what the runner would mask is looked at as it was printed. */
async function tellsNoToken(token: string, step: StepResult, temp: string, run: Run): Promise<void> {
  const printed = step.rawStdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const told = new Map([
    ['the output of the step', [...printed, step.rawStderr].join('\n')],
    ['its outputs', JSON.stringify([step.outputs, step.state, step.envAdded, step.summary, step.annotations])],
  ]);
  for (const entry of readdirSync(join(temp, 'bakehouse'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) told.set(entry.name, readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  }
  for (const { name } of run.artifacts.list()) {
    for (const [path, bytes] of readZip(await run.artifacts.archive(name))) told.set(`${name}/${path}`, String(bytes));
  }
  const names = [...told.keys()].join('\n');
  assert.match(names, /^publish-journal\.json$/m);
  assert.match(names, /^image-manifest\.json$/m);
  assert.match(names, /^bakehouse-web-publish-a1\//m);
  assert.match(step.rawStdout, /^::add-mask::/m);
  for (const [name, text] of told) {
    for (const secret of [token, Buffer.from(`x-access-token:${token}`).toString('base64')]) {
      assert.ok(!text.includes(secret), `${name} tells the token`);
    }
  }
}

function log(server: GitServer, branch: string): readonly string[] {
  return server.git('log', '--format=%an: %s', branch).trim().split('\n');
}

describe('publish-image with deliver: commit', () => {
  it('merges with a rival push in between, and changes nothing the second time', async (t) => {
    const { server, twin, id, publish } = await bench(t, 'commit');
    const theirs = { 'ids/images.json': FILES['ids/images.json'].replace('ami-9', 'ami-99'), 'new.txt': 'theirs' };
    server.before('POST git-receive-pack', () => server.commit('main', theirs));
    const first = await publish();
    assert.equal(first.outputs['status'], 'published', first.log);
    // The push that lost, and the one that won.
    assert.deepEqual([server.pushes(), first.outputs['mutations']], [2, '2']);
    assert.equal(server.file('main', 'ids/images.json'), `{\n\t"db": "ami-99",\n\t"web": "${id}"\n}`);
    assert.equal(server.file('main', 'ids/images.properties'), FILES['ids/images.properties'].replace('ami-0', id));
    assert.equal(server.file('main', 'new.txt'), 'theirs');
    const commits = ['github-actions[bot]: Update image ids of ids', 'Rival: Somebody else', 'Rival: First'];
    assert.deepEqual(log(server, 'main'), commits);

    const second = await publish();
    assert.equal(second.outputs['status'], 'unchanged', second.log);
    assert.deepEqual([second.outputs['changed'], second.outputs['mutations']], ['false', '0']);
    assert.equal(server.pushes(), 2);
    assert.deepEqual(log(server, 'main'), commits);
    assert.deepEqual([twin.reads(), twin.writes()], [0, 0]);
  });
});

describe('publish-image with deliver: pull-request', () => {
  it('proposes once, and calls nothing that writes the second time', async (t) => {
    const { server, twin, id, publish } = await bench(t, 'pull-request');
    const first = await publish();
    assert.equal(first.outputs['status'], 'published', first.log);
    assert.deepEqual([server.pushes(), twin.writes(), first.outputs['mutations']], [1, 1, '2']);
    assert.deepEqual(
      twin.pulls.map(({ title, head, base, state }) => [title, head, base, state]),
      [['Update image ids of ids', 'bakehouse/ids', 'main', 'open']],
    );
    const properties = FILES['ids/images.properties'].replace('ami-0', id);
    assert.equal(server.file('bakehouse/ids', 'ids/images.properties'), properties);
    assert.equal(server.file('main', 'ids/images.properties'), FILES['ids/images.properties']);

    const tip = server.git('rev-parse', 'bakehouse/ids');
    const reads = twin.reads();
    const second = await publish();
    assert.equal(second.outputs['status'], 'unchanged', second.log);
    assert.deepEqual([server.pushes(), twin.writes(), second.outputs['mutations']], [1, 1, '0']);
    assert.equal(server.git('rev-parse', 'bakehouse/ids'), tip);
    assert.ok(twin.reads() > reads, 'the second run asked GitHub, too');
  });
});
