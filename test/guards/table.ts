/** What keeps strangers' files from doing harm, and the suite that notices when it is gone. */

import { inFile, type Guard } from './guard.js'
import { limits } from './limits.js'
import { pages } from './pages.js'
import { words } from './words.js'

export const guards: readonly Guard[] = [
  ...inFile(
    'src/secrets.ts',
    ['access key ids are masked', '.replace(ACCESS_KEY_ID,', '.replace(/(?!)/g,', 'report/escape'],
    ['session tokens are masked', '.replace(SESSION_TOKEN,', '.replace(/(?!)/g,', 'report/escape'],
    ['secret keys are masked', '.replace(SECRET_KEY,', '.replace(/(?!)/g,', 'report/escape'],
    [
      'secret keys with escaped slashes are masked',
      '(?:\\\\?\\/|[A-Za-z0-9+=]){40}',
      '(?:\\/|[A-Za-z0-9+=]){40}',
      'report/escape',
    ],
    ['private keys are masked', '.replace(PRIVATE_KEY,', '.replace(/(?!)/g,', 'report/escape'],
    [
      'values beside the name of a secret are masked',
      '.replace(namedSecret(),',
      '.replace(/(?!)/g,',
      'report/escape',
    ],
    [
      'source is masked as other text',
      'return mask(text).replace(namedSecret()',
      'return text.replace(namedSecret()',
      'report/frame',
    ],
    [
      'a long text is masked before it is cut',
      'maskSource(text.slice(0, most + MASK_MARGIN))',
      'text',
      'report/escape',
    ],
  ),
  ...inFile(
    'src/report/escape.ts',
    [
      'what is invisible is shown',
      'if (PLAIN.test(text)) return text',
      "if (text !== '') return text",
      'report/escape',
    ],
    [
      'text for people is masked',
      'logLine(visible(mask(text)))',
      'logLine(visible(text))',
      'security/secrets',
    ],
    ['secrets of several lines are masked', "mask(text).split('\\n')", "text.split('\\n')", 'report/escape'],
    ['each of several lines is cleaned', ".map(clean).join('\\n')", ".join('\\n')", 'security/inert'],
    ['a line begins no command', "line.replace(':', '\\\\:')", 'line', 'report/escape'],
    ['no command is in a line', ".replaceAll('##[', '#\\\\#[')", '', 'report/escape'],
    [
      'data of a command is cleaned',
      "clean(line).replaceAll('%', '%25')",
      "line.replaceAll('%', '%25')",
      'report/escape',
    ],
    [
      'data of a command keeps its percent signs',
      "clean(line).replaceAll('%', '%25')",
      'clean(line)',
      'report/escape',
    ],
    ['properties of a command are visible', 'visible(mask(text)).', 'mask(text).', 'report/escape'],
    ['properties of a command are masked', 'visible(mask(text)).', 'visible(text).', 'report/escape'],
    ['a property ends no command', ".replaceAll(':', '%3A')", '', 'report/escape'],
    ['a property begins no other', ".replaceAll(',', '%2C')", '', 'report/escape'],
    ['addresses are encoded', 'encodeURIComponent(segment)', 'segment', 'report/escape'],
    ['addresses hold no half of a pair', ".replace(/\\p{Surrogate}/gu, '\\ufffd')", '', 'report/escape'],
  ),
  ...inFile('src/report/told.ts', [
    'words come into a report through escape.ts',
    'ruleId: clean(ruleId)',
    'ruleId',
    'types',
  ]),
  ...inFile('src/config/search.ts', [
    'a configuration that is found is of the tree',
    'if (!isOfTree(file, root))',
    'if (false as boolean)',
    'security/planted-links',
  ]),
  ...inFile(
    'src/files/read.ts',
    [
      'files that files name are of the tree',
      'if (!isOfTree(path, cwd)) return undefined',
      '',
      'security/reads-nothing',
    ],
    [
      'links out of the tree are not read',
      'if (own.isSymbolicLink() && leavesTree(path, cwd)) return unreadable(path, LEAVES)',
      '',
      'security/reads-nothing',
    ],
  ),
  ...inFile('src/files/discover.ts', [
    'links out of the tree are not listed',
    'if (!isOfTree(name, folder) && !isOfTree(join(folder, name), cwd)) return false',
    '',
    'security/reads-nothing|files/discover',
  ]),
  ...inFile('src/files/tree.ts', [
    '.git is no part of the tree',
    'isWithin(folder, path) && !names.some((name) => VERSION_CONTROL.includes(name.toLowerCase()))',
    'isWithin(folder, path)',
    'security/planted-links',
  ]),
  ...inFile('src/files/write.ts', [
    'reports are not written through links',
    '  refuseLedOut(path, cwd)\n',
    '',
    'security/planted-links',
  ]),
  ...inFile('src/files/create.ts', [
    'nor is what init creates',
    '  refuseLedOut(path, cwd)\n',
    '',
    'security/planted-links',
  ]),
  ...inFile('src/files/rewrite.ts', [
    'nor are fixes',
    "if (!isOfTree(target, cwd)) return 'outside the tree'",
    '',
    'security/planted-links',
  ]),
  ...inFile('src/config/load.ts', [
    'a configuration that is named is no link',
    'if (isLedOut(configPath, cwd))',
    'if (false as boolean)',
    'security/planted-links',
  ]),
  ...inFile('src/cli/baseline.ts', [
    'nor is a baseline',
    'if (isLedOut(path, cwd))',
    'if (false as boolean)',
    'security/planted-links',
  ]),
  ...inFile(
    'src/cli/facts-files.ts',
    [
      'facts of a configuration that is found are of the tree',
      '.filter((file) => tree === undefined || isOfTree(file, tree))',
      '',
      'security/planted-links',
    ],
    [
      'facts that are named are no links',
      'if (isLedOut(patternOf(pattern, cwd).base, cwd))',
      'if (false as boolean)',
      'security/planted-links',
    ],
  ),
  ...inFile('src/files/git.ts', [
    'names of an index lead through no link',
    " || !isInPlace(name.replace(/\\/$/, ''))",
    '',
    'security/planted-links',
  ]),
  ...inFile('src/files/run-git.ts', [
    'a hook says nothing of other repositories',
    '.filter(([name]) => !OF_ANOTHER.test(name))',
    '',
    'security/planted-links',
  ]),
  ...inFile(
    'src/files/run-git.ts',
    ['no program watches the files', "  'core.fsmonitor=false',\n", '', 'files/run-git|security/runs'],
    ['no hook runs', "  'core.hooksPath=/dev/null',\n", '', 'files/run-git'],
    ['no file elsewhere hides others', "  'core.excludesFile=/dev/null',\n", '', 'files/run-git'],
    ['a folder of files is no repository', "  'safe.bareRepository=explicit',\n", '', 'files/run-git'],
    [
      'no transport is used',
      'protocol.${protocol}.allow=never',
      'protocol.${protocol}x.allow=never',
      'files/run-git',
    ],
    [
      'git is no program of the tree',
      '.filter((folder) => isAbsolute(folder))',
      '',
      'security/planted-links',
    ],
    [
      'git is looked for by us',
      "inPath(platform() === 'win32' ? 'git.exe' : 'git', env.PATH ?? '')",
      "'git'",
      'files/run-git',
    ],
  ),
  ...inFile(
    'src/files/open.ts',
    ['what became a link is not followed', ' | constants.O_NOFOLLOW', '', 'files/open'],
    ['what became a pipe is not waited for', ' | constants.O_NONBLOCK', '', 'files/open'],
  ),
  ...inFile('src/files/read.ts', [
    'only regular files are opened',
    "if (!stat.isFile()) return unreadable(path, 'is no regular file')",
    '',
    'files/read',
  ]),
  ...inFile('src/config/load.ts', [
    'a configuration is never code',
    "if (!['.json', '.yaml', '.yml', ''].includes(extname(file)))",
    'if (false as boolean)',
    'config/load',
  ]),
  ...inFile('src/config/search.ts', [
    'no configuration of cosmiconfig runs',
    "(await import('cosmiconfig/dist/ExplorerSync.js')) as unknown as ExplorerModule",
    "{ ExplorerSync: ((make) => function (o) { return make(o.moduleName, o) })((await import('cosmiconfig')).cosmiconfigSync) }",
    'config/planted',
  ]),
  ...limits,
  ...words,
  ...pages,
]
