export const id = 500;
export const ids = [500];
export const modules = {

/***/ 30500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createInsecureHosts: () => (/* binding */ createInsecureHosts)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


const configuration = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ Secure: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }));
/**
 * Whether docker's daemon was told that a registry is insecure (`insecure-registries`). It is asked once; one that does not
 * answer says no.
 */
function createInsecureHosts(environment) {
    let asked;
    const ask = async () => {
        try {
            const args = ['info', '--format', '{{json .RegistryConfig.IndexConfigs}}'];
            const { stdout } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .askDocker */ .ad)(args, { environment });
            const told = configuration.parse(JSON.parse(stdout));
            return new Set(Object.entries(told).flatMap(([host, { Secure }]) => (Secure ? [] : [host])));
        }
        catch {
            return new Set();
        }
    };
    return async (host) => {
        asked ??= ask();
        return (await asked).has(host);
    };
}


/***/ })

};
