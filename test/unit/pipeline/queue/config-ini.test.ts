import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readPackuilonConfig } from '../../../../src/pipeline/queue/config-ini.ts';

// As packuilon's repository had it in January 2017 (a6da3dc, ec8170a), and has it today (3b0af8f).
const FIRST = `[global]
QUEUE = build-queue
QUEUE_HOST = RabbitMQ-host

[cdb2rabbit]
PROFILE_INFO_URL = http://server/profiles/profiles-info.xml
PROFILE_DIR_URL = http://server/profiles/
PROFILE_MATCH = .testing.internal.json
CACHE_DIR = /etc/packer-utils/profiles/

[rabbit2packer]
THREAD_COUNT = 4
LOG_DIR = /etc/packer-utils/log/
BUILD_FILE_DIR = /etc/packer-utils/build/
OS_AUTH_FILE = /etc/packer-utils/auth.sh
PACKER_TEMPLATE = /etc/packer-utils/template.json
IMAGES_CONFIG = /etc/packer-utils/source-images.json
`;
const LAST = `[global]
QUEUE = build-queue
RABBIT_HOST = RabbitMQ-host
RABBIT_PORT = 5673
RABBIT_USER = baker
RABBIT_PW = per%%cent
SUCCESS_ADDRESS=cloud-support@example.org
SLACK_SUCCESS_HOOK=https://hooks.example.org/services/your/service/id

[rabbit2packer]
THREAD_COUNT = 4
PACKER_TEMPLATE_MAP = /etc/packer-utils/template-map.json
IMAGES_CONFIG = /etc/packer-utils/source-images.json
PACKER_PATH=/home/packer/packer/packer
`;

describe("packuilon's config.ini", () => {
  it('is read as it was first', () => {
    assert.deepEqual(readPackuilonConfig(FIRST), {
      queue: 'build-queue',
      broker: {
        protocol: 'amqp',
        hostname: 'RabbitMQ-host',
        port: 5672,
        username: 'guest',
        password: 'guest',
        vhost: '/',
      },
      infoUrl: 'http://server/profiles/profiles-info.xml',
      folderUrl: 'http://server/profiles/',
      match: '.testing.internal.json',
      cacheFolder: '/etc/packer-utils/profiles/',
      threads: 4,
      template: '/etc/packer-utils/template.json',
      templateMap: undefined,
      sourceImages: '/etc/packer-utils/source-images.json',
    });
  });

  it('is read as it is today', () => {
    const { broker, templateMap, template, infoUrl } = readPackuilonConfig(LAST);
    assert.deepEqual(broker, {
      protocol: 'amqp',
      hostname: 'RabbitMQ-host',
      port: 5673,
      username: 'baker',
      password: 'per%cent',
      vhost: '/',
    });
    assert.deepEqual([templateMap, template, infoUrl], ['/etc/packer-utils/template-map.json', undefined, undefined]);
  });

  for (const [what, text, expected] of [
    ['names in any case, and a colon', '[global]\nqueue: here\n', 'here'],
    ['comments and Windows line ends', '# x\r\n[global]\r\n; y\r\nQUEUE = here\r\n', 'here'],
    ['what stands in DEFAULT', '[DEFAULT]\nQUEUE = here\n[global]\n', 'here'],
    ['what is filled in', '[DEFAULT]\nplace = here\n[global]\nQUEUE = %(place)s-%(place)s\n', 'here-here'],
    ['a value with an equals sign', '[global]\nQUEUE = a=b\n', 'a=b'],
    ['nothing', '', undefined],
    ['an empty value', '[global]\nQUEUE =\n', undefined],
  ] as const) {
    it(`reads ${what}`, () => assert.equal(readPackuilonConfig(text).queue, expected));
  }

  for (const [what, text, message] of [
    ['a value before any section', 'QUEUE = x\n', /On line 1 of the configuration a value stands before/],
    ['a line that is nothing', '[global]\nQUEUE\n', /On line 2 .* neither a section nor a value/],
    ['a section without a name', '[]\n', /a section has no name/],
    ['a port that is none', '[global]\nRABBIT_HOST = h\nRABBIT_PORT = 99999\n', /from 1 to 65535/],
    ['a single percent sign', '[global]\nQUEUE = 5%\n', /QUEUE of the configuration has a % that names nothing/],
    [
      'names within names without end',
      `[global]\nQUEUE = ${'%(a0)s'.repeat(9)}\n${Array.from({ length: 9 }, (_, at) => `a${at} = ${`%(a${at + 1})s`.repeat(9)}\n`).join('')}a9 =\n`,
      /a % that names nothing/,
    ],
    ['a circle', '[global]\nQUEUE = %(queue)s\n', /a % that names nothing/],
  ] as const) {
    it(`refuses ${what}`, () => assert.throws(() => readPackuilonConfig(text), message));
  }

  it('shows no password in what it refuses', () => {
    const text = '[global]\nRABBIT_HOST = h\nRABBIT_PW = secr%t\n';
    assert.throws(
      () => readPackuilonConfig(text),
      ({ message }: Error) => message.includes('RABBIT_PW') && !message.includes('secr'),
    );
  });
});
