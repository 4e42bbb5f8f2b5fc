export const id = 855;
export const ids = [855];
export const modules = {

/***/ 46743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Aw: () => (  askedFlags),
    Dl: () => (  checkCommands),
    jz: () => (  legNames),
    oG: () => (  useCommands),
    wk: () => (  retryCommand)
  });
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37478);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33623);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6653);



function useCommands({ images, publications }, onRunner) {
    const published = publications.flatMap(({ kind, ref, digest, status }) => {
        if (kind !== 'oci' || ref === null || status === 'failed' || status === 'skipped')
            return [];
        return [`docker pull ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(pinned(ref, digest))}`];
    });
    const own = images.flatMap((image) => ownCommand(image, onRunner && published.length === 0, published.length > 0));
    return [...new Set([...published, ...own])];
}
function checkCommands({ images, publications }, repository) {
    const from = /^[\w.-]+\/[\w.-]+$/.test(repository) ? ` --repo ${repository}` : '';
    const names = publications.flatMap(({ kind, region, id, ref, digest, status }) => {
        if (status === 'failed' || status === 'skipped')
            return [];
        if (kind === 'oci')
            return ref === null || digest === null ? [] : [pinned(ref, digest)];
        const account = images.find(({ provider }) => provider === kind)?.account ?? null;
        const identity = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_2__  .li)(kind, _providers_providers_js__WEBPACK_IMPORTED_MODULE_1__.providers)?.identity;
        return id === null ? [] : (identity?.({ account, region: region ?? '', id }) ?? []);
    });
    return [...new Set(names)].map((name) => `bakehouse verify-provenance ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(name)} --attestation provenance --key signing-key.pub${from}`);
}
function retryCommand({ asked }, legs) {
    return ['bakehouse run', ...askedFlags(asked), `--only ${legNames(legs)}`].join(' ');
}
function askedFlags(asked) {
    return asked.map(({ flag, value }) => `--${flag} ${value === null ? '…' : (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(value)}`);
}
function legNames(legs) {
    return (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(legs.map(({ leg }) => leg).join(','));
}
function ownCommand(image, onRunner, isPublished) {
    const { provider, id, handoff } = image;
    const show = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_2__  .li)(provider, _providers_providers_js__WEBPACK_IMPORTED_MODULE_1__.providers)?.show;
    if (show !== undefined)
        return [show(image).map(_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .r7).join(' ')];
    if (provider !== 'docker' || isPublished)
        return [];
    if (handoff?.kind === 'registry' && handoff.ref !== null)
        return [`docker pull ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(handoff.ref)}`];
    return onRunner ? [] : [`docker run --rm -it ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(id)}`];
}
function pinned(ref, digest) {
    if (digest === null || ref.includes('@'))
        return ref;
    return `${ref.replace(/:[^:/]+$/, '')}@${digest}`;
}


/***/ }),

/***/ 92121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $i: () => (  linkAddress),
    PT: () => (  markup),
    VH: () => (  authored),
    s6: () => (  nothing)
  });
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
function markup(literals, ...values) {
    const { pieces, places } = templateOf(literals);
    let text = pieces[0] ?? '';
    for (const [index, value] of values.entries()) {
        const isText = typeof value === 'string' || typeof value === 'number';
        const place = places[index];
        if (place === 'attribute' ? !isText : place === 'tag' && isText) {
            throw new Error(`This is no place for ${isText ? 'text' : 'markup'}: ${pieces[index] ?? ''}`);
        }
        text += rendered(value) + (pieces[index + 1] ?? '');
    }
    return new Markup(text);
}
function authored(text) {
    return new Markup(text);
}
const nothing = new Markup('');
function linkAddress(text) {
    try {
        const { protocol, href } = new URL(text);
        return protocol === 'https:' || protocol === 'http:' ? href : undefined;
    }
    catch {
        return undefined;
    }
}
const templates = new WeakMap();
function templateOf(literals) {
    const had = templates.get(literals);
    if (had !== undefined)
        return had;
    const pieces = literals.map((literal) => literal.replace(/\n\s+/g, '\n'));
    let before = '';
    const places = pieces.map((piece) => {
        before += piece;
        const tag = before.lastIndexOf('<');
        if (tag <= before.lastIndexOf('>'))
            return 'content';
        return before.slice(tag).split('"').length % 2 === 0 ? 'attribute' : 'tag';
    });
    const template = { pieces, places };
    templates.set(literals, template);
    return template;
}
function rendered(value) {
    if (value instanceof Markup)
        return value.text;
    if (typeof value === 'string')
        return escaped(value);
    if (typeof value === 'number')
        return String(value);
    return value.map(rendered).join('');
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '`': '&#96;',
};
const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u061c]/gu;
function escaped(text) {
    if (/^[\w ./:@·,+-]*$/.test(text))
        return text;
    return text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(UNSEEN, (sign) => (sign === '\n' || sign === '\t' ? sign : '\ufffd'))
        .replace(/[&<>"'`]/g, (sign) => ENTITIES[sign] ?? '');
}


/***/ }),

/***/ 71976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    i: () => (  renderFrame)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _markup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92121);


function renderFrame({ title, colour, style, script, body }) {
    const icon = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="${colour}"/></svg>`)}`;
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__  .PT) `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyOf(style, script)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="${icon}" />
        <style>${(0,_markup_js__WEBPACK_IMPORTED_MODULE_1__  .VH)(style)}</style>
      </head>
      <body>
        ${body}
        <script>${(0,_markup_js__WEBPACK_IMPORTED_MODULE_1__  .VH)(script)}</script>
      </body>
    </html> `.text;
}
function policyOf(style, script) {
    return [
        `default-src 'none'`,
        `style-src '${digestOf(style)}'`,
        `script-src '${digestOf(script)}'`,
        'img-src data:',
        `base-uri 'none'`,
        `form-action 'none'`,
    ].join('; ');
}
const digests = new Map();
function digestOf(text) {
    const known = digests.get(text);
    if (known !== undefined)
        return known;
    const digest = `sha256-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('base64')}`;
    digests.set(text, digest);
    return digest;
}


/***/ }),

/***/ 975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EE: () => (  verdictClass),
    Kc: () => (  toLeg),
    O1: () => (  stateChoices),
    Rm: () => (  cardTable),
    Y3: () => (  anchor),
    dS: () => (  encoded),
    n6: () => (  repositoryAddress),
    nf: () => (  link),
    oR: () => (  joined),
    pG: () => (  copied),
    qf: () => (  isOnRunner),
    uW: () => (  section),
    xQ: () => (  fileAddress)
  });
  var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92121);

function link(address, words) {
    const href = (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__  .$i)(address);
    return href === undefined ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__  .PT) `${words}` : (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__  .PT) `<a href="${href}">${words}</a>`;
}
function encoded(text) {
    return encodeURIComponent(text.toWellFormed());
}
function toLeg({ slug, leg }) {
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__  .PT) `<a href="#${encoded(`image-${slug}`)}">${leg}</a>`;
}
function anchor({ slug }) {
    return `image-${slug}`;
}
function section(id, title, body) {
    if (body === _markup_js__WEBPACK_IMPORTED_MODULE_0__  .s6 || (Array.isArray(body) && body.length === 0))
        return _markup_js__WEBPACK_IMPORTED_MODULE_0__  .s6;
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__  .PT) `<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section> `;
}
function joined(pieces, between) {
    return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));
}
function copied(text, shown = text) {
    return shown === text
        ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__  .PT) `<code data-copy="">${text}</code>`
        : (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__  .PT) `<code data-copy="${text}" title="${text}">${shown}</code>`;
}
function repositoryAddress({ run }) {
    const at = run.url.indexOf('/actions/runs/');
    return at === -1 ? '' : run.url.slice(0, at);
}
function fileAddress(facts, file, line) {
    const repository = repositoryAddress(facts);
    if (repository === '' || facts.run.commit === '')
        return '';
    const path = file.split('/').map(encoded).join('/');
    return `${repository}/blob/${encoded(facts.run.commit)}/${path}${line === null ? '' : `#L${line}`}`;
}
function isOnRunner({ run }) {
    return run.id !== '';
}
function cardTable(caption, columns, rows) {
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__  .PT) `<table class="cards">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((name) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__  .PT) `<th scope="col">${name}</th> `)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
function verdictClass(isGood, isBad) {
    return isBad ? 'failed' : isGood ? 'good' : 'dim';
}
function stateChoices(all, choices) {
    if (choices.length < 2)
        return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__  .PT) `<p class="search" hidden=""></p>`;
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__  .PT) `<fieldset class="filter">
    <legend>Show</legend>
    <label><input type="radio" name="show" id="show-all" checked="" /> all ${all.toLocaleString('en-US')}</label>
    ${choices.map(({ state, words, count }) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__  .PT) `<label
          ><input type="radio" name="show" id="show-${state}" />
          <span class="${state}">${words} ${count.toLocaleString('en-US')}</span></label
        >`)}<span class="search" hidden=""></span>
  </fieldset>`;
}


/***/ }),

/***/ 71306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  SCRIPT),
    O: () => (  SHARED_SCRIPT)
  });
const SHARED = `
  const make = (name, text, className) => Object.assign(document.createElement(name), { textContent: text, className });
  const copyText = async (text, element) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(element);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      return document.execCommand('copy');
    }
  };
  const addButtons = (within) => {
    for (const element of within.querySelectorAll('[data-copy]:not([data-made])')) {
      const fold = element.parentElement.closest('details');
      if (fold !== null && !fold.open && !element.closest('summary')) continue;
      element.setAttribute('data-made', '');
      const button = make('button', 'Copy', 'copy');
      button.type = 'button';
      button.setAttribute('aria-label', 'Copy ' + (element.dataset.copy || element.textContent));
      button.addEventListener('click', async () => {
        const done = await copyText(element.dataset.copy || element.textContent, element);
        button.textContent = done ? 'Copied' : 'Selected';
        setTimeout(() => { button.textContent = 'Copy'; }, 1500);
      });
      element.after(button);
    }
  };
  const openTo = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    for (let at = target; at !== null; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  };
  addButtons(document);
  openTo();
  addEventListener('hashchange', openTo);
  document.addEventListener('toggle', (event) => { if (event.target.open) addButtons(event.target); }, true);
  addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('details')) one.open = true; });
`;
const SEARCH = `
  const addSearch = () => {
    const place = document.querySelector('#images .search');
    if (place === null) return;
    const field = make('input', '', '');
    field.type = 'search';
    field.placeholder = 'Find an image, id or key';
    field.setAttribute('aria-label', 'Find an image, id or key');
    place.append(field);
    place.hidden = false;
    field.addEventListener('input', () => {
      const wanted = field.value.trim().toLowerCase();
      const used = new Set();
      for (const row of document.querySelectorAll('#images .row')) {
        const fits = wanted === '' || row.textContent.toLowerCase().includes(wanted);
        row.hidden = !fits;
        if (fits) used.add(row.closest('details.group'));
      }
      for (const group of document.querySelectorAll('#images details.group')) {
        group.hidden = !used.has(group);
        if (wanted !== '' && used.has(group)) group.open = true;
      }
    });
  };
  addSearch();
`;
const SHARED_SCRIPT = wrapped(SHARED);
const SCRIPT = wrapped(`${SHARED}${SEARCH}`);
function wrapped(body) {
    return `\n(() => {\n  'use strict';${body}})();\n`;
}


/***/ }),

/***/ 57732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  STYLE),
    e: () => (  CATALOGUE_STYLE)
  });
const SHARED_STYLE = `
:root{color-scheme:light dark;--bg:#fbfaf7;--card:#fff;--ink:#22201c;--dim:#655f56;--line:#e0dace;--edge:#857d70;
--baked:#8a4600;--reused:#275a87;--good:#226237;--bad:#a32a22;--wait:#655f56;
--t-prepare:#b9a98f;--t-bake:#c77f33;--t-test:#3f8f58;--t-publish:#4a7fb0;--t-bad:#c23b32;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media (prefers-color-scheme:dark){:root{--bg:#171614;--card:#1f1d1a;--ink:#ece7de;--dim:#aca497;--line:#38342e;--edge:#8a8276;
--baked:#e8a055;--reused:#8bb8e4;--good:#79cb8f;--bad:#f2877d;--wait:#aca497;
--t-prepare:#8d8069;--t-bake:#c98438;--t-test:#4da268;--t-publish:#6ba3d8;--t-bad:#e0625a}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI","Liberation Sans",sans-serif}
main{max-width:1240px;margin:0 auto;padding:28px 24px 80px}
h1{font-size:24px;line-height:1.3;margin:0;overflow-wrap:anywhere}
h2{font-size:17px;margin:36px 0 10px}
.alert h2{font-size:15px;margin:0;overflow-wrap:anywhere}
p{margin:8px 0}
a{color:inherit;text-underline-offset:2px}
a:focus-visible,summary:focus-visible,input:focus-visible,button:focus-visible{outline:2px solid var(--reused);outline-offset:2px}
code,pre,.id{font-family:var(--mono);font-size:13px;overflow-wrap:anywhere}
pre{margin:8px 0;white-space:pre-wrap}
.dim,.sub{color:var(--dim)}.sub{overflow-wrap:anywhere}
.baked,.is-baked .status{color:var(--baked)}.reused,.is-reused .status{color:var(--reused)}.good{color:var(--good)}
.failed,.missing,.is-failed .status,.is-missing .status{color:var(--bad)}
.blocked,.cancelled,.is-blocked .status,.is-cancelled .status{color:var(--wait)}
.status{font-weight:600}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 16px;margin-top:10px}
.alert{border-left:4px solid var(--bad);margin-top:16px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:12px;margin:20px 0 10px;padding:0;list-style:none}
.tiles li{margin:0}
.tiles b{font-size:24px;display:block;line-height:1.2}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:var(--dim);padding:0 0 8px}
th,td{text-align:left;min-width:7em;padding:7px 10px;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
thead th{color:var(--dim);font-size:13px;font-weight:600}
tbody th{font-weight:600;min-width:11em}
td.s{min-width:0;white-space:nowrap}
tbody tr:last-child>*{border-bottom:0}
tr:target,details:target{outline:2px solid var(--reused);outline-offset:-2px}
details>summary{cursor:pointer;overflow-wrap:anywhere}
details[open]>summary{margin-bottom:8px}
dl{display:grid;grid-template-columns:fit-content(260px) minmax(0,1fr);gap:4px 16px;margin:0}
dt{color:var(--dim);overflow-wrap:anywhere}dd{margin:0;overflow-wrap:anywhere}dd ul{margin:0;padding-left:18px}
.filter{border:0;margin:0 0 8px;padding:0;display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center}
.filter legend{float:left;color:var(--dim);padding:0 16px 0 0}
.filter label{cursor:pointer}
input[type=search]{font:inherit;padding:5px 10px;border-radius:8px;border:1px solid var(--edge);background:var(--card);color:var(--ink);max-width:100%}
button.copy{font:inherit;font-size:12px;line-height:1.5;border:1px solid var(--edge);background:none;color:var(--ink);border-radius:6px;padding:0 7px;margin-left:6px;cursor:pointer}
.tree,.tree ul{list-style:none;margin:0;padding-left:18px}.tree{padding-left:0}.tree li{margin:2px 0;overflow-wrap:anywhere}
[hidden]{display:none!important}
@media (max-width:700px){
main{padding:18px 14px 60px}h1{font-size:20px}
.cards,.cards tbody,.cards tr,.cards th,.cards td,.cards caption{display:block}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards tr{border:1px solid var(--line);border-radius:8px;padding:8px 10px;margin:8px 0}
.cards tbody tr>*{border:0;padding:2px 0}
.cards td[data-label]:not(:empty)::before{content:attr(data-label) ": ";color:var(--dim)}
td.s{white-space:normal}th,td,tbody th{min-width:0}
dl{grid-template-columns:minmax(0,1fr);gap:0}dd{margin-bottom:6px}
.tiles{grid-template-columns:1fr 1fr}
}
@media (min-width:2200px){body{font-size:18px}main{max-width:1760px}h1{font-size:32px}h2{font-size:21px}.alert h2{font-size:18px}code,pre,.id{font-size:16px}thead th{font-size:16px}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{body{background:#fff}details::details-content{content-visibility:visible!important;display:block!important;block-size:auto!important}
.card{break-inside:avoid}button.copy,.filter,.search{display:none}}
`;
const RUN_STYLE = `
.chain svg{display:block;width:100%;height:auto}
.chain svg text{font:13px system-ui,"Segoe UI","Liberation Sans",sans-serif;fill:var(--ink)}
.chain svg .dim{fill:var(--dim);font-size:12px}
.chain rect{fill:var(--card);stroke:var(--edge);stroke-width:1.6}
.chain .is-baked rect{stroke:var(--baked)}.chain .is-reused rect{stroke:var(--reused)}
.chain .is-failed rect,.chain .is-missing rect{stroke:var(--bad);stroke-width:2.6}
.chain .is-blocked rect,.chain .is-cancelled rect{stroke:var(--wait);stroke-dasharray:5 3}
.chain path{fill:none;stroke:var(--edge);stroke-width:1.4}
.bars{margin:0;padding:0;list-style:none}
.bars li{display:grid;grid-template-columns:minmax(120px,220px) 1fr;gap:0 12px;align-items:center}
.bars .name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.bars svg{display:block;width:100%;overflow:visible}
.bars text{font:12px system-ui,"Segoe UI","Liberation Sans",sans-serif;fill:var(--dim)}
.bars line{stroke:var(--line)}
.p-prepare{fill:var(--t-prepare)}.p-bake{fill:var(--t-bake)}.p-test{fill:var(--t-test)}.p-publish{fill:var(--t-publish)}.p-failed{fill:var(--t-bad)}
.critical rect{stroke:var(--ink);stroke-width:1.5}.critical .name{font-weight:600}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;color:var(--dim);margin:10px 0 0}
.legend svg{vertical-align:-2px;margin-right:5px}
.narrow{display:none}
@media (max-width:700px){
.wide{display:none}.narrow{display:block}
.bars li{display:block;margin:6px 0}.bars .name{display:block}.bars .axis{display:none}
}
@media (min-width:2200px){.bars li{grid-template-columns:minmax(120px,330px) 1fr}.bars text{font-size:15px}.bars .axis svg{height:24px}}
${['failed', 'missing', 'cancelled', 'blocked', 'baked', 'reused']
    .map((status) => `#images:has(#show-${status}:checked) .row:not(.is-${status}){display:none}`)
    .join('\n')}
`;
const STYLE = `${SHARED_STYLE}${RUN_STYLE}`;
const CATALOGUE_STYLE = `${SHARED_STYLE}
.is-revoked .status,.is-gone .status,.is-failed .status,.revoked,.gone{color:var(--bad)}
.is-stale .status,.stale{color:var(--baked)}.is-ready .status,.ready{color:var(--good)}.is-empty .status{color:var(--wait)}
.path{color:var(--dim);margin:0 0 14px}.path a{margin-right:14px}
.rooms{display:flex;flex-wrap:wrap;gap:8px;list-style:none;margin:10px 0 0;padding:0}
.rooms a{display:block;border:1px solid var(--line);border-radius:8px;background:var(--card);padding:5px 12px;text-decoration:none;overflow-wrap:anywhere}
.rooms a:hover{border-color:var(--edge)}.rooms [aria-current]{border-color:var(--ink);font-weight:600}
.chip{display:inline-block;border:1px solid var(--edge);border-radius:999px;padding:0 9px;font-size:13px;margin:0 4px 2px 0}
summary>*{margin-right:6px}.alert p{overflow-wrap:anywhere}.cards .why,.cards th .dim{font-weight:400;overflow-wrap:anywhere}.cards .why{font-size:14px}
pre[data-copy]{background:var(--bg);border:1px solid var(--line);border-radius:8px;padding:10px 12px;margin-bottom:4px}
pre+button.copy{margin-left:0}
h3{font-size:15px;margin:18px 0 6px}
${['revoked', 'gone', 'failed', 'stale', 'ready', 'empty']
    .map((state) => `#images:has(#show-${state}:checked) .row:not(.is-${state}){display:none}`)
    .join('\n')}
`;


/***/ }),

/***/ 34513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  scrubbedFacts)
  });
const OURS = new Set(['status', 'kind', 'state', 'what', 'builder', 'created', 'slug']);
function scrubbedFacts(facts, scrub) {
    const done = new Map();
    const clean = (text) => {
        const had = done.get(text);
        if (had !== undefined)
            return had;
        const made = scrub(text);
        done.set(text, made);
        return made;
    };
    return scrubbed(facts, clean);
}
function scrubbed(value, clean) {
    if (typeof value === 'string')
        return clean(value);
    if (Array.isArray(value)) {
        let copy;
        for (const [index, item] of value.entries()) {
            const made = scrubbed(item, clean);
            if (made !== item)
                (copy ??= [...value])[index] = made;
        }
        return copy ?? value;
    }
    if (typeof value !== 'object' || value === null)
        return value;
    let copy;
    for (const [name, member] of Object.entries(value)) {
        if (OURS.has(name) && typeof member === 'string')
            continue;
        const made = scrubbed(member, clean);
        if (made !== member)
            (copy ??= { ...value })[name] = made;
    }
    return copy ?? value;
}


/***/ }),

/***/ 27484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    STATUSES: () => (  STATUSES),
    ageOf: () => (  ageOf),
    criticalPath: () => (  criticalPath),
    duration: () => (  duration),
    firstLine: () => (  firstLine),
    headline: () => (  headline),
    isGood: () => (  isGood),
    leftSentence: () => (  leftSentence),
    openLeftovers: () => (  openLeftovers),
    placeWords: () => (  placeWords),
    publishedThings: () => (  publishedThings),
    runState: () => (  runState),
    scanFindings: () => (  scanFindings),
    scanVerdict: () => (  scanVerdict),
    shortId: () => (  shortId),
    span: () => (  span),
    tally: () => (  tally),
    testTally: () => (  testTally),
    testWords: () => (  testWords),
    whyWords: () => (  whyWords),
    worstFirst: () => (  worstFirst)
  });
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37478);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1252);
  var _image_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51611);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79825);




const STATUSES = ['failed', 'missing', 'cancelled', 'blocked', 'baked', 'reused'];
function isGood({ status }) {
    return status === 'baked' || status === 'reused';
}
function worstFirst(legs) {
    return legs.toSorted((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
}
function tally(legs) {
    return STATUSES.flatMap((status) => {
        const count = legs.filter((leg) => leg.status === status).length;
        return count === 0 ? [] : [[status, count]];
    });
}
function runState(facts) {
    if (facts.isCancelled)
        return 'cancelled';
    return facts.problems.length > 0 || facts.legs.some((leg) => !isGood(leg)) ? 'failed' : 'ready';
}
function headline(facts) {
    const { legs } = facts;
    const good = legs.filter(isGood).length;
    const of = `of ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(legs.length, 'image')}`;
    if (facts.isCancelled)
        return `Cancelled: ${good} ${of} ${good === 1 ? 'is' : 'are'} ready`;
    const bad = legs.filter(({ status }) => status === 'failed' || status === 'missing');
    if (bad.length > 0)
        return `${bad.length} ${of} ${whatFailed(bad)}`;
    const counts = tally(legs).map(([status, count]) => `${count} ${status}`);
    if (good < legs.length)
        return `${legs.length - good} ${of} not ready: ${counts.join(', ')}`;
    const ready = `${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(legs.length, 'image')} ready${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`;
    if (facts.problems.length > 0)
        return `The run failed; ${ready}`;
    return legs.length === 0 ? 'No images' : ready;
}
function whatFailed(bad) {
    const kinds = new Set(bad.map(({ trouble }) => trouble?.kind));
    const [kind] = kinds;
    if (kinds.size > 1)
        return 'failed';
    if (kind === 'tests')
        return bad.length === 1 ? 'failed its tests' : 'failed their tests';
    if (kind === 'scan')
        return bad.length === 1 ? 'did not pass its scan' : 'did not pass their scan';
    return kind === 'bake' ? 'could not be baked' : 'came to no result';
}
function testWords(tests) {
    const { scan } = tests;
    return `${ownTestWords(tests)}${scan === undefined ? '' : `; scan: ${scan}`}`;
}
function ownTestWords({ state, total, passed, failed }) {
    if (state === 'passed')
        return passed === total ? `${total} passed` : `${passed} of ${total} passed`;
    if (state === 'earlier')
        return 'passed earlier';
    if (state === 'none')
        return 'no tests';
    if (state === 'unknown')
        return '–';
    return total === 0 ? 'failed' : failed === 0 ? 'not accepted' : `${failed} of ${total} failed`;
}
function scanVerdict(scan) {
    const { gate, by, at, 'report-only': reportOnly } = scan;
    const verdict = gate === 'pass' ? 'passed' : reportOnly === true ? 'only reported, not passed' : 'not passed';
    return `${verdict} by ${by}: ${(0,_image_scan_js__WEBPACK_IMPORTED_MODULE_1__  .rj)(scan)}, ${at.slice(0, 10)}`;
}
const MOST_FINDINGS = 50;
function scanFindings({ failing = [], problems = [] }) {
    const found = failing.map(({ id, package: of, version, fixed, severity }) => [`${id} (${severity})`, of === '' ? '' : `in ${of} ${version}`, fixed === '' ? '' : `fixed in ${fixed}`]
        .filter((part) => part !== '')
        .join(', '));
    return [...problems, ...found].slice(0, MOST_FINDINGS);
}
function testTally(legs) {
    const total = legs.reduce((sum, { tests }) => sum + tests.total, 0);
    const passed = legs.reduce((sum, { tests }) => sum + tests.passed, 0);
    return total === 0 ? '' : `${passed.toLocaleString('en-US')} of ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(total, 'test')} passed`;
}
function whyWords(leg, at) {
    if (leg.blockedBy !== null)
        return `${leg.blockedBy} failed`;
    const [test] = leg.tests.failures;
    if (leg.trouble?.kind === 'tests' && test !== undefined)
        return test.name;
    if (leg.trouble !== null)
        return firstLine(leg.trouble.message);
    const age = leg.status === 'reused' ? ageOf(leg.images, at) : '';
    return age === '' ? leg.reason : age;
}
function firstLine(text) {
    return text.trim().split('\n')[0] ?? '';
}
function placeWords({ images, publications }, onRunner) {
    const published = publications.flatMap(({ kind, ref, id, region, status }) => {
        if (status === 'failed' || status === 'skipped' || kind === 'files')
            return [];
        return [kind === 'oci' ? (ref ?? '') : (region ?? id ?? '')].filter((place) => place !== '');
    });
    const own = images.flatMap(({ region, handoff, provider }) => {
        if (region !== 'local')
            return [region];
        if (handoff?.kind === 'registry' && handoff.ref !== null)
            return ['build registry'];
        if (published.length > 0)
            return [];
        if (provider === 'file')
            return ['files of the run'];
        return [onRunner ? 'this run only' : 'this machine'];
    });
    return [...new Set([...published, ...own])];
}
function publishedThings({ publications }) {
    const things = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .me)(publications, (one) => JSON.stringify({ ...one, region: null }));
    return [...things.values()].flatMap((same) => {
        const [first] = same;
        if (first === undefined)
            return [];
        const regions = first.kind === 'files' && first.ref !== null ? [] : same.flatMap(({ region }) => region ?? []);
        return [{ ...first, regions: [...new Set(regions)] }];
    });
}
function shortId(id) {
    return id.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}/g, '$1');
}
function duration(ms) {
    if (ms < 9950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
function ageOf(images, at) {
    const created = images.flatMap(({ created: when }) => (when === null ? [] : [Date.parse(when)]));
    const ms = at - Math.min(...created);
    if (created.length === 0 || ms < 0)
        return '';
    const minutes = Math.round(ms / 60_000);
    if (minutes < 60)
        return `${minutes} min old`;
    const hours = Math.round(minutes / 60);
    return hours < 48 ? `${hours} h old` : `${Math.round(hours / 24)} days old`;
}
function span(legs) {
    let [start, end] = [Infinity, -Infinity];
    for (const { parts } of legs) {
        for (const part of parts)
            [start, end] = [Math.min(start, part.start), Math.max(end, part.end)];
    }
    return end < start ? undefined : { start, end };
}
function criticalPath(legs) {
    const byId = new Map(legs.map((leg) => [leg.leg, leg]));
    const endOf = ({ parts }) => parts.reduce((end, part) => Math.max(end, part.end), -Infinity);
    let last;
    for (const leg of legs)
        if (leg.parts.length > 0 && (last === undefined || endOf(leg) > endOf(last)))
            last = leg;
    const path = [];
    for (let at = last; at !== undefined && !path.includes(at); at = at.parent === null ? undefined : byId.get(at.parent)) {
        if (at.parts.length > 0)
            path.unshift(at);
    }
    return path;
}
function leftSentence(leftovers) {
    const count = (state) => leftovers.filter((one) => one.state === state).length;
    const [left, unchecked, removed] = [count('left'), count('unchecked'), count('removed')];
    return [
        left === 0 ? 'Left behind: nothing that a bake or test reported.' : `Left behind: ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(left, 'thing')}.`,
        unchecked === 0 ? '' : `Not checked: ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(unchecked, 'thing')}.`,
        removed === 0 ? '' : `Removed: ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(removed, 'thing')}.`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
function openLeftovers(leftovers) {
    return [...new Set(leftovers.filter(_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .nT).map(_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .tL))];
}


/***/ })

};
