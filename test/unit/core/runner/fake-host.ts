import type { Annotation, Environment, Host } from '../../../../src/core/runner/host.ts';
import type { Trust } from '../../../../src/core/runner/trust.ts';

/** What a host was told, in order. */
export interface FakeHost extends Host {
  readonly told: readonly (readonly [kind: string, text: string])[];
}

export interface FakeHostOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly trust?: Trust;
  readonly environment?: Environment;
}

/** A host that only takes notes. */
export function fakeHost(options: FakeHostOptions = {}): FakeHost {
  const told: (readonly [string, string])[] = [];
  const note =
    (kind: string) =>
    (text: string): void => {
      told.push([kind, text]);
    };
  return {
    told,
    kind: 'actions',
    environment: options.environment ?? {},
    workspace: '/nowhere',
    temporary: '/nowhere',
    toolCache: '/nowhere',
    run: { id: '', attempt: 1, url: '', repository: '', commit: '', ref: '', event: '' },
    trust: options.trust ?? { kind: 'trusted' },
    input: (name) => options.inputs?.[name] ?? '',
    output: (name, value) => note('output')(`${name}=${value}`),
    saveState: (name, value) => note('state')(`${name}=${value}`),
    state: () => '',
    addPath: note('path'),
    exportVariable: (name, value) => note('variable')(`${name}=${value}`),
    addMatcher: note('matcher'),
    removeMatcher: note('no matcher'),
    secret: note('secret'),
    hides: () => false,
    scrub: (text) => text,
    info: note('info'),
    debug: note('debug'),
    annotate: ({ level, message }: Annotation) => note(level)(message),
    group: async (_, body) => body(),
    relay: async (body) => body(note('relay')),
    summary: async (markdown) => note('summary')(markdown),
    upload: async () => ({ kind: 'unavailable', reason: 'a test has no artifact service' }),
    prepareUpload: () => {},
    artifacts: async () => ({ kind: 'unavailable', reason: 'a test has no artifact service' }),
    download: async () => ({ kind: 'unavailable', reason: 'a test has no artifact service' }),
    restoreCache: async () => ({ kind: 'missed', reason: 'a test has no cache service' }),
    saveCache: async () => ({ kind: 'missed', reason: 'a test has no cache service' }),
    recall: async () => undefined,
    keep: async () => {},
    fail: note('fail'),
  };
}
