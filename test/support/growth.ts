import assert from 'node:assert/strict';

/**
 * That work on a text eight times as long takes about eight times as much of the processor: compared with eight times
 * the work on the short one, side by side, so that neither a slow nor a busy machine decides. Backtracking over pairs of
 * characters takes eight times as much as that, and this allows four.
 */
export function assertLinear(work: (length: number) => void, short = 2000): void {
  const seconds = (times: number, length: number): number => {
    const before = process.cpuUsage();
    for (let time = 0; time < times; time += 1) work(length);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  seconds(2, short); // compiled by then
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && least >= 4; round += 1) {
    least = Math.min(least, seconds(1, short * 8) / Math.max(seconds(8, short), 1e-4));
  }
  assert.ok(least < 4, `eight times the length takes ${(least * 8).toFixed(1)} times as long`);
}
