import { messageOf } from '../../core/errors.ts';
import type { LegDefinition } from '../../image/definition.ts';
import { fill, lateNames } from '../../image/placeholder.ts';
import { type AwsFields, parameterProblem, regionProblem, shareProblem } from '../../providers/aws/publish/fields.ts';
import { formats } from '../files/fields.ts';
import { type Item, pendingId, sortedItems } from '../files/item.ts';
import { renderingsOf } from '../files/formats/rendering.ts';
import { deliveryPlace, type FilesOfTarget, sharedFileMessage, sharedFiles } from '../files/delivery/shared-files.ts';
import { type OciFields, repositoryProblem, tagProblem } from '../../providers/oci/publish/fields.ts';
import type { Targets } from './targets.ts';

/** A leg as a plan has it before anything is baked. */
type Leg = Pick<LegDefinition, 'leg' | 'slug' | 'image' | 'layer' | 'axes' | 'version' | 'publish'>;

/** Something that is wrong with a target; the path begins at its name. */
export interface TargetProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/** What stands for a value that is the same for all legs of a run, and known only when they are baked. */
const LATE = 'x';
const SOME_REGION = 'us-east-1';

/**
 * What publishing would refuse, as far as it can be told before anything is baked: placeholders that nobody knows, names
 * that places do not take, two images under one name, one file of two targets.
 */
export function targetProblems(targets: Targets, legs: readonly Leg[]): readonly TargetProblem[] {
  const problems: TargetProblem[] = [];
  const files: FilesOfTarget[] = [];
  for (const [name, { oci, aws, files: fields }] of Object.entries(targets)) {
    const own = legs.filter(({ publish }) => publish.includes(name)).map(valuedLeg);
    if (own.length === 0) continue;
    const tell = (kind: string, field: string, message: string): void => {
      problems.push({ path: [name, kind, field], message });
    };
    if (oci !== undefined) checkOci(oci, own, (field, message) => tell('oci', field, message));
    if (aws !== undefined) checkAws(aws, own, (field, message) => tell('aws', field, message));
    if (fields !== undefined) {
      const regions = aws?.regions ?? [];
      const { renderings, mistakes } = renderingsOf(fields, itemsOf(own, regions));
      for (const { field, message } of mistakes) tell('files', field, message);
      for (const { format, check } of renderings) {
        const message = problemIn(check);
        if (message !== undefined) tell('files', format, message);
      }
      files.push({ target: name, place: deliveryPlace(name, fields), paths: renderings.map(({ path }) => path) });
    }
  }
  for (const shared of sharedFiles(files)) {
    const { target, path } = shared;
    const fields = targets[target]?.files;
    const field = formats.find((format) => fields?.[format] === path) ?? 'deliver';
    problems.push({ path: [target, 'files', field], message: sharedFileMessage(shared) });
  }
  return problems;
}

interface ValuedLeg {
  readonly leg: Leg;
  readonly values: ReadonlyMap<string, string>;
}

type Tell = (field: string, message: string) => void;

/** What placeholders stand for; what differs from leg to leg and is not known yet, by the leg's number. */
function valuedLeg(leg: Leg, index: number): ValuedLeg {
  const values = new Map(lateNames.map((name) => [name, LATE]));
  values.set('name', `${LATE}${index}`).set('key8', `${LATE}${index}`);
  if (leg.version !== null) values.set('version', leg.version);
  for (const [axis, value] of Object.entries(leg.axes)) values.set(axis, value);
  values.set('image', leg.image).set('layer', leg.layer).set('slug', leg.slug);
  return { leg, values };
}

function checkOci(fields: OciFields, legs: readonly ValuedLeg[], tell: Tell): void {
  const owners = new Map<string, string>();
  const told = new Set<string>();
  for (const { leg, values } of legs) {
    const known = new Map([...values, ['build', LATE]]);
    const filled = (
      field: string,
      pattern: string,
      problemOf: (text: string) => string | undefined,
    ): string | undefined => filledIn({ field, pattern, values: known, problemOf, told, tell });
    const repository = filled('repository', fields.repository, repositoryProblem);
    for (const [field, tags] of [
      ['tags', fields.tags],
      ['moving', fields.moving ?? []],
    ] as const) {
      for (const pattern of tags) {
        const tag = filled(field, pattern, tagProblem);
        if (tag === undefined || repository === undefined) continue;
        const name = `${repository}:${tag}`;
        const owner = owners.get(name) ?? leg.leg;
        owners.set(name, owner);
        if (owner === leg.leg || told.has(pattern)) continue;
        told.add(pattern);
        tell(
          field,
          `${JSON.stringify(pattern)} gives one tag to two images, of ${owner} and of ${leg.leg}. Put what tells them apart into the tag or the repository`,
        );
      }
    }
  }
}

function checkAws(fields: AwsFields, legs: readonly ValuedLeg[], tell: Tell): void {
  const names = typeof fields.ssm === 'string' ? [fields.ssm] : fields.ssm;
  const patterns: readonly (readonly [string, readonly string[], (text: string) => string | null])[] = [
    ['share', fields.share, shareProblem],
    ['kms-key', fields['kms-key'] === undefined ? [] : [fields['kms-key']], () => null],
    ['ssm', names, parameterProblem],
  ];
  const told = new Set<string>();
  const owners = new Map<string, string>();
  for (const { leg, values } of legs) {
    const region = leg.axes['region'] ?? SOME_REGION;
    const known = new Map([...values, ['region', region], ['build', LATE]]);
    for (const pattern of fields.regions)
      filledIn({ field: 'regions', pattern, values, problemOf: regionProblem, told, tell });
    for (const [field, texts, problemOf] of patterns) {
      for (const pattern of texts) {
        const text = filledIn({ field, pattern, values: known, problemOf, told, tell });
        if (field !== 'ssm' || text === undefined) continue;
        const key = `${text} in ${region}`;
        const owner = owners.get(key) ?? leg.leg;
        owners.set(key, owner);
        if (owner === leg.leg || told.has(pattern)) continue;
        told.add(pattern);
        tell(
          field,
          `${JSON.stringify(pattern)} names two images, of ${owner} and of ${leg.leg}. Tell them apart by {image} or an axis`,
        );
      }
    }
  }
}

interface Filling {
  readonly field: string;
  readonly pattern: string;
  readonly values: ReadonlyMap<string, string>;
  readonly problemOf: (text: string) => string | null | undefined;
  /** Patterns of which was told already: the mistake of a hundred legs is one. */
  readonly told: Set<string>;
  readonly tell: Tell;
}

function filledIn({ field, pattern, values, problemOf, told, tell }: Filling): string | undefined {
  let text: string | undefined;
  let problem: string | null | undefined;
  try {
    text = fill(pattern, values);
    problem = problemOf(text);
  } catch (error) {
    problem = messageOf(error);
  }
  if (problem === null || problem === undefined) return text;
  if (!told.has(pattern)) tell(field, problem);
  told.add(pattern);
  return undefined;
}

/** The images as files would tell of them, each with what stands for an id. */
function itemsOf(legs: readonly ValuedLeg[], copies: readonly string[]): readonly Item[] {
  return sortedItems(
    legs.flatMap(({ leg, values }) => {
      const home = leg.axes['region'] ?? 'local';
      const regions = [...new Set([home, ...copies])];
      return regions.map((region): Item => {
        const known = new Map([...values, ['region', region], ['build', LATE]]);
        const { image, axes } = leg;
        return {
          placed: {
            leg: leg.leg,
            image,
            axes,
            build: LATE,
            provider: '',
            region,
            id: pendingId(leg.leg, region),
            name: known.get('name') ?? '',
            version: known.get('version') ?? '',
          },
          values: known,
          isRegional: Object.hasOwn(axes, 'region') || regions.length > 1,
        };
      });
    }),
  );
}

function problemIn(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
