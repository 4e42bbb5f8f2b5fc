import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { nearestName } from '../../core/text/wording.ts';
import { openPlan } from '../../plan/open-plan.ts';
import type { SetupPackerInputs } from './inputs.ts';
import type { PluginNeed } from '../../packer/install/plugin-needs.ts';
import type { VersionRequest } from '../../packer/install/version-request.ts';
import { isAtLeast, type PackerProgram } from '../../packer/run/program.ts';

/** What is set up for. */
export type Purpose =
  /** Nothing of this leg is Packer's. */
  | { readonly kind: 'no-packer'; readonly leg: string }
  | {
      readonly kind: 'packer';
      /** Relative to the workspace; empty where there is none to read. */
      readonly template: string;
      readonly version: string;
    };

/** What the inputs, or the leg of a plan, say is baked. Throws a UserError. */
export async function findPurpose(host: Host, inputs: SetupPackerInputs): Promise<Purpose> {
  const { leg: id, plan: given, template, version } = inputs;
  if (id === '' && given === '') return { kind: 'packer', template, version };
  if (id === '' || given === '') throw new UserError('Inputs "plan" and "leg" are given together, or neither is.');
  if (template !== '') {
    throw new UserError('Inputs "template" and "leg" both say what is baked; give one.');
  }
  const { plan } = await openPlan(host, given, inputs['plan-digest']);
  const leg = plan.legs.find((one) => one.leg === id || one.aliases.includes(id));
  if (leg === undefined) {
    const near = nearestName(
      id,
      plan.legs.map((one) => one.leg),
    );
    throw new UserError(`The plan has no leg "${id}".${near === undefined ? '' : ` Did you mean ${near}?`}`);
  }
  const { work } = leg;
  if (work.builder === 'dockerfile') return { kind: 'no-packer', leg: leg.leg };
  return {
    kind: 'packer',
    // A template with `$NAME` in it is legacy JSON, which cannot ask for plugins, and is no JSON before it is filled in.
    template: work.substitutions === null ? work.template : '',
    version: version === 'auto' ? (work.version ?? version) : version,
  };
}

/**
 * Why the Packer on PATH does not count, in a sentence; undefined where it may. Whether its version satisfies what is asked
 * for is looked at by itself.
 *
 * @param version that it tells; undefined where it is no Packer or cannot be run
 */
export function whyNotCounted(
  { path, version }: { readonly path: string; readonly version: PackerProgram['version'] | undefined },
  needs: readonly Pick<PluginNeed, 'source'>[],
  request: Pick<VersionRequest, 'exact'>,
): string | undefined {
  if (version === undefined) return `${path} is not HashiCorp's Packer, or cannot be run; it does not count.`;
  const [plugin] = needs;
  // An exact version is what somebody wants, whatever it can do.
  if (plugin === undefined || request.exact !== undefined || isAtLeast(version, '1.7')) return undefined;
  return `${path} is Packer ${version}, which knows no plugins, and ${plugin.source} is wanted; it does not count.`;
}
