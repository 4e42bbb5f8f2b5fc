import type { Leftover } from '../../../image/leftover.ts';
import { removeAttached } from './attached-sweep.ts';
import type { Ec2Sweeping, SweepImage, SeenInstance, SeenSnapshot } from './ec2-sweeping.ts';
import { Findings } from './findings.ts';
import { listUnproven } from './list-unproven.ts';
import { type NotedRegion, NOTHING_NOTED } from './noted-links.ts';
import {
  type AttachedVolume,
  imagesCopied,
  imagesMade,
  imagesRegistered,
  isOlder,
  ownInstances,
  ownSnapshots,
  ownVolumes,
  provingPairs,
} from './ownership.ts';
import { removeFleetTemplates, removeSpotRequests } from './spot-sweep.ts';
import type { Ec2SweepRequest } from './sweep-request.ts';

const OURS = "its key pair is this bake's own";

/** The sweep of one region, in three parts: what stands by itself, copies of images, and what instances held. */
export class RegionSweep {
  readonly #ec2: Ec2Sweeping;
  readonly #request: Ec2SweepRequest;
  readonly #noted: NotedRegion;
  readonly #findings: Findings;
  #pairs: readonly string[] = [];
  #instances: readonly SeenInstance[] = [];
  /** What EC2 says to have been launched before the bake began. */
  #older: readonly SeenInstance[] = [];
  /** Whether EC2 told the instances of the key pairs. */
  #instancesKnown = false;
  /** Ids of ours, those that only the note names among them. */
  #instanceIds: readonly string[] = [];
  #attached: readonly AttachedVolume[] = [];
  #volumes: ReadonlySet<string> = new Set();
  readonly #ownImages = new Set<string>();
  /** Of images that stay, for whatever reason. */
  readonly #mappedSnapshots = new Map<string, string>();
  #mayDeleteSnapshots = true;
  #allEnded = true;

  constructor(ec2: Ec2Sweeping, request: Ec2SweepRequest) {
    this.#ec2 = ec2;
    this.#request = request;
    this.#noted = request.noted[ec2.region] ?? NOTHING_NOTED;
    this.#findings = new Findings(ec2.region, request.dryRun);
  }

  get found(): readonly Leftover[] {
    return this.#findings.all;
  }

  /** Removes what needs no other region. Resolves with `region id` of the images whose copies are ours too. */
  async removeOwn(): Promise<readonly string[]> {
    const keyPairs = await this.#findKeyPairs();
    await this.#findInstances();
    const spot = this.#request.spot && this.#pairs.length > 0;
    if (spot) await removeSpotRequests(this.#ec2, this.#findings, this.#pairs);
    // Before they end: many a volume goes with its instance, and then nobody tells when it was made.
    await this.#findVolumes();
    await this.#endInstances();
    await this.#removeKeyPairs(keyPairs);
    if (spot) await removeFleetTemplates(this.#ec2, this.#findings, this.#pairs);
    const snapshots = await this.#findSnapshots();
    const images = await this.#findImages(snapshots);
    await this.#removeImages(images, 'made of');
    await this.#removeSnapshots(snapshots, "made of a volume of this bake's instance");
    await this.#listMapped(images);
    return this.#sources(images).map((id) => `${this.#ec2.region} ${id}`);
  }

  /** @param sources `region id` of images of ours, of all regions */
  async removeCopies(sources: ReadonlySet<string>): Promise<void> {
    const ids = [...sources].map((source) => source.split(' ')[1] ?? '');
    if (ids.length > 0) {
      const seen =
        (await this.#findings.ask({
          what: `copies of ${ids.join(', ')}`,
          command: `describe-images --owners self --filters Name=source-image-id,Values=${ids.join(',')}`,
          right: 'ec2:DescribeImages',
          look: () => this.#ec2.copiesOfImages(ids),
        })) ?? [];
      const copies = imagesCopied(seen, sources, this.#request.startedAt).filter(({ id }) => this.#isOpen(id));
      await this.#removeImages(copies, 'copied from');
      await this.#removeSnapshots(await this.#snapshotsOfCopies(copies), "copied for this bake's image");
    }
    await listUnproven(this.#ec2, this.#findings, this.#request, {
      instances: new Set(this.#instanceIds),
      instancesKnown: this.#instancesKnown,
      images: this.#ownImages,
      pairs: this.#pairs,
      older: this.#older,
    });
  }

  /** What an instance holds can only go after it. */
  async removeAttached(): Promise<void> {
    await removeAttached(this.#ec2, this.#findings, this.#request, {
      instances: this.#instances,
      areEnding: this.#allEnded,
      volumes: this.#attached,
      ownVolumes: this.#volumes,
      notedVolumes: this.#notedVolumes(),
      groupNames: this.#pairs.length === 0 ? [] : this.#request.securityGroups,
    });
  }

  async #findKeyPairs(): Promise<readonly string[] | undefined> {
    const { keyPairs, startedAt } = this.#request;
    if (keyPairs.length === 0) return [];
    const seen = await this.#findings.ask({
      what: `key pair ${keyPairs.join(', ')}`,
      command: `describe-key-pairs --filters Name=key-name,Values=${keyPairs.join(',')}`,
      right: 'ec2:DescribeKeyPairs',
      look: () => this.#ec2.keyPairs(keyPairs),
    });
    this.#pairs = provingPairs(keyPairs, seen, startedAt);
    return seen?.map(({ name }) => name).filter((name) => this.#pairs.includes(name));
  }

  async #findInstances(): Promise<void> {
    const pairs = this.#pairs;
    const noted = this.#noted.instances.filter(({ keyPair }) => pairs.includes(keyPair)).map(({ id }) => id);
    if (pairs.length === 0) return;
    const seen = await this.#findings.ask({
      what: `instances with the key pair ${pairs.join(', ')}, and what was made of them`,
      command: `describe-instances --filters Name=key-name,Values=${pairs.join(',')}`,
      right: 'ec2:DescribeInstances',
      look: () => this.#ec2.instancesByKeyPair(pairs),
    });
    this.#instancesKnown = seen !== undefined;
    this.#instances = ownInstances(seen ?? [], pairs, this.#request.startedAt);
    this.#older = ownInstances(seen ?? [], pairs, Number.NEGATIVE_INFINITY).filter(
      (one) => !this.#instances.includes(one),
    );
    this.#instanceIds = [...new Set([...this.#instances.map(({ id }) => id), ...noted])];
    this.#attached = this.#instances.flatMap(({ volumes, launched }) => volumes.map(({ id }) => ({ id, launched })));
  }

  async #endInstances(): Promise<void> {
    const live = this.#instances.filter(({ state }) => state !== 'terminated').map(({ id }) => id);
    // Where EC2 does not tell which ones there are, those that it told before are ended without looking.
    for (const id of this.#instancesKnown ? live : this.#instanceIds) {
      const isGone = await this.#findings.remove({
        kind: 'instance',
        id,
        reason: OURS,
        command: `terminate-instances --instance-ids ${id}`,
        right: 'ec2:TerminateInstances',
        remove: () => this.#ec2.terminate(id),
      });
      this.#allEnded &&= isGone;
    }
  }

  async #removeKeyPairs(there: readonly string[] | undefined): Promise<void> {
    if (there === undefined && this.#findings.isSilent) return;
    for (const name of there ?? this.#pairs) {
      await this.#findings.remove({
        kind: 'key-pair',
        id: name,
        reason:
          there === undefined
            ? 'this bake made it; whether it was still there could not be asked'
            : 'this bake made it',
        command: `delete-key-pair --key-name ${name}`,
        right: 'ec2:DeleteKeyPair',
        remove: () => this.#ec2.deleteKeyPair(name),
      });
    }
  }

  async #findVolumes(): Promise<void> {
    const ids = this.#attached.map(({ id }) => id);
    const seen =
      ids.length === 0
        ? []
        : await this.#findings.ask({
            what: `the age of volumes ${ids.join(', ')}`,
            command: `describe-volumes --filters Name=volume-id,Values=${ids.join(',')}`,
            right: 'ec2:DescribeVolumes',
            look: () => this.#ec2.volumes(ids),
          });
    this.#volumes = new Set([...ownVolumes(seen ?? [], this.#attached).map(({ id }) => id), ...this.#notedVolumes()]);
  }

  #notedVolumes(): readonly string[] {
    return this.#noted.instances.some(({ id }) => this.#instanceIds.includes(id)) ? this.#noted.volumes : [];
  }

  async #findSnapshots(): Promise<readonly SeenSnapshot[]> {
    const volumes = [...this.#volumes];
    if (volumes.length === 0) return [];
    const seen = await this.#findings.ask({
      what: `snapshots of ${volumes.join(', ')}`,
      command: `describe-snapshots --owner-ids self --filters Name=volume-id,Values=${volumes.join(',')}`,
      right: 'ec2:DescribeSnapshots',
      look: () => this.#ec2.snapshotsOfVolumes(volumes),
    });
    return ownSnapshots(seen ?? [], this.#volumes).filter(({ id }) => this.#isOpen(id));
  }

  async #findImages(snapshots: readonly SeenSnapshot[]): Promise<readonly SweepImage[]> {
    const instances = this.#instanceIds;
    const own = new Set(snapshots.map(({ id }) => id));
    const made =
      instances.length === 0
        ? []
        : await this.#findings.ask({
            what: `images made of ${instances.join(', ')}`,
            command: `describe-images --owners self --filters Name=source-instance-id,Values=${instances.join(',')}`,
            right: 'ec2:DescribeImages',
            look: () => this.#ec2.imagesOfInstances(instances),
          });
    const mapping =
      own.size === 0
        ? []
        : await this.#findings.ask({
            what: `images that hold ${[...own].join(', ')}`,
            command: `describe-images --owners self --filters Name=block-device-mapping.snapshot-id,Values=${[...own].join(',')}`,
            right: 'ec2:DescribeImages',
            look: () => this.#ec2.imagesOfSnapshots([...own]),
          });
    // A snapshot that an image may hold is never deleted from under it.
    this.#mayDeleteSnapshots = made !== undefined && mapping !== undefined;
    const ours = [...imagesMade(made ?? [], new Set(instances)), ...imagesRegistered(mapping ?? [], own)];
    const images = [...new Map(ours.map((image) => [image.id, image])).values()];
    for (const { id, snapshots: held } of [...images, ...(mapping ?? [])])
      for (const snapshot of held) this.#mappedSnapshots.set(snapshot, id);
    return images.filter(({ id }) => this.#isOpen(id));
  }

  async #removeImages(images: readonly SweepImage[], verb: string): Promise<void> {
    for (const { id, sourceInstance, sourceImage, rootSnapshot, snapshots } of images) {
      this.#ownImages.add(id);
      for (const snapshot of snapshots) this.#mappedSnapshots.set(snapshot, id);
      const source = sourceInstance ?? sourceImage ?? rootSnapshot ?? '';
      const isGone = await this.#findings.remove({
        kind: 'image',
        id,
        reason: `${verb} ${source}, which is this bake's own, and not reported as finished`,
        command: `deregister-image --image-id ${id}`,
        right: 'ec2:DeregisterImage',
        remove: () => this.#ec2.deregister(id),
      });
      if (!isGone) continue;
      for (const [snapshot, holder] of this.#mappedSnapshots) if (holder === id) this.#mappedSnapshots.delete(snapshot);
    }
  }

  async #removeSnapshots(snapshots: readonly SeenSnapshot[], reason: string): Promise<void> {
    for (const { id } of snapshots) {
      const command = `delete-snapshot --snapshot-id ${id}`;
      const holder = this.#mappedSnapshots.get(id);
      // What a reported image holds is no leftover at all.
      if (holder !== undefined && !this.#isOpen(holder)) continue;
      if (holder !== undefined) this.#findings.left('snapshot', id, `image ${holder} holds it`, command);
      else if (!this.#mayDeleteSnapshots)
        this.#findings.left('snapshot', id, 'whether an image holds it could not be asked', command);
      else
        await this.#findings.remove({
          kind: 'snapshot',
          id,
          reason,
          command,
          right: 'ec2:DeleteSnapshot',
          remove: () => this.#ec2.deleteSnapshot(id),
        });
    }
  }

  /** What images of ours hold besides: where nobody could note the volume, nothing tells it from one that was mapped in. */
  async #listMapped(images: readonly SweepImage[]): Promise<void> {
    const ids = images.flatMap(({ snapshots }) => snapshots).filter((id) => this.#isOpen(id));
    if (ids.length === 0) return;
    const seen = await this.#findings.ask({
      what: `snapshots ${ids.join(', ')} of images`,
      command: `describe-snapshots --filters Name=snapshot-id,Values=${ids.join(',')}`,
      right: 'ec2:DescribeSnapshots',
      look: () => this.#ec2.snapshotsById(ids),
    });
    const reason = "an image of this bake held it; nothing proves that it is of this bake's instance";
    for (const { id, started, volume } of seen ?? []) {
      if (started < this.#request.startedAt || this.#volumes.has(volume)) continue;
      this.#findings.left('snapshot', id, reason, `delete-snapshot --snapshot-id ${id}`);
    }
  }

  /** CopyImage makes snapshots of its own; what is older than the bake was only mapped in. */
  async #snapshotsOfCopies(copies: readonly SweepImage[]): Promise<readonly SeenSnapshot[]> {
    const ids = copies.flatMap(({ snapshots }) => snapshots).filter((id) => this.#isOpen(id));
    if (ids.length === 0) return [];
    const seen = await this.#findings.ask({
      what: `snapshots ${ids.join(', ')} of copies`,
      command: `describe-snapshots --filters Name=snapshot-id,Values=${ids.join(',')}`,
      right: 'ec2:DescribeSnapshots',
      look: () => this.#ec2.snapshotsById(ids),
    });
    return (seen ?? []).filter(({ id, started }) => ids.includes(id) && !isOlder(started, this.#request.startedAt));
  }

  /** Also those that Packer itself has taken away since: their copies may still be there. */
  #sources(images: readonly SweepImage[]): readonly string[] {
    const noted = this.#noted.instances.some(({ id }) => this.#instanceIds.includes(id)) ? this.#noted.images : [];
    return [...new Set([...images.map(({ id }) => id), ...noted])].filter((id) => this.#isOpen(id));
  }

  #isOpen(id: string): boolean {
    return !this.#request.kept.has(id);
  }
}
