import { providerTrouble } from '../../image/failure.ts';
import type { FailureClass } from '../../image/record.ts';

/** What Packer, its plugins and guests' tools print. What says more comes first. */
const SIGNS: readonly (readonly [FailureClass, RegExp])[] = [
  ['post-processor', /Post-processor failed|post-processors failed|error running post-processor/i],
  [
    'provisioner',
    /Script exited with non-zero exit status|Error executing (?:Ansible|Chef|Puppet|script)|Script disconnected|non-zero exit status|Error uploading|failed to provision|Bad exit status|Unexpected EOF waiting for .{0,40}command/i,
  ],
  [
    'validation',
    /Failed to prepare build|Failed to parse|Error parsing JSON|unknown configuration key|Unsupported (?:argument|block|attribute)|Invalid |Missing required|Undefined variable|Unset variable|Unknown (?:source|provisioner|post-processor|builder|variable)|template validation failed|error\(s\) occurred/i,
  ],
];

/**
 * What kind of failure a text of Packer's tells of. Packer's exit code is 1 for everything.
 *
 * @param started whether any build had begun: before that, whatever is wrong is wrong with the template
 */
export function classifyFailure(text: string, started: boolean): FailureClass {
  const found = providerTrouble(text) ?? SIGNS.find(([, sign]) => sign.test(text))?.[0];
  if (!started && (found === undefined || found === 'provisioner')) return 'validation';
  return found ?? 'unknown';
}
