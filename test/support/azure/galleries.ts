// Versions of images in galleries: made of an image, replicated to one region after the other, changed, and shared with others.
import {
  type ArmReply,
  type ArmRequest,
  contentsOf,
  listOf,
  type Members,
  membersOf,
  notThere,
  shown,
} from './answers.ts';
import type { Operations } from './operations.ts';
import { ArmFault, type Resource, type Store } from './store.ts';

export const VERSION = /^(.+\/providers\/Microsoft\.Compute\/galleries\/[^/]+\/images\/[^/]+)\/versions\/([^/]+)$/i;
const GALLERY = /^(.+\/providers\/Microsoft\.Compute\/galleries\/[^/]+)\/share$/i;

export class Galleries {
  /** Where no version gets to. */
  readonly failing = new Set<string>();
  readonly #store: Store;
  readonly #operations: Operations;
  readonly #delays: { readonly publish: number };
  /** Of versions, in lower case: the regions where they are. */
  readonly #replicated = new WeakMap<Resource, Set<string>>();

  constructor(store: Store, operations: Operations, delays: { readonly publish: number }) {
    this.#store = store;
    this.#operations = operations;
    this.#delays = delays;
  }

  put(request: ArmRequest, path: string): ArmReply {
    const [, definition = '', number = ''] = VERSION.exec(path) ?? [];
    const given = versionOf(contentsOf(membersOf(request.body)));
    if (this.#store.get(definition) === undefined) throw new ArmFault(404, 'ParentResourceNotFound', `Can not perform requested operation on nested resource. Parent resource '${definition}' not found.`); // prettier-ignore
    if (!/^\d+\.\d+\.\d+$/.test(number)) throw new ArmFault(400, 'InvalidParameter', `The gallery image version name '${number}' is invalid.`); // prettier-ignore
    const source = sourceOf(given.properties ?? {});
    if (this.#store.get(source) === undefined) throw new ArmFault(404, 'GalleryImageNotFound', `The source '${source}' is not found.`); // prettier-ignore
    const old = this.#store.get(path);
    if (old !== undefined) this.#mustFit(old, given.properties ?? {});
    const made = this.#store.put(path, given);
    this.#replicated.set(made, (old && this.#replicated.get(old)) ?? new Set());
    return this.#replicate(request, old === undefined ? 201 : 200, made, 'Creating');
  }

  change(request: ArmRequest, found: Resource): ArmReply {
    const { tags, properties = {} } = contentsOf(membersOf(request.body));
    this.#mustFit(found, properties);
    found.tags = tags ?? found.tags;
    const { publishedDate } = membersOf(found.properties['publishingProfile']);
    const profile = membersOf(properties['publishingProfile'] ?? found.properties['publishingProfile']);
    found.properties = { ...found.properties, ...properties, publishingProfile: { ...profile, publishedDate } };
    return this.#replicate(request, 200, found, 'Updating');
  }

  /** Of a gallery; undefined where the request is another one. */
  share({ method, body }: ArmRequest, path: string): ArmReply | undefined {
    const [, id] = GALLERY.exec(path) ?? [];
    if (id === undefined || method !== 'POST') return undefined;
    const found = this.#store.get(id);
    if (found === undefined) return notThere(id);
    const profile = membersOf(found.properties['sharingProfile']);
    if (profile['permissions'] !== 'Groups') throw new ArmFault(409, 'Conflict', `The sharing permission of the gallery is not 'Groups'.`); // prettier-ignore
    const { operationType, groups } = membersOf(body);
    if (operationType !== 'Add') throw new ArmFault(400, 'InvalidParameter', `'${String(operationType)}'`);
    const now = new Map(listOf(profile['groups']).map((one) => [String(membersOf(one)['type']), listOf(membersOf(one)['ids'])])); // prettier-ignore
    for (const one of listOf(groups)) {
      const { type, ids } = membersOf(one);
      now.set(String(type), [...new Set([...(now.get(String(type)) ?? []), ...listOf(ids)])]);
    }
    const all = [...now].map(([type, ids]) => ({ type, ids }));
    found.properties = { ...found.properties, sharingProfile: { ...profile, groups: all } };
    return { status: 200, body: { operationType, groups } };
  }

  /** What is told of a version, or of a gallery, when it is asked for. */
  more(one: Resource, url: URL): Members {
    const expand = (url.searchParams.get('$expand') ?? '').toLowerCase();
    if (expand !== 'replicationstatus' || !VERSION.test(one.id)) return {};
    const done = this.#replicated.get(one);
    const state = one.properties['provisioningState'];
    const isReady = state === 'Succeeded';
    const summary = targetsOf(one.properties).map((region) => {
      // What a test put there is where it says.
      const isThere = done?.has(lowOf(region)) ?? isReady;
      const isFailed = !isThere && (this.failing.has(lowOf(region)) || state === 'Failed');
      return { region, state: isThere ? 'Completed' : isFailed ? 'Failed' : 'Replicating', details: '', progress: isThere ? 100 : 10 }; // prettier-ignore
    });
    const states = new Set(summary.map((region) => region.state));
    const aggregatedState = states.has('Failed') ? 'Failed' : states.has('Replicating') ? 'InProgress' : 'Completed'; // prettier-ignore
    return { replicationStatus: { aggregatedState, summary } };
  }

  #mustFit(old: Resource, properties: Members): void {
    if (/^(?:Creating|Updating|Deleting)$/.test(String(old.properties['provisioningState']))) {
      throw new ArmFault(409, 'Conflict', `The request failed due to conflict with a concurrent request. To resolve it, please refer to https://aka.ms/activitylog to get more details on the conflicting requests.`); // prettier-ignore
    }
    const source = sourceOf(properties);
    if (source !== '' && source.toLowerCase() !== sourceOf(old.properties).toLowerCase()) {
      throw new ArmFault(409, 'PropertyChangeNotAllowed', `Changing property 'galleryImageVersion.properties.storageProfile.source.id' is not allowed.`); // prettier-ignore
    }
    if (properties['publishingProfile'] === undefined) return;
    const wanted = new Set(targetsOf(properties).map(lowOf));
    const lost = targetsOf(old.properties).find((region) => !wanted.has(lowOf(region)));
    if (lost !== undefined) throw new ArmFault(409, 'OperationNotAllowed', `Removing the region '${lost}' is not allowed.`); // prettier-ignore
  }

  /** One region after the other; it is whole once all are. */
  #replicate(request: ArmRequest, status: number, one: Resource, state: string): ArmReply {
    one.properties = { ...one.properties, provisioningState: state };
    const there = this.#replicated.get(one) ?? new Set(targetsOf(one.properties).map(lowOf));
    this.#replicated.set(one, there);
    const open = targetsOf(one.properties).map(lowOf).filter((region) => !there.has(region)); // prettier-ignore
    const each = this.#delays.publish / (open.length + 1);
    for (const [index, region] of open.entries()) {
      this.#operations.later(each * (index + 1), () => {
        if (!this.failing.has(region)) there.add(region);
      });
    }
    return this.#operations.begin(request, status, this.#delays.publish, 'async', shown(one), () => {
      const isWhole = open.every((region) => there.has(region));
      one.properties = { ...one.properties, provisioningState: isWhole ? 'Succeeded' : 'Failed' };
      return isWhole;
    });
  }
}

function lowOf(region: string): string {
  return region.toLowerCase().replaceAll(' ', '');
}

/** Names of the regions that a version is to be in. */
function targetsOf(properties: Members): readonly string[] {
  const { targetRegions } = membersOf(properties['publishingProfile']);
  return listOf(targetRegions).map((one) => String(membersOf(one)['name']));
}

function sourceOf(properties: Members): string {
  const { id, virtualMachineId } = membersOf(membersOf(properties['storageProfile'])['source']);
  return [id, virtualMachineId].find((one) => typeof one === 'string') ?? '';
}

/** Of 2018-06-01, which Packer 1.6.6 speaks, the source stood elsewhere; whoever asks today is told where it is today. */
function versionOf(given: Partial<Resource>): Partial<Resource> {
  const { properties = {} } = given;
  const { source, ...publishing } = membersOf(properties['publishingProfile']);
  const image = membersOf(membersOf(source)['managedImage'])['id'];
  const storageProfile = image === undefined ? properties['storageProfile'] : { source: { id: image } };
  const publishingProfile = { ...publishing, publishedDate: new Date().toISOString() };
  return { ...given, properties: { ...properties, publishingProfile, storageProfile } };
}
