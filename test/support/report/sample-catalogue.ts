// A catalogue as its pages are drawn of it: a base of two distributions, servers in EC2, a web image in a registry and two channels.
import type { ChannelHistory } from '../../../src/image/channel-history.ts';
import type { Record } from '../../../src/image/record.ts';
import { revocationFile, revocationsOf } from '../../../src/image/revocation.ts';
import type { Publication } from '../../../src/image/verification.ts';
import { providers } from '../../../src/providers/providers.ts';
import {
  type CatalogueSources,
  catalogueFacts,
  type DefinedImage,
} from '../../../src/report/catalogue/catalogue-facts.ts';
import type { CatalogueFacts } from '../../../src/report/catalogue/facts.ts';
import { sampleImage, sampleRecord } from '../../unit/image/sample-record.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const DAY = 86_400_000;

/** A key of ours with these signs in front. */
export function keyOf(name: string): string {
  const signs = name.toLowerCase().replace(/[^a-z2-7]/g, '');
  return `bk2-${(signs + 'qzxwvutsrponmlkjihgfedcba765432qzxwvutsrponm').slice(0, 40)}`;
}

/** A record of a good bake that is so many days old. */
export function bakedRecord(leg: string, key: string, daysAgo: number, over: Partial<Record> = {}): Record {
  const at = new Date(NOW - daysAgo * DAY).toISOString();
  return sampleRecord({
    stage: 'publish',
    leg,
    image: leg.split('/')[0] ?? leg,
    tier: 'application',
    key,
    recipe: key.replace('bk2-', 'br2-'),
    images: [
      sampleImage({
        provider: 'docker',
        build: 'docker',
        account: null,
        region: 'local',
        id: `sha256:${Buffer.from(key).toString('hex').padEnd(64, '0').slice(0, 64)}`,
        created: at,
        digests: {},
        tags: [],
        files: [],
        handoff: null,
      }),
    ],
    parent: null,
    sources: [],
    leftovers: [],
    failure: null,
    run: { url: 'https://github.com/acme/images/actions/runs/4711', id: '4711', attempt: 1 },
    'baked-in': '4711',
    stages: [{ name: 'Publish', status: 'complete', start: at, end: at }],
    publications: [],
    ...over,
  });
}

export function inRegistry(image: string, tag: string, digit: string): Publication {
  return {
    target: 'registry',
    kind: 'oci',
    region: null,
    id: null,
    digest: `sha256:${digit.repeat(64)}`,
    ref: `ghcr.io/acme/${image}:${tag}`,
    status: 'created',
  };
}

export function definedImage(leg: string, over: Partial<DefinedImage> = {}): DefinedImage {
  const slug = leg.replaceAll('/', '-');
  return { leg, slug, image: leg.split('/')[0] ?? leg, tier: 'application', refresh: null, retention: null, ...over };
}

function stands(channel: string, record: Record, daysAgo: number): ChannelHistory {
  const at = new Date(NOW - daysAgo * DAY).toISOString();
  const { leg, image, key, recipe, images, parent, sources } = record;
  return {
    schema: 'bakehouse/channel-history/1',
    channel,
    entries: [
      {
        leg,
        image,
        key,
        recipe,
        version: '1.0.0',
        'baked-in': '4711',
        parent,
        sources,
        images,
        places: [],
        begun: at,
        since: at,
        by: 'alice',
        run: '',
        agreed: `sha256:${'0'.repeat(64)}`,
      },
    ],
  };
}

/** What the sample catalogue is made of. */
export function sampleSources(over: Partial<CatalogueSources> = {}): CatalogueSources {
  const base = (name: string, days: number): Record =>
    bakedRecord('base/trixie', keyOf(name), days, { tier: 'base', publications: [] });
  const [oldBase, newBase] = [base('aold', 40), base('anew', 3)];
  const on = (record: Record): Pick<Record, 'parent'> => ({
    parent: { leg: record.leg, key: record.key, id: record.images[0]?.id ?? '' },
  });
  const oldWeb = bakedRecord('web/trixie', keyOf('webold'), 39, {
    ...on(oldBase),
    publications: [inRegistry('web', '1.0', '1'), inRegistry('web', 'latest', '1')],
  });
  const midWeb = bakedRecord('web/trixie', keyOf('webmid'), 12, {
    ...on(oldBase),
    publications: [inRegistry('web', '1.1', '2'), inRegistry('web', 'latest', '2')],
  });
  const newWeb = bakedRecord('web/trixie', keyOf('webnew'), 2, {
    ...on(newBase),
    publications: [inRegistry('web', '1.2', '3'), inRegistry('web', 'latest', '3')],
    scan: {
      gate: 'pass',
      by: 'trivy',
      images: [`sha256:${'3'.repeat(64)}`],
      at: '2026-11-28T10:00:00.000Z',
    },
  });
  const server = (name: string, days: number, id: string): Record =>
    bakedRecord('server/us-east-1', keyOf(name), days, {
      tier: 'infrastructure',
      images: [
        sampleImage({
          id,
          created: new Date(NOW - days * DAY).toISOString(),
          digests: {},
          tags: [],
          files: [],
          handoff: null,
        }),
      ],
      publications: [
        {
          target: 'fleet',
          kind: 'aws',
          region: 'us-east-1',
          id,
          digest: null,
          ref: '/images/server/latest',
          status: 'created',
        },
        {
          target: 'fleet',
          kind: 'aws',
          region: 'eu-west-1',
          id: id.replace('ami-0', 'ami-1'),
          digest: null,
          ref: '/images/server/latest',
          status: 'created',
        },
      ],
    });
  const servers = [server('serverold', 200, 'ami-0aaaaaaaaaaaaaaa1'), server('servernew', 9, 'ami-0aaaaaaaaaaaaaaa2')];
  const failing = bakedRecord('tools/trixie', keyOf('tools'), 1);
  const failed: Record = {
    ...failing,
    verification: {
      engine: 'kitchen',
      gate: 'block',
      conclusion: 'failure',
      image: failing.images[0]?.id ?? '',
      'image-verified': true,
      instances: [{ name: 'default', phases: [], total: 5, passed: 3, failed: 2, errored: 0, skipped: 0 }],
      tools: {},
      at: '2026-11-29T10:00:00.000Z',
    },
  };
  const gone = bakedRecord('cache/trixie', keyOf('cache'), 90);
  return {
    records: [oldBase, newBase, oldWeb, midWeb, newWeb, ...servers, failed, gone],
    known: [],
    defined: [
      definedImage('base/trixie', { tier: 'base', refresh: { 'max-age': '7d' } }),
      definedImage('web/trixie'),
      definedImage('server/us-east-1', {
        tier: 'infrastructure',
        refresh: { 'max-age': '7d' },
        retention: { keep: 5, releases: 'keep', shared: 'keep', deprecate: '30d', delete: '90d' },
      }),
      definedImage('tools/trixie'),
      definedImage('planned/trixie'),
    ],
    histories: [stands('staging', newWeb, 1), stands('production', midWeb, 10)],
    repository: 'acme/images',
    unknown: ['What stands in the channel canary is not known: its history is kept elsewhere.'],
    now: NOW,
    providers,
    revocations: revocationsOf(
      revocationFile.parse([
        { key: keyOf('aold'), reason: 'OpenSSL has a hole', by: 'alice', at: '2026-11-27T09:00:00Z' },
      ]),
    ),
    standingOf: ({ id }) =>
      id === gone.images[0]?.id || id === servers[0]?.images[0]?.id
        ? { kind: 'gone', reason: 'there is no such image' }
        : id.startsWith('ami-1')
          ? { kind: 'unasked', reason: 'no credentials' }
          : { kind: 'there' },
    ...over,
  };
}

export function sampleCatalogue(over: Partial<CatalogueSources> = {}): CatalogueFacts {
  return catalogueFacts(sampleSources(over));
}

/** Many images with some builds each, all on a few bases. */
export function largeSources(images: number, builds = 3): CatalogueSources {
  const names = Array.from({ length: images }, (_, index) => {
    const word = ['api', 'batch', 'cache', 'db', 'edge', 'front', 'gate', 'hub', 'web', 'zone'][index % 10] ?? 'web';
    return `${word}-${Math.floor(index / 10)}/trixie`;
  });
  const base = bakedRecord('base/trixie', keyOf('base'), 3, { tier: 'base' });
  const parent = { leg: base.leg, key: base.key, id: base.images[0]?.id ?? '' };
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  const named = (number: number): string =>
    Array.from({ length: 5 }, (_, place) => letters[Math.floor(number / 32 ** place) % 32]).join('');
  const records = names.flatMap((leg, index) =>
    Array.from({ length: builds }, (_, build) =>
      bakedRecord(leg, keyOf(`${named(index * builds + build)}x`), build * 7 + (index % 9), {
        parent,
        tier: index % 5 === 0 ? 'infrastructure' : 'application',
        publications: [inRegistry(leg.split('/')[0] ?? leg, 'latest', String(build))],
      }),
    ),
  );
  return sampleSources({
    records: [base, ...records],
    defined: ['base/trixie', ...names].map((leg, index) =>
      definedImage(leg, {
        tier: index % 5 === 1 ? 'infrastructure' : 'application',
        refresh: { 'max-age': '7d' },
      }),
    ),
    histories: [],
    unknown: [],
    revocations: revocationsOf(),
    standingOf: () => ({ kind: 'there' }),
  });
}
