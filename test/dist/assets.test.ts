// The bundler takes a path that it can half read, such as resolve(folder, 'packer', name), for files to be brought along:
// it copies what fits on the machine that builds, and makes the path one of dist.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

it('dist is code and licences, and no path of the source is made one of dist', () => {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const strange = files.filter(({ name }) => !name.endsWith('.js') && !['licenses.txt', 'package.json'].includes(name));
  assert.deepEqual(
    strange.map(({ parentPath, name }) => join(parentPath, name)),
    [],
  );
  for (const { parentPath, name } of files.filter((file) => file.name.endsWith('.js'))) {
    const taken = /^.*__webpack_require__\.ab \+.*$/m.exec(readFileSync(join(parentPath, name), 'utf8'));
    assert.equal(taken?.[0], undefined, name);
  }
});
