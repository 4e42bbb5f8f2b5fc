import type { BakedImage, Record } from '../../../src/image/record.ts';

export function sampleImage(over: Partial<BakedImage> = {}): BakedImage {
  return {
    build: 'amazon-ebs.server',
    'builder-id': 'mitchellh.amazonebs',
    provider: 'aws',
    account: '123456789012',
    region: 'us-east-1',
    id: 'ami-0123456789abcdef0',
    created: '2026-11-21T10:00:00.000Z',
    digests: { config: `sha256:${'a'.repeat(64)}` },
    tags: ['acme/base:1.0'],
    files: [{ path: 'out/disk.img', size: 10, sha256: `sha256:${'b'.repeat(64)}` }],
    handoff: { kind: 'registry', artifact: null, ref: 'registry.test/acme/base:bk2-x' },
    ...over,
  };
}

/** A record in which every member is filled. */
export function sampleRecord(over: Partial<Record> = {}): Record {
  return {
    schema: 'bakehouse/record/1',
    stage: 'bake',
    leg: 'server/us-east-1/acme',
    image: 'server',
    tier: 'infrastructure',
    axes: { region: 'us-east-1', customer: 'acme' },
    name: 'server-us-east-1',
    key: 'bk2-x',
    recipe: 'br2-x',
    status: 'baked',
    builder: 'packer',
    images: [sampleImage()],
    parent: { leg: 'root/us-east-1/acme', key: 'bk2-y', id: 'ami-0fedcba9876543210' },
    sources: [{ of: 'aws', id: 'ami-0aaaaaaaaaaaaaaaa', name: 'debian-12' }],
    git: { repository: 'acme/images', commit: 'c'.repeat(40), ref: 'refs/heads/main', template: 'server' },
    tools: { packer: '1.16.0', plugins: { 'github.com/hashicorp/amazon': '1.8.2' } },
    run: { url: 'https://example.test/runs/1', id: '1', attempt: 2 },
    'baked-in': '1',
    previous: `sha256:${'d'.repeat(64)}`,
    variables: ['region'],
    stages: [
      { name: 'GitClone', status: 'skipped', start: null, end: null },
      { name: 'RunPacker', status: 'complete', start: '2026-11-21T10:00:00.000Z', end: '2026-11-21T10:01:00.000Z' },
    ],
    leftovers: [
      { kind: 'volume', id: 'vol-1', region: 'us-east-1', state: 'left', reason: 'in use', command: 'aws ec2 …' },
    ],
    failure: { class: 'network', message: 'reset' },
    verification: {
      engine: 'kitchen',
      gate: 'pass',
      conclusion: 'success',
      image: 'ami-0123456789abcdef0',
      'image-verified': true,
      instances: [{ name: 'default', phases: [], total: 3, passed: 2, failed: 0, errored: 0, skipped: 1 }],
      tools: { kitchen: '4.1.5' },
      at: '2026-11-21T10:02:00.000Z',
    },
    publications: [
      { target: 'ids', kind: 'files', region: null, id: null, digest: null, ref: null, status: 'created' },
    ],
    ...over,
  };
}
