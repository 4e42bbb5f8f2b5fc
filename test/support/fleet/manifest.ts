// A fleet as somebody may have one: images that each have a distro, a region and an account, and a role of the account and
// region to bake them with. The numbers of the accounts are made up for each run.
import { randomInt } from 'node:crypto';

import { hclList } from '../bake/templates.ts';

const DISTROS = ['bookworm', 'noble', 'trixie'] as const;
export const REGIONS = ['ap-south-1', 'eu-west-1', 'sa-east-1', 'us-east-1'] as const;
/** The plan looks in the first; the image that fails is of the last. */
export const ACCOUNTS = ['dev', 'lab', 'vault'] as const;

type Account = (typeof ACCOUNTS)[number];

export interface FleetLeg {
  readonly leg: string;
  readonly image: string;
  readonly region: string;
  readonly account: Account;
  /** The role of its row. */
  readonly role: string;
}

export interface Fleet {
  readonly legs: readonly FleetLeg[];
  readonly numbers: Readonly<Record<Account, string>>;
  readonly manifest: string;
}

const QUOTED = (text: string): string => JSON.stringify(text);

/** So many images, the accounts in turn. */
export function makeFleet(count: number): Fleet {
  const number = (): string => String(randomInt(100_000_000_000, 999_999_999_999));
  const numbers = { dev: number(), lab: number(), vault: number() };
  const legs = Array.from({ length: count }, (_, index): FleetLeg => {
    const account = ACCOUNTS[index % ACCOUNTS.length] ?? 'dev';
    const region = REGIONS[index % REGIONS.length] ?? '';
    const distro = DISTROS[Math.floor(index / ACCOUNTS.length) % DISTROS.length] ?? '';
    const image = `app-${String(index).padStart(2, '0')}`;
    return {
      leg: `${image}/${distro}/${region}/${account}`,
      image,
      region,
      account,
      role: `arn:aws:iam::${numbers[account]}:role/bake-${region}`,
    };
  });
  const axes = { distro: DISTROS, region: REGIONS, account: ACCOUNTS };
  const images = legs.map(({ leg, image }) => {
    const own = leg.split('/');
    // One cell of all that there are.
    const others = Object.entries(axes).flatMap(([axis, values]) =>
      values.filter((value) => !own.includes(value)).map((value) => `{ ${axis}: ${value} }`),
    );
    return `  ${image}:
    exclude: [${others.join(', ')}]
    role: "arn:aws:iam::{account.number}:role/bake-{region}"
    packer: { template: server.pkr.hcl, vars: { region: "{region}", what: "{image}", name: "{name}" } }
    verify: { script: { run: "sh test.sh", report: out/junit.xml } }
    publish: [consumers]
`;
  });
  const accounts = ACCOUNTS.map((name) => `{ name: ${name}, number: ${QUOTED(numbers[name])} }`);
  const manifest = `version: 1
axes:
  distro: [${DISTROS.join(', ')}]
  region: [${REGIONS.join(', ')}]
  account: { values: [${accounts.join(', ')}] }
name: "{image}-{distro}"
images:
${images.join('')}targets:
  consumers: { aws: { share: [${QUOTED(number())}], ssm: ["/images/{image}"] } }
`;
  return { legs, numbers, manifest };
}

/** A template without a guest to talk to. Its script notes what it finds, and fails where a note asks for that. */
export function fleetTemplate(endpoint: string, sourceImage: string): string {
  const variables = ['region', 'what', 'name'].map((name) => `variable "${name}" {\n  type = string\n}\n`);
  return `${variables.join('')}source "amazon-ebs" "server" {
  region                     = var.region
  custom_endpoint_ec2        = "${endpoint}"
  skip_credential_validation = true
  source_ami                 = "${sourceImage}"
  instance_type              = "t3.micro"
  ami_name                   = var.name
  communicator               = "none"
}
build {
  sources = ["source.amazon-ebs.server"]
  provisioner "shell-local" {
    environment_vars = ["WHAT=\${var.what}"]
    inline           = ${hclList(['sh note.sh provisioner', 'test ! -e "$FLEET_NOTES.$WHAT.fails"'])}
  }
}
`;
}
