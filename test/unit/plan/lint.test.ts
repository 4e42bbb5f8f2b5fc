import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { UserError } from '../../../src/core/errors.ts';
import type { PlannedLeg } from '../../../src/image/plan.ts';
import { lintLegs } from '../../../src/plan/lint.ts';
import { providers } from '../../../src/providers/providers.ts';
import type { Recipe } from '../../../src/recipe/recipe.ts';
import { sampleDefinition, sampleDraft } from './sample-definition.ts';
import { sampleLeg } from '../image/sample-plan.ts';

interface Leg {
  readonly leg: string;
  readonly types: readonly string[];
  readonly over?: Partial<PlannedLeg>;
  readonly buildsKnown?: boolean;
}

function problems(legs: readonly Leg[]): readonly string[] {
  const planned = legs.map(({ leg, over }): PlannedLeg => {
    const { axes, work } = sampleDefinition(leg);
    return sampleLeg(leg, { axes, work, ...over });
  });
  const recipes = new Map(
    legs.map(({ leg, types, buildsKnown = true }): [string, Recipe] => [
      leg,
      {
        recipe: 'br2-x',
        files: { digest: '', files: {} },
        values: {},
        unread: [],
        anything: [],
        wide: [],
        narrow: [],
        builds: types.map((type) => ({ type, name: `${type}.x` })),
        buildsKnown,
        template: undefined,
        bases: [],
        environment: [],
        depositsWith: () => [],
      },
    ]),
  );
  try {
    lintLegs(
      legs.map(({ leg }, index) => sampleDraft(leg, {}, index + 1)),
      { legs: planned, recipes },
      providers,
    );
    return [];
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error.message.split('\n');
  }
}

const DOCKERFILE = sampleLeg('x').work;

describe('legs that are seen together with their templates', () => {
  const cases: readonly (readonly [what: string, legs: readonly Leg[], expected: readonly string[]])[] = [
    [
      'are fine',
      [
        { leg: 'base', types: ['amazon-ebs'] },
        { leg: 'web', types: ['amazon-ebs'], over: { parent: 'base' } },
      ],
      [],
    ],
    [
      'start from something that can be a reference',
      [
        { leg: 'a', types: [], over: { source: { of: 'docker', reference: `debian@sha256:${'0'.repeat(64)}` } } },
        { leg: 'b', types: [], over: { source: { of: 'docker', reference: 'deb ian:12' } } },
      ],
      ['bakehouse.yml:2: b: its source "deb ian:12" is no name of a container image.'],
    ],
    [
      'have names that their provider takes',
      [{ leg: 'a', types: ['docker', 'amazon-ebs'], over: { name: 'a:{key8}' } }],
      [
        'bakehouse.yml:1: a: the name "a:a2b3c4d5" is not allowed for amazon-ebs: it has 3 to 128 letters, digits and ( ) [ ] . / - \' @ _ or blanks.',
      ],
    ],
    [
      'have names of a length that is seen only when they are filled in',
      [
        { leg: 'a', types: ['googlecompute'], over: { name: `w${'x'.repeat(48)}-{timestamp}` } },
        { leg: 'b', types: ['amazon-ebs'], over: { name: `w${'x'.repeat(90)}-{git.sha}` } },
      ],
      [
        `bakehouse.yml:1: a: the name "w${'x'.repeat(48)}-20260101000000" is not allowed for googlecompute: it has 1 to 63 lower-case letters, digits and hyphens, beginning with a letter.`,
        `bakehouse.yml:2: b: the name "w${'x'.repeat(90)}-${'0'.repeat(40)}" is not allowed for amazon-ebs: it has 3 to 128 letters, digits and ( ) [ ] . / - ' @ _ or blanks.`,
      ],
    ],
    ['have braces in a name', [{ leg: 'a', types: ['openstack'], over: { name: '{{{key8}}}' } }], []],
    [
      'have names of their own',
      [
        { leg: 'web/a', types: ['amazon-ebs'], over: { name: 'web-{timestamp}' } },
        { leg: 'web/b', types: ['amazon-ebs'], over: { name: 'web-{timestamp}' } },
      ],
      [
        'bakehouse.yml:2: web/b: it has the same name as web/a, "web-{timestamp}". Put what tells them apart into the name.',
      ],
    ],
    [
      'have one name in two regions, or at two providers',
      [
        { leg: 'web/a/us-east-1', types: ['amazon-ebs'], over: { name: 'web' } },
        { leg: 'web/a/eu-west-1', types: ['amazon-ebs'], over: { name: 'web' } },
        { leg: 'web/b', types: ['docker'], over: { name: 'web' } },
        { leg: 'web/c', types: ['googlecompute'], over: { name: 'web' } },
      ],
      [],
    ],
    [
      'have one name at two builders in another order',
      [
        { leg: 'a', types: ['docker', 'amazon-ebs'], over: { name: 'web' } },
        { leg: 'b', types: ['amazon-ebs', 'docker'], over: { name: 'web' } },
      ],
      ['bakehouse.yml:2: b: it has the same name as a, "web". Put what tells them apart into the name.'],
    ],
    [
      'have tags that EC2 takes, but only there',
      [
        { leg: 'web', types: ['amazon-ebs'], over: { tags: { 'aws:x': '1' } } },
        { leg: 'app', types: ['docker'], over: { tags: { 'aws:x': '1' } } },
      ],
      ['bakehouse.yml:1: web: the tag "aws:x" begins with a reserved word.'],
    ],
    [
      'declare a tag that docker takes',
      [{ leg: 'web', types: [], over: { work: DOCKERFILE, 'declared-tag': 'Acme/Web' } }],
      ['bakehouse.yml:1: web: "Acme/Web" is no name of a container image.'],
    ],
    [
      'start from what their provider has: a machine from a container',
      [
        { leg: 'base', types: ['docker'] },
        { leg: 'web', types: ['amazon-ebs'], over: { parent: 'base' } },
      ],
      ['bakehouse.yml:2: web: it bakes for EC2, which cannot start from the image for docker of base.'],
    ],
    [
      'start from what their provider has: a Dockerfile from a machine',
      [
        { leg: 'base', types: ['amazon-ebs'] },
        { leg: 'web', types: [], over: { parent: 'base', work: DOCKERFILE } },
      ],
      ['bakehouse.yml:2: web: it bakes for docker, which cannot start from the image for EC2 of base.'],
    ],
    [
      'start from what their provider has: one cloud from another',
      [
        { leg: 'base', types: ['azure-arm'] },
        { leg: 'web', types: ['googlecompute'], over: { parent: 'base' } },
      ],
      [
        'bakehouse.yml:2: web: it bakes for Google Compute Engine, which cannot start from the image for Azure of base.',
      ],
    ],
    [
      'start from one of several',
      [
        { leg: 'base', types: ['docker', 'amazon-ebs'] },
        { leg: 'web', types: ['amazon-ebs'], over: { parent: 'base' } },
      ],
      [],
    ],
    [
      'start from what nobody knows',
      [
        { leg: 'base', types: ['file'] },
        { leg: 'web', types: ['amazon-ebs'], over: { parent: 'base' } },
        { leg: 'odd', types: ['qemu'], over: { parent: 'web' } },
      ],
      [],
    ],
    [
      'start from a template whose builds only Packer knows',
      [
        { leg: 'base', types: ['docker'], buildsKnown: false },
        { leg: 'web', types: ['amazon-ebs'], over: { parent: 'base' } },
      ],
      [],
    ],
    [
      'start from a Packer container',
      [
        { leg: 'base', types: ['docker'] },
        { leg: 'web', types: [], over: { parent: 'base', work: DOCKERFILE } },
      ],
      [],
    ],
    [
      'have an account that is none of any of theirs',
      [
        { leg: 'web', types: ['amazon-ebs'], over: { account: '12345' } },
        { leg: 'database', types: ['amazon-ebs'], over: { account: '1'.repeat(12) } },
        { leg: 'both', types: ['amazon-ebs', 'openstack'], over: { account: 'a'.repeat(32) } },
        { leg: 'box', types: ['amazon-ebs', 'docker'], over: { account: 'ours' } },
      ],
      ['bakehouse.yml:1: web: the account must be an AWS account of 12 digits, but is "12345".'],
    ],
    [
      'are built for a platform that is none',
      (
        [
          'linux/arm64',
          'linux/arm/v7',
          'arm64',
          'Linux/x86_64',
          'linux/arm65///',
          'linux/arm65',
          'linux/',
          'linux/arm46',
        ] as const
      ).map((platform, index) => ({
        leg: `l${index}`,
        types: [],
        over: { work: DOCKERFILE.builder === 'dockerfile' ? { ...DOCKERFILE, platform } : DOCKERFILE },
      })),
      [
        'bakehouse.yml:5: l4: the platform "linux/arm65///" is no operating system and architecture, as linux/arm64, nor one with its variant, as linux/arm/v7.',
        'bakehouse.yml:6: l5: the platform "linux/arm65" has no architecture that docker knows, "arm65"; did you mean "arm64".',
        'bakehouse.yml:7: l6: the platform "linux/" is no operating system and architecture, as linux/arm64, nor one with its variant, as linux/arm/v7.',
        'bakehouse.yml:8: l7: the platform "linux/arm46" has no architecture that docker knows, "arm46"; did you mean "arm".',
      ],
    ],
  ];
  for (const [what, legs, expected] of cases) it(what, () => assert.deepEqual(problems(legs), expected));

  it('have twenty of their problems told', () => {
    const legs = Array.from({ length: 100 }, (_, index) => ({
      leg: `l${index}`,
      types: ['amazon-ebs'],
      over: { name: 'x' },
    }));
    assert.equal(problems(legs).length, 20);
  });
});
