import { counted } from '../../core/text/wording.ts';
import { type HtmlValue, type Markup, markup, nothing } from '../markup.ts';
import { renderFrame } from '../page/frame.ts';
import { copied, encoded, joined, link, section } from '../page/parts.ts';
import { SHARED_SCRIPT } from '../page/script.ts';
import { CATALOGUE_STYLE } from '../page/style.ts';
import type { BuildLink, BuildPublication, CatalogueBuild, CatalogueFacts, CatalogueImage } from './facts.ts';
import { type CataloguePage, catalogueTitle, indexPages } from './index-pages.ts';
import { chips, scanClass, shortName, testsClass } from './rows.ts';
import { ageWords, standingWords, STATE_WORDS, stateOfBuild } from './words.ts';

/** Of so many builds all is told; older ones, but for those in channels, are a row each. */
const MOST_WHOLE = 30;
const MOST_ROWS = 1000;
const MOST_PLACES = 40;

type Row = readonly [name: string, value: HtmlValue];

/** All pages of a catalogue. The same facts give the same bytes. */
export function cataloguePages(facts: CatalogueFacts): readonly CataloguePage[] {
  return [
    ...indexPages(facts),
    ...facts.images.map((image) => ({ path: `images/${image.slug}.html`, text: imagePage(facts, image) })),
  ];
}

/** The page of one image: its builds, the newest first. */
function imagePage(facts: CatalogueFacts, image: CatalogueImage): string {
  const { leg, builds } = image;
  const whole = builds.filter(({ channels }, index) => index < MOST_WHOLE || channels.length > 0);
  const rest = builds.filter((one) => !whole.includes(one));
  const state = STATE_WORDS[image.state];
  const body = markup`<main>
    <p class="path"><a href="../index.html">${catalogueTitle(facts)}</a></p>
    <header class="is-${image.state}">
      <h1>${leg} <span class="status">${state}</span></h1>
      <p class="sub">
        ${joined(
          [
            image.tier === null ? '' : `tier ${image.tier}`,
            counted(builds.length, 'build'),
            markup`as of <time datetime="${facts.day}">${facts.day}</time>`,
          ].filter((part) => part !== ''),
          ' · ',
        )}
      </p>
    </header>
    ${banners(image)}
    <div class="card">${list(aboutImage(image))}</div>
    ${section('use', 'Use it', renderUse(image))}
    ${section('builds', 'Builds', [
      builds.length === 0 ? markup`<p>No build of it is known here.</p>` : nothing,
      markup`${whole.map((build, index) => renderBuild(build, index === 0))}`,
      rest.length === 0 ? nothing : olderBuilds(rest),
    ])}
  </main>`;
  const title = `${leg}: ${state} · ${catalogueTitle(facts)}`;
  return renderFrame({ title, colour: colourOf(image), style: CATALOGUE_STYLE, script: SHARED_SCRIPT, body });
}

function colourOf({ state }: CatalogueImage): string {
  if (state === 'ready') return '#3f8f58';
  return state === 'empty' ? '#857d70' : state === 'stale' ? '#c77f33' : '#c23b32';
}

/** What nobody may overlook: that the newest build, or one in a channel, is revoked or gone. */
function banners({ builds }: CatalogueImage): Markup {
  const told = builds.filter(({ channels }, index) => index === 0 || channels.length > 0);
  return markup`${told.flatMap((build, index) => {
    const { state, why } = stateOfBuild(build);
    if (state !== 'revoked' && state !== 'gone') return [];
    const names = build.channels.map(({ name }) => name).join(', ');
    const where = [
      index === 0 && build === builds[0] ? 'The newest build' : 'The build',
      names === '' ? '' : ` in ${names}`,
    ];
    return [
      markup`<div class="card alert"><h2>${where.join('')} ${state === 'revoked' ? 'may not be used' : 'is gone'}</h2>
        <p>${toBuild(build.name)}: ${why}</p></div>`,
    ];
  })}`;
}

function aboutImage(image: CatalogueImage): readonly Row[] {
  const [newest] = image.builds;
  return filled([
    ['Newest build', newest === undefined ? [] : [copied(newest.name, shortName(newest.name))]],
    ['Age', newest === undefined ? [] : [ageLine(newest)]],
    ['Baked anew', image.refresh === null ? [] : [image.refresh]],
    ['Old builds', image.retention === null ? [] : [image.retention]],
    [
      'Channels',
      joined(
        image.builds.flatMap(({ channels, name }) =>
          channels.map(
            (channel) =>
              markup`${chips([channel.name])} ${toBuild(name)} <span class="dim">${sinceWords(channel.since)}</span>`,
          ),
        ),
        markup`<br />`,
      ),
    ],
    ['Manifest', image.isDefined ? [] : ['The manifest has it no more.']],
  ]);
}

function sinceWords(since: string | null): string {
  return since === null ? 'on its way there' : `since ${since.slice(0, 10)}`;
}

function ageLine({ age, stale, created }: CatalogueBuild): HtmlValue {
  const words = [age === null ? 'not known' : ageWords(age), created === null ? '' : `baked ${minute(created)}`];
  return [
    words.filter((part) => part !== '').join(', '),
    stale === null ? nothing : markup` <span class="stale">${stale}</span>`,
  ];
}

function minute(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}

/** The newest build that is fit for use. */
function renderUse({ builds }: CatalogueImage): HtmlValue {
  const fit = builds.find((build) => ['ready', 'stale'].includes(stateOfBuild(build).state));
  if (fit === undefined) return nothing;
  const { commands, terraform, verify } = fit;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Fetch or show', commands],
    ['Terraform', terraform],
    ['Check where it comes from', verify],
  ];
  const shown = parts.filter(([, texts]) => texts.length > 0);
  if (shown.length === 0) return nothing;
  const note = fit === builds[0] ? nothing : markup`<p>Of ${toBuild(fit.name)}, the newest build that may be used.</p>`;
  return markup`<div class="card">
    ${note}${shown.map(
      ([title, texts]) => markup`<h3>${title}</h3>${texts.map((text) => markup`<pre data-copy="">${text}</pre>`)} `,
    )}
  </div>`;
}

function renderBuild(build: CatalogueBuild, isOpen: boolean): Markup {
  const { state } = stateOfBuild(build);
  // `open` may stand there or not at all.
  const open = isOpen || state === 'revoked' ? markup` open=""` : nothing;
  const about = [ageWords(build.age), build.created?.slice(0, 10) ?? '', build.tests, build.scan ?? ''];
  return markup`<details class="card is-${state}" id="${anchorOf(build.name)}" ${open}>
    <summary>
      <b>${shortName(build.name)}</b> <span class="status">${STATE_WORDS[state]}</span>${chips(build.channels.map(({ name }) => name))}
      <span class="sub">${about.filter((part) => part !== '').join(' · ')}</span>
    </summary>
    ${list(aboutBuild(build))}
  </details> `;
}

function aboutBuild(build: CatalogueBuild): readonly Row[] {
  const { places, publications, above, below, belowCount, tools } = build;
  const more = (count: number, most: number): readonly HtmlValue[] =>
    count > most ? [`and ${(count - most).toLocaleString('en-US')} more`] : [];
  return filled([
    ['Revoked', build.revoked === null ? [] : [markup`<span class="revoked">${build.revoked}</span>`]],
    ['Key', build.key === null ? [] : [copied(build.key)]],
    ['Age', [ageLine(build)]],
    [
      'Channels',
      joined(
        build.channels.map(({ name, since }) => markup`${chips([name])} <span class="dim">${sinceWords(since)}</span>`),
        markup`<br />`,
      ),
    ],
    [
      'Where it is',
      lines([
        ...places.slice(0, MOST_PLACES).map(
          ({ title, region, id, copyOf, standing, revoked }) =>
            markup`${copied(id)} <span class="dim">${title}${region === 'local' ? '' : `, ${region}`}${copyOf === null ? '' : `, a copy of ${copyOf}`}</span>
              <span class="${standing.kind === 'there' ? 'good' : standing.kind === 'unasked' ? 'dim' : 'gone'}">${standingWords(standing)}</span>${revoked === null ? nothing : markup` <span class="revoked">${revoked}</span>`}`,
        ),
        ...more(places.length, MOST_PLACES),
      ]),
    ],
    [
      'Published',
      lines([...publications.slice(0, MOST_PLACES).map(renderPublication), ...more(publications.length, MOST_PLACES)]),
    ],
    ['Tests', [markup`<span class="${testsClass(build)}">${build.tests}</span>`]],
    ['Scan', [markup`<span class="${scanClass(build)}">${build.scan ?? 'nobody has scanned it'}</span>`]],
    ['Findings', lines(build.findings)],
    ['Stands on', lines(above.map(toKin))],
    ['On it stand', lines([...below.map(toKin), ...more(belowCount, below.length)])],
    ['Baked of', build.from === '' ? [] : [build.from]],
    ['Run', build.run === '' ? [] : [link(build.run, build.run)]],
    ['Made with', tools.length === 0 ? [] : [tools.map(([name, version]) => `${name} ${version}`).join(', ')]],
    ['Recipe', build.recipe === null ? [] : [copied(build.recipe)]],
  ]);
}

function renderPublication({ target, kind, region, ref, id, digest, at, standing, movedTo }: BuildPublication): Markup {
  const name = ref ?? id ?? digest ?? '';
  const more = [id, digest].filter((part) => part !== null && part !== name);
  const where = `${target} (${kind}${region === null || region === 'local' ? '' : `, ${region}`})`;
  const now =
    movedTo !== null
      ? markup` <span class="stale">moved on to ${shortName(movedTo)}</span>`
      : standing.kind === 'gone' || standing.kind === 'unlike'
        ? markup` <span class="gone">${standingWords(standing)}</span>`
        : nothing;
  return markup`${where}: ${name === '' ? '' : copied(name)}${more.map((part) => markup` ${copied(part ?? '')}`)} <span class="dim">${at === null ? '' : minute(at)}</span>${now}`;
}

/** Another build, by its page where it has one. */
function toKin({ name, leg, slug, depth, isRevoked, isNewest }: BuildLink): Markup {
  const words = leg === null ? name : `${leg} ${shortName(name)}`;
  const shown =
    slug === null
      ? markup`<code>${words}</code>`
      : markup`<a href="${encoded(slug)}.html#${encoded(anchorOf(name))}">${words}</a>`;
  const notes = [depth === 1 ? '' : `${depth} steps off`, leg === null || isNewest ? '' : 'not the newest'];
  const told = notes.filter((part) => part !== '').join(', ');
  return markup`${shown}${told === '' ? nothing : markup` <span class="dim">${told}</span>`}${isRevoked ? markup` <span class="revoked">revoked</span>` : nothing}`;
}

function toBuild(name: string): Markup {
  return markup`<a href="#${encoded(anchorOf(name))}">${shortName(name)}</a>`;
}

/** Where a build is told of on the page of its image. */
function anchorOf(name: string): string {
  return `build-${name.replace(/[^\w.-]+/g, '-')}`;
}

function olderBuilds(builds: readonly CatalogueBuild[]): Markup {
  const more = builds.length - MOST_ROWS;
  return markup`<details class="card">
    <summary>${counted(builds.length, 'older build')}</summary>
    <table class="cards">
      <caption>
        The newest first${more > 0 ? `, without ${counted(more, 'older one')}` : ''}
      </caption>
      <thead>
        <tr>
          <th scope="col">Build</th>
          <th scope="col">State</th>
          <th scope="col">Baked</th>
          <th scope="col">Tests</th>
          <th scope="col">Images</th>
        </tr>
      </thead>
      <tbody>
        ${builds.slice(0, MOST_ROWS).map((build) => {
          const { state } = stateOfBuild(build);
          return markup`<tr class="is-${state}" id="${anchorOf(build.name)}">
            <th scope="row"><code title="${build.name}">${shortName(build.name)}</code></th>
            <td data-label="State"><span class="status">${STATE_WORDS[state]}</span></td>
            <td data-label="Baked">${build.created === null ? '' : minute(build.created)}</td>
            <td data-label="Tests">${build.tests}</td>
            <td data-label="Images">${build.places
              .slice(0, 3)
              .map(({ id }) => id)
              .join(', ')}</td>
          </tr> `;
        })}
      </tbody>
    </table>
  </details>`;
}

function filled(rows: readonly (readonly [string, readonly HtmlValue[] | HtmlValue])[]): readonly Row[] {
  return rows.filter(([, value]) => !Array.isArray(value) || value.length > 0);
}

function lines(some: readonly HtmlValue[]): readonly HtmlValue[] {
  return joined(some, markup`<br />`);
}

function list(rows: readonly Row[]): Markup {
  return markup`<dl>
    ${rows.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}
  </dl>`;
}
