export const id = 5406;
export const ids = [5406];
export const modules = {

/***/ 76727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  planInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const planInputs = {
    mode: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['plan', 'collect'],
        default: 'plan',
        description: '`collect` is the last job of a run: it reads the records of all legs, lists their images, and fails when a leg failed.',
    }),
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'The manifests, relative to the workspace. Without it `bakehouse.yml`, else `IMAGES.json`, `docker/IMAGES.json` or `.docker/IMAGES.json`.',
    }),
    request: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: "Instead of a manifest: a build request as packerd took it, as JSON, as the path of a JSON file, or `event` for the event's payload.",
    }),
    profiles: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: 'Instead of a manifest: profiles that become images, as YAML: `glob` or `payload`, `template`, `source-images`, and more (see Profiles below).',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Legs to plan, by id, separated by commas or line ends; `*` stands for any part, `web` for all legs of that image, and `tier=base` for those of a tier. An entry of an IMAGES.json also goes by its tag.',
    }),
    except: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Legs to leave out, written as for `only`.' }),
    with: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['parents', 'children', 'none'],
        default: 'parents',
        description: 'Who comes along with the legs that `only` names: what they build on, what builds on them, or nobody.',
    }),
    vars: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Mn)({
        description: 'Variables over those of the manifest, one `name=value` a line, or `leg: name=value` for some legs, written as for `only`.',
    }),
    rebuild: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        default: 'changed',
        description: 'What is baked: `changed`, `all`, or legs written as for `only`, which are baked whatever is found, and all that build on them.',
    }),
    'resolve-sources': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Whether source images are looked for. Without it the legs that need one have no key, and are always baked.',
    }),
    'look-up': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Whether providers are asked for images that are already there. Without it everything is baked.',
    }),
    explain: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Legs, written as for `only`, of whose keys all files and values are printed, and what differs from the last bake.',
    }),
    list: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'List all legs in the log, also those with nothing to do, each with its state.',
    }),
    render: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A folder, relative to the workspace, into which the templates of IMAGES.json or profiles are written. They are no inputs of what lies beside them.',
    }),
    'pass-env': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Names of environment variables that bake passes on to the build (its input of that name): the values of those that a template reads count for the key. They must be the same here and there.',
    }),
    'dry-run': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Plan any number of legs and levels, and give no matrices.',
    }),
    'build-registry': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        formerly: 'staging',
        description: "The repository that container images go through from job to job, as `ghcr.io/acme/builds`, over the manifest's `build-registry`.",
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'Reads `revocations.yml` of the default branch, where the run is of another ref: may read contents.',
    }),
    'artifact-prefix': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'require-artifact': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Fail where the plan cannot be kept as an artifact, which other jobs read it from. The plan of an untrusted pull request never is, and does not fail.',
    }),
    summary: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'full', 'none'],
        default: 'auto',
        description: "What is added to the job's summary: `auto` folds the plan below its headline, `full` shows all of it, `none` adds nothing. With `mode: collect`, `none` also makes no report.",
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'With `mode: collect`: the path of plan.json, or the name of its artifact.' }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'With `mode: collect`: the output `digest` of the plan; another plan is refused.',
    }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'With `mode: collect`: paths of records, or of folders that hold them, where there is no artifact service.',
    }),
};
const levels = [0, 1, 2, 3, 4, 5, 6, 7];
const planOutputs = {
    ...Object.fromEntries(levels.map((level) => [
        `level-${level}`,
        level === 0
            ? 'The matrix of the legs that build on nothing that is baked: `{"include": [{"leg", "slug", "image", …}]}`.'
            : `The matrix of the legs with ${level} ${level === 1 ? 'level' : 'levels'} of legs above them.`,
    ])),
    ...Object.fromEntries(levels.map((level) => [`has-level-${level}`, `Whether level ${level} has a leg: the \`if\` of its job.`])),
    count: 'How many legs are to be baked or verified.',
    unchanged: 'How many are unchanged.',
    plan: 'The path of plan.json.',
    digest: 'Its sha256: whoever reads the plan is given it, and refuses another.',
    'plan-artifact': 'The name of the artifact that holds the plan; empty where there is no artifact service.',
    summary: 'The plan in one sentence.',
    images: 'With `mode: collect`: all images as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
    'images-by-leg': 'With `mode: collect`: ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
    report: 'With `mode: collect`: the path of the report of the run, an HTML page. As an artifact it is `<artifact-prefix>-report-a<attempt>.html`.',
    'report-url': 'With `mode: collect`: the address of that artifact, which a browser opens; empty where there is none.',
    headline: 'With `mode: collect`: the result in one sentence, as `1 of 60 images failed its tests`.',
    status: 'With `mode: collect`: `baked`, `reused` where nothing had to be baked, `failed` or `cancelled`.',
};


/***/ }),

/***/ 44495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FV: () => (  escapeMarkdown),
    SS: () => (  codeSpan),
    aY: () => (  foldedBlock),
    mW: () => (  fitSummary),
    tp: () => (  table),
    yZ: () => (  summaryPart),
    zW: () => (  fencedBlock)
  });
const LONGEST_SUMMARY = 900 * 1024;
function escapeMarkdown(text) {
    return text
        .replace(/[\r\n]+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/([\\`*_{}[\]()#+!|~@])/g, '\\$1');
}
function codeSpan(text) {
    const flat = text.replace(/[\r\n]+/g, ' ').replace(/\|/g, '\\|');
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${flat}${pad}${fence}`;
}
function foldedBlock(title, text) {
    return `<details><summary>${escapeHtml(title)}</summary>\n\n${fencedBlock(text)}\n\n</details>\n`;
}
function fencedBlock(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${text}\n${fence}`;
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function summaryPart(markdown) {
    return `${markdown.trimEnd()}\n\n`;
}
function fitSummary(markdown) {
    if (Buffer.byteLength(markdown) <= LONGEST_SUMMARY)
        return markdown;
    const cut = Buffer.from(markdown).subarray(0, LONGEST_SUMMARY).toString().replace(/�$/, '');
    return `${cut}\n\n_This summary was cut at 900 KiB; the record and the log hold the rest._\n`;
}
function escapeHtml(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}


/***/ })

};
