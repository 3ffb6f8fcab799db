import {
  scopeOfArn
} from "./chunk-73KE3TPR.js";
import {
  parsePolicy
} from "./chunk-D5AI2ZHQ.js";
import {
  filledRoot
} from "./chunk-A527P2RY.js";
import {
  parseRoleArn,
  roleArn
} from "./chunk-KGG4CTBE.js";
import "./chunk-RYJ4CBOH.js";
import {
  fileScope
} from "./chunk-FIAPNE5P.js";
import "./chunk-NVCI3V2N.js";
import "./chunk-2MK7TK7D.js";
import "./chunk-EKAWU76U.js";
import "./chunk-SN5CJ7VO.js";
import {
  field,
  isTrue,
  itemsOf,
  stringOf,
  textAt
} from "./chunk-IDPBSSDB.js";
import {
  literal,
  splitText,
  textKey
} from "./chunk-CDYWI4VM.js";
import "./chunk-LLOFT37U.js";
import {
  openingOf,
  wholeSource
} from "./chunk-IHGPEY46.js";

// src/extract/aws-cli-answers.ts
var TEXT = ["text"];
var MAP = ["map"];
var LIST = ["list"];
var DOCUMENT = ["map", "text"];
var CREATE_POLICY = ["PolicyName", "PolicyDocument", "Path", "Description", "Tags", "ResponseMetadata"];
var SIGNATURES = [
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
  if (!present) return false;
  if (only !== void 0 && !map.keys().every((key) => only.includes(key))) return false;
  const [first] = keys;
  return holds === void 0 || first === void 0 || itemsOf(map.get(first)).some((item) => holds.some((key) => field(item, key) !== void 0));
}

// src/extract/aws-cli-versions.ts
function bindVersions(facts) {
  const named = namedPolicies(facts);
  const given = givenNames(facts);
  return facts.filter((fact) => !(isInline(fact) && fact.policy === void 0 && given.has(inlineKey(fact)))).map((fact) => isNameless(fact) ? bound(fact, facts, named) ?? fact : fact);
}
function givenNames(facts) {
  const [documents, lists] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  for (const fact of facts) {
    if (!isInline(fact) || fact.address === void 0) continue;
    const counts = fact.policy ? documents : lists;
    counts.set(inlineKey(fact), (counts.get(inlineKey(fact)) ?? 0) + 1);
  }
  return new Set([...documents].filter(([key, count]) => count >= (lists.get(key) ?? 0)).map(([key]) => key));
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
    if (fact.kind === "managed-policy") return [fact.arn];
    if (fact.kind === "attachment") return fact.policyArn ? [fact.policyArn.value] : [];
    if (fact.kind === "role")
      return [...fact.managed, ...fact.boundary ? [fact.boundary] : []].map(({ value }) => value);
    return [];
  });
  return new Map(arns.map((arn) => [textKey(arn), arn]));
}
function bound(fact, facts, named) {
  const { source } = fact.at;
  const beside = facts.filter(({ at }) => at.source === source);
  const open = beside.filter((other) => other.kind === "managed-policy" && other.policy === void 0);
  const [only] = open;
  if (only?.kind === "managed-policy" && open.length === 1 && beside.filter(isNameless).length === 1) {
    return { ...only, policy: fact.policy };
  }
  const [arn, ...others] = byFileName(source.path, [...named.values()]);
  if (arn === void 0 || others.length > 0 || beside.filter(isNameless).length > 1) return void 0;
  const name = policyName(arn);
  return { ...withoutDeclared(fact), kind: "managed-policy", arn, name: name === void 0 ? arn : [name] };
}
function withoutDeclared({
  scope,
  when,
  at,
  policy
}) {
  return { scope, when, at, policy };
}
function policyName(arn) {
  return literal(splitText(arn, "/").at(-1) ?? []);
}
function byFileName(path, arns) {
  const [folder = "", file = ""] = ["", ...path.split("/")].slice(-2);
  for (const part of [file.replace(/\.[a-z]+$/i, ""), folder]) {
    const words = wordsOf(part);
    const fitting = arns.filter((arn) => containsRun(words, wordsOf(policyName(arn) ?? "").join("")));
    const longest = Math.max(0, ...fitting.map((arn) => (policyName(arn) ?? "").length));
    if (fitting.length > 0) return fitting.filter((arn) => policyName(arn)?.length === longest);
  }
  return [];
}
function wordsOf(name) {
  return name.toLowerCase().split(/[^a-z0-9]+/);
}
function containsRun(words, name) {
  if (name === "") return false;
  return words.some((_, start) => {
    let run = "";
    for (const word of words.slice(start)) {
      run += word;
      if (run.length >= name.length) break;
    }
    return run === name;
  });
}

// src/extract/aws-cli-roles.ts
function roleFact(role, answer, file) {
  const ownArn = textAt(role.get("Arn"));
  const name = textAt(role.get("RoleName")) ?? nameInArn(ownArn);
  if (name === void 0) return void 0;
  const scope = scopeOfArn(ownArn?.value, file);
  const path = textAt(role.get("Path"))?.value ?? ["/"];
  const { partition, account } = scope;
  return {
    kind: "role",
    scope,
    when: [],
    at: name.at,
    arn: ownArn?.value ?? roleArn({ partition, account, path, name: name.value }),
    name: name.value,
    ...trustOf(role),
    ...policiesOf(role),
    boundary: boundaryOf(role),
    coverage: coverageOf(role, answer),
    definedHere: true
  };
}
function nameInArn(arn) {
  const parsed = arn && parseRoleArn(arn.value);
  return arn && parsed && { value: parsed.name, at: arn.at };
}
function trustOf(role) {
  const document = role.get("AssumeRolePolicyDocument");
  return { trust: document && isDocument(document) ? parsePolicy(document) : void 0 };
}
function policiesOf(role) {
  return {
    inline: itemsOf(role.get("RolePolicyList")).flatMap((entry) => namedDocument(entry) ?? []),
    managed: itemsOf(role.get("AttachedManagedPolicies")).flatMap(
      (entry) => textAt(field(entry, "PolicyArn")) ?? []
    )
  };
}
function namedDocument(entry) {
  const document = field(entry, "PolicyDocument");
  if (document === void 0 || !isDocument(document)) return void 0;
  const name = textAt(field(entry, "PolicyName"));
  return name === void 0 ? parsePolicy(document) : { ...parsePolicy(document), name };
}
function isDocument(value) {
  return value.kind === "map" || value.kind === "text";
}
function boundaryOf(role) {
  const boundary = role.get("PermissionsBoundary");
  return textAt(boundary) ?? textAt(field(boundary, "PermissionsBoundaryArn"));
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

// src/extract/aws-cli.ts
var READERS = {
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
  versions: (map, scope) => versions(itemsOf(map.get("Versions") ?? map.get("PolicyVersionList")), scope),
  "get-policy": function* (map, scope) {
    const policy = map.get("Policy");
    if (field(policy, "PolicySummary") === void 0) yield* policies(policy, scope);
    else yield* organizationsPolicy(policy, scope);
  },
  "list-policies": (map, scope) => policies(map.get("Policies"), scope),
  policy: (map, scope) => policies(map, scope),
  attach: (map, scope) => attached(textAt(map.get("RoleName")), "managed", textAt(map.get("PolicyArn")), scope),
  boundary: (map, scope) => attached(textAt(map.get("RoleName")), "boundary", textAt(map.get("PermissionsBoundary")), scope)
};
function* roles(value, answer, scope) {
  for (const role of itemsOf(value)) {
    const fact = role.kind === "map" ? roleFact(role, answer, scope) : void 0;
    if (fact) yield fact;
  }
}
function* rolePolicy(map, scope) {
  const policy = namedDocument(map);
  const role = textAt(map.get("RoleName"));
  if (policy === void 0 || role === void 0) return;
  const name = policy.name && literal(policy.name.value);
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
  if (trust !== void 0) yield rawPolicy(parsePolicy(trust), scope, "trust");
  const policy = namedDocument(map);
  if (policy) yield rawPolicy(policy, scope, policy.name === void 0 ? void 0 : "identity");
}
function rawPolicy(policy, scope, declared) {
  const at = policy.name?.at ?? openingOf(policy.at);
  return { kind: "raw-policy", scope, when: [], at, policy, ...declared === void 0 ? {} : { declared } };
}
function* inlineNames(map, scope) {
  for (const name of itemsOf(map.get("PolicyNames")).flatMap((item) => textAt(item) ?? [])) {
    yield { ...bareAttachment("inline", scope, name.at), address: literal(name.value) ?? "of unknown name" };
  }
  if (!isTrue(map.get("IsTruncated"))) yield { ...bareAttachment("inline", scope, map.at), exhaustive: true };
}
function* attachedPolicies(map, scope) {
  for (const entry of itemsOf(map.get("AttachedPolicies"))) {
    yield* attached(void 0, "managed", textAt(field(entry, "PolicyArn")), scope);
  }
  if (!isTrue(map.get("IsTruncated"))) yield { ...bareAttachment("managed", scope, map.at), exhaustive: true };
}
function* attached(role, as, policyArn, scope) {
  if (policyArn) yield { ...bareAttachment(as, scope, policyArn.at), role, policyArn };
}
function bareAttachment(as, scope, at) {
  return {
    kind: "attachment",
    scope,
    when: [],
    at: openingOf(at),
    role: void 0,
    as,
    policy: void 0,
    policyArn: void 0,
    exhaustive: false
  };
}
function* versions(found, scope) {
  for (const version of found) {
    const isDefault = field(version, "IsDefaultVersion");
    if (isDefault !== void 0 && !isTrue(isDefault)) continue;
    const document = field(version, "Document");
    if (document && isDocument(document)) yield rawPolicy(parsePolicy(document), scope, "identity");
  }
}
function* policies(value, scope) {
  for (const policy of itemsOf(value)) {
    const arn = textAt(field(policy, "Arn"));
    if (arn === void 0) continue;
    const name = textAt(field(policy, "PolicyName"));
    yield {
      kind: "managed-policy",
      scope: scopeOfArn(arn.value, scope),
      when: [],
      at: name?.at ?? arn.at,
      arn: arn.value,
      name: name?.value ?? splitText(arn.value, "/").at(-1) ?? arn.value,
      policy: defaultVersion(policy)
    };
  }
}
function defaultVersion(policy) {
  const id = stringOf(field(policy, "DefaultVersionId"));
  const version = itemsOf(field(policy, "PolicyVersionList")).find((each) => {
    const flag = field(each, "IsDefaultVersion");
    return flag === void 0 ? stringOf(field(each, "VersionId")) === id : isTrue(flag);
  });
  const document = field(version, "Document");
  return document && isDocument(document) ? parsePolicy(document) : void 0;
}
var ORGANIZATION_KINDS = {
  SERVICE_CONTROL_POLICY: "scp",
  RESOURCE_CONTROL_POLICY: "rcp"
};
function* organizationsPolicy(policy, scope) {
  const content = field(policy, "Content");
  const kind = ORGANIZATION_KINDS[stringOf(field(policy, "PolicySummary", "Type")) ?? ""];
  if (kind && content && isDocument(content)) yield rawPolicy(parsePolicy(content), scope, kind);
}
function answersIn(root) {
  return itemsOf(root).flatMap((map) => {
    const answer = map.kind === "map" ? answerOf(map) : void 0;
    return map.kind === "map" && answer !== void 0 ? [{ map, answer }] : [];
  });
}
function factsOf(document) {
  const scope = fileScope(document.source);
  return answersIn(filledRoot(document)).flatMap(({ map, answer }) => [...READERS[answer](map, scope)]);
}
function* accountsOf(facts) {
  const bySource = /* @__PURE__ */ new Map();
  for (const fact of facts) {
    const { source } = fact.at;
    const told = fact.kind === "attachment" ? scopeOfArn(fact.policyArn?.value, fact.scope) : fact.scope;
    const scopes = bySource.get(source);
    if (scopes) scopes.push(told);
    else bySource.set(source, [told]);
  }
  for (const [source, scopes] of bySource) yield* agreed(source, scopes);
}
function* agreed(source, scopes) {
  const scope = fileScope(source);
  for (const part of ["account", "partition"]) {
    const values = new Set(scopes.flatMap((each) => literal(each[part]) ?? []));
    const [value] = values;
    const [hole] = scope[part];
    if (value === void 0 || values.size > 1 || hole === void 0 || typeof hole === "string") continue;
    yield { kind: "known", scope, when: [], at: wholeSource(source), hole: hole.id, value: [value] };
  }
}
var awsCli = {
  name: "aws-cli",
  accepts: ({ syntax, root }) => (syntax === "json" || syntax === "yaml") && answersIn(root).length > 0,
  *extract(documents) {
    const facts = bindVersions(documents.flatMap(factsOf));
    yield* facts;
    yield* accountsOf(facts);
  }
};
export {
  awsCli
};
