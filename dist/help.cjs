// 965ab252a2b0cc16
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

const help = `xrole-lint [path...]                 lint files and folders (default: .)
xrole-lint explain <rule-id>          the page of a rule
xrole-lint explain --task-role <arn> --destination <arn> [path...]
                                      why one hop is allowed, denied or unknown
xrole-lint graph [path...]            who can assume whom: -f html, svg, mermaid, dot or json
xrole-lint facts [path...]            what the files say, as JSON Lines for other repositories to join
xrole-lint rules                      the rules
xrole-lint init                       write a commented configuration

Options of lint
  -f, --format <name>       stylish (default), json, sarif, github, markdown, gitlab,
                            junit, rdjson; repeatable
  -o, --output <file>       write the report of the -f before it to a file
  -c, --config <file>       use this configuration    --no-config   use none
      --rule <id>=<level>   off, note, warning or error; repeatable
      --rules <file>        load rules of your own from a module; repeatable
      --fail-on <level>     error (default), warning, note or never
      --only <glob>         report only findings in these files; repeatable
      --only-paths          link everything below ., report only what stands in [path...]
      --facts <file>        join what xrole-lint facts wrote in other repositories; repeatable
      --account <id>        account of files that the configuration assigns to none
      --fix                 correct what is certain, in place
      --fix-dry-run         print the corrections as a unified diff instead
      --baseline <file>     hide the findings that are recorded there
      --update-baseline     record what is found now in that file
      --stdin --stdin-filename <path>
                            lint standard input as that file, linked with the paths
      --category <name>     tells SARIF uploads of one commit apart
      --quiet               errors only
      --verbose             also what was read and what could not be decided
      --stats               time of each stage, on standard error
      --color, --no-color
      --version, --help

Options of the others
  explain                   -c, --account, --facts
  graph                     -f, -o, -c, --account, --facts
  facts                     -o, -c, --account, --repository <name>, --commit <hash>
  init                      --pre-commit, --workflow

Exit status: 0 nothing found, 1 findings at or above --fail-on, 2 the run could not be done.
`;

module.exports = {
__proto__: null,
help: help,
};

})
