import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { createScrub } from '../../../src/core/secrets/secrets.ts';
import { keepLog } from '../../../src/kitchen/trial.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';

describe('what is kept of a machine that was tested', () => {
  const begin = () => {
    const folder = temporaryFolder();
    const path = join(folder, 'console.txt');
    writeFileSync(path, 'login: root\nthe password is hunter-and-more\n');
    const told: string[] = [];
    const request = {
      host: { info: (line: string) => void told.push(line) },
      logs: join(folder, 'logs'),
      subject: { leg: 'web/noble', slug: 'web-noble' },
      scrub: createScrub(['hunter-and-more']),
    };
    return { folder, path, told, request };
  };

  it('is without secrets', () => {
    const { path, request } = begin();
    const kept = keepLog(request, 'console', path) ?? '';
    assert.equal(kept, join(request.logs, 'web-noble-console.log'));
    assert.match(readFileSync(kept, 'utf8'), /^login: root\nthe password is \*\*\*/);
  });

  // Whoever takes a machine away keeps its console first: what throws there leaves the machine.
  it('is nothing where it cannot be kept, and that is told', () => {
    const { path, told, request } = begin();
    writeFileSync(request.logs, 'no folder');
    assert.equal(keepLog(request, 'console', path), null);
    assert.match(told.join('\n'), /^The console of web\/noble could not be kept: /);
  });

  it('is nothing of what was never printed', () => {
    const { folder, told, request } = begin();
    mkdirSync(request.logs);
    assert.equal(keepLog(request, 'console', join(folder, 'none')), null);
    assert.equal(told.length, 1);
    assert.equal(existsSync(join(request.logs, 'web-noble-console.log')), false);
  });
});
