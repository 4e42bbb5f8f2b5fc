import { askDocker } from './command.ts';

/**
 * DOCKER_HOST of the current docker context, where none is set: kitchen-docker knows no contexts, and would look for a
 * daemon at the default socket, while the docker client of a suite asks the context's. Nothing where it cannot be told.
 */
export async function dockerHost(
  environment: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
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
