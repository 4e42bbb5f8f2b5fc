import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Observer } from '../../../../src/packer/run/observer.ts';
import { Timeline } from '../../../../src/packer/run/timeline.ts';
import { machineLog, uiLine, versions } from './fixtures.ts';

/** Reads a log, its lines ten milliseconds apart, and says when the first line that holds a text came. */
function timed(log: string): { observer: Observer; at: (text: string) => number } {
  let now = 0;
  const times: (readonly [number, string])[] = [];
  const observer = new Observer([], () => now);
  for (const line of log.split(/(?<=\n)/)) {
    now += 10;
    times.push([now, line]);
    observer.reader.render(line);
  }
  return { observer, at: (text) => times.find(([, line]) => line.includes(text))?.[0] ?? Number.NaN };
}

describe('the timeline', () => {
  for (const version of versions) {
    test(`${version}: has the steps of a docker build, one after the other`, () => {
      const { observer, at } = timed(machineLog(version, 'docker-hcl2'));
      const steps = observer.timeline.end();
      assert.deepEqual(
        steps.map(({ build, what }) => `${build} ${what}`),
        ['prepare', 'provision', 'save', 'post-process'].map((what) => `app.docker.deb ${what}`),
      );
      assert.equal(steps[0]?.startMs, at('Creating a temporary directory'));
      assert.equal(steps[1]?.startMs, at('Provisioning with shell'));
      assert.equal(steps[3]?.startMs, at('Running post-processor'));
      assert.equal(steps[3]?.endMs, at("Build 'app.docker.deb' finished"));
      for (const [index, one] of steps.entries()) assert.equal(one.endMs, steps[index + 1]?.startMs ?? one.endMs);
    });

    test(`${version}: saving begins with the commit, which takes its time, not with the id after it`, () => {
      const { observer, at } = timed(machineLog(version, 'docker-hcl2'));
      const save = observer.timeline.end().find(({ what }) => what === 'save');
      assert.equal(save?.startMs, at('Committing the container'));
    });

    test(`${version}: keeps two builds apart, and ends the failed one`, () => {
      const { observer } = timed(machineLog(version, 'docker-partial-failure'));
      const of = (end: string): readonly string[] =>
        observer.timeline.end().flatMap(({ build, what }) => (build.endsWith(end) ? [what] : []));
      assert.deepEqual(of('broken'), ['prepare', 'provision']);
      assert.deepEqual(of('ok'), ['prepare', 'provision', 'save', 'post-process']);
    });
  }

  test('says what is going on', () => {
    const observer = new Observer([], () => 0);
    const current = (): string => observer.timeline.current;
    assert.equal(current(), 'preparing');
    observer.reader.render(uiLine('==> a: Creating a temporary directory for sharing data...'));
    observer.reader.render(uiLine('==> b: Provisioning with shell script: x'));
    assert.equal(current(), 'a: prepare, b: provision');
    observer.reader.render(uiLine("Build 'a' finished after 1 second."));
    assert.equal(current(), 'b: provision');
    for (let count = 0; count < 20; count += 1) observer.reader.render(uiLine(`==> c${count}: Uploading x`));
    assert.equal(current().split(', ').length, 5);
  });

  test('ends a build only by a line of its own, not by words of a guest', () => {
    const observer = new Observer([], () => 0);
    observer.reader.render(uiLine('==> a: Provisioning with shell script: x'));
    observer.reader.render(uiLine("==> a: Build 'a' finished after 1 second."));
    observer.reader.render(uiLine("==> a: x\nBuild 'a' finished after 1 second."));
    assert.equal(observer.timeline.current, 'a: provision');
  });

  test('is bounded, whatever a guest prints', () => {
    const timeline = new Timeline(() => 0);
    const say = (first: string): void => timeline.read({ kind: 'say', text: first, first });
    for (let count = 0; count < 5000; count += 1) {
      say('==> a: Uploading x');
      say('==> a: Stopping the source instance...');
    }
    assert.ok(timeline.end().length <= 501);
  });
});
