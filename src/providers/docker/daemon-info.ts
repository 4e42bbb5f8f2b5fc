import type { Docker } from './docker.ts';
import { askDocker } from './command.ts';

/** A daemon by its own id, by whatever way it is reached; where it does not tell one, by the way. */
export async function daemonName(environment: Readonly<Record<string, string>>): Promise<string> {
  try {
    const { exitCode, stdout } = await askDocker(['info', '--format', '{{.ID}}'], { environment });
    const id = stdout.trim();
    if (exitCode === 0 && id !== '') return id;
  } catch {
    // The preflight says what is wrong with it.
  }
  return environment['DOCKER_HOST'] ?? environment['DOCKER_CONTEXT'] ?? '';
}

/** Removes an image that has no name: whoever gave it one may use it. */
export async function removeUnnamed(id: string, docker: Pick<Docker, 'inspectImage' | 'removeImage'>): Promise<void> {
  const tags = (await docker.inspectImage(id))?.tags ?? [];
  if (tags.length > 0) throw new Error(`it is called ${tags.join(', ')}`);
  await docker.removeImage(id);
}
