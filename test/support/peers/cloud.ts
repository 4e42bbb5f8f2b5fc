import type { TestContext } from 'node:test';
import { requirePart } from './available.ts';
import { startFaultProxy, type FaultProxy, type FaultProxyOptions } from './fault-proxy.ts';
import { startMoto, type Moto } from './moto.ts';

/**
 * A moto for one test and a proxy in front of it, both gone when the test ends; undefined after marking the test as
 * skipped where moto cannot be had.
 */
export async function startCloud(
  t: TestContext,
  options?: FaultProxyOptions,
): Promise<{ readonly moto: Moto; readonly proxy: FaultProxy } | undefined> {
  const part = requirePart(t, 'moto');
  if (part === undefined) return undefined;
  const moto = await startMoto(part);
  t.after(moto.stop);
  const proxy = await startFaultProxy(moto.url, options);
  t.after(proxy.stop);
  return { moto, proxy };
}
