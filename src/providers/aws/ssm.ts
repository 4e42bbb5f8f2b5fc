import type { SSMClientConfig } from '@aws-sdk/client-ssm';

import { type AwsLimits, openSsm } from './client.ts';

/** Parameters of one region that name images. AWS errors pass through. */
export interface Ssm {
  readonly region: string;
  /** Values by name; what is not there is left out. */
  readonly values: (names: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /**
   * Asks for a parameter of the data type aws:ec2:image. SSM answers before it has looked whether that image is there:
   * the value that is not valid is dropped silently, so it has to be read again.
   */
  readonly put: (name: string, imageId: string) => Promise<void>;
  /** The ARN of who changed a parameter last; null where the credentials may not see it (ssm:DescribeParameters). */
  readonly setter: (name: string) => Promise<string | null>;
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
    values: async (names) => {
      const found = new Map<string, string>();
      for (let start = 0; start < names.length; start += NAMES_PER_CALL) {
        const command = new sdk.GetParametersCommand({ Names: names.slice(start, start + NAMES_PER_CALL) });
        for (const { Name, Value } of (await client.send(command)).Parameters ?? []) {
          if (Name !== undefined && Value !== undefined) found.set(Name, Value);
        }
      }
      return found;
    },
    put: async (name, imageId) => {
      await client.send(
        new sdk.PutParameterCommand({
          Name: name,
          Value: imageId,
          Type: 'String',
          DataType: 'aws:ec2:image',
          Overwrite: true,
        }),
      );
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
