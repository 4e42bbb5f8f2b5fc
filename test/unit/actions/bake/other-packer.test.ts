import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { tellOtherPacker } from '../../../../src/actions/bake/environment-notices.ts';
import type { Annotation } from '../../../../src/core/runner/host.ts';
import { createTerminalHost } from '../../../../src/core/runner/terminal-host.ts';
import { sampleRecord } from '../../image/sample-record.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

describe('a reused image of another Packer', () => {
  const folder = temporaryFolder();

  /** What is said of an image that `baked` baked, where `here` is on PATH. */
  async function told(baked: string | null, here: string | null): Promise<readonly Annotation[]> {
    const path = join(folder, 'packer');
    writeFileSync(path, here === null ? '#!/bin/sh\nexit 1\n' : `#!/bin/sh\necho "Packer v${here}"\n`);
    chmodSync(path, 0o755);
    const said: Annotation[] = [];
    const PATH = process.env['PATH'];
    process.env['PATH'] = `${folder}:${PATH}`;
    try {
      const host = createTerminalHost({
        environment: process.env,
        workspace: folder,
        folder,
        inputs: {},
        colour: false,
        commit: '',
        write: () => {},
      });
      const record = sampleRecord({ leg: 'web', tools: { packer: baked, plugins: {} } });
      await tellOtherPacker({ ...host, annotate: (one) => void said.push(one) }, record);
    } finally {
      process.env['PATH'] = PATH;
    }
    return said;
  }

  it('is told of, as a notice', async () => {
    assert.deepEqual(await told('1.14.2', '1.16.0'), [
      { level: 'notice', title: 'Packer', message: 'web is reused. Baked with Packer 1.14.2; this run has 1.16.0.' },
    ]);
  });

  for (const [what, baked, here] of [
    ['of the same Packer', '1.16.0', '1.16.0'],
    ['of nobody knows which', null, '1.16.0'],
    ['where there is no Packer', '1.14.2', null],
  ] as const) {
    it(`is no matter ${what}`, async () => assert.deepEqual(await told(baked, here), []));
  }
});
