/**
 * Reads arrays by index where the sources read them by iteration: in code that V8 does not optimise, and most runs
 * are over before it optimises much, every step of an iterator makes an object, a sixth of all that a run allocated.
 * TypeScript's types tell what is an array; whatever else is iterated over stays as it is written.
 */
import ts from 'typescript'
import { compilerOptions } from './compiler-options.js'

const { factory, NodeFlags } = ts

/** Types of the standard library that are arrays. */
const ARRAYS = new Set(['RegExpExecArray', 'RegExpMatchArray'])

/** A name or a pattern, and what it stands for. */
type Pair = readonly [ts.BindingName, ts.Expression]

/** A function from the path of a source, a root or what one imports, to its TypeScript as rewritten. */
export function readingByIndex(roots: readonly string[]): (path: string) => string {
  const program = ts.createProgram(roots, compilerOptions())
  const rewriting = byIndex(program.getTypeChecker())
  const printer = ts.createPrinter()
  return (path) => {
    const source = program.getSourceFile(path)
    if (source === undefined) throw new Error(`${path} is not imported by any of ${roots.join(', ')}`)
    return ts
      .transform(source, [rewriting])
      .transformed.map((file) => printer.printFile(file))
      .join('')
  }
}

function byIndex(checker: ts.TypeChecker): ts.TransformerFactory<ts.SourceFile> {
  return (context) => {
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isForOfStatement(node)) return loop(node) ?? children(node)
      if (ts.isVariableDeclarationList(node)) return declarations(node)
      if (ts.isArrowFunction(node)) return arrow(node)
      return children(node)
    }
    const children = <T extends ts.Node>(node: T): T => ts.visitEachChild(node, visit, context)
    const visited = <T extends ts.Node>(node: T): T => visit(node) as T

    /** `for (const x of xs)`, `for (const [i, x] of xs.entries())`, `for (const [key, value] of map)`. */
    function loop({
      initializer,
      awaitModifier,
      expression,
      statement,
    }: ts.ForOfStatement): ts.Statement | undefined {
      const name = ts.isVariableDeclarationList(initializer) ? initializer.declarations[0]?.name : undefined
      if (name === undefined) return undefined
      if (isArray(expression)) return counted(expression, statement, (_, item) => [[name, item]])
      if (!isTaken(name)) return undefined
      const listed = listedBy(expression)
      if (listed) return counted(listed, statement, (i, item) => taken(name, [i, item]))
      const item = factory.createUniqueName('item')
      const body = beginning(statement, [[name, item]])
      return factory.createForOfStatement(
        awaitModifier,
        constants([constant(item)]),
        visited(expression),
        body,
      )
    }

    function counted(
      array: ts.Expression,
      statement: ts.Statement,
      pairs: (i: ts.Expression, item: ts.Expression) => readonly Pair[],
    ): ts.Statement {
      const all = factory.createUniqueName('all')
      const i = factory.createUniqueName('i')
      const first = constant(i, factory.createNumericLiteral(0))
      return factory.createForStatement(
        factory.createVariableDeclarationList([first, constant(all, visited(array))], NodeFlags.Let),
        factory.createLessThan(i, factory.createPropertyAccessExpression(all, 'length')),
        factory.createPostfixIncrement(i),
        beginning(statement, pairs(i, factory.createElementAccessExpression(all, i))),
      )
    }

    /** `const [a, b] = xs`; what is exported keeps its names. */
    function declarations(node: ts.VariableDeclarationList): ts.VariableDeclarationList {
      if (ts.isVariableStatement(node.parent) && node.parent.modifiers) return children(node)
      const all = node.declarations.flatMap((declaration) => {
        const { name, initializer } = declaration
        if (!initializer || !isArray(initializer) || !isTaken(name)) return children(declaration)
        return declared([[name, visited(initializer)]])
      })
      return factory.updateVariableDeclarationList(node, all)
    }

    /** `([a, b]) => …` */
    function arrow(node: ts.ArrowFunction): ts.ArrowFunction {
      const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken, body } = node
      const isPlain = parameters.every(({ initializer }) => initializer === undefined)
      const pairs: Pair[] = []
      const own = parameters.map((parameter) => {
        if (!isPlain || !isTaken(parameter.name)) return children(parameter)
        const array = factory.createUniqueName('array')
        pairs.push([parameter.name, array])
        return factory.createParameterDeclaration(undefined, undefined, array)
      })
      if (pairs.length === 0) return children(node)
      const statement = ts.isBlock(body) ? body : factory.createReturnStatement(body)
      const block = beginning(statement, pairs)
      return factory.createArrowFunction(modifiers, typeParameters, own, type, equalsGreaterThanToken, block)
    }

    /** A statement with constants before it. */
    function beginning(statement: ts.Statement, pairs: readonly Pair[]): ts.Block {
      const list = constants(declared(pairs))
      const body = visited(statement)
      const statements = ts.isBlock(body) ? body.statements : [body]
      return factory.createBlock([factory.createVariableStatement(undefined, list), ...statements], true)
    }

    function declared(pairs: readonly Pair[]): readonly ts.VariableDeclaration[] {
      return pairs.flatMap(([name, value]) => {
        if (!isTaken(name)) return constant(visited(name), value)
        const array = ts.isIdentifier(value) ? value : factory.createUniqueName('array')
        const items = name.elements.map((_, i) => factory.createElementAccessExpression(array, i))
        const own = array === value ? [] : [constant(array, value)]
        return [...own, ...declared(taken(name, items))]
      })
    }

    /** What the elements of a pattern stand for. */
    function taken({ elements }: ts.ArrayBindingPattern, values: readonly ts.Expression[]): readonly Pair[] {
      return elements.flatMap((element, i) => {
        const value = values[i]
        return value && ts.isBindingElement(element) ? [[element.name, value] as const] : []
      })
    }

    /** A pattern of an array that takes single items, and without defaults. */
    function isTaken(name: ts.BindingName): name is ts.ArrayBindingPattern {
      if (!ts.isArrayBindingPattern(name) || !isArray(name)) return false
      return name.elements.every((e) => ts.isOmittedExpression(e) || (!e.dotDotDotToken && !e.initializer))
    }

    /** The array of `array.entries()`. */
    function listedBy(expression: ts.Expression): ts.Expression | undefined {
      const callee = ts.isCallExpression(expression) ? expression.expression : undefined
      if (!callee || !ts.isPropertyAccessExpression(callee) || callee.name.text !== 'entries')
        return undefined
      return isArray(callee.expression) ? callee.expression : undefined
    }

    function isArray(node: ts.Node): boolean {
      return isArrayType(checker.getTypeAtLocation(node))
    }

    function isArrayType(type: ts.Type): boolean {
      const known = checker.getBaseConstraintOfType(type) ?? type
      if (known.isUnion()) return known.types.every(isArrayType)
      return (
        checker.isArrayType(known) || checker.isTupleType(known) || ARRAYS.has(known.getSymbol()?.name ?? '')
      )
    }

    return visited
  }
}

function constant(name: ts.BindingName, value?: ts.Expression): ts.VariableDeclaration {
  return factory.createVariableDeclaration(name, undefined, undefined, value)
}

function constants(list: readonly ts.VariableDeclaration[]): ts.VariableDeclarationList {
  return factory.createVariableDeclarationList(list, NodeFlags.Const)
}
