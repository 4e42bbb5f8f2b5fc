import type { ConnectBuildDaemon } from '../dockerfile/daemon.ts';
import type { Providers } from '../image/provider.ts';
import type { Pair } from '../core/runner/inputs.ts';
import type { Acceptance, Reuse } from '../image/definition.ts';
import type { Tier } from '../image/leg.ts';
import type { OnError } from '../packer/run/arguments.ts';

/** What a bake can be told. The action's inputs are these, read; what each means is said with them. */
export interface BakeOptions {
  readonly plan: string;
  readonly 'plan-digest': string;
  readonly leg: string;
  readonly template: string;
  readonly builder: 'packer' | 'dockerfile';
  readonly 'working-directory': string;
  readonly only: readonly string[];
  readonly except: readonly string[];
  readonly vars: readonly Pair[];
  readonly 'secret-vars': readonly Pair[];
  readonly 'var-files': readonly string[];
  readonly image: string;
  readonly tier: Tier;
  readonly name: string;
  readonly tags: readonly Pair[];
  readonly inputs: readonly string[];
  readonly reuse: Reuse | '';
  readonly accept: readonly Acceptance[];
  readonly handoff: string;
  readonly records: readonly string[];
  readonly 'allow-no-image': boolean;
  readonly parent: string;
  readonly mode: 'build' | 'validate';
  readonly validate: 'auto' | 'true' | 'false';
  readonly berks: 'auto' | 'true' | 'false';
  readonly 'berks-frozen': boolean;
  readonly 'on-error': OnError;
  readonly 'keep-on-failure': boolean;
  readonly 'parallel-builds': number;
  /** In minutes. */
  readonly timeout: number;
  readonly retries: number;
  readonly 'retry-vars': readonly Pair[];
  readonly arguments: readonly string[];
  readonly 'pass-env': readonly string[];
  readonly account: string;
  /** In GiB. */
  readonly 'min-free-disk': number;
  readonly 'debug-log': boolean;
  readonly 'artifact-prefix': string;
}

/** What a bake works with; the action hands it in. */
export interface BakeMeans {
  /** All that there are. */
  readonly providers: Providers;
  /** What builds Dockerfiles. */
  readonly connectDaemon: ConnectBuildDaemon;
}
