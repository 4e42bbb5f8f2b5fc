import type { Subject } from './subject.ts';

/** What tells a kitchen file, a suite or a script which image is under test. */
export function subjectEnvironment(subject: Subject): Readonly<Record<string, string>> {
  return {
    BAKEHOUSE_IMAGE: subject.reference,
    BAKEHOUSE_IMAGE_ID: subject.id,
    BAKEHOUSE_IMAGE_PROVIDER: subject.provider,
    BAKEHOUSE_IMAGE_REGION: subject.region,
    BAKEHOUSE_LEG: subject.leg,
  };
}
