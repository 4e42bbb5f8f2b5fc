export const id = 4240;
export const ids = [4240];
export const modules = {

/***/ 14240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInit: () => (/* binding */ runInit)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/cli/init/answers.js
var init_answers = __webpack_require__(2813);
;// CONCATENATED MODULE: ./.build/cli/init/files.js
/** All that a first image needs. */
function initFiles(answers, world) {
    return [
        { path: 'bakehouse.yml', text: manifest(answers) },
        ...(answers.builder === 'packer'
            ? [{ path: `${answers.image}/${answers.image}.pkr.hcl`, text: template(answers, world) }]
            : [{ path: `${answers.image}/Dockerfile`, text: DOCKERFILE }]),
        ...(answers.test === 'kitchen'
            ? [
                { path: 'kitchen.yml', text: kitchen(answers) },
                { path: 'test/Dockerfile.erb', text: 'FROM <%= @image %>\n' },
                { path: 'Gemfile', text: GEMFILE, mayStay: true },
            ]
            : []),
        { path: `test/${answers.image}.sh`, text: test(answers), isExecutable: true },
        { path: '.github/workflows/images.yml', text: workflow(answers), mayStay: true },
        { path: '.gitignore', text: '.kitchen/\nout/\n', mayStay: true },
    ];
}
function manifest({ image, builder, from, test: kind, publish }) {
    const definition = builder === 'packer'
        ? `    packer:
      template: ${image}/${image}.pkr.hcl
      vars: { source_image: '{source.id}' }`
        : `    dockerfile:
      file: ${image}/Dockerfile
      args: { BASE: '{source.id}' }`;
    const verify = kind === 'kitchen'
        ? "      kitchen: { reports: ['.kitchen/reports/*.tap'] }"
        : `      script: { run: sh test/${image}.sh, report: out/${image}.tap }`;
    const published = publish === '' ? '' : '    publish: [registry]\n';
    const targets = publish === '' ? '' : `targets:\n  registry:\n    oci: { repository: '${publish}', tags: ['{version}', latest] }\n`;
    // In quotes, a name that YAML would take for a number or a date stays one.
    return `version: 1
images:
  '${image}':
    source: { docker: '${from}' }
${definition}
    verify:
${verify}
${published}${targets}`;
}
const REQUIRED_PLUGINS = `packer {
  required_plugins {
    docker = {
      source  = "github.com/hashicorp/docker"
      version = ">= 1.1.0"
    }
  }
}
`;
function template({ image }, { packerHasPlugins }) {
    const plugins = packerHasPlugins
        ? REQUIRED_PLUGINS
        : `# The Packer of this machine is older than 1.7 and has its builders inside. A newer one needs these lines:\n${REQUIRED_PLUGINS.replace(/^/gm, '# ').replace(/# $/, '')}`;
    // A name may begin with a digit or hold a dot, which a label of a block may not.
    return `${plugins}
variable "source_image" {
  type        = string
  description = "The image to start from."
}

source "docker" "image" {
  image  = var.source_image
  pull   = false
  commit = true
  # Packer's own command sets a shell as the entry point, and the committed image would keep it.
  run_command = ["-d", "-i", "-t", "--", "{{.Image}}", "/bin/sh"]
}

build {
  sources = ["source.docker.image"]

  provisioner "shell" {
    inline = ["echo 'This is ${image}, baked by Bakehouse.' >/etc/motd"]
  }
}
`;
}
const DOCKERFILE = `ARG BASE
FROM \${BASE}
RUN echo 'Baked by Bakehouse.' >/etc/motd
`;
/** The same for both: TAP, of what is seen in a container that runs the image. */
function test({ image, test: kind }) {
    const container = kind === 'kitchen' ? 'KITCHEN_CONTAINER_ID' : 'BAKEHOUSE_CONTAINER';
    const report = kind === 'kitchen' ? '.kitchen/reports/$KITCHEN_INSTANCE.tap' : `out/${image}.tap`;
    return `#!/bin/sh
# Looks into a container that runs the image, and writes what it saw as TAP.
set -u
count=0
check() {
  name=$1
  shift
  count=$((count + 1))
  if docker exec "$${container}" "$@" >/dev/null; then echo "ok $count - $name"; else echo "not ok $count - $name"; fi
}

mkdir -p "$(dirname "${report}")"
{
  check 'it says who baked it' grep -q 'Bakehouse' /etc/motd
  check 'it has a shell' test -x /bin/sh
  echo "1..$count"
} | tee "${report}"
`;
}
function kitchen({ image, from }) {
    return `driver:
  name: docker
  platform: debian
  # The image as it is: kitchen-docker's own Dockerfile would install an ssh server in it.
  dockerfile: test/Dockerfile.erb
  build_context: false
  run_command: sleep infinity
  username: root
transport:
  name: docker
  username: root
provisioner:
  name: dummy
verifier:
  name: shell
  command: sh test/${image}.sh
platforms:
  - name: image
    driver:
      # Bakehouse puts the image that was baked here.
      image: <%= ENV.fetch('BAKEHOUSE_IMAGE', '${from}') %>
suites:
  - name: default
`;
}
/** The registry of gems that a Gemfile of everybody names. */
const GEMS = ['https://rubygems', 'org'].join('.');
const GEMFILE = `source '${GEMS}'

gem 'kitchen-docker'
gem 'test-kitchen'
`;
function workflow({ test: kind, publish }) {
    const ruby = kind === 'kitchen' ? "    with:\n      ruby-version: '3.3'\n" : '';
    const images = `name: images
on:
  push:
    branches: [main]
  pull_request:
permissions: {}
concurrency:
  group: images-\${{ github.ref }}
  cancel-in-progress: false # a bake that has begun is left to end
  queue: max # none that waits is left out
jobs:
  images:
    name: Images
    permissions:
      contents: read # to check out this repository
    uses: bakehouse-dev/bakehouse/.github/workflows/images.yml@v1
${ruby}`;
    if (publish === '')
        return images;
    const [registry = ''] = publish.split('/');
    const isGitHub = registry === 'ghcr.io';
    return `${images}  publish:
    name: Publish
    needs: images
    if: \${{ !cancelled() && needs.images.result == 'success' && github.ref == 'refs/heads/main' }}
    permissions:
      contents: read # to check out this repository
${isGitHub ? '      packages: write # to push to ghcr.io\n' : ''}    uses: bakehouse-dev/bakehouse/.github/workflows/publish.yml@v1
    with:
      plan-artifact: \${{ needs.images.outputs.plan-artifact }}
      plan-digest: \${{ needs.images.outputs.plan-digest }}
      registry: ${registry}
      registry-username: ${isGitHub ? '${{ github.actor }}' : '${{ vars.REGISTRY_USERNAME }}'}
    secrets:
      registry-password: \${{ secrets.${isGitHub ? 'GITHUB_TOKEN' : 'REGISTRY_PASSWORD'} }}
`;
}

// EXTERNAL MODULE: ./.build/cli/usage-error.js
var usage_error = __webpack_require__(90883);
;// CONCATENATED MODULE: ./.build/cli/init/init.js








/**
 * Writes a first image into a repository: what defines it, its test, and the workflow. Nothing that is there is changed.
 * The files are staged, since only what git knows counts for an image. Throws a UserError before anything is written.
 */
async function init({ folder, given, asks, tell }) {
    const root = repositoryRoot(folder);
    if (root !== undefined && root !== (0,external_node_fs_.realpathSync)(folder)) {
        throw new errors/* UserError */.yo(`${folder} is a folder of the repository ${root}. Run "bakehouse init" at its root.`);
    }
    // Flags that are wrong are told before anybody answers questions.
    (0,init_answers/* answersOf */.Bw)(given);
    const answers = asks ? await ask(given, tell) : (0,init_answers/* answersOf */.Bw)(given);
    const files = initFiles(answers, { packerHasPlugins: packerHasPlugins() });
    const there = files.filter(({ path }) => isThere((0,external_node_path_.join)(folder, path)));
    const taken = there.filter(({ mayStay }) => mayStay !== true).map(({ path }) => path);
    if (taken.length > 0) {
        throw new errors/* UserError */.yo(`${taken.join(', ')} ${taken.length === 1 ? 'is' : 'are'} there already, and nothing was written. Move ${taken.length === 1 ? 'it' : 'them'} away, or write the image by hand: docs/manifest.md has all fields.`);
    }
    const written = files.filter((file) => !there.includes(file));
    for (const { path } of written)
        refuseLink(folder, (0,external_node_path_.dirname)(path));
    if (root === undefined)
        git(folder, 'init', '--quiet');
    for (const file of written)
        write(folder, file);
    git(folder, 'add', '--force', '--', ...written.map(({ path }) => path));
    const done = {
        folder,
        written: written.map(({ path }) => path),
        kept: there.map(({ path }) => path),
        next: ['bakehouse run', 'bakehouse plan', `git commit --message "Add the image ${answers.image}"`],
    };
    tellDone(done, root === undefined, tell);
    return done;
}
async function ask(given, tell) {
    if (init_answers/* questions */.ab.every(({ name }) => given[name] !== undefined))
        return (0,init_answers/* answersOf */.Bw)(given);
    const terminal = (0,external_node_readline_.createInterface)({ input: process.stdin, output: process.stderr });
    // What was typed ahead, or pasted, answers the questions that come.
    const typed = terminal[Symbol.asyncIterator]();
    try {
        return await (0,init_answers/* askFor */.dq)(given, async (text) => {
            process.stderr.write(text);
            const { value, done } = await typed.next();
            if (done === true)
                throw new errors/* UserError */.yo('Nothing was written: the questions were not answered.');
            return value;
        }, tell);
    }
    finally {
        terminal.close();
    }
}
function write(folder, { path, text, isExecutable }) {
    const file = (0,external_node_path_.join)(folder, path);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
    (0,external_node_fs_.writeFileSync)(file, text, { flag: 'wx' });
    if (isExecutable === true)
        (0,external_node_fs_.chmodSync)(file, 0o755);
}
/** Also a link that leads nowhere. */
function isThere(path) {
    try {
        (0,external_node_fs_.lstatSync)(path);
        return true;
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            return false;
        throw new errors/* UserError */.yo(`${path} cannot be looked at: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** A folder that is a link leads out of the repository, where git would not see what is written. */
function refuseLink(folder, inside) {
    const path = (0,external_node_path_.join)(folder, inside);
    if (!isThere(path) || (0,external_node_fs_.realpathSync)(path) === (0,external_node_path_.join)((0,external_node_fs_.realpathSync)(folder), inside))
        return;
    throw new errors/* UserError */.yo(`${inside} is a link to another folder, and nothing was written. Put a folder of its own there.`);
}
/** The root of the repository that a folder is in; undefined for a folder that is in none. */
function repositoryRoot(folder) {
    try {
        const stdio = ['ignore', 'pipe', 'ignore'];
        return (0,external_node_child_process_.execFileSync)('git', ['rev-parse', '--show-toplevel'], { cwd: folder, encoding: 'utf8', stdio }).trim();
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            throw new errors/* UserError */.yo('git is not on PATH; install it, and run "bakehouse init" again.');
        return undefined;
    }
}
function git(folder, ...args) {
    try {
        (0,external_node_child_process_.execFileSync)('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
    }
    catch (error) {
        throw new errors/* UserError */.yo(`git ${args[0]} failed in ${folder}: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** Builders are plugins since 1.7. Where there is no Packer, a current one is installed when it is needed. */
function packerHasPlugins() {
    try {
        const environment = { ...process.env, CHECKPOINT_DISABLE: '1' };
        const stdio = ['ignore', 'pipe', 'ignore'];
        const said = (0,external_node_child_process_.execFileSync)('packer', ['version'], { encoding: 'utf8', env: environment, stdio, timeout: 10_000 });
        return !/^Packer v(?:0\.|1\.[0-6]\.)/m.test(said);
    }
    catch {
        return true;
    }
}
function tellDone({ folder, written, kept, next }, isNew, tell) {
    if (isNew)
        tell(`Made a git repository in ${folder}: only files that git knows count for an image.`);
    for (const path of written)
        tell(`Wrote   ${path}`);
    for (const path of kept)
        tell(`Kept    ${path}, which was there`);
    tell('');
    tell('The files are staged. Next:');
    for (const line of next)
        tell(`  ${line}`);
}
/** `bakehouse init` with its flags. Sets the exit code. */
async function runInit(flags) {
    const isJson = flags['json'] === true;
    const stream = isJson ? process.stderr : process.stdout;
    const given = Object.fromEntries(init_answers/* questions */.ab.flatMap(({ name }) => (typeof flags[name] === 'string' ? [[name, flags[name]]] : [])));
    try {
        const done = await init({
            folder: process.cwd(),
            given,
            asks: process.stdin.isTTY && process.stderr.isTTY && flags['yes'] !== true && !isJson,
            tell: (line) => stream.write(`${line}\n`),
        });
        if (isJson)
            process.stdout.write(`${JSON.stringify(done, null, 2)}\n`);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        process.stderr.write(`error: ${(0,errors/* messageOf */.bD)(error)}\n`);
        process.exitCode = usage_error/* EXIT */.d.failed;
    }
}


/***/ })

};
