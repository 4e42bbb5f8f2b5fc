import type { Plan, PlannedLeg } from '../../../src/image/plan.ts';

/** A leg called like its image. */
export function sampleLeg(leg: string, over: Partial<PlannedLeg> = {}): PlannedLeg {
  return {
    leg,
    slug: leg.toLowerCase().replace(/[^a-z0-9._]+/g, '-'),
    image: leg.split('/')[0] ?? leg,
    tier: 'application',
    axes: {},
    name: leg,
    version: null,
    parent: null,
    source: null,
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
    inputs: null,
    accept: [],
    extras: [],
    tags: {},
    'declared-tag': null,
    verify: null,
    publish: [],
    'runs-on': null,
    arch: null,
    timeout: null,
    account: null,
    'retry-shell-flake': false,
    level: 0,
    sources: [],
    recipe: 'br2-x',
    key: 'bk2-x',
    files: null,
    values: {},
    todo: ['bake'],
    reason: 'new',
    state: 'new',
    aliases: [],
    ...over,
  };
}

export function samplePlan(legs: readonly PlannedLeg[], over: Partial<Plan> = {}): Plan {
  return {
    schema: 'bakehouse/plan/1',
    from: ['bakehouse.yml'],
    templates: [],
    commit: 'c'.repeat(40),
    legs: [...legs],
    files: {},
    targets: {},
    'build-registry': null,
    records: [],
    ...over,
  };
}

/** One leg builds on the other, each a level below it. */
export function sampleChain(ids: readonly string[], over: Partial<PlannedLeg> = {}): readonly PlannedLeg[] {
  return ids.map((id, level) => sampleLeg(id, { level, parent: ids[level - 1] ?? null, ...over }));
}

/** Nothing of a leg is due. */
export const done: Partial<PlannedLeg> = { todo: [], state: 'unchanged', reason: 'unchanged' };
