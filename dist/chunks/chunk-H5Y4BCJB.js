import {
  field
} from "./chunk-IDPBSSDB.js";
import {
  UsageError
} from "./chunk-O3GSOFKO.js";
import {
  literal
} from "./chunk-CDYWI4VM.js";
import {
  failure,
  isFailure
} from "./chunk-LLOFT37U.js";
import {
  placeAt,
  wholeSource
} from "./chunk-IHGPEY46.js";
import {
  positionAt
} from "./chunk-J6SOUY6X.js";

// src/config/read.ts
var PACKAGE_KEY = "xrole-lint";
function faultAt(at, message) {
  return new UsageError(`${locationOf(at)}: ${message}`);
}
function locationOf(at) {
  const { line, column } = positionAt(at.source, at.range().start);
  return `${at.source.path}:${String(line)}:${String(column)}`;
}
function stringIn(value) {
  if (value?.kind !== "text") return void 0;
  return value.raw?.value ?? literal(value.text);
}
async function readConfig(source) {
  const isPackage = /(?:^|\/)package\.json$/.test(source.path);
  const parsed = await (source.path.endsWith(".json") ? parsedJson(source) : parsedYaml(source));
  if (isFailure(parsed)) throw faultAt(parsed.at, parsed.message);
  const root = isPackage ? field(parsed, PACKAGE_KEY) : parsed;
  if (root === void 0 && isPackage) throw faultAt(wholeSource(source), `has no key "${PACKAGE_KEY}"`);
  if (root === void 0 || root.kind === "constant" && root.value === null) return void 0;
  if (root.kind !== "map") throw faultAt(root.at, "a configuration is a map of settings");
  return root;
}
async function parsedJson(source) {
  if (source.text.trim() === "") return void 0;
  const { parseJson } = await import("./json-PU743JNP.js");
  const document = parseJson(source);
  if (isFailure(document)) return document;
  return duplicateOf(document) ?? document.root;
}
async function parsedYaml(source) {
  const { parseYaml } = await import("./yaml-VYGPGEE5.js");
  const documents = parseYaml(source);
  if (isFailure(documents)) return documents;
  const [document, second] = documents;
  if (second) return failure("a configuration is one document", second.root.at);
  if (document) return duplicateOf(document) ?? document.root;
  const content = /^(?![ \t\r]*(?:#|---|$)).*\S/m.exec(source.text);
  return content ? failure("is no YAML", placeAt(source, content.index, content.index + content[0].length)) : void 0;
}
function duplicateOf(document) {
  const [duplicate] = document.duplicateKeys();
  return duplicate && failure(`${JSON.stringify(duplicate.key)} stands twice`, duplicate.at);
}

export {
  PACKAGE_KEY,
  faultAt,
  locationOf,
  stringIn,
  readConfig
};
