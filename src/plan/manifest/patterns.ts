import { messageOf } from '../../core/errors.ts';
import { nearestName } from '../../core/text/wording.ts';
import { lateNames, parentNames, placeholdersOf, sourceNames } from '../../image/placeholder.ts';
import type { Axis } from './axes.ts';
import { type ExpandedImage, textsWithin } from './texts.ts';
import type { ImageOfManifest, Manifest } from './manifest.ts';
import type { ManifestProblems } from './manifest-problems.ts';

/** Unknown placeholders, and such as have no value yet where one is needed; once for each image. */
export function checkPatterns(
  expanded: ExpandedImage,
  defaults: Manifest,
  axes: readonly Axis[],
  problems: ManifestProblems,
): void {
  const { name, image } = expanded;
  const late = [
    ...lateNames,
    ...(image.from === undefined ? [] : parentNames),
    ...(image.source === undefined ? [] : sourceNames),
  ];
  const check = (path: readonly PropertyKey[], text: string, isPath: boolean): void => {
    try {
      for (const placeholder of placeholdersOf(text)) {
        if (expanded.static.has(placeholder)) continue;
        if (late.includes(placeholder)) {
          if (!isPath) continue;
          problems.tell(path, `{${placeholder}} is not known before the bake, and so cannot be part of this`);
        } else problems.tell(path, unknownText(placeholder, expanded, axes, isPath ? [] : late));
      }
    } catch (error) {
      problems.tell(path, messageOf(error));
    }
  };
  const at = ['images', name];
  for (const [path, text, kind] of patternsOf(image)) check([...at, ...path], text, kind === 'path');
  if (image.name === undefined && defaults.name !== undefined) check(['name'], defaults.name, false);
  for (const [key, text] of Object.entries(defaults.tags)) {
    if (!Object.hasOwn(image.tags, key)) check(['tags', key], text, false);
  }
  if (image.packer === undefined) return;
  for (const [key, text] of Object.entries(defaults.vars)) {
    if (!Object.hasOwn(image.packer.vars, key)) check(['vars', key], text, false);
  }
}

function unknownText(
  placeholder: string,
  { image, static: fixed, lacking }: ExpandedImage,
  axes: readonly Axis[],
  late: readonly string[],
): string {
  if (placeholder.startsWith('parent.') && image.from === undefined)
    return `{${placeholder}} needs a parent: this image has no from`;
  if (placeholder.startsWith('source.') && image.source === undefined)
    return `{${placeholder}} needs a source: this image has none`;
  const values = lacking.get(placeholder);
  if (values !== undefined) {
    const [axis = '', attribute = ''] = placeholder.split('.');
    return `{${placeholder}} has no value at ${axis} ${values.join(', ')}: write {name: ${values[0] ?? ''}, ${attribute}: …} among the values of the axis`;
  }
  const axis = axes.find((one) => one.name === placeholder);
  if (axis !== undefined)
    return `{${placeholder}} has no value here: the image is not over that axis, and the axis has no default`;
  if (placeholder.startsWith('env.')) {
    return `{${placeholder}} is not allowed: list ${placeholder.slice('env.'.length)} in env first`;
  }
  const known = [...fixed, ...late];
  const near = nearestName(placeholder, known);
  const hint = near === undefined ? `Known are ${known.join(', ')}` : `Did you mean {${near}}?`;
  return `the placeholder {${placeholder}} is not known. ${hint}`;
}

type PatternKind = 'path' | 'value';
type PatternPlace = readonly [path: readonly PropertyKey[], text: string, kind: PatternKind];

/** Every text of an image that may hold placeholders. */
function patternsOf(image: ImageOfManifest): readonly PatternPlace[] {
  const { packer, dockerfile, source, verify } = image;
  const machine = typeof verify === 'object' && 'script' in verify ? verify.script.machine : undefined;
  const list = (path: readonly PropertyKey[], texts: readonly string[], kind: PatternKind): PatternPlace[] =>
    texts.map((text, index) => [[...path, index], text, kind]);
  const map = (
    path: readonly PropertyKey[],
    texts: Readonly<Record<string, string>>,
    kind: PatternKind,
  ): PatternPlace[] => Object.entries(texts).map(([key, text]) => [[...path, key], text, kind]);
  const one = (path: readonly PropertyKey[], text: string | undefined, kind: PatternKind): PatternPlace[] =>
    text === undefined ? [] : [[path, text, kind]];
  const labelPlaces = (path: readonly PropertyKey[], found: string | readonly string[] = []): PatternPlace[] =>
    typeof found === 'string' ? one(path, found, 'path') : list(path, found, 'path');
  const runnerPlaces = (runner: ImageOfManifest['runs-on']): PatternPlace[] =>
    typeof runner === 'object' && !Array.isArray(runner)
      ? [...one(['runs-on', 'group'], runner.group, 'path'), ...labelPlaces(['runs-on', 'labels'], runner.labels)]
      : labelPlaces(['runs-on'], runner);
  const runner = image['runs-on'];
  return [
    ...one(['name'], image.name, 'value'),
    ...map(['tags'], image.tags, 'value'),
    ...list(['inputs'], image.inputs ?? [], 'path'),
    ...one(['arch'], image.arch, 'path'),
    ...one(['account'], image.account, 'path'),
    ...one(['role'], image.role, 'path'),
    ...runnerPlaces(runner),
    ...one(['concurrency'], image.concurrency, 'path'),
    ...(packer === undefined
      ? []
      : [
          ...one(['packer', 'template'], packer.template, 'path'),
          ...one(['packer', 'working-directory'], packer['working-directory'], 'path'),
          ...list(['packer', 'only'], packer.only, 'value'),
          ...list(['packer', 'except'], packer.except, 'value'),
          ...map(['packer', 'vars'], packer.vars, 'value'),
          ...list(['packer', 'var-files'], packer['var-files'], 'path'),
          ...map(['packer', 'retry-vars'], packer['retry-vars'] ?? {}, 'value'),
          ...list(['packer', 'arguments'], packer.arguments, 'value'),
        ]),
    ...(dockerfile === undefined
      ? []
      : [
          ...one(['dockerfile', 'file'], dockerfile.file, 'path'),
          ...one(['dockerfile', 'context'], dockerfile.context, 'path'),
          ...one(['dockerfile', 'target'], dockerfile.target, 'value'),
          ...one(['dockerfile', 'platform'], dockerfile.platform, 'value'),
          ...map(['dockerfile', 'args'], dockerfile.args, 'value'),
          ...map(['dockerfile', 'labels'], dockerfile.labels, 'value'),
        ]),
    ...textsWithin(machine).map(([path, text]): PatternPlace => [
      ['verify', 'script', 'machine', ...path],
      text,
      'path',
    ]),
    ...textsWithin(source).map(([path, text]): PatternPlace => [['source', ...path], text, 'path']),
  ];
}
