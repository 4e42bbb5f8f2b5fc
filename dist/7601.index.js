export const id = 7601;
export const ids = [7601];
export const modules = {

/***/ 77601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  checkAws: () => (  checkAws),
  regionsToLookIn: () => (  regionsToLookIn)
});

var errors = __webpack_require__(8005);
var toolkit_start = __webpack_require__(45729);
var aws_regions = __webpack_require__(53648);
var session_manager = __webpack_require__(20043);
var loaded_template = __webpack_require__(47402);
;// CONCATENATED MODULE: ./.build/providers/aws/default-network.js


const STARTS_INSTANCE = /^amazon-(?:ebs|ebssurrogate|ebsvolume|instance)$/;
const PLACES = ['subnet_id', 'subnet_filter', 'vpc_id', 'vpc_filter'];
function unplacedBuilds(builds, environment) {
    return builds.flatMap((build) => {
        if (!STARTS_INSTANCE.test(build.type) || !build.known || PLACES.some((name) => isSet(build, name)))
            return [];
        const region = regionOf(build, environment);
        return region === undefined ? [] : [{ build, region }];
    });
}
async function checkDefaultNetwork(host, builds, hasDefaultVpc) {
    const asked = new Set();
    for (const { build, region } of builds) {
        if (asked.has(region))
            continue;
        asked.add(region);
        try {
            if (await hasDefaultVpc(region))
                continue;
        }
        catch (error) {
            host.debug(`whether ${region} has a default VPC could not be asked: ${(0,errors .bD)(error)}`);
            continue;
        }
        throw new loaded_template .$w(`${build.file}:${build.line}: The build ${build.name} must name a subnet_id, subnet_filter or vpc_id, for ${region} has no default VPC ` +
            `that its instance could be started in. Name one, or make a default VPC: aws ec2 create-default-vpc --region ${region}. Nothing was baked.`, build.file, build.line);
    }
}
function isSet({ literals, isWritten, mayHaveBlock }, name) {
    if (mayHaveBlock(name))
        return true;
    if (!isWritten(name))
        return false;
    const value = literals[name];
    return value !== '' && value !== null;
}
function regionOf({ literals, isWritten }, environment) {
    const value = literals['region'];
    if (typeof value === 'string' && value !== '')
        return value;
    if (isWritten('region') && value !== '' && value !== null)
        return undefined;
    return [environment['AWS_REGION'], environment['AWS_DEFAULT_REGION']].find((name) => (name ?? '') !== '');
}

var identity = __webpack_require__(90115);
var profile = __webpack_require__(79256);
var external_node_fs_ = __webpack_require__(73024);
var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/providers/aws/profile-regions.js



function profileRegions(environment, profiles) {
    const home = environment['HOME'] ?? (0,external_node_os_.homedir)();
    const files = [
        environment['AWS_CONFIG_FILE'] ?? (0,external_node_path_.join)(home, '.aws', 'config'),
        environment['AWS_SHARED_CREDENTIALS_FILE'] ?? (0,external_node_path_.join)(home, '.aws', 'credentials'),
    ];
    const wanted = new Set([environment['AWS_PROFILE'] ?? 'default', ...profiles]);
    return [...new Set(files.flatMap((file) => regionsIn(textOf(file), wanted)))];
}
function textOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}
function regionsIn(text, profiles) {
    let isWanted = false;
    const found = [];
    for (const line of text.split('\n')) {
        const trimmed = line.trim();
        if (trimmed.startsWith('['))
            isWanted = profiles.has(trimmed
                .slice(1, -1)
                .replace(/^profile\s/, '')
                .trim());
        else if (isWanted && trimmed.startsWith('region')) {
            const [name = '', value = ''] = trimmed.split('=');
            if (name.trim() === 'region')
                found.push(value.trim());
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./.build/providers/aws/preflight.js








async function checkAws(request) {
    const { host, recipe, regions, account } = request;
    const { environment } = host;
    const inTemplate = recipe.texts.some((text) => /"?\b(access_key|profile|assume_role|vault_aws_engine)"?\s*[:={]/.test(text));
    if (!inTemplate)
        (0,profile .Q)(environment);
    if (!inTemplate && !(0,identity .e1)(environment) && !(await (0,identity .oB)())) {
        throw new errors .yo('The template bakes on AWS, but no credentials are there: no variables, no profile, no web identity, no instance role. ' +
            (host.kind === 'terminal'
                ? 'Log in with "aws sso login" or "aws configure", or set AWS_PROFILE.'
                : 'Add aws-actions/configure-aws-credentials before this step, or set AWS_PROFILE.'));
    }
    const region = regions[0] ?? 'us-east-1';
    let actual = null;
    if (account !== '') {
        actual = await (0,identity .Xr)(region);
        if (actual !== account) {
            throw new errors .yo(`Input "account" is ${account}, but the credentials at hand belong to ${actual}. Nothing was baked.`);
        }
    }
    (0,session_manager .k)(recipe.builds, 
    () => process.platform === 'win32' || (0,toolkit_start .K)(session_manager .N, request.environment, host.workspace) !== undefined);
    if (inTemplate)
        return actual;
    const { connectEc2 } = await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 3435));
    await checkDefaultNetwork(host, unplacedBuilds(recipe.builds, environment), async (where) => (await connectEc2(where)).hasDefaultVpc());
    return actual;
}
function regionsToLookIn({ regions, texts, values, variableTexts }, environment) {
    const profiles = texts.flatMap((text) => [...text.matchAll(/"?\bprofile"?\s*[:=]\s*"([^"\n]{1,100})"/g)].flatMap(([, name]) => name ?? []));
    const inEnvironment = ['AWS_REGION', 'AWS_DEFAULT_REGION'].map((name) => environment[name] ?? '');
    const all = [
        ...regions,
        ...(0,aws_regions .JF)(values),
        ...inEnvironment,
        ...profileRegions(environment, profiles),
        ...(0,aws_regions .JF)([...texts, ...variableTexts]),
    ];
    return [...new Set(all.filter((region) => REGION.test(region)))];
}
const REGION = /^[a-z]{2}(?:-[a-z]+){1,3}-\d{1,2}$/;


/***/ })

};
