import { configOf, isConfigMap, type ConfigMap } from '../../../../src/kitchen/config/config-value.ts';
import type { InjectionRequest, PlannedInstance } from '../../../../src/kitchen/config/injection.ts';
import type { Subject } from '../../../../src/image/provider-verify.ts';
import { providers } from '../../../../src/providers/providers.ts';

export function subject(provider: Subject['provider'], more: Partial<Subject> = {}): Subject {
  const id = more.id ?? 'image-1';
  return { leg: 'web', slug: 'web', provider, region: 'local', account: null, id, reference: id, files: [], ...more };
}

export function config(value: Readonly<Record<string, unknown>>): ConfigMap {
  const made = configOf(value);
  if (!isConfigMap(made)) throw new Error('no mapping');
  return made;
}

export function request(
  value: Readonly<Record<string, unknown>>,
  more: Partial<InjectionRequest> = {},
): InjectionRequest {
  return {
    providers,
    config: config(value),
    where: 'kitchen.yml',
    subject: subject('docker', { id: 'sha256:1', reference: 'web:1' }),
    image: true,
    imageKey: '',
    suites: [],
    labels: {},
    unique: '7-1',
    reports: '/reports',
    ...more,
  };
}

export function planned(name: string, more: Partial<PlannedInstance> = {}): PlannedInstance {
  const [suite = '', platform = ''] = name.split('-');
  return {
    name,
    suite,
    platform,
    driver: 'docker',
    transport: null,
    provisioner: 'shell',
    verifier: null,
    settings: [],
    report: null,
    dockerfile: null,
    ...more,
  };
}
