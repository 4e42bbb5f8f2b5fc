import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { sha256 } from '../../../src/core/files/files.ts';
import type { FoundImage } from '../../../src/image/found.ts';
import type { Providers } from '../../../src/image/provider.ts';
import { lookForDeposits, workersOf } from '../../../src/plan/deposits.ts';
import type { StagedManifest } from '../../../src/providers/docker/staged-manifest.ts';
import { writeBeside } from '../../../src/providers/file/beside.ts';
import type { Deposit, Left } from '../../../src/recipe/template/deposits.ts';
import { dockerProvider } from '../../../src/providers/docker/provider.ts';
import { fileProvider } from '../../../src/providers/file/provider.ts';
import { sampleAsker } from '../image/sample-asker.ts';
import { memoryDocker } from '../providers/docker/memory-docker.ts';

const ID = sha256('image');
const OTHER = sha256('another');
const KEY = 'bk2-key';
const image: FoundImage = {
  build: 'docker.a',
  provider: 'docker',
  account: null,
  region: 'local',
  id: ID,
  created: null,
  digests: {},
  tags: [],
  files: [],
  verified: false,
  runId: null,
};

const deposit = (by: string, left: Left): Deposit => ({ build: 'docker.a', by, left, file: 't.pkr.hcl', line: 7 });
const names = deposit('docker-tag', { kind: 'names', references: ['acme/web:1'] });
const pushed = deposit('docker-push', { kind: 'pushed', references: ['127.0.0.1:1/web:1'] });
const unknown = deposit('shell-local', { kind: 'unknown', reason: 'nobody can look for it' });

function places(tagged: string, answer: StagedManifest | null): Providers {
  const held = [ID, OTHER].map((id) => ({ id, created: '', tags: [], repoDigests: [], labels: {} }));
  const clients = {
    docker: memoryDocker(held, tagged === '' ? {} : { 'acme/web:1': tagged }),
    registry: { digestOf: async () => ({ kind: 'missing', reason: 'not a matter of deposits' }) as const },
    manifests: answer === null ? null : { read: async () => answer },
    whyNoRegistry: 'no registry is asked for an untrusted change',
  };
  return [dockerProvider(undefined, () => clients), fileProvider()];
}

const there = (config: string): StagedManifest => ({ kind: 'found', manifest: sha256('m'), config });

async function ask(deposits: readonly Deposit[], at: Providers, isAccepted = false): Promise<string> {
  const answer = await lookForDeposits(
    { deposits, images: [image], key: KEY, workingDirectory: tmpdir(), isAccepted },
    at,
    sampleAsker(),
  );
  return answer.kind === 'lost' ? answer.reason : answer.artifacts.map(({ at: place }) => place).join(' ');
}

describe('lookForDeposits', () => {
  test('takes a name for this image only where it is one of it', async () => {
    assert.equal(await ask([names], places(ID, null)), 'acme/web:1');
    assert.match(await ask([names], places(OTHER, null)), /^docker-tag is to run: acme\/web:1 is another image$/);
    assert.match(await ask([names], places('', null)), /^docker-tag is to run: acme\/web:1 is not there/);
  });

  test('takes a pushed image by its config, and asks nobody of an untrusted change', async () => {
    assert.equal(await ask([pushed], places('', there(ID))), '127.0.0.1:1/web:1');
    assert.match(await ask([pushed], places('', there(OTHER))), /is another image/);
    assert.match(await ask([pushed], places('', { kind: 'missing' })), /the registry has no such image/);
    assert.match(await ask([pushed], places('', { kind: 'unknown', reason: 'it is out of reach' })), /out of reach/);
    assert.match(await ask([pushed], places('', null)), /no registry is asked for an untrusted change/);
  });

  test('what no provider knows is made again', async () => {
    assert.match(await ask([names], [fileProvider()]), /^what docker-tag left of docker\.a .* is nowhere that/);
    assert.match(await ask([deposit('x', { kind: 'files', paths: ['a'] })], []), /is nowhere that can be looked at$/);
  });

  test('what nobody can look for is a reason, with its place, unless it is accepted', async () => {
    assert.equal(await ask([unknown], places(ID, null)), 'nobody can look for it (t.pkr.hcl:7)');
    assert.equal(await ask([unknown, names], places('', null), true), '');
  });

  test('takes a file by the digest beside it, of this key', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'bakehouse-deposits-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const saved = deposit('docker-save', { kind: 'files', paths: ['out.tar'] });
    const look = async (key = KEY): Promise<string> => {
      const question = { deposits: [saved], images: [image], key, workingDirectory: folder, isAccepted: false };
      const answer = await lookForDeposits(question, places(ID, null), sampleAsker());
      return answer.kind === 'lost' ? answer.reason : (answer.artifacts[0]?.digest ?? '');
    };
    assert.match(await look(), /docker-save is to run: out\.tar has no record beside it/);
    writeFileSync(join(folder, 'out.tar'), 'saved');
    const digest = sha256('saved');
    writeBeside(folder, {
      key: KEY,
      recipe: null,
      build: 'docker.a',
      id: digest,
      created: null,
      files: [{ path: 'out.tar', size: 5, sha256: digest }],
      run: null,
      verified: false,
    });
    assert.equal(await look(), digest);
    assert.match(await look('bk2-other'), /out\.tar is of another key/);
    writeFileSync(join(folder, 'out.tar'), 'SAVED');
    assert.match(await look(), /out\.tar has changed/);
    rmSync(join(folder, 'out.tar'));
    assert.match(await look(), /out\.tar is missing/);
  });

  test('the manifest is never a reason, nor among those that do something elsewhere', async () => {
    const manifest = deposit('manifest', {
      kind: 'manifest',
      path: null,
      artifact: { kind: 'unknown' },
      stripPath: false,
      stripTime: false,
      customData: null,
    });
    assert.equal(await ask([manifest], places('', null)), '');
    assert.deepEqual(workersOf([manifest, names, names, unknown]), ['docker-tag', 'shell-local']);
  });
});
