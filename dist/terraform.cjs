// 466e83958a7a86a5
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_path = require('node:path');
var xroleLint = require('./xrole-lint.cjs');
var hcl = require('./hcl.cjs');
var batchJob$1 = require('./batch-job.cjs');
var runFacts = require('./run-facts.cjs');
require('node:fs');
require('node:util');

const STEP = /\.?([^.[\]"]+)|\[(?:(\d+)|("(?:[^"\\]|\\.)*")|\*|[^\]"]*)\]/y;
function stepsOf(address) {
  const steps = [];
  const step = new RegExp(STEP);
  for (let found = step.exec(address); found !== null; found = step.exec(address)) {
    const name = found[1], index = found[2], quoted = found[3];
    if (name !== void 0)
      steps.push({ name });
    else if (index !== void 0)
      steps.push({ key: Number(index) });
    else if (quoted !== void 0)
      steps.push({ key: unquoted(quoted) });
  }
  return steps;
}
function nameAt(steps, i) {
  const step = steps[i];
  return step !== void 0 && "name" in step ? step.name : void 0;
}
function keyAt(steps, i) {
  const step = steps[i];
  return step !== void 0 && "key" in step ? step.key : void 0;
}
function unquoted(quoted) {
  try {
    return JSON.parse(quoted);
  } catch {
    return quoted.slice(1, -1);
  }
}
function keySuffix(key) {
  if (key === void 0)
    return "";
  return typeof key === "number" ? `[${String(key)}]` : `[${JSON.stringify(key)}]`;
}
function instanceAddress(module, mode, type, name, key) {
  const block = [module, mode === "data" ? "data" : "", type, name].filter((part) => part !== "").join(".");
  return block + keySuffix(key);
}
function moduleCalls(address) {
  const calls = [];
  const steps = stepsOf(address);
  for (let i_1 = 0, all_1 = steps; i_1 < all_1.length; i_1++) {
    const i = i_1, step = all_1[i_1];
    const name = steps[i + 1];
    if (!("name" in step) || step.name !== "module" || name === void 0 || !("name" in name))
      continue;
    const key = steps[i + 2];
    calls.push({ name: name.name, key: key !== void 0 && "key" in key ? key.key : void 0 });
  }
  return calls;
}
function moduleAddress(calls) {
  return calls.map(({ name, key }) => `module.${name}${keySuffix(key)}`).join(".");
}
function withoutPrefixes(references) {
  const told = /* @__PURE__ */ new Map();
  return references.filter((reference) => {
    let array_1 = [told, false], at = array_1[0], isNew = array_1[1];
    for (let i_2 = 0, all_2 = reference.split(/(?=[.[])/); i_2 < all_2.length; i_2++) {
      const step = all_2[i_2];
      const known = at.get(step);
      const next = known ?? /* @__PURE__ */ new Map();
      if (known === void 0)
        at.set(step, next);
      [at, isNew] = [next, known === void 0];
    }
    return isNew;
  });
}

function rowsOf(list) {
  if (list?.kind !== "list")
    return [];
  const { data } = list;
  if (data === void 0)
    return list.items().map(valueRow);
  return data.items.map((entry, i) => new DataRow(entry, data, i));
}
class DataRow {
  #entry;
  #list;
  #index;
  constructor(entry, list, index) {
    this.#entry = entry;
    this.#list = list;
    this.#index = index;
  }
  string(...path) {
    const found = memberAt(this.#entry, path);
    return typeof found === "string" ? found : void 0;
  }
  has(...path) {
    const found = memberAt(this.#entry, path);
    return typeof found === "object" && found !== null;
  }
  value() {
    return this.#list.value(this.#index);
  }
}
function memberAt(entry, path) {
  let data = entry;
  for (let i_1 = 0, all_1 = path; i_1 < all_1.length; i_1++) {
    const key = all_1[i_1];
    if (typeof data !== "object" || data === null)
      return void 0;
    const found = data[key];
    if (found === void 0 || !Object.hasOwn(data, key))
      return void 0;
    data = found;
  }
  return data;
}
function valueRow(entry) {
  return {
    string: (...path) => exactString(xroleLint.field(entry, ...path)),
    has: (...path) => /^(?:map|list)$/.test(xroleLint.field(entry, ...path)?.kind ?? ""),
    value: () => entry
  };
}
function exactString(value) {
  if (value?.kind !== "text")
    return void 0;
  return value.raw === void 0 ? value.text.map((piece) => typeof piece === "string" ? piece : "").join("") : value.raw.value;
}

function referencesOf(expression) {
  const listed = xroleLint.itemsOf(xroleLint.field(expression, "references")).flatMap((item) => exactString(item) ?? []);
  return withoutPrefixes(listed);
}
function constantOf(expression) {
  const constant = xroleLint.field(expression, "constant_value");
  if (constant === void 0 || referencesOf(expression).length > 0)
    return void 0;
  return constant.kind === "text" && /[$%]\{/.test(xroleLint.flat(constant.text)) ? void 0 : constant;
}
function readConfiguration(plan) {
  const root = xroleLint.field(plan, "configuration", "root_module");
  const providers = xroleLint.field(plan, "configuration", "provider_config");
  const moduleAt = (names) => {
    const found = names.reduce((at, name) => xroleLint.field(at, "module_calls", name, "module"), root);
    return found?.kind === "map" ? found : void 0;
  };
  const moduleNamed = xroleLint.once((path) => {
    const at = moduleAt(path === "" ? [] : path.split("."));
    return at && readModule(at);
  });
  return {
    providers: providers?.kind === "map" ? providers : void 0,
    module: xroleLint.once((address) => moduleNamed(namesOf$1(moduleCalls(address)).join("."))),
    call: (calls) => {
      const last = calls.at(-1);
      const call = last && xroleLint.field(moduleAt(namesOf$1(calls.slice(0, -1))), "module_calls", last.name);
      return call?.kind === "map" ? call : void 0;
    }
  };
}
function namesOf$1(calls) {
  return calls.map(({ name }) => name);
}
function readModule(at) {
  const blocks = /* @__PURE__ */ new Map();
  const knownLocals = /* @__PURE__ */ new Set();
  for (let i_1 = 0, all_1 = rowsOf(at.get("resources")); i_1 < all_1.length; i_1++) {
    const row = all_1[i_1];
    blocks.set(["mode", "type", "name"].map((key) => row.string(key) ?? "").join("."), row);
    if (row.has("count_expression") || row.has("for_each_expression"))
      noteLocals(row.value(), knownLocals);
  }
  const calls = at.get("module_calls");
  if (calls?.kind === "map")
    for (let i_2 = 0, all_2 = calls.keys(); i_2 < all_2.length; i_2++) {
      const name = all_2[i_2];
      noteLocals(calls.get(name), knownLocals);
    }
  const block = (...parts) => {
    const found = blocks.get(parts.join("."))?.value();
    return found?.kind === "map" ? found : void 0;
  };
  return { at, knownLocals, block };
}
function noteLocals(block, into) {
  for (let i_3 = 0, all_3 = ["count_expression", "for_each_expression"]; i_3 < all_3.length; i_3++) {
    const key = all_3[i_3];
    for (let i_4 = 0, all_4 = referencesOf(xroleLint.field(block, key)); i_4 < all_4.length; i_4++) {
      const reference = all_4[i_4];
      if (reference.startsWith("local."))
        into.add(reference.split(/[.[]/)[1] ?? "");
    }
  }
}
function isSensitive(declared) {
  const mark = xroleLint.field(declared, "sensitive");
  return mark?.kind === "constant" && mark.value === true;
}
function givenVariables(plan) {
  const given = xroleLint.field(plan, "variables");
  if (given?.kind !== "map")
    return void 0;
  const declared = xroleLint.field(plan, "configuration", "root_module", "variables");
  const entries = given.keys().flatMap((name) => {
    const value = isSensitive(xroleLint.field(declared, name)) ? void 0 : xroleLint.field(given, name, "value");
    return value === void 0 ? [] : [[name, { value, keyAt: given.keyAt(name) }]];
  });
  return xroleLint.mapValue(new Map(entries), given.at);
}
function* blockAddresses(module, prefix = "") {
  for (let i_5 = 0, all_5 = rowsOf(xroleLint.field(module, "resources")); i_5 < all_5.length; i_5++) {
    const row = all_5[i_5];
    const array_1 = ["mode", "type", "name"].map((key) => row.string(key) ?? ""), mode = array_1[0], type = array_1[1], name = array_1[2];
    yield `${prefix}${mode === "data" ? "data." : ""}${type ?? ""}.${name ?? ""}`;
  }
  const calls = xroleLint.field(module, "module_calls");
  if (calls?.kind !== "map")
    return;
  for (let i_6 = 0, all_6 = calls.keys(); i_6 < all_6.length; i_6++) {
    const name = all_6[i_6];
    yield* blockAddresses(xroleLint.field(calls, name, "module"), `${prefix}module.${name}.`);
  }
}

const LABELS = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  module: 1,
  variable: 1,
  output: 1,
  provider: 1,
  check: 1,
  locals: 0,
  terraform: 0,
  moved: 0,
  removed: 0,
  import: 0
};
const INNER_LABELS = { dynamic: 1, backend: 1, provisioner: 1 };
function jsonConfiguration(root, faults) {
  const blocks = mapsOf(root).flatMap((map) => map.keys().flatMap((key) => {
    const array_1 = [Object.hasOwn(LABELS, key) ? LABELS[key] : void 0, map.get(key)], labels = array_1[0], value = array_1[1];
    const reader = { faults, pointer: void 0 };
    return labels === void 0 || value === void 0 ? [] : blocksIn(value, labelOf$1(map, key, reader), labels, [], reader);
  }));
  return { attributes: /* @__PURE__ */ new Map(), blocks };
}
function jsonVariables(root, faults) {
  const attributes = mapsOf(root).flatMap((map) => [...attributesOf(map, { faults, pointer: void 0 })]);
  return { attributes: new Map(attributes), blocks: [] };
}
function mapsOf(value) {
  return xroleLint.itemsOf(value).filter((item) => item.kind === "map");
}
function blocksIn(value, type, missing, labels, reader) {
  if (missing === 0)
    return mapsOf(value).map((map) => blockOf(map, type, labels, reader));
  return mapsOf(value).flatMap((map) => entriesOf$1(map).flatMap((array_2) => {
    const key = array_2[0], inner = array_2[1];
    return blocksIn(inner, type, missing - 1, [...labels, labelOf$1(map, key, reader)], reader);
  }));
}
function entriesOf$1(map) {
  return map.keys().flatMap((key) => {
    const value = key === "//" ? void 0 : map.get(key);
    return value === void 0 ? [] : [[key, value]];
  });
}
function blockOf(map, type, labels, outer) {
  const named = [...type.value === "resource" ? [] : [type], ...labels].map(({ value }) => value).join(".");
  const reader = { ...outer, pointer: outer.pointer ?? named };
  const header = labels.at(-1) ?? type;
  let body;
  return { type, labels, header, body: () => body ??= bodyOf(map, reader) };
}
function bodyOf(map, reader) {
  const attributes = attributesOf(map, reader);
  const blocks = entriesOf$1(map).flatMap((array_3) => {
    const key = array_3[0], value = array_3[1];
    return blocksIn(value, labelOf$1(map, key, reader), INNER_LABELS[key] ?? 0, [], reader);
  });
  for (let i_1 = 0, all_1 = blocks; i_1 < all_1.length; i_1++) {
    const { type, labels } = all_1[i_1];
    if (type.value === "dynamic")
      attributes.delete(labels[0]?.value ?? "");
  }
  return { attributes, blocks };
}
function attributesOf(map, reader) {
  const entries = entriesOf$1(map).map((array_4) => {
    const key = array_4[0], value = array_4[1];
    let found;
    const expression = () => found ??= expressionOf(value, reader);
    return [key, { name: labelOf$1(map, key, reader), expression }];
  });
  return new Map(entries);
}
function labelOf$1(map, key, reader) {
  return { value: key, ...spanOf(map.keyAt(key), reader, key) };
}
function spanOf(at, reader, text = "") {
  const place = addressed$1(at, reader);
  return { origin: { text, place: () => place }, start: 0, end: text.length };
}
function addressed$1(at, { pointer }) {
  return pointer === void 0 ? at : xroleLint.withPointer(at, pointer);
}
function expressionOf(value, reader) {
  const span = spanOf(value.at, reader);
  switch (value.kind) {
    case "constant":
      return { kind: "literal", value: value.value, raw: value.raw, ...span };
    case "list":
      return {
        kind: "list",
        items: value.items().map((item) => expressionOf(item, reader)),
        ...span
      };
    case "map":
      return { kind: "object", entries: objectEntries(value, reader), ...span };
    case "text":
      return templateOf(value.raw?.value ?? "", value.raw?.at ?? value.at, reader);
    default:
      return { kind: "invalid", ...span };
  }
}
function objectEntries(map, reader) {
  return map.keys().flatMap((key) => {
    const value = map.get(key);
    if (value === void 0)
      return [];
    return [{ key: templateOf(key, map.keyAt(key), reader), value: expressionOf(value, reader) }];
  });
}
function templateOf(decoded, at, reader) {
  const whole = addressed$1(at, reader);
  const text = `"${decoded}"`;
  const origin = {
    text,
    place: (start, end) => start === 0 && end === text.length ? whole : whole.part(start - 1, end - 1)
  };
  return { ...hcl.parseTemplate(origin, 1, text.length - 1, reader.faults), start: 0, end: text.length };
}

function spanPlace({ origin, start, end }) {
  return origin.place(start, end);
}
function literalString(expression) {
  if (expression?.kind !== "template")
    return void 0;
  let out = "";
  for (let i_1 = 0, all_1 = expression.parts; i_1 < all_1.length; i_1++) {
    const part = all_1[i_1];
    if (part.kind !== "text")
      return void 0;
    out += part.value;
  }
  return out;
}

function openValue(id, label, at, kind = "any") {
  return { kind: "unknown", why: `the value of ${label}`, at, hole: { id, label, kind } };
}
function failedValue(why, at) {
  return { kind: "unknown", why, at, failed: true };
}
function computedText(value, at) {
  return { kind: "text", text: value, at: undivided(at), computed: true };
}
function undivided(at) {
  return at instanceof Undivided ? at : new Undivided(at);
}
class Undivided {
  constructor(whole) {
    this.whole = whole;
  }
  get source() {
    return this.whole.source;
  }
  range() {
    return this.whole.range();
  }
  part() {
    return this;
  }
  pointer() {
    return this.whole.pointer();
  }
}
function textValue(value, at) {
  return { kind: "text", text: typeof value === "string" ? xroleLint.text(value) : value, at };
}
function constant(value, at) {
  return { kind: "constant", value, raw: String(value), at };
}
function literalValue(e) {
  return { kind: "constant", value: e.value, raw: e.raw, at: spanPlace(e) };
}
function isOpen$2(value) {
  return value?.kind === "unknown" && "hole" in value;
}
function isThere$1({ id }) {
  return /^(?:resource|name|revision|family|account|region|partition|path):/.test(id);
}
function isUntold(piece) {
  return typeof piece !== "string" && piece.id.startsWith("expression:");
}
function isFailed(value) {
  return value?.kind === "unknown" && "failed" in value;
}
function isNull(value) {
  return value.kind === "constant" && value.value === null;
}
function decoded(value) {
  return (value.kind === "text" ? value.encodes : void 0) ?? value;
}
function asText(value) {
  if (value?.kind === "text")
    return value.text;
  if (isOpen$2(value))
    return [value.hole];
  return value?.kind === "constant" && value.value !== null ? [numeral(value)] : void 0;
}
function numeral({ value, raw }) {
  return typeof value === "boolean" || /^-?\d+$/.test(raw) ? raw : String(value);
}
function asString(value) {
  const found = asText(value);
  return found && xroleLint.literal(found);
}
function asWritten$1(value) {
  return (value?.kind === "text" ? value.raw?.value : void 0) ?? asString(value);
}
function asTextValue(value) {
  if (value.kind === "text")
    return value;
  const found = asText(value);
  if (found === void 0)
    return void 0;
  return value.kind === "constant" ? textValue(found, value.at) : computedText(found, value.at);
}
function asNumber(value) {
  if (value?.kind === "constant" && typeof value.value === "number")
    return value.value;
  const written = value?.kind === "text" ? xroleLint.literal(value.text) : void 0;
  return written === void 0 || !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(written) ? void 0 : Number(written);
}
function asBoolean(value) {
  if (value?.kind === "constant" && typeof value.value === "boolean")
    return value.value;
  const written = value?.kind === "text" ? xroleLint.literal(value.text) : void 0;
  return written === "true" ? true : written === "false" ? false : void 0;
}
function valueKey(value, depth = 0) {
  if (value.kind === "text")
    return `t${xroleLint.textKey(value.text)}`;
  if (value.kind === "constant")
    return value.value === null ? "null" : `t${numeral(value)}`;
  if (isOpen$2(value))
    return `t\0${value.hole.id}\0`;
  if (depth > 20)
    return void 0;
  const parts = value.kind === "list" ? value.items().map((item) => valueKey(item, depth + 1)) : value.kind === "map" ? value.keys().map((key) => {
    const inner = value.get(key);
    return inner && `${JSON.stringify(key)}:${valueKey(inner, depth + 1) ?? "?"}`;
  }) : [void 0];
  const partial = (value.kind === "list" || value.kind === "map") && value.partial === true;
  return partial || parts.includes(void 0) ? void 0 : `${"isSet" in value ? "set" : value.kind}(${parts.join(",")})`;
}
function entriesOf(map) {
  return [...map.keys()].sort().flatMap((key) => {
    const value = map.get(key);
    return value === void 0 ? [] : [[key, value]];
  });
}

function attribute(resource, name) {
  const value = resource.attributes.get(name);
  return value === void 0 || isUnset(value) ? void 0 : value;
}
function isUnset(value) {
  if (value.kind === "constant")
    return value.value === null;
  return value.kind === "text" && value.encodes === void 0 && xroleLint.literal(value.text) === "";
}
function known(resource, name) {
  return xroleLint.textAt(attribute(resource, name))?.value;
}
function generated$1(resource, what, kind) {
  return { id: `${what}:${resource.id}`, label: `${what} of ${resource.address}`, kind };
}
function nameOf(resource) {
  const given = known(resource, "name");
  if (given !== void 0)
    return given;
  const prefix = known(resource, "name_prefix") ?? [];
  return xroleLint.text(prefix, generated$1(resource, "name", "segment"));
}
const IAM_TYPES = /* @__PURE__ */ new Map([
  ["aws_iam_policy", "policy"],
  ["aws_iam_instance_profile", "instance-profile"],
  ["aws_iam_user", "user"],
  ["aws_iam_group", "group"]
]);
function arnOf(resource, name) {
  const told = known(resource, "arn");
  if (told !== void 0)
    return told;
  const { partition, account, region } = resource.scope;
  const path = known(resource, "path") ?? ["/"];
  const iam = IAM_TYPES.get(resource.type);
  if (iam !== void 0)
    return xroleLint.text("arn:", partition, ":iam::", account, `:${iam}`, slashed(path), name ?? nameOf(resource));
  switch (resource.type) {
    case "aws_iam_role":
      return xroleLint.roleArn({ partition, account, path, name: name ?? nameOf(resource) });
    case "aws_ecs_cluster":
      return xroleLint.text("arn:", partition, ":ecs:", region, ":", account, ":cluster/", nameOf(resource));
    case "aws_ecs_task_definition": {
      const family = known(resource, "family") ?? [generated$1(resource, "family", "segment")];
      const revision = generated$1(resource, "revision", "segment");
      return xroleLint.text("arn:", partition, ":ecs:", region, ":", account, ":task-definition/", family, ":", revision);
    }
    default:
      return void 0;
  }
}
function slashed(path) {
  const whole = xroleLint.literal(path);
  return whole === void 0 ? path : [`/${whole}/`.replace(/\/{2,}/g, "/")];
}
function computed(resource, name) {
  const { type } = resource;
  if (name === "arn")
    return arnOf(resource);
  if (type === "aws_iam_role" && (name === "name" || name === "id"))
    return nameOf(resource);
  if (IAM_TYPES.has(type) && name === "name")
    return nameOf(resource);
  if (IAM_TYPES.has(type) && name === "id")
    return type === "aws_iam_policy" ? arnOf(resource) : nameOf(resource);
  if (type !== "aws_ecs_task_definition")
    return void 0;
  if (name === "revision")
    return [generated$1(resource, "revision", "segment")];
  if (name === "family" || name === "id")
    return known(resource, "family") ?? [generated$1(resource, "family", "segment")];
  const arn = name === "arn_without_revision" ? arnOf(resource) : void 0;
  if (arn)
    return xroleLint.splitText(arn, ":").slice(0, -1).reduce((whole, part) => xroleLint.text(whole, whole.length > 0 ? ":" : [], part), []);
  return void 0;
}

function takingUnset(value) {
  const taken = { takesUnset: true };
  if (value.kind !== "list")
    return Object.assign({}, value, taken);
  const { kind, at, partial = false } = value;
  return Object.assign({ kind, at, partial, items: () => value.items() }, taken);
}
function takesUnset(value) {
  return "takesUnset" in value;
}
function openWhereEmpty(policy) {
  return { ...policy, statements: policy.statements.map(opened$1) };
}
function opened$1(statement) {
  const { principals, resources } = statement;
  const array_1 = [named(principals?.entries), named(resources?.values)], entries = array_1[0], values = array_1[1];
  return {
    ...statement,
    principals: principals && {
      ...principals,
      entries,
      partial: principals.partial || isOpen$1(entries, principals.entries)
    },
    resources: resources && {
      ...resources,
      values,
      partial: resources.partial || isOpen$1(values, resources.values)
    }
  };
}
function named(all = []) {
  return all.filter(({ value }) => xroleLint.literal(value) !== "");
}
function isOpen$1(left, all) {
  return left.length === 0 || left.length < all.length;
}

function policyIn(value) {
  if (value === void 0)
    return void 0;
  const inner = decoded(value);
  if (xroleLint.stringOf(inner) === "")
    return void 0;
  const written = xroleLint.parsePolicy(inner);
  const policy = takesUnset(value) ? openWhereEmpty(written) : written;
  const refused = inner.kind === "text" ? refusedAsJson(inner) : void 0;
  return refused === void 0 ? policy : { ...policy, faults: [...policy.faults, refused] };
}
function refusedAsJson(value) {
  const written = value.raw === void 0 ? xroleLint.literal(value.text) : void 0;
  if (written === void 0 || isJson(written) || xroleLint.embeddedJson(value)?.kind !== "map")
    return void 0;
  const { start, end, message } = xroleLint.jsonFault(written);
  const extra = { hint: "correct it: Terraform refuses the policy as it is" };
  return xroleLint.fault("policy-syntax", "GRAM-1", value.at.part(start, end), `the document is not JSON: ${message}`, extra);
}
function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
function roleFact(resource) {
  const { scope, when, address, mode } = resource;
  const looked = mode === "data";
  const trust = policyIn(attribute(resource, "assume_role_policy"));
  const managed = attribute(resource, "managed_policy_arns");
  const name = nameOf(resource);
  const fact = {
    kind: "role",
    scope,
    when,
    at: placeOf(resource),
    address,
    arn: arnOf(resource, name) ?? name,
    name,
    trust,
    inline: inlineOf(resource),
    managed: xroleLint.itemsOf(managed).flatMap((item) => xroleLint.textAt(item) ?? []),
    boundary: xroleLint.textAt(attribute(resource, "permissions_boundary")),
    coverage: {
      trust: trust === void 0 ? "silent" : "complete",
      inline: looked ? "silent" : coverageOf(attribute(resource, "inline_policy")),
      managed: looked ? "silent" : coverageOf(managed),
      boundary: looked && trust === void 0 ? "silent" : "complete"
    },
    definedHere: !looked
  };
  return xroleLint.textAt(attribute(resource, "arn")) === void 0 ? fact : { ...fact, existing: true };
}
function placeOf(resource) {
  return xroleLint.textAt(attribute(resource, "name"))?.at ?? xroleLint.openingOf(resource.at);
}
function coverageOf(list) {
  if (list === void 0 || list.kind === "constant")
    return "complete";
  if (list.kind !== "list" || list.partial === true)
    return "partial";
  return list.items().every((item) => item.kind === "text" || item.kind === "map") ? "complete" : "partial";
}
function withMore(fact) {
  return { ...fact, coverage: { ...fact.coverage, inline: "partial", managed: "partial" } };
}
function inlineOf(resource) {
  return xroleLint.mapsIn(attribute(resource, "inline_policy")).flatMap((block) => {
    const policy = policyIn(block.get("policy"));
    if (policy === void 0)
      return [];
    const name = xroleLint.textAt(block.get("name"));
    return [name === void 0 ? policy : { ...policy, name }];
  });
}
function managedPolicyFact(resource) {
  const { scope, when, address } = resource;
  const name = nameOf(resource);
  const arn = arnOf(resource, name);
  if (arn === void 0)
    return void 0;
  const policy = policyIn(attribute(resource, "policy"));
  return { kind: "managed-policy", scope, when, at: placeOf(resource), address, arn, name, policy };
}
function attached(resource, role, rest) {
  if (role === void 0)
    return [];
  const { scope, when, address } = resource;
  const { as = "managed", policy, policyArn } = rest;
  const at = policyArn?.at ?? xroleLint.openingOf(resource.at);
  return [{ kind: "attachment", scope, when, at, address, role, as, policy, policyArn, exhaustive: false }];
}
function inlineAttachment(resource) {
  const policy = policyIn(attribute(resource, "policy"));
  const name = xroleLint.textAt(attribute(resource, "name"));
  const named = policy && name ? { ...policy, name } : policy;
  return attached(resource, xroleLint.textAt(attribute(resource, "role")), { as: "inline", policy: named });
}
function managedAttachment(resource) {
  const policyArn = xroleLint.textAt(attribute(resource, "policy_arn"));
  return attached(resource, xroleLint.textAt(attribute(resource, "role")), { policyArn });
}
function rolesAttachment(resource) {
  const policyArn = xroleLint.textAt(attribute(resource, "policy_arn"));
  return xroleLint.itemsOf(attribute(resource, "roles")).flatMap((role) => attached(resource, xroleLint.textAt(role), { policyArn }));
}
function exclusiveAttachments(resource) {
  const role = xroleLint.textAt(attribute(resource, "role_name"));
  return xroleLint.itemsOf(attribute(resource, "policy_arns")).flatMap((item) => {
    const policyArn = xroleLint.textAt(item);
    return policyArn === void 0 ? [] : attached(resource, role, { policyArn });
  });
}
function exclusivePolicies(resource) {
  const role = xroleLint.textAt(attribute(resource, "role_name"));
  return xroleLint.itemsOf(attribute(resource, "policy_names")).flatMap((item) => {
    const name = xroleLint.stringOf(item);
    if (name === void 0)
      return [];
    return attached(resource, role, { as: "inline" }).map((fact) => ({ ...fact, address: name }));
  });
}

function taskDefinition(resource) {
  return xroleLint.taskDefinitionFact(resource.attributes, "snake", contextOf(resource));
}
function batchJob(resource) {
  return batchJob$1.batchJobFacts(resource.attributes, "snake", contextOf(resource));
}
function contextOf(resource) {
  const { scope, when, address, at } = resource;
  const arn = arnOf(resource);
  return { scope, when, address, ...arn && { arn: { value: arn, at } } };
}
function runs(resource) {
  const { attributes, scope, when, address, type } = resource;
  const context = { scope, when, address };
  switch (type) {
    case "aws_ecs_service":
      return [runFacts.serviceFact(attributes, "snake", context)];
    case "aws_cloudwatch_event_target":
      return [runFacts.eventTargetRun(attributes, "snake", context)];
    case "aws_scheduler_schedule":
      return xroleLint.mapsIn(attribute(resource, "target")).map((target) => runFacts.eventTargetRun(target, "snake", context));
    case "aws_pipes_pipe":
      return [runFacts.pipeRun(attributes, "snake", context)];
    default:
      return [...runFacts.stateMachineRuns(documentIn$1(attribute(resource, "definition")), context)];
  }
}
function documentIn$1(value) {
  const inner = value && decoded(value);
  if (inner?.kind !== "text")
    return inner;
  const document = xroleLint.embeddedJson(inner);
  return document?.kind === "map" ? document : void 0;
}

const MANAGED = /* @__PURE__ */ new Map([
  ["aws_iam_role", (resource) => [roleFact(resource)]],
  ["aws_iam_policy", (resource) => [managedPolicyFact(resource)]],
  ["aws_iam_role_policy", inlineAttachment],
  ["aws_iam_role_policy_attachment", managedAttachment],
  ["aws_iam_policy_attachment", rolesAttachment],
  ["aws_iam_role_policy_attachments_exclusive", exclusiveAttachments],
  ["aws_iam_role_policies_exclusive", exclusivePolicies],
  ["aws_ecs_task_definition", (resource) => [taskDefinition(resource)]],
  ["aws_batch_job_definition", batchJob],
  ["aws_ecs_service", runs],
  ["aws_cloudwatch_event_target", runs],
  ["aws_scheduler_schedule", runs],
  ["aws_pipes_pipe", runs],
  ["aws_sfn_state_machine", runs]
]);
const DATA$1 = /* @__PURE__ */ new Map([
  ["aws_iam_role", (resource) => [roleFact(resource)]],
  ["aws_iam_policy", (resource) => [managedPolicyFact(resource)]]
]);
function isOfInterest$1(mode, type) {
  return (mode === "managed" ? MANAGED : DATA$1).has(type);
}
function resourceFacts(resource) {
  const read = (resource.mode === "managed" ? MANAGED : DATA$1).get(resource.type);
  return read?.(resource).flatMap((fact) => fact ?? []) ?? [];
}

function build(args, at) {
  const parts = args.map(asText);
  if (parts.length !== 5 || parts.includes(void 0))
    return void 0;
  const known = parts.filter((part) => part !== void 0);
  return computedText(known.reduce((arn, part) => xroleLint.text(arn, ":", part), ["arn"]), at);
}
function parse([arn], at) {
  const whole = asText(arn);
  const found = whole && xroleLint.parseArn(whole);
  if (!found)
    return void 0;
  const { partition, service, region, account, resource } = found;
  const parts = { partition, service, region, account_id: account, resource };
  const entries = Object.entries(parts).map((array_1) => {
    const name = array_1[0], part = array_1[1];
    return [name, { value: computedText(part, at), keyAt: at }];
  });
  return xroleLint.mapValue(new Map(entries), at);
}
const arnFunctions = /* @__PURE__ */ new Map([
  ["provider::aws::arn_build", build],
  ["provider::aws::arn_parse", parse]
]);

function withNames(frame, names) {
  const all = new Map(frame.names);
  for (const item_1 of names) {
    const name = item_1[0], value = item_1[1];
    all.set(name, value);
  }
  return { ...frame, names: all };
}
const sourceText = xroleLint.onceEach(({ origin, start, end }) => origin.text.slice(start, end).replace(/\s+/g, " "));
const LONGEST_LABEL = 61;
function labelOf(written) {
  return xroleLint.shortened(written, LONGEST_LABEL);
}
const ownLabel = xroleLint.onceEach((span) => labelOf(sourceText(span)));
function openHere(span, { run, scope }) {
  return openValue(`expression:${scope.id}#${String(run.serial++)}`, ownLabel(span), spanPlace(span));
}

function visit(e, see) {
  const into = (inner) => {
    see(inner);
    eachChild(inner, into);
  };
  into(e);
}
function eachChild(e, see) {
  switch (e.kind) {
    case "template":
      for (let i_1 = 0, all_1 = e.parts; i_1 < all_1.length; i_1++) {
        const part = all_1[i_1];
        eachOf(part, see);
      }
      break;
    case "list":
      for (let i_2 = 0, all_2 = e.items; i_2 < all_2.length; i_2++) {
        const item = all_2[i_2];
        see(item);
      }
      break;
    case "object":
      for (let i_3 = 0, all_3 = e.entries; i_3 < all_3.length; i_3++) {
        const { key, value } = all_3[i_3];
        see(key);
        see(value);
      }
      break;
    case "call":
      for (let i_4 = 0, all_4 = e.args; i_4 < all_4.length; i_4++) {
        const arg = all_4[i_4];
        see(arg);
      }
      break;
    case "for":
      see(e.over);
      if (e.resultKey)
        see(e.resultKey);
      see(e.result);
      if (e.test)
        see(e.test);
      break;
    case "index":
      see(e.of);
      see(e.key);
      break;
    case "attribute":
    case "splat":
    case "unary":
      see(e.of);
      break;
    case "binary":
      see(e.left);
      see(e.right);
      break;
    case "conditional":
      see(e.test);
      see(e.then);
      see(e.otherwise);
  }
}
function eachOf(part, see) {
  switch (part.kind) {
    case "value":
      see(part.expression);
      break;
    case "if":
      see(part.test);
      for (let i_5 = 0, all_5 = part.then; i_5 < all_5.length; i_5++) {
        const inner = all_5[i_5];
        eachOf(inner, see);
      }
      for (let i_6 = 0, all_6 = part.otherwise; i_6 < all_6.length; i_6++) {
        const inner = all_6[i_6];
        eachOf(inner, see);
      }
      break;
    case "for":
      see(part.over);
      for (let i_7 = 0, all_7 = part.body; i_7 < all_7.length; i_7++) {
        const inner = all_7[i_7];
        eachOf(inner, see);
      }
  }
}

const MAX_STEPS = 10;
function conditionOf(test, frame, value) {
  const known = asBoolean(value);
  const { expression, frame: at, negated, inverted } = unwrapped(test, frame);
  const { equality, variable, written, label } = formOf(expression);
  const flipped = negated !== (equality?.negated ?? false);
  const byDefault = known === void 0 ? void 0 : known !== flipped;
  const asWritten = `condition:${usesNames(expression, at) ? at.id : at.scope.id}#${written}`;
  const id = openId(inverted ? evaluate(expression, at) : value) ?? asWritten;
  const defaults = known === void 0 ? [] : defaultsOf(test, frame);
  const condition = { id, asWritten, label, byDefault, defaults };
  if (variable === void 0)
    return { condition, negated: flipped };
  const says = {
    variable: `${at.scope.id} ${variable}`,
    value: equality ? evaluate(equality.to, at) : constant(true, spanPlace(expression))
  };
  return { condition: { ...condition, says }, negated: flipped };
}
const formOf = xroleLint.onceEach((e) => {
  const equality = equalityOf(e);
  const written = equality ? `${sourceText(equality.subject)} == ${sourceText(equality.to)}` : sourceText(e);
  const array_1 = reference(equality?.subject ?? e) ?? [], namespace = array_1[0], name = array_1[1];
  return { equality, variable: namespace === "var" ? name : void 0, written, label: labelOf(written) };
});
function equalityOf(e) {
  if (e.kind !== "binary" || e.operator !== "==" && e.operator !== "!=")
    return void 0;
  const negated = e.operator === "!=";
  if (isConstant(e.right))
    return { subject: e.left, to: e.right, negated };
  return isConstant(e.left) ? { subject: e.right, to: e.left, negated } : void 0;
}
function isConstant(e) {
  return e.kind === "literal" || e.kind === "template" && e.parts.every(({ kind }) => kind === "text");
}
function unwrapped(test, frame) {
  let found = { expression: test, frame, negated: false, inverted: false };
  for (let i = 0; i < MAX_STEPS; i++) {
    const { expression, negated, inverted } = found;
    if (expression.kind === "unary" && expression.operator === "!") {
      found = { expression: expression.of, frame: found.frame, negated: !negated, inverted: true };
      continue;
    }
    const name = reference(expression);
    const definition = name && found.frame.scope.definition(name[0], name[1]);
    if (definition === void 0)
      return found;
    found = { expression: definition.expression(), frame: definition.frame, negated, inverted };
  }
  return found;
}
function reference(e) {
  return e.kind === "attribute" && e.of.kind === "name" ? [e.of.name, e.name] : void 0;
}
function usesNames(e, { names }) {
  let uses = false;
  visit(e, (inner) => {
    uses ||= inner.kind === "name" && (names.has(inner.name) || OF_INSTANCE.has(inner.name));
  });
  return uses;
}
const OF_INSTANCE = /* @__PURE__ */ new Set(["count", "each", "self"]);
function openId(value) {
  return isOpen$2(value) && !value.hole.id.startsWith("expression:") ? value.hole.id : void 0;
}
function defaultsOf(e, frame) {
  const found = /* @__PURE__ */ new Set();
  const followed = /* @__PURE__ */ new Set();
  const follow = (expression, at) => {
    if (followed.has(expression))
      return;
    followed.add(expression);
    visit(expression, (inner) => {
      const name = reference(inner);
      const definition = name && at.scope.definition(name[0], name[1]);
      if (definition)
        follow(definition.expression(), definition.frame);
      else if (name?.[0] === "var")
        for (let i_1 = 0, all_1 = takenFrom(at.scope, name[1]); i_1 < all_1.length; i_1++) {
          const taken = all_1[i_1];
          found.add(taken);
        }
    });
  };
  follow(e, frame);
  return [...found];
}
function takenFrom({ id, unset }, name) {
  return unset === void 0 ? [] : [name, ...unset()].map((each) => `${id} ${each}`);
}

const NONE$1 = [];
function newRun() {
  return {
    budget: allowanceFor(0),
    height: 0,
    depth: 0,
    serial: 0,
    defaulted: 0,
    unset: 0,
    variables: 0,
    seen: 0,
    rests: 0,
    said: 0,
    asking: false,
    quiet: false,
    assigned: NONE$1,
    untried: [],
    memos: /* @__PURE__ */ new Map(),
    literals: /* @__PURE__ */ new Map()
  };
}
function allowanceFor(length) {
  return 1e4 + 4 * length;
}
function spending(run, allowance, evaluate) {
  const { budget } = run;
  run.budget = allowance;
  try {
    return evaluate();
  } finally {
    run.budget = budget;
  }
}
function within$2(run, looking, evaluate) {
  const { variables, seen, rests, said, asking, quiet, assigned, untried } = run;
  Object.assign(run, looking);
  try {
    return evaluate();
  } finally {
    Object.assign(run, { variables, seen, rests, said, asking, quiet, assigned, untried });
  }
}
function quietly(run, evaluate) {
  return within$2(run, { asking: false, quiet: true, assigned: NONE$1, said: 0 }, evaluate);
}
function asAssigned(run, evaluate) {
  return within$2(run, { asking: false }, evaluate);
}

const MAX_DEPTH$4 = 150;
const MOST_KEPT = 16;
const UNANSWERED = 1 << 30;
function bitOf(variable) {
  if (variable === void 0)
    return 0;
  let hash = 0;
  for (let i = 0; i < variable.length; i++)
    hash = hash * 31 + variable.charCodeAt(i) | 0;
  return 1 << (hash & 31);
}
function recalled(run, owner, name) {
  const found = run.memos.get(owner)?.get(name);
  return found && holding(run, found);
}
function holding(run, { memos }) {
  for (let i_1 = 0, all_1 = memos; i_1 < all_1.length; i_1++) {
    const memo = all_1[i_1];
    const rests = restsOf(memo, run);
    if (rests === void 0)
      continue;
    if (memo.defaulted)
      run.defaulted++;
    if (memo.unset)
      run.unset++;
    run.variables |= memo.variables;
    run.seen |= memo.variables;
    run.rests |= rests;
    return memo.value;
  }
  return void 0;
}
function restsOf({ rests, variables, asking }, run) {
  const { assigned, said } = run;
  const isAnswered = asking === void 0;
  if (!isAnswered && (asking !== run.asking || rests.length !== assigned.length))
    return void 0;
  const found = rests.length === 0 ? 0 : bitsOf(rests, assigned);
  if (found === void 0)
    return void 0;
  const bits = isAnswered ? found : found | UNANSWERED;
  if ((variables & said) === 0)
    return bits;
  const differs = assigned.some((one, i) => (one.variables & variables) !== 0 && (bits & 1 << i) === 0);
  return differs ? void 0 : bits;
}
function bitsOf(some, all) {
  let bits = 0;
  for (let i_2 = 0, all_2 = some; i_2 < all_2.length; i_2++) {
    const wanted = all_2[i_2];
    const i = all.findIndex((one) => isSame(one, wanted));
    if (i < 0)
      return void 0;
    bits |= 1 << i;
  }
  return bits;
}
function isSame(a, b) {
  return a.outcome === b.outcome && a.condition.id === b.condition.id;
}
function remembered(run, owner, name, cycle, compute) {
  const computed = computedOf(run, owner, name);
  const known = holding(run, computed);
  if (known !== void 0)
    return known;
  const pending = run.quiet ? 2 : 1;
  if (run.depth > MAX_DEPTH$4 || (computed.pending & pending) !== 0)
    return cycle();
  const { defaulted, unset, depth, variables, rests } = run;
  computed.pending |= pending;
  run.depth++;
  run.variables = 0;
  run.rests = 0;
  try {
    const value = compute();
    const memo = memoOf(run, value, run.defaulted !== defaulted, run.unset !== unset);
    computed.memos = [memo, ...computed.memos.slice(0, MOST_KEPT - 1)];
    return value;
  } finally {
    run.depth = depth;
    computed.pending &= ~pending;
    run.variables |= variables;
    run.rests |= rests;
  }
}
function memoOf(run, value, defaulted, unset) {
  const { variables, rests, assigned, asking } = run;
  if ((rests & UNANSWERED) !== 0)
    return { value, defaulted, unset, variables, rests: assigned, asking };
  const restedOn = rests === 0 ? NONE$1 : assigned.filter((_, i) => (rests & 1 << i) !== 0);
  return { value, defaulted, unset, variables, rests: restedOn, asking: void 0 };
}
function computedOf({ memos }, owner, name) {
  let owned = memos.get(owner);
  if (owned === void 0)
    memos.set(owner, owned = /* @__PURE__ */ new Map());
  let computed = owned.get(name);
  if (computed === void 0)
    owned.set(name, computed = { memos: [], pending: 0 });
  return computed;
}

const MAX_CONDITIONS = 3;
class Anew extends Error {
}
function byCases(run, evaluate, start = NONE$1) {
  const found = [];
  const untried = [start];
  return within$2(run, { asking: true, untried }, () => {
    for (let assigned = untried.pop(); assigned !== void 0; assigned = untried.pop()) {
      lookAt(run, assigned);
      run.seen = 0;
      const outcome = attempted(evaluate);
      if (outcome !== void 0)
        found.push(inCase(outcome.result, run.assigned, start.length));
    }
    return found;
  });
}
function lookAt(run, assigned) {
  run.assigned = assigned;
  run.said = assigned.reduce((bits, { variables }) => bits | variables, 0);
}
function attempted(evaluate) {
  try {
    return { result: evaluate() };
  } catch (error) {
    if (error instanceof Anew)
      return void 0;
    throw error;
  }
}
function inCase(result, assigned, start) {
  const chosen2 = assigned.slice(start);
  const byDefault = chosen2.every(({ condition, outcome }) => condition.byDefault === outcome);
  return { result, assigned, when: chosen2.map(caseOf), byDefault };
}
function caseOf({ condition, outcome }) {
  const { id, label } = condition;
  return { id, outcome: String(outcome), label: `when ${label} is ${String(outcome)}` };
}
function outcomeOf(run, condition) {
  const { asking, assigned } = run;
  const known = outcomeIn(run, condition);
  if (known !== void 0)
    return known;
  if (asking && assigned.length < MAX_CONDITIONS)
    return chosen$1(run, condition);
  run.rests |= UNANSWERED;
  return void 0;
}
function outcomeIn(run, { id, asWritten, says }) {
  const { assigned } = run;
  const own = assigned.findIndex(({ condition }) => condition.id === id || condition.asWritten === asWritten);
  if (own >= 0) {
    run.rests |= 1 << own;
    return assigned[own]?.outcome;
  }
  const other = assigned.findIndex(({ condition, outcome }) => outcome && says !== void 0 && condition.says?.variable === says.variable);
  if (other < 0)
    return void 0;
  run.rests |= 1 << other;
  return false;
}
function chosen$1(run, condition) {
  const { assigned, untried, seen } = run;
  const first = condition.byDefault ?? true;
  const one = assignedTo(condition, first);
  const usual = [...assigned, one];
  untried.push([...assigned, assignedTo(condition, !first)]);
  if ((seen & one.variables) !== 0) {
    untried.push(usual);
    throw new Anew();
  }
  lookAt(run, usual);
  run.rests |= 1 << assigned.length;
  return first;
}
function assignedTo(condition, outcome) {
  const { says, defaults } = condition;
  const against = isAgainstDefault(condition, outcome) ? defaults : [];
  const variables = against.reduce((bits, name) => bits | bitOf(name), bitOf(says?.variable));
  return { condition, outcome, variables };
}
function isAgainstDefault({ byDefault }, outcome) {
  return byDefault !== void 0 && byDefault !== outcome;
}
function saidOf(run, variable) {
  const { assigned } = run;
  const saying = assigned.findIndex(({ condition, outcome }) => outcome && condition.says?.variable === variable);
  const found = saying >= 0 ? saying : assigned.findIndex(({ condition, outcome }) => isAgainstDefault(condition, outcome) && condition.defaults.includes(variable));
  if (found < 0)
    return void 0;
  run.rests |= 1 << found;
  return { value: assigned[saying]?.condition.says?.value };
}

function unary(e, frame) {
  const of = evaluate(e.of, frame);
  if (isFailed(of))
    return of;
  if (e.operator === "!") {
    const known2 = asBoolean(of);
    return known2 === void 0 ? openHere(e, frame) : constant(!known2, spanPlace(e));
  }
  const known = asNumber(of);
  return known === void 0 ? openHere(e, frame) : constant(-known, spanPlace(e));
}
function binary(e, frame) {
  const left = evaluate(e.left, frame);
  if (isFailed(left))
    return left;
  if (e.operator === "&&" || e.operator === "||")
    return logical(e, left, frame);
  const right = evaluate(e.right, frame);
  if (isFailed(right))
    return right;
  const result = e.operator === "==" || e.operator === "!=" ? equality(e.operator, left, right) : arithmetic(e.operator, left, right);
  return result === void 0 ? openHere(e, frame) : constant(result, spanPlace(e));
}
function logical(e, left, frame) {
  const decides = e.operator === "||";
  const first = asBoolean(left);
  if (first === decides)
    return constant(decides, spanPlace(e));
  const right = evaluate(e.right, frame);
  const second = asBoolean(right);
  if (second === decides)
    return constant(decides, spanPlace(e));
  if (first === void 0 || second === void 0)
    return openHere(e, frame);
  return constant(!decides, spanPlace(e));
}
function equality(operator, left, right) {
  const equal = equals(left, right);
  return equal === void 0 ? void 0 : equal === (operator === "==");
}
function equals(left, right) {
  if (isNull(left) || isNull(right)) {
    const other = isNull(left) ? right : left;
    return isNull(other) ? true : other.kind === "unknown" || other.kind === "choice" ? void 0 : false;
  }
  if (isTextBeside(left, right) || isTextBeside(right, left))
    return void 0;
  const array_1 = [asText(left), asText(right)], a = array_1[0], b = array_1[1];
  if (a !== void 0 && b !== void 0) {
    const answer = xroleLint.compare(a, b);
    return answer === "unknown" ? void 0 : answer === "same";
  }
  const array_2 = [valueKey(left), valueKey(right)], x = array_2[0], y = array_2[1];
  if (x === void 0 || y === void 0)
    return void 0;
  if (x === y)
    return true;
  return left.kind === "unknown" || right.kind === "unknown" || `${x}${y}`.includes("\0") ? void 0 : false;
}
function isTextBeside(one, other) {
  return one.kind === "text" && other.kind === "constant";
}
function arithmetic(operator, left, right) {
  const array_3 = [asNumber(left), asNumber(right)], a = array_3[0], b = array_3[1];
  if (a === void 0 || b === void 0)
    return void 0;
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0 ? void 0 : a / b;
    case "%":
      return b === 0 ? void 0 : a % b;
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    default:
      return a >= b;
  }
}
function conditional(e, frame) {
  const outcome = decide(e.test, frame);
  if (outcome !== void 0)
    return evaluate(outcome ? e.then : e.otherwise, frame);
  const array_4 = [evaluate(e.then, frame), evaluate(e.otherwise, frame)], then = array_4[0], otherwise = array_4[1];
  const array_5 = [valueKey(then), valueKey(otherwise)], x = array_5[0], y = array_5[1];
  if (x !== void 0 && x === y)
    return then;
  if (isEmpty$1(then) !== isEmpty$1(otherwise)) {
    frame.run.rests |= UNANSWERED;
    if (!frame.run.asking)
      return isEmpty$1(then) ? otherwise : then;
  }
  return openHere(e, frame);
}
function isEmpty$1(value) {
  if (value.kind === "constant")
    return value.value === 0 || value.value === null || value.value === false;
  if (value.kind === "list")
    return value.items().length === 0 && value.partial !== true;
  return value.kind === "map" && value.keys().length === 0 && value.partial !== true;
}
function decide(test, frame) {
  const { run } = frame;
  const { defaulted, unset, seen } = run;
  const value = evaluate(test, frame);
  if (isFailed(value))
    return void 0;
  const known = asBoolean(value);
  if (known !== void 0 && run.defaulted === defaulted)
    return known;
  if (known === void 0 && !isOpen$2(value) && value.kind !== "unknown")
    return void 0;
  const { condition, negated } = conditionOf(test, frame, value);
  run.seen = seen;
  run.unset = unset;
  const outcome = outcomeOf(run, condition);
  if (outcome === void 0)
    return void 0;
  run.defaulted = defaulted;
  return outcome !== negated;
}

function isPerhapsEmpty(value) {
  return value.kind === "list" && "isPerhapsEmpty" in value;
}
function perhapsEmpty(list) {
  const { at, partial = false } = list;
  return { kind: "list", isPerhapsEmpty: true, at, partial, items: () => list.items() };
}
function mayExclude(lists) {
  return lists.filter(isPerhapsEmpty).length > 1;
}

function isSet(value) {
  return value?.kind === "list" && "isSet" in value;
}
function setOf(list) {
  const { at, partial = false } = list;
  const items = distinct(list).items();
  const ordered = inOrder(items);
  return {
    kind: "list",
    isSet: true,
    at,
    partial,
    inOrder: ordered !== void 0,
    items: () => ordered ?? items
  };
}
function listOf$1(value) {
  return isSet(value) ? xroleLint.listValue(value.items(), value.at, value.partial === true || !value.inOrder) : value;
}
function inOrder(items) {
  if (items.length < 2)
    return items;
  const keyed = items.map((item) => ({ item, key: asString(item) }));
  if (keyed.some(({ key }) => key === void 0))
    return void 0;
  const areNumbers = items.every((item) => item.kind === "constant" && typeof item.value === "number");
  const order = (a = "", b = "") => areNumbers ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0;
  return keyed.sort((a, b) => order(a.key, b.key)).map(({ item }) => item);
}
function distinct(list) {
  const seen = /* @__PURE__ */ new Set();
  const kept = list.items().filter((item) => {
    const key = valueKey(item);
    if (key === void 0)
      return true;
    if (seen.has(key))
      return false;
    seen.add(key);
    return true;
  });
  return xroleLint.listValue(kept, list.at, list.partial);
}

const MAX_RANGE = 1e3;
function concat(lists, at) {
  const items = lists.flatMap((list) => list.kind === "list" ? list.items() : []);
  return xroleLint.listValue(items, at, mayExclude(lists) || lists.some((list) => list.kind === "list" ? list.partial === true : !isNull(list)));
}
function flatten(list, at, depth = 0) {
  if (list?.kind !== "list")
    return void 0;
  let partial = list.partial === true || mayExclude(list.items());
  const items = list.items().flatMap((item) => {
    if (item.kind === "unknown" || item.kind === "choice")
      partial = true;
    const inner = item.kind === "list" && depth < 20 ? flatten(listOf$1(item), at, depth + 1) : void 0;
    if (inner?.kind !== "list")
      return [item];
    partial ||= inner.partial === true;
    return inner.items();
  });
  return xroleLint.listValue(items, at, partial);
}
function merge(maps, at, open) {
  const entries = /* @__PURE__ */ new Map();
  let partial = false;
  for (let i_1 = 0, all_1 = maps; i_1 < all_1.length; i_1++) {
    const map = all_1[i_1];
    if (isNull(map))
      continue;
    if (map.kind !== "map" || map.partial) {
      partial = true;
      for (const item_1 of entries) {
        const key = item_1[0], { keyAt } = item_1[1];
        entries.set(key, { value: open(), keyAt });
      }
    }
    if (map.kind !== "map")
      continue;
    for (let i_2 = 0, all_2 = entriesOf(map); i_2 < all_2.length; i_2++) {
      const array_1 = all_2[i_2], key = array_1[0], value = array_1[1];
      entries.set(key, { value, keyAt: map.keyAt(key) });
    }
  }
  return xroleLint.mapValue(entries, at, partial);
}
function onList(compute) {
  return ([list, ...rest], at) => list?.kind !== "list" || list.partial ? void 0 : compute(list.items(), at, rest);
}
function keeping(compute) {
  return (array_2, at) => {
    const list = array_2[0];
    return list?.kind === "list" ? xroleLint.listValue(compute(list.items()), at, list.partial) : void 0;
  };
}
function lookup$2([map, key, fallback], at) {
  const name = asString(key);
  if (map?.kind !== "map" || name === void 0)
    return void 0;
  const found = map.get(name);
  if (found !== void 0 || map.partial)
    return found;
  return fallback ?? failedValue(`no key ${name}`, at);
}
function coalesce(args, at) {
  for (let i_3 = 0, all_3 = args; i_3 < all_3.length; i_3++) {
    const arg = all_3[i_3];
    if (isFailed(arg) || isNull(arg))
      continue;
    const found = asText(arg);
    if (found === void 0)
      return void 0;
    if (xroleLint.literal(found) === "")
      continue;
    return found.some((piece) => typeof piece === "string" || isThere$1(piece)) ? arg : void 0;
  }
  return failedValue("coalesce without a value", at);
}
function coalesceList(args, at) {
  for (let i_4 = 0, all_4 = args; i_4 < all_4.length; i_4++) {
    const arg = all_4[i_4];
    if (isNull(arg))
      continue;
    if (arg.kind !== "list" || arg.items().length === 0 && arg.partial)
      return void 0;
    if (arg.items().length > 0)
      return arg;
  }
  return failedValue("coalescelist without a value", at);
}
function length([value], at) {
  if (value?.kind === "list")
    return value.partial ? void 0 : constant(value.items().length, at);
  if (value?.kind === "map")
    return value.partial ? void 0 : constant(value.keys().length, at);
  const known = asString(value);
  return known === void 0 ? void 0 : constant(Array.from(known).length, at);
}
function contains(items, at, [value]) {
  if (value === void 0)
    return void 0;
  const answers = items.map((item) => equals(item, value));
  if (answers.includes(true))
    return constant(true, at);
  return answers.includes(void 0) ? void 0 : constant(false, at);
}
function element(items, at, [index]) {
  const i = asNumber(index);
  if (i === void 0)
    return void 0;
  return items.length === 0 ? failedValue("element of an empty list", at) : items.at(i % items.length);
}
function one(items, at) {
  return items.length > 1 ? failedValue("one of several", at) : items[0] ?? constant(null, at);
}
function slice(items, at, [from, to]) {
  const array_3 = [asNumber(from), asNumber(to)], start = array_3[0], end = array_3[1];
  if (start === void 0 || end === void 0)
    return void 0;
  if (start < 0 || start > end || end > items.length)
    return failedValue("slice beyond the list", at);
  return xroleLint.listValue(items.slice(start, end), at);
}
function chunks(items, at, [size]) {
  const most = asNumber(size);
  if (most === void 0 || most < 1 || !Number.isInteger(most))
    return void 0;
  const starts = items.flatMap((_, i) => i % most === 0 ? [i] : []);
  return xroleLint.listValue(starts.map((start) => xroleLint.listValue(items.slice(start, start + most), at)), at);
}
function zipmap([keys, values], at, open) {
  if (keys?.kind !== "list" || values?.kind !== "list")
    return void 0;
  const array_4 = [keys.items(), values.items()], names = array_4[0], all = array_4[1];
  const apart = keys.partial === true || values.partial === true;
  if (!apart && names.length !== all.length)
    return failedValue("zipmap of lists of unequal length", at);
  const entries = /* @__PURE__ */ new Map();
  let partial = keys.partial === true;
  for (let i_5 = 0, all_5 = names; i_5 < all_5.length; i_5++) {
    const i = i_5, key = all_5[i_5];
    const array_5 = [asString(key), apart ? open() : all[i]], name = array_5[0], value = array_5[1];
    if (name === void 0 || value === void 0)
      partial = true;
    else
      entries.set(name, { value, keyAt: key.at });
  }
  return xroleLint.mapValue(entries, at, partial);
}
function range(args, at) {
  const numbers2 = args.map(asNumber);
  if (numbers2.includes(void 0))
    return void 0;
  const [a = 0, b, step = 1] = numbers2;
  const array_6 = b === void 0 ? [0, a] : [a, b], from = array_6[0], to = array_6[1];
  const count = Math.ceil((to - from) / step);
  if (!(count >= 0 && count <= MAX_RANGE))
    return void 0;
  return xroleLint.listValue(Array.from({ length: count }, (_, i) => constant(from + i * step, at)), at);
}
function sorted(items, at) {
  const ordered = inOrder(items);
  return ordered && xroleLint.listValue(ordered, at);
}
function ofAll(items, at, decides) {
  const known = items.map(asBoolean);
  if (known.includes(decides))
    return constant(decides, at);
  return known.includes(void 0) ? void 0 : constant(!decides, at);
}
function numbers(compute) {
  return (args, at) => {
    const known = args.map(asNumber);
    return known.includes(void 0) ? void 0 : constant(compute(...known.map(Number)), at);
  };
}
const itself = (array_7) => {
  const value = array_7[0];
  return value;
};
const collectionFunctions = /* @__PURE__ */ new Map([
  ["concat", concat],
  ["flatten", (array_8, at) => {
    const list = array_8[0];
    return flatten(list, at);
  }],
  ["merge", merge],
  ["lookup", lookup$2],
  ["coalesce", coalesce],
  ["coalescelist", coalesceList],
  ["length", length],
  ["zipmap", zipmap],
  ["range", range],
  ["tolist", itself],
  ["tomap", itself],
  ["sensitive", itself],
  ["nonsensitive", itself],
  ["ephemeralasnull", itself],
  [
    "keys",
    (array_9, at) => {
      const map = array_9[0];
      return map?.kind === "map" ? xroleLint.listValue([...map.keys()].sort().map((key) => textValue(key, map.keyAt(key))), at, map.partial) : void 0;
    }
  ],
  [
    "values",
    (array_10, at) => {
      const map = array_10[0];
      return map?.kind === "map" ? xroleLint.listValue(entriesOf(map).map((array_11) => {
        const value = array_11[1];
        return value;
      }), at, map.partial) : void 0;
    }
  ],
  ["compact", keeping((items) => items.filter((item) => !isNull(item) && asString(item) !== ""))],
  ["distinct", (array_12) => {
    const list = array_12[0];
    return list?.kind === "list" ? distinct(list) : void 0;
  }],
  ["contains", onList(contains)],
  ["element", onList(element)],
  ["one", onList(one)],
  ["slice", onList(slice)],
  ["chunklist", onList(chunks)],
  ["sort", onList(sorted)],
  ["reverse", onList((items, at) => xroleLint.listValue([...items].reverse(), at))],
  ["anytrue", onList((items, at) => ofAll(items, at, true))],
  ["alltrue", onList((items, at) => ofAll(items, at, false))],
  ["min", numbers(Math.min)],
  ["max", numbers(Math.max)],
  ["abs", numbers(Math.abs)],
  ["ceil", numbers(Math.ceil)],
  ["floor", numbers(Math.floor)]
]);

const LONGEST_TEXT = 25e4;
function lengthOf(text) {
  const whole = text.length === 1 ? text[0] : void 0;
  if (typeof whole === "string")
    return whole.length;
  return text.reduce((sum, piece) => sum + (typeof piece === "string" ? piece.length : 1), 0);
}

function encodedText(encodes, at) {
  return new EncodedText(encodes, at);
}
class EncodedText {
  constructor(encodes, at) {
    this.encodes = encodes;
    this.at = at;
    this.kind = "text";
  }
  get text() {
    return this.written ??= jsonOf(this.encodes);
  }
}
const MAX_JSON_DEPTH = 60;
function jsonOf(value) {
  const room = { left: LONGEST_TEXT };
  const written = toJson(value, 0, room);
  return room.left < 0 ? [hole("a text too long to be evaluated")] : written;
}
function hole(label) {
  return { id: label, label, kind: "any" };
}
function toJson(value, depth, room) {
  if (depth > MAX_JSON_DEPTH || room.left < 0)
    return [];
  switch (value.kind) {
    case "constant":
      room.left -= value.raw.length;
      return [numeral(value)];
    case "text":
      room.left -= 2 * lengthOf(value.text);
      return room.left < 0 ? [] : quoted$1(value.text);
    case "list":
      room.left -= value.items().length;
      return bracketed("[", "]", value.items().map((item) => toJson(item, depth + 1, room)), value.partial);
    case "map":
      room.left -= value.keys().length;
      return bracketed("{", "}", entriesOf(value).map((array_1) => {
        const key = array_1[0], inner = array_1[1];
        return xroleLint.text(JSON.stringify(key), ":", toJson(inner, depth + 1, room));
      }), value.partial);
    default:
      return [isOpen$2(value) ? value.hole : hole("an open value")];
  }
}
function quoted$1(value) {
  const inner = value.map((piece) => typeof piece === "string" ? JSON.stringify(piece).slice(1, -1) : piece);
  return xroleLint.text('"', inner, '"');
}
function bracketed(open, close, known, partial = false) {
  const items = partial ? [...known, [hole("what else there is")]] : known;
  return xroleLint.text(open, ...items.flatMap((item, i) => i === 0 ? [item] : [[","], item]), close);
}

const ATOM = String.raw`(?:\[\^?(?:[\w./: @,+=*]|-|\\[wsd.\-/])+\]|\\[WSDwsd.\-/_:]|[\w/:@ ,=-]|\.)`;
const TOKEN = new RegExp(String.raw`\((?:\?:|\?P?<[A-Za-z]\w*>)?|\)(?![+*?{])|[\^$|]|${ATOM}(?:\{\d{1,2}\}|([+*?]\??))?`, "y");
const LONGEST_SUBJECTS = [1e3, 300, 120, 30];
const LONGEST_PATTERN = 200;
function plainMatches(pattern, subject) {
  const plain = plainPattern(pattern, subject);
  let end = -1;
  return plain && [...subject.matchAll(plain)].filter(({ index, 0: { length } }) => {
    const counts = length > 0 || index !== end;
    end = index + length;
    return counts;
  });
}
function plainPattern(pattern, subject) {
  const open = pattern.length > LONGEST_PATTERN ? void 0 : openRepetitions(pattern);
  if (open === void 0 || subject.length > (LONGEST_SUBJECTS[open] ?? 0))
    return void 0;
  try {
    return new RegExp(pattern.replaceAll("(?P<", "(?<"), "g");
  } catch {
    return void 0;
  }
}
function openRepetitions(pattern) {
  let open = 0;
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < pattern.length; ) {
    const token = TOKEN.exec(pattern);
    if (token === null)
      return void 0;
    if (token[1] !== void 0)
      open++;
  }
  return open;
}

function replace(subject, old, by) {
  if (subject === void 0 || old === void 0 || by === void 0)
    return void 0;
  const isPattern = old.length > 1 && old.startsWith("/") && old.endsWith("/");
  if (isPattern)
    return replacePattern(subject, old.slice(1, -1), by);
  const parts = old === "" ? ["", ...Array.from(subject), ""] : subject.split(old);
  return parts.length * by.length > LONGEST_TEXT ? void 0 : parts.join(by);
}
function replacePattern(subject, pattern, by) {
  const found = by.includes("$") ? void 0 : plainMatches(pattern, subject);
  if (found === void 0)
    return void 0;
  const ends = [0, ...found.map(({ index, 0: { length } }) => index + length)];
  return [...found.map(({ index }, i) => subject.slice(ends[i], index)), subject.slice(ends.at(-1))].join(by);
}

function matches(args, at) {
  const array_1 = [asWritten$1(args[0]), asString(args[1])], pattern = array_1[0], subject = array_1[1];
  if (pattern === void 0 || subject === void 0)
    return void 0;
  return plainMatches(pattern, subject)?.map((match) => told(match, at));
}
function told(match, at) {
  const { groups } = match;
  const [whole, ...inOrder] = match;
  if (groups !== void 0) {
    const entries = Object.entries(groups).map((array_2) => {
      const name = array_2[0], taken = array_2[1];
      return [name, { value: group(taken, at), keyAt: at }];
    });
    return xroleLint.mapValue(new Map(entries), at);
  }
  if (inOrder.length === 0)
    return computedText([whole], at);
  return xroleLint.listValue(inOrder.map((taken) => group(taken, at)), at);
}
function group(taken, at) {
  return taken === void 0 ? constant(null, at) : computedText([taken], at);
}
const first = (args, at) => {
  const all = matches(args, at);
  return all && (all[0] ?? failedValue("regex without a match", at));
};
const every = (args, at) => {
  const all = matches(args, at);
  return all && xroleLint.listValue(all, at);
};
function replaced([subject, ...rest], at) {
  const array_3 = rest.map(asWritten$1), old = array_3[0], by = array_3[1];
  const result = replace(asWritten$1(subject), old, by);
  if (result === void 0)
    return void 0;
  return computedText(xroleLint.placeholderText(result, at, at.source.path, []).text, at);
}
const regexFunctions = /* @__PURE__ */ new Map([
  ["regex", first],
  ["regexall", every],
  ["replace", replaced]
]);

const MAX_PRODUCT = 1e3;
function setProduct(sets, at) {
  let rows = [[]];
  for (let i_1 = 0, all_1 = sets; i_1 < all_1.length; i_1++) {
    const set = all_1[i_1];
    if (set.kind !== "list" || set.partial || rows.length * set.items().length > MAX_PRODUCT)
      return void 0;
    rows = rows.flatMap((row) => set.items().map((item) => [...row, item]));
  }
  const product = xroleLint.listValue(rows.map((row) => xroleLint.listValue(row, at)), at);
  return sets.some(isSet) ? setOf(product) : product;
}
function making(compute) {
  return (args, at, open) => {
    const found = compute(args, at, open);
    return found?.kind === "list" ? setOf(found) : found;
  };
}
function without(lists, at) {
  const [first, ...others] = lists;
  if (first?.kind !== "list")
    return void 0;
  let partial = first.partial === true;
  const rest = concat(others, at);
  const kept = first.items().filter((item) => {
    const answers = rest.items().map((other) => equals(item, other));
    if (answers.includes(true))
      return false;
    if (rest.partial === true || answers.includes(void 0))
      partial = true;
    return true;
  });
  return xroleLint.listValue(kept, at, partial);
}
function intersection(sets, at) {
  const [first, ...others] = sets;
  if (first?.kind !== "list" || others.length === 0)
    return void 0;
  let partial = first.partial === true;
  const kept = first.items().filter((item) => others.every((other) => {
    const answer = holds(other, item);
    if (answer === void 0)
      partial = true;
    return answer === true;
  }));
  return xroleLint.listValue(kept, at, partial);
}
function holds(list, item) {
  if (list.kind !== "list")
    return void 0;
  const answers = list.items().map((each) => equals(each, item));
  if (answers.includes(true))
    return true;
  return list.partial === true || answers.includes(void 0) ? void 0 : false;
}
function index([list, value], at) {
  if (list?.kind !== "list" || list.partial || value === void 0)
    return void 0;
  const answers = list.items().map((item) => equals(item, value));
  const found = answers.findIndex((answer) => answer !== false);
  if (found < 0)
    return failedValue("index of what is not there", at);
  return answers[found] === true ? constant(found, at) : void 0;
}
function matchKeys([values, keys, wanted], at) {
  if (values?.kind !== "list" || keys?.kind !== "list" || wanted === void 0)
    return void 0;
  if (values.partial || keys.partial)
    return void 0;
  const all = keys.items();
  let partial = false;
  const kept = values.items().filter((_, i) => {
    const key = all[i];
    const answer = key && holds(wanted, key);
    if (answer === void 0)
      partial = true;
    return answer === true;
  });
  return xroleLint.listValue(kept, at, partial);
}
function transpose([map], at) {
  if (map?.kind !== "map")
    return void 0;
  const keys = /* @__PURE__ */ new Map();
  let partial = map.partial === true;
  for (let i_2 = 0, all_2 = entriesOf(map); i_2 < all_2.length; i_2++) {
    const array_1 = all_2[i_2], key = array_1[0], list = array_1[1];
    if (list.kind !== "list" || list.partial)
      partial = true;
    for (let i_3 = 0, all_3 = list.kind === "list" ? list.items() : []; i_3 < all_3.length; i_3++) {
      const item = all_3[i_3];
      const name = asString(item);
      if (name === void 0)
        partial = true;
      else
        xroleLint.push(keys, name, textValue(key, map.keyAt(key)));
    }
  }
  const entries = [...keys].map((array_2) => {
    const name = array_2[0], list = array_2[1];
    return [name, { value: xroleLint.listValue(list, at, partial), keyAt: at }];
  });
  return xroleLint.mapValue(new Map(entries), at, partial);
}
const setFunctions = /* @__PURE__ */ new Map([
  ["toset", making((array_3) => {
    const list = array_3[0];
    return list;
  })],
  ["setproduct", setProduct],
  ["setunion", making(concat)],
  ["setsubtract", making(without)],
  ["setintersection", making(intersection)]
]);
const matchingFunctions = /* @__PURE__ */ new Map([
  ["index", index],
  ["matchkeys", matchKeys],
  ["transpose", transpose]
]);

const VERB = /%(?:%|(?:\[(\d{1,3})\])?-?\d*[sdvq])/g;
function format(args, at) {
  const [first, ...rest] = args;
  const pattern = asText(first);
  if (pattern === void 0)
    return void 0;
  const written = xroleLint.flat(pattern);
  const parts = [];
  const between = (slice) => {
    parts.push(xroleLint.unflat(slice, xroleLint.holes(pattern)));
    return !slice.includes("%");
  };
  let array_1 = [0, 0, 0], from = array_1[0], length = array_1[1], next = array_1[2];
  for (const match of written.matchAll(VERB)) {
    if (!between(written.slice(from, match.index)))
      return void 0;
    from = match.index + match[0].length;
    if (match[1] !== void 0)
      next = Number(match[1]) - 1;
    const value = match[0] === "%%" ? ["%"] : verb(match[0].replace(/\[\d+\]/, ""), rest[next++]);
    if (value === void 0)
      return void 0;
    length += lengthOf(value);
    if (length > LONGEST_TEXT)
      return void 0;
    parts.push(value);
  }
  if (!between(written.slice(from)))
    return void 0;
  return { kind: "text", text: xroleLint.joinTexts(parts), at: undivided(at) };
}
function verb(written, value) {
  const found = asText(value);
  if (found === void 0)
    return void 0;
  if (written === "%v" && value?.kind === "constant" && typeof value.value === "number")
    return [general(value.value)];
  if (written === "%s" || written === "%d" || written === "%v")
    return found;
  const known = xroleLint.literal(found);
  if (known === void 0)
    return void 0;
  if (written === "%q")
    return [JSON.stringify(known)];
  const padded = known.startsWith("-") ? void 0 : /^%(0?)(\d+)d$/.exec(written);
  if (Number(padded?.[2] ?? 0) > LONGEST_TEXT)
    return void 0;
  return padded ? [known.padStart(Number(padded[2]), padded[1] === "0" ? "0" : " ")] : void 0;
}
function general(value) {
  const size = Math.abs(value);
  if (size === 0 || size >= 1e-4 && size < 1e6)
    return String(value);
  return value.toExponential().replace(/(?<=e[+-])(?=\d$)/, "0");
}
function formatList(args, at) {
  const lists = args.flatMap((arg) => arg.kind === "list" ? [arg] : []);
  const first = lists[0];
  if (lists.some(({ partial }) => partial === true))
    return void 0;
  if (first === void 0 && args.some(isOpen$2))
    return void 0;
  const length = first?.items().length ?? 1;
  const items = Array.from({ length }, (_, i) => format(args.flatMap((arg) => arg.kind === "list" ? arg.items()[i] ?? [] : [arg]), at));
  const known = items.filter((item) => item !== void 0);
  return known.length < items.length ? void 0 : xroleLint.listValue(known, at);
}

function onStrings(compute) {
  return (args, at) => {
    const known = args.map(asString);
    const result = known.includes(void 0) ? void 0 : compute(...known.map(String));
    return result === void 0 ? void 0 : computedText([result], at);
  };
}
function asking(answer) {
  return (array_1, at) => {
    const subject = array_1[0], other = array_1[1];
    const array_2 = [asString(subject), asString(other)], a = array_2[0], b = array_2[1];
    return a === void 0 || b === void 0 ? void 0 : constant(answer(a, b), at);
  };
}
function kept(compute) {
  return (args, at) => {
    const value = args[0];
    const known = asString(value);
    if (value === void 0 || known === void 0)
      return void 0;
    const result = compute(known);
    return result === known && value.kind === "text" ? value : computedText([result], at);
  };
}
function letterCase(compute) {
  return (array_3, at) => {
    const value = array_3[0];
    const found = asText(value);
    if (found?.some((piece) => typeof piece !== "string" && (piece.kind === "any" || piece.kind === "segment"))) {
      return void 0;
    }
    return found && computedText(found.map((piece) => typeof piece === "string" ? compute(piece) : piece), at);
  };
}
function join(args, at) {
  const [first, ...lists] = args;
  const separator = asText(first);
  const texts = [];
  let length = 0;
  for (let i_1 = 0, all_1 = lists; i_1 < all_1.length; i_1++) {
    const list = all_1[i_1];
    if (list.kind !== "list" || list.partial)
      return void 0;
    for (let i_2 = 0, all_2 = list.items(); i_2 < all_2.length; i_2++) {
      const item = all_2[i_2];
      const found = asText(item);
      if (found === void 0)
        return void 0;
      length += lengthOf(found) + (separator === void 0 ? 0 : lengthOf(separator));
      if (length > LONGEST_TEXT)
        return void 0;
      texts.push(found);
    }
  }
  if (separator === void 0)
    return void 0;
  return computedText(xroleLint.joinTexts(texts.flatMap((each, i) => i === 0 ? [each] : [separator, each])), at);
}
function split$1([separator, subject], at) {
  const array_4 = [asString(separator), asText(subject)], mark = array_4[0], whole = array_4[1];
  if (mark === void 0 || mark === "" || whole === void 0)
    return void 0;
  if (xroleLint.holes(whole).some(({ kind }) => kind === "any"))
    return void 0;
  return xroleLint.listValue(xroleLint.splitText(whole, mark).map((part) => computedText(part, at)), at);
}
function substring([subject, from, length], at) {
  const array_5 = [asString(subject), asNumber(from), asNumber(length)], whole = array_5[0], start = array_5[1], count = array_5[2];
  if (whole === void 0 || start === void 0 || count === void 0)
    return void 0;
  const begin = start < 0 ? whole.length + start : start;
  return computedText([whole.slice(begin, count < 0 ? void 0 : begin + count)], at);
}
const stripEnds = (subject, characters) => {
  let array_6 = [0, subject.length], start = array_6[0], end = array_6[1];
  while (start < end && characters.includes(subject.charAt(start)))
    start++;
  while (end > start && characters.includes(subject.charAt(end - 1)))
    end--;
  return subject.slice(start, end);
};
const stringFunctions = /* @__PURE__ */ new Map([
  ["format", format],
  ["formatlist", formatList],
  ["join", join],
  ["split", split$1],
  ["substr", substring],
  ["lower", letterCase((s) => s.toLowerCase())],
  ["upper", letterCase((s) => s.toUpperCase())],
  [
    "title",
    kept((s) => s.replace(new RegExp("(^|[^\\p{L}\\p{N}'_])(\\p{Ll})", "gu"), (_, before, c) => before + c.toUpperCase()))
  ],
  ["trimspace", kept((s) => s.trim())],
  ["chomp", kept((s) => s.replace(/[\r\n]+$/, ""))],
  ["basename", kept((s) => node_path.posix.basename(s))],
  [
    "dirname",
    kept((s) => node_path.posix.normalize(s.slice(0, s.lastIndexOf("/") + 1)).replace(/(?<=.)\/$/, "") || ".")
  ],
  ["abspath", kept((s) => s)],
  ["trimprefix", onStrings((s, prefix = "") => s.startsWith(prefix) ? s.slice(prefix.length) : s)],
  [
    "trimsuffix",
    onStrings((s, suffix = "") => suffix !== "" && s.endsWith(suffix) ? s.slice(0, -suffix.length) : s)
  ],
  ["trim", onStrings((s, characters = "") => stripEnds(s, characters))],
  ["strrev", onStrings((s) => Array.from(s).reverse().join(""))],
  ["base64encode", onStrings((s) => Buffer.from(s).toString("base64"))],
  ["base64decode", onStrings((s) => Buffer.from(s, "base64").toString())],
  ["startswith", asking((s, prefix) => s.startsWith(prefix))],
  ["endswith", asking((s, suffix) => s.endsWith(suffix))],
  ["strcontains", asking((s, part) => s.includes(part))],
  ["tostring", (array_7) => {
    const value = array_7[0];
    return value && isNull(value) ? value : value && asTextValue(value);
  }],
  ["tonumber", converted$1(asNumber)],
  ["parseint", parseInteger],
  ["tobool", converted$1(asBoolean)]
]);
function converted$1(convert) {
  return (array_8, at) => {
    const value = array_8[0];
    if (value !== void 0 && isNull(value))
      return value;
    const found = convert(value);
    if (found !== void 0)
      return constant(found, at);
    return asString(value) === void 0 ? void 0 : failedValue("a string that cannot be converted", at);
  };
}
function parseInteger([written, base], at) {
  const array_9 = [asString(written), asNumber(base)], digits = array_9[0], radix = array_9[1];
  if (digits === void 0 || radix === void 0)
    return void 0;
  const isDecimal = radix === 10 && /^-?\d{1,15}$/.test(digits);
  return isDecimal ? constant(Number(digits), at) : void 0;
}

const STEPS = String.raw`(?:\.[A-Za-z_][\w-]*|\[(?:\d{1,5}|\*|each\.key|count\.index|\\?"[\w.-]{1,80}\\?")\])`;
const RESOURCE = String.raw`(?:data\.)?aws_[a-z0-9_]{2,60}\.[A-Za-z_][\w-]*${STEPS}{1,6}`;
const NAMED = String.raw`(?:var|local)\.[A-Za-z_][\w-]*|module\.[A-Za-z_][\w-]*${STEPS}{1,6}`;
const WHOLE = new RegExp(`^(?:${RESOURCE}|${NAMED})$`);
const QUOTED = new RegExp(`"(${RESOURCE})"`, "g");
const WORTH_A_LOOK$1 = /(?:^|["\s])(?:data\.)?(?:aws_|var\.|local\.|module\.)/;
function wholeReference(e) {
  const array_1 = e.parts, only = array_1[0];
  if (e.parts.length !== 1 || only?.kind !== "text" || only.value.length > 300)
    return void 0;
  const written = only.value.trim();
  return WORTH_A_LOOK$1.test(written) && WHOLE.test(written) ? written : void 0;
}
function quotedReferences({ value }) {
  if (!WORTH_A_LOOK$1.test(value))
    return [];
  return Array.from(value.matchAll(QUOTED), ({ index, 1: reference = "" }) => ({
    value: reference,
    start: index + 1,
    end: index + 1 + reference.length
  }));
}

function plainValue(e) {
  if (e.kind === "literal")
    return literalValue(e);
  if (e.kind !== "template")
    return void 0;
  const only = e.parts.length === 1 ? e.parts[0] : void 0;
  return only?.kind === "text" && isPlain(only) ? { kind: "text", text: [only.value], at: new TemplatePlace(e, void 0) } : void 0;
}
function templateValue(e, frame) {
  const only = e.parts.length === 1 ? e.parts[0] : void 0;
  if (only?.kind === "value")
    return evaluate(only.expression, frame);
  const plain = plainValue(e);
  if (plain !== void 0)
    return plain;
  if (wholeReference(e) !== void 0)
    return openHere(e, frame);
  const { literals } = frame.run;
  const known = literals.get(e);
  if (known !== void 0)
    return known;
  const value = writtenValue(e, frame);
  if (e.parts.every(({ kind }) => kind === "text"))
    literals.set(e, value);
  return value;
}
const PLAIN = /^[a-z0-9:./ -]{1,80}$/i;
const NOT_PLAIN = /(?:^|\s)(?:var|local|module)\.|arn:|[xX]{8}|YOUR|REPLACE|CHANGE|PLACEHOLDER/;
function isPlain({ value, start, end }) {
  return value.length === end - start && PLAIN.test(value) && !NOT_PLAIN.test(value);
}
function writtenValue(e, frame) {
  const writer = { frame, pieces: [], segments: [], length: 0, failed: void 0 };
  writeParts(e.parts, writer);
  if (writer.failed !== void 0)
    return writer.failed;
  const value = xroleLint.joinTexts(writer.pieces);
  const at = new TemplatePlace(e, writer.segments);
  if (!value.some(mayHoldPlaceholder))
    return textValue(value, at);
  const found = xroleLint.placeholderText(xroleLint.flat(value), at, at.source.path, xroleLint.holes(value));
  const raw = xroleLint.holes(found.text).length > 0 ? xroleLint.literal(value) : void 0;
  return { ...textValue(found.text, found.at), ...raw !== void 0 && { raw: { value: raw, at } } };
}
const MAY_HOLD_PLACEHOLDER = /arn:|<[A-Za-z]|\{\{|[xX]{8}|REPLACE|YOUR[_-]|CHANGE[_-]?ME|PLACEHOLDER|_HERE/;
function mayHoldPlaceholder(piece, i) {
  return typeof piece === "string" && MAY_HOLD_PLACEHOLDER.test(piece) && !(i === 0 && /^\s*[{[]/.test(piece));
}
function writeParts(parts, writer) {
  for (let i_1 = 0, all_1 = parts; i_1 < all_1.length; i_1++) {
    const part = all_1[i_1];
    if (writer.failed !== void 0)
      return;
    if (part.kind === "text")
      writeText(part, writer);
    else if (part.kind === "value") {
      const value = evaluate(part.expression, writer.frame);
      if (isFailed(value))
        writer.failed = value;
      else
        write(writer, asText(value) ?? [openHere(part, writer.frame).hole], part, false);
    } else if (part.kind === "if")
      writeIf(part, writer);
    else {
      const items = iterate(evaluate(part.over, writer.frame));
      if (items === void 0 || items.partial)
        write(writer, [openHere(part, writer.frame).hole], part, false);
      else
        for (let i_2 = 0, all_2 = items.entries; i_2 < all_2.length; i_2++) {
          const { key, value } = all_2[i_2];
          const names = [[part.value, value]];
          if (part.key !== void 0)
            names.push([part.key, key]);
          within$1(writer, withNames(writer.frame, names), part.body);
        }
    }
  }
}
function writeText(part, writer) {
  const verbatim = part.value.length === part.end - part.start;
  let from = 0;
  for (let i_3 = 0, all_3 = verbatim ? quotedReferences(part) : []; i_3 < all_3.length; i_3++) {
    const { start, end } = all_3[i_3];
    const span = { start: part.start + start, end: part.start + end };
    write(writer, [part.value.slice(from, start)], { start: part.start + from, end: span.start }, true);
    write(writer, [openHere({ ...part, ...span }, writer.frame).hole], span, false);
    from = end;
  }
  write(writer, [part.value.slice(from)], { start: part.start + from, end: part.end }, verbatim);
}
function within$1(writer, frame, parts) {
  const inner = { ...writer, frame };
  writeParts(parts, inner);
  writer.length = inner.length;
  writer.failed = inner.failed;
}
function writeIf(part, writer) {
  const outcome = decide(part.test, writer.frame);
  if (outcome === void 0)
    write(writer, [openHere(part, writer.frame).hole], part, false);
  else
    writeParts(outcome ? part.then : part.otherwise, writer);
}
function write(writer, value, { start, end }, verbatim) {
  const length = lengthOf(value);
  if (length === 0 || writer.length > LONGEST_TEXT)
    return;
  writer.pieces.push(value);
  writer.length += length;
  writer.segments.push({ end: writer.length, sourceStart: start, sourceEnd: end, verbatim });
}
class TemplatePlace {
  constructor(e, segments) {
    this.e = e;
    this.segments = segments;
  }
  get source() {
    return spanPlace(this.e).source;
  }
  range() {
    return spanPlace(this.e).range();
  }
  part(start, end) {
    const { e } = this;
    const segments = this.segments ?? e.parts.map(segmentOf);
    return xroleLint.lazyPart(this, start, end, () => partPlace(e.origin, spanPlace(e), segments, start, end));
  }
  pointer() {
    return spanPlace(this.e).pointer();
  }
}
function segmentOf({ start, end }) {
  return { end: end - start, sourceStart: start, sourceEnd: end, verbatim: true };
}
function partPlace(origin, whole, segments, start, end) {
  const first = segmentAt(segments, start);
  const last = end > start ? segmentAt(segments, end - 1) : first;
  if (first === void 0 || last === void 0)
    return whole;
  const from = first.verbatim ? first.sourceEnd - (first.end - start) : first.sourceStart;
  const to = last.verbatim ? last.sourceEnd - (last.end - end) : last.sourceEnd;
  return origin.place(from, Math.max(from, to));
}
function segmentAt(segments, offset) {
  let array_1 = [0, segments.length - 1], low = array_1[0], high = array_1[1];
  while (low < high) {
    const middle = low + high >> 1;
    if ((segments[middle]?.end ?? 0) > offset)
      high = middle;
    else
      low = middle + 1;
  }
  return segments[low];
}

function filledFile(source, variables, frame) {
  return filled(hcl.originOf(source), source.path, variables, frame);
}
function filledString(value, variables, frame) {
  const { value: text, at } = value.raw ?? { value: xroleLint.literal(value.text), at: value.at };
  if (text === void 0 || value.encodes !== void 0)
    return void 0;
  const place = (start, end) => at.part(start, end);
  return filled({ text, place }, at.source.path, variables, frame);
}
function filled(origin, path, variables, frame) {
  const names = new Map(variables?.kind === "map" ? entriesOf(variables) : []);
  const scope = {
    ...frame.scope,
    id: `${frame.scope.id} ${path}`,
    lookup: (_name, inner, at) => openHere(at, inner),
    member: () => void 0,
    definition: () => void 0,
    read: () => void 0
  };
  const template = hcl.parseTemplate(origin, 0, origin.text.length, []);
  return templateValue(template, { run: frame.run, scope, id: scope.id, names });
}

const SPECIAL = /* @__PURE__ */ new Map([
  ["try", tryValue],
  ["can", canValue],
  ["file", fileValue],
  ["fileexists", fileExists],
  ["templatefile", templateFileValue],
  ["templatestring", templateStringValue],
  ["jsonencode", jsonEncode],
  ["jsondecode", jsonDecode],
  ["yamldecode", yamlDecode]
]);
function callFunction(e, frame) {
  const special = SPECIAL.get(e.name);
  if (special !== void 0)
    return special(e, frame) ?? openHere(e, frame);
  const args = argumentsOf$2(e, frame);
  const failed = args?.find(isFailed);
  if (failed !== void 0 && !FORGIVING.has(e.name))
    return failed;
  if (args === void 0)
    return openHere(e, frame);
  if (regexFunctions.has(e.name))
    frame.run.budget -= SEARCH;
  const open = () => openHere(e, frame);
  const ofSets = setFunctions.get(e.name);
  const found = ofSets ? ofSets(args, spanPlace(e), open) : PURE.get(e.name)?.(args.map(listOf$1), spanPlace(e), open) ?? frame.scope.call?.(e.name, args, e);
  return found ?? open();
}
const SEARCH = 500;
const PURE = new Map([
  ...stringFunctions,
  ...collectionFunctions,
  ...matchingFunctions,
  ...regexFunctions,
  ...arnFunctions
]);
const FORGIVING = /* @__PURE__ */ new Set(["coalesce", "coalescelist"]);
function argumentsOf$2(e, frame) {
  const args = e.args.map((arg) => evaluate(arg, frame));
  if (!e.expanded)
    return args;
  const last = args.at(-1);
  if (last?.kind !== "list" || last.partial)
    return void 0;
  return [...args.slice(0, -1), ...last.items()];
}
function tryValue(e, frame) {
  const last = e.args.length - 1;
  for (let i_1 = 0, all_1 = e.args; i_1 < all_1.length; i_1++) {
    const i = i_1, arg = all_1[i_1];
    const value = evaluate(arg, frame);
    const failed = holdsFailed(value);
    if (i === last || !failed && (!isOpen$2(value) || isThere$1(value.hole)))
      return value;
    if (!failed)
      return openHere(e, frame);
  }
  return failedValue("no argument of try can be evaluated", spanPlace(e));
}
function holdsFailed(value, depth = 0) {
  if (isFailed(value) || depth > DEEPEST_PART)
    return isFailed(value);
  if (value?.kind === "list")
    return value.items().some((item) => holdsFailed(item, depth + 1));
  return value?.kind === "map" && value.keys().some((key) => holdsFailed(value.get(key), depth + 1));
}
const DEEPEST_PART = 5;
function canValue(e, frame) {
  const array_1 = e.args, arg = array_1[0];
  const value = arg && evaluate(arg, frame);
  if (value === void 0 || value.kind === "unknown" && !isFailed(value))
    return void 0;
  return constant(!holdsFailed(value), spanPlace(e));
}
function read(e, frame) {
  const array_2 = e.args, first = array_2[0];
  const path = first && asString(evaluate(first, frame));
  return path === void 0 ? void 0 : frame.scope.read(path);
}
function fileValue(e, frame) {
  const source = read(e, frame);
  if (source === void 0)
    return void 0;
  return {
    kind: "text",
    text: source.text === "" ? [] : [source.text],
    at: xroleLint.placeAt(source, 0, source.text.length)
  };
}
function templateFileValue(e, frame) {
  const source = read(e, frame);
  const array_3 = e.args, second = array_3[1];
  return source && filledFile(source, second && evaluate(second, frame), frame);
}
function templateStringValue(e, frame) {
  const array_4 = e.args, first = array_4[0], second = array_4[1];
  const value = first && evaluate(first, frame);
  return value?.kind === "text" ? filledString(value, second && evaluate(second, frame), frame) : void 0;
}
function fileExists(e, frame) {
  return read(e, frame) && constant(true, spanPlace(e));
}
function jsonEncode(e, frame) {
  const array_5 = e.args, arg = array_5[0];
  const value = arg && evaluate(arg, frame);
  if (value === void 0 || isFailed(value))
    return value;
  return value.kind === "unknown" || isNull(value) ? void 0 : encodedText(value, spanPlace(e));
}
function jsonDecode(e, frame) {
  const array_6 = e.args, arg = array_6[0];
  const value = arg && evaluate(arg, frame);
  if (value === void 0 || isFailed(value))
    return value;
  const inner = decoded(value);
  if (inner !== value)
    return inner;
  if (value.kind !== "text")
    return void 0;
  const found = xroleLint.embeddedJson(value);
  return xroleLint.isFailure(found) ? failedValue(found.message, spanPlace(e)) : found;
}
function yamlDecode(e, frame) {
  const array_7 = e.args, arg = array_7[0];
  const value = arg && evaluate(arg, frame);
  if (value === void 0 || isFailed(value))
    return value;
  const { source } = value.at;
  return asString(value) === source.text ? frame.scope.yaml?.(source) : void 0;
}

const LONGEST_LIST = 2e4;
const MAX_ITEMS = 1e3;
const MAX_HEIGHT = 800;
function evaluate(e, frame) {
  const { run } = frame;
  if (--run.budget < 0 || run.height >= MAX_HEIGHT)
    return openHere(e, frame);
  if (e.kind === "literal")
    return literalValue(e);
  run.height++;
  try {
    return affordable(evaluated(e, frame), e, frame);
  } finally {
    run.height--;
  }
}
function affordable(value, e, frame) {
  if (value.kind === "text") {
    if (value.encodes !== void 0)
      return value;
    const length2 = lengthOf(value.text);
    frame.run.budget -= length2 >> 6;
    return length2 > LONGEST_TEXT ? openHere(e, frame) : value;
  }
  if (value.kind !== "list")
    return value;
  const { length } = value.items();
  frame.run.budget -= length >> 4;
  return length > LONGEST_LIST ? openHere(e, frame) : value;
}
function evaluated(e, frame) {
  switch (e.kind) {
    case "template":
      return templateValue(e, frame);
    case "list":
      return xroleLint.listValue(e.items.map((item) => evaluate(item, frame)), spanPlace(e));
    case "object":
      return objectValue(e, frame);
    case "for":
      return forValue(e, frame);
    case "name":
      return moved(frame.names.get(e.name) ?? frame.scope.lookup(e.name, frame, e), e);
    case "attribute":
      return moved(attributeValue(e, frame), e);
    case "index":
      return moved(indexed(e, frame), e);
    case "splat":
      return splat(e, frame);
    case "call":
      return callFunction(e, frame);
    case "unary":
      return unary(e, frame);
    case "binary":
      return binary(e, frame);
    case "conditional":
      return conditional(e, frame);
    case "invalid":
      return openHere(e, frame);
  }
}
function moved(value, e) {
  if (value.kind === "text" && "computed" in value)
    return computedText(value.text, spanPlace(e));
  if (isOpen$2(value))
    return { ...value, at: spanPlace(e) };
  return value;
}
function attributeValue(e, frame) {
  const { of, name } = e;
  const direct = of.kind === "name" && !frame.names.has(of.name) ? frame.scope.member?.(of.name, name, e) : void 0;
  return direct ?? stepInto(evaluate(of, frame), { kind: "attribute", name }, e, frame);
}
function indexed(e, frame) {
  return stepInto(evaluate(e.of, frame), { kind: "index", key: e.key }, e, frame);
}
function stepInto(of, step, e, frame) {
  if (isFailed(of))
    return of;
  const key = step.kind === "attribute" ? void 0 : evaluate(step.key, frame);
  const name = step.kind === "attribute" ? step.name : asString(key);
  if (isOpen$2(of)) {
    if (name === void 0)
      return openHere(e, frame);
    const suffix = step.kind === "attribute" ? `.${name}` : `[${name}]`;
    return openValue(of.hole.id + suffix, of.hole.label + suffix, spanPlace(e));
  }
  if (of.kind === "list" || of.kind === "map") {
    if (name === void 0)
      return ("any" in of ? of.any : void 0) ?? openHere(e, frame);
    if (of.kind === "list" && of.partial)
      return openHere(e, frame);
    const found = of.kind === "map" ? of.get(name) : isSet(of) ? void 0 : of.items()[asNumber(key) ?? -1];
    if (found !== void 0)
      return found;
    return of.partial ? openHere(e, frame) : failedValue(`${name} in a collection without it`, spanPlace(e));
  }
  if (of.kind === "unknown" || of.kind === "choice")
    return openHere(e, frame);
  return failedValue(`${name ?? "a part"} of what has no parts`, spanPlace(e));
}
function splat(e, frame) {
  const of = listOf$1(evaluate(e.of, frame));
  if (isFailed(of))
    return of;
  if (of.kind === "unknown" || of.kind === "choice")
    return openHere(e, frame);
  const items = of.kind === "list" ? of.items() : isNull(of) ? [] : [of];
  const each = (item) => e.then.reduce((value, step) => stepInto(value, step, e, frame), item);
  const found = items.map((item) => moved(each(item), e));
  const list = xroleLint.listValue(found, spanPlace(e), of.kind === "list" && of.partial === true);
  return found.find(isFailed) ?? (isPerhapsEmpty(of) ? perhapsEmpty(list) : list);
}
function objectValue(e, frame) {
  const entries = /* @__PURE__ */ new Map();
  let partial = false;
  for (let i_1 = 0, all_1 = e.entries; i_1 < all_1.length; i_1++) {
    const { key, value } = all_1[i_1];
    const name = asString(evaluate(key, frame));
    if (name === void 0)
      partial = true;
    else
      entries.set(name, { value: evaluate(value, frame), keyAt: spanPlace(key) });
  }
  return xroleLint.mapValue(entries, spanPlace(e), partial);
}
function iterate(value) {
  if (value.kind === "list") {
    const items = value.items();
    const entries2 = items.slice(0, MAX_ITEMS).map((item, i) => ({ key: keyOf$1(value, item, i), value: item }));
    return { entries: entries2, partial: value.partial === true || items.length > MAX_ITEMS };
  }
  if (value.kind !== "map")
    return void 0;
  const all = entriesOf(value);
  const entries = all.slice(0, MAX_ITEMS).map((array_1) => {
    const key = array_1[0], inner = array_1[1];
    return { key: textValue(key, value.keyAt(key)), value: inner };
  });
  return { entries, partial: value.partial === true || all.length > MAX_ITEMS };
}
function keyOf$1(list, item, i) {
  if (isSet(list))
    return item;
  return list.partial ? { kind: "unknown", why: "the items before", at: item.at } : constant(i, item.at);
}
function forValue(e, frame) {
  const over = evaluate(e.over, frame);
  if (isFailed(over))
    return over;
  const items = iterate(over);
  if (items === void 0)
    return openHere(e, frame);
  return e.resultKey === void 0 ? forList(e, over, items, frame) : forMap(e, e.resultKey, items, frame);
}
function forList(e, over, { entries, partial }, frame) {
  const results = [];
  let rest = partial || isSet(over) && !over.inOrder;
  for (let i_2 = 0, all_2 = entries; i_2 < all_2.length; i_2++) {
    const entry = all_2[i_2];
    const inner = withNames(frame, namesOf(e, entry));
    const kept = isKept(e, inner);
    if (kept === void 0)
      rest = true;
    if (kept !== true)
      continue;
    const result = evaluate(e.result, inner);
    if (isFailed(result))
      return result;
    results.push(result);
  }
  return xroleLint.listValue(results, spanPlace(e), rest);
}
function forMap(e, key, { entries, partial }, frame) {
  const results = /* @__PURE__ */ new Map();
  let rest = partial;
  for (let i_3 = 0, all_3 = entries; i_3 < all_3.length; i_3++) {
    const entry = all_3[i_3];
    const inner = withNames(frame, namesOf(e, entry));
    const kept = isKept(e, inner);
    const value = kept === true ? evaluate(e.result, inner) : void 0;
    if (isFailed(value))
      return value;
    const name = value && asString(evaluate(key, inner));
    if (kept === void 0 || value && name === void 0)
      rest = true;
    if (value === void 0 || name === void 0)
      continue;
    xroleLint.push(results, name, { value, keyAt: entry.key.at });
  }
  const at = spanPlace(e);
  const all = [...results].flatMap((array_2) => {
    const name = array_2[0], found = array_2[1];
    const last = found.at(-1);
    if (last === void 0)
      return [];
    const { value, keyAt } = last;
    const group = found.map((each) => each.value);
    return [[name, { value: e.grouped ? xroleLint.listValue(group, value.at, rest) : value, keyAt }]];
  });
  return xroleLint.mapValue(new Map(all), at, rest);
}
function namesOf(e, { key, value }) {
  const names = [[e.value, value]];
  if (e.key !== void 0)
    names.push([e.key, key]);
  return names;
}
function isKept(e, frame) {
  return e.test === void 0 ? true : asBoolean(evaluate(e.test, frame));
}

function directoryOf(path, files) {
  const resources = /* @__PURE__ */ new Map();
  const data = /* @__PURE__ */ new Map();
  const providers = [];
  const settings = [];
  const localBlocks = [];
  const named = { variable: byName$1(), output: byName$1(), module: byName$1() };
  for (let i_1 = 0, all_1 = blocksOf(files); i_1 < all_1.length; i_1++) {
    const block = all_1[i_1];
    const type = block.type.value;
    const first = block.labels[0];
    const second = block.labels[1];
    if (type === "locals")
      localBlocks.push(block);
    else if (type === "terraform")
      settings.push(block);
    else if (type === "provider")
      providers.push(block);
    else if (first === void 0)
      continue;
    else if (type === "variable" || type === "output" || type === "module")
      named[type].set(first.value, block);
    else if (second === void 0)
      continue;
    else if (type === "resource")
      add$1(resources, first.value, second.value, block);
    else if (type === "data")
      add$1(data, first.value, second.value, block);
  }
  const { variable: variables, output: outputs, module: modules } = named;
  const locals = lazily(() => localsOf(localBlocks));
  const handedOut = lazily(() => rolesHandedOut(path, modules));
  return { path, files, variables, outputs, modules, resources, data, providers, settings, locals, handedOut };
}
function blocksOf(files) {
  const overrides = files.filter(({ source }) => OVERRIDE.test(source.path));
  if (overrides.length === 0)
    return files.flatMap(({ body }) => body.blocks);
  const over = /* @__PURE__ */ new Map();
  for (let i_2 = 0, all_2 = overrides.flatMap(({ body }) => body.blocks); i_2 < all_2.length; i_2++) {
    const block = all_2[i_2];
    over.set(identity(block), block);
  }
  const plain = files.filter((file) => !overrides.includes(file)).flatMap(({ body }) => body.blocks);
  return plain.map((block) => {
    const found = block.labels.length === 0 ? void 0 : over.get(identity(block));
    if (found === void 0)
      return block;
    const { type, labels, header } = block;
    return { type, labels, header, body: lazily(() => merged(block.body(), found.body())) };
  });
}
const OVERRIDE = /(?:^|\/|_)override\.tf(?:\.json)?$/;
function identity({ type, labels }) {
  return [type, ...labels].map(({ value }) => value).join(" ");
}
function merged(body, over) {
  const types = new Set(over.blocks.map(({ type }) => type.value));
  return {
    attributes: new Map([...body.attributes, ...over.attributes]),
    blocks: [...body.blocks.filter(({ type }) => !types.has(type.value)), ...over.blocks]
  };
}
function rolesHandedOut(path, modules) {
  const names = /* @__PURE__ */ new Set();
  for (const call of modules.values()) {
    if (localSource(path, call) !== void 0)
      continue;
    for (const attribute of call.body().attributes.values()) {
      visit(attribute.expression(), (e) => {
        const role = e.kind === "attribute" && (e.name === "name" || e.name === "id") ? roleOf(e.of) : void 0;
        if (role !== void 0)
          names.add(role);
      });
    }
  }
  return names;
}
function roleOf(e) {
  if (e.kind === "index")
    return roleOf(e.of);
  return e.kind === "attribute" && e.of.kind === "name" && e.of.name === "aws_iam_role" ? e.name : void 0;
}
function byName$1() {
  return /* @__PURE__ */ new Map();
}
function add$1(to, type, name, block) {
  const named = to.get(type) ?? /* @__PURE__ */ new Map();
  to.set(type, named.set(name, block));
}
function localsOf(blocks) {
  return new Map(blocks.flatMap((block) => [...block.body().attributes]));
}
function lazily(compute) {
  let found;
  return () => (found ??= { value: compute() }).value;
}
function localSource(from, call) {
  return localSources(call)(from);
}
const localSources = xroleLint.onceEach((call) => {
  const source = literalString(call.body().attributes.get("source")?.expression());
  const isLocal = source !== void 0 && /^\.\.?(?:\/|$)/.test(source);
  return xroleLint.once((from) => isLocal ? inTree(from, source) : void 0);
});
function inTree(from, path) {
  return node_path.posix.normalize(node_path.posix.join(from, path)).replace(/\/$/, "");
}
function directoryOfFile(path) {
  return node_path.posix.dirname(path);
}

function scopeOf({ instance, block, body }) {
  const key = providerKey$1(body.attributes.get("provider")?.expression()) ?? defaultKey(block);
  return { ...providerScope$1(instance, key), path: outermost(instance, block) };
}
function scopeOfCall(instance, block) {
  const key = providersOf(block.body()).get("aws") ?? "aws";
  return { ...providerScope$1(instance, key), path: outermost(instance, block) };
}
function outermost(instance, block) {
  const { caller } = instance;
  return caller === void 0 ? instance.scopePath ?? spanPlace(block.header).source.path : outermost(caller.instance, caller.block);
}
function providerKey$1(e) {
  if (e?.kind === "name")
    return e.name;
  if (e?.kind === "attribute" && e.of.kind === "name")
    return `${e.of.name}.${e.name}`;
  return literalString(e);
}
function defaultKey(block) {
  return block.labels[0]?.value.split("_", 1)[0] ?? "aws";
}
function providerScope$1(instance, key) {
  const { scopes } = instance.world;
  const id = `${instance.id}#provider.${key}`;
  const found = scopes.get(id) ?? resolvedScope(instance, key);
  scopes.set(id, found);
  return found;
}
function resolvedScope(instance, key) {
  const { caller, providers, run } = instance;
  const passed = providers.get(key);
  if (caller !== void 0 && passed !== void 0)
    return providerScope$1(caller.instance, passed);
  const own = configurationOf(instance, key);
  if (caller !== void 0 && own === void 0 && !key.includes("."))
    return providerScope$1(caller.instance, key);
  return quietly(run, () => configuredScope(instance, key, own));
}
function configurationOf({ directory, generated = [], frame }, key) {
  const array_1 = key.split("."), name = array_1[0], alias = array_1[1];
  for (let i_1 = 0, all_1 = [...directory.providers.map((block) => ({ block, frame })), ...generated]; i_1 < all_1.length; i_1++) {
    const each = all_1[i_1];
    if (each.block.labels[0]?.value !== name)
      continue;
    const body = each.block.body();
    if (literalString(body.attributes.get("alias")?.expression()) === alias)
      return { body, frame: each.frame };
  }
  return void 0;
}
function configuredScope(instance, key, configuration) {
  const { id } = instance;
  const alias = key.includes(".") ? `, provider ${key}` : "";
  const label = `${instance.caller === void 0 ? instance.root : id}${alias}`;
  const region = configuration && textOf(configuration, "region");
  const open = (kind) => [
    { id: `${kind}:${id}#provider.${key}`, label: `${kind} of ${label}`, kind }
  ];
  return {
    id: `${id}#provider.${key}`,
    label,
    path: instance.directory.files[0]?.source.path ?? instance.root,
    account: (configuration && accountOf$1(configuration)) ?? open("account"),
    partition: partitionOf$1(region) ?? open("partition"),
    region: region ?? open("region")
  };
}
function textOf({ body, frame }, name) {
  const found = body.attributes.get(name);
  return found && asText(evaluate(found.expression(), frame));
}
function accountOf$1({ body, frame }) {
  for (let i_2 = 0, all_2 = body.blocks; i_2 < all_2.length; i_2++) {
    const block = all_2[i_2];
    if (block.type.value !== "assume_role" && block.type.value !== "assume_role_with_web_identity")
      continue;
    const role = textOf({ body: block.body(), frame }, "role_arn");
    const account = role && xroleLint.parseArn(role)?.account;
    if (account !== void 0 && mayBeAccount(account))
      return account;
  }
  const allowed = body.attributes.get("allowed_account_ids");
  const ids = allowed && evaluate(allowed.expression(), frame);
  const [only, ...others] = ids?.kind === "list" && !ids.partial ? ids.items() : [];
  const allowedOne = others.length === 0 ? asText(only) : void 0;
  return allowedOne && mayBeAccount(allowedOne) ? allowedOne : void 0;
}
function mayBeAccount(account) {
  const known = xroleLint.literal(account);
  return known === void 0 || xroleLint.isAccountId(known);
}
function partitionOf$1(region) {
  const known = region && xroleLint.literal(region);
  if (known === void 0)
    return void 0;
  if (known.startsWith("cn-"))
    return ["aws-cn"];
  if (known.startsWith("us-gov-"))
    return ["aws-us-gov"];
  return /^(?:af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-\d$/.test(known) ? ["aws"] : void 0;
}
function providersOf(call) {
  const found = call.attributes.get("providers")?.expression();
  const passed = /* @__PURE__ */ new Map();
  if (found?.kind !== "object")
    return passed;
  for (let i_3 = 0, all_3 = found.entries; i_3 < all_3.length; i_3++) {
    const { key, value } = all_3[i_3];
    const array_2 = [providerKey$1(key), providerKey$1(value)], inner = array_2[0], outer = array_2[1];
    if (inner !== void 0 && outer !== void 0)
      passed.set(inner, outer);
  }
  return passed;
}

function policyDocument(data) {
  const entries = /* @__PURE__ */ new Map();
  add(entries, "Version", set(data, "version") ?? textValue("2012-10-17", data.at));
  const own = set(data, "statement");
  const parts = [
    ...documents(data, "source_policy_documents", "source_json"),
    { statements: xroleLint.mapsIn(own).map(statement), complete: isComplete(own) },
    ...documents(data, "override_policy_documents", "override_json")
  ];
  const merged = parts.reduce((all, part) => all.statements.length === 0 ? part : mergeBySid(all, part));
  const partial = !merged.complete || parts.some(({ complete }) => !complete);
  add(entries, "Statement", xroleLint.listValue(merged.statements, own?.at ?? data.at, partial));
  return xroleLint.mapValue(entries, data.at, partial);
}
function add(entries, key, value, keyAt = value?.at) {
  if (value !== void 0 && keyAt !== void 0)
    entries.set(key, { value, keyAt });
}
function addAs(entries, key, block, name, read) {
  const given = set(block, name);
  if (given !== void 0)
    add(entries, key, read(given), block.keyAt(name));
}
function set(map, key) {
  const value = map.get(key);
  if (value === void 0 || isNull(value))
    return void 0;
  if (isEmpty(value))
    return void 0;
  return value.kind === "list" && value.items().length === 0 && value.partial !== true ? void 0 : value;
}
function isEmpty(value) {
  return value.kind === "text" && value.encodes === void 0 && xroleLint.literal(value.text) === "";
}
function isComplete(list) {
  if (list === void 0 || list.kind === "map")
    return true;
  return list.kind === "list" && list.partial !== true && list.items().every(({ kind }) => kind === "map");
}
function documents(data, ...keys) {
  return keys.flatMap((key) => {
    const given = set(data, key);
    const open = given?.kind === "list" && given.partial === true ? [{ statements: [], complete: false }] : [];
    return [
      ...xroleLint.itemsOf(given).filter((item) => !isNull(item) && !isEmpty(item)).map(statementsOf),
      ...open
    ];
  });
}
function statementsOf(document) {
  const inner = decoded(document);
  const read = inner.kind === "text" ? xroleLint.embeddedJson(inner) : inner;
  const list = read?.kind === "map" ? xroleLint.field(read, "Statement") : void 0;
  if (list === void 0)
    return { statements: [], complete: false };
  return { statements: xroleLint.itemsOf(list), complete: isComplete(list) };
}
function mergeBySid(before, after) {
  const sids = after.statements.map(sidOf);
  const replaced = new Map(after.statements.map((value, i) => [xroleLint.textKey(sids[i] ?? []), value]));
  replaced.delete("");
  const isOpen = (sid) => xroleLint.literal(sid) === void 0;
  const someOpen = sids.some(isOpen);
  const mayBeReplaced = (sid) => sid.length > 0 && (someOpen || isOpen(sid) && replaced.size > 0);
  const known = new Set(before.statements.map((value) => xroleLint.textKey(sidOf(value))));
  const kept = before.statements.flatMap((value) => {
    const sid = sidOf(value);
    return replaced.get(xroleLint.textKey(sid)) ?? (mayBeReplaced(sid) ? [] : value);
  });
  const added = after.statements.filter((_, i) => {
    const key = xroleLint.textKey(sids[i] ?? []);
    return key === "" || !known.has(key);
  });
  const complete = before.complete && after.complete && kept.length === before.statements.length;
  return { statements: [...kept, ...added], complete };
}
function sidOf(statement2) {
  return xroleLint.textAt(xroleLint.field(statement2, "Sid"))?.value ?? [];
}
function statement(block) {
  const entries = /* @__PURE__ */ new Map();
  addAs(entries, "Sid", block, "sid", (sid) => sid);
  add(entries, "Effect", set(block, "effect") ?? textValue("Allow", block.at));
  for (let i_1 = 0, all_1 = LISTS$1; i_1 < all_1.length; i_1++) {
    const array_1 = all_1[i_1], key = array_1[0], name = array_1[1];
    const list = strings(set(block, name) ?? emptyByDefault(block.get(name)));
    add(entries, key, list?.kind === "list" ? distinct(list) : list);
  }
  addAs(entries, "Principal", block, "principals", principals);
  addAs(entries, "NotPrincipal", block, "not_principals", principals);
  addAs(entries, "Condition", block, "condition", conditions);
  return xroleLint.mapValue(entries, block.at);
}
const LISTS$1 = [
  ["Action", "actions"],
  ["NotAction", "not_actions"],
  ["Resource", "resources"],
  ["NotResource", "not_resources"]
];
function emptyByDefault(value) {
  return value?.kind === "list" && takesUnset(value) ? xroleLint.listValue([], value.at, true) : void 0;
}
function strings(value) {
  if (value === void 0)
    return void 0;
  if (value.kind === "unknown")
    return xroleLint.listValue([], value.at, true);
  if (value.kind !== "list")
    return withVariables(value);
  const items = value.items().filter((item) => !isNull(item));
  const texts = items.flatMap((item) => asTextValue(item) ?? []);
  const partial = value.partial === true || texts.length < items.length;
  return xroleLint.listValue(texts.map(withVariables), value.at, partial);
}
function withVariables(value) {
  if (value.kind !== "text" || !value.text.some(hasVariable))
    return value;
  return {
    ...value,
    text: value.text.map((piece) => hasVariable(piece) ? piece.replaceAll("&{", "${") : piece)
  };
}
function hasVariable(piece) {
  return typeof piece === "string" && piece.includes("&{");
}
function principals(blocks) {
  const entries = /* @__PURE__ */ new Map();
  const all = xroleLint.mapsIn(blocks);
  let partial = !isComplete(blocks);
  for (let i_2 = 0, all_2 = all; i_2 < all_2.length; i_2++) {
    const block = all_2[i_2];
    const array_2 = [xroleLint.stringOf(block.get("type")), block.get("identifiers")], type = array_2[0], identifiers = array_2[1];
    const isAnyone = type === "*" && xroleLint.itemsOf(identifiers).every((item) => xroleLint.stringOf(item) === "*");
    const array_3 = isAnyone ? xroleLint.itemsOf(identifiers) : [], anyone = array_3[0];
    if (anyone && all.length === 1 && !partial)
      return anyone;
    if (type === void 0 || identifiers === void 0 || anyone && partial)
      partial = true;
    else
      add(entries, type, joined(entries.get(type)?.value, strings(identifiers) ?? identifiers));
  }
  return xroleLint.mapValue(entries, blocks.at, partial);
}
function joined(before, more) {
  if (before === void 0)
    return more;
  const partial = [before, more].some((value) => value.kind === "list" && value.partial === true);
  return xroleLint.listValue([...xroleLint.itemsOf(before), ...xroleLint.itemsOf(more)], before.at, partial);
}
function conditions(blocks) {
  const tests = /* @__PURE__ */ new Map();
  let partial = !isComplete(blocks);
  for (let i_3 = 0, all_3 = xroleLint.mapsIn(blocks); i_3 < all_3.length; i_3++) {
    const block = all_3[i_3];
    const array_4 = [block.get("test"), block.get("variable"), block.get("values")], operator = array_4[0], variable = array_4[1], values = array_4[2];
    const array_5 = [xroleLint.stringOf(operator), xroleLint.stringOf(variable)], test = array_5[0], key = array_5[1];
    if (!operator || !variable || !values || test === void 0 || key === void 0) {
      partial = true;
      continue;
    }
    const { keys, at } = tests.get(test) ?? { keys: /* @__PURE__ */ new Map(), at: operator.at };
    const list = joined(keys.get(key)?.value, strings(values) ?? values);
    tests.set(test, { keys: keys.set(key, { value: list, keyAt: variable.at }), at });
  }
  const entries = /* @__PURE__ */ new Map();
  for (const item_1 of tests) {
    const test = item_1[0], { keys, at } = item_1[1];
    entries.set(test, { value: xroleLint.mapValue(keys, blocks.at), keyAt: at });
  }
  return xroleLint.mapValue(entries, blocks.at, partial);
}

const NAMING = ["key", "prefix", "path", "name"];
const PLACING = [
  "bucket",
  "container_name",
  "storage_account_name",
  "hostname",
  "organization",
  "region"
];
function remoteOutputs(resource) {
  const at = spanPlace(resource.block.header);
  const found = configurationBehind(resource);
  const { instance, address } = resource;
  const open = (name) => openValue(`resource:${instance.id} ${address}.outputs.${name}`, `${address}.outputs.${name}`, at);
  return namespace(at, (name) => (found && outputOf$1(found, name)) ?? open(name));
}
function outputOf$1(instance, name) {
  const output = instance.directory.outputs.get(name)?.body().attributes.get("value");
  if (output === void 0)
    return void 0;
  const at = spanPlace(output.name);
  return remembered(instance.run, instance.owners.output, name, () => openValue(`output:${instance.id}.${name}`, `output.${name}`, at), () => evaluate(output.expression(), instance.frame));
}
function configurationBehind(resource) {
  const backend = asString(written(resource, "backend"));
  const config = written(resource, "config") ?? blockConfig(resource);
  if (backend === void 0 || config?.kind !== "map")
    return void 0;
  const wanted = (key) => asString(config.get(key));
  const roots = resource.instance.world.roots;
  if (backend === "local") {
    const path = wanted("path");
    const directory = path === void 0 ? void 0 : directoryOfFile(inTree(resource.instance.root, path));
    return only$1(roots.filter((root) => root.directory.path === directory));
  }
  return only$1(roots.filter((root) => agrees(root, backend, wanted)));
}
function blockConfig({ body, frame }) {
  const inner = body.blocks.find(({ type }) => type.value === "config")?.body();
  const at = inner && [...inner.attributes.values()][0];
  return inner && at && namespace(spanPlace(at.name), (key) => valueIn(inner, key, frame));
}
function valueIn(body, key, frame) {
  const found = body.attributes.get(key);
  return found && evaluate(found.expression(), frame);
}
function agrees(root, backend, wanted) {
  const settings = backendOf(root);
  if (settings?.type !== backend)
    return false;
  const given = (key) => asString(valueIn(settings.body, key, root.frame));
  const named = NAMING.filter((key) => wanted(key) !== void 0);
  if (named.length === 0 || !named.every((key) => wanted(key) === given(key)))
    return false;
  return PLACING.every((key) => {
    const array_1 = [wanted(key), given(key)], a = array_1[0], b = array_1[1];
    return a === void 0 || b === void 0 || a === b;
  });
}
function backendOf(root) {
  for (let i_1 = 0, all_1 = root.directory.settings; i_1 < all_1.length; i_1++) {
    const settings = all_1[i_1];
    for (let i_2 = 0, all_2 = settings.body().blocks; i_2 < all_2.length; i_2++) {
      const block = all_2[i_2];
      const type = block.labels[0]?.value;
      if (block.type.value === "backend" && type !== void 0)
        return { type, body: block.body() };
    }
  }
  return void 0;
}
function only$1(found) {
  return found.length === 1 ? found[0] : void 0;
}

const account = (resource) => scopeOf(resource).account;
const partition = (resource) => scopeOf(resource).partition;
const region = (resource) => scopeOf(resource).region;
const document = (resource) => encodedText(policyDocument(argumentsOf(resource)), spanPlace(resource.block.header));
const name = (resource) => given(resource, "name");
const looked = (resource) => given(resource, "task_definition");
const DATA = /* @__PURE__ */ new Map([
  ["data.aws_iam_policy_document", { json: document, minified_json: document }],
  ["data.aws_caller_identity", { account_id: account, id: account }],
  ["data.aws_partition", { partition, id: partition, dns_suffix: dnsSuffix }],
  ["data.aws_region", { name: region, id: region, region }],
  ["data.aws_iam_role", { name, id: name, arn: roleArn }],
  ["data.aws_iam_policy", { arn: policyArn, id: policyArn }],
  ["data.aws_ecs_task_definition", { arn: looked, id: looked, family: looked }],
  ["data.terraform_remote_state", { outputs: remoteOutputs }],
  ["data.template_file", { rendered }]
]);
function computedAttribute(resource, attribute) {
  const table = DATA.get(resource.type);
  if (table === void 0 && resource.type.startsWith("data."))
    return void 0;
  const found = table ? table[attribute]?.(resource) : managed(resource, attribute);
  if (found === void 0)
    return void 0;
  return "kind" in found ? found : computedText(found, spanPlace(resource.block.header));
}
function managed(resource, attribute) {
  if (!resource.type.startsWith("aws_"))
    return void 0;
  return computed(resource.shared, attribute);
}
function given(resource, attribute) {
  return asText(written(resource, attribute));
}
function roleArn(resource) {
  const { instance, address } = resource;
  const scope = scopeOf(resource);
  const role = nameOf(resource.shared);
  const path = instance.world.rolePath(role, scope.account) ?? [
    { id: `path:${instance.id} ${address}`, label: `path of ${address}`, kind: "any" }
  ];
  return xroleLint.text("arn:", scope.partition, ":iam::", scope.account, ":role", path, role);
}
function policyArn(resource) {
  const { instance, shared } = resource;
  return given(resource, "arn") ?? instance.world.policyArn(nameOf(shared), scopeOf(resource).account);
}
function dnsSuffix(resource) {
  const known = xroleLint.literal(scopeOf(resource).region);
  return known === void 0 ? void 0 : [known.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com"];
}
function rendered(resource) {
  const template = written(resource, "template");
  return template?.kind === "text" ? filledString(template, written(resource, "vars"), resource.frame) : void 0;
}

const MAX_INSTANCES = 100;
function resourceValue(instance, block, mode) {
  const array_1 = block?.labels ?? [], type = array_1[0], name = array_1[1];
  if (block === void 0 || type === void 0 || name === void 0)
    return void 0;
  const { run, owners } = instance;
  const prefix = mode === "data" ? "data." : "";
  const local = `${prefix}${type.value}.${name.value}`;
  const known = recalled(run, owners.resource, local);
  if (known !== void 0)
    return known;
  const address = instance.addressPrefix + local;
  const make = (suffix, names) => {
    const own = address + suffix;
    const frame = frameOf(instance, `${instance.id} ${own}`, names);
    return new Resource(instance, block, prefix + type.value, own, frame);
  };
  const open = () => openValue(`resource:${instance.id} ${address}`, address, spanPlace(block.header));
  return remembered(run, owners.resource, local, open, () => expanded(block, instance.frame, make));
}
function expanded(block, frame, make) {
  const body = block.body();
  const at = spanPlace(block.header);
  const count = body.attributes.get("count");
  if (count !== void 0) {
    const { run } = frame;
    const { defaulted } = run;
    const { known, isOpen } = quietly(run, () => {
      run.rests = 0;
      const number = asNumber(evaluate(count.expression(), frame));
      return { known: number, isOpen: number === void 0 || (run.rests & UNANSWERED) !== 0 };
    });
    const sure = known !== void 0 && (known > 0 || run.defaulted === defaulted);
    const length = sure ? Math.min(known, MAX_INSTANCES) : 1;
    const items = Array.from({ length }, (_, index) => {
      const object = namespace(at, (key) => key === "index" ? constant(index, at) : void 0);
      return make(`[${String(index)}]`, [["count", object]]);
    });
    const list = { kind: "list", at, items: () => items, partial: length < (known ?? 0) };
    return withAny(sure && !isOpen ? list : perhapsEmpty(list), items[0]);
  }
  const forEach = body.attributes.get("for_each");
  return forEach === void 0 ? make("", []) : byKeys(block, frame, make, forEach.expression());
}
function byKeys(block, frame, make, forEach) {
  const at = spanPlace(block.header);
  const id = `${frame.id} ${block.labels.map(({ value: value2 }) => value2).join(".")}`;
  const one = (key, value2) => {
    const each = namespace(at, (name) => name === "key" ? key : name === "value" ? value2 : void 0);
    const shown = asString(key);
    return make(shown === void 0 ? "" : `["${shown}"]`, [["each", each]]);
  };
  const value = (key = "") => openValue(`each.value:${id}${key}`, "each.value", at);
  const any = one(openValue(`each.key:${id}`, "each.key", at), value());
  const { run } = frame;
  const { defaulted } = run;
  const over = quietly(run, () => evaluate(forEach, frame));
  const found = iterate(over);
  if (found === void 0 || found.entries.length === 0 && run.defaulted !== defaulted) {
    const get2 = (key) => one(textValue(key, at), value(`[${key}]`));
    return withAny({ kind: "map", at, keys: () => [], get: get2, keyAt: () => at, partial: true }, any);
  }
  const items = /* @__PURE__ */ new Map();
  let { partial } = found;
  for (let i_1 = 0, all_1 = found.entries.slice(0, MAX_INSTANCES); i_1 < all_1.length; i_1++) {
    const entry = all_1[i_1];
    const key = over.kind === "list" ? entry.value : entry.key;
    const name = asString(key);
    if (name === void 0)
      partial = true;
    else
      items.set(name, one(textValue(name, key.at), entry.value));
  }
  const keys = [...items.keys()];
  const get = (key) => items.get(key);
  const only = keys.length === 1 ? items.get(keys[0] ?? "") : void 0;
  return withAny({ kind: "map", at, keys: () => keys, get, keyAt: () => at, partial }, partial ? any : only);
}
function withAny(collection, any) {
  return any === void 0 ? collection : { ...collection, any };
}
function representativeOf(value) {
  return "any" in value ? value.any : void 0;
}
function instancesIn(value) {
  if (value === void 0)
    return [];
  if (value instanceof Resource || "instances" in value)
    return [value];
  if (value.kind === "list")
    return value.items();
  if (value.kind !== "map")
    return [];
  const known = value.keys().flatMap((key) => value.get(key) ?? []);
  const any = value.partial ? representativeOf(value) : void 0;
  return any === void 0 ? known : [...known, any];
}
class Resource {
  constructor(instance, block, type, address, frame) {
    this.instance = instance;
    this.block = block;
    this.type = type;
    this.address = address;
    this.frame = frame;
    this.kind = "map";
    this.partial = true;
    this.at = spanPlace(block.header);
  }
  get body() {
    return this.block.body();
  }
  /** In the shape that all of Terraform's formats share. */
  get shared() {
    return this.inAllFormats ??= terraformResource(this);
  }
  keys() {
    return [...this.body.attributes.keys()];
  }
  keyAt(name) {
    return spanPlace(this.body.attributes.get(name)?.name ?? this.block.header);
  }
  /** What Terraform computes for an attribute, what is written for it, else a hole of its own. */
  get(name) {
    const { run } = this.instance;
    const open = () => openAttribute(this, name, this.block.header);
    return remembered(run, this, name, open, () => {
      const computed = computedAttribute(this, name);
      if (computed !== void 0)
        return computed;
      const written2 = this.body.attributes.get(name);
      return written2 === void 0 ? open() : evaluate(written2.expression(), this.frame);
    });
  }
}
function frameOf({ frame }, id, names) {
  const { run, scope, names: outer } = frame;
  return { run, scope, id, names: names.length === 0 ? outer : withNames(frame, names).names };
}
function written(resource, name) {
  const found = resource.body.attributes.get(name);
  if (found === void 0)
    return void 0;
  const { instance, frame } = resource;
  const e = found.expression();
  const value = plainValue(e) ?? remembered(instance.run, frame, name, () => openAttribute(resource, name, found.name), () => evaluate(e, frame));
  return isNull(value) ? void 0 : value;
}
function openAttribute({ instance, address }, name, at) {
  return openValue(`resource:${instance.id} ${address}.${name}`, `${address}.${name}`, spanPlace(at));
}

const META = /* @__PURE__ */ new Set(["source", "version", "providers", "count", "for_each", "depends_on"]);
const MAX_CALLS = 12;
function moduleValue(instance, name) {
  const block = instance.directory.modules.get(name);
  if (block === void 0)
    return void 0;
  const address = `${instance.addressPrefix}module.${name}`;
  return remembered(instance.run, instance.owners.module, name, () => openValue(`module:${instance.id} ${address}`, address, spanPlace(block.header)), () => expanded(block, instance.frame, (suffix, names) => callValue(instance, block, `${address}${suffix}`, withNames(instance.frame, names))));
}
function calledBy(instance, name) {
  return instancesIn(moduleValue(instance, name)).flatMap((value) => "instances" in value ? value.instances ?? [] : []);
}
function callValue(instance, block, address, frame) {
  const at = spanPlace(block.header);
  const called = calledModule(instance, block, address, frame);
  const open = (name) => openValue(`module:${instance.id} ${address}.${name}`, `${address}.${name}`, at);
  const get = (name) => {
    const output = called?.directory.outputs.get(name)?.body().attributes.get("value");
    if (called === void 0)
      return givenRole(instance, block, frame, name) ?? open(name);
    if (output === void 0)
      return open(name);
    return remembered(called.run, called.owners.output, name, () => open(name), () => evaluate(output.expression(), called.frame));
  };
  return { kind: "map", at, keys: () => [], get, keyAt: () => at, partial: true, instances: called };
}
function calledModule(instance, block, address, frame) {
  const { world, run, root, directory } = instance;
  const source = localSource(directory.path, block);
  const found = source === void 0 ? void 0 : world.directories.get(source);
  if (found === void 0 || depthOf(instance) >= MAX_CALLS || !world.admit())
    return void 0;
  const body = block.body();
  return instanceOf({
    id: `${instance.id}//${address.slice(instance.addressPrefix.length)}`,
    world,
    run,
    directory: found,
    addressPrefix: `${address}.`,
    caller: { instance, block },
    root,
    args: argumentsOf$1(body.attributes.values(), frame),
    providers: providersOf(body)
  });
}
function argumentsOf$1(attributes, frame) {
  const args = /* @__PURE__ */ new Map();
  for (const attribute of attributes) {
    const name = attribute.name.value;
    if (!META.has(name))
      args.set(name, argumentOf(attribute, frame));
  }
  return args;
}
function depthOf(instance) {
  let depth = 0;
  for (let at = instance.caller; at !== void 0; at = at.instance.caller)
    depth++;
  return depth;
}
function givenRole(instance, block, frame, output) {
  const [, prefix = "", kind] = /^(.*?)(arn|name)$/.exec(output) ?? [];
  if (kind === void 0 || prefix !== "" && !prefix.endsWith("role_"))
    return void 0;
  const { attributes } = block.body();
  const candidates = [
    `${prefix}name`,
    .../^(?:iam_|this_iam_)?(?:role_)?$/.test(prefix) ? ["role_name", "iam_role_name"] : []
  ];
  const key = candidates.find((name2) => name2.endsWith("role_name") && attributes.has(name2));
  const found = key === void 0 ? void 0 : attributes.get(key);
  const name = found && asText(evaluate(found.expression(), frame));
  if (key === void 0 || name === void 0)
    return void 0;
  const at = spanPlace(block.header);
  const whole = isExact(block, key) ? name : xroleLint.text(name, openText(instance, block, key));
  if (kind === "name")
    return computedText(whole, at);
  const provider = providersOf(block.body()).get("aws") ?? "aws";
  const { partition, account } = providerScope$1(instance, provider);
  const path = attributes.get(key.replace(/name$/, "path"));
  const given = path === void 0 ? ["/"] : asText(evaluate(path.expression(), frame));
  return given && computedText(xroleLint.roleArn({ partition, account, path: given, name: whole }), at);
}
function isExact(block, key) {
  const { attributes } = block.body();
  const switches = attributes.get(key.replace(/name$/, "use_name_prefix"))?.expression();
  if (switches?.kind === "literal")
    return switches.value === false;
  return key === "role_name" && switches === void 0;
}
function openText(instance, block, key) {
  const name = block.labels[0]?.value ?? "";
  return [
    { id: `suffix:${instance.id} module.${name}.${key}`, label: `what module.${name} adds`, kind: "segment" }
  ];
}

function withOptionals(value, type, frame) {
  if (type?.kind === "name")
    return converted(value, type.name);
  if (type?.kind !== "call")
    return value;
  const array_1 = type.args, inner = array_1[0];
  if (type.name === "object" && value.kind === "map")
    return completed(value, type, frame);
  if ((type.name === "list" || type.name === "set") && value.kind === "list") {
    const list = xroleLint.listValue(value.items().map((item) => withOptionals(item, inner, frame)), value.at, value.partial);
    return type.name === "set" ? setOf(list) : list;
  }
  if (type.name !== "map" || value.kind !== "map")
    return value;
  const entries = entriesOf(value).map((array_2) => {
    const key = array_2[0], each = array_2[1];
    return [key, { value: withOptionals(each, inner, frame), keyAt: value.keyAt(key) }];
  });
  return xroleLint.mapValue(new Map(entries), value.at, value.partial);
}
function converted(value, type) {
  if (type === "string" && value.kind === "constant")
    return asTextValue(value) ?? value;
  if (value.kind !== "text")
    return value;
  const known = type === "number" ? asNumber(value) : type === "bool" ? asBoolean(value) : void 0;
  return known === void 0 ? value : constant(known, value.at);
}
function completed(value, type, frame) {
  const array_3 = type.args, attributes = array_3[0];
  if (attributes?.kind !== "object" || value.partial)
    return value;
  const entries = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = attributes.entries; i_1 < all_1.length; i_1++) {
    const { key, value: constraint } = all_1[i_1];
    const name = literalString(key);
    if (name === void 0)
      return value;
    const optional = constraint.kind === "call" && constraint.name === "optional" ? constraint : void 0;
    const array_4 = optional?.args ?? [constraint], wanted = array_4[0], fallback = array_4[1];
    const given = value.get(name);
    if (given !== void 0 && !(fallback && isNull(given))) {
      entries.set(name, { value: withOptionals(given, wanted, frame), keyAt: value.keyAt(name) });
    } else if (optional !== void 0) {
      const filled = fallback === void 0 ? constant(null, spanPlace(key)) : evaluate(fallback, frame);
      entries.set(name, { value: withOptionals(filled, wanted, frame), keyAt: spanPlace(key) });
    }
  }
  return xroleLint.mapValue(entries, value.at);
}

function argumentOf(attribute, frame) {
  const expression = () => attribute.expression();
  return { expression, frame, value: () => evaluate(expression(), frame) };
}
function instanceOf(options) {
  const { id, run, world, root } = options;
  const scope = {
    id,
    ...options.caller === void 0 && { unset: () => unset(options.directory) },
    lookup: (name, at, span) => lookup$1(instance, name, at, span),
    member: (name, key, span) => member(instance, name, key, span),
    definition: (namespace2, name) => definition(instance, namespace2, name),
    read: (path) => world.project.read(inTree(root, path)),
    yaml: (source) => world.project.yaml?.(source)
  };
  const instance = {
    ...options,
    owners: { local: {}, variable: {}, output: {}, resource: {}, module: {} },
    variable: xroleLint.once((name) => {
      const key = `${id} ${name}`;
      return { key, bit: bitOf(key) };
    }),
    frame: { run, scope, id, names: /* @__PURE__ */ new Map() }
  };
  return instance;
}
const unset = xroleLint.onceEach(({ variables }) => [...variables.entries()].flatMap((array_1) => {
  const name = array_1[0], block = array_1[1];
  const e = block.body().attributes.get("default")?.expression();
  const isEmpty = e?.kind === "template" && e.parts.length === 0 || e?.kind === "list" && e.items.length === 0;
  return isEmpty ? [name] : [];
}));
function namespace(at, get) {
  return { kind: "map", at, keys: () => [], get, keyAt: () => at, partial: true };
}
function lookup$1(instance, name, frame, span) {
  if (name === "each" || name === "count" || name === "self")
    return openHere(span, frame);
  return namespace(spanPlace(span), (key) => member(instance, name, key, span));
}
function member(instance, name, key, span) {
  const { directory } = instance;
  switch (name) {
    case "var":
      return variable$1(instance, key, span);
    case "local":
      return local(instance, key, span);
    case "module":
      return moduleValue(instance, key);
    case "data":
      return namespace(spanPlace(span), (inner) => resourceValue(instance, directory.data.get(key)?.get(inner), "data"));
    case "path":
      return textValue(key === "module" ? modulePath(instance) : ".", spanPlace(span));
    case "terraform":
      return openValue(`terraform.${key}:${instance.root}`, `terraform.${key}`, spanPlace(span));
    case "each":
    case "count":
    case "self":
      return void 0;
    default:
      return resourceValue(instance, directory.resources.get(name)?.get(key), "resource");
  }
}
function modulePath({ root, directory }) {
  const relative = node_path.posix.relative(root, directory.path);
  return relative === "" ? "." : relative;
}
function definition(instance, namespaceName, name) {
  if (namespaceName === "var")
    return instance.args.get(name);
  const found = namespaceName === "local" ? instance.directory.locals().get(name) : void 0;
  return found && argumentOf(found, instance.frame);
}
function local(instance, name, span) {
  const found = instance.directory.locals().get(name);
  if (found === void 0)
    return void 0;
  const cycle = () => openValue(`local:${instance.id}.${name}`, `local.${name}`, spanPlace(span));
  return remembered(instance.run, instance.owners.local, name, cycle, () => evaluate(found.expression(), instance.frame));
}
function variable$1(instance, name, span) {
  const { run, directory, args, owners } = instance;
  const { key, bit } = instance.variable(name);
  const block = directory.variables.get(name);
  const open = () => openVariable(instance, name, block, spanPlace(span));
  run.variables |= bit;
  run.seen |= bit;
  const said = (run.said & bit) === 0 ? void 0 : saidOf(run, key);
  if (said !== void 0)
    return said.value ?? open();
  return remembered(run, owners.variable, name, open, () => {
    run.variables |= bit;
    const given = args.get(name);
    const value = given?.value();
    const body = block?.body();
    const fallback = body?.attributes.get("default");
    const type = body?.attributes.get("type")?.expression();
    const nullable = body?.attributes.get("nullable")?.expression();
    const isDefault = value === void 0 || isNull(value) && nullable?.kind === "literal" && nullable.value === false;
    if (!isDefault)
      return withOptionals(value, type, instance.frame);
    if (fallback === void 0)
      return open();
    if (given === void 0 && instance.caller === void 0) {
      run.defaulted++;
      if (unset(directory).includes(name))
        run.unset++;
    }
    return withOptionals(evaluate(fallback.expression(), instance.frame), type, instance.frame);
  });
}
function openVariable(instance, name, block, at) {
  const type = block?.body().attributes.get("type")?.expression();
  const open = openValue(`var:${instance.id}.${name}`, `var.${name}`, at);
  const isString = type?.kind === "name" && type.name === "string";
  return isString ? computedText([open.hole], at) : open;
}

const NONE = { blocks: [], partial: false };
function nestedBlocks(body, frame, type) {
  if (!body.blocks.some((block) => isOf(type, block)))
    return NONE;
  const blocks = [];
  let partial = false;
  for (let i_1 = 0, all_1 = body.blocks; i_1 < all_1.length; i_1++) {
    const block = all_1[i_1];
    if (!isOf(type, block))
      continue;
    if (block.type.value === type) {
      blocks.push({ body: block.body(), frame, at: spanPlace(block.header) });
    } else {
      const found = dynamicBlocks(block, frame, type);
      for (let i_2 = 0, all_2 = found.blocks; i_2 < all_2.length; i_2++) {
        const one = all_2[i_2];
        blocks.push(one);
      }
      partial ||= found.partial;
    }
  }
  return { blocks, partial };
}
function isOf(wanted, { type, labels }) {
  return type.value === wanted || type.value === "dynamic" && labels[0]?.value === wanted;
}
function dynamicBlocks(block, frame, type) {
  const body = block.body();
  const content = body.blocks.find((inner) => inner.type.value === "content");
  const forEach = body.attributes.get("for_each")?.expression();
  if (content === void 0 || forEach === void 0)
    return { blocks: [], partial: true };
  const found = iterate(evaluate(forEach, frame));
  if (found === void 0)
    return { blocks: [], partial: true };
  const iterator = body.attributes.get("iterator")?.expression();
  const name = iterator?.kind === "name" ? iterator.name : type;
  const at = spanPlace(content.header);
  const blocks = found.entries.map(({ key, value }) => {
    const item = namespace(at, (part) => part === "value" ? value : part === "key" ? key : void 0);
    return { body: content.body(), frame: withNames(frame, [[name, item]]), at };
  });
  return { blocks, partial: found.partial };
}

const STRINGS = /* @__PURE__ */ new Set([
  "execution_role_arn",
  "family",
  "name",
  "name_prefix",
  "path",
  "permissions_boundary",
  "policy_arn",
  "role",
  "role_name",
  "sid",
  "task_definition",
  "task_definition_arn",
  "task_role_arn"
]);
const MAX_DEPTH$3 = 10;
function terraformResource(resource) {
  return new WrittenResource(resource);
}
const ALWAYS = [];
class WrittenResource {
  constructor(resource) {
    this.resource = resource;
    this.when = ALWAYS;
    const { type, address, frame, at } = resource;
    const isData = type.startsWith("data.");
    this.mode = isData ? "data" : "managed";
    this.type = isData ? type.slice("data.".length) : type;
    this.address = address;
    this.id = frame.id;
    this.attributes = argumentsOf(resource);
    this.at = at;
  }
  get scope() {
    return this.known ??= scopeOf(this.resource);
  }
}
function argumentsOf(resource) {
  return new Arguments(resource, 0);
}
class Arguments {
  constructor(of, depth) {
    this.of = of;
    this.depth = depth;
    this.kind = "map";
  }
  get at() {
    return this.of.at;
  }
  keys() {
    const { attributes, blocks } = this.of.body;
    return [...attributes.keys(), ...blocks.map(({ type, labels }) => labels[0]?.value ?? type.value)];
  }
  get(name) {
    const { of, depth } = this;
    const { run } = of.frame;
    const { unset } = run;
    const value = of instanceof Resource ? written(of, name) : argument(of, name);
    if (value !== void 0) {
      const shown = STRINGS.has(name) && isOpen$2(value) ? asTextValue(value) : value;
      return shown && POLICIES.has(name) && run.unset !== unset ? takingUnset(shown) : shown;
    }
    const { blocks, damaged } = of.body;
    const nested = blocks.length > 0 && depth < MAX_DEPTH$3 ? blockList(of, name, depth + 1) : void 0;
    return nested ?? (damaged && unread(damaged, name));
  }
  keyAt(name) {
    const found = this.of.body.attributes.get(name)?.name;
    return found ? spanPlace(found) : this.of.at;
  }
}
const POLICIES = /* @__PURE__ */ new Set(["assume_role_policy", "policy", "not_resources", "resources"]);
const IDENTITY = /* @__PURE__ */ new Set(["arn", "family", "id", "name", "name_prefix", "path"]);
function unread(damaged, name) {
  if (IDENTITY.has(name))
    return void 0;
  const at = spanPlace(damaged);
  const value = openValue(`unread:${at.source.path}:${String(damaged.start)}:${name}`, `${name}, not readable`, at);
  return STRINGS.has(name) ? asTextValue(value) : value;
}
function blockList({ body, frame, at }, name, depth) {
  const { blocks, partial } = nestedBlocks(body, frame, name);
  if (blocks.length === 0 && !partial)
    return void 0;
  const maps = blocks.map((block) => new Arguments(block, depth));
  return xroleLint.listValue(maps, blocks[0]?.at ?? at, partial);
}
function argument({ body, frame }, name) {
  const found = body.attributes.get(name);
  const value = found && evaluate(found.expression(), frame);
  return value === void 0 || isNull(value) ? void 0 : value;
}

const MAX_MODULES = 3e3;
function worldOf({ files, variableFiles, project }, roles) {
  const byDirectory = xroleLint.grouped(files, ({ source }) => directoryOfFile(source.path));
  const variablesIn = xroleLint.grouped(variableFiles, ({ path }) => directoryOfFile(path));
  let calls = 0;
  let index;
  const named = (kind, name, account) => {
    if (xroleLint.literal(name) === void 0)
      return void 0;
    if (index === void 0) {
      index = /* @__PURE__ */ new Map();
      index = roles(world);
    }
    return index.get(nameKey(kind, account, name));
  };
  const world = {
    project,
    directories: new Map([...byDirectory].map((array_1) => {
      const path = array_1[0], inside = array_1[1];
      return [path, directoryOf(path, inside)];
    })),
    admit: () => ++calls <= MAX_MODULES,
    roots: [],
    variants: [],
    scopes: /* @__PURE__ */ new Map(),
    unitOutput: (path, name) => {
      const unit = world.roots.find(({ scopePath }) => scopePath === path);
      return unit && outputOf$1(unit, name);
    },
    variableFiles: (directory) => variablesIn.get(directory) ?? [],
    rolePath: (name, account) => named("role", name, account),
    policyArn: (name, account) => named("policy", name, account)
  };
  return world;
}
function nameKey(kind, account, name) {
  return `${kind} ${xroleLint.textKey(account)} ${xroleLint.textKey(name)}`;
}
function calledDirectories(directories) {
  const called = /* @__PURE__ */ new Set();
  for (const directory of directories.values()) {
    for (const call of directory.modules.values()) {
      const source = localSource(directory.path, call);
      if (source !== void 0 && source !== directory.path)
        called.add(source);
    }
  }
  return called;
}
function reachableLength(directories, path, known = /* @__PURE__ */ new Map()) {
  const found = known.get(path);
  const directory = directories.get(path);
  if (found !== void 0 || directory === void 0)
    return found ?? 0;
  known.set(path, 0);
  let length = directory.files.reduce((sum, { source }) => sum + source.text.length, 0);
  for (const call of directory.modules.values()) {
    const source = localSource(path, call);
    if (source !== void 0)
      length += reachableLength(directories, source, known);
  }
  known.set(path, length);
  return length;
}

function configurations(files, project) {
  const sources = { files: files.filter(({ part }) => part === "configuration"), variableFiles: [], project };
  return worldOf(sources, () => /* @__PURE__ */ new Map());
}
function withoutKeys(address) {
  return stepsOf(address).flatMap((step) => "name" in step ? [step.name] : []).join(".");
}
const LEAST_SHARE = 0.7;
function isMostOf(some, all) {
  const found = [...some].filter((one) => all.has(one));
  return found.length > 0 && found.length >= some.size * LEAST_SHARE;
}
function rootDirectory(world, blocks, path) {
  if (world.directories.size === 0)
    return void 0;
  const names = new Set([...blocks()].map(rootName));
  if (names.size === 0)
    return void 0;
  const called = calledDirectories(world.directories);
  const rated = [...world.directories.values()].filter((directory) => !called.has(directory.path)).map((directory) => ({ directory, share: shareOf(directory, names) })).filter(({ share }) => share >= LEAST_SHARE);
  const best = Math.max(...rated.map(({ share }) => share));
  const equals = rated.filter(({ share }) => share === best).map(({ directory }) => directory);
  const here = node_path.posix.dirname(path);
  return equals.length === 1 ? equals[0] : equals.find((directory) => directory.path === here);
}
function rootName(block) {
  return /^module\.[^.]+/.exec(block)?.[0] ?? block;
}
function shareOf(directory, names) {
  const found = [...names].filter((name) => {
    const [first = "", second = "", third = ""] = name.split(".");
    if (first === "module")
      return directory.modules.has(second);
    if (first === "data")
      return directory.data.get(second)?.has(third) === true;
    return directory.resources.get(first)?.has(second) === true;
  });
  return found.length / names.size;
}
function lookupIn(world, directory, variables) {
  const found = /* @__PURE__ */ new Map();
  const visit = (instance) => {
    for (const item_1 of instance.directory.resources) {
      const type = item_1[0], blocks = item_1[1];
      if (!isOfInterest$1("managed", type))
        continue;
      for (const block of blocks.values()) {
        for (let i_1 = 0, all_1 = instancesIn(resourceValue(instance, block, "resource")); i_1 < all_1.length; i_1++) {
          const value = all_1[i_1];
          if (!(value instanceof Resource))
            continue;
          const resource = terraformResource(value);
          found.set(resource.address, resource);
          const bare = withoutKeys(resource.address);
          if (!found.has(bare))
            found.set(bare, resource);
        }
      }
    }
    for (const name of instance.directory.modules.keys())
      calledBy(instance, name).forEach(visit);
  };
  visit(rootOf$1(world, directory, variables));
  return (address) => found.get(address) ?? found.get(withoutKeys(address));
}
function rootOf$1(world, directory, variables) {
  const args = /* @__PURE__ */ new Map();
  const instance = instanceOf({
    id: directory.path,
    world,
    // Outside of cases only what is so under every condition is told.
    run: newRun(),
    directory,
    addressPrefix: "",
    caller: void 0,
    root: directory.path,
    args,
    providers: /* @__PURE__ */ new Map()
  });
  for (const item_2 of variables ? jsonVariables(variables, []).attributes : []) {
    const name = item_2[0], attribute = item_2[1];
    const given = argumentOf(attribute, instance.frame);
    if (isDefault(instance, name, given.value()))
      continue;
    args.set(name, { ...given, value: () => unplaced(given.value()) });
  }
  return instance;
}
function isDefault({ directory, frame }, name, given) {
  const declared = directory.variables.get(name)?.body().attributes.get("default");
  const key = valueKey(given);
  return declared !== void 0 && key !== void 0 && valueKey(evaluate(declared.expression(), frame)) === key;
}
function unplaced(value) {
  return value.kind === "text" ? computedText(value.text, value.at) : value;
}
function* learnt(told, written) {
  const { scope, when, at } = told;
  const pairs = [
    [written.scope.account, scope.account],
    [written.scope.partition, scope.partition],
    [written.scope.region, scope.region],
    ...told.type === "aws_iam_role" || told.type === "aws_iam_policy" ? [[nameOf(written), nameOf(told)]] : []
  ];
  for (let i_2 = 0, all_2 = pairs; i_2 < all_2.length; i_2++) {
    const array_1 = all_2[i_2], open = array_1[0], value = array_1[1];
    const known = filling(open, value);
    if (known !== void 0)
      yield { kind: "known", scope, when, at, ...known };
  }
}
function filling(open, told) {
  const hole = open.at(-1);
  const before = xroleLint.literal(open.slice(0, -1));
  if (hole === void 0 || typeof hole === "string" || before === void 0)
    return void 0;
  if (!xroleLint.flat(told).startsWith(before))
    return void 0;
  const value = xroleLint.sliceText(told, before.length);
  return value.length === 1 && value[0] === hole ? void 0 : { hole: hole.id, value };
}

function isMarked(mark) {
  return mark?.kind === "constant" && mark.value === true;
}
function hiddenValue(path, at) {
  return {
    kind: "text",
    text: [{ id: `hidden:${at.source.path}#${path}`, label: "hidden", kind: "any" }],
    at
  };
}

function overlaid(values, layers, { address, source }, resolve) {
  const spot = { ...layers, known: values, path: address, attribute: "", source, at: values.at };
  return mapAt$1(spot, values, resolve);
}
function valueAt(spot, resolve) {
  const { known, unknown, sensitive, expression, path, at: at2 } = spot;
  const open = isMarked(unknown);
  if (isMarked(sensitive))
    return known === void 0 && !open ? void 0 : hiddenValue(path, at2);
  if (open || known === void 0 && referencesOf(expression).length > 0)
    return opened(spot, resolve);
  if (known?.kind === "map")
    return mapAt$1(spot, known, resolve);
  if (known?.kind === "list")
    return listAt$1(spot, known, resolve);
  if (known === void 0)
    return void 0;
  return addressed(known, spot);
}
function opened(spot, resolve) {
  const { expression, attribute, path, at: at2 } = spot;
  if (expression === void 0)
    return void 0;
  return usedAt(spot, resolve(expression, attribute)) ?? { kind: "unknown", at: at2, why: `the value of ${path}` };
}
function usedAt({ expression, path, source, at: at2 }, value) {
  const [reference = expression] = xroleLint.itemsOf(xroleLint.field(expression, "references"));
  const place = xroleLint.withPointer(wholeOf(reference?.at ?? at2), path, source);
  const placed = (one) => one.kind === "text" && one.encodes === void 0 ? { kind: "text", text: one.text, at: place } : one;
  return value?.kind === "list" ? xroleLint.listValue(value.items().map(placed), place, value.partial) : value && placed(value);
}
function wholeOf(place) {
  return {
    source: place.source,
    range: () => place.range(),
    part: () => wholeOf(place),
    pointer: () => place.pointer()
  };
}
function mapAt$1(spot, known, resolve) {
  const values = /* @__PURE__ */ new Map();
  const at2 = xroleLint.withPointer(known.at, spot.path, spot.source);
  const get = (key) => {
    if (!values.has(key))
      values.set(key, valueAt(below(spot, key), resolve));
    return values.get(key);
  };
  return {
    kind: "map",
    at: at2,
    keys: () => keysOf$1(spot).filter((key) => get(key) !== void 0),
    get,
    keyAt: (key) => xroleLint.withPointer(known.keyAt(key), `${spot.path}.${key}`, spot.source),
    ...known.partial === true && { partial: true }
  };
}
function keysOf$1({ known, unknown, expression }) {
  const all = [known, unknown, expression].flatMap((layer) => layer?.kind === "map" ? layer.keys() : []);
  return [...new Set(all)];
}
function below(spot, key) {
  const known = xroleLint.field(spot.known, key);
  return {
    known,
    unknown: xroleLint.field(spot.unknown, key),
    sensitive: xroleLint.field(spot.sensitive, key),
    expression: xroleLint.field(spot.expression, key),
    path: `${spot.path}.${key}`,
    attribute: key,
    source: spot.source,
    at: xroleLint.withPointer(known?.at ?? spot.at, `${spot.path}.${key}`, spot.source)
  };
}
function listAt$1(spot, known, resolve) {
  let items;
  const read = () => items ??= itemsAt(spot, known, resolve);
  return {
    kind: "list",
    at: xroleLint.withPointer(known.at, spot.path, spot.source),
    items: read,
    get partial() {
      return known.partial === true || read().length < known.items().length;
    }
  };
}
function itemsAt(spot, known, resolve) {
  const items = known.items();
  const isUnknown = (i) => isMarked(at(spot.unknown, i)) && !isMarked(at(spot.sensitive, i));
  const of = items.filter((_, i) => isUnknown(i)).length;
  let index = 0;
  return items.flatMap((item, i) => {
    const layers = { known: item, unknown: at(spot.unknown, i), sensitive: at(spot.sensitive, i) };
    const path = `${spot.path}[${String(i)}]`;
    if (isUnknown(i)) {
      const found = resolve(spot.expression, spot.attribute, { index: index++, of });
      return usedAt({ ...spot, path }, found) ?? [];
    }
    const expression = item.kind === "map" ? blockFor(item, i, items, spot.expression) : void 0;
    const value = valueAt({ ...spot, ...layers, expression, path, at: xroleLint.withPointer(item.at, path, spot.source) }, resolve);
    return value ?? [];
  });
}
function at(layer, index) {
  return layer?.kind === "list" ? layer.items()[index] : void 0;
}
function blockFor(item, index, items, blocks) {
  if (blocks?.kind === "map" && items.length === 1)
    return blocks;
  if (blocks?.kind !== "list" || blocks.items().length > items.length)
    return void 0;
  const fitting = blocks.items().filter((block) => fits(item, block));
  const only = fitting[0];
  if (blocks.items().length === items.length) {
    const own = blocks.items()[index];
    return own !== void 0 && fitting.includes(own) ? own : fitting.length === 1 ? only : void 0;
  }
  if (only === void 0 || fitting.length > 1)
    return void 0;
  return items.filter((one) => fits(one, only)).length === 1 ? only : void 0;
}
function fits(item, block) {
  if (item.kind !== "map" || block.kind !== "map")
    return false;
  return block.keys().every((key) => {
    const array_1 = [stringsOf(constantOf(block.get(key))), stringsOf(item.get(key))], constant = array_1[0], value = array_1[1];
    return constant === void 0 || value === void 0 || constant === value;
  });
}
function stringsOf(value) {
  if (value?.kind === "text")
    return xroleLint.literal(value.text);
  if (value?.kind !== "list")
    return void 0;
  const strings = value.items().map(xroleLint.stringOf);
  return strings.includes(void 0) ? void 0 : JSON.stringify(strings.sort());
}
function addressed(value, { path, source }) {
  const at2 = xroleLint.withPointer(value.at, path, source);
  if (value.kind === "text")
    return { kind: "text", text: value.text, at: at2 };
  return value.kind === "constant" ? constantAt(value, at2) : { ...value, at: at2 };
}
function constantAt(constant, at2) {
  return {
    kind: "constant",
    value: constant.value,
    at: at2,
    get raw() {
      return constant.raw;
    }
  };
}

const MAX_DEPTH$2 = 60;
function located(planned, written, depth = 0) {
  if (written === void 0 || depth > MAX_DEPTH$2)
    return planned;
  if (planned.kind === "unknown" || planned.kind === "choice")
    return isTold(written) ? written : planned;
  if (planned.kind === "map")
    return written.kind === "map" ? mapAt(planned, written, depth) : planned;
  if (planned.kind === "list")
    return listAt(planned, written, depth);
  const [only, ...others] = written.kind === "list" ? written.items() : [written];
  if (only === void 0 || others.length > 0 || only.kind === "map" || only.kind === "list")
    return planned;
  const at = placed(only.at, planned.at, planned.kind === "text" && sameText(planned, only));
  if (planned.kind === "constant")
    return constantAt(planned, at);
  const array_1 = [documentIn(planned), documentIn(only)], inner = array_1[0], own = array_1[1];
  if (inner === void 0 || own === void 0)
    return { kind: "text", text: planned.text, at };
  const encodes = located(inner, own, depth + 1);
  return { kind: "text", at, encodes, text: planned.text };
}
function isTold(written) {
  return written.kind === "text" || written.kind === "map" || written.kind === "list";
}
function documentIn(value) {
  const found = value.kind === "text" ? xroleLint.embeddedJson(value) : void 0;
  return found?.kind === "map" || found?.kind === "list" ? found : void 0;
}
function sameText(planned, written) {
  return written.kind === "text" && xroleLint.compare(planned.text, written.text) === "same";
}
function placed(written, planned, alike) {
  const place = {
    source: written.source,
    range: () => written.range(),
    part: (start, end) => alike ? placed(written.part(start, end), planned.part(start, end), true) : place,
    pointer: () => written.pointer() ?? planned.pointer(),
    also: { at: planned, note: "the plan says so here" }
  };
  return place;
}
function mapAt(planned, written, depth) {
  const values = /* @__PURE__ */ new Map();
  return {
    kind: "map",
    at: placed(written.at, planned.at, false),
    keys: () => planned.keys(),
    get: (key) => {
      if (!values.has(key)) {
        const value = planned.get(key);
        values.set(key, value && located(value, written.get(key), depth + 1));
      }
      return values.get(key);
    },
    keyAt: (key) => written.get(key) === void 0 ? planned.keyAt(key) : placed(written.keyAt(key), planned.keyAt(key), true),
    ...planned.partial === true && { partial: true }
  };
}
function listAt(planned, written, depth) {
  const left = written.kind === "list" ? [...written.items()] : [written];
  const items = planned.items();
  const sameLength = items.length === left.length;
  const isWhole = isToldWhole(planned, written);
  const partners = items.map((item) => taken(left, (one) => item.kind === "text" && sameText(item, one)));
  const found = items.map((item, i) => {
    const partner = partners[i] ?? (sameLength || isWhole ? taken(left, (one) => mayBe(item, one)) : void 0);
    return { item: located(item, partner, depth + 1), partner };
  });
  const all = found.map(({ item }) => item);
  const at = placed(written.at, planned.at, false);
  return isWhole && found.every(({ partner }) => partner !== void 0) ? xroleLint.listValue([...all, ...left], at) : xroleLint.listValue(all, at, planned.partial);
}
function isToldWhole(planned, written) {
  const isTexts = (list) => list.items().every(({ kind }) => kind === "text");
  return planned.partial === true && written.kind === "list" && written.partial !== true && isTexts(planned) && isTexts(written);
}
function taken(left, fits) {
  const index = left.findIndex(fits);
  return index < 0 ? void 0 : left.splice(index, 1)[0];
}
function mayBe(planned, written) {
  if (planned.kind !== "text")
    return planned.kind === written.kind;
  if (written.kind !== "text")
    return written.kind === "unknown";
  return xroleLint.literal(written.text) === void 0 && xroleLint.compare(planned.text, written.text) !== "different";
}

const MAX_MODULE_DEPTH = 100;
function plannedInstances(plan) {
  const changes = rowsOf(xroleLint.field(plan, "resource_changes"));
  const planned = xroleLint.field(plan, "planned_values", "root_module") ?? xroleLint.field(plan, "values", "root_module");
  const entries = [
    ...changes.map((row) => entryOf$1(row, row.string("module_address") ?? "", true)),
    ...changes.length === 0 ? resourcesIn(planned, "") : [],
    ...resourcesIn(xroleLint.field(plan, "prior_state", "values", "root_module"), "")
  ];
  const byType = { managed: /* @__PURE__ */ new Map(), data: /* @__PURE__ */ new Map() };
  for (let i_1 = 0, all_1 = entries; i_1 < all_1.length; i_1++) {
    const entry = all_1[i_1];
    xroleLint.push(byType[entry.mode], entry.type, entry);
  }
  return instancesOf$2(byType, entries);
}
function entryOf$1(row, module, isChange) {
  const mode = row.string("mode") === "data" ? "data" : "managed";
  return { row, module, mode, type: row.string("type") ?? "", isChange };
}
function instancesOf$2(entries, all) {
  const byType = /* @__PURE__ */ new Map();
  const byBlock = /* @__PURE__ */ new Map();
  const byKey = /* @__PURE__ */ new Map();
  let modules;
  const entriesOf = (mode, type) => entries[mode].get(type) ?? [];
  const ofType = (mode, type) => {
    const key = `${mode}.${type}`;
    const known = byType.get(key);
    if (known)
      return known;
    const instances = readType(entriesOf(mode, type));
    byType.set(key, instances);
    for (let i_2 = 0, all_2 = instances; i_2 < all_2.length; i_2++) {
      const one = all_2[i_2];
      xroleLint.push(byBlock, blockKey(one.module, mode, type, one.name), one);
    }
    return instances;
  };
  return {
    ofType,
    of: (module, mode, type, name) => {
      ofType(mode, type);
      return byBlock.get(blockKey(module, mode, type, name)) ?? [];
    },
    at: (instances, key) => {
      const known = byKey.get(instances) ?? new Map(instances.map((one) => [one.key, one]));
      byKey.set(instances, known);
      return known.get(key);
    },
    types: () => [...entries.managed.values(), ...entries.data.values()].flatMap((array_1) => {
      const first = array_1[0];
      return first ?? [];
    }),
    modules: () => modules ??= new Set(all.map(({ module }) => module)),
    entries: () => all,
    entriesOf
  };
}
function readType(entries) {
  const instances = /* @__PURE__ */ new Map();
  for (let i_3 = 0, all_3 = entries; i_3 < all_3.length; i_3++) {
    const { row, module, isChange } = all_3[i_3];
    const item = isChange && row.string("deposed") !== void 0 ? void 0 : row.value();
    const found = item && identityOf(item, module);
    if (item === void 0 || found === void 0 || instances.has(found.address))
      continue;
    instances.set(found.address, isChange ? changed(item, found) : valued(item, found));
  }
  return [...instances.values()].flatMap((instance) => instance ?? []);
}
function blockKey(module, mode, type, name) {
  return `${module}|${mode}.${type}.${name}`;
}
function changed(item, identity) {
  const change = xroleLint.field(item, "change");
  const values = xroleLint.field(change, "after");
  if (values?.kind !== "map")
    return void 0;
  return {
    ...identity,
    values,
    unknown: xroleLint.field(change, "after_unknown"),
    sensitive: xroleLint.field(change, "after_sensitive")
  };
}
function valued(item, identity) {
  const values = xroleLint.field(item, "values");
  if (values?.kind !== "map")
    return void 0;
  return { ...identity, values, unknown: void 0, sensitive: xroleLint.field(item, "sensitive_values") };
}
function identityOf(item, module) {
  const array_2 = [exactString(xroleLint.field(item, "type")), exactString(xroleLint.field(item, "name"))], type = array_2[0], name = array_2[1];
  if (type === void 0 || name === void 0)
    return void 0;
  const mode = exactString(xroleLint.field(item, "mode")) === "data" ? "data" : "managed";
  const key = keyOf(xroleLint.field(item, "index"));
  return { mode, type, name, module, key, address: instanceAddress(module, mode, type, name, key) };
}
function keyOf(value) {
  return value?.kind === "constant" && typeof value.value === "number" ? value.value : exactString(value);
}
function* resourcesIn(root, module, depth = 0) {
  if (root === void 0 || depth > MAX_MODULE_DEPTH)
    return;
  for (let i_4 = 0, all_4 = rowsOf(xroleLint.field(root, "resources")); i_4 < all_4.length; i_4++) {
    const row = all_4[i_4];
    yield entryOf$1(row, module, false);
  }
  for (let i_5 = 0, all_5 = xroleLint.itemsOf(xroleLint.field(root, "child_modules")); i_5 < all_5.length; i_5++) {
    const child = all_5[i_5];
    yield* resourcesIn(child, exactString(xroleLint.field(child, "address")) ?? module, depth + 1);
  }
}

class Answers {
  #known = /* @__PURE__ */ new Map();
  /** @param open what is answered to an expression that refers to itself */
  of(expression, keyOf, answer, open) {
    const read = this.#read(expression);
    const key = keyOf(read);
    const known = read.answers.get(key);
    if (known)
      return known;
    read.answers.set(key, [open]);
    const found = answer(read);
    read.answers.set(key, found);
    return found;
  }
  #read(expression) {
    const known = this.#known.get(expression);
    if (known)
      return known;
    const references = referencesOf(expression).map(stepsOf);
    const read = { references, keyed: references.some(isIterator), answers: /* @__PURE__ */ new Map() };
    this.#known.set(expression, read);
    return read;
  }
}
function isIterator(steps) {
  return /^(?:each|count)$/.test(nameAt(steps, 0) ?? "");
}
function chosen(values) {
  const [first, ...others] = values;
  if (first === void 0 || others.includes(void 0))
    return void 0;
  if (others.length === 0)
    return first;
  const id = `which:${values.map((value) => value?.at.pointer() ?? "").join()}`;
  const options = values.map((value, i) => {
    const label = value?.at.pointer() ?? String(i);
    return { value, case: { id, outcome: String(i), label: `when it is ${label}` } };
  });
  const choice = {
    kind: "choice",
    at: first.at,
    condition: "which of several is meant",
    options
  };
  return choice;
}

const ATTRIBUTES = {
  arn: ["arn", "id"],
  name: ["name", "id"],
  json: ["json", "minified_json"],
  any: []
};
const WANTS = [
  [
    /^(?:.*_arns?|arn|identifiers|resources|not_resources|permissions_boundary|task_definition|values)$/,
    "arn"
  ],
  [/^(?:role|roles|role_name)$/, "name"],
  [/^(?:.*_?policy|.*policy_documents|.*_json)$/, "json"]
];
const LISTS = /^(?:roles|managed_policy_arns|policy_arns|identifiers|resources|not_resources|values|.*_policy_documents)$/;
function wantOf(argument) {
  return WANTS.find((array_1) => {
    const names = array_1[0];
    return names.test(argument);
  })?.[1] ?? "any";
}
function isList(argument) {
  return LISTS.test(argument);
}
function fittingAttributes(want) {
  return ATTRIBUTES[want];
}

const nothing = { value: void 0, open: true };
const MAX_DEPTH$1 = 40;
const MOST_ANSWERS = 1e3;
const answersIn = xroleLint.onceEach(() => new Answers());
function resolveUnknown(view, expression, attribute, site, item) {
  const question = { view, want: wantOf(attribute), depth: 0 };
  const found = resolveAll(expression, site, question);
  if (item === void 0 && isList(attribute))
    return listOf(found, expression, attribute);
  const open = found.filter((each) => each.open);
  if (item !== void 0)
    return open.length > item.of ? void 0 : open[item.index]?.value;
  return chosen(open.map(({ value }) => value));
}
function listOf(found, expression, attribute) {
  const items = found.flatMap(({ value }) => value ?? []);
  if (items.length === 0 || expression === void 0)
    return void 0;
  return xroleLint.listValue(items, expression.at, attribute !== "roles" || items.length < found.length);
}
function resolveKnown(view, expression, module) {
  const site = { module, key: void 0 };
  const found = resolveAll(expression, site, { view, want: "any", depth: 0 });
  return found.length === 1 ? found[0]?.value : void 0;
}
function resolveAll(expression, site, question) {
  const constant = constantOf(expression);
  if (constant !== void 0)
    return [{ value: constant, open: false }];
  if (expression === void 0)
    return [];
  if (question.depth > MAX_DEPTH$1)
    return [nothing];
  const deeper = { ...question, depth: question.depth + 1 };
  const isKeyed = (read) => read.keyed || site.chained === true;
  return answersIn(question.view).of(expression, (read) => `${site.module}${isKeyed(read) ? keySuffix(site.key) : ""} ${question.want}`, (read) => resolveEach({ ...read, keyed: isKeyed(read) }, site, deeper), nothing);
}
function resolveEach({ references, keyed }, site, question) {
  if (references.length === 1 && isEachValue(references[0]) && site.forEach !== void 0)
    return resolveAll(site.forEach, { ...site, forEach: void 0, chained: true }, question);
  const found = [];
  for (let i_1 = 0, all_1 = references; i_1 < all_1.length; i_1++) {
    const steps = all_1[i_1];
    for (let i_2 = 0, all_2 = resolve(steps, site, keyed, question); i_2 < all_2.length; i_2++) {
      const one = all_2[i_2];
      found.push(one);
    }
    if (found.length > MOST_ANSWERS)
      return [nothing];
  }
  return references.length === 1 ? found : found.filter((each) => each !== iterator);
}
function isEachValue(steps = []) {
  return nameAt(steps, 0) === "each" && nameAt(steps, 1) === "value";
}
const iterator = { value: void 0, open: true };
function resolve(steps, site, keyed, question) {
  const array_1 = [nameAt(steps, 0), nameAt(steps, 1)], root = array_1[0], name = array_1[1];
  if (root === void 0 || name === void 0)
    return [];
  switch (root) {
    case "each":
    case "count":
      return [iterator];
    case "path":
    case "terraform":
    case "self":
      return [];
    case "var":
      return variable(name, steps.slice(2), site, question);
    case "local":
      return isKnownLocal(name, site, question) ? [] : [nothing];
    case "module":
      return output(name, steps.slice(2), site, keyed, question);
    case "data":
      return resource("data", steps.slice(1), site, keyed, question);
    default:
      return resource("managed", steps, site, keyed, question);
  }
}
function isKnownLocal(name, { module }, { view }) {
  return view.configuration.module(module)?.knownLocals.has(name) === true;
}
function variable(name, rest, site, question) {
  const { view } = question;
  const calls = moduleCalls(site.module);
  const last = calls.at(-1);
  const declared = xroleLint.field(view.configuration.module(site.module)?.at, "variables", name);
  if (last === void 0) {
    const value = xroleLint.field(view.variables, name) ?? (isSensitive(declared) ? void 0 : xroleLint.field(declared, "default"));
    return [{ value: inside(value, rest), open: false }];
  }
  const given = xroleLint.field(view.configuration.call(calls), "expressions", name);
  if (given === void 0)
    return [{ value: inside(xroleLint.field(declared, "default"), rest), open: false }];
  const call = view.configuration.call(calls);
  const forEach = xroleLint.field(call, "for_each_expression");
  const outer = { module: moduleAddress(calls.slice(0, -1)), key: last.key, forEach };
  return within(resolveAll(given, outer, question), rest);
}
function within(found, rest) {
  if (rest.length === 0)
    return found;
  return found.map((each) => each.open ? each : { value: inside(each.value, rest), open: false });
}
function inside(value, steps) {
  return steps.reduce((at, step) => {
    const key = "name" in step ? step.name : step.key;
    if (at?.kind === "list")
      return at.items()[Number(key)];
    return xroleLint.field(at, String(key));
  }, value);
}
function output(name, steps, site, keyed, question) {
  const { view } = question;
  const key = keyAt(steps, 0);
  const rest = key === void 0 ? steps : steps.slice(1);
  const base = `${site.module === "" ? "" : `${site.module}.`}module.${name}`;
  const all = instancesOf$1(base, view);
  const own = base + keySuffix(key ?? site.key);
  const modules = key !== void 0 || keyed && all.includes(own) ? [own] : all;
  const part = keyAt(rest, 1) ?? (site.chained === true ? site.key : void 0);
  return modules.flatMap((module) => outputOf({ module, ...keyedBy(part) }, rest, question));
}
function instancesOf$1(call, { instances }) {
  const keyed = /* @__PURE__ */ new Set();
  for (const module of instances.modules()) {
    const found = module.startsWith(`${call}[`) ? /^\[(?:\d+|"(?:[^"\\]|\\.)*")\]/.exec(module.slice(call.length)) : null;
    if (found)
      keyed.add(call + found[0]);
  }
  return keyed.size === 0 ? [call] : [...keyed];
}
function keyedBy(key) {
  return typeof key === "string" ? { key, chained: true } : { key: void 0 };
}
function outputOf(inner, rest, question) {
  const outputs = xroleLint.field(question.view.configuration.module(inner.module)?.at, "outputs");
  const wanted = nameAt(rest, 0);
  if (wanted === void 0)
    return onlyOutput(outputs, inner, question);
  const expression = xroleLint.field(outputs, wanted, "expression");
  if (expression === void 0)
    return [nothing];
  return within(resolveAll(expression, inner, question), rest.slice(1));
}
function onlyOutput(outputs, inner, question) {
  if (outputs?.kind !== "map" || question.want === "any")
    return [nothing];
  const all = outputs.keys().map((name) => resolveAll(xroleLint.field(outputs, name, "expression"), inner, question));
  if (all.every((found) => found.every(({ open }) => !open)))
    return [{ value: void 0, open: false }];
  const fitting = all.filter((found) => found.length > 0 && found.every(({ value, open }) => open && value !== void 0));
  return fitting.length === 1 ? fitting[0] ?? [nothing] : [nothing];
}
function resource(mode, steps, site, keyed, question) {
  const { view, want } = question;
  const array_2 = [nameAt(steps, 0), nameAt(steps, 1), keyAt(steps, 2)], type = array_2[0], name = array_2[1], key = array_2[2];
  if (type === void 0 || name === void 0)
    return [nothing];
  const attribute = nameAt(steps, key === void 0 ? 2 : 3);
  const all = view.instances.of(site.module, mode, type, name);
  const own = key ?? (keyed ? site.key : void 0);
  const keyedOne = own === void 0 ? void 0 : view.instances.at(all, own);
  const meant = keyedOne === void 0 ? all : [keyedOne];
  return meant.map((instance) => attributeOf(instance, attribute, want, question));
}
function attributeOf(instance, named, want, { view }) {
  const fitting = fittingAttributes(want);
  const isToBeKnown = (one) => instance.values.get(one) === void 0 || isOpen(instance, one);
  const attribute = named ?? fitting.find(isToBeKnown) ?? fitting[0];
  if (attribute === void 0)
    return nothing;
  const isKnown = !isToBeKnown(attribute);
  if (want !== "any" && !fitting.includes(attribute))
    return { value: void 0, open: !isKnown };
  const resource2 = view.resourceOf(instance);
  if (isKnown)
    return { value: resource2.attributes.get(attribute), open: false };
  if (instance.type === "aws_iam_policy_document") {
    return { value: encodedText(policyDocument(resource2.attributes), resource2.at), open: true };
  }
  const derived = computed(resource2, attribute);
  return { value: derived && textValue(xroleLint.text(derived), resource2.at), open: true };
}
function isOpen(instance, attribute) {
  const mark = xroleLint.field(instance.unknown, attribute);
  return mark?.kind === "constant" && mark.value === true;
}

function providerScope(source, key, { account, region }) {
  const { path } = source;
  const label = key === "aws" ? path : `${path}, provider ${key}`;
  const id = `${path}#${key}`;
  const open = (kind) => [
    { id: `${kind}:${id}`, label: `${kind} of ${label}`, kind }
  ];
  const partition = region && partitionOf(region);
  return {
    ...xroleLint.fileScope(source),
    id,
    label,
    account: account === void 0 ? open("account") : [account],
    partition: partition === void 0 ? open("partition") : [partition],
    region: region === void 0 ? open("region") : [region]
  };
}
const PARTITIONS = [
  [/^cn-/, "aws-cn"],
  [/^us-gov-/, "aws-us-gov"],
  [/^us-iso-/, "aws-iso"],
  [/^us-isob-/, "aws-iso-b"],
  [/^eu-isoe-/, "aws-iso-e"],
  [/^us-isof-/, "aws-iso-f"],
  [/^eusc-/, "aws-eusc"],
  [/^(?:af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-\d$/, "aws"]
];
function partitionOf(region) {
  return PARTITIONS.find((array_1) => {
    const regions = array_1[0];
    return regions.test(region);
  })?.[1];
}
function accountIn(arn) {
  return arn === void 0 ? void 0 : /^arn:[^:]*:[^:]*:[^:]*:(\d{12})(?:$|:)/.exec(arn)?.[1];
}
function only(values) {
  const known = new Set([...values].filter((value) => value !== void 0));
  const [first] = known;
  return known.size === 1 ? first : void 0;
}

function providerScopes(view, source) {
  const scopes = /* @__PURE__ */ new Map();
  let proven;
  return (instance) => {
    const key = providerKey(view, instance);
    const known = scopes.get(key);
    if (known !== void 0)
      return known;
    const configured = configuredProvider(view, key);
    const account = configured.account ?? (proven ??= provenAccounts(view)).get(key);
    const scope = providerScope(source, key, { ...configured, account });
    scopes.set(key, scope);
    return scope;
  };
}
function providerKey({ configuration }, instance) {
  const { module, mode, type, name } = instance;
  const block = configuration.module(module)?.block(mode, type, name);
  const written = exactString(xroleLint.field(block, "provider_config_key")) ?? "aws";
  const array_1 = written.includes(":") ? split(written) : ["", written], path = array_1[0], provider = array_1[1];
  for (let at = path; at !== ""; at = at.includes(".") ? at.slice(0, at.lastIndexOf(".")) : "") {
    const key = `${at}:${provider}`;
    if (configuration.providers?.get(key) !== void 0)
      return key;
  }
  if (path === "" || !provider.includes("."))
    return provider;
  return written;
}
function split(key) {
  const colon = key.lastIndexOf(":");
  return [key.slice(0, colon), key.slice(colon + 1)];
}
function configuredProvider(view, key) {
  const provider = view.configuration.providers?.get(key);
  const module = exactString(xroleLint.field(provider, "module_address")) ?? "";
  const expressions = xroleLint.field(provider, "expressions");
  const known = (expression) => resolveKnown(view, expression, module);
  const allowed = xroleLint.itemsOf(known(xroleLint.field(expressions, "allowed_account_ids"))).map(xroleLint.stringOf);
  const assumed = ["assume_role", "assume_role_with_web_identity"].flatMap((block) => xroleLint.itemsOf(xroleLint.field(expressions, block))).map((block) => accountOf(known(xroleLint.field(block, "role_arn"))));
  const region = xroleLint.stringOf(known(xroleLint.field(expressions, "region")));
  return { account: only(assumed) ?? (allowed.length === 1 ? twelve(allowed[0]) : void 0), region };
}
function accountOf(value) {
  const arn = xroleLint.textAt(value);
  const account = arn && xroleLint.parseArn(arn.value)?.account;
  return twelve(account ? xroleLint.literal(account) : xroleLint.stringOf(value));
}
function twelve(id) {
  return id !== void 0 && xroleLint.isAccountId(id) ? id : void 0;
}
function provenAccounts(view) {
  const found = /* @__PURE__ */ new Map();
  for (const entry of view.instances.entries()) {
    const account = accountToldBy(view, entry);
    if (account === void 0)
      continue;
    const { row, module, mode, type } = entry;
    const key = providerKey(view, { module, mode, type, name: row.string("name") ?? "" });
    found.set(key, (found.get(key) ?? /* @__PURE__ */ new Set()).add(account));
  }
  return new Map([...found].map((array_2) => {
    const key = array_2[0], accounts = array_2[1];
    return [key, only(accounts)];
  }));
}
function accountToldBy({ configuration }, entry) {
  const { row, module, mode, type, isChange } = entry;
  const told = (key) => isChange ? row.string("change", "after", key) : row.string("values", key);
  if (mode === "data")
    return type === "aws_caller_identity" ? told("account_id") : void 0;
  const account = type.startsWith("aws_") ? accountIn(told("arn")) : void 0;
  if (account === void 0)
    return void 0;
  const block = configuration.module(module)?.block(mode, type, row.string("name") ?? "");
  return xroleLint.field(block, "expressions", "arn") === void 0 ? account : void 0;
}

const ROLE_ARGUMENT = /* @__PURE__ */ new Map([
  ["aws_iam_role_policy", "role"],
  ["aws_iam_role_policy_attachment", "role"],
  ["aws_iam_policy_attachment", "roles"]
]);
function documentFacts(resources, detached = /* @__PURE__ */ new Set()) {
  const loose = resources.some(isLoose);
  const facts = resources.flatMap((resource) => resourceFacts(settled(resource)));
  const roles = byName(facts.filter((fact) => fact.kind === "role"));
  const attached = new Set(facts.flatMap((fact) => fact.kind === "attachment" ? inlineKey(fact) : []));
  return facts.map((fact) => {
    if (fact.kind === "attachment")
      return ofRole(fact, roles);
    if (fact.kind !== "role")
      return fact;
    const own = withoutCopies(fact, attached, detached);
    return loose ? withMore(own) : own;
  });
}
function policyKey(role, policy) {
  return `${role} ${policy}`;
}
function inlineKey({ as, role, policy }) {
  const name = policy?.name && xroleLint.literal(policy.name.value);
  if (as !== "inline" || role === void 0 || name === void 0)
    return [];
  return [policyKey(xroleLint.textKey(role.value), name)];
}
function withoutCopies(fact, attached, detached) {
  const names = [fact.name, fact.arn].map(xroleLint.textKey);
  const isIn = (keys, policy) => policy !== void 0 && names.some((name) => keys.has(policyKey(name, policy)));
  const inline = fact.inline.filter(({ name }) => {
    const own = name && xroleLint.literal(name.value);
    return !isIn(attached, own) && !isIn(detached, own);
  });
  const managed = fact.managed.filter(({ value }) => !isIn(detached, xroleLint.literal(value)));
  return inline.length === fact.inline.length && managed.length === fact.managed.length ? fact : { ...fact, inline, managed };
}
function settled(resource) {
  if (xroleLint.literal(resource.scope.account) !== void 0)
    return resource;
  return { ...resource, scope: xroleLint.scopeOfArn(arnOf(resource), resource.scope) };
}
function isLoose(resource) {
  const argument = ROLE_ARGUMENT.get(resource.type);
  if (argument === void 0)
    return false;
  const role = attribute(resource, argument);
  if (role?.kind === "list")
    return role.partial === true;
  return xroleLint.textAt(role) === void 0 && (role !== void 0 || argument === "role");
}
function byName(roles) {
  const named = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = roles; i_1 < all_1.length; i_1++) {
    const role = all_1[i_1];
    const name = xroleLint.literal(role.name);
    if (name !== void 0)
      named.set(name, named.has(name) ? void 0 : role);
  }
  return named;
}
function ofRole(fact, roles) {
  const name = fact.role && xroleLint.literal(fact.role.value);
  if (fact.role === void 0 || name === void 0 || xroleLint.literal(fact.scope.account) !== void 0)
    return fact;
  const role = roles.get(name);
  if (role === void 0)
    return fact;
  return { ...fact, scope: role.scope, role: { value: role.arn, at: fact.role.at } };
}

function isPlan({ syntax, root }) {
  const has = (key) => xroleLint.field(root, key) !== void 0;
  if (syntax !== "json" || !has("format_version"))
    return false;
  if (!has("planned_values") && !has("resource_changes"))
    return false;
  return /^[01]\./.test(exactString(xroleLint.field(root, "format_version")) ?? "");
}
function planView(root, source) {
  const made = /* @__PURE__ */ new Map();
  const view = {
    configuration: readConfiguration(root),
    instances: plannedInstances(root),
    variables: givenVariables(root),
    resourceOf: (instance) => {
      const resource = made.get(instance) ?? resourceOf$1(instance, view, scopeOf(instance), source);
      made.set(instance, resource);
      return resource;
    }
  };
  const scopeOf = providerScopes(view, source);
  return view;
}
function resourceOf$1(instance, view, scope, source) {
  const { mode, type, name, address, module, values, unknown, sensitive } = instance;
  const block = view.configuration.module(module)?.block(mode, type, name);
  const site = { module, key: instance.key, forEach: xroleLint.field(block, "for_each_expression") };
  const attributes = overlaid(values, { unknown, sensitive, expression: xroleLint.field(block, "expressions") }, { address, source }, (expression, attribute, item) => resolveUnknown(view, expression, attribute, site, item));
  const at = xroleLint.withPointer(xroleLint.openingOf(values.at), address, source);
  return { mode, type, address, id: `${source.path}#${address}`, attributes, at, scope, when: [] };
}
function planResources(view) {
  return view.instances.types().filter(({ mode, type }) => isOfInterest$1(mode, type)).flatMap(({ mode, type }) => view.instances.ofType(mode, type)).map((instance) => view.resourceOf(instance));
}
function detachedPolicies({ instances }) {
  const keys = [...ATTACHING].flatMap((array_1) => {
    const type = array_1[0], argument = array_1[1];
    return instances.entriesOf("managed", type).flatMap(({ row, isChange }) => {
      if (!isChange || row.has("change", "after"))
        return [];
      const array_2 = ["role", argument].map((key) => row.string("change", "before", key)), role = array_2[0], policy = array_2[1];
      return role === void 0 || policy === void 0 ? [] : [policyKey(role, policy)];
    });
  });
  return new Set(keys);
}
const ATTACHING = /* @__PURE__ */ new Map([
  ["aws_iam_role_policy", "name"],
  ["aws_iam_role_policy_attachment", "policy_arn"]
]);
function generated(source) {
  return { ...source, generated: true };
}

function unflattened(flat) {
  const entries = flat.keys().map((key) => ({ steps: key.split("."), key }));
  return nested(entries, 0, flat);
}
function nested(entries, depth, flat) {
  const groups = xroleLint.grouped(entries, ({ steps }) => {
    const step = steps[depth];
    return step === "#" || step === "%" ? void 0 : step;
  });
  const values = [...groups].flatMap((array_1) => {
    const name = array_1[0], group = array_1[1];
    const value = valueOf(group, depth + 1, flat);
    return value === void 0 ? [] : [[name, { value, keyAt: flat.keyAt(group[0].key) }]];
  });
  return xroleLint.mapValue(new Map(values), flat.at);
}
function valueOf(group, depth, flat) {
  const whole = group.find(({ steps }) => steps.length === depth);
  if (whole !== void 0)
    return flat.get(whole.key);
  const inner = nested(group, depth, flat);
  if (!group.some(({ steps }) => steps[depth] === "#"))
    return inner;
  return xroleLint.listValue(inner.keys().flatMap((key) => inner.get(key) ?? []), inner.get(inner.keys()[0] ?? "")?.at ?? flat.at);
}

function isStateFile(root) {
  return isVersion(root, 4, "resources") || isVersion(root, 3, "modules");
}
function isVersion(root, wanted, list) {
  const version = xroleLint.field(root, "version");
  return version?.kind === "constant" && version.value === wanted && xroleLint.field(root, list)?.kind === "list";
}
function isShownState(root) {
  if (xroleLint.field(root, "planned_values") ?? xroleLint.field(root, "resource_changes"))
    return false;
  const format = exactString(xroleLint.field(root, "format_version")) ?? "";
  return /^[01]\./.test(format) && xroleLint.field(root, "values", "root_module") !== void 0;
}
function storedInstances(root, wanted) {
  if (!isStateFile(root))
    return inShownState(root, wanted);
  return [...isVersion(root, 3, "modules") ? inOldStateFile(root, wanted) : inStateFile(root, wanted)];
}
function inShownState(root, wanted) {
  const instances = plannedInstances(root);
  return instances.types().filter(({ mode, type }) => wanted(mode, type)).flatMap(({ mode, type }) => instances.ofType(mode, type)).map((instance) => ({ ...instance, provider: "aws" }));
}
function* inStateFile(root, wanted) {
  for (let i_1 = 0, all_1 = xroleLint.itemsOf(xroleLint.field(root, "resources")); i_1 < all_1.length; i_1++) {
    const resource = all_1[i_1];
    const array_1 = [exactString(xroleLint.field(resource, "type")), exactString(xroleLint.field(resource, "name"))], type = array_1[0], name = array_1[1];
    if (type === void 0 || name === void 0)
      continue;
    const mode = exactString(xroleLint.field(resource, "mode")) === "data" ? "data" : "managed";
    if (!wanted(mode, type))
      continue;
    const module = exactString(xroleLint.field(resource, "module")) ?? "";
    const provider = providerOf(exactString(xroleLint.field(resource, "provider")) ?? "");
    for (let i_2 = 0, all_2 = xroleLint.itemsOf(xroleLint.field(resource, "instances")); i_2 < all_2.length; i_2++) {
      const instance = all_2[i_2];
      const values = xroleLint.field(instance, "attributes");
      if (values?.kind !== "map" || xroleLint.field(instance, "deposed") !== void 0)
        continue;
      const key = keyOf(xroleLint.field(instance, "index_key"));
      const sensitive = marksOf(xroleLint.field(instance, "sensitive_attributes"), values);
      const address = instanceAddress(module, mode, type, name, key);
      yield { mode, type, name, address, module, key, values, unknown: void 0, sensitive, provider };
    }
  }
}
function* inOldStateFile(root, wanted) {
  for (let i_3 = 0, all_3 = xroleLint.itemsOf(xroleLint.field(root, "modules")); i_3 < all_3.length; i_3++) {
    const each = all_3[i_3];
    const calls = xroleLint.itemsOf(xroleLint.field(each, "path")).flatMap((step) => exactString(step) ?? []);
    const module = calls.slice(1).map((name) => `module.${name}`).join(".");
    const resources = xroleLint.field(each, "resources");
    for (let i_4 = 0, all_4 = resources?.kind === "map" ? resources.keys() : []; i_4 < all_4.length; i_4++) {
      const local = all_4[i_4];
      const object = xroleLint.field(resources, local);
      const [, data, type = "", name = "", index] = /^(data\.)?([^.]+)\.(.+?)(?:\.(\d+))?$/.exec(local) ?? [];
      const mode = data === void 0 ? "managed" : "data";
      const flat = xroleLint.field(object, "primary", "attributes");
      if (flat?.kind !== "map" || !wanted(mode, type))
        continue;
      const key = index === void 0 ? void 0 : Number(index);
      const address = instanceAddress(module, mode, type, name, key);
      const values = unflattened(flat);
      const provider = providerOf(exactString(xroleLint.field(object, "provider")) ?? "");
      const array_2 = [void 0, void 0], unknown = array_2[0], sensitive = array_2[1];
      yield { mode, type, name, address, module, key, values, unknown, sensitive, provider };
    }
  }
}
function providerOf(address) {
  const quoted = /\["([^"]*)"\](.*)$/.exec(address);
  if (quoted)
    return `${quoted[1]?.split("/").at(-1) ?? "aws"}${quoted[2] ?? ""}`;
  return /provider\.(.+)$/.exec(address)?.[1] ?? "aws";
}
function marksOf(paths, values) {
  const entries = xroleLint.itemsOf(paths).flatMap((path) => {
    const first = exactString(xroleLint.field(xroleLint.itemsOf(path)[0], "value"));
    const mark = { value: constant(true, values.at), keyAt: values.at };
    return first === void 0 ? [] : [[first, mark]];
  });
  return xroleLint.mapValue(new Map(entries), values.at);
}

function isState({ syntax, root }) {
  return syntax === "json" && (isStateFile(root) || isShownState(root));
}
const CALLER = "aws_caller_identity";
function stateResources(root, source) {
  const instances = storedInstances(root, (mode, type) => isOfInterest$1(mode, type) || type === CALLER);
  const byProvider = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = instances; i_1 < all_1.length; i_1++) {
    const instance = all_1[i_1];
    const managed = byProvider.get(instance.provider);
    if (managed)
      managed.push(instance);
    else
      byProvider.set(instance.provider, [instance]);
  }
  return [...byProvider].flatMap((array_1) => {
    const provider = array_1[0], managed = array_1[1];
    const scope = providerScope(source, provider, evidenceOf(managed));
    return managed.filter(({ mode, type }) => isOfInterest$1(mode, type)).map((instance) => resourceOf(instance, scope, source));
  });
}
const GIVEN_ARN = "aws_cloudwatch_event_target";
function evidenceOf(instances) {
  const arns = [];
  const accounts = [];
  for (let i_2 = 0, all_2 = instances; i_2 < all_2.length; i_2++) {
    const { mode, type, values } = all_2[i_2];
    const told = mode === "data" && type === CALLER ? exactString(values.get("account_id")) : void 0;
    if (told !== void 0)
      accounts.push(told);
    const arn = mode === "managed" && type !== GIVEN_ARN ? exactString(values.get("arn")) : void 0;
    if (arn !== void 0)
      arns.push(arn);
  }
  return { account: only([...accounts, ...arns.map(accountIn)]), region: only(arns.map(regionIn)) };
}
function regionIn(arn) {
  const region = arn.split(":", 5)[3];
  return region === "" ? void 0 : region;
}
function resourceOf(instance, scope, source) {
  const { mode, type, address, values, sensitive } = instance;
  const attributes = overlaid(values, { unknown: void 0, sensitive, expression: void 0 }, { address, source }, () => void 0);
  const at = xroleLint.withPointer(xroleLint.openingOf(values.at), address, source);
  return { mode, type, address, id: `${scope.path}#${address}`, attributes, at, scope, when: [] };
}

const TASK_ROLES = [
  { key: "task_role_arn", unless: void 0 },
  { key: "tasks_iam_role_arn", unless: "create_tasks_iam_role" }
];
const EXECUTION_ROLES = ["execution_role_arn", "task_exec_role_arn", "task_exec_iam_role_arn"];
function calledTasks(instance, block) {
  if (localSource(instance.directory.path, block) !== void 0)
    return [];
  const call = argumentsAsMap(block, instance.frame);
  const services = call.get("services");
  const all = [call, ...services?.kind === "map" ? entriesOf(services).map((array_1) => {
    const value = array_1[1];
    return value;
  }) : []];
  const context = {
    scope: scopeOfCall(instance, block),
    when: [],
    address: `${instance.addressPrefix}module.${block.labels[0]?.value ?? ""}`
  };
  return all.flatMap((one) => {
    const definition = one.kind === "map" ? definitionIn(one) : void 0;
    return definition ? [xroleLint.taskDefinitionFact(definition, "snake", context)] : [];
  });
}
function argumentsAsMap(block, frame) {
  const { attributes } = block.body();
  const at = spanPlace(block.header);
  return {
    kind: "map",
    at,
    keys: () => [...attributes.keys()],
    get: (name) => {
      const found = attributes.get(name);
      return found && evaluate(found.expression(), frame);
    },
    keyAt: (name) => spanPlace(attributes.get(name)?.name ?? block.header),
    partial: true
  };
}
function definitionIn(call) {
  const role = TASK_ROLES.find(({ key, unless }) => {
    if (call.get(key) === void 0)
      return false;
    return unless === void 0 || asBoolean(call.get(unless)) === false;
  });
  const taskRole = role && roleIn(call.get(role.key));
  if (role === void 0 || taskRole === void 0)
    return void 0;
  const execution = EXECUTION_ROLES.find((key) => call.get(key) !== void 0);
  const executionRole = execution === void 0 ? void 0 : roleIn(call.get(execution));
  const entries = /* @__PURE__ */ new Map([["task_role_arn", { value: taskRole, keyAt: call.keyAt(role.key) }]]);
  if (execution !== void 0 && executionRole !== void 0)
    entries.set("execution_role_arn", { value: executionRole, keyAt: call.keyAt(execution) });
  return xroleLint.mapValue(entries, taskRole.at, true);
}
function roleIn(value) {
  const [only, ...others] = xroleLint.itemsOf(value);
  if (only === void 0 || others.length > 0 || xroleLint.stringOf(only) === "")
    return void 0;
  return asTextValue(only);
}

function existence({ instance, block }) {
  const own = ownExistence(instance, block);
  return instance.caller === void 0 ? own : [...existence(instance.caller), ...own];
}
function ownExistence(instance, block) {
  const number = numberOf(instance, block);
  if (number === void 0)
    return [];
  const found = byCases(instance.run, number.evaluate);
  if (found.some(({ result, byDefault }) => byDefault && result !== void 0 && result > 0))
    return [];
  const there = found.filter(({ result }) => result !== 0);
  const only = there[0];
  if (only?.result !== void 0 && there.length === 1)
    return only.when;
  return [{ id: number.id, outcome: "true", label: `when ${number.label}` }];
}
function againstDefaults({ instance, block }) {
  const { caller } = instance;
  const outer = caller === void 0 ? NONE$1 : callAgainstDefaults(caller);
  const number = numberOf(instance, block);
  if (number === void 0)
    return outer;
  const found = byCases(instance.run, number.evaluate, outer);
  if (!found.some(({ result, byDefault }) => byDefault && result === 0))
    return outer;
  const [only, ...more] = found.filter(({ result }) => result !== 0);
  if (only && more.length === 0)
    return only.assigned;
  const { id, label, expression } = number;
  const defaults = defaultsOf(expression, instance.frame);
  return [...outer, assignedTo({ id, asWritten: id, label, byDefault: false, defaults }, true)];
}
const callAgainstDefaults = xroleLint.onceEach(againstDefaults);
function numberOf({ id, frame }, block) {
  const { attributes } = block.body();
  const array_1 = [attributes.get("count"), attributes.get("for_each")], count = array_1[0], forEach = array_1[1];
  const expression = (count ?? forEach)?.expression();
  if (expression === void 0)
    return void 0;
  const written = sourceText(expression);
  return {
    id: `instances:${id}#${written}`,
    label: `${count ? "count" : "for_each"} (${labelOf(written)}) gives any`,
    expression,
    evaluate: () => {
      const value = evaluate(expression, frame);
      return count ? asNumber(value) : iterate(value)?.entries.length;
    }
  };
}

const CONFIGURATION = /\.(?:tf|tofu)(?:\.json)?$/;
const VARIABLES = /\.tfvars(?:\.json)?$/;
function partOf(path) {
  if (CONFIGURATION.test(path))
    return "configuration";
  return VARIABLES.test(path) ? "variables" : void 0;
}
function isTerraform(document) {
  return hcl.isHcl(document) || document.syntax === "json" && partOf(document.source.path) !== void 0;
}
function terraformFile(document) {
  const { source, root } = document;
  const part = partOf(source.path);
  if (hcl.isHcl(document))
    return { source, body: document.body, faults: document.faults, part };
  if (part === void 0 || document.syntax !== "json")
    return void 0;
  const faults = [];
  const body = part === "variables" ? jsonVariables(root, faults) : jsonConfiguration(root, faults);
  return { source, body, faults, part };
}

const TREE = "/tree/";
function pathNamed(name, from) {
  return name.startsWith(TREE) ? node_path.posix.normalize(name.slice(TREE.length)) : inTree(directoryOfFile(from), name);
}
function callTerragrunt(name, args, span, folders) {
  const at = spanPlace(span);
  const folder = directoryOfFile(folders.path);
  switch (name) {
    case "get_terragrunt_dir":
    case "get_original_terragrunt_dir":
      return textValue(TREE + folder, at);
    case "get_parent_terragrunt_dir":
      return textValue(TREE + directoryOfFile(folders.parent()), at);
    case "path_relative_to_include":
      return textValue(node_path.posix.relative(directoryOfFile(folders.parent()), folder) || ".", at);
    case "path_relative_from_include":
      return textValue(node_path.posix.relative(folder, directoryOfFile(folders.parent())) || ".", at);
    case "get_repo_root":
      return textValue(TREE.slice(0, -1), at);
    case "get_path_to_repo_root":
      return textValue(node_path.posix.relative(folder, ".") || ".", at);
    case "find_in_parent_folders": {
      const wanted = args[0], fallback = args[1];
      const found = inParents(folder, wanted === void 0 ? "terragrunt.hcl" : asString(wanted), folders);
      return found === void 0 ? fallback : textValue(TREE + found, at);
    }
    case "read_terragrunt_config":
      return folders.content(args[0], span);
    default:
      return void 0;
  }
}
function inParents(folder, name, { has }) {
  if (name === void 0)
    return void 0;
  for (let at = folder; at !== "." && at !== "/"; ) {
    at = node_path.posix.dirname(at);
    const path = node_path.posix.join(at, name);
    if (has(path))
      return path;
  }
  return void 0;
}

const MAX_INCLUDES = 8;
function terragruntFiles(files, world, run) {
  const found = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = files; i_1 < all_1.length; i_1++) {
    const { source, body } = all_1[i_1];
    const { path } = source;
    const made = /* @__PURE__ */ new Map();
    const madeFor = (unit) => {
      const file = made.get(unit) ?? fileFor(unit, { path, body, madeFor }, { files: found, world, run });
      made.set(unit, file);
      return file;
    };
    found.set(path, madeFor(path));
  }
  return found;
}
function fileFor(unit, { path, body, madeFor }, { files, world, run }) {
  const folders = {
    path: unit,
    has: (one) => files.has(one) || world.project.read(one) !== void 0,
    parent: () => unit === path ? includes(file, files)[0]?.path ?? path : path,
    content: (name, at) => contentNamed(name, unit, at, files)
  };
  const scope = {
    id: unit === path ? path : `${path} for ${unit}`,
    lookup: (name, _frame, at) => lookup(file, name, at, files, world),
    definition: () => void 0,
    read: (name) => world.project.read(pathNamed(name, unit)),
    yaml: (source) => world.project.yaml?.(source),
    call: (name, args, at) => callTerragrunt(name, args, at, folders)
  };
  const frame = { run, scope, id: scope.id, names: /* @__PURE__ */ new Map() };
  const file = { path, unit, body, frame, madeFor };
  return file;
}
function unitOf(file, files, world) {
  const chain = [...includes(file, files), file];
  const source = chain.map((each) => sourceOf(each)).findLast((each) => each !== void 0);
  const module = source ?? directoryOfFile(file.path);
  if (!world.directories.has(module))
    return void 0;
  return {
    path: file.path,
    module,
    args: () => inputsOf(chain),
    providers: () => chain.flatMap(generatedProviders)
  };
}
function sourceOf({ unit, body, frame }) {
  const settings = body.blocks.find(({ type }) => type.value === "terraform")?.body();
  const found = settings?.attributes.get("source");
  const source = found && asString(evaluate(found.expression(), frame));
  if (source === void 0)
    return void 0;
  if (source.startsWith(TREE))
    return pathNamed(source, unit);
  return /^\.\.?(?:\/|$)/.test(source) ? inTree(directoryOfFile(unit), source) : void 0;
}
function includes(file, files) {
  return includeBlocks(file).flatMap((block) => included(file, block, files) ?? []).slice(0, MAX_INCLUDES);
}
function includeBlocks({ body }) {
  return body.blocks.filter(({ type }) => type.value === "include");
}
function included(file, block, files) {
  const path = block.body().attributes.get("path");
  const found = path && fileNamed(evaluate(path.expression(), file.frame), file.unit, files);
  return found?.path === file.path ? void 0 : found?.madeFor(file.unit);
}
function fileNamed(value, from, files) {
  const name = asString(value);
  return name === void 0 ? void 0 : files.get(pathNamed(name, from));
}
function inputsOf(chain) {
  const args = /* @__PURE__ */ new Map();
  for (let i_2 = 0, all_2 = chain; i_2 < all_2.length; i_2++) {
    const { body, frame } = all_2[i_2];
    const inputs = body.attributes.get("inputs")?.expression();
    if (inputs === void 0)
      continue;
    const whole = () => evaluate(inputs, frame);
    for (let i_3 = 0, all_3 = keysOf(quietly(frame.run, whole)); i_3 < all_3.length; i_3++) {
      const name = all_3[i_3];
      const written = entryOf(inputs, name);
      const at = spanPlace(written ?? inputs);
      const open = () => openValue(`input:${frame.id}.${name}`, `inputs.${name}`, at);
      const compute = () => written ? evaluate(written, frame) : xroleLint.field(whole(), name) ?? open();
      const value = () => remembered(frame.run, frame, `inputs.${name}`, open, compute);
      args.set(name, { expression: () => written ?? inputs, frame, value });
    }
  }
  return args;
}
function keysOf(value) {
  return value.kind === "map" ? value.keys() : [];
}
function entryOf(inputs, name) {
  if (inputs.kind !== "object")
    return void 0;
  return inputs.entries.find(({ key }) => literalString(key) === name)?.value;
}
function generatedProviders({ body, frame }) {
  return body.blocks.flatMap((block) => {
    const contents = block.type.value === "generate" ? block.body().attributes.get("contents") : void 0;
    const template = contents?.expression();
    if (template?.kind !== "template")
      return [];
    const array_1 = [template.parts[0], template.parts.at(-1)], first = array_1[0], last = array_1[1];
    if (first === void 0 || last === void 0)
      return [];
    const written = hcl.parseBody(template.origin, first.start, last.end, []);
    return written.blocks.filter(({ type }) => type.value === "provider").map((provider) => ({ block: provider, frame }));
  });
}
function lookup(file, name, span, files, world) {
  const at = spanPlace(span);
  if (name === "local")
    return namespace(at, (key) => localOf(file, key, span));
  if (name === "dependency")
    return namespace(at, (key) => dependency(file, key, span, files, world));
  if (name !== "include")
    return openHere(span, file.frame);
  return namespace(at, (key) => {
    const block = includeBlocks(file).find(({ labels }) => (labels[0]?.value ?? "") === key);
    const target = block && included(file, block, files);
    return target && contentOf(target, span);
  });
}
function localOf({ body, frame }, name, span) {
  const blocks = body.blocks.filter(({ type }) => type.value === "locals");
  const found = blocks.map((block) => block.body().attributes.get(name)).find((each) => each !== void 0);
  if (found === void 0)
    return void 0;
  const open = () => openValue(`local:${frame.id}.${name}`, `local.${name}`, spanPlace(span));
  return remembered(frame.run, frame, name, open, () => evaluate(found.expression(), frame));
}
function contentOf(file, span) {
  const at = spanPlace(span);
  return namespace(at, (part) => {
    if (part === "locals")
      return namespace(at, (key) => localOf(file, key, span));
    const inputs = part === "inputs" ? file.body.attributes.get("inputs") : void 0;
    return inputs && evaluate(inputs.expression(), file.frame);
  });
}
function contentNamed(name, from, span, files) {
  const target = fileNamed(name, from, files);
  return target && contentOf(target, span);
}
function dependency(file, name, span, files, world) {
  const at = spanPlace(span);
  const block = file.body.blocks.find(({ type, labels }) => type.value === "dependency" && labels[0]?.value === name);
  const path = block?.body().attributes.get("config_path");
  const folder = path && asString(evaluate(path.expression(), file.frame));
  if (folder === void 0)
    return void 0;
  const target = fileNamed(textValue(node_path.posix.join(folder, "terragrunt.hcl"), at), file.unit, files);
  return namespace(at, (part) => part === "outputs" ? namespace(at, (key) => target && world.unitOutput(target.path, key)) : void 0);
}

function* rootsOf(world, run, terragrunt) {
  const files = terragruntFiles(terragrunt, world, run);
  const units = [...files.values()].flatMap((file) => file.path.endsWith("terragrunt.hcl") ? unitOf(file, files, world) ?? [] : []);
  const called = calledDirectories(world.directories);
  for (let i_1 = 0, all_1 = units; i_1 < all_1.length; i_1++) {
    const { module } = all_1[i_1];
    called.add(module);
  }
  for (const directory of world.directories.values()) {
    if (!called.has(directory.path))
      yield* rootVariants(world, run, directory);
  }
  for (let i_2 = 0, all_2 = units; i_2 < all_2.length; i_2++) {
    const unit = all_2[i_2];
    yield { instance: unitInstance(world, run, unit), when: [] };
  }
}
function unitInstance(world, run, unit) {
  const directory = world.directories.get(unit.module) ?? directoryOf(unit.module, []);
  const folder = directoryOfFile(unit.path);
  return instanceOf({
    id: folder,
    world,
    run,
    directory,
    addressPrefix: "",
    caller: void 0,
    root: unit.module,
    args: unit.args(),
    providers: /* @__PURE__ */ new Map(),
    generated: unit.providers(),
    scopePath: unit.path
  });
}
const MAX_VARIANTS = 4;
function rootVariants(world, run, directory) {
  const files = world.variableFiles(directory.path);
  const first = files.filter(({ path }) => /(?:^|\/)terraform\.tfvars(?:\.json)?$/.test(path));
  const always = [...first, ...files.filter(({ path }) => /\.auto\.tfvars(?:\.json)?$/.test(path))];
  const named = files.filter((file) => !always.includes(file));
  if (named.length > MAX_VARIANTS || named.length === 0)
    return [rootOf(world, run, directory, always, [])];
  return named.map((file) => {
    const name = file.path.slice(file.path.lastIndexOf("/") + 1);
    const when = xroleLint.namedFileCase(directory.path, name);
    return rootOf(world, run, directory, [...always, file], named.length > 1 ? [when] : []);
  });
}
function rootOf(world, run, directory, files, when) {
  const args = /* @__PURE__ */ new Map();
  const id = [directory.path, ...when.map(({ outcome }) => outcome)].join("@");
  const instance = instanceOf({
    id,
    world,
    run,
    directory,
    addressPrefix: "",
    caller: void 0,
    root: directory.path,
    args,
    providers: /* @__PURE__ */ new Map()
  });
  for (let i_3 = 0, all_3 = files; i_3 < all_3.length; i_3++) {
    const { body } = all_3[i_3];
    for (const item_1 of body.attributes) {
      const name = item_1[0], attribute = item_1[1];
      args.set(name, argumentOf(attribute, instance.frame));
    }
  }
  return { instance, when };
}

function undeclared(e, directory, directories) {
  const { of, name } = e;
  if (of.kind === "name")
    return ofRoot(of.name, name, directory);
  const outer = of.kind === "index" ? of.of : of;
  if (outer.kind !== "attribute" || outer.of.kind !== "name")
    return void 0;
  if (of === outer && outer.of.name === "data")
    return ofBlock("data", outer.name, name, directory);
  return outer.of.name === "module" ? ofOutput(outer, name, directory, directories) : void 0;
}
function ofRoot(root, name, directory) {
  switch (root) {
    case "local":
      return like(name, directory.locals(), "local.");
    case "var":
      return like(name, directory.variables, "var.");
    case "module":
      return like(name, directory.modules, "module.");
    case "locals":
      return directory.locals().has(name) ? instead(`locals.${name}`, `local.${name}`) : void 0;
    case "vars":
    case "variable":
      return directory.variables.has(name) ? instead(`${root}.${name}`, `var.${name}`) : void 0;
    default:
      return ofBlock("resource", root, name, directory);
  }
}
function ofBlock(mode, type, name, { resources, data }) {
  if (!type.startsWith("aws_"))
    return void 0;
  const isData = mode === "data";
  const own = isData ? data : resources;
  if (own.get(type)?.has(name) === true)
    return void 0;
  const other = isData ? resources : data;
  const array_1 = isData ? [`data.${type}.`, `${type}.`] : [`${type}.`, `data.${type}.`], prefix = array_1[0], otherPrefix = array_1[1];
  if (other.get(type)?.has(name) === true)
    return instead(prefix + name, otherPrefix + name);
  const declared = own.get(type);
  return declared && like(name, declared, prefix);
}
function ofOutput(call, name, directory, directories) {
  const block = directory.modules.get(call.name);
  const source = block && localSource(directory.path, block);
  const called = source === void 0 ? void 0 : directories.get(source);
  return called && like(name, called.outputs, `module.${call.name}.`);
}
function like(name, declared, prefix) {
  if (declared.has(name))
    return void 0;
  const meant = xroleLint.nearest(name, declared.keys());
  if (meant === void 0 || /\d/.test(name + meant))
    return void 0;
  return instead(prefix + name, prefix + meant);
}
function instead(reference, meant) {
  return { reference, meant };
}

const WORTH_A_LOOK = /"\s*(?:data\.)?(?:aws_\w+|var|local|module)\.|[^"\w]\d{12}\b/;
const NOT_JUDGED = /* @__PURE__ */ new Set([
  "depends_on",
  "description",
  "error_message",
  "ignore_changes",
  "provider",
  "providers",
  "replace_triggered_by",
  "source",
  "tags",
  "version"
]);
const ACCOUNT_KEYS = /account|identifiers|^values$/i;
function staticFacts(directory, directories) {
  const walk = { directory, directories, facts: [] };
  for (let i_1 = 0, all_1 = directory.files; i_1 < all_1.length; i_1++) {
    const { source, body } = all_1[i_1];
    const all = WORTH_A_LOOK.test(source.text);
    const judge = all ? judgeAll : judgeReferences;
    for (let i_2 = 0, all_2 = body.blocks; i_2 < all_2.length; i_2++) {
      const block = all_2[i_2];
      if (isOfInterest(block) || all && ANY_TYPE.has(block.type.value))
        walkBody(block.body(), walk, judge);
      else if (all && block.type.value === "variable")
        variableDefault(block, walk);
    }
  }
  return walk.facts;
}
function accountNumbers(attributes) {
  const facts = [];
  for (const attribute of attributes.values())
    literalNumber(attribute.expression(), attribute.name.value, facts);
  return facts;
}
function variableDefault(block, { facts }) {
  const fallback = block.body().attributes.get("default");
  if (fallback)
    literalNumber(fallback.expression(), block.labels[0]?.value ?? "", facts);
}
function literalNumber(e, key, facts) {
  if (e.kind === "literal")
    accountNumber(e, key, facts);
  else if (e.kind === "list")
    for (let i_3 = 0, all_3 = e.items; i_3 < all_3.length; i_3++) {
      const item = all_3[i_3];
      literalNumber(item, key, facts);
    }
  else if (e.kind === "object")
    for (let i_4 = 0, all_4 = e.entries; i_4 < all_4.length; i_4++) {
      const entry = all_4[i_4];
      literalNumber(entry.value, innerKey(entry.key, key), facts);
    }
}
const ANY_TYPE = /* @__PURE__ */ new Set(["locals", "module", "output", "provider"]);
function isOfInterest({ type, labels }) {
  if (type.value !== "resource" && type.value !== "data")
    return false;
  return /^aws_(?:iam|ecs|batch|scheduler|cloudwatch_event|pipes|sfn)_/.test(labels[0]?.value ?? "");
}
const MAX_DEPTH = 20;
function walkBody(body, walk, judge, depth = 0) {
  for (const attribute of body.attributes.values()) {
    const name = attribute.name.value;
    if (!NOT_JUDGED.has(name))
      judge(attribute.expression(), name, walk);
  }
  if (depth < MAX_DEPTH)
    for (let i_5 = 0, all_5 = body.blocks; i_5 < all_5.length; i_5++) {
      const block = all_5[i_5];
      walkBody(block.body(), walk, judge, depth + 1);
    }
}
function judgeReferences(expression, _, walk) {
  visit(expression, (e) => {
    if (e.kind === "attribute")
      misspelt(e, walk);
  });
}
function judgeAll(e, key, walk) {
  judgeReferences(e, key, walk);
  judgeLiterals(e, key, walk);
}
function judgeLiterals(e, key, walk) {
  switch (e.kind) {
    case "template":
      walkTemplate(e, key, walk);
      break;
    case "literal":
      accountNumber(e, key, walk.facts);
      break;
    case "object":
      for (let i_6 = 0, all_6 = e.entries; i_6 < all_6.length; i_6++) {
        const entry = all_6[i_6];
        judgeLiterals(entry.value, innerKey(entry.key, key), walk);
      }
      break;
    default:
      eachChild(e, (inner) => {
        judgeLiterals(inner, key, walk);
      });
  }
}
function innerKey(key, outer) {
  const array_1 = key.kind === "template" && !ACCOUNT_KEYS.test(outer) ? key.parts : [], only = array_1[0];
  return only?.kind === "text" ? only.value : outer;
}
function walkTemplate(e, key, walk) {
  const reference = wholeReference(e);
  if (reference === void 0)
    walkParts(e.parts, key, walk);
  else if (!NOT_JUDGED.has(key) && mayBeMeant(reference, walk.directory)) {
    quoted(reference, spanPlace(e), `write ${reference} without the quotes`, walk);
  }
}
function walkParts(parts, key, walk) {
  for (let i_7 = 0, all_7 = parts; i_7 < all_7.length; i_7++) {
    const part = all_7[i_7];
    if (part.kind === "value")
      judgeLiterals(part.expression, key, walk);
    else if (part.kind === "if")
      walkParts([...part.then, ...part.otherwise], key, walk);
    else if (part.kind === "for")
      walkParts(part.body, key, walk);
    else if (part.value.length === part.end - part.start) {
      for (let i_8 = 0, all_8 = quotedReferences(part); i_8 < all_8.length; i_8++) {
        const { value, start, end } = all_8[i_8];
        const at = part.origin.place(part.start + start, part.start + end);
        quoted(value, at, `write \${${value}}`, walk);
      }
    }
  }
}
function quoted(reference, at, hint, walk) {
  walk.facts.push({ kind: "reference-as-string", ...common(at), value: textValue(reference, at), hint });
}
function common(at) {
  return { scope: xroleLint.fileScope(at.source), when: [], at };
}
function mayBeMeant(reference, { variables, modules, locals }) {
  const [, namespace, name = ""] = /^(var|local|module)\.([\w-]+)/.exec(reference) ?? [];
  if (namespace === "var")
    return variables.has(name);
  if (namespace === "module")
    return modules.has(name);
  return namespace === void 0 || locals().has(name);
}
function misspelt(e, { directory, directories, facts }) {
  const found = undeclared(e, directory, directories);
  if (found === void 0)
    return;
  const at = spanPlace(e);
  facts.push({
    kind: "reference-as-string",
    ...common(at),
    value: textValue(found.reference, at),
    problem: "is not declared in this module",
    hint: `did you mean ${found.meant}?`
  });
}
function accountNumber(e, key, facts) {
  if (!xroleLint.isAccountId(e.raw) || !ACCOUNT_KEYS.test(key))
    return;
  facts.push({ kind: "account-number", ...common(spanPlace(e)), raw: e.raw });
}

function* moduleFacts(sources) {
  const run = newRun();
  const total = sources.files.reduce((sum, { source }) => sum + source.text.length, 0);
  const world = worldOf(sources, (all) => quietly(run, () => spending(run, allowanceFor(total), () => lookedUp(all))));
  for (const root of rootsOf(world, run, sources.terragrunt ?? [])) {
    world.roots.push(root.instance);
    world.variants.push(root);
  }
  for (let i_1 = 0, all_1 = world.variants; i_1 < all_1.length; i_1++) {
    const { instance, when } = all_1[i_1];
    const allowance = allowanceFor(reachableLength(world.directories, instance.directory.path));
    const facts = withStrays(spending(run, allowance, () => [...factsOf(instance)]));
    for (let i_2 = 0, all_2 = facts; i_2 < all_2.length; i_2++) {
      const fact = all_2[i_2];
      yield when.length === 0 ? fact : { ...fact, when: [...when, ...fact.when] };
    }
  }
  for (const directory of world.directories.values())
    yield* staticFacts(directory, world.directories);
  for (let i_3 = 0, all_3 = sources.variableFiles; i_3 < all_3.length; i_3++) {
    const { body } = all_3[i_3];
    yield* accountNumbers(body.attributes);
  }
}
function* factsOf(instance) {
  for (const resource of resourcesOf(instance, (type) => isOfInterest$1("managed", type))) {
    yield* duplicateKeys(resource);
    const facts = () => resourceFacts(resource.shared).map((fact) => withCoverage(fact, resource));
    for (let i_4 = 0, all_4 = inCases(resource, facts); i_4 < all_4.length; i_4++) {
      const fact = all_4[i_4];
      yield withExistence(fact, resource);
    }
  }
  for (const item_1 of instance.directory.modules) {
    const name = item_1[0], block = item_1[1];
    yield* inCases({ instance, block }, () => calledTasks(instance, block));
    for (let i_5 = 0, all_5 = calledBy(instance, name); i_5 < all_5.length; i_5++) {
      const called = all_5[i_5];
      yield* factsOf(called);
    }
  }
}
function inCases(of, facts) {
  const { run } = of.instance;
  const there = () => {
    if (!isThere(of))
      return [];
    const { assigned } = run;
    const found = facts();
    return run.assigned === assigned || isThere(of) ? found : [];
  };
  return byCases(run, there, againstDefaults(of)).flatMap(({ result, when }) => when.length === 0 ? result : result.map((fact) => withCases(fact, when)));
}
const DOCUMENTS = ["assume_role_policy", "policy", "container_definitions"];
function duplicateKeys({ instance, body, shared }) {
  const written = DOCUMENTS.filter((name) => body.attributes.get(name)?.expression().kind === "template");
  return written.flatMap((name) => {
    const value = quietly(instance.run, () => shared.attributes.get(name));
    if (value?.kind !== "text" || value.encodes !== void 0)
      return [];
    const document = xroleLint.embeddedDocument(value);
    if (document === void 0 || xroleLint.isFailure(document))
      return [];
    const { scope, address } = shared;
    return document.duplicateKeys().map((found) => ({ kind: "duplicate-key", scope, when: [], address, ...found }));
  });
}
function withCoverage(fact, { instance, block }) {
  const name = block.labels[1]?.value;
  if (fact.kind !== "role" || name === void 0 || !instance.directory.handedOut().has(name))
    return fact;
  return withMore(fact);
}
function withStrays(facts) {
  const isStray = facts.some((fact) => fact.kind === "attachment" && fact.role?.value.some(isUntold));
  return isStray ? facts.map((fact) => fact.kind === "role" ? withMore(fact) : fact) : facts;
}
function isThere({ instance, block }) {
  const { run, caller } = instance;
  if (run.assigned.length === 0)
    return true;
  const count = block.body().attributes.get("count");
  const known = count && asAssigned(run, () => asNumber(evaluate(count.expression(), instance.frame)));
  return known !== 0 && (caller === void 0 || isThere(caller));
}
function withCases(fact, when) {
  return when.length === 0 ? fact : { ...fact, when: [...fact.when, ...when] };
}
function withExistence(fact, resource) {
  if (fact.kind !== "role" && fact.kind !== "attachment")
    return fact;
  const exists = existence(resource);
  if (exists.length === 0)
    return fact;
  return fact.kind === "role" ? { ...fact, exists } : withCases(fact, exists);
}
function* resourcesOf(instance, wanted) {
  for (const item_2 of instance.directory.resources) {
    const type = item_2[0], named = item_2[1];
    if (!wanted(type))
      continue;
    for (const block of named.values())
      yield* instancesOf(instance, block);
  }
}
function* instancesOf(instance, block) {
  for (let i_6 = 0, all_6 = instancesIn(resourceValue(instance, block, "resource")); i_6 < all_6.length; i_6++) {
    const value = all_6[i_6];
    if (value instanceof Resource)
      yield value;
  }
}
function lookedUp(world) {
  const paths = /* @__PURE__ */ new Map();
  const visit = (instance) => {
    for (const resource of resourcesOf(instance, isLookedUp)) {
      const { shared, type } = resource;
      const arn = arnOf(shared);
      const kind = type === "aws_iam_role" ? "role" : "policy";
      const path = arn && (kind === "role" ? xroleLint.parseRoleArn(arn)?.path : arn);
      const key = nameKey(kind, shared.scope.account, nameOf(shared));
      const before = paths.get(key);
      const differs = before !== void 0 && path !== void 0 && xroleLint.textKey(before) !== xroleLint.textKey(path);
      paths.set(key, differs ? void 0 : path);
    }
    for (const name of instance.directory.modules.keys())
      calledBy(instance, name).forEach(visit);
  };
  world.roots.forEach(visit);
  return paths;
}
function isLookedUp(type) {
  return type === "aws_iam_role" || type === "aws_iam_policy";
}
function* parseErrors(files) {
  for (let i_7 = 0, all_7 = files; i_7 < all_7.length; i_7++) {
    const { source, faults } = all_7[i_7];
    const first = faults[0];
    if (first === void 0)
      continue;
    const at = spanPlace(first);
    yield {
      kind: "parse-error",
      scope: xroleLint.fileScope(source),
      when: [],
      at,
      message: first.message,
      templated: xroleLint.isTemplated(source.text)
    };
  }
}
const terraformSource = {
  name: "terraform-source",
  accepts: isTerraform,
  *extract(documents, project) {
    const all = documents.flatMap((document) => terraformFile(document) ?? []);
    const files = all.filter(({ part }) => part === "configuration");
    const variableFiles = all.flatMap(({ part, source, body }) => part === "variables" ? [{ path: source.path, body }] : []);
    const terragrunt = all.filter(({ part }) => part === void 0);
    yield* moduleFacts({ files, variableFiles, terragrunt, project });
    yield* parseErrors(all);
  }
};

function readPlan({ root, source }, world) {
  const view = planView(root, generated(source));
  const resources = planResources(view);
  let known;
  const blocks = () => known ??= new Set(blockAddresses(xroleLint.field(root, "configuration", "root_module")));
  const directory = rootDirectory(world, blocks, source.path);
  const find = directory ? lookupIn(world, directory, view.variables) : () => void 0;
  const written = resources.map((resource) => asWritten(resource, find(resource.address)));
  const facts = documentFacts(written, detachedPolicies(view));
  const path = source.path;
  return { facts: [...facts, ...learntBy(resources, find)], path, directory: directory?.path, blocks };
}
function asWritten(resource, written) {
  const attributes = located(resource.attributes, written?.attributes);
  if (written === void 0 || attributes.kind !== "map")
    return resource;
  return { ...resource, attributes, at: placed(written.at, resource.at, false) };
}
function learntBy(resources, find) {
  const learned = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = resources; i_1 < all_1.length; i_1++) {
    const resource = all_1[i_1];
    const written = find(resource.address);
    for (const fact of written ? learnt(resource, written) : [])
      if (!learned.has(fact.hole))
        learned.set(fact.hole, fact);
  }
  return [...learned.values()];
}
function stateFacts({ root, source }, world, plans) {
  const resources = stateResources(root, generated(source));
  const blocks = new Set(resources.map(({ address }) => withoutKeys(address)));
  const directory = rootDirectory(world, () => blocks, source.path);
  const find = directory ? lookupIn(world, directory) : () => void 0;
  const plan = plans.find((one) => isBeside(one.path, source.path) && isMostOf(blocks, one.blocks()));
  const facts = documentFacts(resources).filter(({ address = "" }) => find(address) === void 0 && plan?.blocks().has(withoutKeys(address)) !== true);
  return plan?.directory === void 0 ? [...facts, ...learntBy(resources, find)] : facts;
}
function isBeside(one, other) {
  return node_path.posix.dirname(one) === node_path.posix.dirname(other);
}
function isPlanned({ scope, address }, plans) {
  if (address === void 0)
    return false;
  const directory = node_path.posix.dirname(scope.path);
  return plans.some((plan) => plan.directory === directory && plan.blocks().has(withoutKeys(address)));
}
const terraform = {
  name: "terraform",
  accepts: (document) => isTerraform(document) || isPlan(document) || isState(document),
  *extract(documents, project) {
    const configured = documents.filter(isTerraform);
    const source = terraformSource.extract(configured, project);
    if (configured.length === documents.length) {
      yield* source;
      return;
    }
    const files = configured.flatMap((document) => terraformFile(document) ?? []);
    const world = configurations(files, project);
    const plans = documents.filter(isPlan).map((document) => readPlan(document, world));
    for (const fact of source)
      if (!isPlanned(fact, plans))
        yield fact;
    for (let i_2 = 0, all_2 = plans; i_2 < all_2.length; i_2++) {
      const { facts } = all_2[i_2];
      yield* facts;
    }
    for (let i_3 = 0, all_3 = documents.filter(isState); i_3 < all_3.length; i_3++) {
      const document = all_3[i_3];
      yield* stateFacts(document, world, plans);
    }
  }
};

module.exports = {
__proto__: null,
terraform: terraform,
};

})
