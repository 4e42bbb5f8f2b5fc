// HashiCorp's own plugins as releases: an archive and a signed list on a mirror over http, as the release host has them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { readLockfile } from '../../src/packer/install/lockfile.ts';
import { makeSigningKey } from '../support/archives/signing-key.ts';
import { zipOf } from '../support/archives/zip.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { startForwardProxy } from '../support/mirror/proxy.ts';
import { makeMirror } from '../support/mirror/release.ts';
import { type MirrorServer, serveMirror } from '../support/mirror/server.ts';
import { requirePart } from '../support/peers/available.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import { filesIn } from '../support/setup/attempt.ts';
import { HERE, setupStep, temporaryFolder } from '../support/setup/real-mirror.ts';
import { changeOneByte, sha256Of } from '../support/setup/signed-mirror.ts';

const SOURCE = 'github.com/hashicorp/example';
const VERSION = '1.8.2';
const PRODUCT = 'packer-plugin-example';
const FILE = `${PRODUCT}_v${VERSION}_x5.0_${HERE}`;
const TOKEN = 'ghs_aSecretOfTheseTests0123456789';
const TEMPLATE = `packer {
  required_plugins {
    example = {
      source  = "${SOURCE}"
      version = "~> 1.8"
    }
  }
}
`;

interface Stage {
  readonly server: MirrorServer;
  /** The plugin's release on the mirror. */
  readonly zip: string;
  readonly sums: string;
  readonly plugin: Buffer;
  /** The archive of another one, which nobody published. */
  readonly forged: Buffer;
  /** Signs another list in the place of the release's. */
  readonly list: (text: string, by?: 'another') => Promise<void>;
  /** What the plugin was told and its environment, one text for each time that it was run. */
  readonly ran: () => readonly string[];
  readonly workspace: string;
  readonly tools: string;
  readonly run: (inputs: Readonly<Record<string, string>>) => Promise<JobResult>;
  /** Who wanted to go out. */
  readonly proxied: readonly { readonly target: string }[];
}

/** Another machine each time: nothing is kept between the runs but the repository and the mirror. */
async function stageFor(t: TestContext): Promise<Stage | undefined> {
  const current = requirePart(t, 'packer-current');
  if (current === undefined) return undefined;
  const folder = await temporaryFolder(t, 'mirror');
  const runs = await temporaryFolder(t, 'runs');
  const tools = await temporaryFolder(t, 'tools');
  const plugin = Buffer.from(recordingPlugin(runs));
  const key = await makeSigningKey();
  const other = await makeSigningKey();
  await makeMirror(folder, {
    releases: [{ version: current.version, binary: current.packer }],
    pluginReleases: [
      { source: SOURCE, version: '1.8.1', binary: Buffer.from('an older one') },
      { source: SOURCE, version: VERSION, binary: plugin },
      { source: SOURCE, version: '1.9.0-beta', binary: Buffer.from('a newer one, which nobody named') },
    ],
    sign: (text) => key.sign(Buffer.from(text)),
  });
  const server = await serveMirror(folder);
  t.after(() => server.stop());
  const proxy = await startForwardProxy();
  t.after(() => proxy.stop());
  const workspace = await workspaceWith(t, { 'app.pkr.hcl': TEMPLATE });
  const env = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' };
  const stem = join(folder, PRODUCT, VERSION, `${PRODUCT}_${VERSION}_`);
  const sums = `${stem}SHA256SUMS`;
  return {
    server,
    zip: `${stem}${HERE}.zip`,
    sums,
    plugin,
    forged: zipOf([{ name: FILE, data: `${plugin.toString()}# forged\n`, mode: 0o100755 }]),
    list: async (text, by) => {
      await writeFile(sums, text);
      await writeFile(`${sums}.sig`, await (by === 'another' ? other : key).sign(Buffer.from(text)));
    },
    ran: () => readdirSync(runs).map((name) => readFileSync(join(runs, name), 'utf8')),
    workspace,
    tools,
    proxied: proxy.requests,
    run: async (inputs) => {
      server.clear();
      await rm(tools, { recursive: true });
      await mkdir(tools);
      const all = { version: current.version, mirror: server.url, keyring: key.armored, 'prefer-system': 'false' };
      return runJob({
        workspace,
        runner: { tool_cache: tools, environment: 'github-hosted' },
        steps: [setupStep({ ...all, 'github-token': TOKEN, ...inputs }, env)],
      });
    },
  };
}

/** As much of a plugin as Packer asks for when it installs one; every run of it leaves a file. */
function recordingPlugin(runs: string): string {
  const told = { version: VERSION, sdk_version: '0.6.0', api_version: 'x5.0' };
  const parts = { builders: [], post_processors: [], provisioners: [], datasources: [] };
  return `#!/bin/sh
{ echo "$*"; env; } > '${runs}'/$$
test "$1" = describe && echo '${JSON.stringify({ ...told, ...parts })}'
`;
}

function askedForPlugin({ server }: Stage): readonly string[] {
  return server.requests
    .filter(({ path }) => path.startsWith(`/${PRODUCT}/`))
    .map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
    .toSorted();
}

const RELEASE = [`${PRODUCT}_${VERSION}_SHA256SUMS`, `${PRODUCT}_${VERSION}_SHA256SUMS.sig`];
const WHOLE = [...RELEASE, `${PRODUCT}_${VERSION}_${HERE}.zip`, 'index.json'].toSorted();

describe("HashiCorp's own plugin, as a release on a mirror", () => {
  it('is the best that fits, by its signature, and nobody else is asked', async (t) => {
    const stage = await stageFor(t);
    if (stage === undefined) return;
    const job = await stage.run({ template: 'app.pkr.hcl' });
    assert.equal(job.conclusion, 'success', job.log);
    assert.deepEqual(askedForPlugin(stage), WHOLE);
    assert.deepEqual(stage.proxied, []);
    const { plugins = '', 'plugin-path': folder = '' } = job.steps[0]?.outputs ?? {};
    const path = join(folder, SOURCE, FILE);
    const sha256 = sha256Of(stage.plugin);
    assert.deepEqual(JSON.parse(plugins), [{ source: SOURCE, version: VERSION, path, sha256 }]);
    assert.ok(job.log.includes(`${SOURCE} from ${stage.server.url}, by signature-by-keyring`), job.log);
    // The control of the next test: packer init, which may have to ask GitHub, has the token, and hands it on.
    assert.ok(stage.ran().some((text) => text.includes(TOKEN)));
  });

  it('is put in place without the token', async (t) => {
    const stage = await stageFor(t);
    if (stage === undefined) return;
    const job = await stage.run({ plugins: SOURCE });
    assert.equal(job.conclusion, 'success', job.log);
    assert.deepEqual(askedForPlugin(stage), WHOLE);
    assert.match(job.steps[0]?.outputs['plugins'] ?? '', new RegExp(VERSION));
    const ran = stage.ran();
    assert.ok(ran.length > 0, 'Packer has run it');
    for (const text of ran) {
      assert.match(text, /^describe\n/);
      assert.ok(!text.includes(TOKEN), text);
    }
  });

  it('is locked by its binary, and comes by the lockfile without the index', async (t) => {
    const stage = await stageFor(t);
    if (stage === undefined) return;
    const first = await stage.run({ template: 'app.pkr.hcl', 'lockfile-mode': 'write' });
    assert.equal(first.conclusion, 'success', first.log);
    const lock = readLockfile(join(stage.workspace, 'packer.lock.yml'), 'packer.lock.yml');
    assert.equal(lock?.plugins[SOURCE]?.platforms[HERE]?.sha256, sha256Of(stage.plugin));
    const second = await stage.run({ template: 'app.pkr.hcl', version: 'auto', frozen: 'true' });
    assert.equal(second.conclusion, 'success', second.log);
    assert.deepEqual(
      askedForPlugin(stage),
      WHOLE.filter((name) => name !== 'index.json'),
    );
  });

  const name = `${PRODUCT}_${VERSION}_${HERE}.zip`;
  const none = 'Nothing was installed.';
  const refusals: readonly {
    readonly what: string;
    readonly spoil: (stage: Stage) => Promise<void> | void;
    readonly says: readonly string[];
    readonly isLocked?: true;
  }[] = [
    {
      what: 'whose archive is another',
      spoil: ({ zip, forged }) => writeFile(zip, forged),
      says: [`${name} is not what the list of `, none],
    },
    {
      what: 'whose archive and list are another',
      spoil: async ({ zip, list, forged }) => {
        await writeFile(zip, forged);
        await list(`${sha256Of(forged)}  ${name}\n`, 'another');
      },
      says: [`${PRODUCT}_${VERSION}_SHA256SUMS is not signed by the key of the input "keyring"`, none],
    },
    {
      what: 'whose list was changed',
      spoil: ({ sums }) => changeOneByte(sums),
      says: [`${PRODUCT}_${VERSION}_SHA256SUMS is not signed by the key of the input "keyring"`, none],
    },
    {
      what: 'that is an older one under its name',
      spoil: ({ zip }) => copyFile(zip.replaceAll(VERSION, '1.8.1'), zip),
      says: [`${name} is not what the list of `, none],
    },
    {
      what: 'that is not the locked one, however well it is signed',
      isLocked: true,
      spoil: async ({ zip, list, forged }) => {
        await writeFile(zip, forged);
        await list(`${sha256Of(forged)}  ${name}\n`);
      },
      says: [`${FILE} is not the plugin that the lockfile names`, 'It was not run'],
    },
  ];
  for (const { what, spoil, says, isLocked } of refusals) {
    it(`is refused ${what}, and not run`, async (t) => {
      const stage = await stageFor(t);
      if (stage === undefined) return;
      const inputs = { template: 'app.pkr.hcl' };
      const before = await stage.run({ ...inputs, ...(isLocked === true ? { 'lockfile-mode': 'write' } : {}) });
      assert.equal(before.conclusion, 'success', before.log);
      const ran = stage.ran().length;
      await spoil(stage);
      const job = await stage.run(inputs);
      assert.equal(job.conclusion, 'failure', job.log);
      for (const part of says) assert.ok(job.log.includes(part), `"${part}" is not in: ${job.log}`);
      assert.equal(stage.ran().length, ran, 'the plugin was run');
      assert.deepEqual(
        filesIn(stage.tools).filter((path) => path.includes('packer-plugin')),
        [],
      );
      assert.deepEqual(job.steps[0]?.envAdded, {});
      assert.equal(job.steps[0]?.outputs['plugins'], undefined);
      assert.deepEqual(stage.proxied, []);
    });
  }
});
