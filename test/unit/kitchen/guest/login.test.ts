import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { loginAt, prepareLogin } from '../../../../src/kitchen/guest/login.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

describe('the way into a machine whose address a cloud says', () => {
  const login = () => {
    const config = join(temporaryFolder(), 'ssh_config');
    return { ssh: 'ssh', config, inside: 'inside', key: '/k', publicKey: '', host: '', port: 22, user: 'root', guestFolder: '/tmp/g' }; // prettier-ignore
  };

  for (const host of ['192.0.2.7', '2001:db8::7']) {
    it(`goes to ${host}`, () => {
      const at = loginAt(login(), host);
      assert.match(readFileSync(at.config, 'utf8'), new RegExp(`^  HostName ${host}$`, 'm'));
      assert.equal(at.host, host);
    });
  }

  for (const host of ['192.0.2.7\n  ProxyCommand touch /tmp/owned', '-oProxyCommand=x', 'somewhere.example', '']) {
    it(`is none by ${JSON.stringify(host)}`, () => {
      assert.throws(() => loginAt(login(), host), /which is no IP address/);
    });
  }
});

describe('the user of a machine, whom an image may name', () => {
  const prepare = async (folder: string, user: string) =>
    prepareLogin({
      folder, copy: folder, user, key: null, password: null, host: 'unknown', port: 22, environment: { PATH: '' },
    }); // prettier-ignore

  for (const user of ['root\n  ProxyCommand touch /tmp/owned', 'root;id', '-oProxyCommand=x {', 'a b', '']) {
    it(`is nobody by ${JSON.stringify(user)}, and nothing is written`, async () => {
      const folder = temporaryFolder();
      await assert.rejects(prepare(folder, user), /is no name of a user/);
      assert.equal(existsSync(join(folder, 'ssh_config')), false);
    });
  }

  for (const user of ['root', 'debian', 'ec2-user', 'a.b_c', 'WORKGROUP$']) {
    it(`is ${user}`, async () => {
      // There is no ssh-keygen on this PATH: the name itself is taken.
      await assert.rejects(prepare(temporaryFolder(), user), (error: Error) => !/name of a user/.test(error.message));
    });
  }
});
