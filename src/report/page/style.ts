/** What every page of ours looks like: colours, text, cards, tables that become cards, print. */
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

/** What the page of a run has besides: drawings, and its filter. */
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
${(['failed', 'missing', 'cancelled', 'blocked', 'baked', 'reused'] as const)
  .map((status) => `#images:has(#show-${status}:checked) .row:not(.is-${status}){display:none}`)
  .join('\n')}
`;

/** The style of the page of a run. It stands in the page itself, which asks for nothing; its digest is in the page's policy. */
export const STYLE = `${SHARED_STYLE}${RUN_STYLE}`;

/** The style of the pages of a catalogue. */
export const CATALOGUE_STYLE = `${SHARED_STYLE}
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
