// 065c203aa93e42bb
'use strict';

var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:os');
require('node:util');
require('node:buffer');

const shape = /^arn:[a-z0-9-]+:iam::aws:policy\/(?:[^:]*\/)?([^:/]+)$/;
function awsManagedName(arn) {
  return shape.exec(xroleLint.literal(arn) ?? "")?.[1];
}
function valueOf(data, at) {
  if (typeof data === "string") return { kind: "text", text: data === "" ? [] : [data], at };
  if (Array.isArray(data))
    return xroleLint.listValue(
      data.map((item) => valueOf(item, at)),
      at
    );
  const entries = Object.entries(data).map(
    ([key, value]) => [key, { value: valueOf(value, at), keyAt: at }]
  );
  return xroleLint.mapValue(new Map(entries), at);
}
async function loadManagedPolicies() {
  const loaded = await Promise.resolve().then(function () { return require('./managed-policies2.cjs'); });
  const { policies } = loaded.default;
  return (arn, at) => {
    const name = awsManagedName(arn);
    const found = name !== void 0 && Object.hasOwn(policies, name) ? policies[name] : void 0;
    if (name === void 0 || found === void 0) return void 0;
    const document = valueOf({ Version: "2012-10-17", Statement: found.statements }, at);
    return { label: `managed policy ${name}`, policy: { ...xroleLint.parsePolicy(document), faults: [] } };
  };
}

exports.awsManagedName = awsManagedName;
exports.loadManagedPolicies = loadManagedPolicies;
