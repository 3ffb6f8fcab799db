// 606947b326e42684
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_path = require('node:path');
var node_url = require('node:url');
var finding = require('./finding.cjs');
var xroleLint = require('./xrole-lint.cjs');
require('node:fs');
require('node:util');

async function loadRules(own, files, io) {
  const all = [...own];
  for (let i_1 = 0, all_1 = files; i_1 < all_1.length; i_1++) {
    const file = all_1[i_1];
    for (let i_2 = 0, all_2 = await rulesIn(file, io); i_2 < all_2.length; i_2++) {
      const rule = all_2[i_2];
      if (all.some(({ id }) => id === rule.id))
        throw new xroleLint.UsageError(`--rules ${file}: there is a rule "${rule.id}" already`);
      all.push(rule);
    }
  }
  return all.sort((a, b) => a.id < b.id ? -1 : 1);
}
async function rulesIn(file, io) {
  const exported = await defaultOf(file, io);
  const given = Array.isArray(exported) ? exported : [exported];
  if (given.length === 0)
    throw new xroleLint.UsageError(`--rules ${file}: its list of rules is empty`);
  return given.map((rule) => {
    const fault = faultOf(rule);
    if (fault !== void 0)
      throw new xroleLint.UsageError(`--rules ${file}: ${fault}`);
    return rule;
  });
}
async function defaultOf(file, { cwd, importModule }) {
  try {
    const module = await importModule(node_url.pathToFileURL(node_path.resolve(cwd, file)).href);
    return module.default ?? [];
  } catch (error) {
    const message = error instanceof Error ? error.message.split("\n", 1)[0] ?? "" : String(error);
    throw new xroleLint.UsageError(`--rules ${file}: ${message}`);
  }
}
function faultOf(rule) {
  if (typeof rule !== "object" || rule === null)
    return "the default export is a rule or a list of rules";
  const { id, title, severity, check } = rule;
  if (typeof id !== "string" || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    return "a rule needs an id in kebab-case";
  if (typeof title !== "string" || title === "")
    return `rule "${id}" needs a title`;
  if (!finding.severities.some((one) => one === severity))
    return `rule "${id}" needs a severity: ${finding.severities.join(", ")}`;
  return typeof check === "function" ? void 0 : `rule "${id}" needs a function check(graph)`;
}

module.exports = {
__proto__: null,
loadRules: loadRules,
};

})
