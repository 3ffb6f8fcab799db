/** Limits without which a hostile file would cost too much, or exhaust the stack. */
import { inFile, type Guard } from './guard.js'

/** A constant, given as `NAME = value`, without which there is no limit. */
function limit(file: string, what: string, constant: string, suite: string): readonly Guard[] {
  return inFile(file, [what, constant, constant.replace(/=.*/, '= Infinity'), suite])
}

const source = 'src/extract/terraform-source'
const templates = 'src/extract/cloudformation'

export const limits: readonly Guard[] = [
  ...limit('src/parse/yaml-tree.ts', 'depth of YAML', 'MAX_DEPTH = 200', 'parse/yaml'),
  ...limit('src/parse/yaml-tree.ts', 'aliases of YAML', 'ALIAS_BUDGET = 100_000', 'parse/yaml'),
  ...limit('src/parse/json-value.ts', 'depth of JSON', 'DEEPEST = 500', 'parse/json\\.'),
  ...limit('src/parse/json-fault.ts', 'depth of broken JSON', 'DEEPEST = 500', 'parse/json\\.'),
  ...limit('src/parse/directives.ts', 'length of directives', 'LONGEST = 300', 'security/bounded'),
  ...limit('src/parse/placeholders.ts', 'length of placeholders', 'LONGEST = 300', 'parse/placeholders'),
  ...limit('src/parse/hcl/cursor.ts', 'depth of HCL', 'MAX_DEPTH = 200', 'parse/hcl\\.'),
  ...limit('src/parse/hcl/cursor.ts', 'chains of HCL', 'MAX_CHAIN = 1000', 'security/bounded'),
  ...limit('src/parse/hcl/body.ts', 'blocks that are not closed', 'MAX_UNCLOSED = 20', 'parse/hcl\\.'),
  ...limit('src/config/globs.ts', 'alternatives of a glob', 'MOST_ALTERNATIVES = 1000', 'config/globs'),
  ...limit('src/config/check.ts', 'depth of a configuration', 'DEEPEST = 10', 'config/load'),
  ...inFile(
    'src/files/config-file.ts',
    ['size of a configuration', ' || stat.size > LARGEST_FILE', '', 'config/load'],
    [
      'a configuration is a regular file',
      'stat?.isFile() !== true || ',
      'stat === undefined || ',
      'config/load',
    ],
  ),
  ...limit('src/files/read.ts', 'size of a file', 'LARGEST_FILE = 200 * 1024 * 1024', 'files/read'),
  ...limit('src/files/read.ts', 'depth of folders', 'DEEPEST = 100', 'files/read'),
  ...limit('src/files/walk.ts', 'number of patterns', 'MOST_PATTERNS = 2000', 'files/listings'),
  ...limit('src/files/walk.ts', 'length of a pattern', 'LONGEST_PATTERN = 500', 'files/listings'),
  ...limit('src/files/walk.ts', 'size of a .gitignore', 'LARGEST_IGNORE = 200_000', 'files/listings'),
  ...limit(`${templates}/stacks.ts`, 'stacks in stacks', 'MAX_NESTING = 8', 'extract/cloudformation/'),
  ...limit(`${templates}/cases.ts`, 'open conditions', 'MAX_QUESTIONS = 3', 'extract/cloudformation/'),
  ...limit(`${templates}/loops.ts`, 'copies of a loop', 'MAX_COPIES = 1000', 'extract/cloudformation/'),
  ...limit(`${source}/cases.ts`, 'conditions', 'MAX_CONDITIONS = 3', 'extract/terraform-source/'),
  ...limit(`${source}/condition.ts`, 'names of a condition', 'MAX_STEPS = 10', 'security/bounded'),
  ...limit(`${source}/evaluate.ts`, 'height of an evaluation', 'MAX_HEIGHT = 800', 'security/bounded'),
  ...limit(`${source}/functions.ts`, 'parts that are looked at', 'DEEPEST_PART = 5', 'security/bounded'),
  ...limit(`${source}/lengths.ts`, 'length of a text', 'LONGEST_TEXT = 250_000', 'security/bounded'),
  ...limit(`${source}/module-call.ts`, 'modules in modules', 'MAX_CALLS = 12', 'extract/terraform-source/'),
  ...limit(`${source}/static-facts.ts`, 'blocks in blocks', 'MAX_DEPTH = 20', 'security/bounded'),
  ...limit(`${source}/resource.ts`, 'instances', 'MAX_INSTANCES = 100', 'security/bounded'),
  ...limit(`${source}/set-functions.ts`, 'a product', 'MAX_PRODUCT = 1000', 'security/bounded'),
  ...limit(
    'src/extract/terraform-exports/resolve.ts',
    'answers of a plan',
    'MOST_ANSWERS = 1000',
    'security/bounded',
  ),
]
