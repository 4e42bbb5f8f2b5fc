import type { Ledger, Outcome, Phase, Publisher, PublishPreflight } from '../../../image/provider-target.ts';
import { phases } from '../../../image/provider-target.ts';
import type { BakedImage } from '../../../image/record.ts';
import { cloudPublisher, goOn, surveyPlaces, TargetProgress } from '../../clouds/publish/progress.ts';
import type { Cloud } from '../cloud/connect.ts';
import type { CloudImage } from '../cloud/glance.ts';
import { regionIn } from '../naming.ts';
import { copyChange, copyId, copyImage, findCopies, plannedCopy } from './copying.ts';
import { type CopySource, diskSource } from './disk.ts';
import { type CloudPlace, cloudPlaces, type OpenstackTarget } from './place.ts';
import { type CloudLook, cloudRefusal, cloudSteps, partedByMaker, wantedVisibility } from './steps.ts';

/** Opens a cloud of clouds.yaml, or the own one. */
export type OpenCloud = (cloud: string | null) => Promise<Cloud>;

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
  return cloudPublisher(target.name, 'openstack', refusals, new TargetRun(target, places, world));
}

class TargetRun {
  readonly #target: OpenstackTarget;
  readonly #world: OpenCloud;
  readonly #progress: TargetProgress<CloudPlace>;
  readonly #disks = new Map<BakedImage, Promise<CopySource>>();

  constructor(target: OpenstackTarget, places: readonly CloudPlace[], world: OpenCloud) {
    this.#target = target;
    this.#world = world;
    this.#progress = new TargetProgress(places, {
      kind: 'openstack',
      regionOf: ({ label }) => label,
      refOf: ({ name }) => name,
      point: 'its name does not lead to it',
    });
  }

  async survey(): Promise<PublishPreflight> {
    const { name, fields, allowPublic } = this.#target;
    const owners = new Map<string, CloudPlace>();
    const whereOf = (place: CloudPlace): string => `Target "${name}", ${place.candidate.leg} in ${place.label}`;
    return surveyPlaces(this.#progress, whereOf, async (place, survey) => {
      const { look, source } = await this.#lookAt(place);
      const refusal = cloudRefusal(place, fields, look) ?? (await this.#secondName(place, look, owners));
      if (refusal !== null) throw new Error(refusal);
      const visibility = wantedVisibility(place, fields, look);
      if (['public', 'community'].includes(visibility) && visibility !== look.image.visibility && !allowPublic) {
        throw new Error(
          `"visibility" ${visibility} shows the image to everybody, which takes the input allow-public: true as well`,
        );
      }
      if (!look.isThere) survey.changes.push(copyChange(place, source));
      const { glance } = await this.#glanceAt(place);
      for (const phase of phases)
        survey.changes.push(...cloudSteps(phase, place, fields, look, glance).map(({ change }) => change));
      survey.there.push(this.#progress.thereAt(place, look.isThere ? look.image.id : null));
      if (look.strangers.length > 0 && place.name !== null) {
        const ids = look.strangers.slice(0, 3).map(({ id }) => id);
        survey.notices.push(
          `${whereOf(place)}: ${look.strangers.length} more of the project are called ${place.name}, and Bakehouse did not make them (${ids.join(', ')}): they stay as they are. With "take-over" they count as previous ones.`,
        );
      }
    });
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
    // Where it was baked first: what was set aside there is read from again.
    const ordered = this.#progress.at(phase).toSorted((a, b) => Number(b.isHome) - Number(a.isHome));
    const begun = ledger.mutations();
    await this.#progress.attempt(phase, ordered, async (place) => {
      goOn(ledger);
      if (phase === 'replicate') await this.#replicate(place, ledger);
      else await this.#change(phase, place, ledger);
    });
    // An unchanged run has nothing that another could have come in between of.
    if (phase === 'point' && ledger.mutations() > begun) await this.#confirm(this.#progress.there());
  }

  outcomes(): readonly Outcome[] {
    return this.#progress.outcomes();
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
      this.#progress.update(place, { status: 'created', id: copy.id, message: null });
      return;
    }
    const steps = cloudSteps('replicate', place, this.#target.fields, look, glance);
    for (const { change, run } of steps) await ledger.change(change, run);
    this.#progress.update(place, {
      status: steps.length > 0 ? 'updated' : 'unchanged',
      id: look.image.id,
      message: null,
    });
  }

  async #change(phase: Phase, place: CloudPlace, ledger: Ledger): Promise<void> {
    const { fields } = this.#target;
    const { look } = await this.#lookAt(place);
    const { glance } = await this.#glanceAt(place);
    if (!look.isThere) throw new Error(`${this.#progress.of(place).id ?? 'its image'} is not there any more`);
    const refusal = cloudRefusal(place, fields, look);
    if (refusal !== null) throw new Error(refusal);
    const steps = cloudSteps(phase, place, fields, look, glance);
    for (const { change, run } of steps) await ledger.change(change, run);
    if (steps.length > 0) this.#progress.changed(place);
  }

  /** Reads the names again, once those of all places are set. */
  async #confirm(places: readonly CloudPlace[]): Promise<void> {
    const { fields } = this.#target;
    const named = places.filter(({ name }) => name !== null);
    await this.#progress.attempt('point', named, async (place) => {
      const { look } = await this.#lookAt(place);
      if (look.image.name !== place.name)
        throw new Error(`${look.image.id} is called ${look.image.name} now: another run has renamed it`);
      const [rival] = fields.previous === 'keep' ? [] : look.previous;
      if (rival !== undefined)
        throw new Error(`${rival.id} is called ${place.name}, too: another run has published it meanwhile`);
    });
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
}

/** Two regions may share their images, and one cloud may have two addresses: then the very image is there as well. */
function isSameImage(source: CloudImage, seen: CloudImage | undefined): boolean {
  return seen?.owner === source.owner && seen.hash === source.hash && seen.created === source.created;
}
