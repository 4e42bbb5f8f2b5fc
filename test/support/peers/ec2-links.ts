// Links between the things of EC2 that moto does not keep, or does not answer by: what an image was made or copied from,
// and which volume its snapshots are of. Kept here, in front of moto, and told as EC2 tells them; test/contract/ec2-links
// holds every name to EC2's own model. A region is part of each note: ids are told in the region that they live in.
import type { AwsCall } from './aws-call.ts';

/** What of a call is the proxy's to answer, since moto has no such filter. */
export interface Stripped {
  readonly form: string;
  /** Top-level items of the answer that are to stay, by their text. */
  readonly keeps: (item: string) => boolean;
}

/** Names of EC2's API that this proxy writes or reads, by what they belong to; for the contract test. */
export const NAMES = {
  image: {
    sourceInstanceId: 'SourceInstanceId',
    sourceImageId: 'SourceImageId',
    sourceImageRegion: 'SourceImageRegion',
  },
  snapshot: { volumeId: 'VolumeId' },
  filters: {
    DescribeImages: ['source-instance-id', 'source-image-id', 'block-device-mapping.snapshot-id'],
    DescribeSnapshots: ['volume-id'],
    DescribeSpotInstanceRequests: ['launch.key-name'],
  },
  calls: {
    CreateImage: ['InstanceId'],
    CopyImage: ['SourceImageId', 'SourceRegion', 'CopyImageTags'],
  },
} as const;

interface Copy {
  readonly image: string;
  readonly region: string;
}

/** Sends a form in the caller's name, to a region of its choice. */
export type Send = (form: string, region?: string) => Promise<string>;

export class Ec2Links {
  readonly #instances = new Map<string, string>();
  readonly #copies = new Map<string, Copy>();
  readonly #volumes = new Map<string, string>();

  /** The form without the filters that moto does not know, and what they leave of its answer. */
  strip(call: AwsCall, form: string): Stripped {
    const known: readonly string[] =
      Object.entries(NAMES.filters).find(([action]) => action === call.action)?.[1] ?? [];
    const entries = [...new URLSearchParams(form)];
    const tests: ((item: string) => boolean)[] = [];
    const ours: string[] = [];
    for (const [key, name] of entries) {
      const prefix = /^(Filter\.\d+\.)Name$/.exec(key)?.[1];
      if (prefix === undefined || !known.includes(name)) continue;
      ours.push(prefix);
      const values = new Set(entries.flatMap(([other, value]) => (other.startsWith(`${prefix}Value.`) ? [value] : [])));
      tests.push((item) => this.#valuesOf(name, item).some((value) => values.has(value)));
    }
    return {
      form: tests.length === 0 ? form : renumbered(entries.filter(([key]) => !ours.some((one) => key.startsWith(one)))),
      keeps: (item) => tests.every((keeps) => keeps(item)),
    };
  }

  /** Notes what a call that went well has linked. */
  async note(call: AwsCall, answer: string, send: Send): Promise<void> {
    const made = /<imageId>(ami-\w+)<\/imageId>/.exec(answer)?.[1];
    if (made === undefined) return;
    const { parameters } = call;
    if (call.action === 'CopyImage') {
      const [image, region] = [parameters['SourceImageId'] ?? '', parameters['SourceRegion'] ?? ''];
      this.#copies.set(made, { image, region });
      if (parameters['CopyImageTags'] === 'true') await copyTags(image, region, made, send);
    }
    if (call.action === 'CreateImage') {
      const instance = parameters['InstanceId'] ?? '';
      this.#instances.set(made, instance);
      const described = await send(formOf({ Action: 'DescribeInstances', 'InstanceId.1': instance }));
      const volume = /<volumeId>(vol-\w+)<\/volumeId>/.exec(described)?.[1];
      const image = await send(formOf({ Action: 'DescribeImages', 'ImageId.1': made }));
      for (const [, snapshot = ''] of image.matchAll(/<snapshotId>(snap-\w+)<\/snapshotId>/g))
        if (volume !== undefined) this.#volumes.set(snapshot, volume);
    }
  }

  /** The answer with its links in it. */
  correct(call: AwsCall, answer: string, keeps: Stripped['keeps']): string {
    const set = {
      DescribeImages: 'imagesSet',
      DescribeSnapshots: 'snapshotSet',
      DescribeSpotInstanceRequests: 'spotInstanceRequestSet',
    }[call.action];
    if (set === undefined) return answer;
    return mapItems(answer, set, (item) => {
      const linked = call.action === 'DescribeImages' ? this.#image(item) : this.#snapshot(item);
      return keeps(linked) ? linked : '';
    });
  }

  #image(item: string): string {
    const id = text(item, 'imageId');
    const copy = this.#copies.get(id);
    const instance = this.#instances.get(id);
    const bare = item.replaceAll(/<(sourceInstanceId|sourceImageId|sourceImageRegion)>[^<]*<\/\1>/g, '');
    const links = [
      instance === undefined ? '' : `<sourceInstanceId>${instance}</sourceInstanceId>`,
      copy === undefined
        ? ''
        : `<sourceImageId>${copy.image}</sourceImageId><sourceImageRegion>${copy.region}</sourceImageRegion>`,
    ].join('');
    return bare.replace(/<\/item>$/, `${links}</item>`);
  }

  #snapshot(item: string): string {
    const volume = this.#volumes.get(text(item, 'snapshotId'));
    return volume === undefined ? item : item.replace(/<volumeId>[^<]*<\/volumeId>/, `<volumeId>${volume}</volumeId>`);
  }

  #valuesOf(filter: string, item: string): readonly string[] {
    const tag = {
      'source-instance-id': 'sourceInstanceId',
      'source-image-id': 'sourceImageId',
      'block-device-mapping.snapshot-id': 'snapshotId',
      'volume-id': 'volumeId',
      'launch.key-name': 'keyName',
    }[filter];
    if (tag === undefined) return [];
    return [...item.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, value = '']) => value);
  }
}

async function copyTags(image: string, region: string, made: string, send: Send): Promise<void> {
  const described = await send(formOf({ Action: 'DescribeImages', 'ImageId.1': image }), region);
  const tags = [...described.matchAll(/<key>([^<]*)<\/key>\s*<value>([^<]*)<\/value>/g)];
  if (tags.length === 0) return;
  const parameters: Record<string, string> = { Action: 'CreateTags', 'ResourceId.1': made };
  for (const [index, [, key = '', value = '']] of tags.entries()) {
    parameters[`Tag.${index + 1}.Key`] = key;
    parameters[`Tag.${index + 1}.Value`] = value;
  }
  await send(formOf(parameters));
}

/** The items right below an element, each through a function. */
function mapItems(xml: string, element: string, change: (item: string) => string): string {
  const start = xml.indexOf(`<${element}>`);
  const end = xml.indexOf(`</${element}>`, start);
  if (start === -1 || end === -1) return xml;
  const from = start + element.length + 2;
  let depth = 0;
  let begin = from;
  let out = '';
  for (const match of xml.slice(from, end).matchAll(/<(\/?)item>/g)) {
    const at = from + match.index;
    if (match[1] === '' && depth === 0) begin = at;
    depth += match[1] === '' ? 1 : -1;
    if (depth === 0) out += change(xml.slice(begin, at + match[0].length));
  }
  return `${xml.slice(0, from)}${out}${xml.slice(end)}`;
}

/** moto reads filters up to the first number that is missing. */
function renumbered(parameters: readonly (readonly [string, string])[]): string {
  const numbers = new Map<string, number>();
  const next = new URLSearchParams();
  for (const [key, value] of parameters) {
    const [, number, rest = ''] = /^Filter\.(\d+)(\..*)$/.exec(key) ?? [];
    if (number === undefined) next.append(key, value);
    else {
      if (!numbers.has(number)) numbers.set(number, numbers.size + 1);
      next.append(`Filter.${numbers.get(number)}${rest}`, value);
    }
  }
  return next.toString();
}

function text(item: string, tag: string): string {
  return new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(item)?.[1] ?? '';
}

function formOf(parameters: Record<string, string>): string {
  return new URLSearchParams({ Version: '2016-11-15', ...parameters }).toString();
}
