// A disk on its way into and out of a real registry, killed at any moment: nobody finds half a disk, and the next try ends well.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { sha256 } from '../../src/core/files/files.ts';
import type { BakedImage } from '../../src/image/record.ts';
import { BESIDE, readBesideRecord } from '../../src/providers/file/beside.ts';
import { findPushed, openBuildRegistry } from '../../src/providers/qemu/build-registry.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { requirePart } from '../support/peers/available.ts';
import { startRegistry } from '../support/peers/registry.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { bakedImage } from '../support/publish/registry-publisher.ts';
import { someOf } from '../support/thorough.ts';

introduceProviders();

const KEY = 'bk2-test';
const DISK = 'build/machine/web.qcow2';
const source = (path: string): string => JSON.stringify(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)));
const fakes = JSON.stringify(fileURLToPath(new URL('../unit/core/runner/fake-host.ts', import.meta.url)));

/** One step of a job, which a kill may end at any time. */
const STEP = `
const { bringMachine, sendMachines } = await import(${source('providers/qemu/hand-off.ts')});
const { introduceProviders } = await import(${source('providers/providers.ts')});
const { fakeHost } = await import(${fakes});
introduceProviders();
const { way, folder, repository, image } = JSON.parse(process.argv[1]);
const host = { ...fakeHost(), workspace: folder, temporary: folder + '/temp' };
const inputs = { 'artifact-prefix': 'x', 'pass-env': [], 'allow-untrusted': false };
const leg = { leg: 'web', slug: 'web', key: ${JSON.stringify(KEY)}, 'declared-tag': null, folder };
console.log('begins');
const done = way === 'send'
  ? (await sendMachines(host, inputs, { kind: 'registry', repository }, leg, [image]))[0]
  : await bringMachine(host, inputs, repository, leg, image);
console.log(JSON.stringify(done));
`;

interface Step {
  readonly way: 'send' | 'bring';
  readonly folder: string;
  readonly repository: string;
  readonly image: BakedImage;
}

/** What it came to; undefined where it was killed. @param killed ms after it has begun */
async function run(step: Step, killed?: number): Promise<string | undefined> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', STEP, JSON.stringify(step)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let last = '';
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'begins' && killed !== undefined) {
      void pause(killed).then(() => child.kill('SIGKILL'));
    }
    last = line;
  }
  await ended;
  return child.signalCode === null ? last : undefined;
}

describe('a disk that is handed on by a registry', () => {
  it('is there whole or not at all, whenever it is killed', async (t) => {
    const part = requirePart(t, 'docker-registry');
    if (part === undefined) return;
    const registry = await startRegistry(t, part);
    const folder = await temporaryFolder(t);
    const path = join(folder, DISK);
    const content = randomBytes(24 * 1024 * 1024);
    const put = (): void => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    };
    const file = { path: DISK, size: content.length, sha256: sha256(content) };
    const image = bakedImage({ id: file.sha256, provider: 'qemu', digests: {}, files: [file] });
    const moments = someOf([0, 30, 60, 100, 150, 200, 300, 400, 600, 900], 2);
    let sent = image;
    for (const [index, wait] of moments.entries()) {
      put();
      const repository = `${registry.host}/acme/staging-${index}`;
      const at = `${wait} ms`;
      const first = await run({ way: 'send', folder, repository, image }, wait);
      const found = await findPushed(openBuildRegistry({}), repository, KEY, ['x']);
      if (first === undefined && found.kind === 'missing') assert.equal(found.reason, null, at);
      sent = JSON.parse((await run({ way: 'send', folder, repository, image })) ?? '{}');
      assert.match(sent.handoff?.ref ?? '', /@sha256:/, at);

      rmSync(join(folder, 'build'), { recursive: true });
      await run({ way: 'bring', folder, repository, image: sent }, wait);
      // A record without its disk is an earlier image to whoever comes next.
      if (existsSync(path)) {
        assert.ok(readFileSync(path).equals(content), at);
        assert.equal(readBesideRecord(`${path}${BESIDE}`)?.key, KEY, at);
      }
      assert.equal(await run({ way: 'bring', folder, repository, image: sent }), JSON.stringify(image.id), at);
      assert.ok(readFileSync(path).equals(content), at);
      assert.deepEqual(readdirSync(join(folder, 'build')), ['machine'], at);
      assert.deepEqual(readdirSync(join(folder, 'temp/bakehouse/handoff')), [], at);
      t.diagnostic(`killed after ${at}: ${first === undefined ? 'before' : 'after'} it was sent`);
    }
  });
});
