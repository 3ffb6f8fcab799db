// e11875dc7a8c6ab0
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

const TEXT = ["text"];
const MAP = ["map"];
const LIST = ["list"];
const DOCUMENT = ["map", "text"];
const CREATE_POLICY = ["PolicyName", "PolicyDocument", "Path", "Description", "Tags", "ResponseMetadata"];
const SIGNATURES = [
  { answer: "authorization-details", has: { RoleDetailList: LIST } },
  { answer: "get-role", has: { Role: MAP }, holds: ["RoleName", "AssumeRolePolicyDocument"] },
  { answer: "role-policy", has: { RoleName: TEXT, PolicyDocument: DOCUMENT } },
  { answer: "role", has: { RoleName: TEXT, AssumeRolePolicyDocument: DOCUMENT } },
  { answer: "role", has: { RoleName: TEXT, RoleId: TEXT, Arn: TEXT } },
  { answer: "role", has: { Arn: TEXT, AssumeRolePolicyDocument: DOCUMENT } },
  { answer: "attach", has: { RoleName: TEXT, PolicyArn: TEXT } },
  { answer: "boundary", has: { RoleName: TEXT, PermissionsBoundary: TEXT } },
  { answer: "policy-document", has: { PolicyDocument: DOCUMENT }, only: CREATE_POLICY },
  {
    answer: "policy-document",
    has: { AssumeRolePolicyDocument: DOCUMENT },
    only: ["AssumeRolePolicyDocument"]
  },
  { answer: "list-role-policies", has: { PolicyNames: LIST } },
  { answer: "attached-policies", has: { AttachedPolicies: LIST } },
  { answer: "policy-version", has: { PolicyVersion: MAP }, holds: ["Document"] },
  { answer: "get-policy", has: { Policy: MAP }, holds: ["PolicyName", "PolicySummary"] },
  { answer: "policy", has: { PolicyName: TEXT, Arn: TEXT, DefaultVersionId: TEXT } },
  { answer: "version", has: { Document: DOCUMENT, VersionId: TEXT } },
  { answer: "versions", has: { Versions: LIST }, holds: ["Document"] },
  { answer: "versions", has: { PolicyVersionList: LIST }, holds: ["Document"] },
  {
    answer: "list-policies",
    has: { Policies: LIST },
    holds: ["PolicyVersionList", "DefaultVersionId", "PolicyId"]
  },
  // An instance profile lists its role too; the role itself is told in full elsewhere (SHAPE-7).
  {
    answer: "list-roles",
    has: { Roles: LIST },
    holds: ["RoleName", "AssumeRolePolicyDocument"],
    only: ["Roles", "IsTruncated", "Marker", "NextToken", "ResponseMetadata"]
  }
];
function answerOf(map) {
  return SIGNATURES.find((signature) => fits(map, signature))?.answer;
}
function fits(map, { has, holds, only }) {
  const keys = Object.keys(has);
  const present = keys.every((key) => has[key]?.some((kind) => map.get(key)?.kind === kind));
  if (!present)
    return false;
  if (only !== void 0 && !map.keys().every((key) => only.includes(key)))
    return false;
  const first = keys[0];
  return holds === void 0 || first === void 0 || xroleLint.itemsOf(map.get(first)).some((item) => holds.some((key) => xroleLint.field(item, key) !== void 0));
}

function bindVersions(facts) {
  const named = namedPolicies(facts);
  const given = givenNames(facts);
  return facts.filter((fact) => !(isInline(fact) && fact.policy === void 0 && given.has(inlineKey(fact)))).map((fact) => isNameless(fact) ? bound(fact, facts, named) ?? fact : fact);
}
function givenNames(facts) {
  const array_1 = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()], documents = array_1[0], lists = array_1[1];
  for (let i_1 = 0, all_1 = facts; i_1 < all_1.length; i_1++) {
    const fact = all_1[i_1];
    if (!isInline(fact) || fact.address === void 0)
      continue;
    const counts = fact.policy ? documents : lists;
    counts.set(inlineKey(fact), (counts.get(inlineKey(fact)) ?? 0) + 1);
  }
  return new Set([...documents].filter((array_2) => {
    const key = array_2[0], count = array_2[1];
    return count >= (lists.get(key) ?? 0);
  }).map((array_3) => {
    const key = array_3[0];
    return key;
  }));
}
function inlineKey({ at, address }) {
  return `${at.source.path.split("/").slice(0, -1).join("/")}\0${address ?? ""}`;
}
function isInline(fact) {
  return fact.kind === "attachment" && fact.as === "inline";
}
function isNameless(fact) {
  return fact.kind === "raw-policy" && fact.declared === "identity" && fact.policy.name === void 0;
}
function namedPolicies(facts) {
  const arns = facts.flatMap((fact) => {
    if (fact.kind === "managed-policy")
      return [fact.arn];
    if (fact.kind === "attachment")
      return fact.policyArn ? [fact.policyArn.value] : [];
    if (fact.kind === "role")
      return [...fact.managed, ...fact.boundary ? [fact.boundary] : []].map(({ value }) => value);
    return [];
  });
  return new Map(arns.map((arn) => [xroleLint.textKey(arn), arn]));
}
function bound(fact, facts, named) {
  const { source } = fact.at;
  const beside = facts.filter(({ at }) => at.source === source);
  const open = beside.filter((other) => other.kind === "managed-policy" && other.policy === void 0);
  const only = open[0];
  if (only?.kind === "managed-policy" && open.length === 1 && beside.filter(isNameless).length === 1) {
    return { ...only, policy: fact.policy };
  }
  const [arn, ...others] = byFileName(source.path, [...named.values()]);
  if (arn === void 0 || others.length > 0 || beside.filter(isNameless).length > 1)
    return void 0;
  const name = policyName(arn);
  return { ...withoutDeclared(fact), kind: "managed-policy", arn, name: name === void 0 ? arn : [name] };
}
function withoutDeclared({ scope, when, at, policy }) {
  return { scope, when, at, policy };
}
function policyName(arn) {
  return xroleLint.literal(xroleLint.splitText(arn, "/").at(-1) ?? []);
}
function byFileName(path, arns) {
  const [folder = "", file = ""] = ["", ...path.split("/")].slice(-2);
  for (let i_2 = 0, all_2 = [file.replace(/\.[a-z]+$/i, ""), folder]; i_2 < all_2.length; i_2++) {
    const part = all_2[i_2];
    const words = wordsOf(part);
    const fitting = arns.filter((arn) => containsRun(words, wordsOf(policyName(arn) ?? "").join("")));
    const longest = fitting.reduce((most, arn) => Math.max(most, (policyName(arn) ?? "").length), 0);
    if (fitting.length > 0)
      return fitting.filter((arn) => policyName(arn)?.length === longest);
  }
  return [];
}
function wordsOf(name) {
  return name.toLowerCase().split(/[^a-z0-9]+/);
}
function containsRun(words, name) {
  if (name === "")
    return false;
  return words.some((_, start) => {
    let run = "";
    for (let i_3 = 0, all_3 = words.slice(start); i_3 < all_3.length; i_3++) {
      const word = all_3[i_3];
      run += word;
      if (run.length >= name.length)
        break;
    }
    return run === name;
  });
}

function roleFact(role, answer, file) {
  const ownArn = xroleLint.textAt(role.get("Arn"));
  const name = xroleLint.textAt(role.get("RoleName")) ?? nameInArn(ownArn);
  if (name === void 0)
    return void 0;
  const scope = xroleLint.scopeOfArn(ownArn?.value, file);
  const path = xroleLint.textAt(role.get("Path"))?.value ?? ["/"];
  const { partition, account } = scope;
  return {
    kind: "role",
    scope,
    when: [],
    at: name.at,
    arn: ownArn?.value ?? xroleLint.roleArn({ partition, account, path, name: name.value }),
    name: name.value,
    ...trustOf(role),
    ...policiesOf(role),
    boundary: boundaryOf(role),
    coverage: coverageOf(role, answer),
    definedHere: true
  };
}
function nameInArn(arn) {
  const parsed = arn && xroleLint.parseRoleArn(arn.value);
  return arn && parsed && { value: parsed.name, at: arn.at };
}
function trustOf(role) {
  const document = role.get("AssumeRolePolicyDocument");
  return { trust: document && isDocument(document) ? xroleLint.parsePolicy(document) : void 0 };
}
function policiesOf(role) {
  return {
    inline: xroleLint.itemsOf(role.get("RolePolicyList")).flatMap((entry) => namedDocument(entry) ?? []),
    managed: xroleLint.itemsOf(role.get("AttachedManagedPolicies")).flatMap((entry) => xroleLint.textAt(xroleLint.field(entry, "PolicyArn")) ?? [])
  };
}
function namedDocument(entry) {
  const document = xroleLint.field(entry, "PolicyDocument");
  if (document === void 0 || !isDocument(document))
    return void 0;
  const name = xroleLint.textAt(xroleLint.field(entry, "PolicyName"));
  return name === void 0 ? xroleLint.parsePolicy(document) : { ...xroleLint.parsePolicy(document), name };
}
function isDocument(value) {
  return value.kind === "map" || value.kind === "text";
}
function boundaryOf(role) {
  const boundary = role.get("PermissionsBoundary");
  return xroleLint.textAt(boundary) ?? xroleLint.textAt(xroleLint.field(boundary, "PermissionsBoundaryArn"));
}
function coverageOf(role, answer) {
  const has = (key) => role.get(key) !== void 0;
  const detail = has("RolePolicyList") || has("AttachedManagedPolicies");
  const whole = answer === "get-role" || detail || has("RoleLastUsed") || has("Tags");
  const said = (key) => has(key) ? "complete" : "silent";
  return {
    trust: said("AssumeRolePolicyDocument"),
    inline: said("RolePolicyList"),
    managed: said("AttachedManagedPolicies"),
    boundary: whole ? "complete" : said("PermissionsBoundary")
  };
}

const READERS = {
  "authorization-details": function* (map, scope) {
    yield* roles(map.get("RoleDetailList"), "get-role", scope);
    yield* policies(map.get("Policies"), scope);
  },
  "get-role": (map, scope) => roles(map.get("Role"), "get-role", scope),
  "list-roles": (map, scope) => roles(map.get("Roles"), "list-roles", scope),
  role: (map, scope) => roles(map, "bare", scope),
  "role-policy": rolePolicy,
  "policy-document": policyDocument,
  "list-role-policies": inlineNames,
  "attached-policies": attachedPolicies,
  "policy-version": (map, scope) => versions([map.get("PolicyVersion")], scope),
  version: (map, scope) => versions([map], scope),
  versions: (map, scope) => versions(xroleLint.itemsOf(map.get("Versions") ?? map.get("PolicyVersionList")), scope),
  "get-policy": function* (map, scope) {
    const policy = map.get("Policy");
    if (xroleLint.field(policy, "PolicySummary") === void 0)
      yield* policies(policy, scope);
    else
      yield* organizationsPolicy(policy, scope);
  },
  "list-policies": (map, scope) => policies(map.get("Policies"), scope),
  policy: (map, scope) => policies(map, scope),
  attach: (map, scope) => attached(xroleLint.textAt(map.get("RoleName")), "managed", xroleLint.textAt(map.get("PolicyArn")), scope),
  boundary: (map, scope) => attached(xroleLint.textAt(map.get("RoleName")), "boundary", xroleLint.textAt(map.get("PermissionsBoundary")), scope)
};
function* roles(value, answer, scope) {
  for (let i_1 = 0, all_1 = xroleLint.itemsOf(value); i_1 < all_1.length; i_1++) {
    const role = all_1[i_1];
    const fact = role.kind === "map" ? roleFact(role, answer, scope) : void 0;
    if (fact)
      yield fact;
  }
}
function* rolePolicy(map, scope) {
  const policy = namedDocument(map);
  const role = xroleLint.textAt(map.get("RoleName"));
  if (policy === void 0 || role === void 0)
    return;
  const name = policy.name && xroleLint.literal(policy.name.value);
  yield {
    kind: "attachment",
    scope,
    when: [],
    at: policy.name?.at ?? role.at,
    ...name === void 0 ? {} : { address: name },
    role,
    as: policy.name === void 0 ? "trust" : "inline",
    policy,
    policyArn: void 0,
    exhaustive: false
  };
}
function* policyDocument(map, scope) {
  const trust = map.get("AssumeRolePolicyDocument");
  if (trust !== void 0)
    yield rawPolicy(xroleLint.parsePolicy(trust), scope, "trust");
  const policy = namedDocument(map);
  if (policy)
    yield rawPolicy(policy, scope, policy.name === void 0 ? void 0 : "identity");
}
function rawPolicy(policy, scope, declared) {
  const at = policy.name?.at ?? xroleLint.openingOf(policy.at);
  return { kind: "raw-policy", scope, when: [], at, policy, ...declared === void 0 ? {} : { declared } };
}
function* inlineNames(map, scope) {
  for (let i_2 = 0, all_2 = xroleLint.itemsOf(map.get("PolicyNames")).flatMap((item) => xroleLint.textAt(item) ?? []); i_2 < all_2.length; i_2++) {
    const name = all_2[i_2];
    yield { ...bareAttachment("inline", scope, name.at), address: xroleLint.literal(name.value) ?? "of unknown name" };
  }
  if (!xroleLint.isTrue(map.get("IsTruncated")))
    yield { ...bareAttachment("inline", scope, map.at), exhaustive: true };
}
function* attachedPolicies(map, scope) {
  for (let i_3 = 0, all_3 = xroleLint.itemsOf(map.get("AttachedPolicies")); i_3 < all_3.length; i_3++) {
    const entry = all_3[i_3];
    yield* attached(void 0, "managed", xroleLint.textAt(xroleLint.field(entry, "PolicyArn")), scope);
  }
  if (!xroleLint.isTrue(map.get("IsTruncated")))
    yield { ...bareAttachment("managed", scope, map.at), exhaustive: true };
}
function* attached(role, as, policyArn, scope) {
  if (policyArn)
    yield { ...bareAttachment(as, scope, policyArn.at), role, policyArn };
}
function bareAttachment(as, scope, at) {
  return {
    kind: "attachment",
    scope,
    when: [],
    at: xroleLint.openingOf(at),
    role: void 0,
    as,
    policy: void 0,
    policyArn: void 0,
    exhaustive: false
  };
}
function* versions(found, scope) {
  for (let i_4 = 0, all_4 = found; i_4 < all_4.length; i_4++) {
    const version = all_4[i_4];
    const isDefault = xroleLint.field(version, "IsDefaultVersion");
    if (isDefault !== void 0 && !xroleLint.isTrue(isDefault))
      continue;
    const document = xroleLint.field(version, "Document");
    if (document && isDocument(document))
      yield rawPolicy(xroleLint.parsePolicy(document), scope, "identity");
  }
}
function* policies(value, scope) {
  for (let i_5 = 0, all_5 = xroleLint.itemsOf(value); i_5 < all_5.length; i_5++) {
    const policy = all_5[i_5];
    const arn = xroleLint.textAt(xroleLint.field(policy, "Arn"));
    if (arn === void 0)
      continue;
    const name = xroleLint.textAt(xroleLint.field(policy, "PolicyName"));
    yield {
      kind: "managed-policy",
      scope: xroleLint.scopeOfArn(arn.value, scope),
      when: [],
      at: name?.at ?? arn.at,
      arn: arn.value,
      name: name?.value ?? xroleLint.splitText(arn.value, "/").at(-1) ?? arn.value,
      policy: defaultVersion(policy)
    };
  }
}
function defaultVersion(policy) {
  const id = xroleLint.stringOf(xroleLint.field(policy, "DefaultVersionId"));
  const version = xroleLint.itemsOf(xroleLint.field(policy, "PolicyVersionList")).find((each) => {
    const flag = xroleLint.field(each, "IsDefaultVersion");
    return flag === void 0 ? xroleLint.stringOf(xroleLint.field(each, "VersionId")) === id : xroleLint.isTrue(flag);
  });
  const document = xroleLint.field(version, "Document");
  return document && isDocument(document) ? xroleLint.parsePolicy(document) : void 0;
}
const ORGANIZATION_KINDS = {
  SERVICE_CONTROL_POLICY: "scp",
  RESOURCE_CONTROL_POLICY: "rcp"
};
function* organizationsPolicy(policy, scope) {
  const content = xroleLint.field(policy, "Content");
  const kind = ORGANIZATION_KINDS[xroleLint.stringOf(xroleLint.field(policy, "PolicySummary", "Type")) ?? ""];
  if (kind && content && isDocument(content))
    yield rawPolicy(xroleLint.parsePolicy(content), scope, kind);
}
function answersIn(root) {
  return xroleLint.itemsOf(root).flatMap((map) => {
    const answer = map.kind === "map" ? answerOf(map) : void 0;
    return map.kind === "map" && answer !== void 0 ? [{ map, answer }] : [];
  });
}
function factsOf(document) {
  const scope = xroleLint.fileScope(document.source);
  return answersIn(xroleLint.filledRoot(document)).flatMap(({ map, answer }) => [...READERS[answer](map, scope)]);
}
function* accountsOf(facts) {
  const bySource = /* @__PURE__ */ new Map();
  for (let i_6 = 0, all_6 = facts; i_6 < all_6.length; i_6++) {
    const fact = all_6[i_6];
    const { source } = fact.at;
    const told = fact.kind === "attachment" ? xroleLint.scopeOfArn(fact.policyArn?.value, fact.scope) : fact.scope;
    xroleLint.push(bySource, source, told);
  }
  for (const item_1 of bySource) {
    const source = item_1[0], scopes = item_1[1];
    yield* agreed(source, scopes);
  }
}
function* agreed(source, scopes) {
  const scope = xroleLint.fileScope(source);
  for (let i_7 = 0, all_7 = ["account", "partition"]; i_7 < all_7.length; i_7++) {
    const part = all_7[i_7];
    const values = new Set(scopes.flatMap((each) => xroleLint.literal(each[part]) ?? []));
    const [value] = values;
    const array_1 = scope[part], hole = array_1[0];
    if (value === void 0 || values.size > 1 || hole === void 0 || typeof hole === "string")
      continue;
    yield { kind: "known", scope, when: [], at: xroleLint.wholeSource(source), hole: hole.id, value: [value] };
  }
}
const awsCli = {
  name: "aws-cli",
  accepts: ({ syntax, root }) => (syntax === "json" || syntax === "yaml") && answersIn(root).length > 0,
  *extract(documents) {
    const facts = bindVersions(documents.flatMap(factsOf));
    yield* facts;
    yield* accountsOf(facts);
  }
};

module.exports = {
__proto__: null,
awsCli: awsCli,
};

})
