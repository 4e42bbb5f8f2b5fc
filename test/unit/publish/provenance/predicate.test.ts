import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { type BuildFacts, provenanceOf } from '../../../../src/publish/provenance/predicate.ts';
import type { Record as LegRecord } from '../../../../src/image/record.ts';
import { memberOf } from '../../../../src/core/values.ts';
import { sampleRecord } from '../../image/sample-record.ts';

const facts: BuildFacts = {
  server: 'https://github.com',
  workflow: 'acme/images/.github/workflows/publish.yml@refs/heads/main',
  manifests: [{ path: 'bakehouse.yml', sha256: `sha256:${'1'.repeat(64)}` }],
  request: 'r-1',
  runner: 'ubuntu-24.04',
  tools: [
    { name: 'packer', version: '1.16.0', sums: { linux_amd64: '2'.repeat(64) } },
    { name: 'github.com/hashicorp/amazon', version: '1.8.2', sums: { linux_amd64: '3'.repeat(64), linux_arm64: '4'.repeat(64) } },
  ],
  sboms: [{ name: 'server.sbom.cdx.json', sha256: `sha256:${'5'.repeat(64)}`, format: 'cyclonedx' }],
  version: 'v1',
}; // prettier-ignore

const made = (over: Partial<LegRecord> = {}, more: Partial<BuildFacts> = {}): unknown =>
  provenanceOf(sampleRecord(over), { ...facts, ...more });
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((one, name) => (Array.isArray(one) ? one[Number(name)] : memberOf(one, name)), value);
const listAt = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};
const dependencies = (value: unknown) => listAt(value, 'buildDefinition', 'resolvedDependencies');

describe('the provenance of a leg', () => {
  it('says by what it was asked for, with the names of variables alone', () => {
    assert.deepEqual(at(made(), 'buildDefinition', 'externalParameters'), {
      repository: 'https://github.com/acme/images',
      ref: 'refs/heads/main',
      manifests: [{ path: 'bakehouse.yml', digest: { sha256: '1'.repeat(64) } }],
      leg: 'server/us-east-1/acme',
      variables: ['region'],
      request: 'r-1',
    });
    assert.deepEqual(at(made({ epoch: '2026-11-01' }), 'buildDefinition', 'internalParameters'), {
      key: 'bk2-x',
      recipe: 'br2-x',
      epoch: '2026-11-01',
      template: 'server',
      status: 'baked',
      runner: 'ubuntu-24.04',
    });
  });

  it('names what it was made of: the commit, the parent, sources, tools as they are pinned', () => {
    assert.deepEqual(dependencies(made()), [
      { name: 'source', uri: 'git+https://github.com/acme/images@refs/heads/main', digest: { gitCommit: 'c'.repeat(40) } },
      {
        uri: 'image:ami-0fedcba9876543210',
        name: 'parent',
        annotations: { leg: 'root/us-east-1/acme', key: 'bk2-y' },
      },
      { uri: 'aws:ami-0aaaaaaaaaaaaaaaa', name: 'debian-12' },
      { uri: 'pkg:generic/packer@1.16.0', digest: { sha256: '2'.repeat(64) }, annotations: { 'pinned-by': 'packer.lock.yml' } },
      {
        uri: 'pkg:generic/github.com/hashicorp/amazon@1.8.2',
        annotations: {
          'pinned-by': 'packer.lock.yml',
          'sha256-by-platform': { linux_amd64: '3'.repeat(64), linux_arm64: '4'.repeat(64) },
        },
      },
    ]); // prettier-ignore
  });

  it('says of a pinned tool of another version nothing', () => {
    const tools = { packer: '1.15.0', plugins: {} };
    assert.deepEqual(dependencies(made({ tools })).at(-1), { uri: 'pkg:generic/packer@1.15.0' });
  });

  it('says which files differed from the commit, and the digest of a parent', () => {
    const git = { ...sampleRecord().git, repository: '', dirty: ['web.pkr.hcl'] };
    const parent = { leg: null, key: null, id: `ghcr.io/acme/base@sha256:${'9'.repeat(64)}` };
    const [source, base] = dependencies(made({ git, parent }));
    assert.deepEqual(source, {
      name: 'source',
      digest: { gitCommit: 'c'.repeat(40) },
      annotations: { dirty: ['web.pkr.hcl'] },
    });
    assert.deepEqual(at(base, 'digest'), { sha256: '9'.repeat(64) });
  });

  it('says who baked, in which run, when, and what came beside', () => {
    const run = at(made(), 'runDetails');
    assert.equal(at(run, 'builder', 'id'), 'https://github.com/acme/images/.github/workflows/publish.yml@refs/heads/main');
    assert.deepEqual(at(run, 'builder', 'version'), { bakehouse: 'v1', packer: '1.16.0' });
    assert.deepEqual(at(run, 'metadata'), {
      invocationId: 'https://example.test/runs/1/attempts/2',
      startedOn: '2026-11-21T10:00:00.000Z',
      finishedOn: '2026-11-21T10:01:00.000Z',
    });
    const evidence = { build: 'b', by: 'hcp-sbom', kind: 'sbom', format: 'spdx', path: 'sbom.json', sha256: `sha256:${'6'.repeat(64)}` } as const;
    const byproducts = listAt(made({ evidence: [evidence] }), 'runDetails', 'byproducts');
    assert.deepEqual(byproducts.map((one) => at(one, 'name')), ['record-before', 'verification', 'sbom.json', 'server.sbom.cdx.json']);
    const told: unknown = JSON.parse(Buffer.from(String(at(byproducts[1], 'content')), 'base64').toString());
    assert.equal(at(told, 'gate'), 'pass');
    assert.deepEqual(at(byproducts[2], 'digest'), { sha256: '6'.repeat(64) });
  }); // prettier-ignore

  it('of an image of an earlier run names that run, and of one that no workflow baked its own builder', () => {
    const earlier = made({ 'baked-in': '0', status: 'reused' });
    assert.equal(
      at(earlier, 'runDetails', 'metadata', 'invocationId'),
      'https://github.com/acme/images/actions/runs/0',
    );
    assert.equal(at(earlier, 'buildDefinition', 'internalParameters', 'status'), 'reused');
    const own = made({ 'baked-in': '' }, { workflow: '', server: '' });
    assert.match(String(at(own, 'runDetails', 'builder', 'id')), /builders\/command-line\/v1$/);
  });
});
