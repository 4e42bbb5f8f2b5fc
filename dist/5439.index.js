export const id = 5439;
export const ids = [5439];
export const modules = {

/***/ 15439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   daemonName: () => (/* binding */ daemonName),
/* harmony export */   removeUnnamed: () => (/* binding */ removeUnnamed)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);

/** A daemon by its own id, by whatever way it is reached; where it does not tell one, by the way. */
async function daemonName(environment) {
    try {
        const { exitCode, stdout } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .askDocker */ .ad)(['info', '--format', '{{.ID}}'], { environment });
        const id = stdout.trim();
        if (exitCode === 0 && id !== '')
            return id;
    }
    catch {
        // The preflight says what is wrong with it.
    }
    return environment['DOCKER_HOST'] ?? environment['DOCKER_CONTEXT'] ?? '';
}
/** Removes an image that has no name: whoever gave it one may use it. */
async function removeUnnamed(id, docker) {
    const tags = (await docker.inspectImage(id))?.tags ?? [];
    if (tags.length > 0)
        throw new Error(`it is called ${tags.join(', ')}`);
    await docker.removeImage(id);
}


/***/ })

};
