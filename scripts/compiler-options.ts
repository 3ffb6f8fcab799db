import ts from 'typescript'

/** What tsconfig.json asks of the compiler. */
export function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: unknown }
  }
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, '.').options
}
