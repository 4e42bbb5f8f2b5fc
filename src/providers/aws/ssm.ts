import type { SSMClientConfig } from '@aws-sdk/client-ssm';

import { type AwsLimits, openSsm } from './client.ts';
import { nameOf } from './trouble.ts';

/** What a parameter is now. */
export interface Parameter {
  readonly value: string;
  /** Grows by one with each value that SSM took. */
  readonly version: number;
}

/** Parameters of one region that name images. AWS errors pass through. */
export interface Ssm {
  readonly region: string;
  /** By name; what is not there is left out. */
  readonly read: (names: readonly string[]) => Promise<ReadonlyMap<string, Parameter>>;
  /**
   * Asks for a parameter of the data type aws:ec2:image, and gives the version that it would have. SSM answers before it has
   * looked whether that image is there: the value that is not valid is dropped silently, so it has to be read again.
   */
  readonly put: (name: string, imageId: string) => Promise<number>;
  /**
   * Whether the credentials may set a parameter that is there: it is asked for without the leave to write over it, which SSM
   * refuses to those who have the right. Throws what SSM says to those who have not.
   */
  readonly rehearse: (name: string, parameter: Parameter) => Promise<void>;
  /** The ARN of who changed a parameter last; null where the credentials may not see it (ssm:DescribeParameters). */
  readonly setter: (name: string) => Promise<string | null>;
}

/** A parameter that somebody else keeps. */
export interface KeptParameter {
  readonly value: string;
  readonly version: number;
  /** When it was set, as ISO 8601. */
  readonly changed: string;
}

/** One parameter by its name or ARN; undefined: there is none. AWS errors pass through. */
export type ReadParameter = (region: string, name: string) => Promise<KeptParameter | undefined>;

/** Asks by the standard credential chain and endpoint variables, for what may be read without decrypting it. */
export async function readParameter(
  region: string,
  name: string,
  settings: SSMClientConfig = {},
): ReturnType<ReadParameter> {
  const { sdk, client } = await openSsm(region, settings);
  try {
    const { Parameter } = await client.send(new sdk.GetParameterCommand({ Name: name }));
    if (Parameter?.Value === undefined) return undefined;
    const { Value, Version = 0, LastModifiedDate } = Parameter;
    return { value: Value, version: Version, changed: LastModifiedDate?.toISOString() ?? 'some day' };
  } catch (error) {
    if (/^Parameter(?:Version)?NotFound$/.test(nameOf(error))) return undefined;
    throw error;
  }
}

/**
 * The values of all parameters of a region that may be read without decrypting them, by name. AWS errors pass through.
 * @param more read as well: a name with a version or a label, or the ARN of a parameter that another account shares
 */
export type AllParameters = (region: string, more?: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/**
 * Lists all and reads them, since a parameter of any type may name an image.
 * @param settings of the client, over the standard chain and endpoint variables
 */
export async function readAllParameters(
  region: string,
  more: readonly string[] = [],
  settings: SSMClientConfig = {},
): Promise<ReadonlyMap<string, string>> {
  const { sdk, client } = await openSsm(region, settings);
  const names: string[] = [];
  for await (const page of sdk.paginateDescribeParameters({ client, pageSize: 50 }, {})) {
    for (const { Name = '', Type } of page.Parameters ?? []) if (Type !== 'SecureString') names.push(Name);
  }
  const found = new Map<string, string>();
  // In calls of their own: SSM refuses a call in which one parameter is named twice.
  for (const some of [names, ...more.filter((one) => !names.includes(one)).map((one) => [one])]) {
    for (let start = 0; start < some.length; start += NAMES_PER_CALL) {
      const command = new sdk.GetParametersCommand({ Names: some.slice(start, start + NAMES_PER_CALL) });
      for (const { Name = '', Value = '', Selector = '' } of (await client.send(command)).Parameters ?? [])
        found.set(`${Name}${Selector}`, Value);
    }
  }
  return found;
}

/** What SSM gives in one call. */
const NAMES_PER_CALL = 10;

/**
 * Connects with the standard credential chain and endpoint variables (AWS_ENDPOINT_URL_SSM).
 * @param settings of the client, over those
 */
export async function connectSsm(region: string, settings: SSMClientConfig = {}, limits: AwsLimits = {}): Promise<Ssm> {
  const { sdk, client } = await openSsm(region, settings, limits);
  return {
    region,
    read: async (names) => {
      const found = new Map<string, Parameter>();
      for (let start = 0; start < names.length; start += NAMES_PER_CALL) {
        const command = new sdk.GetParametersCommand({ Names: names.slice(start, start + NAMES_PER_CALL) });
        for (const { Name, Value, Version = 0 } of (await client.send(command)).Parameters ?? []) {
          if (Name !== undefined && Value !== undefined) found.set(Name, { value: Value, version: Version });
        }
      }
      return found;
    },
    put: async (name, imageId) => {
      const { Version = 0 } = await client.send(
        new sdk.PutParameterCommand({ ...typeOf(name, imageId), Overwrite: true }),
      );
      return Version;
    },
    rehearse: async (name, { value }) => {
      try {
        await client.send(new sdk.PutParameterCommand({ ...typeOf(name, value), Overwrite: false }));
      } catch (error) {
        if (nameOf(error) !== 'ParameterAlreadyExists') throw error;
      }
    },
    setter: async (name) => {
      const filter = { Key: 'Name', Option: 'Equals', Values: [name] };
      try {
        const { Parameters = [] } = await client.send(
          new sdk.DescribeParametersCommand({ ParameterFilters: [filter] }),
        );
        const user = Parameters[0]?.LastModifiedUser;
        return user?.startsWith('arn:') === true ? user : null;
      } catch {
        // It is for a message alone: publishing does without that right.
        return null;
      }
    },
  };
}

function typeOf(name: string, imageId: string) {
  return { Name: name, Value: imageId, Type: 'String', DataType: 'aws:ec2:image' } as const;
}
