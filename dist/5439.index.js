export const id = 5439;
export const ids = [5439];
export const modules = {

/***/ 15439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    daemonName: () => (  daemonName),
    removeUnnamed: () => (  removeUnnamed)
  });
  var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);

async function daemonName(environment) {
    try {
        const { exitCode, stdout } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__  .ad)(['info', '--format', '{{.ID}}'], { environment });
        const id = stdout.trim();
        if (exitCode === 0 && id !== '')
            return id;
    }
    catch {
    }
    return environment['DOCKER_HOST'] ?? environment['DOCKER_CONTEXT'] ?? '';
}
async function removeUnnamed(id, docker) {
    const tags = (await docker.inspectImage(id))?.tags ?? [];
    if (tags.length > 0)
        throw new Error(`it is called ${tags.join(', ')}`);
    await docker.removeImage(id);
}


/***/ })

};
