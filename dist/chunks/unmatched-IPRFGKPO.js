import {
  locationOf
} from "./chunk-H5Y4BCJB.js";
import "./chunk-IDPBSSDB.js";
import "./chunk-O3GSOFKO.js";
import "./chunk-CDYWI4VM.js";
import "./chunk-LLOFT37U.js";
import "./chunk-IHGPEY46.js";
import {
  matcher
} from "./chunk-VESI7XNA.js";
import "./chunk-J6SOUY6X.js";

// src/config/unmatched.ts
function unmatchedGlobs(config, files) {
  return [...settingsOf(config)].flatMap(
    ({ patterns, rebase }) => patterns.filter(({ value }) => !value.startsWith("!") && !selectsAny(value, files, rebase)).map(({ value, at }) => ({
      at,
      message: `${locationOf(at)}: glob ${JSON.stringify(value)} matches no file`
    }))
  );
}
function selectsAny(glob, files, rebase) {
  const matches = matcher([glob]);
  return files.some((file) => matches(rebase(file)));
}
function* settingsOf(config) {
  for (const { files } of config.accounts) yield files;
  for (const { policies, trust, boundary } of config.roles) {
    for (const globs of [policies, trust, boundary]) if (globs) yield globs;
  }
  for (const { policies } of config.organization) yield policies;
  for (const { file, taskDefinitions } of config.profiles) {
    yield file;
    yield taskDefinitions;
  }
  for (const { files } of config.ignores) yield files;
  yield config.exclude;
}
export {
  unmatchedGlobs
};
