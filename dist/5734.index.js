export const id = 5734;
export const ids = [5734];
export const modules = {

/***/ 95734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  readPublicKey),
    readSigningKey: () => (  readSigningKey)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _files_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74555);



const MOST_KEY_CHARACTERS = 10_000;
const HOW_TO_MAKE = 'Make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out signing-key.pem';
function readSigningKey(what, pem) {
    const label = labelOf(what, pem);
    if (label !== 'PRIVATE KEY') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} must be a private key in PKCS#8 (-----BEGIN PRIVATE KEY-----), but is ${labelWords(label)}. ${HOW_TO_MAKE}`);
    }
    const key = parsed(what, () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: pem, format: 'pem' }));
    refuseOtherCurves(what, key);
    return {
        publicKey: publicKeyOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key)),
        sign: (type, payload) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', preAuthEncoding(type, payload), { key, dsaEncoding: 'der' }),
    };
}
function readPublicKey(what, pem) {
    const label = labelOf(what, pem);
    if (label !== 'PUBLIC KEY') {
        const instead = label === 'PRIVATE KEY' ? ' Whoever checks needs the public half: openssl pkey -pubout.' : '';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} must be a public key (-----BEGIN PUBLIC KEY-----), but is ${labelWords(label)}.${instead}`);
    }
    const key = parsed(what, () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: pem, format: 'pem' }));
    refuseOtherCurves(what, key);
    return publicKeyOf(key);
}
function publicKeyOf(key) {
    const pem = key.export({ type: 'spki', format: 'pem' }).toString();
    return {
        id: (0,_files_files_js__WEBPACK_IMPORTED_MODULE_2__  .fg)(pem),
        pem,
        isSignedBy: (type, payload, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', preAuthEncoding(type, payload), { key, dsaEncoding: 'der' }, signature),
    };
}
function preAuthEncoding(payloadType, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
function labelOf(what, pem) {
    if (pem.length > MOST_KEY_CHARACTERS)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is far too long for a key.`);
    const [, label] = /^-----BEGIN ([A-Z0-9 ]{1,40})-----\r?\n/.exec(pem.trimStart()) ?? [];
    if (label === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} must be a key as PEM, which begins with -----BEGIN.`);
    if (pem.split('-----BEGIN ').length > 2)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} must hold one key, but holds several.`);
    return label;
}
function labelWords(label) {
    if (label === 'EC PRIVATE KEY')
        return 'one in the older form (-----BEGIN EC PRIVATE KEY-----); openssl pkey -in KEY turns it into PKCS#8';
    if (label === 'ENCRYPTED PRIVATE KEY')
        return 'encrypted; openssl pkey -in KEY takes its password off';
    return `-----BEGIN ${label}-----`;
}
function parsed(what, parse) {
    try {
        return parse();
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is no key that can be read. ${HOW_TO_MAKE}`);
    }
}
function refuseOtherCurves(what, { asymmetricKeyType, asymmetricKeyDetails }) {
    const curve = asymmetricKeyDetails?.namedCurve;
    if (asymmetricKeyType === 'ec' && curve === 'prime256v1')
        return;
    const found = asymmetricKeyType === 'ec' ? `of ${curve ?? 'an unknown curve'}` : (asymmetricKeyType ?? 'another');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} must be of P-256, but is ${found}. ${HOW_TO_MAKE}`);
}


/***/ })

};
