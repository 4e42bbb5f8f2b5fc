export const id = 5577;
export const ids = [5577];
export const modules = {

/***/ 90154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  catalogue: () => (  catalogue)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var paths = __webpack_require__(56408);
var runner_inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
var record_chain = __webpack_require__(29131);
var record_file = __webpack_require__(33554);
var image_refresh = __webpack_require__(46895);
var default_manifests = __webpack_require__(76474);
var read = __webpack_require__(7144);
var open_plan = __webpack_require__(52324);
var current_list = __webpack_require__(17561);
var providers = __webpack_require__(96334);
var values = __webpack_require__(1252);
var channel_history = __webpack_require__(49354);
var image_leg = __webpack_require__(44296);
var image_lineage = __webpack_require__(18269);
var revocation = __webpack_require__(37446);
var image_provider = __webpack_require__(33623);
var words = __webpack_require__(27484);
var commands = __webpack_require__(46743);
;// CONCATENATED MODULE: ./.build/report/catalogue/builds.js






const RUNS = '/actions/runs/';
const MOST_SNIPPETS = 12;
function ownBuild(kin, records, refresh, revoked, slug, context) {
    const { name, key, recipe, created } = kin;
    const since = records.find(({ epoch }) => epoch !== undefined)?.epoch ?? (created === null ? null : dayOf(created));
    const places = kin.images.map((image) => placeOf(image, revoked, context));
    const publications = publicationsOf(records, context);
    const scan = newest(records.flatMap(({ scan: one }) => one ?? []));
    const barred = places.length > 0 && places.every((place) => place.revoked !== null) ? places[0]?.revoked : null;
    return {
        name,
        key,
        recipe,
        created,
        age: since === null ? null : (0,image_refresh .v3)(context.day, since),
        stale: since === null || refresh === null ? null : (0,image_refresh .TZ)(refresh, since, context.day),
        revoked: revoked ?? barred ?? null,
        ...testsOf(kin, records),
        scan: scan === undefined ? null : (0,words.scanWords)(scan),
        scanState: scan === undefined || scan['report-only'] === true ? null : scan.gate,
        findings: scan === undefined ? [] : (0,words.scanFindings)(scan),
        places,
        publications,
        ...madeOf(records),
        ...usesOf(records, places, publications, slug, context.providers),
    };
}
function dayOf(time) {
    const at = Date.parse(time);
    return Number.isFinite(at) ? (0,image_refresh .OC)(at) : null;
}
function newest(some) {
    return some.reduce((best, one) => (best === undefined || one.at > best.at ? one : best), undefined);
}
function placeOf(image, revoked, context) {
    const { provider, region, id, copyOf } = image;
    const named = copyOf === null ? [image] : [image, { id: copyOf }];
    const entry = revoked === null
        ? named.map((one) => (0,revocation .d0)(context.revocations, one)).find((one) => one !== undefined)
        : undefined;
    return {
        provider,
        title: (0,image_provider .li)(provider, context.providers)?.title ?? provider,
        region,
        id,
        copyOf,
        standing: context.standingOf(image),
        revoked: entry === undefined ? null : (0,revocation .Gn)(entry),
    };
}
function testsOf({ verified }, records) {
    const last = newest(records.flatMap(({ verification }) => verification ?? []));
    if (last === undefined) {
        return verified ? { tests: 'passed earlier', testsState: 'passed' } : { tests: 'not tested', testsState: 'none' };
    }
    const { gate, instances } = last;
    const sum = (count) => instances.reduce((all, one) => all + count(one), 0);
    const [total, passed] = [sum((one) => one.total), sum((one) => one.passed)];
    const failed = sum((one) => one.failed + one.errored);
    if (gate === 'pass') {
        const words = passed === total ? `${total} passed` : `${passed} of ${total} passed`;
        return total === 0 ? { tests: 'no tests', testsState: 'none' } : { tests: words, testsState: 'passed' };
    }
    return { tests: failed === 0 ? 'not accepted' : `${failed} of ${total} failed`, testsState: 'failed' };
}
function publicationsOf(records, context) {
    const all = records.flatMap((record) => record.publications
        .filter(({ status }) => status !== 'failed' && status !== 'skipped')
        .map((one) => ({ one, at: publishedAt(record) })));
    const nameOf = ({ one }) => JSON.stringify([one.target, one.kind, one.region, one.ref, one.id, one.digest]);
    return [...(0,values .me)(all, nameOf).values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const at = group.reduce((last, one) => ((one.at ?? '') > (last ?? '') ? one.at : last), null);
        const { target, kind, region, ref, id, digest } = first.one;
        const standing = id === null
            ? { kind: 'unasked', reason: 'only images of a provider are asked for' }
            : context.standingOf({ provider: kind, region: region ?? 'local', id });
        return [{ target, kind, region, ref: ref === '' ? null : ref, id, digest, at, standing, movedTo: null }];
    });
}
function publishedAt({ stage, stages }) {
    const done = stages.findLast(({ name }) => name === 'Publish')?.end ?? null;
    return done ?? (stage === 'publish' ? (stages.findLast(({ end }) => end !== null)?.end ?? null) : null);
}
function runAddress(address, run) {
    const [before, ...rest] = address.split(RUNS);
    return before === undefined || rest.length === 0 ? address : `${before}${RUNS}${run}`;
}
function madeOf(records) {
    const [record] = records.toSorted((a, b) => Number(b.status === 'baked') - Number(a.status === 'baked'));
    if (record === undefined)
        return { from: '', run: '', tools: [] };
    const { git, run, tools } = record;
    const ref = git.ref.replace(/^refs\/(?:heads|tags)\//, '');
    const from = [git.template, git.repository, git.commit.slice(0, 7), ref === '' ? '' : `on ${ref}`];
    return {
        from: from.filter((part) => part !== '').join(' '),
        run: run.id === record['baked-in'] ? run.url : runAddress(run.url, bakedIn(record)),
        tools: [
            ...(tools.packer === null ? [] : [['Packer', tools.packer]]),
            ...Object.entries(tools.plugins),
            ...(tools.docker === undefined ? [] : [['docker', tools.docker.server]]),
        ],
    };
}
function bakedIn(record) {
    return /^\d+$/.test(record['baked-in']) ? record['baked-in'] : record.run.id;
}
function usesOf(records, places, publications, slug, providers) {
    const images = records.find((record) => record.images.length > 0)?.images ?? [];
    const accountOf = (provider) => images.find((image) => image.provider === provider)?.account ?? null;
    const label = slug.replace(/[^a-z0-9]+/g, '_').replace(/^(?=\d)/, '_');
    const consumed = (provider, one) => {
        const own = (0,image_provider .li)(provider, providers);
        const text = own?.terraform?.({ ...one, label, account: accountOf(provider) });
        return text === undefined ? [] : [text];
    };
    const published = publications
        .filter(({ standing }) => standing.kind !== 'gone')
        .flatMap(({ kind, region, id, ref, digest }) => consumed(kind, { region: region ?? 'local', id: id ?? '', ref, digest }));
    const own = places
        .filter(({ standing }) => standing.kind !== 'gone')
        .flatMap(({ provider, region, id }) => consumed(provider, { region, id, ref: null, digest: null }));
    const told = publications.map((one) => ({ ...one, status: 'created' }));
    return {
        commands: (0,commands .oG)({ images, publications: told }, true).slice(0, MOST_SNIPPETS),
        terraform: [...new Set(published.length > 0 ? published : own)].slice(0, MOST_SNIPPETS),
        verify: [],
    };
}

var external_node_crypto_ = __webpack_require__(77598);
var image_retention = __webpack_require__(23054);
;// CONCATENATED MODULE: ./.build/report/catalogue/facts.js
const catalogueStates = ['revoked', 'gone', 'failed', 'stale', 'ready', 'empty'];

;// CONCATENATED MODULE: ./.build/report/catalogue/words.js




const STATE_WORDS = {
    revoked: 'revoked',
    gone: 'gone',
    failed: 'failed',
    stale: 'stale',
    ready: 'ready',
    empty: 'no build',
};
function refreshWords(refresh) {
    if (refresh === null || typeof refresh === 'string')
        return refresh;
    return `every ${daysWords(refresh['max-age'])}`;
}
function retentionWords(retention) {
    if (retention === null)
        return null;
    const DONE = { deprecate: 'deprecated', disable: 'disabled', delete: 'deleted' };
    const due = image_retention ._$.flatMap((stage) => {
        const days = retention[stage];
        return days === undefined ? [] : [`${DONE[stage]} after ${daysWords(days)}`];
    });
    return `the newest ${retention.keep} stay; ${due.join(', ')}`;
}
function daysWords(days) {
    return (0,wording .hS)(Number.parseInt(days, 10), 'day');
}
function ageWords(age) {
    if (age === null)
        return '';
    return age === 0 ? 'today' : (0,wording .hS)(age, 'day');
}
function standingWords(standing) {
    const WORDS = { gone: 'gone', unlike: 'not what was baked', unasked: 'not asked' };
    return standing.kind === 'there' ? 'there' : `${WORDS[standing.kind]}: ${standing.reason}`;
}
function stateOf(builds) {
    const [newest, ...older] = builds;
    if (newest === undefined)
        return { state: 'empty', why: '' };
    const told = [newest, ...older.filter(({ channels }) => channels.length > 0)].map((build) => {
        const { state, why } = stateOfBuild(build);
        const names = build.channels.map(({ name }) => name).join(', ');
        const of = build === newest ? '' : `${names}: `;
        return { state, why: why === '' ? '' : `${of}${why}` };
    });
    for (const state of catalogueStates) {
        const found = told.find((one) => one.state === state);
        if (found !== undefined)
            return found;
    }
    return { state: 'ready', why: '' };
}
function stateOfBuild(build) {
    if (build.revoked !== null)
        return { state: 'revoked', why: build.revoked };
    if (isGone(build))
        return { state: 'gone', why: 'nothing of it is left where its records say' };
    if (build.testsState === 'failed')
        return { state: 'failed', why: `tests: ${build.tests}` };
    if (build.scanState === 'block')
        return { state: 'failed', why: `scan: ${build.scan ?? ''}` };
    if (build.stale !== null)
        return { state: 'stale', why: build.stale };
    return { state: 'ready', why: '' };
}
function isGone({ places, publications }) {
    const gone = ({ standing }) => standing.kind === 'gone';
    const isLeft = (one) => one.kind !== 'files' && one.movedTo === null && !gone(one);
    return places.length > 0 && places.every(gone) && !publications.some(isLeft);
}
const LONGEST_NAME = 80;
function pageNames(legs, slugOf) {
    const taken = new Set();
    const names = new Map();
    for (const leg of legs) {
        const slug = slugOf(leg).toLowerCase();
        const isFit = /^[a-z0-9][a-z0-9._-]*$/.test(slug) && slug.length <= LONGEST_NAME && !taken.has(slug);
        let name = isFit ? slug : `${slug.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_NAME)}-${hashOf(leg)}`;
        while (taken.has(name))
            name += '-2';
        taken.add(name);
        names.set(leg, name);
    }
    return names;
}
function hashOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
}

;// CONCATENATED MODULE: ./.build/report/catalogue/catalogue-facts.js








const MOST_LINKS = 100;
function catalogueFacts(sources) {
    const { defined, histories, known, repository, unknown, now } = sources;
    const records = sources.records.filter(({ status }) => status === 'baked' || status === 'reused');
    const promoted = histories.flatMap(({ entries }) => entries);
    const lineage = (0,image_lineage .bQ)([...records, ...promoted], known);
    const legOf = legNames(records, defined ?? [], promoted.map(({ leg }) => leg));
    const kinByLeg = (0,values .me)([...lineage.kin.values()].filter(({ leg }) => leg !== null), ({ leg }) => legOf(leg ?? ''));
    const definedByLeg = new Map((defined ?? []).map((one) => [one.leg, one]));
    const legs = [...new Set([...definedByLeg.keys(), ...kinByLeg.keys()])].toSorted(values .Nx);
    const slugs = pageNames(legs, (leg) => definedByLeg.get(leg)?.slug ?? (0,image_leg .tF)(leg));
    const recordsOf = (0,values .me)(records, ({ key, images }) => key ?? images[0]?.id ?? '');
    const revoked = revokedKin(lineage, sources.revocations);
    const sorted = new Map(legs.map((leg) => [leg, (kinByLeg.get(leg) ?? []).toSorted(newestFirst)]));
    const newest = new Set([...sorted.values()].flatMap(([first]) => first?.name ?? []));
    const linkTo = (name, depth) => {
        const kin = lineage.kin.get(name);
        const leg = kin?.leg === null || kin === undefined ? null : legOf(kin.leg);
        const slug = leg === null ? null : (slugs.get(leg) ?? null);
        return { name, leg, slug, depth, isRevoked: revoked.has(name), isNewest: newest.has(name) };
    };
    const context = { ...sources, day: (0,image_refresh .OC)(now) };
    const images = legs.map((leg) => {
        const own = definedByLeg.get(leg);
        const slug = slugs.get(leg) ?? (0,image_leg .tF)(leg);
        const builds = (sorted.get(leg) ?? []).map((kin) => {
            const below = (0,image_lineage .GG)([kin.name], lineage.below);
            return {
                ...ownBuild(kin, recordsOf.get(kin.name) ?? [], own?.refresh ?? null, revoked.get(kin.name) ?? null, slug, context),
                channels: channelsOf(kin, leg, histories),
                above: (0,image_lineage .GG)([kin.name], lineage.above)
                    .slice(0, MOST_LINKS)
                    .map(({ name, depth }) => linkTo(name, depth)),
                below: below.slice(0, MOST_LINKS).map(({ name, depth }) => linkTo(name, depth)),
                belowCount: below.length,
            };
        });
        const moved = withMoves(builds);
        const [record] = recordsOf.get(moved[0]?.name ?? '') ?? [];
        return {
            leg,
            slug,
            image: own?.image ?? record?.image ?? leg.split('/')[0] ?? leg,
            tier: own?.tier ?? record?.tier ?? null,
            ...stateOf(moved),
            refresh: refreshWords(own?.refresh ?? null),
            retention: retentionWords(own?.retention ?? null),
            isDefined: defined === null || own !== undefined,
            builds: moved,
        };
    });
    return { repository, day: context.day, images, unknown, isDefined: defined !== null };
}
function legNames(records, defined, promoted) {
    const all = [...records.map(({ leg }) => leg), ...promoted];
    const known = new Set([...all, ...defined.map(({ leg }) => leg)]);
    const bySlug = new Map([
        ...[...known].map((leg) => [(0,image_leg .tF)(leg), leg]),
        ...defined.map(({ slug, leg }) => [slug, leg]),
    ]);
    return (told) => (known.has(told) ? told : (bySlug.get(told) ?? told));
}
function newestFirst(a, b) {
    return (0,values .Nx)(b.created ?? '', a.created ?? '') || (0,values .Nx)(a.name, b.name);
}
function revokedKin({ kin, below }, list) {
    const reasons = new Map();
    if (list.named.size === 0)
        return reasons;
    const open = [];
    for (const one of kin.values()) {
        const made = (0,revocation .bh)(list, one);
        if (made !== undefined)
            reasons.set(one.name, (0,revocation .Gn)(made));
        const entry = made ?? (0,revocation .EY)(list, one);
        if (entry?.inherit === true)
            open.push({ name: one.name, entry, from: one });
    }
    const seen = new Set(open.map(({ name }) => name));
    for (const { name: above, entry, from } of open) {
        for (const name of below.get(above) ?? []) {
            if (!reasons.has(name))
                reasons.set(name, `${from.leg ?? from.name}, which it stands on, is ${(0,revocation .Gn)(entry)}`);
            if (seen.has(name))
                continue;
            seen.add(name);
            open.push({ name, entry, from });
        }
    }
    return reasons;
}
function channelsOf({ key, images }, leg, histories) {
    const ids = new Set(images.map(({ id }) => id.toLowerCase()));
    return histories.flatMap((history) => {
        const own = (0,channel_history .pZ)(history, leg).filter((entry) => key === null || entry.key === null
            ? [...entry.images, ...entry.places].some(({ id }) => ids.has(id.toLowerCase()))
            : entry.key === key);
        if (own.length === 0)
            return [];
        return [{ name: history.channel, since: own.find(({ since }) => since !== null)?.since ?? null }];
    });
}
function withMoves(builds) {
    const nameOf = ({ target, kind, region, ref }) => JSON.stringify([target, kind, region, ref]);
    const last = new Map();
    for (const { name, created, publications } of builds) {
        for (const one of publications) {
            const at = one.at ?? created ?? '';
            if (one.ref !== null && at > (last.get(nameOf(one))?.at ?? ''))
                last.set(nameOf(one), { at, build: name });
        }
    }
    return builds.map((build) => ({
        ...build,
        publications: build.publications.map((one) => {
            const holder = one.ref === null ? build.name : (last.get(nameOf(one))?.build ?? build.name);
            return holder === build.name ? one : { ...one, movedTo: holder };
        }),
    }));
}

var markup = __webpack_require__(92121);
var page_frame = __webpack_require__(71976);
var page_parts = __webpack_require__(975);
var script = __webpack_require__(71306);
var style = __webpack_require__(57732);
;// CONCATENATED MODULE: ./.build/report/catalogue/rows.js






function stateTally(images) {
    return catalogueStates.flatMap((state) => {
        const count = images.filter((one) => one.state === state).length;
        return count === 0 ? [] : [[state, count]];
    });
}
function toImage({ slug, leg }, up) {
    return (0,markup .PT) `<a href="${up}images/${(0,page_parts .dS)(slug)}.html">${leg}</a>`;
}
function shortName(name) {
    return /^bk\d+-[a-z2-7]{40}$/.test(name) ? name.slice(0, 12) : (0,words.shortId)(name);
}
function chips(names) {
    return (0,markup .PT) `${names.map((name) => (0,markup .PT) `<span class="chip">${name}</span>`)}`;
}
function rows_channelsOf({ builds }) {
    return [...new Set(builds.flatMap(({ channels }) => channels.map(({ name }) => name)))];
}
function imageTable(images, caption, up) {
    return (0,markup .PT) `<table class="cards">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Image</th>
        <th scope="col">State</th>
        <th scope="col">Newest build</th>
        <th scope="col">Age</th>
        <th scope="col">Channels</th>
        <th scope="col">Tests</th>
        <th scope="col">Scan</th>
      </tr>
    </thead>
    <tbody>
      ${images.map((image) => row(image, up))}
    </tbody>
  </table>`;
}
function row(image, up) {
    const [newest] = image.builds;
    const why = image.why.replace(/^stale: /, '');
    return (0,markup .PT) `<tr class="row is-${image.state}">
    <th scope="row">${toImage(image, up)}${image.isDefined ? markup .s6 : (0,markup .PT) ` <span class="dim">not in the manifest any more</span>`}</th>
    <td data-label="State"><span class="status">${STATE_WORDS[image.state]}</span>${why === '' ? markup .s6 : (0,markup .PT) ` <span class="why">${(0,wording .IN)(why, LONGEST_STATE)}</span>`}</td>
    <td class="s" data-label="Newest build">${newest === undefined ? '' : (0,markup .PT) `<code title="${newest.name}">${shortName(newest.name)}</code>`}</td>
    <td class="s" data-label="Age">${newest === undefined ? '' : ageWords(newest.age)}</td>
    <td data-label="Channels">${chips(rows_channelsOf(image))}</td>
    <td data-label="Tests" class="${testsClass(newest)}">${newest?.tests ?? ''}</td>
    <td data-label="Scan" class="${scanClass(newest)}">${newest?.scan ?? ''}</td>
  </tr> `;
}
const LONGEST_STATE = 140;
function testsClass(build) {
    return build?.testsState === 'failed' ? 'failed' : build?.testsState === 'passed' ? 'good' : 'dim';
}
function scanClass(build) {
    return build?.scanState === 'block' ? 'failed' : build?.scanState === 'pass' ? 'good' : 'dim';
}
function stateFilter(images) {
    const counts = stateTally(images);
    if (counts.length < 2)
        return (0,markup .PT) `<p class="search" hidden=""></p>`;
    return (0,markup .PT) `<fieldset class="filter">
    <legend>Show</legend>
    <label><input type="radio" name="show" id="show-all" checked="" /> all ${images.length}</label>
    ${counts.map(([state, count]) => (0,markup .PT) `<label
          ><input type="radio" name="show" id="show-${state}" />
          <span class="${state}">${STATE_WORDS[state]} ${count}</span></label
        >`)}<span class="search" hidden=""></span>
  </fieldset>`;
}

;// CONCATENATED MODULE: ./.build/report/catalogue/index-pages.js










const MOST_WHOLE = 250;
const MOST_ROWS = 250;
const MOST_OPEN = 20;
const MOST_UNKNOWN = 50;
function indexPages(facts) {
    const rooms = facts.images.length > MOST_WHOLE ? roomsOf(facts.images) : [];
    return [{ path: 'index.html', text: firstPage(facts, rooms) }, ...rooms.flatMap((room) => listPages(facts, room))];
}
function catalogueTitle({ repository }) {
    return repository === '' ? 'Images' : `Images of ${repository}`;
}
function firstPage(facts, rooms) {
    const { images, unknown, day } = facts;
    const builds = images.reduce((sum, one) => sum + one.builds.length, 0);
    const bad = images.filter(isBad);
    const counts = stateTally(images);
    const body = (0,markup .PT) `<main>
    <header>
      <h1>${catalogueTitle(facts)}</h1>
      <p class="sub">
        ${(0,page_parts .oR)([(0,wording .hS)(images.length, 'image'), (0,wording .hS)(builds, 'build'), (0,markup .PT) `as of <time datetime="${day}">${day}</time>`], ' · ')}
      </p>
    </header>
    <ul class="tiles">
      ${counts.map(([state, count]) => {
        const words = (0,markup .PT) `<b class="${state}">${count.toLocaleString('en-US')}</b>${STATE_WORDS[state]}`;
        const room = rooms.find(({ path }) => path === `states/${state}`);
        return (0,markup .PT) `<li class="card">${room === undefined ? words : (0,markup .PT) `<a href="${room.path}.html">${words}</a>`}</li>`;
    })}
    </ul>
    ${renderUnknown(unknown)}
    ${rooms.length === 0 ? markup .s6 : renderBad(bad, rooms)}
    ${(0,page_parts .uW)('letters', 'By name', roomLinks(rooms, 'letter'))}
    ${(0,page_parts .uW)('tiers', 'By tier', roomLinks(rooms, 'tier'))}
    ${rooms.length === 0
        ? (0,page_parts .uW)('images', 'Images', [
            stateFilter(images),
            (0,markup .PT) `<div class="card">${imageTable(images, 'Every image, with its newest build', '')}</div>`,
        ])
        : markup .s6}
  </main>`;
    return page(catalogueTitle(facts), facts, body);
}
function isBad({ state }) {
    return state !== 'ready' && state !== 'empty';
}
function page(title, { images }, body) {
    const [[worst] = ['empty']] = stateTally(images);
    const colour = worst === 'ready' ? '#3f8f58' : worst === 'empty' ? '#857d70' : worst === 'stale' ? '#c77f33' : '#c23b32';
    return (0,page_frame .i)({ title, colour, style: style .e, script: script .M, body });
}
function renderUnknown(unknown) {
    if (unknown.length === 0)
        return markup .s6;
    const more = unknown.length - MOST_UNKNOWN;
    return (0,markup .PT) `<details class="card" open="">
    <summary>Not known: ${(0,wording .hS)(unknown.length, 'thing')}</summary>
    <ul>
      ${unknown.slice(0, MOST_UNKNOWN).map((one) => (0,markup .PT) `<li>${one}</li>`)}${more > 0 ? (0,markup .PT) `<li>and ${(0,wording .hS)(more, 'more thing')}</li>` : markup .s6}
    </ul>
  </details>`;
}
function renderBad(bad, rooms) {
    if (bad.length === 0)
        return markup .s6;
    const worst = stateTally(bad).flatMap(([state]) => bad.filter((one) => one.state === state));
    const links = rooms.filter(({ kind, images }) => kind === 'state' && images.some(isBad));
    return (0,page_parts .uW)('attention', 'To look at', [
        (0,markup .PT) `<div class="card">${imageTable(worst.slice(0, MOST_OPEN), `The worst first, ${Math.min(MOST_OPEN, bad.length)} of ${bad.length.toLocaleString('en-US')}`, '')}</div>`,
        (0,markup .PT) `<ul class="rooms">${links.map((room) => roomLink(room, ''))}</ul>`,
    ]);
}
function roomsOf(images) {
    const letterOf = ({ leg }) => /^[a-z0-9]/i.exec(leg)?.[0].toLowerCase() ?? 'other';
    const letters = [...(0,values .me)(images, letterOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return [
        ...letters.map(([letter, own]) => ({
            path: `letters/${letter}`,
            title: letter === 'other' ? 'Other names' : `Names with ${letter}`,
            kind: 'letter',
            images: own,
        })),
        ...image_leg .cK.flatMap((tier) => {
            const own = images.filter((one) => one.tier === tier);
            return own.length === 0 ? [] : [{ path: `tiers/${tier}`, title: `Tier ${tier}`, kind: 'tier', images: own }];
        }),
        ...stateTally(images).map(([state]) => ({
            path: `states/${state}`,
            title: `Images that are ${STATE_WORDS[state]}`,
            kind: 'state',
            images: images.filter((one) => one.state === state),
        })),
    ];
}
function roomLinks(rooms, kind) {
    const own = rooms.filter((room) => room.kind === kind);
    if (own.length === 0)
        return markup .s6;
    return (0,markup .PT) `<nav aria-label="${kind === 'letter' ? 'By name' : 'By tier'}"><ul class="rooms">${own.map((room) => roomLink(room, ''))}</ul></nav>`;
}
function roomLink({ path, title, images }, up) {
    return (0,markup .PT) `<li><a href="${up}${path}.html">${title} <span class="dim">${images.length.toLocaleString('en-US')}</span></a></li>`;
}
function listPages(facts, room) {
    const count = Math.ceil(room.images.length / MOST_ROWS);
    const parts = Array.from({ length: count }, (_, index) => room.images.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS));
    const pathOf = (index) => (index === 0 ? `${room.path}.html` : `${room.path}-${index + 1}.html`);
    return parts.map((own, index) => {
        const body = (0,markup .PT) `<main>
      <p class="path"><a href="../index.html">${catalogueTitle(facts)}</a></p>
      <h1>${room.title}</h1>
      <p class="sub">${(0,wording .hS)(room.images.length, 'image')}${count === 1 ? '' : `, page ${index + 1} of ${count}`}</p>
      ${count === 1 ? markup .s6 : pager(parts, index, pathOf)}
      ${(0,page_parts .uW)('images', 'Images', [
            stateFilter(own),
            (0,markup .PT) `<div class="card">${imageTable(own, `${room.title}, by their names`, '../')}</div>`,
        ])}
    </main>`;
        return { path: pathOf(index), text: page(`${room.title} · ${catalogueTitle(facts)}`, { images: own }, body) };
    });
}
function pager(parts, at, pathOf) {
    return (0,markup .PT) `<nav aria-label="Pages">
    <ul class="rooms">
      ${parts.map((own, index) => {
        const words = `${own[0]?.leg ?? ''} – ${own.at(-1)?.leg ?? ''}`;
        const address = (0,page_parts .dS)(pathOf(index).split('/').at(-1) ?? '');
        return index === at
            ? (0,markup .PT) `<li><a href="${address}" aria-current="page">${words}</a></li>`
            : (0,markup .PT) `<li><a href="${address}">${words}</a></li>`;
    })}
    </ul>
  </nav>`;
}

;// CONCATENATED MODULE: ./.build/report/catalogue/image-page.js









const image_page_MOST_WHOLE = 30;
const image_page_MOST_ROWS = 1000;
const MOST_PLACES = 40;
function cataloguePages(facts) {
    return [
        ...indexPages(facts),
        ...facts.images.map((image) => ({ path: `images/${image.slug}.html`, text: imagePage(facts, image) })),
    ];
}
function imagePage(facts, image) {
    const { leg, builds } = image;
    const whole = builds.filter(({ channels }, index) => index < image_page_MOST_WHOLE || channels.length > 0);
    const rest = builds.filter((one) => !whole.includes(one));
    const state = STATE_WORDS[image.state];
    const body = (0,markup .PT) `<main>
    <p class="path"><a href="../index.html">${catalogueTitle(facts)}</a></p>
    <header class="is-${image.state}">
      <h1>${leg} <span class="status">${state}</span></h1>
      <p class="sub">
        ${(0,page_parts .oR)([
        image.tier === null ? '' : `tier ${image.tier}`,
        (0,wording .hS)(builds.length, 'build'),
        (0,markup .PT) `as of <time datetime="${facts.day}">${facts.day}</time>`,
    ].filter((part) => part !== ''), ' · ')}
      </p>
    </header>
    ${banners(image)}
    <div class="card">${list(aboutImage(image))}</div>
    ${(0,page_parts .uW)('use', 'Use it', renderUse(image))}
    ${(0,page_parts .uW)('builds', 'Builds', [
        builds.length === 0 ? (0,markup .PT) `<p>No build of it is known here.</p>` : markup .s6,
        (0,markup .PT) `${whole.map((build, index) => renderBuild(build, index === 0))}`,
        rest.length === 0 ? markup .s6 : olderBuilds(rest),
    ])}
  </main>`;
    const title = `${leg}: ${state} · ${catalogueTitle(facts)}`;
    return (0,page_frame .i)({ title, colour: colourOf(image), style: style .e, script: script .O, body });
}
function colourOf({ state }) {
    if (state === 'ready')
        return '#3f8f58';
    return state === 'empty' ? '#857d70' : state === 'stale' ? '#c77f33' : '#c23b32';
}
function banners({ builds }) {
    const told = builds.filter(({ channels }, index) => index === 0 || channels.length > 0);
    return (0,markup .PT) `${told.flatMap((build, index) => {
        const { state, why } = stateOfBuild(build);
        if (state !== 'revoked' && state !== 'gone')
            return [];
        const names = build.channels.map(({ name }) => name).join(', ');
        const where = [
            index === 0 && build === builds[0] ? 'The newest build' : 'The build',
            names === '' ? '' : ` in ${names}`,
        ];
        return [
            (0,markup .PT) `<div class="card alert"><h2>${where.join('')} ${state === 'revoked' ? 'may not be used' : 'is gone'}</h2>
        <p>${toBuild(build.name)}: ${why}</p></div>`,
        ];
    })}`;
}
function aboutImage(image) {
    const [newest] = image.builds;
    return filled([
        ['Newest build', newest === undefined ? [] : [(0,page_parts .pG)(newest.name, shortName(newest.name))]],
        ['Age', newest === undefined ? [] : [ageLine(newest)]],
        ['Baked anew', image.refresh === null ? [] : [image.refresh]],
        ['Old builds', image.retention === null ? [] : [image.retention]],
        [
            'Channels',
            (0,page_parts .oR)(image.builds.flatMap(({ channels, name }) => channels.map((channel) => (0,markup .PT) `${chips([channel.name])} ${toBuild(name)} <span class="dim">${sinceWords(channel.since)}</span>`)), (0,markup .PT) `<br />`),
        ],
        ['Manifest', image.isDefined ? [] : ['The manifest has it no more.']],
    ]);
}
function sinceWords(since) {
    return since === null ? 'on its way there' : `since ${since.slice(0, 10)}`;
}
function ageLine({ age, stale, created }) {
    const words = [age === null ? 'not known' : ageWords(age), created === null ? '' : `baked ${minute(created)}`];
    return [
        words.filter((part) => part !== '').join(', '),
        stale === null ? markup .s6 : (0,markup .PT) ` <span class="stale">${stale}</span>`,
    ];
}
function minute(time) {
    return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}
function renderUse({ builds }) {
    const fit = builds.find((build) => ['ready', 'stale'].includes(stateOfBuild(build).state));
    if (fit === undefined)
        return markup .s6;
    const { commands, terraform, verify } = fit;
    const parts = [
        ['Fetch or show', commands],
        ['Terraform', terraform],
        ['Check where it comes from', verify],
    ];
    const shown = parts.filter(([, texts]) => texts.length > 0);
    if (shown.length === 0)
        return markup .s6;
    const note = fit === builds[0] ? markup .s6 : (0,markup .PT) `<p>Of ${toBuild(fit.name)}, the newest build that may be used.</p>`;
    return (0,markup .PT) `<div class="card">
    ${note}${shown.map(([title, texts]) => (0,markup .PT) `<h3>${title}</h3>${texts.map((text) => (0,markup .PT) `<pre data-copy="">${text}</pre>`)} `)}
  </div>`;
}
function renderBuild(build, isOpen) {
    const { state } = stateOfBuild(build);
    const open = isOpen || state === 'revoked' ? (0,markup .PT) ` open=""` : markup .s6;
    const about = [ageWords(build.age), build.created?.slice(0, 10) ?? '', build.tests, build.scan ?? ''];
    return (0,markup .PT) `<details class="card is-${state}" id="${anchorOf(build.name)}" ${open}>
    <summary>
      <b>${shortName(build.name)}</b> <span class="status">${STATE_WORDS[state]}</span>${chips(build.channels.map(({ name }) => name))}
      <span class="sub">${about.filter((part) => part !== '').join(' · ')}</span>
    </summary>
    ${list(aboutBuild(build))}
  </details> `;
}
function aboutBuild(build) {
    const { places, publications, above, below, belowCount, tools } = build;
    const more = (count, most) => count > most ? [`and ${(count - most).toLocaleString('en-US')} more`] : [];
    return filled([
        ['Revoked', build.revoked === null ? [] : [(0,markup .PT) `<span class="revoked">${build.revoked}</span>`]],
        ['Key', build.key === null ? [] : [(0,page_parts .pG)(build.key)]],
        ['Age', [ageLine(build)]],
        [
            'Channels',
            (0,page_parts .oR)(build.channels.map(({ name, since }) => (0,markup .PT) `${chips([name])} <span class="dim">${sinceWords(since)}</span>`), (0,markup .PT) `<br />`),
        ],
        [
            'Where it is',
            lines([
                ...places.slice(0, MOST_PLACES).map(({ title, region, id, copyOf, standing, revoked }) => (0,markup .PT) `${(0,page_parts .pG)(id)} <span class="dim">${title}${region === 'local' ? '' : `, ${region}`}${copyOf === null ? '' : `, a copy of ${copyOf}`}</span>
              <span class="${standing.kind === 'there' ? 'good' : standing.kind === 'unasked' ? 'dim' : 'gone'}">${standingWords(standing)}</span>${revoked === null ? markup .s6 : (0,markup .PT) ` <span class="revoked">${revoked}</span>`}`),
                ...more(places.length, MOST_PLACES),
            ]),
        ],
        [
            'Published',
            lines([...publications.slice(0, MOST_PLACES).map(renderPublication), ...more(publications.length, MOST_PLACES)]),
        ],
        ['Tests', [(0,markup .PT) `<span class="${testsClass(build)}">${build.tests}</span>`]],
        ['Scan', [(0,markup .PT) `<span class="${scanClass(build)}">${build.scan ?? 'nobody has scanned it'}</span>`]],
        ['Findings', lines(build.findings)],
        ['Stands on', lines(above.map(toKin))],
        ['On it stand', lines([...below.map(toKin), ...more(belowCount, below.length)])],
        ['Baked of', build.from === '' ? [] : [build.from]],
        ['Run', build.run === '' ? [] : [(0,page_parts .nf)(build.run, build.run)]],
        ['Made with', tools.length === 0 ? [] : [tools.map(([name, version]) => `${name} ${version}`).join(', ')]],
        ['Recipe', build.recipe === null ? [] : [(0,page_parts .pG)(build.recipe)]],
    ]);
}
function renderPublication({ target, kind, region, ref, id, digest, at, standing, movedTo }) {
    const name = ref ?? id ?? digest ?? '';
    const more = [id, digest].filter((part) => part !== null && part !== name);
    const where = `${target} (${kind}${region === null || region === 'local' ? '' : `, ${region}`})`;
    const now = movedTo !== null
        ? (0,markup .PT) ` <span class="stale">moved on to ${shortName(movedTo)}</span>`
        : standing.kind === 'gone' || standing.kind === 'unlike'
            ? (0,markup .PT) ` <span class="gone">${standingWords(standing)}</span>`
            : markup .s6;
    return (0,markup .PT) `${where}: ${name === '' ? '' : (0,page_parts .pG)(name)}${more.map((part) => (0,markup .PT) ` ${(0,page_parts .pG)(part ?? '')}`)} <span class="dim">${at === null ? '' : minute(at)}</span>${now}`;
}
function toKin({ name, leg, slug, depth, isRevoked, isNewest }) {
    const words = leg === null ? name : `${leg} ${shortName(name)}`;
    const shown = slug === null
        ? (0,markup .PT) `<code>${words}</code>`
        : (0,markup .PT) `<a href="${(0,page_parts .dS)(slug)}.html#${(0,page_parts .dS)(anchorOf(name))}">${words}</a>`;
    const notes = [depth === 1 ? '' : `${depth} steps off`, leg === null || isNewest ? '' : 'not the newest'];
    const told = notes.filter((part) => part !== '').join(', ');
    return (0,markup .PT) `${shown}${told === '' ? markup .s6 : (0,markup .PT) ` <span class="dim">${told}</span>`}${isRevoked ? (0,markup .PT) ` <span class="revoked">revoked</span>` : markup .s6}`;
}
function toBuild(name) {
    return (0,markup .PT) `<a href="#${(0,page_parts .dS)(anchorOf(name))}">${shortName(name)}</a>`;
}
function anchorOf(name) {
    return `build-${name.replace(/[^\w.-]+/g, '-')}`;
}
function olderBuilds(builds) {
    const more = builds.length - image_page_MOST_ROWS;
    return (0,markup .PT) `<details class="card">
    <summary>${(0,wording .hS)(builds.length, 'older build')}</summary>
    <table class="cards">
      <caption>
        The newest first${more > 0 ? `, without ${(0,wording .hS)(more, 'older one')}` : ''}
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
        ${builds.slice(0, image_page_MOST_ROWS).map((build) => {
        const { state } = stateOfBuild(build);
        return (0,markup .PT) `<tr class="is-${state}" id="${anchorOf(build.name)}">
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
function filled(rows) {
    return rows.filter(([, value]) => !Array.isArray(value) || value.length > 0);
}
function lines(some) {
    return (0,page_parts .oR)(some, (0,markup .PT) `<br />`);
}
function list(rows) {
    return (0,markup .PT) `<dl>
    ${rows.map(([name, value]) => (0,markup .PT) `<dt>${name}</dt><dd>${value}</dd>`)}
  </dl>`;
}

var scrubbed_facts = __webpack_require__(34513);
var sources = __webpack_require__(96665);
var place = __webpack_require__(25384);
var revoke_channels = __webpack_require__(59630);
var schemas = __webpack_require__(2503);
var bounded_file = __webpack_require__(52948);
var files_files = __webpack_require__(74555);
;// CONCATENATED MODULE: ./.build/pipeline/catalogue/folder.js








const LIST = 'catalogue.json';
const MOST_LIST_BYTES = 256 * 1024 * 1024;
const folder_list = schemas .Ikc({
    schema: schemas .euz('bakehouse/catalogue/1'),
    files: schemas .g1P(schemas .YjP(), schemas .YjP()).describe('The digest of each page, by its path in the folder.'),
});
function writeCatalogue(folder, pages) {
    const before = (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), `.${(0,external_node_path_.basename)(folder)}.before`);
    recover(folder, before);
    const old = (0,external_node_fs_.existsSync)(folder) ? ownFiles(folder) : new Map();
    refuseForeign(folder, old, pages);
    const next = (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), `.${(0,external_node_path_.basename)(folder)}.next-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`);
    let bytes = 0;
    const files = {};
    try {
        (0,external_node_fs_.mkdirSync)(next, { recursive: true, mode: 0o755 });
        for (const { path, text } of pages) {
            const content = Buffer.from(text);
            bytes += content.length;
            files[path] = (0,files_files .sc)(content);
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)((0,external_node_path_.join)(next, path)), { recursive: true, mode: 0o755 });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(next, path), content, { mode: 0o644 });
        }
        const own = { schema: 'bakehouse/catalogue/1', files };
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(next, LIST), `${JSON.stringify(own, null, 2)}\n`, { mode: 0o644 });
        if ((0,external_node_fs_.existsSync)(folder))
            (0,external_node_fs_.renameSync)(folder, before);
        try {
            (0,external_node_fs_.renameSync)(next, folder);
        }
        catch (error) {
            if ((0,external_node_fs_.existsSync)(before))
                (0,external_node_fs_.renameSync)(before, folder);
            throw error;
        }
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(next, { recursive: true, force: true });
        throw error;
    }
    if ((0,external_node_fs_.existsSync)(before))
        settle(before, folder);
    return {
        pages: pages.length,
        removed: [...old.keys()].filter((path) => path !== LIST && !(path in files)).length,
        bytes,
    };
}
function recover(folder, before) {
    if (!(0,external_node_fs_.existsSync)(before))
        return;
    if ((0,external_node_fs_.existsSync)(folder))
        settle(before, folder);
    else
        (0,external_node_fs_.renameSync)(before, folder);
}
function settle(before, folder) {
    const own = ownFiles(before);
    bringForeign(before, folder, '', own);
    (0,external_node_fs_.rmSync)(before, { recursive: true, force: true });
}
function bringForeign(before, folder, at, own) {
    for (const entry of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(before, at), { withFileTypes: true })) {
        const path = at === '' ? entry.name : `${at}/${entry.name}`;
        const target = (0,external_node_path_.join)(folder, path);
        const isThere = (0,external_node_fs_.lstatSync)(target, { throwIfNoEntry: false }) !== undefined;
        if (entry.isDirectory() && (isThere || [...own.keys()].some((one) => one.startsWith(`${path}/`)))) {
            bringForeign(before, folder, path, own);
        }
        else if (!isThere && !isOwn(before, path, own)) {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(target), { recursive: true, mode: 0o755 });
            (0,external_node_fs_.renameSync)((0,external_node_path_.join)(before, path), target);
        }
    }
}
function ownFiles(folder) {
    const path = (0,external_node_path_.join)(folder, LIST);
    if (!(0,external_node_fs_.existsSync)(path))
        return new Map();
    const what = `The list of the catalogue ${(0,runner_inputs .WU)(path)}`;
    const parsed = folder_list.safeParse((0,bounded_file .qF)(what, (0,bounded_file .CB)(what, path, MOST_LIST_BYTES)));
    if (!parsed.success)
        throw new errors .yo(`${what} is none. Name another folder with the input "output".`);
    return new Map([...Object.entries(parsed.data.files), [LIST, '']]);
}
function isOwn(folder, path, own) {
    if (path === LIST)
        return own.size > 0;
    const digest = own.get(path);
    const full = (0,external_node_path_.join)(folder, path);
    if (digest === undefined || (0,external_node_fs_.lstatSync)(full, { throwIfNoEntry: false })?.isFile() !== true)
        return false;
    return (0,files_files .sc)((0,external_node_fs_.readFileSync)(full)) === digest;
}
function refuseForeign(folder, own, pages) {
    const stat = (0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false });
    if (stat === undefined)
        return;
    if (!stat.isDirectory())
        throw new errors .yo(`Input "output" names ${(0,runner_inputs .WU)(folder)}, which is no folder.`);
    for (const path of [...pages.map((page) => page.path), LIST]) {
        if ((0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, path), { throwIfNoEntry: false }) === undefined || isOwn(folder, path, own))
            continue;
        throw new errors .yo(`${(0,runner_inputs .WU)((0,external_node_path_.join)(folder, path))} is not a page that Bakehouse has left there, or was changed since: it is not written over. Take it away, or name another folder with the input "output". Nothing was changed.`);
    }
}

var catalogue_inputs = __webpack_require__(89954);
var side_by_side = __webpack_require__(39535);
;// CONCATENATED MODULE: ./.build/pipeline/catalogue/standing.js



const AT_ONCE = 8;
const OFFLINE = { kind: 'unasked', reason: 'the catalogue was made offline' };
const NO_RECORD = { kind: 'unasked', reason: 'no record tells of it' };
async function lookForImages(host, records, { providers, buildRegistry, definitions, known, offline }) {
    const standings = new Map(known.map((image) => [nameOf(image), { kind: 'there' }]));
    if (offline)
        return (place) => standings.get(nameOf(place)) ?? OFFLINE;
    const questions = new Map();
    for (const record of records) {
        for (const image of [...record.images, ...publishedImages(record)]) {
            if (!standings.has(nameOf(image)))
                questions.set(nameOf(image), { image, record });
        }
    }
    const asked = new Map();
    for (const [name, question] of questions) {
        const provider = (0,image_provider .li)(question.image.provider, providers);
        const why = refusal(question, provider, definitions);
        if (provider === undefined || why !== undefined)
            standings.set(name, why ?? NO_RECORD);
        else
            asked.set(provider, [...(asked.get(provider) ?? []), question]);
    }
    for (const [provider, some] of asked) {
        const images = some.map(({ image }) => image);
        let look;
        let trouble = '';
        try {
            look = await provider.witness?.open({ host, buildRegistry, images });
        }
        catch (error) {
            trouble = (0,errors .bD)(error);
        }
        await (0,side_by_side .Q)(some, AT_ONCE, async ({ image, record }) => {
            const leg = definitions.get(record.leg) ?? null;
            standings.set(nameOf(image), await standingOf(look, { record, leg }, image, trouble));
        });
    }
    return (place) => standings.get(nameOf(place)) ?? NO_RECORD;
}
async function standingOf(look, viewed, image, trouble) {
    if (look === undefined)
        return { kind: 'unasked', reason: clause(trouble) };
    try {
        const seen = await look(viewed, image);
        if (seen.kind === 'unknown')
            return { kind: 'unasked', reason: clause(seen.reason) };
        const [problem] = seen.problems;
        if (problem === undefined)
            return { kind: 'there' };
        return { kind: seen.isGone === true ? 'gone' : 'unlike', reason: clause(problem) };
    }
    catch (error) {
        return { kind: 'unasked', reason: clause((0,errors .bD)(error)) };
    }
}
function refusal({ image, record }, provider, definitions) {
    const no = (reason) => ({ kind: 'unasked', reason });
    if (provider === undefined)
        return no(`nobody here knows the provider ${image.provider}`);
    if (provider.witness?.keeps(image) !== true)
        return no(`${provider.title} cannot be asked for it`);
    if (image.handoff?.kind === 'archive')
        return no('it went from job to job in an artifact of its run');
    if (image.files.length > 0 && !definitions.has(record.leg))
        return no('where its files are only the manifest says, which has it not');
    return undefined;
}
function publishedImages({ publications, images }) {
    return publications.flatMap(({ kind, region, id, status }) => {
        const original = images.find(({ provider }) => provider === kind);
        if (original === undefined || id === null || status === 'failed' || status === 'skipped')
            return [];
        return [{ ...original, region: region ?? original.region, id, created: null, digests: {} }];
    });
}
function nameOf({ provider, region, id }) {
    return JSON.stringify([provider, region, id.toLowerCase()]);
}
function clause(text) {
    return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./.build/pipeline/catalogue/catalogue.js























async function catalogue(host) {
    const inputs = (0,runner_inputs .Ko)(catalogue_inputs .T, (name) => host.input(name));
    if (inputs['github-token'] !== '')
        host.secret(inputs['github-token']);
    const now = timeOf(inputs.day);
    const folder = outputFolder(host, inputs.output);
    const unknown = [];
    const defined = await definitionsOf(host, inputs, unknown);
    const set = (0,record_chain .dT)(inputs.records.length === 0 ? [] : (0,record_file .c4)(absolute(host, inputs.records)));
    for (const { message } of set.problems)
        unknown.push(message);
    const records = [...set.records.map(({ record }) => record), ...defined.records];
    const listed = await (0,sources .M)(host, inputs, 'bakehouse-catalogue');
    unknown.push(...listed.unknown);
    const histories = historiesOf(host, defined.channels, unknown);
    const { list, unknown: notRead } = await (0,current_list .H)(host, (0,place .B9)(host, inputs['github-token']));
    if (notRead !== null)
        unknown.push(`What is revoked is not all known: ${notRead}.`);
    const standingOf = await lookForImages(host, records, {
        providers: providers.providers,
        buildRegistry: defined.buildRegistry,
        definitions: new Map((defined.images ?? []).map((one) => [one.leg, one])),
        known: listed.images,
        offline: inputs.offline,
    });
    const facts = catalogueFacts({
        records,
        known: listed.images,
        defined: defined.images,
        histories,
        repository: (0,place .Kk)(host, inputs.repo) ?? '',
        unknown: unknown.map((one) => withoutFolder(one, host.workspace)),
        now,
        providers: providers.providers,
        revocations: list,
        standingOf,
    });
    for (const message of unknown)
        host.annotate({ level: 'warning', title: 'Catalogue', message });
    const builds = facts.images.reduce((sum, one) => sum + one.builds.length, 0);
    if (builds === 0) {
        throw new errors .yo(`There is no build to be shown: ${inputs.records.length === 0 ? 'name records with the input "records", or providers with the input "providers"' : 'the records tell of none that came to its end'}. An empty catalogue is not written; ${(0,external_node_fs_.existsSync)(folder) ? 'what is there stays as it is' : 'there is none yet'}.`);
    }
    const pages = cataloguePages((0,scrubbed_facts .M)(facts, (text) => host.scrub(text)));
    const written = writeCatalogue(folder, pages);
    const states = (state) => facts.images.filter((one) => one.state === state).length;
    host.output('catalogue', (0,paths .pS)(host.workspace, folder));
    host.output('images', String(facts.images.length));
    host.output('builds', String(builds));
    host.output('revoked', String(states('revoked')));
    host.output('gone', String(states('gone')));
    const size = `${(written.bytes / 1e6).toFixed(1)} MB`;
    host.info(`Wrote ${(0,wording .hS)(written.pages, 'page')} (${size}) of ${(0,wording .hS)(facts.images.length, 'image')} and ${(0,wording .hS)(builds, 'build')} to ${(0,paths .pS)(host.workspace, folder)}${written.removed === 0 ? '' : `; removed ${(0,wording .hS)(written.removed, 'page')} of before`}.`);
}
function timeOf(day) {
    if (day === '')
        return Date.now();
    if ((0,image_refresh .U$)(day) === undefined)
        throw new errors .dz(`Input "day" must be a day, as 2026-11-30, but was ${(0,runner_inputs .WU)(day)}.`);
    return Date.parse(`${day}T00:00:00Z`);
}
function outputFolder(host, given) {
    const root = (0,external_node_fs_.realpathSync)(host.workspace);
    const wanted = (0,external_node_path_.resolve)(root, given);
    const above = (0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(wanted)) ? (0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(wanted)) : (0,external_node_path_.dirname)(wanted);
    const real = (0,external_node_fs_.existsSync)(wanted) ? (0,external_node_fs_.realpathSync)(wanted) : wanted;
    if (real === root || !(0,paths .FK)(root, real) || !(0,paths .FK)(root, above))
        throw new errors .dz(`Input "output" must name a folder inside the workspace, but was ${(0,runner_inputs .WU)(given)}.`);
    return real;
}
function absolute(host, paths) {
    return paths.map((path) => (0,external_node_path_.resolve)(host.workspace, path));
}
function withoutFolder(text, folder) {
    return text.replaceAll(`${folder}/`, '');
}
async function definitionsOf(host, inputs, unknown) {
    if (inputs.manifest !== '' && inputs.plan !== '')
        throw new errors .dz('Inputs "manifest" and "plan" exclude each other: give one of them.');
    if (inputs.plan !== '') {
        const { plan } = await (0,open_plan .u)(host, inputs.plan, '');
        const images = plan.legs.map((leg) => ({ ...leg, refresh: leg.refresh ?? null, retention: null }));
        return {
            images,
            channels: plan.channels ?? {},
            buildRegistry: plan['build-registry'],
            records: plan.records,
        };
    }
    if (inputs.manifest === '' && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(host.workspace, default_manifests .e0))) {
        unknown.push('There is no manifest: ages are not held against anything, and channels are not known.');
        return { images: null, channels: {}, buildRegistry: null, records: [] };
    }
    const draft = (0,read .W)({
        repository: (0,external_node_fs_.realpathSync)(host.workspace),
        file: inputs.manifest === '' ? default_manifests .e0 : inputs.manifest,
        environment: host.environment,
        providers: providers.providers,
    });
    return {
        images: draft.legs.map(({ definition, retain = null }) => ({
            ...definition,
            refresh: definition.refresh ?? null,
            retention: retain,
        })),
        channels: draft.channels ?? {},
        buildRegistry: draft.buildRegistry,
        records: [],
    };
}
function historiesOf(host, channels, unknown) {
    return Object.entries(channels).flatMap(([name, channel]) => {
        try {
            return [(0,revoke_channels .E9)(host.workspace, name, channel)];
        }
        catch (error) {
            unknown.push(`What stands in the channel ${name} is not known: ${(0,errors .bD)(error).replace(/\.$/, '')}.`);
            return [];
        }
    });
}


/***/ })

};
