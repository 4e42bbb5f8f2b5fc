import type { Change, Phase } from '../../../image/provider-target.ts';
import type { CloudImage, Glance, ImageChange, Member } from '../cloud/glance.ts';
import { copiedProperties, LEG, markOf, propertyChanges } from '../image-marks.ts';
import { matches } from '../newest.ts';
import type { OpenstackFields } from './fields.ts';
import { changesOf } from '../../clouds/publish/places.ts';
import type { CloudPlace } from './place.ts';

// Decides what is to be changed where an image is; the preflight lists it, and the phases carry it out, each by one call.

/** A change that is needed, and the one call that makes it. */
export interface CloudStep {
  readonly change: Change;
  readonly run: () => Promise<void>;
}

/** What Glance says of one place, as far as its target cares. */
export interface CloudLook {
  /** The image there; before it is copied, what its copy will be. */
  readonly image: CloudImage;
  readonly isThere: boolean;
  readonly members: readonly Member[];
  /** Own images that have the name now, newest first: those that count as previous ones. */
  readonly previous: readonly CloudImage[];
  /** Those of that name that do not count. */
  readonly strangers: readonly CloudImage[];
  /** Members of the newest previous one, where its target asks for them. */
  readonly previousMembers: readonly string[];
}

type Changing = Pick<Glance, 'change' | 'addMember' | 'acceptMember' | 'removeMember' | 'deactivate' | 'reactivate'>;

/** What there is to do of a phase, or why nothing may be done. Of `replicate` only what sets the image itself back into use. */
export function cloudSteps(
  phase: Phase,
  place: CloudPlace,
  fields: OpenstackFields,
  look: CloudLook,
  glance: Changing,
): readonly CloudStep[] {
  if (phase === 'replicate') return back(place, look, glance);
  if (phase === 'share') return shared(place, fields, look, glance);
  if (phase === 'expose') return exposed(place, fields, look, glance);
  return phase === 'point' ? [...named(place, look, glance), ...setAside(place, fields, look, glance)] : [];
}

export const cloudChange = changesOf<CloudPlace>('openstack', ({ label }) => label);

/** How the image is called in what is said of it. */
function called(place: CloudPlace, { image, isThere }: Pick<CloudLook, 'image' | 'isThere'>): string {
  return isThere ? image.id : `the copy of ${place.source.id}`;
}

/** Why a target must not be carried out at a place; null: nothing speaks against it. */
export function cloudRefusal(place: CloudPlace, fields: OpenstackFields, look: CloudLook): string | null {
  const gone = unwantedMembers(place, fields, look);
  if (gone.length > fields['max-unshare']) {
    return `${called(place, look)} would be taken back from ${gone.length} (${listed(gone)}), but "max-unshare" allows ${fields['max-unshare']}; raise it when that is meant`;
  }
  const visibility = wantedVisibility(place, fields, look);
  if (wantedMembers(place, fields, look).length > 0 && visibility !== 'shared') {
    return `only shared images have members, and ${called(place, look)} is to be ${visibility}`;
  }
  return null;
}

/** An image that was set aside by a later one, and is published again. */
function back(place: CloudPlace, look: CloudLook, glance: Changing): readonly CloudStep[] {
  if (look.image.status !== 'deactivated') return [];
  const { id } = look.image;
  return [
    {
      change: cloudChange(place, 'replicate', `reactivate ${id}`, 'deactivated', 'active'),
      run: () => glance.reactivate(id),
    },
  ];
}

function shared(place: CloudPlace, fields: OpenstackFields, look: CloudLook, glance: Changing): readonly CloudStep[] {
  const { image } = look;
  const name = called(place, look);
  const steps: CloudStep[] = [];
  const wanted = { ...fromPrevious(fields, look), ...place.properties };
  const changes: ImageChange[] = [...propertyChanges(image, wanted)];
  const members = wantedMembers(place, fields, look);
  const isToBeShared = wantedVisibility(place, fields, look) === 'shared' && image.visibility !== 'shared';
  // One that everybody sees is not taken back before it is seen who else is to have it.
  if (isToBeShared) changes.push({ op: 'replace', path: 'visibility', value: 'shared' });
  if (changes.length > 0) {
    const names = changes.map(({ path }) => path);
    const before = names.map((one) => (one === 'visibility' ? image.visibility : (image.properties[one] ?? 'none')));
    const after = changes.map((one) => ('value' in one ? String(one.value) : 'none'));
    steps.push({
      change: cloudChange(place, 'share', `set ${listed(names)} of ${name}`, before.join(', '), after.join(', ')),
      run: () => glance.change(image.id, changes),
    });
  }
  const have = image.visibility === 'shared' ? look.members : [];
  for (const project of members.filter((one) => !have.some((member) => member.project === one))) {
    steps.push({
      change: cloudChange(place, 'share', `share ${name} with ${project}`, null, project),
      run: () => glance.addMember(image.id, project),
    });
  }
  if (fields['accept-members']) {
    for (const project of members) {
      const status = have.find((member) => member.project === project)?.status ?? 'pending';
      if (status === 'accepted') continue;
      steps.push({
        change: cloudChange(place, 'share', `accept ${name} for ${project}`, status, 'accepted'),
        run: () => glance.acceptMember(image.id, project),
      });
    }
  }
  for (const project of unwantedMembers(place, fields, look)) {
    steps.push({
      change: cloudChange(place, 'share', `take ${name} back from ${project}`, project, null),
      run: () => glance.removeMember(image.id, project),
    });
  }
  return steps;
}

function exposed(place: CloudPlace, fields: OpenstackFields, look: CloudLook, glance: Changing): readonly CloudStep[] {
  const { image } = look;
  const wanted: readonly (readonly [path: string, have: string | boolean, want: string | boolean])[] = [
    // Before all see it.
    ['protected', image.isProtected, fields.protected || image.isProtected],
    ['os_hidden', image.isHidden, false],
    ['visibility', image.visibility, wantedVisibility(place, fields, look)],
  ];
  // What shares it was changed in the phase before.
  const open = wanted.filter(([path, have, want]) => have !== want && !(path === 'visibility' && want === 'shared'));
  if (open.length === 0) return [];
  const changes = open.map(([path, , value]): ImageChange => ({ op: 'replace', path, value }));
  const said = (at: 1 | 2): string => open.map((one) => `${one[0]} ${one[at]}`).join(', ');
  return [
    {
      change: cloudChange(
        place,
        'expose',
        `set ${listed(open.map(([path]) => path))} of ${called(place, look)}`,
        said(1),
        said(2),
      ),
      run: () => glance.change(image.id, changes),
    },
  ];
}

/** The new one gets the name first: for one request two have it, and at no moment none. */
function named(place: CloudPlace, look: CloudLook, glance: Changing): readonly CloudStep[] {
  const { image } = look;
  const { name } = place;
  if (name === null || image.name === name) return [];
  return [
    {
      change: cloudChange(place, 'point', `call ${called(place, look)} ${name}`, image.name, name),
      run: () => glance.change(image.id, [{ op: 'replace', path: 'name', value: name }]),
    },
  ];
}

/** By their ids, one after the other; the name goes last, as by it a run that comes after a kill finds what is left to do. */
function setAside(
  place: CloudPlace,
  { previous: how }: OpenstackFields,
  look: CloudLook,
  glance: Changing,
): readonly CloudStep[] {
  if (how === 'keep') return [];
  return look.previous.flatMap(({ id, name, status, created }): readonly CloudStep[] => {
    const step = (what: string, before: string, after: string, run: () => Promise<void>): CloudStep => ({
      change: cloudChange(place, 'point', what, before, after),
      run,
    });
    if (how === 'hide') {
      const hide: ImageChange = { op: 'replace', path: 'os_hidden', value: true };
      return [step(`hide ${id}, which was ${name}`, 'shown', 'hidden', () => glance.change(id, [hide]))];
    }
    const spare = place.warehouse(name, (created ?? '').replaceAll(/[-:]|\.\d+/g, ''));
    const rename: ImageChange = { op: 'replace', path: 'name', value: spare };
    return [
      ...(how === 'deactivate' && status === 'active'
        ? [step(`deactivate ${id}, which was ${name}`, 'active', 'deactivated', () => glance.deactivate(id))]
        : []),
      step(`rename ${id}`, name, spare, () => glance.change(id, [rename])),
    ];
  });
}

/** Properties of the newest previous image that the target wants on the new one: none that are marks, or say where it came from. */
function fromPrevious(fields: OpenstackFields, { previous: [newest] }: CloudLook): Readonly<Record<string, string>> {
  const globs = fields['properties-from-previous'];
  if (newest === undefined || globs.length === 0) return {};
  const all = Object.entries(copiedProperties(newest));
  return Object.fromEntries(all.filter(([name]) => globs.some((glob) => matches(name, glob))));
}

function wantedMembers(place: CloudPlace, fields: OpenstackFields, look: CloudLook): readonly string[] {
  const before = fields['members-from-previous'] ? look.previousMembers : [];
  return [...new Set([...place.members, ...before])].filter((project) => project !== look.image.owner);
}

function unwantedMembers(place: CloudPlace, fields: OpenstackFields, look: CloudLook): readonly string[] {
  if (fields['member-mode'] !== 'exact' || look.image.visibility !== 'shared') return [];
  // Once the previous one is set aside nobody can say any more who had it, and so came by this one.
  if (fields['members-from-previous'] && look.previous.length === 0) return [];
  const wanted = wantedMembers(place, fields, look);
  return look.members.map(({ project }) => project).filter((project) => !wanted.includes(project));
}

/** As it is, where the target does not say. */
export function wantedVisibility(place: CloudPlace, fields: OpenstackFields, look: CloudLook): string {
  const said = fields.visibility === 'previous' ? look.previous[0]?.visibility : fields.visibility;
  if (said !== undefined) return said;
  return wantedMembers(place, fields, look).length > 0 ? 'shared' : look.image.visibility;
}

/**
 * Of own images of a name, those that count as previous ones, and those that do not: a name alone says nothing, so each is to
 * be one that the same image of a manifest was baked as, by marks of its own.
 * @param image of the manifest, whatever its axes
 */
export function partedByMaker(
  images: readonly CloudImage[],
  current: string,
  image: string,
  takeOver: boolean,
): Pick<CloudLook, 'previous' | 'strangers'> {
  const others = images.filter(({ id, status }) => id !== current && (status === 'active' || status === 'deactivated'));
  const counts = (one: CloudImage): boolean => takeOver || markOf(one, LEG)?.split('/')[0] === image;
  return { previous: others.filter(counts), strangers: others.filter((one) => !counts(one)) };
}

function listed(all: readonly string[]): string {
  const shown = all.slice(0, 3).join(', ');
  return all.length > 3 ? `${shown} and ${all.length - 3} more` : shown;
}
