import {
  isIni
} from "./chunk-XGTYMCXV.js";
import {
  fileScope
} from "./chunk-FIAPNE5P.js";
import {
  placeholderText
} from "./chunk-2MK7TK7D.js";
import "./chunk-EKAWU76U.js";
import "./chunk-IDPBSSDB.js";
import "./chunk-CDYWI4VM.js";
import {
  placeKey
} from "./chunk-IHGPEY46.js";

// src/extract/aws-config.ts
var SECRETS = /* @__PURE__ */ new Set([
  "aws_access_key_id",
  "aws_secret_access_key",
  "aws_session_token",
  "aws_security_token"
]);
var HIDDEN = /* @__PURE__ */ new Set([...SECRETS, "credential_process"]);
var TELLING = /* @__PURE__ */ new Set([
  "credential_source",
  "source_profile",
  "web_identity_token_file",
  "credential_process",
  "sso_session",
  "sso_start_url",
  "sso_account_id",
  "sso_role_name"
]);
var COMMON = /* @__PURE__ */ new Set([
  ...SECRETS,
  "role_arn",
  "role_session_name",
  "external_id",
  "mfa_serial",
  "region",
  "output"
]);
var AWS_PATH = /(?:^|\/)\.aws\/|(?:^|[^a-z])aws[^a-z/]*(?:config|credentials|profiles?)(?:[^a-z]|$)/;
var PROFILE_HEADER = /^(?:profile|sso-session|services)\s/;
var awsConfig = {
  name: "aws-config",
  accepts: (document) => isIni(document) && isAwsConfig(document),
  *extract(documents) {
    for (const document of documents) {
      if (!isIni(document)) continue;
      yield* profilesOf(document);
    }
  }
};
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1).toLowerCase();
}
function keysOf(sections) {
  return sections.flatMap((section) => section.entries.map((entry) => entry.key.value.toLowerCase()));
}
function isHeaded({ sections }) {
  return sections.some((section) => PROFILE_HEADER.test(section.name.value));
}
function isAwsConfig(document) {
  const { sections, strays, source } = document;
  const first = sections[0];
  if (!first || isForeign(strays, first)) return false;
  const keys = keysOf(sections);
  if (keys.some((key) => TELLING.has(key))) return true;
  const known = isHeaded(document) || AWS_PATH.test(source.path.toLowerCase());
  if (known) return keys.some((key) => COMMON.has(key));
  const [name] = baseName(source.path).split(".", 1);
  if (name === "credentials") return keys.some((key) => SECRETS.has(key));
  return name === "config" && keys.includes("role_arn");
}
function isForeign(strays, first) {
  return strays.some((stray) => {
    const { start } = stray.range();
    return start < first.at.range().start && !/^\{[{%#]/.test(stray.source.text.slice(start, start + 2));
  });
}
function kindOf(document) {
  const name = baseName(document.source.path);
  if (name.includes("credentials")) return "credentials";
  if (isHeaded(document)) return "config";
  const roles = keysOf(document.sections).some((key) => key === "role_arn" || TELLING.has(key));
  return name.includes("config") && roles ? "config" : "credentials";
}
function* profilesOf(document) {
  const file = kindOf(document);
  const headed = isHeaded(document);
  const scope = fileScope(document.source);
  const facts = /* @__PURE__ */ new Map();
  for (const section of document.sections) {
    const header = headerOf(section, file, headed);
    if (!header) continue;
    const identity = `${String(header.misheaded)} ${header.name.value}`;
    const known = facts.get(identity);
    const fact = known ?? {
      kind: "profile",
      scope,
      when: [],
      at: header.name.at,
      file,
      ...header,
      settings: /* @__PURE__ */ new Map()
    };
    for (const entry of section.entries) {
      const { value: key, at } = entry.key;
      const first = fact.settings.get(key.toLowerCase())?.key.at;
      if (first) yield { kind: "duplicate-key", scope, when: [], at, key, first };
      fact.settings.set(key.toLowerCase(), settingOf(entry, scope));
    }
    facts.set(identity, fact);
  }
  yield* facts.values();
}
function headerOf(section, file, headed) {
  const { value, at } = section.name;
  if (/^(?:sso-session|services)(?:\s|$)/.test(value)) return void 0;
  const prefix = /^profile\s+/i.exec(value)?.[0];
  if (prefix !== void 0) {
    const misheaded = file === "credentials" || !prefix.startsWith("profile");
    return { name: unquoted(value, at, prefix.length), misheaded };
  }
  if (value === "" || value === "profile") return void 0;
  if (file === "credentials" || value === "default") return { name: { value, at }, misheaded: false };
  const meant = keysOf([section]).some(
    (key) => key === "role_arn" || TELLING.has(key) || headed && COMMON.has(key)
  );
  return meant ? { name: unquoted(value, at, 0), misheaded: true } : void 0;
}
function unquoted(header, at, from) {
  const rest = header.slice(from);
  const quoted = /^(["'])(.+)\1$/.exec(rest);
  const name = quoted?.[2] ?? rest;
  const start = from + (quoted ? 1 : 0);
  return { value: name, at: at.part(start, start + name.length) };
}
function settingOf(entry, scope) {
  const { key, value, comment, continuation } = entry;
  const start = value.at.range().start;
  const end = comment ? comment.range().start - start : value.value.length;
  const plain = value.value.slice(0, end).trimEnd();
  const quotes = /^["']|["']$/.test(plain);
  const dressed = comment ? "comment" : quotes ? "quotes" : void 0;
  const hidden = HIDDEN.has(key.value.toLowerCase());
  const read = (at) => hidden ? hide(at, scope) : textOf(at, scope);
  const lead = /^["']/.test(plain) ? 1 : 0;
  const inner = plain.slice(lead).replace(/["']$/, "");
  return {
    key,
    value: read(value),
    dressed,
    ...dressed && { bare: read({ value: inner, at: value.at.part(lead, lead + inner.length) }) },
    ...continuation && { continued: continuation }
  };
}
function textOf({ value, at }, scope) {
  const found = placeholderText(value, at, scope.id);
  return { value: found.text, at: found.at };
}
function hide(written, scope) {
  const found = textOf(written, scope);
  if (!found.value.some((piece) => typeof piece === "string")) return found;
  const id = `hidden:${placeKey(written.at)}`;
  return { value: [{ id, label: "hidden", kind: "any" }], at: written.at };
}
export {
  awsConfig
};
