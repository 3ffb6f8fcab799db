import {
  version
} from "./chunks/chunk-WNLJDGLI.js";
import {
  UsageError
} from "./chunks/chunk-O3GSOFKO.js";

// src/cli/main.ts
var COMMANDS = {
  lint: async () => (await import("./chunks/lint-FYJ55UMX.js")).lintCommand,
  explain: async () => (await import("./chunks/explain-JNKDWGCU.js")).explainCommand,
  rules: async () => (await import("./chunks/rules-7GVBBR7W.js")).rulesCommand
};
var FAILED = 2;
async function main(io) {
  try {
    return await dispatch(io);
  } catch (error) {
    return report(error, io);
  }
}
async function dispatch(io) {
  const [first, ...rest] = io.argv;
  const command = first !== void 0 && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : void 0;
  const args = command ? rest : io.argv;
  const options = args.slice(0, args.includes("--") ? args.indexOf("--") : void 0);
  if (options.includes("--version")) {
    io.stdout.write(`${version}
`);
    return 0;
  }
  if (options.includes("--help") || options.includes("-h")) {
    io.stdout.write((await import("./chunks/help-5G56HUZW.js")).help);
    return 0;
  }
  const load = command ?? COMMANDS.lint;
  return load ? (await load())(io, args) : FAILED;
}
function report(error, { stderr, argv }) {
  if (error instanceof UsageError) stderr.write(`xrole-lint: ${error.message}
`);
  else {
    const message = error instanceof Error ? error.message : String(error);
    stderr.write(
      `xrole-lint: this is a defect of xrole-lint, please report it: ${message.split("\n", 1)[0] ?? ""} (--verbose shows where)
`
    );
    if (argv.includes("--verbose") && error instanceof Error) stderr.write(`${error.stack ?? ""}
`);
  }
  return FAILED;
}
export {
  main
};
