import { codeOf, messageOf } from '../../core/errors.ts';
import { askDocker } from './command.ts';

/** What the docker daemon says of itself. */
export type DockerState =
  | { readonly kind: 'up'; readonly version: string; readonly isContainerdStore: boolean }
  | { readonly kind: 'down'; readonly reason: string };

/** Asks `docker info`. Never rejects: a docker that is missing is one that does not answer. */
export async function dockerState(environment: Readonly<Record<string, string>>): Promise<DockerState> {
  try {
    const { stdout, stderr } = await askDocker(['info', '--format', '{{json .}}'], { environment });
    return readDockerInfo(stdout, stderr);
  } catch (error) {
    return { kind: 'down', reason: codeOf(error) === 'ENOENT' ? 'docker is not on PATH' : messageOf(error) };
  }
}

/** Newer clients print the JSON also when no daemon answers, with `ServerErrors`. */
export function readDockerInfo(stdout: string, stderr: string): DockerState {
  const down = (told: string): DockerState => ({
    kind: 'down',
    reason:
      (told.trim().split('\n')[0] ?? '')
        .replace(/ Is the docker daemon running\?.*/s, '')
        .replace(/\.$/, '')
        .slice(0, 300) || 'it said nothing',
  });
  let info: unknown;
  try {
    info = JSON.parse(stdout);
  } catch {
    return down(stderr);
  }
  const version = memberOf(info, 'ServerVersion');
  if (typeof version !== 'string' || version === '') {
    const errors = memberOf(info, 'ServerErrors');
    return down(Array.isArray(errors) ? String(errors[0]) : stderr);
  }
  const status = memberOf(info, 'DriverStatus');
  // [["driver-type", "io.containerd.snapshotter.v1"]]
  const isContainerdStore =
    Array.isArray(status) &&
    status.some((pair) => Array.isArray(pair) && String(pair[1]).startsWith('io.containerd.snapshotter'));
  return { kind: 'up', version, isContainerdStore };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}
