import { InputError, UserError } from '../../core/errors.ts';
import { readDocument, wantedValue } from '../../core/text/document.ts';
import { isObject } from '../../core/values.ts';
import { nearestName } from '../../core/text/wording.ts';
import { channelOf, type Channels } from '../../image/channel.ts';
import type { Providers } from '../../image/provider.ts';
import { targetsSchema } from './targets.ts';

/** What the input `targets` says: names of the plan's, or targets of its own, not yet checked. */
export type TargetChoice =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'inline'; readonly targets: Readonly<Record<string, unknown>> };

/** Throws a UserError or DocumentError. Empty: no names, which means all. */
export function readTargetChoice(text: string, providers: Providers): TargetChoice {
  const names = text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '' && !item.startsWith('#'));
  if (names.every((name) => /^[A-Za-z0-9][A-Za-z0-9._+-]*$/.test(name))) return { kind: 'names', names };
  const value = wantedValue(readDocument('Input "targets"', Buffer.from(text)), targetsSchema(providers));
  if (isObject(value)) return { kind: 'inline', targets: value };
  throw new UserError(
    'Input "targets" must be names of targets, one a line, or an object of targets as YAML: {registry: {oci: {repository: …}}}.',
  );
}

/**
 * The targets that are published to, by name: the plan's that were chosen, or the given ones. What a channel moves is not among
 * them. Throws a UserError.
 */
export function chooseTargets(
  choice: TargetChoice,
  planned: Readonly<Record<string, unknown>> | null,
  channels: Channels = {},
): Readonly<Record<string, unknown>> {
  if (choice.kind === 'inline') return choice.targets;
  if (planned === null) {
    throw new InputError(
      'Nothing says where to publish: give the input "plan", whose manifest has targets, or "targets" as YAML.',
    );
  }
  if (choice.names.length === 0)
    return Object.fromEntries(Object.entries(planned).filter(([name]) => channelOf(name, channels) === undefined));
  const known = Object.keys(planned);
  return Object.fromEntries(
    choice.names.map((name) => {
      const channel = channelOf(name, channels);
      if (channel !== undefined) {
        throw new UserError(
          `Input "targets" names ${JSON.stringify(name)}, which the channel ${channel} moves. Promote an image there: bakehouse promote IMAGE --to ${channel}`,
        );
      }
      if (Object.hasOwn(planned, name)) return [name, planned[name]];
      const near = nearestName(name, known);
      const hint = near === undefined ? `It has ${known.join(', ') || 'none'}.` : `Did you mean ${near}?`;
      throw new UserError(`Input "targets" names ${JSON.stringify(name)}, which the plan has no target of. ${hint}`);
    }),
  );
}
