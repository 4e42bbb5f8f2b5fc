// The launch templates of one region of the fake AWS. Unlike moto it makes a version out of another one, as EC2 does, and
// takes tokens. See aws-fake.ts.
import type { AwsCall } from '../peers/aws-call.ts';
import { FakeError } from './aws-fake-error.ts';
import { listIn, type Xml } from './aws-fake-xml.ts';

interface FakeVersion {
  readonly number: number;
  readonly description: string;
  readonly data: Readonly<Record<string, string>>;
}

export interface FakeTemplate {
  readonly id: string;
  readonly name: string;
  defaultVersion: number;
  readonly versions: FakeVersion[];
}

const MAKER = 'arn:aws:iam::123456789012:user/x';

export class FakeTemplates {
  readonly all: FakeTemplate[] = [];
  readonly #tokens = new Map<string, { readonly request: string; readonly number: number }>();
  readonly #place: string;

  constructor(region: string) {
    this.#place = Buffer.from(region).toString('hex').slice(-8).padStart(8, '0');
  }

  /** A template with one version after the other, the first of them its default. */
  add(name: string, ...versions: readonly Readonly<Record<string, string>>[]): FakeTemplate {
    const id = `lt-${this.#place}${(this.all.length + 1).toString(16).padStart(9, '0')}`;
    const template: FakeTemplate = { id, name, defaultVersion: 1, versions: [] };
    for (const data of versions) this.push(template, data, '');
    this.all.push(template);
    return template;
  }

  /** A further version, as somebody else would make it. */
  push(template: FakeTemplate, data: Readonly<Record<string, string>>, description: string): number {
    const number = template.versions.length + 1;
    template.versions.push({ number, description, data });
    return number;
  }

  /** Undefined: the call is of something else. */
  answer({ action, parameters: form }: AwsCall): Xml {
    switch (action) {
      case 'DescribeLaunchTemplates':
        return { launchTemplates: this.all.map(describe) };
      case 'DescribeLaunchTemplateVersions': {
        const template = this.#known(form);
        const numbers = listIn(form, 'LaunchTemplateVersion').map(Number);
        const images = form['Filter.1.Name'] === 'image-id' ? listIn(form, 'Filter.1.Value') : null;
        const found = template.versions.filter(
          ({ number, data }) =>
            (numbers.length === 0 || numbers.includes(number)) &&
            (images === null || images.includes(data['ImageId'] ?? '')),
        );
        return { launchTemplateVersionSet: found.map(describeVersion) };
      }
      case 'CreateLaunchTemplateVersion':
        return this.#create(form);
      case 'ModifyLaunchTemplate': {
        const template = this.#known(form);
        const { number } = version(template, form['SetDefaultVersion'] ?? '');
        template.defaultVersion = number;
        return { launchTemplate: describe(template) };
      }
      default:
        return undefined;
    }
  }

  #create(form: Readonly<Record<string, string>>): Xml {
    const template = this.#known(form);
    const token = form['ClientToken'] ?? '';
    if (!/^[\x20-\x7e]{1,128}$/.test(token))
      throw new FakeError('InvalidParameterValue', `The token ${token} is none.`);
    const request = JSON.stringify(form);
    const earlier = this.#tokens.get(token);
    if (earlier !== undefined && earlier.request !== request) {
      throw new FakeError('IdempotentParameterMismatch', 'The token was used with another request.');
    }
    if (earlier !== undefined) {
      return { launchTemplateVersion: describeVersion(version(template, String(earlier.number))) };
    }
    const from = form['SourceVersion'] === undefined ? {} : version(template, form['SourceVersion']).data;
    const given = Object.entries(form).flatMap(([name, value]) =>
      name.startsWith('LaunchTemplateData.') ? [[name.slice('LaunchTemplateData.'.length), value]] : [],
    );
    const number = this.push(template, { ...from, ...Object.fromEntries(given) }, form['VersionDescription'] ?? '');
    this.#tokens.set(token, { request, number });
    return { launchTemplateVersion: describeVersion(version(template, String(number))) };
  }

  #known({ LaunchTemplateId: id = '' }: Readonly<Record<string, string>>): FakeTemplate {
    const found = this.all.find((one) => one.id === id);
    if (found === undefined) throw new FakeError('InvalidLaunchTemplateId.NotFound', `${id} does not exist.`);
    return found;
  }
}

function version({ versions }: FakeTemplate, text: string): FakeVersion {
  const found = versions.find(({ number }) => String(number) === text);
  if (found === undefined) throw new FakeError('InvalidLaunchTemplateId.VersionNotFound', `There is no ${text}.`);
  return found;
}

function describe({ id, name, defaultVersion, versions }: FakeTemplate): Xml {
  return {
    launchTemplateId: id,
    launchTemplateName: name,
    defaultVersionNumber: defaultVersion,
    latestVersionNumber: versions.length,
  };
}

function describeVersion({ number, description, data }: FakeVersion): Xml {
  const { ImageId: imageId, InstanceType: instanceType, KeyName: keyName } = data;
  return {
    versionNumber: number,
    versionDescription: description,
    createdBy: MAKER,
    launchTemplateData: { imageId, instanceType, keyName },
  };
}
