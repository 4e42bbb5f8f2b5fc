import { randomBytes } from 'node:crypto';

import type { EngineRequest } from '../engine.ts';
import { KitchenError } from '../kitchen-error.ts';
import { copyFolderOf } from './script-folder.ts';
import type { ScriptOptions } from './script-options.ts';
import { runIdOf, type ScriptSubject } from './script-subject.ts';
import { testContainer } from '../../providers/docker/trial-container.ts';
import { testFiles } from '../../providers/file/trial-files.ts';
import { testMachine } from '../../providers/aws/trial-machine.ts';

/** How the image under test is brought up for a script; what cannot be says so when it is started. */
export function subjectOf(request: EngineRequest, options: ScriptOptions): ScriptSubject {
  const { subject, mark, interrupt } = request;
  const name = `bakehouse-${subject.slug}-${randomBytes(4).toString('hex')}`;
  const timeoutMs = request.timeouts.create * 60_000;
  const run = runIdOf(request.host.run.id);
  switch (subject.provider) {
    case 'docker':
      return testContainer({
        reference: subject.reference,
        id: subject.id,
        name,
        mark,
        run,
        folder: copyFolderOf(request.folder),
        environment: request.environment,
        timeoutMs,
        onName: (told) => request.note({ kind: 'container', name: told }),
      });
    case 'aws':
      return testMachine({
        connect: async () => {
          const { connectTrialInstances } = await import('../../providers/aws/trial-instance.ts');
          const ec2 = await (options.connect ?? connectTrialInstances)(subject.region);
          request.note({ kind: 'instance', instance: subject.leg, config: null });
          return ec2;
        },
        imageId: subject.id,
        name,
        mark,
        run,
        timeoutMs,
        isInterrupted: () => interrupt.at() !== undefined,
        onId: (id) => request.note({ kind: 'ec2-instance', region: subject.region, id }),
        pause: 1000,
      });
    case 'file':
      return testFiles(subject.id, subject.files);
    case 'openstack':
    case 'azure':
    case 'gcp':
    case 'vagrant':
    case 'other':
      break;
  }
  return notToBeStarted(subject.provider);
}

function notToBeStarted(provider: string): ScriptSubject {
  return {
    start: async () => {
      throw new KitchenError(
        'config',
        `A script can be run against images of docker, AMIs and files, not against one of ${provider}. Verify it by Test Kitchen, which has a driver for it.`,
      );
    },
    trouble: async () => null,
    remove: async () => [],
  };
}
