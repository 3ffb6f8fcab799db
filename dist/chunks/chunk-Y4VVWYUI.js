// src/config/config.ts
var noGlobs = { patterns: [], matches: () => false, rebase: (path) => path };
function defaultConfig(directory) {
  return {
    path: void 0,
    directory,
    accounts: [],
    roles: [],
    organization: [],
    profiles: [],
    rules: /* @__PURE__ */ new Map(),
    ignores: [],
    exclude: noGlobs,
    facts: noGlobs,
    failOn: "error"
  };
}
function accountOf(config, path) {
  return config.accounts.find(({ files }) => files.matches(path))?.id;
}

export {
  noGlobs,
  defaultConfig,
  accountOf
};
