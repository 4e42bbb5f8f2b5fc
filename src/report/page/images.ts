import { cutText } from '../../core/text/wording.ts';
import type { BakedImage } from '../../image/record.ts';
import type { LegFacts, RunFacts } from '../facts.ts';
import { type HtmlValue, type Markup, markup, nothing } from '../markup.ts';
import { isGood, placeWords, shortId, tally, testWords, whyWords, worstFirst } from '../words.ts';
import { renderDetails } from './details.ts';
import { anchor, copied, encoded, isOnRunner, joined } from './parts.ts';

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

/** Works without script: the style shows the rows of the choice that is made. */
function filter(legs: readonly LegFacts[]): Markup {
  const choices = tally(legs);
  if (choices.length < 2) return markup`<p class="search" hidden=""></p>`;
  return markup`<fieldset class="filter">
    <legend>Show</legend>
    <label><input type="radio" name="show" id="show-all" checked="" /> all ${legs.length.toLocaleString('en-US')}</label
    >${choices.map(
      ([status, count]) =>
        markup`<label
          ><input type="radio" name="show" id="show-${status}" />
          <span class="${status}"
            >${status === 'missing' ? 'without a result' : status} ${count.toLocaleString('en-US')}</span
          ></label
        >`,
    )}<span class="search" hidden=""></span>
  </fieldset>`;
}

function table(facts: RunFacts, legs: readonly LegFacts[], caption: string, isDetailed: boolean): Markup {
  return markup`<table class="cards">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Image</th>
        <th scope="col">Result</th>
        <th scope="col">Image ID</th>
        <th scope="col">Where</th>
        <th scope="col">Tests</th>
        <th scope="col">Why</th>
        <th scope="col">Key</th>
      </tr>
    </thead>
    <tbody>
      ${legs.map((leg) => row(facts, leg, isDetailed))}
    </tbody>
  </table>`;
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
    <td data-label="Tests" class="${tests.state === 'failed' ? 'failed' : tests.state === 'passed' ? 'good' : 'dim'}">
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
