import { annotateAll } from '../../core/annotations.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/host.ts';
import { type Interrupt, listenForInterrupt } from '../../core/interrupt.ts';
import { createScrub } from '../../core/secrets.ts';
import { annotationOf } from '../../packer/diagnostics.ts';
import { type Journal, removeBakeFolder, writeJournal } from '../../packer/journal.ts';
import { MATCHER_OWNERS, MATCHER_VARIABLE } from '../../packer/problem-matcher.ts';
import { TemplateError } from '../../packer/template.ts';
import { runValidate } from '../../packer/validate.ts';
import { bakeWithRetries } from './attempts.ts';
import { type BakeInputs } from './inputs.ts';
import { newJournal } from './journal.ts';
import { type Prepared, prepare } from './prepare.ts';
import { reportBake, reportUnbaked, workspacePath } from './report.ts';
import { checkTrust, readSettings } from './settings.ts';
import { renderUntrusted } from './summary.ts';
import { stopped } from './stopped.ts';

/** Bakes one image with Packer and says which one it is. */
export async function bake(host: Host): Promise<void> {
  const started = Date.now();
  const interrupt = listenForInterrupt();
  let prepared: Prepared | undefined;
  let begun = false;
  try {
    const inputs = readSettings(host);
    const trusted = checkTrust(host, inputs['allow-untrusted']);
    if (host.trust.kind === 'untrusted' && trusted) await host.summary(renderUntrusted(host.trust.reason));
    prepared = await host.group('Preflight', () => prepareAloud(host, inputs));
    await validateFirst(host, inputs, prepared);
    if (inputs.mode === 'validate') {
      removeBakeFolder(prepared.folder);
      reportUnbaked(host, 'valid', started);
      host.info(`Validated ${prepared.leg.leg}.`);
      return;
    }
    if (interrupt.at() !== undefined) throw stopped();
    begun = true;
    removeProblemMatcher(host);
    await bakePrepared(host, inputs, prepared, trusted, interrupt, started);
  } catch (error) {
    // Once Packer may run, its folder is what the post step needs to end it.
    if (prepared !== undefined && !begun) removeBakeFolder(prepared.folder);
    if (error instanceof TemplateError) {
      host.annotate({ level: 'error', title: 'Template', message: error.message, file: error.file, line: error.line });
    }
    reportUnbaked(host, interrupt.at() === undefined ? 'failed' : 'cancelled', started);
    throw error;
  } finally {
    interrupt.dispose();
  }
}

/** A guest may print anything: with the matcher on, it could write annotations. */
function removeProblemMatcher(host: Host): void {
  if ((host.environment[MATCHER_VARIABLE] ?? '') === '') return;
  for (const owner of MATCHER_OWNERS) host.removeMatcher(owner);
}

async function prepareAloud(host: Host, inputs: BakeInputs): Promise<Prepared> {
  const prepared = await prepare(host, inputs);
  const { packer, template, selection, leg } = prepared;
  const builds = selection.builds.map(({ name }) => name).join(', ');
  host.info(`Packer ${packer.version} (${packer.path})`);
  host.info(
    `Leg ${leg.leg}, template ${workspacePath(host, template.path)}, builds ${builds === '' ? 'as Packer finds them' : builds}`,
  );
  if (prepared.variables.names.length > 0) host.info(`Variables ${prepared.variables.names.join(', ')}`);
  return prepared;
}

/** See the input `validate`: `packer build` checks the same things itself before it starts anything. */
async function validateFirst(host: Host, inputs: BakeInputs, prepared: Prepared): Promise<void> {
  const wanted =
    inputs.validate === 'true' || (inputs.validate === 'auto' && prepared.template.model.dataSources.length > 0);
  if (!wanted && inputs.mode !== 'validate') return;
  const { packer, workingDirectory, environment, secrets, template } = prepared;
  const validation = await host.group('Validation', () =>
    runValidate(host, packer, prepared.arguments, workingDirectory, environment, secrets, template.mainFile),
  );
  const scrub = createScrub(secrets);
  annotateAll(
    host,
    validation.diagnostics.map((one) => {
      const annotation = annotationOf(one, (file) => workspacePath(host, file, workingDirectory));
      return { ...annotation, message: scrub(annotation.message), title: scrub(annotation.title ?? '') };
    }),
  );
  if (!validation.valid) {
    const first = validation.diagnostics.find(({ level }) => level === 'error');
    throw new UserError(
      `The template is not valid: ${scrub(first?.summary ?? validation.text.trim().split('\n').at(-1) ?? '')}`,
    );
  }
}

async function bakePrepared(
  host: Host,
  inputs: BakeInputs,
  prepared: Prepared,
  trusted: boolean,
  interrupt: Interrupt,
  started: number,
): Promise<void> {
  const journal: Journal = await newJournal(host, inputs, prepared, trusted, started);
  writeJournal(prepared.folder, journal);
  if (trusted) host.prepareUpload();
  const attempt = await host.group('Build', () => bakeWithRetries(host, inputs, prepared, journal, interrupt));
  await reportBake(host, { inputs, prepared, trusted, started, attempt, interrupt });
}
