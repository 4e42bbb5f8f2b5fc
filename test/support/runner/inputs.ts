import { evaluateDefault } from './action-yml.ts';
import type { ActionManifest } from './action-yml.ts';
import type { PhaseRecord } from './phase-record.ts';

/**
 * The inputs of an action: as given, and defaults for the rest. An input that action.yml does not know is passed on
 * with a warning; one that is required and missing is the action's business (Runner.Worker/ActionRunner.cs RunAsync).
 */
export function resolveInputs(
  manifest: ActionManifest,
  given: Readonly<Record<string, string>>,
  record: PhaseRecord,
): Record<string, string> {
  const inputs: Record<string, string> = { ...given };
  const names = new Set(Object.keys(given).map((name) => name.toLowerCase()));
  const known = new Set([...manifest.inputs.keys()].map((name) => name.toLowerCase()));
  for (const [name, input] of manifest.inputs) {
    if (!names.has(name.toLowerCase())) inputs[name] = evaluateDefault(input.default ?? '', record.job);
    else if (input.deprecated !== undefined) {
      record.issue('warning', `Input '${name}' has been deprecated with message: ${input.deprecated}`);
    }
  }
  const unexpected = Object.keys(given).filter((name) => !known.has(name.toLowerCase()));
  if (unexpected.length > 0) {
    record.issue(
      'warning',
      `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${[...manifest.inputs.keys()].join("', '")}']`,
    );
  }
  return inputs;
}

/** The lines before an action's own output: Handlers/Handler.cs PrintActionDetails. */
export function printDetails(
  manifest: ActionManifest,
  inputs: Readonly<Record<string, string>>,
  record: PhaseRecord,
): void {
  if (record.phase === 'post') {
    record.output('Post job cleanup.');
    return;
  }
  record.output(`##[group]Run ${manifest.name}`);
  const shown = Object.entries(inputs).filter(([, value]) => value !== '');
  if (shown.length > 0) record.output('with:');
  for (const [name, value] of shown) record.output(`  ${name}: ${value}`);
  if (record.env.size > 0) record.output('env:');
  for (const [name, value] of record.env) record.output(`  ${name}: ${value}`);
  record.output('##[endgroup]');
}
