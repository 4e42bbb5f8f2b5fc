import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Image } from '@aws-sdk/client-ec2';

import { UserError } from '../../../../src/core/errors.ts';
import type { ResolvedSource, SourceRequest } from '../../../../src/image/definition.ts';
import { ssmSource } from '../../../../src/providers/aws/parameter-source.ts';
import type { KeptParameter } from '../../../../src/providers/aws/ssm.ts';
import { sampleAsker } from '../../image/sample-asker.ts';
import { idleEc2 } from './idle-ec2.ts';

const NAME = '/aws/service/acme/recommended';
const ID = 'ami-0123456789abcdef0';
const there: Image = { ImageId: ID, Name: 'acme 1', State: 'available' };

interface Cloud {
  readonly value?: string;
  readonly image?: Image;
  readonly refusal?: Error;
}

function named(name: string, message = name): Error {
  return Object.assign(new Error(message), { name });
}

/** With credentials, in eu-west-1. */
function source({ value, image, refusal }: Cloud = {}) {
  const asked: string[] = [];
  const asker = sampleAsker({
    now: Date.UTC(2026, 10, 21),
    environment: { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' },
  });
  const kind = ssmSource(
    () => async (region) => ({
      ...idleEc2(region),
      visibleImage: async (id) => {
        asked.push(`${region} ${id}`);
        return image;
      },
    }),
    async (region, name): Promise<KeptParameter | undefined> => {
      asked.push(`${region} ${name}`);
      if (refusal !== undefined) throw refusal;
      return value === undefined ? undefined : { value, version: 7, changed: '2026-11-01T00:00:00.000Z' };
    },
  );
  return { kind, asker, asked };
}

const request = (region: string | null = null, name = NAME): SourceRequest => ({ of: 'ssm', name, region });

async function resolve(cloud: Cloud, asked = request()): Promise<ResolvedSource> {
  const { kind, asker } = source(cloud);
  return await kind.resolve(asked, asker);
}

describe('the image that a parameter of SSM names', () => {
  it('is that of the region of the leg, else of the run', async () => {
    for (const [region, place] of [
      [null, 'eu-west-1'],
      ['us-east-1', 'us-east-1'],
    ] as const) {
      const { kind, asker, asked } = source({ value: `${ID}\n`, image: there });
      assert.deepEqual(await kind.resolve(request(region), asker), { of: 'aws', id: ID, name: 'acme 1' });
      assert.deepEqual(asked, [`${place} ${NAME}`, `${place} ${ID}`]);
    }
  });

  it('is asked for where its ARN says', async () => {
    const arn = 'arn:aws:ssm:ap-south-1:210987654321:parameter/acme/base';
    const { kind, asker, asked } = source({ value: ID, image: there });
    await kind.resolve(request(null, arn), asker);
    assert.deepEqual(asked, [`ap-south-1 ${arn}`, `ap-south-1 ${ID}`]);
    assert.match(kind.problem?.(request('eu-west-1', arn)) ?? '', /is a parameter in ap-south-1, but .* in eu-west-1/);
  });

  it('is a text of a manifest, or has a region', () => {
    const { kind } = source();
    const axes = { region: 'us-east-1' };
    assert.deepEqual(kind.requestOf(NAME, axes), request('us-east-1'));
    assert.deepEqual(kind.requestOf({ name: NAME, region: 'eu-west-1' }, axes), request('eu-west-1'));
    assert.deepEqual(kind.requestOf({ name: NAME }, {}), request(null));
    assert.match(kind.problem?.(request(null, '/acme/{nobody}')) ?? '', /is no name of a parameter/);
    assert.equal(kind.problem?.(request(null, `${NAME}:7`)), undefined);
  });

  for (const [what, cloud, message] of [
    ['is not there', {}, /there is no parameter \/aws\/service\/acme\/recommended in eu-west-1\. Mind/],
    [
      'may not be read',
      { refusal: named('AccessDeniedException', 'not you') },
      /may not read .*: not you\. .*ssm:GetParameter/,
    ],
    [
      'cannot be reached',
      { refusal: named('TimeoutError', 'silence') },
      /SSM in eu-west-1 could not be asked .*silence\..*resolve-sources/,
    ],
    [
      'holds no id',
      { value: 'hunter2' },
      /holds 7 characters that are not the id of an image .*; name one that does\.$/,
    ],
    [
      'holds JSON',
      { value: `{"image_id":"${ID}"}` },
      /name the one that does, \/aws\/service\/acme\/recommended\/image_id\.$/,
    ],
    [
      'names what cannot be seen',
      { value: ID },
      /names ami-0123456789abcdef0, which these credentials cannot see in eu-west-1/,
    ],
    ['names what is not done', { value: ID, image: { ...there, State: 'pending' } }, /is pending, not available/],
  ] as const satisfies readonly (readonly [string, Cloud, RegExp])[]) {
    it(`is an error where the parameter ${what}`, async () => {
      await assert.rejects(resolve(cloud), (error) => error instanceof UserError && message.test(error.message));
    });
  }

  it('tells nothing of what a wrong parameter holds', async () => {
    await assert.rejects(resolve({ value: 'hunter2' }), (error: Error) => !error.message.includes('hunter2'));
  });

  it('may be deprecated, which is said', async () => {
    const { kind, asker } = source({ value: ID, image: { ...there, DeprecationTime: '2026-11-01T00:00:00.000Z' } });
    await kind.resolve(request(), asker);
    assert.match(asker.notices.join(), /names ami-0123456789abcdef0, which is deprecated since 2026-11-01/);
  });

  it('counts by its version where a template reads what is no image', async () => {
    const { kind, asker, asked } = source({ value: 'hunter2' });
    const found = await kind.base(request(), asker);
    assert.deepEqual(found, { of: 'ssm', id: `${NAME}:7 of 2026-11-01T00:00:00.000Z`, name: NAME });
    assert.equal(asked.length, 1);
    await assert.rejects(
      async () => kind.base(request(), { ...asker, environment: { HOME: '/nowhere' } }),
      /no AWS credentials/,
    );
  });
});
