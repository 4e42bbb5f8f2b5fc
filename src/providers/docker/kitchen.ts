import type { KitchenDriver, KitchenSide } from '../../image/provider-kitchen.ts';
import { createDocker } from './docker.ts';
import { dockerFindings } from './kitchen-findings.ts';
import { labelName, sweepMarked } from './marked-containers.ts';
import { askDocker } from './command.ts';

const docker: KitchenDriver = {
  name: 'docker',
  gem: 'kitchen-docker',
  brings: ['transport'],
  keys: ['image'],
  contrary: [],
  settings: ({ reference }) => ({ kind: 'settings', settings: [['image', reference]] }),
  labels: [{ kind: 'flags', option: 'run_options', word: labelName }],
  build: {
    // It would delete the image under test, when that is all that its own is made of.
    fixed: { remove_images: false },
    // It would write keys and Dockerfiles into the repository, and leave unnamed containers when a build fails.
    folder: 'build_tempdir',
    privateKey: 'private_key',
    publicKey: 'public_key',
    flags: 'build_options',
    word: labelName,
  },
};

const dokken: KitchenDriver = {
  name: 'dokken',
  gem: 'kitchen-dokken',
  brings: ['transport', 'provisioner'],
  keys: ['image'],
  contrary: [],
  // It would ask a registry for an image that only this machine has.
  settings: ({ reference }) => ({
    kind: 'settings',
    settings: [
      ['image', reference],
      ['pull_platform_image', false],
    ],
  }),
};

/** Containers of the local daemon. */
export const dockerKitchen: KitchenSide = {
  drivers: [docker, dokken],
  instances: {
    kind: 'container',
    // Of docker and of dokken, which keeps what docker inspect says.
    idAt: [['container_id'], ['runner_container', 'Id'], ['runner_container', 'id']],
    isId: (text) => /^[0-9a-f]{12,64}$/.test(text),
    isSame: (id, removed) => removed.startsWith(id),
    removal: (id) => `docker rm --force --volumes ${id}`,
  },
  variables: dockerHost,
  findings: dockerFindings,
  imageId: async (name, environment) => (await createDocker(environment).inspectImage(name))?.id,
  sweep: async ({ mark, environment, kept }) => sweepMarked(environment, mark, kept),
};

/**
 * DOCKER_HOST of the current docker context, where none is set: kitchen-docker knows no contexts, and would look for a
 * daemon at the default socket, while the docker client of a suite asks the context's. Nothing where it cannot be told.
 */
async function dockerHost(environment: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  if ((environment['DOCKER_HOST'] ?? '') !== '') return {};
  try {
    const args = ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'];
    const { stdout, exitCode } = await askDocker(args, { environment });
    const host = stdout.trim();
    return exitCode === 0 && /^(?:unix|tcp|ssh|npipe):\/\//.test(host) ? { DOCKER_HOST: host } : {};
  } catch {
    return {};
  }
}
