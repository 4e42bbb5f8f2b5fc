import { messageOf } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import type { LookAtImage, Seen, ViewedLeg, Witness, WitnessRequest } from '../../image/provider-witness.ts';
import { notOffered, type Providers } from '../../image/provider.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import { commitNames, namesWithin } from '../../image/placeholder.ts';
import { scanLack, scanRefusal } from '../../image/scan.ts';
import type { DueLeg } from './legs.ts';
import type { PublishTargets } from './targets.ts';

/** An image, and what its provider says of it. */
export interface SeenImage {
  readonly image: BakedImage;
  readonly seen: Seen;
}

const IMAGES_AT_ONCE = 8;

/** What asks the providers of the images of a leg: one answer for each, in their order. Never throws. */
export function createLook(
  providers: Providers,
  request: WitnessRequest,
): (viewed: ViewedLeg) => Promise<readonly SeenImage[]> {
  const witnesses = (name: string): readonly Witness[] => {
    const own = providers.filter((one) => one.name === name);
    return [...own, ...providers].flatMap(({ witness }) => witness ?? []);
  };
  const opened = new Map<Witness, Promise<LookAtImage>>();
  const open = (witness: Witness): Promise<LookAtImage> => {
    const own = opened.get(witness) ?? witness.open(request);
    opened.set(witness, own);
    return own;
  };
  const look = async (viewed: ViewedLeg, image: BakedImage): Promise<Seen> => {
    const witness = witnesses(image.provider).find(({ keeps }) => keeps(image));
    if (witness === undefined) return { kind: 'unknown', reason: unasked(image, providers) };
    try {
      return await (
        await open(witness)
      )(viewed, image);
    } catch (error) {
      return { kind: 'unknown', reason: messageOf(error) };
    }
  };
  return (viewed) =>
    sideBySide(viewed.record.images, IMAGES_AT_ONCE, async (image) => ({ image, seen: await look(viewed, image) }));
}

function unasked({ provider }: BakedImage, providers: Providers): string {
  const title = providers.find(({ name }) => name === provider)?.title ?? provider;
  return notOffered(title, 'confirm an image', 'Take its id from the outputs of bake, and publish it yourself.');
}

export interface GateRequest {
  readonly found: FoundRecord;
  /** The key and the account that the plan says; null where no plan does. */
  readonly planned: { readonly key: string | null; readonly account: string | null } | null;
  /** Whether this run has to scan it. Absent: it has not. */
  readonly needsScan?: boolean;
  /**
   * `required`; `waived` by `verify: none` or `require-verified: false`; `earlier` where that image was found, tested in an
   * earlier run: then the provider's word is all there is.
   */
  readonly verification: 'required' | 'waived' | 'earlier';
  readonly seen: readonly SeenImage[];
}

/** Whether a leg's images may be published, and why not: everything at once, each a sentence. */
export interface GateVerdict {
  readonly isVerified: boolean;
  readonly refusals: readonly string[];
}

/**
 * Opens only when the record says that exactly these images passed their tests, and their provider, asked again, says the
 * same. The chain of records must have been checked before. Any job of the run could have written the record; nobody writes at
 * the provider by writing records.
 */
export function judgeLeg({ found, planned, needsScan = false, verification, seen }: GateRequest): GateVerdict {
  const { record } = found;
  const said = saidProblems(record, verification);
  const isConfirmed = seen.every(({ seen: one }) => one.kind === 'seen' && one.untested === null);
  // What passed in an earlier run was scanned there: its provider says so.
  const isEarlier = verification === 'earlier' || (record.status === 'reused' && record.tested === true && isConfirmed);
  const unscanned = scanRefusal(record.scan) ?? scanLack(record, needsScan && !isEarlier);
  const isVerified = said.length === 0 && unscanned === undefined && isConfirmed;
  const isAsked = verification !== 'waived';
  const refusals = [
    ...planProblems(record, planned),
    ...(isAsked ? said : []),
    ...(unscanned === undefined ? [] : [`${unscanned}. ${scanAdvice(record)}`]),
    ...(record.images.length === 0 ? ['its record names no image'] : []),
    // Where the record itself says that it did not pass, its provider need not say it again.
    ...seen.flatMap((one) => imageProblems(one, isAsked && said.length === 0)),
  ];
  return {
    isVerified: isVerified && refusals.length === 0,
    refusals: refusals.map((reason) => `${record.leg} is not published: ${reason.replace(/\.$/, '')}.`),
  };
}

function scanAdvice({ scan }: Record): string {
  return scanRefusal(scan) === undefined
    ? 'Scan this very image by kitchen-verify with the plan, between bake and publish-image'
    : 'Mend the image, or say in the policy why it does no harm, and until when';
}

function planProblems(record: Record, planned: GateRequest['planned']): readonly string[] {
  if (planned === null) return [];
  const problems: string[] = [];
  if (planned.key !== null && record.key !== planned.key) {
    problems.push(
      `its record is of the key ${record.key ?? 'none'}, but the plan says ${planned.key}; publish with the plan that it was baked by`,
    );
  }
  for (const { id, account } of record.images) {
    if (planned.account === null || account === null || account === planned.account) continue;
    problems.push(`${id} is in the account ${account}, but the plan says ${planned.account}`);
  }
  return problems;
}

/** What the record itself lacks of a verification of its images. */
function saidProblems(record: Record, verification: GateRequest['verification']): readonly string[] {
  const { verification: tested, images } = record;
  if (tested === null) {
    if (verification === 'earlier') return [];
    return [
      'nothing has tested it. Run kitchen-verify between bake and publish-image, or say verify: none in the manifest where nothing can',
    ];
  }
  if (tested.gate !== 'pass') {
    return [`its tests did not pass (${tested.conclusion}). Mend the image or its tests, and verify it again`];
  }
  const problems: string[] = [];
  if (!tested['image-verified']) problems.push('it is not proved that its tests ran on this very image');
  for (const { id, digests } of images) {
    if (tested.image === id || tested.image === digests['config']) continue;
    problems.push(
      `${show(tested.image)} was tested, not its image ${id}. Verify the very image that is to be published`,
    );
  }
  return problems;
}

function imageProblems({ image, seen }: SeenImage, isAsked: boolean): readonly string[] {
  if (seen.kind === 'unknown') return [`its provider cannot confirm ${image.id}: ${seen.reason}`];
  return [...seen.problems, ...(isAsked && seen.untested !== null ? [seen.untested] : [])];
}

const MOST_SHOWN = 5;

/**
 * Why an image of files that differ from the commit would be taken for the commit's: a target of it that tells a version or
 * commit. Whole sentences, one for each such target; none where nothing differs or no target tells any.
 */
export function dirtyProblems({ found, targets: names }: DueLeg, targets: PublishTargets): readonly string[] {
  const { leg, git } = found.record;
  const dirty = git.dirty ?? [];
  if (dirty.length === 0) return [];
  const files = `${dirty.slice(0, MOST_SHOWN).join(', ')}${dirty.length > MOST_SHOWN ? ` and ${dirty.length - MOST_SHOWN} more` : ''}`;
  return names.flatMap((name) => {
    const used = namesWithin(targets[name]);
    const telling = commitNames.filter((one) => used.has(one));
    if (telling.length === 0) return [];
    const shown = telling.map((one) => `{${one}}`).join(' and ');
    return [`${leg} was baked of files that differ from the commit (${files}), and the target ${name} uses ${shown}.`];
  });
}
