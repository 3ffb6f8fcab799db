import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['differential/', 'dist/', 'coverage/', 'fixtures/', 'bench/.work/', 'node_modules/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Throwing and void returns in arrow shorthand read well; uvu's assertions are such calls.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
)
