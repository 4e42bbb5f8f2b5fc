import type { Document, Problem } from '../../core/text/document.ts';
import type { Environment } from '../../core/runner/host.ts';
import { isSecretName } from '../../core/secrets/literal-secret.ts';
import { nearestName } from '../../core/text/wording.ts';
import { channelProblems } from '../../image/channel.ts';
import { shownChain } from '../levels.ts';
import { axesOf, cellCount, MOST_CELLS } from './axes.ts';
import type { Manifest } from './manifest.ts';

const MOST_COMPARED = 50_000;
const MOST_NAMED = 50;

/** Names that lead nowhere, cycles, and what else the members of a manifest say against each other. */
export function checkLinks(document: Document, manifest: Manifest, environment: Environment): readonly Problem[] {
  const problems: Problem[] = [];
  const problem = (path: readonly PropertyKey[], message: string): void => {
    problems.push({ line: document.lineOf(path), message });
  };
  const unknown = (path: readonly PropertyKey[], what: string, name: string, known: readonly string[]): void => {
    // Of the thousands that a hostile file has, each would be held against each.
    const near = problems.length * known.length <= MOST_COMPARED ? nearestName(name, known) : undefined;
    const all = known.length === 0 ? 'There is none.' : `Known are ${known.slice(0, MOST_NAMED).join(', ')}.`;
    problem(path, `${what} "${name}" is not known. ${near === undefined ? all : `Did you mean "${near}"?`}`);
  };
  const axes = Object.keys(manifest.axes);
  const images = Object.keys(manifest.images);
  const targets = Object.keys(manifest.targets);
  const circles = circlesOf(manifest);
  const declared = axesOf(manifest);
  let cells = 0;

  for (const [name, axis] of Object.entries(manifest.axes)) {
    const seen = new Set<string>();
    const twice = axis.values.find((value) => seen.size === seen.add(value).size);
    if (twice !== undefined) problem(['axes', name], `The axis ${name} has the value "${twice}" twice.`);
    if (axis.default !== undefined && !axis.values.includes(axis.default)) {
      problem(['axes', name, 'default'], `The default "${axis.default}" is no value of the axis ${name}.`);
    }
  }
  for (const [name, image] of Object.entries(manifest.images)) {
    const at = ['images', name];
    const over = image.over ?? axes;
    cells += cellCount(declared.filter((axis) => over.includes(axis.name))) + image.include.length;
    for (const [index, axis] of over.entries()) {
      if (!axes.includes(axis)) unknown([...at, 'over', index], 'The axis', axis, axes);
    }
    if (image.from !== undefined && !Object.hasOwn(manifest.images, image.from))
      unknown([...at, 'from'], 'The image', image.from, images);
    for (const [index, target] of image.publish.entries()) {
      if (!Object.hasOwn(manifest.targets, target)) unknown([...at, 'publish', index], 'The target', target, targets);
      // With several of them it depends on which cloud the image is of: who knows the targets tells that of each leg.
      const copies = Object.values(manifest.targets[target] ?? {}).filter(
        (fields) => fields?.['regions'] !== undefined,
      );
      const isSure = copies.length > 0 && cloudsOf(manifest.targets[target]).length === copies.length;
      if (over.includes('region') && isSure) {
        problem(
          [...at, 'publish', index],
          `${name} is baked in every region of its axis, so the target "${target}" must not copy it to regions as well.`,
        );
      }
    }
    for (const kind of ['include', 'exclude'] as const) {
      for (const [index, row] of image[kind].entries()) {
        for (const axis of Object.keys(row)) {
          if (!over.includes(axis)) unknown([...at, kind, index, axis], `The axis of ${name}`, axis, over);
        }
        const missing = kind === 'include' ? over.filter((axis) => !Object.hasOwn(row, axis)) : [];
        if (missing.length > 0) {
          problem([...at, kind, index], `A row of include names every axis; ${missing.join(', ')} is missing.`);
        }
        if (kind === 'exclude' && Object.keys(row).length === 0) {
          problem([...at, kind, index], 'An empty row of exclude would leave out every cell.');
        }
      }
    }
    const circle = circles.get(name);
    if (circle !== undefined) {
      problem([...at, 'from'], `Images build on each other in a circle: ${shownChain(circle)}.`);
    }
  }
  if (cells > MOST_CELLS) {
    problem(
      ['images'],
      `Axes multiply to ${cells} legs; at most ${MOST_CELLS} are planned. Say with over which axes each image has.`,
    );
  }
  for (const { path, message } of channelProblems(manifest.channels, targets)) problem(['channels', ...path], message);
  for (const [index, variable] of manifest.env.entries()) {
    if (/^(?:GITHUB|ACTIONS|INPUT|RUNNER|STATE)_/i.test(variable) || isSecretName(variable)) {
      problem(
        ['env', index],
        `The environment variable ${variable} is not for placeholders: it may hold a credential.`,
      );
    } else if (!Object.hasOwn(environment, variable)) {
      problem(['env', index], `The environment variable ${variable} is not set.`);
    }
  }
  return problems;
}

/** Each circle once, by the image of it whose name comes first. */
/** The kinds of a target but `files`, which goes to no cloud. */
function cloudsOf(target: Manifest['targets'][string] | undefined): readonly string[] {
  return Object.keys(target ?? {}).filter((kind) => kind !== 'files');
}

function circlesOf({ images }: Manifest): ReadonlyMap<string, readonly string[]> {
  const circles = new Map<string, readonly string[]>();
  const done = new Set<string>();
  for (const name of Object.keys(images)) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let at: string | undefined = name;
    while (at !== undefined && !done.has(at) && !onWay.has(at)) {
      way.push(at);
      onWay.add(at);
      at = Object.hasOwn(images, at) ? images[at]?.from : undefined;
    }
    if (at !== undefined && onWay.has(at)) {
      const circle = way.slice(way.indexOf(at));
      const first = circle.reduce((a, b) => (b < a ? b : a));
      const start = circle.indexOf(first);
      circles.set(first, [...circle.slice(start), ...circle.slice(0, start), first]);
    }
    for (const one of way) done.add(one);
  }
  return circles;
}
