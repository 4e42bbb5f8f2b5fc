import { cutText } from '../../core/text/wording.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import { cardTable, encoded, stateChoices, verdictClass } from '../page/parts.ts';
import { shortId } from '../words.ts';
import { type CatalogueBuild, type CatalogueImage, type CatalogueState, catalogueStates } from './facts.ts';
import { ageWords, STATE_WORDS } from './words.ts';

/** How many there are in each state that there is, the worst first. */
export function stateTally(
  images: readonly Pick<CatalogueImage, 'state'>[],
): readonly (readonly [CatalogueState, number])[] {
  return catalogueStates.flatMap((state) => {
    const count = images.filter((one) => one.state === state).length;
    return count === 0 ? [] : [[state, count] as const];
  });
}

/** The way to the page of an image from a page that is so many folders deep. */
function toImage({ slug, leg }: Pick<CatalogueImage, 'slug' | 'leg'>, up: string): Markup {
  return markup`<a href="${up}images/${encoded(slug)}.html">${leg}</a>`;
}

/** A key that one can read; what is no key as it is. */
export function shortName(name: string): string {
  return /^bk\d+-[a-z2-7]{40}$/.test(name) ? name.slice(0, 12) : shortId(name);
}

export function chips(names: readonly string[]): Markup {
  return markup`${names.map((name) => markup`<span class="chip">${name}</span>`)}`;
}

/** All channels in which some build of an image stands. */
function channelsOf({ builds }: Pick<CatalogueImage, 'builds'>): readonly string[] {
  return [...new Set(builds.flatMap(({ channels }) => channels.map(({ name }) => name)))];
}

/** A table of images, each a row with its newest build. */
export function imageTable(images: readonly CatalogueImage[], caption: string, up: string): Markup {
  return cardTable(
    caption,
    COLUMNS,
    images.map((image) => row(image, up)),
  );
}

const COLUMNS = ['Image', 'State', 'Newest build', 'Age', 'Channels', 'Tests', 'Scan'];

function row(image: CatalogueImage, up: string): Markup {
  const [newest] = image.builds;
  const why = image.why.replace(/^stale: /, '');
  return markup`<tr class="row is-${image.state}">
    <th scope="row">${toImage(image, up)}${image.isDefined ? nothing : markup` <span class="dim">not in the manifest any more</span>`}</th>
    <td data-label="State"><span class="status">${STATE_WORDS[image.state]}</span>${why === '' ? nothing : markup` <span class="why">${cutText(why, LONGEST_STATE)}</span>`}</td>
    <td class="s" data-label="Newest build">${newest === undefined ? '' : markup`<code title="${newest.name}">${shortName(newest.name)}</code>`}</td>
    <td class="s" data-label="Age">${newest === undefined ? '' : ageWords(newest.age)}</td>
    <td data-label="Channels">${chips(channelsOf(image))}</td>
    <td data-label="Tests" class="${testsClass(newest)}">${newest?.tests ?? ''}</td>
    <td data-label="Scan" class="${scanClass(newest)}">${newest?.scan ?? ''}</td>
  </tr> `;
}

const LONGEST_STATE = 140;

export function testsClass(build: Pick<CatalogueBuild, 'testsState'> | undefined): string {
  return verdictClass(build?.testsState === 'passed', build?.testsState === 'failed');
}

export function scanClass(build: Pick<CatalogueBuild, 'scanState'> | undefined): string {
  return verdictClass(build?.scanState === 'pass', build?.scanState === 'block');
}

/** Shows the images of one state, without a script. */
export function stateFilter(images: readonly CatalogueImage[]): Markup {
  return stateChoices(
    images.length,
    stateTally(images).map(([state, count]) => ({ state, count, words: STATE_WORDS[state] })),
  );
}
