import type { SigningKey } from '../../core/attestation/signing.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs } from '../../core/runner/inputs.ts';
import { checkArtifactPrefix } from '../../image/artifact-name.ts';
import type { Plan } from '../../image/plan.ts';
import { openPlan } from '../../plan/open-plan.ts';
import { providers } from '../../providers/providers.ts';
import { readTargets, type PublishTargets } from '../../publish/engine/targets.ts';
import { chooseTargets, readTargetChoice } from '../../publish/engine/target-names.ts';
import { type PublishImageInputs, publishImageInputs } from './inputs.ts';

export interface PublishSettings {
  readonly inputs: PublishImageInputs;
  readonly plan: Plan | null;
  readonly targets: PublishTargets;
  /** Whether the targets were given as YAML: then they are of every leg. */
  readonly areInline: boolean;
  /** Whether these very images are meant: none is left out, or published in place of another. */
  readonly isExact?: true;
  /** What signs statements about what is published. Absent: they are not signed. */
  readonly key?: SigningKey;
  /** What the summary calls it; absent: Publish. */
  readonly title?: string;
}

/** Reads the inputs, the plan and the targets. Throws a UserError with all that is wrong with them. */
export async function readSettings(host: Host): Promise<PublishSettings> {
  const token = host.input('github-token');
  if (token !== '') host.secret(token);
  const pem = host.input('signing-key');
  if (pem.trim() !== '') host.secret(pem);
  const inputs = readInputs(publishImageInputs, (name) => host.input(name));
  checkArtifactPrefix(inputs['artifact-prefix']);
  const key = inputs['signing-key'] === '' ? undefined : await readKey(inputs['signing-key']);
  const choice = readTargetChoice(inputs.targets, providers);
  const plan = inputs.plan === '' ? null : (await openPlan(host, inputs.plan, inputs['plan-digest'])).plan;
  const chosen = chooseTargets(choice, plan?.targets ?? null, plan?.channels);
  const where = choice.kind === 'inline' ? 'Input "targets"' : 'The targets of the plan';
  return {
    inputs,
    plan,
    targets: readTargets(where, chosen, providers),
    areInline: choice.kind === 'inline',
    ...(key === undefined ? {} : { key }),
  };
}

/** Throws a UserError. */
export async function readKey(pem: string): Promise<SigningKey> {
  const { readSigningKey } = await import('../../core/attestation/signing.ts');
  return readSigningKey('Input "signing-key"', pem);
}
