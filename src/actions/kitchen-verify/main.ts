import { randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { childEnvironment, credentialValues } from '../../core/secrets/environment.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { type Interrupt, leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import { jobFolder } from '../../core/files/job-folder.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import { MARK, startTimeOf } from '../../core/process/process.ts';
import { refuseWindows } from '../../core/files/windows.ts';
import { checkRights } from '../../core/files/rights.ts';
import { tellShortSecrets } from '../../core/secrets/short-secrets.ts';
import type { EngineRequest } from '../../kitchen/engine.ts';
import { decideGate } from '../../kitchen/gate.ts';
import { KitchenError } from '../../kitchen/kitchen-error.ts';
import { findKitchenFiles, type KitchenFiles } from '../../kitchen/config/kitchen-files.ts';
import type { EngineOutcome } from '../../kitchen/outcome.ts';
import { RUBY } from '../../kitchen/run/program.ts';
import { isFirstIn, takeFolder } from '../../core/files/shared-folder.ts';
import { readInstanceState } from '../../kitchen/run/instance-state.ts';
import { STATE_FOLDER, watchKitchen } from '../../kitchen/berks/kitchen-traces.ts';
import { runScript } from '../../kitchen/script/script-engine.ts';
import { createDocker } from '../../providers/docker/docker.ts';
import type { KitchenVerifyInputs } from './inputs.ts';
import { createVerifyFolder, type Journal, JournalBook, removeVerifyFolder, type VerifyFolder } from './journal.ts';
import { verifyWithKitchen } from './kitchen-verification.ts';
import { reportVerification } from './report.ts';
import { readSettings, whyUntested } from './settings.ts';
import { type Found, findSubject, type NothingToVerify } from './subject.ts';

/** Tests the very image that was baked, says what failed and where, and writes what publishing will ask for. */
export async function kitchenVerify(host: Host): Promise<void> {
  const started = Date.now();
  const interrupt = listenForInterrupt();
  interrupt.onFirst(() => host.info('The run was cancelled.'));
  try {
    await leaveInTime(host, interrupt, () => verifyStep(host, started, interrupt));
  } catch (error) {
    reportUnverified(host, error, started);
    throw error;
  } finally {
    interrupt.dispose();
  }
}

async function verifyStep(host: Host, started: number, interrupt: Interrupt): Promise<void> {
  refuseWindows('kitchen-verify');
  const settings = await readSettings(host);
  const { inputs } = settings;
  const untested = whyUntested(settings);
  if (untested !== undefined) return reportUntested(host, untested, started);
  const trusted = checkRights(host, inputs['allow-untrusted'], { done: 'verified', verb: 'verify' });
  const mark = randomBytes(16).toString('hex');
  const environment = childEnvironment(host.environment, [...inputs['pass-env'], ...RUBY], {
    ...Object.fromEntries(inputs['secret-vars']),
    [MARK]: mark,
  });
  tellShortSecrets(host, inputs['secret-vars'], environment);
  const docker = createDocker(environment);
  const found = await host.group('Image', () => findSubject(host, settings, docker, environment));
  if ('reason' in found) return reportNothing(host, found, started);
  host.info(`${found.subject.leg}: ${found.subject.id}`);
  await verify(host, { inputs, found, trusted, started, interrupt, environment, mark });
}

interface Work {
  readonly inputs: KitchenVerifyInputs;
  readonly found: Found;
  readonly trusted: boolean;
  readonly started: number;
  readonly interrupt: Interrupt;
  readonly environment: Readonly<Record<string, string>>;
  readonly mark: string;
}

async function verify(host: Host, work: Work): Promise<void> {
  const { inputs, found, trusted, started } = work;
  const root = insideWorkspace(
    'Input "working-directory"',
    host.workspace,
    host.workspace,
    inputs['working-directory'],
  );
  if (!statSync(root).isDirectory()) throw new UserError('Input "working-directory" must be a folder.');
  const files = findKitchenFiles({
    workspace: host.workspace,
    folder: root,
    kitchenYaml: inputs['kitchen-yaml'],
    environment: host.environment,
  });
  const legFolder = join(jobFolder(host), 'legs', found.subject.slug);
  mkdirSync(legFolder, { recursive: true, mode: 0o700 });
  const engine = engineOf(inputs, files);
  const folder = createVerifyFolder(host);
  const book = openJournal(host, folder, {
    schema: 'bakehouse/verify-journal/1',
    phase: 'running',
    main: { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? '' },
    engine: engine ?? 'script',
    mark: work.mark,
    root,
    keep: [],
    destroy: inputs.destroy,
    subject: { ...found.subject, files: [...found.subject.files] },
    environment: { ...work.environment },
    kitchen: null,
    entries: [],
    traces: [],
  });
  const request = engineRequest(host, work, { root, folder, legFolder, book });
  const outcome =
    engine === 'kitchen'
      ? await takeFolder(request.root, async () => {
          if (isFirstIn(request.root)) book.change({ traces: [watchKitchen(root, folder.path)] });
          return verifyWithKitchen(request, { inputs, files, book });
        })
      : engine === 'script'
        ? await runScript(request, {
            command: inputs.script,
            report: '',
            inside: inputs['script-inside'],
            extra: [],
          })
        : nothingToRun();
  const verdict = decideGate(outcome, {
    minTests: inputs['min-tests'],
    maxSkipped: inputs['max-skipped'],
    allowNoTests: inputs['allow-no-tests'],
    image: found.subject.id,
  });
  await reportVerification(host, {
    inputs,
    subject: found.subject,
    found: found.record,
    outcome,
    verdict,
    root,
    legFolder,
    trusted,
    started,
  });
  if (engine === 'kitchen' && inputs.destroy !== 'always') keepStates(book, outcome, root);
  book.changeIfPossible({ phase: outcome.isCancelled ? 'stopping' : 'done' });
}

/** From here on the post step finds whatever becomes of us; when it would not, as on a full disk, nothing is begun. */
function openJournal(host: Host, folder: VerifyFolder, first: Journal): JournalBook {
  try {
    host.saveState('journal', folder.journal);
    return new JournalBook(folder, first);
  } catch (error) {
    removeVerifyFolder(folder);
    throw error;
  }
}

/** Without its state nobody could log in to an instance that was to stay, nor destroy it. */
function keepStates(book: JournalBook, { instances }: EngineOutcome, root: string): void {
  if (!instances.some(({ name }) => readInstanceState(root, name).exists)) return;
  const traces = book.value.traces.map((one) => ({
    ...one,
    watched: one.watched.filter(({ path }) => path !== STATE_FOLDER),
  }));
  book.changeIfPossible({ traces });
}

/** `auto` takes the script that is given, else Test Kitchen where there is a kitchen file; null where there is neither. */
function engineOf(inputs: KitchenVerifyInputs, files: KitchenFiles): 'kitchen' | 'script' | null {
  if (inputs.engine === 'script' || (inputs.engine === 'auto' && inputs.script !== '')) return 'script';
  if (files.kitchen !== null) return 'kitchen';
  if (inputs.engine === 'auto') return null;
  throw new KitchenError(
    'config',
    `There is no kitchen.yml or .kitchen.yml in ${JSON.stringify(inputs['working-directory'])}. Write one, name it with the input "kitchen-yaml", or test the image with the input "script".`,
  );
}

function engineRequest(
  host: Host,
  { inputs, found, interrupt, environment, mark }: Work,
  places: {
    readonly root: string;
    readonly folder: VerifyFolder;
    readonly legFolder: string;
    readonly book: JournalBook;
  },
): EngineRequest {
  const logs = join(places.legFolder, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  return {
    host,
    subject: found.subject,
    root: realpathSync(places.root),
    environment,
    secrets: [
      ...new Set([...inputs['secret-vars'].map(([, value]) => value), ...credentialValues(environment)]),
    ].filter((value) => value !== ''),
    interrupt,
    folder: places.folder.path,
    logs,
    mark,
    parallel: inputs.parallel,
    timeouts: {
      create: inputs['create-timeout'],
      converge: inputs['converge-timeout'],
      verify: inputs['verify-timeout'],
      destroy: inputs['destroy-timeout'],
    },
    reports: inputs.reports,
    now: () => Date.now(),
    note: (entry) => places.book.note(entry),
  };
}

function nothingToRun(): EngineOutcome {
  return { engine: 'kitchen', instances: [], problems: [], leftovers: [], tools: {}, isCancelled: false };
}

/** Nobody asked for tests: that is no failure of this leg, and publishing tells apart what may go out all the same. */
function reportUntested(host: Host, reason: string, started: number): void {
  host.output('conclusion', 'skipped');
  host.output('gate', 'block');
  setNoCounts(host, started);
  host.info(`Skipped: ${reason}.`);
}

/** The bake did not end well: nothing is tested, nothing may be published, and the fan-in gives the run its colour. */
function reportNothing(host: Host, { record, reason }: NothingToVerify, started: number): void {
  host.output('conclusion', 'skipped');
  host.output('gate', 'block');
  host.output('record', record.from);
  setNoCounts(host, started);
  host.annotate({ level: 'notice', title: 'Verification', message: `${reason}.` });
  host.info(`Skipped: ${reason}.`);
}

function reportUnverified(host: Host, error: unknown, started: number): void {
  try {
    setUnverified(host, error, started);
  } catch (trouble) {
    // What ended the step says more, and is what it fails with.
    host.annotate({ level: 'warning', message: `The outputs could not be written: ${messageOf(trouble)}` });
  }
}

function setUnverified(host: Host, error: unknown, started: number): void {
  host.output('conclusion', 'failure');
  host.output('gate', 'block');
  host.output('failure-class', error instanceof KitchenError ? error.failure : 'config');
  setNoCounts(host, started);
}

function setNoCounts(host: Host, started: number): void {
  host.output('instances', '[]');
  host.output('failed-instances', '[]');
  host.output('leftovers', '[]');
  host.output('image-verified', 'false');
  for (const count of ['total', 'passed', 'failed', 'errored', 'skipped']) host.output(count, '0');
  host.output('duration', String(Math.round((Date.now() - started) / 1000)));
}
