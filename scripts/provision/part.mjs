// @ts-check

/**
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
