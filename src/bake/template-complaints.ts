import type { Host } from '../core/runner/host.ts';
import { type Diagnostic, readDiagnostics } from '../packer/run/diagnostics.ts';
import { withOptionPlaces } from '../packer/run/named-option.ts';
import type { PackerTask } from './settled-leg.ts';
import { workspacePath } from './workspace-path.ts';

/** What Packer has against a template, each with its file as one of the workspace: Packer names them from where it ran. */
export function templateComplaints(
  host: Pick<Host, 'workspace'>,
  { template, workingDirectory }: Pick<PackerTask, 'template' | 'workingDirectory'>,
  text: string,
): readonly Diagnostic[] {
  const inWorkspace = readDiagnostics(text, undefined).map((one) => ({
    ...one,
    file: one.file === undefined ? template.mainFile : workspacePath(host, one.file, workingDirectory),
  }));
  return withOptionPlaces(inWorkspace, template.model);
}
