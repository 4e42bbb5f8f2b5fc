import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';

import type { Image } from '@aws-sdk/client-ec2';

import { connectEc2 } from '../../../../src/providers/aws/ec2.ts';
import { imageSetTags, type SetMember } from '../../../../src/providers/aws/image-set.ts';
import { lookUpAws } from '../../../../src/providers/aws/look-up.ts';

const NOW = Date.UTC(2026, 10, 21);

/** The images of bakes, by region, as EC2 tells them. */
function regionsWith(bakes: Readonly<Record<string, readonly SetMember[]>>): ReadonlyMap<string, readonly Image[]> {
  const regions = new Map<string, Image[]>();
  for (const [key, members] of Object.entries(bakes)) {
    for (const { id, region, tags } of imageSetTags(key, members)) {
      const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
      const image: Image = { ImageId: id, State: 'available', CreationDate: '2026-11-01T10:00:00.000Z', Tags };
      regions.set(region, [...(regions.get(region) ?? []), image]);
    }
  }
  return regions;
}

function cloud(images: ReadonlyMap<string, readonly Image[]>, refused: readonly string[] = []) {
  const asked: string[] = [];
  const connect = async (region: string) => ({
    imagesByTag: async (name: string, values: readonly string[]) => {
      assert.equal(name, 'bakehouse:key');
      asked.push(`${region} ${values.length > 3 ? values.length : values.join(' ')}`);
      if (refused.includes(region)) throw new Error('UnauthorizedOperation');
      const isWanted = ({ Tags = [] }: Image) =>
        Tags.some(({ Key, Value = '' }) => Key === name && values.includes(Value));
      return (images.get(region) ?? []).filter(isWanted);
    },
  });
  return { asked, connect };
}

const two = [
  { build: 'a', region: 'us-east-1', id: 'ami-1' },
  { build: 'a', region: 'eu-west-1', id: 'ami-2' },
];
const wants = [
  { key: 'k1', regions: ['us-east-1'] },
  { key: 'k2', regions: ['us-east-1'] },
];

describe("EC2's look-up", () => {
  it('goes on to the regions that the first images tell of, for those keys only', async () => {
    const { asked, connect } = cloud(regionsWith({ k1: two }));
    const found = await lookUpAws(wants, connect, NOW);
    assert.deepEqual(asked, ['us-east-1 k1 k2', 'eu-west-1 k1']);
    const hit = found.get('k1');
    assert.deepEqual(hit?.kind === 'found' && hit.images.map(({ id }) => id), ['ami-2', 'ami-1']);
    assert.deepEqual(found.get('k2'), { kind: 'missing', reason: null });
  });

  it('takes no bake of which a region is missing', async () => {
    const regions = new Map([...regionsWith({ k1: two })].filter(([region]) => region === 'us-east-1'));
    const { connect } = cloud(regions);
    const found = await lookUpAws(wants, connect, NOW);
    assert.deepEqual(found.get('k1'), { kind: 'missing', reason: 'eu-west-1 is missing' });
  });

  it('leaves unknown what only a region could tell that refuses', async () => {
    const { connect } = cloud(regionsWith({ k1: two, k2: [{ build: 'a', region: 'us-east-1', id: 'ami-3' }] }), [
      'eu-west-1',
    ]);
    const found = await lookUpAws(wants, connect, NOW);
    assert.deepEqual(found.get('k1'), {
      kind: 'unknown',
      reason: 'EC2 in eu-west-1 could not be asked: UnauthorizedOperation',
    });
    assert.equal(found.get('k2')?.kind, 'found');
  });

  it('needs no answer of a region where nothing of the key is', async () => {
    const { connect } = cloud(regionsWith({ k1: [{ build: 'a', region: 'us-east-1', id: 'ami-3' }] }), ['eu-west-1']);
    const found = await lookUpAws([{ key: 'k1', regions: ['us-east-1', 'eu-west-1'] }], connect, NOW);
    assert.equal(found.get('k1')?.kind, 'found');
  });

  it('asks each region once for any number of keys, and answers every one', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ key: `k${index}`, regions: ['us-east-1'] }));
    const { asked, connect } = cloud(regionsWith({ k7000: two }));
    const found = await lookUpAws(many, connect, NOW);
    assert.deepEqual(asked, ['us-east-1 10000', 'eu-west-1 k7000']);
    assert.equal(found.size, 10_000);
    assert.deepEqual(
      [...found].flatMap(([key, { kind }]) => (kind === 'found' ? [key] : [])),
      ['k7000'],
    );
  });

  it('says nothing of keys of another account, and asks once which this one is', async () => {
    const { asked, connect } = cloud(regionsWith({ k1: two, k2: [{ build: 'a', region: 'us-east-1', id: 'ami-3' }] }));
    const identities: string[] = [];
    const accountOf = async (region: string) => {
      identities.push(region);
      return '111111111111';
    };
    const named = [
      { key: 'k1', regions: ['us-east-1'], account: '222222222222' },
      { key: 'k2', regions: ['us-east-1'], account: '111111111111' },
      { key: 'k3', regions: ['us-east-1'] },
    ];
    const found = await lookUpAws(named, connect, NOW, accountOf);
    assert.deepEqual(found.get('k1'), {
      kind: 'unknown',
      reason: 'its account is 222222222222, and these credentials are of 111111111111',
    });
    assert.equal(found.get('k2')?.kind, 'found');
    assert.equal(found.get('k3')?.kind, 'missing');
    assert.deepEqual([identities, asked], [['us-east-1'], ['us-east-1 k2 k3']]);

    const refused = async () => Promise.reject(new Error('expired'));
    const unsaid = await lookUpAws(named, connect, NOW, refused);
    assert.deepEqual(
      named.map(({ key }) => unsaid.get(key)),
      [
        { kind: 'unknown', reason: 'expired' },
        { kind: 'unknown', reason: 'expired' },
        { kind: 'missing', reason: null },
      ],
    );
  });

  it('asks nothing for no keys', async () => {
    const { asked, connect } = cloud(new Map());
    assert.equal((await lookUpAws([], connect, NOW)).size, 0);
    assert.deepEqual(asked, []);
  });
});

describe('a connection to EC2', () => {
  it('asks for own images by 200 keys at a time, page by page', async (t) => {
    const calls: string[] = [];
    const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const form = new URLSearchParams(await text(request));
      const values = [...form.keys()].filter((name) => name.startsWith('Filter.1.Value.')).length;
      const page = form.get('NextToken') ?? 'first';
      calls.push(`${form.get('Owner.1')} ${form.get('Filter.1.Name')} ${values} ${form.get('MaxResults')} ${page}`);
      const image = `<item><imageId>ami-${calls.length}</imageId></item>`;
      const next = page === 'first' ? '<nextToken>second</nextToken>' : '';
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.end(`<DescribeImagesResponse><imagesSet>${image}</imagesSet>${next}</DescribeImagesResponse>`);
    };
    const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    const ec2 = await connectEc2('us-east-1', {
      endpoint: `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`,
      credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' },
    });
    const keys = Array.from({ length: 201 }, (_, index) => `k${index}`);
    const images = await ec2.imagesByTag('bakehouse:key', keys);
    assert.deepEqual(calls, [
      'self tag:bakehouse:key 200 1000 first',
      'self tag:bakehouse:key 200 1000 second',
      'self tag:bakehouse:key 1 1000 first',
      'self tag:bakehouse:key 1 1000 second',
    ]);
    assert.deepEqual(
      images.map(({ ImageId }) => ImageId),
      ['ami-1', 'ami-2', 'ami-3', 'ami-4'],
    );
    assert.deepEqual(await ec2.imagesByTag('bakehouse:key', []), []);
    calls.length = 0;
    assert.equal((await ec2.availableImages('136693071363', { name: 'debian-12-*' })).length, 2);
    assert.deepEqual(calls, ['136693071363 name 1 1000 first', '136693071363 name 1 1000 second']);
  });
});
