// The rooms and what each may import: read by the lint zones and by tests/architecture.
export const rooms = {
  core: [],
  cleaning: ['core'],
  linking: ['core'],
  schema: [],
  connectors: ['core', 'cleaning'],
  store: ['core', 'linking'],
  resolvers: ['core', 'store', 'schema'],
  jobs: ['core', 'connectors', 'cleaning', 'linking', 'store'],
  sandbox: ['core'],
  server: ['core', 'cleaning', 'linking', 'schema', 'connectors', 'store', 'resolvers', 'jobs', 'sandbox'],
  tests: ['core', 'cleaning', 'linking', 'schema', 'connectors', 'store', 'resolvers', 'jobs', 'sandbox', 'server', 'scripts', 'tools'],
  bench: ['core', 'cleaning', 'linking', 'schema', 'connectors', 'store', 'resolvers', 'jobs', 'sandbox', 'server', 'tests'],
  tools: [],
  scripts: ['core', 'store', 'resolvers', 'schema', 'server'],
};
