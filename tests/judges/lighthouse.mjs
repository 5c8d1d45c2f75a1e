// Runs Lighthouse over pages as on a phone: `node lighthouse.mjs BROWSER CATEGORIES ADDRESS…`. Prints a JSON list
// with, for each address, the scores and what keeps each from being full.

import process from "node:process";

import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";

const [chromePath, categories, ...addresses] = process.argv.slice(2);
const chrome = await chromeLauncher.launch({
  chromeFlags: ["--headless=new", "--no-sandbox"],
  chromePath,
  logLevel: "silent",
});
const results = [];
try {
  for (const address of addresses) {
    const options = { logLevel: "silent", onlyCategories: categories.split(","), port: chrome.port };
    const { lhr } = await lighthouse(address, options);
    const scores = {};
    const faults = [];
    for (const category of Object.values(lhr.categories)) {
      scores[category.id] = Math.round(category.score * 100);
      for (const { id, weight } of category.auditRefs) {
        const { displayValue, score, title } = lhr.audits[id];
        if (weight && score !== null && score < 0.9) {
          faults.push(`${category.id}: ${id}: ${title} ${displayValue ?? ""}`.trim());
        }
      }
    }
    results.push({ address, faults, scores });
  }
} finally {
  await chrome.kill();
}
process.stdout.write(JSON.stringify(results));
