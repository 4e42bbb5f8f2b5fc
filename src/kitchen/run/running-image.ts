import { askDocker } from '../../providers/docker/command.ts';
import { messageOf } from '../../core/errors.ts';
import { connectEc2 } from '../../providers/aws/ec2.ts';
import type { InstanceState } from './instance-state.ts';
import type { Subject } from '../subject.ts';

/** What an instance runs, as its provider says. */
export interface RunningImage {
  /** `null`: it could not be asked. */
  readonly id: string | null;
  readonly isSubject: boolean;
  /** One sentence for the log. */
  readonly note: string;
}

/** Asks the provider what the instance really runs: what it was configured to run proves nothing. Never rejects. */
export async function runningImage(
  subject: Subject,
  state: InstanceState,
  environment: Readonly<Record<string, string>>,
): Promise<RunningImage> {
  const unknown = (reason: string): RunningImage => ({ id: null, isSubject: false, note: `not proved: ${reason}` });
  try {
    if (subject.provider === 'docker' && state.containerId !== null) {
      return await imageOfContainer(subject, state.containerId, environment);
    }
    if (subject.provider === 'aws' && state.serverId !== null) {
      const [server] = await (await connectEc2(subject.region)).instancesById([state.serverId]);
      const id = server?.ImageId ?? null;
      if (id === null) return unknown(`EC2 knows no instance ${state.serverId} in ${subject.region}`);
      return { id, isSubject: id === subject.id, note: `EC2 says that ${state.serverId} runs ${id}` };
    }
  } catch (error) {
    return unknown(messageOf(error));
  }
  return unknown(`the state has nothing by which ${subject.provider} could be asked`);
}

interface DockerInspection {
  readonly id: string;
  readonly layers: readonly string[];
}

async function imageOfContainer(
  subject: Subject,
  container: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningImage> {
  const id = await inspect('container', '{{.Image}}', container, environment);
  const [ran, baked] = await Promise.all([
    inspectImage(id, environment),
    inspectImage(subject.id, environment).catch(() => inspectImage(subject.reference, environment)),
  ]);
  return compareImages(ran, baked);
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

async function inspectImage(image: string, environment: Readonly<Record<string, string>>): Promise<DockerInspection> {
  const text = await inspect('image', '{{.Id}} {{json .RootFS.Layers}}', image, environment);
  const at = text.indexOf(' ');
  const layers: unknown = JSON.parse(text.slice(at + 1));
  return { id: text.slice(0, at), layers: Array.isArray(layers) ? layers.map(String) : [] };
}

async function inspect(
  kind: 'container' | 'image',
  format: string,
  name: string,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const args = [kind, 'inspect', '--format', format, '--', name];
  const { stdout, stderr, exitCode } = await askDocker(args, { environment });
  if (exitCode !== 0) throw new Error(stderr.trim().split('\n')[0] ?? `docker ${kind} inspect failed`);
  return stdout.trim();
}
