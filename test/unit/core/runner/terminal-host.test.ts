import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { createTerminalHost, type TerminalHost } from '../../../../src/core/runner/terminal-host.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('the summary of a terminal', () => {
  it('keeps a heading apart from the folded part before it', async () => {
    const folder = temporaryFolder();
    const host = createTerminalHost({
      environment: {},
      workspace: folder,
      folder,
      inputs: {},
      colour: false,
      commit: '',
      write: () => {},
    });
    await host.summary('### Plan\n\n<details>more</details>\n');
    await host.summary('### Tests\n');
    assert.equal(
      readFileSync(join(folder, 'summary.md'), 'utf8'),
      '### Plan\n\n<details>more</details>\n\n### Tests\n\n',
    );
  });
});

it('tells where a run cannot keep what it needs, and what names another place', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const options = { environment: {}, workspace: '.', inputs: {}, colour: false, commit: '', write: () => {} };
  assert.throws(
    () => createTerminalHost({ ...options, folder: join(file, 'bakehouse', 'runs', '1') }),
    /^UserError: What this run needs cannot be kept: ENOTDIR.*XDG_STATE_HOME names the folder/,
  );
});

describe('the hints of a terminal', () => {
  const folder = temporaryFolder();
  const host = (workspace: string, cache: string): TerminalHost =>
    createTerminalHost({
      environment: { XDG_CACHE_HOME: join(folder, cache) },
      workspace,
      folder: join(folder, 'run'),
      inputs: {},
      colour: false,
      commit: '',
      write: () => {},
    });

  it('are kept from run to run, for each workspace its own', async () => {
    await host('/a', 'cache').keep('leg-web', 'text');
    await host('/b', 'cache').keep('leg-web', 'other');
    assert.equal(await host('/a', 'cache').recall('leg-web'), 'text');
    assert.equal(await host('/b', 'cache').recall('leg-web'), 'other');
    assert.equal(await host('/a', 'cache').recall('leg-app'), undefined);
    await host('/a', 'cache').keep('leg-web', 'new');
    assert.equal(await host('/a', 'cache').recall('leg-web'), 'new');
  });

  it('of any name stay in their folder', async () => {
    await host('/a', 'names').keep('../../../etc/passwd\0', 'text');
    assert.equal(await host('/a', 'names').recall('../../../etc/passwd\0'), 'text');
    assert.equal(readdirSync(join(folder, 'names', 'bakehouse', 'hints')).length, 1);
  });

  it('that cannot be read or written are none', async () => {
    await host('/a', 'broken').keep('leg-web', 'text');
    const [name = ''] = readdirSync(join(folder, 'broken', 'bakehouse', 'hints'));
    mkdirSync(join(folder, 'hostile', 'bakehouse', 'hints', name), { recursive: true });
    await host('/a', 'hostile').keep('leg-web', 'text');
    assert.equal(await host('/a', 'hostile').recall('leg-web'), undefined);
    writeFileSync(join(folder, 'file'), '');
    await host('/a', 'file').keep('leg-web', 'text');
    assert.equal(await host('/a', 'file').recall('leg-web'), undefined);
  });
});
