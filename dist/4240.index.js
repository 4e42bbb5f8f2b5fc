export const id = 4240;
export const ids = [4240];
export const modules = {

/***/ 14240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  runInit: () => (  runInit)
});

var external_node_child_process_ = __webpack_require__(31421);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var external_node_readline_ = __webpack_require__(80481);
var errors = __webpack_require__(8005);
var init_answers = __webpack_require__(2813);
;// CONCATENATED MODULE: ./.build/cli/init/files.js
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

var usage_error = __webpack_require__(90883);
;// CONCATENATED MODULE: ./.build/cli/init/init.js








async function init({ folder, given, asks, tell }) {
    const root = repositoryRoot(folder);
    if (root !== undefined && root !== (0,external_node_fs_.realpathSync)(folder)) {
        throw new errors .yo(`${folder} is a folder of the repository ${root}. Run "bakehouse init" at its root.`);
    }
    (0,init_answers .Bw)(given);
    const answers = asks ? await ask(given, tell) : (0,init_answers .Bw)(given);
    const files = initFiles(answers, { packerHasPlugins: packerHasPlugins() });
    const there = files.filter(({ path }) => isThere((0,external_node_path_.join)(folder, path)));
    const taken = there.filter(({ mayStay }) => mayStay !== true).map(({ path }) => path);
    if (taken.length > 0) {
        throw new errors .yo(`${taken.join(', ')} ${taken.length === 1 ? 'is' : 'are'} there already, and nothing was written. Move ${taken.length === 1 ? 'it' : 'them'} away, or write the image by hand: docs/manifest.md has all fields.`);
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
    if (init_answers .ab.every(({ name }) => given[name] !== undefined))
        return (0,init_answers .Bw)(given);
    const terminal = (0,external_node_readline_.createInterface)({ input: process.stdin, output: process.stderr });
    const typed = terminal[Symbol.asyncIterator]();
    try {
        return await (0,init_answers .dq)(given, async (text) => {
            process.stderr.write(text);
            const { value, done } = await typed.next();
            if (done === true)
                throw new errors .yo('Nothing was written: the questions were not answered.');
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
function isThere(path) {
    try {
        (0,external_node_fs_.lstatSync)(path);
        return true;
    }
    catch (error) {
        if ((0,errors .$N)(error) === 'ENOENT')
            return false;
        throw new errors .yo(`${path} cannot be looked at: ${(0,errors .bD)(error)}`);
    }
}
function refuseLink(folder, inside) {
    const path = (0,external_node_path_.join)(folder, inside);
    if (!isThere(path) || (0,external_node_fs_.realpathSync)(path) === (0,external_node_path_.join)((0,external_node_fs_.realpathSync)(folder), inside))
        return;
    throw new errors .yo(`${inside} is a link to another folder, and nothing was written. Put a folder of its own there.`);
}
function repositoryRoot(folder) {
    try {
        const stdio = ['ignore', 'pipe', 'ignore'];
        return (0,external_node_child_process_.execFileSync)('git', ['rev-parse', '--show-toplevel'], { cwd: folder, encoding: 'utf8', stdio }).trim();
    }
    catch (error) {
        if ((0,errors .$N)(error) === 'ENOENT')
            throw new errors .yo('git is not on PATH; install it, and run "bakehouse init" again.');
        return undefined;
    }
}
function git(folder, ...args) {
    try {
        (0,external_node_child_process_.execFileSync)('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
    }
    catch (error) {
        throw new errors .yo(`git ${args[0]} failed in ${folder}: ${(0,errors .bD)(error)}`);
    }
}
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
async function runInit(flags) {
    const isJson = flags['json'] === true;
    const stream = isJson ? process.stderr : process.stdout;
    const given = Object.fromEntries(init_answers .ab.flatMap(({ name }) => (typeof flags[name] === 'string' ? [[name, flags[name]]] : [])));
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
        if (!(error instanceof errors .yo))
            throw error;
        process.stderr.write(`error: ${(0,errors .bD)(error)}\n`);
        process.exitCode = usage_error .d.failed;
    }
}


/***/ })

};
