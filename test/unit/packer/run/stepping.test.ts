import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Observer } from '../../../../src/packer/run/observer.ts';
import { endingQuestions, loggedEvents, SpokenLines } from '../../../../src/packer/run/stepping.ts';

function heard(chunks: readonly string[]): string {
  let text = '';
  const push = endingQuestions((chunk) => {
    text += chunk.toString();
  });
  for (const chunk of chunks) push(Buffer.from(chunk));
  return text;
}

describe('a question of packer build -debug', () => {
  const question = "==> web: Pausing after run of step 'StepPull'. Press enter to continue. ";
  it('gets a line end at once', () => assert.equal(heard([question]), `${question}\n`));
  it('gets it when it comes in pieces', () => {
    assert.equal(heard(question.split('')), `${question}\n`);
  });
  it('gets one for each, and nothing else does', () => {
    assert.equal(heard(['a\n', question, '\nb\n', question, 'c']), `a\n${question}\n\nb\n${question}\nc`);
  });
});

describe('what is said to people', () => {
  it('is read as if Packer had said it to a machine', () => {
    const observer = new Observer();
    const text = ['==> web: Starting docker container...', '    web: Container ID: 0123, and more', ''].join('\n');
    assert.equal(observer.reader.render(new SpokenLines().asMachineLines(text)), text);
    assert.equal(observer.started, true);
    assert.equal(observer.diagnosticsText, '');
  });

  it('is about the template until a build begins', () => {
    const observer = new Observer();
    const spoken = new SpokenLines();
    observer.reader.render(spoken.asMachineLines('Error: Unsupported argument\n\n  on a.pkr.hcl line 3:\n'));
    assert.match(observer.diagnosticsText, /Unsupported argument[^]*line 3/);
  });
});

describe('the events in a debug log', () => {
  const line = (what: string, words: string): string =>
    `2026/01/02 03:04:05 machine readable: ${what} []string{${words}}`;

  it('are artifacts with their texts as they were', () => {
    const observer = new Observer();
    const log = [
      '2026/01/02 03:04:05 ui: ==> web: Committing the container',
      line('web,artifact', '"0", "builder-id", "packer.docker"'),
      line('web,artifact', '"0", "id", "eu-west-1:ami-1,us-east-1:ami-2"'),
      line('web,artifact', String.raw`"0", "string", "a \"b\"\n\u00fc\x41"`),
      line('web,artifact', '"0", "end"'),
    ].join('\n');
    observer.reader.render(loggedEvents(log));
    assert.deepEqual(observer.artifacts, [
      { build: 'web', builderId: 'packer.docker', id: 'eu-west-1:ami-1,us-east-1:ami-2', text: 'a "b"\nüA', files: [] },
    ]);
  });

  it('are errors of a build', () => {
    const observer = new Observer();
    observer.reader.render(loggedEvents(`${line('web,error', '"Script exited with non-zero exit status: 1"')}\n`));
    assert.deepEqual(observer.buildErrors, [{ build: 'web', text: 'Script exited with non-zero exit status: 1' }]);
  });

  it('are nothing where a guest only says so', () => {
    const forged = `2026/01/02 03:04:05 ui:     web: machine readable: web,artifact []string{"0", "id", "x"}`;
    assert.equal(loggedEvents(forged), '');
  });
});
