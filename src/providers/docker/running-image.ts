import type { RunningImage, Subject } from '../../image/provider-verify.ts';
import { askDocker } from './command.ts';

interface DockerInspection {
  readonly id: string;
  readonly layers: readonly string[];
}

/** Which image a container was made of, whether that is the subject, and whether it has ended. Rejects with what docker says. */
export async function imageOfContainer(
  subject: Subject,
  container: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningImage> {
  const told = await inspect('container', '{{.Image}} {{.State.Status}}', [container], environment);
  const [id = '', status = ''] = told.split(' ');
  const [ran, baked] = await inspectImages([id, subject.id], environment).catch(() =>
    inspectImages([id, subject.reference], environment),
  );
  return { ...compareImages(ran, baked), hasEnded: ['exited', 'dead', 'removing'].includes(status) };
}

/**
 * A container runs an image when it was made of it, or of one that begins with its layers: a build of nothing but a
 * FROM has a new id with BuildKit, and what a driver adds comes on top.
 */
export function compareImages(ran: DockerInspection, baked: DockerInspection): RunningImage {
  if (ran.id === baked.id) return { id: ran.id, isSubject: true, note: 'it runs the very image' };
  const { id, layers } = ran;
  const begins = baked.layers.length > 0 && baked.layers.every((layer, index) => layer === layers[index]);
  if (!begins) return { id, isSubject: false, note: `it runs ${id}, which is not made of ${baked.id}` };
  const added = layers.length - baked.layers.length;
  return {
    id,
    isSubject: true,
    note: added === 0 ? 'it runs the very layers of the image' : `it runs the image with ${added} layers on top`,
  };
}

/** Two at once, since each start of docker takes as long as its answer. */
async function inspectImages(
  images: readonly [string, string],
  environment: Readonly<Record<string, string>>,
): Promise<readonly [DockerInspection, DockerInspection]> {
  const text = await inspect('image', '{{.Id}} {{json .RootFS.Layers}}', images, environment);
  const [first = '', second = ''] = text.split('\n');
  return [inspectionOf(first), inspectionOf(second)];
}

function inspectionOf(text: string): DockerInspection {
  const at = text.indexOf(' ');
  const layers: unknown = JSON.parse(text.slice(at + 1));
  return { id: text.slice(0, at), layers: Array.isArray(layers) ? layers.map(String) : [] };
}

async function inspect(
  kind: 'container' | 'image',
  format: string,
  names: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const args = [kind, 'inspect', '--format', format, '--', ...names];
  const { stdout, stderr, exitCode } = await askDocker(args, { environment });
  if (exitCode !== 0) throw new Error(stderr.trim().split('\n')[0] ?? `docker ${kind} inspect failed`);
  return stdout.trim();
}
