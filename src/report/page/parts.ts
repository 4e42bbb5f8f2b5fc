import type { LegFacts, RunFacts } from '../facts.ts';
import { type HtmlValue, linkAddress, type Markup, markup, nothing } from '../markup.ts';

/** A link, where the address may be one; else the words alone. */
export function link(address: string, words: HtmlValue): Markup {
  const href = linkAddress(address);
  return href === undefined ? markup`${words}` : markup`<a href="${href}">${words}</a>`;
}

/** A part of an address. Half a sign would throw, and means nothing. */
export function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Another place of this page. */
export function toLeg({ slug, leg }: Pick<LegFacts, 'slug' | 'leg'>): Markup {
  return markup`<a href="#${encoded(`image-${slug}`)}">${leg}</a>`;
}

/** The id of the place where an image is told of. */
export function anchor({ slug }: Pick<LegFacts, 'slug'>): string {
  return `image-${slug}`;
}

/** A section with its heading; nothing where there is nothing in it. */
export function section(id: string, title: string, body: HtmlValue): Markup {
  if (body === nothing || (Array.isArray(body) && body.length === 0)) return nothing;
  return markup`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section> `;
}

/** Pieces with something between them. */
export function joined(pieces: readonly HtmlValue[], between: HtmlValue): readonly HtmlValue[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));
}

/** A text that one may want to have: the script puts a button behind it. */
export function copied(text: string, shown = text): Markup {
  return shown === text
    ? markup`<code data-copy="">${text}</code>`
    : markup`<code data-copy="${text}" title="${text}">${shown}</code>`;
}

/** The pages of the repository that the run was of; empty where nobody knows them. */
export function repositoryAddress({ run }: RunFacts): string {
  const at = run.url.indexOf('/actions/runs/');
  return at === -1 ? '' : run.url.slice(0, at);
}

/** A line of a file as the commit has it. */
export function fileAddress(facts: RunFacts, file: string, line: number | null): string {
  const repository = repositoryAddress(facts);
  if (repository === '' || facts.run.commit === '') return '';
  const path = file.split('/').map(encoded).join('/');
  return `${repository}/blob/${encoded(facts.run.commit)}/${path}${line === null ? '' : `#L${line}`}`;
}

export function isOnRunner({ run }: RunFacts): boolean {
  return run.id !== '';
}

/** A table of images, whose rows become cards where there is no room: each cell has the name of its column. */
export function cardTable(caption: string, columns: readonly string[], rows: readonly Markup[]): Markup {
  return markup`<table class="cards">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((name) => markup`<th scope="col">${name}</th> `)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

/** The class of a cell that tells of tests or a scan. */
export function verdictClass(isGood: boolean, isBad: boolean): string {
  return isBad ? 'failed' : isGood ? 'good' : 'dim';
}

/** One of the states that rows are in: how many are, and what it is called. */
export interface StateChoice {
  readonly state: string;
  readonly words: string;
  readonly count: number;
}

/** Shows the rows of one state, without a script: the style does it. Of a single state there is nothing to choose. */
export function stateChoices(all: number, choices: readonly StateChoice[]): Markup {
  if (choices.length < 2) return markup`<p class="search" hidden=""></p>`;
  return markup`<fieldset class="filter">
    <legend>Show</legend>
    <label><input type="radio" name="show" id="show-all" checked="" /> all ${all.toLocaleString('en-US')}</label>
    ${choices.map(
      ({ state, words, count }) =>
        markup`<label
          ><input type="radio" name="show" id="show-${state}" />
          <span class="${state}">${words} ${count.toLocaleString('en-US')}</span></label
        >`,
    )}<span class="search" hidden=""></span>
  </fieldset>`;
}
