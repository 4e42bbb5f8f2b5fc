import { realpathSync } from 'node:fs';

import type { Environment, Host } from '../core/runner/host.ts';
import { type Memory, recall } from './memory.ts';

/** Who asks a provider: the step of a run, with all that a provider may take from it. */
export interface Asker {
  /** Absolute, links resolved: paths of definitions are relative to it. */
  readonly repository: string;
  /** Of the step, whole: a provider takes from it what its clients need, and gives its commands no more. */
  readonly environment: Environment;
  /** Names of variables that its commands may see besides the usual ones. */
  readonly passEnv: readonly string[];
  /** What services are told of who asks: `bakehouse-plan`. */
  readonly agent: string;
  /** Why the change cannot be trusted; null where it can. An untrusted change names hosts, and none of those is asked. */
  readonly untrusted: string | null;
  /** The repository where container images are handed on; null where none is. */
  readonly buildRegistry: string | null;
  /** The ref of the run, as refs/heads/main; empty where none is known. */
  readonly ref: string;
  /** ms since the epoch. */
  readonly now: number;
  /** What is remembered of a leg by its slug: where its files were. */
  readonly remember: (slug: string) => Promise<Memory | undefined>;
  /** For what should be known and stops nothing. */
  readonly notice: (message: string) => void;
}

export interface AskerOptions {
  readonly agent: string;
  readonly passEnv: readonly string[];
  readonly buildRegistry: string | null;
  /** Whether hosts are asked whoever names them: the step goes there in any case. */
  readonly asksAnyHost?: boolean;
}

/** This step as an asker. */
export function askerOf(host: Host, { agent, passEnv, buildRegistry, asksAnyHost = false }: AskerOptions): Asker {
  return {
    repository: realpathSync(host.workspace),
    environment: host.environment,
    passEnv,
    agent,
    untrusted: host.trust.kind === 'untrusted' && !asksAnyHost ? host.trust.reason : null,
    buildRegistry,
    ref: host.run.ref,
    now: Date.now(),
    remember: (slug) => recall(host, slug),
    notice: (message) => host.annotate({ level: 'notice', message }),
  };
}

/** What a provider opens once for each asker, at its first question: its clients. */
export function onceEach<Opened>(open: (asker: Asker) => Opened): (asker: Asker) => Opened {
  const opened = new WeakMap<Asker, { readonly is: Opened }>();
  return (asker) => {
    const held = opened.get(asker) ?? { is: open(asker) };
    opened.set(asker, held);
    return held.is;
  };
}
