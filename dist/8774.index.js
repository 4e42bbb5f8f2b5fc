export const id = 8774;
export const ids = [8774];
export const modules = {

/***/ 68774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    daemonWords: () => (  daemonWords)
  });
  var _staging_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51197);
  var _registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90447);


const SAYS_NOTHING = /Bad exit status: \d+/;
const PACKERS = /^(?:Pulling Docker image|Pushing: |(?:Creating|Removing) temporary Docker|Logging (?:in|out)|Fetching ECR)/;
const PULL_FAILED = /Error pulling Docker image/;
const LOCAL = 'the source image is on this machine only, and no registry has it: write "pull = false" in the source of the template';
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
    const reason = words.findLast((line) => (0,_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .MX)(line) !== undefined);
    if (isPull && words.some((one) => one.includes(`https://${_staging_js__WEBPACK_IMPORTED_MODULE_0__  .nD}`)))
        return { line: LOCAL, failure: 'config' };
    const line = (0,_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .c$)(reason ?? words.join('\n')).replace(/^Error response from daemon: /, '');
    return { line, failure: (0,_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .MX)(line) };
}


/***/ })

};
