export const id = 9776;
export const ids = [9776];
export const modules = {

/***/ 27582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  straysOf),
    q: () => (  isMark)
  });
function isMark(text) {
    return /^[0-9a-f]{32}$/.test(text);
}
function straysOf(region, things) {
    const marks = new Set(things.flatMap(({ mark }) => (isMark(mark) ? [mark] : [])));
    return [...marks].toSorted().map((mark) => {
        const own = things.filter((one) => one.mark === mark);
        const times = own.map(({ since }) => since);
        const since = times.includes(null)
            ? null
            : (times
                .flatMap((time) => time ?? [])
                .toSorted()
                .at(-1) ?? null);
        return {
            region,
            mark,
            run: own.find(({ run }) => run !== null)?.run ?? null,
            since,
            things: own.map(({ thing }) => thing).toSorted(),
            holds: [...new Set(own.flatMap(({ holds }) => holds))],
        };
    });
}


/***/ }),

/***/ 89776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    dockerStrays: () => (  dockerStrays),
    findMarked: () => (  findMarked)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94463);
  var _image_provider_strays_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27582);
  var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79809);
  var _marked_containers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42531);







const RUN_LABEL = (0,_marked_containers_js__WEBPACK_IMPORTED_MODULE_5__  ._H)('bakehouse:run');
const KEEP_LABEL = (0,_marked_containers_js__WEBPACK_IMPORTED_MODULE_5__  ._H)('bakehouse:keep');
const dockerStrays = {
    find: async (_, asker) => {
        const environment = environmentOf(asker);
        const ask = async (args) => {
            const { stdout, stderr, exitCode } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_4__  .ad)(args, { environment });
            if (exitCode !== 0 && !/no such/i.test(stderr))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd(`docker ${args[0] ?? ''}`, exitCode, stderr);
            return stdout;
        };
        return await findMarked(ask, (mark) => (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .M$, mark));
    },
    end: async ({ mark }, asker) => await (0,_marked_containers_js__WEBPACK_IMPORTED_MODULE_5__  .TK)(environmentOf(asker), mark, []),
};
function environmentOf({ environment, passEnv }) {
    return (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_3__  .Qc)(environment, passEnv, {});
}
async function findMarked(ask, running) {
    const filter = ['--quiet', '--no-trunc', '--filter', `label=${_marked_containers_js__WEBPACK_IMPORTED_MODULE_5__  .J6}`];
    const things = [
        ...(await look(ask, 'container', ['ps', '--all', ...filter])),
        ...(await look(ask, 'image', ['image', 'ls', ...filter, '--filter', 'dangling=true'])),
    ].map(({ kind, id, created, labels }) => {
        const mark = labels[_marked_containers_js__WEBPACK_IMPORTED_MODULE_5__  .J6] ?? '';
        const kept = labels[KEEP_LABEL];
        const pids = (0,_image_provider_strays_js__WEBPACK_IMPORTED_MODULE_6__  .q)(mark) ? running(mark) : [];
        return {
            thing: `${kind} ${id}`,
            mark,
            run: labels[RUN_LABEL] || null,
            since: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(created),
            holds: [
                ...(kept === undefined ? [] : [`its label ${KEEP_LABEL}${kept === '' ? '' : ` (${kept})`}`]),
                ...(pids.length === 0 ? [] : [`its run, of which processes go on here: ${pids.slice(0, 5).join(', ')}`]),
            ],
        };
    });
    return (0,_image_provider_strays_js__WEBPACK_IMPORTED_MODULE_6__  .U)('local', things);
}
async function look(ask, kind, list) {
    const ids = [...new Set((await ask(list)).split('\n').filter((id) => id !== ''))];
    if (ids.length === 0)
        return [];
    const format = '[{{json .Id}},{{json .Created}},{{json .Config.Labels}}]';
    const lines = (await ask([kind, 'inspect', '--format', format, '--', ...ids])).split('\n');
    return lines
        .filter((line) => line !== '')
        .map((line) => {
        const [id, created, labels] = described(line);
        return { kind, id, created, labels };
    });
}
function described(line) {
    const parsed = JSON.parse(line);
    const [id, created, labels] = Array.isArray(parsed) ? parsed : [];
    const entries = typeof labels === 'object' && labels !== null ? Object.entries(labels) : [];
    const texts = entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
    return [typeof id === 'string' ? id : '', typeof created === 'string' ? created : '', Object.fromEntries(texts)];
}


/***/ })

};
