// ee98dcfe3b22fb76
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var v = require('valibot');
var finding = require('./finding.cjs');
var globs = require('./globs.cjs');
var xroleLint = require('./xrole-lint.cjs');

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

const failOnLevels = [...finding.severities, "never"];
const ruleSettings = ["off", ...finding.severities];
const quoted = (value) => typeof value === "string" ? JSON.stringify(value) : String(value);
const list = (values) => values.join(", ");
function object(entries, description) {
  const keys = Object.keys(entries);
  const strict = v__namespace.strictObject(entries, ({ expected, path }) => {
    const key = String(path?.at(-1)?.key);
    if (expected === "Object")
      return "must be a map";
    if (expected !== "never")
      return `needs ${quoted(key)}`;
    const meant = xroleLint.nearest(key, keys);
    return `unknown key ${quoted(key)}; ${meant === void 0 ? `known are ${list(keys)}` : `did you mean "${meant}"?`}`;
  });
  return v__namespace.pipe(strict, v__namespace.description(description));
}
const array = (item, description) => v__namespace.pipe(v__namespace.array(item, "must be a list"), v__namespace.description(description));
const string = () => v__namespace.string("must be a string");
const oneOf = (options, description) => v__namespace.pipe(v__namespace.picklist(options, ({ input }) => `must be one of ${list(options)}, not ${quoted(input)}`), v__namespace.description(description));
const ruleId = (ids) => v__namespace.picklist(ids, ({ input }) => {
  const meant = typeof input === "string" ? xroleLint.nearest(input, ids) : void 0;
  return `unknown rule ${quoted(input)}; ${meant === void 0 ? '"xrole-lint rules" lists them' : `did you mean "${meant}"?`}`;
});
const glob = v__namespace.pipe(string(), v__namespace.check((value) => globs.globFault(value) === void 0, ({ input }) => `glob ${quoted(input)} ${globs.globFault(input) ?? ""}`));
const accountId = v__namespace.pipe(string(), v__namespace.regex(/^[0-9]{12}$/, ({ input }) => `account id ${quoted(input)} is not 12 digits`));
const day = v__namespace.pipe(string(), v__namespace.regex(/^\d{4}-\d{2}-\d{2}$/, ({ input }) => `${quoted(input)} is not a date such as "2026-06-30"`));
const roleArn = v__namespace.pipe(string(), v__namespace.regex(/^arn:[a-z0-9-]+:iam::[0-9]{12}:role\/[^*?\s]+$/, ({ input }) => `${quoted(input)} is not the ARN of a role, arn:aws:iam::<12 digits>:role/<path and name>`));
const organizationId = v__namespace.pipe(string(), v__namespace.regex(/^o-[a-z0-9]{10,32}$/, ({ input }) => `${quoted(input)} is not the id of an organization, o-\u2026`));
const account = object({
  id: accountId,
  name: v__namespace.optional(v__namespace.pipe(string(), v__namespace.description("What people call the account."))),
  files: array(glob, "Files whose resources live in the account.")
}, "An account and the files whose resources live in it.");
const role = object({
  arn: roleArn,
  policies: v__namespace.optional(array(glob, "Its identity policies, where a file holds nothing but the document.")),
  trust: v__namespace.optional(v__namespace.pipe(glob, v__namespace.description("Its trust policy."))),
  boundary: v__namespace.optional(v__namespace.pipe(glob, v__namespace.description("Its permissions boundary.")))
}, "What a raw policy file has no place to say: whose it is.");
const organizationEntry = object({
  id: v__namespace.optional(v__namespace.pipe(organizationId, v__namespace.description("The id of the organization, for aws:PrincipalOrgID."))),
  policies: v__namespace.optional(array(glob, "Service control policies, one entry a level of the organization; those that name a Principal are resource control policies.")),
  accounts: array(accountId, "The accounts that they bind.")
}, "Accounts of an organization and the policies of the organization that bind them.");
const profile = object({
  file: v__namespace.pipe(glob, v__namespace.description("An AWS config file.")),
  taskDefinitions: array(glob, "Task definitions whose containers carry it.")
}, "An AWS config file and the task definitions whose containers carry it.");
function configSchema(ruleIds) {
  const ignore = object({
    rule: ruleId(ruleIds),
    files: array(glob, "Files whose findings of the rule are hidden."),
    reason: v__namespace.optional(v__namespace.pipe(string(), v__namespace.description("Why; shown with what is suppressed."))),
    until: v__namespace.optional(v__namespace.pipe(day, v__namespace.description("The last day on which it holds.")))
  }, "Findings of one rule that are accepted.");
  const setting = oneOf(ruleSettings, "The severity of the rule, or off.");
  return object({
    $schema: v__namespace.optional(string()),
    accounts: v__namespace.optional(array(account, "Which account a file\u2019s resources live in; the first match wins.")),
    roles: v__namespace.optional(array(role, "Roles whose documents stand in raw policy files.")),
    organization: v__namespace.optional(array(organizationEntry, "Service control policies by account.")),
    profiles: v__namespace.optional(array(profile, "AWS config files by task definition.")),
    rules: v__namespace.optional(v__namespace.pipe(v__namespace.record(ruleId(ruleIds), setting, "must be a map"), v__namespace.description("Severities by rule id."))),
    ignores: v__namespace.optional(array(ignore, "Accepted findings, by rule and file.")),
    exclude: v__namespace.optional(array(glob, "Files that are not read at all.")),
    facts: v__namespace.optional(array(glob, "Facts of other repositories, written by `xrole-lint facts`.")),
    failOn: v__namespace.optional(oneOf(failOnLevels, "The lowest severity that makes the exit status 1."))
  }, "Configuration of xrole-lint.");
}

module.exports = {
__proto__: null,
configSchema: configSchema,
failOnLevels: failOnLevels,
};

})
