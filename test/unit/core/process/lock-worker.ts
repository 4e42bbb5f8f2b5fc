// One of several processes that want a lock: goes in three times, alone each time, or dies of a signal while it is in.
import { rmSync, writeFileSync } from 'node:fs';

import { tryLock } from '../../../../src/core/process/lock.ts';
import { delay } from '../../../../src/core/process/process.ts';

const [folder = '', proof = '', fate = ''] = process.argv.slice(2);

for (let times = 0; times < 3; times += 1) {
  let found = await tryLock(folder, `process ${process.pid}`, () => {});
  while (found.kind === 'held') {
    await delay(1 + Math.random() * 20);
    found = await tryLock(folder, `process ${process.pid}`, () => {});
  }
  if (fate === 'die') process.kill(process.pid, 'SIGKILL');
  // Fails where somebody else is in.
  writeFileSync(proof, String(process.pid), { flag: 'wx' });
  await delay(5);
  rmSync(proof);
  found.lock.release();
}
