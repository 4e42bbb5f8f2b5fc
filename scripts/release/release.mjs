// @ts-check

/**
 * @typedef {object} Release what there is to release
 * @property {string} tag of the commit: `v1.2.3`, or `v1.2.3-rc.1`
 * @property {string} version of package.json
 * @property {string} changelog the text of CHANGELOG.md
 *
 * @typedef {object} ReleasePlan
 * @property {readonly string[]} problems why nothing may be released, in words
 * @property {boolean} isPrerelease
 * @property {string} major the tag that follows this release: `v1`; empty where none does
 * @property {string} notes
 */

/**
 * What a tag releases. A pre-release moves no tag of a major version, and needs no notes but those of what is unreleased.
 * @param {Release} release
 * @returns {ReleasePlan}
 */
export function planRelease({ tag, version, changelog }) {
  const parts = /^v((0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(-[0-9A-Za-z.-]+)?)$/.exec(tag);
  if (parts === null) {
    return {
      problems: [`The tag must be v1.2.3 or v1.2.3-rc.1, but is "${tag}".`],
      isPrerelease: true,
      major: '',
      notes: '',
    };
  }
  const [, wanted = '', major = '', suffix] = parts;
  const isPrerelease = suffix !== undefined;
  const notes = section(changelog, wanted) ?? (isPrerelease ? section(changelog, 'Unreleased') : undefined) ?? '';
  /** @type {string[]} */
  const problems = [];
  if (version !== wanted)
    problems.push(`package.json says ${version}, and the tag ${wanted}. Make them agree, and tag anew.`);
  if (notes === '') problems.push(`CHANGELOG.md has no section ## [${wanted}] with anything in it.`);
  if (!isPrerelease && (section(changelog, 'Unreleased') ?? '') !== '') {
    problems.push(`CHANGELOG.md still has something under ## [Unreleased]. Move it to ## [${wanted}].`);
  }
  return { problems, isPrerelease, major: isPrerelease ? '' : `v${major}`, notes };
}

/**
 * The text of a section, without its heading; undefined where there is none.
 * @param {string} changelog
 * @param {string} name
 * @returns {string | undefined}
 */
function section(changelog, name) {
  const sections = changelog.split(/^(?=## )/m);
  const found = sections.find((one) => one.startsWith(`## [${name}]`));
  return found?.split('\n').slice(1).join('\n').trim();
}
