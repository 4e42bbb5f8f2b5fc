// What the bundle loads of a cloud: nothing where a bake makes images of docker, with credentials of all of them at hand, and what
// acts there where it makes one there. V8 tells which files of dist it ran.
import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { azureHcl, azureInputs, prepareGalleries } from '../support/azure/azure-bake.ts';
import { startAzureTwin } from '../support/azure/azure-twin.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { dockerHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CLOUDS = ['aws', 'azure', 'gcp', 'openstack'] as const;
type Cloud = (typeof CLOUDS)[number];

const sources = new Map(
  globSync('**/*.ts', { cwd: join(root, 'src') }).map((path) => [path, readFileSync(join(root, 'src', path), 'utf8')]),
);

/** What is there at once, since plans and bakes read it of every provider. */
function eager(): ReadonlySet<string> {
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    const text = sources.get(path) ?? '';
    for (const [, from = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gm))
      load(posix.join(posix.dirname(path), from));
  };
  load('actions/bake/main.ts');
  return loaded;
}

/** The files of dist that have what acts in each cloud: those where its functions stand, of which no other source has the name. */
function chunksOfClouds(): ReadonlyMap<Cloud, ReadonlyMap<string, string>> {
  const face = eager();
  assert.ok(face.has('providers/azure/provider.ts'));
  const dist = readdirSync(join(root, 'dist'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(join(root, 'dist', name), 'utf8')] as const);
  const everything = [...sources.values()].join('\n');
  return new Map(
    CLOUDS.map((cloud) => {
      const chunks = new Map<string, string>();
      for (const [path, text] of sources) {
        if (!path.startsWith(`providers/${cloud}/`) || face.has(path)) continue;
        const names = [...text.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name = '']) => name);
        const own = names.filter((name) => everything.split(`function ${name}(`).length === 2);
        for (const name of own)
          for (const [file, js] of dist) if (js.includes(`function ${name}(`)) chunks.set(file, path);
      }
      return [cloud, chunks];
    }),
  );
}

/** The files of dist that main and post of a bake run, each with the source that it has of a cloud. */
async function loadedBy(
  t: TestContext,
  template: string,
  given: Pick<Parameters<typeof runJob>[0], 'env'> & { readonly inputs?: Readonly<Record<string, string>> },
): Promise<{ readonly files: ReadonlySet<string>; readonly imageId: string }> {
  const coverage = await temporaryFolder(t);
  const workspace = await workspaceWith(t, { 'it.pkr.hcl': template });
  const inputs = { template: 'it.pkr.hcl', ...given.inputs };
  const env = { ...given.env, NODE_V8_COVERAGE: coverage };
  const job = await runJob({ workspace, steps: [{ action: bakeAction, inputs, env }] });
  assert.equal(job.conclusion, 'success', job.log);
  const files = readdirSync(coverage).flatMap((name) => {
    const told: { readonly result: readonly { readonly url: string }[] } = JSON.parse(
      readFileSync(join(coverage, name), 'utf8'),
    );
    return told.result.map(({ url }) => url).filter((url) => url.includes('/dist/'));
  });
  assert.ok(files.some((url) => url.endsWith('/dist/index.js')), job.log); // prettier-ignore
  return { files: new Set(files.map((url) => basename(url))), imageId: job.steps[0]?.outputs['image-id'] ?? '' };
}

describe('a bake', () => {
  const chunks = chunksOfClouds();
  const ofClouds = (files: ReadonlySet<string>, clouds: readonly Cloud[] = CLOUDS): readonly string[] =>
    clouds.flatMap((cloud) => [...(chunks.get(cloud) ?? [])].flatMap(([file, path]) => (files.has(file) ? `${file}: ${path}` : []))); // prettier-ignore

  it('with docker loads nothing that acts in a cloud', async (t) => {
    for (const cloud of CLOUDS) {
      const files = [...(chunks.get(cloud)?.keys() ?? [])];
      assert.ok(files.length > 0, cloud);
      const bytes = files.reduce((sum, file) => sum + statSync(join(root, 'dist', file)).size, 0);
      t.diagnostic(`figure: ${cloud} is in ${files.length} files of dist, ${Math.round(bytes / 1024)} KB`);
    }
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
    const env = {
      ...packer.environment,
      AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y', AWS_REGION: 'eu-west-1',
      AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c', AZURE_CLIENT_SECRET: 's', AZURE_SUBSCRIPTION_ID: crypto.randomUUID(),
      GOOGLE_OAUTH_ACCESS_TOKEN: 'x', GOOGLE_CLOUD_PROJECT: 'images',
      OS_AUTH_URL: 'http://127.0.0.1:1/v3', OS_USERNAME: 'u', OS_PASSWORD: 'p', OS_PROJECT_NAME: 'images',
    }; // prettier-ignore
    const { files, imageId } = await loadedBy(t, dockerHcl({ inline: ['true'] }), { env });
    await docker('image', 'rm', imageId);
    assert.deepEqual(ofClouds(files), []);
  });

  it('on Azure loads what acts there, and in no other cloud', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const twin = await startAzureTwin(t);
    if (packer === undefined || twin === undefined) return;
    prepareGalleries(twin);
    const env = { ...packer.environment, ...twin.environment };
    const { files } = await loadedBy(t, azureHcl(twin, { name: 'web-1' }), { env, inputs: azureInputs(twin) });
    assert.ok(ofClouds(files, ['azure']).length > 0);
    assert.deepEqual(ofClouds(files, ['aws', 'gcp', 'openstack']), []);
  });
});
