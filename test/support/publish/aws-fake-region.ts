// What one region of the fake AWS holds, and what EC2 there answers. See aws-fake.ts.
import { byUnits } from '../../../src/core/values.ts';
import { tagSpecifications, type AwsCall } from '../peers/aws-call.ts';
import { FakeError } from './aws-fake-error.ts';
import { FakeTemplates } from './aws-fake-templates.ts';
import { listIn, type Xml } from './aws-fake-xml.ts';

export const ACCOUNT = '123456789012';

export interface FakeSnapshot {
  readonly id: string;
  readonly encrypted: boolean;
  /** The ARN of the key; undefined where it is not encrypted, or with a key that no test asks for. */
  readonly key?: string | undefined;
  tags: Record<string, string>;
  readonly permissions: Set<string>;
}

export interface FakeImage {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly created: number;
  /** When it becomes available, or fails. */
  readonly readyAt: number;
  readonly failure: string | undefined;
  state: 'ok' | 'deregistered' | 'disabled';
  readonly source: { readonly id: string; readonly region: string } | undefined;
  readonly tags: Record<string, string>;
  readonly snapshots: readonly FakeSnapshot[];
  readonly launch: Set<string>;
  deprecation: number | undefined;
  isProtected: boolean;
  /** So many questions do not see it yet. */
  unseen: number;
}

/** What a test may set, for all regions. */
export interface FakeRules {
  /** ms since the epoch. */
  now: () => number;
  /** ms that a copy to a region takes. */
  copyTakes: (region: string) => number;
  /** How many questions do not see a new image. */
  unseen: number;
  /** How many copies to a region are made at once; more are ResourceLimitExceeded. */
  quota: () => number;
  /** Why copies to a region fail. */
  copyFails: (region: string) => string | undefined;
  blocksPublicAccess: boolean;
  encryption: { isOn: boolean; key: string };
  /** How many questions SSM answers with the old value. */
  ssmLag: number;
}

/** EC2 takes a star at the end of a value for any text; what has no such tag does not fit it. */
function fitsFilter(value: string, has: string): boolean {
  return value.endsWith('*') ? has !== '\0' && has.startsWith(value.slice(0, -1)) : has === value;
}

export class FakeRegion {
  readonly images: FakeImage[] = [];
  readonly templates: FakeTemplates;
  /** The most copies that were being made at once. */
  peak = 0;
  readonly #tokens = new Map<string, { readonly request: string; readonly id: string }>();
  readonly #name: string;
  readonly #rules: FakeRules;
  readonly #find: (region: string, id: string) => FakeImage | undefined;

  constructor(name: string, rules: FakeRules, find: (region: string, id: string) => FakeImage | undefined) {
    this.#name = name;
    this.templates = new FakeTemplates(name);
    this.#rules = rules;
    this.#find = find;
  }

  add(
    image: Partial<FakeImage> & {
      readonly name: string;
      readonly encrypted?: boolean;
      readonly key?: string | undefined;
    },
  ): FakeImage {
    const number = (this.images.length + 1).toString(16).padStart(9, '0');
    const place = Buffer.from(this.#name).toString('hex').slice(-8).padStart(8, '0');
    const { encrypted = false, key, ...given } = image;
    const made: FakeImage = {
      id: `ami-${place}${number}`,
      description: '',
      created: this.#rules.now(),
      readyAt: 0,
      failure: undefined,
      state: 'ok',
      source: undefined,
      tags: {},
      snapshots: [{ id: `snap-${place}${number}`, encrypted, key, tags: {}, permissions: new Set() }],
      launch: new Set(),
      deprecation: undefined,
      isProtected: false,
      unseen: 0,
      ...given,
    };
    this.images.push(made);
    return made;
  }

  stateOf({ state, readyAt, failure }: FakeImage): string {
    if (state !== 'ok') return state === 'disabled' ? 'disabled' : 'deregistered';
    if (this.#rules.now() < readyAt) return 'pending';
    return failure === undefined ? 'available' : 'failed';
  }

  answer(call: AwsCall): Xml {
    const { parameters: form, action } = call;
    const id = form['ImageId'] ?? '';
    if (form['DryRun'] === 'true') throw new FakeError('DryRunOperation', 'Request would have succeeded.');
    const ofTemplates = this.templates.answer(call);
    if (ofTemplates !== undefined) return ofTemplates;
    switch (action) {
      case 'DescribeImages':
        return this.#describeImages(form);
      case 'CopyImage':
        return this.#copy(call);
      case 'RegisterImage':
        return { imageId: this.add({ name: form['Name'] ?? '', description: form['Description'] ?? '' }).id };
      case 'CreateTags':
        return this.#tag(form);
      case 'DeregisterImage':
        if (this.#known(id).isProtected) throw new FakeError('OperationNotPermitted', `${id} is protected.`);
        this.#known(id).state = 'deregistered';
        return { return: true };
      case 'DescribeImageAttribute': {
        const permissions = [...this.#known(id).launch].map((whom) => ({ [fieldOf(whom)]: whom }));
        return { imageId: id, launchPermission: permissions };
      }
      case 'ModifyImageAttribute':
        change(this.#known(id).launch, form, 'LaunchPermission');
        return { return: true };
      case 'DescribeSnapshotAttribute': {
        const permissions = [...this.#snapshot(form['SnapshotId'] ?? '').permissions];
        return { createVolumePermission: permissions.map((whom) => ({ [fieldOf(whom)]: whom })) };
      }
      case 'ModifySnapshotAttribute':
        change(this.#snapshot(form['SnapshotId'] ?? '').permissions, form, 'CreateVolumePermission');
        return { return: true };
      case 'DescribeSnapshots':
        if (form['SnapshotId.1'] !== undefined) {
          const known = listIn(form, 'SnapshotId').map((one) => this.#snapshot(one));
          return { snapshotSet: known.map(({ id, encrypted, key }) => ({ snapshotId: id, encrypted, kmsKeyId: key })) };
        }
        return { snapshotSet: this.#pending().map(({ snapshots }) => ({ snapshotId: snapshots[0]?.id })) };
      case 'EnableImageDeprecation': {
        const at = Date.parse(form['DeprecateAt'] ?? '');
        if (!(at > this.#rules.now())) throw new FakeError('InvalidParameterValue', 'DeprecateAt is in the past.');
        this.#known(id).deprecation = Math.round(at / 60_000) * 60_000;
        return { return: true };
      }
      case 'EnableImageDeregistrationProtection':
        this.#known(id).isProtected = true;
        return { return: 'enabled-without-cooldown' };
      case 'GetImageBlockPublicAccessState':
        return { imageBlockPublicAccessState: this.#rules.blocksPublicAccess ? 'block-new-sharing' : 'unblocked' };
      case 'GetEbsEncryptionByDefault':
        return { ebsEncryptionByDefault: this.#rules.encryption.isOn };
      case 'GetEbsDefaultKmsKeyId':
        return { kmsKeyId: this.#rules.encryption.key };
      default:
        throw new FakeError('InvalidAction', `The fake does not know ${action}.`);
    }
  }

  #copy(call: AwsCall): Xml {
    const { parameters: form } = call;
    const token = form['ClientToken'] ?? '';
    if (!/^[\x20-\x7e]{1,64}$/.test(token)) throw new FakeError('InvalidParameterValue', `The token ${token} is none.`);
    const request = JSON.stringify(Object.entries(form).toSorted(([a], [b]) => byUnits(a, b)));
    const earlier = this.#tokens.get(token);
    if (earlier !== undefined && earlier.request !== request) {
      throw new FakeError('IdempotentParameterMismatch', 'The token was used with another request.');
    }
    if (earlier !== undefined) return { imageId: earlier.id };
    const sourceId = form['SourceImageId'] ?? '';
    const sourceRegion = form['SourceRegion'] ?? '';
    const source = this.#find(sourceRegion, sourceId);
    if (source === undefined) throw new FakeError('InvalidAMIID.NotFound', `${sourceId} is not in ${sourceRegion}.`);
    if (this.#pending().length >= this.#rules.quota()) {
      throw new FakeError('ResourceLimitExceeded', 'Too many snapshot copies in progress.');
    }
    const tags = tagSpecifications(call);
    const encrypted = form['Encrypted'] === 'true' || source.snapshots.some((one) => one.encrypted);
    const made = this.add({
      name: form['Name'] ?? '',
      description: form['Description'] ?? '',
      readyAt: this.#rules.now() + this.#rules.copyTakes(this.#name),
      failure: this.#rules.copyFails(this.#name),
      source: { id: sourceId, region: sourceRegion },
      tags: { ...tags['image'] },
      encrypted,
      key: form['KmsKeyId'] === undefined ? undefined : this.#keyArn(form['KmsKeyId']),
      unseen: this.#rules.unseen,
    });
    for (const snapshot of made.snapshots) snapshot.tags = { ...tags['snapshot'] };
    this.#tokens.set(token, { request, id: made.id });
    this.peak = Math.max(this.peak, this.#pending().length);
    return { imageId: made.id };
  }

  /** What an alias stands for is made up of its name. */
  #keyArn(asked: string): string {
    if (asked.startsWith('arn:')) return asked;
    const hex = Buffer.from(asked).toString('hex').padEnd(32, '0').slice(-32);
    const id = asked.startsWith('alias/') ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') : asked;
    return `arn:aws:kms:${this.#name}:${ACCOUNT}:key/${id}`;
  }

  #describeImages(form: Readonly<Record<string, string>>): Xml {
    const ids = listIn(form, 'ImageId');
    // What is deregistered is left out of the list, and no error.
    for (const id of ids.filter((one) => !this.images.some(({ id, state }) => id === one && state !== 'ok')))
      this.#known(id);
    const filters: ((image: FakeImage) => boolean)[] = [];
    for (let index = 1; form[`Filter.${index}.Name`] !== undefined; index += 1) {
      const name = form[`Filter.${index}.Name`] ?? '';
      const values = listIn(form, `Filter.${index}.Value`);
      filters.push((image) => values.some((value) => fitsFilter(value, this.#valueOf(image, name))));
    }
    const fitting = this.images.filter(
      (image) =>
        image.state !== 'deregistered' &&
        (image.state !== 'disabled' || form['IncludeDisabled'] === 'true') &&
        (ids.length === 0 || ids.includes(image.id)) &&
        filters.every((fits) => fits(image)),
    );
    const seen = fitting.filter((image) => image.unseen === 0);
    for (const image of fitting) image.unseen = Math.max(0, image.unseen - 1);
    const start = Number(form['NextToken'] ?? 0);
    const size = Number(form['MaxResults'] ?? 1000);
    const next = start + size < seen.length ? String(start + size) : undefined;
    return { imagesSet: seen.slice(start, start + size).map((image) => this.#describe(image)), nextToken: next };
  }

  #describe(image: FakeImage): Xml {
    const tags = Object.entries(image.tags).map(([key, value]) => ({ key, value }));
    return {
      imageId: image.id,
      imageOwnerId: ACCOUNT,
      imageState: this.stateOf(image),
      stateReason: this.stateOf(image) === 'failed' ? { code: 'Client.Failed', message: image.failure } : undefined,
      name: image.name,
      description: image.description === '' ? undefined : image.description,
      creationDate: new Date(image.created).toISOString(),
      isPublic: image.launch.has('all'),
      sourceImageId: image.source?.id,
      sourceImageRegion: image.source?.region,
      deprecationTime: image.deprecation === undefined ? undefined : new Date(image.deprecation).toISOString(),
      deregistrationProtection: image.isProtected ? 'enabled-without-cooldown' : 'disabled',
      blockDeviceMapping: image.snapshots.map(({ id, encrypted }) => ({
        deviceName: '/dev/xvda',
        ebs: { snapshotId: id, encrypted },
      })),
      tagSet: tags,
    };
  }

  #valueOf(image: FakeImage, filter: string): string {
    if (filter.startsWith('tag:')) return image.tags[filter.slice(4)] ?? '\0';
    const values: Readonly<Record<string, string>> = {
      'image-id': image.id,
      name: image.name,
      state: this.stateOf(image),
      'is-public': String(image.launch.has('all')),
    };
    const value = values[filter];
    if (value === undefined)
      throw new FakeError('InvalidParameterValue', `The fake does not know the filter ${filter}.`);
    return value;
  }

  #tag(form: Readonly<Record<string, string>>): Xml {
    for (const id of listIn(form, 'ResourceId')) {
      const { tags } = id.startsWith('ami-') ? this.#known(id) : this.#snapshot(id);
      for (let index = 1; form[`Tag.${index}.Key`] !== undefined; index += 1) {
        tags[form[`Tag.${index}.Key`] ?? ''] = form[`Tag.${index}.Value`] ?? '';
      }
    }
    return { return: true };
  }

  /** Those of AWS's 'unseen' images are not found by their id either. */
  #known(id: string): FakeImage {
    const image = this.images.find((one) => one.id === id);
    if (image === undefined) throw new FakeError('InvalidAMIID.NotFound', `The image id '[${id}]' does not exist`);
    if (image.state === 'deregistered') throw new FakeError('InvalidAMIID.Unavailable', `${id} is deregistered.`);
    if (image.unseen === 0) return image;
    image.unseen -= 1;
    throw new FakeError('InvalidAMIID.NotFound', `The image id '[${id}]' does not exist`);
  }

  #snapshot(id: string): FakeSnapshot {
    const found = this.images.flatMap(({ snapshots }) => snapshots).find((one) => one.id === id);
    if (found === undefined) throw new FakeError('InvalidSnapshot.NotFound', `${id} does not exist.`);
    return found;
  }

  #pending(): readonly FakeImage[] {
    return this.images.filter((image) => this.stateOf(image) === 'pending');
  }
}

function fieldOf(whom: string): string {
  if (whom === 'all') return 'group';
  if (!whom.startsWith('arn:')) return 'userId';
  return whom.includes(':ou/') ? 'organizationalUnitArn' : 'organizationArn';
}

function change(list: Set<string>, form: Readonly<Record<string, string>>, prefix: string): void {
  for (const [name, whom] of Object.entries(form)) {
    if (name.startsWith(`${prefix}.Add.`)) list.add(whom);
    if (name.startsWith(`${prefix}.Remove.`)) list.delete(whom);
  }
}
