import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { runJob } from '../../support/runner/job.ts';
import { Run } from '../../support/runner/run.ts';
import { only, writeAction } from './fixture-action.ts';

// The real client, in a real step.
const client = `
const { DefaultArtifactClient } = await import(${JSON.stringify(import.meta.resolve('@actions/artifact'))});
const artifacts = new DefaultArtifactClient();
const output = (name, value) => append('GITHUB_OUTPUT', name + '=' + JSON.stringify(value) + '\\n');
`;

const upload = `${client}
writeFileSync('record.json', '{"image":"ami-1"}');
writeFileSync('log.txt', 'x'.repeat(Number(env.INPUT_SIZE)));
for (const name of env.INPUT_NAMES.split(' ')) {
  try {
    output('upload', await artifacts.uploadArtifact(name, ['record.json', 'log.txt'], '.', { compressionLevel: 0 }));
  } catch (error) {
    output('error', error.message);
  }
}
`;

const top = ['inputs:', '  names: { default: bake-web }', '  size: { default: 10 }'];

describe('twin', { concurrency: 3 }, () => {
  test('an artifact goes up in one job, is listed, fetched and deleted in another, and tests can read it', async () => {
    await using run = await Run.start();
    await using uploading = await writeAction({ main: upload, top });
    await using fetching = await writeAction({
      main: `${client}
      const { artifacts: list } = await artifacts.listArtifacts();
      const { artifact } = await artifacts.getArtifact('bake-web');
      const { downloadPath, digestMismatch } = await artifacts.downloadArtifact(artifact.id, { path: 'down', expectedHash: artifact.digest });
      output('list', list.map(({ name, size }) => ({ name, size })));
      output('down', { image: JSON.parse(readFileSync('down/record.json')).image, log: readFileSync('down/log.txt').length, digestMismatch });
      if (env.INPUT_DELETE === 'true') output('deleted', (await artifacts.deleteArtifact('bake-web')).id === artifact.id);
    `,
    });
    const first = only(
      (await runJob({ run, steps: [{ action: uploading.action, inputs: { size: 9_000_000 } }] })).steps,
    );
    assert.equal(first.outputs['error'], undefined);
    const uploaded = z
      .object({ id: z.number(), size: z.number(), digest: z.string() })
      .parse(JSON.parse(first.outputs['upload'] ?? ''));
    const artifact = only(run.artifacts.list());
    assert.deepEqual(
      { id: artifact.id, size: artifact.size, digest: artifact.digest },
      { ...uploaded, digest: `sha256:${uploaded.digest}` },
    );
    const files = await run.artifacts.files('bake-web');
    assert.deepEqual([...files.keys()].sort(), ['log.txt', 'record.json']);
    assert.equal(files.get('record.json')?.toString(), '{"image":"ami-1"}');
    assert.equal(files.get('log.txt')?.length, 9_000_000);
    // More than one block went over the wire.
    assert.ok(run.twin.calls.filter((call) => call.includes('comp=block&')).length > 1);

    const second = only((await runJob({ run, steps: [{ action: fetching.action, inputs: { delete: true } }] })).steps);
    assert.equal(second.conclusion, 'success', second.log);
    assert.deepEqual(JSON.parse(second.outputs['list'] ?? ''), [{ name: 'bake-web', size: uploaded.size }]);
    assert.deepEqual(JSON.parse(second.outputs['down'] ?? ''), {
      image: 'ami-1',
      log: 9_000_000,
      digestMismatch: false,
    });
    assert.equal(second.outputs['deleted'], 'true');
    assert.deepEqual(run.artifacts.list(), []);
    await assert.rejects(run.artifacts.files('bake-web'), /no artifact bake-web/u);
  });

  test('a name is taken once per run, and another run has its own names', async () => {
    await using run = await Run.start();
    await using uploading = await writeAction({ main: upload, top });
    const steps = [{ action: uploading.action, inputs: { names: 'bake-web bake-web' } }];
    const { outputs } = only((await runJob({ run, steps })).steps);
    assert.match(outputs['upload'] ?? '', /"id":1/u);
    assert.match(outputs['error'] ?? '', /\(409\) Conflict: an artifact with this name already exists/u);
    await using other = await Run.start();
    await runJob({ run: other, steps: [{ action: uploading.action }] });
    assert.equal(only(other.artifacts.list()).name, 'bake-web');
  });

  test('the services fail as a test wants', async () => {
    await using run = await Run.start();
    await using uploading = await writeAction({ main: upload, top });
    const refused = run.twin.fail({ on: 'CreateArtifact', status: 403, body: '{"msg":"no more"}', times: 1 });
    const first = only((await runJob({ run, steps: [{ action: uploading.action }] })).steps);
    assert.match(first.outputs['error'] ?? '', /\(403\) Forbidden: no more/u);
    assert.equal(refused.struck, 1);

    const address = `${run.twin.address}/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL`;
    const lost = run.twin.fail({ on: /CacheService\/Get/u, drop: 'after' });
    await assert.rejects(fetch(address, { method: 'POST' }), /fetch failed/u);
    lost.stop();
    const started = performance.now();
    run.twin.fail({ on: 'CacheService', delayMs: 60 });
    assert.equal((await fetch(address, { method: 'POST' })).status, 401);
    assert.ok(performance.now() - started >= 55);
  });

  test('tokens and signatures are checked', async () => {
    await using run = await Run.start();
    await using other = await Run.start();
    const service = `${run.twin.address}/twirp/github.actions.results.api.v1.ArtifactService`;
    const ask = async (token: string, runId: string): Promise<Response> =>
      await fetch(`${service}/CreateArtifact`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ workflow_run_backend_id: runId, workflow_job_run_backend_id: 'x', name: 'a' }),
      });
    const token = run.serviceEnvironment()['ACTIONS_RUNTIME_TOKEN'] ?? '';
    assert.equal((await ask(other.serviceEnvironment()['ACTIONS_RUNTIME_TOKEN'] ?? '', run.backendId)).status, 401);
    assert.equal((await ask(token, other.backendId)).status, 403);
    const created = z.object({ signed_upload_url: z.string() }).parse(await (await ask(token, run.backendId)).json());
    const address = created.signed_upload_url;
    assert.equal((await fetch(address.replace(/sig=.*/u, 'sig=0'), { method: 'PUT', body: 'x' })).status, 403);
    assert.equal((await fetch(address, { method: 'PUT', body: 'x' })).status, 201);
  });

  test('a cache entry is reserved once, uploaded, and found by key, prefix and range', async () => {
    await using run = await Run.start();
    const token = run.serviceEnvironment()['ACTIONS_RUNTIME_TOKEN'] ?? '';
    const ask = async (method: string, message: object): Promise<{ status: number; body: Record<string, unknown> }> => {
      const response = await fetch(`${run.twin.address}/twirp/github.actions.results.api.v1.CacheService/${method}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ version: 'v', ...message }),
      });
      return { status: response.status, body: z.record(z.string(), z.unknown()).parse(await response.json()) };
    };
    const save = async (key: string, content: string): Promise<void> => {
      const { body } = await ask('CreateCacheEntry', { key });
      const put = { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: content };
      assert.equal((await fetch(String(body['signed_upload_url']), put)).status, 201);
      const size = String(content.length);
      assert.equal((await ask('FinalizeCacheEntryUpload', { key, size_bytes: size })).body['ok'], true);
    };
    const look = async (message: object): Promise<unknown> =>
      (await ask('GetCacheEntryDownloadURL', message)).body['matched_key'];

    assert.equal(await look({ key: 'plugins-1' }), '');
    await save('plugins-1', 'older');
    await save('plugins-2', '0123456789');
    assert.equal((await ask('CreateCacheEntry', { key: 'plugins-1' })).status, 409);
    assert.equal(await look({ key: 'plugins-1' }), 'plugins-1');
    assert.equal(await look({ key: 'plugins-3', restore_keys: ['none-', 'plugins-'] }), 'plugins-2');
    assert.equal(await look({ key: 'plugins-1', version: 'w' }), '');
    assert.deepEqual(run.caches.keys(), ['plugins-1', 'plugins-2']);

    const found = await ask('GetCacheEntryDownloadURL', { key: 'plugins-2' });
    const address = String(found.body['signed_download_url']);
    const part = await fetch(address, { headers: { range: 'bytes=2-4' } });
    assert.deepEqual([part.status, part.headers.get('content-range'), await part.text()], [206, 'bytes 2-4/10', '234']);
    const head = await fetch(address, { method: 'HEAD' });
    assert.equal(head.headers.get('content-length'), '10');
    assert.equal((await fetch(address, { headers: { range: 'bytes=10-' } })).status, 416);
  });
});
