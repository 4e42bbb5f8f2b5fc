import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { workspaceWith } from '../../support/bake/workspace.ts';
import { printPlan } from './print-plan.ts';

const IMAGES = [
  `  base: { tier: base, over: [distro], source: { docker: "debian:{distro}" }, packer: { template: t.json, vars: { b: "1", a: "{distro}", Ä: "{name}", Z: x } }, tags: { z: "1", a: "2" } }`,
  `  web: { from: base, dockerfile: { file: Dockerfile, args: { P: "{parent.id}", A: "1" }, labels: { y: "1", b: "2" } }, publish: [ids] }`,
  `  Zed: { over: [], packer: { template: t.json, vars: { a: i } } }`,
  `  zed: { over: [], packer: { template: t.json, vars: { a: ı } } }`,
];
const TARGETS = ['  ids: { files: { tfvars: out.json, deliver: commit } }', '  a: { oci: { z: 1, b: 2 } }'];
const FILES = {
  Dockerfile: 'FROM x\nCOPY i.txt /\n',
  't.json': JSON.stringify({ builders: [{ type: 'docker', image: 'x', commit: true }] }),
  'ä.txt': '1',
  'Z.txt': '2',
  'z.txt': '3',
  'i.txt': '4',
};

const manifest = (images: readonly string[], targets: readonly string[]): string =>
  `version: 1\naxes: { distro: [trixie, bookworm], arch: [y, x] }\nimages:\n${images.join('\n')}\ntargets:\n${targets.join('\n')}\n`;

/** Each mapping in braces the other way round; the texts in it hold neither commas nor nested mappings of note. */
const turned = (line: string): string =>
  line.replace(/(vars|tags|args|labels|oci): \{ ((?:"[^"]*"|[^{}"])*) \}/g, (_, name: string, members: string) => {
    return `${name}: { ${members.split(', ').toReversed().join(', ')} }`;
  });

async function repositoryWith(t: TestContext, text: string): Promise<string> {
  const repository = realpathSync(await workspaceWith(t, { ...FILES, 'bakehouse.yml': text }));
  const git = (...args: readonly string[]): void => {
    execFileSync('git', args, { cwd: repository, stdio: 'ignore' });
  };
  git('init', '-q');
  git('add', '.');
  return repository;
}

describe('plan.json', () => {
  it('is the same in whatever order mappings are written', async (t) => {
    const plain = await repositoryWith(t, manifest(IMAGES, TARGETS));
    const other = await repositoryWith(t, manifest(IMAGES.toReversed().map(turned), TARGETS.toReversed().map(turned)));
    const text = await printPlan(plain);
    assert.notEqual(turned(IMAGES[0] ?? ''), IMAGES[0]);
    assert.ok((await printPlan(other)) === text);
    assert.equal(text.split('"level":').length - 1, 8);
    assert.ok(!text.includes(plain), 'it names where it was made');
  });

  it('is the same in every locale and time zone', async (t) => {
    const repository = await repositoryWith(t, manifest(IMAGES, TARGETS));
    const script = fileURLToPath(new URL('print-plan.ts', import.meta.url));
    const text = await printPlan(repository);
    for (const [zone, locale] of [
      ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
      ['America/St_Johns', 'sv_SE.UTF-8'],
    ]) {
      const env = { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale, LANGUAGE: locale };
      assert.ok(execFileSync(process.execPath, [script, repository], { env, encoding: 'utf8' }) === text, locale);
    }
  });
});
