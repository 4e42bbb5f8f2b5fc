import { messageOf } from '../../core/errors.ts';
import type { Hold, HoldKind } from '../../image/provider-retention.ts';
import type { ManifestRetain } from '../../image/retention.ts';
import type { AskScaling, ScalingUse } from './auto-scaling.ts';
import type { Ec2Retention } from './ec2-retention.ts';
import { idsIn } from './naming.ts';
import type { AllParameters } from './ssm.ts';
import { awsTrouble, nameOf } from './trouble.ts';

/** What holds images of one region, and snapshots: each by its id, and what could not be asked, which holds them all. */
export interface Uses {
  readonly ofImage: ReadonlyMap<string, readonly Hold[]>;
  readonly ofAll: readonly Hold[];
}

/** Whoever asks four things at once is throttled by none of them: each has a limit of its own. */
export async function usesIn(
  region: string,
  ec2: Pick<Ec2Retention, 'instances' | 'launchTemplates' | 'versionsOf'>,
  parameters: AllParameters,
  scaling: AskScaling,
  versions: ManifestRetain['template-versions'],
): Promise<Uses> {
  const ofImage = new Map<string, Hold[]>();
  const ofAll: Hold[] = [];
  const hold = (image: string, kind: HoldKind, what: string): void => {
    ofImage.set(image, [...(ofImage.get(image) ?? []), { kind, what: `${what} in ${region}` }]);
  };
  const ask = async (what: string, question: () => Promise<void>): Promise<void> => {
    try {
      await question();
    } catch (error) {
      ofAll.push({ kind: 'unknown', what: `${what} in ${region}, which could not be asked: ${whyNot(error)}` });
    }
  };
  // Without an answer nobody knows which versions count, and all do.
  let groups: ScalingUse['versions'] | undefined;
  await ask('Auto Scaling', async () => {
    const { uses, versions: named } = await scaling(region);
    for (const { what, id } of uses) hold(id, 'auto-scaling', what);
    groups = named;
  });
  /** Parameters that templates name: with a version of them, or of other accounts. */
  const resolved = new Set<string>();
  await Promise.all([
    ask('instances', async () => {
      for (const { id, image, state } of await ec2.instances()) hold(image, 'instance', `instance ${id} (${state})`);
    }),
    ask('launch templates', async () => {
      for (const template of await ec2.launchTemplates()) {
        const { id, name, defaultVersion, latestVersion } = template;
        const named = groups?.filter((one) => one.template === id).map((one) => Number(one.version));
        const current = [defaultVersion, latestVersion, ...(named ?? []).filter((one) => one > 0)];
        const numbers = versions === 'all' || named === undefined ? undefined : [...new Set(current)];
        for (const { number, image, data } of await ec2.versionsOf(id, numbers)) {
          const as = number === defaultVersion ? ', the default' : number === latestVersion ? ', the latest' : '';
          const found = idsIn(JSON.stringify([image, data]));
          for (const one of found) hold(one, 'launch-template', `launch template ${name} (version ${number}${as})`);
          const [, parameter] = /^resolve:ssm:(.+)$/.exec(image ?? '') ?? [];
          if (parameter !== undefined) resolved.add(parameter);
        }
      }
    }),
  ]);
  await ask('parameters of SSM', async () => {
    for (const [name, value] of await parameters(region, [...resolved])) {
      for (const id of idsIn(value)) hold(id, 'parameter', `parameter ${name}`);
    }
  });
  return { ofImage, ofAll };
}

export function whyNot(error: unknown): string {
  return (nameOf(error) === '' ? messageOf(error) : awsTrouble(error)).replace(/\.$/, '');
}
