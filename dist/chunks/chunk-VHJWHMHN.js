import {
  accountOf,
  defaultConfig
} from "./chunk-Y4VVWYUI.js";
import {
  PACKAGE_KEY,
  readConfig
} from "./chunk-H5Y4BCJB.js";
import {
  UsageError
} from "./chunk-O3GSOFKO.js";

// src/config/load.ts
import { basename, dirname as dirname2, extname, relative, resolve, sep } from "node:path";

// src/files/config-file.ts
import { readFileSync, statSync } from "node:fs";
function fileExists(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
function pathExists(path) {
  return statSync(path, { throwIfNoEntry: false }) !== void 0;
}
function readText(path) {
  try {
    return readFileSync(path, "utf8").replace(/^\ufeff/, "");
  } catch {
    return void 0;
  }
}

// src/config/search.ts
import { dirname, join } from "node:path";
var SEARCH_PLACES = [
  "package.json",
  ".xrole-lintrc",
  ".xrole-lintrc.json",
  ".xrole-lintrc.yaml",
  ".xrole-lintrc.yml",
  ".config/xrole-lintrc",
  ".config/xrole-lintrc.json",
  ".config/xrole-lintrc.yaml",
  ".config/xrole-lintrc.yml"
];
async function findConfig(start) {
  for (const directory of upward(start)) {
    if (!SEARCH_PLACES.some((place) => isCandidate(directory, place))) continue;
    const result = (await explorer()).search(directory);
    if (result) return { file: result.filepath, text: textOf(result.config), directory };
  }
  return void 0;
}
function* upward(start) {
  for (let directory = start; ; directory = dirname(directory)) {
    yield directory;
    if (pathExists(join(directory, ".git")) || dirname(directory) === directory) return;
  }
}
function isCandidate(directory, place) {
  const path = join(directory, place);
  return place === "package.json" ? hasPackageKey(readText(path) ?? "") : fileExists(path);
}
function hasPackageKey(text) {
  if (!text.includes(PACKAGE_KEY)) return false;
  try {
    const data = JSON.parse(text);
    return typeof data === "object" && data !== null && Object.hasOwn(data, PACKAGE_KEY);
  } catch {
    return false;
  }
}
function textOf(loaded) {
  return typeof loaded === "object" && loaded !== null ? loaded.text : "";
}
async function explorer() {
  const module = await import("cosmiconfig/dist/ExplorerSync.js");
  const load = (_path, text) => ({ text });
  const loadPackage = (path, text) => {
    if (!path.endsWith("package.json")) return load(path, text);
    return hasPackageKey(text) ? { [PACKAGE_KEY]: load(path, text) } : {};
  };
  return new module.ExplorerSync({
    moduleName: "xrole-lint",
    packageProp: PACKAGE_KEY,
    searchPlaces: [...SEARCH_PLACES],
    searchStrategy: "none",
    ignoreEmptySearchPlaces: false,
    mergeImportArrays: false,
    mergeSearchPlaces: false,
    cache: false,
    loaders: { noExt: load, ".json": loadPackage, ".yaml": load, ".yml": load },
    transform: (result) => result
  });
}

// src/config/load.ts
async function loadConfig({ cwd, configPath, search, ruleIds }) {
  const found = configPath !== void 0 ? named(cwd, configPath) : search ? await findConfig(cwd) : void 0;
  if (!found) return defaultConfig(cwd);
  const path = relative(cwd, found.file).split(sep).join("/");
  const root = await readConfig({ path, text: found.text.replace(/^\ufeff/, "") });
  if (root === void 0) return { ...defaultConfig(found.directory), path };
  const [{ checkConfig }, { buildConfig }] = await Promise.all([import("./check-BDUNVTR5.js"), import("./build-BW6UYJ7L.js")]);
  checkConfig(root, ruleIds);
  return buildConfig(root, path, { cwd, directory: found.directory });
}
function named(cwd, configPath) {
  const file = resolve(cwd, configPath);
  if (![".json", ".yaml", ".yml", ""].includes(extname(file))) {
    throw new UsageError(`${configPath}: a configuration is JSON or YAML, never code`);
  }
  const text = readText(file);
  if (text === void 0) {
    throw new UsageError(`${configPath}: ${pathExists(file) ? "cannot be read" : "no such file"}`);
  }
  const folder = dirname2(file);
  return { file, text, directory: basename(folder) === ".config" ? dirname2(folder) : folder };
}

// src/graph/from-config.ts
function linkOptions(config, account) {
  return {
    accountOf: (path) => accountOf(config, path) ?? account,
    roles: config.roles.map(({ arn, policies, trust, boundary }) => ({
      arn: arn.value,
      at: arn.at,
      policies: policies?.matches,
      trust: trust?.matches,
      boundary: boundary?.matches
    })),
    organization: config.organization.map(({ policies, accounts, id }) => ({ policies: policies.matches, accounts, id })),
    profiles: config.profiles.map(({ file, taskDefinitions }) => ({
      file: file.matches,
      taskDefinitions: taskDefinitions.matches
    }))
  };
}

export {
  loadConfig,
  linkOptions
};
