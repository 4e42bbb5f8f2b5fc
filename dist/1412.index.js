export const id = 1412;
export const ids = [1412];
export const modules = {

/***/ 91303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  manifestWith),
    e: () => (  looseManifest)
  });
  var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2503);
  var _image_channel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58735);
  var _image_definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95907);
  var _image_leg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44296);
  var _image_refresh_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46895);
  var _image_retention_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23054);
  var _image_reuse_from_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74765);
  var _image_scan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51611);








const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,62}$/;
const label = zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1);
const labels = zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(label).min(1);
const TAKEN_NAMES = new Set([
    'leg',
    'slug',
    'image',
    'tier',
    'layer',
    'name',
    'version',
    'runs-on',
    'aws-role',
    'concurrency',
    'key8',
    'timestamp',
    'date',
    'include',
    'exclude',
    'constructor',
]);
const name = (what) => zod__WEBPACK_IMPORTED_MODULE_7__  .YjP()
    .regex(NAME, `${what} begins with a letter or digit and is made of those, dots, hyphens, plus signs and underscores, at most 63`);
const axisName = zod__WEBPACK_IMPORTED_MODULE_7__  .YjP()
    .regex(/^[a-z][a-z0-9_-]{0,30}$/, 'the name of an axis is a lower-case word of at most 31 characters')
    .refine((value) => !TAKEN_NAMES.has(value), 'this name means something else in a matrix row or a placeholder');
const axisValue = zod__WEBPACK_IMPORTED_MODULE_7__  .YjP({ error: 'a value of an axis is a string' })
    .regex(NAME, 'a value of an axis begins with a letter or digit and is made of those, dots, hyphens, plus signs and underscores, at most 63');
const attributeName = zod__WEBPACK_IMPORTED_MODULE_7__  .YjP()
    .regex(/^[a-z][a-z0-9_-]{0,30}$/, 'the name of an attribute is a lower-case word of at most 31 characters');
const describedValue = zod__WEBPACK_IMPORTED_MODULE_7__  .Ikc({ name: axisValue })
    .catchall(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP())
    .superRefine((one, context) => {
    for (const name of Object.keys(one)) {
        const message = attributeName.safeParse(name).error?.issues[0]?.message;
        if (message !== undefined)
            context.addIssue({ code: 'custom', path: [name], message });
    }
});
const axisValues = zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(zod__WEBPACK_IMPORTED_MODULE_7__  .KCZ([axisValue, describedValue], { error: 'a value of an axis is a string' }))
    .min(1, 'an axis has at least one value')
    .describe('In the order in which the legs are named. A value may carry attributes, {name, owner: …}, which placeholders read as {<axis>.owner}.');
const axis = zod__WEBPACK_IMPORTED_MODULE_7__  .KCZ([
    axisValues.transform((list) => ({ ...describedAxis(list), default: undefined })),
    zod__WEBPACK_IMPORTED_MODULE_7__  .rej({
        values: axisValues,
        default: axisValue.optional().describe('For images that are not over the axis, and for finding parents.'),
    })
        .transform((one) => ({ ...describedAxis(one.values), default: one.default })),
])
    .describe('A list of values, or {values, default}.');
function describedAxis(list) {
    const named = list.map((one) => (typeof one === 'string' ? { name: one } : one));
    return {
        values: named.map(({ name }) => name),
        attributes: new Map(named.map(({ name, ...rest }) => [name, new Map(Object.entries(rest))])),
    };
}
const path = zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1).describe('Relative to the folder of the manifest.');
const values = zod__WEBPACK_IMPORTED_MODULE_7__  .g1P(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__  .YjP());
const row = zod__WEBPACK_IMPORTED_MODULE_7__  .g1P(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP(), axisValue);
const mapSource = zod__WEBPACK_IMPORTED_MODULE_7__  .rej({
    file: path,
    field: zod__WEBPACK_IMPORTED_MODULE_7__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1)).min(1)])
        .describe('The name of the member, or the names that lead to it.'),
})
    .describe('An id out of a JSON file.');
function sourceWith(kinds) {
    const members = {
        ...Object.fromEntries([...kinds].map(([name, { written }]) => [name, written.optional()])),
        map: mapSource.optional(),
        id: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1).describe('An id as it is.').optional(),
    };
    const names = Object.keys(members);
    return zod__WEBPACK_IMPORTED_MODULE_7__  .rej(members)
        .refine((one) => Object.values(one).filter((part) => part !== undefined).length === 1, {
        error: `is one of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
    })
        .describe('An image to start from that nothing here bakes: {source.id}.');
}
const packer = zod__WEBPACK_IMPORTED_MODULE_7__  .rej({
    template: path.describe('The Packer template: a file, or a folder of HCL2 files.'),
    'working-directory': path
        .describe('Where Packer runs: relative paths inside the template start there. Default: the folder of the manifest.')
        .optional(),
    only: zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP()).default([]).describe('Builds of the template to run; `*` stands for any part.'),
    except: zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP()).default([]).describe('Builds of the template to leave out.'),
    vars: values.default({}).describe('Variables of the template.'),
    'secret-vars': zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP())
        .default([])
        .describe('Names of variables whose values are secret: the input `secret-vars` of bake gives them.'),
    'var-files': zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1))
        .default([])
        .describe('Files of variables, the later one wins. One that ends in `?` may be missing.'),
    'retry-vars': values
        .optional()
        .describe('Variables over `vars` where the provider has no capacity or takes a spot instance back: the bake is then tried once more with these.'),
    arguments: zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP()).default([]).describe('More flags for `packer build`.'),
    version: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().optional().describe('A constraint on the version of Packer.'),
})
    .describe('Bakes with Packer.');
const dockerfile = zod__WEBPACK_IMPORTED_MODULE_7__  .rej({
    file: path.describe('The Dockerfile.'),
    context: path.describe('The build context. Default: the folder of the Dockerfile.').optional(),
    target: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1).optional().describe('The stage to build.'),
    platform: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1).optional().describe('The platform, as linux/arm64.'),
    args: values.default({}).describe('Build arguments.'),
    labels: values.default({}).describe('Labels of the image.'),
    secrets: zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1))
        .default([])
        .describe('Ids of secrets that the Dockerfile mounts: the input `secret-vars` of bake gives them.'),
})
    .describe('Bakes with docker build.');
const looseMachine = zod__WEBPACK_IMPORTED_MODULE_7__  .g1P(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__  .L5J());
function verifyWith(machine) {
    const script = zod__WEBPACK_IMPORTED_MODULE_7__  .rej({
        run: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1).describe('The command, relative to the folder of the manifest.'),
        report: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1).describe('The JUnit, TAP, RSpec or InSpec report that it writes.'),
        inside: zod__WEBPACK_IMPORTED_MODULE_7__  .zMY()
            .optional()
            .describe('Whether it runs in the container, or in the instance by SSM, instead of beside it. Default: the input of kitchen-verify.'),
        machine: machine.optional(),
        'min-tests': zod__WEBPACK_IMPORTED_MODULE_7__  .Whr().nonnegative().optional(),
        'max-skipped': zod__WEBPACK_IMPORTED_MODULE_7__  .Whr().nonnegative().optional(),
    });
    return zod__WEBPACK_IMPORTED_MODULE_7__  .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_7__  .euz('none'),
        zod__WEBPACK_IMPORTED_MODULE_7__  .rej({
            kitchen: zod__WEBPACK_IMPORTED_MODULE_7__  .g1P(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__  .L5J())
                .describe('Inputs of kitchen-verify by name, and `suites`: the suites that count.'),
        }),
        zod__WEBPACK_IMPORTED_MODULE_7__  .rej({ script }),
    ], { error: 'it is none, {kitchen: …} or {script: {run, report}}' })
        .describe('How the image is tested. Without it nothing is, and it cannot be published; `none` allows that.');
}
const imageWith = (source, machine) => zod__WEBPACK_IMPORTED_MODULE_7__  .rej({
    tier: _image_leg_js__WEBPACK_IMPORTED_MODULE_2__  .Zm.optional().meta({ default: 'application' }),
    layer: _image_leg_js__WEBPACK_IMPORTED_MODULE_2__  .Zm.optional().describe('The former name of `tier`.').meta({ deprecated: true }),
    over: zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP()).optional().describe('Axes over which the image is baked. Default: all.'),
    include: zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(row).default([]).describe('Further cells, each with a value for every axis of `over`.'),
    exclude: zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(row).default([]).describe('Cells to leave out: those that have all these values.'),
    from: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().optional().describe('The image of this manifest that it builds on: {parent.id}.'),
    source: source.optional(),
    packer: packer.optional(),
    dockerfile: dockerfile.optional(),
    inputs: zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1))
        .optional()
        .describe('Globs of files that count for the bake key, instead of the default ones; `!` leaves out.'),
    reuse: _image_definition_js__WEBPACK_IMPORTED_MODULE_1__  .TI
        .optional()
        .describe('Whether an image that was baked of the same inputs is taken instead of baking it again: `auto`, where nothing is in doubt; `never`; `require` fails when there is none; `strict` fails when something that it is made of cannot be known beforehand. The input of bake goes before it. Default: `auto`.'),
    'reuse-from': _image_reuse_from_js__WEBPACK_IMPORTED_MODULE_5__  .ld.optional().describe('As that of the manifest, for this image.'),
    refresh: _image_refresh_js__WEBPACK_IMPORTED_MODULE_3__  .Nh.optional().describe('As that of the manifest, for this image.'),
    retain: _image_retention_js__WEBPACK_IMPORTED_MODULE_4__  .jA
        .optional()
        .describe('How long older images of it stay, instead of what the manifest says of all; `never` lets none go.'),
    accept: zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(_image_definition_js__WEBPACK_IMPORTED_MODULE_1__  .mF)
        .default([])
        .describe('Doubts about an image that is there already which are no reason to bake it again: `unread`, about files that cannot be known beforehand, and `post-processors`, about what those did elsewhere.'),
    verify: verifyWith(machine).optional(),
    scan: zod__WEBPACK_IMPORTED_MODULE_7__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_7__  .euz('none'), _image_scan_js__WEBPACK_IMPORTED_MODULE_6__  .vV], { error: 'is none, or {reports: […]} and what is asked of them' })
        .optional()
        .describe('As that of the manifest, for this image, whole; `none` asks for no scan.'),
    publish: zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP()).default([]).describe('Names of targets.'),
    name: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1).optional().describe('The name of the image at its provider.'),
    tags: values.default({}).describe('Tags, over the global ones.'),
    'runs-on': zod__WEBPACK_IMPORTED_MODULE_7__  .KCZ([label, labels, zod__WEBPACK_IMPORTED_MODULE_7__  .rej({ group: label, labels: zod__WEBPACK_IMPORTED_MODULE_7__  .KCZ([label, labels]).optional() })])
        .optional()
        .describe('The runner of the job, for the row of the matrix: a label, labels, or a group of runners with its labels.'),
    concurrency: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP()
        .min(1)
        .max(256)
        .optional()
        .describe('Jobs of legs that say the same here run one after the other in images.yml, those of other runs as well.'),
    arch: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1).optional().describe('The architecture.'),
    timeout: zod__WEBPACK_IMPORTED_MODULE_7__  .aig().positive().max(7200).optional().describe('Minutes.'),
    account: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1).optional().describe('The account that the credentials must belong to.'),
    role: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP()
        .max(2048)
        .refine((text) => text.startsWith('{') || /^arn:[^\s:]+:iam::[^\s:]+:role\/\S+$/.test(text), {
        error: 'is the ARN of a role, as arn:aws:iam::123456789012:role/bake',
    })
        .optional()
        .describe('The role on AWS that the job of the leg assumes in images.yml, over its input `aws-role`.'),
})
    .refine((one) => (one.packer === undefined) !== (one.dockerfile === undefined), {
    error: 'has either packer or dockerfile, one of them',
})
    .refine((one) => one.from === undefined || one.source === undefined, {
    error: 'has either from or source, not both',
})
    .refine((one) => one.tier === undefined || one.layer === undefined, {
    error: 'has either tier or layer, its former name, not both',
})
    .transform(({ layer, ...rest }) => ({ ...rest, tier: rest.tier ?? layer ?? 'application' }));
const looseTarget = zod__WEBPACK_IMPORTED_MODULE_7__  .rej({
    oci: zod__WEBPACK_IMPORTED_MODULE_7__  .g1P(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__  .L5J()).optional().describe('A repository of container images.'),
    aws: zod__WEBPACK_IMPORTED_MODULE_7__  .g1P(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__  .L5J()).optional().describe('Accounts, regions and parameters of AWS.'),
    files: zod__WEBPACK_IMPORTED_MODULE_7__  .g1P(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__  .L5J()).optional().describe('Files that carry ids to whoever reads them.'),
})
    .refine((one) => Object.keys(one).length > 0, { error: 'has at least one of oci, aws and files' });
const manifestWith = (target, kinds, machine = looseMachine) => zod__WEBPACK_IMPORTED_MODULE_7__  .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_7__  .euz(1, { error: 'the version of this format is 1' }).describe('Of this format.'),
    axes: zod__WEBPACK_IMPORTED_MODULE_7__  .g1P(axisName, axis)
        .refine((all) => Object.keys(all).length <= 30, { error: 'has at most 30 axes' })
        .default({})
        .describe('What images vary over, as distros and regions.'),
    images: zod__WEBPACK_IMPORTED_MODULE_7__  .g1P(name('the name of an image'), imageWith(sourceWith(kinds), machine))
        .refine((all) => Object.keys(all).length > 0, { error: 'must have at least one image' }),
    targets: zod__WEBPACK_IMPORTED_MODULE_7__  .g1P(name('the name of a target'), target).default({}).describe('Where images are published.'),
    channels: zod__WEBPACK_IMPORTED_MODULE_7__  .g1P(name('the name of a channel'), _image_channel_js__WEBPACK_IMPORTED_MODULE_0__  .Ix)
        .default({})
        .describe('Targets that move together, and only by promoting.'),
    'reuse-from': _image_reuse_from_js__WEBPACK_IMPORTED_MODULE_5__  .ld
        .optional()
        .describe('Whose images are taken instead of baking: names of branches, `tags`, or `any`. Each branch takes its own besides. Default: the default branch and `tags` for images that are published and what they build on, else `any`.'),
    refresh: _image_refresh_js__WEBPACK_IMPORTED_MODULE_3__  .Nh
        .optional()
        .describe('When images are baked anew though nothing has changed, and with them what builds on them: `weekly` and `monthly` by the calendar of UTC; `{max-age: 7d}` once the newest image is so many days old; `never`. Pull requests and untrusted runs renew nothing. Default: `never`.'),
    scan: _image_scan_js__WEBPACK_IMPORTED_MODULE_6__  .vV
        .optional()
        .describe('Reports of vulnerability scanners without which no image passes, and what is asked of them. Without it none is asked for.'),
    retain: _image_retention_js__WEBPACK_IMPORTED_MODULE_4__  .RO
        .optional()
        .describe('When older images are deprecated, disabled and deleted by `bakehouse retain`, which shows it first. Without it none goes.'),
    'build-registry': zod__WEBPACK_IMPORTED_MODULE_7__  .YjP()
        .min(1)
        .optional()
        .describe('A repository through which container images pass from job to job.'),
    staging: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1).optional().describe('The former name of `build-registry`.').meta({ deprecated: true }),
    name: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1).optional().describe('The default for the name of an image.'),
    tags: values.default({}).describe('Tags of all images.'),
    vars: values.default({}).describe('Variables of all Packer templates.'),
    env: zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP()).default([]).describe('Environment variables that placeholders may read as {env.NAME}.'),
});
const looseManifest = (kinds, machine) => manifestWith(looseTarget, kinds, machine);


/***/ }),

/***/ 2422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  yf: () => (  baseResolver),
  o$: () => (  machineForm),
  ev: () => (  resolveSource),
  Bb: () => (  sourceKinds),
  eb: () => (  sourceRequests)
});

var schemas = __webpack_require__(2503);
var errors = __webpack_require__(8005);
var provider = __webpack_require__(33623);
var external_node_fs_ = __webpack_require__(73024);
var wording = __webpack_require__(37478);
var paths = __webpack_require__(56408);
;// CONCATENATED MODULE: ./.build/plan/id-map.js




const MOST_BYTES = 4 * 1024 * 1024;
function idFromMap(repository, file, field) {
    const path = (0,paths .CT)('source.map', repository, repository, file);
    const stat = (0,external_node_fs_.statSync)(path);
    if (!stat.isFile())
        throw new errors .yo(`source.map names ${file}, which is not a file.`);
    if (stat.size > MOST_BYTES) {
        throw new errors .yo(`source.map names ${file}, which has ${stat.size} bytes; at most ${MOST_BYTES} are read.`);
    }
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode((0,external_node_fs_.readFileSync)(path)));
    }
    catch (error) {
        const reason = error instanceof SyntaxError ? error.message : 'it is not UTF-8 text';
        throw new errors .yo(`source.map names ${file}, which is not JSON: ${reason}.`);
    }
    for (const [depth, name] of field.entries()) {
        const where = depth === 0 ? file : `${file} under ${field.slice(0, depth).join('.')}`;
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            throw new errors .yo(`source.map: ${where} is ${kindOf(value)}, so it has no field "${name}".`);
        }
        const members = new Map(Object.entries(value));
        if (!members.has(name)) {
            const near = (0,wording .qb)(name, [...members.keys()]);
            const known = [...members.keys()].slice(0, 20).join(', ');
            const hint = near === undefined ? (known === '' ? 'It is empty.' : `It has ${known}.`) : `Did you mean "${near}"?`;
            throw new errors .yo(`source.map: ${where} has no field "${name}". ${hint}`);
        }
        value = members.get(name);
    }
    if (typeof value !== 'string' || value.trim() === '') {
        const got = value === '' ? 'empty' : kindOf(value);
        throw new errors .yo(`source.map: ${field.join('.')} in ${file} must be an image id as a string, but is ${got}.`);
    }
    return value;
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'an object';
    return typeof value === 'string' ? 'a string' : `the ${typeof value} ${JSON.stringify(value)}`;
}

;// CONCATENATED MODULE: ./.build/plan/sources.js




const mapRequest = schemas .Ikc({ of: schemas .euz('map'), file: schemas .YjP(), field: schemas .YOg(schemas .YjP()).min(1) })
    .describe('An id out of a JSON file, by the names that lead to it.');
const idRequest = schemas .Ikc({ of: schemas .euz('id'), id: schemas .YjP().min(1) });
function sourceKinds(providers) {
    return new Map(providers.flatMap(({ sources = {} }) => Object.entries(sources)));
}
function machineForm(providers) {
    const [first, ...others] = providers.flatMap(({ trial }) => trial?.machine ?? []);
    return first === undefined || others.length === 0 ? first : schemas .KCZ([first, ...others]);
}
function sourceRequests(providers) {
    const [first, ...others] = [...sourceKinds(providers).values()].map(({ request }) => request);
    return first === undefined
        ? schemas .gMt('of', [mapRequest, idRequest])
        : schemas .gMt('of', [first, ...others, mapRequest, idRequest]);
}
async function resolveSource(request, providers, asker) {
    const kind = sourceKinds(providers).get(request.of);
    if (kind !== undefined)
        return await kind.resolve(request, asker);
    const own = schemas .gMt('of', [mapRequest, idRequest]).safeParse(request);
    if (!own.success) {
        throw new errors .yo((0,provider .JM)(request.of, 'look for an image to start from', 'Name it by its id: source: {id: …}.'));
    }
    if (own.data.of === 'id')
        return { of: 'id', id: own.data.id, name: null };
    const { file, field } = own.data;
    return { of: 'map', id: idFromMap(asker.repository, file, field), name: `${file}: ${field.join('.')}` };
}
function baseResolver(providers, asker) {
    const kinds = sourceKinds(providers);
    return async (request) => {
        const kind = kinds.get(request.of);
        if (kind === undefined)
            return { kind: 'unresolved', reason: 'it is no name that moves' };
        try {
            return { kind: 'resolved', source: await kind.base(request, asker) };
        }
        catch (error) {
            if (!(error instanceof errors .yo))
                throw error;
            const reason = (0,errors .bD)(error).replace(/^source\.\w+: /, '').replace(/\.$/, '');
            return { kind: 'unresolved', reason };
        }
    };
}


/***/ })

};
