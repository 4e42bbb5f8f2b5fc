import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import type { Host, UploadRequest } from '../../../src/core/runner/host.ts';
import { KeptResponse } from '../../../src/pipeline/kept-response.ts';
import type { BuildResponse } from '../../../src/pipeline/response.ts';
import { fakeHost, type FakeHost } from '../core/runner/fake-host.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';

function response(status: BuildResponse['status']): BuildResponse {
  const none = { buildstages: [], buildrequest: [], images: [], artifacts: [], links: [] };
  return { buildrequestid: 'order-4711', id: 'x', status, ...none };
}

interface Upload extends UploadRequest {
  readonly text: string;
}

function hostWith(over: Partial<Host> = {}): { readonly host: FakeHost; readonly uploads: Upload[] } {
  const uploads: Upload[] = [];
  const upload = async (request: UploadRequest): ReturnType<Host['upload']> => {
    uploads.push({ ...request, text: readFileSync(join(request.root, request.files[0] ?? ''), 'utf8') });
    return { kind: 'uploaded', digest: '' };
  };
  return { uploads, host: { ...fakeHost(), temporary: temporaryFolder(), upload, ...over } };
}

describe('the response of a run that goes on', () => {
  it('is an artifact from the first stage on, and the last one stays', async () => {
    const { host, uploads } = hostWith();
    const kept = new KeptResponse(host, true);
    for (const status of ['pending', 'running', 'complete'] as const) kept.changed(response(status));
    await kept.settle();
    const shown = uploads.map(({ name, replaces, isUnzipped, text }) => [
      name,
      replaces,
      isUnzipped,
      JSON.parse(text).status,
    ]);
    assert.deepEqual(shown.at(-1)?.[3], 'complete');
    assert.equal(shown[0]?.[1], false);
    assert.ok(shown.slice(1).every(([, replaces]) => replaces === true));
    assert.ok(shown.every(([name, , isUnzipped]) => name === 'bakehouse-response-a1.json' && isUnzipped === true));
    assert.ok(uploads.length <= 2, 'changes that come at once are told together');
    const before = uploads.length;
    await kept.settle();
    assert.equal(uploads.length, before);
  });

  it('stays on the runner where nobody asked for it, on a terminal, and of an untrusted change', async () => {
    for (const [over, isWanted] of [
      [{}, false],
      [{ kind: 'terminal' }, true],
      [{ trust: { kind: 'untrusted', reason: 'a fork', runs: false } }, true],
    ] as const) {
      const { host, uploads } = hostWith(over);
      const kept = new KeptResponse(host, isWanted);
      kept.changed(response('running'));
      await kept.settle();
      assert.deepEqual(uploads, []);
    }
  });

  it('that cannot be uploaded is told once, and ends nothing', async () => {
    const { host } = hostWith({ upload: async () => ({ kind: 'unavailable', reason: 'no service' }) });
    const kept = new KeptResponse(host, true);
    kept.changed(response('running'));
    await kept.settle();
    kept.changed(response('complete'));
    await kept.settle();
    assert.deepEqual(
      host.told.map(([, text]) => text),
      ['The response could not be kept as an artifact, so others see it at the end only: no service'],
    );
  });

  it('is without its logs where the runner would find a secret in it', async () => {
    const { host, uploads } = hostWith({ hides: (text) => text.includes('hunter2') });
    const kept = new KeptResponse(host, true);
    kept.changed({ ...response('running'), buildstages: [{ name: 'RunPacker', status: 'running', log: 'hunter2' }] });
    await kept.settle();
    assert.ok(uploads.length > 0 && uploads.every(({ text }) => !text.includes('hunter2')));
  });
});
