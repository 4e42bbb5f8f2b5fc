import { z } from 'zod';

import { type Asker, onceEach } from '../../image/asker.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import { having } from '../../core/secrets/credential-tables.ts';
import type { Provider } from '../../image/provider.ts';
import { dockerKitchen } from './kitchen.ts';
import { dockerMarks, dockerSubject } from './subject.ts';
import { imageOfContainer } from './running-image.ts';
import { dockerShell } from './build-container.ts';
import { dockerTrial } from './trial-container.ts';
import { SWEEP_ANSWER_MS } from './command.ts';
import type { Docker } from './docker.ts';
import type { DockerClients } from './clients.ts';
import { handoffOf } from './handoff-kind.ts';
import { dockerArtifacts, dockerLines } from './packer-output.ts';
import { dockerSource } from './source-kind.ts';
import { stagedReference } from './staging.ts';
import { containerCommand } from './sweep.ts';

/** What lists the repository where images are handed on; null where there is none, or an untrusted change names it. */
async function buildRegistryTags({
  buildRegistry,
  environment,
  passEnv,
  untrusted,
}: Asker): Promise<(() => Promise<readonly string[]>) | null> {
  if (buildRegistry === null || untrusted !== null) return null;
  const { listBuildRegistry } = await import('../oci/docker-distribution.ts');
  return async () => await listBuildRegistry(buildRegistry, childEnvironment(environment, passEnv, {}));
}

type Connect = (environment: Readonly<Record<string, string>>, limitMs?: number) => Docker;

/**
 * Container images, in the daemon of the machine and in the registry that hands them on.
 * @param connect to a daemon; by default the docker client's
 * @param open the clients of who asks; by default those of its environment
 */
export function dockerProvider(connect?: Connect, open?: (asker: Asker) => DockerClients): Provider {
  const dockerOf = async (...given: Parameters<Connect>): Promise<Docker> =>
    (connect ?? (await import('./docker.ts')).createDocker)(...given);
  const sweeping = ({ environment }: { readonly environment: Readonly<Record<string, string>> }): Promise<Docker> =>
    dockerOf(environment, SWEEP_ANSWER_MS);
  const clients = onceEach(async (asker) => (open ?? (await import('./clients.ts')).openDocker)(asker));
  return {
    name: 'docker',
    title: 'docker',
    builders: [/^docker$/, /^dockerfile$/],
    rules: {},
    witness: {
      keeps: ({ provider }) => provider === 'docker',
      open: async (request) => (await import('./witness.ts')).openDockerWitness(request),
    },
    subject: dockerSubject,
    kitchen: dockerKitchen,
    running: imageOfContainer,
    trial: dockerTrial,
    shell: dockerShell,
    marks: dockerMarks,
    artifacts: {
      ...dockerArtifacts,
      complete: async (image, environment, limitMs) =>
        (await import('./baked-image.ts')).completeImage(image, await dockerOf(environment, limitMs)),
    },
    lines: dockerLines,
    preflight: {
      check: async ({ environment }) => {
        await (await dockerOf(environment)).serverVersion();
        return null;
      },
    },
    sweep: {
      what: 'containers',
      command: ({ temporary }) => containerCommand(temporary),
      // A daemon on this machine answers sooner, or not at all.
      limitMs: 30_000,
      watch: async (bake, words) =>
        (await import('./packer-watch.ts')).watchContainers(bake, words, await dockerOf(bake.environment)),
      look: async (bake) => (await import('./packer-watch.ts')).lookAtContainers(bake, await sweeping(bake)),
      tidy: async (bake) => (await import('./packer-watch.ts')).tidyContainers(bake, await sweeping(bake)),
      sweep: async (request) => (await import('./packer-watch.ts')).sweepContainers(request, await sweeping(request)),
    },
    reason: async (output, build, text) => (await import('./daemon-words.ts')).daemonWords(output, build, text),
    keep: async (image, request) =>
      (await import('./baked-image.ts')).keepImage(image, request, await dockerOf(request.environment)),
    place: async (environment) => (await import('./daemon-info.ts')).daemonName(environment),
    contest: {
      bakes: async (want, asker) => {
        const { lookUpContainers } = await import('./look-up.ts');
        const [found] = await lookUpContainers([want], await clients(asker), asker.buildRegistry);
        return found?.kind === 'found' ? [found.images] : [];
      },
      withdraw: async ({ id }, environment) =>
        (await import('./baked-image.ts')).removeUnnamed(id, await dockerOf(environment)),
      command: ({ id }) => `docker image rm ${id}`,
    },
    inRegistries: 'container',
    handOff: {
      settle: handoffOf,
      send: async (...given) => (await import('./handoff.ts')).saveHandoff(...given),
      bring: async (host, inputs, buildRegistry, leg, image) => {
        const docker = await dockerOf(childEnvironment(host.environment, inputs['pass-env'], {}));
        return (await import('./leg-image.ts')).bringImage(host, inputs, { docker, buildRegistry }, leg, image);
      },
      name: async (environment, { id }, name) => (await dockerOf(environment)).tagImage(id, name),
    },
    standIn: ({ slug, key, region }) => (region === undefined ? stagedReference(slug, key) : undefined),
    lookUp: async (wants, asker) =>
      (await import('./look-up.ts')).lookUpContainers(wants, await clients(asker), asker.buildRegistry),
    census: async (_, asker) => (await import('./census.ts')).dockerCensus((await clients(asker)).docker),
    strays: {
      find: async (regions, asker) => (await import('./strays.ts')).dockerStrays.find(regions, asker),
      end: async (stray, asker) => (await import('./strays.ts')).dockerStrays.end(stray, asker),
    },
    retention: {
      stages: ['delete'],
      survey: async (_, asker) => (await import('./retention.ts')).surveyDocker((await clients(asker)).docker),
      carryOut: async (step, _, asker) =>
        (await import('./retention.ts')).removeNames((await clients(asker)).docker, step),
    },
    lookUpRecipes: async (wants, asker) => {
      const { lookUpContainerKeys } = await import('./recipes.ts');
      return await lookUpContainerKeys(wants, await clients(asker), await buildRegistryTags(asker));
    },
    sources: { docker: dockerSource(clients) },
    firstJournals: {
      note: 'seen.json',
      started: z
        .object({ kind: z.literal('container'), name: z.string() })
        .transform(({ name }) => ({ region: 'local', id: name })),
    },
    deposits: {
      kinds: ['names', 'pushed'],
      look: async (place, asker) => (await import('./look-up.ts')).lookForName(place, await clients(asker)),
    },
    credentials: {
      families: ['DOCKER_', 'BUILDKIT_', 'BUILDX_', 'PODMAN_'],
      files: [
        {
          path: '.docker/config.json',
          isCloud: false,
          holds: having(/"(?:auth|identitytoken|registrytoken)"\s*:\s*"[^"]|"(?:credsStore|credHelpers)"/),
          folderVariable: 'DOCKER_CONFIG',
        },
      ],
    },
    // Of registries, in the words that daemons pass on.
    failures: { credentials: /unauthorized: authentication required|denied: requested access/i },
  };
}
