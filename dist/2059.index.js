export const id = 2059;
export const ids = [2059];
export const modules = {

/***/ 82059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  MATCHER_VARIABLE),
    gi: () => (  MATCHER_OWNERS),
    u9: () => (  problemMatcher)
  });
const OWNER = 'bakehouse-packer';
const MATCHER_VARIABLE = 'BAKEHOUSE_PROBLEM_MATCHER';
function problemMatcher() {
    const severity = (name) => ({
        owner: `${OWNER}-${name}`,
        severity: name,
        pattern: [
            {
                regexp: `^(?:\\x1b\\[[0-9;]*m)*${name === 'error' ? 'Error' : 'Warning'}: (.+?)(?:\\x1b\\[[0-9;]*m)*$`,
                message: 1,
            },
            { regexp: '^$' },
            { regexp: '^\\s+on (.+?) line (\\d+)(?:,.*)?:?$', file: 1, line: 2 },
        ],
    });
    return `${JSON.stringify({ problemMatcher: [severity('error'), severity('warning')] }, null, 2)}\n`;
}
const MATCHER_OWNERS = [`${OWNER}-error`, `${OWNER}-warning`];


/***/ })

};
