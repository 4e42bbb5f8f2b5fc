import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ pipelinePost),
/* harmony export */   Gj: () => (/* binding */ pipelineMain),
/* harmony export */   Ip: () => (/* binding */ kitchenVerifyPost),
/* harmony export */   PT: () => (/* binding */ bakeMain),
/* harmony export */   Yb: () => (/* binding */ submitMain),
/* harmony export */   ay: () => (/* binding */ commandLine),
/* harmony export */   dt: () => (/* binding */ publishImagePost),
/* harmony export */   iR: () => (/* binding */ setupPackerPost),
/* harmony export */   ij: () => (/* binding */ bakePost),
/* harmony export */   k1: () => (/* binding */ publishImageMain),
/* harmony export */   nH: () => (/* binding */ setupPackerMain),
/* harmony export */   nM: () => (/* binding */ kitchenVerifyMain),
/* harmony export */   z0: () => (/* binding */ planMain)
/* harmony export */ });
/** Nothing is begun before core knows where providers keep credentials, and what they call their errors. */
async function run(kind, load) {
    const [runner, { introduceProviders }, step] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(4942), __nccwpck_require__.e(1955), __nccwpck_require__.e(3838), __nccwpck_require__.e(8818), __nccwpck_require__.e(8327), __nccwpck_require__.e(5826)]).then(__nccwpck_require__.bind(__nccwpck_require__, 25826)),
        Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(4942), __nccwpck_require__.e(2503), __nccwpck_require__.e(9611), __nccwpck_require__.e(4936), __nccwpck_require__.e(8818), __nccwpck_require__.e(5102), __nccwpck_require__.e(4377)]).then(__nccwpck_require__.bind(__nccwpck_require__, 74936)),
        load(),
    ]);
    introduceProviders();
    await runner[kind](step);
}
async function planMain() {
    const { keepYoungObjectsFew } = await __nccwpck_require__.e(/* import() */ 9197).then(__nccwpck_require__.bind(__nccwpck_require__, 39197));
    keepYoungObjectsFew();
    await run('runMain', async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4119), __nccwpck_require__.e(4942), __nccwpck_require__.e(2503), __nccwpck_require__.e(9996), __nccwpck_require__.e(9611), __nccwpck_require__.e(4936), __nccwpck_require__.e(7402), __nccwpck_require__.e(5981), __nccwpck_require__.e(1220), __nccwpck_require__.e(8818), __nccwpck_require__.e(3106), __nccwpck_require__.e(5102), __nccwpck_require__.e(2836), __nccwpck_require__.e(9108), __nccwpck_require__.e(1516), __nccwpck_require__.e(316), __nccwpck_require__.e(5736), __nccwpck_require__.e(9006)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5736))).plan);
}
async function bakeMain() {
    await run('runMain', async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4119), __nccwpck_require__.e(4942), __nccwpck_require__.e(2503), __nccwpck_require__.e(9996), __nccwpck_require__.e(9611), __nccwpck_require__.e(4936), __nccwpck_require__.e(7402), __nccwpck_require__.e(5981), __nccwpck_require__.e(1220), __nccwpck_require__.e(8818), __nccwpck_require__.e(5987), __nccwpck_require__.e(2963), __nccwpck_require__.e(3106), __nccwpck_require__.e(5102), __nccwpck_require__.e(1312), __nccwpck_require__.e(8327), __nccwpck_require__.e(9108), __nccwpck_require__.e(7703), __nccwpck_require__.e(6894)]).then(__nccwpck_require__.bind(__nccwpck_require__, 77703))).bake);
}
async function bakePost() {
    await run('runPost', async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4119), __nccwpck_require__.e(4942), __nccwpck_require__.e(2503), __nccwpck_require__.e(9611), __nccwpck_require__.e(4936), __nccwpck_require__.e(7402), __nccwpck_require__.e(1220), __nccwpck_require__.e(8818), __nccwpck_require__.e(5987), __nccwpck_require__.e(2963), __nccwpck_require__.e(5102), __nccwpck_require__.e(1312), __nccwpck_require__.e(8327), __nccwpck_require__.e(5194)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49788))).cleanUp);
}
async function setupPackerMain() {
    await run('runMain', async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4119), __nccwpck_require__.e(4942), __nccwpck_require__.e(2503), __nccwpck_require__.e(9611), __nccwpck_require__.e(7402), __nccwpck_require__.e(8818), __nccwpck_require__.e(5987), __nccwpck_require__.e(5102), __nccwpck_require__.e(3612), __nccwpck_require__.e(6147)]).then(__nccwpck_require__.bind(__nccwpck_require__, 43612))).setupPacker);
}
async function setupPackerPost() {
    // It starts nothing, and judges nothing by what providers told.
    const [{ runPost }, { finishSetup }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(4942), __nccwpck_require__.e(1955), __nccwpck_require__.e(3838), __nccwpck_require__.e(8818), __nccwpck_require__.e(8327), __nccwpck_require__.e(5826)]).then(__nccwpck_require__.bind(__nccwpck_require__, 25826)),
        __nccwpck_require__.e(/* import() */ 2287).then(__nccwpck_require__.bind(__nccwpck_require__, 12287)),
    ]);
    await runPost(finishSetup);
}
async function kitchenVerifyMain() {
    await run('runMain', async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4119), __nccwpck_require__.e(4942), __nccwpck_require__.e(2503), __nccwpck_require__.e(9996), __nccwpck_require__.e(2560), __nccwpck_require__.e(9611), __nccwpck_require__.e(4936), __nccwpck_require__.e(5981), __nccwpck_require__.e(8818), __nccwpck_require__.e(2963), __nccwpck_require__.e(3106), __nccwpck_require__.e(5102), __nccwpck_require__.e(2836), __nccwpck_require__.e(7495), __nccwpck_require__.e(8327), __nccwpck_require__.e(1637), __nccwpck_require__.e(2880)]).then(__nccwpck_require__.bind(__nccwpck_require__, 31637))).kitchenVerify);
}
async function kitchenVerifyPost() {
    await run('runPost', async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4119), __nccwpck_require__.e(4942), __nccwpck_require__.e(2503), __nccwpck_require__.e(9611), __nccwpck_require__.e(4936), __nccwpck_require__.e(5981), __nccwpck_require__.e(8818), __nccwpck_require__.e(5102), __nccwpck_require__.e(7495), __nccwpck_require__.e(4259)]).then(__nccwpck_require__.bind(__nccwpck_require__, 12883))).finishVerification);
}
async function publishImageMain() {
    await run('runMain', async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4119), __nccwpck_require__.e(4942), __nccwpck_require__.e(2503), __nccwpck_require__.e(9996), __nccwpck_require__.e(9611), __nccwpck_require__.e(4936), __nccwpck_require__.e(8818), __nccwpck_require__.e(3106), __nccwpck_require__.e(5102), __nccwpck_require__.e(2836), __nccwpck_require__.e(8327), __nccwpck_require__.e(1516), __nccwpck_require__.e(5378), __nccwpck_require__.e(7840)]).then(__nccwpck_require__.bind(__nccwpck_require__, 35378))).publishImage);
}
async function publishImagePost() {
    await run('runPost', async () => (await Promise.all(/* import() */[__nccwpck_require__.e(2503), __nccwpck_require__.e(8818), __nccwpck_require__.e(8327), __nccwpck_require__.e(9918)]).then(__nccwpck_require__.bind(__nccwpck_require__, 79918))).finishPublishing);
}
async function pipelineMain() {
    await run('runMain', async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4119), __nccwpck_require__.e(4942), __nccwpck_require__.e(2503), __nccwpck_require__.e(9996), __nccwpck_require__.e(2560), __nccwpck_require__.e(9611), __nccwpck_require__.e(4936), __nccwpck_require__.e(7402), __nccwpck_require__.e(5981), __nccwpck_require__.e(1220), __nccwpck_require__.e(8818), __nccwpck_require__.e(5987), __nccwpck_require__.e(2963), __nccwpck_require__.e(3106), __nccwpck_require__.e(5102), __nccwpck_require__.e(1312), __nccwpck_require__.e(2836), __nccwpck_require__.e(7495), __nccwpck_require__.e(8327), __nccwpck_require__.e(9108), __nccwpck_require__.e(1516), __nccwpck_require__.e(316), __nccwpck_require__.e(5736), __nccwpck_require__.e(7728), __nccwpck_require__.e(3612), __nccwpck_require__.e(7703), __nccwpck_require__.e(5378), __nccwpck_require__.e(1637), __nccwpck_require__.e(8114), __nccwpck_require__.e(3636)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33636))).runPipeline);
}
async function submitMain() {
    await run('runMain', async () => {
        const { submit } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(2503), __nccwpck_require__.e(316), __nccwpck_require__.e(4596), __nccwpck_require__.e(9350)]).then(__nccwpck_require__.bind(__nccwpck_require__, 90590));
        return async (host) => void (await submit(host));
    });
}
async function pipelinePost() {
    await run('runPost', async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4119), __nccwpck_require__.e(4942), __nccwpck_require__.e(2503), __nccwpck_require__.e(9611), __nccwpck_require__.e(4936), __nccwpck_require__.e(7402), __nccwpck_require__.e(5981), __nccwpck_require__.e(1220), __nccwpck_require__.e(8818), __nccwpck_require__.e(5987), __nccwpck_require__.e(2963), __nccwpck_require__.e(5102), __nccwpck_require__.e(1312), __nccwpck_require__.e(7495), __nccwpck_require__.e(8327), __nccwpck_require__.e(7728), __nccwpck_require__.e(4117), __nccwpck_require__.e(3371)]).then(__nccwpck_require__.bind(__nccwpck_require__, 10229))).finishPipeline);
}
async function commandLine(args) {
    const { commandLine: begin } = await Promise.all(/* import() */[__nccwpck_require__.e(2503), __nccwpck_require__.e(8179), __nccwpck_require__.e(8818), __nccwpck_require__.e(5102), __nccwpck_require__.e(8327), __nccwpck_require__.e(8114), __nccwpck_require__.e(4751)]).then(__nccwpck_require__.bind(__nccwpck_require__, 14751));
    await begin(args);
}

var __webpack_exports__bakeMain = __webpack_exports__.PT;
var __webpack_exports__bakePost = __webpack_exports__.ij;
var __webpack_exports__commandLine = __webpack_exports__.ay;
var __webpack_exports__kitchenVerifyMain = __webpack_exports__.nM;
var __webpack_exports__kitchenVerifyPost = __webpack_exports__.Ip;
var __webpack_exports__pipelineMain = __webpack_exports__.Gj;
var __webpack_exports__pipelinePost = __webpack_exports__.Fi;
var __webpack_exports__planMain = __webpack_exports__.z0;
var __webpack_exports__publishImageMain = __webpack_exports__.k1;
var __webpack_exports__publishImagePost = __webpack_exports__.dt;
var __webpack_exports__setupPackerMain = __webpack_exports__.nH;
var __webpack_exports__setupPackerPost = __webpack_exports__.iR;
var __webpack_exports__submitMain = __webpack_exports__.Yb;
export { __webpack_exports__bakeMain as bakeMain, __webpack_exports__bakePost as bakePost, __webpack_exports__commandLine as commandLine, __webpack_exports__kitchenVerifyMain as kitchenVerifyMain, __webpack_exports__kitchenVerifyPost as kitchenVerifyPost, __webpack_exports__pipelineMain as pipelineMain, __webpack_exports__pipelinePost as pipelinePost, __webpack_exports__planMain as planMain, __webpack_exports__publishImageMain as publishImageMain, __webpack_exports__publishImagePost as publishImagePost, __webpack_exports__setupPackerMain as setupPackerMain, __webpack_exports__setupPackerPost as setupPackerPost, __webpack_exports__submitMain as submitMain };
