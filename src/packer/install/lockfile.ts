import { existsSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { z } from 'zod';

import { checkDocument, readDocument } from '../../core/text/document.ts';
import { parseVersion } from '../../recipe/version/version.ts';

const sum = z.string().regex(/^[0-9a-f]{64}$/, 'a sha256 has 64 hex digits, in lower case');
// Pins are found by the version's text: another way to write it would leave them out.
const version = z
  .string()
  .min(1)
  .refine((text) => parseVersion(text)?.text === text, 'a version is written in full, as 1.16.0');
const pinned = z.strictObject({
  sha256: sum,
  file: z
    .string()
    .min(1)
    .optional()
    .describe(
      "A file of the repository that holds these bytes, relative to the lockfile's folder: nothing is fetched.",
    ),
});
const platforms = z
  .record(z.string().regex(/^[a-z]+_[a-z0-9]+$/, 'a platform is written as linux_amd64'), pinned)
  .describe('By platform, as linux_amd64.');

/** `packer.lock.yml`: which Packer and plugins, byte for byte. */
export const lockfile = z.strictObject({
  version: z.literal(1),
  packer: z.strictObject({ version, platforms: platforms.describe('The sha256 of the release archive.') }).optional(),
  plugins: z
    .record(
      z.string().regex(/^[^\s/]+(\/[^\s/]+)+$/, 'a source is written as github.com/hashicorp/docker'),
      z.strictObject({
        version,
        platforms: platforms.describe("The sha256 of the plugin's binary."),
      }),
    )
    .default({})
    .describe('By source, as github.com/hashicorp/docker.'),
});
export type Lockfile = z.infer<typeof lockfile>;
export type LockedPlugin = Lockfile['plugins'][string];

/** The lockfile at a path, or `undefined` where there is none. `shown` is its name in messages. */
export function readLockfile(path: string, shown: string): Lockfile | undefined {
  return existsSync(path) ? checkDocument(readDocument(shown, readFileSync(path)), lockfile) : undefined;
}

const HEADER = `# Which Packer and which plugins, byte for byte. Written by setup-packer with lockfile-mode: write.
`;

/** The same bytes for the same lockfile: members in a fixed order, names sorted. */
export function renderLockfile({ packer, plugins }: Lockfile): string {
  const sorted = <T>(members: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(members).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const value = {
    version: 1,
    ...(packer === undefined ? {} : { packer: { version: packer.version, platforms: sorted(packer.platforms) } }),
    plugins: sorted(
      Object.fromEntries(
        Object.entries(plugins).map(([source, plugin]) => [
          source,
          { version: plugin.version, platforms: sorted(plugin.platforms) },
        ]),
      ),
    ),
  };
  return `${HEADER}${stringify(value, { lineWidth: 0 })}`;
}
