import { z } from 'zod';

import { steadyNow } from '../../../core/clock.ts';
import { delay, withoutMark } from '../../../core/process/process.ts';
import { removeFolder } from '../../../image/leftover.ts';
import type { StartedTrial, TrialRequest, TrialRun } from '../../../image/provider-trial.ts';
import { MARK_TAG } from '../../../image/provider-verify.ts';
import { type Login, loginAt } from '../../../kitchen/guest/login.ts';
import { plain } from '../../../kitchen/guest/printed.ts';
import { minutesOf, waitForLogin } from '../../../kitchen/guest/wait-for-login.ts';
import { KitchenError } from '../../../kitchen/outcome.ts';
import { MADE_USER } from '../../clouds/machine-choice.ts';
import { collectBy, ownLogin, refusedTrial, toldVariables } from '../../clouds/trial.ts';
import type { Arm } from '../cloud/arm.ts';
import type { Azure, ConnectAzure } from '../cloud/connect.ts';
import { groupPath, isSameId, readId, resourcePath } from '../cloud/ids.ts';
import { type AzureImage, describeImage } from '../image.ts';
import { RUN } from '../marks.ts';
import { type ImageTraits, azureMachineChoice, machineIds, machineTemplate, wantedMachine } from './choice.ts';
import { endTrial, groupOfMark } from './ending.ts';

const PAUSE_MS = 2000;
const DEPLOYMENT = 'bakehouse';

const errorForm = z.object({ code: z.string().optional(), message: z.string().optional() });
const deploymentForm = z.object({
  properties: z.object({
    provisioningState: z.string().optional(),
    error: errorForm.extend({ details: z.array(errorForm).optional() }).nullish(),
  }),
});
const machineForm = z.object({
  properties: z.object({
    storageProfile: z.object({ imageReference: z.object({ id: z.string().optional() }).nullish() }),
    instanceView: z.object({ statuses: z.array(z.object({ code: z.string() })).optional() }).optional(),
  }),
});
const addressForm = z.object({ properties: z.object({ ipAddress: z.string().optional() }) });
const interfaceForm = z.object({
  properties: z.object({
    ipConfigurations: z.array(z.object({ properties: z.object({ privateIPAddress: z.string().optional() }) })),
  }),
});
const definitionForm = z.object({
  properties: z.object({
    osType: z.string().optional(),
    osState: z.string().optional(),
    architecture: z.string().optional(),
    features: z.array(z.object({ name: z.string().optional(), value: z.string().optional() })).nullish(),
  }),
});

/** A machine of an image with a key of its own, in a group of its own, up once it lets us in by ssh. */
export function trialMachine(request: TrialRequest, connect: ConnectAzure): TrialRun {
  const { subject, mark } = request;
  const environment = withoutMark(request.environment);
  const subscription = readId(subject.id)?.subscription.toLowerCase() ?? '';
  const group = groupPath(subscription, groupOfMark(mark));
  const ids = machineIds(group);
  let azure: Azure | undefined;
  let login: Login | undefined;
  let wasAsked = false;
  let isThere = false;
  const stateOf = async (arm: Arm): Promise<string> => {
    const told = await arm.get(ids.machine, 'compute', machineForm, { $expand: 'instanceView' });
    const codes = told?.properties.instanceView?.statuses?.map(({ code }) => code) ?? [];
    return told === undefined ? 'gone' : (codes.find((code) => code.startsWith('PowerState/'))?.slice(11) ?? 'running');
  };
  return {
    start: async (): Promise<StartedTrial> => {
      const choice = azureMachineChoice.parse(request.machine ?? {});
      azure = await connect(environment);
      const { arm } = azure;
      const image = await describeImage(arm, subject.id);
      if (image?.state !== 'Succeeded') {
        throw new KitchenError(
          'infrastructure',
          `Azure has ${image === undefined ? 'no image' : `the image as ${image.state}, not ready:`} ${subject.id}, so that no machine starts from it.`,
        );
      }
      const traits = await traitsOf(arm, image);
      const user = choice.user ?? MADE_USER;
      login = await ownLogin(request, { user, port: choice['ssh-port'] }, environment);
      const wanted = wantedMachine(choice, traits, login.publicKey);
      // Where machines are started, which of a version may be another place than its own.
      const location = subject.region === 'local' ? image.location : subject.region;
      const tags = { [MARK_TAG]: mark, [RUN]: request.run };
      request.onStarted({ region: location, id: groupOfMark(mark) });
      try {
        wasAsked = true;
        await arm.change('PUT', group, 'resources', { location, tags });
        isThere = true;
        const template = machineTemplate({ group, image: { ...image, location }, tags, wanted });
        const at = resourcePath(group, 'Microsoft.Resources/deployments', DEPLOYMENT);
        await arm.begin('PUT', at, 'resources', { properties: { mode: 'Incremental', template } });
      } catch (error) {
        throw refusedTrial(error, `The machine of ${subject.id}`);
      }
      await untilDeployed(arm, group, request);
      const host = wanted.hasPublicAddress
        ? (await arm.get(ids.address, 'network', addressForm))?.properties.ipAddress
        : (await arm.get(ids.interface, 'network', interfaceForm))?.properties.ipConfigurations[0]?.properties.privateIPAddress; // prettier-ignore
      if (host === undefined) throw new KitchenError('infrastructure', `The machine of ${subject.id} has no address.`);
      login = loginAt(login, host);
      await waitForLogin(request, login, environment, {
        what: 'machine',
        state: () => stateOf(arm),
        isUp: (state) => state === 'running' || state === 'starting',
        why: ({ isDenied, line, where }) =>
          isDenied
            ? `it does not let ${user} in with its key (${line}). The user is made by the image's own agent (cloud-init or waagent): was the image generalized, and is one of them in it?`
            : `it does not answer by ssh at ${where}${line === '' ? '' : ` (${line})`}. Does this machine reach the address? See "ssh-from", "ssh-port" and "subnet" of "machine"`,
        more: async () => '',
      });
      const running = await arm.get(ids.machine, 'compute', machineForm);
      const id = running?.properties.storageProfile.imageReference?.id ?? null;
      return {
        variables: toldVariables(login, ids.machine, subject.id, location),
        image: { id, isSubject: id !== null && isSameId(id, subject.id) },
        tools: {},
      };
    },
    trouble: async () => {
      const state = azure === undefined ? 'gone' : await stateOf(azure.arm);
      return state === 'running' ? null : `The machine of ${subject.id} is ${state} after the script.`;
    },
    collect: collectBy(() => login, request, environment),
    remove: async () => {
      if (azure === undefined || !wasAsked) return removeFolder(request.private);
      return endTrial({ subscription, mark, folder: request.private, mayAppear: !isThere }, azure.arm);
    },
  };
}

/** What the definition of a version says that a machine has to have. Throws a KitchenError for what no script tests here. */
async function traitsOf(arm: Arm, image: AzureImage): Promise<ImageTraits | undefined> {
  const [definition] = /^.+\/galleries\/[^/]+\/images\/[^/]+(?=\/versions\/)/i.exec(image.id) ?? [];
  const traits = definition === undefined ? undefined : (await arm.get(definition, 'galleries', definitionForm))?.properties; // prettier-ignore
  if (traits?.osType === 'Windows' || traits?.osState === 'Specialized') {
    const what = traits.osType === 'Windows' ? 'for Windows' : 'specialized';
    throw new KitchenError('config', `${image.id} is ${what}: a script reaches generalized images of Linux only. Test it with Test Kitchen (kitchen-azurerm).`); // prettier-ignore
  }
  return traits;
}

async function untilDeployed(arm: Arm, group: string, request: TrialRequest): Promise<void> {
  const deadline = steadyNow() + request.timeoutMs;
  const path = resourcePath(group, 'Microsoft.Resources/deployments', DEPLOYMENT);
  for (;;) {
    if (request.isInterrupted())
      throw new KitchenError('cancelled', `The run was cancelled while ${request.name} started.`);
    const told = await arm.get(path, 'resources', deploymentForm);
    const { provisioningState: state = 'gone', error } = told?.properties ?? {};
    if (state === 'Succeeded') return;
    if (state === 'gone' || state === 'Failed' || state === 'Canceled') {
      const all = [...(error?.details ?? []), ...(error == null ? [] : [error])];
      const said = all.map(({ code = '', message = '' }) => plain(`${code}: ${message}`)).find((one) => one !== ': ');
      throw new KitchenError(
        'infrastructure',
        `The machine of ${request.subject.id} could not be made: its deployment is ${state}${said === undefined ? '' : ` (${said.slice(0, 500)})`}. Another size may be free: see "size" of "machine".`,
      );
    }
    if (steadyNow() > deadline)
      throw new KitchenError(
        'infrastructure',
        `The machine of ${request.subject.id} is still being made after ${minutesOf(request)} min.`,
      );
    await delay(PAUSE_MS);
  }
}
