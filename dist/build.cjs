// 9e423107a2bc2744
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_path = require('node:path');
var finding = require('./finding.cjs');
var xroleLint = require('./xrole-lint.cjs');
var globs = require('./globs.cjs');
var read = require('./read.cjs');
require('node:fs');
require('node:util');

function buildConfig(root, path, folders) {
  const { directory, tree } = folders;
  const toGlobs = globsFrom(folders);
  const entries = (key) => {
    const list = xroleLint.field(root, key);
    return list?.kind === "list" ? list.items().map((item) => entryOf(item, toGlobs)) : [];
  };
  const whole = entryOf(root, toGlobs);
  const failOn = whole.string("failOn");
  return {
    path,
    directory,
    tree,
    accounts: entries("accounts").map(accountEntry),
    roles: entries("roles").map(roleEntry),
    organization: entries("organization").map(organizationEntry),
    profiles: entries("profiles").map(profileEntry),
    rules: rulesOf(xroleLint.field(root, "rules")),
    ignores: entries("ignores").map(ignoreEntry),
    exclude: whole.globs("exclude") ?? xroleLint.noGlobs,
    facts: whole.globs("facts") ?? xroleLint.noGlobs,
    failOn: failOn === "never" ? failOn : finding.severities.find((level) => level === failOn) ?? xroleLint.defaultConfig(directory).failOn
  };
}
function accountEntry({ at, string, globs }) {
  return { id: string("id") ?? "", name: string("name"), files: globs("files") ?? xroleLint.noGlobs, at };
}
function roleEntry({ at, strings, globs }) {
  const array_1 = strings("arn"), arn = array_1[0];
  return {
    arn: arn ?? { value: "", at },
    policies: globs("policies"),
    trust: globs("trust"),
    boundary: globs("boundary")
  };
}
function organizationEntry({ at, string, strings, globs }) {
  const accounts = strings("accounts").map(({ value }) => value);
  return { id: string("id"), policies: globs("policies") ?? xroleLint.noGlobs, accounts, at };
}
function profileEntry({ at, globs }) {
  return { file: globs("file") ?? xroleLint.noGlobs, taskDefinitions: globs("taskDefinitions") ?? xroleLint.noGlobs, at };
}
function ignoreEntry({ at, string, globs }) {
  return {
    rule: string("rule") ?? "",
    files: globs("files") ?? xroleLint.noGlobs,
    reason: string("reason"),
    until: string("until"),
    at
  };
}
function entryOf(value, toGlobs) {
  const strings = (key) => xroleLint.itemsOf(xroleLint.field(value, key)).flatMap((item) => {
    const string = read.stringIn(item);
    return string === void 0 ? [] : [{ value: string, at: item.at }];
  });
  return {
    at: value.at,
    string: (key) => read.stringIn(xroleLint.field(value, key)),
    strings,
    globs: (key) => xroleLint.field(value, key) === void 0 ? void 0 : toGlobs(strings(key))
  };
}
function globsFrom({ cwd, directory }) {
  const rebase = (path) => cwd === directory ? path : node_path.relative(directory, node_path.join(cwd, path)).split(node_path.sep).join("/");
  return (patterns) => {
    const matches = globs.matcher(patterns.map(({ value }) => value));
    return { patterns, rebase, matches: (path) => matches(rebase(path)) };
  };
}
function rulesOf(rules) {
  const settings = ["off", ...finding.severities];
  const found = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = rules?.kind === "map" ? rules.keys() : []; i_1 < all_1.length; i_1++) {
    const id = all_1[i_1];
    const setting = settings.find((one) => one === read.stringIn(xroleLint.field(rules, id)));
    if (setting)
      found.set(id, setting);
  }
  return found;
}

module.exports = {
__proto__: null,
buildConfig: buildConfig,
};

})
