export const id = 2059;
export const ids = [2059];
export const modules = {

/***/ 82059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ MATCHER_VARIABLE),
/* harmony export */   gi: () => (/* binding */ MATCHER_OWNERS),
/* harmony export */   u9: () => (/* binding */ problemMatcher)
/* harmony export */ });
/** The owner of the matcher that setup-packer may register, and that bake removes before it shows what a guest says. */
const OWNER = 'bakehouse-packer';
/** Set for later steps while the matcher is on. */
const MATCHER_VARIABLE = 'BAKEHOUSE_PROBLEM_MATCHER';
/**
 * Packer's diagnostics (hcl.NewDiagnosticTextWriter), as the runner's problem matchers read them:
 *
 *     Error: Unsupported attribute
 *
 *       on base.pkr.hcl line 4, in source "docker" "base":
 */
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
