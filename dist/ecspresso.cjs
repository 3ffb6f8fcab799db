// 125823c08cd6fea9
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
var runFacts = require('./run-facts.cjs');
require('node:path');
require('node:fs');
require('node:util');

const KEYS = ["service", "service_definition", "task_definition"];
function isConfig(root) {
  return root.kind === "map" && KEYS.every((key) => root.get(key)?.kind === "text");
}
function jsonBeside(config, name, project) {
  const relative = xroleLint.stringOf(name);
  if (!relative?.endsWith(".json"))
    return void 0;
  const path = joined(config.source.path, relative);
  const source = path === void 0 ? void 0 : project.read(path);
  const document = source && xroleLint.parseJson(source);
  return document === void 0 || xroleLint.isFailure(document) ? void 0 : document.root;
}
function joined(from, relative) {
  const parts = from.split("/").slice(0, -1);
  if (relative.startsWith("/"))
    return void 0;
  for (let i_1 = 0, all_1 = relative.split("/"); i_1 < all_1.length; i_1++) {
    const part = all_1[i_1];
    if (part === ".." && parts.pop() === void 0)
      return void 0;
    if (part !== ".." && part !== "." && part !== "")
      parts.push(part);
  }
  return parts.join("/");
}
function serviceOf(config, root, project) {
  const definition = jsonBeside(config, root.get("task_definition"), project);
  const array_1 = definition === void 0 ? [] : xroleLint.taskDefinitionsIn(definition), task = array_1[0];
  const family = task && xroleLint.textAt(xroleLint.speller(task.spelling)(task.value, "family"));
  const name = xroleLint.textAt(root.get("service"));
  if (family === void 0 || name === void 0)
    return void 0;
  const service = jsonBeside(config, root.get("service_definition"), project);
  const settings = service?.kind === "map" ? runFacts.serviceSettings(service, "camel") : { executeCommand: void 0, fargate: void 0 };
  const scope = xroleLint.fileScope(config.source);
  return { kind: "service", scope, when: [], at: name.at, name, taskDefinition: family, ...settings };
}
const ecspresso = {
  name: "ecspresso",
  accepts: ({ syntax, root }) => (syntax === "json" || syntax === "yaml") && isConfig(root),
  *extract(documents, project) {
    for (let i_2 = 0, all_2 = documents; i_2 < all_2.length; i_2++) {
      const document = all_2[i_2];
      const root = xroleLint.filledRoot(document);
      const fact = isConfig(root) ? serviceOf(document, root, project) : void 0;
      if (fact)
        yield fact;
    }
  }
};

module.exports = {
__proto__: null,
ecspresso: ecspresso,
};

})
