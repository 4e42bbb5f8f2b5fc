import { messageOf } from '../../../core/errors.ts';
import { groupedBy } from '../../../core/values.ts';
import { pendingId } from '../../../publish/files/item.ts';
import type {
  Change,
  Ledger,
  Outcome,
  Phase,
  Publisher,
  PublishPreflight,
  There,
} from '../../../image/provider-target.ts';
import { phases } from '../../../image/provider-target.ts';
import type { BakedImage } from '../../../image/record.ts';
import type { Cloud } from '../cloud/connect.ts';
import type { CloudImage } from '../cloud/glance.ts';
import { regionIn } from '../naming.ts';
import { copyChange, copyId, copyImage, findCopies, plannedCopy } from './copying.ts';
import { type CopySource, diskSource } from './disk.ts';
import { type CloudPlace, cloudPlaces, type OpenstackTarget } from './place.ts';
import { type CloudLook, cloudRefusal, cloudSteps, partedByMaker, wantedVisibility } from './steps.ts';

/** Opens a cloud of clouds.yaml, or the own one. */
export type OpenCloud = (cloud: string | null) => Promise<Cloud>;

/** What is known of a place in this run. */
interface Standing {
  readonly status: Outcome['status'];
  readonly id: string | null;
  readonly message: string | null;
}

const NOTHING_YET: Standing = { status: 'skipped', id: null, message: 'nothing was done for it yet' };

/**
 * Publishes images of Glance for all legs that name a target. It decides by what Glance says alone; each phase looks again, and
 * changes only what differs, each by one call.
 */
export function createOpenstackPublisher(target: OpenstackTarget, open: OpenCloud): Publisher {
  const { places, refusals } = cloudPlaces(target);
  const clouds = new Map<string | null, Promise<Cloud>>();
  const world: OpenCloud = (cloud) => {
    const opened = clouds.get(cloud) ?? open(cloud);
    clouds.set(cloud, opened);
    return opened;
  };
  const run = new TargetRun(target, places, world);
  return {
    target: target.name,
    kind: 'openstack',
    preflight: async () => (refusals.length > 0 ? { refusals, notices: [], changes: [] } : run.survey()),
    carryOut: async (phase, ledger) => run.carryOut(phase, ledger),
    outcomes: () => run.outcomes(),
  };
}

class TargetRun {
  readonly #target: OpenstackTarget;
  readonly #world: OpenCloud;
  readonly #standings: Map<CloudPlace, Standing>;
  readonly #disks = new Map<BakedImage, Promise<CopySource>>();
  /** Left out, by what the preflight saw. */
  readonly #left = new Set<CloudPlace>();

  constructor(target: OpenstackTarget, places: readonly CloudPlace[], world: OpenCloud) {
    this.#target = target;
    this.#world = world;
    this.#standings = new Map(places.map((place) => [place, NOTHING_YET]));
  }

  async survey(): Promise<PublishPreflight> {
    const { name, fields, allowPublic } = this.#target;
    const refusals: string[] = [];
    const notices: string[] = [];
    const changes: Change[] = [];
    const there: There[] = [];
    const owners = new Map<string, CloudPlace>();
    for (const place of this.#standings.keys()) {
      const where = `Target "${name}", ${place.candidate.leg} in ${place.label}`;
      try {
        const { look, source } = await this.#lookAt(place);
        const refusal = cloudRefusal(place, fields, look) ?? (await this.#secondName(place, look, owners));
        if (refusal !== null) throw new Error(refusal);
        const visibility = wantedVisibility(place, fields, look);
        if (['public', 'community'].includes(visibility) && visibility !== look.image.visibility && !allowPublic) {
          throw new Error(
            `"visibility" ${visibility} shows the image to everybody, which takes the input allow-public: true as well`,
          );
        }
        if (!look.isThere) changes.push(copyChange(place, source));
        const { glance } = await this.#glanceAt(place);
        for (const phase of phases)
          changes.push(...cloudSteps(phase, place, fields, look, glance).map(({ change }) => change));
        there.push(this.#thereAt(place, look));
        if (look.strangers.length > 0 && place.name !== null) {
          const ids = look.strangers
            .slice(0, 3)
            .map(({ id }) => id)
            .join(', ');
          notices.push(
            `${where}: ${look.strangers.length} more of the project are called ${place.name}, and Bakehouse did not make them (${ids}): they stay as they are. With "take-over" they count as previous ones.`,
          );
        }
      } catch (error) {
        const text = `${where}: ${messageOf(error).replace(/\.$/, '')}.`;
        if (place.isRequired) refusals.push(text);
        else {
          notices.push(`${text} It may lag behind.`);
          this.#left.add(place);
          this.#update(place, { status: 'skipped', message: messageOf(error) });
        }
      }
    }
    return { refusals, notices, changes, there };
  }

  /** One image has one name: by whatever regions and clouds its place is reached. */
  async #secondName(place: CloudPlace, { image }: CloudLook, owners: Map<string, CloudPlace>): Promise<string | null> {
    const { cloud, region } = await this.#glanceAt(place);
    const at = JSON.stringify([cloud.project, region, image.id]);
    const other = owners.get(at);
    owners.set(at, other ?? place);
    if (other === undefined || other.name === place.name) return null;
    return `it is the same place as ${other.label}, where ${image.id} is called ${other.name}, and not ${place.name}; name it once`;
  }

  async carryOut(phase: Phase, ledger: Ledger): Promise<void> {
    if (phase === 'announce') return;
    const open = [...this.#standings].flatMap(([place, { status, id }]) => {
      if (this.#left.has(place) || status === 'failed') return [];
      return phase === 'replicate' || id !== null ? [place] : [];
    });
    // Where it was baked first: what was set aside there is read from again.
    const ordered = open.toSorted((a, b) => Number(b.isHome) - Number(a.isHome));
    const begun = ledger.mutations();
    for (const place of ordered) {
      try {
        if (ledger.signal.aborted) throw new Error('the run was cancelled before that');
        if (phase === 'replicate') await this.#replicate(place, ledger);
        else await this.#change(phase, place, ledger);
      } catch (error) {
        this.#update(place, { status: 'failed', message: `${FAILURES[phase]}: ${messageOf(error)}` });
      }
    }
    // An unchanged run has nothing that another could have come in between of.
    if (phase === 'point' && ledger.mutations() > begun) await this.#confirm(ordered);
  }

  outcomes(): readonly Outcome[] {
    return [...this.#standings].map(([place, { status, id, message }]) => ({
      target: place.target,
      kind: 'openstack',
      leg: place.candidate.leg,
      build: place.source.build,
      region: place.label,
      id,
      digest: null,
      ref: place.name,
      status,
      isRequired: place.isRequired,
      message,
    }));
  }

  async #replicate(place: CloudPlace, ledger: Ledger): Promise<void> {
    const { look, halves, source, download } = await this.#lookAt(place);
    const { glance, cloud } = await this.#glanceAt(place);
    if (!look.isThere) {
      const copy = await copyImage({
        place,
        source,
        from: { download },
        to: glance,
        project: cloud.project,
        halves,
        ledger,
      });
      this.#update(place, { status: 'created', id: copy.id, message: null });
      return;
    }
    const steps = cloudSteps('replicate', place, this.#target.fields, look, glance);
    for (const { change, run } of steps) await ledger.change(change, run);
    this.#update(place, { status: steps.length > 0 ? 'updated' : 'unchanged', id: look.image.id, message: null });
  }

  async #change(phase: Phase, place: CloudPlace, ledger: Ledger): Promise<void> {
    const { fields } = this.#target;
    const { look } = await this.#lookAt(place);
    const { glance } = await this.#glanceAt(place);
    if (!look.isThere) throw new Error(`${this.#standings.get(place)?.id ?? 'its image'} is not there any more`);
    const refusal = cloudRefusal(place, fields, look);
    if (refusal !== null) throw new Error(refusal);
    const steps = cloudSteps(phase, place, fields, look, glance);
    for (const { change, run } of steps) await ledger.change(change, run);
    if (steps.length > 0 && this.#standings.get(place)?.status === 'unchanged')
      this.#update(place, { status: 'updated' });
  }

  /** Reads the names again, once those of all places are set. */
  async #confirm(places: readonly CloudPlace[]): Promise<void> {
    const { fields } = this.#target;
    for (const place of places) {
      if (place.name === null || this.#standings.get(place)?.status === 'failed') continue;
      try {
        const { look } = await this.#lookAt(place);
        if (look.image.name !== place.name)
          throw new Error(`${look.image.id} is called ${look.image.name} now: another run has renamed it`);
        const [rival] = fields.previous === 'keep' ? [] : look.previous;
        if (rival !== undefined)
          throw new Error(`${rival.id} is called ${place.name}, too: another run has published it meanwhile`);
      } catch (error) {
        this.#update(place, { status: 'failed', message: `${FAILURES.point}: ${messageOf(error)}` });
      }
    }
  }

  async #glanceAt(place: CloudPlace) {
    const cloud = await this.#world(place.cloud);
    const region = regionIn(cloud, place.region ?? '');
    return { cloud, region, glance: cloud.glance(region) };
  }

  /** A disk is read once in a run; what Glance has of an image is asked each time. */
  #sourceOf(place: CloudPlace): Promise<CopySource> {
    const { source, candidate } = place;
    if (source.provider === 'openstack') return this.#sourceInGlance(source);
    const read = this.#disks.get(source) ?? diskSource(source, candidate);
    this.#disks.set(source, read);
    return read;
  }

  async #sourceInGlance({ id, region }: BakedImage): Promise<CopySource> {
    const home = await this.#world(null);
    const where = regionIn(home, region);
    const glance = home.glance(where);
    const image = await glance.get(id);
    if (image === undefined)
      throw new Error(`${id} is not in ${where}, or not to be seen by the project ${home.project}`);
    if (image.owner !== home.project)
      throw new Error(
        `${id} is of the project ${image.owner ?? 'of nobody'}, and the credentials are of ${home.project}`,
      );
    if (image.status !== 'active' && image.status !== 'deactivated')
      throw new Error(`${id} is ${image.status}, not active`);
    return { image, download: () => glance.download(id) };
  }

  /** What Glance says of the baked image, and of the place that it is to be at. */
  async #lookAt(place: CloudPlace) {
    const { fields } = this.#target;
    const { image: source, download } = await this.#sourceOf(place);
    const { glance, cloud } = await this.#glanceAt(place);
    const isSame = place.isHome || (source.owner === cloud.project && isSameImage(source, await glance.get(source.id)));
    const { copy, halves } = isSame ? { copy: source, halves: [] } : await findCopies(glance, source, cloud.project);
    const image: CloudImage = copy ?? plannedCopy(source, copyId(source, cloud.project, 0), cloud.project);
    const members = copy === null || copy.visibility !== 'shared' ? [] : await glance.members(copy.id);
    const named = place.name === null ? [] : await glance.list({ name: place.name, owner: cloud.project });
    const own = named.filter(({ name, owner }) => name === place.name && owner === cloud.project);
    const parted = partedByMaker(own, image.id, place.candidate.image, fields['take-over']);
    const [newest] = parted.previous;
    const before =
      fields['members-from-previous'] && newest?.visibility === 'shared' ? await glance.members(newest.id) : [];
    const look: CloudLook = {
      image,
      isThere: copy !== null,
      members,
      ...parted,
      previousMembers: before.map(({ project }) => project),
    };
    return { look, halves, source, download };
  }

  #thereAt(place: CloudPlace, { image, isThere }: CloudLook): There {
    const { candidate, source, label } = place;
    const several = groupedBy(candidate.images, ({ build }) => build).size > 1;
    return {
      kind: 'openstack',
      leg: candidate.leg,
      build: source.build,
      region: label,
      id: isThere ? image.id : pendingId(candidate.leg, label, several ? source.build : ''),
      status: isThere ? 'unchanged' : 'created',
    };
  }

  #update(place: CloudPlace, change: Partial<Standing>): void {
    this.#standings.set(place, { ...(this.#standings.get(place) ?? NOTHING_YET), ...change });
  }
}

/** Two regions may share their images, and one cloud may have two addresses: then the very image is there as well. */
function isSameImage(source: CloudImage, seen: CloudImage | undefined): boolean {
  return seen?.owner === source.owner && seen.hash === source.hash && seen.created === source.created;
}

const FAILURES: Readonly<Record<Phase, string>> = {
  replicate: 'it is not there',
  share: 'it could not be shared',
  expose: 'it could not be exposed',
  point: 'its name does not lead to it',
  announce: 'it could not be announced',
};
