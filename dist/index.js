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
/******/
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/
/******/ function __nccwpck_require__(moduleId) {
/******/
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/
/******/ 	module.loaded = true;
/******/ 
/******/
/******/ 	return module.exports;
/******/ }
/******/ 
/******/
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/
/******/
/******/
/******/
/******/
/******/
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
/******/
/******/ (() => {
/******/
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/
/******/
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/
/******/ (() => {
/******/
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/
/******/ (() => {
/******/
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/
/******/ (() => {
/******/
/******/ 	
/******/
/******/
/******/
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/
/******/
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
/******/
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) {
/******/ 	
/******/
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) {
/******/
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
/******/
/******/ 	
/******/
/******/ 	
/******/
/******/ 	
/******/
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
  __nccwpck_require__.d(__webpack_exports__, {
    Fi: () => (  pipelinePost),
    Gj: () => (  pipelineMain),
    I6: () => (  promoteMain),
    Ip: () => (  kitchenVerifyPost),
    Lr: () => (  retainMain),
    PT: () => (  bakeMain),
    Yb: () => (  submitMain),
    Yf: () => (  bakeLegsMain),
    ay: () => (  commandLine),
    dt: () => (  publishImagePost),
    iR: () => (  setupPackerPost),
    ij: () => (  bakePost),
    k1: () => (  publishImageMain),
    nH: () => (  setupPackerMain),
    nM: () => (  kitchenVerifyMain),
    z0: () => (  planMain)
  });
async function run(kind, load) {
    const [runner, { introduceProviders }, step] = await Promise.all([
        Promise.all( [__nccwpck_require__.e(164), __nccwpck_require__.e(9382)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49382)),
        Promise.all( [__nccwpck_require__.e(4377), __nccwpck_require__.e(8312), __nccwpck_require__.e(6653), __nccwpck_require__.e(5943), __nccwpck_require__.e(4463)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6653)),
        load(),
    ]);
    introduceProviders();
    await runner[kind](step);
}
async function planMain() {
    const { fixYoungObjects } = await __nccwpck_require__.e(  9197).then(__nccwpck_require__.bind(__nccwpck_require__, 39197));
    fixYoungObjects();
    await run('runMain', async () => (await Promise.all( [__nccwpck_require__.e(8815), __nccwpck_require__.e(4377), __nccwpck_require__.e(4006), __nccwpck_require__.e(8312), __nccwpck_require__.e(6653), __nccwpck_require__.e(5943), __nccwpck_require__.e(9423), __nccwpck_require__.e(3213), __nccwpck_require__.e(8849), __nccwpck_require__.e(8708), __nccwpck_require__.e(316), __nccwpck_require__.e(1412), __nccwpck_require__.e(1276), __nccwpck_require__.e(5406)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1276))).plan);
}
async function bakeMain() {
    await run('runMain', async () => (await Promise.all( [__nccwpck_require__.e(8815), __nccwpck_require__.e(4377), __nccwpck_require__.e(4006), __nccwpck_require__.e(8312), __nccwpck_require__.e(6653), __nccwpck_require__.e(5943), __nccwpck_require__.e(9423), __nccwpck_require__.e(3213), __nccwpck_require__.e(8849), __nccwpck_require__.e(164), __nccwpck_require__.e(4655), __nccwpck_require__.e(4393), __nccwpck_require__.e(3974), __nccwpck_require__.e(8633), __nccwpck_require__.e(2032)]).then(__nccwpck_require__.bind(__nccwpck_require__, 23974))).bake);
}
async function bakePost() {
    await run('runPost', async () => (await Promise.all( [__nccwpck_require__.e(8815), __nccwpck_require__.e(4377), __nccwpck_require__.e(4006), __nccwpck_require__.e(8312), __nccwpck_require__.e(6653), __nccwpck_require__.e(5943), __nccwpck_require__.e(9423), __nccwpck_require__.e(3213), __nccwpck_require__.e(8849), __nccwpck_require__.e(164), __nccwpck_require__.e(4655), __nccwpck_require__.e(4393), __nccwpck_require__.e(3974), __nccwpck_require__.e(8633), __nccwpck_require__.e(2032)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49788))).cleanUp);
}
async function setupPackerMain() {
    await run('runMain', async () => (await Promise.all( [__nccwpck_require__.e(8815), __nccwpck_require__.e(4377), __nccwpck_require__.e(8312), __nccwpck_require__.e(5943), __nccwpck_require__.e(9423), __nccwpck_require__.e(4393), __nccwpck_require__.e(4746), __nccwpck_require__.e(5579)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4746))).setupPacker);
}
async function setupPackerPost() {
    const [{ runPost }, { finishSetup }] = await Promise.all([
        Promise.all( [__nccwpck_require__.e(164), __nccwpck_require__.e(9382)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49382)),
        __nccwpck_require__.e(  7298).then(__nccwpck_require__.bind(__nccwpck_require__, 12287)),
    ]);
    await runPost(finishSetup);
}
async function kitchenVerifyMain() {
    await run('runMain', async () => (await Promise.all( [__nccwpck_require__.e(8815), __nccwpck_require__.e(4377), __nccwpck_require__.e(4006), __nccwpck_require__.e(2560), __nccwpck_require__.e(8312), __nccwpck_require__.e(6653), __nccwpck_require__.e(5943), __nccwpck_require__.e(9423), __nccwpck_require__.e(3213), __nccwpck_require__.e(164), __nccwpck_require__.e(4655), __nccwpck_require__.e(2744), __nccwpck_require__.e(2325)]).then(__nccwpck_require__.bind(__nccwpck_require__, 12744))).kitchenVerify);
}
async function kitchenVerifyPost() {
    await run('runPost', async () => (await Promise.all( [__nccwpck_require__.e(8815), __nccwpck_require__.e(4377), __nccwpck_require__.e(4006), __nccwpck_require__.e(2560), __nccwpck_require__.e(8312), __nccwpck_require__.e(6653), __nccwpck_require__.e(5943), __nccwpck_require__.e(9423), __nccwpck_require__.e(3213), __nccwpck_require__.e(164), __nccwpck_require__.e(4655), __nccwpck_require__.e(2744), __nccwpck_require__.e(2325)]).then(__nccwpck_require__.bind(__nccwpck_require__, 12883))).finishVerification);
}
async function publishImageMain() {
    await run('runMain', async () => (await Promise.all( [__nccwpck_require__.e(8815), __nccwpck_require__.e(4377), __nccwpck_require__.e(4006), __nccwpck_require__.e(8312), __nccwpck_require__.e(6653), __nccwpck_require__.e(5943), __nccwpck_require__.e(9423), __nccwpck_require__.e(3213), __nccwpck_require__.e(8849), __nccwpck_require__.e(8708), __nccwpck_require__.e(6239), __nccwpck_require__.e(35), __nccwpck_require__.e(7485), __nccwpck_require__.e(9954), __nccwpck_require__.e(9708)]).then(__nccwpck_require__.bind(__nccwpck_require__, 47485))).publishImage);
}
async function publishImagePost() {
    await run('runPost', async () => (await Promise.all( [__nccwpck_require__.e(8815), __nccwpck_require__.e(4377), __nccwpck_require__.e(4006), __nccwpck_require__.e(8312), __nccwpck_require__.e(6653), __nccwpck_require__.e(5943), __nccwpck_require__.e(9423), __nccwpck_require__.e(3213), __nccwpck_require__.e(8849), __nccwpck_require__.e(8708), __nccwpck_require__.e(6239), __nccwpck_require__.e(35), __nccwpck_require__.e(7485), __nccwpck_require__.e(9954), __nccwpck_require__.e(9708)]).then(__nccwpck_require__.bind(__nccwpck_require__, 79918))).finishPublishing);
}
async function promoteMain() {
    await run('runMain', async () => (await Promise.all( [__nccwpck_require__.e(8815), __nccwpck_require__.e(4377), __nccwpck_require__.e(4006), __nccwpck_require__.e(8312), __nccwpck_require__.e(6653), __nccwpck_require__.e(5943), __nccwpck_require__.e(9423), __nccwpck_require__.e(3213), __nccwpck_require__.e(8849), __nccwpck_require__.e(8708), __nccwpck_require__.e(6239), __nccwpck_require__.e(35), __nccwpck_require__.e(7485), __nccwpck_require__.e(9954), __nccwpck_require__.e(9708)]).then(__nccwpck_require__.bind(__nccwpck_require__, 28016))).promote);
}
async function pipelineMain() {
    await run('runMain', async () => (await Promise.all( [__nccwpck_require__.e(8815), __nccwpck_require__.e(4377), __nccwpck_require__.e(4006), __nccwpck_require__.e(2560), __nccwpck_require__.e(8312), __nccwpck_require__.e(6653), __nccwpck_require__.e(5943), __nccwpck_require__.e(9423), __nccwpck_require__.e(3213), __nccwpck_require__.e(8849), __nccwpck_require__.e(164), __nccwpck_require__.e(8708), __nccwpck_require__.e(316), __nccwpck_require__.e(1412), __nccwpck_require__.e(1276), __nccwpck_require__.e(6239), __nccwpck_require__.e(4655), __nccwpck_require__.e(4393), __nccwpck_require__.e(35), __nccwpck_require__.e(2744), __nccwpck_require__.e(3974), __nccwpck_require__.e(4746), __nccwpck_require__.e(7485), __nccwpck_require__.e(8633), __nccwpck_require__.e(2672), __nccwpck_require__.e(6304), __nccwpck_require__.e(793)]).then(__nccwpck_require__.bind(__nccwpck_require__, 63648))).runPipeline);
}
async function bakeLegsMain() {
    await run('runMain', async () => (await Promise.all( [__nccwpck_require__.e(8815), __nccwpck_require__.e(4377), __nccwpck_require__.e(4006), __nccwpck_require__.e(2560), __nccwpck_require__.e(8312), __nccwpck_require__.e(6653), __nccwpck_require__.e(5943), __nccwpck_require__.e(9423), __nccwpck_require__.e(3213), __nccwpck_require__.e(8849), __nccwpck_require__.e(164), __nccwpck_require__.e(8708), __nccwpck_require__.e(316), __nccwpck_require__.e(1412), __nccwpck_require__.e(1276), __nccwpck_require__.e(6239), __nccwpck_require__.e(4655), __nccwpck_require__.e(4393), __nccwpck_require__.e(35), __nccwpck_require__.e(2744), __nccwpck_require__.e(3974), __nccwpck_require__.e(4746), __nccwpck_require__.e(7485), __nccwpck_require__.e(8633), __nccwpck_require__.e(2672), __nccwpck_require__.e(6304), __nccwpck_require__.e(793)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59798))).bakeLegs);
}
async function submitMain() {
    await run('runMain', async () => {
        const { submit } = await Promise.all( [__nccwpck_require__.e(8815), __nccwpck_require__.e(4377), __nccwpck_require__.e(5943), __nccwpck_require__.e(164), __nccwpck_require__.e(316), __nccwpck_require__.e(1095), __nccwpck_require__.e(6742)]).then(__nccwpck_require__.bind(__nccwpck_require__, 37595));
        return async (host) => void (await submit(host));
    });
}
async function retainMain() {
    await run('runMain', async () => (await Promise.all( [__nccwpck_require__.e(8815), __nccwpck_require__.e(4377), __nccwpck_require__.e(4006), __nccwpck_require__.e(8312), __nccwpck_require__.e(6653), __nccwpck_require__.e(5943), __nccwpck_require__.e(9423), __nccwpck_require__.e(3213), __nccwpck_require__.e(8849), __nccwpck_require__.e(164), __nccwpck_require__.e(8708), __nccwpck_require__.e(316), __nccwpck_require__.e(1412), __nccwpck_require__.e(1276), __nccwpck_require__.e(6239), __nccwpck_require__.e(35), __nccwpck_require__.e(855), __nccwpck_require__.e(9954), __nccwpck_require__.e(9360)]).then(__nccwpck_require__.bind(__nccwpck_require__, 45280))).retain);
}
async function pipelinePost() {
    await run('runPost', async () => (await Promise.all( [__nccwpck_require__.e(8815), __nccwpck_require__.e(4377), __nccwpck_require__.e(4006), __nccwpck_require__.e(2560), __nccwpck_require__.e(8312), __nccwpck_require__.e(6653), __nccwpck_require__.e(5943), __nccwpck_require__.e(9423), __nccwpck_require__.e(3213), __nccwpck_require__.e(8849), __nccwpck_require__.e(164), __nccwpck_require__.e(8708), __nccwpck_require__.e(316), __nccwpck_require__.e(1412), __nccwpck_require__.e(1276), __nccwpck_require__.e(6239), __nccwpck_require__.e(4655), __nccwpck_require__.e(4393), __nccwpck_require__.e(35), __nccwpck_require__.e(2744), __nccwpck_require__.e(3974), __nccwpck_require__.e(4746), __nccwpck_require__.e(7485), __nccwpck_require__.e(8633), __nccwpck_require__.e(2672), __nccwpck_require__.e(6304), __nccwpck_require__.e(793)]).then(__nccwpck_require__.bind(__nccwpck_require__, 10229))).finishPipeline);
}
async function commandLine(args) {
    const { commandLine: begin } = await Promise.all( [__nccwpck_require__.e(4377), __nccwpck_require__.e(8179), __nccwpck_require__.e(5943), __nccwpck_require__.e(164), __nccwpck_require__.e(35), __nccwpck_require__.e(8633), __nccwpck_require__.e(6304), __nccwpck_require__.e(2420)]).then(__nccwpck_require__.bind(__nccwpck_require__, 72420));
    await begin(args);
}

var __webpack_exports__bakeLegsMain = __webpack_exports__.Yf;
var __webpack_exports__bakeMain = __webpack_exports__.PT;
var __webpack_exports__bakePost = __webpack_exports__.ij;
var __webpack_exports__commandLine = __webpack_exports__.ay;
var __webpack_exports__kitchenVerifyMain = __webpack_exports__.nM;
var __webpack_exports__kitchenVerifyPost = __webpack_exports__.Ip;
var __webpack_exports__pipelineMain = __webpack_exports__.Gj;
var __webpack_exports__pipelinePost = __webpack_exports__.Fi;
var __webpack_exports__planMain = __webpack_exports__.z0;
var __webpack_exports__promoteMain = __webpack_exports__.I6;
var __webpack_exports__publishImageMain = __webpack_exports__.k1;
var __webpack_exports__publishImagePost = __webpack_exports__.dt;
var __webpack_exports__retainMain = __webpack_exports__.Lr;
var __webpack_exports__setupPackerMain = __webpack_exports__.nH;
var __webpack_exports__setupPackerPost = __webpack_exports__.iR;
var __webpack_exports__submitMain = __webpack_exports__.Yb;
export { __webpack_exports__bakeLegsMain as bakeLegsMain, __webpack_exports__bakeMain as bakeMain, __webpack_exports__bakePost as bakePost, __webpack_exports__commandLine as commandLine, __webpack_exports__kitchenVerifyMain as kitchenVerifyMain, __webpack_exports__kitchenVerifyPost as kitchenVerifyPost, __webpack_exports__pipelineMain as pipelineMain, __webpack_exports__pipelinePost as pipelinePost, __webpack_exports__planMain as planMain, __webpack_exports__promoteMain as promoteMain, __webpack_exports__publishImageMain as publishImageMain, __webpack_exports__publishImagePost as publishImagePost, __webpack_exports__retainMain as retainMain, __webpack_exports__setupPackerMain as setupPackerMain, __webpack_exports__setupPackerPost as setupPackerPost, __webpack_exports__submitMain as submitMain };
