// 325c33015388773c
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

function faultAt(at, message) {
  return new xroleLint.UsageError(`${locationOf(at)}: ${message}`);
}
function locationOf(at) {
  const { line, column } = xroleLint.positionAt(at.source, at.range().start);
  return `${at.source.path}:${String(line)}:${String(column)}`;
}
function stringIn(value) {
  if (value?.kind !== "text")
    return void 0;
  return value.raw?.value ?? xroleLint.literal(value.text);
}
async function readConfig(source) {
  const isPackage = /(?:^|\/)package\.json$/.test(source.path);
  const parsed = await (source.path.endsWith(".json") ? parsedJson(source) : parsedYaml(source));
  if (xroleLint.isFailure(parsed))
    throw faultAt(parsed.at, parsed.message);
  const root = isPackage ? xroleLint.field(parsed, xroleLint.PACKAGE_KEY) : parsed;
  if (root === void 0 && isPackage)
    throw faultAt(xroleLint.wholeSource(source), `has no key "${xroleLint.PACKAGE_KEY}"`);
  if (root === void 0 || root.kind === "constant" && root.value === null)
    return void 0;
  if (root.kind !== "map")
    throw faultAt(root.at, "a configuration is a map of settings");
  return root;
}
async function parsedJson(source) {
  if (source.text.trim() === "")
    return void 0;
  const { parseJson } = await Promise.resolve().then(function () { return require('./xrole-lint.cjs'); }).then(function (n) { return n.json; });
  const document = parseJson(source);
  if (xroleLint.isFailure(document))
    return document;
  return duplicateOf(document) ?? document.root;
}
async function parsedYaml(source) {
  const { parseYaml } = await Promise.resolve().then(function () { return require('./yaml.cjs'); });
  const documents = parseYaml(source);
  if (xroleLint.isFailure(documents))
    return documents;
  const document = documents[0], second = documents[1];
  if (second)
    return xroleLint.failure("a configuration is one document", second.root.at);
  if (document)
    return duplicateOf(document) ?? document.root;
  const content = /^(?![ \t\r]*(?:#|---|$)).*\S/m.exec(source.text);
  return content ? xroleLint.failure("is no YAML", xroleLint.placeAt(source, content.index, content.index + content[0].length)) : void 0;
}
function duplicateOf(document) {
  const array_1 = document.duplicateKeys(), duplicate = array_1[0];
  return duplicate && xroleLint.failure(`${JSON.stringify(duplicate.key)} stands twice`, duplicate.at);
}

module.exports = {
__proto__: null,
faultAt: faultAt,
locationOf: locationOf,
readConfig: readConfig,
stringIn: stringIn,
};

})
