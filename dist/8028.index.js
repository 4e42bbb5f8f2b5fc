export const id = 8028;
export const ids = [8028];
export const modules = {

/***/ 8028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  openDocker: () => (  openDocker)
});

var secrets_environment = __webpack_require__(94463);
var docker_docker = __webpack_require__(77338);
var errors = __webpack_require__(8005);
var docker_distribution = __webpack_require__(87068);
var registry_trouble = __webpack_require__(90447);
;// CONCATENATED MODULE: ./.build/providers/docker/registry.js



function createRegistry({ userAgent, idle, environment }) {
    const distribution = (0,docker_distribution.dockerDistribution)({ userAgent, idle, environment: environment ?? {} });
    const hasLogins = environment !== undefined;
    return { digestOf: async (reference) => digestOf(distribution, reference, hasLogins) };
}
async function digestOf(distribution, { host, path, tag }, hasLogins) {
    try {
        const digest = await distribution.digest({ host, path }, tag);
        if (digest !== undefined)
            return { kind: 'found', digest };
        return { kind: 'missing', reason: `${host} answered HTTP 404 for ${path}:${tag}` };
    }
    catch (error) {
        const isRefused = error instanceof registry_trouble .gl && error.failure === 'credentials';
        const told = (0,errors .bD)(error).replace(/\.$/, '');
        const status = /\bHTTP \d{3}\b/.exec(told)?.[0];
        const reason = hasLogins || status === undefined ? told : `${host} answered ${status} for ${path}:${tag}`;
        return { kind: isRefused ? 'missing' : 'unreachable', reason };
    }
}

var staged_manifest = __webpack_require__(9428);
;// CONCATENATED MODULE: ./.build/providers/docker/clients.js




const IDLE_MS = 10_000;
function openDocker({ environment, passEnv, agent, untrusted }) {
    const child = (0,secrets_environment .Qc)(environment, passEnv, {});
    const docker = (0,docker_docker.createDocker)(child);
    if (untrusted !== null) {
        const reason = `no registry is asked for an untrusted change (${untrusted})`;
        const registry = { digestOf: async () => ({ kind: 'unreachable', reason }) };
        return { docker, registry, manifests: null, whyNoRegistry: reason };
    }
    return {
        docker,
        registry: createRegistry({ userAgent: agent, idle: IDLE_MS, environment: (0,secrets_environment .Qc)(environment, [], {}) }),
        manifests: (0,staged_manifest .r)(child),
        whyNoRegistry: '',
    };
}


/***/ })

};
