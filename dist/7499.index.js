export const id = 7499;
export const ids = [7499];
export const modules = {

/***/ 42273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ Silence),
/* harmony export */   K2: () => (/* binding */ CloudError),
/* harmony export */   Ro: () => (/* binding */ hasStatus),
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   Tq: () => (/* binding */ isAnswer)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const LONGEST = 300;
/** A service of the cloud answered, and not with what was asked for. */
class CloudError extends Error {
    name = 'CloudError';
    status;
    /** @param said what the service gives as its reason; empty: none */
    constructor(whom, status, said) {
        super(`${whom}: ${meaningOf(status)}HTTP ${status}${said === '' ? '' : ` (${said})`}`);
        this.status = status;
    }
}
/** Nobody answered, or what came was no answer. */
class Silence extends Error {
    name = 'Silence';
    /** Whether it never got so far that something could have been done. */
    isUnsent;
    /** Whether to ask again would not help: the time is over, or what answers is none of this cloud. */
    isFinal;
    constructor(whom, why, { isUnsent = false, isFinal = false }) {
        super(`${whom} could not be asked: ${why}`);
        this.isUnsent = isUnsent;
        this.isFinal = isFinal;
    }
    /** @param isSent whether the question may have arrived */
    static of(whom, error, isSent) {
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error) ?? '';
        const isUnsent = !isSent || code === 'ECONNREFUSED' || code === 'ENOTFOUND';
        const isCertificate = /CERT|UNABLE_TO_VERIFY|SELF_SIGNED/.test(code);
        const why = isCertificate
            ? `its certificate is of an authority that this machine does not know (${code}); name the file of it in OS_CACERT, or as cacert of the cloud in clouds.yaml`
            : plain(error instanceof AggregateError ? error.errors.map(_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD).join('; ') : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
        return new Silence(whom, why === '' ? code : why, { isUnsent, isFinal: isCertificate });
    }
}
/** Whether the service itself answered, if only by a refusal. */
function isAnswer(error) {
    return error instanceof CloudError;
}
function hasStatus(error, ...statuses) {
    return error instanceof CloudError && statuses.includes(error.status);
}
/** What the status means to whoever reads it. */
function meaningOf(status) {
    if (status === 401)
        return 'the credentials are not taken, or have expired; ';
    if (status === 403)
        return 'the credentials may not do that, or a quota is used up; ';
    if (status === 413)
        return 'a quota of the project is used up; ';
    if (status === 429)
        return 'it takes no more questions at the moment; ';
    return status >= 500 ? 'the service itself has trouble; ' : '';
}
/**
 * The reason in the body of a refusal: JSON with a `message` (Keystone, Nova, Neutron, Cinder), or a page with the words in it
 * (Glance's webob). A stranger's words on a line of ours.
 */
function saidBy(text) {
    try {
        const found = messageIn(JSON.parse(text), 3);
        if (found !== undefined)
            return plain(found);
    }
    catch {
        // A page.
    }
    return plain(text.slice(0, 4000).replaceAll(/<title>[^<]{0,200}<\/title>|<[^<>]{0,200}>/g, ' '));
}
function messageIn(value, depth) {
    if (typeof value !== 'object' || value === null || depth === 0)
        return undefined;
    for (const name of ['message', 'detail', 'title']) {
        const own = Reflect.get(value, name);
        if (typeof own === 'string' && own !== '')
            return own;
    }
    for (const one of Object.values(value).slice(0, 10)) {
        const found = messageIn(one, depth - 1);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function plain(text) {
    return text
        .replaceAll(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .replace(/\.$/, '')
        .slice(0, LONGEST);
}


/***/ }),

/***/ 37499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkOpenstack: () => (/* binding */ checkOpenstack),
/* harmony export */   openstackRegions: () => (/* binding */ openstackRegions)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22021);
/* harmony import */ var _naming_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7114);
/* harmony import */ var _cloud_trouble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42273);
/* harmony import */ var _packer_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22388);
/* harmony import */ var _recipe_template_loaded_template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47402);






/** A role with which nothing can be made. */
const READS_ONLY = 'reader';
const ANSWER_MS = 30_000;
/**
 * Credentials, project, services, flavours, networks, sources and quota of OpenStack, before a server is paid for. Resolves
 * with the id of the project. Credentials written in the template are Packer's business.
 */
async function checkOpenstack({ host, recipe, account }, connect) {
    const { environment, workspace } = host;
    const builds = recipe.builds.filter(({ type }) => type.startsWith('openstack'));
    const inTemplate = builds.some(({ isWritten }) => _packer_output_js__WEBPACK_IMPORTED_MODULE_4__/* .CREDENTIAL_SETTINGS */ .w7.some(isWritten));
    for (const secret of (0,_cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsOfFiles */ .i)(environment, workspace))
        host.secret(secret);
    if (!(0,_cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_1__.hasCloudCredentials)(environment, workspace)) {
        if (inTemplate) {
            if (account === '')
                return null;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Input "account" is ${account}, but only the template has credentials of OpenStack, so nobody can tell whose they are. Set OS_CLOUD or OS_* in the environment. Nothing was baked.`);
        }
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The template bakes on OpenStack, but no credentials are there. Set OS_CLOUD to a cloud of clouds.yaml, or OS_AUTH_URL with an application credential (OS_APPLICATION_CREDENTIAL_ID, OS_APPLICATION_CREDENTIAL_SECRET) or a user. Nothing was baked.');
    }
    const cloud = await open(environment, connect);
    if (account !== '' && account !== cloud.project) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Input "account" is ${account}, but the credentials at hand belong to the project ${cloud.project} (${cloud.projectName}). Nothing was baked.`);
    }
    // Of a project that the template names itself nothing is known here.
    if (inTemplate)
        return account === '' ? null : cloud.project;
    if (cloud.roles.length > 0 && cloud.roles.every((role) => role === READS_ONLY)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The credentials have only the role ${READS_ONLY} in the project ${cloud.projectName}, and a bake makes a server: it takes the role member. Nothing was baked.`);
    }
    for (const region of new Set(builds.map((build) => regionOfBuild(build, cloud)))) {
        const own = builds.filter((build) => regionOfBuild(build, cloud) === region);
        await checkRegion(host, cloud, region, own);
    }
    return cloud.project;
}
/** Where a bake may leave something: what the template names, itself or by variables, and the region of the environment. */
function openstackRegions({ regions, builds, }, environment) {
    const own = environment['OS_REGION_NAME'] ?? '';
    const written = builds
        .filter(({ type, isWritten }) => type.startsWith('openstack') && isWritten('region'))
        .map(({ literals: { region } }) => (typeof region === 'string' ? region : _naming_js__WEBPACK_IMPORTED_MODULE_2__/* .ANY_REGION */ .IM));
    const all = [...regions, ...written, ...(own === '' ? [] : [own])];
    return [...new Set(all.map((one) => (one.includes('{{') ? _naming_js__WEBPACK_IMPORTED_MODULE_2__/* .ANY_REGION */ .IM : one)))];
}
async function open(environment, connect) {
    try {
        return await connect(environment, { limits: { callMs: ANSWER_MS, tries: 3 } });
    }
    catch (error) {
        if (error instanceof _cloud_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .Silence */ .Ah)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`OpenStack: ${error.message}. Mind OS_AUTH_URL, and whether this machine reaches it. Nothing was baked.`);
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${error.message} Nothing was baked.`);
        throw error;
    }
}
function regionOfBuild({ literals }, cloud) {
    const region = literals['region'];
    return typeof region === 'string' && region !== '' ? region : cloud.region;
}
async function checkRegion(host, cloud, region, builds) {
    const needed = ['compute', 'image', 'network'];
    // Each throws with the regions that there are.
    for (const service of needed)
        cloud.address(service, region);
    const whole = async (what, ask) => {
        try {
            return await ask();
        }
        catch (error) {
            // What cannot be asked is Packer's to find.
            host.debug(`${what} of ${region} could not be asked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
            return undefined;
        }
    };
    const [flavors, limits, networks] = await Promise.all([
        whole('the flavours', () => cloud.nova(region).flavors()),
        whole('the quota', () => cloud.nova(region).limits()),
        whole('the networks', () => cloud.neutron(region).networks()),
    ]);
    for (const build of builds) {
        const flavor = flavors === undefined ? undefined : flavorOf(build, flavors, region);
        if (networks !== undefined)
            checkNetworks(build, networks.map(({ id }) => id), region);
        await checkSource(build, cloud, region, whole);
        const lacks = [
            quotaProblem('servers', limits?.servers, 1),
            quotaProblem('cores', limits?.cores, flavor?.vcpus ?? 0),
            quotaProblem('MiB of memory', limits?.ram, flavor?.ram ?? 0),
        ].filter((one) => one !== undefined);
        if (lacks.length > 0) {
            throw refusal(build, `cannot start its server in ${region}: the project ${cloud.projectName} has ${lacks.join(', ')}. Remove servers that nobody needs (openstack server list --long), or have the quota raised`);
        }
    }
}
function flavorOf(build, flavors, region) {
    const wanted = build.literals['flavor'];
    if (typeof wanted !== 'string' || wanted === '')
        return undefined;
    const found = flavors.find(({ id }) => id === wanted) ?? flavors.find(({ name }) => name === wanted);
    if (found !== undefined)
        return found;
    const names = flavors.map(({ name }) => name).toSorted();
    throw refusal(build, `names the flavour ${JSON.stringify(wanted)}, which ${region} does not have. It has ${listed(names)}`);
}
function checkNetworks(build, there, region) {
    const wanted = build.literals['networks'];
    const ids = Array.isArray(wanted) ? wanted : [];
    for (const id of ids) {
        if (typeof id !== 'string' || id === '' || there.includes(id))
            continue;
        throw refusal(build, `names the network ${JSON.stringify(id.slice(0, 80))}, which the project does not see in ${region}; \`networks\` takes ids (openstack network list)`);
    }
}
async function checkSource(build, cloud, region, whole) {
    const { source_image: id, source_image_name: name } = build.literals;
    const glance = cloud.glance(region);
    if (typeof id === 'string' && id !== '') {
        if (!_naming_js__WEBPACK_IMPORTED_MODULE_2__/* .UUID */ .kk.test(id)) {
            throw refusal(build, `has the source_image ${JSON.stringify(id.slice(0, 80))}, which is no id of an image; a name goes into source_image_name`);
        }
        const image = await whole(`the image ${id}`, async () => ({ is: await glance.get(id) }));
        if (image === undefined)
            return;
        if (image.is === undefined)
            throw refusal(build, `starts from the image ${id}, which the project does not see in ${region}`);
        if (image.is.status !== 'active')
            throw refusal(build, `starts from the image ${id}, which is ${image.is.status}, so that no server boots from it`);
    }
    else if (typeof name === 'string' && name !== '') {
        const images = await whole(`images named ${name}`, () => glance.list({ name, status: 'active' }));
        const count = images?.filter((image) => image.name === name).length ?? 1;
        if (count === 1)
            return;
        throw refusal(build, count === 0
            ? `starts from an image named ${JSON.stringify(name)}, and the project sees none in ${region}`
            : `starts from the image named ${JSON.stringify(name)}, and ${count} have that name in ${region}: Packer takes none of them. Name one by source_image, or let source.openstack find the newest`);
    }
}
function quotaProblem(what, quota, needed) {
    if (quota === null || quota === undefined || quota.used + needed <= quota.most)
        return undefined;
    return `${quota.used} of ${quota.most} ${what} in use, and this build needs ${needed}`;
}
function refusal({ name, file, line }, problem) {
    return new _recipe_template_loaded_template_js__WEBPACK_IMPORTED_MODULE_5__/* .TemplateError */ .$w(`${file}:${line}: The build ${name} ${problem}. Nothing was baked.`, file, line);
}
function listed(names) {
    const [shown, rest] = [names.slice(0, 10).join(', '), names.length - 10];
    return names.length === 0 ? 'none' : rest > 0 ? `${shown} and ${rest} more` : shown;
}


/***/ })

};
