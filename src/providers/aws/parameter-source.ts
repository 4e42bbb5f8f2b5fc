import { z } from 'zod';

import { messageOf, UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { isObject } from '../../core/values.ts';
import type { Asker } from '../../image/asker.ts';
import type { ResolvedSource, SourceRequest } from '../../image/definition.ts';
import type { SourceKind } from '../../image/provider-plan.ts';
import type { ConnectEc2, Ec2 } from './ec2.ts';
import { hasAwsCredentials } from './identity.ts';
import { isMachineImage } from './naming.ts';
import { ownRegion } from './regions.ts';
import type { KeptParameter, ReadParameter } from './ssm.ts';
import { nameOf } from './trouble.ts';

const NAME = /^[\w./:-]{1,2048}$/;

const parameterName = z
  .string()
  .min(1)
  .describe('Its path or ARN: /aws/service/… of a vendor, or one of your own. `:7` at its end is one version of it.');

const written = z
  .union([
    parameterName,
    z.strictObject({
      name: parameterName,
      region: z.string().optional().describe("The region; default: the axis `region`, else the run's own."),
    }),
  ])
  .describe('The image whose id a parameter of SSM holds: its name, or {name, region}.');

/** A placeholder may have stood for nothing: who is asked says what is wrong. */
const filledMembers = z.union([z.string(), z.object({ name: z.string(), region: z.string().optional() })]);

const request = z
  .object({
    of: z.literal('ssm'),
    name: z.string().min(1).describe('Of the parameter, or its ARN.'),
    region: z.string().nullable().describe("Null: that of the ARN, or the run's own."),
  })
  .describe('The image whose id a parameter of SSM holds.');
type ParameterRequest = z.infer<typeof request>;

/** `source.ssm`: the image that a parameter names. What it holds is said nowhere, since a wrong one may be a secret. */
export function ssmSource(connect: (asker: Asker) => ConnectEc2, readParameter: ReadParameter): SourceKind {
  const look = async (asked: SourceRequest, asker: Asker): Promise<{ at: Place; parameter: KeptParameter }> => {
    const at = placeOf(requestOf(asked), ownRegion(asker.environment));
    return { at, parameter: await parameterAt(at, readParameter) };
  };
  const imageOf = async (at: Place, parameter: KeptParameter, asker: Asker): Promise<ResolvedSource> =>
    await visibleImage(at, imageIdIn(at, parameter), await connect(asker)(at.region), asker);
  return {
    written,
    request,
    requestOf: (filled, axes) => {
      const read = filledMembers.parse(filled);
      const { name, region } = typeof read === 'string' ? { name: read } : { region: undefined, ...read };
      return { of: 'ssm', name, region: region ?? axes['region'] ?? null };
    },
    problem: (asked) => problemOf(requestOf(asked)),
    resolve: async (asked, asker) => {
      const { at, parameter } = await look(asked, asker);
      return await imageOf(at, parameter, asker);
    },
    base: async (asked, asker) => {
      if (!hasAwsCredentials(asker.environment)) throw new UserError('there are no AWS credentials');
      const { at, parameter } = await look(asked, asker);
      if (isMachineImage(parameter.value.trim())) return await imageOf(at, parameter, asker);
      // A template may read anything from a parameter: then it counts by its version.
      return { of: 'ssm', id: `${at.name}:${parameter.version} of ${parameter.changed}`, name: at.name };
    },
  };
}

/** Where a parameter is asked for. */
interface Place {
  readonly name: string;
  readonly region: string;
}

function requestOf(asked: SourceRequest): ParameterRequest {
  const read = request.safeParse(asked);
  if (!read.success) throw new UserError('source.ssm: it is to be the name of a parameter.');
  return read.data;
}

function problemOf({ name, region }: ParameterRequest): string | undefined {
  if (!NAME.test(name)) {
    return `its source ${show(name)} is no name of a parameter of SSM: letters, digits and ".-_", as a path that begins with "/", or an ARN`;
  }
  const own = regionOf(name);
  return own === null || region === null || own === region
    ? undefined
    : `its source ${show(name)} is a parameter in ${own}, but is to be an image in ${region}; put {region} into the ARN`;
}

function placeOf(asked: ParameterRequest, own: string | null): Place {
  const { name } = asked;
  const problem = problemOf(asked);
  if (problem !== undefined) throw new UserError(`source.ssm: ${problem}.`);
  const region = asked.region ?? regionOf(name) ?? own;
  if (region !== null && region !== '') return { name, region };
  throw new UserError(
    `source.ssm: no region says where to look for ${name}. Set AWS_REGION, or give the leg an axis "region".`,
  );
}

/** Of an ARN; null of a name. */
function regionOf(name: string): string | null {
  return name.startsWith('arn:') ? (name.split(':')[3] ?? '') || null : null;
}

async function parameterAt({ name, region }: Place, readParameter: ReadParameter): Promise<KeptParameter> {
  let found: KeptParameter | undefined;
  try {
    found = await readParameter(region, name);
  } catch (error) {
    throw new UserError(`source.ssm: ${troubleWith(name, region, error)}`);
  }
  if (found !== undefined) return found;
  throw new UserError(
    `source.ssm: there is no parameter ${name} in ${region}. Mind its spelling and the region: aws ssm get-parameter --region ${region} --name ${name}`,
  );
}

function troubleWith(name: string, region: string, error: unknown): string {
  const said = messageOf(error).replace(/\.$/, '');
  return nameOf(error).startsWith('AccessDenied')
    ? `the credentials may not read ${name} in ${region}: ${said}. Allow ssm:GetParameter on it; docs/bake-aws.md has the policy.`
    : `SSM in ${region} could not be asked for ${name}: ${said}. It takes credentials that may do ssm:GetParameter; without any, set resolve-sources to false.`;
}

function imageIdIn({ name, region }: Place, { value }: KeptParameter): string {
  const id = value.trim();
  if (isMachineImage(id)) return id;
  const instead = holdsImageId(id) ? `name the one that does, ${name}/image_id` : 'name one that does';
  throw new UserError(
    `source.ssm: the parameter ${name} in ${region} holds ${value.length} characters that are not the id of an image (ami- and 8 or 17 digits); ${instead}.`,
  );
}

/** As AWS's own `…/recommended` do. */
function holdsImageId(value: string): boolean {
  try {
    const parsed: unknown = JSON.parse(value);
    return isObject(parsed) && typeof parsed['image_id'] === 'string';
  } catch {
    return false;
  }
}

async function visibleImage(
  { name, region }: Place,
  id: string,
  ec2: Pick<Ec2, 'visibleImage'>,
  { notice, now }: Pick<Asker, 'notice' | 'now'>,
): Promise<ResolvedSource> {
  let image: Awaited<ReturnType<Ec2['visibleImage']>>;
  try {
    image = await ec2.visibleImage(id);
  } catch (error) {
    throw new UserError(
      `source.ssm: EC2 in ${region} could not be asked for ${id}, which ${name} names: ${messageOf(error).replace(/\.$/, '')}. It takes ec2:DescribeImages.`,
    );
  }
  if (image === undefined) {
    throw new UserError(
      `source.ssm: ${name} names ${id}, which these credentials cannot see in ${region}: it is gone, or not shared with their account.`,
    );
  }
  if (image.State !== 'available') {
    throw new UserError(`source.ssm: ${name} names ${id} in ${region}, which is ${image.State}, not available.`);
  }
  if (Date.parse(image.DeprecationTime ?? '') <= now) {
    notice(`${name} in ${region} names ${id}, which is deprecated since ${image.DeprecationTime}.`);
  }
  return { of: 'aws', id, name: image.Name ?? null };
}
