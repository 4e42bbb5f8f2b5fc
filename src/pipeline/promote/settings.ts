import { type PublishImageInputs, publishImageInputs } from '../../actions/publish-image/inputs.ts';
import type { PublishSettings } from '../../actions/publish-image/settings.ts';
import { InputError, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs, show } from '../../core/runner/inputs.ts';
import { nearestName } from '../../core/text/wording.ts';
import { checkArtifactPrefix } from '../../image/artifact-name.ts';
import type { Channel, Channels } from '../../image/channel.ts';
import type { Plan } from '../../image/plan.ts';
import { openPlan } from '../../plan/open-plan.ts';
import { providers } from '../../providers/providers.ts';
import { readTargets } from '../../publish/engine/targets.ts';
import { type PromoteInputs, promoteInputs } from './inputs.ts';

export interface PromotionSettings {
  readonly inputs: PromoteInputs;
  readonly plan: Plan;
  readonly channels: Channels;
  /** The channel that is promoted to. */
  readonly name: string;
  readonly channel: Channel;
  /** The same as publishing has it: with the targets of the channel. */
  readonly publishing: PublishSettings;
}

/** Words that go from here to publishing as they are. */
const SHARED = [
  'records',
  'plan',
  'plan-digest',
  'version',
  'output-directory',
  'best-effort-regions',
  'allow-public',
  'artifact-prefix',
  'github-token',
] as const;

/** Reads the inputs, the plan and the channel. Throws a UserError with what is wrong with them. */
export async function readPromotion(host: Host): Promise<PromotionSettings> {
  const token = host.input('github-token');
  if (token !== '') host.secret(token);
  const inputs = readInputs(promoteInputs, (name) => host.input(name));
  checkArtifactPrefix(inputs['artifact-prefix']);
  if (inputs.apply !== '' && !/^sha256:[0-9a-f]{64}$/.test(inputs.apply)) {
    throw new InputError(
      `Input "apply" must be the digest of what was shown, sha256: and 64 hex digits, but was ${show(inputs.apply)}.`,
    );
  }
  const ways = (['from', 'back', 'revoked', 'list'] as const).filter(
    (way) => inputs[way] !== false && inputs[way] !== '',
  );
  if (ways.length > 1) throw new InputError(`Inputs "${ways.join('" and "')}" exclude each other: give one of them.`);
  if (inputs.plan === '') {
    throw new InputError(
      'Nothing says what the channels are: give the input "plan", the path of plan.json or its artifact. bakehouse plan --json prints its path.',
    );
  }
  const { plan } = await openPlan(host, inputs.plan, inputs['plan-digest']);
  const channels = plan.channels ?? {};
  const channel = channelNamed(channels, 'to', inputs.to);
  const chosen = Object.fromEntries(
    channel.targets.map((target) => {
      if (Object.hasOwn(plan.targets, target)) return [target, plan.targets[target]];
      throw new UserError(
        `The channel ${inputs.to} has the target ${show(target)}, which the plan has not. Plan anew.`,
      );
    }),
  );
  const given: Readonly<Record<string, string>> = {
    ...Object.fromEntries(SHARED.map((name) => [name, host.input(name)])),
    mode: inputs.apply === '' ? 'plan' : 'apply',
    report: 'false',
  };
  const asPublishing: PublishImageInputs = readInputs(publishImageInputs, (name) => given[name] ?? '');
  return {
    inputs,
    plan,
    channels,
    name: inputs.to,
    channel,
    publishing: {
      inputs: { ...asPublishing, only: inputs.image === '' ? [] : [inputs.image] },
      plan,
      targets: readTargets(`The targets of the channel ${inputs.to}`, chosen, providers),
      areInline: false,
      isExact: true,
      title: 'Promote',
    },
  };
}

/** A channel of the plan. Throws a UserError. */
export function channelNamed(channels: Channels, input: 'to' | 'from', name: string): Channel {
  const found = Object.hasOwn(channels, name) ? channels[name] : undefined;
  if (found !== undefined) return found;
  const known = Object.keys(channels);
  const near = nearestName(name, known);
  const hint = near === undefined ? `It has ${known.join(', ') || 'none'}.` : `Did you mean ${near}?`;
  throw new UserError(`Input "${input}" names the channel ${show(name)}, which the plan has not. ${hint}`);
}
