import { counted } from '../../core/text/wording.ts';
import { groupedBy } from '../../core/values.ts';
import { tiers } from '../../image/leg.ts';
import { type HtmlValue, type Markup, markup, nothing } from '../markup.ts';
import { renderFrame } from '../page/frame.ts';
import { encoded, joined, section } from '../page/parts.ts';
import { SCRIPT } from '../page/script.ts';
import { CATALOGUE_STYLE } from '../page/style.ts';
import type { CatalogueFacts, CatalogueImage } from './facts.ts';
import { imageTable, stateFilter, stateTally } from './rows.ts';
import { STATE_WORDS } from './words.ts';

/** Up to so many images stand on the first page; of more there are lists, by letter, tier and state. */
const MOST_WHOLE = 250;
/** Of a list so many stand on one page. */
const MOST_ROWS = 250;
const MOST_OPEN = 20;
const MOST_UNKNOWN = 50;

/** A page of the catalogue by its path in the folder. */
export interface CataloguePage {
  readonly path: string;
  readonly text: string;
}

/** Images that stand together in a list of one page or several. */
interface Room {
  /** Its path without an ending: `letters/w`. */
  readonly path: string;
  readonly title: string;
  readonly kind: 'letter' | 'tier' | 'state';
  readonly images: readonly CatalogueImage[];
}

/** The first page, and where there are many images the lists that lead to them. */
export function indexPages(facts: CatalogueFacts): readonly CataloguePage[] {
  const rooms = facts.images.length > MOST_WHOLE ? roomsOf(facts.images) : [];
  return [{ path: 'index.html', text: firstPage(facts, rooms) }, ...rooms.flatMap((room) => listPages(facts, room))];
}

/** What catalogues are called. */
export function catalogueTitle({ repository }: Pick<CatalogueFacts, 'repository'>): string {
  return repository === '' ? 'Images' : `Images of ${repository}`;
}

function firstPage(facts: CatalogueFacts, rooms: readonly Room[]): string {
  const { images, unknown, day } = facts;
  const builds = images.reduce((sum, one) => sum + one.builds.length, 0);
  const bad = images.filter(isBad);
  const counts = stateTally(images);
  const body = markup`<main>
    <header>
      <h1>${catalogueTitle(facts)}</h1>
      <p class="sub">
        ${joined([counted(images.length, 'image'), counted(builds, 'build'), markup`as of <time datetime="${day}">${day}</time>`], ' · ')}
      </p>
    </header>
    <ul class="tiles">
      ${counts.map(([state, count]) => {
        const words = markup`<b class="${state}">${count.toLocaleString('en-US')}</b>${STATE_WORDS[state]}`;
        const room = rooms.find(({ path }) => path === `states/${state}`);
        return markup`<li class="card">${room === undefined ? words : markup`<a href="${room.path}.html">${words}</a>`}</li>`;
      })}
    </ul>
    ${renderUnknown(unknown)}
    ${rooms.length === 0 ? nothing : renderBad(bad, rooms)}
    ${section('letters', 'By name', roomLinks(rooms, 'letter'))}
    ${section('tiers', 'By tier', roomLinks(rooms, 'tier'))}
    ${
      rooms.length === 0
        ? section('images', 'Images', [
            stateFilter(images),
            markup`<div class="card">${imageTable(images, 'Every image, with its newest build', '')}</div>`,
          ])
        : nothing
    }
  </main>`;
  return page(catalogueTitle(facts), facts, body);
}

function isBad({ state }: Pick<CatalogueImage, 'state'>): boolean {
  return state !== 'ready' && state !== 'empty';
}

/** The icon says by its colour whether anything is to be looked at. */
function page(title: string, { images }: Pick<CatalogueFacts, 'images'>, body: Markup): string {
  const [[worst] = ['empty']] = stateTally(images);
  const colour =
    worst === 'ready' ? '#3f8f58' : worst === 'empty' ? '#857d70' : worst === 'stale' ? '#c77f33' : '#c23b32';
  return renderFrame({ title, colour, style: CATALOGUE_STYLE, script: SCRIPT, body });
}

function renderUnknown(unknown: readonly string[]): Markup {
  if (unknown.length === 0) return nothing;
  const more = unknown.length - MOST_UNKNOWN;
  return markup`<details class="card" open="">
    <summary>Not known: ${counted(unknown.length, 'thing')}</summary>
    <ul>
      ${unknown.slice(0, MOST_UNKNOWN).map((one) => markup`<li>${one}</li>`)}${more > 0 ? markup`<li>and ${counted(more, 'more thing')}</li>` : nothing}
    </ul>
  </details>`;
}

function renderBad(bad: readonly CatalogueImage[], rooms: readonly Room[]): HtmlValue {
  if (bad.length === 0) return nothing;
  const worst = stateTally(bad).flatMap(([state]) => bad.filter((one) => one.state === state));
  const links = rooms.filter(({ kind, images }) => kind === 'state' && images.some(isBad));
  return section('attention', 'To look at', [
    markup`<div class="card">${imageTable(worst.slice(0, MOST_OPEN), `The worst first, ${Math.min(MOST_OPEN, bad.length)} of ${bad.length.toLocaleString('en-US')}`, '')}</div>`,
    markup`<ul class="rooms">${links.map((room) => roomLink(room, ''))}</ul>`,
  ]);
}

/** By the first sign of a name, by tier, by state. */
function roomsOf(images: readonly CatalogueImage[]): readonly Room[] {
  const letterOf = ({ leg }: CatalogueImage): string => /^[a-z0-9]/i.exec(leg)?.[0].toLowerCase() ?? 'other';
  const letters = [...groupedBy(images, letterOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...letters.map(([letter, own]): Room => ({
      path: `letters/${letter}`,
      title: letter === 'other' ? 'Other names' : `Names with ${letter}`,
      kind: 'letter',
      images: own,
    })),
    ...tiers.flatMap((tier): readonly Room[] => {
      const own = images.filter((one) => one.tier === tier);
      return own.length === 0 ? [] : [{ path: `tiers/${tier}`, title: `Tier ${tier}`, kind: 'tier', images: own }];
    }),
    ...stateTally(images).map(([state]): Room => ({
      path: `states/${state}`,
      title: `Images that are ${STATE_WORDS[state]}`,
      kind: 'state',
      images: images.filter((one) => one.state === state),
    })),
  ];
}

function roomLinks(rooms: readonly Room[], kind: Room['kind']): HtmlValue {
  const own = rooms.filter((room) => room.kind === kind);
  if (own.length === 0) return nothing;
  return markup`<nav aria-label="${kind === 'letter' ? 'By name' : 'By tier'}"><ul class="rooms">${own.map((room) => roomLink(room, ''))}</ul></nav>`;
}

function roomLink({ path, title, images }: Room, up: string): Markup {
  return markup`<li><a href="${up}${path}.html">${title} <span class="dim">${images.length.toLocaleString('en-US')}</span></a></li>`;
}

/** A list in pages of one size. Each page has the names that the others begin and end with, as a lexicon has. */
function listPages(facts: CatalogueFacts, room: Room): readonly CataloguePage[] {
  const count = Math.ceil(room.images.length / MOST_ROWS);
  const parts = Array.from({ length: count }, (_, index) =>
    room.images.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS),
  );
  const pathOf = (index: number): string => (index === 0 ? `${room.path}.html` : `${room.path}-${index + 1}.html`);
  return parts.map((own, index) => {
    const body = markup`<main>
      <p class="path"><a href="../index.html">${catalogueTitle(facts)}</a></p>
      <h1>${room.title}</h1>
      <p class="sub">${counted(room.images.length, 'image')}${count === 1 ? '' : `, page ${index + 1} of ${count}`}</p>
      ${count === 1 ? nothing : pager(parts, index, pathOf)}
      ${section('images', 'Images', [
        stateFilter(own),
        markup`<div class="card">${imageTable(own, `${room.title}, by their names`, '../')}</div>`,
      ])}
    </main>`;
    return { path: pathOf(index), text: page(`${room.title} · ${catalogueTitle(facts)}`, { images: own }, body) };
  });
}

function pager(parts: readonly (readonly CatalogueImage[])[], at: number, pathOf: (index: number) => string): Markup {
  return markup`<nav aria-label="Pages">
    <ul class="rooms">
      ${parts.map((own, index) => {
        const words = `${own[0]?.leg ?? ''} – ${own.at(-1)?.leg ?? ''}`;
        const address = encoded(pathOf(index).split('/').at(-1) ?? '');
        return index === at
          ? markup`<li><a href="${address}" aria-current="page">${words}</a></li>`
          : markup`<li><a href="${address}">${words}</a></li>`;
      })}
    </ul>
  </nav>`;
}
