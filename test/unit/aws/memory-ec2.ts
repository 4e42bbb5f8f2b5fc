import type { Image, Instance } from '@aws-sdk/client-ec2';

import type { Ec2 } from '../../../src/providers/aws/ec2.ts';

export interface MemoryInstance {
  readonly id: string;
  readonly keyPair?: string;
  readonly launched: number;
  /** Names of its security groups, by id. */
  readonly groups?: Readonly<Record<string, string>>;
  readonly volumes?: readonly { readonly id: string; readonly attached: number; readonly deletedWithIt?: boolean }[];
}

export interface MemoryState {
  readonly instances?: readonly MemoryInstance[];
  readonly images?: readonly {
    readonly id: string;
    readonly name: string;
    readonly created: number;
    readonly snapshots?: readonly string[];
  }[];
  readonly keyPairs?: readonly string[];
  readonly securityGroups?: Readonly<Record<string, string>>;
  /** Instances that are asked to end and do not, while the sweep looks. */
  readonly lingering?: readonly string[];
  /** Ids that cannot be deleted, with what AWS says. */
  readonly refusals?: Readonly<Record<string, string>>;
}

export interface MemoryEc2 extends Ec2 {
  /** What is there now, by kind. */
  readonly left: () => Readonly<
    Record<'instances' | 'images' | 'keyPairs' | 'securityGroups' | 'volumes' | 'snapshots', readonly string[]>
  >;
  /** Every call that changes something, in order. */
  readonly changes: readonly string[];
}

/** EC2 in one region as far as the sweep sees it; real calls against moto are the integration tests' affair. */
export function memoryEc2(state: MemoryState): MemoryEc2 {
  const changes: string[] = [];
  const instances = new Map((state.instances ?? []).map((one) => [one.id, one]));
  const images = new Map((state.images ?? []).map((one) => [one.id, one]));
  const keyPairs = new Set(state.keyPairs);
  const groups = new Map(Object.entries(state.securityGroups ?? {}));
  const volumes = new Map(
    [...instances.values()].flatMap(({ id, volumes: own = [] }) => own.map((one) => [one.id, id] as const)),
  );
  const snapshots = new Set([...images.values()].flatMap(({ snapshots: own = [] }) => own));
  /** What EC2 answers to a filter without a value nobody promises: all, none, or an error. So it must never be asked. */
  const given = (values: readonly string[]): readonly string[] => {
    if (values.length === 0) throw new Error('asked with a filter that has no value');
    return values;
  };
  const pick = <T>(
    all: ReadonlyMap<string, T>,
    values: readonly string[],
    valueOf: (one: T) => string | undefined,
  ): readonly T[] => {
    const wanted = given(values);
    return [...all.values()].filter((one) => wanted.includes(valueOf(one) ?? ''));
  };
  const change = (call: string, id: string): void => {
    const refusal = state.refusals?.[id];
    if (refusal !== undefined) throw new Error(refusal);
    changes.push(`${call} ${id}`);
  };
  return {
    region: 'us-east-1',
    changes,
    left: () => ({
      instances: [...instances.keys()],
      images: [...images.keys()],
      keyPairs: [...keyPairs],
      securityGroups: [...groups.keys()],
      volumes: [...volumes.keys()],
      snapshots: [...snapshots],
    }),
    imagesById: async (ids) => pick(images, ids, ({ id }) => id).map(asImage),
    imagesByName: async (names) => pick(images, names, ({ name }) => name).map(asImage),
    imagesByTag: async () => [],
    availableImages: async () => [],
    keyPairs: async (names) => given(names).filter((name) => keyPairs.has(name)),
    instancesByKeyPair: async (names) => pick(instances, names, ({ keyPair }) => keyPair).map(asInstance),
    instancesById: async (ids) => pick(instances, ids, ({ id }) => id).map(asInstance),
    securityGroups: async (names) => {
      const wanted = given(names);
      return [...groups].flatMap(([id, name]) => (wanted.includes(name) ? [id] : []));
    },
    freeVolumes: async (ids) => given(ids).filter((id) => volumes.has(id) && !instances.has(volumes.get(id) ?? '')),
    terminate: async (ids) => {
      for (const id of ids) change('terminate', id);
      for (const id of ids) {
        if (state.lingering?.includes(id) === true) continue;
        for (const one of instances.get(id)?.volumes ?? []) if (one.deletedWithIt === true) volumes.delete(one.id);
        instances.delete(id);
      }
    },
    deleteKeyPair: async (name) => {
      change('deleteKeyPair', name);
      keyPairs.delete(name);
    },
    deleteSecurityGroup: async (id) => {
      change('deleteSecurityGroup', id);
      groups.delete(id);
    },
    deleteVolume: async (id) => {
      change('deleteVolume', id);
      volumes.delete(id);
    },
    deregister: async (id) => {
      change('deregister', id);
      images.delete(id);
    },
    deleteSnapshot: async (id) => {
      change('deleteSnapshot', id);
      snapshots.delete(id);
    },
    tag: async (ids) => {
      for (const id of ids) change('tag', id);
    },
    hasDefaultVpc: async () => true,
  };
}

function asInstance({ id, keyPair, launched, groups = {}, volumes = [] }: MemoryInstance): Instance {
  return {
    InstanceId: id,
    ...(keyPair === undefined ? {} : { KeyName: keyPair }),
    LaunchTime: new Date(launched),
    SecurityGroups: Object.entries(groups).map(([GroupId, GroupName]) => ({ GroupId, GroupName })),
    BlockDeviceMappings: volumes.map((one) => ({
      Ebs: { VolumeId: one.id, AttachTime: new Date(one.attached), DeleteOnTermination: one.deletedWithIt ?? false },
    })),
  };
}

function asImage(image: NonNullable<MemoryState['images']>[number]): Image {
  return {
    ImageId: image.id,
    Name: image.name,
    CreationDate: new Date(image.created).toISOString(),
    BlockDeviceMappings: [{}, ...(image.snapshots ?? []).map((SnapshotId) => ({ Ebs: { SnapshotId } }))],
  };
}
