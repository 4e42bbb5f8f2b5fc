// The page for newcomers, file by file as it stands there: what it promises is what happens.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { requirePacker } from '../support/bake/packers.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { forgetImages } from '../support/peers/docker.ts';
import { commitAll, temporaryFolder } from '../support/plan/repository.ts';

const page = readFileSync(new URL('../../docs/start/first-image.md', import.meta.url), 'utf8');
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** The blocks that follow a paragraph which begins with a path. */
function filesOfPage(): Record<string, string> {
  const named = page.matchAll(/^(?:with )?`([^`\n]+)`[,:][^\n]*\n(?:[^\n]+\n)*\n```\w+\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...named].map(([, path = '', text = '']) => [path, text]));
}

/** The first block of YAML below a heading. */
function manifestBelow(heading: string): string {
  const section = page.slice(page.indexOf(`\n## ${heading}\n`));
  return /^```yaml\n([\s\S]*?)^```$/m.exec(section)?.[1] ?? '';
}

interface Outputs {
  readonly images: readonly { readonly leg: string; readonly id: string }[];
}

describe('the page for a first image', () => {
  it('has files that bake, pass their test, and are found again, and a second tier that bakes alone', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    if (packer === undefined || requirePart(t, 'docker') === undefined || requirePart(t, 'base-image') === undefined)
      return;
    const files = filesOfPage();
    assert.deepEqual(Object.keys(files), [
      'base/base.pkr.hcl',
      'test/base.sh',
      'bakehouse.yml',
      '.github/workflows/images.yml',
      'web/Dockerfile',
    ]);
    const { 'web/Dockerfile': dockerfile = '', ...first } = files;
    const workspace = await workspaceWith(t, {
      ...first,
      '.gitignore': 'out/\n',
    });
    commitAll(workspace);
    const home = await temporaryFolder(t);
    const made = new Set<string>();
    t.after(() => forgetImages([...made].toReversed()));
    const run = async (): Promise<string> => {
      const { code, out, err } = await new Promise<{ code: number; out: string; err: string }>((resolve) => {
        const environment = { ...packer.environment, HOME: home };
        execFile(process.execPath, [cli, 'run', '--json'], { cwd: workspace, env: environment }, (error, o, e) => {
          resolve({ code: error === null ? 0 : Number(error.code), out: o, err: e });
        });
      });
      assert.equal(code, 0, err);
      const outputs: { readonly images: string | Outputs['images'] } = JSON.parse(out);
      const images: Outputs['images'] =
        typeof outputs.images === 'string' ? JSON.parse(outputs.images) : outputs.images;
      for (const { id } of images) made.add(id);
      return `${images.map(({ leg, id }) => `${leg}=${id}`).join('\n')}\n${err}`;
    };
    const one = await run();
    const base = /^base=(sha256:[0-9a-f]{64})$/m.exec(one)?.[1] ?? '';
    assert.notEqual(base, '', one);
    const two = await run();
    assert.ok(two.includes(`base=${base}\n`), two);

    for (const [path, text] of Object.entries({
      'bakehouse.yml': manifestBelow('A second tier'),
      'web/Dockerfile': dockerfile,
      'web/site/index.html': 'hello\n',
    })) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), text);
    }
    commitAll(workspace);
    const three = await run();
    assert.ok(three.includes(`base=${base}\n`), three);
    assert.match(three, /^web=sha256:[0-9a-f]{64}$/m);
  });
});
