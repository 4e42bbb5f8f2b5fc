import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { loginAt } from '../../../../src/kitchen/guest/login.ts';
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
