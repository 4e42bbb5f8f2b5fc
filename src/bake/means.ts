import type { ConnectBuildDaemon } from '../dockerfile/daemon.ts';
import type { Providers } from '../image/provider.ts';

/** What a bake works with; the action hands it in. */
export interface BakeMeans {
  /** All that there are. */
  readonly providers: Providers;
  /** What builds Dockerfiles. */
  readonly connectDaemon: ConnectBuildDaemon;
}
