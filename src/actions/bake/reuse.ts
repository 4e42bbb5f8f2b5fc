import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/host.ts';
import { reusedRecord } from '../../image/reused.ts';
import type { Record } from '../../image/record.ts';
import { lookUpLegs } from '../../plan/look-up.ts';
import { reachOf } from '../../plan/reach.ts';
import type { BakeInputs } from './inputs.ts';
import type { SettledLeg } from './settled-leg.ts';

const MOST_TOLD = 5;

/** The record of an earlier bake of this very key, when its provider still has all of its images; else nothing. */
export async function findReusable(host: Host, inputs: BakeInputs, settled: SettledLeg): Promise<Record | undefined> {
  const { identity } = settled;
  const { key, read, reason } = identity;
  const mustHit = inputs.reuse === 'require';
  checkRead(inputs, settled);
  if (inputs.reuse === 'never') return undefined;
  if (key === null || read === null) {
    if (mustHit || inputs.reuse === 'strict') {
      throw new UserError(
        `Input "reuse" is ${inputs.reuse}, but ${settled.leg.leg} has no key: ${reason ?? 'unknown'}`,
      );
    }
    host.info(`No key, so nothing is looked up: ${reason ?? 'unknown'}`);
    return undefined;
  }
  const staging = settled.handoff.kind === 'registry' ? settled.handoff.repository : null;
  const answers = await lookUpLegs(
    [{ definition: identity.definition, key, recipe: read }],
    reachOf(host, { passEnv: inputs['pass-env'], staging }),
  );
  const found = answers.get(settled.leg.leg);
  if (found?.kind !== 'found') {
    const why = found?.reason ?? 'nothing has this key';
    if (mustHit) throw new UserError(`Input "reuse" is require, but there is no image of ${key}: ${why}.`);
    // A look-up that fails costs a bake, never a wrong image.
    if (found?.kind === 'unknown')
      host.annotate({ level: 'notice', message: `Not looked up, so it is baked: ${why}.` });
    else host.info(`Key ${key}: ${why}`);
    return undefined;
  }
  return reusedRecord(
    {
      ...identity.definition,
      key,
      recipe: identity.recipe,
      name: settled.name,
      parent: settled.parent?.leg ?? null,
      sources: [...settled.sources],
    },
    found.images,
    {
      run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
      git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref },
      parentId: settled.parent?.id ?? null,
      parentKey: identity.parentKey,
    },
  );
}

/** With `strict`, every file that a template reads must be known, since a change to another one would not be seen. */
function checkRead(inputs: BakeInputs, { identity }: SettledLeg): void {
  const unread = identity.read?.unread ?? [];
  if (inputs.reuse !== 'strict' || unread.length === 0) return;
  const told = unread.slice(0, MOST_TOLD).map(({ text, file, line }) => `${file}:${line}: ${text}`);
  throw new UserError(
    `Input "reuse" is strict, but which files these name is only known when they run: ${told.join('; ')}. Say with "inputs" which files count.`,
  );
}
