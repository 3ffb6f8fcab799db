// src/cli/version.ts
var version = true ? "0.1.0" : "0.0.0-source";
var homepage = "https://github.com/xrole-lint/xrole-lint";

export {
  version,
  homepage
};
