import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs, show } from '../../core/runner/inputs.ts';
import { checkArtifactPrefix } from '../../image/artifact-name.ts';
import type { Override } from '../../plan/assembly.ts';
import { type PlanInputs, planInputs } from './inputs.ts';

export interface PlanSettings {
  readonly inputs: PlanInputs;
  readonly overrides: readonly Override[];
}

/** Reads the inputs, and what several of them say together. */
export function readSettings(host: Host): PlanSettings {
  const token = host.input('github-token');
  if (token !== '') host.secret(token);
  const inputs = readInputs(planInputs, (name) => host.input(name));
  checkArtifactPrefix(inputs['artifact-prefix']);
  if (inputs.rebuild.length > 1 && inputs.rebuild.some((word) => word === 'all' || word === 'changed')) {
    throw new UserError('Input "rebuild" is changed, all, or a list of legs; the words do not go with a list.');
  }
  return { inputs, overrides: inputs.vars.map(readOverride) };
}

/** `name=value`, or `leg: name=value`. */
function readOverride(line: string): Override {
  const [, legs = '**', name, value] = /^(?:([^=\s]+):\s+)?([A-Za-z_][\w.-]*)=(.*)$/s.exec(line) ?? [];
  if (name === undefined || value === undefined) {
    throw new UserError(`Input "vars" must hold lines name=value or leg: name=value, but one is ${show(line)}.`);
  }
  return { legs, name, value };
}

/** Events in which a change is looked at before it is merged. */
const CHECKS: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'merge_group',
]);

/** Whoever checks a change wants to see what it does, and not what time does. */
export function renewsImages({ trust, run }: Pick<Host, 'trust' | 'run'>): boolean {
  return trust.kind === 'trusted' && !CHECKS.has(run.event);
}
