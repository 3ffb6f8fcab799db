/** Whether one role name is another one mistyped, judged word by word. */
import { editDistance, isSwap } from './edit-distance.js'

/**
 * Words by which sibling roles are told apart. Two of them are two roles, however few letters lie between;
 * words of one or two letters and numbers always are.
 */
const siblings =
  ' dev devl devel test tst prd prod proc pre prep stg stag stage state qa uat int intg ext sit perf demo' +
  ' app api web job sqs sns ses ecs ecr eks rds efs ebs kms ssm sso sdk sts iam src dst' +
  ' east west read ready post port data date store score serve server contract contact order older '

/** Edit distance of two at most, with the changes where fingers and eyes slip and not where meaning changes. */
export function isNameSlip(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  if (x === y) return true
  if (Math.abs(a.length - b.length) > 2 || digitsOf(a) !== digitsOf(b)) return false
  if (bare(x) === bare(y)) return bare(x).length >= 4
  if (editDistance(a, b, 2) > 2) return false
  const [mine, theirs] = [wordsOf(a), wordsOf(b)]
  if (mine.length !== theirs.length) return isSplitSlip(x, y)
  const shared = Math.min(a.length, b.length) - 2
  return mine.every((word, i) => {
    const other = theirs[i] ?? ''
    return word === other || isWordSlip(word.toLowerCase(), other.toLowerCase(), shared)
  })
}

/** `_`, `-` and `.` for one another or left out. */
function bare(name: string): string {
  return name.replace(/[-_.]/g, '')
}

function digitsOf(name: string): string {
  return (name.match(/\d+/g) ?? []).join(' ')
}

/** Words as separators, digits and capitals part them: `my-ECSTaskRole2` is my, ECS, Task, Role, 2. */
function wordsOf(name: string): string[] {
  return name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^A-Za-z\d]/g) ?? []
}

/** A word cut in two or two run together, with one slip besides, in a name long enough to be sure. */
function isSplitSlip(x: string, y: string): boolean {
  const [mine, theirs] = [bare(x), bare(y)]
  return (
    Math.min(x.length, y.length) >= 10 &&
    theirs.startsWith(mine.charAt(0)) &&
    editDistance(mine, theirs, 1) <= 1
  )
}

function isSibling(word: string): boolean {
  return siblings.includes(` ${word} `)
}

function isWordSlip(word: string, other: string, shared: number): boolean {
  if (isSibling(word) && isSibling(other)) return false
  if (word === other) return true
  const [shorter, longer] = [Math.min(word.length, other.length), Math.max(word.length, other.length)]
  if (isSwap(word, other)) return shorter >= 3 && shared >= 5
  const distance = editDistance(word, other, 2)
  const sameStart = other.startsWith(word.charAt(0))
  // Words that differ in their first letters are often opposites: import/export, internal/external.
  if (distance === 2) return longer >= 7 && sameStart
  if (shorter < 3 || shared < 5) return false
  if (word.length === other.length) return shorter >= 4 && (sameStart || shorter >= 8)
  return sameStart || longer >= 8
}
