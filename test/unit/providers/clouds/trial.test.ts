import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { ServiceError } from '../../../../src/core/http/answer.ts';
import { KitchenError } from '../../../../src/kitchen/outcome.ts';
import { appeared, endAfterKill, refusedTrial } from '../../../../src/providers/clouds/trial.ts';

describe('the end of a test that was killed', () => {
  it('takes the folder with the key away also where the cloud cannot be asked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trial-'));
    writeFileSync(join(folder, 'key'), 'k');
    await assert.rejects(
      endAfterKill(
        folder,
        async () => Promise.reject(new Error('no credentials')),
        () => assert.fail(),
      ),
      /no credentials/,
    );
    assert.ok(!existsSync(folder));
  });

  it('waits for what was asked for, and not for what was not', async () => {
    let looks = 0;
    const look = async (): Promise<string | undefined> => ((looks += 1) > 1 ? 'it' : undefined);
    assert.equal(await appeared(look, 0), undefined);
    assert.equal(looks, 1);
    looks = 0;
    assert.equal(await appeared(look, 60_000), 'it');
    assert.equal(looks, 2);
  });
});

describe('a refused start', () => {
  it('is one that the user can mend, unless the cloud has trouble itself', () => {
    const refused = refusedTrial(new ServiceError('Acme', { status: 400, text: '' }), 'The machine of web');
    assert.ok(refused instanceof KitchenError && refused.failure === 'config');
    assert.equal(refused.message, 'The machine of web was refused: Acme: HTTP 400.');
    for (const error of [new ServiceError('Acme', { status: 503, text: '' }), new Error('x')])
      assert.equal(refusedTrial(error, 'It'), error);
  });
});
