// 13e2f27a5d787f75
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var v = require('valibot');
var xroleLint = require('./xrole-lint.cjs');
var read = require('./read.cjs');
var schema = require('./schema.cjs');
require('node:path');
require('node:fs');
require('node:util');
require('./finding.cjs');
require('./globs.cjs');

function _interopNamespaceDefault(e) {
  var n = Object.create(null);
  if (e) {
    Object.keys(e).forEach(function (k) {
      if (k !== 'default') {
        var d = Object.getOwnPropertyDescriptor(e, k);
        Object.defineProperty(n, k, d.get ? d : {
          enumerable: true,
          get: function () { return e[k]; }
        });
      }
    });
  }
  n.default = e;
  return Object.freeze(n);
}

var v__namespace = /*#__PURE__*/_interopNamespaceDefault(v);

const DEEPEST = 10;
function checkConfig(root, ruleIds) {
  const { issues = [] } = v__namespace.safeParse(schema.configSchema(ruleIds), plain(root, DEEPEST));
  const faults = issues.map((issue) => faultOf(issue, root));
  const array_1 = faults.sort((a, b) => a.at.range().start - b.at.range().start), first = array_1[0];
  if (first)
    throw read.faultAt(first.at, first.message);
}
function plain(value, depth) {
  if (value === void 0 || depth === 0)
    return {};
  switch (value.kind) {
    case "text":
      return value.unquotedNumber === true ? Number(xroleLint.literal(value.text)) : read.stringIn(value);
    case "constant":
      return value.value;
    case "list":
      return value.items().map((item) => plain(item, depth - 1));
    case "map": {
      const entries = value.keys().map((key) => [key, plain(value.get(key), depth - 1)]);
      return Object.fromEntries(entries.filter((array_2) => {
        const data = array_2[1];
        return data !== null;
      }));
    }
    default:
      throw read.faultAt(value.at, value.kind === "unknown" ? `no telling ${value.why}` : "must not depend on a condition");
  }
}
function faultOf(issue, root) {
  const path = issue.path ?? [];
  const last = path.at(-1);
  const value = valueAt(root, path) ?? root;
  const inside = path.slice(0, -1);
  const parent = valueAt(root, inside);
  if (parent?.kind === "list" && typeof last?.key === "string") {
    return { at: parent.at, message: named(inside, "must be a map") };
  }
  if (last?.origin === "key" && parent?.kind === "map") {
    const key = String(last.key);
    const at = parent.keys().includes(key) ? parent.keyAt(key) : parent.at;
    return { at, message: named(inside, issue.message) };
  }
  const digits = issue.expected === "string" ? numberIn(value) : void 0;
  const advice = digits === void 0 ? "" : `: put ${digits} in quotes`;
  return { at: value.at, message: named(path, issue.message + advice) };
}
function numberIn(value) {
  if (value.kind === "text")
    return value.unquotedNumber === true ? xroleLint.literal(value.text) : void 0;
  return value.kind === "constant" && typeof value.value === "number" ? value.raw : void 0;
}
function valueAt(root, path) {
  let at = root;
  for (let i_1 = 0, all_1 = path; i_1 < all_1.length; i_1++) {
    const { key } = all_1[i_1];
    at = typeof key === "number" ? xroleLint.itemsOf(at)[key] : xroleLint.field(at, String(key));
  }
  return at;
}
function named(path, message) {
  if (!/^(?:must|needs) /.test(message))
    return message;
  const keys = path.map(({ key }) => typeof key === "number" ? `[${String(key)}]` : `.${String(key)}`);
  const name = keys.join("").replace(/^\./, "");
  return `${name === "" ? "the configuration" : name} ${message}`;
}

module.exports = {
__proto__: null,
checkConfig: checkConfig,
};

})
