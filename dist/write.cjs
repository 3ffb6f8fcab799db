// 19dd6645409d73c4
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_path = require('node:path');
var runGit = require('./run-git.cjs');
var xroleLint = require('./xrole-lint.cjs');

function repositoryOf(folder) {
  const array_1 = git(folder, "rev-parse", "--show-prefix", "--show-toplevel")?.split("\n") ?? [], prefix = array_1[0], root = array_1[1];
  if (prefix === void 0)
    return { repository: node_path.basename(folder), commit: void 0, prefix: "" };
  const remote = git(folder, "config", "--get", "remote.origin.url");
  const commit = git(folder, "rev-parse", "--verify", "--quiet", "HEAD")?.trim();
  return {
    repository: nameOf(remote?.trim() ?? "") ?? node_path.basename(root ?? folder),
    commit: commit === "" ? void 0 : commit,
    prefix
  };
}
function nameOf(url) {
  const path = /^[a-z][a-z0-9+.-]*:\/\/[^/]*\/(.+)$/i.exec(url)?.[1] ?? /^[^/]+:(?!\/\/)(.+)$/.exec(url)?.[1];
  const name = path?.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  return name === "" ? void 0 : name;
}
function git(folder, ...args) {
  return runGit.runGit(folder, args, 1e4);
}

function isObject(json) {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
const string = {
  write: (value, writer) => writer.string(value),
  read: (json, reader) => typeof json === "string" ? json : reader.fail("a string"),
  schema: { type: "string" }
};
const id = { ...string, write: (value, writer) => writer.id(value) };
const path = {
  write: (value, writer) => writer.path(value),
  read: (json, reader) => reader.path(typeof json === "string" ? json : reader.fail("a path")),
  schema: { type: "string" }
};
const integer = {
  write: (value) => value,
  read: (json, reader) => Number.isSafeInteger(json) ? json : reader.fail("a whole number"),
  schema: { type: "integer" }
};
const flag = {
  write: (value) => value,
  read: (json, reader) => typeof json === "boolean" ? json : reader.fail("true or false"),
  schema: { type: "boolean" },
  absent: () => false,
  isAbsent: (value) => !value
};
const maybeFlag = {
  write: flag.write.bind(flag),
  read: flag.read.bind(flag),
  schema: flag.schema
};
const place = {
  write: (value, writer) => writer.place(value),
  read: (json, reader) => reader.place(json),
  schema: { $ref: "#/$defs/place" }
};
const text = {
  write: (value, writer) => writer.text(value),
  read: (json, reader) => reader.text(json),
  schema: { $ref: "#/$defs/text" }
};
const atText = {
  write: ({ value, at }, writer) => ({ value: writer.text(value), at: writer.place(at, xroleLint.literal(value)) }),
  read: (json, reader) => {
    if (!isObject(json))
      return reader.fail("a text with its place");
    return { value: reader.text(json.value), at: reader.place(json.at) };
  },
  schema: { $ref: "#/$defs/textAt" }
};
const atString = {
  write: ({ value, at }, writer) => ({ value: writer.string(value), at: writer.place(at, value) }),
  read: (json, reader) => {
    if (!isObject(json) || typeof json.value !== "string")
      return reader.fail("a string with its place");
    return { value: json.value, at: reader.place(json.at) };
  },
  schema: { $ref: "#/$defs/stringAt" }
};
function placed(fields) {
  const rest = object(fields);
  return {
    write: (value, writer) => ({
      ...rest.write(value, writer),
      ...atText.write(value, writer)
    }),
    read: (json, reader) => ({ ...rest.read(json, reader), ...atText.read(json, reader) }),
    schema: { allOf: [atText.schema, rest.schema] }
  };
}
function oneOf(...values) {
  return {
    write: (value) => value,
    read: (json, reader) => values.find((value) => value === json) ?? reader.fail(`one of ${values.join(", ")}`),
    schema: { enum: values }
  };
}
function list(item) {
  return {
    write: (values, writer) => values.map((value) => item.write(value, writer)),
    read: (json, reader) => Array.isArray(json) ? json.map((one) => item.read(one, reader)) : reader.fail("a list"),
    schema: { type: "array", items: item.schema },
    absent: () => [],
    isAbsent: (values) => values.length === 0
  };
}
function optional(codec) {
  return {
    write: (value, writer) => value === void 0 ? void 0 : codec.write(value, writer),
    read: (json, reader) => codec.read(json, reader),
    schema: codec.schema,
    absent: () => void 0,
    isAbsent: (value) => value === void 0
  };
}
function mapped(codec, forth, back) {
  const { absent, isAbsent } = codec;
  return {
    write: (value, writer) => codec.write(forth(value), writer),
    read: (json, reader) => back(codec.read(json, reader)),
    schema: codec.schema,
    ...absent && { absent: () => back(absent()) },
    ...isAbsent && { isAbsent: (value) => isAbsent(forth(value)) }
  };
}
function object(fields) {
  const entries = Object.entries(fields);
  return {
    write: (value, writer) => {
      const out = {};
      for (let i_1 = 0, all_1 = entries; i_1 < all_1.length; i_1++) {
        const array_1 = all_1[i_1], key = array_1[0], codec = array_1[1];
        const one = value[key];
        if (one === void 0 || codec.isAbsent?.(one) === true)
          continue;
        out[key] = codec.write(one, writer);
      }
      return out;
    },
    read: (json, reader) => {
      if (!isObject(json))
        return reader.fail("an object");
      const out = {};
      for (let i_2 = 0, all_2 = entries; i_2 < all_2.length; i_2++) {
        const array_2 = all_2[i_2], key = array_2[0], codec = array_2[1];
        const one = json[key];
        if (one !== void 0)
          out[key] = codec.read(one, reader);
        else if (codec.absent === void 0)
          reader.fail(`"${key}"`);
        else {
          const value = codec.absent();
          if (value !== void 0)
            out[key] = value;
        }
      }
      return out;
    },
    schema: {
      type: "object",
      properties: Object.fromEntries(entries.map((array_3) => {
        const key = array_3[0], { schema } = array_3[1];
        return [key, schema];
      })),
      required: entries.filter((array_4) => {
        const { absent } = array_4[1];
        return absent === void 0;
      }).map((array_5) => {
        const key = array_5[0];
        return key;
      })
    }
  };
}

function at(value) {
  return object({ value, at: place });
}
const scope = object({
  id,
  label: string,
  path,
  account: text,
  partition: text,
  region: text
});
const when = list(object({ id, outcome: string, label: string }));
const base = { scope, when, at: place, address: optional(string), assumes: optional(list(atString)) };
const matcher = object({
  not: flag,
  values: list(atText),
  keyAt: place,
  at: place,
  partial: flag
});
const principals = object({
  not: flag,
  entries: list(placed({ type: oneOf("AWS", "Service", "Federated", "CanonicalUser", "*") })),
  keyAt: place,
  at: place,
  partial: flag
});
const statement = object({
  index: integer,
  at: place,
  sid: optional(atText),
  effect: optional(at(oneOf("Allow", "Deny"))),
  actions: optional(matcher),
  resources: optional(matcher),
  principals: optional(principals),
  conditions: list(object({
    operator: atString,
    key: atString,
    values: list(atText),
    at: place,
    partial: flag
  })),
  conditionUnknown: flag,
  refused: flag,
  partial: flag
});
const fault = object({
  rule: oneOf("policy-syntax", "policy-version", "policy-unknown-action", "trust-action-invalid", "trust-principal-invalid"),
  severity: oneOf("error", "warning"),
  message: string,
  hint: optional(string),
  at: place,
  fact: string
});
const policy = object({
  at: place,
  name: optional(atText),
  version: optional(atText),
  statements: list(statement),
  statementsAt: place,
  complete: flag,
  faults: list(fault),
  size: optional(mapped(integer, (size) => size(), (size) => () => size))
});
const container = mapped(object({
  name: optional(atText),
  at: place,
  roles: list(atText),
  logDriver: optional(atText),
  secrets: optional(place),
  repositoryCredentials: optional(place),
  misplacedRoles: list(atString)
}), (fact) => ({ ...fact, roles: xroleLint.rolesInContainer(fact) }), ({ roles, ...rest }) => ({ ...rest, image: void 0, environment: [], words: roles }));
const taskDefinition = object({
  ...base,
  family: optional(atText),
  arn: optional(atText),
  taskRole: optional(atText),
  taskRoleNotText: optional(place),
  taskRoleUnknown: optional(string),
  executionRole: optional(atText),
  executionRoleUnknown: flag,
  fargate: optional(maybeFlag),
  containers: list(container),
  shortNames: flag,
  fragment: flag
});
const coverage = oneOf("complete", "partial", "silent");
const setting = object({
  key: atString,
  value: atText,
  dressed: optional(oneOf("quotes", "comment")),
  bare: optional(atText),
  continued: optional(place)
});
const TOLD = /* @__PURE__ */ new Set([
  "role_arn",
  "source_profile",
  "credential_source",
  "external_id",
  "role_session_name",
  "duration_seconds",
  "mfa_serial",
  "region"
]);
const HIDDEN = /* @__PURE__ */ new Set([
  "aws_access_key_id",
  "credential_process",
  "sso_account_id",
  "sso_session",
  "sso_start_url",
  "web_identity_token_file"
]);
function hidden({ key, value }) {
  const hole = { id: "left out", label: "left out", kind: "any" };
  return { key, value: { value: [hole], at: value.at }, dressed: void 0 };
}
const settings = mapped(list(setting), (all) => [...all].flatMap((array_1) => {
  const key = array_1[0], one = array_1[1];
  return TOLD.has(key) ? [one] : HIDDEN.has(key) ? [hidden(one)] : [];
}), (all) => new Map(all.map((one) => [one.key.value.toLowerCase(), one])));
const textValue = mapped(atText, ({ text: value, at: where }) => ({ value, at: where }), ({ value, at: where }) => ({ kind: "text", text: value, at: where }));
const kinds = {
  "task-definition": taskDefinition,
  service: object({
    ...base,
    name: optional(atText),
    taskDefinition: atText,
    executeCommand: optional(place),
    fargate: optional(maybeFlag)
  }),
  "task-run": object({
    ...base,
    taskDefinition: optional(atText),
    taskRole: optional(atText),
    executionRole: optional(atText)
  }),
  role: object({
    ...base,
    exists: optional(when),
    arn: text,
    name: text,
    trust: optional(policy),
    inline: list(policy),
    managed: list(atText),
    boundary: optional(atText),
    coverage: object({ trust: coverage, inline: coverage, managed: coverage, boundary: coverage }),
    definedHere: flag,
    existing: optional(maybeFlag)
  }),
  "managed-policy": object({
    ...base,
    arn: text,
    name: text,
    policy: optional(policy)
  }),
  attachment: object({
    ...base,
    role: optional(atText),
    as: oneOf("inline", "managed", "boundary", "trust"),
    policy: optional(policy),
    policyArn: optional(atText),
    exhaustive: flag
  }),
  "raw-policy": object({
    ...base,
    policy,
    declared: optional(oneOf("identity", "trust", "boundary", "scp", "rcp", "resource", "unknown"))
  }),
  profile: object({
    ...base,
    file: oneOf("config", "credentials"),
    name: atString,
    misheaded: flag,
    settings
  }),
  "duplicate-key": object({ ...base, key: string, first: place }),
  "reference-as-string": object({
    ...base,
    value: textValue,
    hint: string,
    problem: optional(string)
  }),
  "account-number": object({ ...base, raw: string }),
  known: object({ ...base, hole: id, value: text }),
  "parse-error": object({ ...base, message: string, templated: flag })
};

const schemaVersion = 1;
class Files {
  #sources = [];
  index(source) {
    const known = this.#sources.findIndex((one) => one.source.path === source.path);
    if (known >= 0)
      return known;
    return this.#sources.push({ source, lines: /* @__PURE__ */ new Map() }) - 1;
  }
  see(source, offset) {
    const index = this.index(source);
    const { line, column } = xroleLint.positionAt(source, offset);
    this.#sources[index]?.lines.set(line, offset - column + 1);
    return index;
  }
  /** Path and, in pairs, the numbers of lines and the offsets at which they begin. */
  written(prefix) {
    return this.#sources.map(({ source, lines }) => ({
      path: prefix + source.path,
      lines: [...lines].sort((array_1, array_2) => {
        const a = array_1[0], b = array_2[0];
        return a - b;
      }).flat()
    }));
  }
}
function placeOn(files, at, written) {
  const { start, end } = at.range();
  const file = files.see(at.source, start);
  files.see(at.source, end);
  const inset = written === void 0 ? -1 : insetOf(at, written);
  if (file > 0)
    return [start, end, inset, file];
  return inset < 0 ? [start, end] : [start, end, inset];
}
function insetOf(at, written) {
  const array_3 = [at.range(), at.part(0, written.length).range()], whole = array_3[0], value = array_3[1];
  const isPlain = at.source.text.slice(value.start, value.end) === written;
  return isPlain && value.start >= whole.start && value.end <= whole.end ? value.start - whole.start : -1;
}
function writerOf(files, { repository, prefix }, fill) {
  const id = (value) => `${repository}#${value}`;
  const piece = (one) => typeof one === "string" ? xroleLint.mask(one) : { id: id(one.id), label: xroleLint.mask(`${one.label} in ${repository}`), kind: one.kind };
  return {
    place: (at, written) => placeOn(files, at, written),
    text: (value) => {
      const filled = fill(value);
      const plain = xroleLint.literal(filled);
      return plain === void 0 ? filled.map(piece) : xroleLint.mask(plain);
    },
    string: xroleLint.mask,
    path: (value) => prefix + value,
    id
  };
}
function lineOf(fact, checkout, fill) {
  const { repository, commit, prefix } = checkout;
  const { path, start, end, startOffset, endOffset } = xroleLint.spanOf(fact.at);
  const files = new Files();
  files.see(fact.at.source, startOffset);
  const codec = kinds[fact.kind];
  const body = codec.write(fact, writerOf(files, checkout, fill));
  const pointer = fact.at.pointer();
  return xroleLint.jsonLine({
    schemaVersion,
    repository,
    ...commit !== void 0 && { commit },
    kind: fact.kind,
    place: {
      path: prefix + path,
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      startOffset,
      endOffset,
      ...pointer !== void 0 && { pointer: xroleLint.mask(pointer) }
    },
    ...body,
    files: files.written(prefix)
  });
}
function writeFacts(facts, checkout, fill) {
  const sorted = facts.map((fact) => {
    const { start } = fact.at.range();
    return { path: fact.at.source.path, start, line: lineOf(fact, checkout, fill) };
  });
  sorted.sort((a, b) => order(a.path, b.path) || a.start - b.start || order(a.line, b.line));
  return [...new Set(sorted.map(({ line }) => line))];
}
function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

module.exports = {
__proto__: null,
kinds: kinds,
repositoryOf: repositoryOf,
schemaVersion: schemaVersion,
writeFacts: writeFacts,
};

})
