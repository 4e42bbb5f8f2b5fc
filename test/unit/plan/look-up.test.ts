import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { Image } from '@aws-sdk/client-ec2';

import { sha256 } from '../../../src/core/files/files.ts';
import type { Asker } from '../../../src/image/asker.ts';
import type { Found } from '../../../src/image/found.ts';
import type { Memory } from '../../../src/image/memory.ts';
import { providerOf, type Providers } from '../../../src/image/provider.ts';
import { revocation, revocationsOf } from '../../../src/image/revocation.ts';
import { lookUpLegs, type Wanted } from '../../../src/plan/look-up.ts';
import type { ConnectEc2, Ec2 } from '../../../src/providers/aws/ec2.ts';
import { imageSetTags } from '../../../src/providers/aws/image-set.ts';
import { awsProvider } from '../../../src/providers/aws/provider.ts';
import type { Docker } from '../../../src/providers/docker/docker.ts';
import { dockerProvider } from '../../../src/providers/docker/provider.ts';
import { stagedReference, verifiedReference } from '../../../src/providers/docker/staging.ts';
import { writeBeside } from '../../../src/providers/file/beside.ts';
import { fileProvider } from '../../../src/providers/file/provider.ts';
import { providers as all } from '../../../src/providers/providers.ts';
import { readTemplate } from '../../../src/recipe/template/template-reader.ts';
import { sampleAsker } from '../image/sample-asker.ts';
import { dockerImage, memoryDocker } from '../providers/docker/memory-docker.ts';
import { sampleDefinition } from './sample-definition.ts';

const ID = `sha256:${'1'.repeat(64)}`;
const keyOf = (leg: string): string => `bk2-${sha256(leg).slice(7, 47)}`;

/** A leg of a JSON template with these builders. */
function wanted(
  leg: string,
  builders: readonly Readonly<Record<string, unknown>>[],
  over: Partial<Wanted> = {},
): Wanted {
  const template = readTemplate([{ path: 't.json', text: JSON.stringify({ builders }) }], 'json');
  const { builds, buildsKnown } = template;
  return {
    definition: sampleDefinition(leg),
    key: keyOf(leg),
    recipe: { builds, buildsKnown, template, depositsWith: () => [] },
    ...over,
  };
}

const dockerfile = (leg: string): Wanted => ({
  ...wanted(leg, []),
  definition: sampleDefinition(leg, {
    work: {
      builder: 'dockerfile',
      file: 'Dockerfile',
      context: '.',
      target: null,
      platform: null,
      args: {},
      labels: {},
      secrets: [],
      arguments: [],
    },
  }),
});

const DOCKER = { type: 'docker', image: 'x', commit: true };
const AWS = { type: 'amazon-ebs', region: 'us-east-1' };

interface Over extends Partial<Pick<Asker, 'repository' | 'remember'>> {
  readonly docker?: Docker;
  readonly connectEc2?: ConnectEc2;
  readonly awsAccount?: () => Promise<string>;
  readonly region?: string | null;
  readonly hasAwsCredentials?: boolean;
}

/** Those who are asked, who asks, and the regions of EC2 in which somebody asked. */
interface World {
  readonly list: Providers;
  readonly asker: Asker;
  readonly regions: readonly string[];
}

function providers(over: Over = {}): World {
  const { docker = memoryDocker([], {}), region = null, hasAwsCredentials = true, ...others } = over;
  const regions: string[] = [];
  const nobody: ConnectEc2 = async (asked) => {
    regions.push(asked);
    throw new Error('nobody is there');
  };
  const { connectEc2 = nobody, awsAccount = unasked, ...who } = others;
  const registry = { digestOf: unasked };
  const environment = {
    HOME: '/nowhere',
    ...(hasAwsCredentials ? { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' } : {}),
    ...(region === null ? {} : { AWS_REGION: region }),
  };
  return {
    list: [
      dockerProvider(undefined, () => ({ docker, registry, manifests: null, whyNoRegistry: '' })),
      awsProvider(connectEc2, awsAccount),
      fileProvider(),
    ],
    asker: sampleAsker({ environment, ...who }),
    regions,
  };
}

const unasked = async (): Promise<never> => {
  throw new Error('not a matter of look-ups');
};

function ec2(region: string, images: readonly Image[]): Ec2 {
  return {
    region,
    imagesById: unasked,
    imagesByTag: async (name, values) =>
      images.filter(({ Tags }) => Tags?.some(({ Key, Value }) => Key === name && values.includes(Value ?? ''))),
    availableImages: unasked,
    visibleImage: unasked,
    tag: unasked,
    hasDefaultVpc: unasked,
    instancesById: unasked,
    instancesOfImage: unasked,
    deregister: unasked,
    terminate: unasked,
  };
}

/** An image as a finished bake of one build in one region leaves it. */
function ami(leg: string, region: string, build: string): Image {
  const [one] = imageSetTags(keyOf(leg), [{ build, region, id: 'ami-1' }]);
  return {
    ImageId: 'ami-1',
    State: 'available',
    CreationDate: '2026-11-21T10:00:00.000Z',
    Tags: Object.entries(one?.tags ?? {}).map(([Key, Value]) => ({ Key, Value })),
  };
}

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'bakehouse-look-up-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function bakeFile(folder: string, leg: string, path: string): void {
  writeFileSync(join(folder, path), 'disk');
  const files = [{ path, size: 4, sha256: sha256('disk') }];
  const record = { key: keyOf(leg), recipe: null, build: 'file', id: 'x', created: null, run: null, verified: true };
  writeBeside(folder, { ...record, files });
}

const look = async (legs: readonly Wanted[], { list, asker }: World): Promise<ReadonlyMap<string, Found>> =>
  await lookUpLegs(legs, list, asker);

async function told(legs: readonly Wanted[], asked: World): Promise<Readonly<Record<string, string>>> {
  const found = await lookUpLegs(legs, asked.list, asked.asker);
  return Object.fromEntries(
    [...found].map(([leg, one]) => [
      leg,
      one.kind === 'found'
        ? `found ${one.images.map(({ id }) => id).join(' ')}`
        : `${one.kind} ${one.reason ?? ''}`.trim(),
    ]),
  );
}

describe('a look-up', () => {
  it('takes no image of the account at hand for one of the account that a leg or its role names', async () => {
    const asked = providers({
      connectEc2: async (region) =>
        ec2(
          region,
          ['here', 'there', 'by-role', 'axis'].map((leg) => ami(leg, region, 'amazon-ebs')),
        ),
      awsAccount: async () => '111111111111',
    });
    const of = (leg: string, over: Parameters<typeof sampleDefinition>[1]): Wanted =>
      wanted(leg, [AWS], { definition: sampleDefinition(leg, over) });
    const there = 'unknown its account is 222222222222, and these credentials are of 111111111111';
    const roles = { here: 'arn:aws:iam::111111111111:role/bake', 'by-role': 'arn:aws:iam::222222222222:role/bake' };
    assert.deepEqual(
      await told(
        [
          of('here', { role: roles.here }),
          of('there', { account: '222222222222', role: roles.here }),
          of('by-role', { role: roles['by-role'] }),
          of('axis', { account: 'eu' }),
        ],
        asked,
      ),
      { here: 'found ami-1', there, 'by-role': there, axis: 'found ami-1' },
    );
  });

  it('asks each provider about its builders', () => {
    const types = ['docker', 'dockerfile', 'amazon-ebs', 'amazon-ebssurrogate', 'file', 'null', 'qemu', 'constructor'];
    assert.deepEqual(
      types.map((type) => providerOf(type, all)?.name),
      ['docker', 'docker', 'aws', 'aws', 'file', undefined, 'qemu', undefined],
    );
  });

  it('asks docker once for any number of legs', async () => {
    const legs = ['a', 'b', 'c'].map((leg) => wanted(leg, [DOCKER]));
    const docker = memoryDocker([dockerImage(ID)], { [stagedReference('b', keyOf('b'))]: ID });
    assert.deepEqual(await told([...legs, dockerfile('d')], providers({ docker })), {
      a: 'missing',
      b: `found ${ID}`,
      c: 'missing',
      d: 'missing',
    });
    assert.equal(docker.calls.length, 2);
  });

  it('finds the image of a Dockerfile, and whether it was verified', async () => {
    const names = { [stagedReference('d', keyOf('d'))]: ID, [verifiedReference('d', keyOf('d'))]: ID };
    const found = await look([dockerfile('d')], providers({ docker: memoryDocker([dockerImage(ID)], names) }));
    const one = found.get('d');
    assert.ok(one?.kind === 'found');
    assert.deepEqual([one.images[0]?.build, one.images[0]?.verified], [null, true]);
  });

  it('takes the image of a Dockerfile by its label, and what Packer committed whatever labels it got from its base', async () => {
    const held = (one: Wanted): Wanted => ({ ...one, definition: { ...one.definition, 'reuse-from': ['main'] } });
    const names = { [stagedReference('d', keyOf('d'))]: ID, [stagedReference('p', keyOf('p'))]: ID };
    for (const [ref, taken] of [
      ['refs/heads/main', true],
      ['refs/heads/feature', false],
      ['', false],
    ] as const) {
      const docker = memoryDocker([dockerImage(ID, { labels: { 'dev.bakehouse.ref': ref } })], names);
      const found = await look([held(dockerfile('d')), held(wanted('p', [DOCKER]))], providers({ docker }));
      assert.deepEqual([found.get('d')?.kind, found.get('p')?.kind], [taken ? 'found' : 'missing', 'found'], ref);
    }
  });

  it('takes another bake of the same key for one that is revoked, or of what a revoked image was made', async () => {
    const bakeOf = (id: string, run: string, day: number, parent: string): Image => {
      const one = ami('web', 'eu-west-1', 'amazon-ebs');
      const tags = { 'bakehouse:run': run, 'bakehouse:parent': parent };
      const more = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
      return {
        ...one,
        ImageId: id,
        CreationDate: `2026-11-0${day}T10:00:00.000Z`,
        Tags: [...(one.Tags ?? []), ...more],
      };
    };
    const images = [bakeOf('ami-old', '1', 1, 'ami-p'), bakeOf('ami-new', '2', 2, 'ami-q')];
    const asked = providers({ connectEc2: async (region) => ec2(region, images) });
    const found = async (...names: readonly string[]): Promise<string> => {
      const entries = names.map((image) =>
        revocation.parse({ image, reason: 'a hole', by: 'alice', at: '2026-11-30' }),
      );
      const answers = await lookUpLegs([wanted('web', [AWS])], asked.list, asked.asker, revocationsOf(entries));
      const one = answers.get('web');
      if (one?.kind === 'found') return one.images.map(({ id }) => id).join(' ');
      return `${one?.kind} ${one?.reason} ${one?.kind === 'missing' ? one.revoked?.image : ''}`;
    };
    assert.equal(await found('ami-other'), 'ami-new');
    assert.equal(await found('ami-new'), 'ami-old');
    assert.equal(await found('ami-q'), 'ami-old');
    assert.equal(
      await found('ami-new', 'ami-old'),
      'missing ami-new is revoked by alice at 2026-11-30 (image ami-new): a hole ami-new',
    );
    assert.equal(
      await found('ami-new', 'ami-p'),
      'missing ami-new is revoked by alice at 2026-11-30 (image ami-new): a hole ami-new',
    );
  });

  it('asks nobody when there is nothing to ask', async () => {
    const docker = memoryDocker([], {});
    assert.equal((await look([], providers({ docker }))).size, 0);
    assert.deepEqual(docker.calls, []);
  });

  const unknown: readonly (readonly [what: string, leg: Wanted, over: Over, answer: string])[] = [
    [
      'a builder whom nobody keeps',
      wanted('a', [{ type: 'virtualbox-iso' }]),
      {},
      'unknown nobody can be asked for images of virtualbox-iso',
    ],
    [
      'one of two builders',
      wanted('a', [DOCKER, { type: 'hcloud' }]),
      {},
      'unknown nobody can be asked for images of hcloud',
    ],
    ['no builder', wanted('a', []), {}, 'unknown which builds its template has is only known to Packer'],
    [
      'builds that only Packer knows',
      { ...wanted('a', [DOCKER]), recipe: { ...wanted('a', [DOCKER]).recipe, buildsKnown: false } },
      {},
      'unknown which builds its template has is only known to Packer',
    ],
    [
      'EC2 without credentials',
      wanted('a', [AWS]),
      { hasAwsCredentials: false },
      'unknown there are no AWS credentials',
    ],
    ['EC2 without a region', wanted('a', [{ type: 'amazon-ebs' }]), {}, 'unknown no region says where to look'],
    [
      'EC2 that does not answer',
      wanted('a', [AWS]),
      {},
      'unknown EC2 in us-east-1 could not be asked: nobody is there',
    ],
    [
      'docker that does not answer',
      wanted('a', [DOCKER]),
      {
        docker: {
          ...memoryDocker([], {}),
          references: async () => {
            throw new Error('no daemon');
          },
        },
      },
      'unknown docker could not be asked: no daemon',
    ],
  ];
  for (const [what, leg, over, answer] of unknown) {
    it(`knows nothing of ${what}`, async () => assert.deepEqual(await told([leg], providers(over)), { a: answer }));
  }

  it('of a leg that nobody can be asked about leaves the others alone', async () => {
    const docker = memoryDocker([dockerImage(ID)], { [stagedReference('b', keyOf('b'))]: ID });
    const legs = [wanted('a', [DOCKER, AWS]), wanted('b', [DOCKER])];
    assert.deepEqual(await told(legs, providers({ docker, hasAwsCredentials: false })), {
      a: 'unknown there are no AWS credentials',
      b: `found ${ID}`,
    });
  });

  const places: readonly (readonly [what: string, leg: Wanted, own: string | null, regions: readonly string[]])[] = [
    ["the template's", wanted('a', [AWS]), null, ['us-east-1']],
    ["the template's, not the run's", wanted('a', [AWS]), 'eu-west-1', ['us-east-1']],
    ["the axis'", wanted('a/x/eu-west-2', [{ type: 'amazon-ebs' }]), 'eu-west-1', ['eu-west-2']],
    ["the run's", wanted('a', [{ type: 'amazon-ebs' }]), 'eu-west-1', ['eu-west-1']],
    [
      'of two builders',
      wanted('a', [AWS, { type: 'amazon-ebs', name: 'two', region: 'ap-south-1' }]),
      null,
      ['ap-south-1', 'us-east-1'],
    ],
  ];
  for (const [what, leg, region, regions] of places) {
    it(`looks into regions: ${what}`, async () => {
      const asked = providers({ region });
      await look([leg], asked);
      assert.deepEqual(asked.regions, regions);
    });
  }

  it('of a template with several providers finds all its parts, or none', async (t) => {
    const repository = folderOf(t);
    const leg = wanted('a', [DOCKER, AWS, { type: 'file', target: 'out.img', content: 'x' }]);
    const names = { [stagedReference('a', keyOf('a'))]: ID };
    const docker = memoryDocker([dockerImage(ID)], names);
    const connectEc2 = async (region: string): Promise<Ec2> => ec2(region, [ami('a', region, 'amazon-ebs')]);
    const whole = { repository, docker, connectEc2, remember: async () => undefined };
    assert.deepEqual(await told([leg], providers(whole)), { a: 'missing' });
    bakeFile(repository, 'a', 'out.img');
    assert.deepEqual(await told([leg], providers(whole)), { a: `found ${ID} ami-1 x` });
    assert.deepEqual(await told([leg], providers({ ...whole, docker: memoryDocker([], {}) })), { a: 'missing' });
    writeFileSync(join(repository, 'out.img'), 'else');
    assert.deepEqual(await told([leg], providers(whole)), { a: 'missing out.img has changed since it was baked' });
  });

  it('of files goes where the last bake put them, when the template does not say', async (t) => {
    const repository = folderOf(t);
    bakeFile(repository, 'a', 'out.img');
    const leg = wanted('a', [{ type: 'file', content: 'x' }]);
    const memory: Memory = {
      schema: 'bakehouse/memory/1',
      leg: 'a',
      key: keyOf('a'),
      parentKey: null,
      sources: [],
      files: {},
      values: {},
      artifacts: ['out.img'],
    };
    assert.deepEqual(await told([leg], providers({ repository })), { a: 'missing' });
    const remember = async (): Promise<Memory> => memory;
    assert.deepEqual(await told([leg], providers({ repository, remember })), { a: 'found x' });
    const outside = async (): Promise<Memory> => ({ ...memory, artifacts: ['../../etc/passwd'] });
    assert.deepEqual(await told([leg], providers({ repository, remember: outside })), { a: 'missing' });
  });

  it('of five thousand files reads a few at a time', async (t) => {
    const repository = folderOf(t);
    bakeFile(repository, 'a', 'out.img');
    let now = 0;
    let most = 0;
    const legs = Array.from({ length: 5000 }, (_, index) => ({
      ...wanted('a', []),
      definition: sampleDefinition(`a/${index}`),
      recipe: wanted('a', [{ type: 'file', content: 'x' }]).recipe,
    }));
    const remember = async (): Promise<undefined> => {
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
    };
    assert.equal((await look(legs, providers({ repository, remember }))).size, 5000);
    assert.ok(most > 1 && most <= 8, String(most));
  });
});
