import type { BakeMeans } from '../../bake/options.ts';
import { connectBuildDaemon } from '../../providers/docker/docker.ts';
import { providers } from '../../providers/providers.ts';

/** The providers that there are, and docker. */
export const bakeMeans: BakeMeans = { providers, connectDaemon: connectBuildDaemon };
