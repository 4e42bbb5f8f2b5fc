import { PlacedError, type PlacedProblem } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { type LegDefinition, nothingMore } from '../../image/definition.ts';
import { slugOf } from '../../image/leg.ts';
import { fill, quoted } from '../../image/placeholder.ts';
import { metadataFragment, substitute } from '../../recipe/template/dollar-template.ts';
import type { Draft, DraftLeg, Notice } from '../draft.ts';
import { imageName } from './image-name.ts';
import { isProfileChosen, isTextChosen, noneChosen } from './matching.ts';
import { findProfiles, type ProfileOrigins, type ProfileText } from './profile-text.ts';
import { type ProfileTemplate, readTemplates, templateKeys } from './profile-template.ts';
import { type Profile, readProfile } from './profile.ts';
import type { ProfileSettings } from './settings.ts';
import { type MappedImage, readSourceMap } from './source-map.ts';

/** What reading profiles gives: beside the legs, by their ids, what their templates become. */
export interface ProfilesDraft {
  readonly draft: Draft;
  readonly rendered: ReadonlyMap<string, string>;
}

const MOST_TOLD = 50;

/**
 * Reads packuilon's profiles as a draft: a leg `<personality>-<os>` for each, and one for each template where there are
 * several. A profile whose operating system has no source image is left out with a notice. Throws a PlacedError that tells
 * all that is wrong with the profiles.
 */
export function readProfiles(settings: ProfileSettings, origins: ProfileOrigins): ProfilesDraft {
  const sources = readSourceMap(origins.repository, settings['source-images']);
  const templatesOf = readTemplates(settings, origins.repository);
  const texts = findProfiles(settings, origins);
  const chosen = texts.filter((one) => isTextChosen(one, settings));
  const read: ProfileText[] = [];
  const problems: PlacedProblem[] = [];
  const notices: Notice[] = [];
  const byName = new Map<string, Profile>();
  const legs: DraftLeg[] = [];
  const rendered = new Map<string, string>();
  for (const one of chosen) {
    const profile = readProfile(one, settings);
    if ('length' in profile) {
      problems.push(...profile);
      continue;
    }
    if (!isProfileChosen(profile, settings)) continue;
    read.push(one);
    const tell = (message: string): void => void problems.push({ ...profile.at, message });
    const images = sources.images.get(profile.os) ?? [];
    const [image, other] = images;
    if (image === undefined) {
      const message = `${sources.file} has no image for ${show(profile.os)}, so ${show(profile.name)} is left out.`;
      notices.push({ ...profile.at, message });
      continue;
    }
    const twin = byName.get(profile.name);
    byName.set(profile.name, profile);
    if (twin !== undefined) {
      tell(`${show(profile.name)} is also what ${twin.at.file}:${twin.at.line} makes; keep one of them.`);
      continue;
    }
    if (other !== undefined) {
      const ways = images.map(({ field }) => field.join(' → ')).join(' and ');
      tell(`${sources.file} has several images for ${show(profile.os)}: ${ways}.`);
      continue;
    }
    const templates = templatesOf(profile);
    if (templates === undefined) {
      tell(`No template for ${show(profile.name)}; there are some for ${templateKeys(settings)}.`);
      continue;
    }
    const source = { file: sources.file, image };
    for (const template of templates) {
      const metadata = metadataOf(profile, settings);
      const text = substitute(template.text, { METADATA: metadata, NAME: profile.name, IMAGE: image.id });
      const fault = renderingFault(template.path, text);
      if (fault !== undefined) tell(fault);
      const name = imageName(profile, template, text, settings);
      const definition = definitionOf(
        profile,
        source,
        { template, name, isOneOfSeveral: templates.length > 1 },
        metadata,
      );
      legs.push({ definition, at: profile.at });
      rendered.set(definition.leg, text);
    }
  }
  const [next] = problems.slice(MOST_TOLD);
  const rest = next === undefined ? [] : [{ ...next, message: `And ${problems.length - MOST_TOLD} more.` }];
  if (problems.length > 0) throw new PlacedError([...problems.slice(0, MOST_TOLD), ...rest]);
  const none = noneChosen(settings);
  if (read.length === 0 && problems.length === 0 && none !== undefined) {
    notices.push({ file: 'input "profiles"', line: 1, message: none });
  }
  const files = settings.glob === undefined ? [] : read.map(({ at }) => at.file);
  return { draft: { from: [sources.file, ...files], legs, notices, targets: {}, buildRegistry: null }, rendered };
}

interface ProfileSource {
  readonly file: string;
  readonly image: MappedImage;
}

function metadataOf({ name, personality, os }: Profile, { metadata }: ProfileSettings): string {
  const known = new Map(Object.entries({ name, personality, os }));
  return metadataFragment(Object.entries(metadata).map(([key, text]) => [key, fill(text, known)]));
}

interface ProfileImage {
  readonly template: ProfileTemplate;
  /** What the image is called. */
  readonly name: string;
  /** The profile has several, and each is an image of its own. */
  readonly isOneOfSeveral: boolean;
}

/** `$IMAGE` is `{source.id}`: the key has the resolved source, and so the id that is baked with. */
function definitionOf(
  profile: Profile,
  { file, image }: ProfileSource,
  { template, name, isOneOfSeveral }: ProfileImage,
  metadata: string,
): LegDefinition {
  const id = isOneOfSeveral ? `${profile.name}/${template.base}` : profile.name;
  return {
    leg: id,
    slug: slugOf(id),
    image: isOneOfSeveral ? `${profile.name}-${template.base}` : profile.name,
    tier: 'application',
    axes: {},
    name: quoted(name),
    version: null,
    parent: null,
    source: { of: 'map', file, field: [...image.field] },
    work: {
      builder: 'packer',
      template: template.path,
      'working-directory': '.',
      only: [],
      except: [],
      vars: {},
      'secret-vars': {},
      'var-files': [],
      arguments: [],
      version: null,
      'vars-in-environment': false,
      substitutions: { METADATA: quoted(metadata), NAME: quoted(profile.name), IMAGE: '{source.id}' },
    },
    ...nothingMore(),
  };
}

/** A template of JSON must be JSON once it is filled in. */
function renderingFault(path: string, text: string): string | undefined {
  if (!path.endsWith('.json')) return undefined;
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return `The template ${path} is not JSON once $METADATA, $NAME and $IMAGE are filled in.`;
  }
}
