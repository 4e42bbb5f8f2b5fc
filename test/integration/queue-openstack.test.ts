// packuilon's message, a real RabbitMQ, `bakehouse consume`, and a cloud of OpenStack: an image in Glance, and one look-up for
// the same message from somebody else.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { it } from 'node:test';

import { connectCloud } from '../../src/providers/openstack/cloud/connect.ts';
import { startLab } from '../support/openstack/lab.ts';
import { requirePart } from '../support/peers/available.ts';
import { startBroker } from '../support/queue/broker.ts';
import { bakery, profileOf } from '../support/queue/consumer.ts';

it("bakes packuilon's message on OpenStack, and finds the image when it comes another time", async (t) => {
  const rabbitmq = requirePart(t, 'rabbitmq');
  const openstack = requirePart(t, 'openstack');
  const packer = requirePart(t, 'packer-debian');
  if (rabbitmq === undefined || openstack === undefined || packer === undefined) return;
  const [broker, lab] = await Promise.all([startBroker(rabbitmq), startLab(openstack)]);
  t.after(async () => Promise.all([broker.close(), lab.stop()]));
  const environment = lab.environment('images');
  const opened = await connectCloud(environment);
  const glance = opened.glance();
  const sourceImage = randomUUID();
  await glance.create({
    id: sourceImage, name: 'sl7x', diskFormat: 'raw', containerFormat: 'bare', minDisk: 0, minRam: 0, tags: [], properties: {},
  }); // prettier-ignore
  await glance.upload(sourceImage, Readable.from(['sl7x']));
  // packuilon's template as far as a machine that never boots lets it: no ssh, so no provisioner inside.
  const template = {
    builders: [
      {
        type: 'openstack',
        image_name: '$NAME',
        source_image: '$IMAGE',
        flavor: 'm1.small',
        networks: ['11111111-1111-4111-8111-111111111111'],
        communicator: 'none',
        metadata: { image_type: 'image' },
        instance_metadata: '$METADATA',
      },
    ],
  };
  const text = JSON.stringify(template).replace('"$METADATA"', '{ $METADATA }');
  const place = await bakery(t, { packer: packer.packer, template: text, sourceImage, environment });
  const queue = await broker.queue();
  await queue.send(profileOf('web'));
  const first = await place.consume(broker.url, queue.name, '--idle-exit', '1').end;
  assert.equal(first.code, 0, first.said);
  assert.match(first.said, /1 image ready: 1 baked/);
  const named = async (): Promise<readonly string[]> =>
    (await glance.list({ owner: opened.project })).map(({ name }) => name).toSorted();
  assert.deepEqual(await named(), ['sl7x', 'web-sl7x-x86_64']);
  await queue.send(profileOf('web'));
  const second = await place.consume(broker.url, queue.name, '--idle-exit', '1').end;
  assert.equal(second.code, 0, second.said);
  assert.match(second.said, /1 reused|nothing to bake|1 image ready/i);
  assert.deepEqual(await named(), ['sl7x', 'web-sl7x-x86_64']);
  assert.equal(await queue.length(), 0);
});
