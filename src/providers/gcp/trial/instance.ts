import { withoutMark } from '../../../core/process/process.ts';
import { removeFolder } from '../../../image/leftover.ts';
import type { StartedTrial, TrialRequest, TrialRun } from '../../../image/provider-trial.ts';
import { type Login, loginAt } from '../../../kitchen/guest/login.ts';
import { waitForLogin } from '../../../kitchen/guest/wait-for-login.ts';
import { KitchenError } from '../../../kitchen/outcome.ts';
import { MADE_USER } from '../../clouds/machine-choice.ts';
import { collectBy, ownLogin, refusedTrial, toldVariables } from '../../clouds/trial.ts';
import type { Compute } from '../cloud/compute.ts';
import type { ConnectGoogle } from '../cloud/connect.ts';
import { readImageId, ZONE, zonePath } from '../cloud/paths.ts';
import { describeImage, imageUnder } from '../image.ts';
import { RUN } from '../marks.ts';
import { labelValue } from '../naming.ts';
import * as forms from '../sweep/forms.ts';
import { instanceBody, instanceChoice } from './choice.ts';
import { endTrial, MARK, nameOfRun } from './ending.ts';

/** An instance of an image with a key of its own, up once it lets us in by ssh. */
export function trialInstance(request: TrialRequest, connect: ConnectGoogle): TrialRun {
  const { subject, mark } = request;
  const environment = withoutMark(request.environment);
  const name = nameOfRun(mark);
  let asked: { readonly compute: Compute; readonly project: string; readonly zone: string } | undefined;
  let login: Login | undefined;
  let isThere = false;
  const look = async (): Promise<forms.Instance | undefined> =>
    asked?.compute.get(`${zonePath(asked.project, asked.zone)}/instances/${name}`, forms.instance);
  const stateOf = async (): Promise<string> => {
    const instance = await look();
    return instance === undefined ? 'gone' : (instance.status ?? 'RUNNING');
  };
  return {
    start: async (): Promise<StartedTrial> => {
      const choice = instanceChoice.parse(request.machine ?? {});
      const { compute, project: own } = await connect(environment);
      const at = readImageId(subject.id);
      const image = at === undefined ? undefined : await describeImage(compute, at);
      if (at === undefined || image?.status !== 'READY') {
        const what = image === undefined ? 'no image' : `the image as ${image.status}, not ready:`;
        throw new KitchenError(
          'infrastructure',
          `Google Cloud has ${what} ${subject.id}, so that nothing starts from it.`,
        );
      }
      const project = own ?? at.project;
      const zone = choice.zone ?? (environment['CLOUDSDK_COMPUTE_ZONE'] || environment['GOOGLE_ZONE'] || '');
      if (!ZONE.test(zone))
        throw new KitchenError('config', 'Nothing says in which zone the instance starts: an image of Google Cloud is in none. Name one in "zone" of "machine", or set CLOUDSDK_COMPUTE_ZONE.'); // prettier-ignore
      const user = choice.user ?? MADE_USER;
      login = await ownLogin(request, { user, port: choice['ssh-port'] }, environment);
      const labels = { [MARK]: labelValue(mark), [RUN]: labelValue(request.run) };
      const wanted = { name, zone, image: subject.id, architecture: image.architecture, labels, user };
      const body = instanceBody(choice, { ...wanted, publicKey: login.publicKey });
      request.onStarted({ region: zone, id: name });
      asked = { compute, project, zone };
      try {
        await compute.change('POST', `${zonePath(project, zone)}/instances`, body);
        isThere = true;
      } catch (error) {
        throw refusedTrial(error, `The instance of ${subject.id}`);
      }
      if (request.isInterrupted()) throw new KitchenError('cancelled', `The run was cancelled while ${name} started.`);
      const instance = await look();
      const [nic] = instance?.networkInterfaces ?? [];
      const host = nic?.accessConfigs[0]?.natIP ?? nic?.networkIP;
      if (instance === undefined || host === undefined)
        throw new KitchenError('infrastructure', `The instance ${name} of ${subject.id} has no address.`);
      login = loginAt(login, host);
      await waitForLogin(request, login, environment, {
        what: 'instance',
        state: stateOf,
        isUp: (state) => /^(?:PROVISIONING|STAGING|RUNNING)$/.test(state),
        why: ({ isDenied, line, where }) =>
          isDenied
            ? `it does not let ${user} in with its key (${line}). The user is made by the image's own agent (google-guest-agent): is it in the image?`
            : `it does not answer by ssh at ${where}${line === '' ? '' : ` (${line})`}. Does a firewall rule let ssh in, and does this machine reach the address? See "subnet", "public-address" and "ssh-port" of "machine"`,
        more: async () => '',
      });
      const made = await imageUnder(compute, { project, zone, instance }, subject.id);
      return {
        variables: toldVariables(login, name, subject.id, zone),
        image: made ?? { id: null, isSubject: false },
        tools: {},
      };
    },
    trouble: async () => {
      const state = await stateOf();
      return state === 'RUNNING' ? null : `The instance ${name} is ${state} after the script.`;
    },
    collect: collectBy(() => login, request, environment),
    remove: async () => {
      if (asked === undefined) return removeFolder(request.private);
      const { compute, project, zone } = asked;
      return endTrial({ project, zone, mark, folder: request.private, mayAppear: !isThere }, compute);
    },
  };
}
