import type * as ec2 from '@aws-sdk/client-ec2';
import type { EC2Client, LaunchTemplateVersion } from '@aws-sdk/client-ec2';

type Sdk = typeof ec2;

/** A launch template of one region. */
export interface LaunchTemplate {
  readonly id: string;
  readonly name: string;
  readonly defaultVersion: number;
  readonly latestVersion: number;
}

export interface TemplateVersion {
  readonly number: number;
  /** As it stands there: an id, or `resolve:ssm:` and a parameter; null: it names none. */
  readonly image: string | null;
  readonly description: string;
  /** The ARN of who made it; null where EC2 does not say. */
  readonly maker: string | null;
  /** All that it says of an instance. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** A version to be made out of another one, with nothing but the image replaced. */
export interface NewVersion {
  readonly template: string;
  readonly from: number;
  readonly image: string;
  readonly description: string;
  /** A second request with the same one and the same rest gives the first one's version; at most 128 ASCII characters. */
  readonly token: string;
}

/** What publishing asks of launch templates in one region. AWS errors pass through. */
export interface TemplateReads {
  readonly launchTemplates: () => Promise<readonly LaunchTemplate[]>;
  readonly templateVersions: (template: string, numbers: readonly number[]) => Promise<readonly TemplateVersion[]>;
  /** Those that name that image, in the order of their numbers. */
  readonly templateVersionsOf: (template: string, image: string) => Promise<readonly TemplateVersion[]>;
}

/** What publishing changes in them, one call each. */
export interface TemplateChanges {
  /** Gives the number of the new version. */
  readonly addTemplateVersion: (version: NewVersion) => Promise<number>;
  readonly setDefaultVersion: (template: string, number: number) => Promise<void>;
}

/** What EC2 gives in one page. */
const PER_PAGE = 200;

export function templateReads(sdk: Sdk, client: EC2Client): TemplateReads {
  return {
    launchTemplates: async () => {
      const found: LaunchTemplate[] = [];
      for await (const page of sdk.paginateDescribeLaunchTemplates({ client, pageSize: PER_PAGE }, {})) {
        for (const one of page.LaunchTemplates ?? []) {
          const { LaunchTemplateId: id = '', LaunchTemplateName: name = '' } = one;
          const { DefaultVersionNumber: defaultVersion = 0, LatestVersionNumber: latestVersion = 0 } = one;
          found.push({ id, name, defaultVersion, latestVersion });
        }
      }
      return found;
    },
    templateVersions: async (LaunchTemplateId, numbers) => {
      const Versions = numbers.map(String);
      const command = new sdk.DescribeLaunchTemplateVersionsCommand({ LaunchTemplateId, Versions });
      return ((await client.send(command)).LaunchTemplateVersions ?? []).map(versionOf);
    },
    templateVersionsOf: async (LaunchTemplateId, image) => {
      const found: TemplateVersion[] = [];
      const Filters = [{ Name: 'image-id', Values: [image] }];
      const pages = sdk.paginateDescribeLaunchTemplateVersions(
        { client, pageSize: PER_PAGE },
        { LaunchTemplateId, Filters },
      );
      for await (const page of pages) found.push(...(page.LaunchTemplateVersions ?? []).map(versionOf));
      return found.filter((one) => one.image === image).toSorted((a, b) => a.number - b.number);
    },
  };
}

/** @param run makes a call, or rehearses it: then nothing is changed, and it gives undefined */
export function templateChanges(
  sdk: Sdk,
  client: EC2Client,
  dry: { readonly DryRun?: boolean },
  run: <T>(call: () => Promise<T>) => Promise<T | undefined>,
): TemplateChanges {
  return {
    addTemplateVersion: async ({ template, from, image, description, token }) => {
      const command = new sdk.CreateLaunchTemplateVersionCommand({
        ...dry,
        LaunchTemplateId: template,
        SourceVersion: String(from),
        VersionDescription: description,
        LaunchTemplateData: { ImageId: image },
        // A token that only rehearsed is not used up.
        ...(dry.DryRun !== true && { ClientToken: token }),
      });
      const made = (await run(() => client.send(command)))?.LaunchTemplateVersion?.VersionNumber;
      if (made !== undefined) return made;
      if (dry.DryRun === true) return from;
      throw new Error('EC2 made a version of a launch template without telling its number.');
    },
    setDefaultVersion: async (template, number) => {
      const command = new sdk.ModifyLaunchTemplateCommand({
        ...dry,
        LaunchTemplateId: template,
        DefaultVersion: String(number),
      });
      await run(() => client.send(command));
    },
  };
}

function versionOf(one: LaunchTemplateVersion): TemplateVersion {
  const { VersionNumber: number = 0, VersionDescription: description = '', CreatedBy = '' } = one;
  const data = { ...one.LaunchTemplateData };
  return {
    number,
    description,
    image: data.ImageId ?? null,
    maker: CreatedBy.startsWith('arn:') ? CreatedBy : null,
    data,
  };
}
