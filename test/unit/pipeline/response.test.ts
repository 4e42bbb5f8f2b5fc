import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  healthOf,
  type BuildStage,
  renderResponse,
  type ResponseFacts,
  withShortLogs,
  responseOutput,
} from '../../../src/pipeline/response.ts';
import { PipelineStages, stagesOf } from '../../../src/pipeline/pipeline-stages.ts';
import type { BakedImage } from '../../../src/image/record.ts';

const HEX = 'a'.repeat(64);

function image(over: Partial<BakedImage>): BakedImage {
  return {
    build: 'docker',
    'builder-id': 'packer.docker',
    provider: 'docker',
    account: null,
    region: 'local',
    id: `sha256:${HEX}`,
    created: null,
    digests: {},
    tags: [],
    files: [],
    handoff: null,
    ...over,
  };
}

const stage = (name: string, status: BuildStage['status'], log = ''): BuildStage => ({ name, status, log });

const facts: ResponseFacts = {
  requestId: 'request',
  id: 'response',
  runUrl: 'https://github.example.org/acme/images/actions/runs/1',
  path: '/job/response.json',
  stages: [stage('GitClone', 'complete'), stage('RunPacker', 'running')],
  images: [],
  end: null,
};

describe('renderResponse', () => {
  it('has the members of packerd, and no other while it runs', () => {
    assert.deepEqual(renderResponse(facts), {
      buildrequestid: 'request',
      id: 'response',
      status: 'running',
      buildstages: facts.stages,
      buildrequest: [{ rel: 'buildrequest', href: facts.runUrl }],
      images: [],
      artifacts: [],
      links: [
        { rel: 'buildrequest', href: facts.runUrl },
        { rel: 'buildresponse', href: 'file:///job/response.json' },
      ],
    });
  });

  const at = (minute: number): string => `2026-01-01T00:0${minute}:00.000Z`;
  const shown = (stages: readonly BuildStage[], end: ResponseFacts['end'] = null): readonly string[] =>
    renderResponse({ ...facts, stages, end }).buildstages.map(({ name, leg = '-' }) => `${leg} ${name}`);

  it('lists what has begun, the newest last', () => {
    const waits = [stage('KitchenTest', 'pending'), stage('DockerClean', 'skipped')];
    const begun = [
      { ...stage('GitClone', 'complete'), start: at(1) },
      stage('RunBerksVendor', 'skipped'),
      { ...stage('RunPacker', 'running'), start: at(2) },
    ];
    assert.deepEqual(shown([...begun, ...waits]), ['- GitClone', '- RunBerksVendor', '- RunPacker']);
    assert.deepEqual(shown([...begun, ...waits], { error: null }), [
      '- GitClone',
      '- RunBerksVendor',
      '- RunPacker',
      '- DockerClean',
    ]);
  });

  it('lists stages of several legs as they began', () => {
    const of = (leg: string, name: string, minute: number): BuildStage => ({
      ...stage(name, 'complete'),
      leg,
      start: at(minute),
    });
    const stages = [
      of('a', 'RunPacker', 2),
      of('a', 'KitchenTest', 4),
      of('b', 'RunPacker', 1),
      of('b', 'KitchenTest', 3),
    ];
    assert.deepEqual(shown(stages), ['b RunPacker', 'a RunPacker', 'b KitchenTest', 'a KitchenTest']);
  });

  it('lists what a leg had no use for beside its own stages, and a leg that never began behind the others', () => {
    const of = (leg: string, name: string, minute?: number): BuildStage => ({
      ...stage(name, minute === undefined ? 'skipped' : 'complete'),
      leg,
      ...(minute === undefined ? {} : { start: at(minute) }),
    });
    const stages = [
      { ...stage('GitClone', 'complete'), start: at(1) },
      of('child', 'RunPacker'),
      of('child', 'KitchenTest'),
      of('a', 'RunBerksVendor'),
      of('a', 'RunPacker', 3),
      of('b', 'RunBerksVendor'),
      of('b', 'RunPacker', 2),
      of('b', 'KitchenTest'),
      stage('DockerClean', 'skipped'),
    ];
    assert.deepEqual(shown(stages, { error: null }), [
      '- GitClone',
      'b RunBerksVendor',
      'b RunPacker',
      'b KitchenTest',
      'a RunBerksVendor',
      'a RunPacker',
      'child RunPacker',
      'child KitchenTest',
      '- DockerClean',
    ]);
  });

  const statuses: readonly [string, Partial<ResponseFacts>, string][] = [
    ['nothing has begun', { stages: [stage('GitClone', 'pending')] }, 'pending'],
    ['it runs', {}, 'running'],
    ['it went well', { end: { error: null } }, 'complete'],
    ['it failed', { end: { error: { code: 1, message: 'no' } } }, 'failed'],
  ];
  for (const [when, over, expected] of statuses) {
    it(`says ${expected} when ${when}`, () => {
      assert.equal(renderResponse({ ...facts, ...over }).status, expected);
    });
  }

  const places: readonly [string, BakedImage, readonly string[], readonly string[]][] = [
    ['a local container image', image({}), [HEX], []],
    ['its declared tag', image({ tags: ['acme/base:1.0', 'bakehouse.local/a:bk2-x'] }), [HEX], ['acme/base:1.0']],
    ['an AMI', image({ provider: 'aws', region: 'eu-west-1', id: 'ami-1' }), [], ['eu-west-1:ami-1']],
    [
      'a file',
      image({ provider: 'file', id: 'sha256:0', files: [{ path: 'web.image', size: 1, sha256: `sha256:${HEX}` }] }),
      [],
      ['web.image'],
    ],
    ['what was pushed', image({ provider: 'docker', id: 'registry/app', tags: [] }), [], ['registry/app']],
  ];
  for (const [what, one, images, artifacts] of places) {
    it(`tells of ${what}`, () => {
      const response = renderResponse({ ...facts, images: [one, one] });
      assert.deepEqual([response.images, response.artifacts.map(({ href }) => href)], [images, artifacts]);
    });
  }

  it('has no link of a run on a terminal', () => {
    const { buildrequest, links } = renderResponse({ ...facts, runUrl: '' });
    assert.deepEqual([buildrequest, links.map(({ rel }) => rel)], [[], ['buildresponse']]);
  });
});

describe('logs', () => {
  it('are cut to their end, from the beginning of a line', () => {
    const log = `${'first line\n'.repeat(100)}last line\n`;
    const [cut] = withShortLogs(
      { ...renderResponse(facts), buildstages: [stage('RunPacker', 'complete', log)] },
      25,
    ).buildstages;
    assert.equal(cut?.log, '… first line\nlast line\n');
  });

  it('are left out where the runner would drop the whole output', () => {
    const response = { ...renderResponse(facts), buildstages: [stage('RunPacker', 'complete', 'a secret')] };
    const hides = (text: string): boolean => text.includes('secret');
    assert.doesNotMatch(responseOutput({ hides }, response), /secret/);
    assert.match(responseOutput({ hides: () => false }, response), /secret/);
  });

  it('of a thousand legs fit into an output', () => {
    const buildstages = Array.from({ length: 1000 }, () => stage('RunPacker', 'complete', 'x'.repeat(10_000)));
    const text = responseOutput({ hides: () => false }, { ...renderResponse(facts), buildstages });
    assert.ok(text.length < 1024 * 1024, String(text.length));
  });
});

describe('PipelineStages', () => {
  const at = '2026-01-01T00:00:00.000Z';
  const stages = (): PipelineStages =>
    new PipelineStages(
      stagesOf(false).map((name) => stage(name, 'pending')),
      () => new Date(at),
      () => {},
    );

  it('keeps the stages of one leg as packerd had them', () => {
    const one = stages();
    one.setLegs(['web']);
    one.begin('RunPacker', 'web');
    assert.deepEqual(one.all[3], { name: 'RunPacker', status: 'running', start: at, log: '' });
    one.end('RunPacker', 'web', 'complete', 'done');
    assert.deepEqual(one.all[3], { name: 'RunPacker', status: 'complete', start: at, end: at, log: 'done' });
    assert.deepEqual(
      one.all.map(({ name }) => name),
      stagesOf(false),
    );
  });

  it('has stages for each of several legs', () => {
    const two = stages();
    two.setLegs(['a', 'b']);
    two.begin('RunPacker', 'b');
    assert.deepEqual(
      two.all.map(({ name, leg, status }) => `${leg ?? '-'} ${name} ${status}`),
      [
        '- GitClone pending',
        '- GitCheckout pending',
        'a RunBerksVendor pending',
        'a RunPacker pending',
        'a KitchenTest pending',
        'b RunBerksVendor pending',
        'b RunPacker running',
        'b KitchenTest pending',
        '- DockerClean pending',
      ],
    );
  });

  it('closes what is open: what runs has failed, what waits is skipped', () => {
    const one = stages();
    one.begin('GitClone');
    one.close(['GitClone', 'GitCheckout'], 'why');
    assert.deepEqual(one.all.slice(0, 3), [
      { name: 'GitClone', status: 'failed', start: at, end: at, log: 'why' },
      stage('GitCheckout', 'skipped'),
      stage('RunBerksVendor', 'pending'),
    ]);
  });
});

describe('healthOf', () => {
  for (const [percent, expected] of [
    [0, 'ok'],
    [90, 'ok'],
    [91, 'poor'],
    [95, 'poor'],
    [96, 'bad'],
    [100, 'bad'],
    [undefined, 'err'],
  ] as const) {
    it(`${percent ?? 'unknown'} is ${expected}`, () => assert.equal(healthOf(percent), expected));
  }
});
