import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { planRelease } from '../../../scripts/release/release.mjs';

const changelog = '# Changelog\n\n## [Unreleased]\n\n## [1.2.3]\n\n### Added\n\n- This.\n\n## [1.2.2]\n\n- That.\n';
const notes = '### Added\n\n- This.';
const busy = changelog.replace('## [Unreleased]\n', '## [Unreleased]\n\n- More.\n');

describe('planRelease', () => {
  const rows: readonly {
    what: string;
    tag: string;
    version: string;
    text?: string;
    expected: Partial<ReturnType<typeof planRelease>>;
  }[] = [
    {
      what: 'a release moves its major tag',
      tag: 'v1.2.3',
      version: '1.2.3',
      expected: { problems: [], isPrerelease: false, major: 'v1', notes },
    },
    {
      what: 'a pre-release moves none, and may tell what is unreleased',
      tag: 'v1.3.0-rc.1',
      version: '1.3.0-rc.1',
      text: busy,
      expected: { problems: [], isPrerelease: true, major: '', notes: '- More.' },
    },
    {
      what: 'another version in package.json',
      tag: 'v1.2.3',
      version: '1.2.2',
      expected: { problems: ['package.json says 1.2.2, and the tag 1.2.3. Make them agree, and tag anew.'] },
    },
    {
      what: 'no notes',
      tag: 'v1.2.4',
      version: '1.2.4',
      expected: { problems: ['CHANGELOG.md has no section ## [1.2.4] with anything in it.'] },
    },
    {
      what: 'something left unreleased',
      tag: 'v1.2.3',
      version: '1.2.3',
      text: busy,
      expected: { problems: ['CHANGELOG.md still has something under ## [Unreleased]. Move it to ## [1.2.3].'] },
    },
    ...['1.2.3', 'v1.2', 'v01.2.3', 'v1.2.3;rm', 'v1'].map((tag) => ({
      what: `the tag ${tag}`,
      tag,
      version: '1.2.3',
      expected: { problems: [`The tag must be v1.2.3 or v1.2.3-rc.1, but is "${tag}".`], major: '' },
    })),
  ];
  for (const { what, tag, version, text = changelog, expected } of rows) {
    it(what, () => {
      const plan = planRelease({ tag, version, changelog: text });
      assert.deepEqual({ ...plan, ...expected }, plan);
    });
  }
});
