// Users with rights in moto, which checks no rights until it is told to.
import { randomBytes } from 'node:crypto';

import type { Credentials } from './signature.ts';

export interface MotoIam {
  /** A user with this policy and nothing else. */
  readonly user: (policy: object) => Promise<Credentials>;
  /** A profile for instances, with a role of the same name in it. */
  readonly instanceProfile: (name: string) => Promise<void>;
  /** From now on signatures and rights are checked, or no more. */
  readonly enforce: (isOn: boolean) => Promise<void>;
}

/** @param url of the server itself */
export function motoIam(url: string): MotoIam {
  const iam = async (parameters: Record<string, string>): Promise<string> => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization:
          'AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=x',
      },
      body: new URLSearchParams({ Version: '2010-05-08', ...parameters }).toString(),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${parameters['Action']} answered ${answer.status}: ${text}`);
    return text;
  };
  return {
    user: async (policy) => {
      const UserName = `user-${randomBytes(4).toString('hex')}`;
      await iam({ Action: 'CreateUser', UserName });
      const document = JSON.stringify(policy);
      await iam({ Action: 'PutUserPolicy', UserName, PolicyName: 'rights', PolicyDocument: document });
      const key = await iam({ Action: 'CreateAccessKey', UserName });
      const of = (tag: string): string => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(key)?.[1] ?? '';
      return { accessKeyId: of('AccessKeyId'), secretAccessKey: of('SecretAccessKey') };
    },
    instanceProfile: async (name) => {
      const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [] });
      await iam({ Action: 'CreateRole', RoleName: name, AssumeRolePolicyDocument });
      await iam({ Action: 'CreateInstanceProfile', InstanceProfileName: name });
      await iam({ Action: 'AddRoleToInstanceProfile', InstanceProfileName: name, RoleName: name });
    },
    enforce: async (isOn) => {
      const answer = await fetch(new URL('/moto-api/reset-auth', url), { method: 'POST', body: isOn ? '0' : 'inf' });
      if (!answer.ok) throw new Error(`moto's reset-auth answered ${answer.status}.`);
    },
  };
}
