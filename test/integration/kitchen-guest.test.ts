// What a guest prints under real Test Kitchen is text, wherever it comes through: the live output, the message of a phase
// that failed, and what the test machine's own programs say. The runner obeys nothing of it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { KITCHEN } from '../support/kitchen/engine.ts';
import { labImage } from '../support/kitchen/project.ts';
import { kitchenRepository, verifyImage } from '../support/kitchen/verify-job.ts';
import { requirePart } from '../support/peers/available.ts';
import { commandLines, commandNames, disguises } from '../support/runner/hostile-lines.ts';
import { isThorough, someOf } from '../support/thorough.ts';

const parts = ['kitchen', 'kitchen-3'] as const;
/** What this product says to the runner by itself, beside its own annotations of the failed phase. */
const OWN = new Set(['add-mask', 'debug', 'group', 'endgroup', 'stop-commands', 'error', 'warning', 'notice']);
const END = 'the-end-of-what-is-said';

/** A script of a guest that says all this, on both streams, the last of it as its last word. */
function saying(lines: readonly string[], last: string): string {
  const said = `cat <<'${END}'\n${lines.join('\n')}\n${END}\n`;
  return `#!/bin/sh\n${said}${said.replace("cat <<'", "cat >&2 <<'")}echo '${last}' >&2\nexit 1\n`;
}

for (const part of isThorough ? parts : someOf(parts, 1)) {
  describe(`a guest that speaks to the runner, under ${part}`, () => {
    it('is not obeyed', async (t) => {
      const kitchen = requirePart(t, part);
      if (kitchen === undefined || requirePart(t, 'base-image') === undefined) return;
      const image = await labImage(t, 'debian:bookworm', ['useradd app']);
      const lines = disguises.flatMap((disguise) => someOf(commandLines, 30).map(disguise));
      const workspace = await kitchenRepository(t, {
        'kitchen.yml': KITCHEN.replace('{name: dummy}', '{name: shell, script: converge.sh, sudo: false}').concat(
          'suites:\n  - name: default\n',
        ),
        'converge.sh': saying([...lines, ...commandNames.map((name) => `::${name}::x`)], 'error ##[stop-commands]zz'),
      });
      const { job, outputs, left } = await verifyImage(t, {
        part: kitchen,
        image,
        workspace,
        inputs: { 'allow-no-tests': 'true' },
      });
      const verify = job.steps.find(({ id }) => id === 'verify');
      assert.equal(outputs['gate'], 'block', job.log);
      assert.deepEqual(left, []);
      const obeyed = verify?.commands ?? [];
      assert.deepEqual(
        obeyed.filter(({ name }) => !OWN.has(name)).map(({ name, data }) => `${name} ${data}`),
        [],
      );
      // Each silence has a token of ours, and ends.
      for (const { data } of obeyed.filter(({ name }) => name === 'stop-commands')) assert.match(data, TOKEN);
      for (const { message, file } of verify?.annotations ?? []) {
        assert.ok(!/^(?:msg|bar|this is a warning|x$|abc)/.test(message), message);
        assert.equal(file, undefined, message);
      }
      assert.deepEqual([verify?.pathsAdded, verify?.envAdded], [[], {}]);
      // And yet a person sees what the guest said.
      assert.match(job.log, /##\[stop-commands\]zz/);
      t.diagnostic(`${lines.length} lines on two streams, obeyed 0`);
    });
  });
}

const TOKEN = /^[0-9a-f-]{20,}$/;
