import type { Candidate, Change, Ledger, Placed } from '../../../src/image/provider-target.ts';

/** What a test says of an image; the rest is made up. */
export interface GivenImage {
  readonly image?: string;
  readonly axes?: Readonly<Record<string, string>>;
  readonly build?: string;
  readonly region?: string;
  readonly id: string;
  readonly name?: string;
  readonly version?: string;
}

export function placedImage({
  image = 'web',
  axes = {},
  build = 'amazon-ebs.x',
  region = 'us-east-1',
  id,
  name = 'web-1',
  version = '1.0',
}: GivenImage): Placed {
  const leg = [image, ...Object.values(axes)].join('/');
  return { leg, image, axes, build, provider: 'aws', region, id, name, version };
}

/** The legs of some images, as the gate lets them through: each image stands where it was baked. */
export function candidatesOf(placed: readonly Placed[]): readonly Candidate[] {
  return [...new Set(placed.map(({ leg }) => leg))].map((leg): Candidate => {
    const own = placed.filter((one) => one.leg === leg);
    const [{ image, axes, name, version } = placedImage({ id: '' })] = own;
    const images = own.map(({ build, provider, region, id }) => ({
      build,
      'builder-id': 'mitchellh.amazonebs',
      provider,
      account: '123456789012',
      region,
      id,
      created: '2026-01-01T00:00:00.000Z',
      digests: {},
      tags: [],
      files: [],
      handoff: null,
    }));
    const slug = leg.replaceAll('/', '-');
    return {
      leg,
      slug,
      image,
      tier: 'application',
      axes,
      record: {
        schema: 'bakehouse/record/1',
        stage: 'verify',
        leg,
        image,
        tier: 'application',
        axes: { ...axes },
        name,
        key: null,
        recipe: null,
        status: 'baked',
        builder: 'packer',
        images,
        parent: null,
        sources: [],
        git: { repository: 'acme/images', commit: '', ref: '', template: '' },
        tools: { packer: null, plugins: {} },
        run: { url: '', id: '1', attempt: 1 },
        'baked-in': '1',
        previous: null,
        variables: [],
        stages: [],
        leftovers: [],
        failure: null,
        verification: null,
        publications: [],
      },
      images,
      folder: '/nowhere',
      isVerified: true,
      values: new Map([...Object.entries(axes), ['image', image], ['version', version], ['name', name]]),
    };
  });
}

/** A ledger that keeps what it is told. */
export interface MemoryLedger extends Ledger {
  readonly changes: readonly Change[];
  readonly abort: () => void;
}

export function memoryLedger(): MemoryLedger {
  const changes: Change[] = [];
  const controller = new AbortController();
  return {
    changes,
    mutations: () => changes.length,
    signal: controller.signal,
    abort: () => controller.abort(),
    change: async (change, call) => {
      controller.signal.throwIfAborted();
      changes.push(change);
      return call();
    },
  };
}
