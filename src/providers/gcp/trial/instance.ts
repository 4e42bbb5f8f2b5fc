import { mkdirSync } from 'node:fs';

import { messageOf } from '../../../core/errors.ts';
import { withoutMark } from '../../../core/process/process.ts';
import type { StartedTrial, TrialRequest, TrialRun } from '../../../image/provider-trial.ts';
import { collectFiles } from '../../../kitchen/guest/guest-files.ts';
import { type Login, loginAt, loginVariables, prepareLogin } from '../../../kitchen/guest/login.ts';
import { waitForLogin } from '../../../kitchen/guest/wait-for-login.ts';
import { KitchenError } from '../../../kitchen/outcome.ts';
import type { Compute } from '../cloud/compute.ts';
import type { ConnectGoogle } from '../cloud/connect.ts';
import { readImageId, ZONE, zonePath } from '../cloud/paths.ts';
import { GoogleError } from '../cloud/trouble.ts';
import { imageUnder } from '../disk-source.ts';
import { describeImage } from '../image.ts';
import { RUN } from '../marks.ts';
import { labelValue } from '../naming.ts';
import * as forms from '../sweep/forms.ts';
import { instanceBody, instanceChoice } from './choice.ts';
import { endFolder, endTrial, MARK, nameOfRun } from './ending.ts';

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
      mkdirSync(request.private, { recursive: true, mode: 0o700 });
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
      const user = choice.user ?? 'bakehouse';
      const port = Number(choice['ssh-port'] ?? 22);
      login = await prepareLogin({
        folder: request.private, copy: request.folder, user, key: null, password: null, host: 'unknown', port, environment,
      }); // prettier-ignore
      const labels = { [MARK]: labelValue(mark), [RUN]: labelValue(request.run) };
      const wanted = { name, zone, image: subject.id, architecture: image.architecture, labels, user };
      const body = instanceBody(choice, { ...wanted, publicKey: login.publicKey });
      request.onStarted({ region: zone, id: name });
      asked = { compute, project, zone };
      try {
        await compute.change('POST', `${zonePath(project, zone)}/instances`, body);
        isThere = true;
      } catch (error) {
        throw error instanceof GoogleError && error.status < 429
          ? new KitchenError('config', `The instance of ${subject.id} was refused: ${messageOf(error)}.`)
          : error;
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
        variables: {
          ...loginVariables(login),
          BAKEHOUSE_INSTANCE_ID: name,
          BAKEHOUSE_IMAGE_ID: subject.id,
          BAKEHOUSE_REGION: zone,
        },
        image: made ?? { id: null, isSubject: false },
        tools: {},
      };
    },
    trouble: async () => {
      const state = await stateOf();
      return state === 'RUNNING' ? null : `The instance ${name} is ${state} after the script.`;
    },
    collect: async (folder, isWanted) => {
      if (login !== undefined) await collectFiles(login, request.folder, folder, isWanted, environment);
    },
    remove: async () => {
      if (asked === undefined) return endFolder(request.private);
      const { compute, project, zone } = asked;
      return endTrial({ project, zone, mark, folder: request.private, mayAppear: !isThere }, compute);
    },
  };
}
