// One way to several stand-ins for clouds, each of which has a proxy and an authority of its own: programs take one of either.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import { temporaryFolder } from '../plan/repository.ts';
import { startForwardProxy } from './proxy.ts';

interface Twin {
  readonly routes: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
}

/** The environment of all, by one proxy that trusts them all; gone with the test. */
export async function oneWay(t: TestContext, twins: readonly Twin[]): Promise<Readonly<Record<string, string>>> {
  const proxy = await startForwardProxy({ routes: Object.assign({}, ...twins.map(({ routes }) => routes)) });
  t.after(proxy.stop);
  const authorities = join(await temporaryFolder(t), 'authorities.pem');
  const texts = twins.map(({ environment }) => readFileSync(environment['SSL_CERT_FILE'] ?? '', 'utf8'));
  writeFileSync(authorities, texts.join(''));
  return {
    ...Object.assign({}, ...twins.map(({ environment }) => environment)),
    HTTPS_PROXY: proxy.url,
    SSL_CERT_FILE: authorities,
    NODE_EXTRA_CA_CERTS: authorities,
  };
}
