// A run as reports are drawn of it: two distributions, four levels, images on this machine, in a registry and in AWS.
import { sha256 } from '../../../src/core/files/files.ts';
import type { PlannedLeg } from '../../../src/image/plan.ts';
import type { RecordSet } from '../../../src/image/record-chain.ts';
import { type FoundRecord, renderRecord } from '../../../src/image/record-file.ts';
import type { Record } from '../../../src/image/record.ts';
import { collect } from '../../../src/plan/collection.ts';
import type { RunContextFacts, RunFacts } from '../../../src/report/facts.ts';
import { type FactsOptions, runFacts } from '../../../src/report/run-facts.ts';
import { sampleImage, sampleRecord } from '../../unit/image/sample-record.ts';
import { sampleLeg, samplePlan } from '../../unit/image/sample-plan.ts';

const START = Date.parse('2026-11-29T10:00:00.000Z');

const githubRun: RunContextFacts = {
  repository: 'acme/images',
  commit: '1916c39f0a7d5c2e8b6a4f3d2c1b0a9f8e7d6c5b',
  ref: 'refs/heads/main',
  event: 'push',
  id: '4711',
  attempt: 1,
  url: 'https://github.com/acme/images/actions/runs/4711',
  at: START + 200_000,
};

/** Seconds after the beginning of the run. */
function after(seconds: number): string {
  return new Date(START + seconds * 1000).toISOString();
}

function digest(name: string): string {
  return sha256(name);
}

interface Given {
  readonly leg: Partial<PlannedLeg>;
  readonly record: Partial<Record> | null;
}

const TESTED: Partial<PlannedLeg> = {
  todo: ['bake', 'verify'],
  verify: { kitchen: true },
  state: 'parent',
  reason: 'parent changed',
};

/** A leg that was baked in this run, from one second to another, and tested until a third. */
function baked(
  id: string,
  from: number,
  to: number,
  tested: number | null,
  over: Partial<Record> = {},
): Partial<Record> {
  return {
    images: [
      sampleImage({
        id: digest(id),
        region: 'local',
        provider: 'docker',
        build: 'docker.image',
        account: null,
        tags: [],
        files: [],
        handoff: null,
        created: after(to),
      }),
    ],
    stages: [
      { name: 'RunPacker', status: 'complete', start: after(from), end: after(to) },
      ...(tested === null
        ? []
        : [{ name: 'KitchenTest', status: 'complete' as const, start: after(to + 1), end: after(tested) }]),
    ],
    verification:
      tested === null
        ? null
        : {
            engine: 'kitchen',
            gate: 'pass',
            conclusion: 'success',
            image: digest(id),
            'image-verified': true,
            instances: [{ name: 'default-debian', phases: [], total: 2, passed: 2, failed: 0, errored: 0, skipped: 0 }],
            tools: { kitchen: '4.1.5' },
            at: after(tested),
          },
    ...over,
  };
}

const reused = (id: string): Partial<Record> => ({
  ...baked(id, -7300, -7200, null),
  status: 'reused',
  stages: [],
  tools: { packer: null, plugins: {} },
});

const unchanged: Partial<PlannedLeg> = { todo: [], verify: { kitchen: true }, state: 'unchanged', reason: 'unchanged' };
const changed: Partial<PlannedLeg> = { state: 'changed', reason: 'inputs changed: runtime/serve.sh' };

const failedTests: NonNullable<Record['verification']> = {
  engine: 'kitchen',
  gate: 'block',
  conclusion: 'failure',
  image: digest('web/trixie'),
  'image-verified': true,
  instances: [{ name: 'default-debian', phases: [], total: 2, passed: 1, failed: 1, errored: 0, skipped: 0 }],
  failures: [
    {
      name: 'nginx answers on port 80',
      instances: ['default-debian'],
      file: 'test/web_spec.rb',
      line: 21,
      message: 'expected: 200\n     got: 502',
    },
  ],
  tools: { kitchen: '4.1.5' },
  at: after(76),
};

const published = (ref: string, id: string): Record['publications'] => [
  { target: 'ghcr', kind: 'oci', region: null, id: null, digest: digest(id), ref, status: 'created' },
];

const server = ['us-east-1', 'eu-west-1'].map((region, index) =>
  sampleImage({ id: `ami-0f3c9d1e7ab24c58${index}`, region, handoff: null, tags: [], files: [], created: after(150) }),
);

const chain: Readonly<{ [leg: string]: Given }> = {
  'base/bookworm': { leg: unchanged, record: reused('base/bookworm') },
  'base/trixie': { leg: unchanged, record: reused('base/trixie') },
  'runtime/bookworm': {
    leg: { level: 1, parent: 'base/bookworm', ...changed },
    record: baked('runtime/bookworm', 0, 20, null),
  },
  'runtime/trixie': {
    leg: { level: 1, parent: 'base/trixie', ...changed },
    record: baked('runtime/trixie', 0, 24, null),
  },
  'web/bookworm': {
    leg: { level: 2, parent: 'runtime/bookworm', ...TESTED },
    record: baked('web/bookworm', 22, 50, 80, {
      publications: published('ghcr.io/acme/web:1.0.1', 'web/bookworm'),
      stages: [
        { name: 'RunPacker', status: 'complete', start: after(22), end: after(50) },
        { name: 'KitchenTest', status: 'complete', start: after(51), end: after(80) },
        { name: 'Publish', status: 'complete', start: after(96), end: after(101) },
      ],
    }),
  },
  'web/trixie': {
    leg: { level: 2, parent: 'runtime/trixie', ...TESTED },
    record: baked('web/trixie', 25, 56, 76, {
      verification: failedTests,
      stages: [
        { name: 'RunPacker', status: 'complete', start: after(25), end: after(56) },
        { name: 'KitchenTest', status: 'failed', start: after(57), end: after(76) },
      ],
    }),
  },
  'docs/bookworm': { leg: { level: 3, parent: 'web/bookworm', ...TESTED }, record: baked('docs/bookworm', 81, 88, 95) },
  'docs/trixie': {
    leg: { level: 3, parent: 'web/trixie', ...TESTED },
    record: {
      status: 'blocked',
      images: [],
      stages: [],
      verification: null,
      failure: { class: 'unknown', message: 'web/trixie is not good, so docs/trixie was not baked' },
    },
  },
  'server/us-east-1': {
    leg: {
      level: 0,
      todo: ['bake', 'verify'],
      verify: { kitchen: true },
      state: 'source',
      reason: 'source image is newer',
    },
    record: baked('server', 0, 150, 192, {
      images: server,
      sources: [{ of: 'aws', id: 'ami-0aaaaaaaaaaaaaaaa', name: 'debian-12-amd64-20261128' }],
      leftovers: [
        {
          kind: 'key pair',
          id: 'packer_6749',
          region: 'us-east-1',
          state: 'removed',
          reason: 'of this bake',
          command: null,
        },
      ],
    }),
  },
};

function found(leg: string, over: Partial<Record>): FoundRecord {
  const record = sampleRecord({
    leg,
    previous: null,
    key: 'bk2-x',
    failure: null,
    verification: null,
    publications: [],
    leftovers: [],
    sources: [],
    variables: ['BASE'],
    git: { repository: 'acme/images', commit: githubRun.commit, ref: 'refs/heads/main', template: 'Dockerfile' },
    tools: { packer: '1.16.0', plugins: { 'github.com/hashicorp/docker': '1.1.2' } },
    run: { url: githubRun.url, id: githubRun.id, attempt: 1 },
    ...over,
  });
  return { record, digest: sha256(renderRecord(record)), from: leg, attempt: 1 };
}

/** The facts of plan and records as they are given; what `over` holds counts instead. */
function factsOf(given: Readonly<{ [leg: string]: Given }>, over: Partial<FactsOptions> = {}): RunFacts {
  const plan = samplePlan(
    Object.entries(given).map(([leg, { leg: own }]) => sampleLeg(leg, own)),
    { commit: githubRun.commit },
  );
  const set: RecordSet = {
    records: Object.entries(given).flatMap(([leg, { record }]) => (record === null ? [] : [found(leg, record)])),
    problems: [],
  };
  return runFacts({ plan, set, collection: collect(plan, set, () => false), run: githubRun, ...over });
}

/** One image failed its tests, one was blocked by it. */
export function failedRun(over: Partial<FactsOptions> = {}): RunFacts {
  return factsOf(chain, {
    unpublished: 'Nothing was published, as this failed: web/trixie.',
    publishes: true,
    ...over,
  });
}

/** The tests of one image did not begin: a phase before them failed, of which `message` is all that was said. */
export function untestedRun(message: string): RunFacts {
  const verification = {
    ...failedTests,
    instances: [{ name: 'default-debian', phases: [], total: 0, passed: 0, failed: 0, errored: 0, skipped: 0 }],
    failures: [],
    'failed-phases': [{ instance: 'default-debian', phase: 'converge', class: 'converge', message }],
  };
  const web = chain['web/trixie'];
  return factsOf(web === undefined ? {} : { 'web/trixie': { ...web, record: { ...web.record, verification } } });
}

/** All went well. */
export function goodRun(over: Partial<FactsOptions> = {}): RunFacts {
  const well: { [leg: string]: Given } = { ...chain };
  for (const [leg, parent, from] of [
    ['web/trixie', 'runtime/trixie', 25],
    ['docs/trixie', 'web/trixie', 81],
  ] as const) {
    well[leg] = {
      leg: { level: parent.startsWith('web') ? 3 : 2, parent, ...TESTED },
      record: baked(leg, from, from + 30, from + 50),
    };
  }
  return factsOf(well, { publishes: true, ...over });
}

/** What was reused is of these Packers; the other images were baked by 1.16.0. */
export function reusedOf(...packers: readonly (string | null)[]): RunFacts {
  const given: { [leg: string]: Given } = { ...chain };
  for (const [index, packer] of packers.entries()) {
    given[`old-${index}`] = { leg: unchanged, record: { ...reused(`old-${index}`), tools: { packer, plugins: {} } } };
  }
  return factsOf(given);
}

/** The same where nothing was baked at all. */
export function onlyReusedOf(packer: string): RunFacts {
  const record = { ...reused('old'), tools: { packer, plugins: {} } };
  return factsOf({ old: { leg: unchanged, record } });
}

/** One image that another run baked and tested, and this one published. */
export function publishedRun(): RunFacts {
  const given = chain['web/bookworm'];
  const elsewhere = { url: 'https://github.com/acme/images/actions/runs/1', id: '1', attempt: 1 };
  const before = found('web/bookworm', { ...given?.record, stage: 'bake', run: elsewhere, publications: [] });
  const record = found('web/bookworm', { ...given?.record, stage: 'publish', previous: before.digest });
  const plan = samplePlan([sampleLeg('web/bookworm', { ...given?.leg, parent: null, level: 0 })]);
  const set: RecordSet = { records: [before, record], problems: [] };
  return runFacts({ plan, set, collection: collect(plan, set, () => false), run: githubRun, publishes: true });
}

/** A version in a gallery that is in two regions and could not be brought to a third, and AMIs that one name leads to. */
export function regionsRun(): RunFacts {
  const run = publishedRun();
  const version =
    '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/gal/images/web/versions/1.0.3';
  const one = { digest: null, status: 'created' } as const;
  const azure = { ...one, target: 'fleet', kind: 'azure', ref: 'gal/web/1.0.3' };
  const aws = { ...one, target: 'fleet', kind: 'aws', ref: '/images/web/latest' };
  const publications: Record['publications'] = [
    { ...azure, region: 'westeurope', id: version },
    { ...azure, region: 'northeurope', id: version },
    { ...azure, region: 'eastus2', id: null, status: 'failed' },
    ...server.map(({ region, id }) => ({ ...aws, region, id })),
  ];
  return { ...run, legs: run.legs.map((leg) => ({ ...leg, publications })) };
}

/** Images in chains of five, one in a hundred of which failed. */
export function largeRun(count: number): RunFacts {
  const given: { [leg: string]: Given } = {};
  for (let index = 0; index < count; index += 1) {
    const level = index % 5;
    const id = (at: number): string => `image-${at % 50}/r${Math.floor(at / 5)}`;
    const parent = level === 0 ? null : id(index - 1);
    const record = baked(id(index), level * 60, level * 60 + 20, level * 60 + 50);
    const isBad = index % 100 === 4;
    given[id(index)] = {
      leg: { level, parent, ...(level === 0 ? { ...TESTED, ...changed } : TESTED) },
      record: isBad
        ? { ...record, verification: failedTests }
        : index % 3 === 0
          ? { ...record, status: 'reused' }
          : record,
    };
  }
  return factsOf(given);
}
