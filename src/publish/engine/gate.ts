import { show } from '../../core/runner/inputs.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import type { Witness } from '../../providers/aws/witness.ts';

/** What the provider of an image says of it, now. */
export type Seen =
  | {
      readonly kind: 'container';
      /** The config digest under the reference of its key; null: there is no such reference. */
      readonly staged: string | null;
      /** The same under the reference that it gets when its tests have passed. */
      readonly verified: string | null;
      /** Where it was asked for: the two references. */
      readonly places: readonly [staged: string, verified: string];
    }
  | {
      readonly kind: 'machine';
      /** Of this account alone; null: it has no such image in that region. */
      readonly image: Witness | null;
      /** The account that the credentials belong to; null: it could not be told. */
      readonly account: string | null;
    }
  | {
      readonly kind: 'files';
      /** Why they are not what was baked; null where they are, byte for byte. */
      readonly problem: string | null;
      readonly isVerified: boolean;
    }
  /** It could not be asked, or nobody can. */
  | { readonly kind: 'unknown'; readonly reason: string };

export interface GateRequest {
  readonly found: FoundRecord;
  /** The key and account that the plan says; null where no plan does. */
  readonly planned: { readonly key: string | null; readonly account: string | null } | null;
  /**
   * `required`; `waived` by `verify: none` or `require-verified: false`; `earlier` where that image was found, tested in an
   * earlier run: then the provider's word is all there is.
   */
  readonly verification: 'required' | 'waived' | 'earlier';
  readonly seen: readonly { readonly image: BakedImage; readonly seen: Seen }[];
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
export function judgeLeg({ found, planned, verification, seen }: GateRequest): GateVerdict {
  const { record } = found;
  const said = saidProblems(record, verification);
  const isVerified = said.length === 0 && seen.every(({ seen: one }) => isMarked(one));
  const isAsked = verification !== 'waived';
  const refusals = [
    ...planProblems(record, planned),
    ...(isAsked ? said : []),
    ...(record.images.length === 0 ? ['its record names no image'] : []),
    // Where the record itself says that it did not pass, its provider need not say it again.
    ...seen.flatMap(({ image, seen: one }) => imageProblems(record, image, one, isAsked && said.length === 0)),
  ];
  return {
    isVerified: isVerified && refusals.length === 0,
    refusals: refusals.map((reason) => `${record.leg} is not published: ${reason}.`),
  };
}

function planProblems(record: Record, planned: GateRequest['planned']): readonly string[] {
  if (planned === null) return [];
  const problems: string[] = [];
  if (planned.key !== null && record.key !== planned.key) {
    problems.push(
      `its record is of the key ${record.key ?? 'none'}, but the plan says ${planned.key}; publish with the plan that it was baked by`,
    );
  }
  for (const { id, account, provider } of record.images) {
    if (provider !== 'aws' || planned.account === null || account === null || account === planned.account) continue;
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

function isMarked(seen: Seen): boolean {
  if (seen.kind === 'container') return seen.staged !== null && seen.verified === seen.staged;
  if (seen.kind === 'machine') return seen.image?.isVerified === true;
  return seen.kind === 'files' && seen.problem === null && seen.isVerified;
}

function imageProblems(record: Record, image: BakedImage, seen: Seen, isAsked: boolean): readonly string[] {
  if (seen.kind === 'unknown') return [`its provider cannot confirm ${image.id}: ${seen.reason}`];
  if (seen.kind === 'container') return containerProblems(record, image, seen, isAsked);
  if (seen.kind === 'machine') return machineProblems(record, image, seen, isAsked);
  if (seen.problem !== null) return [`its files are not those that were baked: ${seen.problem}`];
  return isAsked && !seen.isVerified
    ? [`what lies beside ${image.files[0]?.path ?? image.id} does not say that it passed its tests`]
    : [];
}

/** Of an image that was found, the record says only that. */
function saidPassed({ verification }: Record, id: string): string {
  return verification === null
    ? `${id} was found instead of baked, and so must have passed its tests in an earlier run`
    : `its record says that ${id} passed its tests`;
}

function containerProblems(
  record: Record,
  { id, digests }: BakedImage,
  { staged, verified, places }: Extract<Seen, { kind: 'container' }>,
  isAsked: boolean,
): readonly string[] {
  const config = digests['config'] ?? id;
  if (config !== id) return [`its record calls the same image ${id} and ${config}`];
  if (staged === null) return [`its image ${id} is gone: there is no ${places[0]}. Bake it again`];
  if (staged !== id) return [`its record says ${id}, but ${places[0]} is ${staged}: one of them was changed`];
  if (!isAsked || verified === id) return [];
  if (verified === null) {
    return [`${saidPassed(record, id)}, but there is no ${places[1]}, which a passed test leaves`];
  }
  return [`${saidPassed(record, id)}, but ${places[1]} is ${verified}`];
}

function machineProblems(
  record: Record,
  { id, region, account, created }: BakedImage,
  { image, account: caller }: Extract<Seen, { kind: 'machine' }>,
  isAsked: boolean,
): readonly string[] {
  if (account !== null && caller !== null && caller !== account) {
    return [`${id} is in the account ${account}, but the credentials belong to ${caller}. Use those of ${account}`];
  }
  if (image === null) {
    return [
      `${caller ?? account ?? 'the account'} has no image ${id} in ${region}: it is gone, or is of another account or region`,
    ];
  }
  const problems: string[] = [];
  if (account !== null && image.account !== account)
    problems.push(`${id} is of the owner ${image.account ?? 'nobody'}, not ${account}`);
  if (image.state !== 'available') problems.push(`${id} in ${region} is ${image.state}, not available`);
  if (record.key === null) problems.push(`its record has no bake key, so nothing tells that ${id} is its image`);
  else if (image.key !== record.key) {
    problems.push(
      `its record is of the key ${record.key}, but ${id} has the tag bakehouse:key ${image.key ?? 'not at all'}`,
    );
  }
  if ((image.run ?? '') !== record['baked-in']) {
    problems.push(
      `its record says that ${id} was baked in the run ${record['baked-in'] || 'none'}, but its tag bakehouse:run says ${image.run ?? 'none'}`,
    );
  }
  if (created !== null && !isSameMoment(created, image.created)) {
    problems.push(`its record says that ${id} was made at ${created}, but EC2 says ${image.created ?? 'nothing'}`);
  }
  if (isAsked && !image.isVerified) {
    problems.push(`${saidPassed(record, id)}, but it has no tag bakehouse:verified`);
  }
  return problems;
}

function isSameMoment(a: string, b: string | null): boolean {
  return b !== null && Date.parse(a) === Date.parse(b);
}
