import { steadyNow } from '../../core/clock.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import { delay } from '../../core/process/process.ts';
import { shellWord } from '../../core/text/wording.ts';
import { type Leftover, listLeftovers, unanswered } from '../../image/leftover.ts';
import type { Trial, TrialRequest, TrialRun } from '../../image/provider-trial.ts';
import { MARK_TAG } from '../../image/provider-verify.ts';
import { KitchenError } from '../../kitchen/outcome.ts';
import { runInGuest } from './guest-script.ts';
import { guestShell } from './guest-shell.ts';
import { connectRunCommand, type RunCommand } from './run-command.ts';
import { machineChoice } from './trial-choice.ts';
import { connectTrialInstances, type TrialInstance, type TrialInstances } from './trial-instance.ts';

/** ms between two looks. */
const PAUSE_MS = 1000;
/** How long EC2 may take to know of what it was told itself. */
const SETTLING_MS = 15_000;

type Connect = (region: string) => Promise<TrialInstances>;
type ConnectSsm = (region: string) => Promise<RunCommand>;

/**
 * Instances of AMIs, beside which a script runs, or within, by Run Command of SSM.
 * @param connect for tests; by default the standard credential chain, with which the SDK is loaded
 * @param connectSsm as that
 */
export function awsTrial(connect: Connect = connectTrialInstances, connectSsm: ConnectSsm = connectRunCommand): Trial {
  return {
    machine: machineChoice,
    inside: 'remote',
    prepare: async (request) => trialMachine(request, connect, connectSsm),
    sweep: async ({ subject, mark, noted, wasAsked }) => {
      const command = `aws ec2 describe-instances --region ${shellWord(subject.region)} --filters Name=tag:${MARK_TAG},Values=${mark}`;
      const ids = noted.flatMap(({ id }) => (id === '' ? [] : [id]));
      const swept = async (): Promise<readonly Leftover[]> =>
        endMachines(await connect(subject.region), mark, ids, wasAsked && ids.length === 0);
      return listLeftovers('instances', command, swept());
    },
  };
}

/** An instance of an AMI, up once EC2's own checks reach it. */
function trialMachine(request: TrialRequest, connect: Connect, connectSsm: ConnectSsm): TrialRun {
  const { subject, mark, inside } = request;
  let ec2: TrialInstances | undefined;
  let ssm: RunCommand | undefined;
  let id = '';
  let mayAppear = false;
  return {
    start: async () => {
      const given = machineChoice.parse(request.machine ?? {});
      // Nobody speaks to it from outside, so it is to be reached from nowhere, unless somebody asks for that.
      const machine = inside ? { 'public-ip': false, ...given } : given;
      ec2 = await connect(subject.region);
      if (inside) {
        ssm = await connectSsm(subject.region);
        if (given.profile === undefined) await needsNoProfile(ssm);
      }
      try {
        id = await ec2.start({
          machine,
          imageId: subject.id,
          tags: { Name: request.name, 'bakehouse:run': request.run, [MARK_TAG]: mark },
          token: tokenOf(mark),
        });
      } catch (error) {
        mayAppear = !isRefusal(error);
        throw error;
      }
      request.onStarted({ region: subject.region, id });
      const instance = await up(ec2, ssm, id, request);
      return {
        variables: {
          BAKEHOUSE_INSTANCE_ID: id,
          BAKEHOUSE_ADDRESS: instance.address,
          BAKEHOUSE_IMAGE_ID: subject.id,
          BAKEHOUSE_REGION: ec2.region,
        },
        image: { id: instance.imageId, isSubject: instance.imageId === subject.id },
        tools: {},
      };
    },
    inside: async (script) => {
      const [instances, commands] = [ec2, ssm];
      if (instances === undefined || commands === undefined) throw new TypeError('The instance was not started.');
      return runInGuest(guestShell(commands, id, script.signal), {
        ...script,
        workspace: request.folder,
        environment: request.environment,
        look: async () => {
          const instance = await instances.look(id);
          if (instance?.state === 'running') return;
          throw new KitchenError(
            'infrastructure',
            `The instance ${id} is ${instance?.state ?? 'gone'} while the script runs${because(instance)}.`,
          );
        },
      });
    },
    trouble: async () => {
      const instance = await ec2?.look(id);
      if (instance?.state === 'running') return null;
      return `The instance ${id} is ${instance?.state ?? 'gone'} after the script${because(instance)}.`;
    },
    remove: async () => (ec2 === undefined ? [] : endMachines(ec2, mark, id === '' ? [] : [id], mayAppear)),
  };
}

/**
 * Up it is when EC2's checks reach it, for a script beside it; for one within, when its agent speaks to SSM, which takes
 * less time.
 */
async function up(
  ec2: TrialInstances,
  ssm: RunCommand | undefined,
  id: string,
  request: TrialRequest,
): Promise<TrialInstance> {
  const deadline = steadyNow() + request.timeoutMs;
  const isUp = async (address: string): Promise<boolean> => {
    if (ssm === undefined) return address !== '' && (await ec2.isReachable(id));
    const managed = await ssm.managed(id);
    if (managed?.isOnline !== true) return false;
    if (managed.platform === '' || managed.platform === 'Linux') return true;
    throw new KitchenError(
      'config',
      `${request.subject.id} is an image of ${managed.platform}; a script runs inside of Linux only. Run it beside the instance (inside: false), or verify it by Test Kitchen.`,
    );
  };
  for (;;) {
    if (request.isInterrupted()) throw new KitchenError('cancelled', `The run was cancelled while ${id} started.`);
    const instance = await ec2.look(id);
    const state = instance?.state ?? 'pending';
    if (instance !== undefined && state === 'running' && (await isUp(instance.address))) return instance;
    if (state !== 'pending' && state !== 'running') {
      throw new KitchenError(
        'infrastructure',
        `The instance ${id} of ${request.subject.id} is ${state} before it was up${because(instance)}.`,
      );
    }
    if (steadyNow() > deadline) {
      const minutes = Math.round(request.timeoutMs / 60_000);
      const what =
        ssm === undefined
          ? `it is ${state}, and EC2's status checks do not pass`
          : `it is ${state}, but its agent has not spoken to SSM. ${REGISTERING}`;
      throw new KitchenError(
        'infrastructure',
        `The instance ${id} of ${request.subject.id} is not up after ${minutes} min: ${what}. Look at it: aws ec2 get-console-output --instance-id ${id} --region ${ec2.region}`,
      );
    }
    await delay(PAUSE_MS);
  }
}

/** What an instance has to have for its agent to speak to SSM (Systems Manager's own list for troubleshooting). */
const REGISTERING =
  'It does so where the image has amazon-ssm-agent and starts it, its profile has the rights of AmazonSSMManagedInstanceCore, and its subnet has a way to ssm and ssmmessages: a NAT gateway, a public address (machine.public-ip), or VPC endpoints whose security groups let it in';

/** Without a profile no agent may speak to SSM, unless the account says so for all of its instances. */
async function needsNoProfile(ssm: RunCommand): Promise<void> {
  const byDefault = await ssm.managesByDefault().catch(() => false);
  if (byDefault) return;
  throw new UserError(
    `A script runs inside of an instance by SSM, for which the instance needs a profile with the rights of AmazonSSMManagedInstanceCore: name it in machine.profile (docs/bake-aws.md has its policy). Only an account with Default Host Management in ${ssm.region} can do without; nothing was started.`,
  );
}

/**
 * Terminates what a run started, known by the mark on it: ids alone come from a file, and are looked at first.
 * @param mayAppear an instance was asked for whose id nobody told: EC2 may know it only in some seconds
 */
export async function endMachines(
  ec2: TrialInstances,
  mark: string,
  ids: readonly string[],
  mayAppear: boolean,
): Promise<readonly Leftover[]> {
  const left = (id: string, reason: string, command: string): Leftover => ({
    kind: 'instance', id, region: ec2.region, state: 'left', reason,
    command: `aws ec2 ${command} --region ${shellWord(ec2.region)}`,
  }); // prettier-ignore
  const found = new Set<string>();
  try {
    for (const id of ids) {
      const instance = await ec2.look(id);
      if (instance?.tags[MARK_TAG] === mark && !/^(?:terminated|shutting-down)$/.test(instance.state)) found.add(id);
    }
    const deadline = steadyNow() + (mayAppear ? SETTLING_MS : 0);
    for (;;) {
      for (const { id } of await ec2.tagged(MARK_TAG, mark)) found.add(id);
      if (found.size > 0 || steadyNow() >= deadline) break;
      await delay(1000);
    }
  } catch (error) {
    const command = `describe-instances --filters Name=tag:${MARK_TAG},Values=${mark}`;
    return [left(ids.join(', ') || 'unknown', unanswered(error), command)];
  }
  const stay: Leftover[] = [];
  for (const id of found) {
    try {
      await ec2.terminate(id);
    } catch (error) {
      stay.push(left(id, messageOf(error), `terminate-instances --instance-ids ${id}`));
    }
  }
  return stay;
}

/** A no of ours or of EC2's: nothing was started. An answer that never came may still have been a yes. */
function isRefusal(error: unknown): boolean {
  return error instanceof UserError || (error instanceof Error && '$fault' in error && error.$fault === 'client');
}

function because(instance: TrialInstance | undefined): string {
  return instance === undefined || instance.reason === '' ? '' : ` (${instance.reason})`;
}

/** At most 64 ASCII characters (RunInstances, ClientToken). */
function tokenOf(mark: string): string {
  return `bakehouse-${mark}`.replaceAll(/[^\w-]/g, '-').slice(0, 64);
}
