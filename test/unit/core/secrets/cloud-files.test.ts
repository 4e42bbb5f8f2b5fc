import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

import { checkCloudFiles, cloudFiles } from '../../../../src/core/secrets/cloud-files.ts';
import type { Trust } from '../../../../src/core/runner/trust.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const stranger: Trust = { kind: 'untrusted', reason: 'the pull request comes from evil/images', runs: true };
const BAKED = { done: 'baked', verb: 'bake' };

describe("OpenStack's credentials on the machine", () => {
  it('are found where its clients look', () => {
    const root = temporaryFolder();
    const environment = { HOME: join(root, 'home'), XDG_CONFIG_HOME: join(root, 'xdg') };
    const system = join(root, 'etc');
    assert.deepEqual(cloudFiles(environment, join(root, 'build'), system), []);
    const paths = [
      'build/clouds.yaml',
      'xdg/openstack/clouds.yml',
      'home/.config/openstack/secure.yaml',
      'etc/clouds.yaml',
    ];
    for (const path of paths.map((one) => join(root, one))) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, 'clouds: {}\n');
    }
    const found = cloudFiles(environment, join(root, 'build'), system);
    assert.deepEqual(
      found,
      paths.map((one) => join(root, one)),
    );
    assert.deepEqual(cloudFiles({}, join(root, 'build'), system), [
      join(root, 'build/clouds.yaml'),
      join(root, 'etc/clouds.yaml'),
    ]);
  });

  it('make an untrusted run refuse builders of OpenStack, and no others', () => {
    const home = temporaryFolder();
    mkdirSync(join(home, '.config', 'openstack'), { recursive: true });
    const environment = { HOME: home };
    const check = (trust: Trust, allow: boolean, types: readonly string[]): void =>
      checkCloudFiles({ trust, environment }, allow, BAKED, { types, workingDirectory: home });
    check(stranger, false, ['openstack']);
    writeFileSync(join(home, '.config', 'openstack', 'clouds.yaml'), 'clouds: {}\n');
    check({ kind: 'trusted' }, false, ['openstack']);
    check(stranger, true, ['openstack']);
    check(stranger, false, ['azure-arm']);
    assert.throws(() => check(stranger, false, ['azure-arm', 'openstack']), {
      name: 'UserError',
      message: /^Nothing is baked here: the pull request .*clouds\.yaml/,
    });
  });
});
