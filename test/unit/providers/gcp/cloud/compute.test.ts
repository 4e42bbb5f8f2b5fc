import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Wire } from '../../../../../src/core/http/wire.ts';
import { createCompute } from '../../../../../src/providers/gcp/cloud/compute.ts';

describe('Compute Engine, as our client asks it', () => {
  it('is not waited for without end', async () => {
    const text = JSON.stringify({ name: 'operation-1', status: 'RUNNING' });
    const wire: Wire = {
      open: () => Promise.reject(new Error('nothing of Google is streamed')),
      send: async () => ({ status: 200, headers: {}, text }),
    };
    const compute = createCompute(wire, async () => 'Bearer x', {}, 400);
    await assert.rejects(
      compute.change('DELETE', 'projects/p/global/images/web-1'),
      /global\/images\/web-1: .*still goes on after/,
    );
  });
});
