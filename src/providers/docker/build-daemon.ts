import type { BuildDaemon } from '../../dockerfile/daemon.ts';
import { askDocker, SWEEP_ANSWER_MS } from './command.ts';
import { createDocker } from './docker.ts';

/** docker, for whoever builds a Dockerfile with it. */
export function connectBuildDaemon(environment: Readonly<Record<string, string>>, patience?: 'sweep'): BuildDaemon {
  const { serverVersion, inspectImage, removeContainer } = createDocker(
    environment,
    patience === 'sweep' ? SWEEP_ANSWER_MS : undefined,
  );
  return {
    ask: (args) => askDocker(args, { environment }),
    serverVersion,
    inspectImage,
    removeContainer,
  };
}
