import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { show } from '../../../src/text.js'
import { costMeter } from '../../support/cost.js'
import { rolesOf } from '../../support/hcl.js'

const test = suite('terraform functions')

/** What an expression comes to as the name of a role, as far as it is known. */
function nameBy(expression: string): readonly string[] {
  const declarations = 'variable "any" {}\nvariable "text" { type = string }\n'
  const main = `${declarations}resource "aws_iam_role" "x" {\n  name = "\${${expression}}"\n}\n`
  return rolesOf(main).map(({ name, when }) => [show(name), ...when.map(({ label }) => label)].join(' '))
}

/** The answers are those of Terraform 1.11. */
const known: readonly (readonly [expression: string, answer: string])[] = [
  ['join("", toset(["b", "a", "b"]))', 'ab'],
  ['join("", [for k, v in toset(["b", "a"]) : "${k}${v}"])', 'aabb'],
  ['join("", setunion(["c"], ["b", "a"]))', 'abc'],
  ['join("", setintersection(["c", "b", "a"], ["a", "c"]))', 'ac'],
  ['join("", setsubtract(["c", "b", "a", "c"], ["a"]))', 'bc'],
  ['join("", [for n in toset([10, 9, 100]) : "${n}."])', '9.10.100.'],
  ['join(" ", [for p in setproduct(["a", "b"], ["x", "y"]) : join("", p)])', 'ax ay bx by'],
  ['tolist(toset(["b", "a"]))[0]', 'a'],
  ['try(toset(["a"])[0], "no index")', 'no index'],
  ['sort(["b", "a", "B"])[0]', 'B'],
  ['index(["a", "b"], "b")', '1'],
  ['matchkeys(["x", "y"], ["a", "b"], ["b"])[0]', 'y'],
  ['transpose({ a = ["x", "y"], b = ["y"] })["y"][1]', 'b'],
  ['coalescelist([], ["app"])[0]', 'app'],
  ['formatlist("%s-%s", ["a", "b"], "x")[1]', 'b-x'],
  ['distinct(["a", "a", "b"])[1]', 'b'],
  ['compact(["", "app", null])[0]', 'app'],
  ['slice(["a", "b", "c"], 1, 3)[1]', 'c'],
  ['try(slice(["a"], 0, 2)[0], "beyond")', 'beyond'],
  ['reverse(["a", "app"])[0]', 'app'],
  ['try(zipmap(["a", "b"], ["x"])["a"], "unequal")', 'unequal'],
  ['[for k, v in { b = 1, a = 2 } : "${k}${v}"][0]', 'a2'],
  ['values({ b = "x", a = "app" })[0]', 'app'],
  ['range(1, 9, 3)[2]', '7'],
  ['max(2, 10) - min(2, 10) + abs(-1) + ceil(1.2) + floor(1.8)', '12'],
  ['"${1.50}-${1e3}"', '1.5-1000'],
  ['1 == 1.0 ? "app" : "x"', 'app'],
  ['format("%v", 111122223333)', '1.11122223333e+11'],
  ['format("%v", 100000)', '100000'],
  ['format("%s", 111122223333)', '111122223333'],
  ['format("%[2]s%[1]s", "a", "b")', 'ba'],
  ['format("%q", "a")', '"a"'],
  ['format("%03d", 7)', '007'],
  ['strrev("abc")', 'cba'],
  ['dirname("/x/")', '/x'],
  ['dirname("a/b")', 'a'],
  ['basename("a/b")', 'b'],
  ['trim("xaxbx", "x")', 'axb'],
  ['chomp("app\\n\\n")', 'app'],
  ['replace("a-b_c", "/[-_]/", "")', 'abc'],
  ['regex("[0-9]+", "a12b3")', '12'],
  ['substr("abcdef", -2, -1)', 'ef'],
  ['startswith("app", "a") && endswith("app", "p") && strcontains("app", "pp") ? "app" : "x"', 'app'],
  ['base64decode(base64encode("app"))', 'app'],
  ['alltrue([true, true]) && anytrue([false, true]) ? "app" : "x"', 'app'],
  ['try({ a = tonumber("x") }, { a = "app" }).a', 'app'],
  ['can({ a = tonumber("x") }) ? "x" : "app"', 'app'],
  ['{ for v in ["a1", "a2", "b1"] : substr(v, 0, 1) => v... }["a"][1]', 'a2'],
  ['merge({ a = "x" }, null, { a = "app" }).a', 'app'],
  ['flatten([["a", ["b"]], toset(["d", "c"])])[2]', 'c'],
  ['jsonencode({ b = 1.50, a = [true, null] })', '{"a":[true,null],"b":1.5}'],
  ['lookup({ a = "app" }, "a")', 'app'],
  ['element(["a", "b", "c"], 4)', 'b'],
  ['contains(["a"], "b") ? "x" : "app"', 'app'],
  ['"%{ for k, v in { b = 1, a = 2 } ~} ${k}${v} %{~ endfor }"', 'a2b1'],
  ['title("hello wORLD-foo_bar")', 'Hello WORLD-Foo_bar'],
  ['trimspace(" app\\t\\n")', 'app'],
  ['split(",", "a,app")[1]', 'app'],
  ['upper(join("", ["a", "b"]))', 'AB'],
  ['regex("^arn:aws:iam::([0-9]{12}):role/(.+)$", "arn:aws:iam::111122223333:role/team/app")[1]', 'team/app'],
  ['regex("^(?P<account>\\\\d{12}):(?P<name>\\\\w+)$", "111122223333:app").name', 'app'],
  ['regexall("[a-z]+", "ab1cd")[1]', 'cd'],
  ['length(regexall("\\\\d*", "a12"))', '2'],
  ['replace("a-b_c", "/([-_])b/", "+")', 'a+_c'],
  ['replace("aaa", "/a*?$/", "-")', '-'],
  ['regex("(a)|(b)", "a")[1] == null ? "null" : "x"', 'null'],
  ['try(regex("x", "abc"), "none")', 'none'],
  ['join("|", [for c in chunklist(["a", "b", "c"], 2) : join("", c)])', 'ab|c'],
  ['parseint("0012", 10)', '12'],
]

for (const [expression, answer] of known) {
  test(`${expression} is ${answer}`, () => assert.equal(nameBy(expression), [answer]))
}

/** What is open in an argument is open in the result, and so is where it stands. */
const open: readonly string[] = [
  'concat(var.any, ["a"])[0]',
  'sort([var.text, "a"])[0]',
  'tolist(toset([var.text, "a"]))[0]',
  'length(toset([var.text, "a"]))',
  '[for v in toset([var.text, "a"]) : v][1]',
  '[for i, v in concat(var.any, ["a"]) : i][0]',
  'merge({ a = "x" }, var.any).a',
  'merge({ a = "x" }, { (var.text) = "y" }).a',
  'zipmap(["a"], concat(var.any, ["x"])).a',
  'matchkeys(concat(var.any, ["x"]), ["a"], ["a"])[0]',
  'formatlist("%s", var.any)[0]',
  'coalesce(var.text, "a")',
  'try({ a = var.any }.a, "a")',
  '{ for v in [var.text, "ab"] : substr(v, 0, 1) => v... }.a[0]',
  'jsonencode({ for v in [var.text] : v => 1 })',
  'join("-", toset([var.text, "a"]))',
  'regex("^(a+)+$", "aaaa")[0]',
  'regex(".*a.*a.*a.*a", "aaaa")',
  'contains(concat(var.any, ["b"]), "a") ? 1 : 2',
  '1 == "1" ? 1 : 2',
]

for (const expression of open) {
  test(`${expression} is open`, () => {
    for (const name of nameBy(expression)) assert.match(name, /^(?:\{|<|[12] when)/)
  })
}

/** What costs most of all that is run: the longest subject for as many open repetitions. */
const costly: readonly (readonly [pattern: string, subject: string])[] = [
  ['(a*)a*a*b', 'a'.repeat(30)],
  ['(?:a|a)*', 'a'.repeat(5000)],
  ['a*a*b', 'a'.repeat(120)],
  ['a*a*a*a*b', 'a'.repeat(1000)],
]

for (const [pattern, subject] of costly) {
  test(`a regular expression costs little: ${pattern}`, () => {
    const cost = costMeter()
    nameBy(`join("", regexall("${pattern}", "${subject}"))`)
    assert.ok(cost() < 1000)
  })
}

test.run()
