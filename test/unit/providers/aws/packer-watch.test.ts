import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { watchEc2 } from '../../../../src/providers/aws/packer-watch.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { observed, ownBake } from '../../packer/run/fixtures.ts';

describe('what is noted of EC2 while a bake runs', () => {
  const watch = () => {
    let asked = 0;
    const request = ownBake({ note: join(temporaryFolder(), 'links.json') });
    const watched = watchEc2(request, () => {
      asked += 1;
      return observed('');
    });
    return { watched, asked: () => asked };
  };

  test('is asked for at once in a hurry, where it was to be asked for soon, and then no more', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { watched, asked } = watch();
    await watched.hurry();
    assert.equal(asked(), 0);
    watched.poke();
    await watched.hurry();
    assert.equal(asked(), 1);
    t.mock.timers.tick(60_000);
    await watched.hurry();
    assert.equal(asked(), 1);
  });

  test('is asked for no more once it is over', async () => {
    const { watched, asked } = watch();
    await watched.stop();
    watched.poke();
    await watched.hurry();
    assert.equal(asked(), 0);
  });
});
