import {
  nearest
} from "./chunk-SN5CJ7VO.js";
import {
  faultAt,
  stringIn
} from "./chunk-H5Y4BCJB.js";
import {
  severities
} from "./chunk-QW7SWOBV.js";
import {
  field,
  itemsOf
} from "./chunk-IDPBSSDB.js";
import "./chunk-O3GSOFKO.js";
import {
  literal
} from "./chunk-CDYWI4VM.js";
import "./chunk-LLOFT37U.js";
import "./chunk-IHGPEY46.js";
import {
  globFault
} from "./chunk-VESI7XNA.js";
import "./chunk-J6SOUY6X.js";

// src/config/check.ts
import * as v2 from "valibot";

// src/config/schema.ts
import * as v from "valibot";
var failOnLevels = [...severities, "never"];
var ruleSettings = ["off", ...severities];
var quoted = (value) => typeof value === "string" ? JSON.stringify(value) : String(value);
var list = (values) => values.join(", ");
function object(entries, description2) {
  const keys = Object.keys(entries);
  const strict = v.strictObject(entries, ({ expected, path }) => {
    const key = String(path?.at(-1)?.key);
    if (expected === "Object") return "must be a map";
    if (expected !== "never") return `needs ${quoted(key)}`;
    const meant = nearest(key, keys);
    return `unknown key ${quoted(key)}; ${meant === void 0 ? `known are ${list(keys)}` : `did you mean "${meant}"?`}`;
  });
  return v.pipe(strict, v.description(description2));
}
var array2 = (item, description2) => v.pipe(v.array(item, "must be a list"), v.description(description2));
var string2 = () => v.string("must be a string");
var oneOf = (options, description2) => v.pipe(
  v.picklist(options, ({ input }) => `must be one of ${list(options)}, not ${quoted(input)}`),
  v.description(description2)
);
var ruleId = (ids) => v.picklist(ids, ({ input }) => {
  const meant = typeof input === "string" ? nearest(input, ids) : void 0;
  return `unknown rule ${quoted(input)}; ${meant === void 0 ? '"xrole-lint rules" lists them' : `did you mean "${meant}"?`}`;
});
var glob = v.pipe(
  string2(),
  v.check(
    (value) => globFault(value) === void 0,
    ({ input }) => `glob ${quoted(input)} ${globFault(input) ?? ""}`
  )
);
var accountId = v.pipe(
  string2(),
  v.regex(/^[0-9]{12}$/, ({ input }) => `account id ${quoted(input)} is not 12 digits`)
);
var roleArn = v.pipe(
  string2(),
  v.regex(
    /^arn:[a-z0-9-]+:iam::[0-9]{12}:role\/[^*?\s]+$/,
    ({ input }) => `${quoted(input)} is not the ARN of a role, arn:aws:iam::<12 digits>:role/<path and name>`
  )
);
var organizationId = v.pipe(
  string2(),
  v.regex(/^o-[a-z0-9]{10,32}$/, ({ input }) => `${quoted(input)} is not the id of an organization, o-…`)
);
var account = object(
  {
    id: accountId,
    name: v.optional(v.pipe(string2(), v.description("What people call the account."))),
    files: array2(glob, "Files whose resources live in the account.")
  },
  "An account and the files whose resources live in it."
);
var role = object(
  {
    arn: roleArn,
    policies: v.optional(array2(glob, "Its identity policies, where a file holds nothing but the document.")),
    trust: v.optional(v.pipe(glob, v.description("Its trust policy."))),
    boundary: v.optional(v.pipe(glob, v.description("Its permissions boundary.")))
  },
  "What a raw policy file has no place to say: whose it is."
);
var organizationEntry = object(
  {
    id: v.optional(
      v.pipe(organizationId, v.description("The id of the organization, for aws:PrincipalOrgID."))
    ),
    policies: v.optional(array2(glob, "Service control policies; one entry a level of the organization.")),
    accounts: array2(accountId, "The accounts that they bind.")
  },
  "Accounts of an organization and the service control policies that bind them."
);
var profile = object(
  {
    file: v.pipe(glob, v.description("An AWS config file.")),
    taskDefinitions: array2(glob, "Task definitions whose containers carry it.")
  },
  "An AWS config file and the task definitions whose containers carry it."
);
function configSchema(ruleIds) {
  const ignore = object(
    {
      rule: ruleId(ruleIds),
      files: array2(glob, "Files whose findings of the rule are hidden."),
      reason: v.optional(v.pipe(string2(), v.description("Why; shown with what is suppressed.")))
    },
    "Findings of one rule that are accepted."
  );
  const setting = oneOf(ruleSettings, "The severity of the rule, or off.");
  return object(
    {
      $schema: v.optional(string2()),
      accounts: v.optional(array2(account, "Which account a file’s resources live in; the first match wins.")),
      roles: v.optional(array2(role, "Roles whose documents stand in raw policy files.")),
      organization: v.optional(array2(organizationEntry, "Service control policies by account.")),
      profiles: v.optional(array2(profile, "AWS config files by task definition.")),
      rules: v.optional(
        v.pipe(v.record(ruleId(ruleIds), setting, "must be a map"), v.description("Severities by rule id."))
      ),
      ignores: v.optional(array2(ignore, "Accepted findings, by rule and file.")),
      exclude: v.optional(array2(glob, "Files that are not read at all.")),
      facts: v.optional(array2(glob, "Facts of other repositories, written by `xrole-lint facts`.")),
      failOn: v.optional(oneOf(failOnLevels, "The lowest severity that makes the exit status 1."))
    },
    "Configuration of xrole-lint."
  );
}

// src/config/check.ts
var DEEPEST = 10;
function checkConfig(root, ruleIds) {
  const { issues = [] } = v2.safeParse(configSchema(ruleIds), plain(root, DEEPEST));
  const faults = issues.map((issue) => faultOf(issue, root));
  const [first] = faults.sort((a, b) => a.at.range().start - b.at.range().start);
  if (first) throw faultAt(first.at, first.message);
}
function plain(value, depth) {
  if (value === void 0 || depth === 0) return {};
  switch (value.kind) {
    case "text":
      return value.unquotedNumber === true ? Number(literal(value.text)) : stringIn(value);
    case "constant":
      return value.value;
    case "list":
      return value.items().map((item) => plain(item, depth - 1));
    case "map": {
      const entries = value.keys().map((key) => [key, plain(value.get(key), depth - 1)]);
      return Object.fromEntries(entries.filter(([, data]) => data !== null));
    }
    default:
      throw faultAt(
        value.at,
        value.kind === "unknown" ? `no telling ${value.why}` : "must not depend on a condition"
      );
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
  if (value.kind === "text") return value.unquotedNumber === true ? literal(value.text) : void 0;
  return value.kind === "constant" && typeof value.value === "number" ? value.raw : void 0;
}
function valueAt(root, path) {
  let at = root;
  for (const { key } of path) at = typeof key === "number" ? itemsOf(at)[key] : field(at, String(key));
  return at;
}
function named(path, message) {
  if (!/^(?:must|needs) /.test(message)) return message;
  const keys = path.map(({ key }) => typeof key === "number" ? `[${String(key)}]` : `.${String(key)}`);
  const name = keys.join("").replace(/^\./, "");
  return `${name === "" ? "the configuration" : name} ${message}`;
}
export {
  checkConfig
};
