import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import { makeBridge, removeBridge } from '../../../scripts/provision/bridge.mjs';
import { waitUntil } from '../../../src/core/process/process.ts';
import { requirePart } from './available.ts';

/** A docker daemon of one test, which may stop it: whoever asks then is accepted, and hears nothing. */
export interface PrivateDaemon {
  /** What DOCKER_HOST is to be. */
  readonly host: string;
  readonly stop: () => void;
  readonly goOn: () => void;
}

/** Starts one with the image that tests bake from; skips the test where none can be started. Gone after the test. */
export async function startPrivateDaemon(t: TestContext): Promise<PrivateDaemon | undefined> {
  const image = requirePart(t, 'base-image');
  if (image === undefined) return undefined;
  // Never without one: a dockerd that is told to have none takes the bridge of every other daemon of the machine away.
  const bridge = makeBridge();
  if (bridge === undefined) {
    t.skip('no bridge can be made here for a docker daemon of its own; it takes root, and ip (the package iproute2)');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bakehouse-daemon-'));
  const host = `unix://${join(folder, 'docker.sock')}`;
  const log = openSync(join(folder, 'dockerd.log'), 'a');
  const args = [
    '--host', host, '--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec'),
    '--pidfile', join(folder, 'dockerd.pid'), '--bridge', bridge.name, '--iptables=false',
  ]; // prettier-ignore
  const daemon = spawn('dockerd', args, { detached: true, stdio: ['ignore', log, log] });
  const ended = once(daemon, 'exit').catch(() => {});
  t.after(async () => {
    daemon.kill('SIGCONT');
    for (const id of ask(host, 'ps', '--all', '--quiet').split('\n').filter(Boolean)) ask(host, 'rm', '--force', id);
    daemon.kill('SIGTERM');
    await ended;
    removeBridge(bridge.name);
    rmSync(folder, { recursive: true, force: true });
  });
  const isUp = async (): Promise<boolean> => ask(host, 'version', '--format', '{{.Server.Version}}') !== '';
  if (!(await waitUntil(isUp, Date.now() + 60_000, 500)) || daemon.exitCode !== null) {
    t.skip('no docker daemon of its own can be started here; it takes root');
    return undefined;
  }
  execFileSync('/bin/sh', ['-c', `docker save ${image.image} | docker --host ${host} load`], { stdio: 'ignore' });
  return {
    host,
    stop: () => daemon.kill('SIGSTOP'),
    goOn: () => daemon.kill('SIGCONT'),
  };
}

/** What docker prints; empty where it fails. */
export function ask(host: string, ...args: readonly string[]): string {
  try {
    return execFileSync('docker', ['--host', host, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
