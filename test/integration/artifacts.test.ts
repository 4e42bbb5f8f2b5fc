// The real artifact client against the harness's twin of the service: what one job keeps, another job of the run reads.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';

import { zipOf } from '../support/archives/zip.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import { sampleRecord } from '../unit/image/sample-record.ts';
import { type FixtureAction, only, writeAction } from '../unit/runner-harness/fixture-action.ts';

const source = (path: string): string => JSON.stringify(import.meta.resolve(`../../src/${path}`));
const preamble = `
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
const { createActionsHost } = await import(${source('core/runner/actions-host.ts')});
const { downloadRecords } = await import(${source('image/record-artifacts.ts')});
const { latestRecords } = await import(${source('image/record-chain.ts')});
const host = createActionsHost(env);
const output = (name, value) => append('GITHUB_OUTPUT', name + '=' + JSON.stringify(value) + '\\n');
`;
const inputs = ['inputs:', '  artifacts: { default: "{}" }'];

/** Uploads artifacts: name to the text of record.json. */
const uploader = (): Promise<FixtureAction> =>
  writeAction({
    top: inputs,
    main: `${preamble}
for (const [name, text] of Object.entries(JSON.parse(env.INPUT_ARTIFACTS))) {
  writeFileSync(join(host.temporary, 'record.json'), text);
  writeFileSync(join(host.temporary, 'packer.log'), 'log');
  const result = await host.upload({ name, files: ['record.json', 'packer.log'], root: host.temporary });
  if (result.kind !== 'uploaded') throw new Error(result.reason);
}`,
  });

const reader = (): Promise<FixtureAction> =>
  writeAction({
    main: `${preamble}
output('list', await host.artifacts('p-'));
output('missing', await host.download('p-none', join(host.temporary, 'none')));
const legs = new Map([['web', 'web'], ['db', 'db'], ['cache', 'cache']]);
const folder = join(host.temporary, 'records');
const found = await downloadRecords(host, 'p', legs, folder);
output('kind', found.kind);
if (found.kind === 'found') {
  const { byLeg, problems } = latestRecords(found.set);
  output('latest', Object.fromEntries([...byLeg].map(([leg, one]) => [leg, [one.from, one.record.status]]).sort()));
  output('problems', Object.fromEntries(problems));
  output('files', readdirSync(folder, { recursive: true }).sort());
} else output('reason', found.reason);
host.secret('a-masked-value');
output('hides', [host.hides('x a-masked-value y'), host.hides('nothing')]);`,
  });

const record = (leg: string, attempt: number, over: Parameters<typeof sampleRecord>[0] = {}): string =>
  JSON.stringify(sampleRecord({ leg, previous: null, run: { url: '', id: '1', attempt }, ...over }));

describe('artifacts of a run', { concurrency: 2 }, () => {
  test('records of one job are found by another, the latest of each leg; what is broken is told', async () => {
    await using run = await Run.start();
    await using uploading = await uploader();
    await using reading = await reader();
    const artifacts = {
      'p-web-bake-a1': record('web', 1, { status: 'failed' }),
      'p-web-bake-a2': record('web', 2),
      'p-db-bake-a1': record('other', 1),
      'p-cache-bake-a1': '{"schema":',
      'p-unknown-bake-a1': 'not asked for',
      'p-web-leftovers-a1': 'no record',
      'q-web-bake-a9': record('web', 9),
    };
    const first = only(
      (await runJob({ run, steps: [{ action: uploading.action, inputs: { artifacts: JSON.stringify(artifacts) } }] }))
        .steps,
    );
    assert.equal(first.conclusion, 'success', first.log);
    const step = only((await runJob({ run, steps: [{ action: reading.action }] })).steps);
    assert.equal(step.conclusion, 'success', step.log);
    const read = (name: string): unknown => JSON.parse(step.outputs[name] ?? 'null');
    const names = Object.keys(artifacts).filter((name) => name.startsWith('p-'));
    assert.deepEqual(read('list'), { kind: 'found', names: names.sort() });
    assert.match(step.outputs['missing'] ?? '', /"kind":"unavailable","reason":".*not found/i);
    assert.deepEqual(read('latest'), { web: ['p-web-bake-a2', 'baked'] });
    assert.match(
      step.outputs['problems'] ?? '',
      /The artifact \\"p-db-bake-a1\\" should be the record of db, but is one of \\"other\\"/,
    );
    assert.match(step.outputs['problems'] ?? '', /The record \\"p-cache-bake-a1\\" is not JSON/);
    assert.deepEqual(read('hides'), [true, false]);
    assert.doesNotMatch(step.outputs['files'] ?? '', /web|bake/, 'no folder has a name that another job chose');
  });

  test('a file that is not put into an archive is kept as what it is, under its own name, and read back', async () => {
    await using run = await Run.start();
    await using uploading = await writeAction({
      main: `${preamble}
writeFileSync(join(host.temporary, 'p-report-a1.html'), '<!doctype html><title>é</title>');
const name = 'p-report-a1.html';
output('result', await host.upload({ name, files: [name], root: host.temporary, isUnzipped: true }));
output('back', await host.download(name, join(host.temporary, 'back')));
output('files', readdirSync(join(host.temporary, 'back')));`,
    });
    const step = only((await runJob({ run, steps: [{ action: uploading.action }] })).steps);
    assert.equal(step.conclusion, 'success', step.log);
    const kept = only(run.twin.artifacts.list());
    assert.deepEqual([kept.name, kept.mimeType], ['p-report-a1.html', 'text/html']);
    assert.equal((await run.twin.artifacts.archive(kept.name)).toString(), '<!doctype html><title>é</title>');
    assert.equal(step.outputs['back'], '{"kind":"downloaded"}', step.log);
    assert.equal(step.outputs['files'], '["p-report-a1.html"]');
    const digest = kept.digest.replace('sha256:', '');
    assert.deepEqual(JSON.parse(step.outputs['result'] ?? ''), { kind: 'uploaded', digest, id: kept.id });
  });

  test('without the service the reason is told', async () => {
    await using run = await Run.start({ artifacts: false, cache: false });
    await using reading = await reader();
    const step = only((await runJob({ run, steps: [{ action: reading.action }] })).steps);
    assert.equal(step.outputs['kind'], '"unavailable"', step.log);
    assert.equal(step.outputs['reason'], '"this runner has no artifact service"');
  });

  test('a service that fails is a reason, too', async () => {
    await using run = await Run.start();
    await using reading = await reader();
    const fault = run.twin.fail({ on: 'ListArtifacts', status: 403, body: '{"msg":"no more"}' });
    const step = only((await runJob({ run, steps: [{ action: reading.action }] })).steps);
    assert.equal(step.outputs['kind'], '"unavailable"', step.log);
    assert.match(step.outputs['reason'] ?? '', /no more/);
    assert.ok(fault.struck > 0);
  });

  test('an artifact that another hand made stays in its folder, and only a plain record.json counts', async () => {
    await using run = await Run.start();
    await using reading = await reader();
    const link = 0o120777;
    await plant(run, 'p-web-bake-a1', zipOf([{ name: '../evil.json', data: record('web', 1) }]));
    await plant(run, 'p-db-bake-a1', zipOf([{ name: 'record.json', data: '/etc/passwd', mode: link }]));
    await plant(run, 'p-cache-bake-a1', zipOf([{ name: 'record.json/x', data: 'x' }]));
    const step = only((await runJob({ run, steps: [{ action: reading.action }] })).steps);
    assert.equal(step.outputs['latest'], '{}', step.log);
    const problems = step.outputs['problems'] ?? '';
    assert.match(problems, /The artifact \\"p-web-bake-a1\\" holds no file record\.json/);
    const files: unknown = JSON.parse(step.outputs['files'] ?? '');
    assert.ok(Array.isArray(files) && files.length === 7, step.outputs['files']);
    for (const file of files) assert.match(String(file), /^\d/, 'nothing lies beside the folders');
    // The client makes no links: the text that would be its target is all that there is.
    assert.match(problems, /The record \\"p-db-bake-a1\\" is not JSON/);
    assert.match(problems, /The artifact \\"p-cache-bake-a1\\" holds no file record\.json/);
  });

  test('what is not what was uploaded is not taken', async () => {
    await using run = await Run.start();
    await using reading = await reader();
    await plant(run, 'p-web-bake-a1', zipOf([{ name: 'record.json', data: record('web', 1) }]));
    run.twin.fail({ on: /^GET \/blobs\//, status: 200, body: record('web', 1, { name: 'changed' }) });
    const step = only((await runJob({ run, steps: [{ action: reading.action }] })).steps);
    assert.equal(step.outputs['latest'], '{}', step.log);
    assert.match(step.outputs['problems'] ?? '', /could not be fetched: what came is not what was uploaded \(sha256:/);
  });
});

/** Uploads an archive as it is, past the client. */
async function plant(run: Run, name: string, archive: Buffer): Promise<void> {
  const call = async (method: string, more: object): Promise<Readonly<Record<string, unknown>>> => {
    const response = await fetch(`${run.twin.address}/twirp/github.actions.results.api.v1.ArtifactService/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${run.serviceEnvironment()['ACTIONS_RUNTIME_TOKEN'] ?? ''}` },
      body: JSON.stringify({
        workflow_run_backend_id: run.backendId,
        workflow_job_run_backend_id: 'x',
        name,
        ...more,
      }),
    });
    assert.equal(response.status, 200, method);
    return z.record(z.string(), z.unknown()).parse(await response.json());
  };
  const address = String((await call('CreateArtifact', {}))['signed_upload_url']);
  const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/zip' };
  assert.equal((await fetch(address, { method: 'PUT', headers, body: new Uint8Array(archive) })).status, 201);
  await call('FinalizeArtifact', { size: String(archive.length) });
}
