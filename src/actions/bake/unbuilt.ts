import { existsSync } from 'node:fs';

import { childEnvironment } from '../../core/secrets/environment.ts';
import type { Host } from '../../core/runner/host.ts';
import { recordArtifactName } from '../../image/artifact-name.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import { providerNamed } from '../../image/provider.ts';
import type { Record } from '../../image/record.ts';
import { uploadRecord } from '../../image/record-upload.ts';
import { reusedRecord } from '../../image/reused.ts';
import { sendImages } from '../../bake/hand-off.ts';
import type { BakeMeans } from '../../bake/options.ts';
import { renewManifests } from '../../bake/deposits.ts';
import type { BakeInputs } from './inputs.ts';
import { tellOtherPacker } from './environment-notices.ts';
import { claimLeg } from '../../bake/folder.ts';
import { keepRecord, setOutputs } from './outputs.ts';
import type { Parent } from '../../bake/parent.ts';
import type { Reusable } from '../../bake/reuse.ts';
import { recordPath } from '../../bake/record.ts';
import type { SettledLeg } from '../../bake/settled-leg.ts';
import { renderSummary } from './summary.ts';

interface Told {
  readonly means: BakeMeans;
  readonly inputs: BakeInputs;
  readonly trusted: boolean;
  /** ms since the epoch. */
  readonly started: number;
}

/** Tells of an image that was there already, with all outputs as if it had been baked. */
export async function reportReused(
  host: Host,
  told: Told,
  settled: SettledLeg,
  found: Reusable,
  folder = claimLeg(host, settled.leg),
): Promise<void> {
  const record = await takeUp(host, told, settled, folder, found.record);
  renewManifests(host, settled, record);
  await tell(host, told, folder, settled.leg.slug, record);
  await tellOtherPacker(host, record);
  if (found.notRun.length > 0) {
    const message = `Not run again, since accept holds post-processors: ${found.notRun.join(', ')}.`;
    host.annotate({ level: 'notice', title: 'Reuse', message });
  }
  const ids = record.images.map(({ id, region }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
  host.info(`Reused ${record.leg} in ${((Date.now() - told.started) / 1000).toFixed(1)} s, nothing was baked: ${ids}`);
}

/** Gives an image that was there already what its leg wants of it: its name, and its way to other jobs. */
export async function takeUp(
  host: Host,
  told: Pick<Told, 'means' | 'inputs' | 'trusted'>,
  settled: SettledLeg,
  folder: string,
  found: Record,
): Promise<Record> {
  const { providers } = told.means;
  let record = found;
  if (settled.declaredTag !== null) {
    const environment = childEnvironment(host.environment, told.inputs['pass-env'], {});
    const tag = settled.declaredTag;
    for (const image of record.images) {
      const own = providerNamed(image.provider, providers)?.handOff;
      // One that is handed on already is not on this machine.
      if (image.handoff === null) await own?.name(environment, image, tag);
    }
    record = {
      ...record,
      images: record.images.map((image) => ({ ...image, tags: [...new Set([...image.tags, tag])] })),
    };
  }
  if (told.trusted) {
    const { task } = settled;
    const ran = task.builder === 'packer' ? task.workingDirectory : task.context;
    const leg = { slug: settled.leg.slug, key: record.key, folder: ran };
    const here = record.images.filter(({ handoff }) => handoff === null);
    const images = await sendImages(host, providers, told.inputs, settled.handoff, leg, here, folder);
    record = { ...record, images: [...record.images.filter(({ handoff }) => handoff !== null), ...images] };
  }
  return record;
}

/** Tells that a leg was not baked, since what it builds on is not there or not good. The job Result gives the run its colour. */
export async function reportBlocked(
  host: Host,
  told: Told,
  leg: PlannedLeg,
  reason: string,
  parent: Parent,
): Promise<void> {
  const folder = claimLeg(host, leg);
  const record: Record = {
    ...reusedRecord(leg, [], {
      run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
      git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref },
      parentId: parent.kind === 'unknown' ? null : (parent.record?.images[0]?.id ?? null),
      parentKey: parent.leg.key,
    }),
    status: 'blocked',
    failure: { class: 'unknown', message: `${reason}, so ${leg.leg} was not baked` },
  };
  await tell(host, told, folder, leg.slug, record);
  host.annotate({ level: 'notice', title: 'Blocked', message: `${leg.leg} is blocked: ${reason}.` });
  host.info(`Blocked ${leg.leg}: ${reason}.`);
}

async function tell(host: Host, told: Told, folder: string, slug: string, record: Record): Promise<void> {
  const path = recordPath(folder);
  keepRecord(host, path, record);
  setOutputs(host, record, path, told.started);
  // The job at the end of a planned run tells of it, and of what blocked it.
  if (told.inputs.plan === '' || !told.trusted) {
    await host.summary(renderSummary(record, [], Date.now() - told.started));
  }
  if (!told.trusted || host.kind !== 'actions' || !existsSync(path)) return;
  const name = recordArtifactName(told.inputs['artifact-prefix'], slug, 'bake', record.run.attempt);
  await uploadRecord(host, record, { name, files: ['record.json'], root: folder });
}
