import type { ReadBuild } from '../../image/provider-bake.ts';
import { TemplateError } from '../../recipe/template/loaded-template.ts';

/** The builders that know `ssh_interface`. */
const HAS_INTERFACE = /^amazon-(?:ebs|ebssurrogate|ebsvolume|instance)$/;

/** What Packer's amazon builders start for it, from PATH (packer-plugin-amazon, common/ssm/session.go). */
export const SESSION_PLUGIN = 'session-manager-plugin';

/**
 * Throws a TemplateError for a build that reaches its instance by Session Manager where the program for it is not there:
 * Packer says so only when the instance runs.
 */
export function checkSessionManager(builds: readonly ReadBuild[], hasPlugin: () => boolean): void {
  const first = builds.find(
    ({ type, literals }) => HAS_INTERFACE.test(type) && literals['ssh_interface'] === 'session_manager',
  );
  if (first === undefined || hasPlugin()) return;
  throw new TemplateError(
    `${first.file}:${first.line}: The build ${first.name} reaches its instance by Session Manager (ssh_interface), for which Packer starts ${SESSION_PLUGIN}, and that is not on the PATH. ` +
      'Install it before this step, as docs/guides/no-public-address.md has it. Nothing was baked.',
    first.file,
    first.line,
  );
}
