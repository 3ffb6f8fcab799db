// b09077ea0571eea8
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_child_process = require('node:child_process');
var node_fs = require('node:fs');
var node_os = require('node:os');
var node_path = require('node:path');
var node_process = require('node:process');

const SAFE_SETTINGS = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.excludesFile=/dev/null",
  "safe.bareRepository=explicit",
  ...["ext", "file", "ftp", "ftps", "git", "http", "https", "ssh"].map((protocol) => `protocol.${protocol}.allow=never`)
].flatMap((setting) => ["-c", setting]);
const OF_ANOTHER = /^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX)$/;
function runGit(folder, args, timeout) {
  const program = inPath(node_os.platform() === "win32" ? "git.exe" : "git", node_process.env.PATH ?? "");
  if (program === void 0)
    return void 0;
  try {
    return node_child_process.execFileSync(program, ["--no-optional-locks", ...SAFE_SETTINGS, ...args], {
      cwd: folder,
      encoding: "utf8",
      env: Object.fromEntries(Object.entries(node_process.env).filter((array_1) => {
        const name = array_1[0];
        return !OF_ANOTHER.test(name);
      })),
      maxBuffer: 1 << 29,
      stdio: ["ignore", "pipe", "ignore"],
      timeout
    });
  } catch {
    return void 0;
  }
}
function inPath(name, path) {
  return path.split(node_path.delimiter).filter((folder) => node_path.isAbsolute(folder)).map((folder) => node_path.join(folder, name)).find((file) => node_fs.statSync(file, { throwIfNoEntry: false })?.isFile());
}

module.exports = {
__proto__: null,
runGit: runGit,
};

})
