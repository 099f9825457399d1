#!/usr/bin/env node
// The `hub` command: loads the TypeScript sources as they stand (tsx), so that nothing built can be stale.
import 'tsx';
await import('../server/hub.ts');
