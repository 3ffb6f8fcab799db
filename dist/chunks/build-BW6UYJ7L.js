import {
  defaultConfig,
  noGlobs
} from "./chunk-Y4VVWYUI.js";
import {
  stringIn
} from "./chunk-H5Y4BCJB.js";
import {
  severities
} from "./chunk-QW7SWOBV.js";
import {
  field,
  itemsOf
} from "./chunk-IDPBSSDB.js";
import "./chunk-O3GSOFKO.js";
import "./chunk-CDYWI4VM.js";
import "./chunk-LLOFT37U.js";
import "./chunk-IHGPEY46.js";
import {
  matcher
} from "./chunk-VESI7XNA.js";
import "./chunk-J6SOUY6X.js";

// src/config/build.ts
import { join, relative, sep } from "node:path";
function buildConfig(root, path, folders) {
  const { directory } = folders;
  const toGlobs = globsFrom(folders);
  const entries = (key) => {
    const list = field(root, key);
    return list?.kind === "list" ? list.items().map((item) => entryOf(item, toGlobs)) : [];
  };
  const whole = entryOf(root, toGlobs);
  const failOn = whole.string("failOn");
  return {
    path,
    directory,
    accounts: entries("accounts").map(accountEntry),
    roles: entries("roles").map(roleEntry),
    organization: entries("organization").map(organizationEntry),
    profiles: entries("profiles").map(profileEntry),
    rules: rulesOf(field(root, "rules")),
    ignores: entries("ignores").map(ignoreEntry),
    exclude: whole.globs("exclude") ?? noGlobs,
    facts: whole.globs("facts") ?? noGlobs,
    failOn: failOn === "never" ? failOn : severities.find((level) => level === failOn) ?? defaultConfig(directory).failOn
  };
}
function accountEntry({ at, string, globs }) {
  return { id: string("id") ?? "", name: string("name"), files: globs("files") ?? noGlobs, at };
}
function roleEntry({ at, strings, globs }) {
  const [arn] = strings("arn");
  return {
    arn: arn ?? { value: "", at },
    policies: globs("policies"),
    trust: globs("trust"),
    boundary: globs("boundary")
  };
}
function organizationEntry({ at, string, strings, globs }) {
  const accounts = strings("accounts").map(({ value }) => value);
  return { id: string("id"), policies: globs("policies") ?? noGlobs, accounts, at };
}
function profileEntry({ at, globs }) {
  return { file: globs("file") ?? noGlobs, taskDefinitions: globs("taskDefinitions") ?? noGlobs, at };
}
function ignoreEntry({ at, string, globs }) {
  return { rule: string("rule") ?? "", files: globs("files") ?? noGlobs, reason: string("reason"), at };
}
function entryOf(value, toGlobs) {
  const strings = (key) => itemsOf(field(value, key)).flatMap((item) => {
    const string = stringIn(item);
    return string === void 0 ? [] : [{ value: string, at: item.at }];
  });
  return {
    at: value.at,
    string: (key) => stringIn(field(value, key)),
    strings,
    globs: (key) => {
      const patterns = strings(key);
      return patterns.length === 0 ? void 0 : toGlobs(patterns);
    }
  };
}
function globsFrom({ cwd, directory }) {
  const rebase = (path) => cwd === directory ? path : relative(directory, join(cwd, path)).split(sep).join("/");
  return (patterns) => {
    const matches = matcher(patterns.map(({ value }) => value));
    return { patterns, rebase, matches: (path) => matches(rebase(path)) };
  };
}
function rulesOf(rules) {
  const settings = ["off", ...severities];
  const found = /* @__PURE__ */ new Map();
  for (const id of rules?.kind === "map" ? rules.keys() : []) {
    const setting = settings.find((one) => one === stringIn(field(rules, id)));
    if (setting) found.set(id, setting);
  }
  return found;
}
export {
  buildConfig
};
