export const id = 4919;
export const ids = [4919];
export const modules = {

/***/ 84919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkAws: () => (/* binding */ checkAws),
  regionsToLookIn: () => (/* binding */ regionsToLookIn)
});

// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/process/toolkit-start.js
var toolkit_start = __webpack_require__(45729);
// EXTERNAL MODULE: ./.build/providers/aws/regions.js
var aws_regions = __webpack_require__(53648);
// EXTERNAL MODULE: ./.build/recipe/template/loaded-template.js + 6 modules
var loaded_template = __webpack_require__(47402);
;// CONCATENATED MODULE: ./.build/providers/aws/session-manager.js

/** The builders that know `ssh_interface`. */
const HAS_INTERFACE = /^amazon-(?:ebs|ebssurrogate|ebsvolume|instance)$/;
/** What Packer's amazon builders start for it, from PATH (packer-plugin-amazon, common/ssm/session.go). */
const SESSION_PLUGIN = 'session-manager-plugin';
/**
 * Throws a TemplateError for a build that reaches its instance by Session Manager where the program for it is not there:
 * Packer says so only when the instance runs.
 */
function checkSessionManager(builds, hasPlugin) {
    const first = builds.find(({ type, literals }) => HAS_INTERFACE.test(type) && literals['ssh_interface'] === 'session_manager');
    if (first === undefined || hasPlugin())
        return;
    throw new loaded_template/* TemplateError */.$w(`${first.file}:${first.line}: The build ${first.name} reaches its instance by Session Manager (ssh_interface), for which Packer starts ${SESSION_PLUGIN}, and that is not on the PATH. ` +
        'Install it before this step, as docs/guides/no-public-address.md has it. Nothing was baked.', first.file, first.line);
}

;// CONCATENATED MODULE: ./.build/providers/aws/default-network.js


/** The builders that start an instance; chroot works on the one it runs on. */
const STARTS_INSTANCE = /^amazon-(?:ebs|ebssurrogate|ebsvolume|instance)$/;
/** What says where the instance goes: as an attribute, or as a block. */
const PLACES = ['subnet_id', 'subnet_filter', 'vpc_id', 'vpc_filter'];
/** Those of them that are known to be so. What cannot be computed beforehand is Packer's to judge. */
function unplacedBuilds(builds, environment) {
    return builds.flatMap((build) => {
        if (!STARTS_INSTANCE.test(build.type) || !build.known || PLACES.some((name) => isSet(build, name)))
            return [];
        const region = regionOf(build, environment);
        return region === undefined ? [] : [{ build, region }];
    });
}
/**
 * Throws a TemplateError for a build that names no network in a region without a default VPC: Packer says so only when it
 * has made a key pair and a security group, and names no remedy. Where nobody can be asked, Packer goes on.
 */
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
            host.debug(`whether ${region} has a default VPC could not be asked: ${(0,errors/* messageOf */.bD)(error)}`);
            continue;
        }
        throw new loaded_template/* TemplateError */.$w(`${build.file}:${build.line}: The build ${build.name} must name a subnet_id, subnet_filter or vpc_id, for ${region} has no default VPC ` +
            `that its instance could be started in. Name one, or make a default VPC: aws ec2 create-default-vpc --region ${region}. Nothing was baked.`, build.file, build.line);
    }
}
/** Whether it is given, or may be: an empty text is as good as none. */
function isSet({ literals, isWritten, mayHaveBlock }, name) {
    if (mayHaveBlock(name))
        return true;
    if (!isWritten(name))
        return false;
    const value = literals[name];
    return value !== '' && value !== null;
}
/** As Packer's builder takes it: its own, else that of the environment. */
function regionOf({ literals, isWritten }, environment) {
    const value = literals['region'];
    if (typeof value === 'string' && value !== '')
        return value;
    if (isWritten('region') && value !== '' && value !== null)
        return undefined;
    return [environment['AWS_REGION'], environment['AWS_DEFAULT_REGION']].find((name) => (name ?? '') !== '');
}

// EXTERNAL MODULE: ./.build/providers/aws/identity.js
var identity = __webpack_require__(90115);
// EXTERNAL MODULE: ./.build/providers/aws/profile.js
var profile = __webpack_require__(79256);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/providers/aws/profile-regions.js



/**
 * The regions that the files of the AWS command line give to these profiles, or to the one in force: Packer takes them
 * where neither template nor environment names one.
 */
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
/** `[profile NAME]` in one file, `[NAME]` in the other, `[default]` in both; then `region = …`. */
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








/**
 * Credentials and network of AWS, before an instance is paid for. Resolves with the account when it was asked for.
 * Credentials written in the template are Packer's business.
 */
async function checkAws(request) {
    const { host, recipe, regions, account } = request;
    const { environment } = host;
    const inTemplate = recipe.texts.some((text) => /"?\b(access_key|profile|assume_role|vault_aws_engine)"?\s*[:={]/.test(text));
    if (!inTemplate)
        (0,profile/* refuseMissingProfile */.Q)(environment);
    if (!inTemplate && !(0,identity/* hasAwsCredentials */.e1)(environment) && !(await (0,identity/* hasInstanceRole */.oB)())) {
        throw new errors/* UserError */.yo('The template bakes on AWS, but no credentials are there: no variables, no profile, no web identity, no instance role. ' +
            (host.kind === 'terminal'
                ? 'Log in with "aws sso login" or "aws configure", or set AWS_PROFILE.'
                : 'Add aws-actions/configure-aws-credentials before this step, or set AWS_PROFILE.'));
    }
    const region = regions[0] ?? 'us-east-1';
    let actual = null;
    if (account !== '') {
        actual = await (0,identity/* callerAccount */.Xr)(region);
        if (actual !== account) {
            throw new errors/* UserError */.yo(`Input "account" is ${account}, but the credentials at hand belong to ${actual}. Nothing was baked.`);
        }
    }
    checkSessionManager(recipe.builds, 
    // Where only the system knows, Packer is to look.
    () => process.platform === 'win32' || (0,toolkit_start/* findProgram */.K)(SESSION_PLUGIN, request.environment, host.workspace) !== undefined);
    // Of an account that the template names itself nothing is known here.
    if (inTemplate)
        return actual;
    const { connectEc2 } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3435));
    await checkDefaultNetwork(host, unplacedBuilds(recipe.builds, environment), async (where) => (await connectEc2(where)).hasDefaultVpc());
    return actual;
}
/** All regions that template and variables name, and those that Packer takes where none is named. */
function regionsToLookIn({ regions, texts, values, variableTexts }, environment) {
    const profiles = texts.flatMap((text) => [...text.matchAll(/"?\bprofile"?\s*[:=]\s*"([^"\n]{1,100})"/g)].flatMap(([, name]) => name ?? []));
    const inEnvironment = ['AWS_REGION', 'AWS_DEFAULT_REGION'].map((name) => environment[name] ?? '');
    const all = [
        ...regions,
        ...(0,aws_regions/* regionsNamed */.JF)(values),
        ...inEnvironment,
        ...profileRegions(environment, profiles),
        ...(0,aws_regions/* regionsNamed */.JF)([...texts, ...variableTexts]),
    ];
    return [...new Set(all.filter((region) => REGION.test(region)))];
}
/** It becomes a part of an address. */
const REGION = /^[a-z]{2}(?:-[a-z]+){1,3}-\d{1,2}$/;


/***/ })

};
