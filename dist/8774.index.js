export const id = 8774;
export const ids = [8774];
export const modules = {

/***/ 68774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   daemonWords: () => (/* binding */ daemonWords)
/* harmony export */ });
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51197);
/* harmony import */ var _registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90447);


/** Packer's own words for a docker command that failed; the reason is in what docker printed before them. */
const SAYS_NOTHING = /Bad exit status: \d+/;
/** What the plugin itself says between docker's words. */
const PACKERS = /^(?:Pulling Docker image|Pushing: |(?:Creating|Removing) temporary Docker|Logging (?:in|out)|Fetching ECR)/;
const PULL_FAILED = /Error pulling Docker image/;
/** Of a name that stands for an image of this daemon, which the template pulls. */
const LOCAL = 'the source image is on this machine only, and no registry has it: write "pull = false" in the source of the template';
/**
 * The daemon's reason for a failed build: of a pull, what stands between its beginning and Packer's error, where nothing of a
 * guest can stand yet; of a push, the lines of the post-processor itself. Undefined where docker has nothing to do with it.
 * @param output the last lines of a run, as people see them
 * @param text with which Packer says that the build failed
 */
function daemonWords(output, build, text) {
    if (!SAYS_NOTHING.test(text))
        return undefined;
    const isPull = PULL_FAILED.test(text);
    const head = isPull ? `${build}: ` : `${build} (docker-push): `;
    const said = output.flatMap((line) => {
        const [, own] = /^(?:==>|\s{3}) (.*)$/s.exec(line) ?? [];
        return own?.startsWith(head) === true ? [own.slice(head.length)] : [];
    });
    const start = isPull ? said.findLastIndex((line) => line.startsWith('Pulling Docker image')) : 0;
    const words = start === -1 ? [] : said.slice(start).filter((line) => !SAYS_NOTHING.test(line) && !PACKERS.test(line));
    if (words.length === 0)
        return undefined;
    const reason = words.findLast((line) => (0,_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .registryFailure */ .MX)(line) !== undefined);
    if (isPull && words.some((one) => one.includes(`https://${_staging_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCAL_PREFIX */ .nD}`)))
        return { line: LOCAL, failure: 'config' };
    const line = (0,_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .tellingLine */ .c$)(reason ?? words.join('\n')).replace(/^Error response from daemon: /, '');
    return { line, failure: (0,_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .registryFailure */ .MX)(line) };
}


/***/ })

};
