// Runs pa11y over pages in one browser: `node pa11y.mjs BROWSER ADDRESS…`. Prints a JSON list of what it finds.

import process from "node:process";

import pa11y from "pa11y";
import puppeteer from "puppeteer";

const [executablePath, ...addresses] = process.argv.slice(2);
const browser = await puppeteer.launch({ args: ["--no-sandbox"], executablePath });
const found = [];
try {
  for (const address of addresses) {
    const { issues } = await pa11y(address, { browser, standard: "WCAG2AA", timeout: 120_000 });
    found.push(...issues.map((issue) => ({ ...issue, address })));
  }
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify(found));
