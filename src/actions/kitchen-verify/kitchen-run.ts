import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { shownPath } from '../../core/files/paths.ts';
import type { Providers } from '../../image/provider.ts';
import type { Subject } from '../../image/provider-verify.ts';
import { isLicenceAccepted, findings, refuseFindings } from '../../kitchen/config/doctor.ts';
import { knownDriver } from '../../kitchen/config/drivers.ts';
import { gemVersions } from '../../kitchen/run/gems.ts';
import { injectImage, type Injection } from '../../kitchen/config/injection.ts';
import type { KitchenFiles } from '../../kitchen/config/kitchen-files.ts';
import { loadConfig } from '../../kitchen/config/loader-config.ts';
import { openServer } from '../../kitchen/run/open-server.ts';
import { sharedPlugins } from '../../kitchen/run/shared-plugins.ts';
import { findKitchen, type KitchenProgram } from '../../kitchen/run/program.ts';
import type { KitchenVerifyInputs } from './inputs.ts';

/** Test Kitchen, examined, and its configuration with the image in it. */
export interface ReadyKitchen {
  readonly kitchen: KitchenProgram;
  readonly injection: Injection;
  readonly where: string;
}

export interface KitchenRequest {
  readonly inputs: KitchenVerifyInputs;
  readonly providers: Providers;
  readonly subject: Subject;
  readonly root: string;
  readonly files: KitchenFiles & { readonly kitchen: string };
  readonly environment: Readonly<Record<string, string>>;
  /** Ours alone. */
  readonly folder: string;
  readonly mark: string;
}

/** Test Kitchen as the input `command` means it, run once to see that it is there. */
export async function findProgram(host: Host, request: KitchenRequest): Promise<KitchenProgram> {
  const { inputs, root, environment, folder } = request;
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch, { recursive: true, mode: 0o700 });
  let unserved: string | undefined;
  const wanted = {
    command: inputs.command,
    workspace: host.workspace,
    folder: root,
    scratch,
    environment,
    pass: Object.keys(environment),
    chefLicense: inputs['chef-license'],
  };
  const kitchen = await findKitchen(wanted, async (request) => {
    const server = await openServer(request);
    if (typeof server !== 'string') return server;
    unserved = server;
    return undefined;
  });
  host.info(`Test Kitchen ${kitchen.version} (${kitchen.command.join(' ')})`);
  if (unserved !== undefined) host.info(`It is started anew for each phase, since it cannot stay loaded: ${unserved}.`);
  return kitchen;
}

/** Everything that can be told before minutes are spent: the configuration, and what would fail. */
export async function readyKitchen(
  host: Host,
  kitchen: KitchenProgram,
  request: KitchenRequest,
): Promise<ReadyKitchen> {
  const { inputs, providers, subject, root, files, folder, mark } = request;
  const reports = join(folder, 'reports');
  mkdirSync(reports, { recursive: true, mode: 0o700 });
  const { config, notices } = await loadConfig(kitchen, files, { workspace: host.workspace, folder: root });
  for (const message of notices) host.annotate({ level: 'notice', message });
  const where = shownPath(host.workspace, files.kitchen);
  const run = host.run.id === '' ? mark.slice(0, 8) : `${host.run.id}-${host.run.attempt}`;
  const injection = injectImage({
    providers,
    config,
    where,
    suites: inputs.suites,
    labels: { 'bakehouse:run': run, 'bakehouse:mark': mark, 'bakehouse:leg': subject.leg },
    reports,
    subject,
    image: inputs.inject === 'auto',
    imageKey: inputs['image-key'],
    unique: `${run}-${mark.slice(0, 8)}`,
  });
  for (const { name, reason } of injection.leftOut) host.info(`Left out: ${name} (${reason})`);
  if (injection.instances.length === 0) throw new UserError(`${where} has no instance that could run the image.`);
  const { config: injected, instances } = injection;
  // While the rest is looked at; it never rejects.
  void kitchen.server?.load(sharedPlugins(instances), { cwd: root, environment: kitchen.environment });
  const gems = new Set(instances.flatMap(({ driver }) => knownDriver(driver, providers)?.gem ?? []));
  refuseFindings(
    await findings({
      providers,
      kitchen,
      gems: await gemVersions(kitchen, [...gems], root),
      config: injected,
      instances,
      isLicenceAccepted: isLicenceAccepted(kitchen.environment),
    }),
  );
  return { kitchen, injection, where };
}
