import { messageOf } from '../../core/errors.ts';
import type { LegDefinition } from '../../image/definition.ts';
import { lateNames } from '../../image/placeholder.ts';
import type { PlannedImage } from '../../image/provider-target.ts';
import type { Provider, Providers } from '../../image/provider.ts';
import { formats } from '../files/fields.ts';
import { type Item, pendingId, sortedItems } from '../files/item.ts';
import { renderingsOf } from '../files/formats/rendering.ts';
import { deliveryPlace, type FilesOfTarget, sharedFileMessage, sharedFiles } from '../files/delivery/shared-files.ts';
import { LATE } from './pattern-check.ts';
import { FILES, providerTargets, type PublishTarget, type PublishTargets } from './targets.ts';

/** A leg as a plan has it before anything is baked. */
type Leg = Pick<
  LegDefinition,
  'leg' | 'slug' | 'image' | 'tier' | 'axes' | 'version' | 'publish' | 'parent' | 'source'
>;

/** Something that is wrong with a target; the path begins at its name. */
export interface TargetProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * What publishing would refuse, as far as it can be told before anything is baked: placeholders that nobody knows, names
 * that places do not take, two images under one name, one file of two targets.
 */
export function targetProblems(
  targets: PublishTargets,
  legs: readonly Leg[],
  providers: Providers,
): readonly TargetProblem[] {
  const problems: TargetProblem[] = [];
  const files: FilesOfTarget[] = [];
  const clouds = cloudsOf(legs, providers);
  for (const [name, target] of Object.entries(targets)) {
    const own = legs.filter(({ publish }) => publish.includes(name)).map(plannedImage);
    if (own.length === 0) continue;
    const tell = (kind: string, field: string, message: string): void => {
      problems.push({ path: [name, kind, field], message });
    };
    for (const { kind, target: provider, fields } of providerTargets(target, providers)) {
      const taken = own.filter(({ leg }) => mayTake(kind, clouds.get(leg)));
      provider.check(fields, taken, (field, message) => tell(kind, field, message));
      const twice = taken.find(({ axes }) => Object.hasOwn(axes, 'region'));
      const { regions } = fields;
      if (twice !== undefined && Array.isArray(regions) && regions.length > 0) {
        tell(kind, 'regions', `${twice.image} is baked in every region of its axis, so it must not be copied to regions as well`); // prettier-ignore
      }
    }
    const fields = target.files;
    if (fields !== undefined) {
      const { renderings, mistakes } = renderingsOf(
        fields,
        itemsOf(own, ({ leg }) => plannedCopies(target, clouds.get(leg), providers)),
      );
      for (const { field, message } of mistakes) tell(FILES, field, message);
      for (const { format, check } of renderings) {
        const message = problemIn(check);
        if (message !== undefined) tell(FILES, format, message);
      }
      files.push({ target: name, place: deliveryPlace(name, fields), paths: renderings.map(({ path }) => path) });
    }
  }
  for (const shared of sharedFiles(files)) {
    const { target, path } = shared;
    const fields = targets[target]?.files;
    const field = formats.find((format) => fields?.[format] === path) ?? 'deliver';
    problems.push({ path: [target, FILES, field], message: sharedFileMessage(shared) });
  }
  return problems;
}

/** By leg, the provider whose image it starts from, and so will be; without those of which the manifest does not say it. */
function cloudsOf(legs: readonly Leg[], providers: Providers): ReadonlyMap<string, Provider> {
  const byId = new Map(legs.map((leg) => [leg.leg, leg]));
  return new Map(
    legs.flatMap((leg) => {
      let root: Leg | undefined = leg;
      // Parents lead to no circle here: the manifest was refused before.
      while (root?.parent !== null && root?.parent !== undefined) root = byId.get(root.parent);
      const of = root?.source?.of;
      const cloud = providers.find(({ sources = {} }) => of !== undefined && Object.hasOwn(sources, of));
      return cloud === undefined ? [] : [[leg.leg, cloud] as const];
    }),
  );
}

/** Whether a leg may be published by that kind of target. Images of a provider that is no target go to others', as containers do. */
function mayTake(kind: string, cloud: Provider | undefined): boolean {
  return cloud?.target === undefined || cloud.name === kind;
}

/** Where a leg is copied to. In a target of several clouds each copies its own. */
function plannedCopies(target: PublishTarget, cloud: Provider | undefined, providers: Providers): readonly string[] {
  const own = providerTargets(target, providers).filter(({ kind }) => mayTake(kind, cloud));
  return own.length > 1 ? [] : own.flatMap(({ target: kind, fields }) => kind.copiesTo?.(fields) ?? []);
}

/** A leg with what items of files take besides. */
interface ValuedLeg extends PlannedImage {
  readonly image: string;
}

/** What placeholders stand for; what differs from leg to leg and is not known yet, by the leg's number. */
function plannedImage(leg: Leg, index: number): ValuedLeg {
  const values = new Map(lateNames.map((name) => [name, LATE]));
  values.set('name', `${LATE}${index}`).set('key8', `${LATE}${index}`);
  if (leg.version !== null) values.set('version', leg.version);
  for (const [axis, value] of Object.entries(leg.axes)) values.set(axis, value);
  values.set('image', leg.image).set('tier', leg.tier).set('slug', leg.slug);
  return { leg: leg.leg, image: leg.image, axes: leg.axes, values };
}

/** The images as files would tell of them, each with what stands for an id. */
function itemsOf(legs: readonly ValuedLeg[], copiesOf: (leg: ValuedLeg) => readonly string[]): readonly Item[] {
  return sortedItems(
    legs.flatMap((valued) => {
      const { leg, image, axes, values } = valued;
      const home = axes['region'] ?? 'local';
      const regions = [...new Set([home, ...copiesOf(valued)])];
      return regions.map((region): Item => {
        const known = new Map([...values, ['region', region], ['build', LATE]]);
        return {
          placed: {
            leg,
            image,
            axes,
            build: LATE,
            provider: '',
            region,
            id: pendingId(leg, region),
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
