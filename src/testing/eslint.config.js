import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/*
 * TypeScript's own strictness does most of the work; these rules find what compiles and is still
 * wrong: a promise nobody waits for, a condition that cannot be false, `any` from a library. Types
 * of Astro's modules must be there: `astro check` comes first.
 */
export default tseslint.config(
  { ignores: ['dist/', '.astro/', '.backfile/', 'shots/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/../..` },
    },
    rules: {
      // A number says itself in a message.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Code points are what slugs and comparisons count in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `(child) => visit(child)` reads better than braces around it.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An argument that an interface hands over, or a field that is left out by naming it.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  { files: ['**/*.astro'], extends: [tseslint.configs.strict] },
  ...astro.configs.recommended,
);
