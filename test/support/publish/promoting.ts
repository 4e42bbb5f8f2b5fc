// A repository with one machine image, several verified bakes of it in the fake of AWS, and a channel that points to one of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import { channel, type Channels } from '../../../src/image/channel.ts';
import type { Plan } from '../../../src/image/plan.ts';
import { renderPlan } from '../../../src/plan/plan-file.ts';
import { sampleLeg, samplePlan } from '../../unit/image/sample-plan.ts';
import { amazonHcl } from '../bake/templates.ts';
import { commitAll, temporaryFolder } from '../plan/repository.ts';
import { type FakeAws, startFakeAws } from './aws-fake.ts';
import { bakedTags, candidateOf } from './aws-publishing.ts';
import { writeVerifiedRecords } from './verified-records.ts';

/** A verified bake of `web`. */
export interface Bake {
  readonly key: string;
  readonly id: string;
  /** The folder of its records. */
  readonly records: string;
}

export interface PromotingOptions {
  readonly bakes?: number;
  readonly channels?: Readonly<Record<string, unknown>>;
  readonly over?: Partial<Plan>;
  readonly verify?: Readonly<Record<string, unknown>> | null;
}

export interface Promoting {
  readonly fake: FakeAws;
  readonly bakes: readonly Bake[];
  /** Writes a repository with its plan, in which the newest bake is the one that was found; gives its folder. */
  readonly repository: () => Promise<string>;
}

export const PLAN = 'out/plan.json';
export const HISTORY = 'channels/production.json';
const LATEST = '/images/{image}/latest';
export const PARAMETER = '/images/web/latest';

const TARGETS = {
  fleet: { aws: { regions: ['eu-west-1'], share: ['210987654321'], ssm: [LATEST] } },
  ids: { files: { tfvars: 'images.auto.tfvars.json' } },
};
const IN_FOLDER = { history: { files: { deliver: 'artifact' } } };
export const PRODUCTION = { production: { targets: ['fleet', 'ids'], needs: ['verify'], ...IN_FOLDER } };

export function keyOf(letter: string): string {
  return `bk2-${letter.repeat(40)}`;
}

export async function startPromoting(
  t: TestContext,
  { bakes: count = 2, channels: written = PRODUCTION, over = {}, verify = null }: PromotingOptions = {},
): Promise<Promoting> {
  const fake = await startFakeAws(['us-east-1', 'eu-west-1']);
  t.after(fake.stop);
  const bakes: Bake[] = [];
  for (const letter of ['a', 'b', 'c'].slice(0, count)) {
    const created = Math.floor(Date.now() / 1000) * 1000;
    const key = keyOf(letter);
    const tags = { ...bakedTags(key), 'bakehouse:leg': 'web' };
    const { id } = fake.region('us-east-1').add({ name: `web-${letter}`, created, tags });
    const records = await temporaryFolder(t);
    for (const image of candidateOf({ 'us-east-1': id }).images)
      writeVerifiedRecords(records, [{ image: { ...image, created: new Date(created).toISOString() }, key }]);
    bakes.push({ key, id, records });
  }
  const newest = bakes.at(-1);
  const channels: Channels = Object.fromEntries(
    Object.entries(written).map(([name, one]) => [name, channel.parse(one)]),
  );
  const plan = samplePlan(
    [
      sampleLeg('web', {
        key: newest?.key ?? null,
        recipe: null,
        publish: Object.keys(TARGETS),
        verify,
        version: '1.0',
        work: {
          builder: 'packer',
          template: 'web.pkr.hcl',
          'working-directory': '.',
          only: [],
          except: [],
          vars: {},
          'var-files': [],
          'secret-vars': {},
          'vars-in-environment': false,
          substitutions: null,
          arguments: [],
          version: null,
        },
      }),
    ],
    { targets: TARGETS, channels, ...over },
  );
  return {
    fake,
    bakes,
    repository: async () => {
      const folder = await temporaryFolder(t);
      mkdirSync(join(folder, 'out'));
      writeFileSync(join(folder, PLAN), renderPlan(plan));
      writeFileSync(
        join(folder, 'web.pkr.hcl'),
        amazonHcl({ endpoint: fake.url, sourceImage: 'ami-0', regions: ['us-east-1'], name: 'web' }).replaceAll(
          'server',
          'web',
        ),
      );
      commitAll(folder);
      return folder;
    },
  };
}
