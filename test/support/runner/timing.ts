/** The runner's waits in milliseconds, times a scale. */
export interface Timing {
  /** SIGINT until SIGTERM (Runner.Sdk/ProcessInvoker.cs _sigintTimeout). */
  readonly afterInterrupt: number;
  /** SIGTERM until SIGKILL (ProcessInvoker.cs _sigtermTimeout). */
  readonly afterTerminate: number;
  /** How long the runner still reads when the entry process is gone but a pipe is held (ProcessExitedHandler). */
  readonly afterExit: number;
  /** From the cancel until the worker is killed: Runner.Listener/JobDispatcher.cs, 5 minutes less 15 s. */
  readonly afterCancel: number;
}

export function scaledTiming(scale: number): Timing {
  return {
    afterInterrupt: 7_500 * scale,
    afterTerminate: 2_500 * scale,
    afterExit: 5_000 * scale,
    afterCancel: 285_000 * scale,
  };
}
