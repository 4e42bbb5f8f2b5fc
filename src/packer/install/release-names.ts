import { platformName, type Platform } from './platform.ts';

/** A release's files, by the names that HashiCorp gives them; paths below the base of the release host. */
export interface ReleaseNames {
  /** `packer_1.16.0_linux_amd64.zip`: the entry of the list. */
  readonly zip: string;
  readonly zipPath: string;
  readonly sumsPath: string;
  readonly signaturePath: string;
}

/** @param product `packer`, or `packer-plugin-docker` */
export function releaseNames(product: string, version: string, platform: Pick<Platform, 'os' | 'arch'>): ReleaseNames {
  const folder = `${product}/${version}`;
  const stem = `${product}_${version}`;
  const zip = `${stem}_${platformName(platform)}.zip`;
  return {
    zip,
    zipPath: `${folder}/${zip}`,
    sumsPath: `${folder}/${stem}_SHA256SUMS`,
    signaturePath: `${folder}/${stem}_SHA256SUMS.sig`,
  };
}

/** `packer/index.json`: all versions of a product. */
export function indexPath(product: string): string {
  return `${product}/index.json`;
}
