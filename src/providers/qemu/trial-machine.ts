import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { steadyNow } from '../../core/clock.ts';
import { fileState } from '../../core/files/files.ts';
import { sha256OfFile } from '../../core/files/files.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import { LOCAL_MS, runCommand } from '../../core/process/command.ts';
import type { ProcessIdentity } from '../../core/process/long-process.ts';
import {
  delay,
  isRunning,
  sendSignal,
  startDetached,
  startTimeOf,
  waitUntil,
  withoutMark,
} from '../../core/process/process.ts';
import { type Leftover, removeFolder } from '../../image/leftover.ts';
import type { StartedTrial, TrialRequest, TrialRun } from '../../image/provider-trial.ts';
import { KitchenError } from '../../kitchen/outcome.ts';
import { because, consoleOf, endOf, lastOfConsole, plain } from '../../kitchen/guest/printed.ts';
import { collectFiles } from '../../kitchen/guest/guest-files.ts';
import { type Login, loginVariables, prepareLogin, writeSeed } from '../../kitchen/guest/login.ts';
import { type BoundedConsole, boundConsole } from './bounded-output.ts';
import {
  machineArguments,
  machineName,
  type MachinePlan,
  type MachineSettings,
  machineSettings,
  machinesMarked,
  PROGRAM,
} from './machine.ts';
import { planMachine } from './machine-plan.ts';
import { refuseMissing } from './preflight.ts';

/** One try to get in may take so long: under emulation a guest thinks about a key for seconds. */
const TRY_MS = 40_000;
const PAUSE_MS = 300;
/** Between being asked to end and being made to. */
const GRACE_MS = 3000;
/** Somebody else may take a port between our look and QEMU's. */
const MOST_PORTS = 5;

/** A machine of a disk, up once it lets us in by ssh. */
export function trialMachine(request: TrialRequest): TrialRun {
  const environment = withoutMark(request.environment);
  const settings = machineSettings.parse(request.machine ?? {});
  let machine: Started | undefined;
  let login: Login | undefined;
  let before: readonly string[] = [];
  const { files } = request.subject;
  let printed: BoundedConsole | undefined;
  const keepConsole = (): string | null => {
    const path = printed?.whole();
    return path === undefined ? null : request.keepLog('console', path);
  };
  return {
    start: async (): Promise<StartedTrial> => {
      before = files.map(fileState);
      const image = await testedImage(request);
      for (const program of [PROGRAM, 'qemu-img', 'ssh', 'ssh-keygen'])
        refuseMissing(program, environment, 'is needed to test a disk');
      if (!image.isSubject) return { variables: {}, image, tools: {} };
      const plan = await planMachine(request, settings, environment);
      request.onStarted({ region: 'local', id: request.name });
      printed = boundConsole(consoleOf(request.private));
      machine = await startMachine(request, plan, settings, environment);
      ({ login } = machine);
      await waitForLogin(request, machine, environment, keepConsole);
      return {
        variables: variablesOf(request, machine.login),
        image,
        tools: {
          qemu: await versionOf(environment),
          accelerator: plan.accelerator,
          firmware: plan.firmware === null ? 'bios' : 'uefi',
        },
      };
    },
    trouble: async () => {
      const changed = files.filter((path, index) => fileState(path) !== before[index]);
      if (changed.length > 0) return `The disk was changed while it was tested: ${changed.join(', ')}.`;
      if (machine === undefined || (await isRunning(machine.process.pid, machine.process.startTime))) return null;
      return `The machine ${request.name} ended while the script ran${because(machine.errors)}.`;
    },
    collect: async (folder, isWanted) => {
      if (login !== undefined) await collectFiles(login, request.folder, folder, isWanted, environment);
    },
    remove: async () => {
      printed?.stop();
      if (machine !== undefined) keepConsole();
      return endMachines(request.mark, request.private);
    },
  };
}

interface Started {
  readonly process: ProcessIdentity;
  readonly login: Login;
  /** The file with what QEMU itself says. */
  readonly errors: string;
}

/** Whether the files are those of the record, byte for byte. Throws a KitchenError where they are not here. */
async function testedImage({ subject }: TrialRequest): Promise<StartedTrial['image']> {
  const { files, digests, id } = subject;
  if (files.length === 0)
    throw new KitchenError('config', 'The record names no file of the image, so there is nothing to boot.');
  const lost = files.filter((path) => fileState(path) === '');
  if (lost.length > 0) {
    throw new KitchenError(
      'infrastructure',
      `The disk is not here: ${lost.join(', ')} is no file. Bake it in this job, or hand it over from the job that did.`,
    );
  }
  for (const [index, path] of files.entries()) {
    const told = digests?.[index];
    const actual = told === undefined ? undefined : await sha256OfFile(path);
    if (actual !== told) return { id: actual ?? null, isSubject: false };
  }
  return { id, isSubject: true };
}

async function startMachine(
  request: TrialRequest,
  planned: Omit<MachinePlan, 'port' | 'publicKey'>,
  settings: MachineSettings,
  environment: Readonly<Record<string, string>>,
): Promise<Started> {
  const folder = request.private;
  const { workspace } = request;
  const errors = join(folder, 'qemu.log');
  const key =
    settings.key === undefined ? null : insideWorkspace('"key" of "machine"', workspace, workspace, settings.key);
  const password = passwordOf(settings, request.environment);
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const user = settings.user ?? 'root';
    for (const name of ['key', 'key.pub']) rmSync(join(folder, name), { force: true });
    const login = await prepareLogin({
      folder,
      copy: request.folder,
      user,
      key,
      password,
      host: '127.0.0.1',
      port,
      environment,
    });
    writeSeed(planned.seed, login, request.name);
    const args = machineArguments({ ...planned, port, publicKey: login.publicKey });
    rmSync(errors, { force: true });
    const { pid } = startDetached({ program: PROGRAM, args, cwd: folder, environment, stdout: errors, stderr: errors });
    const startTime = (await startTimeOf(pid)) ?? 'ended';
    const machine = { process: { pid, startTime }, login, errors };
    // It says at once what it does not take; then its port is bound.
    await waitUntil(
      async () => existsSync(planned.console) || !(await isRunning(pid, startTime)),
      steadyNow() + GRACE_MS,
    );
    await delay(PAUSE_MS);
    if (await isRunning(pid, startTime)) return machine;
    if (tries < MOST_PORTS && /host forwarding/i.test(endOf(errors))) continue;
    throw new KitchenError('infrastructure', `The machine does not start${because(errors)}.`);
  }
}

function passwordOf(
  { 'password-from': name }: MachineSettings,
  environment: Readonly<Record<string, string>>,
): string | null {
  if (name === undefined) return null;
  const password = environment[name] ?? '';
  if (password !== '') return password;
  throw new KitchenError(
    'config',
    `"password-from" of "machine" names ${name}, which is not set. Give it by the input "secret-vars", or let it through by "pass-env".`,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Tries until the guest lets us in. Throws a KitchenError when it does not in time, or is gone. */
async function waitForLogin(
  request: TrialRequest,
  { process: { pid, startTime }, login, errors }: Started,
  environment: Readonly<Record<string, string>>,
  keepConsole: () => string | null,
): Promise<void> {
  const deadline = steadyNow() + request.timeoutMs;
  let said = '';
  for (;;) {
    const abort = new AbortController();
    const trying = runCommand(login.ssh, ['true'], { environment, limitMs: TRY_MS, signal: abort.signal }).then(
      ({ exitCode, stderr }) => {
        said = plain(stderr.trim().split('\n').at(-1) ?? '') || said;
        return exitCode !== 255;
      },
      () => false,
    );
    let isIn: boolean | undefined;
    const ended = trying.then((answer) => (isIn = answer));
    await waitUntil(async () => isIn !== undefined || request.isInterrupted() || steadyNow() > deadline, deadline);
    if (isIn !== true) abort.abort();
    await ended;
    if (isIn === true) return;
    if (request.isInterrupted())
      throw new KitchenError('cancelled', `The run was cancelled while ${request.name} started.`);
    if (!(await isRunning(pid, startTime))) {
      keepConsole();
      throw new KitchenError(
        'infrastructure',
        `The machine ended before anybody could log in${because(errors)}. ${lastOfConsole(request.private)}`,
      );
    }
    if (steadyNow() > deadline) {
      const kept = keepConsole();
      const minutes = Math.max(1, Math.round(request.timeoutMs / 60_000));
      const why = /permission denied/i.test(said)
        ? `it lets ${login.user} in by none of the ways that it was given (${said}). Name the user, and a key or password of the image, with "machine"; or put cloud-init into it, which takes the key that is offered`
        : `it does not answer by ssh on its port 22${said === '' ? '' : ` (${said})`}`;
      throw new KitchenError(
        'infrastructure',
        `The machine is not up after ${minutes} min: ${why}. ${lastOfConsole(request.private)}${kept === null ? '' : ` Its console is in ${kept}.`}`,
      );
    }
    await delay(PAUSE_MS);
  }
}

function variablesOf({ subject }: TrialRequest, login: Login): Readonly<Record<string, string>> {
  return {
    ...loginVariables(login),
    BAKEHOUSE_FILES: subject.files.join('\n'),
    BAKEHOUSE_IMAGE_ID: subject.id,
  };
}

async function versionOf(environment: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await runCommand(PROGRAM, ['--version'], { environment, limitMs: LOCAL_MS });
  return /^QEMU emulator version (\d{1,4}(?:\.\d{1,4}){1,2})/.exec(stdout)?.[1] ?? 'unknown';
}

/** Ends the machines of a run, found by its mark, and removes what they ran on. Gives what stays; never throws. */
export async function endMachines(mark: string, folder: string): Promise<readonly Leftover[]> {
  const left: Leftover[] = [];
  const running = async (): Promise<readonly ProcessIdentity[]> => machinesMarked(mark);
  const areOver = async (): Promise<boolean> => (await running()).length === 0;
  for (const { pid } of await running()) sendSignal(pid, 'SIGTERM');
  await waitUntil(areOver, steadyNow() + GRACE_MS, 20);
  for (const { pid } of await running()) sendSignal(pid, 'SIGKILL');
  await waitUntil(areOver, steadyNow() + GRACE_MS, 20);
  for (const { pid } of await running()) {
    const reason = `the machine ${machineName(mark)} does not end`;
    left.push({ kind: 'process', id: String(pid), region: null, state: 'left', reason, command: `kill -KILL ${pid}` });
  }
  return [...left, ...removeFolder(folder)];
}
