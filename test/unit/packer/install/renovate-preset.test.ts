// The preset as far as it is ours: that its patterns find what is written into a lockfile, and that what Renovate makes of it is
// a lockfile still. Renovate itself is not here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';

import { lockfile, renderLockfile } from '../../../../src/packer/install/lockfile.ts';

const preset = z
  .object({
    customManagers: z.array(
      z.object({
        managerFilePatterns: z.array(z.string()),
        matchStrings: z.array(z.string()).length(1),
        packageNameTemplate: z.string(),
        autoReplaceStringTemplate: z.string(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('../../../../renovate/packer-lock.json', import.meta.url), 'utf8')));

const sum = (digit: string) => ({ sha256: digit.repeat(64) });
const before = {
  version: 1,
  packer: { version: '1.14.2', platforms: { linux_amd64: sum('a'), darwin_arm64: sum('b') } },
  plugins: {
    'github.com/hashicorp/amazon': { version: '1.8.2', platforms: { linux_amd64: sum('c') } },
    'github.com/acme/own-thing': { version: '0.1.0', platforms: { linux_amd64: sum('d'), linux_arm64: sum('e') } },
  },
} as const;

const filled = (template: string, values: Readonly<Record<string, string | undefined>>): string =>
  template.replaceAll(/\{\{\{(\w+)\}\}\}/g, (_, name: string) => values[name] ?? assert.fail(`no group ${name}`));

/** What Renovate finds: the package and its version, and the file with one of them renewed. */
function found(text: string, newValue: string): readonly { readonly of: string; readonly after: string }[] {
  return preset.customManagers.flatMap(
    ({ matchStrings: [pattern = ''], packageNameTemplate, autoReplaceStringTemplate }) =>
      [...text.matchAll(new RegExp(pattern, 'g'))].map(({ 0: all, groups = {} }) => ({
        of: `${filled(packageNameTemplate, groups)} ${groups['currentValue']}`,
        after: text.replace(all, filled(autoReplaceStringTemplate, { ...groups, newValue })),
      })),
  );
}

describe('the preset for Renovate', () => {
  it('finds Packer and each plugin by its repository', () => {
    assert.deepEqual(
      found(renderLockfile(before), '9.9.9').map(({ of }) => of),
      ['hashicorp/packer 1.14.2', 'acme/packer-plugin-own-thing 0.1.0', 'hashicorp/packer-plugin-amazon 1.8.2'],
    );
  });

  it('makes lockfiles that have the new version and none of its old sums, and all else as it was', () => {
    const [packer, own, amazon] = found(renderLockfile(before), '9.9.9').map(({ after }) =>
      lockfile.parse(parse(after)),
    );
    const renewed = { version: '9.9.9', platforms: {} };
    assert.deepEqual(packer, { ...before, packer: renewed });
    assert.deepEqual(own, { ...before, plugins: { ...before.plugins, 'github.com/acme/own-thing': renewed } });
    assert.deepEqual(amazon, { ...before, plugins: { ...before.plugins, 'github.com/hashicorp/amazon': renewed } });
  });

  it('uses nothing that RE2 lacks, and looks at lockfiles alone', () => {
    for (const { matchStrings, managerFilePatterns } of preset.customManagers) {
      for (const pattern of matchStrings) assert.doesNotMatch(pattern, /\(\?(?:[=!]|<[=!])|\\\d/);
      const [path = ''] = managerFilePatterns;
      const files = new RegExp(path.slice(1, -1));
      assert.deepEqual(
        ['packer.lock.yml', 'base/packer.lock.yml', 'packer.lock.yml.bak', 'mypacker.lock.yml'].map((one) =>
          files.test(one),
        ),
        [true, true, false, false],
      );
    }
  });
});
