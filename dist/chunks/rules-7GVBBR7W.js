import {
  rules
} from "./chunk-GLE7UCG2.js";
import "./chunk-52K3HA6M.js";
import "./chunk-KGG4CTBE.js";
import "./chunk-RYJ4CBOH.js";
import "./chunk-SN5CJ7VO.js";
import {
  UsageError
} from "./chunk-O3GSOFKO.js";
import "./chunk-CDYWI4VM.js";

// src/cli/rules.ts
async function rulesCommand(io, args) {
  const format = args.length === 0 ? "text" : /^(?:--format=|-f=?)?(.*)$/.exec(args.join(" ").replace(/^(--format|-f) /, ""))?.[1];
  if (format !== "text" && format !== "json" && format !== "stylish")
    throw new UsageError(`rules ${args.join(" ")}: it takes only --format json`);
  const table = rules.map(({ id, severity, group, title }) => ({ id, severity, group, title }));
  if (format === "json") io.stdout.write(`${JSON.stringify(table, null, 2)}
`);
  else {
    const width = Math.max(...table.map(({ id }) => id.length));
    for (const { id, severity, title } of table) io.stdout.write(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}
`);
  }
  return Promise.resolve(0);
}
export {
  rulesCommand
};
