// @ts-check
// Which files run in one process, and in which order: pure.

/**
 * @typedef {object} Group files that one process runs
 * @property {string} layer
 * @property {readonly string[]} files
 */

/**
 * Files of a layer, longest first, so that no long one is left for the end; those of a shared layer in as many groups
 * of about the same length.
 * @param {string} layer
 * @param {readonly string[]} files
 * @param {(file: string) => number} secondsOf
 * @param {number | undefined} shared how many groups; undefined: each file is one
 * @returns {readonly Group[]}
 */
export function groupsOf(layer, files, secondsOf, shared) {
  const longestFirst = files.toSorted((a, b) => secondsOf(b) - secondsOf(a));
  if (shared === undefined) return longestFirst.map((file) => ({ layer, files: [file] }));
  const bins = Array.from({ length: Math.min(shared, files.length) }, () => ({
    seconds: 0,
    files: /** @type {string[]} */ ([]),
  }));
  for (const file of longestFirst) {
    const least = bins.reduce((one, other) => (other.seconds < one.seconds ? other : one));
    least.files.push(file);
    least.seconds += secondsOf(file);
  }
  return bins.map((bin) => ({ layer, files: bin.files.toSorted() }));
}

/**
 * About how long the rest takes, in seconds, on so many lanes.
 * @param {readonly number[]} waiting seconds of each group that has not begun
 * @param {readonly number[]} running seconds that are left of each that has
 * @param {number} lanes
 * @returns {number}
 */
export function secondsLeft(waiting, running, lanes) {
  const all = [...waiting, ...running];
  const sum = all.reduce((total, seconds) => total + seconds, 0);
  return Math.max(sum / lanes, ...all, 0);
}
