import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

import { revoke } from '../../../../src/pipeline/revoke/revoke.ts';
import { temporaryFolder } from '../../../support/plan/repository.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

const KEY = `bk2-${'a'.repeat(40)}`;

it('says where an entry that is there already stands otherwise than is asked for', async (t) => {
  const workspace = await temporaryFolder(t);
  const text = `- { key: ${KEY}, reason: a hole, by: alice, at: 2026-11-30 }\n`;
  const path = join(workspace, 'revocations.yml');
  writeFileSync(path, text);
  const warnings = async (inputs: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const host = fakeHost({ inputs: { name: KEY, ...inputs } });
    await revoke({ ...host, kind: 'terminal', workspace });
    assert.equal(readFileSync(path, 'utf8'), text);
    return host.told.flatMap(([kind, said]) => (kind === 'warning' ? [said] : []));
  };
  assert.deepEqual(await warnings({}), []);
  assert.deepEqual(await warnings({ reason: 'a hole', inherit: 'true' }), []);
  assert.deepEqual(await warnings({ reason: 'a hole', inherit: 'false', 'on-revoke': 'none' }), [
    'It stands there with another inherit, on-revoke than was given, and stays as it is: change it in the file.',
  ]);
});
