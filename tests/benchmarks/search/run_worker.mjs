// Runs a site's search worker without a browser: node run_worker.mjs SITE WORKER < questions.json
//
// A worker speaks four messages: setup, ready, query, result. Here it gets what a dedicated worker has of the
// platform (importScripts, fetch of the site's own files, messages), reading files instead of asking a
// server, and answers each question of the JSON array on standard input with the pages that it found.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { performance } from "node:perf_hooks";
import vm from "node:vm";

const [site, worker] = process.argv.slice(2);
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const base = "http://site.invalid/";
const listeners = [];
let receive = () => {};

const located = (address, from) => {
  const file = new URL(address, from).pathname.slice(1);
  return path.join(site, decodeURIComponent(file));
};

const scope = {
  console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, structuredClone, performance,
  URL, URLSearchParams, TextDecoder, TextEncoder, Blob, AbortController, Response, Headers, Event, EventTarget,
  DecompressionStream, atob, btoa, Intl,
  location: new URL(worker, base),
  navigator: { language: "zh-CN", languages: ["zh-CN"] },
  addEventListener: (kind, listener) => { if (kind === "message") listeners.push(listener); },
  removeEventListener: () => {},
  postMessage: (data) => receive(data),
  importScripts: (...addresses) => {
    for (const address of addresses) load(located(address, scope.location));
  },
  fetch: async (address) => {
    try {
      return new Response(await readFile(located(String(address.url ?? address), scope.location)));
    } catch {
      return new Response("", { status: 404 });
    }
  },
};
scope.self = scope;
scope.globalThis = scope;
vm.createContext(scope);

function load(file) {
  vm.runInContext(readFileSync(file, "utf-8"), scope, { filename: file });
}

function ask(message, kind) {
  return new Promise((resolve) => {
    receive = (answer) => { if (answer.type === kind) resolve(answer.data); };
    const event = { data: message };
    for (const listener of listeners) listener(event);
    if (typeof scope.onmessage === "function") scope.onmessage(event);
  });
}

function settings() {
  try {
    return JSON.parse(readFileSync(path.join(site, "search/search_index.json"), "utf-8"));
  } catch {
    return { config: { lang: ["zh"] }, docs: [] };
  }
}

// Material shows an item under the page among its sections, wherever that stands.
const pageOf = (sections) => (sections.find(({ location }) => !location.includes("#")) ?? sections[0]).location;

load(path.join(site, worker));
await ask({ type: SETUP, data: { ...settings(), options: { suggest: false } } }, READY);
const answers = [];
for (const question of JSON.parse(readFileSync(0, "utf-8"))) {
  const began = performance.now();
  const { items } = await ask({ type: QUERY, data: question }, RESULT);
  const took = performance.now() - began;
  answers.push({ pages: items.slice(0, 10).map(pageOf), took });
}
process.stdout.write(JSON.stringify(answers), () => process.exit(0));
