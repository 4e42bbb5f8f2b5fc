import { counted } from '../../core/text/wording.ts';
import { retryCommand } from '../commands.ts';
import type { LegFacts, RunFacts } from '../facts.ts';
import { type HtmlValue, type Markup, markup, nothing } from '../markup.ts';
import { criticalPath, duration, headline, isGood, span, tally, testTally } from '../words.ts';
import { copied, encoded, fileAddress, joined, link, repositoryAddress, toLeg } from './parts.ts';

/** So many failures stand open at the top; the others are in the table. */
const MOST_OPEN = 20;
const MOST_TESTS = 5;
const LONGEST_SAID = 4000;

/** What came of the run, what went wrong, and what to do about it. */
export function renderResult(facts: RunFacts): Markup {
  const { legs, problems } = facts;
  const bad = legs.filter(({ status }) => status === 'failed' || status === 'missing');
  const more = bad.length - MOST_OPEN;
  return markup`<header>
      <h1>${headline(facts)}</h1>
      <p class="sub">${joined(contextOf(facts), ' · ')}</p>
    </header>
    ${problems.slice(0, MOST_OPEN).map((problem) => markup`<div class="card alert"><pre>${said(problem)}</pre></div>`)}
    ${bad.slice(0, MOST_OPEN).map((leg) => renderFailure(facts, leg))}
    ${more > 0 ? markup`<p>${counted(more, 'more image')} failed; the table of <a href="#images">images</a> has them all.</p>` : nothing}
    <ul class="tiles">
      ${tally(legs).map(([status, count]) => markup`<li class="card"><b class="${status}">${count.toLocaleString('en-US')}</b>${status === 'missing' ? 'without a result' : status}</li>`)}
    </ul>
    <p class="sub">${joined(sentences(facts), ' · ')}</p> `;
}

function contextOf(facts: RunFacts): readonly HtmlValue[] {
  const { repository, ref, commit, id, attempt, event, at, url } = facts.run;
  const home = repositoryAddress(facts);
  const when = new Date(at).toISOString();
  return [
    repository,
    ref.replace(/^refs\/(?:heads|tags)\//, ''),
    commit === '' ? '' : link(home === '' ? '' : `${home}/commit/${encoded(commit)}`, commit.slice(0, 7)),
    id === '' ? '' : `run ${id}, attempt ${attempt}`,
    event,
    markup`<time datetime="${when}">${when.slice(0, 16).replace('T', ' ')} UTC</time>`,
    url === '' ? '' : link(url, 'Open the run'),
  ].filter((part) => part !== '');
}

function renderFailure(facts: RunFacts, leg: LegFacts): Markup {
  const { trouble, tests } = leg;
  const blocked = facts.legs.filter(({ blockedBy }) => blockedBy === leg.leg);
  const title =
    trouble?.kind === 'tests'
      ? tests.total === 0
        ? 'could not be tested'
        : `failed ${tests.failed} of ${counted(tests.total, 'test')}`
      : trouble?.kind === 'scan'
        ? 'did not pass its scan'
        : trouble?.kind === 'bake'
          ? `could not be baked${trouble.class === '' ? '' : ` (${trouble.class})`}`
          : 'came to no result';
  return markup`<div class="card alert">
    <h2>${toLeg(leg)} <span class="failed">${title}</span></h2>
    ${tests.failures.slice(0, MOST_TESTS).map((test) => renderTest(facts, test))}
    ${tests.failures.length > MOST_TESTS ? markup`<p class="sub">and ${tests.failures.length - MOST_TESTS} more below</p>` : nothing}
    ${tests.failures.length === 0 && trouble !== null ? markup`<pre>${trouble.message.trim()}</pre>` : nothing}
    <p class="sub">
      ${blocked.length === 0 ? 'Nothing that builds on it was held back.' : markup`Blocked by it: ${joined(blocked.slice(0, MOST_OPEN).map(toLeg), ', ')}${blocked.length > MOST_OPEN ? ` and ${blocked.length - MOST_OPEN} more` : ''}.`}
      Reproduce:
      ${copied(retryCommand(facts, [leg]))}${facts.run.url === '' ? nothing : markup` · ${link(facts.run.url, 'job log')}`}
    </p>
  </div> `;
}

export function renderTest(facts: RunFacts, test: LegFacts['tests']['failures'][number]): Markup {
  const { name, instances, file, line, message } = test;
  const place = file === null ? '' : `${file}${line === null ? '' : `:${line}`}`;
  return markup`<p>
      <b>${name}</b
      >${place === '' ? nothing : markup` · ${link(fileAddress(facts, file ?? '', line), place)}`}${instances.length === 0 ? nothing : markup` <span class="dim">on ${instances.join(', ')}</span>`}
    </p>
    <pre>${said(message)}</pre> `;
}

function said(text: string): string {
  const clean = text.trim();
  return clean.length > LONGEST_SAID ? `${clean.slice(0, LONGEST_SAID)}…` : clean;
}

/** What the tiles do not say. */
function sentences(facts: RunFacts): readonly HtmlValue[] {
  const { legs, publishes, unpublished } = facts;
  const all = span(legs);
  const path = criticalPath(legs);
  const own = span(path);
  const published = legs.filter(({ publications }) =>
    publications.some(({ status }) => status !== 'failed' && status !== 'skipped'),
  ).length;
  return [
    testTally(legs),
    all === undefined ? '' : duration(all.end - all.start),
    own === undefined || path.length < 2 ? '' : `critical path: ${path.map(({ leg }) => leg).join(' → ')}`,
    publishes && unpublished === '' ? `${counted(published, 'image')} published` : '',
    unpublished,
    legs.every(isGood) ? '' : markup`retry: ${copied(retryCommand(facts, wrong(legs)))}`,
  ].filter((part) => part !== '');
}

/** A command line has room for a few; the failed ones bring what was blocked by them. */
function wrong(legs: readonly LegFacts[]): readonly LegFacts[] {
  return legs.filter((leg) => !isGood(leg) && leg.status !== 'blocked').slice(0, MOST_OPEN);
}
