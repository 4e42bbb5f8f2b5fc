import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { openServer } from '../../../../src/kitchen/run/open-server.ts';
import { findKitchen } from '../../../../src/kitchen/run/program.ts';
import { sharedPlugins } from '../../../../src/kitchen/run/shared-plugins.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const environment = { PATH: '/usr/bin:/bin' };

/** A program that stands in for Test Kitchen. */
function script(text: string): { readonly folder: string; readonly command: readonly [string] } {
  const folder = temporaryFolder();
  const path = join(folder, 'kitchen');
  writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return { folder, command: [path] };
}

async function open(text: string): Promise<string> {
  const { folder, command } = script(text);
  const server = await openServer({ command, environment, folder, scratch: folder });
  if (typeof server !== 'string') await server.close();
  return typeof server === 'string' ? server : `there is one: ${server.version}`;
}

const hello = (pid: string, word = '$BAKEHOUSE_KITCHEN_SERVER'): string =>
  `echo "${word} $(printf hello | base64) $(printf '%s' ${pid} | base64) $(printf 4.1.5 | base64)"; cat >/dev/null`;

describe('a server of Test Kitchen', () => {
  it('is one that says its hello as the process that was started', async () => {
    assert.equal(await open(hello('$$')), 'there is one: 4.1.5');
    assert.equal(await open(`echo 'a gem says something'; ${hello('$$')}`), 'there is one: 4.1.5');
  });

  it('is none that another process would be, whatever runs it', async () => {
    assert.equal(await open(hello('1')), 'its process cannot be seen from here');
    assert.equal(await open(hello('$$', 'word').replace('cat', 'exit 0; cat')), 'it ended with code 0');
  });

  it('is none where it ends, and the last that it said is told', async () => {
    assert.equal(await open("echo 'no ERB here' >&2; exit 3"), 'it ended with code 3: no ERB here');
    assert.match(await openNothing(), /ENOENT/);
  });

  it('tells the version, or leaves that to the program itself', async () => {
    const version = '[ "$1" = version ] && echo \'Test Kitchen version 3.9.1\' && exit 0\nexit 1';
    const { folder, command } = script(version);
    const wanted = { command: command[0], workspace: folder, folder, scratch: folder, environment };
    const asked: unknown[] = [];
    const kitchen = await findKitchen({ ...wanted, pass: [], chefLicense: '' }, async (request) => {
      asked.push(request.command);
      const server = await openServer(request);
      assert.equal(typeof server, 'string');
      return undefined;
    });
    assert.deepEqual(asked, [command]);
    assert.deepEqual([kitchen.version, kitchen.server], ['3.9.1', undefined]);
  });
});

async function openNothing(): Promise<string> {
  const folder = temporaryFolder();
  const server = await openServer({ command: [join(folder, 'none')], environment, folder, scratch: folder });
  assert.ok(typeof server === 'string');
  return server;
}

describe('plugins that are loaded once for all', () => {
  it('are those that are known to do nothing else, each once, with the defaults of all versions', () => {
    const docker = { driver: 'docker', transport: 'docker', provisioner: 'dummy', verifier: 'shell' };
    const own = { driver: 'ec2', transport: null, provisioner: null, verifier: 'inspec' };
    assert.deepEqual(sharedPlugins([docker, docker, own]), [
      'kitchen/driver/docker',
      'kitchen/transport/docker',
      'kitchen/provisioner/dummy',
      'kitchen/verifier/shell',
      'kitchen/transport/ssh',
    ]);
  });
});
