// What real programs can be had here. `npm test` looks once and hands the answer to every test file in
// BAKEHOUSE_PARTS; a test file that is run by itself looks for itself.
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { survey, type Survey } from '../../../scripts/provision/survey.mjs';

/** What a test gets of each part: where it is, and `label`, which tells the versions. */
export interface Parts {
  /** A daemon that answers; tests start `docker` by name, with the environment as it is (DOCKER_HOST). */
  readonly docker: { readonly docker: string; readonly label: string };
  /** Debian's Packer 1.6.6. */
  readonly 'packer-debian': { readonly packer: string; readonly version: string; readonly label: string };
  /** The current Packer; `pluginPath` is for PACKER_PLUGIN_PATH and holds the docker and amazon plugins. */
  readonly 'packer-current': {
    readonly packer: string;
    readonly pluginPath: string;
    readonly version: string;
    readonly label: string;
  };
  /** The name of an image in the daemon that bakes may start from. */
  readonly 'base-image': { readonly image: string; readonly label: string };
  /** The same of the release after that. */
  readonly 'base-image-trixie': { readonly image: string; readonly label: string };
  /** The plugin buildx, for the folder cli-plugins of a DOCKER_CONFIG. */
  readonly buildx: { readonly buildx: string; readonly label: string };
  /** A registry of container images; see registry.ts. */
  readonly 'docker-registry': { readonly registry: string; readonly label: string };
  readonly skopeo: { readonly skopeo: string; readonly label: string };
  /** QEMU, which may have to emulate every processor. */
  readonly 'qemu-system-x86_64': { readonly qemu: string; readonly label: string };
  readonly 'qemu-img': { readonly qemuImg: string; readonly label: string };
  /** A disk that boots and lets root in by `key`, as examples/machine makes it. */
  readonly 'machine-disk': { readonly disk: string; readonly key: string; readonly label: string };
  /** Variables of UEFI, of the smaller size that there is, and a loader that starts a Linux by it. */
  readonly uefi: {
    readonly variables: string;
    readonly loader: string;
    readonly mcopy: string;
    readonly label: string;
  };
  readonly moto: { readonly python: string; readonly label: string };
  /** Keystone, Glance, Placement and Nova, and the databases that a fresh cloud begins with; see openstack/lab.ts. */
  readonly openstack: { readonly python: string; readonly template: string; readonly label: string };
  /** Its server, and the folder to put first on PATH for it; see queue/broker.ts. */
  readonly rabbitmq: { readonly server: string; readonly bin: string; readonly label: string };
  /** The oldest Node.js that runs the command line. */
  readonly 'node-oldest': { readonly node: string; readonly label: string };
  readonly act: { readonly act: string; readonly label: string };
  readonly actionlint: { readonly actionlint: string; readonly label: string };
  readonly zizmor: { readonly zizmor: string; readonly label: string };
  /** test/tools/go-version, which asks the module that Packer compares versions by. */
  readonly 'go-version': { readonly program: string; readonly label: string };
  /** test/tools/packer-template, which says what Packer reads in a template. */
  readonly 'packer-template': { readonly program: string; readonly label: string };
  /** test/tools/dockerfile-reads, which says what BuildKit reads in a Dockerfile. */
  readonly 'dockerfile-reads': { readonly program: string; readonly label: string };
  /** Test Kitchen 4 with kitchen-docker, kitchen-verifier-serverspec and rspec beside it. */
  readonly kitchen: RubyPart;
  /** The last Test Kitchen 3 with the same. */
  readonly 'kitchen-3': RubyPart;
  readonly inspec: RubyPart;
  readonly berkshelf: RubyPart;
  /** What makes RSpec write JUnit, by `-I LIBRARY --require rspec_junit_formatter`. */
  readonly 'rspec-junit-formatter': { readonly library: string; readonly label: string };
  readonly zsh: { readonly zsh: string; readonly label: string };
  readonly chromium: { readonly chromium: string; readonly label: string };
  readonly bats: { readonly bats: string; readonly label: string };
  /** For `python -m pytest`, which knows testinfra's `--hosts`. */
  readonly testinfra: { readonly python: string; readonly label: string };
}

/** A program of Ruby in a folder of gems of its own. */
export interface RubyPart {
  readonly program: string;
  /** GEM_HOME, GEM_PATH, and PATH with all programs of that folder in front; nothing else. */
  readonly environment: { readonly GEM_HOME: string; readonly GEM_PATH: string; readonly PATH: string };
  readonly version: string;
  readonly label: string;
}

export type PartName = keyof Parts;

/** A part that is missing: why, and whether provisioning could have got it here. */
class Lack extends Error {
  readonly obtainable: boolean;
  constructor(message: string, obtainable: boolean) {
    super(message);
    this.obtainable = obtainable;
  }
}

let found: Survey | undefined;

/** What is there, with versions and paths, as `node scripts/provision.mjs --json` prints it. */
export function availableParts(): Survey {
  if (found === undefined) {
    const handed = process.env['BAKEHOUSE_PARTS'];
    const looked: Survey = handed ? JSON.parse(handed) : survey();
    found = looked;
  }
  return found;
}

/**
 * The part, or undefined after marking the test as skipped with the reason:
 *
 *     const packer = requirePart(t, 'packer-current');
 *     const image = requirePart(t, 'base-image');
 *     if (packer === undefined || image === undefined) return;
 *
 * Where tests are required (CI=true, or BAKEHOUSE_REQUIRE set), a part that could be had here and is missing fails the
 * test instead.
 */
export function requirePart<Name extends PartName>(t: TestContext, name: Name): Parts[Name] | undefined {
  try {
    const part = findPart(availableParts(), name);
    t.diagnostic(`with ${part.label}`);
    return part;
  } catch (error) {
    if (!(error instanceof Lack) || (isRequired() && error.obtainable)) throw error;
    t.skip(error.message);
    return undefined;
  }
}

/** Whether a test that asks for it would run, or fail for want of it; `requirePart` tells the others why they do not. */
export function isExpected(name: PartName): boolean {
  try {
    findPart(availableParts(), name);
    return true;
  } catch (error) {
    return !(error instanceof Lack) || (isRequired() && error.obtainable);
  }
}

/** Throws where it is missing, with why and what to do. */
export function findPart<Name extends PartName>(survey: Survey, name: Name): Parts[Name] {
  return readers[name](survey);
}

const readers: { readonly [Name in PartName]: (survey: Survey) => Parts[Name] } = {
  docker(survey) {
    const { version, path } = read(survey, 'docker');
    if (survey.daemon === null) {
      throw new Lack('docker is missing: no daemon answers. To have one: run `npm test`, or start dockerd.', true);
    }
    return { docker: path('docker'), label: `docker client ${version}, daemon ${survey.daemon}` };
  },
  rabbitmq(survey) {
    const { version, path } = read(survey, 'rabbitmq');
    return { server: path('server'), bin: path('bin'), label: `RabbitMQ ${version} of Debian` };
  },
  'packer-debian'(survey) {
    const { version, path } = read(survey, 'packer-debian');
    return { packer: path('packer'), version, label: `Packer ${version} of Debian` };
  },
  'packer-current'(survey) {
    const { version, path } = read(survey, 'packer-current');
    const docker = read(survey, 'packer-plugin-docker');
    const amazon = read(survey, 'packer-plugin-amazon');
    const label = `Packer ${version}, its plugins docker ${docker.version} and amazon ${amazon.version}`;
    return { packer: path('packer'), pluginPath: docker.path('pluginPath'), version, label };
  },
  'base-image'(survey) {
    const image = imageOf(survey, 'base-image');
    return { image, label: `image ${image}` };
  },
  'base-image-trixie'(survey) {
    const image = imageOf(survey, 'base-image-trixie');
    return { image, label: `image ${image}` };
  },
  buildx(survey) {
    const { version, path } = read(survey, 'buildx');
    return { buildx: path('buildx'), label: `buildx ${version}` };
  },
  'docker-registry'(survey) {
    const { version, path } = read(survey, 'docker-registry');
    return { registry: path('registry'), label: `docker-registry ${version}` };
  },
  skopeo(survey) {
    const { version, path } = read(survey, 'skopeo');
    return { skopeo: path('skopeo'), label: `skopeo ${version}` };
  },
  'qemu-system-x86_64'(survey) {
    const { version, path } = read(survey, 'qemu-system-x86_64');
    return { qemu: path('qemu'), label: `QEMU ${version}` };
  },
  'qemu-img'(survey) {
    const { version, path } = read(survey, 'qemu-img');
    return { qemuImg: path('qemuImg'), label: `qemu-img ${version}` };
  },
  'machine-disk'(survey) {
    const { version, path } = read(survey, 'machine-disk');
    return { disk: path('disk'), key: path('key'), label: `a disk of Debian ${version}` };
  },
  uefi(survey) {
    const { path } = read(survey, 'uefi');
    return { variables: path('variables'), loader: path('loader'), mcopy: path('mcopy'), label: 'UEFI' };
  },
  moto(survey) {
    const { version, path } = read(survey, 'moto');
    return { python: path('python'), label: `moto ${version}` };
  },
  openstack(survey) {
    const { path } = read(survey, 'openstack');
    return { python: path('python'), template: path('template'), label: 'Keystone, Glance, Placement and Nova' };
  },
  'node-oldest'(survey) {
    const { version, path } = read(survey, 'node-oldest');
    return { node: path('node'), label: `Node.js ${version}` };
  },
  act(survey) {
    const { version, path } = read(survey, 'act');
    return { act: path('act'), label: `act ${version}` };
  },
  actionlint(survey) {
    const { version, path } = read(survey, 'actionlint');
    return { actionlint: path('actionlint'), label: `actionlint ${version}` };
  },
  zizmor(survey) {
    const { version, path } = read(survey, 'zizmor');
    return { zizmor: path('zizmor'), label: `zizmor ${version}` };
  },
  'go-version'(survey) {
    const { version, path } = read(survey, 'go-version');
    return { program: path('go-version'), label: `go-version ${version}` };
  },
  'packer-template'(survey) {
    const { version, path } = read(survey, 'packer-template');
    return { program: path('packer-template'), label: `the template readers of Packer ${version}` };
  },
  'dockerfile-reads'(survey) {
    const { version, path } = read(survey, 'dockerfile-reads');
    return { program: path('dockerfile-reads'), label: `the Dockerfile reader of BuildKit ${version}` };
  },
  kitchen: (survey) => rubyPart(survey, 'kitchen', 'Test Kitchen'),
  'kitchen-3': (survey) => rubyPart(survey, 'kitchen-3', 'Test Kitchen'),
  inspec: (survey) => rubyPart(survey, 'inspec', 'InSpec'),
  berkshelf: (survey) => rubyPart(survey, 'berkshelf', 'Berkshelf'),
  'rspec-junit-formatter'(survey) {
    const { version, path } = read(survey, 'rspec-junit-formatter');
    return { library: path('library'), label: `rspec_junit_formatter ${version}` };
  },
  zsh(survey) {
    const { version, path } = read(survey, 'zsh');
    return { zsh: path('zsh'), label: `zsh ${version}` };
  },
  chromium(survey) {
    const { version, path } = read(survey, 'chromium');
    return { chromium: path('chromium'), label: `Chromium ${version}` };
  },
  bats(survey) {
    const { version, path } = read(survey, 'bats');
    return { bats: path('bats'), label: `bats ${version}` };
  },
  testinfra(survey) {
    const { version, path } = read(survey, 'testinfra');
    return { python: path('python'), label: `testinfra ${version}` };
  },
};

/** An image is in a daemon: without one, what it would be made of is no use. */
function imageOf(survey: Survey, name: 'base-image' | 'base-image-trixie'): string {
  readers.docker(survey);
  return read(survey, name).path('image');
}

function rubyPart(survey: Survey, name: string, label: string): RubyPart {
  const { version, path } = read(survey, name);
  const home = path('home');
  const environment = { GEM_HOME: home, GEM_PATH: home, PATH: `${join(home, 'bin')}:${process.env['PATH']}` };
  return { program: path('program'), environment, version, label: `${label} ${version}` };
}

function read(survey: Survey, name: string): { version: string; path: (name: string) => string } {
  const state = survey.parts[name];
  if (state === undefined) throw new Error(`scripts/provision knows no part ${name}.`);
  const { asked, named } = survey;
  if (named !== undefined && !named.includes(name)) {
    // The file may have begun before that part was there (scripts/test/needs.mjs).
    throw new Error(
      `A test asks for the part ${name}, whose name stands in quotes nowhere in its file or what that imports.`,
    );
  }
  if (asked !== undefined) {
    const sets = Object.keys(survey.sets).filter((set) => survey.sets[set]?.parts.includes(name));
    if (!sets.some((set) => asked.includes(set))) throw new Lack(`the set ${sets[0]} was not asked for`, false);
  }
  if (!state.ready)
    throw new Lack(`${name} is missing: ${state.reason}. To have it: ${state.remedy}.`, state.obtainable);
  return {
    version: state.version,
    path(key) {
      const path = state.paths[key];
      if (path === undefined) throw new Error(`scripts/provision gives no ${key} for the part ${name}.`);
      return path;
    },
  };
}

function isRequired(): boolean {
  return process.env['CI'] === 'true' || Boolean(process.env['BAKEHOUSE_REQUIRE']);
}
