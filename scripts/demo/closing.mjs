// @ts-check
// What a demo ends with: what was baked, reused and why, verified and published, and what to try next.

/**
 * @typedef {object} Ended
 * @property {readonly { leg: string, state: string, reason: string, id: string }[]} legs of the second run, in their order
 * @property {{ first: number, second: number }} seconds
 * @property {number} tests of the second run
 * @property {number} bakedFirst
 * @property {string | undefined} published the reference to pull, by digest
 * @property {string} report
 * @property {string} workspace
 * @property {string} cli
 * @property {string | undefined} dockerHost what commands need to find the daemon
 */

/**
 * Ten lines.
 * @param {Ended} ended
 * @returns {readonly string[]}
 */
export function closingLines(ended) {
  const { legs, seconds, tests, bakedFirst, published, report, workspace, cli, dockerHost } = ended;
  const baked = legs.filter(({ state }) => state !== 'reused');
  const reused = legs.filter(({ state }) => state === 'reused');
  const names = (/** @type {readonly { leg: string }[]} */ some) => some.map(({ leg }) => leg).join(', ') || 'nothing';
  const reason = baked[0]?.reason ?? '';
  const host = dockerHost === undefined ? '' : `DOCKER_HOST=${dockerHost} `;
  const image = baked.at(-1) ?? legs.at(-1);
  return [
    `First run  ${bakedFirst === 0 ? `found all ${legs.length} images of an earlier demo` : `baked ${bakedFirst} of ${legs.length} images`}, ${duration(seconds.first)}`,
    `Baked      ${names(baked)}${reason === '' ? '' : `: ${reason}`}, ${duration(seconds.second)}`,
    `Reused     ${names(reused)}: their inputs are the same`,
    `Verified   ${tests} tests passed, on exactly the images that were baked`,
    `Published  ${published ?? 'ids to images.auto.tfvars.json; there is no docker-registry to push to'}`,
    `Image      ${image?.id ?? 'none'}`,
    `Report     ${report}`,
    `Look in    ${host}docker run --rm ${published ?? image?.id ?? ''}`,
    `Change it  cd ${workspace} && echo '<p>Mine</p>' >>web/site/index.html && ${host}node ${cli} run`,
    'Clean up   npm run demo -- --clean   (images, registry and daemon stay until then)',
  ];
}

/**
 * `33 s` or `4 min 52 s`.
 * @param {number} seconds
 */
export function duration(seconds) {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
