import { askDocker } from './command.ts';
import { z } from 'zod';

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
