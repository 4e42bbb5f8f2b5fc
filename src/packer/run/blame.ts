import type { Annotation } from '../../core/runner/host.ts';
import { appliesTo } from '../../recipe/template/step.ts';
import type { Provisioner, Template } from '../../recipe/template/template.ts';

export interface ProvisionerStart {
  readonly build: string;
  readonly text: string;
}

/**
 * The provisioner that a build failed in, from the lines with which its provisioners began: Packer's error names none.
 * The place always comes from the template; a guest that prints such lines can at worst move it to another provisioner.
 */
export function blamedProvisioner(
  template: Template,
  build: string,
  starts: readonly ProvisionerStart[],
): Provisioner | undefined {
  const ofBuild = starts.filter((start) => start.build === build).map(({ text }) => text);
  const last = ofBuild.at(-1);
  if (last === undefined) return undefined;
  const type = typeOf(last);
  const candidates = template.provisioners.filter(
    (one) => !one.isCleanup && one.type === type && appliesTo(one, build),
  );
  const script = /script: (.+)$/s.exec(last)?.[1];
  const byScript = candidates.find(({ scripts }) => script !== undefined && scripts.includes(script));
  if (byScript !== undefined) return byScript;
  // Each script of a provisioner begins with a line of its own.
  const turns = candidates.flatMap((one) => Array.from({ length: Math.max(1, one.scripts.length) }, () => one));
  const count = ofBuild.filter((text) => typeOf(text) === type).length;
  return turns[count - 1] ?? candidates.at(-1);
}

export function provisionerAnnotation(provisioner: Provisioner, title: string, message: string): Annotation {
  return { level: 'error', title, message, file: provisioner.file, line: provisioner.line };
}

function typeOf(text: string): string {
  if (text.startsWith('Running local shell')) return 'shell-local';
  if (text.startsWith('Uploading')) return 'file';
  const word = /^Provisioning with (\S+)/.exec(text)?.[1] ?? '';
  return word.toLowerCase().replace(/[^a-z-]/g, '');
}
