import { randomBytes } from 'node:crypto';

import { childEnvironment, handedSecrets } from '../../core/secrets/environment.ts';
import type { Host } from '../../core/runner/host.ts';
import { type Interrupt, leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import { MARK } from '../../core/process/process.ts';
import { refuseWindows, checkRights } from '../../core/files/rights.ts';
import { tellShortSecrets } from '../../core/secrets/short-secrets.ts';
import type { Providers } from '../../image/provider.ts';
import { decideGate } from '../../kitchen/gate.ts';
import { RUBY } from '../../kitchen/run/program.ts';
import { providers as allProviders } from '../../providers/providers.ts';
import { endJournal, NOTHING_RAN, prepareEngine, runEngine, type Work } from './engines.ts';
import { reportVerification } from './report.ts';
import { keepScans, scanImage, scanWishOf } from './scan.ts';
import { reportScan } from './scan-report.ts';
import { readSettings, whyUntested } from './settings.ts';
import { findSubject } from './subject.ts';
import { reportNothing, reportTestedEarlier, reportUntested, reportUnverified } from './unverified.ts';

/**
 * Tests the very image that was baked, says what failed and where, and writes what publishing will ask for.
 * @param providers for tests
 */
export async function kitchenVerify(host: Host, providers: Providers = allProviders): Promise<void> {
  const started = Date.now();
  const interrupt = listenForInterrupt();
  interrupt.onFirst(() => host.info('The run was cancelled.'));
  try {
    await leaveInTime(host, interrupt, () => verify(host, providers, started, interrupt));
  } catch (error) {
    reportUnverified(host, error, started);
    throw error;
  } finally {
    interrupt.dispose();
  }
}

async function verify(host: Host, providers: Providers, started: number, interrupt: Interrupt): Promise<void> {
  refuseWindows('kitchen-verify');
  const settings = await readSettings(host, providers);
  const { inputs } = settings;
  const untested = whyUntested(settings);
  const isScanned = inputs['scan-reports'].length > 0;
  if (untested !== undefined && !isScanned) return reportUntested(host, untested, started);
  const trusted = checkRights(host, inputs['allow-untrusted'], { done: 'verified', verb: 'verify' });

  const mark = randomBytes(16).toString('hex');
  const environment = childEnvironment(host.environment, [...inputs['pass-env'], ...RUBY], {
    ...Object.fromEntries(inputs['secret-vars']),
    [MARK]: mark,
  });
  tellShortSecrets(host, [...inputs['secret-vars'], ...handedSecrets(host.environment)], environment);

  const found = await host.group('Image', () => findSubject(host, settings, providers, environment));
  if ('reason' in found) return reportNothing(host, found, started);
  if ('tested' in found) return reportTestedEarlier(host, found, started);
  const { subject } = found;
  host.info(`${subject.leg}: ${subject.id}`);

  const wish = scanWishOf(host, inputs, subject);
  const scans = { providers, settings, subject, found: found.record, trusted, started };
  if (wish !== undefined && untested !== undefined) return reportScan(host, wish, scans);
  const look = wish === undefined ? undefined : keepScans(wish);
  const work: Work = { inputs, providers, subject, interrupt, environment, mark, look };
  const prepared = await prepareEngine(host, work);
  if (wish !== undefined && prepared.engine === null) {
    endJournal(work, prepared, NOTHING_RAN);
    return reportScan(host, wish, scans);
  }
  const outcome = await runEngine(inputs, prepared);
  const verdict = decideGate(outcome, {
    minTests: inputs['min-tests'],
    maxSkipped: inputs['max-skipped'],
    allowNoTests: inputs['allow-no-tests'],
    image: subject.id,
  });
  const { root, legFolder } = prepared;
  const isJudged = wish !== undefined && !outcome.isCancelled;
  const scanned = isJudged ? scanImage(host, wish, subject, found.record, Date.now()) : undefined;
  const verified = { inputs, providers, subject, found: found.record, outcome, verdict, scanned, root, legFolder };
  await reportVerification(host, { ...verified, trusted, started });
  endJournal(work, prepared, outcome);
}
