import { fileURLToPath } from 'node:url';

/** The folder of the shipped action. */
export const setupAction = fileURLToPath(new URL('../../../actions/setup-packer', import.meta.url));
