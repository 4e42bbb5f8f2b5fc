/** The Node.js that tests start the command line by: this one, unless a file of tests says another before it imports them. */
export const tested: { node: string } = { node: process.execPath };
