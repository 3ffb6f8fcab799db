// c8a0cc62f2e016e1
'use strict';

var node_child_process = require('node:child_process');
var node_fs = require('node:fs');
var node_path = require('node:path');
var xroleLint = require('./xrole-lint.cjs');
require('node:os');
require('node:util');
require('node:buffer');

const SAFE_SETTINGS = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.excludesFile=/dev/null",
  "core.sshCommand=false",
  "safe.bareRepository=explicit",
  "protocol.allow=never",
  ...["ext", "file", "git", "http", "https", "ssh"].map((protocol) => `protocol.${protocol}.allow=never`)
].flatMap((setting) => ["-c", setting]);
const COMMAND = ["ls-files", "-z", "--cached", "--others", "--exclude-per-directory=.gitignore"];
async function listWorkTree(folder) {
  const names = lsFiles(folder);
  if (names === void 0) return void 0;
  const found = [];
  for (const name of new Set(names)) {
    if (name.split("/").some((segment) => xroleLint.IGNORED_FOLDERS.includes(segment))) continue;
    const isOurs = xroleLint.syntaxByName(name) !== void 0;
    if (!isOurs && !mayBeRepository(name)) continue;
    const stat = node_fs.lstatSync(node_path.join(folder, name), { throwIfNoEntry: false });
    if (stat?.isDirectory() === true) found.push(...await listNested(folder, name.replace(/\/$/, "")));
    else if (isOurs && (stat?.isFile() === true || stat?.isSymbolicLink() === true))
      found.push({ name, isLink: stat.isSymbolicLink() });
  }
  return found;
}
function mayBeRepository(name) {
  return name.endsWith("/") || !/\.[A-Za-z]\w*$/.test(name);
}
async function listNested(folder, repository) {
  const below = node_path.join(folder, repository);
  const listed = await listWorkTree(below) ?? (await Promise.resolve().then(function () { return require('./glob.cjs'); })).listByGlob(below);
  return listed.map((one) => ({ ...one, name: `${repository}/${one.name}` }));
}
function lsFiles(folder) {
  try {
    const output = node_child_process.execFileSync("git", ["--no-optional-locks", ...SAFE_SETTINGS, ...COMMAND], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 29,
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 6e4
    });
    return output.split("\0").filter((name) => name !== "");
  } catch {
    return void 0;
  }
}

exports.SAFE_SETTINGS = SAFE_SETTINGS;
exports.listWorkTree = listWorkTree;
