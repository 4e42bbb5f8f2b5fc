export const id = 6564;
export const ids = [6564];
export const modules = {

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gg: () => (  titleOf),
    Lc: () => (  findRun),
    Os: () => (  checkOwnId),
    TH: () => (  idOf),
    jO: () => (  runsOfId)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const MARKER = 'Bake ';
const LEAST_BEGINNING = 6;
const LEAST_ID = 8;
function titleOf(id) {
    return `${MARKER}${id}`;
}
function idOf({ title }) {
    return title.startsWith(MARKER) && isId(title.slice(MARKER.length)) ? title.slice(MARKER.length) : undefined;
}
function isId(text) {
    return /^[A-Za-z0-9][\w.-]{0,99}$/.test(text);
}
function checkOwnId(id, what) {
    if (!isId(id)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} must be letters, digits, and . _ -, at most 100, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(id)}.`);
    }
    if (id.length < LEAST_ID) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(id)} is too short: it has to be found again among all requests. Give ${LEAST_ID} characters or more, or none.`);
    }
}
async function findRun(github, given) {
    const wanted = given.trim();
    if (wanted === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .dz('Which request? Give its id, as submit and list show it.');
    if (wanted.length < LEAST_BEGINNING) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The id ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(wanted)} is too short: give ${LEAST_BEGINNING} characters or more.`);
    }
    const fits = [];
    for await (const run of github.runs()) {
        const id = idOf(run);
        if (id?.startsWith(wanted) === true || String(run.id) === wanted)
            fits.push(run);
    }
    const exact = fits.filter((run) => idOf(run) === wanted || String(run.id) === wanted);
    const found = exact.length > 0 ? exact : fits;
    const [only, ...more] = found;
    if (only === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`No run of ${github.repository} has the id ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(wanted)}. One that was submitted just now is shown after some seconds; bakehouse list shows those that are there.`);
    }
    if (more.length === 0)
        return only;
    const some = found.slice(0, 5).map((run) => `${idOf(run) ?? ''} (run ${run.id}, ${run.conclusion ?? run.status})`);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${found.length} runs fit ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(wanted)}: ${some.join(', ')}. Give more of the id, or the id of the run.`);
}
async function runsOfId(github, id, most) {
    const found = [];
    let seen = 0;
    for await (const run of github.runs()) {
        if (run.title === titleOf(id))
            found.push(run);
        seen += 1;
        if (seen >= most)
            break;
    }
    return found;
}


/***/ })

};
