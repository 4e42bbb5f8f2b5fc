import { counted } from '../../core/text/wording.ts';
import { groupedBy } from '../../core/values.ts';
import { isOpen } from '../../image/leftover.ts';
import type { RunFacts } from '../facts.ts';
import { leftSentence, ageOf, publishedThings } from '../words.ts';
import { type HtmlValue, type Markup, markup, nothing } from '../markup.ts';
import { copied, isOnRunner, joined, toLeg } from './parts.ts';

const MOST_ROWS = 500;

/** Where images were brought to. */
export function renderPublished({ legs, unpublished }: RunFacts): Markup {
  const all = legs.flatMap((leg) => publishedThings(leg).map((one) => ({ leg, one })));
  if (all.length === 0) return unpublished === '' ? nothing : markup`<p>${unpublished}</p>`;
  return markup`<div class="card">
    <table class="cards">
      <caption>
        ${caption('Where images were brought to', all.length)}
      </caption>
      <thead>
        <tr>
          <th scope="col">Image</th>
          <th scope="col">Target</th>
          <th scope="col">Reference</th>
          <th scope="col">Digest or id</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        ${all.slice(0, MOST_ROWS).map(
          ({ leg, one }) =>
            markup`<tr>
              <th scope="row">${toLeg(leg)}</th>
              <td data-label="Target">${one.target} <span class="dim">${one.kind}</span></td>
              <td data-label="Reference">
                ${one.ref === null ? nothing : copied(one.ref)} <span class="dim">${one.regions.join(', ')}</span>
              </td>
              <td data-label="Digest or id">
                ${one.digest === null ? (one.id === null ? '' : copied(one.id)) : copied(one.digest)}
              </td>
              <td data-label="Now" class="s ${one.status === 'failed' ? 'failed' : 'good'}">${one.status}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The sentence without the words that the heading above it has. */
function underHeading(sentence: string): string {
  return sentence.replace(/^Left behind: (.)/, (_, first: string) => first.toUpperCase());
}

/** What is still there and should not be, what nobody looked for, and what was removed. */
export function renderLeftBehind({ legs }: RunFacts): Markup {
  const all = legs.flatMap((leg) => leg.leftovers.map((one) => ({ leg, one })));
  const open = all.filter(({ one }) => isOpen(one));
  const removed = all.filter(({ one }) => !isOpen(one)).map(({ one }) => one);
  return markup`<div class="card">
    <p>${underHeading(leftSentence(all.map(({ one }) => one)))}</p>
    ${
      open.length === 0
        ? nothing
        : markup`<table class="cards">
            <caption>
              ${caption('What somebody has to look at', open.length)}
            </caption>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">State</th>
                <th scope="col">Image</th>
                <th scope="col">Why</th>
                <th scope="col">Command</th>
              </tr>
            </thead>
            <tbody>
              ${open.slice(0, MOST_ROWS).map(
                ({ leg, one }) =>
                  markup`<tr>
                    <th scope="row">
                      ${one.kind} <code>${one.id}</code>${one.region === null ? nothing : markup` in ${one.region}`}
                    </th>
                    <td data-label="State" class="failed">${one.state === 'left' ? 'left' : 'not checked'}</td>
                    <td data-label="Image">${toLeg(leg)}</td>
                    <td data-label="Why">${one.reason}</td>
                    <td data-label="Command">${one.command === null ? '' : copied(one.command)}</td>
                  </tr> `,
              )}
            </tbody>
          </table>`
    }${
      removed.length === 0
        ? nothing
        : markup`<details>
            <summary>${counted(removed.length, 'thing')} removed</summary>
            <ul>
              ${removed.slice(0, MOST_ROWS).map(({ kind, id, region }) => markup`<li>${kind} <code>${id}</code>${region === null ? nothing : markup` in ${region}`}</li>`)}
            </ul>
          </details>`
    }
  </div>`;
}

/** What images start from that nothing of the run bakes. */
export function renderSources({ legs }: RunFacts): Markup {
  const used = legs.flatMap(({ leg, sources }) => sources.map((source) => ({ leg, source })));
  if (used.length === 0) return nothing;
  const byId = [...groupedBy(used, ({ source }) => source.id)].slice(0, MOST_ROWS);
  return markup`<div class="card">
    <table class="cards">
      <caption>
        What images start from that the run did not bake
      </caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Name</th>
          <th scope="col">Used by</th>
        </tr>
      </thead>
      <tbody>
        ${byId.map(
          ([id, users]) =>
            markup`<tr>
              <th scope="row">${copied(id)}</th>
              <td data-label="Name">${users[0]?.source.name ?? ''}</td>
              <td data-label="Used by">
                ${users
                  .slice(0, 10)
                  .map(({ leg }) => leg)
                  .join(', ')}${users.length > 10 ? ` and ${users.length - 10} more` : ''}
              </td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What made it: programs, the files of the plan, how old what was reused is. */
export function renderTools(facts: RunFacts): Markup {
  const { tools, from, run, otherPackers } = facts;
  const oldest = ageOf(
    facts.legs.filter(({ status }) => status === 'reused').flatMap(({ images }) => images),
    run.at,
  );
  const rows: readonly (readonly [string, HtmlValue])[] = [
    ...tools.map(([name, version]) => [name, version] as const),
    ...otherPackers.map(([version, legs]) => {
      const more = legs.length > 10 ? ` and ${legs.length - 10} more` : '';
      return ['Reused, of Packer', `${version}: ${legs.slice(0, 10).join(', ')}${more}`] as const;
    }),
    ...(from.length === 0 ? [] : [['Plan read from', from.slice(0, 50).join(', ')] as const]),
    ...(oldest === '' ? [] : [['Oldest reused image', oldest] as const]),
    [
      'Ran',
      isOnRunner(facts) ? joined([run.repository, `run ${run.id}`, `attempt ${run.attempt}`], ', ') : 'on this machine',
    ],
  ];
  return markup`<div class="card">
    <dl>
      ${rows.map(
        ([name, value]) =>
          markup`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </div>`;
}

function caption(words: string, count: number): string {
  return count > MOST_ROWS ? `${words}, the first ${MOST_ROWS} of ${count.toLocaleString('en-US')}` : words;
}
