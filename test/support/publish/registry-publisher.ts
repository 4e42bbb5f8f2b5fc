// The publisher of a registry as the action makes one, and phases carried out as the action does.
import { messageOf } from '../../../src/core/errors.ts';
import type { BakedImage } from '../../../src/image/record.ts';
import { createDocker, type Docker } from '../../../src/providers/docker/docker.ts';
import { createInsecureHosts } from '../../../src/providers/docker/daemon-info.ts';
import { createDockerLogins } from '../../../src/providers/oci/credentials.ts';
import { createDistribution } from '../../../src/providers/oci/distribution.ts';
import {
  type Candidate,
  type Change,
  type Ledger,
  type PlannedImage,
  type Outcome,
  phases,
  type PublishPreflight,
  type Publisher,
} from '../../../src/image/provider-target.ts';
import type { OciFields } from '../../../src/providers/oci/publish/fields.ts';
import { registryFormOf } from '../../../src/image/provider.ts';
import { providers } from '../../../src/providers/providers.ts';
import { createOciPublisher } from '../../../src/providers/oci/publish/publisher.ts';

export function bakedImage(over: Partial<BakedImage> & Pick<BakedImage, 'id'>): BakedImage {
  return {
    build: 'dockerfile',
    'builder-id': 'docker',
    provider: 'docker',
    account: null,
    region: 'local',
    created: null,
    digests: { config: over.id },
    tags: [],
    files: [],
    handoff: null,
    ...over,
  };
}

export function candidateOf(
  image: BakedImage | readonly BakedImage[],
  { leg = 'web/bookworm', version = '1.0' }: { readonly leg?: string; readonly version?: string } = {},
): Candidate {
  const images: readonly BakedImage[] = 'id' in image ? [image] : image;
  const [name = '', distro = ''] = leg.split('/');
  const slug = leg.replace('/', '-');
  return {
    leg,
    slug,
    image: name,
    tier: 'application',
    axes: { distro },
    images,
    folder: '/nowhere',
    isVerified: true,
    values: new Map(Object.entries({ image: name, distro, version, leg })),
    record: {
      schema: 'bakehouse/record/1',
      stage: 'verify',
      leg,
      image: name,
      tier: 'application',
      axes: { distro },
      name: slug,
      key: 'bk2-test',
      recipe: null,
      status: 'baked',
      builder: 'dockerfile',
      images: [...images],
      parent: null,
      sources: [],
      git: { repository: 'acme/images', commit: '0'.repeat(40), ref: 'refs/heads/main', template: 'web' },
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
  };
}

export interface PublisherRequest {
  readonly fields: OciFields;
  readonly candidates: readonly Candidate[];
  readonly planned?: readonly PlannedImage[];
  readonly environment: Readonly<Record<string, string>>;
  readonly temporary: string;
  readonly buildRegistry?: string;
  readonly docker?: Docker;
  /** Milliseconds that were waited for, each. */
  readonly pauses?: number[];
  readonly idle?: number;
  readonly now?: () => number;
}

/** Waits for nothing: it notes for how long it would have. */
export function publisherOf(request: PublisherRequest): Publisher {
  const { fields, candidates, environment, temporary, buildRegistry = null, pauses = [] } = request;
  const pause = async (ms: number, signal?: AbortSignal): Promise<void> => {
    pauses.push(ms);
    signal?.throwIfAborted();
  };
  const distribution = createDistribution({
    userAgent: 'bakehouse-test',
    logins: createDockerLogins(environment),
    idle: request.idle ?? 10_000,
    isInsecure: createInsecureHosts(environment),
    pause,
    now: request.now ?? Date.now,
  });
  const docker = request.docker ?? createDocker(environment);
  return createOciPublisher({
    target: 'registry',
    fields,
    candidates,
    planned: request.planned ?? null,
    buildRegistry,
    formOf: registryFormOf(providers),
    docker,
    distribution,
    environment,
    temporary,
    pause,
  });
}

export interface NotingLedger extends Ledger {
  readonly changes: readonly Change[];
}

/** @param before called with the number of each change, from 1, before it is made; may throw in its stead */
export function notingLedger(
  {
    before = () => undefined,
    after = () => undefined,
  }: {
    readonly before?: (count: number) => void;
    readonly after?: (count: number) => void;
  } = {},
  signal: AbortSignal = new AbortController().signal,
): NotingLedger {
  const changes: Change[] = [];
  return {
    changes,
    signal,
    mutations: () => changes.length,
    change: async (change, work) => {
      signal.throwIfAborted();
      changes.push(change);
      const count = changes.length;
      before(count);
      const result = await work();
      after(count);
      return result;
    },
  };
}

export interface Published {
  readonly preflight: PublishPreflight;
  readonly outcomes: readonly Outcome[];
  /** What a phase threw: a bug, or what a test threw in. */
  readonly thrown: string | null;
}

/** All phases with their barrier; none after a refusal. */
export async function publishAll(publisher: Publisher, ledger: Ledger): Promise<Published> {
  const preflight = await publisher.preflight();
  try {
    for (const phase of preflight.refusals.length > 0 ? [] : phases) {
      await publisher.carryOut(phase, ledger, []);
      if (publisher.outcomes().some(({ status }) => status === 'failed')) break;
    }
  } catch (error) {
    return { preflight, outcomes: publisher.outcomes(), thrown: messageOf(error) };
  }
  return { preflight, outcomes: publisher.outcomes(), thrown: null };
}
