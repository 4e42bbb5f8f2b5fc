// hashicorp/setup-packer as it is shipped: its own dist/index.js, with the address of the release host replaced by the mirror's.
// It is nobody's dependency here: whoever wants it measured puts a checkout into the cache folder (docs/performance.md).
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { cacheFolder } from '../../scripts/provision/cache.mjs';
import type { Bench, Measured } from './machine.ts';

export interface Peer {
  /** With its version. */
  readonly name: string;
  readonly cold: () => Promise<Measured>;
  /** With what an earlier run left. */
  readonly warm: () => Promise<Measured>;
}

interface Release {
  /** The folder that the mirror serves. */
  readonly release: string;
  readonly mirror: string;
  readonly version: string;
  readonly zip: string;
}

const HOST = 'https://releases.hashicorp.com';
/** Of HashiCorp's key, which the name of the signature ends in. Whose signature it is, it does not look at. */
const KEY = '72D7468F';

const index = z.object({
  versions: z.record(
    z.string(),
    z.looseObject({ builds: z.array(z.looseObject({ filename: z.string(), url: z.string() })) }),
  ),
});

/** Undefined where there is no checkout of it. */
export function preparePeer(bench: Bench, { release, mirror, version, zip }: Release): Peer | undefined {
  const checkout = join(cacheFolder(), 'peers', 'setup-packer');
  const dist = join(checkout, 'dist', 'index.js');
  if (!existsSync(dist)) return undefined;
  const shipped = readFileSync(dist, 'utf8');
  if (!shipped.includes(`'${HOST}'`)) throw new Error(`${dist} does not name ${HOST}: look how it finds its host`);
  const main = join(bench.folder, 'peer.cjs');
  writeFileSync(main, shipped.replaceAll(`'${HOST}'`, `'${mirror}/peer'`));

  // The same archive, and an index that leads to it.
  const own = join(release, 'peer', 'packer');
  const sums = `packer_${version}_SHA256SUMS`;
  mkdirSync(join(own, version), { recursive: true });
  copyFileSync(join(release, 'packer', version, sums), join(own, version, sums));
  copyFileSync(join(release, 'packer', version, `${sums}.sig`), join(own, version, `${sums}.${KEY}.sig`));
  const listed = index.parse(JSON.parse(readFileSync(join(release, 'packer', 'index.json'), 'utf8')));
  for (const one of Object.values(listed.versions)) {
    one['shasums_signatures'] = [`${sums}.${KEY}.sig`];
    for (const build of one.builds) build.url = `${mirror}/packer/${version}/${build.filename}`;
  }
  if (!JSON.stringify(listed).includes(zip)) throw new Error(`The index has no ${zip}`);
  writeFileSync(join(own, 'index.json'), JSON.stringify(listed));

  const tools = join(bench.folder, 'peer-tools');
  const warm = (): Promise<Measured> => {
    const base = { ...bench.plain, RUNNER_TOOL_CACHE: tools };
    return bench.measure(process.execPath, [main], bench.environment(base, { version }));
  };
  const named = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')));
  return {
    name: `hashicorp/setup-packer ${named.version}`,
    cold: async () => {
      rmSync(tools, { recursive: true, force: true });
      return warm();
    },
    warm,
  };
}
