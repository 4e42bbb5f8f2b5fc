import { cutText } from '../../core/text/wording.ts';
import type { BakedImage } from '../../image/record.ts';
import type { LegFacts, RunFacts } from '../facts.ts';
import { type HtmlValue, type Markup, markup, nothing } from '../markup.ts';
import { isGood, placeWords, shortId, tally, testWords, whyWords, worstFirst } from '../words.ts';
import { renderDetails } from './details.ts';
import { anchor, cardTable, copied, encoded, isOnRunner, joined, stateChoices, verdictClass } from './parts.ts';

/** Up to so many images stand in one table, each with all details below; of more, those that went wrong. */
const MOST_WHOLE = 300;
/** What is folded is not laid out before it is opened. */
const GROUP = 500;
const MOST_IDS = 12;

/** All images, the worst first, and what is to be known of each. */
export function renderImages(facts: RunFacts): readonly Markup[] {
  const { legs } = facts;
  if (legs.length === 0) return [];
  const sorted = worstFirst(legs);
  if (legs.length <= MOST_WHOLE) {
    return [
      filter(legs),
      markup`<div class="card">${table(facts, sorted, 'Every image of the run, the worst first', true)}</div>`,
      renderDetails(facts, sorted),
    ];
  }
  const wrong = sorted.filter((leg) => !isGood(leg));
  const detailed = wrong.slice(0, MOST_WHOLE);
  const rest = [...wrong.slice(MOST_WHOLE), ...sorted.filter(isGood)];
  const groups = Array.from({ length: Math.ceil(rest.length / GROUP) }, (_, index) =>
    rest.slice(index * GROUP, (index + 1) * GROUP),
  );
  return [
    filter(legs),
    detailed.length === 0
      ? nothing
      : markup`<div class="card">${table(facts, detailed, 'Images that are not ready', true)}</div>`,
    markup`${groups.map((group, index) => {
      const [first, last] = [index * GROUP + 1, index * GROUP + group.length];
      const title = `${first.toLocaleString('en-US')} to ${last.toLocaleString('en-US')}: ${tally(group)
        .map(([status, count]) => `${count.toLocaleString('en-US')} ${status}`)
        .join(', ')}`;
      return markup`<details class="card group">
        <summary>${title}</summary>
        ${table(facts, group, `Images ${title}`, false)}
      </details> `;
    })}`,
    renderDetails(facts, detailed),
  ];
}

const COLUMNS = ['Image', 'Result', 'Image ID', 'Where', 'Tests', 'Why', 'Key'];

function table(facts: RunFacts, legs: readonly LegFacts[], caption: string, isDetailed: boolean): Markup {
  return cardTable(
    caption,
    COLUMNS,
    legs.map((leg) => row(facts, leg, isDetailed)),
  );
}

function filter(legs: readonly LegFacts[]): Markup {
  return stateChoices(
    legs.length,
    tally(legs).map(([state, count]) => ({ state, count, words: wordsOf(state) })),
  );
}

function wordsOf(state: LegFacts['status']): string {
  return state === 'missing' ? 'without a result' : state;
}

function row(facts: RunFacts, leg: LegFacts, isDetailed: boolean): Markup {
  const { status, slug, key, tests } = leg;
  const name = isDetailed
    ? markup`<th scope="row"><a href="#${encoded(anchor({ slug }))}">${leg.leg}</a></th>`
    : markup`<th scope="row" id="${anchor({ slug })}">${leg.leg}</th>`;
  return markup`<tr class="row is-${status}">
    ${name}
    <td class="s" data-label="Result"><span class="status">${status === 'missing' ? 'no result' : status}</span></td>
    <td data-label="Image ID">${ids(leg.images)}</td>
    <td data-label="Where">${placeWords(leg, isOnRunner(facts)).join(', ')}</td>
    <td data-label="Tests" class="${verdictClass(tests.state === 'passed', tests.state === 'failed')}">
      ${testWords(tests)}
    </td>
    <td data-label="Why" class="dim">${cutText(whyWords(leg, facts.run.at), 160)}</td>
    <td data-label="Key">${key === null ? nothing : markup`<code title="${key}">${key.slice(0, 12)}</code>`}</td>
  </tr> `;
}

function ids(images: readonly BakedImage[]): HtmlValue {
  if (images.length === 0) return '–';
  const shown = images
    .slice(0, MOST_IDS)
    .map(({ id, region }) =>
      region === 'local'
        ? copied(id, shortId(id))
        : markup`${copied(id, shortId(id))} <span class="dim">${region}</span>`,
    );
  const more = images.length - shown.length;
  return [joined(shown, markup`<br />`), more > 0 ? markup`<br />and ${more} more` : nothing].flat();
}
