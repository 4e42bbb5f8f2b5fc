// @ts-check
// What one process of tests runs: `node entry.mjs FILE…`, one file after the other. A file that cannot be loaded is a
// test that fails, also where it had defined some before it threw, which node's own `--test-isolation=none` lets pass.
import { appendFileSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const files = process.argv.slice(2);
const usage = process.env['BAKEHOUSE_TEST_USAGE'];
delete process.env['BAKEHOUSE_TEST_USAGE'];
if (usage) process.once('exit', () => appendFileSync(usage, `${processorSeconds()}\n`));

for (const file of files) {
  try {
    await import(pathToFileURL(resolve(file)).href);
  } catch (error) {
    test(`${file} loads`, () => {
      throw error;
    });
  }
}

/** What this process and the children that it waited for took of the processor; NaN where there is no /proc. */
function processorSeconds() {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // utime, stime, cutime and cstime of proc(5), in ticks of a hundredth of a second.
    const ticks = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15)
      .map(Number);
    return ticks.reduce((sum, value) => sum + value, 0) / 100;
  } catch {
    return Number.NaN;
  }
}
