import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { PlacedError } from '../../core/errors.ts';
import { annotateAll } from '../../core/runner/annotations.ts';
import type { Host } from '../../core/runner/host.ts';
import type { DraftLeg } from '../../plan/draft.ts';
import type { planLegs } from '../../plan/planning.ts';
import type { CurrentList } from '../../plan/revocations/current-list.ts';
import { unansweredNames } from '../../plan/revocations/revoked-legs.ts';
import type { Doubt } from '../../recipe/reading/effect.ts';
import { TemplateError } from '../../recipe/template/loaded-template.ts';

type Planned = Awaited<ReturnType<typeof planLegs>>;

/** Shows on their lines what was found out on the way: doubts about inputs, names that may move, legs that are always baked. */
export function tellDoubts(host: Host, legs: readonly DraftLeg[], planned: Planned): void {
  tellUnread(host, legs, planned.recipes);
  tellBases(host, planned.legs);
  for (const [leg, day] of planned.ahead) {
    const message = `${leg} has an image that counts as fresh from ${day} on, which is to come: the clock of this machine, or of the one that baked it, is wrong. It is not taken for fresh.`;
    host.annotate({ level: 'warning', title: leg, message, ...placeOf(legs, leg) });
  }
  for (const [leg, reason] of planned.unresolved) {
    host.annotate({ level: 'notice', title: leg, message: `${leg} is always baked: ${reason}`, ...placeOf(legs, leg) });
  }
}

const MOST_NAMES = 5;

/** What is not known of revocations, and entries that no leg answers, as a mistyped one does not either. */
export function tellRevoked(host: Host, legs: Planned['legs'], { list, unknown }: CurrentList): void {
  if (unknown !== null) {
    const message = `What is revoked on the default branch is not known, so that the list of this checkout counts alone: ${unknown}. Publishing asks again.`;
    host.annotate({ level: 'notice', title: 'Revocations', message });
  }
  const names = unansweredNames(legs, list);
  if (names.length === 0) return;
  const more = names.length - MOST_NAMES;
  host.info(
    `No leg of this plan has what these revocations name: ${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  );
}

/** Shows what is wrong on its lines. What stands in no file of the workspace, as an input, has none to show it on. */
export function annotateMistakes(host: Host, error: unknown): void {
  // A terminal has no lines to show it on: there the closing error tells all of it.
  if (host.kind === 'terminal') return;
  const places = error instanceof PlacedError ? error.places : error instanceof TemplateError ? [error] : [];
  annotateAll(
    host,
    places
      .filter(({ file }) => existsSync(join(host.workspace, file)))
      .map(({ file, line, message }) => ({ level: 'error', message, file, line })),
  );
}

/** A path of which nothing is known makes every file count: somebody may say which do. */
function tellUnread(host: Host, legs: readonly DraftLeg[], recipes: Planned['recipes']): void {
  const told = new Set<string>();
  const isNew = ({ text, file, line }: Doubt): boolean => {
    const place = `${file}:${line}:${text}`;
    return !told.has(place) && told.add(place) !== undefined;
  };
  for (const { definition } of legs) {
    const recipe = recipes.get(definition.leg);
    for (const { text, file, line } of (recipe?.anything ?? []).filter(isNew)) {
      const message = `Which file ${text} names is only known when it runs, so every file that git does not ignore counts for ${definition.leg}. To count fewer, give the image ${inputsLine(recipe?.narrow ?? [])}, and add what it names.`;
      host.annotate({ level: 'notice', message, file, line });
    }
    for (const { text, file, line } of (recipe?.wide ?? []).filter(isNew)) {
      const message = `${text} starts a tool that reads all of its project, here the whole repository, so every file that git does not ignore counts for ${definition.leg}. To count fewer, start it in the folder of its project, or give the image ${inputsLine(recipe?.narrow ?? [])}, and add what the tool reads.`;
      host.annotate({ level: 'notice', message, file, line });
    }
    if (definition.accept.includes('unread') || (definition.reuse ?? 'auto') !== 'auto') continue;
    for (const { text, file, line } of (recipe?.unread ?? []).filter(isNew)) {
      const message = `${text} lies outside the repository, so a change to it is not seen: ${definition.leg} is always baked. Say with "accept: [unread]" that it need not be.`;
      host.annotate({ level: 'notice', message, file, line });
    }
  }
}

/** A base of which only the name counts: once for each reason, for many legs start from the same. */
function tellBases(host: Host, legs: Planned['legs']): void {
  const open = new Map(
    legs.flatMap((leg) =>
      (leg.bases ?? []).flatMap(({ named, source, reason }) =>
        source === null ? [[named, reason ?? ''] as const] : [],
      ),
    ),
  );
  for (const [named, reason] of open) {
    const message = `${named} counts by its name alone, so that a newer image behind it is not seen: ${reason}`;
    host.annotate({ level: 'notice', title: 'Bases', message });
  }
}

/** As it may be pasted into a manifest. */
function inputsLine(globs: readonly string[]): string {
  return `inputs: [${globs.map((glob) => JSON.stringify(glob)).join(', ')}]`;
}

function placeOf(legs: readonly DraftLeg[], leg: string): { readonly file?: string; readonly line?: number } {
  return legs.find(({ definition }) => definition.leg === leg)?.at ?? {};
}
