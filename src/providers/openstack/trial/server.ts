import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { steadyNow } from '../../../core/clock.ts';
import { messageOf } from '../../../core/errors.ts';
import { hasStatus, ServiceError } from '../../../core/http/answer.ts';
import { delay, withoutMark } from '../../../core/process/process.ts';
import type { StartedTrial, TrialRequest, TrialRun } from '../../../image/provider-trial.ts';
import { MARK_TAG } from '../../../image/provider-verify.ts';
import { type Login, loginAt } from '../../../kitchen/guest/login.ts';
import { plain } from '../../../kitchen/guest/printed.ts';
import { minutesOf, waitForLogin } from '../../../kitchen/guest/wait-for-login.ts';
import { KitchenError } from '../../../kitchen/outcome.ts';
import { isYes } from '../../clouds/machine-choice.ts';
import { collectBy, ownLogin, toldVariables } from '../../clouds/trial.ts';
import type { Cloud, ConnectCloud } from '../cloud/connect.ts';
import type { CloudImage } from '../cloud/glance.ts';
import type { CloudServer } from '../cloud/nova.ts';
import { regionIn } from '../naming.ts';
import { flavorFor, networkNamed, type ServerChoice, serverChoice } from './choice.ts';
import { endTrial, nameOfRun } from './ending.ts';

const PAUSE_MS = 1000;

/** A server of an image with a key of its own, up once it lets us in by ssh. */
export function trialServer(request: TrialRequest, connect: ConnectCloud): TrialRun {
  const { subject, mark } = request;
  const environment = withoutMark(request.environment);
  let cloud: Cloud | undefined;
  let login: Login | undefined;
  let id = '';
  let mayAppear = false;
  const keepConsole = async (): Promise<string | null> => {
    if (cloud === undefined || id === '') return null;
    try {
      const said = await cloud.nova(regionIn(cloud, subject.region)).console(id);
      if (said === null) return null;
      const path = join(request.private, 'console-output.txt');
      writeFileSync(path, said);
      return request.keepLog('console', path);
    } catch {
      // Silent, or there is no room for it: the server goes all the same.
      return null;
    }
  };
  return {
    start: async (): Promise<StartedTrial> => {
      const choice = serverChoice.parse(request.machine ?? {});
      cloud = await connect(environment);
      const region = regionIn(cloud, subject.region);
      const image = await cloud.glance(region).get(subject.id);
      if (image?.status !== 'active') {
        throw new KitchenError(
          'infrastructure',
          `Glance in ${region} has ${image === undefined ? 'no image' : `the image as ${image.status}, not active:`} ${subject.id}, so that nothing boots from it.`,
        );
      }
      const wish = await wishOf(choice, image, cloud, region);
      const user = choice.user ?? image.properties['os_admin_user'] ?? 'root';
      login = await ownLogin(request, { user, port: choice['ssh-port'] }, environment);
      await cloud.nova(region).createKeyPair(nameOfRun(mark), login.publicKey);
      try {
        mayAppear = true;
        id = await cloud.nova(region).createServer({
          name: request.name,
          image: subject.id,
          ...wish,
          keyPair: nameOfRun(mark),
          metadata: { [MARK_TAG]: mark, 'bakehouse:run': request.run },
        });
      } catch (error) {
        if (error instanceof ServiceError) mayAppear = false;
        throw hasStatus(error, 400, 403, 409)
          ? new KitchenError(
              'config',
              `The server of ${subject.id} was refused: ${messageOf(error)}. Say by "machine" what it is to have.`,
            )
          : error;
      }
      request.onStarted({ region, id });
      const server = await untilActive(cloud, region, id, request);
      login = loginAt(login, await addressOf(choice, server, cloud, { region, mark }));
      await waitForLogin(request, login, environment, {
        what: 'server',
        state: () => stateOf(cloud, region, id),
        isUp: (state) => state === 'ACTIVE',
        why: ({ isDenied, line, where }) =>
          isDenied
            ? `it does not let ${user} in with the key of its key pair (${line}). Name the user in "user" of "machine"; the image takes the key where cloud-init is in it, and by "config-drive" where the cloud has no metadata service`
            : `it does not answer by ssh at ${where}${line === '' ? '' : ` (${line})`}. Does a security group let ssh in, and does this machine reach the address? See "security-groups" and "floating-ip-network" of "machine"`,
        more: async () => {
          const kept = await keepConsole();
          return kept === null ? '' : ` Its console is in ${kept}.`;
        },
      });
      return {
        variables: toldVariables(login, id, subject.id, region),
        image: { id: server.image, isSubject: server.image === subject.id },
        tools: {},
      };
    },
    trouble: async () => {
      const state = await stateOf(cloud, regionIn(cloud ?? { region: '' }, subject.region), id);
      return state === 'ACTIVE' ? null : `The server ${id} is ${state} after the script.`;
    },
    collect: collectBy(() => login, request, environment),
    remove: async () => {
      if (cloud === undefined) return [];
      await keepConsole();
      return endTrial(
        { region: subject.region, mark, folder: request.private, mayAppear: mayAppear && id === '' },
        cloud,
      );
    },
  };
}

type Wish = Pick<
  Parameters<ReturnType<Cloud['nova']>['createServer']>[0],
  'flavor' | 'network' | 'groups' | 'configDrive'
>;

/** What the server is to have. Throws a KitchenError for what the cloud has not. */
async function wishOf(choice: ServerChoice, image: CloudImage, cloud: Cloud, region: string): Promise<Wish> {
  const flavors = await cloud.nova(region).flavors();
  const wanted = choice.network;
  return {
    flavor: flavorFor(choice, image, flavors),
    network: wanted === undefined ? null : networkNamed('network', wanted, await cloud.neutron(region).networks()),
    groups: choice['security-groups'] ?? [],
    configDrive: isYes(choice['config-drive'], false),
  };
}

async function stateOf(cloud: Cloud | undefined, region: string, id: string): Promise<string> {
  const server = await cloud?.nova(region).server(id);
  return server === undefined ? 'gone' : server.status;
}

async function untilActive(cloud: Cloud, region: string, id: string, request: TrialRequest): Promise<CloudServer> {
  const deadline = steadyNow() + request.timeoutMs;
  for (;;) {
    if (request.isInterrupted()) throw new KitchenError('cancelled', `The run was cancelled while ${id} started.`);
    const server = await cloud.nova(region).server(id);
    if (server?.status === 'ACTIVE') return server;
    const state = server?.status ?? 'gone';
    if (server === undefined || !/^(?:BUILD|REBUILD|UNKNOWN)$/.test(state)) {
      const fault = plain(server?.fault ?? '');
      throw new KitchenError(
        'infrastructure',
        `The server ${id} of ${request.subject.id} is ${state} before it was up${fault === '' ? '' : ` (${fault})`}.`,
      );
    }
    if (steadyNow() > deadline)
      throw new KitchenError('infrastructure', `The server ${id} is still ${state} after ${minutesOf(request)} min.`);
    await delay(PAUSE_MS);
  }
}

/** A floating one where it is asked for, else its own: as a template of Packer has it. Throws a KitchenError. */
async function addressOf(
  choice: ServerChoice,
  server: CloudServer,
  cloud: Cloud,
  { region, mark }: { readonly region: string; readonly mark: string },
): Promise<string> {
  const wanted = choice['floating-ip-network'];
  if (wanted === undefined) {
    const own = server.addresses.find(({ isFloating }) => isFloating) ?? server.addresses[0];
    if (own !== undefined) return own.address;
    throw new KitchenError(
      'infrastructure',
      `The server ${server.id} has no address. Name a network in "network" of "machine".`,
    );
  }
  const neutron = cloud.neutron(region);
  const network = networkNamed('floating-ip-network', wanted, await neutron.networks());
  const [port] = await neutron.portsOf(server.id);
  if (port === undefined)
    throw new KitchenError('infrastructure', `The server ${server.id} has no port that could get a floating address.`);
  return (await neutron.createFloatingIp(network, port, nameOfRun(mark))).address;
}
