export const id = 2721;
export const ids = [2721];
export const modules = {

/***/ 62721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    lookForName: () => (  lookForName)
  });
async function lookForName({ kind, at }, { docker, manifests, whyNoRegistry }) {
    if (kind === 'names') {
        const image = await docker.inspectImage(at);
        return image === undefined
            ? { kind: 'missing', reason: 'docker here has no such image' }
            : { kind: 'there', digest: image.id };
    }
    if (manifests === null)
        return { kind: 'unasked', reason: whyNoRegistry };
    const answer = await manifests.read(at);
    if (answer.kind === 'found')
        return { kind: 'there', digest: answer.config };
    return { kind: 'missing', reason: answer.kind === 'missing' ? 'the registry has no such image' : answer.reason };
}


/***/ })

};
