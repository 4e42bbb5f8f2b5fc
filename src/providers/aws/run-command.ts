import type { GetCommandInvocationCommandOutput, SSMClientConfig } from '@aws-sdk/client-ssm';

import { messageOf, UserError } from '../../core/errors.ts';
import { type AwsLimits, openSsm } from './client.ts';
import { nameOf } from './trouble.ts';

/** What SSM knows of an instance whose agent has spoken to it. */
export interface ManagedInstance {
  readonly isOnline: boolean;
  readonly platform: string;
  readonly agent: string;
}

/** How far a command is. */
export interface Invocation {
  /** Of SSM: Pending, InProgress, Delayed, Success, Cancelled, TimedOut, Failed, Cancelling. */
  readonly status: string;
  /** More of it, such as Undeliverable; empty where there is no more. */
  readonly details: string;
  readonly exitCode: number;
  /** SSM cuts it off at 24,000 characters. */
  readonly output: string;
  /** SSM cuts it off at 8,000 characters. */
  readonly errors: string;
}

/** Run Command of Systems Manager in one region: lines of sh for one instance. AWS errors pass through, but for rights. */
export interface RunCommand {
  readonly region: string;
  /** `undefined` while SSM does not know it. */
  readonly managed: (instance: string) => Promise<ManagedInstance | undefined>;
  /** Whether the account has instances without a profile managed (Default Host Management Configuration). */
  readonly managesByDefault: () => Promise<boolean>;
  /** Gives the id of the command. What stands in `lines` is kept by SSM for 30 days, for whoever may read it. */
  readonly send: (instance: string, lines: string, comment: string, seconds: number) => Promise<string>;
  /** `undefined` while SSM does not know of it, as right after it was sent. */
  readonly look: (instance: string, command: string) => Promise<Invocation | undefined>;
  readonly cancel: (instance: string, command: string) => Promise<void>;
}

/** What AWS-RunShellScript takes as its executionTimeout. */
const MOST_SECONDS = 172_800;
/** After which SSM gives up to deliver a command. */
const DELIVERY_SECONDS = 600;
const HOST_MANAGEMENT = '/ssm/managed-instance/default-ec2-instance-management-role';

/**
 * Connects with the standard credential chain and endpoint variables (AWS_ENDPOINT_URL_SSM).
 * @param settings of the client, over those
 */
export async function connectRunCommand(
  region: string,
  settings: SSMClientConfig = {},
  limits: AwsLimits = {},
): Promise<RunCommand> {
  const { sdk, client } = await openSsm(region, settings, limits);
  return {
    region,
    managed: async (instance) => {
      const filter = { Key: 'InstanceIds', Values: [instance] };
      const found = await allowed(
        'ssm:DescribeInstanceInformation',
        client.send(new sdk.DescribeInstanceInformationCommand({ Filters: [filter] })),
      );
      const one = found.InstanceInformationList?.find(({ InstanceId }) => InstanceId === instance);
      if (one === undefined) return undefined;
      const { PingStatus, PlatformType = '', AgentVersion = '' } = one;
      return { isOnline: PingStatus === 'Online', platform: PlatformType, agent: AgentVersion };
    },
    managesByDefault: async () => {
      const answer = await client.send(new sdk.GetServiceSettingCommand({ SettingId: HOST_MANAGEMENT }));
      const value = answer.ServiceSetting?.SettingValue ?? '';
      return value !== '' && value !== '$None';
    },
    send: async (instance, lines, comment, seconds) => {
      const answer = await allowed(
        'ssm:SendCommand',
        client.send(
          new sdk.SendCommandCommand({
            DocumentName: 'AWS-RunShellScript',
            InstanceIds: [instance],
            Comment: comment.slice(0, 100),
            TimeoutSeconds: DELIVERY_SECONDS,
            Parameters: {
              commands: [lines],
              executionTimeout: [String(Math.min(MOST_SECONDS, Math.max(30, Math.ceil(seconds))))],
            },
          }),
        ),
      );
      const id = answer.Command?.CommandId;
      if (id === undefined) throw new Error('SSM took a command without telling its id.');
      return id;
    },
    look: async (instance, command) => {
      try {
        const asked = new sdk.GetCommandInvocationCommand({ InstanceId: instance, CommandId: command });
        return invocationOf(await allowed('ssm:GetCommandInvocation', client.send(asked)));
      } catch (error) {
        if (nameOf(error) === 'InvocationDoesNotExist') return undefined;
        throw error;
      }
    },
    cancel: async (instance, command) => {
      await client.send(new sdk.CancelCommandCommand({ CommandId: command, InstanceIds: [instance] }));
    },
  };
}

/** What the call gives; a no for want of rights is told with the right. */
async function allowed<T>(right: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (nameOf(error) !== 'AccessDeniedException') throw error;
    throw new UserError(`The credentials may not do ${right} (${messageOf(error)}). docs/bake-aws.md has the policy.`);
  }
}

function invocationOf(answer: GetCommandInvocationCommandOutput): Invocation {
  return {
    status: answer.Status ?? 'Pending',
    details: answer.StatusDetails ?? '',
    exitCode: answer.ResponseCode ?? -1,
    output: answer.StandardOutputContent ?? '',
    errors: answer.StandardErrorContent ?? '',
  };
}
