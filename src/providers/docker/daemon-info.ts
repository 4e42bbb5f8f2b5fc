import { z } from 'zod';

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

const configuration = z.record(z.string(), z.object({ Secure: z.boolean() }));

/**
 * Whether docker's daemon was told that a registry is insecure (`insecure-registries`). It is asked once; one that does not
 * answer says no.
 */
export function createInsecureHosts(environment: Readonly<Record<string, string>>): (host: string) => Promise<boolean> {
  let asked: Promise<ReadonlySet<string>> | undefined;
  const ask = async (): Promise<ReadonlySet<string>> => {
    try {
      const args = ['info', '--format', '{{json .RegistryConfig.IndexConfigs}}'];
      const { stdout } = await askDocker(args, { environment });
      const told = configuration.parse(JSON.parse(stdout));
      return new Set(Object.entries(told).flatMap(([host, { Secure }]) => (Secure ? [] : [host])));
    } catch {
      return new Set();
    }
  };
  return async (host) => {
    asked ??= ask();
    return (await asked).has(host);
  };
}
