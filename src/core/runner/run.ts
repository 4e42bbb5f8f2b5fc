import { breakUpErrorStream, createActionsHost, leave } from './actions-host.ts';
import { CommandError, describeError, messageOf } from '../errors.ts';
import type { Host } from './host.ts';
import { hideCredentials, takeCredentials } from '../secrets/handed-credentials.ts';

/** The main step of an action under the runner. The only place that turns what was thrown into a failed step. */
export async function runMain(main: (host: Host) => Promise<void>): Promise<void> {
  const host = hostOfStep();
  try {
    await main(host);
  } catch (error) {
    if (error instanceof CommandError) host.info(error.output.trimEnd());
    host.fail(describeError(error));
    process.exitCode = 1;
  }
  leave();
}

/** The post step: it never fails the job for trouble of its own, but says it. */
export async function runPost(post: (host: Host) => Promise<void>): Promise<void> {
  const host = hostOfStep();
  try {
    await post(host);
  } catch (error) {
    host.annotate({ level: 'warning', message: `The clean-up after this step met trouble: ${messageOf(error)}` });
  }
  leave();
}

function hostOfStep(): Host {
  breakUpErrorStream();
  takeCredentials(process.env['INPUT_CREDENTIALS'], process.env);
  const host = createActionsHost(process.env);
  hideCredentials(host);
  // Node.js would print it, with whatever text it holds, while the runner obeys.
  const end = (error: unknown): void => {
    host.fail(describeError(error));
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  return host;
}
