import assert from 'node:assert/strict';
import { it } from 'node:test';

import { UserError } from '../../../src/core/errors.ts';
import { openGitHubClient } from '../../../src/core/github-client.ts';

it('asks nobody with an address that is none, or a token that nobody could send', async () => {
  for (const [token, url, message] of [
    ['ghs_x', 'github.example.org', /GITHUB_API_URL must be the address/],
    ['ghs_x', 'ftp://github.example.org', /GITHUB_API_URL must be the address/],
    ['ghs_x', '', /GITHUB_API_URL must be the address/],
    ['ghs_hidden\nfrom', 'https://api.github.com', /^The token for GitHub holds a blank, a line end/],
    ['ghs_hidden\u200b', 'https://api.github.com', /^The token for GitHub holds a blank, a line end/],
  ] as const) {
    await assert.rejects(openGitHubClient(token, url), (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, message);
      assert.doesNotMatch(error.message, /hidden/);
      return true;
    });
  }
});
