import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';

import { DocumentError } from '../../../../src/core/text/document.ts';
import { readManifest } from '../../../../src/plan/manifest/read.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { targetProblems } from '../../../../src/publish/engine/planned-targets.ts';
import { readTargets, targetSchema } from '../../../../src/publish/engine/targets.ts';
import { workspaceWith } from '../../../support/bake/workspace.ts';

const rules = {
  schema: targetSchema(providers),
  problemsOf: (targets: Readonly<Record<string, unknown>>, legs: Parameters<typeof targetProblems>[1]) =>
    targetProblems(readTargets('The targets', targets, providers), legs, providers),
};

/** Two images over two distros, one of them over two regions as well, all of which name every target. */
const manifest = (targets: string): string => `version: 1
axes:
  distro: [bookworm, trixie]
  region: [us-east-1, eu-west-1]
images:
  web: { over: [distro], packer: { template: web.pkr.hcl }, publish: [t, u] }
  db: { over: [distro, region], packer: { template: web.pkr.hcl }, publish: [t, u] }
targets:
  u: { files: { manifest: out/all.json } }
${targets}
`;

const read = (t: TestContext, targets: string) => readWhole(t, manifest(targets));

async function readWhole(t: TestContext, text: string) {
  const repository = realpathSync(await workspaceWith(t, { 'web.pkr.hcl': '', 'bakehouse.yml': text }));
  return readManifest({ repository, file: 'bakehouse.yml', environment: {}, providers, targets: rules });
}

const problems = (t: TestContext, targets: string): Promise<readonly string[]> => problemsIn(t, manifest(targets));

async function problemsIn(t: TestContext, text: string): Promise<readonly string[]> {
  try {
    await readWhole(t, text);
    return [];
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return error.message.split('\n');
  }
}

const right: readonly string[] = [
  '  t: { oci: { repository: "ghcr.io/acme/{image}-{tier}", tags: ["{distro}-{version}-{key8}-{region}"] } }'.replace(
    '-{region}',
    '',
  ),
  '  t: { oci: { repository: "ghcr.io/acme/x", tags: ["{slug}"], moving: ["latest-{slug}"] } }',
  '  t: { aws: { share: [012345678901], deprecate-after: 30, ssm: ["/a/{image}/{distro}", "/b/{slug}"] } }',
  '  t: { files: { tfvars: a.tfvars.json, dotenv: "{image}-{distro}.env", markdown: a.md } }',
  '  t: { files: { properties: "{distro}/{region}.properties", property: "{image}.id" } }',
  '  t: { files: { map: ids.json, field: ["{image}", "{distro}"] } }',
];

const wrong: readonly (readonly [targets: string, ...told: readonly RegExp[]])[] = [
  [
    '  t: { oci: { repository: ghcr.io/acme/x, tag: a } }',
    /^bakehouse\.yml:10: targets\.t\.oci\.tags must be a list, but is missing\.$/,
    /^bakehouse\.yml:10: targets\.t\.oci: "tag" is not known here\. Did you mean "tags"\?$/,
  ],
  ['  t: { oic: {} }', /^bakehouse\.yml:10: targets\.t: "oic" is not known here\. Did you mean "oci"\?$/],
  [
    '  t:\n    oci:\n      repository: "ghcr.io/acme/{image}"\n      tags: ["{distor}"]',
    /^bakehouse\.yml:13: targets\.t\.oci\.tags: the placeholder \{distor\} is not known; Did you mean \{distro\}\?/,
  ],
  [
    '  t:\n    oci:\n      repository: "ghcr.io/acme/{image}"\n      tags: ["{image}"]',
    /^bakehouse\.yml:13: targets\.t\.oci\.tags: "\{image\}" gives one tag to two images, of web\/bookworm and of web\/trixie\./,
  ],
  ['  t: { oci: { repository: "GHCR.io/Acme/x", tags: [a] } }', /^bakehouse\.yml:10: targets\.t\.oci\.repository /],
  ['  t:\n    aws:\n      regions: [nowhere]', /^bakehouse\.yml:12: targets\.t\.aws\.regions\[0\] .*names of regions/],
  ['  t: { aws: { share: [12345] } }', /^bakehouse\.yml:10: targets\.t\.aws\.share\[0\] .*12 digits/],
  [
    '  t: { aws: { ssm: "/a/{imege}" } }',
    /^bakehouse\.yml:10: targets\.t\.aws\.ssm: the placeholder \{imege\} is not known; Did you mean \{image\}\?/,
  ],
  [
    '  t: { aws: { ssm: "/a/{image}" } }',
    /^bakehouse\.yml:10: targets\.t\.aws\.ssm: "\/a\/\{image\}" names two images, of web\/bookworm and of web\/trixie\./,
  ],
  [
    '  t:\n    files:\n      properties: "ids.properties"',
    /^bakehouse\.yml:12: targets\.t\.files\.properties: `properties` \("ids\.properties"\): two images would stand under "db\.image\.id": that of db\/bookworm\/eu-west-1 and that of db\/bookworm\/us-east-1\. Add \{region\}/,
  ],
  [
    '  t:\n    files:\n      map: ids.json',
    /^bakehouse\.yml:12: targets\.t\.files\.map: .*two images would stand under "db" in .*Add \{distro\}/,
  ],
  [
    '  t: { files: { dotenv: "x.env", tfvars: "x.env" } }',
    /^bakehouse\.yml:10: targets\.t\.files\.dotenv: .*each file has one format/,
  ],
  [
    '  t: { files: { manifest: "{nope}/a.json" } }',
    /^bakehouse\.yml:10: targets\.t\.files\.manifest: .*the placeholder \{nope\} is not known/,
  ],
  [
    '  t:\n    files:\n      manifest: out/all.json',
    /^bakehouse\.yml:12: targets\.t\.files\.manifest: the target "u" writes the file "out\/all\.json", too, and/,
  ],
];

describe('the targets of a manifest, when they are planned', () => {
  for (const targets of right) {
    it(`are taken: ${targets.trim()}`, async (t) => assert.deepEqual(await problems(t, targets), []));
  }

  for (const [targets, ...told] of wrong) {
    it(`are refused: ${targets.trim().replace(/\s+/g, ' ')}`, async (t) => {
      const lines = await problems(t, targets);
      for (const one of told)
        assert.ok(
          lines.some((line) => one.test(line)),
          lines.join('\n'),
        );
    });
  }

  it('are in the plan as they are written', async (t) => {
    const { targets } = await read(t, '  t: { aws: { share: [012345678901], deprecate-after: 30 } }');
    assert.deepEqual(targets['t'], { aws: { share: ['012345678901'], 'deprecate-after': 30 } });
  });

  it('may write one file to two branches', async (t) => {
    assert.deepEqual(await problems(t, '  t: { files: { manifest: out/all.json, deliver: commit, branch: ids } }'), []);
  });
});

describe('a target of several clouds, when it is planned', () => {
  /** One image for each cloud, of which the one for AWS is baked in two regions. */
  const several = (fleet: string): string => `version: 1
axes:
  region: [us-east-1, eu-west-1]
images:
  base: { over: [region], source: { aws: { owner: self, filters: { name: x } } }, packer: { template: web.pkr.hcl } }
  web: { over: [region], from: base, packer: { template: web.pkr.hcl }, publish: [fleet] }
  vm: { over: [], source: { azure: { publisher: a, offer: b, sku: c, region: westeurope } }, packer: { template: web.pkr.hcl }, publish: [fleet] }
  gce: { over: [], source: { gcp: { project: acme-images, family: x } }, packer: { template: web.pkr.hcl }, publish: [fleet] }
targets:
  fleet:
${fleet}
`;
  const problemsOf = (t: TestContext, fleet: string): Promise<readonly string[]> => problemsIn(t, several(fleet));
  const azure = '    azure: { gallery: images/fleet, definition: web, regions: [northeurope] }';
  const gcp = '    gcp: { family: web }';

  it('asks of each cloud what its own images are given', async (t) => {
    const files = '    files: { tfvars: a.tfvars.json, dotenv: ids.env }';
    assert.deepEqual(await problemsOf(t, `    aws: { ssm: /images/web }\n${azure}\n${gcp}\n${files}`), []);
  });

  it('is refused where one cloud alone has two of a name', async (t) => {
    const both = several(`    aws: { ssm: /images/web }\n${azure}\n${gcp}`).replace('gce: {', 'gcf: { over: [], source: { gcp: { project: acme-images, family: y } }, packer: { template: web.pkr.hcl }, publish: [fleet] }\n  gce: {'); // prettier-ignore
    assert.match((await problemsIn(t, both)).join('\n'), /^bakehouse\.yml:\d+: targets\.fleet\.gcp\.family: "web" is for two images, of gcf and of gce\./); // prettier-ignore
  });

  it('copies no image that is baked in every region of its axis', async (t) => {
    const told = await problemsOf(t, `    aws: { ssm: /images/web, regions: [eu-central-1] }\n${azure}\n${gcp}`);
    assert.match(told.join('\n'), /^bakehouse\.yml:11: targets\.fleet\.aws\.regions: web is baked in every region of its axis, so it must not be copied/); // prettier-ignore
  });
});
