// @ts-check

/**
 * What parts of one lane are made by is the same, so they are made one after the other; lanes go side by side.
 * @typedef {'packages' | 'builds' | 'images' | 'python' | 'gems'} Lane
 *
 * @typedef {{ readonly ready: true, readonly version: string, readonly paths: Readonly<Record<string, string>> }} Ready
 *
 * @typedef {object} Missing
 * @property {false} ready
 * @property {boolean} obtainable whether provisioning it may be tried on this machine by this user
 * @property {string} reason
 * @property {string} remedy
 *
 * @typedef {object} Part one thing that tests and the demo run for real
 * @property {string} name
 * @property {string} label name and version, for people
 * @property {string} verb what `get` did, for the progress line
 * @property {Lane} lane
 * @property {string} [after] the part of another lane that it is made of, where that one can be had
 * @property {() => Ready | Missing} look what is there now; changes nothing
 * @property {(log: string) => Promise<void>} get makes it be there, or throws Unavailable
 */

/**
 * @param {string} set
 * @returns {string}
 */
export function provisionRemedy(set) {
  return `run \`node scripts/provision.mjs ${set}\``;
}
