import { groupedBy } from '../../core/values.ts';
import { describeLeftover, isOpen } from '../../image/leftover.ts';
import { checkCommands, useCommands } from '../commands.ts';
import type { LegFacts, RunFacts } from '../facts.ts';
import { type HtmlValue, type Markup, markup, nothing } from '../markup.ts';
import { duration, isGood, publishedThings, span, testWords } from '../words.ts';
import { anchor, copied, fileAddress, isOnRunner, joined, link, toLeg } from './parts.ts';
import { renderTest } from './result.ts';

const MOST_ROWS = 300;

/** All that is known of each image; those that went wrong stand open. */
export function renderDetails(facts: RunFacts, legs: readonly LegFacts[]): Markup {
  return markup`${legs.map((leg) => details(facts, leg))}`;
}

function details(facts: RunFacts, leg: LegFacts): Markup {
  const { status, builder, template } = leg;
  const took = span([leg]);
  const about = [
    took === undefined ? '' : duration(took.end - took.start),
    `${builder === 'packer' ? 'template' : 'Dockerfile'} ${template}`,
    leg.parent === null ? '' : `on ${leg.parent}`,
  ].filter((part) => part !== '');
  // One that is well is folded; `open` may stand there or not at all.
  const open = isGood(leg) ? nothing : markup` open=""`;
  return markup`<details class="card row is-${status}" id="${anchor(leg)}" ${open}>
    <summary>
      <b>${leg.leg}</b> <span class="status">${status === 'missing' ? 'no result' : status}</span>
      <span class="sub">${about.join(' · ')}</span>
    </summary>
    <dl>
      ${rows(facts, leg).map(
        ([name, value]) =>
          markup`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </details> `;
}

function rows(facts: RunFacts, leg: LegFacts): readonly (readonly [name: string, value: HtmlValue])[] {
  const { trouble, tests, images, key, leftovers, sources } = leg;
  const whys = [leg.reason, ...leg.causes.map(({ leg: cause, reason }) => `${cause}: ${reason}`)];
  const own: readonly (readonly [string, readonly HtmlValue[]])[] = [
    [
      trouble?.kind === 'blocked' ? 'Blocked' : 'Went wrong',
      trouble === null ? [] : [markup`<pre>${trouble.message.trim()}</pre>`],
    ],
    [
      'Tests',
      [
        testWords(tests),
        ...tests.instances
          .slice(0, 50)
          .map(({ name, passed, total }) => markup`<br />${name}: ${passed} of ${total} passed`),
      ],
    ],
    ['Failed tests', tests.failures.map((test) => renderTest(facts, test))],
    [
      'Use it',
      joined(
        useCommands(leg, isOnRunner(facts)).map((command) => copied(command)),
        markup`<br />`,
      ),
    ],
    [
      'Check it',
      joined(
        checkCommands(leg, facts.run.repository).map((command) => copied(command)),
        markup`<br />`,
      ),
    ],
    [
      'Images',
      joined(
        images.map(
          (image) =>
            markup`${copied(image.id)}
              <span class="dim"
                >${[image.region, image.build, image.created ?? ''].filter((part) => part !== '').join(' · ')}</span
              >`,
        ),
        markup`<br />`,
      ),
    ],
    [
      'Names',
      joined(
        [...new Set(images.flatMap(({ tags }) => tags))].map((tag) => markup`<code>${tag}</code>`),
        ', ',
      ),
    ],
    [
      'Files',
      joined(
        images
          .flatMap(({ files }) => files)
          .map(
            ({ path, size }) =>
              markup`<code>${path}</code> <span class="dim">${size.toLocaleString('en-US')} bytes</span>`,
          ),
        markup`<br />`,
      ),
    ],
    ['Why', whys.filter((why) => why !== '').length === 0 ? [] : [whys.join(' ← ')]],
    [
      'From',
      [
        link(fileAddress(facts, leg.template, null), leg.template),
        leg.parent === null ? nothing : markup`, on ${leg.parent}`,
      ],
    ],
    [
      'Sources',
      joined(
        sources.map(({ id, name }) => markup`<code>${id}</code>${name === null ? nothing : ` ${name}`}`),
        markup`<br />`,
      ),
    ],
    ['Not committed', leg.dirty.length === 0 ? [] : [leg.dirty.slice(0, 50).join(', ')]],
    ['Key', key === null ? [] : [copied(key)]],
    ['Same image', leg.aliases.length === 0 ? [] : [leg.aliases.slice(0, 50).join(', ')]],
    [
      'Time',
      joined(
        leg.parts.map(({ what, start, end, failed }) => `${what} ${duration(end - start)}${failed ? ' (failed)' : ''}`),
        ', ',
      ),
    ],
    ['Variables', leg.variables.length === 0 ? [] : [leg.variables.join(', ')]],
    [
      'Published',
      joined(
        publishedThings(leg).map(
          ({ target, kind, regions, ref, id, status }) =>
            `${target} (${[kind, ...regions].join(', ')}): ${ref ?? id ?? ''} ${status}`,
        ),
        markup`<br />`,
      ),
    ],
    ['Left behind', joined(leftovers.filter(isOpen).map(describeLeftover), markup`<br />`)],
  ];
  return own.filter(([, value]) => value.length > 0);
}

/** Which change led to which bake: what was changed itself, and below it all that was baked for that. */
export function renderWhy(legs: readonly LegFacts[]): Markup {
  const baked = legs.filter(({ status }) => status !== 'reused');
  const byCause = groupedBy(baked, ({ causes }) => causes.at(-1)?.leg);
  const followers = ({ leg }: LegFacts): readonly LegFacts[] => (byCause.get(leg) ?? []).slice(0, MOST_ROWS);
  const roots = legs
    .filter((leg) => leg.causes.length === 0 && (leg.status !== 'reused' || byCause.has(leg.leg)))
    .slice(0, MOST_ROWS);
  if (roots.length === 0) return nothing;
  return markup`<div class="card">
    <ul class="tree">
      ${roots.map((leg) => {
        const below = followers(leg);
        return markup`<li>
          ${toLeg(leg)} <span class="dim">${leg.reason}</span>${
            below.length === 0
              ? nothing
              : markup`<ul>
                  ${below.map((one) => markup`<li>${toLeg(one)} <span class="dim">${one.reason}</span></li>`)}
                </ul>`
          }
        </li> `;
      })}
    </ul>
  </div>`;
}
