import type {
  Ec2Sweeping,
  SweepImage,
  SeenInstance,
  SeenKeyPair,
  SeenSnapshot,
  SeenVolume,
} from '../../../../../src/providers/aws/sweep/ec2-sweeping.ts';

export interface MemoryState {
  readonly instances?: readonly (Partial<SeenInstance> & { readonly id: string; readonly launched: number })[];
  readonly images?: readonly (Partial<SweepImage> & { readonly id: string; readonly created: number })[];
  readonly snapshots?: readonly SeenSnapshot[];
  readonly volumes?: readonly SeenVolume[];
  readonly keyPairs?: readonly SeenKeyPair[];
  readonly securityGroups?: Readonly<Record<string, string>>;
  /** Key pairs of launch templates, by id. */
  readonly templates?: Readonly<Record<string, string>>;
  /** Key pairs of requests for spot instances, by id. */
  readonly spotRequests?: Readonly<Record<string, string>>;
  /** Instances that are asked to end and do not, while the sweep looks. */
  readonly lingering?: readonly string[];
  /** Ids that cannot be removed, with the code that AWS gives. */
  readonly refusals?: Readonly<Record<string, string>>;
  /** Calls of the port that are not allowed. */
  readonly forbidden?: readonly string[];
  /** Calls of the port that nobody answers. */
  readonly mute?: readonly string[];
}

const KINDS = ['instances', 'images', 'keyPairs', 'securityGroups', 'volumes', 'snapshots', 'templates'] as const;

export interface MemoryEc2 extends Ec2Sweeping {
  /** What is there now, by kind; kinds of which nothing is left out. */
  readonly left: () => Partial<Record<(typeof KINDS)[number] | 'spotRequests', readonly string[]>>;
  /** Every call that changes something, in order. */
  readonly changes: readonly string[];
  /** Every call. */
  readonly calls: readonly string[];
}

/** What EC2 says of a removal of what is not there; of a key pair it says nothing. */
const NOT_THERE: Readonly<Record<string, string>> = {
  terminate: 'InvalidInstanceID.NotFound',
  deleteSecurityGroup: 'InvalidGroup.NotFound',
  deleteVolume: 'InvalidVolume.NotFound',
  deregister: 'InvalidAMIID.NotFound',
  deleteSnapshot: 'InvalidSnapshot.NotFound',
  deleteFleetTemplate: 'InvalidLaunchTemplateId.NotFound',
};

/** As the SDK throws what AWS itself answered. */
function awsError(code: string): Error {
  return Object.assign(new Error(`${code}, says AWS`), { name: code, $metadata: { httpStatusCode: 400 } });
}

/** EC2 in one region as far as the sweep sees it; test/integration/memory-ec2.test.ts holds it against moto. */
export function memoryEc2(state: MemoryState, region = 'us-east-1'): MemoryEc2 {
  const changes: string[] = [];
  const calls: string[] = [];
  const instances = new Map<string, SeenInstance>(
    (state.instances ?? []).map((one) => [
      one.id,
      { keyPair: null, state: 'running', groups: [], volumes: [], ...one },
    ]),
  );
  const images = new Map<string, SweepImage>(
    (state.images ?? []).map((one) => [
      one.id,
      {
        name: one.id,
        sourceInstance: null,
        sourceImage: null,
        sourceRegion: null,
        snapshots: [],
        rootSnapshot: one.snapshots?.[0] ?? null,
        ...one,
      },
    ]),
  );
  const byId = <T extends { readonly id: string }>(all: readonly T[] | undefined): Map<string, T> =>
    new Map((all ?? []).map((one) => [one.id, one]));
  const snapshots = byId(state.snapshots);
  const volumes = byId(state.volumes);
  const keyPairs = new Map((state.keyPairs ?? []).map((one) => [one.name, one]));
  const groups = new Map(Object.entries(state.securityGroups ?? {}));
  const templates = new Map(Object.entries(state.templates ?? {}));
  const requests = new Map(Object.entries(state.spotRequests ?? {}));

  const begin = (call: string): void => {
    calls.push(call);
    if (state.forbidden?.includes(call) === true) throw awsError('UnauthorizedOperation');
    if (state.mute?.includes(call) === true) throw Object.assign(new Error('no answer'), { name: 'TimeoutError' });
  };
  const pick = <T>(
    call: string,
    all: ReadonlyMap<string, T>,
    values: readonly string[],
    of: (one: T, key: string) => readonly (string | null)[],
  ): readonly T[] => {
    begin(call);
    // What EC2 answers to a filter without a value nobody promises: all, none, or an error. So it must never be asked.
    if (values.length === 0) throw new Error(`${call} asked with a filter that has no value`);
    return [...all].flatMap(([key, one]) => (of(one, key).some((value) => values.includes(value ?? '')) ? [one] : []));
  };
  const change = (call: string, id: string, all: Map<string, unknown>): void => {
    begin(call);
    const refusal = state.refusals?.[id] ?? (all.has(id) ? undefined : NOT_THERE[call]);
    if (refusal !== undefined) throw awsError(refusal);
    changes.push(`${call} ${id}`);
    all.delete(id);
  };
  const named = {
    instances,
    images,
    keyPairs,
    securityGroups: groups,
    volumes,
    snapshots,
    templates,
    spotRequests: requests,
  };
  return {
    region,
    changes,
    calls,
    left: () =>
      Object.fromEntries(
        Object.entries(named).flatMap(([kind, all]) => {
          const ids = [...all.keys()].filter((id) => kind !== 'instances' || instances.get(id)?.state !== 'terminated');
          return ids.length === 0 ? [] : [[kind, ids]];
        }),
      ),
    instancesByKeyPair: async (names) => pick('instancesByKeyPair', instances, names, (one) => [one.keyPair]),
    instancesById: async (ids) => pick('instancesById', instances, ids, (one) => [one.id]),
    keyPairs: async (names) => pick('keyPairs', keyPairs, names, (one) => [one.name]),
    securityGroups: async (names) => {
      begin('securityGroups');
      return [...groups].flatMap(([id, name]) => (names.includes(name) ? [{ id, name }] : []));
    },
    volumes: async (ids) => pick('volumes', volumes, ids, (one) => [one.id]),
    snapshotsOfVolumes: async (ids) => pick('snapshotsOfVolumes', snapshots, ids, (one) => [one.volume]),
    snapshotsById: async (ids) => pick('snapshotsById', snapshots, ids, (one) => [one.id]),
    imagesById: async (ids) => pick('imagesById', images, ids, (one) => [one.id]),
    imagesByName: async (names) => pick('imagesByName', images, names, (one) => [one.name]),
    imagesOfInstances: async (ids) => pick('imagesOfInstances', images, ids, (one) => [one.sourceInstance]),
    imagesOfSnapshots: async (ids) => pick('imagesOfSnapshots', images, ids, (one) => one.snapshots),
    copiesOfImages: async (ids) => pick('copiesOfImages', images, ids, (one) => [one.sourceImage]),
    fleetTemplates: async () => {
      begin('fleetTemplates');
      return [...templates.keys()].map((id) => ({ id, name: `packer-fleet-launch-template-${id}` }));
    },
    keyPairOfTemplate: async (id) => {
      begin('keyPairOfTemplate');
      return templates.get(id) ?? null;
    },
    spotRequests: async (names) => {
      begin('spotRequests');
      return [...requests].flatMap(([id, name]) => (names.includes(name) ? [id] : []));
    },
    terminate: async (id) => {
      begin('terminate');
      const instance = instances.get(id);
      const refusal = state.refusals?.[id] ?? (instance === undefined ? NOT_THERE['terminate'] : undefined);
      if (refusal !== undefined) throw awsError(refusal);
      changes.push(`terminate ${id}`);
      if (instance === undefined || state.lingering?.includes(id) === true) return;
      for (const { id: volume, staysOn } of instance.volumes) if (!staysOn) volumes.delete(volume);
      for (const [key, one] of volumes) volumes.set(key, { ...one, isFree: true });
      // EC2 tells it for a while yet, with nothing attached.
      instances.set(id, { ...instance, state: 'terminated', volumes: [] });
    },
    cancelSpotRequest: async (id) => change('cancelSpotRequest', id, requests),
    deleteKeyPair: async (name) => change('deleteKeyPair', name, keyPairs),
    deleteSecurityGroup: async (id) => change('deleteSecurityGroup', id, groups),
    deleteVolume: async (id) => change('deleteVolume', id, volumes),
    deregister: async (id) => change('deregister', id, images),
    deleteSnapshot: async (id) => change('deleteSnapshot', id, snapshots),
    deleteFleetTemplate: async (id) => change('deleteFleetTemplate', id, templates),
  };
}
