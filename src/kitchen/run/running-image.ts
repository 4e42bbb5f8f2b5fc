import { messageOf } from '../../core/errors.ts';
import { providerNamed } from '../../image/provider.ts';
import type { RunningImage } from '../../image/provider-verify.ts';
import type { TestRequest } from '../engine.ts';
import type { ReachedMachine } from './reached-machine.ts';
import { idIn, type InstanceState } from './instance-state.ts';

type Asked = Pick<TestRequest, 'subject' | 'providers'>;

/** Asks the provider what the instance really runs: what it was configured to run proves nothing. Never rejects. */
export async function runningImage(
  { subject, providers }: Asked,
  state: InstanceState,
  environment: Readonly<Record<string, string>>,
  reached?: ReachedMachine,
): Promise<RunningImage> {
  const unknown = (reason: string): RunningImage => ({ id: null, isSubject: false, note: `not proved: ${reason}` });
  if (reached !== undefined) {
    // What is wrong with it by now is asked after the tests; it was made of these very files.
    const { image } = reached;
    return { ...image, note: `it is a machine of ${image.id ?? 'another image'}, brought up for this test` };
  }
  const provider = providerNamed(subject.provider, providers);
  const id = idIn(state, provider?.kitchen?.instances);
  if (provider?.running === undefined || id === null) {
    return unknown(`the state has nothing by which ${subject.provider} could be asked`);
  }
  try {
    return await provider.running(subject, id, environment);
  } catch (error) {
    return unknown(messageOf(error));
  }
}

/** Has the post step know of what an instance is, which its state, a file of the repository, may lose. */
export function noteStarted(
  { subject, providers, note }: Asked & Pick<TestRequest, 'note'>,
  state: InstanceState,
): void {
  const id = idIn(state, providerNamed(subject.provider, providers)?.kitchen?.instances);
  if (id !== null) note({ kind: 'started', provider: subject.provider, region: subject.region, id });
}
