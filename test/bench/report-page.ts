// The process that report.ts measures: it makes the facts of a run of so many images out of plan and records, and draws the
// page. What it prints is the processor's time of the drawing in seconds, and the page's size in bytes.
import { renderPage } from '../../src/report/page/page.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { largeRun } from '../support/report/sample-run.ts';

introduceProviders();
const facts = largeRun(Number(process.argv[2]));
const start = process.cpuUsage();
const page = renderPage(facts);
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ seconds: (user + system) / 1e6, bytes: Buffer.byteLength(page) }));
